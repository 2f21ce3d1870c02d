//! Pages of other sites, made for one test.

use tempfile::TempDir;
use xtask::serve::{Options, Server};

use crate::page::Page;
use crate::site::site;

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
