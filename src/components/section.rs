use yew::{AttrValue, Html, Properties, component, html};

use crate::content::{UiKey, View};
use crate::store::use_here;

/// What a view begins with.
#[derive(PartialEq, Properties)]
pub struct SectionProps {
    /// The view.
    pub view: View,
    /// Its title.
    pub title: UiKey,
    /// What is said below the title.
    #[prop_or_default]
    pub lead: Option<UiKey>,
    /// The rest.
    pub children: Html,
}

/// A view with its title, which names it. To go to a view puts the focus on the title.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let here = use_here();
    let SectionProps { view, title, lead, children } = props;
    let id = view.id();
    let named = AttrValue::from([id, "-title"].concat());
    let level = here.heading(1);
    html! {
        <section {id} class={["view ", id].concat()} aria-labelledby={&named}>
            <@{level} class="title" id={&named} tabindex="-1">{ here.ui().get(*title) }</@>
            if let Some(lead) = lead {
                <p class="lead">{ here.ui().get(*lead) }</p>
            }
            { children.clone() }
        </section>
    }
}

/// A part of a view.
#[derive(PartialEq, Properties)]
pub struct PartProps {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: UiKey,
    /// What is said below the title.
    #[prop_or_default]
    pub lead: Option<UiKey>,
    /// The rest.
    pub children: Html,
}

/// A part of a view with its heading.
#[component]
pub fn Part(props: &PartProps) -> Html {
    let here = use_here();
    let PartProps { id, title, lead, children } = props;
    let level = here.heading(2);
    html! {
        <>
            <@{level} class="heading" id={*id}>{ here.ui().get(*title) }</@>
            if let Some(lead) = lead {
                <p class="lead">{ here.ui().get(*lead) }</p>
            }
            { children.clone() }
        </>
    }
}
