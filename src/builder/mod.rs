//! The page `embed-this.html`: a webmaster says what readers should see, and gets the code.
//!
//! - [`Wish`]: what is wanted, and the code for it. [`contrast`]: whether colours can be read.
//!   Pure.
//! - `page`: the page's text, drawn natively from `content/<lang>/embed.json` ([`Words`]).
//! - `form`: what answers in that text.

mod contrast;
#[cfg(feature = "builder")]
mod form;
#[cfg(all(feature = "ssr", feature = "tools"))]
mod page;
mod wish;
#[cfg(feature = "tools")]
mod words;

pub use contrast::contrast;
#[cfg(feature = "builder")]
pub use form::start;
#[cfg(all(feature = "ssr", feature = "tools"))]
pub use page::{Colour, Release, prerender};
pub use wish::{Way, Wish};
#[cfg(feature = "tools")]
pub use words::{Recipe, Remark, Words};
