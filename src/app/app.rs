use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_memo, use_reducer};

use super::address::{Address, Filter, View};
use super::components::{choice, el, link, p, tag, words};
use super::ctx::Ctx;
use super::glow::{Chosen, Light};
use super::part::{Draw, Part, Seen};
use super::port::Port;
use super::state::{Action, State};
use super::views::{about, compare, recommendations, summary};
use crate::content::{Content, Kind, UiKey};

/// How many parts the page has. They are first drawn one after the other, so that a slow
/// phone has time in between for the reader.
const PARTS: usize = 9;

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
    let light =
        use_memo(state.address.open.clone(), |open| Light::of(&props.content, open.as_ref()));

    let (port, dispatch) = (props.port.clone(), state.dispatcher());
    use_effect_with((), move |()| {
        port.listen.emit(Callback::from(move |fragment: String| {
            dispatch.dispatch(Action::Visit(Address::parse(&fragment)));
        }));
    });
    let port = props.port.clone();
    use_effect_with(state.address.clone(), move |address| {
        // After the answer is on the screen: a browser may take its time for this.
        let (show, fragment) = (port.show.clone(), address.fragment());
        port.later.emit(Callback::from(move |()| show.emit(fragment.clone())));
    });
    let (port, dispatch) = (props.port.clone(), state.dispatcher());
    use_effect_with(state.parts, move |parts| {
        if *parts < PARTS {
            port.later.emit(Callback::from(move |()| dispatch.dispatch(Action::Draw)));
        } else {
            port.drawn.emit(());
        }
    });

    let mut parts = 0;
    let mut part = |draw: Draw, light: &Light, filter: &Filter| {
        parts += 1;
        if ctx.ready && parts > state.parts {
            return Html::default();
        }
        let seen = Seen { light: light.clone(), filter: filter.clone(), place: 0 };
        html! { <Part ctx={ctx.clone()} {seen} {draw} /> }
    };
    let (dark, all) = (Light::default(), Filter::default());
    let compare = compare(&ctx, &mut |draw| part(draw, &light, &all));
    let beside = part(recommendations, &light, &state.address.filter);
    let views = vec![
        el("div", "alongside", vec![compare, beside]),
        part(summary, &light, &all),
        part(about, &dark, &all),
    ];
    let main = tag("main", &["id"], vec![Some("main".into())], views);
    let now = el("div", "now", vec![status(&ctx, &state, &light), choice(&ctx, &light)]);
    [head(&ctx), main, foot(&ctx), now].into_iter().collect()
}

/// The status line: the answer to the last command, to be seen; else what is chosen, for
/// those who cannot see it.
fn status(ctx: &Ctx, state: &State, light: &Light) -> Html {
    let (class, said) = match &state.said {
        Some(said) => ("said", words(said)),
        None => ("quiet", chosen(ctx, light)),
    };
    tag("p", &["role", "class"], vec![Some("status".into()), Some(class.into())], vec![said])
}

fn chosen(ctx: &Ctx, light: &Light) -> Html {
    let Some(Chosen { name, related, .. }) = light.chosen() else {
        return Html::default();
    };
    let count = |kind| related.iter().filter(|(it, _)| *it == kind).count().to_string();
    let recommendations = count(Kind::Recommendation);
    let paragraphs = count(Kind::Paragraph);
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
    let mut header = vec![link("main", "skip", ctx.ui(UiKey::Skip))];
    if !ctx.ready {
        let failed = ctx.ui(UiKey::Failed);
        header
            .push(html! { <p id="failed" class="notice" role="alert" hidden=true>{ failed }</p> });
    }
    header.push(el("h1", "", vec![ctx.ui(UiKey::Title)]));
    header.push(p("", ctx.ui(UiKey::Subtitle)));
    let views = View::ALL.into_iter().map(|view| link(view.id(), "", ctx.ui(title(view))));
    let label = Some(ctx.content.ui.get(UiKey::Views).into());
    let nav =
        tag("nav", &["class", "aria-label"], vec![Some("nav".into()), label], views.collect());
    [el("header", "masthead", header), nav].into_iter().collect()
}

fn foot(ctx: &Ctx) -> Html {
    let edition = &ctx.content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    let lines =
        vec![p("", ctx.fill(UiKey::EditionLine, &values)), p("", ctx.ui(UiKey::NationalLaw))];
    el("footer", "foot", lines)
}
