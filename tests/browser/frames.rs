//! The guide in an iframe on a page of others.

use serde_json::{Value, json};

use crate::elsewhere::Elsewhere;
use crate::page::Page;
use crate::site::site;
use crate::{Look, page};

fn frame(query: &str) -> String {
    let address = format!("{}embed.html{query}", site().url);
    format!("<iframe src=\"{address}\" title=\"The guide\" width=\"100%\" height=\"300\"></iframe>")
}

fn height_script() -> String {
    format!("<script type=\"module\" src=\"{}embed-height.js\"></script>", site().url)
}

/// The heights of all frames.
async fn heights(page: &Page) -> Vec<f64> {
    let heights = "return [...document.querySelectorAll('iframe')].map((it) => it.clientHeight)";
    let heights = page.js(heights).await;
    heights.as_array().expect("a list").iter().filter_map(Value::as_f64).collect()
}

/// Waits until no height has changed for half a second.
async fn settled(page: &Page) -> Vec<f64> {
    let mut before = heights(page).await;
    let mut calm = 0;
    while calm < 5 {
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        let now = heights(page).await;
        calm = if now == before { calm + 1 } else { 0 };
        before = now;
    }
    before
}

/// What stands in the only frame's element.
async fn inside(page: &Page, script: &str) -> Value {
    let frame = page.find(fantoccini::Locator::Css("iframe")).await.expect("a frame");
    frame.enter_frame().await.expect("entered");
    page.until(
        "return document.querySelector('two-protocols').shadowRoot?.querySelector('h2') != null",
    )
    .await;
    let script =
        format!("const root = document.querySelector('two-protocols').shadowRoot; return {script}");
    let found = page.js(&script).await;
    page.clone().enter_parent_frame().await.expect("left");
    found
}

#[test]
fn a_frame_shows_what_its_address_says_at_the_height_it_has() {
    let host = Elsewhere::plain(&frame("?view=situation&theme=dark&facts=child.y"));
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        let shown = "[root.querySelector('[data-fact=child]')?.dataset.answer, \
            getComputedStyle(root.querySelector('.two-protocols')).backgroundColor]";
        assert_eq!(inside(&page, shown).await, json!(["yes", "rgb(20, 24, 27)"]));
        assert_eq!(settled(&page).await, [300.0]);
        page.assert_quiet().await;
    });
}

#[test]
fn the_script_gives_each_frame_its_own_height() {
    let body = [frame("?view=recommendations"), frame("?view=summary"), height_script()].concat();
    let host = Elsewhere::plain(&body);
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        for at in 0..2 {
            // A frame that nobody sees waits, as the element does.
            page.js(&format!("document.querySelectorAll('iframe')[{at}].scrollIntoView()")).await;
            page.until(&format!(
                "return document.querySelectorAll('iframe')[{at}].offsetHeight > 2000"
            ))
            .await;
        }
        let found = settled(&page).await;
        assert!((found[0] - found[1]).abs() > 50.0, "{found:?}");
        page.assert_quiet().await;
    });
}

#[test]
fn a_script_that_comes_late_asks_for_the_height() {
    let host = Elsewhere::plain(&frame("?view=recommendations"));
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        inside(&page, "true").await;
        page.js(&format!("return import('{}embed-height.js').then(() => null)", site().url)).await;
        page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
    });
}

#[test]
fn a_height_from_anywhere_else_is_not_heard() {
    let body =
        [frame(""), "<iframe id=\"other\" title=\"Another\"></iframe>".into(), height_script()];
    let host = Elsewhere::plain(&body.concat());
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
        let before = settled(&page).await;
        // From the page itself, and from a frame of its own.
        page.js("postMessage({ type: 'two-protocols-height', height: 999 }, '*'); \
             const script = document.querySelector('#other').contentDocument.createElement('script'); \
             script.textContent = \"parent.postMessage({ type: 'two-protocols-height', height: 999 }, '*')\"; \
             document.querySelector('#other').contentDocument.body.append(script)")
            .await;
        assert_eq!(settled(&page).await, before);
    });
}

#[test]
fn a_height_is_clamped_and_an_odd_one_is_left() {
    let host = Elsewhere::plain(&[frame(""), height_script()].concat());
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
        let natural = settled(&page).await;
        for (told, is) in [("1e9", 30000.0), ("-5", 200.0), ("'700'", 200.0), ("NaN", 200.0)] {
            // As the frame itself would say it.
            let frame = page.find(fantoccini::Locator::Css("iframe")).await.expect("a frame");
            frame.enter_frame().await.expect("entered");
            page.js(&format!(
                "parent.postMessage({{ type: 'two-protocols-height', height: {told} }}, '*')"
            ))
            .await;
            page.clone().enter_parent_frame().await.expect("left");
            let frame = "return document.querySelector('iframe').style.height";
            page.until(&format!("{frame} === '{is}px'")).await;
        }
        assert!(natural[0] > 2000.0);
    });
}

#[test]
fn words_of_another_site_are_not_shown_as_ours() {
    let host = Elsewhere::plain(&frame("?content=https://elsewhere.invalid/bundle.json"));
    page(Look::default(), move |page| async move {
        host.open(&page).await;
        let title = inside(&page, "root.querySelector('h2').textContent").await;
        assert_eq!(title, json!("How trafficking and smuggling differ"));
    });
}
