//! Choosing an item lights up what belongs to it, and the address says so.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;
use two_protocols::content::View;

use crate::page::Page;
use crate::{Look, page};

/// How an item stands to the choice: `lit`, `chosen` or nothing. An element is lit by its words.
async fn light(page: &Client, id: &str) -> Option<String> {
    let item = "const it = document.getElementById(arguments[0]); \
        const lit = it.matches('.element') ? it.querySelector('.mark') : it; \
        return lit.dataset.light ?? null";
    let light = page.execute(item, vec![json!(id)]).await.expect("the item is there");
    light.as_str().map(str::to_owned)
}

/// Waits until it stands so.
async fn until_light(page: &Page, id: &str, light: Option<&str>) {
    let is_so = format!(
        "const it = document.getElementById('{id}'); \
         const lit = it?.matches('.element') ? it.querySelector('.mark') : it; \
         return !!it && (lit.dataset.light ?? null) === {}",
        json!(light)
    );
    page.until(&is_so).await;
}

/// Goes to a view by the navigation.
async fn go(page: &Page, view: View) {
    page.js(&format!("document.querySelector(\".nav a[href='{}']\").click()", view.file())).await;
    page.until(&format!("return document.querySelector('main').dataset.view === '{}'", view.id()))
        .await;
}

/// Opens a row of the comparison.
async fn open(page: &Page, row: &str) {
    click(page, &format!("#{row} > summary")).await;
    page.until(&format!("return document.getElementById('{row}').open")).await;
}

async fn click(page: &Client, css: &str) {
    // To the middle of the window, as a reader would: not under the bars at its edges.
    let see = "const it = document.querySelector(arguments[0]); \
        for (let at = it.parentElement; at; at = at.parentElement) \
            if (at.matches('details:not(.row)')) at.open = true; \
        it.scrollIntoView({ block: 'center' })";
    page.execute(see, vec![json!(css)]).await.expect("it is there");
    page.find(Locator::Css(css)).await.expect(css).click().await.expect("it can be clicked");
}

/// The address, which follows when the answer is on the screen.
async fn fragment(page: &Client) -> String {
    let painted = "const done = arguments[arguments.length - 1]; \
        requestAnimationFrame(() => setTimeout(() => setTimeout(done)))";
    page.execute_async(painted, Vec::new()).await.expect("a frame");
    let url = page.current_url().await.expect("an address");
    url.fragment().unwrap_or_default().to_owned()
}

