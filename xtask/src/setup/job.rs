//! One outside command of the setup: its output goes to a log file, a line now and then says
//! that it lives, and a failure shows the end of the log.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

const BEAT: Duration = Duration::from_secs(20);
const TAIL: usize = 15;

/// Prints one line of the setup; to the error stream, so that `bench` can be piped.
pub(crate) fn say(line: &str) {
    eprintln!("setup: {line}");
}

/// Runs `command` to its end with its output in `log`, no longer than `limit`.
pub(crate) fn run(command: &mut Command, log: &Path, limit: Option<Duration>) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .env_remove("RUST_BACKTRACE")
        .spawn()
        .with_context(|| format!("cannot start {name}: is it installed and on PATH?"))?;
    let status = wait(&mut child, log, limit)?;
    match status {
        Some(status) if status.success() => Ok(()),
        Some(status) => bail!("{name}: {status}\n{}\n(all of it: {})", tail(log), log.display()),
        None => bail!("{name} gave no answer in time ({})", log.display()),
    }
}

/// Waits for `child`; `None` when the limit passed and it was ended.
fn wait(child: &mut Child, log: &Path, limit: Option<Duration>) -> Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut next = BEAT;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        let passed = start.elapsed();
        if limit.is_some_and(|limit| passed > limit) {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        if passed > next {
            next += BEAT;
            let text = fs::read_to_string(log).unwrap_or_default();
            let last = text.lines().last().unwrap_or("at work").trim();
            let name = log.file_stem().unwrap_or_default().to_string_lossy();
            say(&format!("  {name} {} s: {last}", passed.as_secs()));
        }
        sleep(Duration::from_millis(50));
    }
}

/// The first line of a log that tells of an error.
pub(crate) fn first_error(log: &Path) -> Option<String> {
    let text = fs::read_to_string(log).unwrap_or_default();
    let found = text.lines().find(|line| line.starts_with("error"));
    found.map(str::to_owned)
}

/// The last lines of a log, indented.
fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(TAIL);
    lines[from..].iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

/// What a command prints, trimmed; `None` when it cannot be run or fails.
pub(crate) fn output(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
