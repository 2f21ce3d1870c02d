//! What the built page weighs on the wire, in brotli.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use two_protocols::app::View;

use crate::build::local_file;

/// The first page alone, which one flight of a connection brings: 11 KiB.
pub const MAX_PAGE: u64 = 11 * 1024;
/// What a reader waits for before its text: 20 KiB.
pub const MAX_TEXT: u64 = 20 * 1024;
/// Everything that it needs before it answers: 115 KiB. The design allows 112.
pub const MAX_TOTAL: u64 = 115 * 1024;
/// The same of a page of another view, by a reader who comes there first: 200 KiB, which is for
/// trying a situation; the others take 170.
pub const MAX_VIEW: u64 = 200 * 1024;

/// The script of the element, which a page of others loads at once: 4 KiB.
pub const MAX_SCRIPT: u64 = 4 * 1024;
/// All that the element loads for the comparison when it comes near: 120 KiB.
pub const MAX_ELEMENT: u64 = 120 * 1024;
/// The same for any other view: 170 KiB.
pub const MAX_ELEMENT_VIEW: u64 = 170 * 1024;

/// What comes when a reader first searches or cites: 100 KiB, with words of its own that the views
/// have too.
pub const MAX_FIND: u64 = 100 * 1024;

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

/// A page and all that it loads to start, as it says itself.
#[derive(Clone, Debug)]
pub struct Sizes {
    /// The page first, then in its own order.
    pub files: Vec<Sized>,
}

impl Sizes {
    /// Weighs the first page in `dist`.
    ///
    /// # Errors
    /// When no release build is there.
    pub fn of(dist: &Path) -> Result<Self> {
        Self::of_view(dist, View::Compare)
    }

    /// Weighs the page of a view.
    ///
    /// # Errors
    /// When it is not there.
    pub fn of_view(dist: &Path, view: View) -> Result<Self> {
        let html = fs::read_to_string(dist.join(view.file()))
            .with_context(|| format!("no {} in dist/: run `cargo xtask build`", view.file()))?;
        let names = std::iter::once(view.file()).chain(loads(&html));
        let files = names.map(|name| weigh(dist, name)).collect::<Result<_>>()?;
        Ok(Self { files })
    }

    /// What must be there before the page answers.
    pub fn total(&self) -> u64 {
        total(&self.files)
    }

    /// What the page itself weighs.
    pub fn page(&self) -> u64 {
        self.files.first().map_or(0, |page| page.brotli)
    }

    /// What must be there before the text shows: the page, and what comes before the text in
    /// it: its sheet for the screen and its first script.
    pub fn text(&self) -> u64 {
        let before = ["styles/main.", "first."];
        let before = |file: &&Sized| before.iter().any(|name| file.name.starts_with(name));
        self.page() + self.files.iter().filter(before).map(|file| file.brotli).sum::<u64>()
    }

    /// Fails when the first page has grown over what it may weigh.
    ///
    /// # Errors
    /// With the figures, and where to look.
    pub fn check(&self) -> Result<()> {
        let (page, text, total) = (self.page(), self.text(), self.total());
        if page > MAX_PAGE || text > MAX_TEXT || total > MAX_TOTAL {
            bail!(
                "the first page is too heavy: {page} bytes of {MAX_PAGE} by itself, {text} of \
                 {MAX_TEXT} before the text, {total} of {MAX_TOTAL} in all (brotli). Mend: \
                 `cargo xtask bench` shows each file"
            );
        }
        Ok(())
    }
}

/// Weighs the pages of all views in which the app starts: all that each needs to answer.
///
/// # Errors
/// When no release build is there, or one has grown over what it may weigh.
pub fn views(dist: &Path) -> Result<Vec<(View, u64)>> {
    let there = View::DRAWN.into_iter().filter(|view| dist.join(view.file()).is_file());
    let weighed = there.map(|view| {
        let total = Sizes::of_view(dist, view)?.total();
        ensure!(total <= MAX_VIEW, "{} is too heavy: {total} bytes of {MAX_VIEW}", view.file());
        Ok((view, total))
    });
    weighed.collect()
}

