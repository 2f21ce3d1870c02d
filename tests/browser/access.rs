//! What the accessibility checker says of the page.

use serde_json::json;

use two_protocols::content::View;

use crate::axe::violations;
use crate::page::Page;
use crate::{Look, page};

/// Opens all that can be opened, and asserts that nothing is wrong then, either.
async fn assert_sound(page: &Page, what: &str) {
    let found = violations(page).await;
    assert!(found.is_empty(), "{what}: {found:#?}");
    let open = "const all = [...document.querySelectorAll('details:not([open])')]; \
        all.forEach((it) => { it.open = true; }); return all.length > 0";
    if page.js(open).await == json!(true) {
        page.until("return [...document.querySelectorAll('details')].every((it) => it.open)").await;
        let found = violations(page).await;
        assert!(found.is_empty(), "{what}, all open: {found:#?}");
    }
}

/// Each view of the started page, as a reader of this look has it; then one address more.
fn assert_accessible(look: Look, end: &'static str) {
    page(look, move |page| async move {
        for view in View::DRAWN {
            page.start(view.file()).await;
            assert_sound(&page, view.id()).await;
        }
        page.start(end).await;
        assert_sound(&page, end).await;
    });
}

/// One address alone.
fn assert_accessible_at(look: Look, end: &'static str) {
    page(look, move |page| async move {
        page.start(end).await;
        assert_sound(&page, end).await;
    });
}

#[test]
fn nothing_is_wrong_in_light_colours() {
    let look = Look { media: &[("prefers-color-scheme", "light")], ..Look::default() };
    assert_accessible(look, "#");
    page(look, |page| async move {
        page.visit(View::All.file()).await;
        assert_sound(&page, "all").await;
    });
}

#[test]
fn nothing_is_wrong_in_dark_colours() {
    assert_accessible(Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() }, "#");
}

#[test]
fn nothing_is_wrong_with_a_choice_in_dark_colours() {
    let look = Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() };
    for end in
        ["#means", "law.html#open=means", "recommendations.html#rec-2", "summary.html#para-17"]
    {
        assert_accessible_at(look, end);
    }
}

#[test]
fn nothing_is_wrong_with_a_choice_in_light_colours() {
    for end in ["#row-consent", "law.html#tip-3-a", "recommendations.html#open=means"] {
        assert_accessible_at(Look::default(), end);
    }
}

#[test]
fn no_window_down_to_320_px_scrolls_sideways() {
    page(Look::default(), |page| async move {
        for end in View::ALL.map(View::file).into_iter().chain(["#means"]) {
            page.visit(end).await;
            if end != View::All.file() {
                page.until_ready().await;
            }
            page.js("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
                .await;
            for width in [320, 360, 768, 1440] {
                let size = json!({
                    "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": false
                });
                page.cdp("Emulation.setDeviceMetricsOverride", size).await;
                let over = "return document.documentElement.scrollWidth - innerWidth";
                assert_eq!(page.js(over).await, json!(0), "{end} at {width} px");
            }
        }
    });
}

#[test]
fn nothing_is_wrong_in_a_narrow_window() {
    assert_accessible(Look { window: (360, 740), ..Look::default() }, "#means");
}
