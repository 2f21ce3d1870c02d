use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::content::{Content, View, check};

/// What a view needs of a whole content, as the build parts it; it is checked, for others may have
/// written it.
///
/// # Errors
/// In words: what is not as the types say, or the first fault with its file, id and field.
pub(super) fn part(whole: JsValue, view: View) -> Result<JsValue, String> {
    let content: Content = serde_wasm_bindgen::from_value(whole).map_err(|it| it.to_string())?;
    if let Some(fault) = check(&content).first() {
        return Err(fault.to_string());
    }
    let as_json = serde_wasm_bindgen::Serializer::json_compatible();
    content.linked().part(view).serialize(&as_json).map_err(|it| it.to_string())
}
