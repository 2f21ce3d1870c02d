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
        let found = self.0.iter().find(|(name, _)| **name == *key.name());
        found.map_or_else(|| key.name().into(), |(_, words)| words.clone())
    }

    /// The words of a key with each `{name}` filled in.
    pub fn fill(&self, key: UiKey, values: &[(&str, &str)]) -> Text {
        let mut words = self.get(key).to_string();
        for (name, value) in values {
            words = words.replace(&format!("{{{name}}}"), value);
        }
        words.into()
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
