//! Small parts that several views use. Plain functions that write: they hold no state.

mod out;
mod pieces;
mod quote;

pub(crate) use out::Out;
#[cfg(feature = "embed")]
pub(crate) use out::lead_home;
pub(super) use out::{href, page};
pub(super) use pieces::{heading, open_item, open_section, reference, references, remark, see_too};
pub(super) use quote::{close_part, open_english, open_part, phrase, provision};
