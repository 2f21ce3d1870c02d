//! What is no such document is refused: every fault at once, each with its line, what stands
//! there and how to write it.

use xtask::import::{Fault, Faults, import, parse, text};

fn faults(source: &str) -> Faults {
    parse(source).expect_err("no numbered statement")
}

/// Asserts the line and a part of the first problem, and that there is a mend.
fn refused(source: &str, line: usize, saw: &str) {
    let faults = faults(source);
    let error = &faults.errors[0];
    assert!(error.saw.contains(saw), "{faults}");
    assert_eq!(error.line, line, "{faults}");
    assert!(!error.mend.is_empty());
}

/// Asserts that one fault says how to write it.
fn mended(source: &str, mend: &str) {
    let faults = faults(source);
    assert!(faults.errors.iter().any(|error| error.mend.contains(mend)), "{faults}");
}

#[test]
fn an_error_reads_as_line_what_was_seen_and_mend() {
    let error = Fault { line: 4, saw: "the file is empty".into(), mend: "fill it".into() };
    assert_eq!(error.to_string(), "line 4: the file is empty: fill it");
}

#[test]
fn every_fault_is_said_at_once() {
    let source = "Report\n\n1. A was:\n\nOne\n\n2. B.\n\n2. B again.\n\nPart\n\n(a) x\n\n5. They\n\nEnd\n\n6. C";
    let found: Vec<_> = faults(source).errors.iter().map(|error| error.line).collect();
    assert_eq!(found, [5, 9, 13, 15, 17]);
}

#[test]
fn what_was_read_is_shown_even_so() {
    let outline = faults("Report\n\n1. A.\n\n3. C.").outline;
    assert!(outline.contains("1 to 3"), "{outline}");
    assert!(outline.contains("place         not found"), "{outline}");
}

#[test]
fn an_empty_file() {
    for source in ["", "\n \n\u{c}", "\u{feff}"] {
        refused(source, 1, "the file is empty");
    }
}

#[test]
fn no_numbered_paragraph() {
    refused("\nReport\n\nRivers were discussed.\n", 2, "no numbered paragraph");
    mended("Report\n\nRivers were discussed.\n", "`1` in a line of its own");
}

#[test]
fn numbers_that_do_not_rise_by_one() {
    refused("1. A.\n2. B.\n\n4. D.", 4, "number 4 follows number 2");
    mended("1. A.\n2. B.\n\n4. D.", "is number 3 missing");
    refused("1. A.\n2. B.\n2. C.", 3, "number 2 follows number 2");
}

#[test]
fn a_first_number_that_is_not_one() {
    refused("Report\n2. B.", 2, "the first number is 2, not 1");
    mended("Report\n\nA was said.\n\n2. B.", "in line 3, number 1?");
}

#[test]
fn a_numbering_that_begins_again_without_a_heading() {
    refused("1. A.\n2. B.\n\n1. C.", 4, "the numbering begins again after 2");
}

#[test]
fn a_number_without_its_stop() {
    let source = "Report\n\n1. A was said.\n\n2 B was said.\n\n3. C was said.";
    refused(source, 5, "`2 B was said.`: number 2 without its stop");
    // Never a line of the closing.
    refused("1. A was said.\n\n2 B was said.", 3, "number 2 without its stop");
    refused("1. A was said.\n\n2\nB was said.", 3, "number 2 without its stop");
    let all: Vec<_> =
        faults("1 A.\n\n2 B.\n\n3 C.").errors.iter().map(|error| error.line).collect();
    assert_eq!(all, [1, 3, 5]);
}

#[test]
fn a_number_written_as_that_of_a_list() {
    refused("1. A.\n\n2) B.\n\n3. C.", 3, "`2)`, where number 2 should come");
}

#[test]
fn an_item_under_a_heading() {
    refused("1. A.\n\nRivers\n(a) one\n2. B.", 4, "an item of a list, `(a)`, under a heading");
    mended("1. A.\n\nRivers\n(a) one\n2. B.", "write `## (a) one`");
}

