//! The two offences side by side, what stands beside them, and the law that is cited.

mod definitions;
mod duties;
mod homes;
mod offences;
mod provisions;
mod rows;

use yew::{Html, component, html};

use super::super::ctx::use_ctx;
use super::LitProps;
use crate::content::{Group, UiKey};

/// The comparison.
#[component]
pub(in crate::app) fn Compare(LitProps { light }: &LitProps) -> Html {
    let ctx = use_ctx();
    html! {
        <section id="compare" class="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">{ ctx.ui(UiKey::CompareTitle) }</h2>
            <p class="lead">{ ctx.ui(UiKey::CompareLead) }</p>
            { definitions::definitions(&ctx, light) }
            <h3>{ ctx.ui(UiKey::ElementRows) }</h3>
            <p>{ ctx.ui(UiKey::ElementRowsLead) }</p>
            { rows::rows(&ctx, light, Group::Element) }
            <h3>{ ctx.ui(UiKey::AxisRows) }</h3>
            { rows::rows(&ctx, light, Group::Axis) }
            <h3>{ ctx.ui(UiKey::OffencesTitle) }</h3>
            <p>{ ctx.ui(UiKey::OffencesLead) }</p>
            { offences::offences(&ctx, light) }
            <h3>{ ctx.ui(UiKey::DutiesTitle) }</h3>
            <p>{ ctx.ui(UiKey::DutiesLead) }</p>
            { duties::duties(&ctx, light) }
            <h3>{ ctx.ui(UiKey::ProvisionsTitle) }</h3>
            <p>{ ctx.ui(UiKey::ProvisionsLead) }</p>
            { provisions::provisions(&ctx, light) }
        </section>
    }
}
