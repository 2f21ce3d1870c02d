//! What the guide stores on the device: settings, what is cleared, what the panel says.

use serde_json::json;
use xtask::serve::Options;

use crate::axe::violations;
use crate::driver::Engine;
use crate::kept::{Site, edition, keep, line, to_view, try_situation, until_said, waited, words};
use crate::page::Page;
use crate::{Look, page, page_in};

/// Presses the button that clears everything as soon as it is there.
const FORGET_AT_ONCE: &str = "new MutationObserver((_, it) => { \
    const button = document.querySelector('[data-keep=forget]'); \
    if (!button) return; it.disconnect(); setTimeout(() => button.click(), DELAY); }) \
    .observe(document, { subtree: true, childList: true });";

/// All that the guide has stored in this browser.
const STORED: &str = "return JSON.stringify([localStorage.length, (await caches.keys()).length, \
    (await navigator.serviceWorker.getRegistrations()).length])";

/// Presses the button that clears everything, and waits until that is said.
pub(crate) async fn forget(page: &Page) {
    if page.js("return document.querySelector('main').dataset.view").await != json!("about") {
        to_view(page, "about").await;
    }
    page.until("return !!document.querySelector('[data-keep=forget]')").await;
    page.js("document.querySelector('[data-keep=forget]').click()").await;
    until_said(page, "cleared").await;
}

#[test]
fn cleared_is_cleared_and_nothing_comes_back_by_itself() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        page.goto(&site.at("#view=situation&open=means&facts=child.y")).await.expect("the page");
        page.until_ready().await;
        until_said(&page, "ready").await;
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        forget(&page).await;
        assert_eq!(waited(&page, STORED).await, json!("[0,0,0]"));
        page.until("return location.hash === ''").await;
        // What the page loads and draws after it leaves nothing either.
        try_situation(&page).await;
        let answered = "return document.querySelector('[data-fact=child] :checked').dataset.set";
        page.until(&format!("return (() => {{ {answered} }})() === 'child.u'")).await;
        let later = "await new Promise((done) => setTimeout(done, 1500)); ";
        assert_eq!(waited(&page, &format!("{later}{STORED}")).await, json!("[0,0,0]"));
        // Nor is it in the steps before.
        page.back().await.expect("back");
        page.back().await.expect("back");
        try_situation(&page).await;
        page.until(&format!("return (() => {{ {answered} }})() === 'child.u'")).await;
        assert_eq!(page.js("return location.href.includes('child')").await, json!(false));
        to_view(&page, "about").await;
        let theme = "return [getComputedStyle(document.documentElement).colorScheme, \
            document.querySelector('[data-theme=\"\"]').checked]";
        assert_eq!(page.js(theme).await, json!(["light dark", true]));
        page.assert_quiet().await;
    });
}

#[test]
fn what_was_cleared_does_not_come_back_by_a_step_of_the_history() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        forget_an_answer(&page, &site).await;
        page.js("history.forward()").await;
        page.until("return document.querySelector('main').dataset.view === 'situation'").await;
        let answered = "return document.querySelector('[data-fact=child] :checked')?.dataset.set";
        page.until(&format!("return (() => {{ {answered} }})() === 'child.u'")).await;
        page.until("return !location.href.includes('child')").await;
    });
}

#[test]
fn what_was_cleared_does_not_come_back_after_the_page_was_loaded_anew() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        forget_an_answer(&page, &site).await;
        page.refresh().await.expect("loaded anew");
        page.until_ready().await;
        page.forward().await.expect("forward");
        assert_unanswered(&page).await;
        // What is answered from then on stays in its step.
        page.js("document.querySelector('[data-set=\"child.n\"]').click()").await;
        page.until("return location.hash === '#facts=child.n'").await;
        page.back().await.expect("back");
        page.until("return document.querySelector('main').dataset.view === 'about'").await;
        page.refresh().await.expect("loaded anew");
        page.until_ready().await;
        page.forward().await.expect("forward");
        page.until("return document.querySelector('[data-set=\"child.n\"]')?.checked ?? false")
            .await;
        assert_eq!(page.js("return location.hash").await, json!("#facts=child.n"));
    });
}

