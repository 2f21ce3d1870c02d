//! The guide kept on the device: with a server that is really stopped, dies or sends errors.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use xtask::serve::{Fate, Fates, Options};

use crate::axe::violations;
use crate::broken::copy;
use crate::driver::Engine;
use crate::kept::{
    Site, edition, keep, kept, line, shown, try_situation, until_said, waited, words,
};
use crate::page::Page;
use crate::{Look, page, page_in};

/// All that the guide has stored in this browser.
const STORED: &str = "return JSON.stringify([localStorage.length, (await caches.keys()).length, \
    (await navigator.serviceWorker.getRegistrations()).length])";

#[test]
fn after_one_visit_it_opens_with_the_server_stopped() {
    for engine in Engine::ALL {
        let mut site = Site::new();
        page_in(engine, Look::default(), move |page| async move {
            keep(&page, &site).await;
            site.stop();
            page.goto("about:blank").await.expect("left");
            page.goto(&site.at("?mail=1#view=situation&facts=child.y")).await.expect("opened");
            page.until_ready().await;
            try_situation(&page).await;
            let answer = "return document.querySelector('[data-fact=child] :checked').dataset.set";
            assert_eq!(page.js(answer).await, json!("child.y"), "{engine:?}");
            assert_eq!(shown(&page).await, edition()["hash"]);
            until_said(&page, "offline").await;
        });
    }
}

#[test]
fn an_item_opens_by_its_own_link_with_the_server_stopped() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        site.stop();
        page.goto("about:blank").await.expect("left");
        page.goto(&site.at("index.html#para-20")).await.expect("opened");
        page.until_ready().await;
        page.until(
            "return Math.abs(document.querySelector('#para-20').getBoundingClientRect().top) < 200",
        )
        .await;
    });
}

#[test]
fn a_page_that_is_not_there_leads_to_the_guide_with_the_server_stopped() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        page.goto(&site.at("none/at-all")).await.expect("the server's word");
        assert_eq!(page.js("return document.querySelector('#app') === null").await, json!(true));
        site.stop();
        page.goto(&site.at("none/at-all")).await.expect("opened");
        page.until_ready().await;
        assert_eq!(page.js("return location.href").await, json!(site.url));
    });
}

#[test]
fn the_first_copy_loads_nothing_anew_and_serves_the_open_page() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        page.goto(&site.url).await.expect("the page");
        page.js("window.mark = true").await;
        page.until_ready().await;
        until_said(&page, "ready").await;
        site.stop();
        try_situation(&page).await;
        assert_eq!(page.js("return window.mark").await, json!(true));
        page.assert_quiet().await;
    });
}

#[test]
fn saving_is_counted_and_ready_is_said_of_a_whole_copy_only() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        let record = "window.lines = []; window.heard = []; new MutationObserver(() => { \
            const said = document.querySelector('.keeping')?.textContent; \
            if (!said || said === lines.at(-1)) return; \
            lines.push(said); \
            if (!document.querySelector('.keeping[aria-live=off]')) heard.push(said); }) \
            .observe(document, { subtree: true, childList: true, characterData: true });";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": record })).await;
        keep(&page, &site).await;
        let all = site.list().len();
        let lines: Vec<String> =
            serde_json::from_value(page.js("return lines").await).expect("lines");
        let saving = |n: usize| {
            words("saving").replace("{n}", &n.to_string()).replace("{m}", &all.to_string())
        };
        assert!(lines.contains(&saving(all)), "{lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some(words("ready")));
        assert_eq!(lines.iter().filter(|it| *it == words("ready")).count(), 1, "{lines:?}");
        // Not each count is read out.
        let heard = page.js("return heard").await;
        assert_eq!(heard, json!([lines[0], words("ready")]));
        let files = "const cache = await caches.open((await caches.keys())[0]); \
            return (await cache.keys()).length";
        assert_eq!(waited(&page, files).await, json!(all));
        page.assert_quiet().await;
    });
}

/// A server that does this to the nth request after that for the worker.
fn fated(nth: usize, fate: Fate) -> Options {
    let seen = AtomicUsize::new(0);
    let decide = move |path: &str| {
        let worker = path.ends_with("/sw.js");
        let seen = match (worker, seen.load(Ordering::SeqCst)) {
            (false, 0) => return Fate::Answer,
            _ => seen.fetch_add(1, Ordering::SeqCst),
        };
        if seen == nth { fate } else { Fate::Answer }
    };
    // What the page has loaded the worker loads again: all its requests reach the server.
    Options { kept: false, fates: Some(Fates(Arc::new(decide))), ..Options::default() }
}

