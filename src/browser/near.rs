use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverInit};

/// How far outside of the window is near: a reader who scrolls finds it ready.
const MARGIN: &str = "1200px";

/// Calls once, when the element comes near the window.
pub(super) fn near(element: &Element, call: impl FnOnce() + 'static) {
    let mut call = Some(call);
    let seen = move |entries: Array, observer: IntersectionObserver| {
        let near = entries.iter().any(|entry| {
            let entry: web_sys::IntersectionObserverEntry = entry.unchecked_into();
            entry.is_intersecting()
        });
        if near {
            observer.disconnect();
            if let Some(call) = call.take() {
                call();
            }
        }
    };
    let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(seen).into_js_value();
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    if let Ok(observer) = IntersectionObserver::new_with_options(seen.unchecked_ref(), &options) {
        observer.observe(element);
    }
}
