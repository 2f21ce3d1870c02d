use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::asked::ANSWERS;
use super::said::Said;
use super::{signs, strict};
use crate::root::root;

/// A folder of content, and what it is called in messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
    name: String,
}

impl Folder {
    /// The folder at a path. In messages it is called by that path, from the project's own
    /// folder if it lies there.
    pub fn new(path: &Path) -> Self {
        let name = path.strip_prefix(root()).unwrap_or(path);
        Self { path: path.to_owned(), name: name.display().to_string() }
    }

    /// The folder called `content` in another, and called so in messages.
    pub(super) fn within(root: &Path) -> Self {
        Self { path: root.join("content"), name: "content".into() }
    }

    /// Where a file or folder in it lies.
    pub fn path(&self, file: &str) -> PathBuf {
        self.path.join(file)
    }

    /// What a file in it is called in a message: `content/en/ui.json`.
    pub fn name(&self, file: &str) -> String {
        [&*self.name, "/", file].concat()
    }

    /// What it is called itself.
    pub(super) fn own_name(&self) -> &str {
        &self.name
    }

    /// The JSON in a file, each key once and each text of signs that every file made of it can
    /// hold.
    ///
    /// # Errors
    /// What is wrong with it, a line, without the file's name.
    pub(super) fn value(&self, file: &str) -> Result<Value, String> {
        let bytes = fs::read(self.path(file)).map_err(|error| error.to_string())?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            format!("not UTF-8 at byte {at}: save it as UTF-8")
        })?;
        let went = |error| format!("{error}: the JSON goes wrong there or just before");
        strict::from_str(&text).map_err(went)
    }

    /// A JSON file as its type.
    ///
    /// # Errors
    /// When it cannot be read or is not as its type; the message names the file and the field.
    pub fn json<T: DeserializeOwned>(&self, file: &str) -> Result<T> {
        self.said(file, &Said::default())
    }

    /// The same, with what its words say of the document.
    pub(super) fn said<T: DeserializeOwned>(&self, file: &str, said: &Said) -> Result<T> {
        let value =
            self.value(file).map_err(|it| anyhow!("cannot read {}: {it}", self.name(file)))?;
        let (value, problems) = filled(file, value, said);
        let lines: Vec<String> =
            problems.iter().map(|it| [&*self.name(file), ": ", it].concat()).collect();
        ensure!(lines.is_empty(), "{}", lines.join("\n"));
        serde_path_to_error::deserialize(value).with_context(|| self.name(file))
    }
}

/// A value from a file with what its words say of the document, and what is wrong with it.
pub(super) fn filled(file: &str, mut value: Value, said: &Said) -> (Value, Vec<String>) {
    let wrong = signs::wrong(&value).into_iter().map(|(place, sign)| {
        let sign = u32::from(sign);
        format!("{place}: U+{sign:04X}, a sign that no XML file can hold: take it out")
    });
    let mut problems: Vec<String> = wrong.collect();
    let mut missing = Vec::new();
    // Templates of citations have names of their own.
    if !file.starts_with("law/") && !file.ends_with("/cite.json") {
        said.fill_all(&mut value, &mut missing);
    }
    missing.dedup();
    let missing = missing.into_iter().map(|name| {
        format!("{{{name}}} has no value: answer `{name}` in {ANSWERS}, or put it in [ ]")
    });
    problems.extend(missing);
    (value, problems)
}
