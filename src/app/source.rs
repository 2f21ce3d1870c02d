//! Where the words of views come from, and what has come. A page reads its own files; an element
//! on a page of others is handed what its script fetches.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::chunks::{self, Code, Piece};
use crate::content::{Compared, Shell, UiKey, View};
use crate::store::{Draw, Loaded, Store};
use crate::views;

/// Where the words of views are had.
pub(crate) trait Source: Clone + 'static {
    /// Why they cannot be had or read.
    type Error: From<String>;

    /// What those of a view are called here.
    ///
    /// # Errors
    /// Where there are none.
    fn name(&self, view: View) -> Result<String, Self::Error>;

    /// The words of that name, as the build parts them ([`crate::content::Part`]).
    ///
    /// # Errors
    /// Why they cannot be had.
    async fn words(&self, name: &str) -> Result<JsValue, Self::Error>;

    /// Says of which words it is said.
    fn wrong(name: &str, what: Self::Error) -> Self::Error;
}

/// The views whose words and code have come.
#[derive(Clone, Default)]
pub(crate) struct Views<S> {
    pub(crate) source: S,
    came: Rc<RefCell<Vec<Loaded>>>,
}

impl<S: Source> Views<S> {
    /// Of this source, from which nothing has come yet.
    #[cfg(feature = "embed")]
    pub(crate) fn new(source: S) -> Self {
        Self { source, came: Rc::default() }
    }

    /// A view, ready to be drawn.
    ///
    /// # Errors
    /// What could not be had or read.
    pub(crate) async fn get(&self, view: View) -> Result<Loaded, S::Error> {
        if let Some(known) = self.known(view) {
            return Ok(known);
        }
        let name = self.source.name(view)?;
        if let Some(code) = Code::of(view) {
            code.begin();
        }
        let wrong = |it| S::wrong(&name, it);
        let words = self.source.words(&name).await.map_err(wrong)?;
        self.read(view, &words).await.map_err(|it| wrong(it.into()))
    }

    /// A view whose words have come.
    ///
    /// # Errors
    /// In words: what could not be read, or why its piece of the program cannot be had.
    pub(crate) async fn read(&self, view: View, json: &JsValue) -> Result<Loaded, String> {
        let field = |name: &str| Reflect::get(json, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let shell: Shell =
            serde_wasm_bindgen::from_value(field("shell")).map_err(|it| it.to_string())?;
        let (shell, body) = (Rc::new(shell), field("body"));
        let draw: Draw = match view {
            View::Compare => {
                let compared: Compared =
                    serde_wasm_bindgen::from_value(body).map_err(|it| it.to_string())?;
                let compared = Rc::new(compared);
                Rc::new(move |here| views::compare(here, &compared))
            }
            #[cfg(feature = "page-whole")]
            View::Embed => chunks::take(Piece::Builder, body).await?,
            View::Situation => chunks::take(Piece::Situation(shell.clone()), body).await?,
            _ => chunks::take(Piece::Text(view, shell.clone()), body).await?,
        };
        let loaded = Loaded { view, shell, draw };
        self.came.borrow_mut().push(loaded.clone());
        Ok(loaded)
    }

    /// The view, if it has come.
    pub(crate) fn known(&self, view: View) -> Option<Loaded> {
        self.came.borrow().iter().find(|it| it.view == view).cloned()
    }
}

/// A reader's steps from view to view: one that takes long may be overtaken.
pub(crate) struct Steps<S> {
    views: Views<S>,
    store: Store,
    /// Counts them.
    turn: Cell<u32>,
}

impl<S: Source> Steps<S> {
    /// In views of this source, none of them taken yet.
    pub(crate) fn new(views: Views<S>, store: Store) -> Rc<Self> {
        Rc::new(Self { views, store, turn: Cell::new(0) })
    }

    /// Has a view come, and goes there unless the reader has asked for another by then. Where it
    /// cannot come that is said.
    pub(crate) fn to(self: &Rc<Self>, view: View, go: Box<dyn FnOnce(Loaded)>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        if let Some(known) = self.views.known(view) {
            return go(known);
        }
        let it = self.clone();
        spawn_local(async move {
            let came = it.views.get(view).await;
            if it.turn.get() != turn {
                return;
            }
            if let Ok(shown) = came {
                return go(shown);
            }
            it.store.say(UiKey::NotLoaded);
        });
    }
}
