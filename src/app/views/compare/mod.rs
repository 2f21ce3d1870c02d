//! The two offences side by side, what stands beside them, and the law that is cited.

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
use super::super::part::Seen;
use crate::content::{Group, UiKey};

/// The parts of the comparison after the definitions: id, title, lead.
const PARTS: [(&str, UiKey, UiKey); 5] = [
    ("compare-elements", UiKey::ElementRows, UiKey::ElementRowsLead),
    ("compare-confused", UiKey::AxisRows, UiKey::AxisRowsLead),
    ("compare-offences", UiKey::OffencesTitle, UiKey::OffencesLead),
    ("compare-duties", UiKey::DutiesTitle, UiKey::DutiesLead),
    ("compare-provisions", UiKey::ProvisionsTitle, UiKey::ProvisionsLead),
];

/// The comparison.
pub(in crate::app) fn compare(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let bodies = [
        rows::rows(ctx, light, Group::Element),
        rows::rows(ctx, light, Group::Axis),
        offences::offences(ctx, light),
        duties::duties(ctx, light),
        provisions::provisions(ctx, light),
    ];
    let contents = PARTS.iter().map(|(id, title, _)| link(id, "", ctx.ui(*title))).collect();
    let mut all = vec![
        p("lead", ctx.ui(UiKey::CompareLead)),
        references(ctx, UiKey::Contents, contents),
        glance::glance(ctx),
        definitions::definitions(ctx, light),
    ];
    for ((id, title, lead), body) in PARTS.into_iter().zip(bodies) {
        all.push(tag("h3", &["id"], vec![Some(id.into())], vec![ctx.ui(title)]));
        all.push(p("", ctx.ui(lead)));
        all.push(body);
    }
    section("compare", ctx.ui(UiKey::CompareTitle), all)
}
