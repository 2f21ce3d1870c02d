//! What readers take away as data: the summary and the law's tables in formats of others.
//!
//! - `words`, `record`, `origin`: what the content says for them: names of columns; when and by
//!   whom the summary was issued; the edition.
//! - `json`, `markdown`, `akn` (with `references`, `xml`): the summary.
//! - `tables`, `rule`, `csv`: the law.
//! - `linked`: what the page says of itself to machines.
//!
//! All is made from the content, when the page is built. No word of the law or of the interface
//! stands here; names that a format prescribes do. Nothing here knows the page's HTML.

mod akn;
mod akn_body;
mod csv;
mod json;
mod linked;
mod markdown;
mod origin;
mod record;
mod references;
mod rule;
mod tables;
mod words;
mod xml;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use self::csv::csv;
pub use self::linked::linked;
pub use self::words::{Column, Words};

use self::origin::Origin;
use crate::bundle::Bundle;

/// The folder that holds them, in the built page.
pub const FOLDER: &str = "export";

/// The file for catalogues, which there is only of a document with a day.
const AKN: &str = "summary.akn.xml";

/// A file to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name in [`FOLDER`], the same in every edition.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What it holds.
    pub text: String,
}

impl File {
    /// Its place in the built page.
    pub fn path(&self) -> String {
        [FOLDER, "/", &self.name].concat()
    }
}

/// All files to take away.
///
/// # Errors
/// When what the content says for them is missing or not as its type.
pub fn files(bundle: &Bundle) -> Result<Vec<File>> {
    let content = &bundle.content;
    let origin = Origin::read(bundle)?;
    let words: Words = bundle.words("export")?;
    let (summary, schema) = json::summary(bundle)?;
    let file = |name: &str, kind, text| File { name: name.into(), kind, text };
    let mut files = vec![
        file("summary.json", "application/json", summary),
        file("summary.schema.json", "application/schema+json", schema),
        file("summary.md", "text/markdown", markdown::summary(content, &origin)),
    ];
    // The standard wants a day.
    if !origin.record.date.is_empty() {
        files.push(file(AKN, "application/akn+xml", akn::summary(content, &origin)));
    }
    for (name, rows) in tables::all(content) {
        files.push(file(
            &format!("{name}.csv"),
            "text/csv",
            words.table(name, content, &origin.edition, rows)?,
        ));
    }
    Ok(files)
}

/// Takes out links to files that there are not of this document, or that hold nothing.
pub(crate) fn offered(bundle: &mut Bundle, files: &[File]) {
    let path = |name: &str| [FOLDER, "/", name].concat();
    let mut absent = Vec::new();
    if files.iter().all(|it| it.name != AKN) {
        absent.push(path(AKN));
    }
    if bundle.content.recommendations.is_empty() {
        absent.push(path("recommendations.csv"));
    }
    for topic in &mut bundle.content.about.topics {
        topic.links.retain(|it| !absent.iter().any(|path| *it.href == **path));
    }
}

/// Writes them into the built folder; gives them too.
///
/// # Errors
/// As [`files`], or when the folder cannot be written to.
pub(crate) fn put(dir: &Path, bundle: &Bundle) -> Result<Vec<File>> {
    let files = files(bundle)?;
    fs::create_dir_all(dir.join(FOLDER))?;
    for file in &files {
        fs::write(dir.join(file.path()), &file.text).with_context(|| file.path())?;
    }
    Ok(files)
}
