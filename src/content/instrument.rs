use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// A treaty: `law/instruments/<id>.json`. Its wording is the official English one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Instrument {
    /// `untoc`, `tip` or `som`: the first part of its provisions' ids.
    pub id: Id,
    /// How it is cited: `TIP`.
    pub cite: Text,
    /// The official name.
    pub name: Text,
    /// Those provisions that this tool quotes or names, in treaty order.
    pub provisions: Vec<Provision>,
    /// Its words in one language.
    pub words: InstrumentWords,
}

/// `<lang>/instruments/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct InstrumentWords {
    /// A short name for readers: "Trafficking in Persons Protocol".
    pub short: Text,
}

/// One provision, word for word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Provision {
    /// `tip-3-a`, `som-6-1-b-ii`; an opening passage ends in `-chapeau`.
    pub id: Id,
    /// Article, paragraph and subparagraph as cited: `3(a)`, `6(1)(b)(ii)`.
    pub place: Text,
    /// The heading of its article.
    pub heading: Text,
    /// The official wording.
    pub text: Text,
}
