//! Find: the field, its list, the keys, the marks on the page, and the address.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::root::root;
use xtask::serve::{Fate, Fates, Options};

use crate::axe::violations;
use crate::driver::Engine;
use crate::kept::to_view;
use crate::look::SCHEMES;
use crate::page::Page;
use crate::site::serve;
use crate::{Look, page, page_in};

/// The words of what searches and cites.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let words = fs::read_to_string(root().join("content/en/find.json")).expect("words");
    serde_json::from_str(&words).expect("JSON")
});

pub(crate) fn words(key: &str) -> &'static str {
    WORDS.get(key).unwrap_or_else(|| panic!("no words for {key}"))
}

/// Types into the field, and waits until the list shows what was found.
pub(crate) async fn find(page: &Page, query: &str) {
    page.js("document.querySelector('#find input').focus()").await;
    keys(page, query).await;
    let found = json!(query.trim());
    page.until(&format!(
        "return document.querySelector('#find input').value.trim() === {found} \
         && !!document.querySelector('#found [role=option]')"
    ))
    .await;
}

/// Sends keys to what has the focus.
async fn keys(page: &Page, keys: &str) {
    let focused = page.active_element().await.expect("a focus");
    focused.send_keys(keys).await.expect("typed");
}

pub(crate) async fn press(page: &Page, key: Key) {
    keys(page, &String::from(char::from(key))).await;
}

/// The titles in the list, in order.
pub(crate) async fn titles(page: &Page) -> Vec<String> {
    let titles =
        "return [...document.querySelectorAll('#found .title')].map((it) => it.textContent)";
    let titles = page.js(titles).await;
    titles.as_array().expect("a list").iter().map(|it| text(it).to_owned()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

async fn hash(page: &Page) -> String {
    text(&page.js("return location.hash").await).to_owned()
}

/// The words that are marked on the page; none where the browser does not mark.
const MARKED: &str = "return [...(CSS.highlights?.get('found') ?? [])].map((it) => { \
    const range = document.createRange(); range.setStart(it.startContainer, it.startOffset); \
    range.setEnd(it.endContainer, it.endOffset); return range.toString(); })";

fn is_found_by_keys_alone(engine: Engine) {
    page_in(engine, Look::default(), |page| async move {
        page.start("").await;
        find(&page, "ratification").await;
        let active = "const id = document.activeElement.getAttribute('aria-activedescendant'); \
            return id && document.getElementById(id).getAttribute('aria-selected')";
        assert_eq!(page.js(active).await, Value::Null);
        press(&page, Key::Down).await;
        assert_eq!(page.js(active).await, json!("true"));
        let to = page
            .js("return document.querySelector('#found [aria-selected=true] .title').textContent");
        let to = to.await;
        press(&page, Key::Enter).await;
        page.until("return /^#[a-z0-9-]+&find=ratification$/.test(location.hash)").await;
        // The reader is there: it is in view, has the focus and carries the name.
        page.until("return !!document.activeElement.closest('main [id]')").await;
        let there = "const item = document.getElementById(location.hash.slice(1).split('&')[0]); \
            const { top } = item.getBoundingClientRect(); \
            return [item.contains(document.activeElement), top >= 0 && top < innerHeight, \
                item.textContent.includes(arguments[0])]";
        let there = page.execute(there, vec![to]).await.expect("it runs");
        assert_eq!(there, json!([true, true, true]));
        let open = "return document.querySelector('#find input').getAttribute('aria-expanded')";
        assert_eq!(page.js(open).await, json!("false"));
        let marked = page.js(MARKED).await;
        let marked = marked.as_array().expect("a list");
        assert!(marked.iter().all(|it| text(it).to_lowercase().starts_with("ratif")), "{marked:?}");
        let marks = page.js("return !!window.Highlight").await;
        assert_eq!(json!(!marked.is_empty()), marks, "{marked:?}");
    });
}

#[test]
fn what_is_found_by_keys_alone_in_chromium() {
    is_found_by_keys_alone(Engine::Chromium);
}

#[test]
fn what_is_found_by_keys_alone_in_firefox() {
    is_found_by_keys_alone(Engine::Firefox);
}

#[test]
fn what_is_found_by_keys_alone_in_webkit() {
    is_found_by_keys_alone(Engine::Webkit);
}

#[test]
fn a_place_is_found_as_people_write_it() {
    page(Look::default(), |page| async move {
        page.start("").await;
        for (query, first) in [
            ("para 17", "Paragraph 17"),
            ("TIP 5(2)", "TIP 5(2)"),
            ("som 6 (1) (b) (ii)", "SOM 6(1)(b)(ii)"),
        ] {
            find(&page, query).await;
            page.until(&format!(
                "return document.querySelector('#found .title').textContent === {}",
                json!(first)
            ))
            .await;
            page.js("document.querySelector('#find input').value = ''").await;
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_slip_is_forgiven_and_what_was_meant_is_marked() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "exploitacion").await;
        let marked =
            "return [...document.querySelectorAll('#found mark')].map((it) => it.textContent)";
        let marked = page.js(marked).await;
        let marked = marked.as_array().expect("a list");
        assert!(!marked.is_empty());
        assert!(
            marked.iter().all(|it| text(it).to_lowercase().starts_with("exploit")),
            "{marked:?}"
        );
    });
}

#[test]
fn what_is_found_stands_in_groups_that_say_their_kind() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "consent").await;
        let groups = "return [...document.querySelectorAll('#found [role=group]')].every((it) => \
            document.getElementById(it.getAttribute('aria-labelledby')).textContent \
            && it.querySelectorAll('[role=option]').length)";
        assert_eq!(page.js(groups).await, json!(true));
        let status = "return document.querySelector('#find [role=status]').textContent !== ''";
        page.until(status).await;
        // The rest of a group comes by its last row.
        let more = "return [...document.querySelectorAll('#found [role=option]')] \
            .findIndex((it) => !it.querySelector('.title'))";
        let more = page.js(more).await.as_i64().expect("a place");
        let before = titles(&page).await.len();
        for _ in 0..=more {
            press(&page, Key::Down).await;
        }
        press(&page, Key::Enter).await;
        assert!(titles(&page).await.len() > before);
        assert_eq!(hash(&page).await, "#find=consent");
        page.assert_quiet().await;
    });
}

