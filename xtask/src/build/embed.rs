//! The element for pages of others: `embed.js`, and a folder of its own for all that it loads.
//!
//! The folder's name holds the version and a hash of all that is in it: it never changes, so a
//! webmaster can pin it, and an older one may stay on the server beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use two_protocols::app::View;
use two_protocols::content::Body;

use super::esbuild::Esbuild;
use super::programs::{self, Chunk};
use super::stage::Stage;
use super::{pages, theme};
use crate::bundle::Bundle;
use crate::hash::{hashed_name, integrity, short_hash};
use crate::root::root;

/// The script that registers the element.
const SCRIPT: &str = "src/embed/embed.js";
/// All styles of the element.
const STYLE: &str = "styles/embed.css";
/// What names the program and its pieces.
const PROGRAM: &str = "src/embed/widget.js";
/// The piece that parts a whole content.
const BUNDLE: &str = "bundle";

/// The page for iframes, what it loads, and the script for the page around it.
const FRAME: &str = "src/embed/embed.html";
const FRAME_SCRIPT: &str = "src/embed/frame.js";
const FRAME_STYLE: &str = "styles/frame.css";
const HEIGHT: &str = "src/embed/height.js";

/// What the element is, for tools; its styles are listed in the style sheets.
const MANIFEST: &str = "src/embed/custom-elements.json";

/// A file of the folder.
struct File {
    name: String,
    bytes: Vec<u8>,
}

impl File {
    /// Under its hashed name.
    fn new(plain: &str, bytes: Vec<u8>) -> Result<Self> {
        Ok(Self { name: hashed_name(plain, &bytes)?, bytes })
    }
}

/// The program: its script, what comes first of it, and its pieces.
struct Program {
    script: File,
    wasm: File,
    /// Each with the names of those of the code that need it.
    pieces: Vec<(Vec<String>, File)>,
}

/// Writes `embed.js` and the folder; gives the folder's path, such as `embed/0.1.0-1a2b3c4d`.
pub(super) fn put(stage: &Stage, esbuild: &Esbuild, bundle: &Bundle) -> Result<String> {
    let Program { script, wasm, pieces } = program(stage, esbuild)?;
    let style = String::from_utf8(esbuild.bundle(&root().join(STYLE), &[])?)?;
    let style = File::new("widget.css", theme::own_lengths(&style).into_bytes())?;
    let (parts, stories) = parts(bundle)?;
    let lang = &*bundle.content.lang;
    let whole = File::new(&format!("{lang}.json"), bundle.json.clone().into_bytes())?;

    let mut files = vec![&script, &wasm, &style, &whole, &stories];
    files.extend(pieces.iter().map(|(_, file)| file));
    files.extend(parts.iter().map(|(_, file)| file));
    let integrity: Map<String, Value> =
        files.iter().map(|file| (file.name.clone(), integrity(&file.bytes).into())).collect();
    let mut named: Map<String, Value> =
        parts.iter().map(|(view, file)| (view.id().into(), file.name.clone().into())).collect();
    named.insert("stories".into(), stories.name.clone().into());
    let of = |piece: Option<&str>| {
        let own = pieces.iter().filter(|(of, _)| of.iter().any(|it| Some(&**it) == piece));
        own.map(|(_, file)| file.name.clone()).collect::<Value>()
    };
    let mut needed: Map<String, Value> =
        View::LOADED.into_iter().map(|view| (view.id().into(), of(pages::piece(view)))).collect();
    needed.insert(BUNDLE.into(), of(Some(BUNDLE)));
    let mut defines = json!({
        "base": "./",
        "home": "../../",
        "js": script.name,
        "wasm": wasm.name,
        "css": style.name,
        "content": { lang: named },
        "pieces": needed,
        "parts": theme::parts(&fs::read_to_string(root().join(STYLE))?)?,
        "integrity": integrity,
    });
    let entry = root().join(SCRIPT);
    let pinned = esbuild.bundle(&entry, &[("FILES", &defines.to_string())])?;
    let folder = format!("embed/{}-{}", env!("CARGO_PKG_VERSION"), short_hash(&pinned));
    let dir = stage.dir().join(&folder);
    fs::create_dir_all(&dir)?;
    for file in &files {
        write(&dir.join(&file.name), &file.bytes)?;
    }
    write(&dir.join("embed.js"), &pinned)?;
    // The short-lived one trusts its own server, and compiles the WASM while it comes.
    defines["base"] = format!("{folder}/").into();
    defines["home"] = "./".into();
    defines["integrity"] = json!({});
    let script = esbuild.bundle(&entry, &[("FILES", &defines.to_string())])?;
    write(&stage.dir().join("embed.js"), &script)?;
    Ok(folder)
}

