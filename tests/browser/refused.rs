//! What the guide does where the browser, or others in the page, keep it from the device: the
//! worker, the store, the caches, the colours.

use std::fs;

use serde_json::json;

use crate::kept::{Site, keep, line, to_view, try_situation, words};
use crate::page::Page;
use crate::{Look, page};

/// Runs a script in each page before its own.
async fn before(page: &Page, source: &str) {
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// What the panel says below its buttons.
const SAID: &str = "return document.querySelector('.device [role=status]').textContent";

/// Waits until the panel says why nothing is kept, and asserts that all else works.
async fn assert_works_unkept(page: &Page, site: &Site) {
    page.goto(&site.at("about.html")).await.expect("the page");
    page.until_ready().await;
    let said = format!(
        "return document.querySelector('.device .checked')?.textContent === {}",
        json!(words("not-allowed"))
    );
    page.until(&said).await;
    assert_eq!(line(page).await, "");
    try_situation(page).await;
    page.assert_quiet().await;
}

#[test]
fn where_even_to_ask_for_worker_or_store_is_refused_the_guide_works_and_says_so() {
    // As in a frame that is in a sandbox.
    let refuse = "for (const [of, name] of [[Navigator.prototype, 'serviceWorker'], \
        [window, 'localStorage'], [window, 'caches']]) { \
        Object.defineProperty(of, name, { get() { \
            throw new DOMException('The document is sandboxed.', 'SecurityError'); } }); }";
    let site = Site::new();
    page(Look::default(), |page| async move {
        before(&page, refuse).await;
        assert_works_unkept(&page, &site).await;
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        let scheme = "return document.documentElement.style.colorScheme";
        assert_eq!(page.js(scheme).await, json!("dark"));
        assert_eq!(page.js(SAID).await, json!(words("not-stored")));
    });
}

#[test]
fn where_others_keep_the_page_from_its_worker_it_works_and_says_so() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        let nothing = "ServiceWorkerContainer.prototype.register = async () => undefined;";
        before(&page, nothing).await;
        assert_works_unkept(&page, &site).await;
    });
}

#[test]
fn a_page_to_sign_in_is_no_new_edition() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        for ext in ["", ".br", ".gz"] {
            let _ = fs::remove_file(site.dir.path().join(format!("sw.js{ext}")));
        }
        let sign_in = "<!DOCTYPE html><title>Sign in</title><p>two-protocols-wifi";
        fs::write(site.dir.path().join("sw.js"), sign_in).expect("written");
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-keep=check]').click()").await;
        page.until(&format!("{SAID} === {}", json!(words("check-failed")))).await;
        // The guide's own server was not reached.
        assert_eq!(line(&page).await, words("offline"));
        assert_eq!(page.js("return document.querySelector('#news')").await, json!(null));
    });
}

#[test]
fn a_theme_finds_its_own_sheet_whatever_stands_before_it() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        // A sheet that has conditions, and none of our colours.
        let sheet = "new MutationObserver((_, it) => { if (!document.head) return; \
            it.disconnect(); const link = document.createElement('link'); \
            link.rel = 'stylesheet'; link.href = 'extension.css'; document.head.prepend(link); }) \
            .observe(document, { childList: true, subtree: true });";
        let rules = "@media print { a { color: red } }";
        fs::write(site.dir.path().join("extension.css"), rules).expect("written");
        before(&page, sheet).await;
        page.goto(&site.at("about.html")).await.expect("the page");
        page.until_ready().await;
        page.until("return !!document.querySelector('[data-theme=dark]')").await;
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        let light = page.js(ground).await;
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        let dark = page.js(ground).await;
        assert_ne!(dark, light);
        page.refresh().await.expect("loaded");
        page.until(&format!("{ground} === {dark}")).await;
    });
}
