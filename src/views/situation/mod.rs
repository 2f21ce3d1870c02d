//! Try a situation: the reader answers what is known, and sees what the law says of it.
//!
//! - `view`: the component. `state`: answers and what else the reader does; pure.
//! - `act`: controls. `questions`: the facts to answer. `cases`: situations to try, and practice.
//! - `outcome`: what is said first, what is owed to the person, what to ask next. Pure.
//! - `results`: what the facts show; `drawing`, `reasons`, `sets`, `next`, `tools` are its parts.
//! - `sheet`: the result as plain text, JSON and CSV. Pure.

mod act;
mod cases;
mod drawing;
mod next;
pub mod outcome;
mod questions;
mod reasons;
mod results;
mod sets;
mod sheet;
mod state;
mod tools;
mod view;

pub use act::{Host, Stories};
pub use view::situation;
