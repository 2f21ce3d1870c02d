//! Small documents, each with something that documents of this family have: what is read of each.
//! What is expected was compared with the documents by hand.

use std::fmt::Write as _;
use std::fs;

use two_protocols::content::{Item, Section, Statement};
use xtask::import::{import, parse, render};
use xtask::root::root;

use crate::import_source::characters;

const EXPECTED: &str = "tests/content/documents/expected.txt";

/// The documents with their names, in the order of these.
pub(crate) fn documents() -> Vec<(String, String)> {
    let folder = fs::read_dir(root().join("tests/content/documents")).expect("the documents");
    let paths = folder.map(|file| file.expect("a file").path());
    let mut paths: Vec<_> =
        paths.filter(|it| it.extension().is_some_and(|it| it == "md")).collect();
    paths.sort();
    let named = paths.iter().map(|path| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("UTF-8"))
    });
    named.collect()
}

fn said(source: &str) -> String {
    let mut said = String::new();
    match import(source) {
        Ok(read) => {
            statement(&mut said, &read.statement);
            for it in &read.warnings {
                let _ = writeln!(said, "  doubt: line {}: {}", it.line, it.saw);
            }
        }
        Err(faults) => {
            for it in &faults.errors {
                let _ = writeln!(said, "  refused: {it}");
            }
        }
    }
    said
}

fn statement(said: &mut String, it: &Statement) {
    let event = &it.event;
    let _ = writeln!(said, "  {} | {} | {} | {}", it.kind, event.name, event.place, event.dates);
    for passage in &it.preamble {
        let _ = writeln!(said, "  preamble: {}", passage.text);
        items(said, &passage.items, 4);
    }
    it.sections.iter().for_each(|it| section(said, it));
    for line in &it.closing {
        let _ = writeln!(said, "  closing: {line}");
    }
    it.annexes.iter().for_each(|it| section(said, it));
    for note in &it.notes {
        let _ = writeln!(said, "  note: {} {}", note.marker, note.text);
    }
    let who = &it.participants;
    for name in who.governments.iter().chain(&who.organizations) {
        let _ = writeln!(said, "  participant: {name}");
    }
    for mark in it.marks.iter().filter(|mark| mark.text.starts_with('\n')) {
        let _ = writeln!(said, "  left out: {}", mark.text.trim().replace('\n', " / "));
    }
}

fn section(said: &mut String, it: &Section) {
    if let Some(title) = &it.title {
        let level = if it.sub { "##" } else { "#" };
        let _ = writeln!(said, "  {level} {title}");
    }
    for it in &it.paragraphs {
        let _ = writeln!(said, "  {} {}", it.printed(), it.text);
        items(said, &it.items, 4);
    }
}

fn items(said: &mut String, all: &[Item], indent: usize) {
    for it in all {
        let _ = writeln!(said, "{:indent$}{} {}", "", it.marker, it.text);
        items(said, &it.items, indent + 2);
    }
}

#[test]
fn each_document_is_read_as_it_stands_or_refused_with_what_to_write() {
    let documents = documents();
    let each = documents.iter().flat_map(|(name, source)| {
        [
            name.clone(),
            "
"
            .into(),
            said(source),
        ]
    });
    let found: String = each.collect();
    let file = root().join(EXPECTED);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &found).expect("written");
    }
    let expected = fs::read_to_string(file).expect("what is expected");
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found, expected);
}

#[test]
fn each_document_that_is_read_gives_every_character_back() {
    let mut read = 0;
    for (name, source) in documents() {
        let Ok(statement) = parse(&source) else { continue };
        assert_eq!(characters(&render(&statement)), characters(&source), "{name}");
        read += 1;
    }
    assert_eq!(read, 53);
}