#[test]
fn answers_cleared_in_one_step_of_the_history_do_not_come_back_in_another() {
    for anew in [false, true] {
        page(Look::default(), move |page| async move {
            page.start("situation.html#facts=child.y").await;
            try_situation(&page).await;
            to_view(&page, "law").await;
            page.back().await.expect("back");
            page.until("return location.hash === '#facts=child.y'").await;
            // Left as only the browser leaves a step: with what stands in the address.
            page.forward().await.expect("forward");
            page.until("return document.querySelector('main').dataset.view === 'law'").await;
            try_situation(&page).await;
            page.js("document.querySelector('[data-do=clear]').click()").await;
            page.until("return !location.hash.includes('child')").await;
            if anew {
                page.refresh().await.expect("loaded anew");
                page.until_ready().await;
            }
            page.back().await.expect("back");
            page.until("return document.querySelector('main').dataset.view === 'law'").await;
            page.back().await.expect("back");
            assert_unanswered(&page).await;
        });
    }
}

/// Answers a question, goes back to "About", where everything is cleared: one step forward the
/// answer was.
async fn forget_an_answer(page: &Page, site: &Site) {
    page.goto(&site.at("about.html")).await.expect("the page");
    page.until_ready().await;
    try_situation(page).await;
    page.js("document.querySelector('[data-set=\"child.y\"]').click()").await;
    page.until("return location.hash === '#facts=child.y'").await;
    page.back().await.expect("back");
    page.until("return document.querySelector('main').dataset.view === 'about'").await;
    forget(page).await;
}

/// Waits for where situations are tried, and asserts that nothing is answered there, nor in the
/// address.
async fn assert_unanswered(page: &Page) {
    let answered = "document.querySelector('[data-fact=child] :checked')?.dataset.set";
    page.until(&format!("return {answered} === 'child.u'")).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.until(&format!("return {answered} === 'child.u'")).await;
    assert_eq!(page.js("return location.href.includes('child')").await, json!(false));
}

#[test]
fn what_is_cleared_before_it_is_saved_does_not_come_after_it() {
    for delay in [0, 30, 100, 300] {
        let site = Site::with(Options { kept: false, ..Options::default() });
        page(Look::default(), move |page| async move {
            let source = FORGET_AT_ONCE.replace("DELAY", &delay.to_string());
            page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
            page.goto(&site.at("about.html")).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "cleared").await;
            let later = "await new Promise((done) => setTimeout(done, 2000)); ";
            let stored = waited(&page, &format!("{later}{STORED}")).await;
            assert_eq!(stored, json!("[0,0,0]"), "after {delay} ms");
            assert_eq!(line(&page).await, words("cleared"), "after {delay} ms");
        });
    }
}

#[test]
fn what_is_cleared_in_one_window_is_cleared_in_all() {
    for engine in Engine::ALL {
        let site = Site::new();
        page_in(engine, Look::default(), move |page| async move {
            keep(&page, &site).await;
            let first = page.window().await.expect("a window");
            // No tab: one that is out of sight draws nothing.
            let second = page.new_window(false).await.expect("another").handle;
            page.switch_to_window(second.clone()).await.expect("there");
            page.goto(&site.at("situation.html#facts=child.y")).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "ready").await;
            page.switch_to_window(first).await.expect("back");
            forget(&page).await;
            page.switch_to_window(second).await.expect("there");
            until_said(&page, "cleared").await;
            page.until("return location.hash === ''").await;
            let answered =
                "return document.querySelector('[data-fact=child] :checked').dataset.set";
            page.until(&format!("return (() => {{ {answered} }})() === 'child.u'")).await;
            assert_eq!(waited(&page, STORED).await, json!("[0,0,0]"), "{engine:?}");
        });
    }
}

#[test]
fn where_there_is_no_room_the_guide_works_and_says_so() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        let origin = site.url.trim_end_matches('/').to_owned();
        let quota = json!({ "origin": origin, "quotaSize": 200_000 });
        page.cdp("Storage.overrideQuotaForOrigin", quota).await;
        page.goto(&site.url).await.expect("the page");
        page.until_ready().await;
        until_said(&page, "full").await;
        try_situation(&page).await;
        page.assert_quiet().await;
    });
}

