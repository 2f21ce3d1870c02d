//! What is imported is shown, and is in each file to take away.

use std::rc::Rc;

use two_protocols::app::prerender;
use two_protocols::content::{Item, Section, Statement, Text, View};
use xtask::export;
use xtask::import::{json, parse};

use crate::export::whole;
use crate::export_akn::faults;
use crate::import_kinds::RICH;

fn rich() -> Statement {
    parse(RICH).expect("a statement")
}

/// All of its words, as they should be shown: but bullets, which a list draws.
fn words(it: &Statement) -> Vec<Text> {
    let mut words: Vec<Text> = it.heading.clone();
    for passage in &it.preamble {
        words.push(passage.text.clone());
        items(&passage.items, &mut words);
    }
    it.sections.iter().for_each(|it| section(it, &mut words));
    words.extend(it.closing.clone());
    it.annexes.iter().for_each(|it| section(it, &mut words));
    words.extend(it.notes.iter().flat_map(|it| [it.marker.clone(), it.text.clone()]));
    words
}

fn section(it: &Section, words: &mut Vec<Text>) {
    words.extend(it.title.clone());
    for passage in &it.lead {
        words.push(passage.text.clone());
        items(&passage.items, words);
    }
    for paragraph in &it.paragraphs {
        words.extend([paragraph.printed(), paragraph.text.clone()]);
        items(&paragraph.items, words);
    }
}

fn items(all: &[Item], words: &mut Vec<Text>) {
    for it in all {
        words.extend((it.marker.len() > 1).then(|| it.marker.clone()));
        words.push(it.text.clone());
        items(&it.items, words);
    }
}

/// The text of markup, spaces aside.
fn text(markup: &str) -> String {
    let texts = markup.split('<').map(|it| it.split_once('>').map_or(it, |(_, text)| text));
    let text: String = texts.collect();
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = signs.iter().fold(text, |text, (name, sign)| text.replace(name, sign));
    text.split_whitespace().collect()
}

/// Asserts that the words stand in a text, one after the other.
fn holds(text: &str, words: &[Text], what: &str) {
    let mut rest = text;
    for words in words {
        let words: String = words.split_whitespace().collect();
        let at = rest
            .find(&words)
            .unwrap_or_else(|| panic!("{what} lacks {words}, or has it too early"));
        rest = &rest[at + words.len()..];
    }
}

#[test]
fn the_page_shows_every_word_of_each_kind_in_order() {
    let mut content = whole().content;
    content.summary = rich();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let html = runtime.block_on(prerender(&Rc::new(content.linked()), View::Summary));
    let (_, paper) = html.split_once("class=\"title-block\">").expect("the document");
    holds(&text(&["<", paper].concat()), &words(&rich()), "the page");
    assert!(!paper.contains("**") && !paper.contains("[^"), "markup");
}

#[test]
fn lists_stand_in_one_another_on_the_page() {
    let mut content = whole().content;
    content.summary = rich();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let html = runtime.block_on(prerender(&Rc::new(content.linked()), View::Summary));
    let nested = "share:<ul class=\"counted\"><li>";
    let plain: String =
        html.split("<!--").map(|it| it.split_once("-->").map_or(it, |(_, it)| it)).collect();
    assert!(plain.contains(nested), "a list in a list");
}

fn exported(name: &str) -> String {
    let mut bundle = whole();
    bundle.content.summary = rich();
    let files = export::files(&bundle).expect("exported");
    files.into_iter().find(|it| it.name == name).expect("it is there").text
}

#[test]
fn the_import_reads_each_kind_in_markdown_as_the_same_statement() {
    let read = parse(&exported("summary.md")).unwrap_or_else(|faults| panic!("{faults}"));
    let [read, rich] = [read, rich()].map(|mut it| {
        it.marks.clear();
        // Notes come last there, and cells have a space between them like words.
        it.notes.iter_mut().for_each(|note| note.at = 0);
        it.notes.sort_by(|one, other| one.text.cmp(&other.text));
        json(&it).expect("JSON").replace('\u{2003}', " ")
    });
    assert_eq!(read, rich);
}

#[test]
fn the_file_for_catalogues_has_every_word_of_each_kind_and_is_valid() {
    let xml = exported("summary.akn.xml");
    let mut document = rich();
    // Notes stand in the head of that file.
    let notes: Vec<Text> =
        std::mem::take(&mut document.notes).into_iter().map(|it| it.text).collect();
    let (head, rest) = xml.split_once("<preface>").expect("a title block");
    holds(&text(rest), &words(&document), "the file");
    for it in notes {
        holds(&text(head), &[it], "its head");
    }
    assert_eq!(faults(&xml), None);
}
