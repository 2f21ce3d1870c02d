use yew::{AttrValue, Html, Properties, component, html};

use super::refs::reference;
use super::section::heading_as;
use super::words::{said, t};
use crate::content::{Id, UiKey};
use crate::store::{Here, Lit, use_here, use_lit, use_selector, use_turn};

/// What an item is made of.
#[derive(PartialEq, Properties)]
pub struct ItemProps {
    /// Its id.
    pub id: Id,
    /// Its kind, for the styles.
    pub class: &'static str,
    /// The rank of its heading.
    #[prop_or(3)]
    pub level: usize,
    /// Whether it is left out of what is shown.
    #[prop_or_default]
    pub hidden: bool,
    /// What it says.
    pub children: Html,
}

/// Something with an address of its own: a heading that links to it, a citation, and why it is
/// lit where it belongs to the reader's choice.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let here = use_here();
    let lit = use_lit(&props.id);
    let ItemProps { id, class, level, hidden, children } = props;
    if !use_turn() {
        return Html::default();
    }
    html! {
        <article id={t(id)} class={*class} data-light={lit.name()} hidden={*hidden}>
            <header>
                { heading_as(&here, *level, "name", None, reference(&here, id)) }
                { cite(&here, id) }
                if lit != Lit::None {
                    <Tag {lit} />
                }
            </header>
            { children.clone() }
        </article>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct TagProps {
    pub lit: Lit,
}

/// Says in words why an item is lit.
#[component]
pub(super) fn Tag(props: &TagProps) -> Html {
    let here = use_here();
    let name = use_selector(|state| state.light.as_ref().map(|light| light.name.clone()));
    let words = match props.lit {
        Lit::Chosen => here.ui().get(UiKey::Chosen),
        _ => here.ui().fill(UiKey::Concerns, &[("name", &name.unwrap_or_default())]),
    };
    html! { <span class="tag">{ said(words) }</span> }
}

/// The button that cites an item.
pub fn cite(here: &Here, id: &Id) -> Html {
    let name = here.name(id);
    let label = AttrValue::from(here.ui().fill(UiKey::CopyCitationOf, &[("name", &name)]));
    html! {
        <button type="button" class="cite" data-cite={t(id)} aria-label={label}>
            { here.ui().get(UiKey::CopyCitation) }
        </button>
    }
}
