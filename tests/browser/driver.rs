//! A driver process for each engine, for all tests that run at the same time; it ends with the
//! last of them.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;

use anyhow::{Context, Result, anyhow};
use xtask::setup::{Need, Tools, setup};

/// The tools; `cargo xtask test` has seen to them before.
pub(crate) static TOOLS: LazyLock<Tools> = LazyLock::new(|| setup(Need::Browser).expect("tools"));

static SHARED: [Mutex<Weak<Driver>>; 3] = [const { Mutex::new(Weak::new()) }; 3];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Waits until no other test has a window of it, and keeps others waiting.
    pub(crate) fn turn(self) -> MutexGuard<'static, ()> {
        static TURNS: [Mutex<()>; 3] = [const { Mutex::new(()) }; 3];
        TURNS[self as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why it cannot be driven here, if so. Chromium must be there.
    pub(crate) fn missing(self) -> Option<String> {
        let engines = TOOLS.engines().expect("engines");
        match self {
            Self::Chromium => None,
            Self::Firefox => engines.firefox.as_ref().err().cloned(),
            Self::Webkit => engines.webkit.as_ref().err().cloned(),
        }
    }
}

/// A driver at work.
pub(crate) struct Driver {
    processes: Vec<Child>,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    /// The one that is at work, else a new one.
    pub(crate) fn shared(engine: Engine) -> Arc<Self> {
        let mut shared = SHARED[engine as usize].lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            // A busy machine may refuse one once.
            let driver = (0..3).find_map(|_| Self::start(engine).ok());
            let driver = Arc::new(driver.expect("the driver starts"));
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    fn start(engine: Engine) -> Result<Self> {
        match engine {
            Engine::Chromium => {
                let mut driver = Command::new(&TOOLS.browser()?.driver);
                let args = ["--port=0", "--log-level=SEVERE"];
                Self::telling(driver.args(args), "successfully on port ")
            }
            Engine::Firefox => {
                let firefox = TOOLS.engines()?.firefox.as_ref().map_err(|it| anyhow!("{it}"))?;
                Self::telling(Command::new(&firefox.driver).args(["--port", "0"]), "127.0.0.1:")
            }
            Engine::Webkit => Self::webkit(),
        }
    }

    /// A driver that chooses its port and tells it after these words.
    fn telling(command: &mut Command, words: &str) -> Result<Self> {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = process.stdout.take().context("no output")?;
        let port = number_after(output, words)?;
        Ok(Self { processes: vec![process], url: format!("http://127.0.0.1:{port}") })
    }

    /// That of WebKit takes a port, and wants a screen.
    fn webkit() -> Result<Self> {
        let webkit = TOOLS.engines()?.webkit.as_ref().map_err(|it| anyhow!("{it}"))?;
        let (screen, display) = screen(&webkit.screen)?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let driver = Command::new(&webkit.driver)
            .arg(format!("--port={port}"))
            .env("DISPLAY", display)
            // As root, and in a container.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let driver =
            Self { processes: vec![driver, screen], url: format!("http://127.0.0.1:{port}") };
        for _ in 0..100 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(driver);
            }
            thread::sleep(std::time::Duration::from_millis(100));
        }
        Err(anyhow!("WebKit's driver does not listen"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A screen that nobody sees, and its name, which it chooses itself.
fn screen(program: &Path) -> Result<(Child, String)> {
    let mut process = Command::new(program)
        .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = process.stdout.take().context("no output")?;
    let number = number_after(output, "")?;
    Ok((process, format!(":{number}")))
}

/// The number after these words in the first line that has both.
fn number_after(output: impl Read + Send + 'static, words: &str) -> Result<u32> {
    let mut output = BufReader::new(output);
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        let number = line.split_once(words).and_then(|(_, rest)| {
            let digits = rest.trim_start().split(|it: char| !it.is_ascii_digit()).next()?;
            digits.parse().ok()
        });
        if let Some(number) = number {
            // Read on, so that the program never waits for a reader.
            thread::spawn(move || output.read_to_end(&mut Vec::new()));
            return Ok(number);
        }
        line.clear();
    }
    Err(anyhow!("it ended before it named its number"))
}
