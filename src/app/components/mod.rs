//! Small parts that several views use. Plain functions: they hold no state.

mod choice;
mod item;
mod quote;
mod reference;

pub(super) use choice::choice;
pub(super) use item::item;
pub(super) use quote::{phrase, provision};
pub(super) use reference::{element_link, reference, references};
