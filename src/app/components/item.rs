use yew::{Html, html};

use super::super::ctx::Ctx;
use super::super::glow::Glow;
use super::{el, link, tag, words};
use crate::content::{Id, UiKey};

/// An item with its own id, link and citation, lit when it belongs to the reader's choice.
///
/// `heading` is the element that heads it; `class` names its kind for the styles. Nobody
/// can copy before the app runs, so the text made at build time has no such button.
pub(in crate::app) fn item(
    ctx: &Ctx,
    id: &Id,
    class: &'static str,
    glow: &Glow,
    heading: Html,
    mut body: Vec<Html>,
) -> Html {
    let mut header = vec![heading];
    let said = match glow {
        Glow::Off => None,
        Glow::Lit(name) => Some(ctx.fill(UiKey::Concerns, &[("name", name)])),
        Glow::Chosen => Some(ctx.ui(UiKey::Chosen)),
    };
    header.extend(said.map(|said| el("span", "tag", vec![said])));
    if ctx.ready {
        header.push(cite_button(ctx, id));
    }
    body.insert(0, el("header", "", header));
    let values = vec![Some(id.clone().into()), Some(class.into()), glow.attribute()];
    tag("article", &["id", "class", "data-light"], values, body)
}

/// The heading of an item, at a level: its name as a link to itself.
pub(in crate::app) fn heading(ctx: &Ctx, level: &'static str, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    el(level, "name", vec![link(id, "", words(&name))])
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
