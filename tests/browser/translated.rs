//! A browser that translates pages puts `<font>` elements in the place of the text nodes, at once
//! and whenever new ones come. What changes must be replaced whole, for old words are no node of
//! the app's any more. And where the app breaks all the same, no old verdict stays.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use serde_json::{Value, json};
use two_protocols::content::View;

use crate::page::{PATIENCE, Page};
use crate::{Look, page};

/// Puts every text node into two new elements, as browsers do, and those to come too.
const TRANSLATE: &str = "window.translate = () => { \
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
        const found = []; \
        while (nodes.nextNode()) found.push(nodes.currentNode); \
        for (const node of found) { \
            if (!node.data.trim() || node.parentElement.closest('font, script, style')) continue; \
            const [outer, inner] = [0, 1].map(() => document.createElement('font')); \
            inner.append(node.data); outer.append(inner); node.replaceWith(outer); \
        } \
    }; \
    window.watch = () => new MutationObserver(translate).observe(document.body, \
        { childList: true, characterData: true, subtree: true });";
/// What is loaded some seconds later would come at any time.
const ALONE: &str = "const later = setTimeout; \
    window.setTimeout = (call, time, ...rest) => time === 3000 ? 0 : later(call, time, ...rest);";
/// Holds back all that is fetched, and so the app.
const HOLD: &str = "const real = fetch; \
    const held = new Promise((go) => { window.release = go; }); \
    window.fetch = (...asked) => held.then(() => real(...asked));";
/// All that the page says.
const SAID: &str = "const app = document.getElementById('app'); \
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT); \
    const said = []; \
    while (walker.nextNode()) { \
        const { data, parentElement } = walker.currentNode; \
        const block = parentElement.closest(':not(font)'); \
        if (said.at(-1)?.block !== block) said.push({ block, words: '' }); \
        said.at(-1).words += data; \
    } \
    const words = said.map((it) => it.words.replace(/\\s+/g, ' ').trim()).filter(Boolean) \
        .map((it) => it.replace(/ in \\d+ ms/, '')); \
    const chosen = [...app.querySelectorAll('select')] \
        .map((it) => `in the list: ${it.selectedOptions[0]?.textContent}`); \
    const checked = [...app.querySelectorAll(':checked:not(option)')].map((it) => \
        `checked: ${it.dataset.set ?? it.dataset.do}`); \
    return [document.title, ...words, ...chosen, ...checked]";

