//! What is drawn with Yew: the [`Text`], once, natively or in the browser; and the [`App`],
//! which answers the reader at its places in the text. It reads the events that it is handed
//! and otherwise asks the [`Port`]; it may not fetch, store, scroll or read the address itself.

mod address;
#[expect(clippy::module_inception)]
mod app;
mod components;
mod light;
mod port;
mod situation;
mod state;
mod text;
mod views;

pub use address::{Address, Filter, View};
pub use app::{App, AppProps};
#[cfg(all(feature = "ssr", feature = "tools"))]
pub(crate) use components::Out;
#[cfg(feature = "embed")]
pub(crate) use components::lead_home;
pub use light::Light;
pub use port::{Ask, Port, Save, Scene};
#[cfg(feature = "embed")]
pub(crate) use situation::result_json;
pub use text::{Parts, Text, TextProps};

/// The page's text as HTML, for the place where the app will start.
#[cfg(feature = "ssr")]
pub async fn prerender(content: crate::content::Content) -> String {
    let content = std::rc::Rc::new(content);
    let props = TextProps { content, parts: Parts::Page, drawn: yew::Callback::default() };
    yew::LocalServerRenderer::<Text>::with_props(props).hydratable(false).render().await
}