#[test]
fn a_copy_that_breaks_off_at_any_third_is_not_called_ready_and_is_made_later() {
    let all = Site::new().list().len();
    for third in [1, all / 3, 2 * all / 3, all] {
        let mut site = Site::with(fated(third, Fate::Die));
        page(Look::default(), move |page| async move {
            page.goto(&site.url).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "offline-not").await;
            assert!(!line(&page).await.contains(words("ready")));
            site.start(Options::default());
            keep(&page, &site).await;
            site.stop();
            page.goto(&site.at("#means")).await.expect("opened");
            page.until_ready().await;
            try_situation(&page).await;
        });
    }
}

#[test]
fn an_answer_that_is_an_error_is_not_kept() {
    for status in [404, 500] {
        let decide = move |path: &str| {
            if path.ends_with("/icon.svg") { Fate::Fail(status) } else { Fate::Answer }
        };
        let fates = Some(Fates(Arc::new(decide)));
        let site = Site::with(Options { fates, ..Options::default() });
        page(Look::default(), move |page| async move {
            page.goto(&site.url).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "broken").await;
            assert!(line(&page).await.contains("icon.svg"));
            let found =
                "return (await caches.match('icon.svg', { ignoreSearch: true })) === undefined";
            assert_eq!(waited(&page, found).await, json!(true));
        });
    }
}

#[test]
fn a_file_that_is_not_as_it_was_built_is_not_kept() {
    let site = Site::new();
    let path = site.file("styles/print.", ".css");
    fs::write(&path, "/* of somebody else */").expect("written");
    for ext in ["br", "gz"] {
        let _ = fs::remove_file(format!("{}.{ext}", path.display()));
    }
    page(Look::default(), |page| async move {
        page.goto(&site.url).await.expect("the page");
        page.until_ready().await;
        until_said(&page, "broken").await;
        assert!(line(&page).await.contains("styles/print."));
    });
}

#[test]
fn a_file_that_went_missing_is_fetched_again_and_until_then_nothing_is_ready() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let lose = "const cache = await caches.open((await caches.keys())[0]); \
            const [one] = (await cache.keys()).filter((it) => it.url.includes('.outline.')); \
            return await cache.delete(one)";
        assert_eq!(waited(&page, lose).await, json!(true));
        page.refresh().await.expect("loaded");
        keep(&page, &site).await;
        site.stop();
        page.goto(&site.at("#means")).await.expect("opened");
        page.until_ready().await;
        assert_eq!(waited(&page, lose).await, json!(true));
        page.goto("about:blank").await.expect("left");
        page.goto(&site.url).await.expect("opened");
        until_said(&page, "offline-not").await;
    });
}

#[test]
fn under_a_sub_path_it_is_kept_too_and_copies_on_one_site_keep_apart() {
    let mut site = Site::with(Options { prefix: Some("/a".into()), ..Options::default() });
    copy(&xtask::root::dist(), &site.dir.path().join("b"));
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        page.goto(&site.at("b/")).await.expect("the other copy");
        page.until_ready().await;
        until_said(&page, "ready").await;
        // To come after a copy above is no step to another edition.
        let claimed = "return navigator.serviceWorker.controller.scriptURL.endsWith('/b/sw.js')";
        page.until(claimed).await;
        assert_eq!(page.js("return document.querySelector('#news')").await, json!(null));
        let names = kept(&page).await;
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(names.iter().any(|it| it.ends_with("/a/")), "{names:?}");
        assert!(names.iter().any(|it| it.ends_with("/a/b/")), "{names:?}");
        // The outer one clears what is its own.
        keep(&page, &site).await;
        forget(&page).await;
        let names = kept(&page).await;
        assert!(matches!(&*names, [it] if it.ends_with("/a/b/")), "{names:?}");
        site.stop();
        page.goto(&site.at("b/#means")).await.expect("opened");
        page.until_ready().await;
    });
}

/// Presses the button that clears everything, and waits until that is said.
async fn forget(page: &Page) {
    page.js("document.documentElement.dataset.laid = ''; \
             document.querySelector('[data-keep=forget]').click()")
        .await;
    until_said(page, "cleared").await;
}

