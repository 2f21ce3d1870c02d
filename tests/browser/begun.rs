//! The guide to another document as the command leaves it, with nothing answered.

use serde_json::json;
use two_protocols::content::View;

use crate::Look;
use crate::guides::{BARE, PASTED, on};
use crate::kept::to_view;

#[test]
fn a_guide_that_nobody_has_answered_anything_for_speaks_of_no_other_document() {
    on(&BARE, Look::default(), |page, guide| async move {
        guide.start(&page, "").await;
        for view in View::LOADED.into_iter().filter(|it| *it != View::Recommendations) {
            to_view(&page, view.id()).await;
            let said = |of: &str| {
                format!("return document.title + ' ' + document.querySelector('#app').{of}")
            };
            // In closed rows too.
            let all = page.js(&said("textContent")).await.to_string();
            for name in ["Bangkok", "Bali", "Co-Chairs", "workshop", "ummary"] {
                assert!(!all.contains(name), "{view:?} says `{name}`: {all}");
            }
            let said = page.js(&said("innerText")).await.to_string();
            assert!(!said.contains(['{', '[']), "{view:?}: a name is not filled in: {said}");
            assert!(said.contains("The document"), "{said}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn markup_that_was_pasted_into_a_paragraph_is_shown_as_text() {
    on(&BARE, Look::default(), |page, guide| async move {
        let words = "return document.querySelector('#para-2 p:not(.name)').innerText";
        // As the build drew it, and as the app does.
        for end in ["all.html", "summary.html"] {
            page.goto(&format!("{}{end}", guide.server.url)).await.expect("the page loads");
            if end != "all.html" {
                page.until_ready().await;
            }
            assert_eq!(page.js(words).await, json!(PASTED), "{end}");
        }
    });
}
