//! The guide beside other pages that hold the same document, all in one run: only so may the
//! times be compared. The pages and what measures them lie in a folder outside of the project.

use std::fs;
use std::path::{Path, absolute};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::root::{dist, root};
use crate::setup::Tools;

/// Those of the folder that the figures are held against; the guide's own begin with `ours`.
const PEERS: [&str; 6] = ["vanilla", "react", "mdbook", "ours", "ours-row", "ours-app"];
const ROUNDS: &str = "3";

/// Measures them with the folder's `measure.mjs`; gives its table.
pub(super) fn measure(tools: &Tools, folder: &Path) -> Result<String> {
    eprintln!("bench: beside other pages, {ROUNDS} rounds (ten minutes)");
    let folder = absolute(folder)?;
    let (config, out) = (root().join("target/bench/peers.json"), root().join("target/bench/peers"));
    fs::create_dir_all(&out)?;
    let text = fs::read_to_string(folder.join("measure.json"))
        .with_context(|| format!("no measure.json in {}", folder.display()))?;
    let chromium = tools.browser()?.chromium.display().to_string();
    let text = configured(&text, &folder, &dist(), &chromium)?;
    fs::write(&config, text.to_string())?;
    let status = tools
        .command("node")
        .arg(folder.join("measure.mjs"))
        .args(["--rounds", ROUNDS, "--only", &PEERS.join(","), "--config"])
        .arg(&config)
        .arg("--out")
        .arg(&out)
        .current_dir(&folder)
        .stdout(Stdio::null())
        .status()
        .context("cannot start node: run `cargo xtask setup`")?;
    ensure!(status.success(), "measure.mjs failed: its message above names the cause");
    Ok(fs::read_to_string(out.join("results.md"))?)
}

/// The folder's configuration with full paths, and with this build as the guide's.
fn configured(text: &str, folder: &Path, dist: &Path, chromium: &str) -> Result<Value> {
    let mut config: Value = serde_json::from_str(text).context("measure.json")?;
    config["chromium"] = chromium.into();
    for peer in config["peers"].as_array_mut().context("measure.json: no peers")? {
        let own = peer["name"].as_str().is_some_and(|name| name.starts_with("ours"));
        let there = folder.join(peer["dist"].as_str().unwrap_or_default());
        peer["dist"] = json!(if own { dist } else { &there });
    }
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_is_this_build_and_the_others_are_the_folders() {
        let text = r#"{ "peers": [{ "name": "react", "dist": "dist/react" },
            { "name": "ours-row", "dist": "../elsewhere" }] }"#;
        let config = configured(text, Path::new("/peers"), Path::new("/built"), "chromium");
        let config = config.expect("a configuration");
        assert_eq!(config["peers"][0]["dist"], "/peers/dist/react");
        assert_eq!(config["peers"][1]["dist"], "/built");
        assert_eq!(config["chromium"], "chromium");
        assert!(configured("{}", Path::new(""), Path::new(""), "").is_err());
    }
}
