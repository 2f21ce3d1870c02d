//! What searches and cites: the list below the field, the marks in the text, and the dialog that
//! links to an item, cites and prints it. A piece of the program, which comes when it is first
//! wanted; the page is whole without it.
//!
//! - [`Word`]: what it says. [`Groups`]: what was found, by kind, and what the keys lead to.
//!   [`Data`]: all that it reads. [`Search`]: what is asked, and what of the answer is shown. Pure.
//! - `tool`: the component; `field`: what the reader does in the field; `list`: what is drawn
//!   below it; `index`: what makes it ready; `go`: the way to what was found, and its place in the
//!   address; `marks`: the found words on the page; `dialog`: link, citation, print.

mod data;
mod groups;
mod search;
mod words;

#[cfg(feature = "page-whole")]
mod dialog;
#[cfg(feature = "page-whole")]
mod field;
#[cfg(feature = "page-whole")]
mod go;
#[cfg(feature = "page-whole")]
mod index;
#[cfg(feature = "page-whole")]
mod list;
#[cfg(feature = "page-whole")]
mod marks;
#[cfg(feature = "page-whole")]
mod tool;

pub use data::Data;
pub use groups::{Group, Groups, Row};
pub use search::{Do, Search};
#[cfg(feature = "page-whole")]
pub(crate) use tool::tool;
pub use words::Word;
