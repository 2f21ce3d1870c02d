//! The browser: fetching the content, the address, the clipboard, paper, and starting the app in
//! the text and showing its state there. The only room that may use `web-sys`,
//! `js-sys` and gloo freely.

mod address;
mod clicks;
mod clipboard;
#[cfg(any(feature = "find", feature = "offline"))]
pub(crate) mod dom;
mod json;
mod late;
mod load;
mod near;
mod pause;
mod print;
mod save;
mod stage;
mod start;

pub use start::start;

#[cfg(feature = "builder")]
pub(crate) use self::clipboard::copy;
#[cfg(feature = "offline")]
#[allow(unused_imports, reason = "for a program that prints and is not the page's own")]
pub(crate) use self::print::{Print, print};
#[cfg(feature = "find")]
pub(crate) use self::{
    address::{fragment, home, replace},
    clipboard::copy,
    json::Json,
    print::{Print, print},
};
#[cfg(any(feature = "find", feature = "offline"))]
pub(crate) use self::{pause::pause, save::save};
// The element on pages of others has these too.
#[cfg(feature = "embed")]
pub(crate) use self::{
    clicks::{Answers, Tried, listen},
    clipboard::copy,
    json::Json,
    late::cite_all,
    save::save,
    stage::Stage,
    start::later,
};
