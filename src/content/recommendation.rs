use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// One action point of the summary: one entry of `document/recommendations.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Recommendation {
    /// `rec-1` onward, in the order of the summary.
    pub id: Id,
    /// The numbered paragraph that holds it.
    pub paragraph: u16,
    /// How firm the summary's own verb is; an id of the vocabulary's `strengths`.
    pub strength: Id,
    /// Who acts or would act; ids of the vocabulary's `parties`.
    pub actors: Vec<Id>,
    /// Whom it is addressed to or would benefit; ids of the vocabulary's `parties`.
    pub addressees: Vec<Id>,
    /// Ids of the vocabulary's `topics`.
    pub topics: Vec<Id>,
    /// The elements that it concerns.
    pub elements: Vec<Id>,
    /// The offences and questions that it concerns.
    pub offences: Vec<Id>,
    /// The provisions that it concerns.
    pub provisions: Vec<Id>,
    /// Its words in one language.
    pub words: RecommendationWords,
}

/// Its words: one entry of `points` in `<lang>/recommendations.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct RecommendationWords {
    /// The action in one short sentence, in our words.
    pub action: Text,
    /// The words of the summary's paragraph that carry it, exactly as there.
    pub quote: Text,
    /// Why it concerns its elements, in one sentence.
    pub why: Text,
}
