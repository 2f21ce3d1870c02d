use yew::Html;

use super::{el, link, tag, words};
use crate::content::{Content, Id};

/// An item with its own id and link. The reader's choice lights it later.
///
/// `heading` is the element that heads it; `class` names its kind for the styles. The button
/// that copies its citation comes with the app.
pub(in crate::app) fn item(
    id: &Id,
    class: &'static str,
    heading: Html,
    mut body: Vec<Html>,
) -> Html {
    body.insert(0, el("header", "", vec![heading]));
    let values = vec![Some(id.clone().into()), Some(class.into())];
    tag("article", &["id", "class"], values, body)
}

/// The heading of an item, at a level: its name as a link to itself.
pub(in crate::app) fn heading(content: &Content, level: &'static str, id: &Id) -> Html {
    let name = content.name(id).unwrap_or_else(|| id.clone());
    el(level, "name", vec![link(id, "", words(&name))])
}
