use wasm_bindgen::JsValue;
use web_sys::Window;

use super::json::Json;
use super::pause::pause;
use crate::content::{Content, Extent, check, read};

/// Reads and checks the content, or its outline, from the JSON that `content.js` fetched at `url`.
///
/// # Errors
/// In words for the page's notice: what could not be read, or the first fault with its file, id
/// and field.
pub(crate) async fn load(
    window: &Window,
    json: JsValue,
    url: &str,
    extent: Extent,
) -> Result<Content, String> {
    let content = read(Json(json), extent).map_err(|wrong| format!("{url:.60}: {wrong}"))?;
    // No task of these is long: the reader comes first.
    pause(window, 0).await;
    if let Some(fault) = check(&content).first() {
        return Err(fault.to_string());
    }
    pause(window, 0).await;
    Ok(content.linked())
}
