//! The browser: reading the content, the address, the clipboard, paper, and answering the reader
//! in the text. The only room that may use `web-sys`, `js-sys` and gloo freely.
//!
//! - `start`: the page's program. `bars`, `stage`: what it shows beside the text and on it.
//! - `trial`: where situations are tried, for the programs that draw it.
//! - `start.js`, `content.js`: what starts the programs, and fetches for them.

// Each program takes what it needs of this room; all of them together need all of it.
#![cfg_attr(
    not(all(
        feature = "builder",
        feature = "embed",
        feature = "find",
        feature = "offline",
        feature = "situation"
    )),
    allow(dead_code, unused_imports)
)]

mod address;
mod bars;
mod clicks;
mod clipboard;
pub(crate) mod dom;
mod json;
mod late;
mod load;
mod pause;
mod print;
mod save;
mod stage;
mod start;
mod trial;

pub use start::start;

pub(crate) use self::address::{fragment, home, listen as listen_address, replace};
pub(crate) use self::bars::Bars;
pub(crate) use self::clicks::{Answers, listen};
pub(crate) use self::clipboard::copy;
pub(crate) use self::json::Json;
pub(crate) use self::late::cite_all;
pub(crate) use self::load::load;
pub(crate) use self::pause::pause;
pub(crate) use self::print::{Print, print};
pub(crate) use self::save::save;
pub(crate) use self::stage::Stage;
pub(crate) use self::start::later;
pub(crate) use self::trial::{Trial, listen as listen_trial};
