use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, ContextProvider, Html, Properties, Renderer, component, html};

use super::words::{Asked, Shown};
use crate::app::source::Steps;
use crate::app::{App, AppProps, links};
use crate::browser::{focus, reveal};
use crate::content::{Id, UiKey};
use crate::store::{Action, Address, Loaded, Site, State, Store};
use crate::views::situation::{Host, Stories};

/// A place for the guide, or for one view of it. Yew never lets go of a place that it has drawn in:
/// one that was put to rest is drawn in again.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    root: Element,
    app: RefCell<AppHandle<Drawn>>,
    inner: RefCell<Option<Rc<Inner>>>,
    /// Counts what was drawn.
    turn: Cell<u32>,
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    turn: u32,
    guide: Option<(AppProps, Host)>,
}

/// What is in a place, if anything.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let Some((guide, host)) = &props.guide else { return Html::default() };
    html! {
        <ContextProvider<Host> context={host.clone()}>
            <App key={props.turn} ..guide.clone() />
        </ContextProvider<Host>>
    }
}

/// What it holds; the app's callbacks share it.
struct Inner {
    root: Element,
    site: Site,
    store: Store,
    asked: Asked,
    steps: Rc<Steps<Asked>>,
    tell: Function,
    /// The choice that the host's page was told of, or told us of, last.
    known: RefCell<Option<Id>>,
    /// Whether the reader's own link is being followed.
    following: Cell<bool>,
    new: Cell<bool>,
    /// What ends when the widget does.
    click: RefCell<Option<EventListener>>,
    heard: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inner")
    }
}

#[wasm_bindgen]
impl Widget {
    /// A place in which nothing is drawn yet.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element) -> Self {
        let nothing = DrawnProps { turn: 0, guide: None };
        let app = Renderer::<Drawn>::with_root_and_props(root.clone(), nothing).render();
        Self { root, app: RefCell::new(app), inner: RefCell::default(), turn: Cell::new(0) }
    }

    /// Draws a view in the place of what was there, with a way to `all` others or alone. Links lead
    /// to `home`, the folder of the guide's own pages; `fragment` is an address on them, with which
    /// to begin. `tell` is told `drawn` and whether that is the first time, `select` with an id (or
    /// nothing) and a name, and `assess` with a result as JSON.
    pub fn draw(&self, shown: &Shown, all: bool, home: String, fragment: &str, tell: Function) {
        self.rest();
        let site = Site::Elsewhere(home.into(), all);
        let state = State::new(shown.loaded.clone(), Address::parse(fragment));
        let store = Store::new(state, site.clone());
        let inner = Rc::new(Inner {
            root: self.root.clone(),
            site,
            asked: shown.views.source.clone(),
            steps: Steps::new(shown.views.clone(), store.clone()),
            known: RefCell::new(store.state().address.chosen().cloned()),
            store: store.clone(),
            tell,
            following: Cell::new(false),
            new: Cell::new(true),
            click: RefCell::default(),
            heard: RefCell::default(),
        });
        inner.listen();
        let ondrawn = with(&inner, |inner, ()| inner.drawn());
        let told = with(&inner, |inner, result: String| inner.tell("assess", &result.into(), ""));
        let stories = with(&inner, |inner, take| inner.bring_stories(take));
        self.inner.replace(Some(inner));
        self.turn.set(self.turn.get() + 1);
        self.update(Some((AppProps { store, ondrawn }, Host { told, stories })));
    }

    fn update(&self, guide: Option<(AppProps, Host)>) {
        self.app.borrow_mut().update(DrawnProps { turn: self.turn.get(), guide });
    }

    /// Takes away what is drawn.
    pub fn rest(&self) {
        let Some(inner) = self.inner.take() else { return };
        inner.click.take();
        if let Some(end) = inner.heard.take() {
            end();
        }
        let _ = self.root.remove_attribute("data-ready");
        self.update(None);
    }

    /// Shows what an address on the guide's page asks for. Tells nobody: the host knows.
    pub fn visit(&self, fragment: &str) {
        let Some(inner) = self.inner.borrow().clone() else { return };
        let address = Address::parse(fragment);
        let shown = inner.store.state().shown.clone();
        // What the state makes of it is known before it is heard of.
        let after = State::clone(&inner.store.state()).after_visit(shown.clone(), address.clone());
        inner.known.replace(after.chosen().cloned());
        inner.store.dispatch(Action::Show(shown, address));
    }

    /// The address, on the guide's page, of what is shown.
    pub fn fragment(&self) -> String {
        let inner = self.inner.borrow();
        inner.as_ref().map(|it| it.store.state().address.fragment()).unwrap_or_default()
    }
}

