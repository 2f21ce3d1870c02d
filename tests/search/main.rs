//! Finding in the real content, and in documents made up for a rule.
//!
//! - `queries`: what a reader asks and what should come first; `queries.json` says why.
//! - `words`: letters, forms and slips. `phrases`: quotes and scripts without spaces.
//! - `references`: articles, paragraphs and recommendations as people write them.
//! - `order`: what comes before what. `made`: the documents of the content.
//! - `asked`: what the field shows and says of a question.
//! - `any`: what holds of any question and any documents.

mod any;
mod asked;
mod made;
mod order;
mod phrases;
mod queries;
mod references;
mod subject;
mod words;
