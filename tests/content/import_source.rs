//! The document as received.

use std::fs;

use two_protocols::content::{Paragraph, Statement};
use unicode_normalization::UnicodeNormalization;
use xtask::import::{clean, json, parse, render};
use xtask::root::root;

const SOURCE: &str = "content/source/bali-process-bangkok-2012-co-chairs-summary.md";

pub(crate) fn source() -> String {
    fs::read_to_string(root().join(SOURCE)).expect("the document")
}

pub(crate) fn statement() -> Statement {
    parse(&source()).expect("the document is a numbered statement")
}

/// All characters but spaces, and those that nobody sees; ligatures as their letters, and raised
/// figures as figures.
pub(crate) fn characters(text: &str) -> String {
    clean(text).chars().filter(|c| !c.is_whitespace()).nfkc().collect()
}

fn paragraph(number: u16) -> Paragraph {
    statement().paragraph(number).expect("a paragraph").clone()
}

#[test]
fn the_source_round_trips_to_the_character() {
    assert_eq!(characters(&render(&statement())), characters(&source()));
}

#[test]
fn what_is_rendered_reads_back_the_same() {
    assert_eq!(parse(&render(&statement())), Ok(statement()));
}

#[test]
fn the_summary_of_the_content_is_the_import_of_the_source() {
    let file = root().join("content/en/summary.json");
    let summary = fs::read_to_string(file).expect("the summary");
    let fresh = json(&statement()).expect("JSON");
    let command = format!("cargo xtask import {SOURCE} --out content/en/summary.json");
    assert!(summary == fresh, "content/en/summary.json is stale: {command}");
}

#[test]
fn there_are_thirty_paragraphs_numbered_one_to_thirty() {
    let statement = statement();
    let numbers = statement.paragraphs().map(|paragraph| paragraph.number);
    assert!(numbers.eq(1..=30));
}

#[test]
fn each_section_has_its_heading_and_its_paragraphs() {
    let statement = statement();
    let sections = statement.sections.iter().map(|section| {
        let first = section.paragraphs.first().map_or(0, |paragraph| paragraph.number);
        (&*section.id, section.title.as_deref(), first)
    });
    let expected = [
        ("section-1", None, 1),
        ("section-2", Some("Proceedings"), 4),
        ("section-3", Some("Experiences of States Parties"), 9),
        ("section-4", Some("Special Presentation by the Thailand Institute of Justice (TIJ)"), 18),
        ("section-5", Some("Breakout group discussion"), 19),
        ("section-6", Some("Recommendations/Action Points"), 21),
        ("section-7", Some("Conclusions"), 29),
    ];
    assert!(sections.eq(expected));
}

#[test]
fn paragraph_19_lists_the_three_groups() {
    let items = paragraph(19).items;
    let starts: Vec<_> = items
        .iter()
        .map(|item| (&*item.marker, item.text.split(':').next().unwrap_or("")))
        .collect();
    assert_eq!(starts, [("-", "Group 1"), ("-", "Group 2"), ("-", "Group 3")]);
}

#[test]
fn the_page_break_in_paragraph_27_is_joined() {
    let text = paragraph(27).text;
    let joined = "adopting relevant provisions of the UNTOC and the Protocols in overcoming";
    assert!(text.contains(joined));
    assert!(text.ends_with("legal cooperation procedures within the region."));
}

#[test]
fn the_lines_after_the_rule_are_the_closing() {
    assert_eq!(
        statement().closing.iter().map(|line| &**line).collect::<Vec<_>>(),
        [
            "Australia and Thailand (Co-Chairs)",
            "Bali Process",
            "Workshop on the Ratification and the Implementation of the UNTOC and its two Protocols",
            "Bangkok, 14 December 2012.",
        ]
    );
}

#[test]
fn the_title_block_is_kept_line_by_line() {
    let statement = statement();
    assert_eq!(statement.heading.len(), 6);
    assert_eq!(&*statement.heading[3], "BANGKOK, THAILAND");
    assert_eq!(statement.heading.last(), Some(&statement.kind));
    assert_eq!(&*statement.kind, "Co-Chairs' Summary");
}
