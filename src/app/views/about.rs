use yew::Html;

use super::super::components::{el, p, section, tag, ui, words};
use crate::content::{Content, Link, Topic, UiKey};

/// Sources, edition, limits, privacy.
pub(in crate::app) fn about(content: &Content) -> Html {
    let topics = content.about.topics.iter().map(topic).collect();
    section("about", ui(content, UiKey::AboutTitle), vec![el("div", "cards", topics)])
}

fn topic(topic: &Topic) -> Html {
    let mut parts = vec![el("h3", "", vec![words(&topic.title)])];
    parts.extend(topic.text.iter().map(|text| p("", words(text))));
    if !topic.links.is_empty() {
        parts.push(el("ul", "", topic.links.iter().map(link).collect()));
    }
    tag("div", &["id", "class"], vec![Some(topic.id.clone().into()), Some("topic".into())], parts)
}

fn link(link: &Link) -> Html {
    let values = vec![Some(link.href.clone().into()), Some("noreferrer".into())];
    el("li", "", vec![tag("a", &["href", "rel"], values, vec![words(&link.label)])])
}
