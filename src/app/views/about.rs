use yew::{AttrValue, Html, html};

use super::super::components::{el, p, words};
use super::super::ctx::Ctx;
use super::super::part::Seen;
use crate::content::{Link, Topic, UiKey};

/// Sources, edition, limits, privacy.
pub(in crate::app) fn about(ctx: &Ctx, _: &Seen) -> Html {
    html! {
        <section id="about" class="about" aria-labelledby="about-title">
            <h2 id="about-title">{ ctx.ui(UiKey::AboutTitle) }</h2>
            { el("div", "cards", ctx.content.about.topics.iter().map(topic).collect()) }
        </section>
    }
}

fn topic(topic: &Topic) -> Html {
    let mut parts = vec![el("h3", "", vec![words(&topic.title)])];
    parts.extend(topic.text.iter().map(|text| p("", words(text))));
    if !topic.links.is_empty() {
        parts.push(el("ul", "", topic.links.iter().map(link).collect()));
    }
    html! { <div id={topic.id.to_string()} class="topic">{ for parts }</div> }
}

fn link(link: &Link) -> Html {
    let href = AttrValue::from(link.href.clone());
    html! { <li><a {href} rel="noreferrer">{ words(&link.label) }</a></li> }
}
