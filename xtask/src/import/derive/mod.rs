//! What a statement says of its meeting, by general signs: forms of address, months, the
//! names of kinds of bodies. All of it is in the statement's own words; what is not found
//! stays empty.

mod chairs;
mod participants;
mod sentences;
mod title;

pub(super) use chairs::chairs;
pub(super) use participants::participants;
pub(super) use title::{Title, has_date, is_kind, title};
