use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use web_sys::{Element, Event, Performance};
use yew::Callback;

use super::widget::Inner;
use crate::app::{Address, Port, TrialPort};
use crate::browser::{Answers, Bars, Stage, copy, later, listen, listen_trial, save};

/// What the explorer asks of the page that it is embedded in: as little as can be.
pub(super) fn port(inner: &Rc<Inner>) -> Option<Port> {
    let bars = Bars::put(&inner.root, inner.content.clone(), inner.home.clone())?;
    let bars = RefCell::new(bars);
    let stage = Rc::new(RefCell::new(Stage::new(inner.root.clone())));
    let (tagged, ordered) = (stage.clone(), stage.clone());
    Some(Port {
        base: inner.home.clone().into(),
        show: with(inner, move |inner, scene| {
            stage.borrow_mut().show(&scene);
            if inner.new.replace(false) {
                inner.tell("ready", &JsValue::UNDEFINED, &JsValue::UNDEFINED);
            }
        }),
        tag: Callback::from(move |()| tagged.borrow_mut().tag()),
        say: Callback::from(move |said| bars.borrow_mut().say(&said)),
        order: Callback::from(move |ids: Vec<_>| ordered.borrow().order(&ids)),
        write: with(inner, |inner, (address, stepped): (Address, bool)| {
            inner.chose(address, stepped);
        }),
        copy: copied(),
        listen: with(inner, |inner, ask: Callback<_>| {
            *inner.ask.borrow_mut() = Some(ask.clone());
            let root = inner.root.clone();
            let follow = Callback::from(move |(event, link, id): (Event, Element, String)| {
                follow(&root, &event, &link, &id);
            });
            let answers = Answers { home: inner.home.clone(), ask, follow };
            inner.listeners.borrow_mut().extend(listen(&inner.root, &answers));
        }),
        later: put_off(),
    })
}

/// What the part where situations are tried asks of it.
pub(super) fn trial_port(inner: &Rc<Inner>, place: &Element) -> TrialPort {
    let clock = web_sys::window().and_then(|window| window.performance());
    let place = place.clone();
    TrialPort {
        base: inner.home.clone().into(),
        listen: with(inner, move |inner, answer: Callback<_>| {
            inner.listeners.borrow_mut().extend(listen_trial(&place, &answer));
        }),
        changed: with(inner, Inner::answered),
        copy: copied(),
        save: with(inner, |inner, file| {
            if let Some(document) = inner.root.owner_document() {
                save(&document, &file);
            }
        }),
        // The host's page is not ours to print: the button is not shown (`embed.css`).
        print: Callback::noop(),
        clock: Callback::from(move |()| clock.as_ref().map_or(0.0, Performance::now)),
        later: put_off(),
    }
}

fn copied() -> Callback<(String, Callback<bool>)> {
    Callback::from(|(text, done): (String, _)| {
        if let Some(window) = web_sys::window() {
            copy(&window, &text, done);
        }
    })
}

fn put_off() -> Callback<Callback<()>> {
    Callback::from(|call: Callback<()>| {
        if let Some(window) = web_sys::window() {
            later(&window, call);
        }
    })
}

/// A callback that holds the widget no longer than the host does.
fn with<T: 'static>(inner: &Rc<Inner>, call: impl Fn(&Rc<Inner>, T) + 'static) -> Callback<T> {
    let inner: Weak<Inner> = Rc::downgrade(inner);
    Callback::from(move |value| {
        if let Some(inner) = inner.upgrade() {
            call(&inner, value);
        }
    })
}

/// Leads the reader to what is in the widget; what is not there is on the guide's own page,
/// in a window of its own. The address of the host's page stays as it is.
fn follow(root: &Element, event: &Event, link: &Element, id: &str) {
    let Some(place) = root.query_selector(&["#", id].concat()).ok().flatten() else {
        let _ = link.set_attribute("target", "_blank");
        let _ = link.set_attribute("rel", "noopener");
        return;
    };
    event.prevent_default();
    place.scroll_into_view();
    // As the browser does it on the guide's own page: what is read next is there.
    let _ = place.set_attribute("tabindex", "-1");
    if let Some(place) = wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>(&place) {
        let _ = place.focus();
    }
}
