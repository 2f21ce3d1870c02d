//! The app starts in the text and nothing moves.

use fantoccini::Locator;
use serde_json::json;

use crate::page::{PATIENCE, Page};
use crate::{Look, page};

/// All of it laid out, as it is some seconds later; but for the last part, at whose end the
/// controls for this device are put.
const HEIGHTS: &str = "document.documentElement.dataset.laid = ''; \
    return [...document.querySelectorAll('main section:not(#about), main article')]\
    .map((it) => `${it.id}: ${Math.round(it.getBoundingClientRect().height)}`)";

/// Keeps the app from starting: the text stays.
async fn block(page: &Page, what: &[&str]) {
    page.cdp("Network.enable", json!({})).await;
    page.cdp("Network.setBlockedURLs", json!({ "urls": what })).await;
}

fn same_height_in(window: (u32, u32)) {
    page(Look { window, ..Look::default() }, |page| async move {
        block(&page, &["*.wasm"]).await;
        page.visit("").await;
        let text = page.js(HEIGHTS).await;
        block(&page, &[]).await;
        page.goto("about:blank").await.expect("left");
        page.start("").await;
        assert_eq!(page.js(HEIGHTS).await, text);
        page.console().await;
    });
}

#[test]
fn text_and_app_are_of_one_height_on_a_phone() {
    same_height_in((360, 740));
}

#[test]
fn text_and_app_are_of_one_height_on_a_tablet() {
    same_height_in((768, 1024));
}

#[test]
fn text_and_app_are_of_one_height_on_a_desktop() {
    same_height_in((1440, 900));
}

#[test]
fn nothing_shifts_while_the_app_starts() {
    page(Look::default(), |page| async move {
        page.start("#para-15").await;
        let shift = page
            .js("return new Promise((done) => { let sum = 0; \
                 new PerformanceObserver((list) => { for (const it of list.getEntries()) \
                 sum += it.value; }).observe({ type: 'layout-shift', buffered: true }); \
                 setTimeout(() => done(sum), 500); })")
            .await;
        assert!(shift.as_f64().is_some_and(|shift| shift <= 0.01), "{shift}");
    });
}

#[test]
fn the_place_and_the_focus_of_the_reader_stay() {
    page(Look::default(), |page| async move {
        // The content waits until the reader has gone somewhere.
        let hold = "const real = fetch; window.fetch = (url, ...rest) => \
            (String(url).includes('outline') ? new Promise((go) => { window.release = go; }) \
            : Promise.resolve()).then(() => real(url, ...rest));";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hold })).await;
        page.visit("").await;
        let before = page
            .js("const at = document.querySelector('#para-20 .name a'); \
                 at.scrollIntoView({ block: 'center' }); at.focus(); \
                 return new Promise((done) => setTimeout(() => done([ \
                 document.querySelector('#app').dataset.ready ?? null, \
                 at.getBoundingClientRect().top]), 300))")
            .await;
        assert_eq!(before[0], json!(null), "the app is not there yet");
        page.js("return new Promise((done) => { const wait = () => window.release ? \
                 done(window.release()) : setTimeout(wait, 20); wait(); })")
            .await;
        page.until_ready().await;
        let laid = Locator::Css("[data-laid=done] #app");
        page.wait().at_most(PATIENCE).for_element(laid).await.expect("all is laid out");
        let after = page
            .js("return [document.activeElement.getAttribute('href'), \
                 document.querySelector('#para-20 .name a').getBoundingClientRect().top]")
            .await;
        assert_eq!(after[0], json!("#para-20"));
        let (before, after) = (before[1].as_f64(), after[1].as_f64());
        let moved = before.zip(after).map(|(before, after)| (before - after).abs());
        assert!(moved.is_some_and(|moved| moved <= 1.0), "from {before:?} to {after:?}");
    });
}
