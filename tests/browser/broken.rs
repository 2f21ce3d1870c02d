//! Content that cannot be had or is wrong: the text stays, with a clear word.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;
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

/// Asserts that the text is whole and that the notice says all of `causes`.
fn assert_said(spoil: impl Fn(String) -> Option<String>, causes: &'static [&'static str]) {
    let (_site, server) = spoiled(spoil);
    let url = server.url.clone();
    page(Look::default(), |page| async move {
        page.goto(&url).await.expect("the page");
        let notice = page
            .wait()
            .for_element(fantoccini::Locator::Css("#failed:not([hidden])"))
            .await
            .expect("a notice");
        let said = notice.text().await.expect("words");
        for cause in causes {
            assert!(said.contains(cause), "`{cause}` is not in: {said}");
        }
        let paragraphs = page.js("return document.querySelectorAll('[id^=para-]').length").await;
        assert_eq!(paragraphs, json!(30));
    });
}

fn change(json: &str, at: &str, value: Value) -> String {
    let mut content: Value = serde_json::from_str(json).expect("JSON");
    *content.pointer_mut(at).expect("a place") = value;
    content.to_string()
}

#[test]
fn missing_content_is_said() {
    assert_said(|_| None, &["content/en.", "404"]);
}

#[test]
fn truncated_content_is_said() {
    assert_said(|words| Some(words[..words.len() / 2].to_owned()), &["content/en.", "JSON"]);
}

#[test]
fn content_of_the_wrong_type_is_said_with_its_place() {
    let wrong = |words: String| Some(change(&words, "/rows/1/words/title", json!(7)));
    assert_said(wrong, &["rows[1].words.title", "text"]);
}

#[test]
fn an_id_that_names_nothing_is_said_with_file_id_and_field() {
    let wrong = |words: String| Some(change(&words, "/recommendations/1/elements/0", json!("no")));
    assert_said(wrong, &["law/recommendations/rec-2.json", "rec-2", "elements[0]", "`no`"]);
}

#[test]
fn a_blocked_app_is_said() {
    page(Look::default(), |page| async move {
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
        page.visit("").await;
        let notice = fantoccini::Locator::Css("#failed:not([hidden])");
        page.wait().for_element(notice).await.expect("a notice");
    });
}
