//! The guide to another document: one of 300 paragraphs, made up, by the steps that are written
//! for those who have one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use tempfile::TempDir;
use two_protocols::app::{View, prerender};
use two_protocols::content::{Content, Kind};
use xtask::bundle::{Bundle, Folder, bundle_from};
use xtask::import::{parse, render};
use xtask::made;
use xtask::other;
use xtask::root::{content, root};

use crate::import_source::characters;

const PARAGRAPHS: u16 = 300;
const STEPS: &str = "docs/other-documents.md";

/// A folder of content about it.
fn made(recommendations: usize) -> (TempDir, Bundle) {
    let dir = TempDir::new().expect("a folder");
    made::content(dir.path(), PARAGRAPHS, recommendations).expect("a content");
    let bundle = bundle_from(&Folder::new(dir.path()), "en").unwrap_or_else(|it| panic!("{it}"));
    (dir, bundle)
}

/// The text of all views on one page.
fn html(content: Content) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(prerender(&Rc::new(content.linked()), View::All))
}

#[test]
fn a_made_up_document_of_any_length_is_read_whole_and_round_trips() {
    for paragraphs in (30..60).chain([PARAGRAPHS, 999]) {
        let source = made::statement(paragraphs);
        let statement = parse(&source).unwrap_or_else(|it| panic!("{paragraphs}: {it}"));
        let numbers: Vec<_> = statement.paragraphs().map(|it| it.number).collect();
        assert!(numbers.iter().copied().eq(1..=paragraphs), "{paragraphs}");
        assert_eq!(characters(&render(&statement)), characters(&source));
        assert_eq!(parse(&render(&statement)), Ok(statement));
    }
}

#[test]
fn a_made_up_document_says_so_and_is_always_the_same() {
    assert_eq!(made::statement(PARAGRAPHS), made::statement(PARAGRAPHS));
    let (_dir, bundle) = made(0);
    let event = &bundle.content.summary.event;
    assert_eq!(&*event.name, made::EVENT);
    assert!(event.name.contains("Made up for Tests"));
}

#[test]
fn its_meeting_chairs_and_participants_are_read_off_its_words() {
    let statement = parse(&made::statement(PARAGRAPHS)).expect("a statement");
    assert_eq!(&*statement.kind, "Chairs' Report");
    assert_eq!(&*statement.event.place, "Port Eldramir, Valmarre");
    assert_eq!(&*statement.event.dates, "2 – 6 March 2026");
    let chairs: Vec<_> = statement.chairs.iter().map(|it| &*it.name).collect();
    assert_eq!(chairs, ["Ms. Ona Testwell", "Mr. Imre Samplewick"]);
    assert_eq!(statement.participants.count, Some(240));
    assert_eq!(statement.participants.governments.len(), 8);
    assert_eq!(statement.participants.organizations.len(), 3);
    assert_eq!(&*statement.closing[2], "Port Eldramir, 6 March 2026.");
    let markers: BTreeSet<_> =
        statement.paragraphs().flat_map(|it| &it.items).map(|it| it.marker.to_string()).collect();
    assert!(markers.iter().eq(["(a)", "(b)", "(c)", "-"]));
}

#[test]
fn no_two_of_its_paragraphs_are_the_same_and_one_has_a_word_alone() {
    let statement = parse(&made::statement(PARAGRAPHS)).expect("a statement");
    let texts: BTreeSet<_> = statement.paragraphs().map(|it| &*it.text).collect();
    assert_eq!(texts.len(), usize::from(PARAGRAPHS));
    let with = statement.paragraphs().filter(|it| it.text.contains(made::RARE));
    let with: Vec<_> = with.map(|it| it.number).collect();
    assert_eq!(with, [made::rare(PARAGRAPHS)]);
}

#[test]
fn without_recommendations_the_text_has_no_such_part_and_no_link_to_one() {
    let (_dir, bundle) = made(0);
    let html = html(bundle.content);
    assert!(!html.contains("recommendations\""), "a part or a link is left");
    assert!(!html.contains("alongside"), "a column is left");
    assert_eq!(html.matches("id=\"para-").count(), usize::from(PARAGRAPHS));
}

#[test]
fn every_link_within_its_text_leads_to_something_there() {
    for recommendations in [0, 5] {
        let (_dir, bundle) = made(recommendations);
        let html = html(bundle.content);
        let ids: BTreeSet<_> = attributes(&html, " id=\"").collect();
        for id in attributes(&html, " href=\"#") {
            assert!(ids.contains(id), "{recommendations} recommendations: #{id}");
        }
    }
}

