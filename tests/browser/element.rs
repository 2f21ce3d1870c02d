//! The element on a page of others: what it takes, draws and tells.

use fantoccini::Locator;
use serde_json::json;

use crate::axe::violations;
use crate::elsewhere::{Elsewhere, NAMES, ONE, ask, drawn, everywhere, on};
use crate::site::site;
use crate::{Look, page};

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
             return [find('#means .mark').dataset.light, told('select').length, \
               told('assess').length]",
        );
        assert_eq!(host.await, json!(["chosen", 0, 0]), "what the host does it knows");
        let reader = ask(
            &page,
            "find('#compare a.mark[href$=\"#purpose\"]').click(); await wait(300); \
             find('.views a[href$=\"situation.html\"]').click(); \
             (await there('[data-set=\"transfer.y\"]')).click(); \
             for (let i = 0; i < 100 && !told('assess').length; i++) await wait(50); \
             find('.choice [data-act]').click(); await wait(300); \
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
fn a_situation_is_told_when_it_is_chosen() {
    let content = xtask::bundle::bundle(xtask::root::root(), "en").expect("content").content;
    let words = content.scenarios[1].words.clone();
    let body = "<two-protocols id=\"guide\" view=\"situation\"></two-protocols>";
    on(body, async move |page| {
        let told = ask(
            &page,
            "const list = find('.cases select'); list.value = '1'; \
             list.dispatchEvent(new Event('change', { bubbles: true })); \
             for (let i = 0; i < 100 && !find('.story')?.textContent; i++) await wait(50); \
             await wait(100); \
             return [find('.story').textContent, find('.shown').textContent, \
               told('assess').length]",
        );
        let told = told.await;
        assert_eq!((&told[0], &told[2]), (&json!(*words.text), &json!(1)));
        assert!(told[1].as_str().is_some_and(|it| it.contains(&*words.point)), "{told}");
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
fn a_link_leads_inside_or_to_the_guides_own_page() {
    on("<two-protocols id=\"guide\" view=\"law\"></two-protocols>", async |page| {
        let inside = ask(
            &page,
            // To treaty words that are closed.
            "const link = [...root.querySelectorAll('.refs a:not(.element-link)')] \
               .find((it) => find(it.hash)?.closest('details:not([open])')); \
             link.click(); await wait(300); \
             const place = find(link.hash); const top = place.getBoundingClientRect().top; \
             return [top > -2 && top < 200, place.contains(root.activeElement), \
               place.closest('details').open, location.hash]",
        );
        assert_eq!(inside.await, json!([true, true, true, ""]));
    });
    on(ONE, async |page| {
        let outside = ask(
            &page,
            "const link = find('a[href$=\"#para-15\"]'); \
             document.addEventListener('click', (event) => event.preventDefault(), { once: true }); \
             link.click(); \
             return [link.target, link.rel, link.href]",
        );
        let there = format!("{}summary.html#para-15", site().url);
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
        let colours = "return [getComputedStyle(find('#points .refs a')).color, \
            getComputedStyle(find('h2')).color]";
        assert_eq!(ask(&page, colours).await, json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]));
    });
}

#[test]
fn nothing_is_wrong_for_those_who_cannot_see_it() {
    for (view, theme) in [
        ("compare", "light"),
        ("situation", "dark"),
        ("law", "light"),
        ("recommendations", "dark"),
        ("all", "light"),
    ] {
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
        ask(&page, "find('#row-means').open = true; find('#means a.mark').focus()").await;
        let focused = page.active_element().await.expect("a focus");
        focused.send_keys("\u{e007}").await.expect("pressed");
        page.until(&format!("{NAMES} return find('#means .mark').dataset.light === 'chosen'"))
            .await;
        let button = page.find(Locator::Css("#guide")).await.expect("the element");
        assert!(button.text().await.is_ok());
    });
}
