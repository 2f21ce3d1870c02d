use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, KeyboardEvent};

use super::groups::{Groups, Row};
use super::start::Finder;
use super::words::Word;
use super::{dialog, go, marks};
use crate::browser::pause;
use crate::cite::{Checked, check};
use crate::search::Found;

/// How many are found at most: more says that the words are too common.
const MOST: usize = 200;
/// Milliseconds after which the first of what was found is on the screen, and the rest follows.
const SHOWN: i32 = 60;
/// Milliseconds without a key from then, after which what was found is said and is in the address.
const SETTLED: i32 = 500;

/// Answers what the reader does in the field, in its list and in the dialog.
pub(super) fn listen(finder: &Rc<Finder>) {
    let on = |target: &Element, kind: &'static str, answer: fn(&Rc<Finder>, &Event)| {
        let finder = finder.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(target, kind, options, move |event| {
            answer(&finder, event);
        })
        .forget();
    };
    let field: &Element = &finder.field;
    on(field, "input", |finder, _| finder.look());
    on(field, "focus", |finder, _| finder.look());
    on(field, "keydown", |finder, event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            finder.key(event);
        }
    });
    on(field, "blur", |finder, _| finder.list.close());
    // The focus stays in the field.
    on(&finder.list.panel, "mousedown", |_, event| event.prevent_default());
    on(&finder.list.panel, "click", |finder, event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let row = target.and_then(|it| it.closest("[data-row]").ok().flatten());
        let row = row.and_then(|it| it.get_attribute("data-row")?.parse::<usize>().ok());
        if let Some(row) = row {
            finder.groups.borrow_mut().active = Some(row);
            finder.choose();
        }
    });
    go::listen(finder);
    dialog::listen(finder);
}

impl Finder {
    /// Searches for what is in the field; gives what is to be said of it besides what was found.
    pub(super) fn search(&self) -> Option<String> {
        let query = self.field.value();
        let index = self.index.borrow();
        let index = index.as_ref()?;
        let checked = self.checked(&query);
        // A citation is no question: its item alone is found.
        let found = index.find(if checked.is_some() { "" } else { &query }, MOST);
        let docs: Vec<usize> = match &checked {
            Some((id, _)) => {
                self.data.docs.iter().position(|doc| *doc.id == **id).into_iter().collect()
            }
            None => found.hits.iter().map(|hit| hit.doc).collect(),
        };
        let (is_empty, total) = (docs.is_empty(), docs.len().max(found.total));
        self.groups
            .replace(Groups::new(docs.into_iter().map(|doc| (doc, self.data.docs[doc].kind))));
        self.found.replace(Some(Found { total, ..found }));
        if let Some((_, said)) = checked {
            return Some(said);
        }
        match query.trim() {
            "" => Some(self.host.say(Word::Hint, &[])),
            query if is_empty => Some(self.host.say(Word::FoundNone, &[("query", query)])),
            _ => None,
        }
    }

    /// Searches, and shows what is found.
    pub(super) fn look(self: &Rc<Self>) {
        if self.index.borrow().is_none() {
            return self.list.open();
        }
        let said = self.search().unwrap_or_default();
        self.list.draw(self, &said);
        // It may have been emptied from elsewhere.
        if !self.is_in_field() {
            self.list.close();
        }
        let change = self.changes.get() + 1;
        self.changes.set(change);
        let finder = self.clone();
        spawn_local(async move {
            let is_last = |finder: &Self| finder.changes.get() == change;
            pause(&finder.window, SHOWN).await;
            if is_last(&finder) {
                finder.list.more(&finder, usize::MAX);
                finder.list.activate(finder.groups.borrow().active);
            }
            pause(&finder.window, SETTLED).await;
            if is_last(&finder) {
                finder.settle(&said);
            }
        });
    }

    /// Says what was found and puts the words into the address, once the reader pauses.
    fn settle(&self, said: &str) {
        let count = self.found.borrow().as_ref().map_or(0, |found| found.total).to_string();
        let said = match &*count {
            _ if !said.is_empty() => said.to_owned(),
            "1" => self.host.say(Word::FoundOne, &[]),
            _ => self.host.say(Word::Found, &[("n", &count)]),
        };
        if self.list.is_open() {
            self.list.say(&said);
        }
        go::write(self);
        if self.field.value().is_empty() {
            marks::show(self);
        }
    }

    /// The id in a citation that was pasted, and what there is to say of its words.
    fn checked(&self, query: &str) -> Option<(String, String)> {
        let mark = |id: &str| self.data.shelf.mark(id);
        let (cited, word) = match check(query, &mark) {
            Checked::NotACitation => return None,
            Checked::Unknown(cited) => (cited, Word::NoItem),
            Checked::Unmarked(cited) => (cited, Word::NoMark),
            Checked::Same(cited) => (cited, Word::Same),
            Checked::Changed(cited, _) => (cited, Word::Changed),
        };
        let mark = mark(&cited.item).unwrap_or_default();
        let name = self.data.doc(&cited.item).map(|doc| doc.title.clone()).unwrap_or_default();
        let said = self.host.say(
            word,
            &[
                ("id", &cited.item),
                ("name", &name),
                ("mark", &mark),
                ("old", &cited.mark),
                // A citation that was cut off does not say it.
                ("version", if cited.version.is_empty() { "?" } else { &cited.version }),
            ],
        );
        Some((cited.item, said))
    }

    fn key(self: &Rc<Self>, event: &KeyboardEvent) {
        // Keys that choose a sign of a script are not for the list (229 says so in Safari), nor
        // are the browser's own.
        let composes = event.is_composing() || event.key_code() == 229;
        if composes || event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key()
        {
            return;
        }
        let is_open = self.list.is_open();
        match &*event.key() {
            "ArrowDown" | "ArrowUp" if is_open => {
                self.groups.borrow_mut().step(event.key() == "ArrowDown");
                self.list.activate(self.groups.borrow().active);
            }
            "Enter" if is_open => self.choose(),
            "ArrowDown" | "ArrowUp" | "Enter" => self.look(),
            // Once to close the list, once more to empty the field.
            "Escape" if is_open => self.list.close(),
            "Escape" if !self.field.value().is_empty() => {
                self.field.set_value("");
                self.look();
                self.list.close();
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes where the active row leads, or shows the rest of its group.
    fn choose(self: &Rc<Self>) {
        let chosen = self.groups.borrow().chosen();
        match chosen {
            Some(Row::Doc(doc)) => drop(go::go(self, doc)),
            Some(Row::More(group)) => {
                self.groups.borrow_mut().open(group);
                self.list.draw(self, "");
                self.list.more(self, usize::MAX);
                self.list.activate(self.groups.borrow().active);
            }
            None => {}
        }
    }
}
