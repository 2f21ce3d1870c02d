//! What is seen together: the comparison on one screen, the two sides as a pair, the action points
//! beside what is open. And each view's file as it is before anything runs.

use std::collections::BTreeSet;

use fantoccini::Locator;
use serde_json::{Value, json};
use two_protocols::content::{Content, Kind, Shell, View};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::page::Page;
use crate::{Look, page};

const DESKTOP: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (360, 740);
/// Holds back all that is fetched, and so the app.
const HOLD: &str = "const real = fetch; \
    const held = new Promise((go) => { window.release = go; }); \
    window.fetch = (...asked) => held.then(() => real(...asked));";
/// The action points beside the comparison, in order, each with whether it says that it concerns
/// what is open, and whether it is in the window.
const POINTS: &str = "return [...document.querySelectorAll('.beside .point')].map((it) => { \
    const { top, bottom } = it.getBoundingClientRect(); \
    return [it.dataset.rec, it.dataset.concerns === 'true', top >= 0 && bottom <= innerHeight]; })";

fn content() -> Content {
    bundle(root(), "en").expect("sound content").content
}

/// The action points that belong to an item.
fn recommended(id: &str) -> Vec<String> {
    let shell = Shell::new(&content(), View::Compare);
    let related = shell.related(id).filter(|it| it.kind() == Kind::Recommendation);
    related.map(|it| it.id().to_string()).collect()
}

/// Waits until the action points of an item come first, and asserts that they are seen.
async fn assert_beside(page: &Page, id: &str) {
    let own = recommended(id);
    assert!(!own.is_empty(), "nothing is recommended on {id}");
    let first = format!(
        "return JSON.stringify([...document.querySelectorAll('.beside .point[data-concerns=true]')]\
         .map((it) => it.dataset.rec)) === '{}'",
        json!(own)
    );
    page.until(&first).await;
    let points = page.js(POINTS).await;
    let points = points.as_array().expect("a list");
    assert_eq!(points.len(), content().recommendations.len(), "all are there");
    for (point, own) in points.iter().zip(&own) {
        assert_eq!(point[0], json!(own), "those of {id} come first");
    }
    assert_eq!(points[0][2], json!(true), "the first of {id} is not in the window");
    let lead = page.js("return document.querySelector('.beside .lead').textContent").await;
    let name = Shell::new(&content(), View::Compare).name(id);
    assert!(lead.as_str().is_some_and(|lead| lead.contains(&*name)), "{lead} does not name {name}");
}

#[test]
fn all_rows_are_seen_within_a_screen_and_a_half() {
    for scripts in [true, false] {
        page(Look { window: DESKTOP, scripts, ..Look::default() }, move |page| async move {
            page.resize(DESKTOP).await;
            page.visit("").await;
            if scripts {
                page.until_ready().await;
            }
            let rows = "const rows = [...document.querySelectorAll('details.row')]; \
                return [rows.length, rows.at(-1).getBoundingClientRect().bottom \
                    - rows[0].getBoundingClientRect().top, \
                    rows.filter((it) => it.open).length, innerHeight]";
            let rows = page.js(rows).await;
            assert_eq!(rows[0], json!(content().rows.len()));
            assert_eq!(rows[2], json!(0), "all are closed");
            assert_eq!(rows[3], json!(900));
            assert!(rows[1].as_f64().is_some_and(|it| it <= 1350.0), "{rows} with {scripts}");
        });
    }
}

#[test]
fn the_difference_is_on_the_first_screen_without_a_click() {
    for window in [PHONE, (768, 1024), DESKTOP] {
        page(Look { window, ..Look::default() }, move |page| async move {
            page.resize(window).await;
            page.start("").await;
            // On a phone in the words below the title, else of each side too.
            let low = "const all = ['main h1', 'main .lead', '.heads .side-1', '.heads .side-2']; \
                return all.slice(0, innerWidth < 500 ? 2 : 4).map((css) => \
                document.querySelector(css).getBoundingClientRect().bottom - innerHeight)\
                .filter((it) => it > 0)";
            assert_eq!(page.js(low).await, json!([]), "below the window at {window:?}");
        });
    }
}

