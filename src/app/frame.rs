use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_effect_with};

use crate::components::{cite, reference, said};
use crate::content::{Kind, Known, UiKey, View};
use crate::store::{Action, Here, Light, Site, use_here, use_selector, use_store};

/// What stands around each view. `ondrawn` is called when a visit is drawn.
pub(super) fn frame(here: &Here, ondrawn: &Callback<()>, view: Html) -> Html {
    let elsewhere = matches!(here.site, Site::Elsewhere(..));
    // One view on a page of others has no way to the rest but its links.
    let alone = matches!(here.site, Site::Elsewhere(_, false));
    let (id, edition) = (here.view.id(), AttrValue::from(here.shell.edition.hash.clone()));
    html! {
        <>
            if !elsewhere {
                { masthead(here) }
            }
            if !alone {
                { nav(here) }
            }
            if elsewhere {
                // The host's page has a `main` of its own.
                <div key={id} id="main" class="main" data-view={id} data-edition={edition}>
                    { view }
                </div>
            } else {
                <main key={id} id="main" class="main" data-view={id} data-edition={edition}>
                    { view }
                </main>
            }
            { foot(here) }
            <div id="now" class="now"><Now ondrawn={ondrawn.clone()} /></div>
        </>
    }
}

fn masthead(here: &Here) -> Html {
    let ui = here.ui();
    html! {
        <header class="masthead">
            <a class="skip" href="#main">{ ui.get(UiKey::Skip) }</a>
            <p id="failed" class="notice" role="alert" hidden=true>{ ui.get(UiKey::Failed) }</p>
            <p class="brand"><a href={here.view_href(View::Compare)}>{ ui.get(UiKey::Title) }</a></p>
        </header>
    }
}

fn nav(here: &Here) -> Html {
    let ui = here.ui();
    let views = View::LOADED.into_iter().filter(|view| here.shell.has(*view));
    let link = |view: View| {
        let current = (view == here.view).then_some("page");
        html! { <a href={here.view_href(view)} aria-current={current}>{ ui.get(view.name()) }</a> }
    };
    html! {
        <nav class="nav" aria-label={ui.get(UiKey::Views)}>
            <div class="views">{ for views.map(link) }</div>
            if !matches!(here.site, Site::Elsewhere(..)) {
                <div ref={&here.slots.find} id="find">
                    <label>
                        <span>{ ui.get(UiKey::Find) }</span>
                        // Some browsers send what they check to others.
                        <input ref={&here.slots.field} type="search" autocomplete="off" autocapitalize="none" spellcheck="false" />
                    </label>
                </div>
            }
        </nav>
    }
}

fn foot(here: &Here) -> Html {
    let ui = here.ui();
    html! {
        <footer ref={&here.slots.foot} class="foot">
            <p>{ ui.get(UiKey::NationalLaw) }</p>
            <p>{ ui.fill(UiKey::EditionLine, &here.shell.edition.values()) }</p>
            if let Site::Elsewhere(base, _) = &here.site {
                <p><a class="home" href={base}>{ ui.get(UiKey::Title) }</a></p>
            } else if here.site == Site::Files && here.view != View::All {
                <p><a href={View::All.file()}>{ ui.get(UiKey::AllNav) }</a></p>
            }
        </footer>
    }
}

#[derive(PartialEq, Properties)]
struct NowProps {
    ondrawn: Callback<()>,
}

/// What was said last, and what is chosen with all that belongs to it, in this view and others;
/// and the tools that have come.
#[component]
fn Now(props: &NowProps) -> Html {
    let here = use_here();
    let store = use_store();
    let ondrawn = props.ondrawn.clone();
    // The rest of the view is drawn by then.
    let visits = use_selector(|state| state.visits);
    use_effect_with(visits, move |_| ondrawn.emit(()));
    let (heard, quiet) = use_selector(|state| match &state.said {
        Some(said) => (said.clone(), false),
        None => (state.status(), true),
    });
    let (light, tools) = use_selector(|state| (state.light.clone(), state.tools.clone()));
    let onclick = Callback::from(move |_: MouseEvent| store.dispatch(Action::Clear));
    html! {
        <>
            <p role="status" class={if quiet { "quiet" } else { "said" }}>{ said(heard) }</p>
            if let Some(light) = &light {
                <aside key={&*light.id} class="choice" aria-label={here.ui().get(UiKey::ChoiceLabel)}>
                    { chosen(&here, light) }
                    { cite(&here, &light.id) }
                    <button type="button" data-act="clear" {onclick}>{ here.ui().get(UiKey::Clear) }</button>
                </aside>
            }
            // Each has a key: one that comes takes no other's place.
            <>{ for tools.iter().map(|it| (it.0)(&here)) }</>
        </>
    }
}

fn chosen(here: &Here, light: &Light) -> Html {
    let related = here.shell.related(&light.id).filter(|it| it.kind() != Kind::Part);
    let links: Vec<_> = related.map(Known::id).map(|id| reference(here, id)).collect();
    html! {
        <>
            <p>
                <span>{ here.ui().get(UiKey::Chosen) }</span>{ " " }
                <strong>{ reference(here, &light.id) }</strong>
            </p>
            if !links.is_empty() {
                <p class="refs"><span>{ here.ui().get(UiKey::BelongsTo) }</span>{ links }</p>
            }
        </>
    }
}
