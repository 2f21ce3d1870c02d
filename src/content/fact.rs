use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// Something a reader can answer yes, no or not known: one entry of `law/facts.json`,
/// which is in the order of the address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Fact {
    /// Its public id: `deception`.
    pub id: Id,
    /// The group it is asked in; an id of the vocabulary's `groups`.
    pub group: Id,
    /// Where the treaties name it.
    pub provisions: Vec<Id>,
    /// Its words in one language.
    pub words: FactWords,
}

/// One entry of `<lang>/facts.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct FactWords {
    /// A name of one to five words.
    pub label: Text,
    /// The question to answer with yes, no or not known.
    pub question: Text,
    /// What counts and what does not, in one or two sentences.
    pub help: Text,
}
