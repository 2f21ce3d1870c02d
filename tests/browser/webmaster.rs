//! The pages for webmasters: the code for their page, and the check of what it allows.

use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::serve::Options;

use crate::axe::violations;
use crate::elsewhere::Elsewhere;
use crate::page::Page;
use crate::site::{folder, integrity, site};
use crate::{Look, page};

async fn builder(page: &Page) {
    page.goto(&format!("{}embed-this.html", site().url)).await.expect("the page");
    page.until(
        "return document.querySelector('[name=host]')?.value === location.href.split('embed')[0]",
    )
    .await;
}

/// Changes a control as a reader would.
async fn choose(page: &Page, css: &str, value: &str) {
    let script = "const [css, value] = arguments; const it = document.querySelector(css); \
        if (['radio', 'checkbox'].includes(it.type)) it.checked = true; else it.value = value; \
        it.dispatchEvent(new Event('input', { bubbles: true }))";
    page.execute(script, vec![json!(css), json!(value)]).await.expect(css);
}

async fn code(page: &Page, kind: &str) -> String {
    let code = format!("return document.querySelector('[data-code={kind}]').textContent");
    page.js(&code).await.as_str().expect("code").to_owned()
}

#[test]
fn the_code_is_what_was_chosen_and_works() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        choose(&page, "[name=view]", "recommendations").await;
        choose(&page, "[name=theme]", "dark").await;
        choose(&page, "[name=open]", "rec-2").await;
        let element = code(&page, "chosen").await;
        let url = &site().url;
        assert!(
            element.contains("view=\"recommendations\" theme=\"dark\" open=\"rec-2\""),
            "{element}"
        );
        let host = Elsewhere::plain(&element);
        host.open(&page).await;
        page.until(
            "return document.querySelector('two-protocols').shadowRoot?\
             .querySelector('#rec-2')?.dataset.light === 'chosen'",
        )
        .await;
        builder(&page).await;
        choose(&page, "[value=frame]", "").await;
        choose(&page, "[name=height-script]", "").await;
        let frame = code(&page, "chosen").await;
        assert!(frame.contains(&format!("{url}embed-height.js")), "{frame}");
        assert_eq!(code(&page, "policy").await.matches(url.trim_end_matches('/')).count(), 2);
        let host = Elsewhere::plain(&frame);
        host.open(&page).await;
        page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
        page.assert_quiet().await;
    });
}

#[test]
fn the_form_begins_with_what_the_code_says() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        let begins = "return ['view', 'theme', 'lang', 'open', 'height'].map((it) => \
            document.querySelector(`[name=${it}]`).value).concat( \
            document.querySelector('[name=way]:checked').value, \
            document.querySelectorAll('#wish [type=checkbox]:checked').length)";
        let begins = page.js(begins).await;
        assert_eq!(begins, json!(["compare", "", "", "", "600", "element", 0]));
        let element = code(&page, "chosen").await;
        assert!(element.contains("<two-protocols view=\"compare\"><a"), "{element}");
    });
}

#[test]
fn a_pinned_code_has_the_integrity_of_the_script() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        choose(&page, "[name=pinned]", "").await;
        let element = code(&page, "chosen").await;
        let src = format!("{}{}/embed.js\" integrity=\"{}\"", site().url, folder(), integrity());
        assert!(element.contains(&src), "{element}");
    });
}

#[test]
fn the_preview_shows_what_readers_would_see() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        choose(&page, "[name=view]", "summary").await;
        page.js("document.querySelector('#preview').scrollIntoView()").await;
        page.until(
            "return document.querySelector('#preview > two-protocols').shadowRoot\
             .querySelector('#summary') !== null",
        )
        .await;
        choose(&page, "[value=frame]", "").await;
        let src = page.js("return document.querySelector('#preview > iframe').getAttribute('src')");
        assert_eq!(src.await, json!("./embed.html?view=summary"));
        page.assert_quiet().await;
    });
}

