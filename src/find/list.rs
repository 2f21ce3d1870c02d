use std::ops::Range;

use yew::{AttrValue, Html, html};

use super::groups::Group;
use super::search::Search;
use super::words::Word;
use crate::components::t;
use crate::search::{Doc, Shown, excerpt};

/// About so many letters of a text are shown around what was found.
const EXCERPT: usize = 120;

/// What was found, by kind, as far as it is shown. Functions all the way: a component for each row
/// would take a slow phone twice as long for a key.
pub(super) fn groups(search: &Search, hits: &[Html]) -> Html {
    let mut row = 0;
    let mut hits = hits.iter().cloned();
    let shown = search.groups.groups.iter().take(search.shown()).enumerate();
    let groups = shown.map(|(place, group)| one(search, place, group, &mut hits, &mut row));
    // What was found for other words goes whole.
    html! { <div key={search.asks}>{ for groups }</div> }
}

fn one(
    search: &Search,
    place: usize,
    group: &Group,
    hits: &mut dyn Iterator<Item = Html>,
    row: &mut usize,
) -> Html {
    let id = AttrValue::from(["found-of-", &place.to_string()].concat());
    let rest = group.docs.len() - group.shown;
    let more = (rest > 0).then(|| {
        let words = search.data.say(Word::More, &[("n", &rest.to_string())]);
        html! { { t(&words) } }
    });
    let rows = hits.take(group.shown).chain(more).map(|words| {
        let option = option(*row, search.groups.active == Some(*row), words);
        *row += 1;
        option
    });
    html! {
        <div role="group" aria-labelledby={&id}>
            <p {id} class="kind" role="presentation">{ t(&search.data.say(Word::of(group.kind), &[])) }</p>
            { for rows }
        </div>
    }
}

/// What the keys lead to.
fn option(row: usize, active: bool, words: Html) -> Html {
    let row = row.to_string();
    html! {
        <div id={["found-", &row].concat()} role="option" data-row={row} aria-selected={active.to_string()}>
            { words }
        </div>
    }
}

/// The documents that are shown, in order.
pub(super) fn hits(search: &Search) -> Vec<Html> {
    let groups = search.groups.groups.iter().take(search.shown());
    let docs = groups.flat_map(|group| group.docs.iter().take(group.shown));
    docs.filter_map(|doc| Some(hit(&search.data.docs[*doc], &search.show(*doc)?))).collect()
}

/// One document: its title, where it stands, and its words around what was found.
fn hit(doc: &Doc, shown: &Shown) -> Html {
    html! {
        <>
            <span class="title">{ marked(&doc.title, 0..doc.title.len(), &shown.title) }</span>
            if !doc.context.is_empty() {
                <span class="context">{ marked(&doc.context, 0..doc.context.len(), &shown.context) }</span>
            }
            if let Some(text) = doc.text.get(shown.text) {
                { part(text, &shown.marks) }
            }
        </>
    }
}

/// The part of a text that shows most.
fn part(text: &str, marks: &[Range<usize>]) -> Html {
    let shown = excerpt(text, marks, EXCERPT);
    html! {
        <span class="words">
            if shown.start > 0 { { "…" } }
            { marked(text, shown.clone(), marks) }
            if shown.end < text.len() { { "…" } }
        </span>
    }
}

/// A part of a text, what was found in it marked.
fn marked(text: &str, shown: Range<usize>, marks: &[Range<usize>]) -> Html {
    let mut at = shown.start;
    let mut parts: Vec<Html> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.start >= shown.start && mark.end <= shown.end) {
        parts.push(text[at..mark.start].to_owned().into());
        parts.push(html! { <mark>{ text[mark.clone()].to_owned() }</mark> });
        at = mark.end;
    }
    parts.push(text[at..shown.end].to_owned().into());
    parts.into_iter().collect()
}
