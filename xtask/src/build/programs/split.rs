//! A program in pieces: what every view needs first, and what comes with a view.
//!
//! Trunk runs wasm-bindgen on a program as it was linked. It must be split before, by the
//! linker's notes, and made small after, each piece by itself. So the hook takes what cargo
//! compiled, and what it makes of that takes the place of what Trunk left.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, thread};

use anyhow::{Context, Result, bail, ensure};

use super::{join, late, numbers};
use crate::root::root;
use crate::setup::Tools;

/// A program that is split.
pub(in crate::build) struct Program {
    /// Its name.
    pub(in crate::build) name: &'static str,
    /// The folder for it within that of the build: the splitter names its script alike for all.
    pub(in crate::build) folder: &'static str,
    /// Scripts with what takes the place of the loader's calls: how a piece is fetched, and how
    /// it is read.
    calls: [&'static str; 2],
    /// Whether what only its pieces take from the browser comes with them.
    pub(super) late: bool,
}

/// That of the guide's own pages.
pub(in crate::build) const PAGE: Program = Program {
    name: "two-protocols",
    folder: "",
    calls: ["src/browser/own.js", "src/browser/chunk.js"],
    late: true,
};
/// That of the element.
pub(in crate::build) const ELEMENT: Program = Program {
    name: "two-protocols-embed",
    folder: "element",
    calls: ["src/embed/pieces.js", "src/embed/pieces.js"],
    late: false,
};

/// What the splitter writes beside the program: the script that loads the rest.
pub(in crate::build) const LOADER: &str = "__wasm_split.js";
/// How wasm-opt makes a piece small: nothing of ours lies at the lowest addresses.
const SMALL: [&str; 5] =
    ["-Oz", "--converge", "--low-memory-unused", "--strip-producers", "--strip-target-features"];

/// A piece that comes later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::build) struct Chunk {
    /// Its file, as the loader names it.
    pub(in crate::build) file: String,
    /// What it is called: as in the code, or `shared-` and a number.
    pub(in crate::build) name: String,
    /// The pieces of the code that need it.
    pub(in crate::build) of: Vec<String>,
}

/// Splits what cargo compiled, in `dir`, where Trunk left the program whole. For a `release` each
/// piece is made small. Gives the names of what only pieces take from the browser, where that comes
/// with them.
pub(super) fn put(
    tools: &Tools,
    dir: &Path,
    program: &Program,
    release: bool,
) -> Result<Vec<String>> {
    let name = program.name;
    let whole = [format!("{name}.js"), format!("{name}_bg.wasm")];
    whole.iter().try_for_each(|it| fs::remove_file(dir.join(it)).context(it.clone()))?;
    let dir = dir.join(program.folder);
    let linked = compiled(name, release);
    let raw = dir.join("raw");
    fs::create_dir_all(&raw)?;
    let mut split = tools.command("wasm-split-cli");
    split.args(["--out-name", name]).arg(&linked).arg(&raw);
    run(&mut split).with_context(|| format!("{} cannot be split", linked.display()))?;
    let first = raw.join(format!("{name}.wasm"));
    let late = if program.late { late::uncalled(&fs::read(&first)?)? } else { Vec::new() };
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen
        .args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name", name])
        .arg("--out-dir")
        .arg(&dir)
        .arg(first);
    run(&mut bindgen)?;
    let made = dir.join(format!("{name}_bg.wasm"));
    fs::write(&made, numbers::whole(&fs::read(&made)?)?)?;
    // Of the lock of our tools, which is none of the page's.
    let _ = fs::remove_file(dir.join("package.json"));
    let loader = fs::read_to_string(raw.join(LOADER)).context("no script of the splitter")?;
    // Nobody waits for them on one's own machine.
    let loader = if release { join::joined(tools, &raw, &loader)? } else { loader };
    let mut pieces = vec![format!("{name}_bg.wasm")];
    for chunk in chunks(&loader) {
        fs::copy(raw.join(&chunk.file), dir.join(&chunk.file)).context(chunk.file.clone())?;
        pieces.push(chunk.file);
    }
    fs::write(dir.join(LOADER), as_ours(&loader, program)?)?;
    fs::remove_dir_all(raw)?;
    if release {
        let pieces: Vec<PathBuf> = pieces.iter().map(|name| dir.join(name)).collect();
        small(tools, &pieces)?;
    }
    Ok(late)
}

