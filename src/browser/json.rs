use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, intern};

use crate::content::{Text, Value};

/// A value that the browser's JSON parser made.
pub(super) struct Json(pub(super) JsValue);

impl Value for Json {
    fn get(&self, key: &str) -> Box<dyn Value> {
        // Only of something that is no object is there no getting.
        let value = Reflect::get(&self.0, &JsValue::from_str(intern(key)));
        Box::new(Self(value.unwrap_or(JsValue::UNDEFINED)))
    }

    fn items(&self) -> Option<Vec<Box<dyn Value>>> {
        let items = self.0.dyn_ref::<Array>()?;
        Some(items.iter().map(|item| Box::new(Self(item)) as Box<dyn Value>).collect())
    }

    fn text(&self) -> Option<Text> {
        self.0.as_string().map(Text::from)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn is_none(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}
