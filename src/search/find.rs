use super::index::{Index, Scratch};
use super::matched::Matched;
use super::query::Query;
use super::reference::{Fit, Reference, references};
use super::terms::small;
use super::want::{Like, Want, level};
use super::words::{Words, exact};

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
        let query = Query::new(question, self);
        let references = references(&query.words, &self.rules);
        let wants = self.wants(&query, &references);
        let mut scratch = self.scratch.borrow_mut();
        let whole = self.score(&wants, &mut scratch);
        let (hits, total) = self.rank(&references, &scratch, whole, limit);
        Found { hits, total, words: self.matched(wants) }
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
        let ranges = references.iter().any(Reference::is_range);
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
            // What is referred to alike stands in the order of the lexicon's sources; what a range
            // leads to, whatever else is said.
            let score = match fit {
                Fit::None => score,
                _ if ranges => doc.rank,
                _ => score / 8 * 8 + doc.rank,
            };
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
