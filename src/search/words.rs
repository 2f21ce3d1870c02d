use super::index::Index;
use super::near::Near;
use super::query::Asked;
use super::reference::Reference;
use super::want::{Like, Want, level};

/// The words of a question outside quotes and references.
pub(super) struct Words<'a> {
    index: &'a Index,
    asked: &'a [Asked],
    /// Whether a reference has taken it.
    taken: Vec<bool>,
    /// What each word may be a form of, with whether that takes a slip.
    forms: Vec<Vec<(String, bool)>>,
}

impl<'a> Words<'a> {
    pub(super) fn new(index: &'a Index, asked: &'a [Asked], references: &[Reference]) -> Self {
        let taken = |at: usize| references.iter().any(|it| it.first <= at && at < it.end);
        let taken: Vec<_> = (0..asked.len()).map(taken).collect();
        let mut words = Self { index, asked, taken, forms: Vec::new() };
        for at in 0..asked.len() {
            words.forms.push(if words.taken[at] { Vec::new() } else { words.forms_of(at) });
        }
        words
    }

    /// The form of a word; of one that is not known, those of the nearest known ones.
    fn forms_of(&self, at: usize) -> Vec<(String, bool)> {
        let Asked { text, open, dense, .. } = &self.asked[at];
        let form = self.index.rules.form(text);
        let known = self.index.knows_word(text, *open)
            || *dense
            || !self.index.hyphened(text, *open).is_empty();
        let mut forms = vec![(form, false)];
        if !known {
            for near in self.near(text, *open) {
                let form = self.index.rules.form(near);
                if forms.iter().all(|it| it.0 != form) {
                    forms.push((form, true));
                }
            }
        }
        forms
    }

