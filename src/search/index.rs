use std::cell::RefCell;
use std::rc::Rc;

use super::fold::{Nfkd, words};
use super::lexicon::Lexicon;
use super::rules::Rules;
use super::terms::{Terms, small};
use super::{Doc, Kind};
use crate::content::Text;

/// Stands between two texts of a document: no phrase goes over it.
pub(super) const GAP: u32 = u32::MAX;

/// The documents, ready to be asked.
pub struct Index {
    pub(super) rules: Rc<Rules>,
    pub(super) terms: Rc<Terms>,
    pub(super) forms: Terms,
    /// The form of each term.
    pub(super) form_of: Vec<u32>,
    /// One term of each form, and the next with the same form, plus one; 0 ends.
    pub(super) of_form: Vec<u32>,
    pub(super) next: Vec<u32>,
    /// Words that are written with a hyphen, without it; and the terms of their two parts.
    pub(super) joined: Terms,
    pub(super) parts: Vec<[u32; 2]>,
    /// Whether a term carries nothing.
    pub(super) common: Vec<bool>,
    pub(super) docs: Vec<Entry>,
    /// The terms of all documents in reading order.
    pub(super) words: Vec<u32>,
    /// Where each stands in its text, in bytes.
    pub(super) places: Vec<[u32; 2]>,
    /// Where a term stands: a document and how much it weighs there. First the documents that
    /// have it in their title.
    pub(super) postings: Vec<u32>,
    /// Where the postings of each term begin; one more for the end.
    pub(super) firsts: Vec<u32>,
    /// How many of them have it in their title.
    pub(super) heads: Vec<u32>,
    pub(super) scratch: RefCell<Scratch>,
}

/// What is known of a document.
pub(super) struct Entry {
    /// Where its title begins in the words; then where title, context and text end.
    pub(super) start: u32,
    pub(super) title: u32,
    pub(super) context: u32,
    pub(super) end: u32,
    pub(super) kind: Kind,
    pub(super) source: Text,
    /// Seven for the first of the lexicon's sources, six for the next.
    pub(super) rank: u64,
    /// The parts of its place: `5.2.a`.
    pub(super) place: String,
}

/// Kept from one question to the next: a place for each document.
#[derive(Default)]
pub(super) struct Scratch {
    /// How well it answers the word at hand.
    pub(super) best: Vec<u32>,
    pub(super) total: Vec<u32>,
    /// How rare the words are that it answers, taken together.
    pub(super) cover: Vec<u32>,
    pub(super) barred: Vec<bool>,
}

impl Index {
    /// An index without documents.
    pub fn new(lexicon: &Lexicon, nfkd: Nfkd) -> Self {
        let mut index = Self {
            rules: Rc::new(Rules::new(lexicon, nfkd)),
            terms: Rc::default(),
            forms: Terms::default(),
            form_of: Vec::new(),
            of_form: Vec::new(),
            next: Vec::new(),
            joined: Terms::default(),
            parts: Vec::new(),
            common: Vec::new(),
            docs: Vec::new(),
            words: Vec::new(),
            places: Vec::new(),
            postings: Vec::new(),
            firsts: Vec::new(),
            heads: Vec::new(),
            scratch: RefCell::default(),
        };
        // So that a slip in a word of the lexicon is understood too.
        let rules = Rc::clone(&index.rules);
        for word in lexicon.groups.iter().flatten().flat_map(|it| rules.split(it)) {
            index.term(&word);
        }
        index
    }

    /// Adds a document; it is found after [`Self::finish`]. Documents are numbered from 0.
    pub fn add(&mut self, doc: &Doc) {
        let start = small(self.words.len());
        self.text(&doc.title);
        let title = small(self.words.len());
        self.text(&doc.context);
        let context = small(self.words.len());
        doc.text.iter().for_each(|text| self.text(text));
        self.docs.push(Entry {
            start,
            title,
            context,
            end: small(self.words.len()),
            kind: doc.kind,
            source: doc.source.clone(),
            rank: self.rules.rank(&doc.source),
            place: self.rules.split(&doc.place).join("."),
        });
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.docs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    /// How many different words there are, those of the lexicon's groups among them.
    pub fn vocabulary(&self) -> usize {
        self.terms.len()
    }

    /// How many bytes the index holds, without the small change of the documents' places.
    pub fn bytes(&self) -> usize {
        let fours = [&self.form_of, &self.of_form, &self.next, &self.words, &self.postings];
        let more = [&self.firsts, &self.heads];
        let fours: usize = fours.iter().chain(&more).map(|it| it.capacity() * 4).sum();
        let scratch = self.scratch.borrow().best.capacity() * 13;
        let words = self.terms.bytes()
            + self.forms.bytes()
            + self.joined.bytes()
            + (self.parts.capacity() + self.places.capacity()) * 8;
        let docs = self.docs.capacity() * size_of::<Entry>();
        fours + self.common.capacity() + docs + scratch + words
    }

    fn text(&mut self, text: &str) {
        let rules = Rc::clone(&self.rules);
        let mut letters = false;
        words(text, &rules.nfkd, &mut |word| {
            let term = self.term(word.text);
            let is_word = !word.dense && !word.text.starts_with(|it: char| it.is_ascii_digit());
            let follows = std::mem::replace(&mut letters, is_word);
            if follows && is_word && word.before.dashed && word.before.joined {
                self.join(term);
            }
            self.words.push(term);
            self.places.push([small(word.start), small(word.end)]);
        });
        self.words.push(GAP);
        self.places.push([0; 2]);
    }

    /// Notes that a hyphen joins a term to the last word.
    fn join(&mut self, term: u32) {
        let Some(&first) = self.words.last() else { return };
        let whole = [self.terms.word(first), self.terms.word(term)].concat();
        if self.joined.add(&whole) as usize == self.parts.len() {
            self.parts.push([first, term]);
        }
    }

    /// The number of a term; a new one gets its form.
    fn term(&mut self, word: &str) -> u32 {
        let term = Rc::make_mut(&mut self.terms).add(word);
        if term as usize == self.form_of.len() {
            let form = self.forms.add(&self.rules.form(word));
            if form as usize == self.of_form.len() {
                self.of_form.push(0);
            }
            self.form_of.push(form);
            self.next.push(self.of_form[form as usize]);
            self.of_form[form as usize] = term + 1;
            self.common.push(self.rules.is_common(word));
        }
        term
    }
}
