//! The step from one edition to the next, as the reader wants it; and editions that come broken.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use serde_json::json;
use xtask::serve::{Fate, Fates, Options};

use crate::axe::violations;
use crate::driver::Engine;
use crate::kept::{
    CHANGE, NEXT, Site, edition, keep, kept, line, shown, to_view, try_situation, until_said, words,
};
use crate::page::{PATIENCE, Page};
use crate::{Look, page, page_in};

/// Asks the server for a new edition: by the button, where the view has it; else as a page does
/// to which the network comes back.
async fn ask(page: &Page) {
    page.js("const button = document.querySelector('[data-keep=check]'); \
             if (button) button.click(); else dispatchEvent(new Event('online'))")
        .await;
}

/// How long Chromium may take to ask a second time: after a first install, on a busy disk, it
/// waits for seconds.
const LONG: Duration = Duration::from_secs(90);

/// Asks until the notice is there.
async fn ask_until_news(page: &Page) {
    let start = Instant::now();
    while page.js("return document.querySelector('#news') === null").await == json!(true) {
        assert!(start.elapsed() < LONG, "no news, but: {}", line(page).await);
        ask(page).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn press(page: &Page, keep: &str) {
    let button = Locator::Css("#news");
    page.find(button).await.expect("the notice");
    page.js(&format!("document.querySelector('#news [data-keep={keep}]').click()")).await;
}

#[test]
fn a_new_edition_is_told_with_what_changed_and_changes_nothing_by_itself() {
    let site = Site::new();
    page(Look { window: (360, 740), ..Look::default() }, |page| async move {
        keep(&page, &site).await;
        to_view(&page, "about").await;
        page.js("window.mark = true").await;
        site.publish_next();
        ask_until_news(&page).await;
        let asked = "return document.querySelector('.device [role=status]').textContent";
        assert_eq!(page.js(asked).await, json!(words("check-new")));
        let said = page.js("return document.querySelector('#news').innerText").await;
        let said = said.as_str().expect("words");
        for words in ["0.2.0", "2027-01-31", CHANGE, words("use-now"), words("later")] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("The first."), "what the reader has is not new");
        assert_eq!(shown(&page).await, edition()["hash"]);
        assert_eq!(page.js("return window.mark").await, json!(true));
        let over = "return document.documentElement.scrollWidth - innerWidth";
        assert_eq!(page.js(over).await, json!(0));
        let found = violations(&page).await;
        assert!(found.is_empty(), "{found:#?}");
        page.assert_quiet().await;
    });
}

#[test]
fn declined_the_old_edition_stays_whole_until_its_last_window_closes() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        site.publish_next();
        ask_until_news(&page).await;
        press(&page, "later").await;
        page.until("return document.querySelector('#news') === null").await;
        assert_eq!(line(&page).await, words("new-later"));
        let focus = "return document.activeElement.className";
        assert_eq!(page.js(focus).await, json!("keeping"));
        site.stop();
        // A part that is loaded only now is of the old edition, and the server has it no more.
        try_situation(&page).await;
        page.refresh().await.expect("loaded");
        page.until_ready().await;
        assert_eq!(shown(&page).await, edition()["hash"]);
        // The browser takes its time to see that the last window is gone.
        let start = Instant::now();
        while shown(&page).await != json!(NEXT) {
            assert!(start.elapsed() < PATIENCE, "still the old edition");
            page.goto("about:blank").await.expect("closed");
            tokio::time::sleep(Duration::from_secs(1)).await;
            page.goto(&site.url).await.expect("opened");
            page.until_ready().await;
        }
        until_said(&page, "offline").await;
        page.until("return caches.keys().then((it) => it.length === 1)").await;
    });
}

