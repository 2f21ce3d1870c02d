use yew::{Html, html};

use super::super::ctx::Ctx;
use super::super::glow::Glow;
use super::{el, link, words};
use crate::content::{Id, UiKey};

/// An item with its own id, link and citation, lit when it belongs to the reader's choice.
///
/// `heading` is the content of its heading; `class` names its kind for the styles. Nobody
/// can copy before the app runs, so the text made at build time has no such button.
pub(in crate::app) fn item(
    ctx: &Ctx,
    id: &Id,
    class: &'static str,
    glow: &Glow,
    heading: Html,
    mut body: Vec<Html>,
) -> Html {
    let mut header = vec![el("h4", "", vec![heading])];
    let tag = match glow {
        Glow::Off => None,
        Glow::Lit(name) => Some(ctx.fill(UiKey::Concerns, &[("name", name)])),
        Glow::Chosen => Some(ctx.ui(UiKey::Chosen)),
    };
    header.extend(tag.map(|tag| el("span", "tag", vec![tag])));
    if ctx.ready {
        header.push(cite_button(ctx, id));
    }
    body.insert(0, el("header", "", header));
    html! { <article id={id.to_string()} {class} data-light={glow.attribute()}>{ for body }</article> }
}

/// The heading of an item that is called by its name: a link to itself.
pub(in crate::app) fn heading(ctx: &Ctx, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    link(id, "", words(&name))
}

fn cite_button(ctx: &Ctx, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    let label = ctx.content.ui.fill(UiKey::CopyCitationOf, &[("name", &name)]);
    html! {
        <button class="cite" onclick={ctx.copy_citation(id)} aria-label={yew::AttrValue::from(label)}>
            { ctx.ui(UiKey::CopyCitation) }
        </button>
    }
}
