//! The two offences side by side, what stands beside them, and the law that is cited.

mod definitions;
mod duties;
mod glance;
mod homes;
mod offences;
mod provisions;
mod rows;

use super::super::components::{Out, open_section};
use crate::content::{Content, UiKey};

/// Writes a part.
type Write = fn(&mut Out, &Content);

/// The parts of the comparison after the definitions: id, title, lead, body.
const PARTS: [(&str, UiKey, UiKey, Write); 5] = [
    ("compare-elements", UiKey::ElementRows, UiKey::ElementRowsLead, rows::element_rows),
    ("compare-confused", UiKey::AxisRows, UiKey::AxisRowsLead, rows::axis_rows),
    ("compare-offences", UiKey::OffencesTitle, UiKey::OffencesLead, offences::offences),
    ("compare-duties", UiKey::DutiesTitle, UiKey::DutiesLead, duties::duties),
    ("compare-provisions", UiKey::ProvisionsTitle, UiKey::ProvisionsLead, provisions::provisions),
];

/// The comparison.
pub(in crate::app) fn compare(out: &mut Out, content: &Content) {
    open_section(out, content, "compare", UiKey::CompareTitle);
    out.label("p", "lead", content, UiKey::CompareLead);
    out.open("p", "refs");
    out.label("span", "", content, UiKey::Contents);
    for (id, title, ..) in PARTS {
        out.link(id, "", &content.ui.get(title));
    }
    out.close();
    definitions::definitions(out, content);
    for (id, title, lead, body) in PARTS {
        out.open_item("h3", id, "");
        out.say(&content.ui.get(title));
        out.close();
        out.label("p", "", content, lead);
        body(out, content);
    }
    out.close();
}
