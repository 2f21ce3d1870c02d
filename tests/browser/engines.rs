//! The guide's own page in every engine.

use fantoccini::Locator;

use crate::driver::Engine;
use crate::page::PATIENCE;
use crate::site::site;
use crate::{Look, page_in};

fn starts_and_answers(engine: Engine) {
    page_in(engine, Look::default(), |page| async move {
        page.goto(&site().url).await.expect("the page loads");
        let ready = Locator::Css("#app[data-ready]");
        page.wait().at_most(PATIENCE).for_element(ready).await.expect("the app starts");
        page.js("document.querySelector(\"#tip-3-a a.mark[href='#means']\").click()").await;
        page.until("return document.querySelector('#means').dataset.light === 'chosen'").await;
    });
}

#[test]
fn page_answers_in_firefox() {
    starts_and_answers(Engine::Firefox);
}

#[test]
fn page_answers_in_webkit() {
    starts_and_answers(Engine::Webkit);
}
