use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::words::Words;
use crate::app::{Address, App, AppProps, Ask, Parts, Text, TextProps, lead_home, result_json};
use crate::browser::{Tried, cite_all};
use crate::content::Content;

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
    pub(super) tried: Tried,
    pub(super) listeners: RefCell<Vec<EventListener>>,
    text: RefCell<Option<AppHandle<Text>>>,
    app: RefCell<Option<AppHandle<App>>>,
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
            tried: Tried::default(),
            listeners: RefCell::default(),
            text: RefCell::default(),
            app: RefCell::default(),
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
        *self.0.known.borrow_mut() = Address::parse(fragment);
        self.0.asks(Ask::Visit(fragment.to_owned()));
    }

    /// Takes the whole content, where it began with a part.
    pub fn whole(&self, words: &Words) {
        self.0.asks(Ask::Whole(words.content()));
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
        inner.tried.take();
        if let Some(app) = inner.app.take() {
            app.destroy();
        }
        if let Some(text) = inner.text.take() {
            text.destroy();
        }
    }
}

impl Inner {
    /// Starts what answers, in the text that is now drawn.
    fn start(self: &Rc<Self>) {
        let place = |css| self.root.query_selector(css).ok().flatten();
        let Some(now) = place("#now") else { return };
        let (narrow, situation) = (place("#narrow"), place("#try"));
        if let Some(narrow) = &narrow {
            narrow.set_text_content(None);
        }
        let port = super::port::port(self, narrow, situation);
        let address = self.known.borrow().clone();
        let props = AppProps { content: self.content.clone(), port, address };
        let app = Renderer::<App>::with_root_and_props(now, props).render();
        *self.app.borrow_mut() = Some(app);
        cite_all(&self.root, &self.content);
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

    /// Tells what changed where the reader's own step did it: what the host did it knows.
    pub(super) fn changed(&self, fragment: &str, stepped: bool) {
        let new = Address::parse(fragment);
        let old = self.known.replace(new.clone());
        if !stepped {
            return;
        }
        if old.open != new.open {
            let id = new.open.as_deref().map_or(JsValue::NULL, JsValue::from_str);
            let name = new.open.and_then(|id| self.content.name(&id)).unwrap_or_default();
            self.tell("select", &id, &JsValue::from_str(&name));
        }
        if old.facts != new.facts || old.case != new.case {
            let result = result_json(&self.content, &new.facts);
            self.tell("assess", &JsValue::from_str(&result), &JsValue::UNDEFINED);
        }
    }
}
