//! Has the element come that the preview shows.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The element's script, in the folder that the page is in.
const SCRIPT: &str = "embed.js";

/// Puts its script into the page; one that is there already is not run again. Where a policy of
/// the host's forbids it there is no preview.
pub(super) fn bring() {
    let _ = put();
}

fn put() -> Result<(), JsValue> {
    let document = gloo_utils::document();
    let script: Element = document.create_element("script")?;
    script.set_attribute("type", "module")?;
    Reflect::set(&script, &"src".into(), &trusted()?)?;
    gloo_utils::body().append_child(&script)?;
    Ok(())
}

/// The address of the script, as a page must have it that takes no other for scripts.
fn trusted() -> Result<JsValue, JsValue> {
    let types = Reflect::get(&gloo_utils::window(), &"trustedTypes".into())?;
    if types.is_undefined() {
        return Ok(SCRIPT.into());
    }
    let rules = Object::new();
    let same = Closure::once_into_js(|url: JsValue| url);
    Reflect::set(&rules, &"createScriptURL".into(), &same)?;
    let make: Function = Reflect::get(&types, &"createPolicy".into())?.dyn_into()?;
    let policy = make.call2(&types, &"two-protocols".into(), &rules)?;
    let make: Function = Reflect::get(&policy, &"createScriptURL".into())?.dyn_into()?;
    make.call1(&policy, &SCRIPT.into())
}
