use yew::Html;

use super::super::super::components::{el, link, words};
use super::super::super::ctx::Ctx;
use crate::content::{Row, UiKey};

/// The whole comparison on one screen: each row's two answers in a few words.
pub(super) fn glance(ctx: &Ctx) -> Html {
    let content = &ctx.content;
    let mut head = vec![el("td", "", vec![])];
    head.extend(content.compared().iter().map(|it| el("th", "", vec![words(&it.words.label)])));
    let head = el("thead", "", vec![el("tr", "", head)]);
    let body = el("tbody", "", content.rows.iter().map(row).collect());
    el("table", "glance", vec![el("caption", "", vec![ctx.ui(UiKey::Glance)]), head, body])
}

fn row(row: &Row) -> Html {
    let mut cells = vec![el("th", "", vec![link(&row.id, "", words(&row.words.title))])];
    cells.extend(row.words.sides.iter().map(|side| el("td", "", vec![words(&side.short)])));
    el("tr", "", cells)
}
