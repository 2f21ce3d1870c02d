use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlSelectElement, MouseEvent};
use yew::Callback;

use crate::app::Ask;

/// What answers a click in the text: an element's words or its name, a citation, a command.
const CONTROLS: &str = "a.mark, a.element-link, button[data-cite], button[data-act]";

/// Who answers what the reader does.
#[derive(Clone)]
pub(crate) struct Answers {
    /// What all links to items begin with, before their `#`.
    pub(crate) home: String,
    /// Takes what the app answers.
    pub(crate) ask: Callback<Ask>,
    /// Takes each link to an item that the reader follows, with the item's id.
    pub(crate) follow: Callback<(Event, Element, String)>,
}

/// Two listeners for all that is in `root`, whoever drew it, until they are dropped.
///
/// The app has none of Yew's own: those stay for ever, which a page of others would feel.
pub(crate) fn listen(root: &Element, answers: &Answers) -> [EventListener; 2] {
    ["click", "change"].map(|kind| {
        let answers = answers.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, kind, options, move |event| {
            answers.take(event);
        })
    })
}

impl Answers {
    fn take(&self, event: &Event) -> Option<()> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            self.ask.emit(narrowed(target)?);
            return None;
        };
        // A modified click, such as one for a new tab, stays the browser's.
        if click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0 {
            return None;
        }
        if let Some(control) = target.closest(CONTROLS).ok()? {
            // What another program cites is done.
            if !(event.default_prevented() && control.has_attribute("data-cite")) {
                self.ask.emit(self.asked(&control)?);
            }
            event.prevent_default();
            return None;
        }
        let link = target.closest("a[href*='#']").ok()??;
        let id = self.id(&link.get_attribute("href")?)?;
        self.follow.emit((event.clone(), link, id));
        None
    }

    fn asked(&self, control: &Element) -> Option<Ask> {
        if let Some(href) = control.get_attribute("href") {
            return Some(Ask::Choose(self.id(&href)?.into()));
        }
        match control.get_attribute("data-act").as_deref() {
            Some("clear") => return Some(Ask::Clear),
            Some("forget") => return Some(Ask::Forget),
            Some(_) => return Some(Ask::Narrow(String::new(), String::new())),
            None => {}
        }
        Some(Ask::Cite(control.get_attribute("data-cite")?.into()))
    }

    /// The id of the item that a link leads to; none of a link to elsewhere.
    fn id(&self, href: &str) -> Option<String> {
        Some(href.strip_prefix(&self.home)?.strip_prefix('#')?.to_owned())
    }
}

/// What a changed filter asks for.
fn narrowed(target: Element) -> Option<Ask> {
    let by = target.get_attribute("data-filter")?;
    let value = target.dyn_into::<HtmlSelectElement>().ok()?.value();
    Some(Ask::Narrow(by, value))
}