#[test]
fn cleared_is_cleared_and_nothing_comes_back_by_itself() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        page.goto(&site.at("#view=situation&open=means&facts=child.y")).await.expect("the page");
        page.until_ready().await;
        until_said(&page, "ready").await;
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
        let theme = "return [getComputedStyle(document.documentElement).colorScheme, \
            document.querySelector('[data-theme=\"\"]').checked]";
        assert_eq!(page.js(theme).await, json!(["light dark", true]));
        page.assert_quiet().await;
    });
}

/// Presses the button that clears everything as soon as it is there.
const FORGET_AT_ONCE: &str = "new MutationObserver((_, it) => { \
    const button = document.querySelector('[data-keep=forget]'); \
    if (!button) return; it.disconnect(); setTimeout(() => button.click(), DELAY); }) \
    .observe(document, { subtree: true, childList: true });";

#[test]
fn what_is_cleared_before_it_is_saved_does_not_come_after_it() {
    for delay in [0, 30, 100, 300] {
        let site = Site::with(Options { kept: false, ..Options::default() });
        page(Look::default(), move |page| async move {
            let source = FORGET_AT_ONCE.replace("DELAY", &delay.to_string());
            page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
            page.goto(&site.url).await.expect("the page");
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
            page.goto(&site.at("#view=situation&facts=child.y")).await.expect("the page");
            page.until_ready().await;
            until_said(&page, "ready").await;
            page.switch_to_window(first).await.expect("back");
            forget(&page).await;
            page.switch_to_window(second).await.expect("there");
            until_said(&page, "cleared").await;
            page.until("return location.hash === ''").await;
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
fn a_file_that_was_fetched_again_by_a_roundabout_way_opens() {
    let decide =
        |path: &str| if path.ends_with("/index.html") { Fate::Lead("./") } else { Fate::Answer };
    for engine in Engine::ALL {
        let fates = Some(Fates(Arc::new(decide)));
        let mut site = Site::with(Options { fates, ..Options::default() });
        page_in(engine, Look::default(), move |page| async move {
            keep(&page, &site).await;
            let lose = "const cache = await caches.open((await caches.keys())[0]); \
                const [one] = (await cache.keys()).filter((it) => it.url.includes('index.html')); \
                return await cache.delete(one)";
            assert_eq!(waited(&page, lose).await, json!(true));
            page.refresh().await.expect("loaded");
            keep(&page, &site).await;
            site.stop();
            page.goto("about:blank").await.expect("left");
            page.goto(&site.url).await.expect("opened");
            page.until_ready().await;
            until_said(&page, "offline").await;
        });
    }
}

#[test]
fn a_server_that_answers_no_head_is_no_missing_network() {
    let decide = |path: &str| if path.ends_with("/sw.js") { Fate::NoHead } else { Fate::Answer };
    let fates = Some(Fates(Arc::new(decide)));
    let site = Site::with(Options { fates, ..Options::default() });
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let checked = words("checked").split('{').next().expect("words");
        let asked = "return document.querySelector('.device .checked').textContent";
        page.until(&format!("{asked}.startsWith({})", json!(checked))).await;
        until_said(&page, "ready").await;
    });
}

#[test]
fn a_server_that_could_not_be_asked_is_not_said_to_have_nothing_newer() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let decide =
            |path: &str| if path.ends_with("/sw.js") { Fate::Fail(404) } else { Fate::Answer };
        let fates = Some(Fates(Arc::new(decide)));
        site.start(Options { fates, ..Options::default() });
        page.js("document.querySelector('[data-keep=check]').click()").await;
        let said = "return document.querySelector('.device [role=status]').textContent";
        page.until(&format!("{said} === {}", json!(words("check-failed")))).await;
        assert_eq!(line(&page).await, words("ready"));
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
                let set = format!(
                    "const [line, nav, text] = ['.keeping', '.nav', '.masthead h1 + p'] \
                         .map((it) => document.querySelector(it)); \
                     line.textContent = ''; \
                     const empty = nav.getBoundingClientRect().top; \
                     line.textContent = {}; \
                     const [a, b, c] = [text, line, nav].map((it) => it.getBoundingClientRect()); \
                     return [a.bottom <= b.top + 1 && b.bottom <= c.top + 1, Math.round(c.top - empty)]",
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
fn where_storing_is_refused_the_guide_works_and_says_so() {
    let look = Look { storage: false, ..Look::default() };
    let site = Site::new();
    page(look, |page| async move {
        page.goto(&site.at("#view=situation&facts=child.y")).await.expect("the page");
        page.until_ready().await;
        try_situation(&page).await;
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
