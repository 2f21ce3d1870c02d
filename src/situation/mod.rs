//! What answers where situations are tried: a program of its own, which comes when the reader is
//! near that part, so that a choice in the text needs wait neither for it nor for Yew. It keeps
//! the situation and the answers in the address.
//!
//! - `start`: the program at work. `start.js`: what brings it, and the whole content.
//! - What it draws is [`crate::app::Situation`].

#[cfg(feature = "situation")]
mod start;

#[cfg(feature = "situation")]
pub use start::start;
