//! What several views use: items, quotes, links, marks. Those that answer the reader or are lit
//! are components; the rest are functions.

mod item;
mod mark;
mod quote;
mod refs;
mod section;
mod select;
mod words;

pub use item::{Item, cite};
pub use mark::{element_link, mark};
pub use quote::{part, phrase, provision_words, quote};
pub use refs::{element_links, reference, references, remark, see_too};
pub use section::{chapter, heading, heading_as, section};
pub use select::Select;
pub use words::{said, t};
