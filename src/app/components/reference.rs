use yew::{Html, html};

use super::super::ctx::Ctx;
use super::super::glow::{Glow, Light};
use super::{el, link, p, words};
use crate::content::{Id, Kind, UiKey};

/// A link to an item, by its name.
pub(in crate::app) fn reference(ctx: &Ctx, id: &str) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.into());
    link(id, "", words(&name))
}

/// A line of links after what they are; nothing if there are none.
pub(in crate::app) fn references(ctx: &Ctx, key: UiKey, mut links: Vec<Html>) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    links.insert(0, el("span", "", vec![ctx.ui(key)]));
    el("p", "refs", links)
}

/// The recommendations and paragraphs that belong to an item, as a line.
pub(in crate::app) fn see_too(ctx: &Ctx, id: &str) -> Html {
    let shown = [Kind::Recommendation, Kind::Paragraph];
    let related = ctx.content.links.of(id);
    let related = related.iter().filter(|(kind, _)| shown.contains(kind));
    references(ctx, UiKey::SeeToo, related.map(|(_, id)| reference(ctx, id)).collect())
}

/// Elements by name as a line.
pub(in crate::app) fn elements(ctx: &Ctx, light: &Light, ids: &[Id]) -> Html {
    let links = ids.iter().map(|id| element_link(ctx, light, id)).collect();
    references(ctx, UiKey::ElementsConcerned, links)
}

/// An element's name as a control that chooses it.
pub(in crate::app) fn element_link(ctx: &Ctx, light: &Light, id: &Id) -> Html {
    let name = ctx.content.name(id).unwrap_or_else(|| id.clone());
    let current = (light.on(id) == Glow::Chosen).then_some("true");
    html! {
        <a class="element-link" href={format!("#{id}")} onclick={ctx.choose(id)} aria-current={current}>
            { words(&name) }
        </a>
    }
}

/// Words after their name in bold: a note, a usual confusion.
pub(in crate::app) fn remark(ctx: &Ctx, key: UiKey, text: &crate::content::Text) -> Html {
    p(
        "confusion",
        Html::from_iter([el("strong", "", vec![ctx.ui(key)]), super::sign(" "), words(text)]),
    )
}
