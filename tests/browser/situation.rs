//! Try a situation: answers, what they show, and that nothing of them stays behind.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};
use two_protocols::content::View;
use xtask::bundle::bundle;
use xtask::root::root;

use crate::axe::violations;
use crate::page::{PATIENCE, Page};
use crate::{Look, page};

/// The view with these answers in the address.
async fn open(page: &Page, facts: &str) {
    let facts = facts.strip_prefix('&').map_or(String::new(), |facts| format!("#{facts}"));
    page.start(&format!("situation.html{facts}")).await;
    results(page).await;
}

async fn results(page: &Page) {
    let css = Locator::Css("#app[data-ready] #try .results .tools");
    let shown = page.wait().at_most(PATIENCE).for_element(css).await;
    assert!(shown.is_ok(), "{:#?}", page.console().await);
}

/// How many offences have a state.
fn assessed() -> usize {
    bundle(root(), "en").expect("sound content").content.assessed().len()
}

/// Goes to a view by the navigation.
async fn go(page: &Page, view: View) {
    page.js(&format!("document.querySelector(\".nav a[href='{}']\").click()", view.file())).await;
    page.until(&format!("return document.querySelector('main').dataset.view === '{}'", view.id()))
        .await;
}

async fn state(page: &Page, of: &str) -> String {
    let css = format!("return document.querySelector(\"{of}\").dataset.state");
    page.js(&css).await.as_str().expect("a state").to_owned()
}

async fn offence(page: &Page, id: &str) -> String {
    state(page, &format!("[data-offence={id}]")).await
}

async fn outcome(page: &Page) -> Value {
    page.js("return document.querySelector('[data-outcome]').dataset.outcome").await
}

async fn press(page: &Page, css: &str, key: Key) {
    page.js(&format!("document.querySelector(\"{css}\").focus()")).await;
    let focused = page.active_element().await.expect("a focus");
    focused.send_keys(&String::from(char::from(key))).await.expect("pressed");
    painted(page).await;
}

/// Waits until the answer is on the screen, and all that follows it.
async fn painted(page: &Page) {
    let painted = "const done = arguments[arguments.length - 1]; \
        requestAnimationFrame(() => setTimeout(() => setTimeout(done)))";
    page.execute_async(painted, Vec::new()).await.expect("a frame");
}

/// The address, which follows when the answer is on the screen.
async fn fragment(page: &Page) -> String {
    painted(page).await;
    page.current_url().await.expect("an address").fragment().unwrap_or_default().to_owned()
}

const CROSSING: &str = "&facts=foreigner.y,intent.y,procures-entry.y,border-crossed.y,\
    entry-unlawful.y";

#[test]
fn what_is_owed_to_the_person_stands_before_the_drawing_and_a_standing_rule_has_no_state() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        let told = "const order = [...document.querySelectorAll('.headline, .person, .drawing')]; \
            const rule = document.querySelector('[data-rule=migrant-not-liable]'); \
            return [order.map((it) => it.getAttribute('class')), \
                !!document.querySelector('[data-protection=protect-at-once] a'), \
                rule.hasAttribute('data-state') || !!rule.querySelector('[data-state]'), \
                !!document.querySelector('[data-offence=migrant-not-liable]')]";
        let expected = json!([["headline", "person", "drawing"], true, false, false]);
        assert_eq!(page.js(told).await, expected);
        page.assert_quiet().await;
    });
}

#[test]
fn with_nothing_known_nothing_is_said() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        assert_eq!(outcome(&page).await, json!("cannot-yet-say"));
        let states = "return [...document.querySelectorAll('[data-offence]')]\
            .map((it) => it.dataset.state)";
        assert_eq!(page.js(states).await, json!(vec!["unknown"; assessed()]));
        page.assert_quiet().await;
    });
}

#[test]
fn answers_by_keyboard_fill_the_elements_and_stand_in_the_address() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        press(&page, "[data-fact=recruitment] input", Key::Space).await;
        assert_eq!(state(&page, ".drawing [data-element=act]").await, "met");
        assert_eq!(fragment(&page).await, "facts=recruitment.y");
        // The arrows go from Yes to No to Not known.
        let yes = page.active_element().await.expect("the answer");
        yes.send_keys(&String::from(char::from(Key::Right))).await.expect("no");
        assert_eq!(fragment(&page).await, "facts=recruitment.n");
        let no = page.active_element().await.expect("the answer");
        no.send_keys(&String::from(char::from(Key::Right))).await.expect("not known");
        assert_eq!(fragment(&page).await, "");
        assert_eq!(state(&page, ".drawing [data-element=act]").await, "unknown");
        page.assert_quiet().await;
    });
}

