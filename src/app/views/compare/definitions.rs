use super::super::super::components::{Out, open_item, provision};
use super::glance::glance;
use crate::content::{Content, Id, Provision};

/// The comparison at a glance, and the compared offences with the provisions that define
/// them, word for word.
pub(super) fn definitions(out: &mut Out, content: &Content) {
    glance(out, content);
    out.open("div", "pair");
    for (index, offence) in content.compared().into_iter().enumerate() {
        out.open_item("div", &offence.id, side_class(index));
        out.words("h3", "", &offence.words.label);
        out.words("p", "", &offence.words.plain);
        let provisions = offence.definition.iter().filter_map(|id| content.provision(id));
        provisions.for_each(|(_, it)| provision_item(out, content, it));
        out.close();
    }
    out.close();
}

/// A provision in full as an item.
pub(super) fn provision_item(out: &mut Out, content: &Content, it: &Provision) {
    open_item(out, content, &it.id, "provision", "h4");
    provision(out, content, it);
    out.close();
}

/// The class that gives a side its colour and sign.
pub(super) fn side_class(index: usize) -> &'static str {
    if index == 0 { "side side-1" } else { "side side-2" }
}

/// Whether a provision has its home in a definition.
pub(super) fn defines(content: &Content, provision: &Id) -> bool {
    content.compared().iter().any(|offence| offence.definition.contains(provision))
}
