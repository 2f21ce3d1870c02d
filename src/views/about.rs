use yew::{AttrValue, Html, NodeRef, html};

use crate::components::{cite, heading_as, section, t};
use crate::content::{Content, Link, Text, Topic, UiKey, View};
use crate::store::Here;

/// The topic that says what is kept on this device.
const DEVICE: &str = "about-device";

/// Sources, edition, limits, privacy.
pub fn about(here: &Here, content: &Content) -> Html {
    let topics = content.about.topics.iter().map(|it| topic(here, it));
    let shown = html! { <div class="cards">{ for topics }</div> };
    section(here, View::About, UiKey::AboutTitle, None, shown)
}

fn topic(here: &Here, it: &Topic) -> Html {
    let slot = if &*it.id == DEVICE { here.slots.device.clone() } else { NodeRef::default() };
    html! {
        <div ref={slot} id={t(&it.id)} class="topic">
            <header>
                { heading_as(here, 2, "name", None, html! { { t(&it.title) } }) }
                { cite(here, &it.id) }
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