fn attributes<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn with_recommendations_each_stands_with_its_paragraph_and_its_element() {
    let (_dir, bundle) = made(5);
    let content = &bundle.content;
    assert_eq!(content.recommendations.len(), 5);
    for rec in &content.recommendations {
        let kinds: Vec<_> = content.links.of(&rec.id).into_iter().map(|(kind, _)| kind).collect();
        assert!(kinds.contains(&Kind::Paragraph) && kinds.contains(&Kind::Element), "{}", rec.id);
    }
    assert!(html(bundle.content).contains("id=\"rec-5\""));
}

#[test]
fn a_paragraph_is_cited_by_the_name_of_its_own_meeting() {
    let (_dir, bundle) = made(0);
    let cited = bundle.content.citation(&"para-287".into());
    let expected = format!(
        "{}, Port Eldramir, Valmarre, 2 – 6 March 2026, Chairs' Report, para. 287.",
        made::EVENT
    );
    assert_eq!(&*cited, expected);
}

/// Names of the first document that no other guide may have; the law has none of them.
#[test]
fn nothing_is_left_that_speaks_of_the_first_document() {
    let (dir, bundle) = made(5);
    assert_eq!(other::left(&bundle).expect("read"), [""; 0]);
    for file in files(dir.path()).into_iter().filter(|it| it.starts_with("en/")) {
        let words = fs::read_to_string(dir.path().join(&file)).expect("words");
        let old = ["Bangkok", "Bali Process", "Co-Chairs", "Thailand", "Australia", "workshop"];
        for name in old {
            assert!(!words.contains(name), "{file} speaks of `{name}`");
        }
    }
}

/// The law is in one place and the document in another.
#[test]
fn another_document_changes_no_file_of_the_law_and_no_more_than_eight_others() {
    let (dir, _) = made(5);
    let both: BTreeSet<_> = files(dir.path()).into_iter().chain(files(&content())).collect();
    let changed = both.into_iter().filter(|file| {
        let read = |folder: &Path| fs::read(folder.join(file)).ok();
        read(dir.path()) != read(&content())
    });
    let changed: Vec<_> = changed.filter(|it| !it.starts_with("source/")).collect();
    let expected = [
        "document/paragraphs.json",
        "document/recommendations.json",
        "edition.json",
        "en/answers.json",
        "en/changes.json",
        "en/document.json",
        "en/recommendations.json",
        "en/summary.json",
    ];
    assert_eq!(changed, expected);
    let steps = fs::read_to_string(root().join(STEPS)).expect("the steps");
    for file in changed {
        assert!(steps.contains(&format!("`{file}`")), "{STEPS} does not name {file}");
    }
}

#[test]
fn the_written_commands_are_understood_and_do_what_is_said() {
    let steps = fs::read_to_string(root().join(STEPS)).expect("the steps");
    let line = |start: &str| steps.lines().find_map(|line| line.strip_prefix(start));
    let new = line("cargo xtask new ").expect("the command").split(' ').collect::<Vec<_>>();
    let build = line("cargo xtask build --content ").expect("the command");
    let [folder, statement] = new[..] else { panic!("{new:?}") };
    assert_eq!(folder, build, "what is made is built");
    let dir = TempDir::new().expect("a folder");
    let [folder, statement] = [folder, statement].map(|it| dir.path().join(it));
    fs::write(&statement, made::statement(PARAGRAPHS)).expect("written");
    let bundle = other::new(&folder, &statement).expect("made");
    assert_eq!(bundle.content.summary.paragraphs().count(), usize::from(PARAGRAPHS));
}

#[test]
fn what_is_wrong_in_another_folder_is_named_by_that_folder() {
    let (dir, _) = made(0);
    let name = dir.path().display();
    fs::remove_file(dir.path().join("en/elements/act.json")).expect("removed");
    let read = || bundle_from(&Folder::new(dir.path()), "en").expect_err("a fault").to_string();
    let said = read();
    assert!(said.starts_with(&format!("{name}/en/elements/act.json: no such file")), "{said}");
    assert!(said.contains(&format!("in {name}/law/contents.json")), "{said}");
    let own = content().join("en/elements/act.json");
    fs::copy(own, dir.path().join("en/elements/act.json")).expect("copied");
    let file = "document/paragraphs.json";
    fs::write(dir.path().join(file), "{ \"act\": [301] }").expect("spoilt");
    let expected = format!("{name}/{file}: act: paragraphs: no paragraph 301 in the summary");
    assert_eq!(read(), expected);
}

/// All files of a folder, by their paths in it.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|it| format!("{name}/{it}")));
        } else {
            found.insert(name);
        }
    }
    found
}
