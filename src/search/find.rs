use std::rc::Rc;

use super::index::{Index, Scratch};
use super::matched::Matched;
use super::near::Near;
use super::query::{Asked, Query};
use super::reference::{Fit, Reference, references};
use super::terms::small;
use super::want::{Like, Want, level};

/// A document that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number, in the order in which documents were added.
    pub doc: usize,
    /// How well it answers; only the order counts.
    pub score: u32,
    /// Whether the question refers to it or to what it stands under.
    pub referred: bool,
}

/// The answer to a question.
pub struct Found {
    /// The best first; those that answer alike in the order of the documents.
    pub hits: Vec<Hit>,
    /// How many documents answer, also beyond the limit.
    pub total: usize,
    /// What they were found by.
    pub words: Matched,
}

/// Scores below this are of words; above are references.
const REFERRED: u32 = 1 << 30;

impl Index {
    /// The documents that answer a question, at most `limit` of them. Its last word may be
    /// unfinished.
    pub fn find(&self, question: &str, limit: usize) -> Found {
        let query = Query::new(question, &self.rules);
        let references = references(&query.words, &self.rules);
        let wants = self.wants(&query, &references);
        let mut scratch = self.scratch.borrow_mut();
        let whole = self.score(&wants, &mut scratch);
        let (hits, total) = self.rank(&references, &scratch, whole, limit);
        Found { hits, total, words: Matched { wants, rules: Rc::clone(&self.rules) } }
    }

    /// Fills in for each document how well it answers; gives how rare all words together are.
    fn score(&self, wants: &[Want], scratch: &mut Scratch) -> u32 {
        let Scratch { best, total, cover, barred } = scratch;
        total.fill(0);
        cover.fill(0);
        barred.fill(false);
        let mut whole = 0;
        let mut phrases = Vec::new();
        for want in wants {
            best.fill(0);
            for pattern in &want.patterns {
                self.meet(pattern, &mut phrases, best);
            }
            let met = best.iter().filter(|it| **it > 0).count();
            let rarity = rarity(best.len(), met);
            // Words in a row are rare by nature: that says less than a rare word.
            let (rarity, counted) = if want.extra { (rarity.min(48), 0) } else { (rarity, rarity) };
            whole += counted;
            for (doc, best) in best.iter().enumerate() {
                if *best > 0 {
                    total[doc] += rarity * best;
                    cover[doc] += counted;
                } else if want.needed {
                    barred[doc] = true;
                }
            }
        }
        whole.max(1)
    }

    fn rank(
        &self,
        references: &[Reference],
        scratch: &Scratch,
        whole: u32,
        limit: usize,
    ) -> (Vec<Hit>, usize) {
        // The best so far, in order: a score, and the document from behind.
        let mut best: Vec<u64> = Vec::new();
        let mut answers = 0;
        for (number, doc) in self.docs.iter().enumerate() {
            if scratch.barred.get(number) != Some(&false) {
                continue;
            }
            let fits = references.iter().map(|it| it.fit(doc.kind, &doc.source, &doc.place));
            let fit = fits.max().unwrap_or(Fit::None);
            let total = u64::from(scratch.total[number]);
            if total == 0 && fit == Fit::None {
                continue;
            }
            answers += 1;
            let cover = u64::from(scratch.cover[number]);
            let weight = u64::from(doc.kind.weight());
            let score = total * cover * weight / u64::from(whole) / 16;
            // What is referred to alike stands in the order of the lexicon's sources.
            let score = if fit == Fit::None { score } else { score / 8 * 8 + doc.rank };
            let score = score.min(u64::from(REFERRED) - 1) + u64::from(REFERRED) * fit as u64;
            let key = score << 32 | u64::from(u32::MAX - small(number));
            if best.len() < limit || best.last().is_some_and(|last| key > *last) {
                let place = best.partition_point(|it| *it > key);
                best.insert(place, key);
                best.truncate(limit);
            }
        }
        let hit = |key: u64| {
            let score = small((key >> 32) as usize);
            let doc = (u32::MAX - (key & 0xFFFF_FFFF) as u32) as usize;
            Hit { doc, score, referred: score >= REFERRED }
        };
        (best.into_iter().map(hit).collect(), answers)
    }

    /// What is asked for, one for each word that says something.
    fn wants(&self, query: &Query, references: &[Reference]) -> Vec<Want> {
        let mut wants = Vec::new();
        for phrase in &query.phrases {
            let mut want = Want { needed: true, ..Want::default() };
            want.add(level::WHOLE, exact(phrase));
            wants.push(want);
        }
        for reference in references {
            let mut want = Want::default();
            for words in &reference.mentions {
                want.add(level::WHOLE, words.iter().cloned().map(Like::Whole).collect());
            }
            wants.push(want);
        }
        let words = Words::new(self, &query.words, references);
        words.add(wants)
    }
}

/// How much it says that a word stands in so many of the documents: 16 if in all, and 16
/// more for each halving.
fn rarity(docs: usize, met: usize) -> u32 {
    let share = ((docs as u64) << 8) / (met.max(1) as u64) + 256;
    let whole = share.ilog2();
    (whole - 8) * 16 + (((share << 4) >> whole) & 15) as u32
}

/// The words of a phrase as they stand; one that is being typed may go on.
fn exact(phrase: &[Asked]) -> Vec<Like> {
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

/// The words of a question outside quotes and references.
struct Words<'a> {
    index: &'a Index,
    asked: &'a [Asked],
    /// Whether a reference has taken it.
    taken: Vec<bool>,
    /// What each word may be a form of, with whether that takes a slip.
    forms: Vec<Vec<(String, bool)>>,
}

impl<'a> Words<'a> {
    fn new(index: &'a Index, asked: &'a [Asked], references: &[Reference]) -> Self {
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
        let known = self.index.knows(&Like::Whole(text.clone()))
            || self.index.knows(&Like::Form(form.clone()))
            || *open && self.index.knows(&Like::Start(text.clone()));
        let mut forms = vec![(form, false)];
        if !known && !dense {
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

    fn add(&self, mut wants: Vec<Want>) -> Vec<Want> {
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
        for group in &rules.groups {
            for entry in group {
                self.group(group, entry, &mut of_word);
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
        for (form, slip) in &self.forms[at] {
            let level = if *slip { level::SLIP } else { level::FORM };
            want.add(level, vec![Like::Form(form.clone())]);
        }
        Some(want)
    }

    /// Where an entry of a group stands in the question, the others answer too.
    fn group(&self, group: &[Vec<String>], entry: &[String], of_word: &mut [Option<Want>]) {
        for first in 0..(self.asked.len() + 1).saturating_sub(entry.len()) {
            let forms = &self.forms[first..first + entry.len()];
            let slips = entry.iter().zip(forms).map(|(word, forms)| {
                forms.iter().find(|(form, _)| form == word).map(|(_, slip)| *slip)
            });
            let Some(slips) = slips.collect::<Option<Vec<_>>>() else { continue };
            let level = if slips.contains(&true) { level::SLIP } else { level::MEANING };
            let others = group.iter().filter(|it| *it != entry && !it.is_empty());
            let (words, row) = of_word.split_at_mut(self.asked.len());
            for other in others {
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
}
