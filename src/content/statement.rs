use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// A numbered-paragraph statement of a meeting: `<lang>/summary.json`, written by
/// `cargo xtask import`. All words of the source are in `heading`, `preamble`, `sections`,
/// `closing` and `annexes`, in order, and in `notes`, which say where they stood; `kind`,
/// `event`, `chairs` and `participants` repeat some of them.
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
    /// What stands between the title block and the first paragraph: "The Assembly, Recalling …".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preamble: Vec<Passage>,
    /// The body.
    pub sections: Vec<Section>,
    /// The lines after the last paragraph.
    pub closing: Vec<Text>,
    /// What is annexed, after the closing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Section>,
    /// Its footnotes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// What of the source is no words: its markup, and the numbers and headers of its pages. The
    /// page does not show it.
    #[serde(default)]
    pub marks: Vec<Mark>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Note {
    /// How many characters of words stood before it, spaces not counted.
    pub at: u32,
    /// The sign that refers to it, as the words have it: `¹`, `[a]`.
    pub marker: Text,
    /// Its words.
    pub text: Text,
}

/// Markup of the source: `**`, `#`, a rule. What begins and ends with a line end was a line of
/// its own: the number of a page.
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
    /// Whether it stands under the last section that does not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sub: bool,
    /// The heading under which its numbers began again: what they are cited with.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub part: Text,
    /// What stands between the heading and its first number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<Passage>,
    /// In order.
    pub paragraphs: Vec<Paragraph>,
}

/// Words without a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Passage {
    /// Its words before any list.
    pub text: Text,
    /// Its list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// A numbered paragraph; its id is `para-` and its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Paragraph {
    /// Counted through the document from 1; as printed, where there is no `label`.
    pub number: u16,
    /// Its number as printed, where that is not the number and a full stop: `1.2`, `(1)`.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub label: Text,
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
    /// The marker as printed: `-`, `(a)`. Without one, it is what follows the list, or a line that
    /// stands by itself: of a quotation, of a table.
    pub marker: Text,
    /// Its words before any list.
    pub text: Text,
    /// Its list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

impl Statement {
    /// All sections in order, with those that are annexed.
    pub fn all_sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().chain(&self.annexes)
    }

    /// All numbered paragraphs in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.all_sections().flat_map(|section| &section.paragraphs)
    }

    /// The paragraph with this number.
    pub fn paragraph(&self, number: u16) -> Option<&Paragraph> {
        self.paragraphs().find(|paragraph| paragraph.number == number)
    }

    /// The number with which a paragraph is cited: `8`, `1.2`, `Part two, 1`.
    pub fn cited(&self, number: u16) -> Option<Text> {
        let holds = |it: &&Section| it.paragraphs.iter().any(|it| it.number == number);
        let section = self.all_sections().find(holds)?;
        let paragraph = section.paragraphs.iter().find(|it| it.number == number)?;
        Some(paragraph.cited(&section.part))
    }
}

impl Paragraph {
    /// Its number as printed: `1.`, `(1)`.
    pub fn printed(&self) -> Text {
        match &*self.label {
            "" => [&*self.number.to_string(), "."].concat().into(),
            _ => self.label.clone(),
        }
    }

    /// The number with which it is cited, in a part of its own numbers if that has a name.
    pub fn cited(&self, part: &str) -> Text {
        let signs = |c: char| c.is_whitespace() || ".:)(．。、）（[]–—-".contains(c);
        let printed = self.printed();
        match (part.trim_end_matches(signs), printed.trim_matches(signs)) {
            ("", number) => number.into(),
            (part, number) => [part, ", ", number].concat().into(),
        }
    }

    /// All its words in order: before its list, then each marker and item.
    pub fn words(&self) -> Vec<&Text> {
        let mut words = vec![&self.text];
        Item::each(&self.items, &mut |it| words.extend([&it.marker, &it.text]));
        words
    }

    /// The same without markers.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts = vec![&self.text];
        Item::each(&self.items, &mut |it| texts.push(&it.text));
        texts
    }
}

impl Item {
    /// Items with all that stand under them, in order.
    fn each<'a>(items: &'a [Self], to: &mut dyn FnMut(&'a Self)) {
        for it in items {
            to(it);
            Self::each(&it.items, to);
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(it: &bool) -> bool {
    !it
}

fn is_empty(it: &Text) -> bool {
    it.is_empty()
}
