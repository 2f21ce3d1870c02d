//! The built page in a real browser. `cargo xtask test` builds it first; for one test alone:
//! `cargo test -p xtask --test browser NAME`.
//!
//! A test is a closure that is handed an open page:
//! `page(Look::default(), |page| async move { page.start("#summary").await; … })`.
//!
//! - [`driver`]: the programs that drive the engines, one each for all tests of a run.
//! - [`look`]: how the reader's browser is set: window, colours, scripts.
//! - [`page`]: one window, what a test does with it, what it printed on the console.
//! - [`command`]: what the standard protocol has no word for.
//! - [`site`]: the server. [`kept`]: one of a test's own, to be changed, broken and stopped.
//! - [`elsewhere`]: pages of other sites. [`guides`]: those to another document.
//! - [`paper`]: what a browser prints.
//! - [`axe`]: the accessibility checker.

mod axe;
mod command;
mod driver;
mod elsewhere;
mod guides;
mod kept;
mod look;
mod page;
mod paper;
mod site;

mod access;
mod begun;
mod broken;
mod choose;
mod cite;
mod delivery;
mod device;
mod editions;
mod element;
mod engines;
mod export;
mod filter;
mod find;
mod frames;
mod guest;
mod hosts;
mod install;
mod offline;
mod once;
mod other;
mod place;
mod print;
mod refused;
mod screen;
mod share;
mod single;
mod situation;
mod source;
mod start;
mod translated;
mod unstarted;
mod walk;
mod webmaster;

pub(crate) use self::look::Look;
pub(crate) use self::page::{page, page_in};
