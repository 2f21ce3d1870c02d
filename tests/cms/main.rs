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
mod guard;
mod wordpress;

use serde_json::{Value, json};
use two_protocols::builder::{Way, Wish};

use crate::editor::{log_in, publish};
use crate::look::Look;
use crate::page::{Page, page};
use crate::site::site;
use crate::wordpress::WordPress;

/// Whether the element has drawn.
const DRAWN: &str =
    "return document.querySelector('two-protocols')?.shadowRoot?.querySelector('h2') != null";
/// A shortcode that would be a script's way in, were its values not escaped.
const HOSTILE: &str = "[two-protocols open='rec-2\" onclick=\"alert(1)' view=\"recommendations\"]";

/// What `embed-this.html` gives.
fn code(way: Way) -> String {
    let wish = Wish {
        host: site().url.clone(),
        title: "Trafficking or smuggling?".into(),
        view: "recommendations".into(),
        open: "rec-2".into(),
        height: "600".into(),
        height_script: true,
        ..Wish::default()
    };
    wish.code(way)
}

/// Where what was written can be read.
struct Written {
    element: String,
    frame: String,
    element_of_author: String,
    frame_of_author: String,
    shortcode: String,
    hostile: String,
}

/// As an editor, who may write scripts, and as an author, who may not.
async fn write(page: &Page, site: &WordPress) -> Written {
    log_in(page, site, "editor").await;
    let element = publish(page, site, "page", "/html", &code(Way::Element)).await;
    let frame = publish(page, site, "page", "/html", &code(Way::Frame)).await;
    log_in(page, site, "author").await;
    Written {
        element,
        frame,
        element_of_author: publish(page, site, "post", "/html", &code(Way::Element)).await,
        frame_of_author: publish(page, site, "post", "/html", &code(Way::Frame)).await,
        shortcode: publish(page, site, "post", "/shortcode", &code(Way::Shortcode)).await,
        hostile: publish(page, site, "post", "/shortcode", HOSTILE).await,
    }
}

/// Opens a page as somebody who is not logged in, at what we put into it.
async fn visit(page: &Page, url: &str, ours: &str) {
    page.delete_all_cookies().await.expect("logged out");
    page.goto(url).await.expect("the page");
    page.js(&format!("document.querySelector('{ours}')?.scrollIntoView()")).await;
}

/// Waits for the element with its recommendation chosen.
async fn until_chosen(page: &Page) {
    page.until(DRAWN).await;
    page.until(
        "return document.querySelector('two-protocols').shadowRoot\
         .querySelector('#rec-2')?.dataset.light === 'chosen'",
    )
    .await;
}

/// Our tags and links that a page has, by name, and its text about them.
async fn left(page: &Page) -> Value {
    page.js("const it = document.querySelector('.entry-content'); return { \
         tags: [...it.querySelectorAll('*')].map((it) => it.localName), \
         link: it.querySelector('a')?.href ?? null, text: it.textContent.trim() }")
        .await
}

async fn an_editors_code_works(page: &Page, written: &Written) {
    visit(page, &written.element, "two-protocols").await;
    until_chosen(page).await;
    println!("An editor's element is drawn.");
    visit(page, &written.frame, "iframe").await;
    page.until("return document.querySelector('iframe').offsetHeight > 2000").await;
    println!("An editor's frame has its own height.");
}

async fn an_authors_code_leaves_a_link_or_nothing(page: &Page, written: &Written) {
    visit(page, &written.element_of_author, "a").await;
    let rest = left(page).await;
    println!("Of an author's element is left: {rest}");
    assert_eq!(rest["link"], json!(site().url));
    assert!(!rest["tags"].to_string().contains("two-protocols"), "{rest}");
    visit(page, &written.frame_of_author, "a").await;
    let rest = left(page).await;
    println!("Of an author's frame is left: {rest}");
    assert!(!rest["tags"].to_string().contains("iframe"), "{rest}");
}

async fn an_authors_shortcode_works_and_is_escaped(page: &Page, written: &Written) {
    visit(page, &written.shortcode, "two-protocols").await;
    until_chosen(page).await;
    println!("An author's shortcode is drawn.");
    visit(page, &written.hostile, "two-protocols").await;
    let names = "return document.querySelector('two-protocols').getAttributeNames()";
    let names = page.js(names).await;
    println!("An author's hostile shortcode has the attributes {names}");
    assert!(!names.to_string().contains("onclick"), "{names}");
    let open = page.js("return document.querySelector('two-protocols').getAttribute('open')").await;
    assert_eq!(open, json!("rec-2\" onclick=\"alert(1)"), "the value is kept as a text");
}

#[test]
fn a_real_cms_shows_the_guide_as_the_recipes_say() {
    let wordpress = WordPress::start(&site().url);
    page(Look::default(), move |page| async move {
        wordpress.install(&page).await;
        let written = write(&page, &wordpress).await;
        an_editors_code_works(&page, &written).await;
        an_authors_code_leaves_a_link_or_nothing(&page, &written).await;
        an_authors_shortcode_works_and_is_escaped(&page, &written).await;
    });
}
