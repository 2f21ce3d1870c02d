//! One file for each view: `index.html` of the project with the view's own head and text.

use std::fs;
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use two_protocols::app::View;
use two_protocols::builder::Data;
use two_protocols::content::Content;

use super::programs::Chunk;
use super::stage::Stage;
use super::text::{draw, draw_builder, fill};
use super::{builder, check, find, offline};
use crate::bundle::Bundle;

/// The page's link to the content, as `index.html` of the project has it.
const CONTENT: &str = "id=\"content\" href=\"content/en.compare.json\"";
/// The sheet for what is seen first, which names the one for the rest.
pub(super) const STYLES: &str =
    "<link rel=\"stylesheet\" href=\"styles/main.css\" data-later=\"styles/later.css\">";
/// How what is fetched later is announced: as `fetch` will ask for it, else it comes twice.
const PRELOAD: &str = "<link rel=\"preload\" as=\"fetch\"";
/// The piece of the program that makes the code for pages of others.
pub(super) const BUILDER: &str = "builder";
/// What only a page has in which the app starts: the beginnings of its lines.
const OF_APP: [&str; 3] = [
    "<script type=\"module\" src=\"start.js\">",
    "<link rel=\"preload\" as=\"fetch\" href=\"two-protocols.wasm\">",
    "<link rel=\"preload\" as=\"fetch\" id=\"content\"",
];

/// The views that a guide with this content has.
pub(super) fn views(content: &Content) -> impl Iterator<Item = View> {
    View::ALL.into_iter().filter(|view| view.is_in(content))
}

/// The plain name of a view's part of the content.
pub(super) fn part(lang: &str, view: View) -> String {
    format!("content/{lang}.{}.json", view.id())
}

/// The piece of the program that a view needs beside what comes first.
pub(super) fn piece(view: View) -> Option<&'static str> {
    match view {
        View::Compare | View::All => None,
        View::Situation => Some("situation"),
        View::Embed => Some(BUILDER),
        View::Law | View::Recommendations | View::Summary | View::About => Some("text"),
    }
}

/// Writes the parts of the content and all pages. `data` is what that for webmasters reads, `linked`
/// what the first says to machines;
/// `chunks` are the pieces of the program, which were put into the stage by name.
pub(super) fn put(
    stage: &mut Stage,
    template: &str,
    bundle: &Bundle,
    data: &Rc<Data>,
    linked: &str,
    chunks: &[Chunk],
) -> Result<()> {
    let content = Rc::new(bundle.content.clone());
    for view in View::LOADED.into_iter().filter(|view| view.is_in(&content)) {
        stage.put(&part(&content.lang, view), bundle.part(view)?.as_bytes())?;
    }
    stage.put(&part(&content.lang, View::Embed), builder::part(&content, data).as_bytes())?;
    let mut pages = Vec::new();
    for view in views(&content) {
        let html = head(template, &content, view, chunks)?;
        let text = match view {
            View::Embed => draw_builder(&content, data)?,
            _ => draw(&content, view)?,
        };
        // Before the text comes, whose words may be those of a file's name.
        let html = fill(&stage.hashed(&html), &text)?;
        let html = if view == View::Compare { with_linked(&html, linked) } else { html };
        pages.push((view.file(), html));
    }
    // Pieces of the program are named where they are wanted.
    let script = stage.get("start.js")?.replace("\"./", "\"");
    stage.all_named(pages.iter().map(|(_, html)| &**html).chain([&*script]))?;
    for (file, html) in &pages {
        fs::write(stage.dir().join(file), html).context(*file)?;
    }
    pages.iter().try_for_each(|(file, html)| check::links(file, html, stage.dir()))
}

/// The head of a view's page: its title, its description, and what it loads.
fn head(template: &str, content: &Content, view: View, chunks: &[Chunk]) -> Result<String> {
    let html = titled(template, content, view)?;
    let html = with(&html, "<html lang=\"", "\">", &content.lang)?;
    let html = if view == View::Compare { html } else { styles_first(&html)? };
    if view == View::All {
        return Ok(without_app(&html));
    }
    ensure!(html.matches(CONTENT).count() == 1, "index.html: not once in it: {CONTENT}");
    let html = html.replacen(CONTENT, &parts(content, view), 1);
    let later = chunks.iter().filter(|it| it.of.iter().any(|name| Some(&**name) == piece(view)));
    let later = later.map(|it| format!("{PRELOAD} href=\"{}.wasm\">\n", it.name));
    Ok(html.replacen("</head>", &(later.collect::<String>() + "</head>"), 1))
}

/// The page with a view's title and description.
pub(super) fn titled(html: &str, content: &Content, view: View) -> Result<String> {
    let html = with(html, "<title>", "</title>", &text(&view.title(content)))?;
    let about = text(&view.description(content));
    with(&html, "<meta name=\"description\" content=\"", "\">", &about)
}