#[test]
fn a_colour_that_cannot_be_read_is_warned_of() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        let said = "const it = document.querySelector('[data-contrast=\"--tp-link\"]'); \
            return [it.hasAttribute('data-warning'), it.textContent.slice(0, 3)]";
        choose(&page, "[name='--tp-link']", "#777777").await;
        // On the light ground 4.4 to 1 (the exact figure is 4.48), on the dark one less.
        assert_eq!(page.js(said).await, json!([true, "3.9"]));
        assert!(code(&page, "styles").await.contains("--tp-link: #777777"));
        choose(&page, "[name=theme]", "light").await;
        assert_eq!(page.js(said).await, json!([true, "4.4"]));
        choose(&page, "[name='--tp-link']", "#555555").await;
        assert_eq!(page.js(said).await, json!([false, "7.4"]));
    });
}

#[test]
fn all_code_is_copied_as_it_stands_there_and_that_is_said() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        choose(&page, "[name='--tp-link']", "#777777").await;
        // Whatever this browser allows: what goes to the clipboard is the code.
        page.js("navigator.clipboard.writeText = async (text) => { window.copied = text }").await;
        let said = "document.querySelector('#result [role=status]').firstElementChild";
        for kind in ["chosen", "styles", "policy"] {
            page.js(&format!("window.said = {said}")).await;
            page.js(&format!("document.querySelector('[data-copy={kind}]').click()")).await;
            // What is said twice is read out twice: it is another element each time.
            let anew = format!("return {said} !== window.said && {said}.innerText === 'Copied.'");
            page.until(&anew).await;
            assert_eq!(page.js("return window.copied").await, json!(code(&page, kind).await));
        }
        page.js("navigator.clipboard.writeText = () => Promise.reject()").await;
        page.js("document.querySelector('[data-copy=chosen]').click()").await;
        page.until(
            "return document.querySelector('#result [role=status]').innerText.includes('by hand')",
        )
        .await;
    });
}

#[test]
fn about_leads_to_the_builder_and_back_in_one_page() {
    page(Look::default(), |page| async move {
        page.start("about.html").await;
        page.js(
            "window.kept = true; document.querySelector('a[href=\"embed-this.html\"]').click()",
        )
        .await;
        let there = "return document.querySelector('main').dataset.view";
        page.until(&format!("{there} === 'embed'")).await;
        let address = "return [location.pathname.split('/').pop(), window.kept, \
            document.title.startsWith('Put the guide'), document.activeElement.id]";
        page.until(&format!("{address}.join() === 'embed-this.html,true,true,embed-title'")).await;
        // Its preview is there, too.
        page.js("document.querySelector('#preview').scrollIntoView()").await;
        page.until(
            "return !!document.querySelector('#preview > two-protocols')?.shadowRoot\
             ?.querySelector('#compare')",
        )
        .await;
        page.js("history.back()").await;
        page.until(&format!("{there} === 'about'")).await;
        assert_eq!(page.js("return window.kept").await, json!(true));
        page.assert_quiet().await;
    });
}

#[test]
fn what_is_clicked_in_the_preview_stays_in_it() {
    page(Look::default(), |page| async move {
        builder(&page).await;
        page.js("document.querySelector('#preview').scrollIntoView()").await;
        let root = "document.querySelector('#preview > two-protocols').shadowRoot";
        page.until(&format!("return !!{root}?.querySelector('[data-cite]')")).await;
        page.js(&format!("{root}.querySelector('[data-cite]').click()")).await;
        let said = format!("return {root}.querySelector('[role=status]').innerText !== ''");
        page.until(&said).await;
        page.js(&format!("{root}.querySelector('.nav a, a[href*=\"#\"]')?.click()")).await;
        let same = "return [document.querySelector('main').dataset.view, \
            location.pathname.split('/').pop(), document.querySelector('dialog') === null]";
        assert_eq!(page.js(same).await, json!(["embed", "embed-this.html", true]));
    });
}

#[test]
fn nothing_can_be_chosen_where_nothing_answers() {
    page(Look::without_scripts(), |page| async move {
        page.goto(&format!("{}embed-this.html", site().url)).await.expect("the page");
        let open = "return [...document.querySelectorAll('#wish :is(input, select, button)')]\
            .filter((it) => !it.matches(':disabled')).length";
        assert_eq!(page.js(open).await, json!(0));
        let controls = "return document.querySelectorAll('#wish :disabled').length";
        assert!(page.js(controls).await.as_u64() > Some(15));
    });
}

