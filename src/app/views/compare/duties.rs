use yew::{AttrValue, Html, html};

use super::super::super::components::{element_link, item, reference};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use crate::content::{Obligation, Term};

/// What a State Party has to do, by kind of duty, each with how binding it is.
pub(super) fn duties(ctx: &Ctx, light: &Light) -> Html {
    html! { { for ctx.content.vocabulary.duties.iter().map(|kind| part(ctx, light, kind)) } }
}

fn part(ctx: &Ctx, light: &Light, kind: &Term) -> Html {
    let duties = ctx.content.obligations.iter().filter(|duty| duty.kind == kind.id);
    html! {
        <div class="cards" role="group" aria-label={AttrValue::from(kind.label.clone())}>
            <p class="group">{ AttrValue::from(kind.label.clone()) }</p>
            { for duties.map(|it| duty(ctx, light, it)) }
        </div>
    }
}

fn duty(ctx: &Ctx, light: &Light, duty: &Obligation) -> Html {
    let content = &ctx.content;
    let binding = content.vocabulary.bindings.iter().find(|term| term.id == duty.binding);
    let name = content.name(&duty.id).unwrap_or_else(|| duty.id.clone());
    let heading = html! { <a href={format!("#{}", duty.id)}>{ AttrValue::from(name) }</a> };
    let body = html! { <>
        <p>{ AttrValue::from(duty.words.plain.clone()) }</p>
        <p class="refs">
            if let Some(binding) = binding { <span class="binding">{ AttrValue::from(binding.label.clone()) }</span> }
            { for duty.provisions.iter().map(|id| reference(ctx, id)) }
            { for duty.elements.iter().map(|id| element_link(ctx, light, id)) }
        </p>
    </> };
    item(ctx, &duty.id, "duty", &light.on(&duty.id), heading, body)
}
