//! What is no such document is refused, with the line and the mend.

use xtask::import::{ParseError, parse};

/// Asserts the line and a part of the problem, and that there is a mend.
fn refused(source: &str, line: usize, problem: &str) {
    let error = parse(source).expect_err("no numbered statement");
    assert!(error.problem.contains(problem), "{error}");
    assert_eq!(error.line, line, "{error}");
    assert!(!error.mend.is_empty());
}

#[test]
fn an_error_reads_as_line_problem_and_mend() {
    let error = ParseError { line: 4, problem: "the file is empty".into(), mend: "fill it" };
    assert_eq!(error.to_string(), "line 4: the file is empty: fill it");
}

#[test]
fn an_empty_file() {
    for source in ["", "\n \n\u{c}", "\u{feff}"] {
        refused(source, 1, "the file is empty");
    }
}

#[test]
fn no_numbered_paragraph() {
    refused("Report\n\nRivers were discussed.\n", 3, "no numbered paragraph");
}

#[test]
fn numbers_that_do_not_rise_by_one() {
    refused("1. A.\n2. B.\n\n4. D.", 4, "number 4 follows number 2");
    refused("1. A.\n2. B.\n2. C.", 3, "number 2 follows number 2");
}

#[test]
fn a_first_number_that_is_not_one() {
    refused("Report\n2. B.", 2, "the first number is 2, not 1");
}

#[test]
fn a_numbering_that_begins_again() {
    refused("1. A.\n2. B.\n\nPart two\n\n1. C.", 6, "the numbering begins again after 2");
}

#[test]
fn an_item_before_any_paragraph() {
    refused("Report\n\n- Rivers\n\n1. A.", 3, "an item of a list, `-`, before any paragraph");
}

#[test]
fn an_item_under_a_heading() {
    refused("1. A.\n\nRivers\n(a) one\n2. B.", 4, "an item of a list, `(a)`, under a heading");
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
