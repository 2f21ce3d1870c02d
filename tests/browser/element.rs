//! The element on a page of others: what it takes, tells, keeps, shares and gives back.

use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::serve::Options;

use crate::axe::violations;
use crate::driver::Engine;
use crate::elsewhere::Elsewhere;
use crate::page::Page;
use crate::site::{serve, site};
use crate::{Look, page, page_in};

/// The plain element.
const ONE: &str = "<two-protocols id=\"guide\"><a href=\"#own\">Own words</a></two-protocols>";
/// Names for scripts.
const NAMES: &str = "const guide = document.querySelector('#guide'); \
    const root = guide?.shadowRoot; const find = (css) => root.querySelector(css); \
    const told = (name) => seen.events.filter((it) => it.name === name); \
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));";

/// Opens a page and waits until an element has drawn.
async fn drawn(host: &Elsewhere, page: &Page) {
    host.open(page).await;
    until_ready(page, 1).await;
}

async fn until_ready(page: &Page, count: usize) {
    let ready = format!("return seen.events.filter((it) => it.name === 'ready').length >= {count}");
    page.until(&ready).await;
}

/// What a script says, which may wait.
async fn ask(page: &Page, body: &str) -> Value {
    page.js(&format!("{NAMES} return (async () => {{ {body} }})()")).await
}

/// Tries it in every engine.
fn everywhere(body: &str, test: impl AsyncFn(Page) + Clone + 'static) {
    for engine in Engine::ALL {
        let (host, test) = (Elsewhere::new(body), test.clone());
        page_in(engine, Look::default(), move |page| async move {
            drawn(&host, &page).await;
            test(page).await;
        });
    }
}

fn on(body: &str, test: impl AsyncFnOnce(Page) + 'static) {
    let host = Elsewhere::new(body);
    page(Look::default(), move |page| async move {
        drawn(&host, &page).await;
        test(page.clone()).await;
        page.assert_quiet().await;
    });
}

#[test]
fn it_draws_the_words_of_the_page() {
    on(ONE, async |page| {
        let words = "const part = ROOT.querySelector('#compare').cloneNode(true); \
            part.querySelectorAll('.cite').forEach((it) => it.remove()); return part.textContent";
        let drawn = ask(&page, &words.replace("ROOT", "root")).await;
        page.start("").await;
        assert_eq!(drawn, page.js(&words.replace("ROOT", "document")).await);
    });
}

#[test]
fn each_attribute_is_a_property_and_an_unknown_value_is_the_default() {
    everywhere(ONE, async |page| {
        let values = ask(
            &page,
            "const list = []; \
             for (const [name, value] of [['view', 'summary'], ['theme', 'dark'], ['lang', 'fr'], \
             ['open', 'means'], ['facts', 'child.y'], ['content', 'x.json']]) { \
               const it = document.createElement('two-protocols'); \
               it[name] = value; const there = it.getAttribute(name); \
               const back = document.createElement('two-protocols'); \
               back.setAttribute(name, value); \
               it[name] = ''; \
               if (there !== value || back[name] !== value || it.getAttribute(name)) list.push(name); \
             } \
             const odd = document.createElement('two-protocols'); \
             odd.setAttribute('view', 'nonsense'); odd.setAttribute('theme', 'pink'); \
             odd.facts = { recruitment: true, child: false, force: null }; \
             return [list, odd.view, odd.theme, odd.facts]",
        );
        assert_eq!(
            values.await,
            json!([[], "compare", "auto", "recruitment.y,child.n"]),
            "those that are no property stand first"
        );
    });
}

#[test]
fn what_is_set_before_the_script_comes_counts() {
    let host = Elsewhere::new(
        "<script>const it = document.createElement('two-protocols'); it.id = 'guide'; \
         it.view = 'situation'; it.facts = ['recruitment.y', 'child.n']; \
         document.querySelector('main').append(it);</script>",
    );
    page(Look::default(), move |page| async move {
        drawn(&host, &page).await;
        let set = "await wait(300); return [guide.getAttribute('view'), guide.getAttribute('facts'), \
            Object.keys(guide).length, find('[data-fact=child]').dataset.answer]";
        assert_eq!(ask(&page, set).await, json!(["situation", "recruitment.y,child.n", 0, "no"]));
    });
}

#[test]
fn many_changes_in_one_go_are_one() {
    on(ONE, async |page| {
        let drawn = ask(
            &page,
            "guide.view = 'summary'; guide.lang = 'fr'; guide.theme = 'dark'; \
             guide.view = 'recommendations'; await wait(800); \
             return [told('ready').length, told('ready')[1].detail.view, !find('#summary')]",
        );
        assert_eq!(drawn.await, json!([2, "recommendations", true]));
    });
}

#[test]
fn the_language_is_that_of_the_nearest_that_says_one() {
    on(
        "<div lang=\"de-AT\"><p><two-protocols id=\"guide\"></two-protocols></p></div>",
        async |page| {
            // There is no German yet: English stands, and says so.
            let lang =
                ask(&page, "return [find('.two-protocols').lang, told('ready')[0].detail.lang]");
            assert_eq!(lang.await, json!(["en", "en"]));
        },
    );
}

