//! The two offences side by side, what stands beside them, and the law that is cited.

mod definitions;
mod duties;
mod glance;
mod homes;
mod offences;
mod provisions;
mod rows;

use yew::Html;

use super::super::components::{el, p, section};
use super::super::ctx::Ctx;
use super::super::part::Seen;
use crate::content::{Group, UiKey};

/// The comparison.
pub(in crate::app) fn compare(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let title = |key, lead| [el("h3", "", vec![ctx.ui(key)]), p("", ctx.ui(lead))];
    let parts = vec![
        p("lead", ctx.ui(UiKey::CompareLead)),
        glance::glance(ctx),
        definitions::definitions(ctx, light),
        Html::from_iter(title(UiKey::ElementRows, UiKey::ElementRowsLead)),
        rows::rows(ctx, light, Group::Element),
        Html::from_iter(title(UiKey::AxisRows, UiKey::AxisRowsLead)),
        rows::rows(ctx, light, Group::Axis),
        Html::from_iter(title(UiKey::OffencesTitle, UiKey::OffencesLead)),
        offences::offences(ctx, light),
        Html::from_iter(title(UiKey::DutiesTitle, UiKey::DutiesLead)),
        duties::duties(ctx, light),
        Html::from_iter(title(UiKey::ProvisionsTitle, UiKey::ProvisionsLead)),
        provisions::provisions(ctx, light),
    ];
    section("compare", ctx.ui(UiKey::CompareTitle), parts)
}
