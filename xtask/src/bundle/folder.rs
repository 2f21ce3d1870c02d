use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

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

    /// The bytes of a file.
    pub(super) fn bytes(&self, file: &str) -> io::Result<Vec<u8>> {
        fs::read(self.path(file))
    }

    /// A JSON file as its type.
    ///
    /// # Errors
    /// When it cannot be read or is not as its type; the message names the file and the field.
    pub fn json<T: DeserializeOwned>(&self, file: &str) -> Result<T> {
        let text = self.read(file)?;
        let mut json = serde_json::Deserializer::from_str(&text);
        serde_path_to_error::deserialize(&mut json).with_context(|| self.name(file))
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When it cannot be read; the message names it.
    pub fn read(&self, file: &str) -> Result<String> {
        fs::read_to_string(self.path(file))
            .with_context(|| format!("cannot read {}", self.name(file)))
    }
}
