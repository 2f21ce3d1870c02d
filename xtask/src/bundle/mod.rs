//! Joins the small files of `content/` into what the page loads: one JSON per language.
//!
//! - `folder`: where a content lies, and what it is called in messages.
//! - `files`: what is in the folders, against `law/contents.json`.
//! - `strict`: JSON without the laxness: no key twice in an object.
//! - `texts`: the texts in a file, each with its place; `signs`: no sign that some file made of it could not hold.
//! - `asked`: the types of what is said of the document, of which the law knows nothing; `document`
//!   reads it; `said`: words with names in them that are filled with that.
//! - `read`: a value as its type, or what is wrong with it.
//! - `join`, `items`: an item's law and its words, as one value of its type.
//! - `prune`: the provisions that nothing names stay at home.
//!
//! All that is wrong is said at once, each with its file and its place there.

mod asked;
mod document;
mod files;
mod folder;
mod items;
mod join;
mod prune;
mod read;
mod said;
mod signs;
mod strict;
mod texts;

use std::path::Path;

use anyhow::{Result, bail};
use serde::de::DeserializeOwned;
use two_protocols::app::View;
use two_protocols::content::{Content, Fault, Statement, check};

use join::Joined;

pub use asked::{ANSWERS, Points, Question, Remarks, answer_in};
pub use files::Contents;
pub use folder::Folder;
pub use said::Said;
pub use texts::texts;

use crate::hash::short_hash;

/// The content of one language.
#[derive(Debug)]
pub struct Bundle {
    /// As shipped: minified, with the hash in its edition.
    pub json: String,
    /// What it says.
    pub content: Content,
    /// The document as it was imported, with the markup of its source and the answers of the
    /// editors.
    pub statement: Statement,
    /// What words say of the document.
    pub said: Said,
    /// Where it was read from: other words that the page needs lie there too.
    pub folder: Folder,
}

impl Bundle {
    /// The name of the single file, such as `two-protocols-0.1.0-1a2b3c4d.html`.
    pub fn single_name(&self) -> String {
        let edition = &self.content.edition;
        format!("two-protocols-{}-{}.html", edition.version, edition.hash)
    }

    /// Other words of its language as their type, with what they say of the document.
    ///
    /// # Errors
    /// When they cannot be read or are not as their type; the message names file and field.
    pub fn words<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        self.folder.said(&format!("{}/{name}.json", self.content.lang), &self.said)
    }

    /// As much of it as a view needs, as shipped.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn part(&self, view: View) -> Result<String> {
        Ok(serde_json::to_string(&self.content.part(view))?)
    }
}

/// Fills the edition into the link to the single file, whose name holds it.
fn name_single(content: &mut Content) {
    let edition = [&*content.edition.version, "-", &*content.edition.hash].concat();
    for link in content.about.topics.iter_mut().flat_map(|topic| &mut topic.links) {
        link.href = link.href.replace("{edition}", &edition).into();
        link.save = link.save.take().map(|name| name.replace("{edition}", &edition).into());
    }
}

/// Makes the bundle of a language from the files in `root/content`.
///
/// # Errors
/// Everything that is wrong in the files, a line each: a file that is missing, unlisted or
/// not as its type; an id that names nothing; a quote that is not in its source.
pub fn bundle(root: &Path, lang: &str) -> Result<Bundle> {
    bundle_from(&Folder::within(root), lang)
}

/// Makes the bundle of a language from a folder of content.
///
/// # Errors
/// As [`bundle`]; the lines name the files by that folder.
pub fn bundle_from(folder: &Folder, lang: &str) -> Result<Bundle> {
    let Joined { mut content, statement, said } = join::join(folder, lang)?;
    prune::prune(&mut content);
    content.summary.marks.clear();
    let faults = check(&content);
    if !faults.is_empty() {
        let here = |fault: &Fault| fault.to_string().replacen("content", folder.own_name(), 1);
        let lines: Vec<String> = faults.iter().map(here).collect();
        bail!("{}", lines.join("\n"));
    }
    content.edition.hash = "".into();
    let unsigned = serde_json::to_string(&content)?;
    content.edition.hash = short_hash(unsigned.as_bytes()).into();
    name_single(&mut content);
    let json = serde_json::to_string(&content)?;
    Ok(Bundle { json, content: content.linked(), statement, said, folder: folder.clone() })
}
