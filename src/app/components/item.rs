use yew::{Html, html};

use super::super::ctx::Ctx;
use super::super::glow::Glow;
use crate::content::{Id, UiKey};

/// An item with its own id, link and citation, lit when it belongs to the reader's choice.
///
/// `heading` is the content of its heading; `class` names its kind for the styles.
pub(in crate::app) fn item(
    ctx: &Ctx,
    id: &Id,
    class: &'static str,
    glow: &Glow,
    heading: Html,
    body: Html,
) -> Html {
    let (state, tag) = match glow {
        Glow::Off => (None, None),
        Glow::Lit(name) => ("lit".into(), Some(ctx.fill(UiKey::Concerns, &[("name", name)]))),
        Glow::Chosen => ("chosen".into(), Some(ctx.ui(UiKey::Chosen))),
    };
    html! {
        <article id={id.to_string()} class={class} data-light={state}>
            <header>
                <h4>{ heading }</h4>
                if let Some(tag) = tag { <span class="tag">{ tag }</span> }
                { cite_button(ctx, id) }
            </header>
            { body }
        </article>
    }
}

/// The button that copies an item's citation.
fn cite_button(ctx: &Ctx, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    html! {
        <button class="cite" disabled={!ctx.ready} onclick={ctx.copy_citation(id)}
            aria-label={ctx.fill(UiKey::CopyCitationOf, &[("name", &name)])}>
            { ctx.ui(UiKey::CopyCitation) }
        </button>
    }
}
