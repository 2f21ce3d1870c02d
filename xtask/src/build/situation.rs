//! What answers where situations are tried: a program that comes when the reader is near.

use std::path::Path;

use anyhow::Result;

use super::esbuild::Esbuild;
use super::stage::Stage;
use crate::root::root;

const START: &str = "src/situation/start.js";
/// What Trunk left of the program, and of what wasm-bindgen wrote for it.
pub(super) const NAME: &str = "two-protocols-situation";

/// Writes the program; gives the names of its script and of its WASM.
pub(super) fn put(dir: &Path, esbuild: &Esbuild) -> Result<[String; 2]> {
    let mut stage = Stage::new(dir.to_owned());
    let wasm = stage.take(&format!("{NAME}_bg.wasm"))?;
    let wasm = stage.put(&format!("{NAME}.wasm"), &wasm)?;
    let script = esbuild.bundle(&root().join(START), &[])?;
    stage.take(&format!("{NAME}.js"))?;
    Ok([stage.put("situation.js", &script)?, wasm])
}
