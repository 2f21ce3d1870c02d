use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, ServiceWorkerRegistration, Window};

use super::changes::Change;
use super::state::State;
use super::storage::{Settings, Store};
use super::words::Word;
use super::{clear, keeper, notice, panel, place, share};
use crate::browser::dom::{Host, add, find, say, text};

/// An edition, as its worker or its page names it.
#[derive(Clone, Debug)]
pub(super) struct Edition {
    pub(super) version: String,
    pub(super) date: String,
    pub(super) hash: String,
}

impl Edition {
    pub(super) fn of(value: &JsValue) -> Self {
        Self {
            version: text(value, "version"),
            date: text(value, "date"),
            hash: text(value, "hash"),
        }
    }

    /// What words about it need.
    pub(super) fn values(&self) -> [(&'static str, &str); 3] {
        [("version", &self.version), ("date", &self.date), ("hash", &self.hash)]
    }
}

/// The program at work on a page.
pub(super) struct Keeper {
    pub(super) window: Window,
    pub(super) document: Document,
    /// What holds the whole text.
    pub(super) root: Element,
    pub(super) host: Host,
    pub(super) store: Store,
    /// The settings in force, stored or not.
    pub(super) settings: RefCell<Settings>,
    /// The edition of this page.
    pub(super) edition: Edition,
    /// The address of this copy's folder.
    pub(super) copy: String,
    pub(super) state: RefCell<State>,
    /// The edition that waits, and the log of changes up to it.
    pub(super) next: RefCell<Option<(Edition, Vec<Change>)>>,
    pub(super) registration: RefCell<Option<ServiceWorkerRegistration>>,
    /// The mark of the edition in use, as its worker tells it; empty until then.
    pub(super) mark: RefCell<String>,
    /// Whether this window asked for the other edition.
    pub(super) switching: Cell<bool>,
    /// Whether the reader cleared everything: nothing is stored by itself from then on.
    pub(super) cleared: Cell<bool>,
    /// The line that says how things stand.
    line: Element,
    /// Whether it counts the files that are being saved.
    counting: Cell<bool>,
    /// Where the panel says what was done.
    pub(super) said: RefCell<Option<Element>>,
}

/// Starts the program with what `start.js` hands over, on a page that answers already.
#[wasm_bindgen]
pub fn start(host: JsValue) {
    if let Some(keeper) = Keeper::new(Host(host)) {
        let keeper = Rc::new(keeper);
        panel::paint(&keeper);
        panel::put(&keeper);
        // The view that has its place is drawn anew each time.
        let putting = keeper.clone();
        EventListener::new(&keeper.root, "two-protocols-view", move |_| {
            panel::put(&putting);
        })
        .forget();
        listen(&keeper);
        place::restore(&keeper);
        // What belongs to it shows now.
        let _ = keeper.root.set_attribute("data-kept", "");
        spawn_local(keeper::keep(keeper));
    }
}

impl Keeper {
    fn new(host: Host) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let root = document.get_element_by_id("app")?;
        let line = add(&find(&document, ".foot")?, "p", "keeping", "")?;
        let _ = line.set_attribute("role", "status");
        let store = Store::new(&window);
        let base = document.base_uri().ok().flatten().unwrap_or_default();
        let base = base.split(['#', '?']).next().unwrap_or_default();
        Some(Self {
            edition: Edition::of(&host.get("edition")),
            copy: base.rsplit_once('/').map(|(folder, _)| folder.to_owned() + "/")?,
            settings: RefCell::new(store.settings()),
            state: RefCell::new(State::new()),
            next: RefCell::new(None),
            registration: RefCell::new(None),
            switching: Cell::new(false),
            mark: RefCell::default(),
            cleared: Cell::new(false),
            counting: Cell::new(false),
            said: RefCell::new(None),
            window,
            document,
            root,
            host,
            store,
            line,
        })
    }

    /// Takes what is newly known, and shows it.
    pub(super) fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.borrow().clone();
        change(&mut state);
        if state != *self.state.borrow() {
            self.state.replace(state);
            self.show();
        }
    }

    /// Shows how things stand.
    pub(super) fn show(&self) {
        if let Some((word, values)) = self.state.borrow().line() {
            let values = values.iter().map(|(name, value)| (*name, &**value));
            let values: Vec<_> = values.chain(self.edition.values()).collect();
            // The first count is heard, and what comes of it: not each one between.
            let counts = matches!(word, Word::Saving | Word::SavingNew);
            let _ = if counts && self.counting.replace(counts) {
                self.line.set_attribute("aria-live", "off")
            } else {
                self.counting.set(counts);
                self.line.remove_attribute("aria-live")
            };
            say(&self.line, &self.host.say(word, &values));
        }
        notice::show(self);
        panel::show(self);
    }
}

/// Answers the controls of this program, wherever they stand.
fn listen(keeper: &Rc<Keeper>) {
    for kind in ["click", "change"] {
        let answering = keeper.clone();
        EventListener::new(&keeper.root, kind, move |event| {
            answer(&answering, event);
        })
        .forget();
    }
}

fn answer(keeper: &Rc<Keeper>, event: &Event) -> Option<()> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if event.type_() == "change" {
        let theme = target.get_attribute("data-theme")?;
        panel::set_theme(keeper, theme);
        return None;
    }
    let control = target.closest("[data-keep], [data-do=code], [data-do=load]").ok()??;
    let does = control.get_attribute("data-keep").or_else(|| control.get_attribute("data-do"))?;
    match &*does {
        "use" => keeper::switch(keeper),
        "here" => place::reload(keeper),
        "later" => {
            keeper.change(|state| state.news = super::News::Later);
            // The notice that had it is gone.
            place::focus(&keeper.line);
        }
        "check" => spawn_local(panel::check(keeper.clone())),
        "forget" => spawn_local(clear::clear(keeper.clone())),
        "code" => share::show_code(keeper)?,
        "save-code" => share::save_code(keeper),
        "load" => share::load(keeper)?,
        _ => {}
    }
    Some(())
}
