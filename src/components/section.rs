use yew::{AttrValue, Html, html};

use super::words::t;
use crate::content::{Text, UiKey, View};
use crate::store::Here;

/// A heading of this rank on a page of the view's own, of a class. The one place for it: an element
/// whose name is worked out is ten times the code of another.
pub fn heading_as(
    here: &Here,
    rank: usize,
    class: &'static str,
    id: Option<AttrValue>,
    words: Html,
) -> Html {
    html! { <@{here.heading(rank)} {class} {id}>{ words }</@> }
}

/// The heading of a part, in these words.
pub fn heading(here: &Here, rank: usize, id: Option<AttrValue>, words: &Text) -> Html {
    heading_as(here, rank, "heading", id, html! { { t(words) } })
}

/// A view with its title, which names it. To go to a view puts the focus on the title.
pub fn section(here: &Here, view: View, title: UiKey, lead: Option<UiKey>, children: Html) -> Html {
    let id = view.id();
    let named = AttrValue::from([id, "-title"].concat());
    let title = html! { { here.ui().get(title) } };
    html! {
        <section {id} class={["view ", id].concat()} aria-labelledby={&named}>
            { heading_as(here, 1, "title", Some(named), title) }
            if let Some(lead) = lead {
                <p class="lead">{ here.ui().get(lead) }</p>
            }
            { children }
        </section>
    }
}

/// A part of a view with its heading, and what is said below that.
pub fn chapter(here: &Here, id: &'static str, title: UiKey, lead: UiKey, children: Html) -> Html {
    html! {
        <>
            { heading(here, 2, Some(id.into()), &here.ui().get(title)) }
            <p class="lead">{ here.ui().get(lead) }</p>
            { children }
        </>
    }
}
