//! The text of a view as HTML, drawn by the app itself on this machine, in the place that a page
//! has for it.

use std::rc::Rc;

use anyhow::{Result, bail};
use two_protocols::app::{View, prerender, prerender_builder};
use two_protocols::builder::Data;
use two_protocols::content::Content;

use super::tags::lean;

/// Where `index.html` wants the text.
const MARK: &str = "<!-- text -->";

/// The text of a view as HTML, as short as HTML may be.
pub(super) fn draw(content: &Rc<Content>, view: View) -> Result<String> {
    now(prerender(content, view))
}

/// That of the page for webmasters.
pub(super) fn draw_builder(content: &Content, data: &Rc<Data>) -> Result<String> {
    now(prerender_builder(content, data.clone()))
}

fn now(drawn: impl Future<Output = String>) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(lean(&runtime.block_on(drawn)))
}

/// `html` with the text in the place of its mark.
pub(super) fn fill(html: &str, text: &str) -> Result<String> {
    if html.matches(MARK).count() != 1 {
        bail!("the page must hold `{MARK}` once: the page's text takes its place");
    }
    Ok(html.replace(MARK, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_takes_the_place_of_the_mark() {
        let html = fill("<div id=app><!-- text --></div>", "<p>Words</p>").expect("filled");
        assert_eq!(html, "<div id=app><p>Words</p></div>");
    }

    #[test]
    fn a_page_without_the_mark_is_an_error() {
        assert!(fill("<div></div>", "").is_err());
        assert!(fill(&MARK.repeat(2), "").is_err());
    }
}
