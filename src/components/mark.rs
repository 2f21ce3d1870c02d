use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use super::words::t;
use crate::content::{Id, Text};
use crate::store::{Action, Here, Lit, use_here, use_lit, use_store};

/// An element's own words as a control that chooses the element; its name follows where it does
/// not stand beside them.
pub fn mark(id: &Id, words: Text, label: Option<Text>) -> Html {
    html! { <Chooser id={id.clone()} class="mark" {words} {label} /> }
}

/// The name of an element, which chooses it.
pub fn element_link(here: &Here, id: &Id) -> Html {
    html! { <Chooser id={id.clone()} class="element-link" words={here.name(id)} /> }
}

#[derive(PartialEq, Properties)]
struct ChooserProps {
    /// The element.
    id: Id,
    class: &'static str,
    words: Text,
    #[prop_or_default]
    label: Option<Text>,
}

/// Words that choose an element.
#[component]
fn Chooser(props: &ChooserProps) -> Html {
    let here = use_here();
    let store = use_store();
    let ChooserProps { id, class, words, label } = props;
    let lit = use_lit(id);
    let current = (lit == Lit::Chosen && *class == "element-link").then_some("true");
    let light = if *class == "mark" { lit.name() } else { None };
    let chosen = id.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            store.dispatch(Action::Choose(chosen.clone()));
        }
    });
    let label: Option<AttrValue> = label.as_ref().map(t);
    html! {
        <a class={*class} href={here.href(id)} data-label={label} data-light={light}
            aria-current={current} {onclick}>{ t(words) }</a>
    }
}

/// Whether a click is plain. Any other stays the browser's, such as one for a new tab.
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
