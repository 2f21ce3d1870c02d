use crate::content::{Id, Text};
use serde::{Deserialize, Serialize};

/// What a language says about the words that are searched for: `<lang>/search.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Lexicon {
    /// What people write before the number of an article: "art". What also stands for a paragraph,
    /// as "§" does, is in both lists.
    pub article: Vec<Text>,
    /// What people write before the number of a paragraph: "para", "¶".
    pub paragraph: Vec<Text>,
    /// What people write before the number of a recommendation.
    pub recommendation: Vec<Text>,
    /// What people write between the first and the last of several numbers, where it is no dash:
    /// "to".
    pub through: Vec<Text>,
    /// How people call the treaties and the summary.
    pub sources: Vec<Named>,
    /// Words, or several words together, of which each also finds the others. They need
    /// not mean the same in law: nothing is said of that where they are used.
    pub groups: Vec<Vec<Text>>,
    /// Words so common that they carry nothing: asked for only if nothing else is, and never in the
    /// place of another word.
    pub common: Vec<Text>,
    /// How a word's forms end, step by step; in each step the first ending that fits is
    /// replaced.
    pub endings: Vec<Vec<Ending>>,
}

/// A treaty or the summary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Named {
    /// The source of its documents.
    pub id: Id,
    /// What people write for it.
    pub names: Vec<Text>,
}

/// An ending of words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Ending {
    /// The ending.
    pub from: Text,
    /// What stands in its place.
    pub to: Text,
    /// How many letters stand before it at least; three if fewer are said.
    pub least: u16,
}
