use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// Where something that officers meet belongs among the facts: one entry of
/// `law/pointers.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Pointer {
    /// Its id: `debt`.
    pub id: Id,
    /// The facts with which it is answered.
    pub facts: Vec<Id>,
    /// Its words in one language.
    pub words: PointerWords,
}

/// One entry of `<lang>/pointers.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct PointerWords {
    /// What it is: "Debt".
    pub label: Text,
    /// Where it belongs, and what it does not prove by itself.
    pub text: Text,
}