#[test]
fn accepted_place_choice_and_answers_are_those_that_were_and_the_old_edition_goes() {
    for engine in Engine::ALL {
        let mut site = Site::new();
        page_in(engine, Look::default(), move |page| async move {
            keep(&page, &site).await;
            page.goto(&site.at("situation.html#open=means&facts=child.y,recruitment.y"))
                .await
                .expect("the page");
            page.until_ready().await;
            try_situation(&page).await;
            let reasons = "document.querySelector('#try details:has(> [data-open=\"3\"])')";
            page.js(&format!("{reasons}.querySelector('summary').click()")).await;
            page.until(&format!("return {reasons}.open")).await;
            page.js(&format!("{reasons}.scrollIntoView({{ block: 'center' }})")).await;
            let place = "return Math.round(document.querySelector('#try details:has(> [data-open=\"3\"])') \
                .getBoundingClientRect().top)";
            let before = page.js(place).await.as_f64().expect("a place");
            site.publish_next();
            ask_until_news(&page).await;
            press(&page, "use").await;
            page.until(&format!(
                "return document.querySelector('main')?.dataset.edition === '{NEXT}'"
            ))
            .await;
            page.until_ready().await;
            until_said(&page, "switched").await;
            page.until(&format!("return {reasons}?.open === true")).await;
            let kept_so = "return [location.pathname.split('/').pop(), \
                document.querySelector('[data-fact=child] :checked').dataset.set, \
                document.querySelector('[data-fact=recruitment] :checked').dataset.set, \
                !!document.querySelector('.choice a[href$=\"#means\"]')]";
            let kept_so = page.js(kept_so).await;
            assert_eq!(
                kept_so,
                json!(["situation.html", "child.y", "recruitment.y", true]),
                "{engine:?}"
            );
            page.until(&format!("return Math.abs((() => {{ {place} }})() - {before}) < 4")).await;
            // What went with this step of the history to say so is gone.
            assert_eq!(page.js("return history.state?.top ?? null").await, json!(null));
            page.until("return document.querySelector('#news') === null").await;
            let mut names = kept(&page).await;
            for _ in 0..50 {
                if names.len() == 1 {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                names = kept(&page).await;
            }
            assert!(matches!(&*names, [it] if it.contains(NEXT)), "{engine:?}: {names:?}");
            site.stop();
            page.goto(&site.at("#acts")).await.expect("opened");
        });
    }
}

#[test]
fn accepted_in_a_text_the_reader_stands_where_they_stood() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        to_view(&page, "summary").await;
        page.js("document.querySelector('#para-17').scrollIntoView()").await;
        let place =
            "return Math.round(document.querySelector('#para-17').getBoundingClientRect().top)";
        let before = page.js(place).await.as_f64().expect("a place");
        site.publish_next();
        ask_until_news(&page).await;
        press(&page, "use").await;
        page.until(&format!("return document.querySelector('main')?.dataset.edition === '{NEXT}'"))
            .await;
        until_said(&page, "switched").await;
        assert_eq!(
            page.js("return document.querySelector('main').dataset.view").await,
            json!("summary")
        );
        page.until(&format!("return Math.abs((() => {{ {place} }})() - {before}) < 4")).await;
    });
}

#[test]
fn later_moves_nothing_and_who_asks_again_is_offered_it_again() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        site.publish_next();
        ask_until_news(&page).await;
        page.js("document.querySelectorAll('.row').forEach((it) => { it.open = true; })").await;
        page.until("scrollTo(0, 3000); return scrollY === 3000").await;
        press(&page, "later").await;
        page.until("return document.querySelector('#news') === null").await;
        assert_eq!(page.js("return scrollY").await, json!(3000));
        to_view(&page, "about").await;
        ask(&page).await;
        page.until("return document.querySelector('#news') !== null").await;
    });
}

#[test]
fn an_edition_with_the_same_content_takes_the_place_of_the_old_one() {
    for engine in Engine::ALL {
        let site = Site::new();
        page_in(engine, Look::default(), move |page| async move {
            keep(&page, &site).await;
            let old = kept(&page).await;
            site.publish_same();
            ask_until_news(&page).await;
            let said = page.js("return document.querySelector('#news').innerText").await;
            assert!(said.as_str().expect("words").contains(words("new-same")), "{engine:?}");
            press(&page, "use").await;
            until_said(&page, "switched").await;
            page.until("return caches.keys().then((it) => it.length === 1)").await;
            assert_ne!(kept(&page).await, old, "{engine:?}");
        });
    }
}

#[test]
fn what_has_the_focus_does_not_hide_behind_the_notice() {
    let site = Site::new();
    page(Look { window: (360, 740), ..Look::default() }, |page| async move {
        keep(&page, &site).await;
        site.publish_next();
        ask_until_news(&page).await;
        page.js("scrollTo(0, 0); document.querySelector('.skip').focus()").await;
        for _ in 0..40 {
            for kind in ["keyDown", "keyUp"] {
                let key = json!({ "type": kind, "key": "Tab", "windowsVirtualKeyCode": 9 });
                page.cdp("Input.dispatchKeyEvent", key).await;
            }
            let hidden = "const [it, news] = [document.activeElement, \
                document.querySelector('#news')]; \
                return it.getBoundingClientRect().top >= news.getBoundingClientRect().top \
                && !news.contains(it) && it.outerHTML";
            assert_eq!(page.js(hidden).await, json!(false));
        }
    });
}

