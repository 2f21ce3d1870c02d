use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Response, Window};

use super::json::Json;
use super::pause::pause;
use crate::content::{Content, Extent, check, read};

/// Fetches the content that the page names, or its outline, and checks it.
///
/// # Errors
/// In words for the page's notice: what could not be fetched or read, or the first fault
/// with its file, id and field.
pub(super) async fn load(
    window: &Window,
    document: &Document,
    extent: Extent,
) -> Result<Content, String> {
    let link = document.get_element_by_id("content");
    let url = link.and_then(|link| {
        link.get_attribute(match extent {
            Extent::Whole => "data-whole",
            Extent::Outline => "href",
        })
    });
    let url = url.ok_or("link#content?")?;
    let content = fetch(window, &url, extent).await;
    let content = content.map_err(|error| format!("{url:.60}: {}", message(&error)))?;
    // No task of these is long: the reader comes first.
    pause(window, 0).await;
    if let Some(fault) = check(&content).first() {
        return Err(fault.to_string());
    }
    pause(window, 0).await;
    Ok(content.linked())
}

/// The bundle at an address, by the browser's own fetch and JSON parser: none in the WASM.
async fn fetch(window: &Window, url: &str, extent: Extent) -> Result<Content, JsValue> {
    let response = JsFuture::from(window.fetch_with_str(url)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&response.status().to_string()));
    }
    let json = JsFuture::from(response.json()?).await?;
    read(Json(json), extent).map_err(|wrong| JsValue::from_str(&wrong.to_string()))
}

/// What an error says: its message, or itself if it is no error object.
fn message(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => error.message().into(),
        None => error.as_string().unwrap_or_default(),
    }
}
