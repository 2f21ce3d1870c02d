use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use super::kept::Kept;

/// The id of the element that holds the text, and then the app.
pub(super) const ROOT: &str = "app";

/// A place for the app, which nobody sees yet.
///
/// # Errors
/// Where the page has no text.
pub(super) fn prepare(document: &Document) -> Result<Element, String> {
    let old = document.get_element_by_id(ROOT).ok_or(ROOT)?;
    let new = old.clone_node().map_err(|_| ROOT)?;
    wasm_bindgen::JsCast::dyn_into::<Element>(new).map_err(|_| ROOT.into())
}

/// Puts what is drawn in the place of the text, in one go, with what the reader did there.
pub(super) fn swap(document: &Document, new: &Element, place: Option<&str>) -> Option<()> {
    let old = document.get_element_by_id(ROOT)?;
    let kept = Kept::read(document, &old, place);
    let _ = new.set_attribute("data-ready", "");
    kept.write(new);
    old.replace_with_with_node_1(new).ok()?;
    kept.go(document, new);
    Some(())
}

/// Tells those who hang on to the page that a view is drawn.
pub(super) fn tell(root: &Element) {
    let options = web_sys::EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("two-protocols-view", &options) {
        let _: Result<bool, JsValue> = root.dispatch_event(&event);
    }
}
