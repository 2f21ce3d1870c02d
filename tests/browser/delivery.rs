//! How each file arrives.

use two_protocols::content::View;
use xtask::root::dist;
use xtask::serve::{Options, POLICY};
use xtask::sizes::Sizes;

use crate::site::{head, serve, site};
use crate::{Look, page};

/// The page's files with this extension.
fn files(ext: &str) -> Vec<String> {
    let sizes = Sizes::of(&dist()).expect("a release build");
    let names = sizes.files.into_iter().map(|file| file.name);
    names.filter(|name| name.ends_with(ext)).collect()
}

#[test]
fn page_carries_its_policy() {
    let policy = format!("content-security-policy: {}\r\n", POLICY.to_lowercase());
    for page in View::ALL.map(View::file).into_iter().chain([""]) {
        let head = head(site(), page, "identity");
        assert!(head.starts_with("http/1.1 200"), "{page}: {head}");
        assert!(head.contains(&policy), "{page}: {head}");
        assert!(head.contains("content-type: text/html; charset=utf-8"), "{page}: {head}");
        assert!(head.contains("cache-control: no-cache"), "{page}: {head}");
        assert!(head.contains("x-content-type-options: nosniff"), "{page}: {head}");
        assert!(head.contains("referrer-policy: no-referrer"), "{page}: {head}");
    }
}

#[test]
fn a_view_comes_in_few_pieces() {
    for view in View::DRAWN {
        let sizes = Sizes::of_view(&dist(), view).expect("a release build");
        let pieces = sizes.files.iter().filter(|file| file.name.contains(".wasm")).count();
        // What every view needs, the view's own, what it shares with many, and with one.
        assert!(pieces <= 4, "{}: {pieces}", view.id());
    }
}

#[test]
fn files_come_with_their_types() {
    let types = [
        (".css", "text/css; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
        (".wasm", "application/wasm"),
        (".json", "application/json"),
    ];
    for (ext, kind) in types {
        let files = files(ext);
        assert!(!files.is_empty(), "the page has no {ext}");
        for file in files {
            let head = head(site(), &file, "identity");
            assert!(head.contains(&format!("content-type: {kind}\r\n")), "{file}: {head}");
            assert!(head.contains("immutable"), "{file}: {head}");
        }
    }
}

#[test]
fn files_to_take_away_come_with_their_types_and_in_their_newest_edition() {
    let types = [
        (".csv", "text/csv; charset=utf-8"),
        (".md", "text/markdown; charset=utf-8"),
        (".xml", "text/xml; charset=utf-8"),
        (".json", "application/json"),
    ];
    let bundle = xtask::bundle::bundle(xtask::root::root(), "en").expect("sound content");
    let files = xtask::export::files(&bundle).expect("exported");
    for file in files {
        let kind = types.iter().find(|(ext, _)| file.name.ends_with(ext)).expect("a type").1;
        let head = head(site(), &file.path(), "br");
        assert!(head.starts_with("http/1.1 200"), "{}: {head}", file.name);
        assert!(head.contains(&format!("content-type: {kind}\r\n")), "{}: {head}", file.name);
        assert!(head.contains("cache-control: no-cache"), "{}: {head}", file.name);
        assert!(head.contains("content-encoding: br\r\n"), "{}: {head}", file.name);
    }
}

#[test]
fn files_come_compressed_as_asked() {
    let file = &files(".wasm")[0];
    let encoded = |encodings| head(site(), file, encodings);
    assert!(encoded("gzip, br").contains("content-encoding: br\r\n"));
    assert!(encoded("gzip").contains("content-encoding: gzip\r\n"));
    assert!(!encoded("identity").contains("content-encoding"));
}

#[test]
fn what_is_not_there_is_not_found_and_not_kept() {
    let head = head(site(), "start.00000000.js", "br");
    assert!(head.starts_with("http/1.1 404"), "{head}");
    assert!(head.contains("cache-control: no-cache"), "{head}");
}

#[test]
fn page_works_below_any_path() {
    let server = serve(Options { prefix: Some("/a/b".into()), ..Options::default() });
    let url = server.url.clone();
    assert!(url.ends_with("/a/b/"));
    page(Look::default(), |page| async move {
        for view in View::DRAWN {
            page.goto(&format!("{url}{}", view.file())).await.expect("the page loads");
            page.until_ready().await;
        }
        // Its links stay below it.
        for view in View::LOADED {
            page.js(&format!("document.querySelector(\".nav a[href='{}']\").click()", view.file()))
                .await;
            let there = "return document.querySelector('main').dataset.view === arguments[0] \
                && location.pathname.startsWith('/a/b/')";
            let there = there.replace("arguments[0]", &format!("'{}'", view.id()));
            page.until(&there).await;
        }
        page.assert_quiet().await;
    });
    server.stop();
}
