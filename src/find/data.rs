use super::words::Word;
use crate::cite::Shelf;
use crate::content::{Edition, Text};
use crate::search::{Doc, Lexicon};
use serde::{Deserialize, Serialize};

/// All that the program reads: `content/<lang>.find.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Data {
    /// Which edition it is.
    pub edition: Edition,
    /// All that can be found.
    pub docs: Vec<Doc>,
    /// How people write what is looked for.
    pub lexicon: Lexicon,
    /// All that can be cited.
    pub shelf: Shelf,
    /// What it says, in the order of [`Word::ALL`].
    pub words: Vec<Text>,
}

impl Data {
    /// The words, with each `{name}` filled in.
    pub fn say(&self, word: Word, values: &[(&str, &str)]) -> Text {
        word.say(&self.words, values)
    }

    /// The document with this id.
    pub fn doc(&self, id: &str) -> Option<&Doc> {
        self.docs.iter().find(|doc| &*doc.id == id)
    }
}