#[test]
fn a_changed_answer_keeps_the_rest_and_is_said() {
    page(Look::default(), |page| async move {
        open(&page, &format!("{CROSSING},benefit.y")).await;
        assert_eq!(offence(&page, "smuggling").await, "met");
        let said = "return document.querySelector('.headline[role=status]').textContent";
        let before = page.js(said).await;
        page.js("document.querySelector('[data-fact=benefit]').closest('details').open = true")
            .await;
        press(&page, "[data-set='benefit.n']", Key::Space).await;
        assert_eq!(offence(&page, "smuggling").await, "not-met");
        assert_ne!(page.js(said).await, before);
        assert!(fragment(&page).await.contains("border-crossed.y,entry-unlawful.y,benefit.n"));
    });
}

#[test]
fn an_old_link_loads_what_it_can_and_says_what_it_dropped() {
    page(Look::default(), |page| async move {
        open(&page, "&facts=zebra.y,intent.y,child.maybe,intent.n").await;
        let notice = page.js("return document.querySelector('#try .notice').textContent");
        let notice = notice.await;
        let notice = notice.as_str().expect("words").to_owned();
        assert!(notice.contains("zebra.y") && notice.contains("child.maybe"), "{notice}");
        assert_eq!(state(&page, ".drawing [data-element=intent]").await, "met");
        page.assert_quiet().await;
    });
}

#[test]
fn a_reason_gives_treaty_words_with_their_place() {
    page(Look::default(), |page| async move {
        open(&page, CROSSING).await;
        let why = "return document.querySelector('[data-offence=smuggling] .why').textContent";
        let why = page.js(why).await;
        assert!(why.as_str().is_some_and(|why| why.contains("benefit")), "{why}");
        let quote = "return document.querySelector('[data-offence=smuggling] \
            [data-element=benefit] blockquote').textContent";
        let quote = page.js(quote).await;
        let quote = quote.as_str().expect("words");
        assert!(quote.contains("financial or other material benefit"), "{quote}");
        assert!(quote.contains("SOM 6(1)") || quote.contains("SOM 3(a)"), "{quote}");
    });
}

#[test]
fn what_would_settle_it_can_be_tried() {
    page(Look::default(), |page| async move {
        open(&page, CROSSING).await;
        assert_eq!(offence(&page, "smuggling").await, "unknown");
        press(&page, "[data-offence=smuggling] .sets [data-set='benefit.y']", Key::Enter).await;
        assert_eq!(offence(&page, "smuggling").await, "met");
        // And what would turn it round.
        press(&page, "[data-offence=smuggling] .sets [data-set='benefit.n']", Key::Enter).await;
        assert_eq!(offence(&page, "smuggling").await, "not-met");
        page.assert_quiet().await;
    });
}

#[test]
fn what_to_ask_next_settles_when_it_is_answered() {
    page(Look::default(), |page| async move {
        open(&page, CROSSING).await;
        let asked = page.js("return document.querySelectorAll('.next li').length").await;
        assert!(asked.as_u64() > Some(0));
        let first = "return document.querySelector('.next button').dataset.set";
        let first = page.js(first).await;
        press(&page, ".next button", Key::Enter).await;
        let known = first.as_str().expect("an answer").to_owned();
        assert!(fragment(&page).await.contains(&known), "{known}");
    });
}

#[test]
fn reasons_open_by_keyboard() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        let open = "return document.querySelector('[data-offence=participation]').open";
        assert_eq!(page.js(open).await, json!(false));
        press(&page, "[data-offence=participation] summary", Key::Enter).await;
        assert_eq!(page.js(open).await, json!(true));
        let why = page.find(Locator::Css("[data-offence=participation] .why")).await;
        assert!(why.is_ok());
    });
}

#[test]
fn to_clear_leaves_nothing_behind() {
    page(Look::default(), |page| async move {
        open(&page, &format!("{CROSSING},benefit.y")).await;
        // To go about in the guide with answers leaves no step of the history behind that keeps
        // them: they stand in that which is shown alone.
        let kept = "return navigation.entries().map((it) => it.url.includes('facts='))";
        assert_eq!(page.js(kept).await, json!([true]));
        for view in [View::Law, View::Summary] {
            go(&page, view).await;
        }
        assert_eq!(page.js(kept).await, json!([false, false, false]));
        go(&page, View::Situation).await;
        results(&page).await;
        assert_eq!(offence(&page, "smuggling").await, "met");
        page.until("return location.hash.includes('facts=')").await;
        assert_eq!(page.js(kept).await, json!([false, false, false, true]));
        press(&page, "[data-do=clear]", Key::Enter).await;
        assert!(!fragment(&page).await.contains("facts"));
        let kept = page.js(kept).await;
        assert!(kept.as_array().is_some_and(|it| it.iter().all(|it| it == false)), "{kept}");
        assert_eq!(outcome(&page).await, json!("cannot-yet-say"));
        let ticked = "return [...document.querySelectorAll('[data-fact] input:checked')]\
            .every((it) => it.dataset.set.endsWith('.u'))";
        assert_eq!(page.js(ticked).await, json!(true));
        // When a new edition was last asked for may be stored, and nothing else.
        let kept = "return [Object.keys(localStorage).filter((it) => !it.includes('-checked ')), \
            sessionStorage.length, document.cookie]";
        assert_eq!(page.js(kept).await, json!([[], 0, ""]));
    });
}

