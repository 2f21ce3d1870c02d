//! The app: what stands around each view, and what leads from one to the other.
//!
//! - [`App`]: the whole tree, natively and in the browser; `frame`: what stands around a view.
//! - `drawn`: a view of a whole content. `prerender`: its page as HTML.
//! - In the browser: `source` has the words and the code of a view come; `chunks` is where the
//!   program is split; `links` says where a click leads.
//! - On pages of the guide's own: `guide` starts the app; `fetched` reads the page's files;
//!   `journey` follows links and the history, `wanted` has the tools come, `written` keeps the
//!   address; `swap` puts what is drawn in the place of the text, with what was `kept`.
//! - On pages of others: `bundle` checks a whole content and gives what a view needs of it.

#[expect(clippy::module_inception)]
mod app;
#[cfg(feature = "embed")]
mod bundle;
#[cfg(any(feature = "page-whole", feature = "embed"))]
pub(crate) mod chunks;
#[cfg(feature = "ssr")]
mod drawn;
#[cfg(feature = "page-whole")]
mod fetched;
mod frame;
#[cfg(feature = "page-whole")]
mod guide;
#[cfg(feature = "page-whole")]
mod journey;
#[cfg(feature = "page-whole")]
mod kept;
#[cfg(any(feature = "page-whole", feature = "embed"))]
pub(crate) mod links;
#[cfg(feature = "ssr")]
mod prerender;
#[cfg(any(feature = "page-whole", feature = "embed"))]
pub(crate) mod source;
#[cfg(feature = "page-whole")]
mod swap;
#[cfg(feature = "page-whole")]
mod wanted;
#[cfg(feature = "page-whole")]
mod written;

pub use app::{App, AppProps};
#[cfg(feature = "page-whole")]
pub use guide::start;
#[cfg(feature = "ssr")]
pub use prerender::{prerender, prerender_builder};

pub use crate::content::View;
pub use crate::store::{Address, Filter, Site};
pub use crate::views::situation::outcome;
