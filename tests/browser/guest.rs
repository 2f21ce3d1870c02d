//! The element as a guest: when it comes, what it leaves alone, and what stays when it goes.

use serde_json::json;
use two_protocols::content::UiKey;
use xtask::serve::Options;

use crate::elsewhere::{Elsewhere, ONE, ask, everywhere, on, until_ready};
use crate::page::Page;
use crate::site::{serve, site};
use crate::{Look, page};

#[test]
fn nothing_comes_before_it_is_near() {
    let far = "<div id=\"far\"></div><script>document.querySelector('#far').style.height = '4000px'\
        </script>";
    let host = Elsewhere::new(&format!("{far}{ONE}"));
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        let loaded = "return performance.getEntriesByType('resource')\
            .map((it) => it.name.split('/').pop()).sort()";
        page.until("return customElements.get('two-protocols') !== undefined").await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        assert_eq!(page.js(loaded).await, json!(["embed.js", "watch.js"]));
        assert_eq!(ask(&page, "return Boolean(find('slot'))").await, json!(true));
        ask(&page, "guide.scrollIntoView()").await;
        until_ready(&page, 1).await;
        page.assert_quiet().await;
    });
}

/// What came from the guide for a view, in the order of the names, without hashes and pieces that
/// views share.
async fn came(page: &Page) -> serde_json::Value {
    let names = "return performance.getEntriesByType('resource')\
        .map((it) => it.name.split('/').pop().replace(/[.][0-9a-f]{8}[.]/, '.'))\
        .filter((it) => !/^(watch|shared)/.test(it)).sort()";
    page.js(names).await
}

/// What comes for every view.
const FIRST: [&str; 4] = ["embed.js", "widget.css", "widget.js", "widget.wasm"];

/// That and these.
fn first_and(more: &[&str]) -> serde_json::Value {
    let mut names = [&FIRST[..], more].concat();
    names.sort_unstable();
    json!(names)
}

#[test]
fn each_view_brings_its_own_code_and_words_and_no_others() {
    on(ONE, async |page| {
        assert_eq!(came(&page).await, first_and(&["en.compare.json"]));
        ask(&page, "guide.view = 'situation'").await;
        until_ready(&page, 2).await;
        // The stories come when the questions are there.
        let told = "return performance.getEntriesByType('resource')\
            .some((it) => it.name.includes('.stories.'))";
        page.until(told).await;
        let tried = ["en.compare.json", "en.situation.json", "en.stories.json", "situation.wasm"];
        assert_eq!(came(&page).await, first_and(&tried));
        // What came once is not asked for again.
        ask(&page, "guide.view = 'compare'; await there('#means'); guide.view = 'situation'").await;
        until_ready(&page, 4).await;
        assert_eq!(came(&page).await, first_and(&tried));
    });
}

#[test]
fn a_view_that_cannot_come_is_said_and_comes_when_it_can() {
    let guide = serve(Options::default());
    let port = url::Url::parse(&guide.url).expect("an address").port().expect("a port");
    let all = "<two-protocols id=\"guide\" view=\"all\"></two-protocols>";
    let host = Elsewhere::with(all, &guide.url);
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        until_ready(&page, 1).await;
        guide.stop();
        let step = "const step = () => find('.views a[href$=\"law.html\"]').click(); step();";
        let lost = "for (let i = 0; i < 100 && !find('.said'); i++) await wait(50); \
            return [find('.said').textContent, find('#main').dataset.view, \
              told('error').length, seen.warnings.length]";
        let said = ask(&page, &[step, lost].concat()).await;
        let words = xtask::bundle::bundle(xtask::root::root(), "en").expect("content").content;
        let words = words.ui.get(UiKey::NotLoaded);
        assert_eq!(said, json!([*words, "compare", 0, 0]));
        let back = serve(Options { port, ..Options::default() });
        let came = "await there('#law'); return find('#main').dataset.view";
        assert_eq!(ask(&page, &[step, came].concat()).await, json!("law"));
        drop(back);
    });
}

#[test]
fn a_move_keeps_what_the_reader_did() {
    let body = format!("{ONE}<section id=\"other\"></section>");
    everywhere(&body, async |page| {
        let moved = ask(
            &page,
            "find('#means a.mark').click(); await wait(200); \
             const inner = find('.two-protocols'); \
             document.querySelector('#other').append(guide); await wait(300); \
             return [find('.two-protocols') === inner, find('#means .mark').dataset.light, \
               told('ready').length]",
        );
        assert_eq!(moved.await, json!([true, "chosen", 1]));
    });
}