#[test]
fn all_combinations_are_verified_on_the_device() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        press(&page, "[data-do=verify]", Key::Enter).await;
        let said = page.wait().for_element(Locator::Css(".verified")).await.expect("an answer");
        let said = said.text().await.expect("words");
        assert!(said.contains(" 0 differ"), "{said}");
        // The table: a line for each combination, and one for the names of the columns.
        let saved = "const done = arguments[arguments.length - 1]; \
            const click = HTMLElement.prototype.click; \
            HTMLElement.prototype.click = function () { done([this.download, this.href]); }; \
            click.call(document.querySelector('[data-do=save-table]'));";
        let saved = page.execute_async(saved, Vec::new()).await.expect("a file");
        assert_eq!(saved[0], json!("combinations.csv"));
        let lines = saved[1].as_str().expect("a link").matches("%0A").count();
        let rows: String = said.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(lines, rows.parse::<usize>().expect("a number") + 1);
        page.assert_quiet().await;
    });
}

#[test]
fn the_sheet_has_all_reasons_and_nothing_else_of_the_page() {
    page(Look::default(), |page| async move {
        open(&page, CROSSING).await;
        let printed = "const done = arguments[arguments.length - 1]; \
            window.print = () => done([document.documentElement.dataset.print, \
                document.querySelectorAll('[data-offence][open] .why').length], \
                dispatchEvent(new Event('afterprint'))); \
            document.querySelector('[data-do=print]').click();";
        let printed = page.execute_async(printed, Vec::new()).await.expect("printed");
        assert_eq!(printed, json!(["situation", assessed()]));
        let after = "return document.documentElement.dataset.print ?? null";
        assert_eq!(page.js(after).await, json!(null));
    });
}

#[test]
fn nothing_is_wrong_with_it_in_either_colours() {
    for scheme in ["light", "dark"] {
        let look = match scheme {
            "dark" => Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() },
            _ => Look { window: (360, 740), ..Look::default() },
        };
        page(look, |page| async move {
            open(&page, &format!("{CROSSING},benefit.n,recruitment.y")).await;
            page.js("document.querySelectorAll('#situation details').forEach((it) => \
                     { it.open = true; })")
                .await;
            let found = violations(&page).await;
            assert!(found.is_empty(), "{found:#?}");
            let over = "return document.documentElement.scrollWidth - innerWidth";
            assert_eq!(page.js(over).await, json!(0));
        });
    }
}

/// Chooses a situation by its title.
async fn choose(page: &Page, title: &str) {
    let select = page.find(Locator::Css(".cases select")).await.expect("the situations");
    select.select_by_label(title).await.expect("the situation");
    painted(page).await;
}

#[test]
fn a_situation_opens_with_its_answers_and_what_would_turn_it_round() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        let named = "const select = document.querySelector('.cases select'); \
            return select.options[select.selectedIndex].textContent";
        assert_eq!(page.js(named).await, json!("My own answers"));
        choose(&page, "One man and his car").await;
        assert_eq!(page.js(named).await, json!("One man and his car"));
        assert_eq!(offence(&page, "smuggling").await, "met");
        assert!(fragment(&page).await.contains("benefit.y"));
        // The pair that differs in one answer was found from the rules.
        let pair = "return document.querySelector('.case [data-case]').textContent";
        assert_eq!(page.js(pair).await, json!("The same ride, for nothing"));
        press(&page, ".case [data-case]", Key::Enter).await;
        assert_eq!(page.js(named).await, json!("The same ride, for nothing"));
        assert_eq!(offence(&page, "smuggling").await, "not-met");
        press(&page, ".case [data-set='benefit.y']", Key::Enter).await;
        assert_eq!(offence(&page, "smuggling").await, "met");
        choose(&page, "My own answers").await;
        assert_eq!(outcome(&page).await, json!("cannot-yet-say"));
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_to_a_situation_opens_it() {
    page(Look::default(), |page| async move {
        open(&page, "&case=river-crossing").await;
        assert_eq!(offence(&page, "smuggling").await, "met");
        let title = "return document.querySelector('.case').dataset.scenario";
        assert_eq!(page.js(title).await, json!("river-crossing"));
        page.js("location.hash = 'case=no-such-case'").await;
        let notice = Locator::Css("#try .notice");
        let notice = page.wait().for_element(notice).await.expect("a notice");
        assert!(notice.text().await.expect("words").contains("no-such-case"));
        page.assert_quiet().await;
    });
}

