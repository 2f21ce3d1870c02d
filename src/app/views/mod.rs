//! The parts of the page, in its order.

mod about;
mod compare;
mod filters;
mod recommendations;
mod summary;

pub(super) use about::About;
pub(super) use compare::Compare;
pub(super) use recommendations::Recommendations;
pub(super) use summary::Summary;

use super::glow::Light;

/// What a view that follows the reader's choice is given.
#[derive(Clone, PartialEq, yew::Properties)]
pub(super) struct LitProps {
    /// What is lit.
    pub light: Light,
}
