use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// A field of an object; nothing if it has none.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// A field that is a text; empty if it is none.
pub(crate) fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// The texts of a list.
pub(crate) fn strings(list: &JsValue) -> Vec<String> {
    let items = list.dyn_ref::<js_sys::Array>().into_iter().flat_map(js_sys::Array::iter);
    items.filter_map(|it| it.as_string()).collect()
}

/// The first element that a selector finds.
pub(crate) fn find(document: &Document, css: &str) -> Option<Element> {
    document.query_selector(css).ok().flatten()
}

/// All of them.
pub(crate) fn all(document: &Document, css: &str) -> Vec<Element> {
    let Ok(found) = document.query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
