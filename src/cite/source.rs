use crate::content::{At, Id, Read, Text, Value};

json! {
    /// What can be cited: `law/sources.json`. What other files say already (names, the event,
    /// the edition) is empty there, and filled in by the build.
    pub struct Source {
        /// `untoc`, `tip`, `som`, `summary` or `guide`.
        pub id: Id,
        /// What it is.
        pub kind: SourceKind,
        /// Its name in full.
        #[cfg_attr(feature = "tools", serde(default))]
        pub name: Text,
        /// A short name of a treaty.
        #[cfg_attr(feature = "tools", serde(default))]
        pub short: Text,
        /// Who issued a document.
        #[cfg_attr(feature = "tools", serde(default))]
        pub issuer: Text,
        /// The day of a treaty's adoption, of a document or of the edition, `YYYY-MM-DD`.
        #[cfg_attr(feature = "tools", serde(default))]
        pub adopted: Text,
        /// The day on which a treaty entered into force, `YYYY-MM-DD`.
        #[cfg_attr(feature = "tools", serde(default))]
        pub force: Text,
        /// The series that published a treaty, in full.
        #[cfg_attr(feature = "tools", serde(default))]
        pub series: Text,
        /// The series as lawyers shorten it.
        #[cfg_attr(feature = "tools", serde(default))]
        pub abbreviation: Text,
        /// The volume of the series.
        #[cfg_attr(feature = "tools", serde(default))]
        pub volume: Text,
        /// The first page in that volume.
        #[cfg_attr(feature = "tools", serde(default))]
        pub page: Text,
        /// What kind of document it calls itself.
        #[cfg_attr(feature = "tools", serde(default))]
        pub document: Text,
        /// The meeting that the document is about.
        #[cfg_attr(feature = "tools", serde(default))]
        pub event: Text,
        /// Where the meeting was.
        #[cfg_attr(feature = "tools", serde(default))]
        pub place: Text,
        /// The days of the meeting, as printed.
        #[cfg_attr(feature = "tools", serde(default))]
        pub dates: Text,
        /// For editors: where the facts come from. Not in the bundle.
        #[cfg_attr(feature = "tools", serde(default))]
        pub note: Text,
    }
}

/// What kind of thing is cited; each style writes them differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "tools", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "tools", serde(rename_all = "kebab-case"))]
pub enum SourceKind {
    /// A treaty in a treaty series.
    Treaty,
    /// The document of a meeting.
    Report,
    /// This guide.
    Guide,
}

impl Read for SourceKind {
    fn read<V: Value>(at: &At<V>) -> Self {
        match at.text().as_deref() {
            Some("treaty") => return Self::Treaty,
            Some("report") => return Self::Report,
            Some("guide") => {}
            _ => at.wrong("`treaty`, `report` or `guide`"),
        }
        Self::Guide
    }
}
