//! The page `embed-this.html`: a webmaster says what readers should see, and gets the code. A
//! view of the guide in a piece of the program.
//!
//! - [`Wish`]: what is wanted, and the code for it. [`contrast`]: whether colours can be read.
//!   [`Data`]: all that the page reads. [`Choice`]: what is chosen, and each [`Change`]. Pure.
//! - `view`: the page; `fields`: the controls; `result`: the code and the preview,
//!   for which `element` has the element come.

mod choice;
mod contrast;
mod data;
#[cfg(feature = "page-whole")]
mod element;
#[cfg(any(feature = "ssr", feature = "page-whole"))]
mod fields;
#[cfg(any(feature = "ssr", feature = "page-whole"))]
mod result;
#[cfg(any(feature = "ssr", feature = "page-whole"))]
mod view;
mod wish;
mod words;

pub use choice::{Change, Choice};
pub use contrast::contrast;
#[cfg(feature = "tools")]
pub use data::Words;
pub use data::{Colour, Data, Recipe, Remark};
#[cfg(feature = "ssr")]
pub(crate) use view::draw;
#[cfg(feature = "page-whole")]
pub(crate) use view::read;
pub use wish::{Way, Wish};
pub use words::Word;
