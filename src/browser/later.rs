use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls when the answer is on the screen: in a task after the next frame.
pub(crate) fn later(call: impl FnOnce() + 'static) {
    let frame = Closure::once_into_js(move || Timeout::new(0, call).forget());
    let _ = gloo_utils::window().request_animation_frame(frame.unchecked_ref());
}

/// Milliseconds since the page was opened.
pub(crate) fn clock() -> f64 {
    gloo_utils::window().performance().map_or(0.0, |clock| clock.now())
}
