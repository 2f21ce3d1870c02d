use super::{Id, Text};
use crate::law::Rule;
use serde::{Deserialize, Serialize};

/// An element of an offence: `law/elements/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Element {
    /// Its public id: `means`.
    pub id: Id,
    /// When it is met, over facts.
    pub rule: Rule,
    /// Its own words in the treaties.
    pub phrases: Vec<Phrase>,
    /// The paragraphs of the summary that concern it, by number.
    pub paragraphs: Vec<u16>,
    /// Its words in one language.
    pub words: ElementWords,
}

/// Words of a provision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Phrase {
    /// The provision that has them.
    pub provision: Id,
    /// The words, exactly as there; they occur there once.
    pub words: Text,
}

/// `<lang>/elements/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct ElementWords {
    /// A name of one to four words.
    pub label: Text,
    /// What it takes, in one or two plain sentences.
    pub plain: Text,
}