#[test]
fn escape_closes_the_list_and_then_empties_the_field() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        find(&page, "benefit").await;
        page.until("return location.hash === '#means&find=benefit'").await;
        press(&page, Key::Escape).await;
        let field = "return [document.querySelector('.found').hidden, \
            document.querySelector('#find input').value]";
        assert_eq!(page.js(field).await, json!([true, "benefit"]));
        press(&page, Key::Escape).await;
        assert_eq!(page.js(field).await, json!([true, ""]));
        page.until("return location.hash === '#means'").await;
        assert_eq!(page.js(MARKED).await, json!([]));
    });
}

#[test]
fn an_address_with_words_opens_the_list_and_one_with_an_item_marks_it() {
    page(Look::default(), |page| async move {
        page.start("#find=debt%20bondage").await;
        page.until("return !!document.querySelector('#found [role=option]')").await;
        assert_eq!(page.js("return document.activeElement.value").await, json!("debt bondage"));
        page.goto("about:blank").await.expect("away");
        page.start("law.html#tip-3-a&find=%22use%20of%20force%22").await;
        page.until("return CSS.highlights.get('found')?.size > 0").await;
        let marked = page.js(MARKED).await;
        assert!(marked.as_array().expect("a list").contains(&json!("use of force")), "{marked}");
        let open = "return document.querySelector('.found').hidden";
        assert_eq!(page.js(open).await, json!(true));
        page.assert_quiet().await;
    });
}

#[test]
fn the_app_keeps_the_words_in_the_address_and_answers_too() {
    page(Look::default(), |page| async move {
        page.start("situation.html#facts=child.y").await;
        find(&page, "accomplice").await;
        page.until("return location.hash === '#facts=child.y&find=accomplice'").await;
        to_view(&page, "compare").await;
        page.js("document.querySelector('#compare a.element-link').click()").await;
        page.until("return location.hash.includes('open=')").await;
        let kept = hash(&page).await;
        assert!(kept.ends_with("find=accomplice"), "{kept}");
        to_view(&page, "situation").await;
        page.until("return location.hash.includes('facts=child.y')").await;
        let kept = hash(&page).await;
        assert!(kept.contains("open=") && kept.ends_with("find=accomplice"), "{kept}");
        page.js("document.querySelector('#find input').value = ''").await;
        find(&page, "para 17").await;
        press(&page, Key::Enter).await;
        page.until("return !!document.activeElement.closest('#para-17')").await;
        assert_eq!(hash(&page).await, "#para-17&find=para%2017");
        // Answers stand in one step of the history only.
        page.js("const push = history.replaceState; history.replaceState = function (...all) { \
                 (window.written ??= []).push(String(all[2])); return push.apply(this, all); }; \
                 addEventListener('popstate', () => { window.came = location.href; }, true)")
            .await;
        page.back().await.expect("back");
        page.until("return !!window.came").await;
        assert_eq!(page.js("return window.came.includes('facts')").await, json!(false));
        page.until("return location.hash.includes('facts=child.y')").await;
    });
}

