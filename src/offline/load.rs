//! A saved result is taken back. The file stays on the device.

use gloo_events::EventListener;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

use super::data::Data;
use super::words::Word;
use crate::browser::dom::{get, text};
use crate::content::Text;

/// Has the reader choose a file; calls with what is in it.
pub(super) fn choose(call: impl FnOnce(String) + 'static) -> Option<()> {
    let input = gloo_utils::document().create_element("input").ok()?;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    input.set_type("file");
    input.set_accept("application/json,.json");
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        let Some(file) = chosen.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let words = JsFuture::from(file.text()).await.ok().and_then(|it| it.as_string());
            call(words.unwrap_or_default());
        });
    })
    .forget();
    input.click();
    Some(())
}

/// Takes the answers of a file; gives the word on it. `edition` is that of the page.
pub(super) fn take(data: &Data, edition: &str, file: &str) -> Text {
    let value = JSON::parse(file).unwrap_or_default();
    let facts = get(&value, "facts");
    let saved_with = text(&value, "edition");
    if saved_with.is_empty() || !facts.is_object() {
        return data.say(Word::LoadWrong, &[]);
    }
    let facts: Vec<String> =
        Object::entries(facts.unchecked_ref()).iter().filter_map(answer).collect();
    // In place: to clear the answers leaves none behind in the history.
    let address = ["#view=situation&facts=", &facts.join(",")].concat();
    let _ = gloo_utils::window().location().replace(&address);
    if saved_with.ends_with(edition) {
        data.say(Word::LoadDone, &[])
    } else {
        data.say(Word::LoadOther, &[("edition", &saved_with)])
    }
}

/// One answer, as an address has it.
fn answer(entry: JsValue) -> Option<String> {
    let entry = entry.dyn_into::<Array>().ok()?;
    let end = match &*entry.get(1).as_string()? {
        "yes" => ".y",
        "no" => ".n",
        _ => return None,
    };
    Some(entry.get(0).as_string()? + end)
}
