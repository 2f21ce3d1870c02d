//! The guide to another document: one of 300 paragraphs, made up; as the command leaves it, with
//! nothing answered and no recommendation, and with answers and a few recommendations.

use std::fs;

use fantoccini::key::Key;
use serde_json::{Value, json};
use two_protocols::content::View;
use xtask::made;

use crate::axe::violations;
use crate::elsewhere::{Elsewhere, NAMES, ONE};
use crate::find::{find, press, titles};
use crate::guides::{BARE, FULL, PARAGRAPHS, on};
use crate::kept::to_view;
use crate::site::hashed;
use crate::{Look, page};

/// Where the heading of an item is: whether it can be seen, and nothing lies over it.
const SEEN: &str = "const at = document.querySelector('#para-287 .name a'); \
    const { left, top, bottom, height } = at.getBoundingClientRect(); \
    const hit = document.elementFromPoint(left + 2, top + height / 2); \
    return at.contains(hit) && top >= 0 && bottom <= innerHeight";

/// Whether its citation can be copied.
const CITED: &str = "return document.querySelector('#para-287 .cite') !== null";

#[test]
fn the_item_that_a_long_document_is_opened_at_can_be_cited_first() {
    on(&BARE, Look::default(), |page, guide| async move {
        guide.start(&page, "summary.html#para-287").await;
        assert_eq!(page.js(CITED).await, json!(true), "as soon as the guide answers");
    });
}

