use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::content::{Text, Value};

thread_local! {
    /// The keys as JavaScript has them: made once each, for thousands of objects.
    static KEYS: RefCell<Vec<(&'static str, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A value that the browser's JSON parser made.
pub(crate) struct Json(pub(crate) JsValue);

impl Value for Json {
    fn get(&self, key: &'static str) -> Self {
        let value = KEYS.with_borrow_mut(|keys| {
            // The same word of the program is at the same place.
            let known = keys.iter().position(|(known, _)| std::ptr::eq(*known, key));
            let place = known.unwrap_or_else(|| {
                keys.push((key, JsValue::from_str(key)));
                keys.len() - 1
            });
            Reflect::get(&self.0, &keys[place].1)
        });
        // Only of something that is no object is there no getting.
        Self(value.unwrap_or(JsValue::UNDEFINED))
    }

    fn items(&self) -> Option<Vec<Self>> {
        let items = self.0.dyn_ref::<Array>()?;
        Some(items.iter().map(Self).collect())
    }

    fn text(&self) -> Option<Text> {
        self.0.as_string().map(Text::from)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn is_none(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}
