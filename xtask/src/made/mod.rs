//! Another document of the family, made up: for tests and `bench`, never for readers.
//!
//! - `statement`: the document, as Markdown, as long as one likes; `words`: what it is made of.
//! - `content`: a folder of content about it, made by the steps of `docs/other-documents.md`;
//!   `answers.json`: what its editors answer.
//! - `copies`: many times as much to find.
//!
//! No real State, body, place or person may be named here, and no word of the law.

mod content;
mod copies;
mod statement;
mod words;

pub use content::{begun, content};
pub use copies::copies;
pub use statement::{EVENT, RARE, points, rare, statement};
