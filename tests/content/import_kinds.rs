//! Kinds of documents, each by its rule.

use two_protocols::content::{Item, Section, Statement};
use xtask::import::{outline, parse, render};

use crate::import_source::characters;

/// A document of every kind at once.
pub(crate) const RICH: &str = "\
---
title: Harbour Talks
source_url: \"https://example.org/x\"
tags:
  - ports
---

United Nations A/HT/4/1

Fourth Harbour Talks on the Lists
of Ships

Port Alder, 30 April to 2 May 2024

Resolution 7

Contents

I. Opening . . . . . 1

II. Decisions . . . . . 2

The Harbour Assembly,

*Recalling* its resolution 6 of 3 May 2023,[^1]

Noting that:

- ports are busy;
- staff are few,

# Part one

## I. Opening

**1.** Delegates met at the har-
bour.¹ They agreed to:

(a) share:

   (i) lists;

   (ii) names; and

(b) train <b>staff</b>.

They will report in a year.

¹ Held in the old hall.

2. Ports & cities <!-- a comment --> wrote to [the clerk](https://example.org/clerk).

> Ports are open to all.

| Port | Lists |
|---|---|
| Alder | 3 |

Page 2 of 9

# Part two

1. They left.

* * *

Ms. Ann Rook

Minister of Ports

Annex A

List of delegates

Those who came are named here.

1. Ms. Rook, Alder

2. Mr. Finch, Birch

[^1]: Not printed.
";

pub(crate) fn read(source: &str) -> Statement {
    parse(source).unwrap_or_else(|faults| panic!("{faults}"))
}

/// A document with a title block and this text.
pub(crate) fn body(text: &str) -> Statement {
    read(&format!("Harbour Talks\n\nOslo, 5 March 2020\n\nChairs' Statement\n\n{text}"))
}

pub(crate) fn titles(sections: &[Section]) -> Vec<&str> {
    sections.iter().filter_map(|it| it.title.as_deref()).collect()
}

/// Each paragraph's number as printed, and its words.
pub(crate) fn numbered(statement: &Statement) -> Vec<(String, String)> {
    statement.paragraphs().map(|it| (it.printed().to_string(), it.text.to_string())).collect()
}

pub(crate) fn markers(items: &[Item]) -> Vec<&str> {
    items.iter().map(|it| &*it.marker).collect()
}

#[test]
fn each_kind_gives_every_character_back() {
    let rich = read(RICH);
    assert_eq!(characters(&render(&rich)), characters(RICH));
}

#[test]
fn what_is_rendered_of_each_kind_reads_back_the_same() {
    let rich = read(RICH);
    assert_eq!(parse(&render(&rich)), Ok(rich));
}

#[test]
fn the_outline_names_all_that_was_read_on_one_screen() {
    let said = outline(&read(RICH));
    for row in [
        "event         Fourth Harbour Talks on the Lists of Ships",
        "place         Port Alder",
        "date          30 April to 2 May 2024",
        "kind          Resolution 7",
        "chairs        not found",
        "preamble      3 passages",
        "sections      Part one",
        "                I. Opening  1 to 2",
        "              Part two  1",
        "lists         1 (2 items, nested)",
        "closing       2 lines",
        "annexes       Annex A  1 to 2",
        "footnotes     2 notes",
    ] {
        assert!(said.lines().any(|line| line == row), "{row}\n{said}");
    }
    let many: String =
        (1..200).flat_map(|n| [format!("\n## H{n}\n\n"), format!("{n}. A was said.\n")]).collect();
    assert!(outline(&read(&many)).lines().count() < 40);
}

#[test]
fn what_stands_before_paragraph_1_is_a_preamble() {
    for preamble in [
        "The Harbour Assembly,\n\nRecalling its resolution 6 of 3 May 2023,",
        "We, the ministers of the ports, met to speak of lists.",
        "Delegates met at the harbour.",
        "- ports\n- cities",
        "Welcoming the ports;",
    ] {
        let it = body(&format!("{preamble}\n\n1. They left.\n"));
        assert_eq!(it.heading.len(), 3, "{preamble}");
        assert!(!it.preamble.is_empty() && titles(&it.sections).is_empty(), "{preamble}");
        assert_eq!(&*it.event.dates, "5 March 2020");
    }
    let it = body("We, the ministers, met.\n\nI. Opening\n\n1. They left.\n");
    assert_eq!((it.preamble.len(), titles(&it.sections)), (1, vec!["I. Opening"]));
}

#[test]
fn a_closing_of_wrapped_lines_is_one_line_and_signatures_stay_apart() {
    let it = body(
        "1. They met.\n\nThe chairs thank the port for\nits welcome and its long list\nof ships.\n\nAnn Rook\nMinister\n",
    );
    let closing: Vec<_> = it.closing.iter().map(|it| &**it).collect();
    assert_eq!(
        closing,
        [
            "The chairs thank the port for its welcome and its long list of ships.",
            "Ann Rook",
            "Minister"
        ]
    );
}

#[test]
fn sentences_of_other_scripts_end_with_their_own_stops() {
    let it = body("一、各国代表在港口会面。\n\n他们讨论了船只的名单。\n\n二、他们离开了港口。\n");
    assert_eq!(numbered(&it)[0].1, "各国代表在港口会面。 他们讨论了船只的名单。");
    let it = body("๑. ผู้แทนประชุมกันที่ท่าเรือ\n\n๒. พวกเขาออกเดินทาง\n");
    assert_eq!(it.paragraphs().count(), 2);
    let it = body("١. اجتمع المندوبون في الميناء.\n\n٢. هل غادروا؟\n");
    assert_eq!(it.paragraphs().count(), 2);
}
