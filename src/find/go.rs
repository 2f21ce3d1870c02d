use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::{fragment, home, link, replace};
use crate::content::{Text, View};
use crate::search::{Doc, Kind};
use crate::store::{Address, Site};

/// So many letters stand in the address at most, encoded.
const LONGEST: usize = 600;

/// Where an item is, as the address has it.
fn fragment_of(doc: &Doc) -> String {
    match doc.kind {
        Kind::Scenario => ["case=", &doc.id].concat(),
        _ => doc.id.to_string(),
    }
}

/// Its address for others; empty in a file, which nobody else has.
pub(super) fn link_of(site: &Site, doc: &Doc) -> String {
    if home(&gloo_utils::window()).is_empty() {
        return String::new();
    }
    link(site, view_of(doc), &fragment_of(doc))
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

/// The words in the address, and whether it asks for nothing else; none if there are none.
pub(super) fn asked() -> Option<(String, bool)> {
    let mut address = Address::parse(&fragment(&gloo_utils::window()));
    let words = address.find.take()?;
    let words = js_sys::decode_uri_component(&words).map(String::from).unwrap_or_default();
    // An address without words leaves those of the reader.
    (!words.is_empty()).then(|| (words, address == Address::default()))
}

/// Words as the address has them; none if there are none, or so many that they are no question
/// but something pasted.
fn encoded(words: &str) -> Option<Text> {
    let words = String::from(js_sys::encode_uri_component(words.trim()));
    (1..=LONGEST).contains(&words.len()).then(|| words.into())
}

/// Puts words into the address, in place.
pub(super) fn write(words: &str) {
    let window = gloo_utils::window();
    let old = fragment(&window);
    let mut address = Address::parse(&old);
    address.find = encoded(words);
    let new = address.fragment();
    if new != old {
        replace(&window, &new);
    }
}

/// Goes to a found item by a link like any other, which the app follows.
pub(super) fn go(site: &Site, doc: &Doc, words: &str) -> Option<()> {
    let mut address = Address::parse(&fragment_of(doc));
    address.find = encoded(words);
    let href = if *site == Site::Files {
        [view_of(doc).file(), "#", &address.fragment()].concat()
    } else {
        address.view = Some(view_of(doc));
        ["#", &address.fragment()].concat()
    };
    let document = gloo_utils::document();
    let link = document.create_element("a").ok()?;
    let _ = link.set_attribute("href", &href);
    document.get_element_by_id("app")?.append_child(&link).ok()?;
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    Some(())
}
