use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element, Event, Performance, Window};
use yew::Callback;

use crate::app::{Address, TrialPort, View};
use crate::browser::dom::find;
use crate::browser::{
    Print, Trial, copy, fragment, home, later, listen_address, listen_trial, load, print, replace,
    save,
};
use crate::content::{Extent, Id, Text};

/// The place of the part in the text.
const PLACE: &str = "#try";
/// What makes the reader's device forget, wherever it stands.
const FORGET: &str = "[data-act=forget]";

/// The part, once it is drawn.
type Drawn = Rc<RefCell<Option<Trial>>>;

/// Draws the part with the whole content: its parsed `json`, which was fetched at `url`. `first`
/// is the address with which the page was opened: a step that the reader took meanwhile takes no
/// answers away.
///
/// # Errors
/// In words for the page's notice: what could not be read, or its first fault.
#[wasm_bindgen]
pub async fn start(json: JsValue, url: String, first: String) -> Result<(), String> {
    let window = web_sys::window().ok_or("window?")?;
    let document = window.document().ok_or("document?")?;
    let place = find(&document, PLACE).ok_or(PLACE)?;
    let content = Rc::new(load(&window, json, &url, Extent::Whole).await?);
    let drawn = Drawn::default();
    let port = port(&window, &document, &place, &drawn);
    let mut address = Address::parse(&fragment(&window));
    if address.facts.is_empty() && address.case.is_none() {
        address = Address::parse(&first);
        write(&window, address.case.clone(), address.facts.clone());
    }
    *drawn.borrow_mut() = Some(Trial::put(place, content, port, &address));
    listen(&window, &document, &drawn);
    Ok(())
}

/// Follows the address, and forgets.
fn listen(window: &Window, document: &Document, drawn: &Drawn) {
    let (visited, at) = (drawn.clone(), window.clone());
    listen_address(window, move |fragment| {
        if let Some(trial) = &mut *visited.borrow_mut() {
            let (case, facts) = trial.visit(&Address::parse(fragment));
            write(&at, case, facts);
        }
    });
    let forgotten = drawn.clone();
    let forget = EventListener::new(document, "click", move |event| {
        let target =
            event.target().and_then(|it| wasm_bindgen::JsCast::dyn_into::<Element>(it).ok());
        let asked = target.and_then(|it| it.closest(FORGET).ok().flatten());
        if let (Some(_), Some(trial)) = (asked, &mut *forgotten.borrow_mut()) {
            trial.forget();
        }
    });
    // For as long as the page lives.
    forget.forget();
}

fn port(window: &Window, document: &Document, place: &Element, drawn: &Drawn) -> TrialPort {
    let (copied, printed, timed) = (window.clone(), window.clone(), window.clone());
    let (saved, listened, clock) = (document.clone(), place.clone(), window.performance());
    let (drawn, changed) = (drawn.clone(), window.clone());
    TrialPort {
        base: home(window).into(),
        listen: Callback::from(move |answer: Callback<Event>| {
            listen_trial(&listened, &answer).into_iter().for_each(EventListener::forget);
        }),
        changed: Callback::from(move |(case, facts): (Option<Id>, Vec<Text>)| {
            if let Some(trial) = &mut *drawn.borrow_mut() {
                trial.answered(&(case.clone(), facts.clone()));
            }
            // The answer is shown first.
            let window = changed.clone();
            let wrote = move |()| write(&window, case.clone(), facts.clone());
            later(&changed, Callback::from(wrote));
        }),
        copy: Callback::from(move |(text, done): (String, _)| copy(&copied, &text, done)),
        save: Callback::from(move |file| save(&saved, &file)),
        print: Callback::from(move |()| print(&printed, Print::View(View::Situation.id()))),
        clock: Callback::from(move |()| clock.as_ref().map_or(0.0, Performance::now)),
        later: Callback::from(move |call: Callback<()>| later(&timed, call)),
    }
}

/// Puts the situation and the answers into the address, in place: they stand in one step of the
/// history only, so that to clear them leaves none behind.
fn write(window: &Window, case: Option<Id>, facts: Vec<Text>) {
    let old = Address::parse(&fragment(window));
    let new = Address { case, facts, ..old.clone() };
    if old != new {
        replace(window, &new.fragment());
    }
}
