//! What the accessibility checker says of the page.

use crate::axe::violations;
use crate::{Look, page};

/// The started page, as a reader of this look has it.
fn assert_accessible(look: Look) {
    page(look, |page| async move {
        page.start("").await;
        let found = violations(&page).await;
        assert!(found.is_empty(), "{found:#?}");
    });
}

#[test]
fn nothing_is_wrong_in_light_colours() {
    assert_accessible(Look { media: &[("prefers-color-scheme", "light")], ..Look::default() });
}

#[test]
fn nothing_is_wrong_in_dark_colours() {
    assert_accessible(Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() });
}

#[test]
fn nothing_is_wrong_in_a_narrow_window() {
    assert_accessible(Look { window: (360, 740), ..Look::default() });
}