/// Where cargo put a program that Trunk had it compile.
fn compiled(name: &str, release: bool) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    let profile = if release { "release" } else { "debug" };
    target.join("wasm32-unknown-unknown").join(profile).join(format!("{name}.wasm"))
}

/// The loader as it works with hosts that send WASM as something else, and with what was fetched
/// before.
fn as_ours(loader: &str, program: &Program) -> Result<String> {
    let (mut script, mut imports) = (loader.to_owned(), String::new());
    let instantiate = if program.late { "instantiate(late, " } else { "instantiate(" };
    let calls = [
        ("fetch(new URL(", "own(new URL(", "own"),
        ("WebAssembly.instantiateStreaming(", instantiate, "instantiate"),
    ];
    for ((theirs, ours, name), file) in calls.into_iter().zip(program.calls) {
        ensure!(script.contains(theirs), "{LOADER}: no {theirs}: another version of the splitter?");
        script = script.replace(theirs, ours);
        let file = serde_json::to_string(&root().join(file).display().to_string())?;
        imports += &["import { ", name, " } from ", &file, ";\n"].concat();
    }
    if program.late {
        imports += &["import { late } from \"./", program.name, ".js\";\n"].concat();
    }
    Ok(imports + &script)
}

/// Has wasm-opt work on all pieces at once.
fn small(tools: &Tools, pieces: &[PathBuf]) -> Result<()> {
    thread::scope(|scope| {
        let small = |piece: &PathBuf| {
            let mut command = tools.command("wasm-opt");
            command.args(SMALL).arg(piece).arg("-o").arg(piece);
            scope.spawn(move || run(&mut command).map(drop))
        };
        let jobs: Vec<_> = pieces.iter().map(small).collect();
        jobs.into_iter().try_for_each(|job| job.join().expect("the thread of a job ends"))
    })
}

/// Runs a tool and gives what it writes; what it says is shown only when it fails.
pub(super) fn run(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .env_remove("RUST_LOG")
        .output()
        .with_context(|| format!("cannot start {name}: run `cargo xtask setup`"))?;
    if !output.status.success() {
        bail!("{name} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What comes later, as the splitter's script says it: each piece of the code, and what some of
/// them share, with a comment that names them.
pub(in crate::build) fn chunks(loader: &str) -> Vec<Chunk> {
    let (mut chunks, mut of) = (Vec::new(), Vec::new());
    for line in loader.lines() {
        if let Some(names) = line.strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            of = names.split(", ").map(str::to_owned).collect();
        }
        let literal = line.split_once("new URL(\"./").and_then(|(_, rest)| rest.split_once('"'));
        let Some((file, _)) = literal else { continue };
        let stem = file.trim_end_matches(".wasm");
        let chunk = if let Some(name) = stem.strip_prefix("split_") {
            Chunk { file: file.into(), name: name.into(), of: vec![name.into()] }
        } else {
            let name = stem.replace("chunk_", "shared-");
            Chunk { file: file.into(), name, of: of.clone() }
        };
        chunks.push(chunk);
    }
    chunks
}

/// A script with the address of a chunk in the place of its file's name.
pub(in crate::build) fn readdress(script: &str, chunk: &Chunk, address: &str) -> Result<String> {
    let file = format!("\"./{}\"", chunk.file);
    ensure!(script.matches(&file).count() == 1, "not one {file} in the bundle");
    Ok(script.replace(&file, &format!("\"{address}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the splitter writes it.
    const SCRIPT: &str = "\
/* situation, text */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
export const __wasm_split_load_text = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_text.wasm\", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, [__chunk_3]));
";

    #[test]
    fn pieces_are_those_that_the_loader_names() {
        let [shared, text] = &*chunks(SCRIPT) else { panic!("two chunks") };
        assert_eq!((&*shared.file, &*shared.name), ("chunk_3.wasm", "shared-3"));
        assert_eq!(shared.of, ["situation", "text"]);
        assert_eq!((&*text.file, &*text.name), ("split_text.wasm", "text"));
        assert_eq!(text.of, ["text"]);
    }

    #[test]
    fn pieces_are_fetched_and_read_as_ours() {
        let script = as_ours(SCRIPT, &PAGE).expect("a loader");
        for theirs in ["instantiateStreaming", "fetch("] {
            assert!(!script.contains(theirs), "{script}");
        }
        assert!(script.starts_with("import { own } from "), "{script}");
        assert_eq!(chunks(&script), chunks(SCRIPT));
        assert!(as_ours("", &PAGE).is_err(), "another version of the splitter");
    }
}
