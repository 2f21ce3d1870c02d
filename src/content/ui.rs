use super::{Text, fill};

/// Words of the interface by key: `<lang>/ui.json`. A `{name}` in them is filled in. In the
/// bundle a list in the order of the keys, whose names need not be in the WASM.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "tools"),
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Ui {
    /// The words of each key; empty where the file lacks them.
    pub words: Vec<Text>,
    /// What the file has besides.
    #[cfg(feature = "tools")]
    pub unknown: Vec<Text>,
}

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
            #[cfg(feature = "tools")]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

keys! {
    // Around every view.
    Title = "title",
    Skip = "skip",
    Views = "views",
    CompareNav = "compare-nav",
    SituationNav = "situation-nav",
    LawNav = "law-nav",
    RecommendationsNav = "recommendations-nav",
    SummaryNav = "summary-nav",
    AboutNav = "about-nav",
    AllNav = "all-nav",
    ViewTitle = "view-title",
    Find = "find",
    Failed = "failed",
    NotLoaded = "not-loaded",
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
    CiteItem = "cite-item",
    EditionLine = "edition-line",
    NationalLaw = "national-law",
    SeeToo = "see-too",
    ElementsConcerned = "elements-concerned",
    // Said by several views.
    Where = "where",
    Note = "note",
    Contents = "contents",
    RecommendationsLead = "recommendations-lead",
    // Compare.
    CompareTitle = "compare-title",
    CompareLead = "compare-lead",
    ElementRows = "element-rows",
    ElementRowsLead = "element-rows-lead",
    AxisRows = "axis-rows",
    AxisRowsLead = "axis-rows-lead",
    Confusion = "confusion",
    BesideTitle = "beside-title",
    BesideLead = "beside-lead",
    BesideFor = "beside-for",
    RowPoints = "row-points",
    // The law.
    LawTitle = "law-title",
    LawLead = "law-lead",
    OwnWords = "own-words",
    OffencesTitle = "offences-title",
    OffencesLead = "offences-lead",
    DutiesTitle = "duties-title",
    DutiesLead = "duties-lead",
    ProvisionsTitle = "provisions-title",
    ProvisionsLead = "provisions-lead",
    // Recommendations.
    RecommendationsTitle = "recommendations-title",
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
    // The summary.
    SummaryTitle = "summary-title",
    SummaryLead = "summary-lead",
    // About.
    AboutTitle = "about-title",
    // The code for a page of others.
    EmbedTitle = "embed-title",
    EmbedLead = "embed-lead",
    // Natively alone: what the build makes of them.
    RecommendationName = "recommendation-name",
    ParagraphName = "paragraph-name",
    CiteProvision = "cite-provision",
    CiteParagraph = "cite-paragraph",
    CompareDescription = "compare-description",
    SituationDescription = "situation-description",
    LawDescription = "law-description",
    RecommendationsDescription = "recommendations-description",
    SummaryDescription = "summary-description",
    AboutDescription = "about-description",
    EmbedDescription = "embed-description",
    AllDescription = "all-description",
    // Try a situation.
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
    TryOne = "try-one",
    TryHow = "try-how",
    TryPointers = "try-pointers",
    TryKnown = "try-known",
    TryYes = "try-yes",
    TryNo = "try-no",
    TryUnknown = "try-unknown",
    TryResult = "try-result",
    TryHeadline = "try-headline",
    TryAlsoMet = "try-also-met",
    TryAlsoSome = "try-also-some",
    TryAlsoBoth = "try-also-both",
    TryAlsoOpen = "try-also-open",
    TryMet = "try-met",
    TryNotMet = "try-not-met",
    TryNotKnown = "try-not-known",
    TryStateMet = "try-state-met",
    TryStateNotMet = "try-state-not-met",
    TryStateUnknown = "try-state-unknown",
    TryOnly = "try-only",
    TryBoth = "try-both",
    TryNeither = "try-neither",
    TryNeitherBut = "try-neither-but",
    TryOpen = "try-open",
    TryPerson = "try-person",
    TryPersonLead = "try-person-lead",
    TryDrawing = "try-drawing",
    TryNext = "try-next",
    TryThen = "try-then",
    TryNeeded = "try-needed",
    TryNothingNext = "try-nothing-next",
    TryNationalDecides = "try-national-decides",
    TryOffences = "try-offences",
    TryStanding = "try-standing",
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
    TryLoad = "try-load",
    TryCode = "try-code",
    TryPrint = "try-print",
    TryVerify = "try-verify",
    TryVerified = "try-verified",
    TrySaveTable = "try-save-table",
    TryClear = "try-clear",
    TryCleared = "try-cleared",
    TryDropped = "try-dropped",
    TryPrivacy = "try-privacy",
}

impl Ui {
    /// The words of a key; none if the file lacks them.
    pub fn get(&self, key: UiKey) -> Text {
        self.words.get(key as usize).cloned().unwrap_or_default()
    }

    /// The words of a key with each `{name}` filled in.
    pub fn fill(&self, key: UiKey, values: &[(&str, &str)]) -> Text {
        fill(&self.get(key), values).into()
    }
}

/// The file is an object, its keys in any order.
#[cfg(feature = "tools")]
mod tools {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Text, Ui, UiKey};

    impl Serialize for Ui {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.words.serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Ui {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            /// As in the bundle, or as in the file.
            #[derive(Deserialize)]
            #[serde(untagged)]
            enum Written {
                List(Vec<Text>),
                Object(BTreeMap<Text, Text>),
            }
            let mut words = match Written::deserialize(deserializer)? {
                Written::List(words) => return Ok(Self { words, ..Self::default() }),
                Written::Object(words) => words,
            };
            let known = UiKey::ALL.iter().map(|key| words.remove(key.name()).unwrap_or_default());
            Ok(Self { words: known.collect(), unknown: words.into_keys().collect() })
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
