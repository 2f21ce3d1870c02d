//! `cargo xtask test`: everything that must hold, in the order in which it is soonest known.

use std::process::Command;
use std::thread::available_parallelism;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::build::build;
use crate::root::{dist, root};
use crate::setup::{Need, Tools, cms, setup};
use crate::sizes::{
    self, ElementSizes, MAX_FIND, MAX_PAGE, MAX_TEXT, MAX_TOTAL, MAX_VIEW, Sizes, element_limit,
    total,
};

/// The app for the browser, as Trunk compiles it: what is compiled for one serves the other.
const BROWSER: [&str; 4] =
    ["--release", "--target", "wasm32-unknown-unknown", "--no-default-features"];
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Runs all of it; the first thing that does not hold ends the run.
///
/// # Errors
/// With the name of the step that failed, and how to run that alone.
pub fn test() -> Result<()> {
    let tools = setup(Need::Browser)?;
    step(cargo(&tools, &["fmt", "--all", "--check"]), "run `cargo fmt --all`")?;
    let mend = "mend what clippy names";
    let all = ["clippy", "--workspace", "--all-targets"];
    step(cargo(&tools, &[&all[..], &DENY].concat()), mend)?;
    for apart in ["browser", "cms"] {
        let apart = ["clippy", "--package", "xtask", "--test", apart];
        step(cargo(&tools, &[&apart[..], &DENY].concat()), mend)?;
    }
    let programs = ["page", "embed"];
    // All at once too: only then is what none of them uses dead.
    for features in programs.map(str::to_owned).into_iter().chain([programs.join(",")]) {
        lint_for_browser(&tools, &features)?;
    }
    step(cargo(&tools, &["test", "--workspace"]), "mend the code or the test that it names")?;
    build(&tools)?;
    weigh()?;
    let mut browser = cargo(&tools, &["test", "--package", "xtask", "--test", "browser"]);
    // Half of such a test is waiting.
    let threads = available_parallelism().map_or(2, |cores| cores.get() * 2);
    browser.env("RUST_TEST_THREADS", threads.to_string());
    step(browser, "mend the page or the test that it names")
}

/// Says what each page needs, and fails where that is too much.
fn weigh() -> Result<()> {
    let sizes = Sizes::of(&dist())?;
    println!("test: {} bytes of {MAX_PAGE} for the first page (brotli)", sizes.page());
    println!("test: {} bytes of {MAX_TEXT} before its text (brotli)", sizes.text());
    println!("test: {} bytes of {MAX_TOTAL} until it answers (brotli)", sizes.total());
    sizes.check()?;
    for (view, total) in sizes::views(&dist())? {
        println!("test: {total} bytes of {MAX_VIEW} to open {} (brotli)", view.file());
    }
    println!("test: {} bytes of {MAX_FIND} to search and cite (brotli)", sizes::find(&dist())?);
    let element = ElementSizes::of(&dist())?;
    for (view, files) in &element.views {
        let (total, most) = (total(files), element_limit(*view));
        println!("test: {total} bytes of {most} for the element's {} (brotli)", view.id());
    }
    element.check()
}

/// Builds, and tries the guide in a real CMS.
///
/// # Errors
/// When the CMS cannot be had, or does not show what its recipe says.
pub fn test_cms() -> Result<()> {
    let tools = setup(Need::Browser)?;
    cms()?;
    build(&tools)?;
    let run = ["test", "--package", "xtask", "--test", "cms", "--", "--nocapture"];
    step(cargo(&tools, &run), "mend the page or the recipe that it names")
}

/// The same lints for the app's own target, with the features of one of its programs.
fn lint_for_browser(tools: &Tools, features: &str) -> Result<()> {
    let has_clippy = tools
        .wasm_command("cargo")
        .args(["clippy", "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if has_clippy {
        let mut clippy = tools.wasm_command("cargo");
        clippy
            .arg("clippy")
            .args(BROWSER)
            .args(["--features", features, "--lib", "--bins"])
            .args(DENY);
        return step(clippy, "mend what clippy names");
    }
    let name = tools.wasm_toolchain().unwrap_or("the active toolchain");
    println!("test: {name} has no clippy: only the compiler's own lints for the browser");
    let mut rustc = tools.wasm_command("cargo");
    rustc.arg("rustc").args(BROWSER).args(["--features", features, "--lib"]).args(DENY);
    step(rustc, "mend what the compiler names")
}

fn cargo(tools: &Tools, args: &[&str]) -> Command {
    let mut command = tools.command("cargo");
    command.args(args);
    command
}

/// Runs one step with its output as it comes.
fn step(mut command: Command, mend: &str) -> Result<()> {
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    let line = format!("cargo {}", words.join(" "));
    println!("test: {line}");
    let start = Instant::now();
    let status = command.current_dir(root()).status().context("cannot start cargo")?;
    if !status.success() {
        bail!("`{line}` failed: {mend}");
    }
    println!("test: done in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
