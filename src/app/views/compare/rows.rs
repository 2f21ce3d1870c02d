use yew::Html;

use super::super::super::components::{
    el, element_link, elements, heading, item, p, phrase, remark, see_too, tag, words,
};
use super::definitions::side_class;
use super::homes;
use crate::content::{Content, Element, Group, Row, Side, SideWords, UiKey};

/// Element against element.
pub(super) fn element_rows(content: &Content) -> Html {
    rows(content, Group::Element)
}

/// What is often confused.
pub(super) fn axis_rows(content: &Content) -> Html {
    rows(content, Group::Axis)
}

fn rows(content: &Content, group: Group) -> Html {
    let rows = content.rows.iter().filter(|row| row.group == group);
    rows.map(|it| row(content, it)).collect()
}

fn row(content: &Content, row: &Row) -> Html {
    let sides = row.sides.iter().zip(&row.words.sides).enumerate();
    let cells = sides.map(|(index, (side, words))| cell(content, row, index, side, words));
    let body = vec![
        p("question", words(&row.words.question)),
        el("div", "pair", cells.collect()),
        remark(content, UiKey::Confusion, &row.words.confusion),
        see_too(content, &row.id),
    ];
    item(&row.id, "row", heading(content, "h4", &row.id), body)
}

fn cell(content: &Content, row: &Row, index: usize, side: &Side, text: &SideWords) -> Html {
    let name = content.name(&side.offence).unwrap_or_default();
    let mut parts =
        vec![p("who", words(&name)), p("short", words(&text.short)), p("", words(&text.plain))];
    if row.group == Group::Element {
        let own = side.elements.iter().filter_map(|id| content.element(id));
        parts.extend(own.map(|it| element(content, row, side, it)));
    } else {
        parts.push(elements(content, &side.elements));
    }
    parts.extend(side.quotes.iter().map(|quote| phrase(content, quote, None)));
    el("div", side_class(index), parts)
}

/// An element's own words on its side, with the element's id where this is its home.
fn element(content: &Content, row: &Row, side: &Side, it: &Element) -> Html {
    let id = homes::in_row(content, &row.id, side, it).then(|| it.id.clone().into());
    let own = content.offence(&side.offence).map(|offence| &offence.provisions);
    // The first of its phrases: the whole of them is marked in the definitions.
    let own = |provision| own.is_none_or(|provisions| provisions.contains(provision));
    let first = it.phrases.iter().find(|phrase| own(&phrase.provision));
    let mut parts = vec![p("", element_link(content, &it.id))];
    parts.extend(first.map(|words| phrase(content, words, Some(it))));
    let values = vec![Some("element".into()), id];
    tag("div", &["class", "id"], values, parts)
}
