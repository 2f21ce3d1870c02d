//! Two Protocols: trafficking in persons and smuggling of migrants, element by element.
//!
//! The rooms, each open only to those named before it:
//! - [`law`]: three-valued rules over facts. Pure.
//! - [`content`]: the types of the JSON, and the check that every id resolves. Pure.
//! - [`cite`]: how an item is cited, and whether a citation still holds. Pure.
//! - [`search`]: finds documents of the content by words, phrases and references. Pure.
//! - [`app`]: the Yew tree, which draws the same text natively (`ssr`) and in the browser (`csr`),
//!   and what answers in it.
//! - `browser`: the only room that touches `web-sys`, `js-sys` and gloo,
//!   with [`situation`], where facts are tried, `embed`, the custom element for pages of others,
//!   [`offline`], which keeps the guide on the device, and [`find`], which searches and cites.

#[macro_use]
mod words;

#[macro_use]
mod json;

pub mod app;
#[cfg(feature = "csr")]
pub mod browser;
pub mod builder;
pub mod cite;
pub mod content;
#[cfg(feature = "embed")]
pub mod embed;
pub mod find;
pub mod law;
pub mod offline;
pub mod search;
pub mod situation;