#[test]
fn no_view_is_longer_than_twelve_screens() {
    page(Look { window: DESKTOP, ..Look::default() }, |page| async move {
        page.resize(DESKTOP).await;
        let mut long = Vec::new();
        for view in View::LOADED {
            page.start(view.file()).await;
            if view == View::Situation {
                page.until("return document.querySelector('#try .tools') !== null").await;
            }
            let screens = "return document.documentElement.scrollHeight / innerHeight";
            let screens = page.js(screens).await.as_f64().expect("a number");
            if screens > 12.0 {
                long.push((view.id(), screens));
            }
        }
        assert_eq!(long, []);
    });
}

#[test]
fn the_two_sides_stand_as_a_pair_on_a_phone() {
    page(Look { window: PHONE, ..Look::default() }, |page| async move {
        page.start("").await;
        page.js("document.querySelectorAll('details.row').forEach((it) => { it.open = true; })")
            .await;
        page.until("return [...document.querySelectorAll('details.row')].every((it) => it.open)")
            .await;
        // Below each other with nothing between, each as wide as the row, and each says whose
        // side it is.
        let wrong = "const wrong = []; \
            for (const row of document.querySelectorAll('details.row')) { \
                for (const css of [':scope > summary > .side', '.body > .pair > .side']) { \
                    const sides = [...row.querySelectorAll(css)]; \
                    const [first, second] = sides.map((it) => it.getBoundingClientRect()); \
                    const named = sides.every((it) => { \
                        const { width, height } = it.querySelector('.who').getBoundingClientRect(); \
                        return width > 20 && height > 10; }); \
                    const gap = second.top - first.bottom; \
                    if (sides.length !== 2 || !named || gap < 0 || gap > 24 \
                        || Math.abs(first.left - second.left) > 1) \
                        wrong.push([row.id, css, sides.length, named, gap]); \
                } \
            } return wrong";
        assert_eq!(page.js(wrong).await, json!([]));
        assert_eq!(
            page.js("return document.documentElement.scrollWidth - innerWidth").await,
            json!(0)
        );
    });
}

#[test]
fn the_two_sides_stand_beside_each_other_on_a_desktop() {
    page(Look { window: DESKTOP, ..Look::default() }, |page| async move {
        page.resize(DESKTOP).await;
        page.start("").await;
        page.js("document.querySelectorAll('details.row').forEach((it) => { it.open = true; })")
            .await;
        let wrong = "return [...document.querySelectorAll('.row > summary, .row .pair')]\
            .filter((it) => { \
                const [a, b] = [...it.querySelectorAll(':scope > .side')] \
                    .map((it) => it.getBoundingClientRect()); \
                return Math.abs(a.top - b.top) > 1 || a.right > b.left; })\
            .map((it) => it.closest('.row').id)";
        assert_eq!(page.js(wrong).await, json!([]));
    });
}

#[test]
fn beside_the_open_row_its_action_points_come_first() {
    page(Look { window: DESKTOP, ..Look::default() }, |page| async move {
        page.resize(DESKTOP).await;
        page.start("").await;
        for id in ["row-consent", "row-means"] {
            let summary = page.find(Locator::Css(&format!("#{id} > summary"))).await.expect(id);
            summary.click().await.expect("opened");
            assert_beside(&page, id).await;
        }
        // The one that is still open counts again.
        page.js("document.querySelector('#row-means > summary').click()").await;
        assert_beside(&page, "row-consent").await;
        page.assert_quiet().await;
    });
}

#[test]
fn beside_the_chosen_element_its_action_points_come_first() {
    page(Look { window: DESKTOP, ..Look::default() }, |page| async move {
        page.resize(DESKTOP).await;
        page.start("").await;
        page.js("document.querySelector('#row-means > summary').click()").await;
        page.js("document.querySelector('#row-means .element-link').click()").await;
        assert_beside(&page, "means").await;
    });
}

