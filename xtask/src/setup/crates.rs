//! The crates of the app and of its standard library: Trunk compiles without the network.

use std::path::Path;

use anyhow::Result;

use super::job::{run, say};
use super::tools::Tools;
use crate::root::root;

/// Sees to the crates that `Cargo.lock` names; under a second where they are there.
pub(crate) fn ensure(tools: &Tools, logs: &Path) -> Result<()> {
    let log = logs.join("crates.log");
    let fetch = |args: &[&str]| {
        let mut cargo = tools.wasm_command("cargo");
        cargo
            .args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"])
            .args(args)
            .current_dir(root());
        run(&mut cargo, &log, None)
    };
    if fetch(&["--offline"]).is_ok() {
        return Ok(());
    }
    say("cargo fetch --locked: seconds, at most two minutes");
    fetch(&[])
}
