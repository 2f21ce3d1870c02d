use yew::Html;

use super::super::super::components::{
    el, element_link, heading, item, p, phrase, reference, references, remark, sign, tag, words,
};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::super::super::part::{Seen, one};
use super::homes;
use crate::content::{Id, Offence, UiKey};

/// Every offence and question with its checklist of elements. The compared offences have
/// their home above, so that their lists stand here without an id.
pub(super) fn offences(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let offences = ctx.content.offences.iter().enumerate();
    let draw = |(place, it): (usize, &Offence)| {
        one(ctx, light, offence, place, it.elements.iter().chain([&it.id]))
    };
    el("div", "cards", offences.map(draw).collect())
}

fn offence(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let offence = &ctx.content.offences[*place];
    let elements: Vec<_> =
        offence.elements.iter().map(|id| element(ctx, light, offence, id)).collect();
    let mut body = vec![p("", words(&offence.words.plain))];
    if !elements.is_empty() {
        body.push(el("ul", "checklist", elements));
    }
    body.extend(offence.words.note.iter().map(|note| remark(ctx, UiKey::Note, note)));
    let links = offence.provisions.iter().map(|id| reference(ctx, id)).collect();
    body.push(references(ctx, UiKey::Where, links));
    let heading = heading(ctx, "h4", &offence.id);
    if ctx.content.compared().iter().any(|compared| compared.id == offence.id) {
        body.insert(0, el("header", "", vec![heading]));
        return el("article", "offence", body);
    }
    item(ctx, &offence.id, "offence", &light.on(&offence.id), heading, body)
}

fn element(ctx: &Ctx, light: &Light, offence: &Offence, id: &Id) -> Html {
    let Some(element) = ctx.content.element(id) else {
        return Html::default();
    };
    let mut parts = vec![element_link(ctx, light, id), sign(" "), words(&element.words.plain)];
    if !homes::in_list(&ctx.content, offence, id) {
        return el("li", "", parts);
    }
    parts.extend(element.phrases.iter().map(|it| phrase(ctx, it, Some((light, element)))));
    let values = vec![Some(id.clone().into()), Some("element".into()), light.on(id).attribute()];
    tag("li", &["id", "class", "data-light"], values, parts)
}
