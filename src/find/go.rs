use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::marks;
use super::start::Finder;
use crate::browser::dom::find;
use crate::browser::{folder, fragment, replace};
use crate::content::Text;
use crate::content::View;
use crate::search::{Doc, Kind};
use crate::store::Address;

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
    let view = match doc.kind {
        Kind::Row | Kind::Element => View::Compare,
        Kind::Offence | Kind::Provision | Kind::Duty => View::Law,
        Kind::Recommendation => View::Recommendations,
        Kind::Paragraph => View::Summary,
        Kind::Scenario => View::Situation,
        Kind::Topic => View::About,
    };
    [&*folder(&finder.window), view.file(), "#", &fragment_of(doc)].concat()
}

/// Follows the address.
pub(super) fn listen(finder: &Rc<Finder>) {
    let going = finder.clone();
    let listener = EventListener::new(&finder.window, "popstate", move |_| {
        going.list.close();
        restore(&going);
        arrive(&going);
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

/// Goes to a found item: the page does it, as with any address.
pub(super) fn go(finder: &Rc<Finder>, doc: usize) {
    finder.list.close();
    finder.to.replace(Some(doc));
    let old = fragment(&finder.window);
    let mut address = Address::parse(&fragment_of(&finder.data.docs[doc]));
    address.find = words(finder);
    let new = address.fragment();
    let location = finder.window.location();
    if new == old {
        return arrive(finder);
    }
    // Answers stand in one step of the history only: to clear them leaves none behind.
    let _ = if Address::parse(&old).facts.is_empty() {
        location.set_hash(&new)
    } else {
        location.replace(&["#", &new].concat())
    };
}

/// Puts the focus where the reader went, and marks what was found there.
fn arrive(finder: &Rc<Finder>) {
    marks::show(finder);
    let Some(doc) = finder.to.take() else { return };
    let doc = &finder.data.docs[doc];
    let id = match doc.kind {
        Kind::Scenario => "situation-title",
        _ => &*doc.id,
    };
    let Some(item) = finder.document.get_element_by_id(id) else { return };
    let link = find(&finder.document, &["#", id, " > header a"].concat());
    let target = link.unwrap_or_else(|| {
        let _ = item.set_attribute("tabindex", "-1");
        item
    });
    focus(target.unchecked_ref());
}

/// Puts the focus on something, where it is.
pub(super) fn focus(on: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = on.focus_with_options(&options);
}
