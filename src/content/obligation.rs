use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// A duty of States Parties about an offence or the people in it:
/// `law/obligations/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Obligation {
    /// Its id, `duty-` and words: `duty-criminalize-trafficking`.
    pub id: Id,
    /// The offence it is about.
    pub offence: Id,
    /// What the duty is about; an id of the vocabulary's `duties`.
    pub kind: Id,
    /// How binding its verb is; an id of the vocabulary's `bindings`.
    pub binding: Id,
    /// Where it stands.
    pub provisions: Vec<Id>,
    /// The elements that it takes up.
    pub elements: Vec<Id>,
    /// The paragraphs of the summary that concern it, by number.
    pub paragraphs: Vec<u16>,
    /// Its words in one language.
    pub words: ObligationWords,
}

/// `<lang>/obligations/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct ObligationWords {
    /// What a State Party must do, in one or two plain sentences.
    pub plain: Text,
}
