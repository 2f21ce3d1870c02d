use super::rules::Rules;

/// What a word of a text may be like.
#[derive(PartialEq)]
pub(super) enum Like {
    Whole(String),
    /// It begins so.
    Start(String),
    /// It has this form.
    Form(String),
}

impl Like {
    pub(super) fn fits(&self, word: &str, rules: &Rules) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            Self::Start(start) => word.starts_with(&**start),
            // Forms keep the first three letters.
            Self::Form(form) => {
                let same = word.bytes().zip(form.bytes()).take(3).all(|(a, b)| a == b);
                same && rules.form(word) == *form
            }
        }
    }
}

/// Words that stand one after the other.
pub(super) struct Pattern {
    pub(super) likes: Vec<Like>,
    /// How much it counts, in sixteenths.
    pub(super) level: u32,
}

impl Pattern {
    /// Whether it is a beginning alone, which no word that carries nothing answers.
    pub(super) fn is_beginning(&self) -> bool {
        matches!(*self.likes, [Like::Start(_)])
    }
}

/// How much it counts what a text has in the place of the word asked for.
pub(super) mod level {
    pub(in crate::search) const WHOLE: u32 = 16;
    pub(in crate::search) const START: u32 = 13;
    /// A longer word where what is asked is a word already: `organ` asks for organs first, and
    /// may yet become `organizer`.
    pub(in crate::search) const LONGER: u32 = 3;
    pub(in crate::search) const FORM: u32 = 12;
    pub(in crate::search) const MEANING: u32 = 10;
    /// All words in a row.
    pub(in crate::search) const ROW: u32 = 8;
    pub(in crate::search) const SLIP: u32 = 6;
}

/// One thing that is asked for, and all that would answer it.
#[derive(Default)]
pub(super) struct Want {
    pub(super) patterns: Vec<Pattern>,
    /// Whether nothing answers the question without it: what stands in quotes.
    pub(super) needed: bool,
    /// Whether it only says more of what others ask for: all words in a row.
    pub(super) extra: bool,
}

impl Want {
    pub(super) fn add(&mut self, level: u32, likes: Vec<Like>) {
        self.patterns.push(Pattern { likes, level });
    }
}
