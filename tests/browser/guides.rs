//! Guides to a made-up document of 300 paragraphs: as the command leaves it, and as editors do.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;
use xtask::build;
use xtask::made;
use xtask::serve::{Options, Server};

use crate::driver::TOOLS;
use crate::page::Page;
use crate::{Look, page};

pub(crate) const PARAGRAPHS: u16 = 300;

/// What was pasted into its second paragraph: markup, and the name of a file that the build makes.
pub(crate) const PASTED: &str =
    "<a href=\"annex.pdf\">the annex</a> & \"start.js\" <script>x</script>";

/// A guide with a server.
pub(crate) struct Guide {
    pub(crate) dir: TempDir,
    pub(crate) server: Server,
}

/// The guide as the command leaves it, and as editors do.
pub(crate) static BARE: LazyLock<Guide> = LazyLock::new(|| {
    Guide::new(|folder| {
        made::begun(folder, PARAGRAPHS).expect("a content");
        paste(&folder.join("en/summary.json"));
    })
});
pub(crate) static FULL: LazyLock<Guide> = LazyLock::new(|| {
    Guide::new(|folder| {
        made::content(folder, PARAGRAPHS, 5).expect("a content");
    })
});

/// Pastes markup into a document, as one that was copied from a page may have it.
fn paste(summary: &Path) {
    let text = fs::read_to_string(summary).expect("the document");
    let mut json: Value = serde_json::from_str(&text).expect("JSON");
    json["sections"][0]["paragraphs"][1]["text"] = PASTED.into();
    fs::write(summary, json.to_string()).expect("written");
}

impl Guide {
    fn new(make: impl FnOnce(&Path)) -> Self {
        let content = TempDir::new().expect("a folder");
        make(content.path());
        let dir = TempDir::new().expect("a folder");
        let built = build::page(&TOOLS, dir.path(), content.path(), true);
        built.unwrap_or_else(|error| panic!("{error:#}"));
        let server = Server::start(dir.path(), Options::default()).expect("served");
        Self { dir, server }
    }

    /// Goes to it with this end of the address and waits until it answers.
    pub(crate) async fn start(&self, page: &Page, end: &str) {
        page.goto(&format!("{}{end}", self.server.url)).await.expect("the page loads");
        page.until_ready().await;
    }
}

/// Opens a window for a guide, which is made before: to make it takes a runtime of its own.
pub(crate) fn on<T: Future<Output = ()> + 'static>(
    guide: &'static LazyLock<Guide>,
    look: Look,
    test: impl FnOnce(Page, &'static Guide) -> T,
) {
    let guide = LazyLock::force(guide);
    page(look, |page| test(page, guide));
}
