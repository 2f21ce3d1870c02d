//! The parts of the page, in its order.

mod about;
mod compare;
mod filters;
mod recommendations;
mod situation;
mod summary;

pub(super) use about::about;
pub(super) use compare::compare;
pub use filters::choices;
pub(super) use recommendations::recommendations;
pub(super) use situation::situation;
pub(super) use summary::summary;
