//! The recommendations can be narrowed.

use fantoccini::Locator;
use serde_json::json;

use crate::page::Page;
use crate::{Look, page};

/// Chooses an option of the nth filter: topic, party, element.
async fn choose(page: &Page, filter: usize, value: &str) {
    let css = format!(".filters label:nth-of-type({filter}) select");
    let select = page.find(Locator::Css(&css)).await.expect("the filter");
    select.select_by_value(value).await.expect("the option");
}

async fn shown(page: &Page) -> Vec<String> {
    let ids =
        "return [...document.querySelectorAll('.recommendation:not([hidden])')].map((it) => it.id)";
    let ids = page.js(ids).await;
    let ids = ids.as_array().expect("a list").iter();
    ids.map(|id| id.as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn at_first_every_filter_stands_on_all() {
    page(Look::default(), |page| async move {
        page.start("recommendations.html").await;
        let values = page
            .js("return [...document.querySelectorAll('.filters select')].map((it) => it.value)");
        assert_eq!(values.await, json!(["", "", ""]));
    });
}

#[test]
fn a_filter_keeps_what_has_its_value_and_says_how_many() {
    page(Look::default(), |page| async move {
        page.start("recommendations.html").await;
        let all = shown(&page).await;
        for (filter, key) in [(1, "topic"), (2, "party"), (3, "element")] {
            let option = format!(
                "return document.querySelector('.filters label:nth-of-type({filter}) \
                 option:nth-child(2)').value"
            );
            let value = page.js(&option).await;
            let value = value.as_str().expect("a value");
            choose(&page, filter, value).await;
            let some = shown(&page).await;
            assert!(!some.is_empty() && some.len() < all.len(), "{key}={value}: {some:?}");
            let count = page.js("return document.querySelector('.count').textContent").await;
            let count = count.as_str().expect("words").to_owned();
            assert!(count.contains(&some.len().to_string()), "{count}");
            let address = page.current_url().await.expect("an address");
            assert!(address.as_str().contains(&format!("{key}={value}")), "{address}");
            page.find(Locator::Css(".filters button"))
                .await
                .expect("all")
                .click()
                .await
                .expect("ok");
            assert_eq!(shown(&page).await, all);
            let reset = format!(
                "return document.querySelector('.filters label:nth-of-type({filter}) select').value"
            );
            assert_eq!(page.js(&reset).await, json!(""), "the control shows what is in force");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_to_a_hidden_recommendation_shows_it() {
    page(Look::default(), |page| async move {
        page.start("recommendations.html#element=means").await;
        assert!(!shown(&page).await.contains(&"rec-1".to_owned()));
        page.js("location.hash = 'rec-1'").await;
        page.wait().for_element(Locator::Css("#rec-1[data-light=chosen]")).await.expect("shown");
        assert!(shown(&page).await.contains(&"rec-1".to_owned()));
    });
}

#[test]
fn a_filter_that_is_set_before_the_app_has_come_is_in_force_when_it_comes() {
    page(Look::default(), |page| async move {
        let hold = "const real = fetch; \
            const held = new Promise((go) => { window.release = go; }); \
            window.fetch = (...asked) => held.then(() => real(...asked));";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hold })).await;
        page.visit("recommendations.html").await;
        let all = shown(&page).await;
        let option =
            "return document.querySelector('[data-filter=topic] option:nth-child(2)').value";
        let value = page.js(option).await;
        choose(&page, 1, value.as_str().expect("a value")).await;
        page.js("release()").await;
        page.until_ready().await;
        let kept = "return document.querySelector('[data-filter=topic]').value";
        assert_eq!(page.js(kept).await, value);
        let some = shown(&page).await;
        assert!(!some.is_empty() && some.len() < all.len(), "{some:?}");
        page.until(&format!("return location.hash.includes('topic=' + {value})")).await;
    });
}
