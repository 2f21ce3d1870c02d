use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html};

use super::words::{Views, Words};
use crate::app::{App, AppProps, links};
use crate::browser::{focus, later, reveal};
use crate::content::{Content, View};
use crate::store::{Action, Address, Site, State, Store};
use crate::views::situation::result_json;

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
    guide: Option<AppProps>,
}

/// What is in a place, if anything.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    match &props.guide {
        Some(guide) => html! { <App key={props.turn} ..guide.clone() /> },
        None => Html::default(),
    }
}

/// What it holds; the app's callbacks share it.
struct Inner {
    root: Element,
    site: Site,
    store: Store,
    views: Views,
    /// What answers are told by.
    content: Option<Rc<Content>>,
    tell: Function,
    /// What the host's page was told, or told us, last.
    known: RefCell<Address>,
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

    /// Draws `view` in the place of what was there. Links lead to `home`, the folder of the
    /// guide's own pages; `fragment` is an address on them, with which to begin. `tell` is told
    /// `ready`, `select` with an id (or nothing) and a name, and `assess` with a result as JSON.
    ///
    /// # Errors
    /// Where the words are not those of the view.
    pub fn draw(
        &self,
        words: &Words,
        view: &str,
        home: String,
        fragment: &str,
        tell: Function,
    ) -> Result<(), String> {
        self.rest();
        let (all, views) = (view == View::All.id(), words.views());
        let view = View::parse(view).filter(|_| !all).unwrap_or(View::Compare);
        let address = Address::parse(fragment);
        let shown = views(view).ok_or("the words are of another view")?;
        let site = Site::Elsewhere(home.into(), all);
        let store = Store::new(State::new(shown, address), site.clone());
        let known = RefCell::new(store.state().address.clone());
        let inner = Rc::new(Inner {
            root: self.root.clone(),
            site,
            store: store.clone(),
            views,
            content: words.content(),
            tell,
            known,
            following: Cell::new(false),
            new: Cell::new(true),
            click: RefCell::default(),
            heard: RefCell::default(),
        });
        inner.listen();
        let ondrawn = with(&inner, |inner, ()| inner.drawn());
        let props = AppProps { store, ondrawn };
        self.inner.replace(Some(inner));
        self.turn.set(self.turn.get() + 1);
        self.update(Some(props));
        Ok(())
    }

    fn update(&self, guide: Option<AppProps>) {
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
        *inner.known.borrow_mut() =
            State::clone(&inner.store.state()).after_visit(shown.clone(), address.clone());
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
    fn clicked(&self, event: &Event) {
        if let Some(id) = links::cited(event) {
            return links::copy_citation(&id, &self.store);
        }
        let Some(link) = links::followed(event) else { return };
        let state = self.store.state();
        let target = links::target(&self.site, &state.shown, &link.href());
        let all = matches!(self.site, Site::Elsewhere(_, true));
        let own = target.filter(|(view, _)| all || *view == state.shown.view);
        let shown = own.and_then(|(view, address)| Some(((self.views)(view)?, address)));
        if let Some((shown, mut address)) = shown {
            event.prevent_default();
            if address.chosen().is_none() {
                // A step to another view keeps what is chosen.
                address.open = state.light.as_ref().map(|light| light.id.clone());
            }
            self.following.set(true);
            self.store.dispatch(Action::Show(shown, address));
        } else {
            let _ = link.set_attribute("target", "_blank");
            let _ = link.set_attribute("rel", "noopener");
        }
    }

    /// A visit is drawn.
    fn drawn(&self) {
        if self.new.replace(false) {
            let _ = self.root.set_attribute("data-ready", "");
            self.tell("ready", &JsValue::UNDEFINED, &JsValue::UNDEFINED);
        }
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

    /// Tells what the reader changed: what the host changed it knows.
    fn changed(self: &Rc<Self>, state: &State) {
        let new = state.address.clone();
        let old = self.known.replace(new.clone());
        if old.chosen() != new.chosen() {
            let id = new.chosen().map_or(JsValue::NULL, |id| JsValue::from_str(id));
            let name = new.chosen().map(|id| state.shown.shell.name(id)).unwrap_or_default();
            self.tell("select", &id, &JsValue::from_str(&name));
        }
        if (&old.case, &old.facts) != (&new.case, &new.facts) {
            let told = with(self, move |inner, ()| inner.tell_result(&new));
            later(move || told.emit(()));
        }
    }

    fn tell_result(&self, address: &Address) {
        if let Some(content) = &self.content {
            let result = result_json(content, &address.facts);
            self.tell("assess", &JsValue::from_str(&result), &JsValue::UNDEFINED);
        }
    }

    /// Tells the element; what it does with that is not ours to fail on.
    fn tell(&self, what: &str, first: &JsValue, second: &JsValue) {
        let _ = self.tell.call3(&JsValue::NULL, &what.into(), first, second);
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
