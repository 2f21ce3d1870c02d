//! Link and cite: the dialog of an item, and a citation that comes back.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::axe::violations;
use crate::driver::Engine;
use crate::find::{press, words};
use crate::kept::to_view;
use crate::look::SCHEMES;
use crate::page::Page;
use crate::{Look, page, page_in};

/// Opens the dialog of an item by keyboard.
async fn open(page: &Page, id: &str) {
    page.until(&format!("return !!document.querySelector('[data-cite=\"{id}\"]')")).await;
    // Out of what is folded around it.
    page.js(&format!(
        "const it = document.querySelector('[data-cite=\"{id}\"]'); \
         for (let at = it; (at = at.parentElement.closest('details')); ) at.open = true; \
         it.focus()"
    ))
    .await;
    press(page, Key::Enter).await;
    page.until("return !!document.querySelector('dialog.citing[open]')").await;
}

async fn citation(page: &Page) -> String {
    let citation = "return document.querySelector('.citing textarea').value";
    page.js(citation).await.as_str().expect("words").to_owned()
}

/// Chooses a style by its place.
async fn style(page: &Page, place: usize) -> String {
    page.js(&format!("document.querySelectorAll('.citing [type=radio]')[{place}].click()")).await;
    citation(page).await
}

fn an_item_is_cited_by_keyboard(engine: Engine) {
    page_in(engine, Look::default(), |page| async move {
        page.start("law.html").await;
        open(&page, "tip-3-a").await;
        let label = "return document.querySelector('#tip-3-a .cite').getAttribute('aria-label')";
        let label = page.js(label).await;
        assert!(label.as_str().is_some_and(|it| it.contains("TIP 3(a)")), "{label}");
        let plain = citation(&page).await;
        assert!(plain.contains("art. 3 (a)") && plain.contains("law.html#tip-3-a"), "{plain}");
        // The arrows go from style to style.
        page.js("document.querySelector('.citing :checked').focus()").await;
        press(&page, Key::Right).await;
        let oscola = citation(&page).await;
        assert!(oscola.contains("2237 UNTS 319") && oscola != plain, "{oscola}");
        press(&page, Key::Escape).await;
        page.until("return !document.querySelector('dialog.citing')").await;
        // The focus is where it was.
        assert_eq!(page.js("return document.activeElement.dataset.cite").await, json!("tip-3-a"));
    });
}

#[test]
fn an_item_is_cited_by_keyboard_in_chromium() {
    an_item_is_cited_by_keyboard(Engine::Chromium);
}

#[test]
fn an_item_is_cited_by_keyboard_in_firefox() {
    an_item_is_cited_by_keyboard(Engine::Firefox);
}

#[test]
fn each_style_names_the_item_the_edition_and_the_mark() {
    page(Look::default(), |page| async move {
        page.start("summary.html#para-15").await;
        open(&page, "para-15").await;
        let edition = "return document.querySelector('main').dataset.edition";
        let edition = page.js(edition).await.as_str().expect("a mark").to_owned();
        for name in 0..5 {
            let citation = style(&page, name).await;
            for part in ["#para-15", "[para-15:", &edition] {
                assert!(citation.contains(part), "{name}: {part}: {citation}");
            }
        }
        let link = "return document.querySelector('.citing .link input').value";
        let link = page.js(link).await;
        assert!(link.as_str().is_some_and(|it| it.ends_with("/summary.html#para-15")), "{link}");
        page.assert_quiet().await;
    });
}

#[test]
fn whatever_is_chosen_can_be_cited_and_a_situation_too() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        page.until("return !!document.querySelector('.choice [data-cite=means]')").await;
        page.js("document.querySelector('.choice [data-cite=means]').click()").await;
        page.until("return !!document.querySelector('dialog.citing[open]')").await;
        assert!(citation(&page).await.contains("[means:"));
        page.js("document.querySelector('dialog.citing').close()").await;
        page.js("location.hash = 'view=situation&case=abandoned-at-sea'").await;
        page.until("return !!document.querySelector('#try [data-cite=abandoned-at-sea]')").await;
        page.js("document.querySelector('#try [data-cite=abandoned-at-sea]').click()").await;
        page.until("return !!document.querySelector('dialog.citing[open]')").await;
        let cited = citation(&page).await;
        assert!(cited.contains("/situation.html#case=abandoned-at-sea"), "{cited}");
        page.js("document.querySelector('dialog.citing').close()").await;
        to_view(&page, "about").await;
        page.until("return !!document.querySelector('#about-privacy [data-cite]')").await;
    });
}

