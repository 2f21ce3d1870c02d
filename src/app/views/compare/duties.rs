use yew::Html;

use super::super::super::components::{el, element_link, heading, item, p, reference, words};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::super::super::part::{Seen, one};
use crate::content::Term;

/// What a State Party has to do, by kind of duty, each with how binding it is.
pub(super) fn duties(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    ctx.content.vocabulary.duties.iter().map(|kind| part(ctx, light, kind)).collect()
}

fn part(ctx: &Ctx, light: &Light, kind: &Term) -> Html {
    let duties = ctx.content.obligations.iter().enumerate();
    let duties = duties.filter(|(_, duty)| duty.kind == kind.id);
    let mut parts = vec![p("group", words(&kind.label))];
    parts.extend(
        duties.map(|(place, it)| one(ctx, light, duty, place, it.elements.iter().chain([&it.id]))),
    );
    el("div", "cards", parts)
}

fn duty(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let duty = &ctx.content.obligations[*place];
    let bindings = ctx.content.vocabulary.bindings.iter();
    let binding = bindings.filter(|term| term.id == duty.binding);
    let mut refs: Vec<_> =
        binding.map(|term| el("span", "binding", vec![words(&term.label)])).collect();
    refs.extend(duty.provisions.iter().map(|id| reference(ctx, id)));
    refs.extend(duty.elements.iter().map(|id| element_link(ctx, light, id)));
    let body = vec![p("", words(&duty.words.plain)), el("p", "refs", refs)];
    item(ctx, &duty.id, "duty", &light.on(&duty.id), heading(ctx, "h4", &duty.id), body)
}
