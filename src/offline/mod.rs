//! What keeps the guide on the device: the installed app, its editions and settings, and the
//! ways to hand a result on without a network. A piece of the program, which comes when the page
//! answers already; the page is whole without it.
//!
//! - [`State`]: what is known of the copy on this device, and which words say so; [`Do`]: what
//!   changes that. [`changes`]: what is new in an edition. [`Code`]: an address as a QR code.
//!   [`Data`]: all that is read. Pure.
//! - `worker.js`: keeps whole editions, made by the build into `sw.js`; `host.js` and `theme.js`:
//!   what Rust has no word for (`host`).
//! - `keeper`: the page's side of the worker; `worker`: what the two say to each other; `server`:
//!   what that is asked; `clear`: what takes all of it away. `storage`: all that is stored but
//!   editions; `place`: where the reader was, over the step from one edition to the next.
//! - `device`: the component, with its line; `panel`, `notice`, `share`: what else the reader sees;
//!   `load`: a saved file.

mod changes;
mod code;
mod data;
mod known;
mod state;
mod words;

#[cfg(feature = "page-whole")]
mod clear;
#[cfg(feature = "page-whole")]
mod device;
#[cfg(feature = "page-whole")]
mod host;
#[cfg(feature = "page-whole")]
mod keeper;
#[cfg(feature = "page-whole")]
mod load;
#[cfg(feature = "page-whole")]
mod notice;
#[cfg(feature = "page-whole")]
mod panel;
#[cfg(feature = "page-whole")]
mod place;
#[cfg(feature = "page-whole")]
mod server;
#[cfg(feature = "page-whole")]
mod share;
#[cfg(feature = "page-whole")]
mod storage;
#[cfg(feature = "page-whole")]
mod worker;

pub use changes::{Change, changes};
pub use code::Code;
pub use data::Data;
#[cfg(feature = "page-whole")]
pub(crate) use device::tool;
pub use known::{Answer, Do, News, Saved};
pub use state::State;
pub use words::Word;
