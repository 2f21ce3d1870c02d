use std::rc::Rc;

use super::index::{Entry, GAP, Index};
use super::terms::small;

/// Bits of a posting that say how much the term weighs there; the others number the document.
pub(super) const WEIGHT: u32 = 10;

/// What a word adds in a text; in a context twice that, in a title five times and more.
const TEXT: u32 = 4;

/// How slowly more of the same word adds less.
const SLOWNESS: u32 = 16;

impl Index {
    /// Makes what was added ready to be found.
    pub fn finish(&mut self) {
        Rc::make_mut(&mut self.terms).sort();
        self.joined.sort();
        self.words.shrink_to_fit();
        self.places.shrink_to_fit();
        let terms = self.terms.len();
        let mut rest = vec![0_u32; terms];
        self.heads = vec![0; terms];
        let mut weights = vec![0_u32; terms];
        // Counted first, then filled in: one list for all terms.
        for doc in 0..self.docs.len() {
            for (term, _, titled) in self.weigh(doc, &mut weights) {
                let counts = if titled { &mut self.heads } else { &mut rest };
                counts[term as usize] += 1;
            }
        }
        let mut firsts = Vec::with_capacity(terms + 1);
        let mut end = 0;
        for (term, rest) in rest.iter().enumerate() {
            firsts.push(end);
            end += self.heads[term] + rest;
        }
        firsts.push(end);
        let mut heads = firsts.clone();
        let mut tails: Vec<u32> = firsts.iter().zip(&self.heads).map(|(a, b)| a + b).collect();
        let average = small(self.words.len() / self.docs.len().max(1)).max(1);
        let mut postings = vec![0; end as usize];
        for doc in 0..self.docs.len() {
            let Entry { start, end, .. } = self.docs[doc];
            let slow = SLOWNESS * (3 * average + (end - start)) / (4 * average);
            for (term, weight, titled) in self.weigh(doc, &mut weights) {
                let next = if titled { &mut heads } else { &mut tails };
                let next = &mut next[term as usize];
                let weight = weight * (SLOWNESS + 4) * 50 / (weight + slow);
                postings[*next as usize] = small(doc) << WEIGHT | weight.min((1 << WEIGHT) - 1);
                *next += 1;
            }
        }
        self.firsts = firsts;
        self.postings = postings;
        let docs = self.docs.len();
        let scratch = self.scratch.get_mut();
        for places in [&mut scratch.best, &mut scratch.total, &mut scratch.cover] {
            *places = vec![0; docs];
        }
        scratch.barred = vec![false; docs];
    }

    /// The terms of a document, each once, with what it has of them and whether its title
    /// does. `weights` is a place for each term, all zero before and after.
    fn weigh(&self, doc: usize, weights: &mut [u32]) -> Vec<(u32, u32, bool)> {
        let Entry { start, title, context, end, .. } = self.docs[doc];
        let words = &self.words[start as usize..end as usize];
        let (title, context) = ((title - start) as usize, (context - start) as usize);
        let carries = |term: &u32| *term != GAP && !self.common[*term as usize];
        let length = small(words[..title].iter().filter(|it| carries(it)).count()).max(1);
        let head = words[..title].iter().position(carries);
        let mut seen = Vec::new();
        for (at, term) in words.iter().enumerate().filter(|it| *it.1 != GAP) {
            let weight = &mut weights[*term as usize];
            if *weight == 0 {
                seen.push((*term, 0, at < title));
            }
            // A word of a short title says more of the document, and the first one most: that
            // is what it is about.
            let more = match at {
                _ if Some(at) == head => 10 * TEXT + 8 * TEXT / length,
                _ if at < title => 5 * TEXT + 8 * TEXT / length,
                _ if at < context => 2 * TEXT,
                _ => TEXT,
            };
            *weight = (*weight + more).min(255);
        }
        for (term, weight, _) in &mut seen {
            *weight = std::mem::take(&mut weights[*term as usize]);
        }
        seen
    }
}
