//! The two offences side by side, what stands beside them, and the law that is cited.

mod definitions;
mod duties;
mod glance;
mod homes;
mod offences;
mod provisions;
mod rows;

use yew::Html;

use super::super::components::{link, p, references, section, tag, ui};
use crate::content::{Content, UiKey};

/// Draws a part.
type Draw = fn(&Content) -> Html;

/// The parts of the comparison after the definitions: id, title, lead, body.
const PARTS: [(&str, UiKey, UiKey, Draw); 5] = [
    ("compare-elements", UiKey::ElementRows, UiKey::ElementRowsLead, rows::element_rows),
    ("compare-confused", UiKey::AxisRows, UiKey::AxisRowsLead, rows::axis_rows),
    ("compare-offences", UiKey::OffencesTitle, UiKey::OffencesLead, offences::offences),
    ("compare-duties", UiKey::DutiesTitle, UiKey::DutiesLead, duties::duties),
    ("compare-provisions", UiKey::ProvisionsTitle, UiKey::ProvisionsLead, provisions::provisions),
];

/// The comparison.
pub(in crate::app) fn compare(content: &Content) -> Html {
    let contents = PARTS.iter().map(|(id, title, ..)| link(id, "", ui(content, *title))).collect();
    let mut all = vec![
        p("lead", ui(content, UiKey::CompareLead)),
        references(content, UiKey::Contents, contents),
        definitions::definitions(content),
    ];
    for (id, title, lead, body) in PARTS {
        all.push(tag("h3", &["id"], vec![Some(id.into())], vec![ui(content, title)]));
        all.push(p("", ui(content, lead)));
        all.push(body(content));
    }
    section("compare", ui(content, UiKey::CompareTitle), all)
}
