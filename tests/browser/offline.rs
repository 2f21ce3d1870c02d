//! The guide kept on the device: with a server that is really stopped, dies or sends errors.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use two_protocols::content::View;
use xtask::serve::{Fate, Fates, Options};

use crate::broken::copy;
use crate::device::forget;
use crate::driver::Engine;
use crate::find::find;
use crate::kept::{
    Site, edition, keep, kept, line, shown, to_view, try_situation, until_said, waited, words,
};
use crate::{Look, page, page_in};

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
            assert_eq!(
                page.js("return location.href").await,
                json!(site.at("situation.html#facts=child.y"))
            );
            let answer = "return document.querySelector('[data-fact=child] :checked').dataset.set";
            assert_eq!(page.js(answer).await, json!("child.y"), "{engine:?}");
            assert_eq!(shown(&page).await, edition()["hash"]);
            until_said(&page, "offline").await;
            // What was never asked for before is there too.
            find(&page, "organ removal").await;
            for view in ["law", "recommendations", "summary", "about", "compare"] {
                to_view(&page, view).await;
            }
        });
    }
}

#[test]
fn each_view_opens_by_its_own_address_with_the_server_stopped() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        site.stop();
        for view in View::DRAWN {
            page.goto("about:blank").await.expect("left");
            page.goto(&site.at(view.file())).await.expect("opened");
            page.until_ready().await;
            let there = "return [document.querySelector('main').dataset.view, \
                location.pathname.split('/').pop(), document.querySelector('#failed').hidden]";
            assert_eq!(page.js(there).await, json!([view.id(), view.file(), true]));
        }
        page.goto(&site.at(View::All.file())).await.expect("opened");
        let all =
            "return !!document.querySelector('#para-17') && !!document.querySelector('#tip-3-a')";
        assert_eq!(page.js(all).await, json!(true));
    });
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
            const [one] = (await cache.keys()).filter((it) => it.url.includes('en.law.')); \
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
fn a_server_that_could_not_be_asked_is_not_said_to_have_nothing_newer() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let decide =
            |path: &str| if path.ends_with("/sw.js") { Fate::Fail(404) } else { Fate::Answer };
        let fates = Some(Fates(Arc::new(decide)));
        site.start(Options { fates, ..Options::default() });
        to_view(&page, "about").await;
        page.js("document.querySelector('[data-keep=check]').click()").await;
        let said = "return document.querySelector('.device [role=status]').textContent";
        page.until(&format!("{said} === {}", json!(words("check-failed")))).await;
        assert_eq!(line(&page).await, words("ready"));
    });
}
