use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// What is owed to the person, whatever else a result says: one entry of
/// `law/protection.json`, in the order in which they are told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Protection {
    /// Its id: `protect-at-once`.
    pub id: Id,
    /// The offences with which it is told.
    pub offences: Vec<Id>,
    /// Whether it is told while one of them is open too, and not only when one is met.
    pub open: bool,
    /// Where to read on: duties, provisions, topics about the guide.
    pub refs: Vec<Id>,
    /// Its words in one language.
    pub words: ProtectionWords,
}

/// One entry of `<lang>/protection.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct ProtectionWords {
    /// What is owed, in one or two short sentences.
    pub text: Text,
}
