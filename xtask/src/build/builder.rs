//! The pages for webmasters: what `embed-this.html` reads, on which they build the code for their
//! own, and `embed-check.html`, which tells what that allows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use two_protocols::app::View;
use two_protocols::builder::{Colour, Data, Word, Words};
use two_protocols::content::{Content, Shell, Text};

use super::esbuild::Esbuild;
use super::stage::Stage;
use super::theme;
use crate::bundle::Bundle;
use crate::hash::integrity;
use crate::root::root;

/// The colours that a webmaster may set: their keys in the words, and their properties.
const COLOURS: [(&str, &str); 5] = [
    ("colour-ink", "--tp-ink"),
    ("colour-page", "--tp-page"),
    ("colour-link", "--tp-link"),
    ("colour-side-1", "--tp-side-1"),
    ("colour-side-2", "--tp-side-2"),
];

/// The page that checks what another allows, with its sheet and its script.
const CHECK: &str = "src/embed/check.html";
const CHECK_STYLE: &str = "styles/check.css";
const CHECK_SCRIPT: &str = "src/embed/check.js";

/// All that the builder reads, of a built folder in which the pinned element lies in `folder`.
///
/// # Errors
/// When a word is missing, or none says it; and when there is no such element.
pub fn data(dir: &Path, bundle: &Bundle, folder: &str) -> Result<Rc<Data>> {
    let file = format!("{}/embed.json", bundle.content.lang);
    let Words { mut labels, recipes, remarks } = bundle.words("embed")?;
    let mut label = |key: &str| -> Result<Text> {
        let words = labels.remove(key).filter(|it| !it.is_empty());
        words.with_context(|| format!("{}: {key}: no words for it", bundle.folder.name(&file)))
    };
    let words = Word::ALL.iter().map(|word| label(word.key())).collect::<Result<_>>()?;
    let css = fs::read_to_string(root().join("styles/tokens.css"))?;
    let (light, dark) = css.split_once("@media").context("no dark theme in styles/tokens.css")?;
    let dark = dark.split_once('{').map_or("", |(_, rules)| rules);
    let mut colours = Vec::new();
    for (key, property) in COLOURS {
        let (name, value) = (label(key)?, colour(light, property)?);
        colours.push(Colour { name, property: property.into(), value });
    }
    let unsaid = labels.keys().next();
    ensure!(unsaid.is_none(), "{}: {unsaid:?}: nothing says it", bundle.folder.name(&file));
    let script = fs::read(dir.join(folder).join("embed.js"))?;
    Ok(Rc::new(Data {
        words,
        recipes,
        remarks,
        folder: folder.into(),
        integrity: integrity(&script).into(),
        grounds: vec![colour(light, "--tp-page")?, colour(dark, "--tp-page")?],
        colours,
    }))
}

/// What the view reads, as that of any other: its shell, and what it shows.
pub(super) fn part(content: &Content, data: &Data) -> String {
    json!({ "shell": Shell::new(content, View::Embed), "body": data }).to_string()
}

/// The value of a custom property, `#abc` as `#aabbcc`: a control for colours knows no other.
fn colour(css: &str, property: &str) -> Result<Text> {
    let found = theme::listed_properties(css).into_iter().find(|it| it.name == property);
    let found = found.with_context(|| format!("no {property} in tokens.css"))?.value;
    Ok(match found.strip_prefix('#').filter(|it| it.len() == 3) {
        Some(short) => {
            let long = short.chars().flat_map(|digit| [digit, digit]);
            ["#", &*long.collect::<String>()].concat().into()
        }
        None => found.into(),
    })
}

/// Writes the page that checks.
pub(super) fn put_check(
    dir: &Path,
    esbuild: &Esbuild,
    bundle: &Bundle,
    folder: &str,
) -> Result<()> {
    let mut stage = Stage::new(dir.to_owned());
    let style = stage.put(CHECK_STYLE, &esbuild.bundle(&root().join(CHECK_STYLE), &[])?)?;
    let words: BTreeMap<String, String> = bundle.words("check")?;
    let names = fs::read_dir(stage.dir().join(folder))?.flatten().map(|file| file.file_name());
    let mut names = names.map(|name| name.to_string_lossy().into_owned());
    let wasm = names
        .find(|name| matches!(*name.split('.').collect::<Vec<_>>(), ["widget", _, "wasm"]))
        .context("no WASM of the element")?;
    let edition = &bundle.content.edition;
    let edition = [&*edition.date, &*edition.version, &*edition.hash].join(" ");
    // The shortest, which a frame can show whole.
    let [short, other] = [View::Recommendations, View::Situation];
    let view = if short.is_in(&bundle.content) { short } else { other };
    let files = json!({ "view": view.id(), "wasm": format!("{folder}/{wasm}"), "css": style, "edition": edition });
    let defines = [("WORDS", &*serde_json::to_string(&words)?), ("FILES", &*files.to_string())];
    let script = esbuild.bundle(&root().join(CHECK_SCRIPT), &defines)?;
    fs::write(stage.dir().join("embed-check.js"), script)?;
    let page = fs::read_to_string(root().join(CHECK))?;
    fs::write(stage.dir().join("embed-check.html"), stage.name_files(&page)?)?;
    Ok(())
}
