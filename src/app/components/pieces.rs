use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Html};

use crate::content::{Content, Text, UiKey};

/// An element of HTML. One function for many: what the macro writes at each use, and its
/// sets of classes, would be a good part of the WASM.
pub(in crate::app) fn tag(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> Html {
    let mut tag = VTag::new(name);
    let values = values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute));
    tag.set_attributes(Attributes::Dynamic { keys, values: values.collect() });
    tag.add_children(children);
    tag.into()
}

/// An element with a class (none if empty).
pub(in crate::app) fn el(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    tag(name, &["class"], vec![class], children)
}

/// A paragraph with a class (none if empty).
pub(in crate::app) fn p(class: &'static str, text: Html) -> Html {
    el("p", class, vec![text])
}

/// Words of the content.
pub(in crate::app) fn words(text: &Text) -> Html {
    AttrValue::from(text.clone()).into()
}

/// Words of the interface.
pub(in crate::app) fn ui(content: &Content, key: UiKey) -> Html {
    words(&content.ui.get(key))
}

/// Words of the interface, filled in.
pub(in crate::app) fn fill(content: &Content, key: UiKey, values: &[(&str, &str)]) -> Html {
    words(&content.ui.fill(key, values))
}

/// Words of this program: a space, a sign.
pub(in crate::app) fn sign(text: &'static str) -> Html {
    AttrValue::Static(text).into()
}

/// A link to an item of the page.
pub(in crate::app) fn link(id: &str, class: &'static str, text: Html) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    tag("a", &["class", "href"], vec![class, Some(format!("#{id}").into())], vec![text])
}

/// Treaty words in part: the words, and the link to where they stand.
pub(in crate::app) fn part(content: &Content, text: Html, place: Html) -> Html {
    let text = el("p", "", vec![sign("… "), text, sign(" …")]);
    english(content, "blockquote", "part", vec![text, el("footer", "", vec![place])])
}

/// Words that stay English on a page of any language, and are marked so on another.
pub(in crate::app) fn english(
    content: &Content,
    name: &'static str,
    class: &'static str,
    children: Vec<Html>,
) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    let lang = (&*content.lang != "en").then_some(AttrValue::Static("en"));
    tag(name, &["class", "lang"], vec![class, lang], children)
}

/// A part of the page with its title, which names it.
pub(in crate::app) fn section(id: &'static str, title: Html, mut body: Vec<Html>) -> Html {
    let named = AttrValue::from(format!("{id}-title"));
    body.insert(0, tag("h2", &["id"], vec![Some(named.clone())], vec![title]));
    let id = Some(AttrValue::Static(id));
    tag("section", &["id", "class", "aria-labelledby"], vec![id.clone(), id, Some(named)], body)
}
