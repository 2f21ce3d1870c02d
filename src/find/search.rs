use std::rc::Rc;

use yew::Reducible;

use super::data::Data;
use super::groups::Groups;
use super::words::Word;
use crate::cite::{Checked, check};
use crate::content::{Id, Text};
use crate::search::{Found, Index, Shown};

/// How many are found at most: more says that the words are too common.
const MOST: usize = 200;
/// No more groups are begun after so many rows, at first: the list is as high as these. To draw
/// all would keep a slow phone from answering the next key.
const SEEN: usize = 4;

/// What is asked, and what of the answer is shown.
#[derive(Clone)]
pub struct Search {
    /// All that is read.
    pub data: Rc<Data>,
    /// Once it is made.
    index: Option<Rc<Index>>,
    /// The words in the field when it was last asked.
    pub query: String,
    /// What was found for them.
    pub found: Option<Rc<Found>>,
    /// The same by kind, with the active row.
    pub groups: Groups,
    /// What stands above the list: of a pasted citation, or where nothing is found.
    pub note: Text,
    /// What is said to those who cannot see the list.
    pub said: Text,
    /// Whether the list is shown.
    pub is_open: bool,
    /// Whether all groups are shown.
    is_whole: bool,
    /// Counts the questions.
    pub asks: u32,
    /// Counts those of the reader.
    pub looks: u32,
    /// Counts how often the page is to be marked.
    pub marks: u32,
}

/// A step.
pub enum Do {
    /// Takes the index, which is ready.
    Begin(Rc<Index>),
    /// Searches and shows what is found.
    Look(String),
    /// Searches, and shows nothing yet.
    Ask(String),
    /// Shows all groups.
    Whole,
    /// Says what was found.
    Settle,
    /// Closes the list.
    Close,
    /// Makes the next row active, or the one before.
    Step(bool),
    /// Shows the rest of a group.
    Open(usize),
    /// Marks the page anew.
    Mark,
}

impl Search {
    /// Before anything is asked.
    pub fn new(data: Rc<Data>) -> Self {
        Self {
            note: data.say(Word::Hint, &[]),
            data,
            index: None,
            query: String::new(),
            found: None,
            groups: Groups::default(),
            said: Text::default(),
            is_open: false,
            is_whole: false,
            asks: 0,
            looks: 0,
            marks: 0,
        }
    }

    /// How many groups are shown now.
    pub fn shown(&self) -> usize {
        let mut rows = 0;
        let seen = self.groups.groups.iter().take_while(|group| {
            let begins = self.is_whole || rows < SEEN;
            rows += group.shown;
            begins
        });
        seen.count()
    }

    /// How many documents are shown now.
    pub fn rows(&self) -> usize {
        self.groups.groups.iter().take(self.shown()).map(|group| group.shown).sum()
    }

    /// What a found document shows of what was asked.
    pub fn show(&self, doc: usize) -> Option<Shown> {
        Some(self.index.as_ref()?.show(doc, &self.found.as_ref()?.words))
    }

    /// Whether the reader has asked for anything.
    pub fn is_asked(&self) -> bool {
        !self.query.trim().is_empty()
    }

    fn ask(&mut self, query: String) {
        let Some(index) = &self.index else { return };
        self.asks += 1;
        let checked = self.checked(&query);
        // A citation is no question: its item alone is found.
        let found = index.find(if checked.is_some() { "" } else { &query }, MOST);
        let docs: Vec<usize> = match &checked {
            Some((id, _)) => {
                self.data.docs.iter().position(|doc| doc.id == *id).into_iter().collect()
            }
            None => found.hits.iter().map(|hit| hit.doc).collect(),
        };
        let total = docs.len().max(found.total);
        self.note = match (&checked, query.trim()) {
            (Some((_, said)), _) => said.clone(),
            (None, "") => self.data.say(Word::Hint, &[]),
            (None, query) if docs.is_empty() => self.data.say(Word::FoundNone, &[("query", query)]),
            _ => Text::default(),
        };
        self.groups = Groups::new(docs.into_iter().map(|doc| (doc, self.data.docs[doc].kind)));
        self.found = Some(Rc::new(Found { total, ..found }));
        self.query = query;
    }

    /// The id in a citation that was pasted, and what there is to say of its words.
    fn checked(&self, query: &str) -> Option<(Id, Text)> {
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
        let values = [
            ("id", &*cited.item),
            ("name", &*name),
            ("mark", &*mark),
            ("old", &*cited.mark),
            // A citation that was cut off does not say it.
            ("version", if cited.version.is_empty() { "?" } else { &cited.version }),
        ];
        Some((cited.item.as_str().into(), self.data.say(word, &values)))
    }

    /// What was found, in words.
    fn summed(&self) -> Text {
        let count = self.found.as_ref().map_or(0, |found| found.total).to_string();
        match &*count {
            _ if !self.note.is_empty() => self.note.clone(),
            "1" => self.data.say(Word::FoundOne, &[]),
            _ => self.data.say(Word::Found, &[("n", &count)]),
        }
    }
}

impl Reducible for Search {
    type Action = Do;

    fn reduce(self: Rc<Self>, action: Do) -> Rc<Self> {
        let mut new = (*self).clone();
        match action {
            Do::Begin(index) => new.index = Some(index),
            Do::Look(query) => {
                new.is_open = true;
                new.is_whole = false;
                new.looks += u32::from(new.index.is_some());
                new.ask(query);
            }
            Do::Ask(query) => new.ask(query),
            Do::Whole => new.is_whole = true,
            Do::Settle if new.is_open => new.said = new.summed(),
            Do::Settle => {}
            Do::Close => {
                new.is_open = false;
                new.groups.active = None;
                new.said = Text::default();
            }
            Do::Step(forward) => new.groups.step(forward),
            Do::Open(group) => {
                new.groups.open(group);
                new.note = Text::default();
                new.is_whole = true;
            }
            Do::Mark => new.marks += 1,
        }
        Rc::new(new)
    }
}