#[test]
fn a_page_opened_at_an_element_or_row_shows_its_action_points_at_once() {
    for id in ["means", "purpose", "row-consent", "row-liability"] {
        if recommended(id).is_empty() {
            continue;
        }
        page(Look { window: DESKTOP, ..Look::default() }, move |page| async move {
            page.resize(DESKTOP).await;
            page.start(&format!("#{id}")).await;
            assert_beside(&page, id).await;
            // At the top edge, or as near as the page can be scrolled.
            let near = format!(
                "const {{ top }} = document.getElementById('{id}').getBoundingClientRect(); \
                 const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1; \
                 return top >= 0 && (top <= 100 || end)"
            );
            page.until(&near).await;
        });
    }
}

#[test]
fn on_a_phone_the_action_points_follow_in_the_open_row() {
    page(Look { window: PHONE, ..Look::default() }, |page| async move {
        page.start("").await;
        for id in ["row-consent", "row-means"] {
            page.js(&format!("document.querySelector('#{id} > summary').click()")).await;
            let shown = format!(
                "return [...document.querySelectorAll('#{id} .row-points a')]\
                 .filter((it) => it.checkVisibility()).map((it) => it.hash.slice(1))"
            );
            assert_eq!(page.js(&shown).await, json!(recommended(id)), "{id}");
        }
    });
}

/// Opens a row by a click, and asserts that its words are seen.
async fn assert_opens(page: &Page, id: &str) {
    let summary = page.find(Locator::Css(&format!("#{id} > summary"))).await.expect(id);
    summary.click().await.expect("clicked");
    let seen = format!(
        "const row = document.getElementById('{id}'); \
         return row.open && [...row.querySelectorAll('blockquote, .confusion')] \
            .filter((it) => it.checkVisibility()).length > 1"
    );
    page.until(&seen).await;
}

#[test]
fn rows_open_with_scripts_off() {
    page(Look::without_scripts(), |page| async move {
        page.visit("").await;
        assert_opens(&page, "row-consent").await;
        assert_opens(&page, "row-means").await;
    });
}

#[test]
fn rows_open_before_the_app_has_come_and_stay_open() {
    page(Look { window: DESKTOP, ..Look::default() }, |page| async move {
        page.resize(DESKTOP).await;
        let hold = json!({ "source": HOLD });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", hold).await;
        page.visit("").await;
        assert_opens(&page, "row-means").await;
        assert_opens(&page, "row-consent").await;
        let top = "return document.querySelector('#row-consent').getBoundingClientRect().top";
        let before = page.js(top).await.as_f64().expect("a place");
        let ready = "return document.querySelector('#app[data-ready]')";
        assert_eq!(page.js(ready).await, Value::Null, "the app is held back");
        page.js("release()").await;
        page.until_ready().await;
        let open = "return [...document.querySelectorAll('details.row[open]')].map((it) => it.id)";
        let mut open: Vec<String> = serde_json::from_value(page.js(open).await).expect("ids");
        open.sort();
        assert_eq!(open, ["row-consent", "row-means"]);
        let after = page.js(top).await.as_f64().expect("a place");
        assert!((before - after).abs() <= 1.0, "from {before} to {after}");
        // The panel knows of them: the one further down is the last that it is told of.
        page.until("return document.querySelector('.beside .point').dataset.concerns === 'true'")
            .await;
        page.assert_quiet_but_late().await;
    });
}

