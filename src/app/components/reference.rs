use yew::{AttrValue, Html, html};

use super::super::ctx::Ctx;
use super::super::glow::{Glow, Light};
use crate::content::{Id, Related, UiKey};

/// A link to an item, by its name.
pub(in crate::app) fn reference(ctx: &Ctx, id: &str) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.into());
    html! { <a class="ref" href={format!("#{id}")}>{ AttrValue::from(name) }</a> }
}

/// The recommendations and paragraphs among what is related, as one line; nothing if none.
pub(in crate::app) fn references(ctx: &Ctx, related: &Related) -> Html {
    if related.recommendations.is_empty() && related.paragraphs.is_empty() {
        return Html::default();
    }
    html! {
        <p class="refs">
            <span>{ ctx.ui(UiKey::SeeToo) }</span>
            { for related.recommendations.iter().map(|id| reference(ctx, id)) }
            { for related.paragraphs.iter().map(|number| reference(ctx, &format!("para-{number}"))) }
        </p>
    }
}

/// An element's name as a control that chooses it.
pub(in crate::app) fn element_link(ctx: &Ctx, light: &Light, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    let chosen = light.on(id) == Glow::Chosen;
    html! {
        <a class="element-link" href={format!("#{id}")} onclick={ctx.choose(id)}
            aria-current={chosen.then_some("true")}>{ AttrValue::from(name) }</a>
    }
}