/// What the split program is to be in the folder; takes it out of the build's.
fn program(stage: &Stage, esbuild: &Esbuild) -> Result<Program> {
    let dir = stage.dir().join(programs::ELEMENT.folder);
    let read = |name: &str| fs::read(dir.join(name)).with_context(|| format!("no {name}"));
    let mut script = String::from_utf8(esbuild.silent(&root().join(PROGRAM), &[])?)?;
    let mut pieces = Vec::new();
    for chunk in programs::chunks(&String::from_utf8(read(programs::LOADER)?)?) {
        let file = File::new(&format!("{}.wasm", chunk.name), read(&chunk.file)?)?;
        script = programs::readdress(&script, &chunk, &format!("./{}", file.name))?;
        let Chunk { of, .. } = chunk;
        pieces.push((of, file));
    }
    let wasm = File::new("widget.wasm", read(&format!("{}_bg.wasm", programs::ELEMENT.name))?)?;
    fs::remove_dir_all(dir)?;
    Ok(Program { script: File::new("widget.js", script.into_bytes())?, wasm, pieces })
}

/// Writes `embed.html` and `embed-height.js`.
pub(super) fn put_frame(dir: &Path, esbuild: &Esbuild) -> Result<()> {
    let mut stage = Stage::new(dir.to_owned());
    stage.put(FRAME_STYLE, &esbuild.bundle(&root().join(FRAME_STYLE), &[])?)?;
    stage.put("embed-frame.js", &esbuild.bundle(&root().join(FRAME_SCRIPT), &[])?)?;
    let html = fs::read_to_string(root().join(FRAME))?;
    write(&dir.join("embed.html"), stage.name_files(&html)?.as_bytes())?;
    let script = esbuild.bundle(&root().join(HEIGHT), &[])?;
    write(&dir.join("embed-height.js"), &script)
}

/// Writes `custom-elements.json`: what the element takes, tells and lets be styled.
pub(super) fn put_manifest(dir: &Path) -> Result<()> {
    write(&dir.join("custom-elements.json"), manifest()?.to_string().as_bytes())
}

/// The manifest, with the properties and parts that the style sheets list.
///
/// # Errors
/// When a source is missing or a comment is not as it should be.
pub fn manifest() -> Result<Value> {
    let read = |path: &str| fs::read_to_string(root().join(path)).context(path.to_owned());
    let mut manifest: Value = serde_json::from_str(&read(MANIFEST)?)?;
    let element = manifest.pointer_mut("/modules/0/declarations/0").context("no element in it")?;
    let properties = theme::listed_properties(&read("styles/tokens.css")?).into_iter();
    let property =
        |it: theme::Named| json!({ "name": it.name, "default": it.value, "description": it.about });
    element["cssProperties"] = properties.map(property).collect();
    let parts = theme::listed_parts(&read(STYLE)?)?.into_iter();
    let part = |it: theme::Named| json!({ "name": it.name, "description": it.about });
    element["cssParts"] = parts.map(part).collect();
    Ok(manifest)
}

/// The content as far as each view needs it, also of the one that is only beside others; and the
/// stories of situations, which come after the questions.
fn parts(bundle: &Bundle) -> Result<(Vec<(View, File)>, File)> {
    let lang = &bundle.content.lang;
    let (mut parts, mut stories) = (Vec::new(), Vec::new());
    for view in View::LOADED.into_iter().filter(|view| view.is_in(&bundle.content)) {
        let mut part = bundle.content.part(view);
        if let Body::Situation(trial) = &mut part.body {
            stories = trial.take_stories();
        }
        let json = serde_json::to_vec(&part)?;
        parts.push((view, File::new(&format!("{lang}.{}.json", view.id()), json)?));
    }
    let stories = serde_json::to_vec(&stories)?;
    Ok((parts, File::new(&format!("{lang}.stories.json"), stories)?))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.exists() {
        bail!("two files would be {}", path.display());
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
