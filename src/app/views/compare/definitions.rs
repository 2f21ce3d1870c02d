use yew::Html;

use super::super::super::components::{el, heading, item, p, provision, tag, words};
use super::glance::glance;
use crate::content::{Content, Id, Offence, Provision};

/// The comparison at a glance, and the compared offences with the provisions that define
/// them, word for word.
pub(super) fn definitions(content: &Content) -> Html {
    let sides = content.compared().into_iter().enumerate();
    let pair =
        el("div", "pair", sides.map(|(index, offence)| side(content, index, offence)).collect());
    [glance(content), pair].into_iter().collect()
}

fn side(content: &Content, index: usize, offence: &Offence) -> Html {
    let provisions = offence.definition.iter().filter_map(|id| content.provision(id));
    let mut parts =
        vec![el("h3", "", vec![words(&offence.words.label)]), p("", words(&offence.words.plain))];
    parts.extend(provisions.map(|(_, it)| provision_item(content, it)));
    let id = Some(offence.id.clone().into());
    let values = vec![Some(side_class(index).into()), id];
    tag("div", &["class", "id"], values, parts)
}

/// A provision in full as an item.
pub(super) fn provision_item(content: &Content, it: &Provision) -> Html {
    let body = vec![provision(content, it)];
    item(&it.id, "provision", heading(content, "h4", &it.id), body)
}

/// The class that gives a side its colour and sign.
pub(super) fn side_class(index: usize) -> &'static str {
    if index == 0 { "side side-1" } else { "side side-2" }
}

/// Whether a provision has its home in a definition.
pub(super) fn defines(content: &Content, provision: &Id) -> bool {
    content.compared().iter().any(|offence| offence.definition.contains(provision))
}
