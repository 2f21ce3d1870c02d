use gloo_net::http::Request;
use wasm_bindgen::JsCast;

use crate::content::{Content, check};

/// Fetches the content bundle that the page names and checks it.
///
/// # Errors
/// In words for the page's notice: what could not be fetched or read, or the first fault
/// with its file, id and field.
pub(super) async fn load(document: &web_sys::Document) -> Result<Content, String> {
    let link = document.get_element_by_id("content");
    let link = link.and_then(|it| it.dyn_into::<web_sys::HtmlLinkElement>().ok());
    let url = link.ok_or("the page names no content")?.href();
    let at = |cause: String| format!("{url}: {cause}");
    let response = Request::get(&url).send().await.map_err(|error| at(error.to_string()))?;
    if !response.ok() {
        return Err(at(format!("{} {}", response.status(), response.status_text())));
    }
    // The browser's own JSON.parse; no parser in the WASM.
    let json = response.text().await.map_err(|error| at(error.to_string()))?;
    let value = js_sys::JSON::parse(&json).map_err(|error| at(message(&error)))?;
    let content: Content =
        serde_wasm_bindgen::from_value(value).map_err(|error| at(error.to_string()))?;
    match check(&content).first() {
        Some(fault) => Err(at(fault.to_string())),
        None => Ok(content),
    }
}

fn message(error: &wasm_bindgen::JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(String::new, |error| error.message().into())
}