    /// The known words that differ least, by one slip or, in a long word, two.
    fn near(&self, word: &str, open: bool) -> Vec<&'a str> {
        let terms = &self.index.terms;
        let length = word.chars().count();
        let most = match length {
            _ if word.starts_with(|it: char| it.is_ascii_digit()) => return Vec::new(),
            ..4 => return Vec::new(),
            4..8 => 1,
            _ => 2,
        };
        let first = &word[..word.chars().next().map_or(0, char::len_utf8)];
        let tries = [
            (terms.starting(first), most, false),
            (terms.starting(first), most, open),
            // The first letter is wrong more seldom.
            (0..terms.len(), 1, false),
        ];
        for (places, most, open) in tries.into_iter().take(if length < 6 { 2 } else { 3 }) {
            let (mut least, mut found) = (most, Vec::new());
            Near::new(terms, word, open).look(places, most, &mut |term, distance| {
                // A word that carries nothing is not what a reader looks for.
                if self.index.common[term as usize] {
                    return;
                }
                if distance < least {
                    least = distance;
                    found.clear();
                }
                if distance == least && found.len() < 24 {
                    found.push(terms.word(term));
                }
            });
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// Adds what the words ask for to what the question asks for otherwise.
    pub(super) fn add(&self, mut wants: Vec<Want>) -> Vec<Want> {
        let rules = &self.index.rules;
        let mut of_word: Vec<Option<Want>> = (0..self.asked.len()).map(|_| None).collect();
        // Words that say nothing count only if there is nothing else.
        for empty in [false, true] {
            if empty && (!wants.is_empty() || of_word.iter().any(Option::is_some)) {
                break;
            }
            for (at, want) in of_word.iter_mut().enumerate() {
                if !self.taken[at] && self.is_empty(at) == empty {
                    *want = self.word(at);
                }
            }
        }
        of_word.push(self.row());
        for (first, forms) in self.forms.iter().enumerate() {
            for (group, entry) in forms.iter().flat_map(|(form, _)| rules.beginning(form)) {
                self.group(&rules.groups[*group], *entry, first, &mut of_word);
            }
        }
        wants.extend(of_word.into_iter().flatten());
        wants
    }

    /// All words as they stand in a row, in any form.
    fn row(&self) -> Option<Want> {
        let plain = |at: usize| {
            let forms = self.forms[at].len() == 1 && !self.taken[at];
            forms && !self.asked[at].dense
        };
        if self.asked.len() < 2 || !(0..self.asked.len()).all(plain) {
            return None;
        }
        let like = |at: usize| match &self.asked[at] {
            asked if asked.open => Like::Start(asked.text.clone()),
            _ => Like::Form(self.forms[at][0].0.clone()),
        };
        let mut want = Want { extra: true, ..Want::default() };
        want.add(level::ROW, (0..self.asked.len()).map(like).collect());
        Some(want)
    }

    /// Whether a word says nothing: it is common, or the first letter of one being typed.
    fn is_empty(&self, at: usize) -> bool {
        let Asked { text, open, .. } = &self.asked[at];
        let letter = *open && text.len() == 1 && !text.starts_with(|it: char| it.is_ascii_digit());
        letter || self.index.rules.is_common(text)
    }

    /// What one word asks for; of a script without spaces, all that stands together.
    fn word(&self, at: usize) -> Option<Want> {
        let mut want = Want::default();
        let Asked { text, open, dense, start, .. } = &self.asked[at];
        if *dense {
            if at > 0 && *start < self.asked[at - 1].end {
                return None;
            }
            let more = self.asked[at..].windows(2).take_while(|it| it[1].start < it[0].end);
            let count = more.count() + 1;
            want.add(level::WHOLE, exact(&self.asked[at..at + count]));
            return Some(want);
        }
        want.add(level::WHOLE, vec![Like::Whole(text.clone())]);
        if *open {
            let word = self.index.knows(&Like::Whole(text.clone()))
                || self.forms[at].iter().any(|it| self.index.knows(&Like::Form(it.0.clone())));
            let level = if word { level::LONGER } else { level::START };
            want.add(level, vec![Like::Start(text.clone())]);
        }
        for (level, likes) in self.index.hyphened(text, *open) {
            want.add(level, likes);
        }
        for (form, slip) in &self.forms[at] {
            let level = if *slip { level::SLIP } else { level::FORM };
            want.add(level, vec![Like::Form(form.clone())]);
        }
        Some(want)
    }

    /// Where an entry of a group stands in the question, the others answer too.
    fn group(
        &self,
        group: &[Vec<String>],
        place: usize,
        first: usize,
        of_word: &mut [Option<Want>],
    ) {
        let entry = &group[place];
        let Some(forms) = self.forms.get(first..first + entry.len()) else { return };
        let mut level = level::MEANING;
        for (word, forms) in entry.iter().zip(forms) {
            match forms.iter().find(|(form, _)| form == word) {
                Some((_, false)) => {}
                Some((_, true)) => level = level::SLIP,
                None => return,
            }
        }
        let (words, row) = of_word.split_at_mut(self.asked.len());
        for other in group.iter().filter(|it| *it != entry && !it.is_empty()) {
            let likes = || other.iter().cloned().map(Like::Form).collect();
            for want in words[first..first + entry.len()].iter_mut().flatten() {
                want.add(level, likes());
            }
            // Another name for all that is asked is as good as the words in a row.
            if let (true, [Some(row)]) = (entry.len() == self.asked.len(), &mut *row) {
                row.add(level::ROW, likes());
            }
        }
    }
}

/// The words of a phrase as they stand; one that is being typed may go on.
pub(super) fn exact(phrase: &[Asked]) -> Vec<Like> {
    let last = phrase.len() - 1;
    // In a script without spaces, words are pairs. The last character alone adds nothing, and
    // in a text a pair would stand there.
    let pair = last > 0 && phrase[last].dense && phrase[last].start < phrase[last - 1].end;
    let words = if pair { &phrase[..last] } else { phrase };
    let like = |it: &Asked| {
        let single = it.dense && words.len() == 1 && it.text.chars().count() == 1;
        let text = it.text.clone();
        if it.open && !it.dense || single { Like::Start(text) } else { Like::Whole(text) }
    };
    words.iter().map(like).collect()
}
