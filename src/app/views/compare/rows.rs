use yew::{AttrValue, Html, html};

use super::super::super::components::{element_link, item, phrase, references};
use super::super::super::ctx::Ctx;
use super::super::super::glow::{Glow, Light};
use super::definitions::side_class;
use super::homes;
use crate::content::{Element, Group, Related, Row, Side, SideWords, UiKey};

/// The rows of one part of the comparison.
pub(super) fn rows(ctx: &Ctx, light: &Light, group: Group) -> Html {
    let rows = ctx.content.rows.iter().filter(|row| row.group == group);
    html! { { for rows.map(|it| row(ctx, light, it)) } }
}

fn row(ctx: &Ctx, light: &Light, row: &Row) -> Html {
    let related = Related::of(&ctx.content, &row.id);
    let sides = row.sides.iter().zip(&row.words.sides).enumerate();
    let heading = html! {
        <a href={format!("#{}", row.id)}>{ AttrValue::from(row.words.title.clone()) }</a>
    };
    let body = html! { <>
        <p class="question">{ AttrValue::from(row.words.question.clone()) }</p>
        <div class="pair">
            { for sides.map(|(index, (side, words))| cell(ctx, light, row, index, side, words)) }
        </div>
        <p class="confusion"><strong>{ ctx.ui(UiKey::Confusion) }</strong>{ " " }{ AttrValue::from(row.words.confusion.clone()) }</p>
        if let Some(related) = related { { references(ctx, &related) } }
    </> };
    item(ctx, &row.id, "row", &light.on(&row.id), heading, body)
}

fn cell(
    ctx: &Ctx,
    light: &Light,
    row: &Row,
    index: usize,
    side: &Side,
    words: &SideWords,
) -> Html {
    let name = ctx.content.name(&side.offence).unwrap_or_default();
    let elements = side.elements.iter().filter_map(|id| ctx.content.element(id));
    html! {
        <div class={side_class(index)}>
            <p class="who">{ AttrValue::from(name) }</p>
            <p class="short">{ AttrValue::from(words.short.clone()) }</p>
            <p>{ AttrValue::from(words.plain.clone()) }</p>
            if row.group == Group::Element {
                { for elements.map(|it| element(ctx, light, row, side, it)) }
            } else if !side.elements.is_empty() {
                <p class="refs">
                    <span>{ ctx.ui(UiKey::ElementsConcerned) }</span>
                    { for side.elements.iter().map(|id| element_link(ctx, light, id)) }
                </p>
            }
            { for side.quotes.iter().map(|quote| phrase(ctx, quote, None)) }
        </div>
    }
}

/// An element's own words on its side, with the element's id where this is its home.
fn element(ctx: &Ctx, light: &Light, row: &Row, side: &Side, it: &Element) -> Html {
    let id = homes::in_row(&ctx.content, &row.id, side, it).then(|| it.id.to_string());
    let own = ctx.content.offence(&side.offence).map(|offence| &offence.provisions);
    let phrases = it.phrases.iter().filter(|phrase| {
        own.is_none_or(|provisions| provisions.contains(&phrase.provision))
    });
    let state = match light.on(&it.id) {
        Glow::Off => None,
        Glow::Lit(_) => Some("lit"),
        Glow::Chosen => Some("chosen"),
    };
    html! {
        <div class="element" id={id} data-light={state}>
            <p>{ element_link(ctx, light, &it.id) }</p>
            { for phrases.map(|it_phrase| phrase(ctx, it_phrase, Some((light, it)))) }
        </div>
    }
}
