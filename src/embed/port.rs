use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use web_sys::{Element, Event};
use yew::Callback;

use super::widget::Inner;
use crate::app::{Ask, Port};
use crate::browser::{Answers, Stage, copy, later, listen, save};

/// What the app asks of the page that it is embedded in: as little as can be.
pub(super) fn port(inner: &Rc<Inner>, narrow: Option<Element>, situation: Option<Element>) -> Port {
    let stage = Rc::new(RefCell::new(Stage::new(inner.root.clone())));
    let (tagged, ordered) = (stage.clone(), stage.clone());
    let clock = web_sys::window().and_then(|window| window.performance());
    let tried = inner.tried.clone();
    Port {
        base: inner.home.clone().into(),
        narrow,
        situation,
        show: with(inner, move |inner, scene| {
            stage.borrow_mut().show(&scene);
            if inner.new.replace(false) {
                inner.tell("ready", &JsValue::UNDEFINED, &JsValue::UNDEFINED);
            }
        }),
        tag: Callback::from(move |()| tagged.borrow_mut().tag()),
        order: Callback::from(move |ids: Vec<_>| ordered.borrow().order(&ids)),
        write: with(inner, |inner, (fragment, stepped): (String, bool)| {
            inner.changed(&fragment, stepped);
        }),
        copy: Callback::from(|(text, done): (String, _)| {
            if let Some(window) = web_sys::window() {
                copy(&window, &text, done);
            }
        }),
        save: with(inner, |inner, file| {
            if let Some(document) = inner.root.owner_document() {
                save(&document, &file);
            }
        }),
        // The host's page is not ours to print: the button is not shown (`embed.css`).
        print: Callback::noop(),
        clock: Callback::from(move |()| clock.as_ref().map_or(0.0, web_sys::Performance::now)),
        listen: with(inner, |inner, ask: Callback<_>| {
            *inner.ask.borrow_mut() = Some(ask.clone());
            // The content has all that the part where situations are tried begins with, or there
            // is no such part.
            ask.emit(Ask::Whole(inner.content.clone()));
            let (home, tried) = (inner.home.clone(), inner.tried.clone());
            let root = inner.root.clone();
            let follow = Callback::from(move |(event, link, id): (Event, Element, String)| {
                follow(&root, &event, &link, &id);
            });
            let answers = Answers { home, ask, tried, follow };
            inner.listeners.borrow_mut().extend(listen(&inner.root, &answers));
        }),
        tried: Callback::from(move |answer| *tried.borrow_mut() = Some(answer)),
        later: Callback::from(|call: Callback<()>| {
            if let Some(window) = web_sys::window() {
                later(&window, call);
            }
        }),
    }
}

/// A callback that holds the widget no longer than the host does.
fn with<T: 'static>(inner: &Rc<Inner>, call: impl Fn(&Inner, T) + 'static) -> Callback<T> {
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
