//! What the reader sees and has chosen, and how components take part in it.
//!
//! - [`State`] and [`Action`]: one state, one reducer. [`Address`]: what of it a link holds.
//! - [`Store`]: holds it; [`use_selector`] and [`use_lit`] subscribe to a part of it.
//! - [`use_turn`]: a view is drawn part by part.
//! - [`Here`]: the words around a view and how links are written; [`Loaded`]: a view to be shown.
//! - [`Slots`]: the places in the page that a tool fills.
//!
//! Knows Yew's hooks, but neither the browser nor what is drawn.

mod address;
mod filter;
mod here;
mod light;
mod loaded;
mod slots;
mod state;
#[expect(clippy::module_inception)]
mod store;
mod turn;
mod wish;

pub use address::Address;
pub use filter::{By, Filter, choices};
pub use here::{Here, Site};
pub use light::{Light, Lit};
pub use loaded::{Draw, Loaded, Tool};
pub use slots::Slots;
pub use state::{Action, State};
pub use store::{
    Store, use_forgotten, use_here, use_lit, use_selected, use_selector, use_store, use_turn,
};
pub use wish::Wish;
