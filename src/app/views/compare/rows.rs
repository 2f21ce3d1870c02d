use yew::Html;

use super::super::super::components::{
    el, element_link, elements, heading, item, p, phrase, remark, see_too, tag, words,
};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::super::super::part::{Seen, one};
use super::definitions::side_class;
use super::homes;
use crate::content::{Element, Group, Row, Side, SideWords, UiKey};

/// Element against element.
pub(super) fn element_rows(ctx: &Ctx, seen: &Seen) -> Html {
    rows(ctx, &seen.light, Group::Element)
}

/// What is often confused.
pub(super) fn axis_rows(ctx: &Ctx, seen: &Seen) -> Html {
    rows(ctx, &seen.light, Group::Axis)
}

fn rows(ctx: &Ctx, light: &Light, group: Group) -> Html {
    let rows = ctx.content.rows.iter().enumerate().filter(|(_, row)| row.group == group);
    let draw = |(place, it): (usize, &Row)| {
        let elements = it.sides.iter().flat_map(|side| &side.elements);
        one(ctx, light, row, place, elements.chain([&it.id]))
    };
    rows.map(draw).collect()
}

fn row(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let row = &ctx.content.rows[*place];
    let sides = row.sides.iter().zip(&row.words.sides).enumerate();
    let cells = sides.map(|(index, (side, words))| cell(ctx, light, row, index, side, words));
    let body = vec![
        p("question", words(&row.words.question)),
        el("div", "pair", cells.collect()),
        remark(ctx, UiKey::Confusion, &row.words.confusion),
        see_too(ctx, &row.id),
    ];
    item(ctx, &row.id, "row", &light.on(&row.id), heading(ctx, "h4", &row.id), body)
}

fn cell(ctx: &Ctx, light: &Light, row: &Row, index: usize, side: &Side, text: &SideWords) -> Html {
    let name = ctx.content.name(&side.offence).unwrap_or_default();
    let mut parts =
        vec![p("who", words(&name)), p("short", words(&text.short)), p("", words(&text.plain))];
    if row.group == Group::Element {
        let own = side.elements.iter().filter_map(|id| ctx.content.element(id));
        parts.extend(own.map(|it| element(ctx, light, row, side, it)));
    } else {
        parts.push(elements(ctx, light, &side.elements));
    }
    parts.extend(side.quotes.iter().map(|quote| phrase(ctx, quote, None)));
    el("div", side_class(index), parts)
}

/// An element's own words on its side, with the element's id where this is its home.
fn element(ctx: &Ctx, light: &Light, row: &Row, side: &Side, it: &Element) -> Html {
    let id = homes::in_row(&ctx.content, &row.id, side, it).then(|| it.id.clone().into());
    let own = ctx.content.offence(&side.offence).map(|offence| &offence.provisions);
    // The first of its phrases: the whole of them is marked in the definitions.
    let own = |provision| own.is_none_or(|provisions| provisions.contains(provision));
    let first = it.phrases.iter().find(|phrase| own(&phrase.provision));
    let mut parts = vec![p("", element_link(ctx, light, &it.id))];
    parts.extend(first.map(|words| phrase(ctx, words, Some((light, it)))));
    let values = vec![Some("element".into()), id, light.on(&it.id).attribute()];
    tag("div", &["class", "id", "data-light"], values, parts)
}
