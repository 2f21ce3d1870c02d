//! The guide in a real WordPress: put in by an editor and by an author, seen by a visitor.
//! Only `cargo xtask test --cms` runs it: it installs WordPress and a database.
#![cfg(unix)]

#[allow(dead_code, reason = "the browser tests need more of it")]
#[path = "../browser/command.rs"]
mod command;
#[allow(dead_code, reason = "the browser tests need more of it")]
#[path = "../browser/driver.rs"]
mod driver;
#[allow(dead_code, reason = "the browser tests need more of it")]
#[path = "../browser/look.rs"]
mod look;
#[allow(dead_code, reason = "the browser tests need more of it")]
#[path = "../browser/page.rs"]
mod page;
#[allow(dead_code, reason = "the browser tests need more of it")]
#[path = "../browser/site.rs"]
mod site;

mod editor;
mod wordpress;

use crate::editor::{log_in, publish};
use crate::look::Look;
use crate::page::{Page, page};
use crate::site::site;
use crate::wordpress::WordPress;

/// What `embed-this.html` gives for an element and for a frame.
fn element() -> String {
    let host = &site().url;
    format!(
        "<script type=\"module\" src=\"{host}embed.js\"></script>\n\
         <two-protocols view=\"recommendations\"><a href=\"{host}\">Trafficking or smuggling?</a>\
         </two-protocols>"
    )
}

fn frame() -> String {
    let host = &site().url;
    format!(
        "<iframe src=\"{host}embed.html?view=recommendations\" title=\"Trafficking or smuggling?\" \
         width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>\n\
         <script type=\"module\" src=\"{host}embed-height.js\"></script>"
    )
}

/// Whether the element has drawn.
const DRAWN: &str =
    "return document.querySelector('two-protocols')?.shadowRoot?.querySelector('h2') != null";

/// Opens a page as somebody who is not logged in.
async fn visit(page: &Page, url: &str) {
    page.delete_all_cookies().await.expect("logged out");
    page.goto(url).await.expect("the page");
}

#[test]
fn a_real_cms_shows_the_guide_as_the_recipes_say() {
    let wordpress = WordPress::start(&site().url);
    page(Look::default(), move |page| async move {
        wordpress.install(&page).await;
        println!("An editor pastes the element into a block “Custom HTML”:");
        log_in(&page, &wordpress, "editor").await;
        let with_element = publish(&page, &wordpress, "/html", &element()).await;
        println!("  published: {with_element}");
        println!("An editor pastes the frame:");
        let with_frame = publish(&page, &wordpress, "/html", &frame()).await;
        println!("  published: {with_frame}");
        println!("An author, who may write no scripts, pastes the element:");
        log_in(&page, &wordpress, "author").await;
        let stripped = publish(&page, &wordpress, "/html", &element()).await;
        println!("  published: {stripped}");
        println!("An author writes the shortcode:");
        let shortcode = "[two-protocols view=\"recommendations\" open=\"rec-2\"]";
        let with_shortcode = publish(&page, &wordpress, "/shortcode", shortcode).await;
        println!("  published: {with_shortcode}");

        visit(&page, &with_element).await;
        page.js("document.querySelector('two-protocols').scrollIntoView()").await;
        page.until(DRAWN).await;
        println!("A visitor sees the element drawn.");

        visit(&page, &with_frame).await;
        page.js("document.querySelector('iframe').scrollIntoView()").await;
        page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
        println!("A visitor sees the frame at its own height.");

        visit(&page, &stripped).await;
        let left = page.js("return [document.querySelector('two-protocols'), \
             document.querySelector('.entry-content a, .wp-block-post-content a')?.href]");
        let left = left.await;
        assert_eq!(left[1], serde_json::json!(site().url), "the link is left: {left}");
        assert!(left[0].is_null(), "the tag is gone: {left}");
        println!("A visitor sees the link that WordPress left of the author's code.");

        visit(&page, &with_shortcode).await;
        page.js("document.querySelector('two-protocols').scrollIntoView()").await;
        page.until(DRAWN).await;
        page.until(
            "return document.querySelector('two-protocols').shadowRoot\
             .querySelector('#rec-2')?.dataset.light === 'chosen'",
        )
        .await;
        println!("A visitor sees the author's shortcode drawn, with its recommendation chosen.");
    });
}