#[test]
fn a_row_that_is_clicked_is_one_step_of_the_history() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "debt bondage").await;
        let before = page.js("return history.length").await;
        page.js("document.querySelector('#found [data-row=\"0\"] .title').click()").await;
        page.until("return location.hash.length > 1 && document.querySelector('.found').hidden")
            .await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let steps = page.js("return history.length").await.as_u64().zip(before.as_u64());
        assert_eq!(steps.map(|(now, before)| now - before), Some(1));
    });
}

#[test]
fn a_situation_that_is_found_opens_where_it_is_tried() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "left alone at sea").await;
        assert_eq!(titles(&page).await[0], "Left alone at sea");
        press(&page, Key::Enter).await;
        page.until("return !!document.querySelector('[data-scenario=abandoned-at-sea]')").await;
        assert!(hash(&page).await.contains("case=abandoned-at-sea"), "{}", hash(&page).await);
    });
}

#[test]
fn clearing_everything_clears_the_words_too() {
    page(Look::default(), |page| async move {
        page.start("").await;
        to_view(&page, "about").await;
        find(&page, "victim").await;
        page.until("return location.hash === '#find=victim'").await;
        press(&page, Key::Escape).await;
        page.until("return !!document.querySelector('[data-keep=forget]')").await;
        page.js("document.querySelector('[data-keep=forget]').click()").await;
        page.until("return location.hash === ''").await;
        let left = "return [document.querySelector('#find input').value, \
            document.querySelector('.found').textContent.includes('victim'), \
            CSS.highlights.get('found').size]";
        assert_eq!(page.js(left).await, json!(["", false, 0]));
    });
}

#[test]
fn nothing_found_says_so_and_any_words_are_safe() {
    page(Look::default(), |page| async move {
        page.start("").await;
        page.js("document.querySelector('#find input').focus()").await;
        for query in ["qqqqqqqqzz", "<img src=x onerror=alert(1)>", "\"(((", "%", "#&=", "  "] {
            page.js("document.querySelector('#find input').value = ''").await;
            keys(&page, query).await;
            let answered = "return document.querySelector('#find .note')?.textContent !== '' \
                || !!document.querySelector('#found [role=option]')";
            page.until(answered).await;
        }
        let injected = "return document.querySelectorAll('.found img').length";
        assert_eq!(page.js(injected).await, json!(0));
        page.assert_quiet().await;
    });
}

#[test]
fn nothing_is_wrong_with_the_open_list_in_either_colours() {
    for media in SCHEMES {
        page(Look { media, ..Look::default() }, |page| async move {
            page.start("").await;
            find(&page, "exploitation").await;
            press(&page, Key::Down).await;
            assert_eq!(violations(&page).await, [""; 0]);
            page.assert_quiet().await;
        });
    }
}

#[test]
fn the_list_fits_a_narrow_window() {
    page(Look { window: (320, 700), ..Look::default() }, |page| async move {
        page.start("").await;
        find(&page, "exploitation").await;
        let fits = "const { left, right } = document.querySelector('.found').getBoundingClientRect(); \
            return [document.documentElement.scrollWidth <= innerWidth, \
                left >= 0 && right <= document.documentElement.clientWidth]";
        assert_eq!(page.js(fits).await, json!([true, true]));
    });
}

