//! What keeps the guide on the device: the installed app, its editions and settings, and the
//! ways to hand a result on without a network. A program of its own, which starts when the
//! page answers already; the page is whole without it.
//!
//! - [`State`]: what is known of the copy on this device, and which words say so. [`changes`]:
//!   what is new in an edition. [`Code`]: an address as a QR code. Pure.
//! - `worker.js`: keeps whole editions, made by the build into `sw.js`; `start.js` and `theme.js`:
//!   what Rust has no word for.
//! - `keeper`: the page's side of the worker; `clear`: what takes all of it away. `storage`: all
//!   that is stored but editions.
//! - `start`: the program at work, with its line; `panel`, `notice`, `share`: what else the
//!   reader sees of it. `place`: where the reader
//!   was, over the step from one edition to the next.

mod changes;
mod code;
mod state;
mod words;

#[cfg(feature = "offline")]
mod clear;
#[cfg(feature = "offline")]
mod keeper;
#[cfg(feature = "offline")]
mod notice;
#[cfg(feature = "offline")]
mod panel;
#[cfg(feature = "offline")]
mod place;
#[cfg(feature = "offline")]
mod share;
#[cfg(feature = "offline")]
mod start;
#[cfg(feature = "offline")]
mod storage;

pub use changes::{Change, changes};
pub use code::Code;
#[cfg(feature = "offline")]
pub use start::start;
pub use state::{News, Saved, State};
pub use words::Word;
