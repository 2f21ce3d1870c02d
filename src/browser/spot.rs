use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusOptions, HtmlElement, Window};

/// Where the reader is on a page: kept with each step of the history, so that "back" leads there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot(f64);

/// The field of the history's state that holds it.
const TOP: &str = "top";

impl Spot {
    /// Where the reader is now.
    pub(crate) fn now(window: &Window) -> Self {
        Self(window.scroll_y().unwrap_or_default())
    }

    /// What is kept with the step of the history that is shown.
    pub(crate) fn kept(window: &Window) -> Option<Self> {
        let state = window.history().ok()?.state().ok()?;
        let top = Reflect::get(&state, &TOP.into()).ok()?.as_f64()?;
        Some(Self(top))
    }

    /// Keeps it with that step; what else is known of it stays.
    pub(crate) fn keep(self, window: &Window) {
        let Ok(history) = window.history() else { return };
        let old = history.state().unwrap_or(JsValue::NULL);
        let state = js_sys::Object::new();
        if let Some(old) = old.dyn_ref::<js_sys::Object>() {
            js_sys::Object::assign(&state, old);
        }
        let _ = Reflect::set(&state, &TOP.into(), &self.0.into());
        let _ = history.replace_state_with_url(&state, "", None);
    }

    /// Goes there.
    pub(crate) fn go(self, window: &Window) {
        window.scroll_to_with_x_and_y(0.0, self.0);
    }
}

/// Brings an element to the top edge of the window.
pub(crate) fn reveal(element: &Element) {
    element.scroll_into_view();
}

/// Puts the focus on something, where it is: what is read next is there.
pub(crate) fn focus(element: &Element) {
    let inner = if element.tag_name() == "DETAILS" { element.first_element_child() } else { None };
    let element = inner.as_ref().unwrap_or(element);
    let Some(target) = element.dyn_ref::<HtmlElement>() else { return };
    if target.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
}