#[test]
fn each_views_file_is_whole_with_scripts_off_and_says_what_it_is() {
    let content = content();
    let offences = content.offences.len();
    let provisions = content.provisions().count();
    let paragraphs: usize = content.summary.sections.iter().map(|it| it.paragraphs.len()).sum();
    let parts = [
        (View::Compare, "details.row", content.rows.len()),
        (View::Compare, ".point", content.recommendations.len()),
        (View::Situation, "#try fieldset[data-fact]", content.facts.len()),
        (View::Law, "article.offence", offences),
        (View::Law, "article.duty", content.obligations.len()),
        (View::Law, "article.provision", provisions),
        (View::Recommendations, "article.recommendation", content.recommendations.len()),
        (View::Summary, "article.paragraph", paragraphs),
        (View::About, ".topic", content.about.topics.len()),
    ];
    page(Look::without_scripts(), move |page| async move {
        let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
        for view in View::ALL {
            page.visit(view.file()).await;
            let says = "return [document.title, \
                document.querySelector('meta[name=description]').content, \
                [...document.querySelectorAll('.nav [aria-current]')]\
                    .map((it) => [it.getAttribute('href'), it.getAttribute('aria-current')]), \
                document.querySelectorAll('h1').length, document.querySelector('h1')?.id ?? '', \
                document.querySelector('main').dataset.view]";
            let says = page.js(says).await;
            assert_eq!(says[0], json!(*view.title(&content)), "{}", view.id());
            assert_eq!(says[1], json!(*view.description(&content)), "{}", view.id());
            titles.insert(says[0].as_str().expect("a title").to_owned());
            descriptions.insert(says[1].as_str().expect("a description").to_owned());
            assert_eq!(says[5], view.id());
            if View::LOADED.contains(&view) {
                assert_eq!(says[2], json!([[view.file(), "page"]]), "{}", view.id());
            } else {
                assert_eq!(says[2], json!([]), "it is no part of the navigation");
            }
            if view != View::All {
                assert_eq!(says[3], 1, "{}", view.id());
                assert_eq!(says[4], format!("{}-title", view.id()));
            }
            for (of, css, count) in &parts {
                if *of != view && view != View::All {
                    continue;
                }
                let found = format!("return document.querySelectorAll('{css}').length");
                assert_eq!(page.js(&found).await, json!(count), "{}: {css}", view.id());
            }
            // Seen, and not only there.
            let text = "return document.querySelector('main').innerText.length";
            let text = page.js(text).await;
            assert!(text.as_u64() > Some(1500), "{}: {text} letters", view.id());
            let shown = "return [...document.querySelectorAll('main h1, main h2, main article')]\
                .filter((it) => !it.closest('details:not([open])') && \
                    !it.checkVisibility({ visibilityProperty: true })).map((it) => it.id)";
            assert_eq!(page.js(shown).await, json!([]), "{}: hidden", view.id());
            page.assert_quiet().await;
        }
        assert_eq!(titles.len(), View::ALL.len(), "each its own: {titles:#?}");
        assert_eq!(descriptions.len(), View::ALL.len(), "each its own: {descriptions:#?}");
    });
}

#[test]
fn links_between_views_lead_to_their_place_with_scripts_off() {
    page(Look::without_scripts(), |page| async move {
        for view in View::ALL {
            page.visit(view.file()).await;
            let links = "return [...new Set([...document.querySelectorAll('#app a[href]')]\
                .map((it) => it.getAttribute('href')).filter((it) => !/^[a-z]+:/.test(it)))]";
            let links: Vec<String> = serde_json::from_value(page.js(links).await).expect("links");
            assert!(links.len() > 5, "{}: {links:?}", view.id());
            let dist = xtask::root::dist();
            for link in links {
                let (file, id) = link.split_once('#').unwrap_or((&link, ""));
                let file = if file.is_empty() { view.file() } else { file };
                let path = dist.join(file);
                let html = std::fs::read_to_string(&path);
                let html = html.unwrap_or_else(|_| String::new());
                assert!(path.is_file(), "{}: {link} leads nowhere", view.id());
                let there = id.is_empty() || has_id(&html, id);
                assert!(there, "{}: no such place: {link}", view.id());
            }
        }
    });
}

pub(crate) fn has_id(html: &str, id: &str) -> bool {
    [format!(" id=\"{id}\""), format!(" id={id} "), format!(" id={id}>")]
        .iter()
        .any(|it| html.contains(it))
}
