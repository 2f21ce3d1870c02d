//! Content that cannot be had or is wrong: the text stays, with a clear word.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;
use two_protocols::content::{UiKey, View};
use xtask::root::dist;
use xtask::serve::{Options, Server};

use crate::{Look, page};

/// A copy of the site whose content is what `spoil` makes of it; none takes it away.
fn spoiled(spoil: impl Fn(String) -> Option<String>) -> (TempDir, Server) {
    let site = TempDir::new().expect("a folder");
    copy(&dist(), site.path());
    let folder = fs::read_dir(site.path().join("content")).expect("the content");
    for file in folder {
        let path = file.expect("a file").path();
        let name = path.to_string_lossy();
        // Not what is loaded when the page answers already.
        if [".offline.", ".changes.", ".find."].iter().any(|it| name.contains(it)) {
            continue;
        }
        if path.extension().is_some_and(|ext| ext == "json") {
            match spoil(fs::read_to_string(&path).expect("words")) {
                Some(words) => fs::write(&path, words).expect("written"),
                None => fs::remove_file(&path).expect("removed"),
            }
        } else {
            fs::remove_file(path).expect("removed");
        }
    }
    let server = Server::start(site.path(), Options::default()).expect("served");
    (site, server)
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("copied");
        }
    }
}

/// Asserts of each of these views that its text is whole and that the notice says all of `causes`.
fn assert_said(
    views: &'static [View],
    spoil: impl Fn(String) -> Option<String>,
    causes: &'static [&'static str],
) {
    let (_site, server) = spoiled(spoil);
    let url = server.url.clone();
    page(Look::default(), |page| async move {
        for view in views {
            page.goto(&format!("{url}{}", view.file())).await.expect("the page");
            let notice = page
                .wait()
                .for_element(fantoccini::Locator::Css("#failed:not([hidden])"))
                .await
                .expect("a notice");
            let said = notice.text().await.expect("words");
            for cause in causes {
                assert!(said.contains(cause), "`{cause}` is not in: {said}");
            }
            let (part, count) = match view {
                View::Summary => ("[id^=para-]", 30),
                View::Recommendations => (".recommendation", 15),
                View::Compare => (".row", 21),
                View::Law => (".provision", 40),
                View::Situation => ("#try fieldset", 45),
                View::Embed => (".recipes details", 7),
                _ => (".topic", 10),
            };
            let found = format!("return document.querySelectorAll('{part}').length");
            let found = page.js(&found).await;
            assert!(found.as_u64() >= Some(count), "{}: {found} of {part}", view.id());
        }
    });
}

/// Changes what has this place; any other content stays as it is.
fn change(json: &str, at: &str, value: Value) -> String {
    let mut content: Value = serde_json::from_str(json).expect("JSON");
    if let Some(place) = content.pointer_mut(at) {
        *place = value;
    }
    content.to_string()
}

#[test]
fn missing_content_is_said() {
    assert_said(&View::DRAWN, |_| None, &["content/en.", "404"]);
}

#[test]
fn truncated_content_is_said() {
    let half = |words: String| Some(words.chars().take(words.chars().count() / 2).collect());
    assert_said(&View::DRAWN, half, &["content/en.", "JSON"]);
}

#[test]
fn content_of_the_wrong_type_is_said_with_its_file_and_what_is_wrong() {
    for (view, at) in [
        (&[View::Compare], "/body/1/1/2"),
        (&[View::Recommendations], "/body/recommendations/1/words/action"),
        (&[View::Summary], "/body/summary/sections/0/paragraphs/0/text"),
    ] {
        let wrong = move |words: String| Some(change(&words, at, json!(7)));
        assert_said(view, wrong, &["content/en.", "invalid type", "7", "expected"]);
    }
}

#[test]
fn a_view_that_cannot_be_had_is_said_and_the_reader_stays_and_can_try_again() {
    page(Look::default(), |page| async move {
        for (view, lost) in
            [("law", "*en.law.*"), ("situation", "*/situation.*.wasm"), ("law", "*/late.*.js")]
        {
            page.start("").await;
            page.cdp("Network.enable", json!({})).await;
            page.cdp("Network.setBlockedURLs", json!({ "urls": [lost] })).await;
            let go = format!("document.querySelector('.nav a[href^={view}]').click()");
            page.js(&go).await;
            let words = xtask::bundle::bundle(xtask::root::root(), "en").expect("content").content;
            let words = json!(*words.ui.get(UiKey::NotLoaded));
            let said =
                format!("return document.querySelector('.now').textContent.includes({words})");
            page.until(&said).await;
            let here = "return [document.querySelector('main').dataset.view, \
                location.pathname.split('/').pop(), \
                document.querySelector('.nav [aria-current]').getAttribute('href')]";
            assert_eq!(page.js(here).await, json!(["compare", "", "index.html"]));
            page.js("document.querySelector('#row-means > summary').click()").await;
            page.until("return document.querySelector('#row-means').open").await;
            page.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await;
            page.js(&go).await;
            page.until(&format!("return document.querySelector('main').dataset.view === '{view}'"))
                .await;
            page.until(&format!("return location.pathname.endsWith('{view}.html')")).await;
            // The browser tells of what was blocked.
            page.console().await;
        }
    });
}

#[test]
fn a_blocked_app_is_said() {
    page(Look::default(), |page| async move {
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
        for view in View::DRAWN {
            page.visit(view.file()).await;
            let notice = fantoccini::Locator::Css("#failed:not([hidden])");
            page.wait().for_element(notice).await.expect("a notice");
        }
        // A piece of the program, too.
        for (view, piece) in [
            (View::Situation, "*/situation.*.wasm"),
            (View::Law, "*/text.*.wasm"),
            (View::Embed, "*/builder.*.wasm"),
        ] {
            page.cdp("Network.setBlockedURLs", json!({ "urls": [piece] })).await;
            page.goto("about:blank").await.expect("left");
            page.visit(view.file()).await;
            let notice = fantoccini::Locator::Css("#failed:not([hidden])");
            page.wait().for_element(notice).await.expect("a notice");
        }
    });
}
