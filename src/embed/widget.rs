use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::words::Words;
use crate::app::{Address, Ask, Explorer, Parts, Text, TextProps, lead_home, result_json};
use crate::browser::{Trial, cite_all, later};
use crate::content::{self, Content, Id};

/// The situation and the answers, as in an address.
type Changed = (Option<Id>, Vec<content::Text>);

/// The guide, or one view of it, drawn in an element. To free it takes it away.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget(Rc<Inner>);

/// What it holds; the app's callbacks share it.
pub(super) struct Inner {
    pub(super) root: Element,
    pub(super) home: String,
    pub(super) content: Rc<Content>,
    tell: Function,
    /// What the host's page was told, or told us, last.
    known: RefCell<Address>,
    /// Whether the app's first step is still to come.
    pub(super) new: Cell<bool>,
    pub(super) ask: RefCell<Option<Callback<Ask>>>,
    pub(super) listeners: RefCell<Vec<EventListener>>,
    text: RefCell<Option<AppHandle<Text>>>,
    trial: RefCell<Option<Trial>>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inner")
    }
}

#[wasm_bindgen]
impl Widget {
    /// Draws `view` in `root`. Links lead to `home`, the address of the guide's own page;
    /// `fragment` is an address on it, with which to begin. `tell` is told `ready`,
    /// `select` with an id (or nothing) and a name, and `assess` with a result as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        words: &Words,
        view: &str,
        home: String,
        fragment: &str,
        tell: Function,
    ) -> Self {
        lead_home(&home);
        let inner = Rc::new(Inner {
            root: root.clone(),
            home,
            content: words.content(),
            tell,
            known: RefCell::new(Address::parse(fragment)),
            new: Cell::new(true),
            ask: RefCell::default(),
            listeners: RefCell::default(),
            text: RefCell::default(),
            trial: RefCell::default(),
        });
        let weak = Rc::downgrade(&inner);
        let drawn = Callback::from(move |()| {
            if let Some(inner) = weak.upgrade() {
                inner.start();
            }
        });
        let props = TextProps { content: words.content(), parts: Parts::parse(view), drawn };
        let text = Renderer::<Text>::with_root_and_props(root, props).render();
        *inner.text.borrow_mut() = Some(text);
        Self(inner)
    }

    /// Shows what an address on the guide's page asks for. Tells nobody: the host knows.
    pub fn visit(&self, fragment: &str) {
        let mut address = Address::parse(fragment);
        if let Some(trial) = &mut *self.0.trial.borrow_mut() {
            (address.case, address.facts) = trial.visit(&address);
        }
        *self.0.known.borrow_mut() = address;
        self.0.asks(Ask::Visit(fragment.to_owned()));
    }

    /// Takes the whole content, where it began with a part.
    pub fn whole(&self, words: &Words) {
        if let Some(trial) = &mut *self.0.trial.borrow_mut() {
            trial.whole(words.content());
        }
    }

    /// The address, on the guide's page, of what is shown.
    pub fn fragment(&self) -> String {
        self.0.known.borrow().fragment()
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        let inner = &self.0;
        inner.listeners.take();
        inner.ask.take();
        if let Some(trial) = inner.trial.take() {
            trial.destroy();
        }
        if let Some(text) = inner.text.take() {
            text.destroy();
        }
    }
}

impl Inner {
    /// Starts what answers, in the text that is now drawn.
    fn start(self: &Rc<Self>) {
        let Some(port) = super::port::port(self) else { return };
        let address = self.known.borrow().clone();
        let content = self.content.clone();
        // The content has all that the part where situations are tried begins with, or there is
        // no such part.
        if let Some(place) = self.root.query_selector("#try").ok().flatten() {
            let port = super::port::trial_port(self, &place);
            let trial = Trial::put(place, content.clone(), port, &address);
            *self.trial.borrow_mut() = Some(trial);
        }
        Explorer::start(content.clone(), port, address);
        cite_all(&self.root, &content);
    }

    fn asks(&self, ask: Ask) {
        // Taken out first: the answer may ask again.
        let to = self.ask.borrow().clone();
        if let Some(to) = to {
            to.emit(ask);
        }
    }

    /// Tells the element; what it does with that is not ours to fail on.
    pub(super) fn tell(&self, what: &str, first: &JsValue, second: &JsValue) {
        let _ = self.tell.call3(&JsValue::NULL, &what.into(), first, second);
    }

    /// Tells what the reader chose where their own step did it: what the host did it knows.
    pub(super) fn chose(&self, mut new: Address, stepped: bool) {
        let mut known = self.known.borrow_mut();
        let old = known.open.clone();
        (new.case, new.facts) = (known.case.clone(), known.facts.clone());
        *known = new.clone();
        drop(known);
        if stepped && old != new.open {
            let id = new.open.as_deref().map_or(JsValue::NULL, JsValue::from_str);
            let name = new.open.and_then(|id| self.content.name(&id)).unwrap_or_default();
            self.tell("select", &id, &JsValue::from_str(&name));
        }
    }

    /// Tells what the answers show that the reader changed, when it is on the screen.
    pub(super) fn answered(self: &Rc<Self>, changed: Changed) {
        if let Some(trial) = &mut *self.trial.borrow_mut() {
            trial.answered(&changed);
        }
        let weak = Rc::downgrade(self);
        let told = move |()| {
            let Some(inner) = weak.upgrade() else { return };
            let (case, facts) = changed.clone();
            let mut known = inner.known.borrow_mut();
            if known.case == case && known.facts == facts {
                return;
            }
            (known.case, known.facts) = (case, facts.clone());
            drop(known);
            let result = result_json(&inner.content, &facts);
            inner.tell("assess", &JsValue::from_str(&result), &JsValue::UNDEFINED);
        };
        if let Some(window) = web_sys::window() {
            later(&window, Callback::from(told));
        }
    }
}
