//! What the built page weighs on the wire, in brotli.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build::local_file;

/// Everything that the page needs before it answers: 120 KiB.
pub const MAX_TOTAL: u64 = 120 * 1024;
/// What a reader waits for before the text: 20 KiB.
pub const MAX_TEXT: u64 = 20 * 1024;

/// One file of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sized {
    /// Its path in the built folder.
    pub name: String,
    /// Its bytes as they are.
    pub plain: u64,
    /// Its bytes as sent.
    pub brotli: u64,
}

/// The page and all that it loads to start, as its `index.html` says.
#[derive(Clone, Debug)]
pub struct Sizes {
    /// The page first, then in its own order.
    pub files: Vec<Sized>,
}

impl Sizes {
    /// Weighs the page in `dist`.
    ///
    /// # Errors
    /// When no release build is there.
    pub fn of(dist: &Path) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html"))
            .context("no page in dist/: run `cargo xtask build`")?;
        let names = std::iter::once("index.html").chain(loads(&html));
        let files = names.map(|name| weigh(dist, name)).collect::<Result<_>>()?;
        Ok(Self { files })
    }

    /// What must be there before the page answers.
    pub fn total(&self) -> u64 {
        self.files.iter().map(|file| file.brotli).sum()
    }

    /// What must be there before the text shows: the page, and what comes before the text in
    /// it: its sheet for the screen and its first script.
    pub fn text(&self) -> u64 {
        let before = ["index.", "styles/main.", "first."];
        let before = |file: &&Sized| before.iter().any(|name| file.name.starts_with(name));
        self.files.iter().filter(before).map(|file| file.brotli).sum()
    }

    /// Fails when the page has grown over what it may weigh.
    ///
    /// # Errors
    /// With both figures, and where to look.
    pub fn check(&self) -> Result<()> {
        let (total, text) = (self.total(), self.text());
        if total > MAX_TOTAL || text > MAX_TEXT {
            bail!(
                "the page is too heavy: {total} bytes of {MAX_TOTAL} in all, {text} of {MAX_TEXT} \
                 before the text (brotli). Mend: `cargo xtask bench` shows each file"
            );
        }
        Ok(())
    }
}

/// The files that a page loads by itself: its sheets, its scripts and what it preloads.
fn loads(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let url = match tag.split_whitespace().next()? {
            "script" => attribute(tag, "src")?,
            "link" => match attribute(tag, "rel")? {
                "stylesheet" | "preload" | "modulepreload" => attribute(tag, "href")?,
                _ => return None,
            },
            _ => return None,
        };
        local_file(url)
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn weigh(dist: &Path, name: &str) -> Result<Sized> {
    let size = |file: &str| {
        let missing = || format!("no {file} in dist/: run `cargo xtask build`");
        let data = fs::metadata(dist.join(file)).with_context(missing)?;
        anyhow::Ok(data.len())
    };
    let brotli = size(&format!("{name}.br"))?;
    Ok(Sized { name: name.to_owned(), plain: size(name)?, brotli })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_sheets_scripts_and_preloads() {
        let html = "<link rel=\"icon\" href=\"i.svg\"><link rel=\"stylesheet\" href=\"a.css\">\
            <script type=\"module\" src=\"b.js\"></script><a href=\"c.html\">c</a>\
            <link rel=\"preload\" as=\"fetch\" href=\"d.wasm\"><link rel=\"preload\" href=\"https://e\">";
        assert_eq!(loads(html).collect::<Vec<_>>(), ["a.css", "b.js", "d.wasm"]);
    }

    #[test]
    fn a_heavy_page_is_an_error() {
        let page =
            |brotli| Sizes { files: vec![Sized { name: "index.html".into(), plain: 0, brotli }] };
        assert!(page(MAX_TEXT).check().is_ok());
        assert!(page(MAX_TEXT + 1).check().is_err());
    }
}