#[test]
fn nothing_of_it_is_hidden_on_paper() {
    page(Look::default(), |page| async move {
        open(&page, CROSSING).await;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let hidden = "return [...document.querySelectorAll('#situation fieldset, .drawing, \
            .headline, [data-offence] .why')].filter((it) => \
            !it.checkVisibility({ contentVisibilityAuto: false })).length";
        assert_eq!(page.js(hidden).await, json!(0));
    });
}

#[test]
fn one_who_practises_answers_first_and_then_sees_the_elements() {
    page(Look::default(), |page| async move {
        open(&page, "").await;
        press(&page, "[data-do=practise]", Key::Space).await;
        choose(&page, "The club: she is 17").await;
        let hidden = "return document.querySelector('.trial').hidden";
        assert_eq!(page.js(hidden).await, json!(true));
        assert!(!fragment(&page).await.contains("facts"), "the answers do not give it away");
        press(&page, ".practice [data-set='0.y']", Key::Space).await;
        press(&page, ".practice [data-set='1.y']", Key::Space).await;
        press(&page, "[data-do=reveal]", Key::Enter).await;
        assert_eq!(page.js(hidden).await, json!(false));
        assert_eq!(offence(&page, "trafficking").await, "met");
        let said = "return [...document.querySelectorAll('.case [role=status] li')]\
            .map((it) => it.textContent)";
        let said = page.js(said).await;
        assert!(said[0].as_str().is_some_and(|said| said.contains("and so do")), "{said}");
        assert!(said[1].as_str().is_some_and(|said| said.contains("Not met")), "{said}");
        page.assert_quiet().await;
    });
}

#[test]
fn going_back_after_it_was_cleared_brings_no_answer_again() {
    page(Look::default(), |page| async move {
        open(&page, &format!("{CROSSING},benefit.y")).await;
        go(&page, View::Law).await;
        go(&page, View::Situation).await;
        results(&page).await;
        press(&page, "[data-do=clear]", Key::Enter).await;
        page.until("return !location.hash.includes('facts')").await;
        page.back().await.expect("back");
        page.until("return document.querySelector('main').dataset.view === 'law'").await;
        page.back().await.expect("back");
        page.until("return document.querySelector('main').dataset.view === 'situation'").await;
        results(&page).await;
        assert_eq!(outcome(&page).await, json!("cannot-yet-say"));
        assert!(!fragment(&page).await.contains("facts"));
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_of_an_earlier_edition_leads_to_its_answers() {
    page(Look::default(), |page| async move {
        for end in ["#view=situation", "#situation", ""] {
            page.goto("about:blank").await.expect("left");
            let start = if end.is_empty() { "#" } else { end };
            page.start(&format!("{start}{CROSSING},benefit.y").replace("#&", "#")).await;
            results(&page).await;
            assert_eq!(offence(&page, "smuggling").await, "met", "{end}");
            page.until("return location.pathname.endsWith('/situation.html')").await;
            page.until("return location.hash.includes('benefit.y')").await;
        }
    });
}

#[test]
fn the_program_comes_when_the_reader_goes_there_and_not_before() {
    let loaded = "return performance.getEntriesByType('resource')\
        .some(({ name }) => /\\/situation[.][0-9a-f]+[.]wasm/.test(name))";
    page(Look::default(), move |page| async move {
        page.start("").await;
        go(&page, View::Summary).await;
        assert_eq!(page.js(loaded).await, json!(false));
        go(&page, View::Situation).await;
        results(&page).await;
        assert_eq!(page.js(loaded).await, json!(true));
        page.assert_quiet().await;
    });
}

#[test]
fn a_step_taken_before_the_program_is_there_takes_no_answers_away() {
    page(Look::default(), |page| async move {
        // The page has no other place of its own to go to before the app comes.
        let step = "addEventListener('DOMContentLoaded', () => { \
            document.querySelector('.skip').click(); })";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": step })).await;
        page.start("situation.html#facts=recruitment.y").await;
        results(&page).await;
        let chosen = "return document.querySelector(\"[data-set='recruitment.y']\").checked";
        page.until(chosen).await;
        page.until("return location.hash.includes('facts=recruitment.y')").await;
    });
}
