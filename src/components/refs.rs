use yew::{Html, html};

use super::mark::element_link;
use super::words::t;
use crate::content::{Id, Kind, Text, UiKey};
use crate::store::Here;

/// A link to an item, by its name.
pub fn reference(here: &Here, id: &Id) -> Html {
    html! { <a href={here.href(id)}>{ here.name(id) }</a> }
}

/// A line of links to items after what they are; nothing if there are none.
pub fn references<'a>(here: &Here, key: UiKey, ids: impl IntoIterator<Item = &'a Id>) -> Html {
    line(here, key, ids.into_iter().map(|id| reference(here, id)).collect())
}

/// The same for elements, which are chosen.
pub fn element_links(here: &Here, key: UiKey, ids: &[Id]) -> Html {
    line(here, key, ids.iter().map(|id| element_link(here, id)).collect())
}

fn line(here: &Here, key: UiKey, links: Vec<Html>) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    html! { <p class="refs"><span>{ here.ui().get(key) }</span>{ links }</p> }
}

/// What belongs to an item among these kinds, as a line.
pub fn see_too(here: &Here, id: &str, kinds: &[Kind]) -> Html {
    let related = here.shell.related(id).filter(|it| kinds.contains(&it.kind()));
    references(here, UiKey::SeeToo, related.map(crate::content::Known::id))
}

/// Words after their name in bold.
pub fn remark(here: &Here, key: UiKey, text: &Text) -> Html {
    html! { <p class="confusion"><strong>{ here.ui().get(key) }</strong>{ " " }{ t(text) }</p> }
}
