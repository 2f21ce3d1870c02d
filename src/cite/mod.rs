//! How an item is cited, and whether a citation still says what the guide says now.
//!
//! It holds the facts of the sources, the five styles and the reading of a citation that was
//! pasted back. Pure and small: it runs in the browser in a program of its own. No legal word
//! and no word of a style may enter: those are `content/law/sources.json` and
//! `content/<lang>/cite.json`.
//!
//! Each citation carries a token, `[tip-3-a:5f6e7d8c, 0.1.0+1a2b3c4d]`: the item, the mark of
//! its words, the edition of the guide and its hash. It has the same letters in all styles,
//! none of which any format escapes, and is found again by that.

mod bibtex;
mod brackets;
mod check;
mod cited;
#[cfg(feature = "tools")]
mod collect;
mod csl;
mod date;
mod note;
mod plain;
mod ris;
mod shelf;
mod source;
mod style;
mod token;
mod words;

pub use check::{Checked, Found, check, check_all};
pub use cited::{Cited, Locator};
#[cfg(feature = "tools")]
pub use collect::{first_day, last_day, one_line};
#[cfg(feature = "tools")]
pub use date::in_words as day_in_words;
pub use shelf::{Citable, Shelf};
pub use source::{Source, SourceKind};
pub use style::{Style, cite};
pub use words::{CiteWords, PlainWords};
