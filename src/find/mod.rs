//! What finds and cites: the search field with its list, the marks in the text, and the dialog
//! that links to an item, cites and prints it. A program of its own, which comes when it is first
//! wanted; the page is whole without it.
//!
//! - [`Word`]: what it says. [`Groups`]: what was found, by kind, and what the keys lead to.
//!   [`Data`]: all that it reads. Pure.
//! - `start`: the program at work; `field`: what the reader does in the field; `list`: what is
//!   drawn below it; `go`: the way to what was found, and its place in the address; `marks`: the
//!   found words on the page; `dialog`: link, citation, print.
//! - `start.js`: what Rust has no word for.

mod data;
mod groups;
mod words;

#[cfg(feature = "find")]
mod dialog;
#[cfg(feature = "find")]
mod field;
#[cfg(feature = "find")]
mod go;
#[cfg(feature = "find")]
mod list;
#[cfg(feature = "find")]
mod marks;
#[cfg(feature = "find")]
mod start;

pub use data::Data;
pub use groups::{Group, Groups, Row};
#[cfg(feature = "find")]
pub use start::{start, take};
pub use words::Word;
