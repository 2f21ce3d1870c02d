//! Trunk's last step: from its compiled app to the whole page.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::esbuild::Esbuild;
use super::stage::Stage;
use super::{builder, check, compress, embed, text};
use crate::bundle::bundle;
use crate::root::root;
use crate::setup::{Need, setup};

/// The language whose words the page has.
const LANG: &str = "en";
/// The starter: loads the WASM; the one script that Rust cannot write.
const START: &str = "src/browser/start.js";
/// The few lines that must run before the first paint.
const FIRST: &str = "src/browser/first.js";
/// The sheet for the text, which imports others; the one for what comes with the app; and the
/// one for paper.
const STYLES: [&str; 3] = ["styles/main.css", "styles/app.css", "styles/print.css"];

/// Makes the page in the folder that Trunk names in its hook's environment.
///
/// # Errors
/// When it is not Trunk that calls, or when anything that the page needs is missing.
pub fn finish() -> Result<()> {
    let dir = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let dir = dir.context("only Trunk calls `build --finish`: run `cargo xtask build`")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let tools = setup(Need::Page)?;
    let esbuild = Esbuild { tools: &tools, minify: release };
    let mut stage = Stage::new(dir);
    let bundle = bundle(root(), LANG)?;

    for style in STYLES {
        stage.put(style, &esbuild.bundle(&root().join(style), &[])?)?;
    }
    stage.put("first.js", &esbuild.bundle(&root().join(FIRST), &[])?)?;
    put_app(&mut stage, &esbuild)?;
    let folder = embed::put(&stage, &esbuild, &bundle)?;
    embed::put_frame(stage.dir(), &esbuild)?;
    embed::put_manifest(stage.dir())?;
    builder::put(&stage, &esbuild, &bundle, &folder)?;

    let index = stage.dir().join("index.html");
    let html = fs::read_to_string(&index).context("no index.html in Trunk's output")?;
    let html = text::put(&mut stage, &without_trunk(&html), bundle)?;
    let html = stage.name_files(&html)?;
    check::links(&html, stage.dir())?;
    fs::write(&index, html)?;
    if release {
        compress::folder(&tools, stage.dir())?;
    }
    Ok(())
}

/// The page's WASM and its script.
fn put_app(stage: &mut Stage, esbuild: &Esbuild) -> Result<()> {
    let script = program(stage, esbuild, "two-protocols", START)?;
    stage.put("start.js", &script)?;
    let snippets = stage.dir().join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(snippets)?;
    }
    Ok(())
}

/// One script of a starter and of what wasm-bindgen wrote for a program, whose WASM gets its
/// hash.
pub(super) fn program(
    stage: &mut Stage,
    esbuild: &Esbuild,
    name: &str,
    starter: &str,
) -> Result<Vec<u8>> {
    let wasm = stage.take(&format!("{name}_bg.wasm"))?;
    let wasm = stage.put(&format!("{name}.wasm"), &wasm)?;
    let start = stage.dir().join("start.js");
    fs::copy(root().join(starter), &start).with_context(|| format!("no {starter}"))?;
    let script = esbuild.bundle(&start, &[("WASM", &format!("{wasm:?}"))])?;
    for part in ["start.js".to_owned(), format!("{name}.js")] {
        stage.take(&part)?;
    }
    Ok(script)
}

/// The page without the element that was only for Trunk.
fn without_trunk(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<link data-trunk") else {
        return html.to_owned();
    };
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    format!("{}{}", before.trim_end(), without_trunk(after))
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
