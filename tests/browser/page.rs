//! One window of the browser, and what a test does with it.

use std::future::Future;
use std::io::{Write, stderr};
use std::ops::Deref;
use std::panic::resume_unwind;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::task::{LocalSet, spawn_local};

use crate::command::Command;
use crate::driver::{Driver, Engine};
use crate::look::Look;
use crate::site::site;

/// What only the started app has: its controls answer.
const ANSWERS: &str = "#app[data-ready]";
/// How long a test waits for what must come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// An open window. All that [`Client`] can do works on it too.
#[derive(Clone)]
pub(crate) struct Page {
    client: Client,
    engine: Engine,
}

/// Opens a window of Chromium, lets the test at it, and closes it, however the test ends.
pub(crate) fn page<T: Future<Output = ()> + 'static>(look: Look, test: impl FnOnce(Page) -> T) {
    page_in(Engine::Chromium, look, test);
}

/// The same in any engine. One that is not there is named, and left out.
pub(crate) fn page_in<T: Future<Output = ()> + 'static>(
    engine: Engine,
    look: Look,
    test: impl FnOnce(Page) -> T,
) {
    if let Some(reason) = engine.missing() {
        let name = std::thread::current().name().unwrap_or_default().to_owned();
        // Not by `println!`, which is heard only where a test fails.
        let _ = writeln!(stderr(), "skipped: {name}: {engine:?}: {reason}");
        return;
    }
    // The drivers of the others have one window at a time.
    let _turn = (engine != Engine::Chromium).then(|| engine.turn());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let driver = Driver::shared(engine);
    let outcome = LocalSet::new().block_on(&runtime.expect("a runtime"), async {
        let page = Page::open(&driver, engine, look).await;
        let outcome = spawn_local(test(page.clone())).await;
        page.client.close().await.expect("the window closes");
        outcome
    });
    if let Err(failure) = outcome {
        resume_unwind(failure.into_panic());
    }
}

impl Page {
    async fn open(driver: &Driver, engine: Engine, look: Look) -> Self {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(look.capabilities(engine))
            .connect(&driver.url)
            .await
            .expect("the browser starts");
        let page = Self { client, engine };
        if engine == Engine::Chromium {
            page.cdp("Emulation.setEmulatedMedia", look.media()).await;
            // No window of its own is as narrow as a phone.
            if look.window.0 < 500 {
                page.resize(look.window).await;
            }
        }
        page
    }

    /// Goes to the site's page with this end of its address (`""`, `"#summary"`).
    pub(crate) async fn visit(&self, end: &str) {
        self.goto(&format!("{}{end}", site().url)).await.expect("the page loads");
    }

    /// The same, and waits until the app answers.
    pub(crate) async fn start(&self, end: &str) {
        self.visit(end).await;
        self.until_ready().await;
    }

    /// Waits until the app answers.
    pub(crate) async fn until_ready(&self) {
        let waited = self.wait().at_most(PATIENCE).for_element(Locator::Css(ANSWERS)).await;
        // Read only then: what the page said while it started is for the test to judge.
        if waited.is_err() {
            let console = match self.engine {
                Engine::Chromium => self.console().await,
                other => vec![format!("{other:?} does not tell")],
            };
            panic!("the app did not start; the console: {console:#?}");
        }
    }

    /// What a script's body returns.
    pub(crate) async fn js(&self, body: &str) -> Value {
        self.execute(body, Vec::new()).await.expect("the script runs")
    }

    /// Waits until what a script's body returns is true. Between two documents there is nothing
    /// that a script could read: it says not yet.
    pub(crate) async fn until(&self, body: &str) {
        let start = Instant::now();
        loop {
            let seen = self.execute(body, Vec::new()).await;
            if matches!(seen, Ok(Value::Bool(true))) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let says = "return ['.keeping', '#news', '#failed:not([hidden])'] \
                    .map((it) => document.querySelector(it)?.textContent ?? '')";
                let says = self.js(says).await;
                panic!("not to be seen: {body}; it gave {seen:?}; the page says {says}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A command of the browser's own protocol.
    pub(crate) async fn cdp(&self, name: &'static str, params: Value) -> Value {
        self.issue_cmd(Command::Cdp(name, params)).await.expect("the browser does it")
    }

    /// Gives the page a window of just this size, without the browser's own bars.
    pub(crate) async fn resize(&self, (width, height): (u32, u32)) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// What was written on the console since this was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = self.issue_cmd(Command::Console).await.expect("the console can be read");
        let lines = log.as_array().into_iter().flatten();
        lines.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The same, where a test holds up what the page loads: the browser says that it is late.
    pub(crate) async fn assert_quiet_but_late(&self) {
        let mut console = self.console().await;
        console.retain(|line| !line.contains("preloaded using link preload but not used"));
        assert!(console.is_empty(), "the console holds: {console:#?}");
    }

    /// Fails if anything was written on the console.
    pub(crate) async fn assert_quiet(&self) {
        let console = self.console().await;
        assert!(console.is_empty(), "the console holds: {console:#?}");
    }
}

impl Deref for Page {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
