//! The project's one command line, as a library: the browser tests use its server and its tools.
//!
//! - [`setup`]: what building and testing need, installed where it is missing.
//! - [`build`]: the page in `dist/`, from the compiled app, the content and the styles.
//! - [`serve`]: the built page on this machine, under the headers that it is made for.
//! - [`test`]: everything that must hold.
//! - [`bench`]: the figures of the built page.
//! - [`sizes`]: what the built page weighs.
//! - [`import`]: a numbered statement of a meeting, as JSON.
//! - [`other`]: a folder of content for another document, and what is left to do there.
//! - [`made`]: a made-up statement, and the content of a guide about it.
//! - [`bundle`]: the small files of the content, joined for the page.
//! - [`export`]: the summary and the law in formats of others, to take away.

pub mod bench;
pub mod build;
pub mod bundle;
pub mod export;
pub mod hash;
pub mod import;
pub mod made;
pub mod other;
pub mod root;
pub mod serve;
pub mod setup;
pub mod sizes;
pub mod test;
