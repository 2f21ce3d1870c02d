use yew::Html;

use super::{el, link, tag, ui, words};
use crate::content::{Content, Id, UiKey};

/// An item with its own id, link and citation. The reader's choice lights it later.
///
/// `heading` is the element that heads it; `class` names its kind for the styles. The
/// button is there for the app: the styles show it when the app runs.
pub(in crate::app) fn item(
    content: &Content,
    id: &Id,
    class: &'static str,
    heading: Html,
    mut body: Vec<Html>,
) -> Html {
    let cite = el("button", "cite", vec![ui(content, UiKey::CopyCitation)]);
    body.insert(0, el("header", "", vec![heading, cite]));
    let values = vec![Some(id.clone().into()), Some(class.into())];
    tag("article", &["id", "class"], values, body)
}

/// The heading of an item, at a level: its name as a link to itself.
pub(in crate::app) fn heading(content: &Content, level: &'static str, id: &Id) -> Html {
    let name = content.name(id).unwrap_or_else(|| id.clone());
    el(level, "name", vec![link(id, "", words(&name))])
}
