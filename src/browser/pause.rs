use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// Waits so many milliseconds, in which the browser sees to the reader.
pub(crate) async fn pause(window: &Window, time: i32) {
    let passed = Promise::new(&mut |resolve, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, time);
    });
    let _ = JsFuture::from(passed).await;
}
