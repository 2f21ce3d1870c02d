use super::{Id, Text};
use crate::law::Rule;
use serde::{Deserialize, Serialize};

/// An offence or question that is assessed: `law/offences/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Offence {
    /// Its public id: `trafficking`.
    pub id: Id,
    /// What it is, beside what the Protocols call offences.
    pub kind: OffenceKind,
    /// When it is met. A standing rule has none: it always holds, and no fact makes it so.
    #[serde(default)]
    pub rule: Option<Rule>,
    /// Its elements in the order in which they are shown.
    pub elements: Vec<Id>,
    /// The provisions that define it, in reading order.
    pub provisions: Vec<Id>,
    /// Those of `provisions` that are shown in full, marked, when offences are compared.
    pub definition: Vec<Id>,
    /// The paragraphs of the summary that concern it, by number.
    pub paragraphs: Vec<u16>,
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
    /// What a result takes for granted where it is met or open, where there is such a thing.
    #[serde(default)]
    pub assumes: Option<Text>,
}

/// What is assessed, by the place that it has in the Protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OffenceKind {
    /// An offence of its own: TIP 5(1), SOM 6(1).
    Offence,
    /// An attempt at one: TIP 5(2)(a), SOM 6(2)(a).
    Attempt,
    /// Taking part in one, or organizing it: TIP 5(2)(b)–(c), SOM 6(2)(b)–(c).
    Participation,
    /// What makes one more serious: SOM 6(3).
    Aggravation,
    /// Whether an article that applies to offences does so: TIP 4, SOM 4.
    Scope,
    /// A rule that always holds, without a state: SOM 5. These stand last.
    Standing,
}

impl OffenceKind {
    /// Whether it is something that a person can be guilty of, or that makes it worse: what a
    /// headline must name where it is met or open.
    pub fn is_criminal(self) -> bool {
        !matches!(self, Self::Scope | Self::Standing)
    }
}
