//! A driver process for each engine, for all tests that run at the same time; it ends with the
//! last of them.

use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::Duration;

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
        let mut driver = Self { processes: Vec::new(), url: String::new() };
        let port = match engine {
            Engine::Chromium => {
                let mut chromium = Command::new(&TOOLS.browser()?.driver);
                let args = ["--port=0", "--log-level=SEVERE"];
                driver.telling(chromium.args(args), "successfully on port ")?
            }
            Engine::Firefox => {
                let firefox = TOOLS.engines()?.firefox.as_ref().map_err(|it| anyhow!("{it}"))?;
                let mut firefox = Command::new(&firefox.driver);
                driver.telling(firefox.args(["--port", "0"]), "127.0.0.1:")?
            }
            Engine::Webkit => driver.webkit()?,
        };
        driver.url = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Starts a program that chooses a number and tells it after these words.
    fn telling(&mut self, command: &mut Command, words: &str) -> Result<u16> {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = process.stdout.take();
        // Kept at once, so that one which tells nothing is ended too.
        self.processes.push(process);
        number_after(output.context("no output")?, words)
    }

    /// That of WebKit takes a port, and wants a screen; gives the port.
    fn webkit(&mut self) -> Result<u16> {
        let webkit = TOOLS.engines()?.webkit.as_ref().map_err(|it| anyhow!("{it}"))?;
        let mut screen = Command::new(&webkit.screen);
        screen.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
        // The screen, which nobody sees, chooses its name itself.
        let display = self.telling(&mut screen, "")?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let driver = Command::new(&webkit.driver)
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{display}"))
            // As root, and in a container.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        self.processes.push(driver);
        for _ in 0..100 {
            thread::sleep(Duration::from_millis(100));
            // It ends where another program took the port first: who answers then is not WebKit.
            if self.processes.last_mut().is_some_and(|it| !matches!(it.try_wait(), Ok(None))) {
                return Err(anyhow!("WebKit's driver ended at once"));
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(port);
            }
        }
        Err(anyhow!("WebKit's driver does not listen"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver before its screen.
        for process in self.processes.iter_mut().rev() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The number after these words in the first line that has both.
fn number_after(output: impl Read + Send + 'static, words: &str) -> Result<u16> {
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
