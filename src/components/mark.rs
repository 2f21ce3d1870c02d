use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, hook, html};

use super::words::t;
use crate::content::{Id, Text};
use crate::store::{Action, Lit, use_here, use_lit, use_store};

/// An element's own words.
#[derive(PartialEq, Properties)]
pub struct MarkProps {
    /// The element.
    pub id: Id,
    /// The words.
    pub words: Text,
    /// Its name, where that does not stand beside them.
    #[prop_or_default]
    pub label: Option<Text>,
}

/// An element's own words as a control that chooses the element.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    let here = use_here();
    let lit = use_lit(&props.id);
    let onclick = use_choice(&props.id);
    let label = props.label.as_ref().map(t);
    html! {
        <a class="mark" href={here.href(&props.id)} data-label={label} data-light={lit.name()} {onclick}>
            { t(&props.words) }
        </a>
    }
}

/// A link to an element.
#[derive(PartialEq, Properties)]
pub struct ElementLinkProps {
    /// The element.
    pub id: Id,
}

/// The name of an element, which chooses it.
#[component]
pub fn ElementLink(props: &ElementLinkProps) -> Html {
    let here = use_here();
    let current = (use_lit(&props.id) == Lit::Chosen).then_some("true");
    let onclick = use_choice(&props.id);
    let name = AttrValue::from(here.name(&props.id));
    html! {
        <a class="element-link" href={here.href(&props.id)} aria-current={current} {onclick}>
            { name }
        </a>
    }
}

/// Chooses an item at a plain click. Any other stays the browser's, such as one for a new tab.
#[hook]
fn use_choice(id: &Id) -> Callback<MouseEvent> {
    let store = use_store();
    let id = id.clone();
    Callback::from(move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            store.dispatch(Action::Choose(id.clone()));
        }
    })
}

#[cfg(feature = "csr")]
fn is_plain(event: &MouseEvent) -> bool {
    let keys = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !keys && event.button() == 0
}

/// Natively nothing is clicked.
#[cfg(not(feature = "csr"))]
fn is_plain(_: &MouseEvent) -> bool {
    false
}
