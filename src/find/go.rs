use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::marks;
use super::start::Finder;
use crate::browser::dom::{add, find};
use crate::browser::{fragment, link, replace};
use crate::content::{Text, View};
use crate::search::{Doc, Kind};
use crate::store::{Address, Site};

/// So many letters stand in the address at most, encoded.
const LONGEST: usize = 600;

/// Where an item is, as the address has it.
pub(super) fn fragment_of(doc: &Doc) -> String {
    match doc.kind {
        Kind::Scenario => ["case=", &doc.id].concat(),
        _ => doc.id.to_string(),
    }
}

/// Its address for others.
pub(super) fn link_of(finder: &Finder, doc: &Doc) -> String {
    link(&site(finder), view_of(doc), &fragment_of(doc))
}

/// The view that has it.
fn view_of(doc: &Doc) -> View {
    match doc.kind {
        Kind::Row | Kind::Element => View::Compare,
        Kind::Offence | Kind::Provision | Kind::Duty => View::Law,
        Kind::Recommendation => View::Recommendations,
        Kind::Paragraph => View::Summary,
        Kind::Scenario => View::Situation,
        Kind::Topic => View::About,
    }
}

fn site(finder: &Finder) -> Site {
    let page = finder.document.document_element().and_then(|it| it.get_attribute("data-place"));
    if page.as_deref() == Some("single") { Site::OnePage } else { Site::Files }
}

/// Follows the address.
pub(super) fn listen(finder: &Rc<Finder>) {
    let going = finder.clone();
    let listener = EventListener::new(&finder.window, "popstate", move |_| {
        going.list.close();
        restore(&going);
        marks::show(&going);
    });
    listener.forget();
    let drawn = finder.clone();
    let listener = EventListener::new(&finder.window, "two-protocols-view", move |_| {
        marks::show(&drawn);
    });
    listener.forget();
}

/// Takes the words in the address into the field; gives whether it asks for nothing else.
pub(super) fn restore(finder: &Finder) -> bool {
    let mut address = Address::parse(&fragment(&finder.window));
    let words = address.find.take().unwrap_or_default();
    let words = js_sys::decode_uri_component(&words).map(String::from).unwrap_or_default();
    // An address without words leaves those of the reader.
    if words.is_empty() {
        return false;
    }
    if words != finder.field.value() {
        finder.field.set_value(&words);
        finder.search();
    }
    address == Address::default()
}

/// The words in the field as the address has them; none if there are none, or so many that they
/// are no question but something pasted.
fn words(finder: &Finder) -> Option<Text> {
    let words = finder.field.value();
    let words = String::from(js_sys::encode_uri_component(words.trim()));
    (1..=LONGEST).contains(&words.len()).then(|| words.into())
}

/// Puts the words of the field into the address, in place.
pub(super) fn write(finder: &Finder) {
    let old = fragment(&finder.window);
    let mut address = Address::parse(&old);
    address.find = words(finder);
    let new = address.fragment();
    if new != old {
        replace(&finder.window, &new);
    }
}

/// Goes to a found item by a link like any other, which the app follows.
pub(super) fn go(finder: &Rc<Finder>, doc: usize) -> Option<()> {
    finder.list.close();
    let doc = &finder.data.docs[doc];
    let mut address = Address::parse(&fragment_of(doc));
    address.find = words(finder);
    let href = if site(finder) == Site::Files {
        [view_of(doc).file(), "#", &address.fragment()].concat()
    } else {
        address.view = Some(view_of(doc));
        ["#", &address.fragment()].concat()
    };
    let link = add(&find(&finder.document, "#app")?, "a", "", "")?;
    let _ = link.set_attribute("href", &href);
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    Some(())
}

/// Puts the focus on something, where it is.
pub(super) fn focus(on: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = on.focus_with_options(&options);
}