#[test]
fn what_is_taken_away_is_freed() {
    on(ONE, async |page| {
        let round = "const it = document.createElement('two-protocols'); it.view = 'situation'; \
            guide.before(it); \
            await new Promise((done) => it.addEventListener('two-protocols-ready', done)); \
            await wait(60); it.shadowRoot.querySelector('[data-set=\"transfer.y\"]').click(); \
            await wait(30); it.remove(); await wait(20);";
        let rounds = |count: usize| format!("for (let i = 0; i < {count}; i++) {{ {round} }}");
        page.cdp("Performance.enable", json!({})).await;
        // Its memory grows by a page until some forty rounds have found room.
        for _ in 0..3 {
            ask(&page, &rounds(25)).await;
        }
        let before = counts(&page).await;
        ask(&page, &rounds(25)).await;
        ask(&page, &rounds(25)).await;
        let after = counts(&page).await;
        for (name, before) in before {
            let after = after.iter().find(|it| it.0 == name).expect("counted").1;
            // Less than one for each round: nothing is left of any.
            assert!(after - before < 50.0, "{name}: {before} before 50 rounds, {after} after");
        }
    });
}

/// Live nodes and listeners after the rubbish is out, and bytes of WASM memory.
async fn counts(page: &Page) -> Vec<(String, f64)> {
    page.cdp("HeapProfiler.collectGarbage", json!({})).await;
    page.cdp("HeapProfiler.collectGarbage", json!({})).await;
    let found = page.cdp("Performance.getMetrics", json!({})).await;
    let metrics = found["metrics"].as_array().expect("a list");
    let named = |name: &str| {
        let metric = metrics.iter().find(|it| it["name"] == name).expect("a metric");
        (name.to_owned(), metric["value"].as_f64().expect("a number"))
    };
    let memory = "const glue = await import(performance.getEntriesByType('resource')\
        .map((it) => it.name).find((it) => /widget\\.[0-9a-f]+\\.js$/.test(it))); \
        const wasm = await glue.default(); return wasm.memory.buffer.byteLength";
    let memory = ask(page, memory).await.as_f64().expect("a number");
    vec![named("Nodes"), named("JSEventListeners"), ("WASM memory".to_owned(), memory)]
}

#[test]
fn nothing_of_the_host_is_touched_and_nobody_else_is_asked() {
    let body = "<two-protocols id=\"guide\" view=\"all\"></two-protocols>";
    on(body, async |page| {
        let before = "const names = Object.keys(window).sort().join(); \
            return [location.href, document.cookie, names, document.head.innerHTML, \
              document.documentElement.getAttributeNames().join(), document.title]";
        let host = ask(&page, before).await;
        let kept = ask(
            &page,
            "find('a[href$=\"#para-15\"]').click(); await there('#para-15'); \
             find('.views a[href$=\"law.html\"]').click(); (await there('#tip-3-a .mark')).click(); \
             find('.views a[href$=\"situation.html\"]').click(); \
             (await there('[data-set=\"transfer.y\"]')).click(); \
             find('[data-case]')?.click(); await wait(400); \
             const bases = await indexedDB.databases(); const caches_ = await caches.keys(); \
             const workers = await navigator.serviceWorker.getRegistrations(); \
             return [localStorage.length, sessionStorage.length, bases.length, caches_.length, \
               workers.length, history.length]",
        );
        let kept = kept.await;
        assert_eq!(kept.as_array().map(|it| &it[..5]), Some(&vec![json!(0); 5][..]), "{kept}");
        assert_eq!(ask(&page, before).await, host);
        let origins = "return [...new Set(performance.getEntriesByType('resource')\
            .map((it) => new URL(it.name).origin))].filter((it) => it !== location.origin)";
        let guide = site().url.trim_end_matches('/').to_owned();
        assert_eq!(ask(&page, origins).await, json!([guide]));
    });
}

#[test]
fn a_server_that_is_gone_leaves_the_own_words_until_it_is_back() {
    let guide = serve(Options::default());
    let port = url::Url::parse(&guide.url).expect("an address").port().expect("a port");
    let far = "<div id=\"far\"></div><script>document.querySelector('#far').style.height = '4000px'\
        </script>";
    let host = Elsewhere::with(&format!("{far}{ONE}"), &guide.url);
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        page.until("return customElements.get('two-protocols') !== undefined").await;
        guide.stop();
        ask(&page, "guide.scrollIntoView()").await;
        page.until("return seen.events.some((it) => it.name === 'error')").await;
        let told = ask(
            &page,
            "return [told('error').length, told('error')[0].detail.reason, seen.warnings.length, \
             find('slot').assignedElements()[0].textContent, guide.offsetHeight > 0]",
        );
        assert_eq!(told.await, json!([1, "network", 1, "Own words", true]));
        let back = serve(Options { port, ..Options::default() });
        ask(&page, "guide.open = 'means'").await;
        until_ready(&page, 1).await;
        assert_eq!(ask(&page, "return find('#means .mark').dataset.light").await, json!("chosen"));
        drop(back);
    });
}