#[test]
fn the_line_lies_over_nothing_and_a_short_one_moves_nothing() {
    let site = Site::new();
    for width in [320, 360, 1000] {
        let url = site.url.clone();
        page(Look { window: (width, 740), ..Look::default() }, move |page| async move {
            page.goto(&url).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "ready").await;
            for word in ["ready", "saving", "saving-new", "broken", "switched", "cleared"] {
                // It stands at the foot, between what was said before it and what comes after.
                let set = format!(
                    "const line = document.querySelector('.keeping'); \
                     const text = line.previousElementSibling; \
                     line.textContent = ''; \
                     const empty = document.documentElement.scrollHeight; \
                     line.textContent = {}; scrollTo(0, document.documentElement.scrollHeight); \
                     const [a, b] = [text, line].map((it) => it.getBoundingClientRect()); \
                     const hit = document.elementFromPoint(b.left + 4, b.top + b.height / 2); \
                     return [a.bottom <= b.top + 1 && line.contains(hit), \
                         document.documentElement.scrollHeight - empty]",
                    json!(words(word))
                );
                let found = page.js(&set).await;
                assert_eq!(found[0], json!(true), "{word} at {width}");
                if ["ready", "saving"].contains(&word) {
                    assert_eq!(found[1], json!(0), "{word} at {width}");
                }
            }
        });
    }
}

#[test]
fn a_theme_is_there_before_the_app_and_on_paper_it_is_light() {
    let ground = "return getComputedStyle(document.documentElement).backgroundColor";
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let light = page.js(ground).await;
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        let dark = page.js(ground).await;
        assert_ne!(dark, light);
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm", "*sw.js"] })).await;
        page.refresh().await.expect("loaded");
        assert_eq!(page.js(ground).await, dark);
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        assert_eq!(page.js(ground).await, light);
        page.console().await;
    });
}

#[test]
fn a_theme_that_was_set_colours_the_window_too_the_next_time() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        page.refresh().await.expect("loaded");
        keep(&page, &site).await;
        let media = "return [...document.querySelectorAll('meta[name=theme-color]')] \
            .map((it) => it.media)";
        assert_eq!(page.js(media).await, json!(["not all", "all"]));
    });
}

#[test]
fn where_storing_is_refused_the_guide_works_and_says_so() {
    let look = Look { storage: false, ..Look::default() };
    let site = Site::new();
    page(look, |page| async move {
        page.goto(&site.at("#view=situation&facts=child.y")).await.expect("the page");
        page.until_ready().await;
        try_situation(&page).await;
        to_view(&page, "about").await;
        let said = format!(
            "return document.querySelector('.device .checked')?.textContent === {}",
            json!(words("not-allowed"))
        );
        page.until(&said).await;
        assert_eq!(line(&page).await, "");
        page.js("document.querySelector('[data-theme=dark]').click()").await;
        let scheme = "return document.documentElement.style.colorScheme";
        assert_eq!(page.js(scheme).await, json!("dark"));
        let said = "return document.querySelector('.device [role=status]').textContent";
        assert_eq!(page.js(said).await, json!(words("not-stored")));
    });
}

#[test]
fn edition_and_last_check_are_said_and_the_reader_can_ask() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        to_view(&page, "about").await;
        let panel = page.js("return document.querySelector('.device').textContent").await;
        let panel = panel.as_str().expect("words").to_owned();
        let edition = edition();
        for name in ["version", "date", "hash"] {
            assert!(panel.contains(edition[name].as_str().expect("text")), "{name}: {panel}");
        }
        assert!(panel.contains(words("checked").split('{').next().expect("words")), "{panel}");
        let said = |word| {
            let said = "return document.querySelector('.device [role=status]').textContent";
            format!("{said} === {}", json!(words(word)))
        };
        page.js("document.querySelector('[data-keep=check]').click()").await;
        page.until(&said("check-none")).await;
        site.stop();
        page.js("document.querySelector('[data-keep=check]').click()").await;
        page.until(&said("check-failed")).await;
        until_said(&page, "offline").await;
        let found = violations(&page).await;
        assert!(found.is_empty(), "{found:#?}");
    });
}
