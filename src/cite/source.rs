use crate::content::{Id, Text};
use serde::{Deserialize, Serialize};

/// What can be cited: `law/sources.json`. What other files say already (names, the event,
/// the edition) is empty there, and filled in by the build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Source {
    /// `untoc`, `tip`, `som`, `summary` or `guide`.
    pub id: Id,
    /// What it is.
    pub kind: SourceKind,
    /// Its name in full.
    #[serde(default)]
    pub name: Text,
    /// A short name of a treaty.
    #[serde(default)]
    pub short: Text,
    /// Who issued a document.
    #[serde(default)]
    pub issuer: Text,
    /// The day of a treaty's adoption, of a document or of the edition, `YYYY-MM-DD`.
    #[serde(default)]
    pub adopted: Text,
    /// The day on which a treaty entered into force, `YYYY-MM-DD`.
    #[serde(default)]
    pub force: Text,
    /// The series that published a treaty, in full.
    #[serde(default)]
    pub series: Text,
    /// The series as lawyers shorten it.
    #[serde(default)]
    pub abbreviation: Text,
    /// The volume of the series.
    #[serde(default)]
    pub volume: Text,
    /// The first page in that volume.
    #[serde(default)]
    pub page: Text,
    /// What kind of document it calls itself.
    #[serde(default)]
    pub document: Text,
    /// The meeting that the document is about.
    #[serde(default)]
    pub event: Text,
    /// Where the meeting was.
    #[serde(default)]
    pub place: Text,
    /// The days of the meeting, as printed.
    #[serde(default)]
    pub dates: Text,
    /// For editors: where the facts come from. Not in the bundle.
    #[serde(default)]
    pub note: Text,
}

/// What kind of thing is cited; each style writes them differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A treaty in a treaty series.
    Treaty,
    /// The document of a meeting.
    Report,
    /// This guide.
    Guide,
}
