//! What the page's own HTML holds, before anything runs.

use std::fs;

use two_protocols::content::View;
use xtask::root::dist;

/// The HTML of each view's page.
fn pages() -> Vec<String> {
    let read = |view: View| fs::read_to_string(dist().join(view.file())).expect("a built page");
    View::ALL.map(read).into()
}

/// The tags of the page, each without its brackets.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

/// The names of a tag's attributes that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let outside = tag.split('"').step_by(2);
    outside.filter_map(|part| part.strip_suffix('=')?.split_whitespace().last())
}

#[test]
fn no_script_is_written_in_the_page() {
    // A block of data is no script: no browser runs it.
    let data = |tag: &&str| *tag == "script type=\"application/ld+json\"";
    for html in pages() {
        for tag in tags(&html).filter(|tag| tag.starts_with("script") && !data(tag)) {
            assert!(tag.contains(" src=\""), "an inline script: <{tag}>");
        }
        for tag in tags(&html) {
            let handler = attributes(tag).any(|name| name.starts_with("on"));
            assert!(!handler, "a handler in an attribute: <{tag}>");
        }
    }
}

#[test]
fn no_style_is_written_in_the_page() {
    for html in pages() {
        for tag in tags(&html) {
            assert!(!tag.starts_with("style"), "an inline sheet: <{tag}>");
            let styled = attributes(tag).any(|name| name == "style");
            assert!(!styled, "an inline style: <{tag}>");
        }
    }
}

#[test]
fn page_asks_no_other_site_for_anything() {
    for html in pages() {
        for tag in tags(&html).filter(|tag| tag.starts_with("link") || tag.contains(" src=\"")) {
            assert!(!tag.contains("//"), "a file of another site: <{tag}>");
        }
    }
}
