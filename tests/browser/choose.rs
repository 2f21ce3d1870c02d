//! Choosing an item lights up what belongs to it, and the address says so.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;

use crate::{Look, page};

/// How an item stands to the choice: `lit`, `chosen` or nothing.
async fn light(page: &Client, id: &str) -> Option<String> {
    let item = page.find(Locator::Id(id)).await.expect("the item is there");
    item.attr("data-light").await.expect("its attributes can be read")
}

async fn click(page: &Client, css: &str) {
    // To the middle of the window, as a reader would: not under the bars at its edges.
    let see = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
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
        click(&page, "#tip-3-a a.mark[href='#means']").await;
        assert_eq!(light(&page, "means").await.as_deref(), Some("chosen"));
        for id in ["row-means", "rec-2", "para-8", "tip-3-a", "row-consent"] {
            assert_eq!(light(&page, id).await.as_deref(), Some("lit"), "{id}");
        }
        for id in ["row-person", "rec-1", "para-30", "som-3-a"] {
            assert_eq!(light(&page, id).await, None, "{id}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_recommendation_lights_the_elements_that_it_is_about() {
    page(Look::default(), |page| async move {
        page.start("").await;
        click(&page, "#rec-2 .name a").await;
        page.wait().for_element(Locator::Css("#rec-2[data-light=chosen]")).await.expect("chosen");
        for id in ["act", "means", "purpose", "procurement", "para-22"] {
            assert_eq!(light(&page, id).await.as_deref(), Some("lit"), "{id}");
        }
        assert_eq!(fragment(&page).await, "rec-2");
    });
}

#[test]
fn what_belongs_to_the_choice_comes_first_among_the_recommendations() {
    page(Look::default(), |page| async move {
        page.start("").await;
        click(&page, "#tip-3-a a.mark[href='#means']").await;
        let first = page.js("return document.querySelector('.recommendation').id").await;
        assert_eq!(light(&page, first.as_str().expect("an id")).await.as_deref(), Some("lit"));
    });
}

#[test]
fn lit_is_said_in_words_and_not_in_colour_alone() {
    page(Look::default(), |page| async move {
        page.start("").await;
        click(&page, "#tip-3-a a.mark[href='#means']").await;
        let tag = page.wait().for_element(Locator::Css("#rec-2 .tag")).await.expect("a tag");
        assert!(tag.text().await.expect("words").contains("Means"));
        let status = page.js("return document.querySelector('.now [role=status]').textContent");
        assert!(status.await.as_str().expect("words").contains("Means"));
    });
}

#[test]
fn a_choice_is_in_the_address_and_back_takes_it_away() {
    page(Look::default(), |page| async move {
        page.start("").await;
        click(&page, "#tip-3-a a.mark[href='#means']").await;
        assert_eq!(fragment(&page).await, "means");
        click(&page, "#tip-3-a a.mark[href='#purpose']").await;
        assert_eq!(fragment(&page).await, "purpose");
        page.back().await.expect("back");
        page.wait().for_element(Locator::Css("#means[data-light=chosen]")).await.expect("means");
        page.back().await.expect("back");
        let none = "return document.querySelector('.choice') === null";
        assert_eq!(page.js(none).await, json!(true));
    });
}

#[test]
fn choosing_again_and_the_clear_button_let_go() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        assert_eq!(light(&page, "means").await.as_deref(), Some("chosen"));
        click(&page, "#means .element-link").await;
        assert_eq!(light(&page, "means").await, None);
        click(&page, "#means .element-link").await;
        click(&page, ".choice button[data-act]").await;
        assert_eq!(light(&page, "means").await, None);
        assert_eq!(fragment(&page).await, "");
    });
}

#[test]
fn the_keyboard_alone_chooses_and_the_focus_stays() {
    page(Look::default(), |page| async move {
        page.start("").await;
        page.js("document.querySelector(\"#tip-3-a a.mark[href='#means']\").focus()").await;
        let focused = page.active_element().await.expect("a focus");
        focused.send_keys(&String::from(char::from(Key::Enter))).await.expect("pressed");
        assert_eq!(light(&page, "means").await.as_deref(), Some("chosen"));
        let still = page.js("return document.activeElement.getAttribute('href')").await;
        assert_eq!(still, json!("#means"));
    });
}

#[test]
fn an_address_of_pairs_shows_its_item_and_its_filter() {
    page(Look::default(), |page| async move {
        page.start("#view=recommendations&open=rec-2&element=means&nonsense=1").await;
        assert_eq!(light(&page, "rec-2").await.as_deref(), Some("chosen"));
        let shown = page
            .js("return document.querySelectorAll('.recommendation:not([hidden])').length")
            .await;
        assert!(shown.as_u64().is_some_and(|shown| (1..15).contains(&shown)), "{shown}");
        let top = "return document.querySelector('#rec-2').getBoundingClientRect().top";
        let top = page.js(top).await.as_f64().expect("a place");
        assert!((0.0..900.0).contains(&top), "the item is at {top}");
    });
}

#[test]
fn an_unknown_address_shows_the_page_as_it_is() {
    page(Look::default(), |page| async move {
        page.start("#no-such-thing").await;
        assert_eq!(page.js("return document.querySelector('.choice')").await, json!(null));
        assert_eq!(fragment(&page).await, "no-such-thing");
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_leads_to_its_item_and_not_near_it() {
    page(Look { window: (500, 740), ..Look::default() }, |page| async move {
        page.start("").await;
        for id in ["row-means", "row-protection", "tip-6-1", "rec-9", "para-15"] {
            page.js(&format!("location.hash = '{id}'")).await;
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
        for step in ["#compare-duties", "#summary"] {
            click(&page, &format!("a[href='{step}']")).await;
            assert_eq!(light(&page, "means").await.as_deref(), Some("chosen"), "{step}");
        }
    });
}

#[test]
fn every_id_in_a_link_is_on_the_page_once() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let wrong = page
            .js("return [...new Set([...document.querySelectorAll('a[href^=\"#\"]')]\
                 .map((a) => a.hash.slice(1)))]\
                 .filter((id) => document.querySelectorAll(`[id=\"${id}\"]`).length !== 1)")
            .await;
        assert_eq!(wrong, json!([]));
    });
}
