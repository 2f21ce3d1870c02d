//! The folder that a build fills: each file gets its hash in its name, and the page gets the names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::hash::hashed_name;

/// A folder, and the names given to its files.
pub(super) struct Stage {
    dir: PathBuf,
    names: Vec<(String, String)>,
}

impl Stage {
    pub(super) fn new(dir: PathBuf) -> Self {
        Self { dir, names: Vec::new() }
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Writes a file under its hashed name (`start.js` → `start.1a2b3c4d.js`), and gives that.
    pub(super) fn put(&mut self, plain: &str, bytes: &[u8]) -> Result<String> {
        let hashed = hashed_name(plain, bytes)?;
        let path = self.dir.join(&hashed);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        self.names.push((plain.to_owned(), hashed.clone()));
        Ok(hashed)
    }

    /// What was put under a plain name.
    pub(super) fn get(&self, plain: &str) -> Result<String> {
        let name = self.names.iter().find(|(it, _)| it == plain).map(|(_, hashed)| hashed);
        let name = name.with_context(|| format!("no {plain} was made"))?;
        Ok(fs::read_to_string(self.dir.join(name))?)
    }

    /// Takes a file out of the folder.
    pub(super) fn take(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.dir.join(name);
        let missing = || format!("no {name} in Trunk's output");
        let bytes = fs::read(&path).with_context(missing)?;
        fs::remove_file(&path)?;
        Ok(bytes)
    }

    /// `html`, which must name every file that was put, with the hashed names.
    pub(super) fn name_files(&self, html: &str) -> Result<String> {
        let html = self.hashed(html);
        self.all_named([&*html].into_iter())?;
        Ok(html)
    }

    /// `html` with each plain name, in quotes, as its hashed name.
    pub(super) fn hashed(&self, html: &str) -> String {
        let quoted = |name: &str| format!("\"{name}\"");
        self.names.iter().fold(html.to_owned(), |html, (plain, hashed)| {
            html.replace(&quoted(plain), &quoted(hashed))
        })
    }

    /// Fails where a file was put that none of these pages names.
    pub(super) fn all_named<'a>(&self, pages: impl Iterator<Item = &'a str>) -> Result<()> {
        let pages: Vec<&str> = pages.collect();
        for (plain, hashed) in &self.names {
            let quoted = format!("\"{hashed}\"");
            ensure!(pages.iter().any(|it| it.contains(&quoted)), "no page names \"{plain}\"");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(plain: &str) -> Stage {
        let names = vec![(plain.to_owned(), "start.1a2b3c4d.js".to_owned())];
        Stage { dir: PathBuf::new(), names }
    }

    #[test]
    fn page_gets_the_hashed_names() {
        let html = "<script src=\"start.js\"></script><p>start.js</p>";
        let named = stage("start.js").name_files(html).expect("named");
        assert_eq!(named, "<script src=\"start.1a2b3c4d.js\"></script><p>start.js</p>");
    }

    #[test]
    fn a_file_that_no_page_names_is_an_error() {
        let stage = stage("start.js");
        let named = "<script src=\"start.1a2b3c4d.js\"></script>";
        assert!(stage.all_named(["<p></p>", named].into_iter()).is_ok());
        let error = stage.all_named(["<p></p>"].into_iter()).expect_err("no such name");
        assert!(error.to_string().contains("\"start.js\""));
    }
}
