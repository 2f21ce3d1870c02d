use std::ops::Range;
use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::data::Data;
use super::groups::Group;
use super::search::Search;
use super::words::Word;
use crate::components::t;
use crate::search::{Doc, Found, excerpt};

/// About so many letters of a text are shown around what was found.
const EXCERPT: usize = 120;

/// What was found, by kind, as far as it is shown.
pub(super) fn groups(search: &Search) -> Html {
    let Some(found) = &search.found else { return Html::default() };
    let mut row = 0;
    let shown = search.groups.groups.iter().take(search.shown()).enumerate();
    shown.map(|(place, group)| one(search, found, place, group, &mut row)).collect()
}

fn one(search: &Search, found: &Rc<Found>, place: usize, group: &Group, row: &mut usize) -> Html {
    let id = AttrValue::from(["found-of-", &place.to_string()].concat());
    let mut next = || {
        *row += 1;
        (*row - 1, search.groups.active == Some(*row - 1))
    };
    let hits: Html = group.docs.iter().take(group.shown).map(|doc| {
        let (row, active) = next();
        html! { <Hit data={search.data.clone()} found={found.clone()} doc={*doc} {row} {active} /> }
    }).collect();
    let rest = group.docs.len() - group.shown;
    let more = (rest > 0).then(|| {
        let (row, active) = next();
        option(
            row,
            active,
            html! { { t(&search.data.say(Word::More, &[("n", &rest.to_string())])) } },
        )
    });
    html! {
        // What was found for other words goes whole.
        <div key={[&*search.query, &*id].concat()} role="group" aria-labelledby={&id}>
            <p {id} class="kind" role="presentation">{ t(&search.data.say(Word::of(group.kind), &[])) }</p>
            { hits }
            { for more }
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

#[derive(Properties)]
struct HitProps {
    data: Rc<Data>,
    found: Rc<Found>,
    doc: usize,
    row: usize,
    active: bool,
}

impl PartialEq for HitProps {
    fn eq(&self, other: &Self) -> bool {
        let same = (self.doc, self.row, self.active) == (other.doc, other.row, other.active);
        same && Rc::ptr_eq(&self.found, &other.found)
    }
}

/// One document: its title, where it stands, and its words around what was found.
#[component]
fn Hit(props: &HitProps) -> Html {
    let doc = &props.data.docs[props.doc];
    let matched = &props.found.words;
    let whole = |text: &str| marked(text, 0..text.len(), &matched.marks(text));
    let words = html! {
        <>
            <span class="title">{ whole(&doc.title) }</span>
            if !doc.context.is_empty() {
                <span class="context">{ whole(&doc.context) }</span>
            }
            { best(props, doc) }
        </>
    };
    option(props.row, props.active, words)
}

/// The part of its texts that shows most.
fn best(props: &HitProps, doc: &Doc) -> Html {
    let texts = doc.text.iter().map(|text| (text, props.found.words.marks(text)));
    // The first of those with the most: what comes first says what the item is.
    let Some((text, marks)) = texts.rev().max_by_key(|(_, marks)| marks.len()) else {
        return Html::default();
    };
    let shown = excerpt(text, &marks, EXCERPT);
    html! {
        <span class="words">
            if shown.start > 0 { { "…" } }
            { marked(text, shown.clone(), &marks) }
            if shown.end < text.len() { { "…" } }
        </span>
    }
}

/// A part of a text, what was found in it marked.
fn marked(text: &str, shown: Range<usize>, marks: &[Range<usize>]) -> Html {
    let mut at = shown.start;
    let mut parts: Vec<Html> = Vec::new();
    let plain = |part: &str, parts: &mut Vec<Html>| parts.push(html! { { part.to_owned() } });
    for mark in marks.iter().filter(|mark| mark.start >= shown.start && mark.end <= shown.end) {
        plain(&text[at..mark.start], &mut parts);
        parts.push(html! { <mark>{ text[mark.clone()].to_owned() }</mark> });
        at = mark.end;
    }
    plain(&text[at..shown.end], &mut parts);
    parts.into_iter().collect()
}
