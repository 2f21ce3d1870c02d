//! The app starts in the text and nothing moves.

use serde_json::json;
use two_protocols::content::View;

use crate::{Look, page};

/// All parts and items with their heights; but for the last view, at whose end the controls for
/// this device are put.
const HEIGHTS: &str = "return [...document.querySelectorAll('main section:not(#about), \
        main article, main .row, .masthead, .nav, .beside, .topic:not(:last-child)')]\
    .map((it) => `${it.id || it.className}: ${Math.round(it.getBoundingClientRect().height)}`)";

fn same_height_in(window: (u32, u32)) {
    page(Look { window, ..Look::default() }, |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD })).await;
        for view in View::LOADED {
            page.visit(view.file()).await;
            let text = page.js(HEIGHTS).await;
            let here = "return document.querySelector('#app[data-ready]')";
            assert_eq!(page.js(here).await, json!(null), "the app is not there yet");
            page.js("release()").await;
            page.until_ready().await;
            assert_eq!(page.js(HEIGHTS).await, text, "{}", view.id());
        }
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
        let ends = View::LOADED.map(View::file);
        for end in ends.into_iter().chain(["summary.html#para-15", "law.html#tip-3-a", "#means"]) {
            page.goto("about:blank").await.expect("left");
            page.start(end).await;
            let shift = page
                .js("return new Promise((done) => { let sum = 0; \
                     new PerformanceObserver((list) => { for (const it of list.getEntries()) \
                     sum += it.value; }).observe({ type: 'layout-shift', buffered: true }); \
                     setTimeout(() => done(sum), 500); })")
                .await;
            // Beside an element its action points come first only when the app has come.
            let most = if end == "#means" { 0.05 } else { 0.01 };
            assert!(shift.as_f64().is_some_and(|shift| shift <= most), "{end}: {shift}");
        }
    });
}

/// Holds back all that is fetched until the reader has gone somewhere.
const HOLD: &str = "const real = fetch; \
    const held = new Promise((go) => { window.release = go; }); \
    window.fetch = (...asked) => held.then(() => real(...asked));";

/// Puts the focus on something in the middle of the window while only the text is there, and looks
/// whether it is there when the app has come.
fn stays(end: &'static str, css: &'static str) {
    page(Look::default(), move |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD })).await;
        page.visit(end).await;
        let go = "const [css, done] = arguments; const at = document.querySelector(css); \
            for (let it = at.parentElement; it; it = it.parentElement) \
                if (it.matches('details')) it.open = true; \
            at.scrollIntoView({ block: 'center' }); at.focus({ preventScroll: true }); \
            setTimeout(() => done([document.querySelector('#app').dataset.ready ?? null, \
                document.activeElement === at, at.getBoundingClientRect().top]), 300)";
        let before = page.execute_async(go, vec![json!(css)]).await.expect("gone");
        assert_eq!(before[0], json!(null), "the app is not there yet");
        assert_eq!(before[1], json!(true), "{css} takes the focus");
        page.js("release()").await;
        page.until_ready().await;
        let look = "const [css, done] = arguments; setTimeout(() => { \
            const at = document.querySelector(css); \
            done([document.activeElement === at, at.getBoundingClientRect().top]); }, 500)";
        let after = page.execute_async(look, vec![json!(css)]).await.expect("looked");
        assert_eq!(after[0], json!(true), "{css} has the focus");
        let (before, after) = (before[2].as_f64(), after[1].as_f64());
        let moved = before.zip(after).map(|(before, after)| (before - after).abs());
        assert!(moved.is_some_and(|moved| moved <= 1.0), "from {before:?} to {after:?}");
    });
}

#[test]
fn the_place_and_the_focus_of_the_reader_stay() {
    stays("summary.html", "#para-20 .name a");
    stays("law.html", "#tip-6-1 .name a");
    stays("recommendations.html", "#rec-9 .element-link");
    stays("", "#row-profit > summary");
    stays("situation.html", "[data-fact=recruitment] input");
}

#[test]
fn what_the_reader_has_selected_stays_selected() {
    page(Look::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD })).await;
        page.visit("summary.html").await;
        let select = "const text = document.querySelector('#para-20 > p').firstChild; \
            getSelection().setBaseAndExtent(text, 5, text, 60); \
            return String(getSelection())";
        let selected = page.js(select).await;
        assert_eq!(selected.as_str().map(str::len), Some(55));
        page.js("release()").await;
        page.until_ready().await;
        assert_eq!(page.js("return String(getSelection())").await, selected);
    });
}
