//! Try a situation: the reader answers what is known, and sees what the law says of it.
//!
//! - `view`: the component. `state`: answers and what else the reader does; pure.
//! - `act`: controls. `questions`: the facts to answer. `cases`: situations to try, and practice.
//! - `results`: what the facts show; `drawing`, `reasons`, `sets`, `next`, `tools` are its parts.
//! - `sheet`: the result as plain text, JSON and CSV. Pure.

mod act;
mod cases;
mod drawing;
mod next;
mod questions;
mod reasons;
mod results;
mod sets;
mod sheet;
mod state;
mod tools;
mod view;

pub use view::{Situation, SituationProps};

/// What answers show, as JSON: edition, outcome, and each fact, element and offence by its id.
pub fn result_json(content: &crate::content::Content, answers: &[crate::content::Text]) -> String {
    let law = content.law().unwrap_or_default();
    let facts = content.facts_of(answers).0;
    sheet::Sheet { content, law: &law, facts }.json()
}
