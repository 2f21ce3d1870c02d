use std::ops::Range;
use std::rc::Rc;

use super::fold::words;
use super::index::{Entry, GAP, Index};
use super::rules::Rules;
use super::terms::{Terms, small};
use super::want::{Pattern, Want};

/// What a question asks for, to be shown in any text.
pub struct Matched {
    patterns: Vec<Pattern>,
    rules: Rc<Rules>,
    terms: Rc<Terms>,
    /// One of the fits of each term, and the next of the same, plus one; 0 ends.
    heads: Vec<u32>,
    fits: Vec<(Fit, u32)>,
}

/// What a word of a text is like: a pattern, and which of its words.
type Fit = (usize, usize);

/// What a document shows of a question: in bytes, in order, apart from each other.
#[derive(Debug, PartialEq, Eq)]
pub struct Shown {
    /// What is marked in its title.
    pub title: Vec<Range<usize>>,
    /// What is marked in its context.
    pub context: Vec<Range<usize>>,
    /// Which of its texts shows most; the first of several, which says what it is.
    pub text: usize,
    /// What is marked there.
    pub marks: Vec<Range<usize>>,
}

/// A word of a text: the first of its fits, plus one, and where it begins and ends.
type Word = (u32, u32, u32);

impl Index {
    /// What was asked for, with the words that are like it.
    pub(super) fn matched(&self, wants: Vec<Want>) -> Matched {
        let patterns: Vec<_> = wants.into_iter().flat_map(|want| want.patterns).collect();
        let (mut heads, mut fits) = (vec![0; self.terms.len()], Vec::new());
        for (place, pattern) in patterns.iter().enumerate() {
            for (at, like) in pattern.likes.iter().enumerate() {
                self.each(like, &mut |term| {
                    let head = &mut heads[term as usize];
                    if !(pattern.is_beginning() && self.common[term as usize]) {
                        fits.push(((place, at), std::mem::replace(head, small(fits.len() + 1))));
                    }
                });
            }
        }
        let (rules, terms) = (Rc::clone(&self.rules), Rc::clone(&self.terms));
        Matched { patterns, rules, terms, heads, fits }
    }

    /// What a document shows of what it was found by. Its words are known: none of it is read.
    pub fn show(&self, doc: usize, matched: &Matched) -> Shown {
        let Entry { start, end, .. } = self.docs[doc];
        let (mut texts, mut text) = (Vec::new(), Vec::new());
        for at in start as usize..end as usize {
            let (term, [start, end]) = (self.words[at], self.places[at]);
            if term == GAP {
                texts.push(matched.meets(&text, &[]));
                text.clear();
            } else {
                text.push((matched.head(term), start, end));
            }
        }
        let mut texts = texts.into_iter();
        let (title, context) = (texts.next(), texts.next());
        let (text, marks) = texts.enumerate().rev().max_by_key(|it| it.1.len()).unwrap_or_default();
        Shown {
            title: title.unwrap_or_default(),
            context: context.unwrap_or_default(),
            text,
            marks,
        }
    }
}

impl Matched {
    /// What of a text the question meets: in bytes, in order, apart from each other. A phrase
    /// only where all of it stands.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let (mut found, mut more) = (Vec::new(), Vec::new());
        words(text, &self.rules.nfkd, &mut |word| {
            let head = match self.terms.get(word.text) {
                Some(term) => self.head(term),
                None => self.other(word.text, &mut more),
            };
            found.push((head, small(word.start), small(word.end)));
        });
        self.meets(&found, &more)
    }

    /// The first fit of a term, plus one.
    fn head(&self, term: u32) -> u32 {
        self.heads.get(term as usize).copied().unwrap_or_default()
    }

    /// The same of a word that no document has; its fits are more than those of the terms.
    fn other(&self, word: &str, more: &mut Vec<(Fit, u32)>) -> u32 {
        let (common, mut head) = (self.rules.is_common(word), 0);
        for (place, pattern) in self.patterns.iter().enumerate() {
            for (at, like) in pattern.likes.iter().enumerate() {
                if like.fits(word, &self.rules) && !(common && pattern.is_beginning()) {
                    more.push(((place, at), head));
                    head = small(self.fits.len() + more.len());
                }
            }
        }
        head
    }

    /// What a word is like.
    fn fits_of(&self, head: u32, more: &[(Fit, u32)]) -> impl Iterator<Item = Fit> {
        let mut at = head;
        std::iter::from_fn(move || {
            let place = at.checked_sub(1)? as usize;
            let fit = self.fits.get(place).or_else(|| more.get(place - self.fits.len()))?;
            at = fit.1;
            Some(fit.0)
        })
    }

    fn meets(&self, words: &[Word], more: &[(Fit, u32)]) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (at, &(head, start, _)) in words.iter().enumerate() {
            let begins = self.fits_of(head, more).filter(|fit| fit.1 == 0);
            let lengths = begins.filter_map(|(pattern, _)| {
                let rest = words.get(at..at + self.patterns[pattern].likes.len())?;
                let stands = rest.iter().enumerate().all(|(place, word)| {
                    self.fits_of(word.0, more).any(|fit| fit == (pattern, place))
                });
                stands.then_some(rest.len())
            });
            let Some(length) = lengths.max() else { continue };
            let (start, end) = (start as usize, words[at + length - 1].2 as usize);
            match marks.last_mut() {
                Some(last) if start < last.end => last.end = last.end.max(end),
                _ => marks.push(start..end),
            }
        }
        marks
    }
}
