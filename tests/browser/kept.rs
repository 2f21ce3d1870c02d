//! A copy of the site of a test's own, which it can change, break and stop; and what the guide
//! says of being kept on the device.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use two_protocols::content::{Edition, View};
use url::Url;
use xtask::build::put_worker;
use xtask::hash::hashed_name;
use xtask::root::{dist, root};
use xtask::serve::{Options, Server};

use crate::broken::copy;
use crate::driver::TOOLS;
use crate::page::{PATIENCE, Page};
use crate::site::hashed;

/// The words of what keeps the guide.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let words = fs::read_to_string(root().join("content/en/offline.json")).expect("words");
    serde_json::from_str(&words).expect("JSON")
});

/// The edition that follows, as [`Site::publish_next`] makes it.
pub(crate) const NEXT: &str = "bbbbbbbb";
/// What is new in it.
pub(crate) const CHANGE: &str = "A quote was put right.";

/// A server with a folder of its own.
pub(crate) struct Site {
    pub(crate) dir: TempDir,
    server: Option<Server>,
    /// The address of the guide, which stays when the server comes back.
    pub(crate) url: String,
    options: Options,
}

impl Site {
    pub(crate) fn new() -> Self {
        Self::with(Options::default())
    }

    pub(crate) fn with(options: Options) -> Self {
        let dir = TempDir::new().expect("a folder");
        copy(&dist(), dir.path());
        let server = Server::start(dir.path(), options.clone()).expect("served");
        let url = server.url.clone();
        let port = Url::parse(&url).expect("an address").port().expect("a port");
        Self { dir, server: Some(server), url, options: Options { port, ..options } }
    }

    /// Stops the server for real.
    pub(crate) fn stop(&mut self) {
        self.server.take().expect("a server").stop();
    }

    /// Starts it again at the same address, with other options.
    pub(crate) fn start(&mut self, options: Options) {
        self.server.take();
        self.options = Options { port: self.options.port, ..options };
        let server = Server::start(self.dir.path(), self.options.clone()).expect("served again");
        self.server = Some(server);
    }

    /// The address of the guide with this end.
    pub(crate) fn at(&self, end: &str) -> String {
        format!("{}{end}", self.url)
    }

    /// The files that the worker keeps, by their paths.
    pub(crate) fn list(&self) -> Vec<String> {
        let worker = fs::read_to_string(self.dir.path().join("sw.js")).expect("a worker");
        let files = worker.split("\"url\":\"").skip(1);
        files.map(|rest| rest.split('"').next().expect("a path").to_owned()).collect()
    }

    /// The file whose name begins and ends so, with its hash between.
    pub(crate) fn file(&self, start: &str, end: &str) -> PathBuf {
        hashed(self.dir.path(), start, end)
    }

    /// Puts the next edition in the place of this one: its content has another mark and its
    /// text another title, and no file of this edition's content is there any more.
    pub(crate) fn publish_next(&self) {
        let dir = self.dir.path();
        let old = edition();
        let mut names = Vec::new();
        for view in View::DRAWN {
            let stem = format!("content/en.{}", view.id());
            let path = hashed(dir, &format!("{stem}."), ".json");
            let mut json: Value =
                serde_json::from_str(&fs::read_to_string(&path).expect("content")).expect("JSON");
            json["shell"][0] = json!(["0.2.0", "2027-01-31", NEXT]);
            names.push(renamed(&path, &stem, json.to_string().as_bytes()));
        }
        let path = hashed(dir, "content/en.changes.", ".json");
        let log = json!([
            { "version": "0.2.0", "date": "2027-01-31", "changes": [CHANGE] },
            { "version": old["version"], "date": old["date"], "changes": ["The first."] },
        ]);
        renamed(&path, "content/en.changes", log.to_string().as_bytes());
        let script = self.file("start.", ".js");
        let words = named(&fs::read_to_string(&script).expect("a script"), &names);
        names.push(renamed(&script, "start", words.as_bytes()));
        let hash = old["hash"].as_str().expect("a hash");
        rewrite(dir, |html| named(&html, &names).replace(hash, NEXT));
        let edition =
            Edition { version: "0.2.0".into(), date: "2027-01-31".into(), hash: NEXT.into() };
        put_worker(&TOOLS, dir, &edition).expect("a worker");
    }
}

impl Site {
    /// Puts an edition in the place of this one whose content is the same.
    pub(crate) fn publish_same(&self) {
        let dir = self.dir.path();
        let script = self.file("start.", ".js");
        let program = fs::read_to_string(&script).expect("a script") + "\n";
        let names = [renamed(&script, "start", program.as_bytes())];
        rewrite(dir, |html| named(&html, &names));
        let edition: Edition = serde_json::from_value(edition()).expect("an edition");
        put_worker(&TOOLS, dir, &edition).expect("a worker");
    }
}

