use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// Names for the ids that the law uses as labels: `<lang>/vocabulary.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Vocabulary {
    /// The groups in which facts are asked, in order.
    pub groups: Vec<Term>,
    /// How hard situations are, the easiest first.
    pub levels: Vec<Term>,
    /// Topics of recommendations, in order.
    pub topics: Vec<Term>,
    /// Those who act or are addressed in recommendations, in order.
    pub parties: Vec<Term>,
    /// How firm a recommendation's verb is, firmest first.
    pub strengths: Vec<Term>,
    /// What duties are about, in order.
    pub duties: Vec<Term>,
    /// How binding a duty's verb is, firmest first.
    pub bindings: Vec<Term>,
}

/// An id and its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Term {
    /// Kebab-case.
    pub id: Id,
    /// The name on screen.
    pub label: Text,
}
