use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, NodeList, Window};

/// What the styles lay out late (`late.css`).
const LATE: &str = "article, .topic";
/// So many at a time, so many milliseconds apart: on a slow phone less than one long task.
const MANY: u32 = 3;
const PAUSE: i32 = 40;

/// Has the browser lay out what is out of sight, a little at a time.
pub(super) fn lay_out(window: &Window, root: &Element) {
    if let Ok(items) = root.query_selector_all(LATE) {
        step(window.clone(), root.clone(), items, 0);
    }
}

/// Has it lay out all the rest now.
pub(super) fn end(root: &Element) {
    let _ = root.set_attribute("data-laid", "");
}

fn step(window: Window, root: Element, items: NodeList, done: u32) {
    if done >= items.length() {
        return end(&root);
    }
    let timer = window.clone();
    let next = Closure::once_into_js(move || {
        for place in done..done + MANY {
            let item = items.item(place).and_then(|item| item.dyn_into::<Element>().ok());
            if let Some(item) = item {
                let _ = item.class_list().add_1("laid");
            }
        }
        step(window, root, items, done + MANY);
    });
    let _ =
        timer.set_timeout_with_callback_and_timeout_and_arguments_0(next.unchecked_ref(), PAUSE);
}
