use super::{At, Id, Phrase, Read, Text, Value};

json! {
    /// One row of the comparison: `law/rows/<id>.json`.
    pub struct Row {
        /// Its id, `row-` and a word: `row-consent`.
        pub id: Id,
        /// Whether it compares elements or another axis.
        pub group: Group,
        /// One side for each compared offence, in the order in which they stand.
        pub sides: Vec<Side>,
        /// The paragraphs of the summary that concern it, by number.
        pub paragraphs: Vec<u16>,
        /// Its words in one language.
        pub words: RowWords,
    }

    /// What one offence says on a row.
    pub struct Side {
        /// The offence.
        pub offence: Id,
        /// The elements that it is about. In an element row their own treaty words are shown.
        pub elements: Vec<Id>,
        /// Other treaty words to show.
        pub quotes: Vec<Phrase>,
    }

    /// `<lang>/rows/<id>.json`.
    pub struct RowWords {
        /// What is compared: "Consent".
        pub title: Text,
        /// The question an official would ask.
        pub question: Text,
        /// The sides in the law file's order.
        pub sides: Vec<SideWords>,
        /// The usual confusion, and what is right.
        pub confusion: Text,
    }

    /// One side in plain words.
    pub struct SideWords {
        /// The offence, as in the law file.
        pub offence: Id,
        /// The answer in two to six words: "Not an element".
        pub short: Text,
        /// The answer in one to three plain sentences.
        pub plain: Text,
    }
}

/// The two parts of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "tools", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "tools", serde(rename_all = "kebab-case"))]
pub enum Group {
    /// Element against element.
    Element,
    /// What officials confuse.
    Axis,
}

impl Read for Group {
    fn read<V: Value>(at: &At<V>) -> Self {
        match at.text().as_deref() {
            Some("axis") => return Self::Axis,
            Some("element") => {}
            _ => at.wrong("`element` or `axis`"),
        }
        Self::Element
    }
}
