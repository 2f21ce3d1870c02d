use std::ops::Range;

use super::terms::Terms;

/// No word is compared farther than this.
const MOST: usize = 24;

/// Looks among sorted words for those that differ by few slips: a letter too many, missing,
/// wrong, or two swapped.
pub(super) struct Near<'a> {
    terms: &'a Terms,
    word: Vec<char>,
    most: u8,
    /// Whether the rest of a word may follow.
    open: bool,
    /// Row `d`: how far the first `d` letters of a word are from each beginning of ours. Words
    /// next to each other share their first rows.
    rows: Vec<[u8; MOST + 1]>,
    path: Vec<char>,
    /// The least distance among the rows so far, where the rest may follow.
    best: Vec<u8>,
}

impl<'a> Near<'a> {
    pub(super) fn new(terms: &'a Terms, word: &str, open: bool) -> Self {
        let word: Vec<char> = word.chars().take(MOST).collect();
        let mut first = [0; MOST + 1];
        first.iter_mut().zip(0..).for_each(|(cell, at)| *cell = at);
        let rows = vec![first];
        Self { terms, word, most: 0, open, rows, path: Vec::new(), best: vec![u8::MAX] }
    }

    /// Hands over each word in these places of the order with its distance, at most `most`.
    pub(super) fn look(&mut self, places: Range<usize>, most: u8, take: &mut dyn FnMut(u32, u8)) {
        self.most = most;
        self.back(0);
        let sorted = self.terms.sorted();
        let mut at = places.start;
        while at < places.end {
            let word = self.terms.word(sorted[at]);
            match self.walk(word) {
                Ok(distance) => {
                    if distance <= most {
                        take(sorted[at], distance);
                    }
                    at += 1;
                }
                Err(dead) => at = self.skip(at, places.end, &word[..dead]),
            }
        }
    }

    /// The distance of a word; or up to which byte it is too far already, so that all words
    /// that begin so are.
    fn walk(&mut self, word: &str) -> Result<u8, usize> {
        let shared = self.path.iter().zip(word.chars()).take_while(|(a, b)| **a == *b).count();
        self.back(shared);
        for (at, letter) in word.char_indices().skip(shared) {
            let least = self.step(letter);
            if least > self.most && self.best[self.path.len()] > self.most {
                return Err(at + letter.len_utf8());
            }
        }
        let end = self.path.len();
        let whole = self.rows[end][self.word.len()];
        Ok(if self.open { whole.min(self.best[end]) } else { whole })
    }

    fn back(&mut self, to: usize) {
        self.path.truncate(to);
        self.rows.truncate(to + 1);
        self.best.truncate(to + 1);
    }

    /// Adds a row; gives the least in it.
    fn step(&mut self, letter: char) -> u8 {
        let depth = self.path.len();
        let above = &self.rows[depth];
        let mut row = [u8::MAX; MOST + 1];
        row[0] = u8::try_from(depth + 1).unwrap_or(u8::MAX);
        let mut least = row[0];
        // Farther from the diagonal than the limit nothing can be near.
        let most = usize::from(self.most);
        let first = (depth + 1).saturating_sub(most).max(1);
        for at in first..=self.word.len().min(depth + 1 + most) {
            let same = self.word[at - 1] == letter;
            let mut value = above[at - 1].saturating_add(u8::from(!same));
            value = value.min(above[at].saturating_add(1)).min(row[at - 1].saturating_add(1));
            let swapped = depth > 0
                && at > 1
                && self.path[depth - 1] == self.word[at - 1]
                && letter == self.word[at - 2];
            if swapped {
                value = value.min(self.rows[depth - 1][at - 2].saturating_add(1));
            }
            row[at] = value;
            least = least.min(value);
        }
        let end = if self.open { row[self.word.len()] } else { u8::MAX };
        self.best.push(end.min(self.best[depth]));
        self.rows.push(row);
        self.path.push(letter);
        least
    }

    /// The first place after `at` whose word does not begin so.
    fn skip(&self, at: usize, end: usize, start: &str) -> usize {
        let sorted = self.terms.sorted();
        let begins = |place: usize| self.terms.word(sorted[place]).starts_with(start);
        let (mut low, mut step) = (at, 1);
        while low + step < end && begins(low + step) {
            low += step;
            step *= 2;
        }
        let window = &sorted[low + 1..end.min(low + step)];
        low + 1 + window.partition_point(|it| self.terms.word(*it).starts_with(start))
    }
}
