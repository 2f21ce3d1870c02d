//! Pages of other sites, made for one test.

use serde_json::Value;
use tempfile::TempDir;
use xtask::serve::{Options, Server};

use crate::driver::Engine;
use crate::page::Page;
use crate::site::site;
use crate::{Look, page, page_in};

/// A page of another site.
pub(crate) struct Elsewhere {
    server: Server,
    _folder: TempDir,
}

impl Elsewhere {
    /// With the element's script of the guide at this address.
    pub(crate) fn with(body: &str, guide: &str) -> Self {
        let script = format!("<script type=\"module\" src=\"{guide}embed.js\"></script>");
        Self::under(&[&script, body].concat(), Options { policy: None, ..Options::default() })
    }

    /// The same with the guide of all tests.
    pub(crate) fn new(body: &str) -> Self {
        Self::with(body, &site().url)
    }

    /// With nothing but this, under no policy.
    pub(crate) fn plain(body: &str) -> Self {
        Self::under(body, Options { policy: None, ..Options::default() })
    }

    /// With nothing but this, served so.
    pub(crate) fn under(body: &str, options: Options) -> Self {
        let folder = TempDir::new().expect("a folder");
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A ministry</title>\
             <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
             <script src=\"watch.js\"></script></head><body><main><h1>A ministry</h1>{body}</main>\
             </body></html>"
        );
        let watch = xtask::root::root().join("tests/hosts/watch.js");
        std::fs::copy(watch, folder.path().join("watch.js")).expect("the watch");
        std::fs::write(folder.path().join("index.html"), html).expect("written");
        let server = Server::start(folder.path(), options).expect("served");
        Self { server, _folder: folder }
    }

    /// Opens it.
    pub(crate) async fn open(&self, page: &Page) {
        page.goto(&self.server.url).await.expect("the page loads");
    }
}

/// The plain element.
pub(crate) const ONE: &str =
    "<two-protocols id=\"guide\"><a href=\"#own\">Own words</a></two-protocols>";
/// Names for scripts.
pub(crate) const NAMES: &str = "const guide = document.querySelector('#guide'); \
    const root = guide?.shadowRoot; const find = (css) => root.querySelector(css); \
    const told = (name) => seen.events.filter((it) => it.name === name); \
    const wait = (ms) => new Promise((done) => setTimeout(done, ms)); \
    const there = async (css) => { for (let i = 0; i < 300 && !find(css); i++) await wait(50); \
        return find(css); };";

/// Opens a page and waits until an element has drawn.
pub(crate) async fn drawn(host: &Elsewhere, page: &Page) {
    host.open(page).await;
    until_ready(page, 1).await;
}

pub(crate) async fn until_ready(page: &Page, count: usize) {
    let ready = format!("return seen.events.filter((it) => it.name === 'ready').length >= {count}");
    page.until(&ready).await;
}

/// What a script says, which may wait.
pub(crate) async fn ask(page: &Page, body: &str) -> Value {
    page.js(&format!("{NAMES} return (async () => {{ {body} }})()")).await
}

/// Tries it in every engine.
pub(crate) fn everywhere(body: &str, test: impl AsyncFn(Page) + Clone + 'static) {
    for engine in Engine::ALL {
        let (host, test) = (Elsewhere::new(body), test.clone());
        page_in(engine, Look::default(), move |page| async move {
            drawn(&host, &page).await;
            test(page).await;
        });
    }
}

pub(crate) fn on(body: &str, test: impl AsyncFnOnce(Page) + 'static) {
    let host = Elsewhere::new(body);
    page(Look::default(), move |page| async move {
        drawn(&host, &page).await;
        test(page.clone()).await;
        page.assert_quiet().await;
    });
}
