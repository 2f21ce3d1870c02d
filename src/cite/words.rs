use crate::content::Text;
use serde::{Deserialize, Serialize};

/// The words of citations: `<lang>/cite.json`. `{name}` is filled in; what stands in
/// `[ ]` is left out where a name in it has no value.
///
/// Names: `name` `short` `heading` `place` `issuer` `document` `event` `where` `dates`
/// `series` `abbreviation` `volume` `page` `adopted` `force` `guide` `version` `date`
/// `link` `accessed` `mark`. Each of the templates needs `mark`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct CiteWords {
    /// The twelve months.
    pub months: Vec<Text>,
    /// A day: `{day}`, `{month}`, `{year}`.
    pub day: Text,
    /// The title of a document: `{document}`, `{event}`.
    pub title: Text,
    /// Plain text as the United Nations write it; its places are in the data formats too.
    pub un: PlainWords,
    /// Plain text as OSCOLA has it.
    pub oscola: PlainWords,
    /// The note of a treaty or a document in a data format.
    pub note: Text,
    /// The note of an item of the guide in a data format.
    pub own: Text,
}

/// A style of plain text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct PlainWords {
    /// An article: `{n}`.
    pub article: Text,
    /// What follows for a numbered paragraph of it: `{n}`.
    pub paragraph: Text,
    /// What follows for each letter: `{n}`.
    pub part: Text,
    /// What follows for the opening words of a list.
    pub opening: Text,
    /// A numbered paragraph of a document: `{n}`.
    pub numbered: Text,
    /// The template for a provision of a treaty.
    pub treaty: Text,
    /// The template for a paragraph of a document.
    pub report: Text,
    /// The template for an item of the guide.
    pub guide: Text,
}
