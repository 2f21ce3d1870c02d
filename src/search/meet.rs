use super::build::WEIGHT;
use super::index::{Entry, Index};
use super::want::{Like, Pattern};

/// What a phrase weighs by where it stands: in title, context or text.
const PHRASE: [u32; 3] = [750, 400, 260];

/// Phrases looked up for a question, with the documents that have them and what they weigh
/// there: another name of several words answers each of them.
pub(super) type Phrases<'a> = Vec<(&'a [Like], Vec<(u32, u32)>)>;

impl Index {
    /// Notes for each document how well it answers a pattern, if better than before.
    pub(super) fn meet<'a>(
        &self,
        pattern: &'a Pattern,
        phrases: &mut Phrases<'a>,
        best: &mut [u32],
    ) {
        let Pattern { likes, level } = pattern;
        let [like] = &**likes else {
            let place = phrases.iter().position(|it| *it.0 == **likes).unwrap_or_else(|| {
                phrases.push((likes, self.phrase(likes)));
                phrases.len() - 1
            });
            for (doc, weight) in &phrases[place].1 {
                let best = &mut best[*doc as usize];
                *best = (*best).max(weight * level / 16);
            }
            return;
        };
        // One letter begins too many words: it asks for titles.
        let titles = matches!(like, Like::Start(it) if it.len() < 3 && it.chars().count() == 1);
        let starts = matches!(like, Like::Start(_));
        self.each(like, &mut |term| {
            if starts && self.common[term as usize] {
                return;
            }
            let (first, end) = self.postings_of(term);
            let end = if titles { first + self.heads[term as usize] } else { end };
            for posting in &self.postings[first as usize..end as usize] {
                let value = (posting & ((1 << WEIGHT) - 1)) * level / 16;
                let best = &mut best[(posting >> WEIGHT) as usize];
                *best = (*best).max(value);
            }
        });
    }

    /// Whether any document or the lexicon has a word that is like this.
    pub(super) fn knows(&self, like: &Like) -> bool {
        let mut known = false;
        self.each(like, &mut |_| known = true);
        known
    }

    /// Each term that is like this.
    pub(super) fn each(&self, like: &Like, take: &mut dyn FnMut(u32)) {
        match like {
            Like::Whole(word) => {
                if let Some(term) = self.terms.get(word) {
                    take(term);
                }
            }
            Like::Start(start) => {
                let places = self.terms.starting(start);
                self.terms.sorted()[places].iter().for_each(|term| take(*term));
            }
            Like::Form(form) => {
                let first = self.forms.get(form).map_or(0, |it| self.of_form[it as usize]);
                let mut at = first;
                while let Some(term) = at.checked_sub(1) {
                    take(term);
                    at = self.next[term as usize];
                }
            }
        }
    }

    fn postings_of(&self, term: u32) -> (u32, u32) {
        let term = term as usize;
        match self.firsts.get(term..=term + 1) {
            Some(&[first, end]) => (first, end),
            _ => (0, 0),
        }
    }

    fn fits(&self, like: &Like, term: u32) -> bool {
        if term as usize >= self.form_of.len() {
            return false;
        }
        match like {
            Like::Whole(word) => self.terms.word(term) == word,
            Like::Start(start) => self.terms.word(term).starts_with(&**start),
            Like::Form(form) => self.forms.word(self.form_of[term as usize]) == form,
        }
    }

    /// The documents that have a phrase, and what it weighs there.
    fn phrase(&self, likes: &[Like]) -> Vec<(u32, u32)> {
        // The documents of its rarest word are read.
        let count = |like: &Like| {
            let mut count = 0;
            self.each(like, &mut |term| {
                let (first, end) = self.postings_of(term);
                count += end - first;
            });
            count
        };
        let mut found = Vec::new();
        let rarest = (0..likes.len()).map(|at| (count(&likes[at]), at)).min();
        let Some((1.., rarest)) = rarest else { return found };
        self.each(&likes[rarest], &mut |term| {
            let (first, end) = self.postings_of(term);
            for posting in &self.postings[first as usize..end as usize] {
                let doc = posting >> WEIGHT;
                if let Some(weight) = self.phrase_in(&self.docs[doc as usize], likes, rarest, term)
                {
                    found.push((doc, weight));
                }
            }
        });
        found
    }

    /// What the phrase weighs in a document; `term` is what it has at `pivot`.
    fn phrase_in(&self, doc: &Entry, likes: &[Like], pivot: usize, term: u32) -> Option<u32> {
        let words = &self.words[doc.start as usize..doc.end as usize];
        let at = (pivot..words.len()).find(|at| {
            words[*at] == term
                && words.len() - (at - pivot) >= likes.len()
                && likes.iter().zip(&words[at - pivot..]).all(|(like, it)| self.fits(like, *it))
        })?;
        let at = at + doc.start as usize;
        Some(match at {
            _ if at < doc.title as usize => PHRASE[0],
            _ if at < doc.context as usize => PHRASE[1],
            _ => PHRASE[2],
        })
    }
}
