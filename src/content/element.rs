use super::{Id, Text};
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
