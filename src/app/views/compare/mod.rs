//! The two offences side by side, what stands beside them, and the law that is cited.
//! Each part is drawn by a function of what it follows ([`Draw`]).

mod definitions;
mod duties;
mod glance;
mod homes;
mod offences;
mod provisions;
mod rows;

use yew::Html;

use super::super::components::{link, p, references, section, tag};
use super::super::ctx::Ctx;
use super::super::part::Draw;
use crate::content::UiKey;

/// The parts of the comparison after the definitions: id, title, lead, body.
const PARTS: [(&str, UiKey, UiKey, Draw); 5] = [
    ("compare-elements", UiKey::ElementRows, UiKey::ElementRowsLead, rows::element_rows),
    ("compare-confused", UiKey::AxisRows, UiKey::AxisRowsLead, rows::axis_rows),
    ("compare-offences", UiKey::OffencesTitle, UiKey::OffencesLead, offences::offences),
    ("compare-duties", UiKey::DutiesTitle, UiKey::DutiesLead, duties::duties),
    ("compare-provisions", UiKey::ProvisionsTitle, UiKey::ProvisionsLead, provisions::provisions),
];

/// The comparison; `part` makes a part of the page.
pub(in crate::app) fn compare(ctx: &Ctx, part: &mut dyn FnMut(Draw) -> Html) -> Html {
    let contents = PARTS.iter().map(|(id, title, ..)| link(id, "", ctx.ui(*title))).collect();
    let mut all = vec![
        p("lead", ctx.ui(UiKey::CompareLead)),
        references(ctx, UiKey::Contents, contents),
        part(definitions::definitions),
    ];
    for (id, title, lead, body) in PARTS {
        all.push(tag("h3", &["id"], vec![Some(id.into())], vec![ctx.ui(title)]));
        all.push(p("", ctx.ui(lead)));
        all.push(part(body));
    }
    section("compare", ctx.ui(UiKey::CompareTitle), all)
}
