use crate::content::{Id, Text};
use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

/// Something that can be found: one entry of the list that the build makes. Written as a list: to
/// read 311 objects by their names takes a slow phone twice as long.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Doc {
    /// Where it leads: the id of an item or of a scenario.
    pub id: Id,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: Text,
    /// One short line shown under the title: treaty, heading, labels.
    pub context: Text,
    /// Its words as on the page, in reading order.
    pub text: Vec<Text>,
    /// Its place in its source: `3(a)`, `17`; empty if it has none.
    pub place: Text,
    /// The id of a treaty, or `summary`; empty if it is of neither.
    pub source: Text,
}

/// What kind of thing a document is; the definitions first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An element of an offence.
    Element,
    /// An offence or question.
    Offence,
    /// A row of the comparison.
    Row,
    /// A provision of a treaty.
    Provision,
    /// An action point.
    Recommendation,
    /// A duty of States Parties.
    Duty,
    /// A numbered paragraph of the summary.
    Paragraph,
    /// A situation to try.
    Scenario,
    /// A topic about the guide.
    Topic,
}

impl Kind {
    /// Every kind with its name in the JSON.
    pub const ALL: [(&'static str, Self); 9] = [
        ("element", Self::Element),
        ("offence", Self::Offence),
        ("row", Self::Row),
        ("provision", Self::Provision),
        ("recommendation", Self::Recommendation),
        ("duty", Self::Duty),
        ("paragraph", Self::Paragraph),
        ("scenario", Self::Scenario),
        ("topic", Self::Topic),
    ];

    /// How much a match in it counts, in sixteenths: a definition more than a mention.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Element | Self::Offence => 24,
            Self::Row => 19,
            Self::Provision => 20,
            Self::Duty | Self::Recommendation => 16,
            Self::Paragraph => 14,
            Self::Scenario | Self::Topic => 8,
        }
    }
}
