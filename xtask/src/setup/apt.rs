//! Debian packages: the way to what neither cargo nor npm has.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::find::on_path;
use super::job::{output, run, say};

/// A command run as root: by itself where we are root, else through `sudo`.
pub(crate) fn as_root(program: &str) -> Command {
    if output("id", &["-u"]).as_deref() == Some("0") {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

/// Installs those of `packages` that are missing. `why` names the tool that they are for.
pub(crate) fn install(packages: &[&str], why: &str, logs: &Path) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| version(package).is_none()).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if on_path("apt-get").is_none() {
        bail!("{why} is missing and there is no apt-get here: install it by hand ({list})");
    }
    say(&format!("apt-get install {list}: for {why}, about half a minute"));
    let mend = || format!("apt-get could not install {list} for {why}: install it by hand");
    // A failing source of someone else's must not stop us: only a failing install does.
    let mut update = as_root("apt-get");
    if let Err(error) = run(update.args(["update", "-q"]), &logs.join("apt-update.log"), None) {
        say(&format!("apt-get update failed, going on: {error}"));
    }
    let mut install = as_root("env");
    install
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q"])
        .arg("--no-install-recommends")
        .args(&missing);
    run(&mut install, &logs.join("apt-install.log"), None).with_context(mend)
}

/// The version of an installed package.
pub(crate) fn version(package: &str) -> Option<String> {
    let format = "-f=${db:Status-Status} ${Version}";
    let text = output("dpkg-query", &["-W", format, package])?;
    text.strip_prefix("installed ").map(str::to_owned)
}
