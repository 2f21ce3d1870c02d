use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::components::{Cite, Section, t};
use crate::content::{Content, Link, Text, Topic, UiKey, View};
use crate::store::{Here, use_here};

/// What the view shows.
#[derive(Properties)]
pub struct AboutProps {
    /// The topics.
    pub content: Rc<Content>,
}

impl PartialEq for AboutProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// Sources, edition, limits, privacy.
#[component]
pub fn About(props: &AboutProps) -> Html {
    let here = use_here();
    html! {
        <Section view={View::About} title={UiKey::AboutTitle}>
            <div class="cards">{ for props.content.about.topics.iter().map(|it| topic(&here, it)) }</div>
        </Section>
    }
}

fn topic(here: &Here, it: &Topic) -> Html {
    let level = here.heading(2);
    html! {
        <div id={t(&it.id)} class="topic">
            <header>
                <@{level} class="name">{ t(&it.title) }</@>
                <Cite id={it.id.clone()} />
            </header>
            { for it.text.iter().map(|text| html! { <p>{ t(text) }</p> }) }
            if !it.links.is_empty() {
                <ul>{ for it.links.iter().map(|it| html! { <li>{ link(here, it) }</li> }) }</ul>
            }
        </div>
    }
}

fn link(here: &Here, link: &Link) -> Html {
    // Browsers take the name from the address, where it is there.
    let name = |name: &Text| -> AttrValue {
        if link.href.ends_with(&**name) { "".into() } else { t(name) }
    };
    let download = link.save.as_ref().map(name);
    html! { <a href={here.beside(&link.href)} rel="noreferrer" {download}>{ t(&link.label) }</a> }
}
