use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlDetailsElement, HtmlElement, Window};

use super::dom::all;
use crate::content::Id;

/// Where the reader is on a page: kept with each step of the history, so that "back" leads there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// How far the page is scrolled.
    scrolled: f64,
    /// The rows that are open.
    pub(crate) rows: Vec<Id>,
    /// Which of the other details of the view are open, in order: `1` or `0` each.
    folds: String,
    /// Whether the reader had cleared answers by then: what stands in the address came after it.
    pub(crate) cleared: bool,
}

/// The fields of the history's state that hold it.
const SCROLLED: &str = "scrolled";
const ROWS: &str = "rows";
const FOLDS: &str = "folds";
const CLEARED: &str = "cleared";

/// The details of the view that the browser alone opens and closes.
fn folds() -> Vec<HtmlDetailsElement> {
    let all = all(&gloo_utils::document(), "main details:not(.row)");
    all.into_iter().filter_map(|it| it.dyn_into().ok()).collect()
}

impl Spot {
    /// Where the reader is now, with these rows open.
    pub(crate) fn now(window: &Window, rows: &[Id], cleared: bool) -> Self {
        let folds = folds().iter().map(|it| if it.open() { '1' } else { '0' }).collect();
        let scrolled = window.scroll_y().unwrap_or_default();
        Self { scrolled, rows: rows.to_vec(), folds, cleared }
    }

    /// What is kept with the step of the history that is shown.
    pub(crate) fn kept(window: &Window) -> Option<Self> {
        let state = window.history().ok()?.state().ok()?;
        let scrolled = Reflect::get(&state, &SCROLLED.into()).ok()?.as_f64()?;
        let rows = Reflect::get(&state, &ROWS.into()).ok()?.as_string().unwrap_or_default();
        let rows = rows.split_whitespace().map(Id::from).collect();
        let folds = Reflect::get(&state, &FOLDS.into()).ok()?.as_string().unwrap_or_default();
        let cleared = Reflect::get(&state, &CLEARED.into()).ok()?.is_truthy();
        Some(Self { scrolled, rows, folds, cleared })
    }

    /// Keeps it with that step; what else is known of it stays.
    pub(crate) fn keep(&self, window: &Window) {
        let Ok(history) = window.history() else { return };
        let old = history.state().unwrap_or(JsValue::NULL);
        let state = js_sys::Object::new();
        if let Some(old) = old.dyn_ref::<js_sys::Object>() {
            js_sys::Object::assign(&state, old);
        }
        let _ = Reflect::set(&state, &SCROLLED.into(), &self.scrolled.into());
        let _ = Reflect::set(&state, &ROWS.into(), &self.rows.join(" ").into());
        let _ = Reflect::set(&state, &FOLDS.into(), &(&*self.folds).into());
        let _ = Reflect::set(&state, &CLEARED.into(), &self.cleared.into());
        let _ = history.replace_state_with_url(&state, "", None);
    }

    /// Goes there.
    pub(crate) fn go(&self, window: &Window) {
        let folds = folds();
        if folds.len() == self.folds.len() {
            for (it, open) in folds.iter().zip(self.folds.bytes()) {
                it.set_open(open == b'1');
            }
        }
        window.scroll_to_with_x_and_y(0.0, self.scrolled);
    }
}

/// Brings an element to the top edge of the window, out of what is closed around it.
pub(crate) fn reveal(element: &Element) {
    let mut around = element.parent_element();
    while let Some(it) = around {
        if let Some(details) = it.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = it.parent_element();
    }
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
