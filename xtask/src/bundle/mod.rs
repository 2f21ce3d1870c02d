//! Joins the small files of `content/` into what the page loads: one JSON per language.
//!
//! - `files`: what is in the folders, against `law/contents.json`.
//! - `strict`: JSON without the laxness: no key twice in an object.
//! - `join`: an item's law and its words, as one value of its type.
//! - `part`: what one view needs, or the page, whose text says the words already.
//! - `prune`: the provisions that nothing names stay at home.
//!
//! All that is wrong is said at once, each with its file and its place there.

mod files;
mod join;
mod part;
mod prune;
mod strict;

use std::path::Path;

use anyhow::{Result, bail};
use two_protocols::app::View;
use two_protocols::content::{Content, check};

pub use files::Contents;

use crate::hash::short_hash;

/// The content of one language.
#[derive(Debug)]
pub struct Bundle {
    /// As shipped: minified, with the hash in its edition.
    pub json: String,
    /// The same, as a value.
    value: serde_json::Value,
    /// What it says.
    pub content: Content,
}

impl Bundle {
    /// As the page first needs it: without what its text says already.
    pub fn outline(&self) -> String {
        part::part(self.value.clone(), None).to_string()
    }

    /// As the element needs it for one view.
    pub fn part(&self, view: View) -> String {
        part::part(self.value.clone(), Some(view)).to_string()
    }
}

/// Makes the bundle of a language from the files in `root/content`.
///
/// # Errors
/// Everything that is wrong in the files, a line each: a file that is missing, unlisted or
/// not as its type; an id that names nothing; a quote that is not in its source.
pub fn bundle(root: &Path, lang: &str) -> Result<Bundle> {
    let mut content = join::join(&root.join("content"), lang)?;
    prune::prune(&mut content);
    content.summary.marks.clear();
    let faults = check(&content);
    if !faults.is_empty() {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        bail!("{}", lines.join("\n"));
    }
    content.edition.hash = "".into();
    let unsigned = serde_json::to_string(&content)?;
    content.edition.hash = short_hash(unsigned.as_bytes()).into();
    let json = serde_json::to_string(&content)?;
    let value = serde_json::to_value(&content)?;
    Ok(Bundle { json, value, content: content.linked() })
}
