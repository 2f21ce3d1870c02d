//! What the guide asks of the browser: files, paper, the clipboard, the address, the place on the
//! page. With [`crate::app`] the only room that may use `web-sys`, `js-sys` and gloo freely.
//!
//! - `start.js`, `first.js`: what starts the programs, and what must be seen to without them.
//! - `dom`: a field of an object, elements by a selector.
//!
//! Natively, where views are drawn as text, nothing is asked: `native`.

// Each program takes what it needs of this room.
#![allow(dead_code, unused_imports)]

#[cfg(feature = "csr")]
mod clipboard;
#[cfg(feature = "csr")]
mod date;
#[cfg(feature = "csr")]
pub(crate) mod dom;
#[cfg(feature = "csr")]
mod later;
#[cfg(feature = "csr")]
mod link;
#[cfg(not(feature = "csr"))]
mod native;
#[cfg(feature = "csr")]
mod notice;
#[cfg(feature = "csr")]
mod pause;
#[cfg(feature = "csr")]
mod print;
#[cfg(feature = "csr")]
mod save;
#[cfg(feature = "csr")]
mod spot;
mod wanted;

#[cfg(feature = "csr")]
pub(crate) use self::clipboard::copy;
#[cfg(feature = "csr")]
pub(crate) use self::date::{minute, today};
#[cfg(feature = "csr")]
pub(crate) use self::later::{clock, later};
#[cfg(feature = "csr")]
pub(crate) use self::link::{folder, fragment, here, home, link, replace};
#[cfg(not(feature = "csr"))]
pub(crate) use self::native::{clock, copy, here, later, link, print, save};
#[cfg(feature = "csr")]
pub(crate) use self::notice::tell;
#[cfg(feature = "csr")]
pub(crate) use self::pause::pause;
#[cfg(feature = "csr")]
pub(crate) use self::print::print;
#[cfg(feature = "csr")]
pub(crate) use self::save::save;
#[cfg(feature = "csr")]
pub(crate) use self::spot::{Spot, focus, reveal};
pub(crate) use self::wanted::{File, Print};
