//! What is drawn with Yew: the [`Text`], once, natively or in the browser; and the [`Situation`],
//! where facts are tried. The [`Explorer`] answers the reader in the text, without Yew. They
//! read the events that they are handed and otherwise ask their ports ([`Port`],
//! [`TrialPort`]); they may not fetch, store, scroll or read the address themselves.

mod address;
mod components;
mod explorer;
mod light;
mod port;
mod situation;
mod state;
mod text;
mod views;

pub use address::{Address, Filter, View};
#[cfg(all(feature = "ssr", feature = "tools"))]
pub(crate) use components::Out;
#[cfg(feature = "embed")]
pub(crate) use components::lead_home;
pub use explorer::Explorer;
pub use light::Light;
pub use port::{Ask, Port, Said, Save, Scene, TrialPort};
#[cfg(feature = "embed")]
pub(crate) use situation::result_json;
pub use situation::{Situation, SituationProps, outcome};
pub use text::{Parts, Text, TextProps};
pub use views::choices;

/// The page's text as HTML, for the place where the app will start.
#[cfg(feature = "ssr")]
pub async fn prerender(content: crate::content::Content) -> String {
    let content = std::rc::Rc::new(content);
    let props = TextProps { content, parts: Parts::Page, drawn: yew::Callback::default() };
    yew::LocalServerRenderer::<Text>::with_props(props).hydratable(false).render().await
}
