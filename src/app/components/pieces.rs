use yew::{AttrValue, Html, html};

use crate::content::Text;

/// An element of HTML with a class (none if empty). One function for many: what the macro
/// writes at each use would be the larger part of the WASM.
pub(in crate::app) fn el(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{name} {class}>{ for children }</@> }
}

/// A paragraph with a class (none if empty).
pub(in crate::app) fn p(class: &'static str, text: Html) -> Html {
    el("p", class, vec![text])
}

/// Words of the content.
pub(in crate::app) fn words(text: &Text) -> Html {
    AttrValue::from(text.clone()).into()
}

/// Words of this program: a space, a sign.
pub(in crate::app) fn sign(text: &'static str) -> Html {
    AttrValue::Static(text).into()
}

/// A link to an item of the page.
pub(in crate::app) fn link(id: &str, class: &'static str, text: Html) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <a {class} href={format!("#{id}")}>{ text }</a> }
}

/// Treaty words in part: the words, and the link to where they stand.
pub(in crate::app) fn part(text: Html, place: Html) -> Html {
    let text = el("p", "", vec![sign("… "), text, sign(" …")]);
    html! { <blockquote class="part" lang="en">{ text }<footer>{ place }</footer></blockquote> }
}
