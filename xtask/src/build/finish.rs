//! From Trunk's compiled programs and a folder of content to the whole page: Trunk's last step.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use super::esbuild::Esbuild;
use super::programs::{self, Chunk};
use super::single::Single;
use super::stage::Stage;
use super::{builder, compress, embed, find, manifest, offline, pages, print};
use crate::bundle::{Folder, bundle_from};
use crate::export;
use crate::root::{content, dist, root};
use crate::setup::{Need, Tools, setup};

/// Names another folder of content than the project's own, for Trunk's hook.
pub(super) const CONTENT: &str = "TWO_PROTOCOLS_CONTENT";
/// The language whose words the page has.
pub(super) const LANG: &str = "en";
/// The starter: loads the WASM; the one script that Rust cannot write.
const START: &str = "src/browser/start.js";
/// The piece that searches.
const FIND: &str = "find";
/// The few lines that must run before the first paint.
const FIRST: &str = "src/browser/first.js";
/// The sheet for the text and what answers in any view, and the one for what the comparison does
/// without until the app has come. Each imports others.
const STYLES: [&str; 2] = ["styles/main.css", "styles/later.css"];
/// The one for paper.
const PRINT: &str = "styles/print.css";

/// Makes the page in the folder that Trunk names in its hook's environment.
///
/// # Errors
/// When it is not Trunk that calls, or when anything that the page needs is missing.
pub fn finish() -> Result<()> {
    let dir = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let dir = dir.context("only Trunk calls `build --finish`: run `cargo xtask build`")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let content = env::var_os(CONTENT).map_or_else(content, PathBuf::from);
    let tools = setup(Need::Page)?;
    programs::make(&tools, &dir, release)?;
    page(&tools, &dir, &content, release)
}

/// Makes the whole page in `dir`, an empty or a new folder, from the programs that Trunk's last
/// build left and a folder of content. For a `release` it is made small, and kept on devices.
///
/// # Errors
/// When there are no such programs, or when anything that the page needs is missing or wrong;
/// the message names the file.
pub fn page(tools: &Tools, dir: &Path, content: &Path, release: bool) -> Result<()> {
    let mut bundle = bundle_from(&Folder::new(content), LANG)?;
    programs::put(dir, release)?;
    let esbuild = Esbuild { tools, dir, minify: release };
    let mut stage = Stage::new(dir.to_owned());

    for style in STYLES {
        stage.put(style, &esbuild.bundle(&root().join(style), &[])?)?;
    }
    let paper = esbuild.bundle(&root().join(PRINT), &[])?;
    stage.put(PRINT, print::fill(&paper, &bundle.content)?.as_bytes())?;
    stage.put("first.js", &esbuild.classic(&root().join(FIRST))?)?;
    manifest::put(dir, &bundle)?;
    // It needs what Trunk left, which the next steps take away.
    let single = Single::read(&stage, &esbuild, &bundle)?;
    offline::put_log(dir, &bundle)?;
    stage.put(&offline::name(LANG), offline::data(&bundle, release)?.as_bytes())?;
    let find = stage.put(&find::name(LANG), find::data(&bundle)?.as_bytes())?;
    let chunks = put_app(&mut stage, &esbuild, &find)?;
    let folder = embed::put(&stage, &esbuild, &bundle)?;
    embed::put_frame(stage.dir(), &esbuild)?;
    embed::put_manifest(stage.dir())?;
    builder::put_check(dir, &esbuild, &bundle, &folder)?;
    let builder = builder::data(dir, &bundle, &folder)?;
    let files = export::put(dir, &bundle)?;
    export::offered(&mut bundle, &files);

    let template = stage.dir().join("index.html");
    let template = fs::read_to_string(template).context("no index.html in Trunk's output")?;
    let template = without_trunk(&template);
    single.put(dir, &template, &bundle, &files)?;
    let linked = export::linked(&bundle, &files)?;
    pages::put(&mut stage, &template, &bundle, &builder, &linked, &chunks)?;
    if release {
        offline::put_worker(tools, dir, &bundle.content.edition)?;
        compress::folder(tools, stage.dir(), &dist())?;
    }
    Ok(())
}

/// The app's program and its script, which names the pieces of the program and the script that
/// comes with them, and all that searches, the words for that among it; gives these pieces.
fn put_app(stage: &mut Stage, esbuild: &Esbuild, find: &str) -> Result<Vec<Chunk>> {
    let loader =
        fs::read_to_string(stage.dir().join(programs::LOADER)).context(programs::LOADER)?;
    let late = programs::late(stage.dir(), programs::PAGE.name);
    let script = esbuild.bundle(&late, &[])?;
    fs::remove_file(late)?;
    let late = format!("./{}", stage.put("late.js", &script)?);
    let chunks = programs::chunks(&loader);
    let (mut names, mut find) = (Vec::new(), vec![late.clone(), format!("./{find}")]);
    for chunk in &chunks {
        let bytes = stage.take(&chunk.file)?;
        let name = format!("./{}", stage.put(&format!("{}.wasm", chunk.name), &bytes)?);
        if chunk.of.iter().any(|it| it == FIND) {
            find.push(name.clone());
        }
        names.push(name);
    }
    let defines = [("LATE", json!(late).to_string()), ("FIND", json!(find).to_string())];
    let script = program(stage, esbuild, programs::PAGE.name, START, &defines)?;
    let mut script = String::from_utf8(script)?;
    for (chunk, name) in chunks.iter().zip(&names) {
        script = programs::readdress(&script, chunk, name)?;
    }
    stage.put("start.js", script.as_bytes())?;
    stage.take(programs::LOADER)?;
    let snippets = stage.dir().join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(snippets)?;
    }
    Ok(chunks)
}

/// One script of a starter and of what wasm-bindgen wrote for a program, whose WASM gets its
/// hash; its name takes the place of WASM in the starter.
pub(super) fn program(
    stage: &mut Stage,
    esbuild: &Esbuild,
    name: &str,
    starter: &str,
    defines: &[(&str, String)],
) -> Result<Vec<u8>> {
    let wasm = stage.take(&format!("{name}_bg.wasm"))?;
    let wasm = format!("{:?}", stage.put(&format!("{name}.wasm"), &wasm)?);
    let mut all = vec![("WASM", &*wasm)];
    all.extend(defines.iter().map(|(name, value)| (*name, &**value)));
    let script = esbuild.silent(&root().join(starter), &all)?;
    stage.take(&format!("{name}.js"))?;
    Ok(script)
}

/// The page without the element that was only for Trunk.
fn without_trunk(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<link data-trunk") else {
        return html.to_owned();
    };
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    // Nor the empty lines where it stood.
    format!("{}\n{}", before.trim_end(), without_trunk(after).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_for_trunk_goes() {
        let html = "<head>\n  <link data-trunk\n rel=\"rust\">\n</head>";
        assert_eq!(without_trunk(html), "<head>\n</head>");
    }
}