#[test]
fn events_come_from_the_readers_actions_alone() {
    let body = "<two-protocols id=\"guide\" view=\"all\" open=\"purpose\"></two-protocols>";
    everywhere(body, async |page| {
        let host = ask(
            &page,
            "guide.open = 'means'; guide.facts = 'recruitment.y'; await wait(500); \
             return [find('#means').dataset.light, told('select').length, told('assess').length]",
        );
        assert_eq!(host.await, json!(["chosen", 0, 0]), "what the host does it knows");
        let reader = ask(
            &page,
            "find('#tip-3-a a.mark[href$=\"#purpose\"]').click(); await wait(300); \
             find('[data-set=\"transfer.y\"]').click(); await wait(300); \
             find('.choice button').click(); await wait(300); \
             const detail = told('assess')[0].detail; \
             return [told('select').map((it) => it.detail.id), told('select')[0].detail.name, \
               detail.facts.recruitment, detail.facts.transfer, detail.offences.trafficking, \
               told('assess').length]",
        );
        assert_eq!(
            reader.await,
            json!([["purpose", null], "Purpose of exploitation", "yes", "yes", "unknown", 1])
        );
    });
}

#[test]
fn events_bubble_out_of_shadow_roots() {
    let body = "<div id=\"shell\"></div><script>const shell = document.querySelector('#shell')\
        .attachShadow({ mode: 'open' }); shell.innerHTML = '<two-protocols></two-protocols>'</script>";
    on(body, async |page| {
        assert_eq!(ask(&page, "return told('ready').length").await, json!(1));
    });
}

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

#[test]
fn a_move_keeps_what_the_reader_did() {
    let body = format!("{ONE}<section id=\"other\"></section>");
    everywhere(&body, async |page| {
        let moved = ask(
            &page,
            "find('#tip-3-a a.mark[href$=\"#means\"]').click(); await wait(200); \
             const inner = find('.two-protocols'); \
             document.querySelector('#other').append(guide); await wait(300); \
             return [find('.two-protocols') === inner, find('#means').dataset.light, \
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
        ask(&page, &rounds(10)).await;
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
            "find('a[href$=\"#para-15\"]').click(); find('#tip-3-a .mark').click(); \
             find('[data-set=\"transfer.y\"]').click(); \
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
fn a_link_leads_inside_or_to_the_guides_own_page() {
    on(ONE, async |page| {
        let inside = ask(
            &page,
            "find('.compare > .refs a').click(); await wait(200); \
             const place = find('#' + find('.compare > .refs a').hash.slice(1)); \
             const top = place.getBoundingClientRect().top; \
             return [top > -2 && top < 200, root.activeElement === place, location.hash]",
        );
        assert_eq!(inside.await, json!([true, true, ""]));
        let outside = ask(
            &page,
            "const link = find('a[href$=\"#para-15\"]'); \
             link.addEventListener('click', (event) => event.preventDefault()); link.click(); \
             return [link.target, link.rel, link.href]",
        );
        let there = format!("{}#para-15", site().url);
        assert_eq!(outside.await, json!(["_blank", "noopener", there]));
    });
}

#[test]
fn a_theme_stands_above_the_readers_setting() {
    let body = "<two-protocols id=\"guide\" theme=\"dark\"></two-protocols>";
    on(body, async |page| {
        let colours = ask(
            &page,
            "const ground = () => getComputedStyle(find('.two-protocols')).backgroundColor; \
             const dark = ground(); guide.theme = 'light'; await wait(200); \
             const light = ground(); guide.theme = 'auto'; await wait(200); \
             return [dark, light, ground()]",
        );
        let (dark, light) = ("rgb(20, 24, 27)", "rgb(255, 255, 255)");
        assert_eq!(colours.await, json!([dark, light, light]));
    });
}

#[test]
fn a_host_sets_colours_and_parts() {
    let body = format!(
        "<style>two-protocols {{ --tp-link: rgb(1, 2, 3) }} \
         two-protocols::part(title) {{ color: rgb(4, 5, 6) }}</style>{ONE}"
    );
    everywhere(&body, async |page| {
        let colours = "return [getComputedStyle(find('.glance a')).color, \
            getComputedStyle(find('h2')).color]";
        assert_eq!(ask(&page, colours).await, json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]));
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
        assert_eq!(ask(&page, "return find('#means').dataset.light").await, json!("chosen"));
        drop(back);
    });
}

#[test]
fn nothing_is_wrong_for_those_who_cannot_see_it() {
    for (view, theme) in
        [("compare", "light"), ("situation", "dark"), ("recommendations", "dark"), ("all", "light")]
    {
        let body = format!(
            "<two-protocols id=\"guide\" view=\"{view}\" theme=\"{theme}\"></two-protocols>"
        );
        on(&body, async move |page| {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            assert_eq!(violations(&page).await, Vec::<String>::new(), "{view}, {theme}");
        });
    }
}

#[test]
fn the_keyboard_alone_reaches_and_chooses() {
    on(ONE, async |page| {
        ask(&page, "find('#tip-3-a a.mark[href$=\"#means\"]').focus()").await;
        let focused = page.active_element().await.expect("a focus");
        focused.send_keys("\u{e007}").await.expect("pressed");
        page.until(&format!("{NAMES} return find('#means').dataset.light === 'chosen'")).await;
        let button = page.find(Locator::Css("#guide")).await.expect("the element");
        assert!(button.text().await.is_ok());
    });
}
