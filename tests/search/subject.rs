//! The content's index, and small ones.

use std::rc::Rc;
use std::sync::OnceLock;

use two_protocols::content::Text;
use two_protocols::search::{Doc, Found, Index, Kind, Lexicon, Nfkd, docs};
use unicode_normalization::UnicodeNormalization;
use xtask::bundle::bundle;
use xtask::root::root;

pub(crate) fn nfkd() -> Nfkd {
    Rc::new(|text: &str| text.nfkd().collect())
}

/// What the guide says about words that are searched for.
pub(crate) fn lexicon() -> Lexicon {
    static JSON: OnceLock<String> = OnceLock::new();
    let json = JSON.get_or_init(|| {
        let bundle = bundle(root(), "en").expect("the content");
        let lexicon = xtask::build::lexicon(&bundle).expect("the lexicon");
        serde_json::to_string(&lexicon).expect("JSON")
    });
    serde_json::from_str(json).expect("a lexicon")
}

/// The documents of the content.
pub(crate) fn real_docs() -> Vec<Doc> {
    static JSON: OnceLock<String> = OnceLock::new();
    let json = JSON.get_or_init(|| {
        let content = bundle(root(), "en").expect("the content").content;
        serde_json::to_string(&docs(&content)).expect("JSON")
    });
    serde_json::from_str(json).expect("documents")
}

/// An index with its documents.
pub(crate) struct Subject {
    pub(crate) docs: Vec<Doc>,
    pub(crate) index: Index,
}

impl Subject {
    pub(crate) fn new(docs: Vec<Doc>) -> Self {
        let mut index = Index::new(&lexicon(), nfkd());
        for doc in &docs {
            index.add(doc);
        }
        index.finish();
        Self { docs, index }
    }

    pub(crate) fn real() -> Self {
        Self::new(real_docs())
    }

    /// One document of one text for each, numbered.
    pub(crate) fn texts(texts: &[&str]) -> Self {
        Self::new(texts.iter().enumerate().map(|(at, text)| plain(at, text)).collect())
    }

    pub(crate) fn find(&self, question: &str) -> Found {
        self.index.find(question, usize::MAX)
    }

    /// The ids of what is found, the best first.
    pub(crate) fn ids(&self, question: &str) -> Vec<Text> {
        self.find(question).hits.iter().map(|hit| self.docs[hit.doc].id.clone()).collect()
    }

    /// What is marked in a text.
    pub(crate) fn marked<'a>(&self, question: &str, text: &'a str) -> Vec<&'a str> {
        self.find(question).words.marks(text).into_iter().map(|it| &text[it]).collect()
    }
}

/// A document of one text, its number its id.
pub(crate) fn plain(number: usize, text: &str) -> Doc {
    Doc {
        id: number.to_string().into(),
        kind: Kind::Paragraph,
        title: "".into(),
        context: "".into(),
        text: vec![text.into()],
        place: "".into(),
        source: "".into(),
    }
}
