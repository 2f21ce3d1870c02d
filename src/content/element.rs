use super::{At, Id, Read, Text, Value};
use crate::law::Rule;

json! {
    /// An element of an offence: `law/elements/<id>.json`.
    pub struct Element {
        /// Its public id: `means`.
        pub id: Id,
        /// When it is met, over facts.
        pub rule: Rule,
        /// Its own words in the treaties.
        pub phrases: Vec<Phrase>,
        /// The paragraphs of the summary that concern it, by number.
        pub paragraphs: Vec<u16>,
        /// Its words in one language.
        pub words: ElementWords,
    }

    /// Words of a provision.
    pub struct Phrase {
        /// The provision that has them.
        pub provision: Id,
        /// The words, exactly as there; they occur there once.
        pub words: Text,
    }

    /// `<lang>/elements/<id>.json`.
    pub struct ElementWords {
        /// A name of one to four words.
        pub label: Text,
        /// What it takes, in one or two plain sentences.
        pub plain: Text,
    }
}

impl Read for Rule {
    fn read<V: Value>(at: &At<V>) -> Self {
        // An object with one key: the first that is there.
        if at.has("fact") {
            Self::Fact(at.field("fact"))
        } else if at.has("element") {
            Self::Element(at.field("element"))
        } else if at.has("offence") {
            Self::Offence(at.field("offence"))
        } else if at.has("all") {
            Self::All(at.field("all"))
        } else if at.has("not") {
            Self::Not(at.field("not"))
        } else if at.has("open") {
            Self::Open(at.field("open"))
        } else {
            Self::Any(at.field("any"))
        }
    }
}
