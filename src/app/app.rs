use yew::{Callback, ContextProvider, Html, Properties, component, html};

use super::frame::frame;
use crate::store::{Here, Site, Store, use_selector};

/// What the app is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What the reader sees and has chosen.
    pub store: Store,
    /// Where the guide stands.
    pub site: Site,
    /// Called when a visit is drawn: a view, or another place in it.
    #[prop_or_default]
    pub ondrawn: Callback<()>,
}

/// The guide.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { store, site, ondrawn } = props;
    html! {
        <ContextProvider<Store> context={store.clone()}>
            <Shown site={site.clone()} ondrawn={ondrawn.clone()} />
        </ContextProvider<Store>>
    }
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    site: Site,
    ondrawn: Callback<()>,
}

/// The view that is shown, with what stands around it.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let shown = use_selector(|state| state.shown.clone());
    let here = Here { shell: shown.shell.clone(), view: shown.view, site: props.site.clone() };
    let drawn = frame(&here, &props.ondrawn, (shown.draw)(&here));
    html! { <ContextProvider<Here> context={here}>{ drawn }</ContextProvider<Here>> }
}
