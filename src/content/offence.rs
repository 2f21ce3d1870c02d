use super::{Id, Text};
use crate::law::Rule;
use serde::{Deserialize, Serialize};

/// An offence or question that is assessed: `law/offences/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Offence {
    /// Its public id: `trafficking`.
    pub id: Id,
    /// When it is met.
    pub rule: Rule,
    /// Its elements in the order in which they are shown.
    pub elements: Vec<Id>,
    /// The provisions that define it, in reading order.
    pub provisions: Vec<Id>,
    /// Those of `provisions` that are shown in full, marked, when offences are compared.
    pub definition: Vec<Id>,
    /// Its words in one language.
    pub words: OffenceWords,
}

/// `<lang>/offences/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct OffenceWords {
    /// Its name.
    pub label: Text,
    /// What it is, in one or two plain sentences.
    pub plain: Text,
    /// What is most often misunderstood about it; a limit or a doubt, where there is one.
    #[serde(default)]
    pub note: Option<Text>,
}
