//! What a page loads until its app answers: each file comes once, in every engine, and what is
//! announced early is what is used.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use xtask::serve::{Fate, Fates, Options};

use crate::driver::Engine;
use crate::site::serve;
use crate::{Look, page_in};

/// The first view, one with a piece of the program for itself, and one of those that share one.
const PAGES: [&str; 3] = ["", "situation.html", "law.html"];

fn loads_each_file_once(engine: Engine) {
    for end in PAGES {
        let asked = Arc::new(Mutex::new(BTreeMap::<String, usize>::new()));
        let seen = asked.clone();
        let fates = Fates(Arc::new(move |path: &str| {
            *seen.lock().expect("counted").entry(path.to_owned()).or_default() += 1;
            Fate::Answer
        }));
        // Nothing may hide in the browser's own store.
        let server = serve(Options { fates: Some(fates), kept: false, ..Options::default() });
        let url = [&server.url, end].concat();
        page_in(engine, Look::default(), |page| async move {
            page.goto(&url).await.expect("the page loads");
            page.until_ready().await;
            // Before the copy on the device is made, which asks for all.
            let asked = asked.lock().expect("counted").clone();
            let is_wasm = |path: &&String| path.rsplit('.').next() == Some("wasm");
            let wasm = asked.keys().filter(is_wasm).count();
            assert!(wasm >= if end.is_empty() { 1 } else { 2 }, "{end}: {asked:#?}");
            let icon = |path: &str| path.contains("icon");
            let twice = asked.iter().filter(|(path, times)| **times > 1 && !icon(path));
            let twice: Vec<_> = twice.collect();
            assert!(twice.is_empty(), "{engine:?}: {end}: came more than once: {twice:#?}");
        });
        server.stop();
    }
}

#[test]
fn chromium_loads_each_file_once() {
    loads_each_file_once(Engine::Chromium);
}

#[test]
fn firefox_loads_each_file_once() {
    loads_each_file_once(Engine::Firefox);
}

#[test]
fn webkit_loads_each_file_once() {
    loads_each_file_once(Engine::Webkit);
}
