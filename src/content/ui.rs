use super::{At, Read, Text, Value};

/// Words of the interface by key: `<lang>/ui.json`. A `{name}` in them is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ui(pub Vec<(Text, Text)>);

/// Lists the keys once; [`UiKey::ALL`] lets the check see that each has words.
macro_rules! keys {
    ($($(#[$meta:meta])* $name:ident = $key:literal,)*) => {
        /// A place in the interface that has words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum UiKey { $($(#[$meta])* #[allow(missing_docs)] $name,)* }
        impl UiKey {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
            /// The key as in the file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

keys! {
    Title = "title",
    Subtitle = "subtitle",
    Skip = "skip",
    Views = "views",
    CompareNav = "compare-nav",
    RecommendationsNav = "recommendations-nav",
    SummaryNav = "summary-nav",
    AboutNav = "about-nav",
    Failed = "failed",
    CompareTitle = "compare-title",
    CompareLead = "compare-lead",
    ElementRows = "element-rows",
    ElementRowsLead = "element-rows-lead",
    AxisRows = "axis-rows",
    AxisRowsLead = "axis-rows-lead",
    Glance = "glance",
    OffencesTitle = "offences-title",
    OffencesLead = "offences-lead",
    DutiesTitle = "duties-title",
    DutiesLead = "duties-lead",
    ProvisionsTitle = "provisions-title",
    ProvisionsLead = "provisions-lead",
    Confusion = "confusion",
    Note = "note",
    Where = "where",
    SeeToo = "see-too",
    ElementsConcerned = "elements-concerned",
    Concerns = "concerns",
    Chosen = "chosen",
    ChoiceLabel = "choice-label",
    BelongsTo = "belongs-to",
    Clear = "clear",
    ChosenStatus = "chosen-status",
    CopyCitation = "copy-citation",
    CopyCitationOf = "copy-citation-of",
    Copied = "copied",
    CopyByHand = "copy-by-hand",
    RecommendationsTitle = "recommendations-title",
    RecommendationsLead = "recommendations-lead",
    Filters = "filters",
    Topic = "topic",
    Party = "party",
    Element = "element",
    All = "all",
    ShowAll = "show-all",
    Showing = "showing",
    Actor = "actor",
    Addressee = "addressee",
    Strength = "strength",
    SummaryTitle = "summary-title",
    Contents = "contents",
    AboutTitle = "about-title",
    SituationNav = "situation-nav",
    SituationTitle = "situation-title",
    SituationLead = "situation-lead",
    TryCases = "try-cases",
    TryOwn = "try-own",
    TryPractise = "try-practise",
    TryPoint = "try-point",
    TryDoubt = "try-doubt",
    TryGuess = "try-guess",
    TryReveal = "try-reveal",
    TryRight = "try-right",
    TryWrong = "try-wrong",
    TryNoGuess = "try-no-guess",
    TryOneAway = "try-one-away",
    TryTurns = "try-turns",
    TryPairs = "try-pairs",
    TryQuestions = "try-questions",
    TryHow = "try-how",
    TryKnown = "try-known",
    TryYes = "try-yes",
    TryNo = "try-no",
    TryUnknown = "try-unknown",
    TryResult = "try-result",
    TryHeadline = "try-headline",
    TryMet = "try-met",
    TryNotMet = "try-not-met",
    TryNotKnown = "try-not-known",
    TryStateMet = "try-state-met",
    TryStateNotMet = "try-state-not-met",
    TryStateUnknown = "try-state-unknown",
    TryOnly = "try-only",
    TryBoth = "try-both",
    TryNeither = "try-neither",
    TryOpen = "try-open",
    TryDrawing = "try-drawing",
    TryNext = "try-next",
    TryThen = "try-then",
    TryNeeded = "try-needed",
    TryNothingNext = "try-nothing-next",
    TryOffences = "try-offences",
    TryWhyMet = "try-why-met",
    TryWhyNotMet = "try-why-not-met",
    TryWhyUnknown = "try-why-unknown",
    TryAllOf = "try-all-of",
    TryOneOf = "try-one-of",
    TryNot = "try-not",
    TryNational = "try-national",
    TrySettlesMet = "try-settles-met",
    TrySettlesNot = "try-settles-not",
    TryFlips = "try-flips",
    TryNothingSettles = "try-nothing-settles",
    TryNothingFlips = "try-nothing-flips",
    TryAnd = "try-and",
    TryOr = "try-or",
    TryAnswer = "try-answer",
    TryInstead = "try-instead",
    TryTryAll = "try-try-all",
    TryCopyLink = "try-copy-link",
    TryCopyText = "try-copy-text",
    TrySaveText = "try-save-text",
    TrySaveJson = "try-save-json",
    TryPrint = "try-print",
    TryVerify = "try-verify",
    TryVerified = "try-verified",
    TrySaveTable = "try-save-table",
    TryClear = "try-clear",
    TryCleared = "try-cleared",
    TryDropped = "try-dropped",
    TryPrivacy = "try-privacy",
    RecommendationName = "recommendation-name",
    ParagraphName = "paragraph-name",
    CiteProvision = "cite-provision",
    CiteParagraph = "cite-paragraph",
    CiteItem = "cite-item",
    EditionLine = "edition-line",
    NationalLaw = "national-law",
}

impl Ui {
    /// The words of a key; the key itself if the file lacks it.
    pub fn get(&self, key: UiKey) -> Text {
        // As read they stand in the order of the keys.
        let expected = self.0.get(key as usize).filter(|(name, _)| **name == *key.name());
        let found = expected.or_else(|| self.0.iter().find(|(name, _)| **name == *key.name()));
        found.map_or_else(|| key.name().into(), |(_, words)| words.clone())
    }

    /// The words of a key with each `{name}` filled in.
    pub fn fill(&self, key: UiKey, values: &[(&str, &str)]) -> Text {
        let words = self.get(key);
        let mut filled = String::new();
        // Each part after a brace begins with a name and its other brace.
        for (place, part) in words.split('{').enumerate() {
            let value = part.split_once('}').and_then(|(name, rest)| {
                let value = values.iter().find(|(known, _)| *known == name)?.1;
                Some((value, rest))
            });
            match value {
                Some((value, rest)) if place > 0 => {
                    filled.push_str(value);
                    filled.push_str(rest);
                }
                _ => {
                    if place > 0 {
                        filled.push('{');
                    }
                    filled.push_str(part);
                }
            }
        }
        filled.into()
    }
}

impl Read for Ui {
    fn read<V: Value>(at: &At<V>) -> Self {
        Self(UiKey::ALL.iter().map(|key| (key.name().into(), at.field(key.name()))).collect())
    }
}

/// One JSON object, its keys in order.
#[cfg(feature = "tools")]
mod tools {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Text, Ui};

    impl Serialize for Ui {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.iter().map(|(key, words)| (key, words)))
        }
    }

    impl<'de> Deserialize<'de> for Ui {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let words = BTreeMap::<Text, Text>::deserialize(deserializer)?;
            Ok(Self(words.into_iter().collect()))
        }
    }

    impl schemars::JsonSchema for Ui {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Ui".into()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            BTreeMap::<Text, Text>::json_schema(generator)
        }
    }
}
