use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// A numbered-paragraph statement of a meeting: `<lang>/summary.json`, written by
/// `cargo xtask import`. All words of the source are in `heading`, `sections` and
/// `closing`, in order; `kind`, `event`, `chairs` and `participants` repeat some of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Statement {
    /// The title block, line by line; `kind` is one of the lines.
    pub heading: Vec<Text>,
    /// What kind of document it calls itself: "Co-Chairs' Summary".
    pub kind: Text,
    /// What the document is about.
    pub event: Event,
    /// Those who chaired, as named in it.
    pub chairs: Vec<Person>,
    /// Those who took part, as named in it.
    pub participants: Participants,
    /// The body.
    pub sections: Vec<Section>,
    /// The lines after the last paragraph.
    pub closing: Vec<Text>,
    /// The source's markup, which is no words. The page does not show it.
    #[serde(default)]
    pub marks: Vec<Mark>,
}

/// Markup of the source: `**`, `#`, a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Mark {
    /// How many characters of words stand before it, spaces not counted.
    pub at: u32,
    /// As printed.
    pub text: Text,
}

/// The meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Event {
    /// Its name, from the title block.
    pub name: Text,
    /// The place, from the title block.
    pub place: Text,
    /// The days as printed.
    pub dates: Text,
}

/// A person and the office held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Person {
    /// As printed, with the form of address.
    pub name: Text,
    /// As printed.
    pub office: Text,
}

/// Who took part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Participants {
    /// How many, as stated; none where the document does not say.
    pub count: Option<u32>,
    /// Governments, as printed without the article.
    pub governments: Vec<Text>,
    /// Organizations, as printed without the article.
    pub organizations: Vec<Text>,
}

/// A heading and the paragraphs under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Section {
    /// `section-` and a number, from 1.
    pub id: Id,
    /// None before the first heading.
    pub title: Option<Text>,
    /// In order.
    pub paragraphs: Vec<Paragraph>,
}

/// A numbered paragraph; its id is `para-` and its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Paragraph {
    /// As printed.
    pub number: u16,
    /// Its words before any list.
    pub text: Text,
    /// Its list.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Item {
    /// The marker as printed: `-`, `(a)`.
    pub marker: Text,
    /// Its words.
    pub text: Text,
}

impl Statement {
    /// All numbered paragraphs in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.sections.iter().flat_map(|section| &section.paragraphs)
    }

    /// The paragraph with this number.
    pub fn paragraph(&self, number: u16) -> Option<&Paragraph> {
        self.paragraphs().find(|paragraph| paragraph.number == number)
    }
}
