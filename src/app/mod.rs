//! The Yew tree. Draws the same page natively (the text that is there first) and in the
//! browser. It reads the events that it is handed and otherwise asks the [`Port`]; it may
//! not fetch, store, scroll or read the address itself.

mod address;
#[expect(clippy::module_inception)]
mod app;
mod components;
mod ctx;
mod glow;
mod part;
mod port;
mod state;
mod views;

pub use address::{Address, Filter, View};
pub use app::{App, AppProps};
pub use port::Port;

/// The page's text as HTML, for the place where the app will start.
#[cfg(feature = "ssr")]
pub async fn prerender(content: crate::content::Content) -> String {
    let content = std::rc::Rc::new(content);
    yew::LocalServerRenderer::<App>::with_props(AppProps {
        content,
        port: Port::default(),
        address: Address::default(),
        ready: false,
    })
    .hydratable(false)
    .render()
    .await
}