#[test]
fn a_document_of_300_paragraphs_opens_in_silence_and_is_there_in_order() {
    on(&BARE, Look::default(), |page, guide| async move {
        guide.start(&page, "summary.html").await;
        let ids =
            "return [...document.querySelectorAll('#summary [id^=para-]')].map((it) => it.id)";
        let all: Vec<_> = (1..=PARAGRAPHS).map(|number| format!("para-{number}")).collect();
        assert_eq!(page.js(ids).await, json!(all));
        let words = "return document.querySelector('.title-block').innerText";
        let words = page.js(words).await.to_string();
        for part in ["LANTERN COAST DIALOGUE (MADE UP FOR TESTS)", "Chairs' Report", "2026"] {
            assert!(words.contains(part), "the title block lacks `{part}`: {words}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_to_paragraph_287_leads_to_its_heading_and_stays_there() {
    for window in [(1280, 900), (360, 740)] {
        on(&BARE, Look { window, ..Look::default() }, |page, guide| async move {
            guide.start(&page, "summary.html#para-287").await;
            page.until(SEEN).await;
            let chosen = "return document.querySelector('#para-287').dataset.light";
            assert_eq!(page.js(chosen).await, json!("chosen"));
            page.until(CITED).await;
            assert_eq!(page.js(SEEN).await, json!(true), "when its button is there");
            // And from within the page, from far away.
            page.js("scrollTo(0, 0); location.hash = '#para-30'").await;
            page.js("location.hash = '#para-287'").await;
            page.until(SEEN).await;
            page.assert_quiet().await;
        });
    }
}

#[test]
fn a_paragraph_far_down_is_cited_by_the_name_of_its_own_meeting() {
    on(&BARE, Look::default(), |page, guide| async move {
        guide.start(&page, "summary.html#para-287").await;
        page.until(CITED).await;
        page.js("document.querySelector('#para-287 .cite').click()").await;
        page.until("return !!document.querySelector('.citing textarea')").await;
        let said = page.js("return document.querySelector('.citing textarea').value").await;
        let said = said.as_str().expect("a text");
        let expected = format!("{}, Port Eldramir, Valmarre, 2 – 6 March 2026", made::EVENT);
        assert!(said.contains(&expected) && said.contains("#para-287"), "{said}");
    });
}

#[test]
fn a_guide_without_recommendations_has_no_part_column_filter_or_link_for_them() {
    on(&BARE, Look { window: (1600, 900), ..Look::default() }, |page, guide| async move {
        guide.start(&page, "#recommendations").await;
        let left = "return document.querySelectorAll('#recommendations, .filters, .alongside, \
            .beside, .row-points, [href*=\"recommendations\"]').length";
        assert_eq!(page.js(left).await, json!(0));
        let width = "return document.querySelector('.heads').offsetWidth \
            - document.querySelector('.rows').offsetWidth";
        assert_eq!(page.js(width).await, json!(0), "no room is kept for a column");
        assert!(!guide.dir.path().join(View::Recommendations.file()).exists());
        // Addresses of a guide that has them do no harm.
        for end in ["#rec-1", "#view=recommendations&topic=guides&open=means"] {
            page.js(&format!("location.hash = '{end}'")).await;
        }
        page.until("return document.querySelector('#means .mark')?.dataset.light === 'chosen'")
            .await;
        for view in View::LOADED.into_iter().filter(|it| *it != View::Recommendations) {
            to_view(&page, view.id()).await;
            assert_eq!(page.js(left).await, json!(0), "{view:?}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_few_recommendations_light_with_their_paragraph_and_are_filtered_by_their_own_parties() {
    on(&FULL, Look::default(), |page, guide| async move {
        guide.start(&page, "#rec-1").await;
        let view = "return document.querySelector('main').dataset.view";
        assert_eq!(page.js(view).await, json!("recommendations"));
        for (view, css) in [("compare", "#means .mark"), ("summary", "#para-279")] {
            to_view(&page, view).await;
            page.until(&format!("return document.querySelector('{css}').dataset.light === 'lit'"))
                .await;
        }
        to_view(&page, "recommendations").await;
        let parties = "return [...document.querySelectorAll('[data-filter=party] option')] \
            .map((it) => it.value)";
        let parties = page.js(parties).await;
        assert_eq!(parties, json!(["", "governments", "officers", "drafters", "secretariat"]));
        page.assert_quiet().await;
    });
}

#[test]
fn nothing_shifts_while_a_long_document_starts() {
    for window in [(1280, 900), (360, 740)] {
        on(&BARE, Look { window, ..Look::default() }, |page, guide| async move {
            guide.start(&page, "summary.html#para-287").await;
            let shift = page
                .js("return new Promise((done) => { let sum = 0; \
                     new PerformanceObserver((list) => { for (const it of list.getEntries()) \
                     sum += it.value; }).observe({ type: 'layout-shift', buffered: true }); \
                     setTimeout(() => done(sum), 500); })")
                .await;
            assert!(shift.as_f64().is_some_and(|shift| shift <= 0.01), "{shift}");
        });
    }
}

#[test]
fn the_accessibility_checker_finds_nothing_in_a_long_document() {
    for (guide, end) in [(&BARE, "summary.html#para-287"), (&FULL, "recommendations.html#rec-1")] {
        on(guide, Look::default(), move |page, guide| async move {
            guide.start(&page, end).await;
            let found = violations(&page).await;
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}

#[test]
fn an_element_shows_the_long_document_and_says_where_there_are_no_recommendations() {
    let host = |view: &str| {
        let one = ONE.replace("<two-protocols", &format!("<two-protocols view=\"{view}\""));
        Elsewhere::with(&one, &BARE.server.url)
    };
    let (long, none) = (host("summary"), host("recommendations"));
    page(Look::default(), |page| async move {
        long.open(&page).await;
        page.until("return seen.events.some((it) => it.name === 'ready')").await;
        let count = "return root.querySelectorAll('[id^=para-]').length";
        assert_eq!(page.js(&[NAMES, count].concat()).await, json!(PARAGRAPHS));
        none.open(&page).await;
        page.until("return seen.events.some((it) => it.name === 'error')").await;
        let said = "return [told('error')[0].detail.reason, guide.innerText]";
        assert_eq!(page.js(&[NAMES, said].concat()).await, json!(["content", "Own words"]));
    });
}

#[test]
fn webmasters_are_offered_the_views_that_the_guide_has() {
    for (guide, has) in [(&BARE, false), (&FULL, true)] {
        on(guide, Look::default(), move |page, guide| async move {
            page.goto(&format!("{}embed-this.html", guide.server.url)).await.expect("the page");
            let views = "return [...document.querySelectorAll('[name=view] option')] \
                .map((it) => it.value)";
            let views = page.js(views).await;
            let views = views.as_array().expect("a list");
            assert_eq!(views.contains(&json!("recommendations")), has, "{views:?}");
            assert_eq!(views.len(), if has { 6 } else { 5 });
        });
    }
}

#[test]
fn edition_changes_and_manifest_are_those_of_the_other_content() {
    let dir = FULL.dir.path();
    let json = |path: &std::path::Path| -> Value {
        serde_json::from_slice(&fs::read(path).expect("a file")).expect("JSON")
    };
    let manifest = json(&dir.join("manifest.webmanifest"));
    assert_eq!(manifest["screenshots"], json!([]), "they show the guide to the first document");
    assert!(manifest["description"].as_str().is_some_and(|it| it.contains("the report,")));
    let changes = json(&hashed(dir, "content/en.changes.", ".json"));
    assert_eq!(changes[0]["changes"], json!(["Made up for tests."]));
    on(&FULL, Look::default(), |page, guide| async move {
        guide.start(&page, "").await;
        let foot = page.js("return document.querySelector('.foot').innerText").await.to_string();
        assert!(foot.contains("0.0.1") && foot.contains("2026-03-06"), "{foot}");
    });
}

#[test]
fn what_stands_in_one_of_300_paragraphs_is_found_there() {
    on(&BARE, Look::default(), |page, guide| async move {
        guide.start(&page, "").await;
        find(&page, made::RARE).await;
        let number = made::rare(PARAGRAPHS);
        assert_eq!(titles(&page).await, [format!("Paragraph {number}")]);
        press(&page, Key::Enter).await;
        let there = format!("return document.activeElement.closest('#para-{number}') !== null");
        page.until(&there).await;
        page.assert_quiet().await;
    });
}
