//! Small parts that several views use. Plain functions: they hold no state.

mod choice;
mod item;
mod pieces;
mod quote;
mod reference;

pub(super) use choice::choice;
pub(super) use item::{heading, item};
pub(super) use pieces::{el, english, fill, link, p, part, section, sign, tag, ui, words};
pub(super) use quote::{phrase, provision};
pub(super) use reference::{element_link, elements, reference, references, remark, see_too};