#[test]
fn one_who_practises_keeps_what_was_said() {
    let site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        page.goto(&site.at("situation.html#case=kidney")).await.expect("the page");
        page.until_ready().await;
        try_situation(&page).await;
        page.js("document.querySelector('#try [data-do=practise]').click()").await;
        page.until("return document.querySelector('[data-set=\"0.n\"]') !== null").await;
        page.js("document.querySelector('[data-set=\"0.n\"]').click()").await;
        site.publish_next();
        ask_until_news(&page).await;
        press(&page, "use").await;
        page.until(&format!("return document.querySelector('main')?.dataset.edition === '{NEXT}'"))
            .await;
        page.until("return document.querySelector('[data-set=\"0.n\"]')?.checked === true").await;
    });
}

#[test]
fn another_window_is_told_keeps_its_edition_and_steps_when_it_wants() {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        let first = page.window().await.expect("a window");
        // No tab: while one is out of sight, Chromium may put off for good to ask for a worker.
        let second = page.new_window(false).await.expect("another").handle;
        page.switch_to_window(second.clone()).await.expect("there");
        keep(&page, &site).await;
        page.js("window.mark = true").await;
        site.publish_next();
        page.switch_to_window(first.clone()).await.expect("back");
        ask_until_news(&page).await;
        press(&page, "use").await;
        page.until(&format!("return document.querySelector('main')?.dataset.edition === '{NEXT}'"))
            .await;
        until_said(&page, "switched").await;
        page.switch_to_window(second).await.expect("there");
        page.until(&format!(
            "return document.querySelector('#news')?.innerText.includes({}) === true",
            json!(words("elsewhere"))
        ))
        .await;
        assert_eq!(page.js("return window.mark").await, json!(true));
        assert_eq!(shown(&page).await, edition()["hash"]);
        assert_eq!(kept(&page).await.len(), 2);
        site.stop();
        // What it loads only now is of its own edition.
        try_situation(&page).await;
        let failed = "return document.querySelector('#failed').hidden";
        assert_eq!(page.js(failed).await, json!(true));
        press(&page, "here").await;
        page.until(&format!("return document.querySelector('main')?.dataset.edition === '{NEXT}'"))
            .await;
        until_said(&page, "offline").await;
        page.until("return caches.keys().then((it) => it.length === 1)").await;
    });
}

/// Publishes the next edition, breaks it, and sees that the line says this and that the old one
/// stays, whole.
fn assert_old_stays(word: &'static str, spoil: impl FnOnce(&mut Site) + 'static) {
    let mut site = Site::new();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        site.publish_next();
        spoil(&mut site);
        ask(&page).await;
        until_said(&page, word).await;
        assert_eq!(page.js("return document.querySelector('#news')").await, json!(null));
        site.stop();
        page.goto("about:blank").await.expect("left");
        page.goto(&site.url).await.expect("opened");
        page.until_ready().await;
        assert_eq!(shown(&page).await, edition()["hash"]);
        try_situation(&page).await;
        until_said(&page, "offline").await;
    });
}

#[test]
fn a_new_edition_that_lacks_a_file_leaves_the_old_one_whole() {
    assert_old_stays("broken-new", |site| {
        // One that the browser cannot have from before.
        let path = site.file("content/en.changes.", ".json");
        for ext in ["", ".br", ".gz"] {
            let _ = fs::remove_file(format!("{}{ext}", path.display()));
        }
    });
}

#[test]
fn a_new_edition_with_a_wrong_file_leaves_the_old_one_whole() {
    assert_old_stays("broken-new", |site| {
        let page = site.dir.path().join("index.html");
        let html = fs::read_to_string(&page).expect("a page");
        fs::write(page, html.replace("</body>", "<p>Added on the way.</p></body>"))
            .expect("written");
    });
}

#[test]
fn a_server_that_dies_while_it_sends_a_new_edition_leaves_the_old_one_whole() {
    assert_old_stays("offline", |site| {
        let decide =
            |path: &str| if path.ends_with("/index.html") { Fate::Die } else { Fate::Answer };
        let fates = Some(Fates(Arc::new(decide)));
        site.start(Options { fates, ..Options::default() });
    });
}