#[test]
fn a_citation_that_comes_back_is_checked() {
    page(Look::default(), |page| async move {
        page.start("law.html").await;
        open(&page, "som-6-1-a").await;
        let cited = style(&page, 2).await;
        page.js("document.querySelector('dialog.citing').close()").await;
        let said = "return document.querySelector('.found .note').textContent";
        let paste = "const field = document.querySelector('#find input'); field.focus(); \
            field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))";
        let start = |key: &str| words(key).split('{').next().expect("words").to_owned();
        page.execute(paste, vec![json!(cited)]).await.expect("pasted");
        let same = words("same").replace("{name}", "SOM 6(1)(a)");
        let same = same.split('{').next().expect("words").to_owned();
        page.until(&format!(
            "return document.querySelector('.found .note').textContent.startsWith({})",
            json!(same)
        ))
        .await;
        // What it cites is there to go to.
        let first = "return document.querySelector('#found .title').textContent";
        assert_eq!(page.js(first).await, json!("SOM 6(1)(a)"));
        let (before, after) = cited.split_once("[som-6-1-a:").expect("a mark");
        let changed = [before, "[som-6-1-a:00000000", &after[8..]].concat();
        page.execute(paste, vec![json!(changed)]).await.expect("pasted");
        let words = page.js(said).await;
        assert!(words.as_str().is_some_and(|it| it.contains("00000000")), "{words}");
        let unknown = cited.replace("som-6-1-a", "som-99");
        page.execute(paste, vec![json!(unknown)]).await.expect("pasted");
        let words = page.js(said).await;
        assert!(words.as_str().is_some_and(|it| it.starts_with(&start("no-item"))), "{words}");
        page.assert_quiet().await;
    });
}

#[test]
fn a_citation_is_copied_and_that_is_said() {
    page(Look::default(), |page| async move {
        page.start("recommendations.html").await;
        open(&page, "rec-2").await;
        page.js("window.told = 0; new MutationObserver(() => { window.told += 1; }) \
             .observe(document.querySelector('.citing [role=status]'), { childList: true })")
            .await;
        for (place, does) in ["copy", "link", "link"].into_iter().enumerate() {
            page.js(&format!("document.querySelector('.citing [data-take={does}]').click()")).await;
            page.until(&format!(
                "return window.told > {place} \
                 && document.querySelector('.citing [role=status]').textContent !== ''"
            ))
            .await;
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_file_is_named_after_the_item_and_holds_the_citation() {
    page(Look::default(), |page| async move {
        page.start("law.html").await;
        open(&page, "tip-5-1").await;
        style(&page, 3).await;
        // The link that hands the file over is clicked outside of the page: it is caught.
        let saved = page
            .js("let link; HTMLAnchorElement.prototype.click = function () { link = this; }; \
                 document.querySelector('.citing [data-take=save]').click(); \
                 return [link.download, decodeURIComponent(link.href)]")
            .await;
        assert_eq!(saved[0], json!("twoprotocols-tip-5-1.ris"));
        assert!(
            saved[1].as_str().is_some_and(|it| it.contains("TY  - ") && it.contains("\r\n")),
            "{saved}"
        );
    });
}

#[test]
fn an_item_or_its_part_of_the_page_is_printed_from_the_dialog() {
    page(Look::default(), |page| async move {
        page.start("law.html").await;
        for (does, what) in [("print", "item"), ("print-view", "law")] {
            open(&page, "tip-3-a").await;
            let printed = page
                .js(&format!(
                    "let what; window.print = () => {{ what = document.documentElement.dataset.print; }}; \
                     document.querySelector('.citing [data-take={does}]').click(); return what"
                ))
                .await;
            assert_eq!(printed, json!(what));
            page.until("return !document.querySelector('dialog.citing')").await;
        }
    });
}

#[test]
fn nothing_is_wrong_with_the_dialog_in_either_colours() {
    for media in SCHEMES {
        page(Look { media, ..Look::default() }, |page| async move {
            page.start("law.html").await;
            open(&page, "tip-3-a").await;
            assert_eq!(violations(&page).await, [""; 0]);
            page.assert_quiet().await;
        });
    }
}

#[test]
fn the_dialog_fits_a_narrow_window() {
    page(Look { window: (320, 640), ..Look::default() }, |page| async move {
        page.start("law.html").await;
        open(&page, "tip-3-a").await;
        let fits = "const it = document.querySelector('dialog.citing'); \
            return it.scrollWidth <= it.clientWidth && it.getBoundingClientRect().right <= innerWidth";
        assert_eq!(page.js(fits).await, Value::Bool(true));
    });
}

#[test]
fn what_waits_for_the_dialog_opens_one_however_often_it_is_asked_for() {
    page(Look::default(), |page| async move {
        page.start("summary.html#para-15").await;
        page.until("return !!document.querySelector('[data-cite=para-15]')").await;
        page.js("const it = document.querySelector('[data-cite=para-15]'); it.click(); it.click()")
            .await;
        page.until("return !!document.querySelector('dialog.citing[open]')").await;
        assert_eq!(page.js("return document.querySelectorAll('.citing').length").await, json!(1));
    });
}

#[test]
fn a_citation_leads_to_its_own_item_whatever_its_words() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let paste = "const field = document.querySelector('#find input'); field.focus(); \
            field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))";
        for id in ["duty-compensation", "row-harmed", "enabling-stay"] {
            page.js("document.querySelector('#find input').focus()").await;
            page.until("return !!document.querySelector('.found .note')?.textContent").await;
            let token = format!("[{id}:00000000, 0.1.0]");
            page.execute(paste, vec![json!(token)]).await.expect("pasted");
            page.until("return document.querySelectorAll('#found [role=option]').length === 1")
                .await;
            press(&page, Key::Enter).await;
            page.until(&format!("return !!document.activeElement.closest('#{id}')")).await;
        }
    });
}
