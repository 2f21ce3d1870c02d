//! Try a situation: the reader answers what is known, and sees what the law says of it.
//!
//! - `situation`: the component and its state. One listener of each kind for all of it: a
//!   control says in `data-do` or `data-set` what it does.
//! - `questions`: the facts to answer. `cases`: situations to try, and practice.
//! - `piece`: what is drawn again only when it must be.
//! - `outcome`: what is said first, what is owed to the person, what to ask next. Pure.
//! - `results`: what the facts show; `drawing`, `reasons`, `sets`, `next` are its parts.
//! - `sheet`: the result as plain text, JSON and CSV. Pure.

mod cases;
mod drawing;
mod next;
pub mod outcome;
mod piece;
mod questions;
mod reasons;
mod results;
mod sets;
mod sheet;
#[expect(clippy::module_inception)]
mod situation;

pub use situation::{Situation, SituationProps};

/// What answers show, as JSON: edition, outcome, each fact, element and offence by its id, and
/// what is owed to the person.
#[cfg(feature = "embed")]
pub(crate) fn result_json(
    content: &crate::content::Content,
    answers: &[crate::content::Text],
) -> String {
    let law = content.law().unwrap_or_default();
    let facts = content.facts_of(answers).0;
    sheet::Sheet { content, law: &law, facts }.json()
}
