use yew::{AttrValue, Html, component, html};

use super::super::ctx::use_ctx;
use crate::content::{Link, Topic, UiKey};

/// Sources, edition, limits, privacy.
#[component]
pub(in crate::app) fn About() -> Html {
    let ctx = use_ctx();
    html! {
        <section id="about" class="about" aria-labelledby="about-title">
            <h2 id="about-title">{ ctx.ui(UiKey::AboutTitle) }</h2>
            <div class="cards">{ for ctx.content.about.topics.iter().map(topic) }</div>
        </section>
    }
}

fn topic(topic: &Topic) -> Html {
    html! {
        <div id={topic.id.to_string()} class="topic">
            <h3>{ AttrValue::from(topic.title.clone()) }</h3>
            { for topic.text.iter().map(|text| html! { <p>{ AttrValue::from(text.clone()) }</p> }) }
            if !topic.links.is_empty() { <ul>{ for topic.links.iter().map(link) }</ul> }
        </div>
    }
}

fn link(link: &Link) -> Html {
    html! { <li><a href={AttrValue::from(link.href.clone())} rel="noreferrer">{ AttrValue::from(link.label.clone()) }</a></li> }
}
