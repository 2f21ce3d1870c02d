use std::ops::Range;
use std::rc::Rc;

use super::fold::words;
use super::rules::Rules;
use super::want::Want;

/// What a question asks for, to be shown in any text.
pub struct Matched {
    pub(super) wants: Vec<Want>,
    pub(super) rules: Rc<Rules>,
}

impl Matched {
    /// What of a text the question meets: in bytes, in order, apart from each other. A phrase
    /// only where all of it stands.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        if self.wants.is_empty() {
            return marks;
        }
        let mut found = Vec::new();
        words(text, &self.rules.nfkd, &mut |word| {
            found.push((word.text.to_owned(), word.start, word.end));
        });
        let patterns = || self.wants.iter().flat_map(|want| &want.patterns);
        for at in 0..found.len() {
            let lengths = patterns().filter(|it| it.stands(&found[at..], &self.rules));
            let Some(length) = lengths.map(|it| it.likes.len()).max() else { continue };
            let (start, end) = (found[at].1, found[at + length - 1].2);
            match marks.last_mut() {
                Some(last) if start < last.end => last.end = last.end.max(end),
                _ => marks.push(start..end),
            }
        }
        marks
    }
}
