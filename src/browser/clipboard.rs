use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Window;
use yew::Callback;

/// Puts text on the clipboard and says whether it is there. Without a secure context there
/// is no clipboard; a reader or a policy may refuse.
pub(crate) fn copy(window: &Window, text: &str, done: Callback<bool>) {
    let navigator = window.navigator();
    if !window.is_secure_context() {
        done.emit(false);
        return;
    }
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { done.emit(JsFuture::from(promise).await.is_ok()) });
}
