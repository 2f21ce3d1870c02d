use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, StorageEvent};
use yew::{
    Callback, Html, Properties, UseReducerHandle, UseStateHandle, component, create_portal, hook,
    html, use_effect_with, use_mut_ref, use_node_ref, use_reducer, use_state, use_state_eq,
};

use super::data::Data;
use super::keeper::Keeper;
use super::known::{Do, News, Saved};
use super::notice::notice;
use super::panel::panel;
use super::share::Handed;
use super::state::State;
use super::storage::{self, Settings};
use super::{host, load, place};
use crate::browser::focus;
use crate::components::said;
use crate::content::{Text, View};
use crate::store::{
    Action, Draw, Here, Site, Wish, use_forgotten, use_here, use_selector, use_store,
};

/// What keeps the guide on the device.
///
/// # Errors
/// In words, when the data is not as the types say.
pub(crate) fn tool(data: JsValue) -> Result<Draw, String> {
    let data: Data = serde_wasm_bindgen::from_value(data).map_err(|wrong| wrong.to_string())?;
    let data = Rc::new(data);
    Ok(Rc::new(move |_| html! { <Device key="offline" data={data.clone()} /> }))
}

#[derive(PartialEq, Properties)]
struct DeviceProps {
    data: Rc<Data>,
}

/// The line at the foot, the panel, and what comes and goes: notice, code, word on a file.
#[component]
fn Device(props: &DeviceProps) -> Html {
    let data = &props.data;
    let here = use_here();
    let store = use_store();
    let state = use_reducer(State::new);
    let settings = use_state(storage::settings);
    let keeper = use_keeper(data, &state, &settings);
    let place = use_panel();
    let loaded = use_loaded(data);
    let wish = use_selector(|state| state.wish.clone());
    let line = use_node_ref();
    let later = {
        let (state, line) = (state.dispatcher(), line.clone());
        Callback::from(move |_| {
            state.dispatch(Do::News(News::Later));
            // The notice that had the focus is gone; the reader's place in the text stays.
            if let Some(line) = line.cast::<Element>() {
                focus(&line);
            }
        })
    };
    let slots = &here.slots;
    let foot = html! {
        <p key="line" ref={line} class="keeping" role="status" aria-live={state.quiet.then_some("off")}>
            { for words(data, &here, &state).map(said) }
        </p>
    };
    let drawn = place.map(|place| {
        let forget = Callback::from(move |_| store.dispatch(Action::Forget));
        create_portal(panel(data, &here, &state, &keeper, &settings, forget), place)
    });
    // What is said twice is heard twice.
    let loaded = loaded.map(
        |(count, words)| html! { <span key="loaded"><span key={count}>{ words }</span></span> },
    );
    let code =
        (wish == Some(Wish::Code)).then(|| html! { <Handed key="code" data={data.clone()} /> });
    let parts = [
        slots.foot.cast::<Element>().map(|place| create_portal(foot, place)),
        drawn,
        loaded.zip(slots.loaded.cast::<Element>()).map(|(it, place)| create_portal(it, place)),
        notice(data, &here, &state, &keeper, later),
        code,
    ];
    // Each with a key, and nothing else: Yew hears nothing in a portal that takes the place of
    // another.
    html! { <>{ for parts.into_iter().flatten() }</> }
}

/// The words of the line, if there is something to say.
fn words(data: &Data, here: &Here, state: &State) -> Option<Text> {
    let (word, values) = state.line()?;
    let values = values.iter().map(|(name, value)| (*name, &**value));
    let values: Vec<_> = values.chain(here.shell.edition.values()).collect();
    Some(data.say(word, &values))
}

/// Has the guide kept on this device for as long as the page lives, and cleared when the reader
/// says so: here, or in another window.
#[hook]
fn use_keeper(
    data: &Rc<Data>,
    state: &UseReducerHandle<State>,
    settings: &UseStateHandle<Settings>,
) -> Rc<Keeper> {
    let here = use_here();
    let store = use_store();
    let tell = state.dispatcher();
    let keeper = {
        let (worker, lang) = (data.worker.clone(), here.shell.lang.clone());
        use_state(|| Keeper::new(worker, lang, tell.clone()))
    };
    let keeper = (*keeper).clone();
    let (keeping, theme) = (keeper.clone(), settings.theme.clone());
    use_effect_with((), move |()| {
        // What belongs to it shows now.
        if let Some(app) = gloo_utils::document().get_element_by_id("app") {
            let _ = app.set_attribute("data-kept", "");
        }
        // The page is so from the first.
        if !theme.is_empty() {
            host::bars(&theme);
        }
        if place::restore() {
            tell.dispatch(Do::News(News::Switched));
        }
        let listeners = listen(&store, &keeping);
        if here.site == Site::OnePage {
            tell.dispatch(Do::Saved(Saved::Single));
        } else {
            spawn_local(keeping.keep());
        }
        move || drop(listeners)
    });
    let (cleared, settings) = (keeper.clone(), settings.setter());
    use_forgotten(move || {
        settings.set(Settings::default());
        host::paint("");
        host::bars("");
        spawn_local(async move { cleared.clear().await });
    });
    keeper
}

/// Hears of what is cleared in another window, which has answers of its own; and keeps, in the
/// installed app, which view was read last, for its next start.
fn listen(
    store: &crate::store::Store,
    keeper: &Rc<Keeper>,
) -> (EventListener, Option<EventListener>) {
    let (clearing, forgetting) = (keeper.clone(), store.clone());
    let storage = EventListener::new(&gloo_utils::window(), "storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>();
        let is_cleared = event.is_some_and(|it| storage::is_cleared(it, &clearing.copy));
        if is_cleared && !clearing.cleared.get() {
            forgetting.dispatch(Action::Forget);
        }
    });
    let (keeper, store) = (keeper.clone(), store.clone());
    let hidden = place::hidden(move || {
        if !keeper.cleared.get() {
            let view = store.state().shown.view.id().to_owned();
            storage::keep(&Settings { view, ..storage::settings() });
        }
    });
    (storage, hidden)
}

/// Where the view that is shown has room for the panel, once it is drawn.
#[hook]
fn use_panel() -> Option<Element> {
    let slot = use_here().slots.device.clone();
    let place = use_state_eq(|| None);
    let setter = place.setter();
    let visits = use_selector(|state| state.visits);
    use_effect_with(visits, move |_| setter.set(slot.cast::<Element>()));
    (*place).clone()
}

/// Has the reader choose a saved file when they want to; says what came of it, and counts that.
#[hook]
fn use_loaded(data: &Rc<Data>) -> Option<(u32, Text)> {
    let store = use_store();
    let came = use_state(|| None);
    let count = use_mut_ref(|| 0);
    let (setter, data) = (came.setter(), data.clone());
    let wanted = use_selector(|state| state.wish == Some(Wish::Load));
    use_effect_with(wanted, move |wanted| {
        if *wanted {
            store.dispatch(Action::Wish(None));
            let edition = store.here().shell.edition.hash.clone();
            load::choose(move |text| {
                *count.borrow_mut() += 1;
                setter.set(Some((*count.borrow(), load::take(&data, &edition, &text))));
            });
        }
    });
    let gone = came.setter();
    let view = use_selector(|state| state.shown.view);
    use_effect_with(view, move |view| {
        if *view != View::Situation {
            gone.set(None);
        }
    });
    (*came).clone()
}
