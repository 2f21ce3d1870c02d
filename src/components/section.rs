use yew::{AttrValue, Html, html};

use crate::content::{UiKey, View};
use crate::store::Here;

/// A view with its title, which names it. To go to a view puts the focus on the title.
pub fn section(here: &Here, view: View, title: UiKey, lead: Option<UiKey>, children: Html) -> Html {
    let id = view.id();
    let named = AttrValue::from([id, "-title"].concat());
    html! {
        <section {id} class={["view ", id].concat()} aria-labelledby={&named}>
            <@{here.heading(1)} class="title" id={&named} tabindex="-1">{ here.ui().get(title) }</@>
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
            <@{here.heading(2)} class="heading" {id}>{ here.ui().get(title) }</@>
            <p class="lead">{ here.ui().get(lead) }</p>
            { children }
        </>
    }
}
