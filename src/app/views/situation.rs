use super::super::components::{Out, open_section};
use crate::content::{Content, UiKey};

/// The place where situations are tried: the app fills it when the reader comes near.
pub(in crate::app) fn situation(out: &mut Out, content: &Content) {
    open_section(out, content, "situation", UiKey::SituationTitle);
    out.label("p", "lead", content, UiKey::SituationLead);
    out.open_item("div", "try", "");
    out.close();
    out.close();
}
