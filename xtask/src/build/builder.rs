//! The pages for webmasters: `embed-this.html`, on which they build the code for their own,
//! and `embed-check.html`, which tells what that allows.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde_json::json;
use two_protocols::app::View;
use two_protocols::builder::{Colour, Release, Words, prerender};
use two_protocols::content::Content;

use super::embed;
use super::esbuild::Esbuild;
use super::stage::Stage;
use super::text::fill;
use super::theme;
use crate::bundle::Bundle;
use crate::hash::integrity;
use crate::root::root;

const PAGE: &str = "src/builder/page.html";
const STYLE: &str = "styles/builder.css";
/// What Trunk left of the page's program, and of what wasm-bindgen wrote for it.
pub(super) const NAME: &str = "two-protocols-builder";
/// What loads the WASM of the page.
const START: &str = "src/builder/start.js";
/// The colours that a webmaster may set: their keys in the words, and their properties.
const COLOURS: [(&str, &str); 5] = [
    ("colour-ink", "--tp-ink"),
    ("colour-page", "--tp-page"),
    ("colour-link", "--tp-link"),
    ("colour-side-1", "--tp-side-1"),
    ("colour-side-2", "--tp-side-2"),
];

/// The page that checks what another allows, and its script.
const CHECK: &str = "src/embed/check.html";
const CHECK_SCRIPT: &str = "src/embed/check.js";

/// Writes both pages. `folder` is that of the pinned element.
pub(super) fn put(dir: &Stage, esbuild: &Esbuild, bundle: &Bundle, folder: &str) -> Result<()> {
    let mut stage = Stage::new(dir.dir().to_owned());
    let lang = &bundle.content.lang;
    let style = stage.put(STYLE, &esbuild.bundle(&root().join(STYLE), &[])?)?;
    // It names the sheet alone: the files that follow are those of the other page.
    put_check(&stage, esbuild, bundle, folder, &style)?;
    let script = super::finish::program(&mut stage, esbuild, NAME, START, &[])?;
    stage.put("builder.js", &script)?;
    let file = format!("{lang}/embed.json");
    let words = bundle.folder.read(&file)?;
    let mut words = serde_json::Deserializer::from_str(&words);
    let words: Words =
        serde_path_to_error::deserialize(&mut words).with_context(|| bundle.folder.name(&file))?;
    let script = stage.dir().join(folder).join("embed.js");
    let release = release(folder, integrity(&fs::read(script)?), &bundle.content)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let text = runtime.block_on(prerender(words, release));
    let page = fs::read_to_string(root().join(PAGE))?;
    fs::write(stage.dir().join("embed-this.html"), fill(&stage.name_files(&page)?, &text)?)?;
    Ok(())
}

fn put_check(
    stage: &Stage,
    esbuild: &Esbuild,
    bundle: &Bundle,
    folder: &str,
    style: &str,
) -> Result<()> {
    let file = format!("{}/check.json", bundle.content.lang);
    let words = bundle.folder.read(&file)?;
    let words: BTreeMap<String, String> =
        serde_json::from_str(&words).with_context(|| bundle.folder.name(&file))?;
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

fn release(folder: &str, integrity: String, content: &Content) -> Result<Release> {
    let css = fs::read_to_string(root().join("styles/tokens.css"))?;
    let (light, dark) = css.split_once("@media").context("no dark theme in styles/tokens.css")?;
    let dark = dark.split_once('{').map_or("", |(_, rules)| rules);
    let value = |css: &str, property: &str| {
        let found = theme::listed_properties(css).into_iter().find(|it| it.name == property);
        found.map(|it| long(&it.value)).with_context(|| format!("no {property} in tokens.css"))
    };
    let colours = COLOURS.iter().map(|(key, property)| {
        let value = value(light, property)?;
        Ok(Colour { key: (*key).into(), property: (*property).into(), value })
    });
    Ok(Release {
        folder: folder.into(),
        integrity,
        grounds: [value(light, "--tp-page")?, value(dark, "--tp-page")?],
        views: embed::views(content).map(View::id).collect(),
        colours: colours.collect::<Result<_>>()?,
    })
}

/// `#abc` as `#aabbcc`: a control for colours knows no other.
fn long(colour: &str) -> String {
    match colour.strip_prefix('#').filter(|it| it.len() == 3) {
        Some(short) => {
            short.chars().fold("#".into(), |long, digit| format!("{long}{digit}{digit}"))
        }
        None => colour.to_owned(),
    }
}
