//! The content bundle, and the page's text as HTML, drawn by the app itself on this machine,
//! with what it says of itself to machines.

use anyhow::{Result, bail};
use two_protocols::app::prerender;
use two_protocols::content::Content;

use super::stage::Stage;
use super::tags::lean;
use crate::bundle::Bundle;
use crate::export::{File, linked};

/// Where `index.html` wants the text.
const MARK: &str = "<!-- text -->";

/// Writes the bundle, and puts the text in the page and after it what the page says of itself
/// to machines. `files` are those to take away.
pub(super) fn put(stage: &mut Stage, html: &str, bundle: Bundle, files: &[File]) -> Result<String> {
    let lang = bundle.content.lang.clone();
    stage.put(&format!("content/{lang}.json"), bundle.json.as_bytes())?;
    stage.put(&format!("content/{lang}.outline.json"), bundle.outline().as_bytes())?;
    let linked = linked(&bundle, files)?;
    let html = fill(html, &draw(bundle.content)?)?;
    let script = ["<script type=\"application/ld+json\">", &linked, "</script>\n</body>"].concat();
    Ok(html.replacen("</body>", &script, 1))
}

/// The text as HTML, as short as HTML may be.
pub(super) fn draw(content: Content) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(lean(&runtime.block_on(prerender(content))))
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