/// The page with both sheets before its text: only the comparison does without the later one
/// until the app comes.
fn styles_first(html: &str) -> Result<String> {
    ensure!(html.matches(STYLES).count() == 1, "index.html: not once in it: {STYLES}");
    let both = STYLES.replace(" data-later=", ">\n<link rel=\"stylesheet\" href=");
    Ok(html.replacen(STYLES, &both, 1))
}

/// The address of the view's part of the content, and in attributes that of each view's and of
/// what each tool reads.
fn parts(content: &Content, view: View) -> String {
    let part = |view| part(&content.lang, view);
    let each = View::DRAWN.into_iter().filter(|view| view.is_in(content));
    let each = each.map(|view| format!(" data-{}=\"{}\"", view.id(), part(view)));
    let tools = [("find", find::name(&content.lang)), ("offline", offline::name(&content.lang))];
    let tools = tools.map(|(tool, name)| format!(" data-{tool}=\"{name}\"")).concat();
    format!("id=\"content\" href=\"{}\"{}{tools}", part(view), each.collect::<String>())
}

/// The page without the lines that start the app.
pub(super) fn without_app(html: &str) -> String {
    let lines = html.split_inclusive('\n');
    lines.filter(|line| !OF_APP.iter().any(|start| line.starts_with(start))).collect()
}

/// `html` with another text between two marks, which must stand in it.
fn with(html: &str, before: &str, after: &str, text: &str) -> Result<String> {
    let missing = || format!("index.html: not in it: {before}…{after}");
    let (start, rest) = html.split_once(before).with_context(missing)?;
    let (_, end) = rest.split_once(after).with_context(missing)?;
    Ok([start, before, text, after, end].concat())
}

/// Words as they stand in HTML, in a value too, and as no name of a file.
fn text(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// `html` with what the guide says of itself to machines at its end.
fn with_linked(html: &str, linked: &str) -> String {
    let script = ["<script type=\"application/ld+json\">", linked, "</script>\n</body>"].concat();
    html.replacen("</body>", &script, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root::root;

    fn chunk(name: &str, of: &[&str]) -> Chunk {
        let of = of.iter().map(|it| (*it).to_owned()).collect();
        Chunk { file: String::new(), name: name.into(), of }
    }

    fn head_of(view: View) -> String {
        let template = fs::read_to_string(root().join("index.html")).expect("the page");
        let content = crate::bundle::bundle(root(), "en").expect("a bundle").content;
        let chunks = [chunk("shared-1", &["situation", "text"]), chunk("text", &["text"])];
        head(&template, &content, view, &chunks).expect("a head")
    }

    #[test]
    fn a_page_loads_its_own_part_and_its_own_pieces() {
        let html = head_of(View::Law);
        assert!(
            html.contains("id=\"content\" href=\"content/en.law.json\" data-compare="),
            "{html}"
        );
        for piece in ["shared-1", "text"] {
            let link = format!("{PRELOAD} href=\"{piece}.wasm\">");
            assert_eq!(html.matches(&link).count(), 1, "{html}");
        }
        assert!(!head_of(View::Situation).contains("href=\"text.wasm\""));
        assert!(!head_of(View::Compare).contains("shared"));
    }

    #[test]
    fn no_two_pages_have_one_title_or_one_description() {
        let field = |html: &str, before: &str, after: &str| {
            let (_, rest) = html.split_once(before).expect("there");
            rest.split_once(after).expect("ended").0.to_owned()
        };
        let mut seen = std::collections::HashSet::new();
        for html in View::ALL.map(head_of) {
            assert!(seen.insert(field(&html, "<title>", "</title>")), "{html}");
            assert!(seen.insert(field(&html, "name=\"description\" content=\"", "\">")), "{html}");
        }
    }

    #[test]
    fn the_page_of_all_views_starts_no_app() {
        let html = head_of(View::All);
        assert!(html.contains("first.js") && html.contains("styles/main.css"), "{html}");
        for none in ["start.js", "two-protocols.wasm\"", "id=\"content\""] {
            assert!(!html.contains(none), "{html}");
        }
    }

    #[test]
    fn only_the_comparison_shows_before_all_sheets_are_there() {
        for view in View::ALL {
            let html = head_of(view);
            let later = html.matches("data-later=\"styles/later.css\"").count();
            let first = html.matches("href=\"styles/later.css\">").count();
            let expected = if view == View::Compare { (1, 0) } else { (0, 1) };
            assert_eq!((later, first), expected, "{html}");
        }
    }

    #[test]
    fn words_end_no_element() {
        assert_eq!(text("A & <B> \"c.js\""), "A &amp; &lt;B> &quot;c.js&quot;");
        assert!(with("<p>", "<title>", "</title>", "").is_err());
    }
}
