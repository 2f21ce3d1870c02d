use yew::Html;

use super::super::super::components::{el, heading, item, p, provision, tag, words};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::super::super::part::{Seen, one};
use super::glance::glance;
use crate::content::{Content, Element, Id, Offence, Provision};

/// The comparison at a glance, and the compared offences with the provisions that define
/// them, word for word.
pub(super) fn definitions(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let sides = ctx.content.compared().into_iter().enumerate();
    let pair =
        el("div", "pair", sides.map(|(index, offence)| side(ctx, light, index, offence)).collect());
    [glance(ctx), pair].into_iter().collect()
}

fn side(ctx: &Ctx, light: &Light, index: usize, offence: &Offence) -> Html {
    let provisions = offence.definition.iter().filter_map(|id| ctx.content.provision(id));
    let glow = light.on(&offence.id);
    let mut parts =
        vec![el("h3", "", vec![words(&offence.words.label)]), p("", words(&offence.words.plain))];
    parts.extend(provisions.map(|(_, it)| provision_item(ctx, light, it)));
    let id = Some(offence.id.clone().into());
    let values = vec![Some(side_class(index).into()), id, glow.attribute()];
    tag("div", &["class", "id", "data-light"], values, parts)
}

/// A provision in full as an item.
pub(super) fn provision_item(ctx: &Ctx, light: &Light, it: &Provision) -> Html {
    let place = ctx.content.provisions().position(|other| other.id == it.id);
    let says = |element: &&Element| element.phrases.iter().any(|one| one.provision == it.id);
    let elements = ctx.content.elements.iter().filter(says).map(|element| &element.id);
    one(ctx, light, whole, place.unwrap_or_default(), elements.chain([&it.id]))
}

fn whole(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let Some(it) = ctx.content.provisions().nth(*place) else {
        return Html::default();
    };
    let body = vec![provision(ctx, light, it)];
    item(ctx, &it.id, "provision", &light.on(&it.id), heading(ctx, "h4", &it.id), body)
}

/// The class that gives a side its colour and sign.
pub(super) fn side_class(index: usize) -> &'static str {
    if index == 0 { "side side-1" } else { "side side-2" }
}

/// Whether a provision has its home in a definition.
pub(super) fn defines(content: &Content, provision: &Id) -> bool {
    content.compared().iter().any(|offence| offence.definition.contains(provision))
}