#[test]
fn an_element_lights_its_row_its_recommendations_and_its_paragraphs() {
    page(Look::default(), |page| async move {
        page.start("").await;
        assert_eq!(light(&page, "row-means").await, None);
        open(&page, "row-means").await;
        click(&page, "#means a.mark").await;
        until_light(&page, "means", Some("chosen")).await;
        let everywhere: [(View, &[&str], &[&str]); 4] = [
            (View::Compare, &["row-means", "row-consent"], &["row-person"]),
            (View::Recommendations, &["rec-2"], &["rec-1"]),
            (View::Summary, &["para-8"], &["para-30"]),
            (View::Law, &["tip-3-a"], &["som-3-a"]),
        ];
        for (view, lit, dark) in everywhere {
            go(&page, view).await;
            for id in lit {
                until_light(&page, id, Some("lit")).await;
            }
            for id in dark {
                assert_eq!(light(&page, id).await, None, "{id}");
            }
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_recommendation_lights_the_elements_that_it_is_about() {
    page(Look::default(), |page| async move {
        page.start("recommendations.html").await;
        click(&page, "#rec-2 .name a").await;
        page.wait().for_element(Locator::Css("#rec-2[data-light=chosen]")).await.expect("chosen");
        assert_eq!(fragment(&page).await, "rec-2");
        go(&page, View::Compare).await;
        for id in ["act", "means", "purpose", "procurement"] {
            until_light(&page, id, Some("lit")).await;
        }
        go(&page, View::Summary).await;
        until_light(&page, "para-22", Some("lit")).await;
    });
}

#[test]
fn what_belongs_to_the_choice_comes_first_among_the_recommendations() {
    page(Look::default(), |page| async move {
        page.start("").await;
        open(&page, "row-means").await;
        click(&page, "#means a.mark").await;
        page.until("return document.querySelector('.point').dataset.concerns === 'true'").await;
        let first = page.js("return document.querySelector('.point').dataset.rec").await;
        go(&page, View::Recommendations).await;
        until_light(&page, first.as_str().expect("an id"), Some("lit")).await;
    });
}

#[test]
fn lit_is_said_in_words_and_not_in_colour_alone() {
    page(Look::default(), |page| async move {
        page.start("law.html").await;
        click(&page, "#tip-3-a a.mark[href$='#means']").await;
        let tag = page.wait().for_element(Locator::Css("#tip-3-a .tag")).await.expect("a tag");
        assert!(tag.text().await.expect("words").contains("Means"));
        let status = "return document.querySelector('.now [role=status]').textContent";
        let said = page.js(status).await;
        assert!(said.as_str().expect("words").contains("Means"), "{said}");
        go(&page, View::Recommendations).await;
        let tag = page.wait().for_element(Locator::Css("#rec-2 .tag")).await.expect("a tag");
        assert!(tag.text().await.expect("words").contains("Means"));
        // In the comparison, by the words above the action points.
        go(&page, View::Compare).await;
        page.until("return document.querySelector('.beside .lead').textContent.includes('Means')")
            .await;
    });
}

#[test]
fn a_choice_is_in_the_address_and_back_takes_it_away() {
    page(Look::default(), |page| async move {
        // Where the element has its home, and where it only stands in treaty words.
        for (end, words) in [("", "#row-means"), ("law.html", "#tip-3-a")] {
            page.start(end).await;
            if end.is_empty() {
                open(&page, "row-means").await;
                open(&page, "row-purpose").await;
            }
            click(&page, &format!("{words} a.mark[href$='#means']")).await;
            assert_eq!(fragment(&page).await, "open=means");
            let other = if end.is_empty() { "#row-purpose" } else { words };
            click(&page, &format!("{other} a.mark[href$='#purpose']")).await;
            assert_eq!(fragment(&page).await, "open=purpose");
            page.back().await.expect("back");
            let chosen = |id: &str| {
                format!(
                    "return document.querySelector(\"a.mark[href$='#{id}']\").dataset.light \
                     === 'chosen'"
                )
            };
            page.until(&chosen("means")).await;
            page.back().await.expect("back");
            page.until("return document.querySelector('.choice') === null").await;
            // Another address shows it again.
            page.goto("about:blank").await.expect("left");
            page.start(&format!("{end}#open=means")).await;
            page.until(&chosen("means")).await;
        }
    });
}

#[test]
fn choosing_again_and_the_clear_button_let_go() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        until_light(&page, "means", Some("chosen")).await;
        click(&page, "#means .element-link").await;
        until_light(&page, "means", None).await;
        click(&page, "#means .element-link").await;
        until_light(&page, "means", Some("chosen")).await;
        click(&page, ".choice button[data-act]").await;
        until_light(&page, "means", None).await;
        assert_eq!(fragment(&page).await, "");
    });
}

#[test]
fn the_keyboard_alone_chooses_and_the_focus_stays() {
    page(Look::default(), |page| async move {
        page.start("").await;
        page.js("document.querySelector('#row-means > summary').focus()").await;
        let focused = page.active_element().await.expect("a focus");
        focused.send_keys(&String::from(char::from(Key::Enter))).await.expect("pressed");
        page.until("return document.querySelector('#row-means').open").await;
        page.js("document.querySelector('#means a.mark').focus()").await;
        let focused = page.active_element().await.expect("a focus");
        focused.send_keys(&String::from(char::from(Key::Enter))).await.expect("pressed");
        until_light(&page, "means", Some("chosen")).await;
        let still = page.js("return document.activeElement.getAttribute('href')").await;
        assert_eq!(still, json!("#means"));
    });
}

#[test]
fn an_address_of_pairs_shows_its_item_and_its_filter() {
    page(Look::default(), |page| async move {
        for start in ["#view=recommendations&", "recommendations.html#"] {
            page.goto("about:blank").await.expect("left");
            page.start(&format!("{start}open=rec-2&element=means&nonsense=1")).await;
            until_light(&page, "rec-2", Some("chosen")).await;
            let shown = page
                .js("return document.querySelectorAll('.recommendation:not([hidden])').length")
                .await;
            assert!(shown.as_u64().is_some_and(|shown| (1..15).contains(&shown)), "{shown}");
            let top = "return document.querySelector('#rec-2').getBoundingClientRect().top";
            let top = page.js(top).await.as_f64().expect("a place");
            assert!((0.0..900.0).contains(&top), "the item is at {top}");
        }
    });
}

#[test]
fn an_unknown_address_shows_the_page_as_it_is() {
    page(Look::default(), |page| async move {
        for view in View::LOADED {
            page.start(&format!("{}#no-such-thing", view.file())).await;
            assert_eq!(page.js("return document.querySelector('.choice')").await, json!(null));
            assert_eq!(fragment(&page).await, "no-such-thing");
            let shown = "return [document.querySelector('main').dataset.view, scrollY]";
            assert_eq!(page.js(shown).await, json!([view.id(), 0]));
            page.assert_quiet().await;
        }
    });
}

#[test]
fn a_link_leads_to_its_item_and_not_near_it() {
    page(Look { window: (500, 740), ..Look::default() }, |page| async move {
        page.start("").await;
        for id in ["row-means", "row-protection", "tip-6-1", "rec-9", "para-15"] {
            page.js(&format!("location.hash = '{id}'")).await;
            page.until(&format!("return document.getElementById('{id}') !== null")).await;
            let top = format!(
                "return new Promise((done) => setTimeout(() => done(document\
                 .getElementById('{id}').getBoundingClientRect().top), 300))"
            );
            let top = page.js(&top).await.as_f64().expect("a place");
            assert!((0.0..130.0).contains(&top), "{id} is at {top}");
        }
    });
}

#[test]
fn a_step_on_the_page_keeps_the_choice() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        for view in [View::Law, View::Summary, View::Compare] {
            go(&page, view).await;
            page.until("return document.querySelector('.choice')?.textContent.includes('Means')")
                .await;
        }
        until_light(&page, "means", Some("chosen")).await;
        go(&page, View::Law).await;
        click(&page, "a[href='#law-duties']").await;
        until_light(&page, "tip-3-a", Some("lit")).await;
    });
}

#[test]
fn every_id_in_a_link_is_on_its_page_once() {
    page(Look::default(), |page| async move {
        // The links of all views, and each view's ids.
        let (mut links, mut ids) = (Vec::new(), Vec::new());
        for view in View::LOADED {
            page.start(view.file()).await;
            let found = "return [...new Set([...document.querySelectorAll('#app a[href*=\"#\"]')]\
                .map((a) => a.getAttribute('href')))]";
            let found: Vec<String> = serde_json::from_value(page.js(found).await).expect("links");
            assert!(!found.is_empty(), "{}", view.id());
            links.extend(found.into_iter().map(|link| match link.strip_prefix('#') {
                Some(id) => format!("{}#{id}", view.file()),
                None => link,
            }));
            let found = "return [...document.querySelectorAll('[id]')].map((it) => it.id)";
            let found: Vec<String> = serde_json::from_value(page.js(found).await).expect("ids");
            ids.extend(found.into_iter().map(|id| format!("{}#{id}", view.file())));
        }
        links.sort();
        links.dedup();
        links.retain(|link| !link.contains(':'));
        links.retain(|link| ids.iter().filter(|id| *id == link).count() != 1);
        assert_eq!(links, Vec::<String>::new());
    });
}
