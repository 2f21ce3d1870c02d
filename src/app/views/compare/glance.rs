use yew::Html;

use super::super::super::components::{el, link, ui, words};
use crate::content::{Content, Row, UiKey};

/// The whole comparison on one screen: each row's two answers in a few words.
pub(super) fn glance(content: &Content) -> Html {
    let mut head = vec![el("td", "", vec![])];
    head.extend(content.compared().iter().map(|it| el("th", "", vec![words(&it.words.label)])));
    let head = el("thead", "", vec![el("tr", "", head)]);
    let body = el("tbody", "", content.rows.iter().map(row).collect());
    el("table", "glance", vec![el("caption", "", vec![ui(content, UiKey::Glance)]), head, body])
}

fn row(row: &Row) -> Html {
    let mut cells = vec![el("th", "", vec![link(&row.id, "", words(&row.words.title))])];
    cells.extend(row.words.sides.iter().map(|side| el("td", "", vec![words(&side.short)])));
    el("tr", "", cells)
}
