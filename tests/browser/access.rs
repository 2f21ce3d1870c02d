//! What the accessibility checker says of the page.

use serde_json::json;

use crate::axe::violations;
use crate::{Look, page};

/// The started page, as a reader of this look has it.
fn assert_accessible(look: Look, end: &'static str) {
    page(look, move |page| async move {
        page.start(end).await;
        // What is not laid out yet has no size to be judged by.
        page.until("return document.documentElement.hasAttribute('data-laid')").await;
        let found = violations(&page).await;
        assert!(found.is_empty(), "{found:#?}");
    });
}

#[test]
fn nothing_is_wrong_in_light_colours() {
    assert_accessible(Look { media: &[("prefers-color-scheme", "light")], ..Look::default() }, "");
}

#[test]
fn nothing_is_wrong_in_dark_colours() {
    assert_accessible(Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() }, "");
}

#[test]
fn nothing_is_wrong_with_a_choice_in_dark_colours() {
    let look = Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() };
    assert_accessible(look, "#means");
}

#[test]
fn nothing_is_wrong_with_a_choice_in_light_colours() {
    assert_accessible(Look::default(), "#row-consent");
}

#[test]
fn no_window_down_to_320_px_scrolls_sideways() {
    page(Look::default(), |page| async move {
        page.start("#means").await;
        for width in [320, 360, 768, 1440] {
            let size =
                json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": false });
            page.cdp("Emulation.setDeviceMetricsOverride", size).await;
            let over = "return document.documentElement.scrollWidth - innerWidth";
            assert_eq!(page.js(over).await, json!(0), "at {width} px");
        }
    });
}

#[test]
fn nothing_is_wrong_in_a_narrow_window() {
    assert_accessible(Look { window: (360, 740), ..Look::default() }, "");
}
