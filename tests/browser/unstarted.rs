//! The start script that never comes, or is not what it should be: the reader is told, the text
//! is whole, and what HTML can do works.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use fantoccini::Locator;
use serde_json::json;
use tempfile::TempDir;
use xtask::root::dist;
use xtask::serve::{Fate, Fates, Options, Server};

use crate::broken::copy;
use crate::driver::Engine;
use crate::site::{hashed, serve};
use crate::{Look, page, page_in};

/// Asserts that the reader is told, that a row opens, and that links lead to other views.
fn assert_told(engine: Engine, server: &Server) {
    let url = server.url.clone();
    page_in(engine, Look::default(), |page| async move {
        page.goto(&url).await.expect("the page");
        let notice = Locator::Css("#failed:not([hidden])");
        page.wait().for_element(notice).await.expect("a notice");
        let open = "const row = document.querySelector('details.row'); const was = row.open; \
            row.querySelector('summary').click(); return row.open !== was;";
        assert_eq!(page.js(open).await, json!(true), "a row opens");
        let link = Locator::Css("nav a[href='law.html']");
        page.find(link).await.expect("a link").click().await.expect("followed");
        page.until("return document.querySelector('main').dataset.view === 'law'").await;
        page.until("return !document.getElementById('failed').hidden").await;
    });
}

fn is_start(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    matches!(*name.split('.').collect::<Vec<_>>(), ["start", _, "js"])
}

/// The site, with one thing that becomes of its start script.
fn with_fate(fate: Fate) -> Server {
    let fates = move |path: &str| if is_start(path) { fate } else { Fate::Answer };
    serve(Options { fates: Some(Fates(Arc::new(fates))), ..Options::default() })
}

/// A copy of the site with another start script.
fn with_script(dir: &Path, script: &str) -> Server {
    copy(&dist(), dir);
    let start = hashed(dir, "start.", ".js");
    for ext in ["br", "gz"] {
        fs::remove_file(start.with_extension(format!("js.{ext}"))).expect("removed");
    }
    fs::write(start, script).expect("written");
    Server::start(dir, Options::default()).expect("served")
}

#[test]
fn a_start_script_that_is_not_there_is_told() {
    assert_told(Engine::Chromium, &with_fate(Fate::Fail(404)));
}

#[test]
fn a_page_in_the_place_of_the_start_script_is_told() {
    assert_told(Engine::Chromium, &with_fate(Fate::Lead("index.html")));
}

#[test]
fn a_start_script_that_the_browser_cannot_read_is_told_in_each_engine() {
    for engine in Engine::ALL {
        for script in ["<!DOCTYPE html><title>Sign in</title>", "export const late = 1 ~> 2;"] {
            let dir = TempDir::new().expect("a folder");
            assert_told(engine, &with_script(dir.path(), script));
        }
    }
}

#[test]
fn a_start_script_that_comes_is_not_told() {
    page(Look::default(), |page| async move {
        page.start("").await;
        page.until("return document.readyState === 'complete'").await;
        let told = page.js("return !document.getElementById('failed').hidden").await;
        assert_eq!(told, json!(false));
    });
}
