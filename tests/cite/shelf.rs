//! The shelf of the project's own content.

use std::fs;

use serde::de::DeserializeOwned;
use two_protocols::cite::{Shelf, Style, cite};
use two_protocols::content::Content;
use xtask::bundle::bundle;
use xtask::hash::short_hash;
use xtask::root::root;

thread_local! {
    /// Content is for one thread; each test has its own, and keeps it to its end.
    static OWN: (&'static Content, &'static Shelf) = {
        let content: &Content = Box::leak(Box::new(bundle(root(), "en").expect("a bundle").content));
        (content, Box::leak(Box::new(shelf(content))))
    };
}

/// The content.
pub(crate) fn content() -> &'static Content {
    OWN.with(|own| own.0)
}

/// All of it that can be cited.
pub(crate) fn own() -> &'static Shelf {
    OWN.with(|own| own.1)
}

/// The day on which the tests read.
pub(crate) const DAY: &str = "2026-11-26";

pub(crate) fn shelf(content: &Content) -> Shelf {
    let mark = |words: &str| short_hash(words.as_bytes()).into();
    Shelf::new(content, file("law/sources.json"), file("en/cite.json"), &mark)
}

fn file<T: DeserializeOwned>(name: &str) -> T {
    let text = fs::read_to_string(root().join("content").join(name)).expect("a file");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The public address of an item.
pub(crate) fn link(id: &str) -> String {
    format!("https://example.org/guide/#view=compare&open={id}")
}

/// An item in a style.
pub(crate) fn cited(id: &str, style: Style, link: &str) -> String {
    let cited = own().cited(id, &content().edition, link, DAY);
    cite(&cited.unwrap_or_else(|| panic!("{id}: nothing to cite")), style, &own().words)
}
