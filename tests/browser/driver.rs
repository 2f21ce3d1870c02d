//! One driver process for all tests that run at the same time; it ends with the last of them.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use std::thread;

use anyhow::{Context, Result};
use xtask::setup::{Need, Tools, setup};

/// The tools; `cargo xtask test` has seen to them before.
pub(crate) static TOOLS: LazyLock<Tools> = LazyLock::new(|| setup(Need::Browser).expect("tools"));

static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// A driver at work.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    /// The one that is at work, else a new one.
    pub(crate) fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start().expect("chromedriver starts"));
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    fn start() -> Result<Self> {
        let mut process = Command::new(&TOOLS.browser()?.driver)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = process.stdout.take().context("no output")?;
        let port = port(output)?;
        Ok(Self { process, url: format!("http://127.0.0.1:{port}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port that the driver chose and tells in `… successfully on port 40123.`
fn port(output: ChildStdout) -> Result<u16> {
    let mut output = BufReader::new(output);
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some((_, port)) = line.trim_end().rsplit_once("successfully on port ") {
            // Read on, so that the driver never waits for a reader.
            thread::spawn(move || output.read_to_end(&mut Vec::new()));
            return Ok(port.trim_end_matches('.').parse()?);
        }
        line.clear();
    }
    anyhow::bail!("chromedriver ended before it named its port")
}
