use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::File;

/// Hands the reader a file. It is in the link itself: nothing is stored, nothing is sent.
pub(crate) fn save(file: &File) {
    let text = String::from(js_sys::encode_uri_component(&file.text));
    let href = ["data:", &file.kind, ";charset=utf-8,", &text].concat();
    let link = gloo_utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &href);
        let _ = link.set_attribute("download", &file.name);
        link.click();
    }
}
