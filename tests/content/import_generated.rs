//! Documents made up at random round-trip.

use proptest::prelude::*;
use xtask::import::{parse, render};

use crate::import_source::characters;

/// A few words that begin with a capital.
fn words() -> impl Strategy<Value = String> {
    "[A-Z][a-zéü]{0,6}( [a-zA-Z’“(]?[a-zü]{1,7}[,’)]?){1,8}"
}

fn sentence() -> impl Strategy<Value = String> {
    words().prop_map(|words| words.trim_end_matches(',').to_owned() + ".")
}

/// Breaks a text at one of its spaces: not, by a line end, an empty line or a page break.
fn broken(text: String) -> impl Strategy<Value = String> {
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let breaks = prop_oneof![Just(" "), Just("\n"), Just("  \n")];
    (prop::sample::select(spaces), breaks).prop_map(move |(at, with)| {
        let (before, after) = text.split_at(at);
        format!("{before}{with}{}", &after[1..])
    })
}

/// A sentence in bold or not, broken or not.
fn prose() -> impl Strategy<Value = String> {
    let bold = |(text, bold): (String, bool)| if bold { format!("A **b** {text}") } else { text };
    (sentence().prop_flat_map(broken), any::<bool>()).prop_map(bold)
}

fn list() -> impl Strategy<Value = String> {
    let markers = prop::sample::select(vec!["-", "•", "(a)", "(i)", "–"]);
    (markers, prop::collection::vec(sentence(), 0..4)).prop_map(|(marker, items)| {
        let lines = items.iter().flat_map(|item| ["\n ", marker, " ", item]);
        lines.collect()
    })
}

/// The paragraphs of a section, without numbers.
fn section() -> impl Strategy<Value = (String, Vec<String>)> {
    let marked = |(title, style): (String, u8)| match style {
        0 => format!("# {title}"),
        1 => format!("**{title}**"),
        _ => title,
    };
    let title = (words().prop_filter("no stop", |words| !words.ends_with(',')), 0..3u8);
    let paragraph = (prose(), list()).prop_map(|(text, list)| text + &list);
    (title.prop_map(marked), prop::collection::vec(paragraph, 1..4))
}

fn document() -> impl Strategy<Value = String> {
    let sections = prop::collection::vec(section(), 1..4);
    let closing = prop::collection::vec(words(), 0..3);
    (words(), sections, closing).prop_map(|(title, sections, closing)| {
        let mut text = format!("**{title}**\nJoint Statement\n");
        let mut number = 0;
        for (heading, paragraphs) in sections {
            text = format!("{text}\n{heading}\n\n");
            for paragraph in paragraphs {
                number += 1;
                text = format!("{text}{number}. {paragraph}\n");
            }
        }
        text + "\n* * *\n\n" + &closing.join("\n\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_statement_round_trips(source in document()) {
        let statement = parse(&source).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let rendered = render(&statement);
        prop_assert_eq!(characters(&rendered), characters(&source));
        prop_assert_eq!(parse(&rendered), Ok(statement));
    }

    #[test]
    fn any_text_is_read_or_refused_with_a_line(source in "([0-9]{0,2}[.] |[-#*(a) ]{0,3}|[A-Za-z .]{0,12}|\n){0,30}") {
        match parse(&source) {
            Ok(statement) => prop_assert_eq!(characters(&render(&statement)), characters(&source)),
            Err(faults) => for error in faults.errors {
                prop_assert!(error.line >= 1 && error.line <= source.lines().count().max(1));
            },
        }
    }
}