#[test]
fn a_list_without_markers() {
    refused("1. They named:\n\nShips\n\nNames\n\n2. B.", 3, "`Ships` after a colon");
    mended("1. They named:\n\nShips\n\nNames\n\n2. B.", "put `- ` before each item");
}

#[test]
fn a_heading_within_a_sentence() {
    let source = "1. They agreed on the\n\nWay ahead\n\nnext steps.\n2. B.";
    refused(source, 3, "a heading within a sentence of paragraph 1: Way ahead");
    let source = "1. They agreed on the\n\n# Way ahead\n\nnext steps.\n2. B.";
    refused(source, 3, "a heading within a sentence of paragraph 1: Way ahead");
}

#[test]
fn a_sentence_that_is_not_finished_before_a_heading() {
    refused("1. They agreed on the\n\nWay ahead\n2. B.", 3, "a heading within a sentence");
}

#[test]
fn a_heading_that_would_be_swallowed() {
    refused("1. They agreed.\nWay ahead\n2. B.", 2, "a heading or half a sentence: Way ahead");
}

#[test]
fn sentences_are_no_heading() {
    let long = "Rivers ".repeat(26);
    refused(&format!("1. A.\n\n{long}\n\n2. B."), 3, "of more than 25 words");
    refused("1. A.\n\nIt was long. Others were not\n\n2. B.", 3, "with a full stop inside");
    refused("1. A.\n\nOpening\n\nThey met there.\n\n2. B.", 5, "a sentence without a number");
    // With `#` one is made of it, and it is said.
    let read = import("1. A.\n\n# It was long. Others were not\n\n2. B.").expect("a statement");
    assert!(read.warnings.iter().any(|it| it.line == 3 && it.saw.contains("full stop inside")));
}

#[test]
fn what_is_no_text_in_utf_8_is_to_be_saved_as_such() {
    for bytes in [
        &b"%PDF-1.7"[..],
        b"PK\x03\x04word",
        b"{\\rtf1",
        b"\xff\xfeR\0",
        b"\xfe\xff\0R",
        b"1. Caf\xe9.",
        b"<!DOCTYPE html>",
        b"\n<html>",
    ] {
        let fault = text(bytes).expect_err("no text");
        assert!(fault.mend.contains("UTF-8"), "{fault}");
    }
    let fault = text(b"1. A.\n2. Caf\xe9.").expect_err("no text");
    assert_eq!((fault.line, &*fault.saw), (2, "a byte that is no UTF-8, 0xe9"));
    assert_eq!(text("1. Café.".as_bytes()), Ok("1. Café."));
}

#[test]
fn signs_that_no_text_has() {
    refused("1. A.\n2. B\u{1}.", 2, "U+0001");
    refused("1. A.\r\n2. B\u{fffd}.", 2, "U+FFFD");
    let read = import("1. The partiesâ€™ view.").expect("a statement");
    assert!(read.warnings.iter().any(|it| it.saw.contains("wrong encoding")));
}

#[test]
fn markup_with_a_shape_is_refused_by_its_name() {
    refused("1. A.\n\n<table><tr><td>x</td></tr></table>\n\n2. B.", 3, "`<table>`");
    refused("1. A <del>b</del>.", 1, "`<del>`");
    refused("1. A ~~b~~.", 1, "`~~`");
    refused("1. A.[^1]\n\n2. B.", 1, "`[^1]`, a footnote that is not there");
}

#[test]
fn more_paragraphs_than_a_guide_holds() {
    let source: String =
        (1..=65_540).flat_map(|number| [number.to_string(), ". A.\n".into()]).collect();
    let faults = faults(&source);
    assert!(faults.errors[0].saw.contains("65541 paragraphs and headings"), "{faults}");
    let source: String =
        (1..=65_534).flat_map(|number| [number.to_string(), ". A.\n".into()]).collect();
    assert_eq!(parse(&source).expect("a statement").paragraphs().count(), 65_534);
}
