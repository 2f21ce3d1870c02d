//! What the built page weighs on the wire, in brotli.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build::local_file;

/// Everything that the page needs before it answers: 100 KiB. The design allows 112.
pub const MAX_TOTAL: u64 = 100 * 1024;
/// What a reader waits for before the text: 29 KiB, on the one page that holds all.
pub const MAX_TEXT: u64 = 29 * 1024;

/// The script of the element, which a page of others loads at once: 4 KiB.
pub const MAX_SCRIPT: u64 = 4 * 1024;
/// All that the element loads for one view when it comes near: 137 KiB.
pub const MAX_ELEMENT: u64 = 137 * 1024;

/// What comes when a reader first searches or cites: 90 KiB.
pub const MAX_FIND: u64 = 90 * 1024;

/// What comes when a reader is near the part where situations are tried: 137 KiB.
pub const MAX_SITUATION: u64 = 137 * 1024;

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
        total(&self.files)
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

/// Weighs what searches and cites: its script, its program, its data.
///
/// # Errors
/// When no release build is there, or it has grown over what it may weigh.
pub fn find(dist: &Path) -> Result<u64> {
    let is_data = |parts: &[&str]| matches!(*parts, [_, "find", _, "json"]);
    later(dist, "find", is_data, MAX_FIND)
}

/// Weighs what comes where situations are tried: its script, its program, the whole content.
///
/// # Errors
/// When no release build is there, or it has grown over what it may weigh.
pub fn situation(dist: &Path) -> Result<u64> {
    let is_data = |parts: &[&str]| matches!(*parts, [_, _, "json"]);
    later(dist, "situation", is_data, MAX_SITUATION)
}

/// Weighs a program that comes later: its script, its WASM, and what of the content it reads.
fn later(dist: &Path, program: &str, is_data: fn(&[&str]) -> bool, most: u64) -> Result<u64> {
    let mut names = Vec::new();
    for folder in ["", "content/"] {
        for file in fs::read_dir(dist.join(folder)).context("no page in dist/")?.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let parts: Vec<_> = name.split('.').collect();
            let wanted = match *parts {
                [start, _, "js"] => start == program,
                [start, _, "wasm"] => start.strip_prefix("two-protocols-") == Some(program),
                _ => folder == "content/" && is_data(&parts),
            };
            if wanted {
                names.push([folder, &name].concat());
            }
        }
    }
    let files = names.iter().map(|name| weigh(dist, name)).collect::<Result<Vec<_>>>()?;
    let total = total(&files);
    if files.len() != 3 || total > most {
        bail!("what `{program}` loads: {total} bytes of {most} in {} files", files.len());
    }
    Ok(total)
}

/// What the element weighs on a page of others.
#[derive(Clone, Debug)]
pub struct ElementSizes {
    /// Its scripts: the short-lived one and the pinned one.
    pub scripts: Vec<Sized>,
    /// What each view loads when it comes near: the program, its script, the styles, the words.
    pub views: Vec<(String, Vec<Sized>)>,
}

impl ElementSizes {
    /// Weighs the element in `dist`.
    ///
    /// # Errors
    /// When no release build is there.
    pub fn of(dist: &Path) -> Result<Self> {
        let folders = fs::read_dir(dist.join("embed")).context("no element in dist/")?;
        let folder = folders.flatten().next().context("no version of the element in dist/")?;
        let folder = format!("embed/{}", folder.file_name().to_string_lossy());
        let mut names: Vec<String> = Vec::new();
        for file in fs::read_dir(dist.join(&folder))?.flatten() {
            names.push(file.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| dist.join(&folder).join(format!("{name}.br")).is_file());
        names.sort();
        let sized = |name: &String| weigh(dist, &format!("{folder}/{name}"));
        let common = names.iter().filter(|name| name.starts_with("widget."));
        let common: Vec<Sized> = common.map(sized).collect::<Result<_>>()?;
        let mut views = Vec::new();
        for name in &names {
            // `en.compare.1a2b3c4d.json`; that of all views has no view in its name.
            if let [_, view, _, "json"] = *name.split('.').collect::<Vec<_>>() {
                views.push((view.to_owned(), [common.clone(), vec![sized(name)?]].concat()));
            }
        }
        let scripts = ["embed.js".to_owned(), format!("{folder}/embed.js")];
        let scripts = scripts.iter().map(|name| weigh(dist, name)).collect::<Result<_>>()?;
        Ok(Self { scripts, views })
    }

    /// Fails when a script or a view has grown over what it may weigh.
    ///
    /// # Errors
    /// With its name and both figures.
    pub fn check(&self) -> Result<()> {
        for script in &self.scripts {
            if script.brotli > MAX_SCRIPT {
                bail!("{} is too heavy: {} bytes of {MAX_SCRIPT}", script.name, script.brotli);
            }
        }
        for (view, files) in &self.views {
            let total = total(files);
            if total > MAX_ELEMENT {
                bail!("the element's view `{view}` is too heavy: {total} bytes of {MAX_ELEMENT}");
            }
        }
        Ok(())
    }
}

/// What files weigh together, as sent.
pub fn total(files: &[Sized]) -> u64 {
    files.iter().map(|file| file.brotli).sum()
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
