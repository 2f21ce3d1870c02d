use super::index::Index;
use super::query::Asked;
use super::want::{Like, level};

impl Index {
    /// Makes a word one again that a hyphen breaks, as at the end of a line, where it is known so.
    pub(super) fn mend(&self, asked: &mut Vec<Asked>) {
        let mut at = 0;
        while at < asked.len() {
            let broken =
                asked[at..].windows(2).take_while(|it| it[1].before.dashed && is_broken(it));
            let whole = (1..=broken.count()).rev().find_map(|more| {
                let parts = &asked[at..=at + more];
                let whole: String = parts.iter().map(|it| &*it.text).collect();
                self.knows_word(&whole, parts[more].open).then_some((more, whole))
            });
            if let Some((more, whole)) = whole {
                let last = asked.drain(at + 1..=at + more).next_back();
                let word = &mut asked[at];
                word.text = whole;
                (word.end, word.open) = last.map_or((word.end, word.open), |it| (it.end, it.open));
            }
            at += 1;
        }
    }

    /// Whether a word is known, in any form; if it is open, also as a beginning.
    pub(super) fn knows_word(&self, word: &str, open: bool) -> bool {
        self.knows(&Like::Whole(word.to_owned()))
            || self.knows(&Like::Form(self.rules.form(word)))
            || open && self.knows(&Like::Start(word.to_owned()))
    }

    /// How a word stands in texts that have it with a hyphen, and how much that counts.
    pub(super) fn hyphened(&self, word: &str, open: bool) -> Vec<(u32, Vec<Like>)> {
        let likes = |number: u32| {
            self.parts[number as usize].map(|it| Like::Whole(self.terms.word(it).to_owned())).into()
        };
        let begun = if open { self.joined.starting(word) } else { 0..0 };
        // What does not go into the second part is the first, which is asked for already.
        let begun = self.joined.sorted()[begun].iter().filter(|number| {
            let [first, _] = self.parts[**number as usize];
            self.terms.word(first).len() < word.len() && self.joined.word(**number) != word
        });
        let whole = self.joined.get(word).map(|number| (level::WHOLE, likes(number)));
        whole.into_iter().chain(begun.map(|number| (level::START, likes(*number)))).collect()
    }
}

/// Whether these may be two parts of a word: no letters and numbers of a list.
fn is_broken(words: &[Asked]) -> bool {
    words.iter().all(|it| {
        !it.dense && it.text.len() > 1 && !it.text.starts_with(|it: char| it.is_ascii_digit())
    })
}