impl Inner {
    fn listen(self: &Rc<Self>) {
        let clicked = with(self, |inner, event: Event| inner.clicked(&event));
        let options = EventListenerOptions::enable_prevent_default();
        let click = EventListener::new_with_options(&self.root, "click", options, move |event| {
            clicked.emit(event.clone());
        });
        *self.click.borrow_mut() = Some(click);
        let weak = Rc::downgrade(self);
        let end = self.store.listen(Rc::new(move |state| {
            if let Some(inner) = weak.upgrade() {
                inner.changed(state);
            }
        }));
        *self.heard.borrow_mut() = Some(Box::new(end));
    }

    /// Leads the reader to what is in the widget; what is not there is on the guide's own pages,
    /// in a window of its own. The address of the host's page stays as it is.
    fn clicked(self: &Rc<Self>, event: &Event) {
        if let Some(id) = links::cited(event) {
            return links::copy_citation(&id, &self.store);
        }
        let Some(link) = links::followed(event) else { return };
        let shown = self.store.state().shown.clone();
        let target = links::target(&self.site, &shown, &link.href());
        let all = matches!(self.site, Site::Elsewhere(_, true));
        if let Some((view, address)) = target.filter(|(view, _)| all || *view == shown.view) {
            event.prevent_default();
            let arrive = with(self, move |inner, shown| inner.arrive(shown, address.clone()));
            self.steps.to(view, Box::new(move |shown| arrive.emit(shown)));
        } else {
            let _ = link.set_attribute("target", "_blank");
            let _ = link.set_attribute("rel", "noopener");
        }
    }

    fn arrive(&self, shown: Loaded, mut address: Address) {
        if address.chosen().is_none() {
            // A step to another view keeps what is chosen.
            let light = self.store.state().light.clone();
            address.open = light.map(|light| light.id.clone());
        }
        self.following.set(true);
        self.store.dispatch(Action::Show(shown, address));
    }

    /// Has the stories of situations come.
    fn bring_stories(&self, take: Callback<Stories>) {
        let (asked, store) = (self.asked.clone(), self.store.clone());
        spawn_local(async move {
            match asked.stories().await {
                Ok(came) => take.emit(came),
                Err(_) => store.say(UiKey::NotLoaded),
            }
        });
    }

    /// A visit is drawn.
    fn drawn(&self) {
        let first = self.new.replace(false);
        if first {
            let _ = self.root.set_attribute("data-ready", "");
        }
        self.tell("drawn", &first.into(), "");
        if !self.following.replace(false) {
            return;
        }
        let state = self.store.state();
        let title = [state.shown.view.id(), "-title"].concat();
        let id = state.address.chosen().map_or(&*title, |id| &**id);
        // An id of its own tree: the document does not know it.
        let place = self.root.query_selector(&["#", id].concat()).ok().flatten();
        if let Some(place) = place {
            reveal(&place);
            focus(&place);
        }
    }

    /// Tells what the reader chose: what the host chose it knows.
    fn changed(&self, state: &State) {
        let new = state.address.chosen().cloned();
        let old = self.known.replace(new.clone());
        if old != new {
            let id = new.as_ref().map_or(JsValue::NULL, |id| JsValue::from_str(id));
            let name = new.map(|id| state.shown.shell.name(&id)).unwrap_or_default();
            self.tell("select", &id, &name);
        }
    }

    /// Tells the element; what it does with that is not ours to fail on.
    fn tell(&self, what: &str, first: &JsValue, second: &str) {
        let _ = self.tell.call3(&JsValue::NULL, &what.into(), first, &second.into());
    }
}

/// A callback that holds the widget no longer than the host does.
fn with<T: 'static>(inner: &Rc<Inner>, call: impl Fn(&Rc<Inner>, T) + 'static) -> Callback<T> {
    let inner: Weak<Inner> = Rc::downgrade(inner);
    Callback::from(move |value| {
        if let Some(inner) = inner.upgrade() {
            call(&inner, value);
        }
    })
}
