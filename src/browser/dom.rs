use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// What `start.js` hands over: the words, and what Rust has no word for.
pub(crate) struct Host(pub(crate) JsValue);

impl Host {
    /// A field of it.
    pub(crate) fn get(&self, name: &str) -> JsValue {
        get(&self.0, name)
    }

    /// What one of its functions gives; nothing if there is no such function.
    pub(crate) fn call(&self, name: &str, with: &JsValue) -> Option<JsValue> {
        self.get(name).dyn_ref::<Function>()?.call1(&self.0, with).ok()
    }

    /// The words of a key, with each `{name}` filled in.
    pub(crate) fn say(&self, word: impl Into<&'static str>, values: &[(&str, &str)]) -> String {
        let words = text(&self.get("words"), word.into());
        values
            .iter()
            .fold(words, |words, (name, value)| words.replace(&["{", name, "}"].concat(), value))
    }
}

/// A field of an object; nothing if it has none.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// A field that is a text; empty if it is none.
pub(crate) fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// A field that is a count.
pub(crate) fn count(object: &JsValue, name: &str) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
    get(object, name).as_f64().map_or(0, |number| number as u32)
}

/// The texts of a list.
pub(crate) fn strings(list: &JsValue) -> Vec<String> {
    let items = list.dyn_ref::<js_sys::Array>().into_iter().flat_map(js_sys::Array::iter);
    items.filter_map(|it| it.as_string()).collect()
}

/// An object with these fields.
pub(crate) fn object(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// A new element with words in it, at the end of another.
pub(crate) fn add(to: &Element, name: &str, class: &str, words: &str) -> Option<Element> {
    let element = to.owner_document()?.create_element(name).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !words.is_empty() {
        element.set_text_content(Some(words));
    }
    to.append_child(&element).ok()?;
    Some(element)
}

/// A button that does what its attribute says.
pub(crate) fn button(to: &Element, key: &str, does: &str, words: &str) -> Option<Element> {
    let button = add(to, "button", "", words)?;
    let _ = button.set_attribute("type", "button");
    let _ = button.set_attribute(key, does);
    Some(button)
}

/// Puts words into an element, if others are there: what is said twice is read out twice.
pub(crate) fn say(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
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
