//! The browser: fetching the content, the address, the clipboard, and putting the app in
//! the place of the text that was there first. The only room that may use `web-sys`,
//! `js-sys` and gloo freely.

mod address;
mod clipboard;
mod json;
mod load;
mod start;
mod swap;

pub use start::start;
