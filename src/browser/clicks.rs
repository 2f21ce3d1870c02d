use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::Callback;

use super::late;
use crate::app::Ask;

/// What answers a click in the text: an element's words or its name, and a citation.
const CONTROLS: &str = "a.mark, a.element-link, button.cite";

/// One listener for the whole text, whoever drew it.
pub(super) fn listen(root: &Element, ask: Callback<Ask>) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(root, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(link) = target.as_ref().and_then(|it| it.closest("a[href^='#']").ok().flatten())
        {
            // The browser is about to go there: to lead exactly it needs every height.
            late::end(&link);
        }
        let control = target.and_then(|target| target.closest(CONTROLS).ok().flatten());
        // A modified click, such as one for a new tab, stays the browser's.
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key();
        if let Some(control) = control.filter(|_| !modified && click.button() == 0)
            && let Some(asked) = asked(&control)
        {
            event.prevent_default();
            ask.emit(asked);
        }
    });
    // For as long as the page lives.
    listener.forget();
}

fn asked(control: &Element) -> Option<Ask> {
    if let Some(href) = control.get_attribute("href") {
        return Some(Ask::Choose(href.strip_prefix('#')?.into()));
    }
    let item = control.closest("[id]").ok().flatten()?;
    Some(Ask::Cite(item.id().into()))
}
