use super::{Id, Phrase, Text};
use serde::{Deserialize, Serialize};

/// One row of the comparison: `law/rows/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Row {
    /// Its id, `row-` and a word: `row-consent`.
    pub id: Id,
    /// Whether it compares elements or another axis.
    pub group: Group,
    /// One side for each compared offence, in the order in which they stand.
    pub sides: Vec<Side>,
    /// The paragraphs of the summary that concern it, by number.
    pub paragraphs: Vec<u16>,
    /// Its words in one language.
    pub words: RowWords,
}

/// What one offence says on a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Side {
    /// The offence.
    pub offence: Id,
    /// The elements that it is about. In an element row their own treaty words are shown.
    pub elements: Vec<Id>,
    /// Other treaty words to show.
    pub quotes: Vec<Phrase>,
}

/// `<lang>/rows/<id>.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct RowWords {
    /// What is compared: "Consent".
    pub title: Text,
    /// The question an official would ask.
    pub question: Text,
    /// The sides in the law file's order.
    pub sides: Vec<SideWords>,
    /// The usual confusion, and what is right.
    pub confusion: Text,
}

/// One side in plain words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct SideWords {
    /// The offence, as in the law file.
    pub offence: Id,
    /// The answer in two to six words: "Not an element".
    pub short: Text,
    /// The answer in one to three plain sentences.
    pub plain: Text,
}

/// The two parts of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Element against element.
    Element,
    /// What officials confuse.
    Axis,
}