/// The edition of the built page.
pub(crate) fn edition() -> Value {
    let path = hashed(&dist(), "content/en.compare.", ".json");
    let json: Value =
        serde_json::from_str(&fs::read_to_string(path).expect("content")).expect("JSON");
    let edition = &json["shell"][0];
    json!({ "version": edition[0], "date": edition[1], "hash": edition[2] })
}

/// Has each page of the guide say something else.
fn rewrite(dir: &Path, change: impl Fn(String) -> String) {
    for file in View::ALL.map(View::file).into_iter().chain(["sw.js"]) {
        let path = dir.join(file);
        if file != "sw.js" {
            let html = fs::read_to_string(&path).expect("a page");
            fs::write(&path, change(html)).expect("written");
        }
        for ext in ["br", "gz"] {
            let _ = fs::remove_file(format!("{}.{ext}", path.display()));
        }
    }
}

/// Puts a file in the place of another, with its own hash; gives both names.
fn renamed(old: &Path, stem: &str, bytes: &[u8]) -> (String, String) {
    let ext = old.extension().expect("an ending").to_string_lossy().into_owned();
    let new = hashed_name(&format!("{stem}.{ext}"), bytes).expect("a name");
    let new = new.rsplit('/').next().expect("a name").to_owned();
    for more in ["", ".br", ".gz"] {
        let _ = fs::remove_file(format!("{}{more}", old.display()));
    }
    fs::write(old.with_file_name(&new), bytes).expect("written");
    (old.file_name().expect("a name").to_string_lossy().into_owned(), new)
}

fn named(text: &str, names: &[(String, String)]) -> String {
    names.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
}

/// Waits until the line says this; what is filled in may be anything.
pub(crate) async fn until_said(page: &Page, word: &str) {
    let parts: Vec<_> = words(word).split(['{', '}']).step_by(2).collect();
    let start = Instant::now();
    loop {
        let line = line(page).await;
        let mut rest = &*line;
        let said = parts.iter().all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        });
        if said {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "not {word}, but: {line}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The words of a key.
pub(crate) fn words(word: &str) -> &'static str {
    WORDS.get(word).unwrap_or_else(|| panic!("no words for {word}"))
}

/// What the line says now.
pub(crate) async fn line(page: &Page) -> String {
    let said = page.js("return document.querySelector('.keeping')?.textContent ?? ''").await;
    said.as_str().unwrap_or_default().to_owned()
}

/// What a script's body, which may wait, returns.
pub(crate) async fn waited(page: &Page, body: &str) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1]; \
         (async () => {{ {body} }})().then(done, (error) => done(String(error)))"
    );
    page.execute_async(&script, Vec::new()).await.expect("the script runs")
}

/// The names of the editions that the browser keeps.
pub(crate) async fn kept(page: &Page) -> Vec<String> {
    let names = waited(page, "return await caches.keys()").await;
    serde_json::from_value(names).expect("names")
}

/// The mark of the edition whose text is shown.
pub(crate) async fn shown(page: &Page) -> Value {
    page.js("return document.querySelector('main').dataset.edition").await
}

/// Goes to the guide and waits until it is whole on the device.
pub(crate) async fn keep(page: &Page, site: &Site) {
    page.goto(&site.url).await.expect("the page");
    page.until_ready().await;
    until_said(page, "ready").await;
}

/// Follows the navigation to a view, and waits until it is drawn.
pub(crate) async fn to_view(page: &Page, view: &str) {
    let file = if view == "compare" { "index" } else { view };
    page.js(&format!(
        "window.shown = false; \
         addEventListener('two-protocols-view', () => {{ window.shown = true; }}, {{ once: true }}); \
         document.querySelector('.views a:is([href=\"{file}.html\"], [href=\"#{view}\"])').click()"
    ))
    .await;
    // The last part of it, too; a page of its own has no mark of ours.
    page.until(&format!(
        "return window.shown !== false && document.querySelector('main')?.dataset.view === '{view}'"
    ))
    .await;
}

/// Sees to it that situations are tried, and waits until what comes of the answers is drawn.
pub(crate) async fn try_situation(page: &Page) {
    let there = "return document.querySelector('main').dataset.view === 'situation'";
    if page.js(there).await != json!(true) {
        to_view(page, "situation").await;
    }
    page.until("return document.querySelector('[data-outcome]') !== null").await;
}