/// Lets no program begin before `go()`.
async fn hold_back(page: &Page) {
    let source = "const gate = new Promise((done) => { window.go = done; }); \
        const begin = WebAssembly.instantiateStreaming; \
        WebAssembly.instantiateStreaming = (...all) => gate.then(() => begin.apply(WebAssembly, all));";
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

#[test]
fn the_field_is_seen_where_it_can_answer_and_moves_nothing_when_it_does() {
    const SEEN: &str = "const field = document.querySelector('#find'); \
        return [getComputedStyle(field).display, \
        document.querySelector('#compare').getBoundingClientRect().top]";
    for width in [360, 412, 768, 1280] {
        let window = (width, 800);
        page(Look { window, ..Look::without_scripts() }, |page| async move {
            page.visit("").await;
            assert_eq!(page.js(SEEN).await[0], json!("none"));
        });
        page(Look { window, ..Look::default() }, |page| async move {
            hold_back(&page).await;
            page.visit("").await;
            let text = page.js(SEEN).await;
            page.js("window.go()").await;
            page.until_ready().await;
            assert_eq!(page.js(SEEN).await, text);
        });
    }
}

#[test]
fn what_is_typed_before_the_app_comes_is_looked_for_when_it_has() {
    page(Look::default(), |page| async move {
        hold_back(&page).await;
        page.visit("").await;
        page.js("document.querySelector('#find input').focus()").await;
        keys(&page, "consent").await;
        assert_eq!(
            page.js("return !!document.querySelector('#app[data-ready]')").await,
            json!(false)
        );
        page.js("window.go()").await;
        page.until_ready().await;
        page.until("return !!document.querySelector('#found [role=option]')").await;
        let kept =
            "return [document.activeElement.value, document.querySelectorAll('#found').length]";
        assert_eq!(page.js(kept).await, json!(["consent", 1]));
        page.assert_quiet().await;
    });
}

#[test]
fn where_it_cannot_be_loaded_the_page_says_so_and_still_copies_citations() {
    let decide = |path: &str| if path.contains("/find.") { Fate::Fail(500) } else { Fate::Answer };
    let fates = Some(Fates(Arc::new(decide)));
    let server = serve(Options { fates, ..Options::default() });
    let url = server.url.clone();
    page(Look::default(), |page| async move {
        page.goto(&format!("{url}law.html")).await.expect("the page");
        page.until_ready().await;
        page.until("return !!document.querySelector('#tip-3-a .cite')").await;
        page.js("document.querySelector('#tip-3-a .cite').click()").await;
        page.until("return !!document.querySelector('.said')?.textContent").await;
        page.js("document.querySelector('#find input').focus()").await;
        page.until("return !document.getElementById('failed').hidden").await;
        // It is tried again; the cause is told once.
        let said = "return document.getElementById('failed').textContent";
        let once = page.js(said).await;
        page.js("const field = document.querySelector('#find input'); field.blur(); field.focus()")
            .await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(page.js(said).await, once);
    });
}

#[test]
fn who_types_or_reads_on_while_it_loads_is_not_disturbed() {
    page(Look { window: (360, 640), ..Look::default() }, |page| async move {
        page.visit("summary.html#find=consent").await;
        // The program may be there before or after: neither moves the reader.
        page.js("scrollTo(0, 3000)").await;
        page.until_ready().await;
        page.until("return !!document.querySelector('#found')").await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        let there = "return [scrollY > 1000, document.activeElement.tagName]";
        assert_eq!(page.js(there).await, json!([true, "BODY"]));
    });
}

#[test]
fn tab_leads_from_the_field_to_the_page_and_back_closes_an_old_list() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "consent").await;
        press(&page, Key::Tab).await;
        let left = "return [document.querySelector('.found').hidden, \
            !!document.activeElement.closest('main')]";
        assert_eq!(page.js(left).await, json!([true, true]));
        page.js("document.querySelector('#find input').focus()").await;
        press(&page, Key::Enter).await;
        page.until("return /^#[a-z0-9-]+&find=consent$/.test(location.hash)").await;
        page.js("document.querySelector('#find input').value = ''").await;
        find(&page, "child").await;
        page.back().await.expect("back");
        page.until("return document.querySelector('.found').hidden").await;
    });
}

#[test]
fn a_closed_list_is_not_followed_and_the_open_one_lies_over_the_choice() {
    page(Look { window: (900, 700), ..Look::default() }, |page| async move {
        page.start("#row-criminalize").await;
        find(&page, "consent").await;
        let over = "const { left, bottom } = document.querySelector('#found').getBoundingClientRect(); \
            return !!document.elementFromPoint(left + 30, Math.min(bottom, innerHeight) - 10).closest('.found')";
        assert_eq!(page.js(over).await, json!(true));
        press(&page, Key::Escape).await;
        press(&page, Key::Enter).await;
        assert!(
            hash(&page).await.starts_with("#row-criminalize")
                || hash(&page).await.contains("open=row-criminalize")
        );
        assert_eq!(page.js("return document.querySelector('.found').hidden").await, json!(false));
    });
}

#[test]
fn what_is_pasted_at_length_does_not_stand_in_the_address() {
    page(Look::default(), |page| async move {
        page.start("").await;
        find(&page, "consent").await;
        page.until("return location.hash === '#find=consent'").await;
        let paste = "const field = document.querySelector('#find input'); \
            field.value = 'long words '.repeat(80); field.dispatchEvent(new Event('input'))";
        page.js(paste).await;
        page.until("return location.hash === ''").await;
    });
}

#[test]
fn neighbours_in_a_line_are_marked_apart() {
    page(Look::default(), |page| async move {
        page.start("#row-means&find=means").await;
        page.until("return CSS.highlights.get('found')?.size > 0").await;
        let marked = page.js(MARKED).await;
        let marked = marked.as_array().expect("a list");
        let wrong: Vec<_> = marked.iter().filter(|it| text(it).len() > 8).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    });
}

#[test]
fn the_bar_with_the_field_hides_no_heading_at_any_width() {
    for width in [360, 640, 768, 900, 970, 1280] {
        page(Look { window: (width, 700), ..Look::default() }, move |page| async move {
            page.start("about.html#about-privacy").await;
            let seen = "const it = document.querySelector('#about-privacy h2'); \
                const { left, top } = it.getBoundingClientRect(); \
                return top < innerHeight && document.elementFromPoint(left + 2, top + 4) === it";
            page.until(seen).await;
        });
    }
}
