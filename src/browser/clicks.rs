use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, Window};
use yew::Callback;

use super::{address, late};
use crate::app::Ask;

/// What answers a click in the text: an element's words or its name, and a citation.
const CONTROLS: &str = "a.mark, a.element-link, button.cite";

/// One listener for the whole text, whoever drew it.
pub(super) fn listen(window: &Window, root: &Element, ask: Callback<Ask>) {
    let window = window.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(root, "click", options, move |event| {
        if let Some(asked) = clicked(&window, event) {
            event.prevent_default();
            ask.emit(asked);
        }
    });
    // For as long as the page lives.
    listener.forget();
}

/// What a click asks for; none if it is the browser's.
fn clicked(window: &Window, event: &Event) -> Option<Ask> {
    let click = event.dyn_ref::<MouseEvent>()?;
    // A modified click, such as one for a new tab, stays the browser's.
    if click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0 {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(control) = target.closest(CONTROLS).ok()? {
        return asked(&control);
    }
    let link = target.closest("a[href^='#']").ok()??;
    // The browser is about to go there: to lead exactly it needs every height.
    late::end(&link);
    if address::has_answers(window) {
        event.prevent_default();
        let _ = window.location().replace(&link.get_attribute("href")?);
    }
    None
}

fn asked(control: &Element) -> Option<Ask> {
    if let Some(href) = control.get_attribute("href") {
        return Some(Ask::Choose(href.strip_prefix('#')?.into()));
    }
    let item = control.closest("[id]").ok().flatten()?;
    Some(Ask::Cite(item.id().into()))
}