/// Weighs what searches and cites: its piece of the program, and its data.
///
/// # Errors
/// When no release build is there, or it has grown over what it may weigh.
pub fn find(dist: &Path) -> Result<u64> {
    let mut files = Vec::new();
    for folder in ["", "content/"] {
        for file in fs::read_dir(dist.join(folder)).context("no page in dist/")?.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if let ["find", _, "wasm"] | [_, "find", _, "json"] =
                *name.split('.').collect::<Vec<_>>()
            {
                files.push(weigh(dist, &[folder, &name].concat())?);
            }
        }
    }
    let total = total(&files);
    if files.len() != 2 || total > MAX_FIND {
        bail!("what searches and cites: {total} bytes of {MAX_FIND} in {} files", files.len());
    }
    Ok(total)
}

/// What the element weighs on a page of others.
#[derive(Clone, Debug)]
pub struct ElementSizes {
    /// Its scripts: the short-lived one and the pinned one.
    pub scripts: Vec<Sized>,
    /// What each view loads when it comes near: the program with the view's pieces, its script, the
    /// styles, the words.
    pub views: Vec<(View, Vec<Sized>)>,
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
        let script = fs::read_to_string(dist.join("embed.js"))?;
        let common: Vec<_> = names.iter().filter(|name| name.starts_with("widget.")).collect();
        let mut views = Vec::new();
        for name in &names {
            // `en.compare.1a2b3c4d.json`; that of all views has no view in its name.
            let parts: Vec<_> = name.split('.').collect();
            if let [_, view, _, "json"] = *parts
                && let Some(view) = View::parse(view)
            {
                let pieces = pieces(&script, view)?;
                let files = common.iter().copied().chain([name]).chain(&pieces);
                views.push((view, files.map(sized).collect::<Result<_>>()?));
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
            let (total, most) = (total(files), element_limit(*view));
            ensure!(
                total <= most,
                "the element's `{}` is too heavy: {total} bytes of {most}",
                view.id()
            );
        }
        Ok(())
    }
}

/// What the element may load for a view.
pub fn element_limit(view: View) -> u64 {
    if view == View::Compare { MAX_ELEMENT } else { MAX_ELEMENT_VIEW }
}

/// The pieces of the program that the element's script names for a view: `law:["a.wasm"]`.
fn pieces(script: &str, view: View) -> Result<Vec<String>> {
    let list = script.split_once(&format!("{}:[", view.id())).and_then(|it| it.1.split_once(']'));
    let (list, _) = list.with_context(|| format!("embed.js names no pieces of {}", view.id()))?;
    Ok(list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}

/// What files weigh together, as sent.
pub fn total(files: &[Sized]) -> u64 {
    files.iter().map(|file| file.brotli).sum()
}

/// The files that a page loads by itself where scripts run: its sheets, its scripts and what it
/// preloads.
fn loads(html: &str) -> impl Iterator<Item = &str> {
    let with_scripts = html.split("<noscript>").enumerate().map(|(place, part)| match place {
        0 => part,
        _ => part.split_once("</noscript>").map_or("", |(_, rest)| rest),
    });
    with_scripts.flat_map(|part| part.split('<').skip(1)).filter_map(|tag| {
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
            <noscript><link rel=\"stylesheet\" href=\"n.css\"></noscript>\
            <link rel=\"preload\" as=\"fetch\" href=\"d.wasm\"><link rel=\"preload\" href=\"https://e\">";
        assert_eq!(loads(html).collect::<Vec<_>>(), ["a.css", "b.js", "d.wasm"]);
    }

    #[test]
    fn a_view_of_the_element_weighs_with_its_pieces() {
        let script =
            "{content:{en:{law:\"en.law.json\"}},pieces:{law:[\"a.wasm\",\"b.wasm\"],compare:[]}}";
        assert_eq!(pieces(script, View::Law).expect("listed"), ["a.wasm", "b.wasm"]);
        assert!(pieces(script, View::Compare).expect("listed").is_empty());
        assert!(pieces(script, View::Summary).is_err());
    }

    #[test]
    fn a_heavy_page_is_an_error() {
        let page =
            |brotli| Sizes { files: vec![Sized { name: "index.html".into(), plain: 0, brotli }] };
        assert!(page(MAX_PAGE).check().is_ok());
        assert!(page(MAX_PAGE + 1).check().is_err());
    }
}