#[test]
fn the_recipes_are_there_without_scripts() {
    page(Look::without_scripts(), |page| async move {
        page.goto(&format!("{}embed-this.html", site().url)).await.expect("the page");
        let text = page.js("return document.body.textContent").await;
        for part in ["WordPress", "Drupal", "Joomla", "SharePoint", "wasm-unsafe-eval", "privacy"] {
            assert!(text.as_str().expect("words").contains(part), "no `{part}`");
        }
    });
}

#[test]
fn nothing_is_wrong_on_these_pages_for_those_who_cannot_see_them() {
    for (window, scheme) in [((1280, 900), "light"), ((360, 740), "dark")] {
        let media: &[_] = if scheme == "dark" { &[("prefers-color-scheme", "dark")] } else { &[] };
        page(Look { window, media, ..Look::default() }, |page| async move {
            builder(&page).await;
            page.js("document.querySelectorAll('details').forEach((it) => (it.open = true))").await;
            assert_eq!(violations(&page).await, Vec::<String>::new());
            let wide = "return document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(page.js(wide).await, json!(true));
            page.goto(&format!("{}embed-check.html", site().url)).await.expect("the page");
            page.until("return document.querySelector('main').dataset.done !== undefined").await;
            assert_eq!(violations(&page).await, Vec::<String>::new());
            assert_eq!(page.js(wide).await, json!(true));
            page.assert_quiet().await;
        });
    }
}

/// Runs the check on a page with this policy; its rows by name: state and words.
async fn checked(page: &Page, policy: Option<&str>) -> Vec<(String, String)> {
    let line = format!("<script type=\"module\" src=\"{}embed-check.js\"></script>", site().url);
    let origin = site().url.trim_end_matches('/').to_owned();
    let policy = policy.map(|policy| policy.replace("ORIGIN", &origin));
    let host = Elsewhere::under(&line, Options { policy, ..Options::default() });
    host.open(page).await;
    let main = "document.querySelector('body > section')?.shadowRoot?.querySelector('.main')";
    page.until(&format!("return {main}?.dataset.done !== undefined")).await;
    let rows = format!(
        "return [...{main}.querySelectorAll('tbody tr')].map((row) => \
         [row.children[1].dataset.state, row.children[2].textContent])"
    );
    let rows = page.js(&rows).await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.as_array().expect("rows").iter().map(|row| (text(&row[0]), text(&row[1]))).collect()
}

#[test]
fn the_check_finds_all_well_under_the_strictest_policy() {
    page(Look::default(), |page| async move {
        let policy = "default-src 'none'; script-src 'self' ORIGIN 'wasm-unsafe-eval'; \
            style-src 'self' ORIGIN; connect-src ORIGIN; img-src ORIGIN data:; frame-src ORIGIN; \
            require-trusted-types-for 'script'";
        let rows = checked(&page, Some(policy)).await;
        assert_eq!(rows.len(), 9);
        for (state, found) in rows {
            assert_eq!(state, "well", "{found}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn the_check_names_the_line_that_a_policy_lacks() {
    page(Look::default(), |page| async move {
        let policy = "default-src 'none'; script-src 'self' ORIGIN; connect-src ORIGIN";
        let rows = checked(&page, Some(policy)).await;
        let problems: Vec<_> = rows.iter().filter(|(state, _)| state == "problem").collect();
        let said = problems.iter().map(|(_, found)| &**found).collect::<Vec<_>>().join("\n");
        assert!(said.contains("'wasm-unsafe-eval'"), "{said}");
        assert!(said.contains("frame-src"), "{said}");
    });
}

#[test]
fn the_sheet_is_one_page_of_paper() {
    page(Look::default(), |page| async move {
        page.goto(&format!("{}embed-check.html", site().url)).await.expect("the page");
        page.until("return document.querySelector('main').dataset.done !== undefined").await;
        let printed =
            page.cdp("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 }));
        let pdf = printed.await["data"].as_str().expect("a document").to_owned();
        let count = "const text = atob(arguments[0]); \
            return [...text.matchAll(/\\/Type\\s*\\/Page[^s]/g)].length";
        let pages = page.execute(count, vec![json!(pdf)]).await.expect("counted");
        assert_eq!(pages, json!(1));
        let buttons = page.find_all(Locator::Css("button")).await.expect("buttons");
        assert_eq!(buttons.len(), 2);
    });
}
