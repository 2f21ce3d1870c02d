use super::Out;
use crate::content::{Content, Id, Kind, Text, UiKey};

/// Begins an item with its own id and its heading, a link to itself; the reader's choice
/// lights it later. `class` names its kind for the styles, `level` its heading. The button
/// that copies its citation comes with the app.
pub(in crate::app) fn open_item(
    out: &mut Out,
    content: &Content,
    id: &Id,
    class: &'static str,
    level: &'static str,
) {
    out.open_item("article", id, class);
    heading(out, content, id, level);
}

/// The heading of an item.
pub(in crate::app) fn heading(out: &mut Out, content: &Content, id: &Id, level: &'static str) {
    out.open("header", "");
    out.open(level, "name");
    reference(out, content, id, "");
    out.close();
    out.close();
}

/// Begins a part of the page with its title, which names it.
pub(in crate::app) fn open_section(out: &mut Out, content: &Content, id: &'static str, key: UiKey) {
    let named = [id, "-title"].concat();
    let values = vec![Some(id.into()), Some(id.into()), Some(named.clone().into())];
    out.open_with("section", &["id", "class", "aria-labelledby"], values);
    out.open_item("h2", &named, "");
    out.say(&content.ui.get(key));
    out.close();
}

/// A link to an item, by its name. With the class `element-link` it chooses an element.
pub(in crate::app) fn reference(out: &mut Out, content: &Content, id: &str, class: &'static str) {
    out.link(id, class, &content.name(id).unwrap_or_else(|| id.into()));
}

/// A line of links to items after what they are; nothing if there are none.
pub(in crate::app) fn references<'a>(
    out: &mut Out,
    content: &Content,
    key: UiKey,
    class: &'static str,
    ids: impl IntoIterator<Item = &'a Id>,
) {
    let mut ids = ids.into_iter().peekable();
    if ids.peek().is_some() {
        out.open("p", "refs");
        out.label("span", "", content, key);
        ids.for_each(|id| reference(out, content, id, class));
        out.close();
    }
}

/// The recommendations and paragraphs that belong to an item, as a line.
pub(in crate::app) fn see_too(out: &mut Out, content: &Content, id: &str) {
    let shown = [Kind::Recommendation, Kind::Paragraph];
    let related = content.links.of(id);
    let related = related.iter().filter(|(kind, _)| shown.contains(kind));
    references(out, content, UiKey::SeeToo, "", related.map(|(_, id)| id));
}

/// Words after their name in bold: a note, a usual confusion.
pub(in crate::app) fn remark(out: &mut Out, content: &Content, key: UiKey, text: &Text) {
    out.open("p", "confusion");
    out.label("strong", "", content, key);
    out.sign(" ");
    out.say(text);
    out.close();
}
