use crate::cite::Shelf;
use crate::content::Edition;
use crate::search::{Doc, Lexicon};
use serde::{Deserialize, Serialize};

/// All that the program reads: `content/<lang>.find.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Data {
    /// Which edition it is.
    pub edition: Edition,
    /// All that can be found.
    pub docs: Vec<Doc>,
    /// How people write what is looked for.
    pub lexicon: Lexicon,
    /// All that can be cited.
    pub shelf: Shelf,
}

impl Data {
    /// The document with this id.
    pub fn doc(&self, id: &str) -> Option<&Doc> {
        self.docs.iter().find(|doc| &*doc.id == id)
    }
}
