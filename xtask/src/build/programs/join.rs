//! Small pieces that others share, joined into one. The splitter makes a piece for each set of
//! pieces that have something in common: with four there are eleven, some of fifty bytes, and each
//! is a request and a line of what comes first.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::split::{Chunk, LOADER, chunks, run};
use crate::setup::Tools;

/// A piece is small up to so many bytes, as it was linked.
const SMALL: u64 = 32 * 1024;
/// What every piece takes its memory from, and by which name the joined one does: the pieces in it
/// take it from each other by the first.
const SHARED: &str = "__wasm_split";
const JOINED: &str = "joined";
/// How the loader has what is shared.
const THEIRS: &str = "sharedImports = { __wasm_split: {  } };";

/// Joins them in a folder of the splitter's; gives its loader as that is then.
pub(super) fn joined(tools: &Tools, dir: &Path, loader: &str) -> Result<String> {
    let mut small = Vec::new();
    for chunk in chunks(loader).into_iter().filter(|it| it.of.len() > 1) {
        if fs::metadata(dir.join(&chunk.file)).context(chunk.file.clone())?.len() < SMALL {
            small.push(chunk);
        }
    }
    let Some(first) = small.first().filter(|_| small.len() > 1) else {
        return Ok(loader.to_owned());
    };
    let mut features = tools.command("wasm-opt");
    features.arg("--print-features").arg(dir.join(&first.file)).arg("-o").arg("/dev/null");
    let features = run(&mut features)?;
    let stub = dir.join("joined.wat");
    fs::write(&stub, handed_on(tools, dir, &small)?)?;
    let whole = dir.join("joined.wasm");
    let mut merge = tools.command("wasm-merge");
    merge.args(features.split_whitespace()).arg(&stub).arg(SHARED);
    for chunk in &small {
        merge.arg(dir.join(&chunk.file)).arg(&chunk.name);
    }
    run(merge.arg("-o").arg(&whole))?;
    // Whoever makes it small reads in it what it may use.
    let mut noted = tools.command("wasm-opt");
    noted.args(features.split_whitespace()).arg("--emit-target-features").arg(&whole);
    run(noted.arg("-o").arg(dir.join(&first.file)))?;
    rewritten(loader, &small)
}

/// A module that hands on what the pieces share: else the joined one would have as many memories as
/// there were pieces.
fn handed_on(tools: &Tools, dir: &Path, small: &[Chunk]) -> Result<String> {
    let (mut taken, mut given, mut known) = (String::new(), String::new(), BTreeSet::new());
    for chunk in small {
        let text = run(tools.command("wasm-dis").arg(dir.join(&chunk.file)).args(["-o", "-"]))?;
        let start = format!(" (import \"{SHARED}\" \"");
        for line in text.lines().filter_map(|line| line.strip_prefix(&start)) {
            // `memory" (memory $mimport$0 17))`
            let import = line.split_once("\" (").and_then(|(name, kind)| {
                let mut words = kind.split_whitespace();
                Some((name, kind, words.next()?, words.next()?))
            });
            let Some((name, kind, sort, id)) = import.filter(|it| it.2 != "func") else {
                bail!("{}: a piece takes something else than memory: {line}", chunk.file);
            };
            if known.insert(name.to_owned()) {
                taken += &["(import \"", JOINED, "\" \"", name, "\" (", kind, "\n"].concat();
                given += &["(export \"", name, "\" (", sort, " ", id, "))\n"].concat();
            }
        }
    }
    Ok(format!("(module\n{taken}{given})\n"))
}

/// The loader, with the first of these pieces in the place of each.
fn rewritten(loader: &str, small: &[Chunk]) -> Result<String> {
    ensure!(loader.contains(THEIRS), "{LOADER}: no {THEIRS}: another version of the splitter?");
    let ours =
        format!("const shared = {{}}; sharedImports = {{ {SHARED}: shared, {JOINED}: shared }};");
    let loader = loader.replace(THEIRS, &ours);
    let variable = |chunk: &Chunk| format!("__{}", chunk.file.trim_end_matches(".wasm"));
    let all: Vec<_> = small.iter().map(variable).collect();
    let of: BTreeSet<_> = small.iter().flat_map(|it| &it.of).map(|it| &**it).collect();
    let (mut script, mut lines) = (String::new(), loader.lines().peekable());
    while let Some(line) = lines.next() {
        let next = lines.peek().and_then(|it| it.strip_prefix("const ")?.split(' ').next());
        let place = next.and_then(|next| all.iter().position(|it| it == next));
        if let Some(after) = line.strip_prefix(", [").and_then(|it| it.strip_suffix("]));")) {
            let mut needed = Vec::new();
            for it in after.split(", ") {
                let it = if all.iter().any(|known| known == it) { &*all[0] } else { it };
                if !needed.contains(&it) {
                    needed.push(it);
                }
            }
            script += &[", [", &*needed.join(", "), "]));\n"].concat();
        } else if !line.starts_with("/* ") || place.is_none() {
            script += &[line, "\n"].concat();
        } else if place == Some(0) {
            let of: Vec<_> = of.iter().copied().collect();
            script += &["/* ", &*of.join(", "), " */\n"].concat();
        } else {
            lines.by_ref().find(|line| *line == ", []);");
        }
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the splitter writes it.
    const SCRIPT: &str = "\
        sharedImports = { __wasm_split: {  } };
/* find, text */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_4.wasm\", import.meta.url));
}
, []);
/* situation, text */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_5.wasm\", import.meta.url));
}
, []);
/* builder, text */
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_6.wasm\", import.meta.url));
}
, []);
export const __wasm_split_load_text = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_text.wasm\", import.meta.url));
}
, [__chunk_4, __chunk_5, __chunk_6]));
";

    #[test]
    fn a_loader_has_one_piece_in_the_place_of_several() {
        let [first, large, last, _] = &*chunks(SCRIPT) else { panic!("four pieces") };
        let script = rewritten(SCRIPT, &[first.clone(), last.clone()]).expect("a loader");
        let now = chunks(&script);
        let files: Vec<_> = now.iter().map(|it| &*it.file).collect();
        assert_eq!(files, ["chunk_4.wasm", "chunk_5.wasm", "split_text.wasm"], "{script}");
        assert_eq!(now[0].of, ["builder", "find", "text"]);
        assert_eq!(now[1], *large);
        assert!(script.ends_with("}\n, [__chunk_4, __chunk_5]));\n"), "{script}");
        assert!(script.contains("__wasm_split: shared, joined: shared }"), "{script}");
        assert!(rewritten("", &[]).is_err(), "another version of the splitter");
    }
}
