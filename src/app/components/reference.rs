use yew::{AttrValue, Html};

use super::{el, link, p, sign, ui, words};
use crate::content::{Content, Id, Kind, Text, UiKey};

/// A link to an item, by its name.
pub(in crate::app) fn reference(content: &Content, id: &str) -> Html {
    named(content, id, "")
}

/// An element's name as a control that chooses it.
pub(in crate::app) fn element_link(content: &Content, id: &Id) -> Html {
    named(content, id, "element-link")
}

fn named(content: &Content, id: &str, class: &'static str) -> Html {
    let name = content.name(id).map(AttrValue::from);
    link(id, class, name.unwrap_or_else(|| id.to_owned().into()).into())
}

/// A line of links after what they are; nothing if there are none.
pub(in crate::app) fn references(content: &Content, key: UiKey, mut links: Vec<Html>) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    links.insert(0, el("span", "", vec![ui(content, key)]));
    el("p", "refs", links)
}

/// The recommendations and paragraphs that belong to an item, as a line.
pub(in crate::app) fn see_too(content: &Content, id: &str) -> Html {
    let shown = [Kind::Recommendation, Kind::Paragraph];
    let related = content.links.of(id);
    let related = related.iter().filter(|(kind, _)| shown.contains(kind));
    references(content, UiKey::SeeToo, related.map(|(_, id)| reference(content, id)).collect())
}

/// Elements by name as a line.
pub(in crate::app) fn elements(content: &Content, ids: &[Id]) -> Html {
    let links = ids.iter().map(|id| element_link(content, id)).collect();
    references(content, UiKey::ElementsConcerned, links)
}

/// Words after their name in bold: a note, a usual confusion.
pub(in crate::app) fn remark(content: &Content, key: UiKey, text: &Text) -> Html {
    let name = el("strong", "", vec![ui(content, key)]);
    p("confusion", Html::from_iter([name, sign(" "), words(text)]))
}
