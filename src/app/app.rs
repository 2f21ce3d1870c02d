use yew::{Callback, ContextProvider, Html, Properties, component, html};

use super::frame::frame;
use crate::store::{Store, use_selected};

/// What the app is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What the reader sees and has chosen. It stays the same for as long as the app lives.
    pub store: Store,
    /// Called when a visit is drawn: a view, or another place in it.
    #[prop_or_default]
    pub ondrawn: Callback<()>,
}

/// The guide: the view that is shown, with what stands around it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { store, ondrawn } = props;
    let shown = use_selected(store.clone(), |state| state.shown.clone());
    let here = store.here();
    let drawn = frame(&here, ondrawn, (shown.draw)(&here));
    html! { <ContextProvider<Store> context={store.clone()}>{ drawn }</ContextProvider<Store>> }
}
