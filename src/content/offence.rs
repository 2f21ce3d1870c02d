use super::{At, Id, Read, Text, Value};
use crate::law::Rule;

json! {
    /// An offence or question that is assessed: `law/offences/<id>.json`.
    pub struct Offence {
        /// Its public id: `trafficking`.
        pub id: Id,
        /// What it is, beside what the Protocols call offences.
        pub kind: OffenceKind,
        /// When it is met. A standing rule has none: it always holds, and no fact makes it so.
        #[cfg_attr(feature = "tools", serde(default))]
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
    pub struct OffenceWords {
        /// Its name.
        pub label: Text,
        /// What it is, in one or two plain sentences.
        pub plain: Text,
        /// What is most often misunderstood about it; a limit or a doubt, where there is one.
        #[cfg_attr(feature = "tools", serde(default))]
        pub note: Option<Text>,
        /// What a result takes for granted where it is met or open, where there is such a thing.
        #[cfg_attr(feature = "tools", serde(default))]
        pub assumes: Option<Text>,
    }
}

/// What is assessed, by the place that it has in the Protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "tools", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "tools", serde(rename_all = "kebab-case"))]
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
    const NAMES: [(&'static str, Self); 6] = [
        ("offence", Self::Offence),
        ("attempt", Self::Attempt),
        ("participation", Self::Participation),
        ("aggravation", Self::Aggravation),
        ("scope", Self::Scope),
        ("standing", Self::Standing),
    ];

    /// Whether it is something that a person can be guilty of, or that makes it worse: what a
    /// headline must name where it is met or open.
    pub fn is_criminal(self) -> bool {
        !matches!(self, Self::Scope | Self::Standing)
    }
}

impl Read for OffenceKind {
    fn read<V: Value>(at: &At<V>) -> Self {
        let name = at.text();
        let known = Self::NAMES.iter().find(|(known, _)| name.as_deref() == Some(*known));
        known.map_or_else(
            || {
                at.wrong("a kind of offence");
                Self::Offence
            },
            |(_, kind)| *kind,
        )
    }
}
