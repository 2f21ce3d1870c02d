//! What stands in JavaScript, since Rust has no word for it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/offline/host.js")]
extern "C" {
    /// Registers the worker with this address beside the page; gives its registration.
    #[wasm_bindgen(catch)]
    pub(super) async fn register(file: &str) -> Result<JsValue, JsValue>;
    /// Says to all windows which files of this folder the page shows, for as long as it lives.
    pub(super) fn hold(folder: &str);
}

#[wasm_bindgen(module = "/src/offline/theme.js")]
extern "C" {
    /// Paints the page in a theme.
    pub(super) fn paint(theme: &str);
    /// Paints the bars of the browser's window in it.
    pub(super) fn bars(theme: &str);
}
