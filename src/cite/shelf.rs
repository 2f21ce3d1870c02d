use super::{CiteWords, Cited, Locator, Source, SourceKind};
use crate::content::{Edition, Id, Text};
use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

/// All that can be cited, in one language: the build writes it, what cites reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shelf {
    /// The sources.
    pub sources: Vec<Source>,
    /// The words of the styles.
    pub words: CiteWords,
    /// What can be cited, in content order.
    pub items: Vec<Citable>,
}

/// One item that can be cited.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Citable {
    /// Its id, as in the address.
    pub id: Id,
    /// The source in which it stands.
    pub source: Id,
    /// Its place there: `6(1)(b)(ii)`, `17`; empty for an item of the guide.
    pub place: Text,
    /// Its heading or name.
    pub heading: Text,
    /// The mark of its words: the first eight hex digits of their SHA-256.
    pub mark: Text,
}

impl Shelf {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Citable> {
        self.items.iter().find(|item| &*item.id == id)
    }

    /// The mark of an item's words, as [`super::check`] asks for it.
    pub fn mark(&self, id: &str) -> Option<Text> {
        Some(self.item(id)?.mark.clone())
    }

    /// What is cited with an item: its link and the day on which it is read, which may both
    /// be empty. None for an id that nothing has.
    pub fn cited<'a>(
        &'a self,
        id: &str,
        edition: &'a Edition,
        link: &'a str,
        accessed: &'a str,
    ) -> Option<Cited<'a>> {
        let item = self.item(id)?;
        let source = self.sources.iter().find(|source| source.id == item.source)?;
        let guide = self.sources.iter().find(|source| source.kind == SourceKind::Guide)?;
        let locator = match source.kind {
            SourceKind::Treaty => Locator::Article(&item.place),
            SourceKind::Report => Locator::Paragraph(&item.place),
            SourceKind::Guide => Locator::Name,
        };
        let (item, heading, mark) = (&item.id, &item.heading, &item.mark);
        Some(Cited { source, guide, item, locator, heading, mark, link, edition, accessed })
    }
}