/// What the reader does: its name, a script, and what must be seen then.
type Step = (&'static str, &'static str, &'static str);

const fn click(name: &'static str, does: &'static str) -> Step {
    (name, does, "return true")
}

/// A step to another view.
const fn go(name: &'static str, does: &'static str, seen: &'static str) -> Step {
    (name, does, seen)
}

const COMPARE: &[Step] = &[
    click("opens a row", "document.querySelector('#row-consent > summary').click()"),
    click("opens another", "document.querySelector('#row-means > summary').click()"),
    click("chooses", "document.querySelector('#means .element-link').click()"),
    click(
        "chooses another",
        "document.querySelector('#row-purpose > summary').click(); \
            document.querySelector('#purpose .element-link').click()",
    ),
    click("chooses by treaty words", "document.querySelector('#row-means a.mark').click()"),
    click("lets go", "document.querySelector('.choice [data-act=clear]').click()"),
    click("chooses again", "document.querySelector('#means .element-link').click()"),
    click("closes a row", "document.querySelector('#row-means > summary').click()"),
    go(
        "goes to a recommendation",
        "document.querySelector('.point a').click()",
        "return document.querySelector('main').dataset.view === 'recommendations'",
    ),
    go(
        "goes back",
        "history.back()",
        "return document.querySelector('main').dataset.view === 'compare'",
    ),
];
const SITUATION: &[Step] = &[
    click("answers", "document.querySelector(\"[data-set='recruitment.y']\").click()"),
    click("answers otherwise", "document.querySelector(\"[data-set='recruitment.n']\").click()"),
    click("answers more", "document.querySelector(\"[data-set='child.y']\").click()"),
    click(
        "opens reasons",
        "document.querySelector('[data-offence=participation] > summary').click()",
    ),
    click("answers what is asked next", "document.querySelector('.next button').click()"),
    click("answers that too", "document.querySelector('.next button').click()"),
    click(
        "tries what would settle it",
        "document.querySelector('[data-offence=smuggling] .sets button').click()",
    ),
    click(
        "takes a situation",
        "const list = document.querySelector('.cases select'); list.selectedIndex = 3; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click(
        "takes another",
        "const list = document.querySelector('.cases select'); list.selectedIndex = 9; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click("answers it otherwise", "document.querySelector('.case [data-set]').click()"),
    click("practises", "document.querySelector('[data-do=practise]').click()"),
    click(
        "takes one to practise",
        "const list = document.querySelector('.cases select'); list.selectedIndex = 5; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click("guesses", "document.querySelector(\".practice [data-set='0.y']\").click()"),
    click("guesses the other", "document.querySelector(\".practice [data-set='1.n']\").click()"),
    click("looks at the elements", "document.querySelector('[data-do=reveal]').click()"),
    click(
        "takes the next to practise",
        "const list = document.querySelector('.cases select'); list.selectedIndex = 12; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click("looks without a guess", "document.querySelector('[data-do=reveal]').click()"),
    click("ends to practise", "document.querySelector('[data-do=practise]').click()"),
    click("verifies", "document.querySelector('[data-do=verify]').click()"),
    click("clears", "document.querySelector('[data-do=clear]').click()"),
    click("answers once more", "document.querySelector(\"[data-set='foreigner.y']\").click()"),
    click("comes by an odd link", "location.hash = 'facts=zebra.y,intent.y'"),
    click("answers what is not odd", "document.querySelector(\"[data-set='intent.n']\").click()"),
    go(
        "goes to the law",
        "document.querySelector(\".nav a[href^='law']\").click()",
        "return document.querySelector('main').dataset.view === 'law'",
    ),
];
const LAW: &[Step] = &[
    click("chooses by treaty words", "document.querySelector('#tip-3-a a.mark').click()"),
    click("chooses others", "document.querySelector('#som-3-a a.mark').click()"),
    click("lets go", "document.querySelector('.choice [data-act=clear]').click()"),
    click("goes to a duty", "document.querySelector('.duty .name a').click()"),
    go(
        "goes to the summary",
        "document.querySelector(\".nav a[href^='summary']\").click()",
        "return document.querySelector('main').dataset.view === 'summary'",
    ),
];
const RECOMMENDATIONS: &[Step] = &[
    click(
        "narrows",
        "const list = document.querySelector('[data-filter=topic]'); list.selectedIndex = 1; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click(
        "narrows otherwise",
        "const list = document.querySelector('[data-filter=topic]'); list.selectedIndex = 2; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click(
        "narrows more",
        "const list = document.querySelector('[data-filter=party]'); list.selectedIndex = 1; \
            list.dispatchEvent(new Event('change', { bubbles: true }))",
    ),
    click("shows all", "document.querySelector('[data-act=show-all]').click()"),
    click("chooses", "document.querySelector('#rec-2 .element-link').click()"),
    click("chooses one", "document.querySelector('#rec-9 .name a').click()"),
    click("lets go", "document.querySelector('.choice [data-act=clear]').click()"),
    go(
        "goes to about",
        "document.querySelector(\".nav a[href^='about']\").click()",
        "return document.querySelector('main').dataset.view === 'about'",
    ),
];
const SUMMARY: &[Step] = &[
    click("chooses a paragraph", "document.querySelector('#para-17 .name a').click()"),
    click("chooses another", "document.querySelector('#para-20 .name a').click()"),
    click("lets go", "document.querySelector('.choice [data-act=clear]').click()"),
    click("goes to a section", "document.querySelector('.contents a').click()"),
    go(
        "goes to try",
        "document.querySelector(\".nav a[href^='situation']\").click()",
        "return document.querySelector('#try .tools') !== null",
    ),
];
const ABOUT: &[Step] = &[
    click("forgets", "document.querySelector('[data-act=forget]')?.click()"),
    go(
        "goes to compare",
        "document.querySelector(\".nav a[href^='index']\").click()",
        "return document.querySelector('main').dataset.view === 'compare'",
    ),
    click("opens a row", "document.querySelector('#row-means > summary').click()"),
];

async fn said(page: &Page) -> Value {
    page.js(SAID).await
}

/// What is said when nothing changes any more.
async fn settled(page: &Page) -> Value {
    let mut last = said(page).await;
    let (start, mut same) = (Instant::now(), 0);
    while same < 4 {
        assert!(start.elapsed() < PATIENCE, "it changes without end");
        tokio::time::sleep(Duration::from_millis(80)).await;
        let now = said(page).await;
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
    last
}

/// Fails where the page does not come to say this.
async fn assert_says(page: &Page, expected: &Value, what: &str) {
    let start = Instant::now();
    loop {
        let now = said(page).await;
        if now == *expected {
            return;
        }
        if start.elapsed() > PATIENCE {
            let lines = |it: &Value| it.as_array().cloned().unwrap_or_default();
            let (now, expected) = (lines(&now), lines(expected));
            let at = now.iter().zip(&expected).take_while(|(a, b)| a == b).count();
            let near = |it: &[Value]| it.iter().skip(at).take(4).cloned().collect::<Vec<_>>();
            panic!(
                "{what}: says {:#?} and not {:#?}; the console: {:#?}",
                near(&now),
                near(&expected),
                page.console().await
            );
        }
        tokio::time::sleep(Duration::from_millis(80)).await;
    }
}

async fn on_each_page(page: &Page, script: &str) -> Value {
    let script = json!({ "source": script });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", script).await
}

/// Goes all steps in a view as it is, and then again with every text node translated: both must
/// say the same. `early`: translated before the app has come, too.
fn assert_translated(view: View, steps: &'static [Step], early: bool) {
    page(Look::default(), move |page| async move {
        on_each_page(&page, ALONE).await;
        on_each_page(&page, TRANSLATE).await;
        page.start(view.file()).await;
        let mut expected = vec![settled(&page).await];
        for (name, does, seen) in steps {
            page.js(does).await;
            page.until(seen).await;
            expected.push(settled(&page).await);
            let changed = expected[expected.len() - 1] != expected[expected.len() - 2];
            assert!(changed || *name == "forgets", "{}: {name}: nothing changes", view.id());
        }
        page.assert_quiet().await;
        page.goto("about:blank").await.expect("left");
        if early {
            on_each_page(&page, HOLD).await;
            page.visit(view.file()).await;
            let here = "return document.querySelector('#app[data-ready]') === null";
            assert_eq!(page.js(here).await, json!(true), "the app is held back");
            page.js("translate(); watch(); release()").await;
            page.until_ready().await;
        } else {
            page.start(view.file()).await;
            page.js("translate(); watch()").await;
        }
        let fonts = "return document.querySelectorAll('#app font font').length > 40";
        page.until(fonts).await;
        assert_says(&page, &expected[0], view.id()).await;
        for ((name, does, seen), expected) in steps.iter().zip(&expected[1..]) {
            page.js(does).await;
            page.until(seen).await;
            assert_says(&page, expected, &format!("{}: {name}", view.id())).await;
        }
        let failed = "return document.querySelector('#failed:not([hidden]), [data-failed]')";
        assert_eq!(page.js(failed).await, Value::Null);
        page.assert_quiet_but_late().await;
    });
}

#[test]
fn the_comparison_translated_says_the_right_words_at_each_step() {
    assert_translated(View::Compare, COMPARE, false);
}

#[test]
fn situations_translated_say_the_right_words_at_each_step() {
    assert_translated(View::Situation, SITUATION, false);
}

#[test]
fn the_law_translated_says_the_right_words_at_each_step() {
    assert_translated(View::Law, LAW, false);
}

#[test]
fn recommendations_translated_say_the_right_words_at_each_step() {
    assert_translated(View::Recommendations, RECOMMENDATIONS, false);
}

#[test]
fn the_summary_translated_says_the_right_words_at_each_step() {
    assert_translated(View::Summary, SUMMARY, false);
}

#[test]
fn what_the_guide_says_of_itself_translated_says_the_right_words_at_each_step() {
    assert_translated(View::About, ABOUT, false);
}

#[test]
fn views_translated_before_the_app_has_come_say_the_right_words_at_each_step() {
    assert_translated(View::Compare, COMPARE, true);
    assert_translated(View::Situation, SITUATION, true);
    assert_translated(View::Law, LAW, true);
    assert_translated(View::Recommendations, RECOMMENDATIONS, true);
    assert_translated(View::Summary, SUMMARY, true);
    assert_translated(View::About, ABOUT, true);
}

/// Makes the next drawing break.
const BREAK: &str = "for (const name of ['insertBefore', 'appendChild', 'removeChild']) \
    Node.prototype[name] = () => { throw new Error('broken by the test'); };";

#[test]
fn an_app_that_breaks_says_so_and_takes_its_results_away() {
    page(Look::default(), |page| async move {
        let facts = "situation.html#facts=foreigner.y,intent.y,procures-entry.y,border-crossed.y,\
            entry-unlawful.y,benefit.y";
        page.start(facts).await;
        page.until(
            "return document.querySelector('[data-offence=smuggling][data-state=met]') !== null",
        )
        .await;
        page.js(&format!("{BREAK} document.querySelector(\"[data-set='benefit.n']\").click()"))
            .await;
        let notice = Locator::Css("#failed:not([hidden])");
        page.wait().at_most(PATIENCE).for_element(notice).await.expect("a notice");
        let left = "return [...document.querySelectorAll('[data-result], .headline, .drawing, \
            [data-outcome], [data-offence], .shown, .case [role=status]')].map((it) => it.className)";
        assert_eq!(page.js(left).await, json!([]), "no old verdict stays");
        let ready = "return document.querySelector('#app[data-ready]')";
        assert_eq!(page.js(ready).await, Value::Null);
        // Nothing answers any more, and nothing else breaks.
        page.js("document.querySelector(\"[data-set='intent.n']\").click()").await;
        assert_eq!(page.js(left).await, json!([]));
        // What HTML can do works: another view is another page.
        let link = page.find(Locator::Css(".nav a[href='law.html']")).await.expect("a link");
        link.click().await.expect("followed");
        page.until_ready().await;
        page.until("return document.querySelector('main').dataset.view === 'law'").await;
    });
}

#[test]
fn one_who_practises_sees_no_verdict_of_an_app_that_broke() {
    page(Look::default(), |page| async move {
        page.start("situation.html").await;
        page.until("return document.querySelector('#try .tools') !== null").await;
        page.js("document.querySelector('[data-do=practise]').click()").await;
        page.js("const list = document.querySelector('.cases select'); list.selectedIndex = 5; \
                list.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        page.until("return document.querySelector('[data-do=reveal]') !== null").await;
        page.js("document.querySelector('[data-do=reveal]').click()").await;
        page.until("return document.querySelector('.case .shown') !== null").await;
        page.js(&format!("{BREAK} document.querySelector('.next button, .sets button').click()"))
            .await;
        page.until("return document.querySelector('#failed:not([hidden])') !== null").await;
        let left = "return document.querySelectorAll('[data-result], .shown, .headline').length";
        assert_eq!(page.js(left).await, json!(0));
    });
}
