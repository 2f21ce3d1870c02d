//! The custom element `<two-protocols>`, for pages that are not ours.
//!
//! - `element.js`: the element itself, which Rust cannot write; `embed.js` registers it.
//! - `load.js`: all that is fetched, once for all elements; `widget.js` and `pieces.js`: the
//!   program as it sees it.
//! - [`Words`], [`Shown`], [`Widget`]: what they call; these read, draw and answer.
//! - `frame.js`, `embed.html`: the element alone on a page of ours, for an iframe;
//!   `height.js`: an optional script that gives such an iframe its height.
//! - `check.js`, `check.html`: tells a webmaster what a page of theirs lets the element do.
//!
//! Nothing here may touch the host's page, address or storage.

mod widget;
mod words;

pub use widget::Widget;
pub use words::{Shown, Words};
