use std::rc::Rc;

use yew::{
    AttrValue, Callback, ContextProvider, Html, Properties, component, html, use_effect_with,
    use_memo, use_reducer,
};

use super::address::{Address, View};
use super::components::choice;
use super::ctx::Ctx;
use super::glow::Light;
use super::port::Port;
use super::state::{Action, State};
use super::views::{About, Compare, Recommendations, Summary};
use crate::content::{Content, UiKey};

/// What the app is started with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Everything it says.
    pub content: Rc<Content>,
    /// Where it runs.
    pub port: Port,
    /// What it shows first.
    pub address: Address,
    /// Whether controls work; not so in the text made at build time.
    pub ready: bool,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) && self.ready == other.ready
    }
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::new(props.content.clone(), props.address.clone()));
    let ctx = Ctx {
        content: props.content.clone(),
        port: props.port.clone(),
        ready: props.ready,
        dispatch: state.dispatcher(),
    };
    let light = use_memo(state.address.open.clone(), |open| Light::of(&props.content, open.as_ref()));

    let (port, dispatch) = (props.port.clone(), state.dispatcher());
    use_effect_with((), move |()| {
        port.listen.emit(Callback::from(move |fragment: String| {
            dispatch.dispatch(Action::Visit(Address::parse(&fragment)));
        }));
        port.drawn.emit(());
    });
    let port = props.port.clone();
    use_effect_with(state.address.clone(), move |address| port.show.emit(address.fragment()));

    let light = (*light).clone();
    html! {
        <ContextProvider<Ctx> context={ctx.clone()}>
            { head(&ctx) }
            <main id="main">
                <div class="alongside">
                    <Compare light={light.clone()} />
                    <Recommendations light={light.clone()} filter={state.address.filter.clone()} />
                </div>
                <Summary light={light.clone()} />
                <About />
            </main>
            { foot(&ctx) }
            <div class="now">
                <p role="status">{ status(&ctx, &state, &light) }</p>
                { choice(&ctx, &light) }
            </div>
        </ContextProvider<Ctx>>
    }
}

/// What the status line says: the answer to the last command, else what is chosen.
fn status(ctx: &Ctx, state: &State, light: &Light) -> AttrValue {
    if let Some(said) = &state.said {
        return said.clone().into();
    }
    let Some((_, name, related)) = light.chosen() else {
        return AttrValue::default();
    };
    let (recommendations, paragraphs) =
        (related.recommendations.len().to_string(), related.paragraphs.len().to_string());
    let values =
        [("name", &**name), ("recommendations", &*recommendations), ("paragraphs", &*paragraphs)];
    ctx.fill(UiKey::ChosenStatus, &values)
}

fn head(ctx: &Ctx) -> Html {
    let title = |view| match view {
        View::Compare => UiKey::CompareNav,
        View::Recommendations => UiKey::RecommendationsNav,
        View::Summary => UiKey::SummaryNav,
        View::About => UiKey::AboutNav,
    };
    html! {
        <header class="masthead">
            <a class="skip" href="#main">{ ctx.ui(UiKey::Skip) }</a>
            if !ctx.ready { <p id="failed" class="notice" role="alert" hidden=true>{ ctx.ui(UiKey::Failed) }</p> }
            <h1>{ ctx.ui(UiKey::Title) }</h1>
            <p>{ ctx.ui(UiKey::Subtitle) }</p>
            <nav aria-label={ctx.ui(UiKey::Views)}>
                { for View::ALL.into_iter().map(|view| html! { <a href={format!("#{}", view.id())}>{ ctx.ui(title(view)) }</a> }) }
            </nav>
        </header>
    }
}

fn foot(ctx: &Ctx) -> Html {
    let edition = &ctx.content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    html! {
        <footer class="foot">
            <p>{ ctx.fill(UiKey::EditionLine, &values) }</p>
            <p>{ ctx.ui(UiKey::NationalLaw) }</p>
        </footer>
    }
}
