use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Puts text on the clipboard and says whether it is there. Without a secure context there
/// is no clipboard; a reader or a policy may refuse.
pub(crate) fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let window = gloo_utils::window();
    if !window.is_secure_context() {
        done(false);
        return;
    }
    let promise = window.navigator().clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}
