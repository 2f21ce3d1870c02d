//! Finding: an index of short documents and the questions put to it. Pure: knows neither Yew
//! nor the browser, and holds no word of any language; those are in `<lang>/search.json`.
//!
//! - [`Doc`]: what can be found, made of the content by `docs` at build time. [`Lexicon`]: what
//!   the language says about words.
//! - [`Index`]: all documents, ready to be asked; [`Found`]: the answer. [`Matched`]: what in any
//!   text the question meets; [`Shown`]: what a document shows of it; [`excerpt`]: the part of a text that shows most of it.
//! - `fold`: a text as words without case, accents and forms of letters, each with its place.
//!   `rules`: the lexicon ready for use, with the forms of words. `terms`: each word once.
//!   `near`: words with slips. `mend`: words with hyphens. `query`, `reference`: what was asked. `words`: its words outside quotes,
//!   with their forms and slips. `want`: what would answer it.
//! - `build`, `meet`, `find`: the parts of the index.

mod build;
mod doc;
#[cfg(feature = "tools")]
mod docs;
mod excerpt;
mod find;
mod fold;
mod index;
mod lexicon;
mod matched;
mod meet;
mod mend;
mod near;
mod query;
mod reference;
mod rules;
mod terms;
mod want;
mod words;

pub use doc::{Doc, Kind};
#[cfg(feature = "tools")]
pub use docs::docs;
pub use excerpt::excerpt;
pub use find::{Found, Hit};
pub use fold::Nfkd;
pub use index::Index;
pub use lexicon::{Ending, Lexicon, Named};
pub use matched::{Matched, Shown};
