//! Documents of the same family with other words.

use two_protocols::content::Item;
use xtask::import::{parse, render};

use crate::import_source::characters;

const RIVERS: &str = "\
JOINT COMMUNIQUÉ

Third Ministerial Forum on Rivers
Suva, Fiji
3–5 May 2021

Opening

1. Ministers met in Suva. The year before, they had met in the spring of
2020. There were many rivers.

2. The Forum was chaired by Dr. Ana Ruiz, Minister of Rivers of
Fiji.

## What was agreed

3. Ministers agreed:
(a) to clean rivers;
(b) to count fish, and in particular
    (i) salmon;
    (ii) trout; and
(c) to meet again.

Each Minister will report.

4. The **budget** is attached\u{c} and was noted.

Way ahead
5. The next Forum will be held in 2022.

---

Suva
- Fiji
- Samoa
";

#[test]
fn another_statement_imports_and_round_trips() {
    let statement = parse(RIVERS).expect("a numbered statement");
    assert_eq!(characters(&render(&statement)), characters(RIVERS));
    assert_eq!(parse(&render(&statement)), Ok(statement));
}

#[test]
fn its_headings_are_its_own() {
    let statement = parse(RIVERS).expect("a numbered statement");
    let titles: Vec<_> =
        statement.sections.iter().map(|section| section.title.as_deref()).collect();
    assert_eq!(titles, [Some("Opening"), Some("What was agreed"), Some("Way ahead")]);
    assert_eq!(&*statement.kind, "JOINT COMMUNIQUÉ");
    assert_eq!(&*statement.event.name, "Third Ministerial Forum on Rivers");
    assert_eq!(&*statement.event.place, "Suva, Fiji");
}

#[test]
fn markers_of_any_kind_make_items() {
    let statement = parse(RIVERS).expect("a numbered statement");
    let items = &statement.paragraph(3).expect("paragraph 3").items;
    let markers =
        |items: &[Item]| items.iter().map(|item| item.marker.to_string()).collect::<Vec<_>>();
    assert_eq!(markers(items), ["(a)", "(b)", "(c)", ""]);
    assert_eq!(markers(&items[1].items), ["(i)", "(ii)"]);
    assert_eq!(&*items[2].text, "to meet again.");
    assert_eq!(&*items[3].text, "Each Minister will report.");
}

#[test]
fn a_year_at_the_start_of_a_line_is_no_number() {
    let statement = parse(RIVERS).expect("a numbered statement");
    let text = &statement.paragraph(1).expect("paragraph 1").text;
    assert!(text.ends_with("in the spring of 2020. There were many rivers."));
}

#[test]
fn markup_is_no_words_but_is_kept() {
    let statement = parse(RIVERS).expect("a numbered statement");
    let text = &statement.paragraph(4).expect("paragraph 4").text;
    assert_eq!(&**text, "The budget is attached and was noted.");
    let marks: Vec<_> = statement.marks.iter().map(|mark| &*mark.text).collect();
    assert_eq!(marks, ["##", "**", "**", "---"]);
}

#[test]
fn a_list_after_the_rule_is_of_the_closing() {
    let statement = parse(RIVERS).expect("a numbered statement");
    let closing: Vec<_> = statement.closing.iter().map(|line| &**line).collect();
    assert_eq!(closing, ["Suva", "- Fiji", "- Samoa"]);
}

#[test]
fn the_closing_needs_no_rule() {
    let statement = parse("1. A was agreed.\n\nDone in Suva, 5 May 2021.").expect("a statement");
    assert_eq!(&*statement.closing[0], "Done in Suva, 5 May 2021.");
}

#[test]
fn a_page_break_in_the_last_sentence_is_joined() {
    let statement = parse("1. They thanked the\n\n\u{c}UNODC for its help.").expect("a statement");
    let text = &statement.paragraph(1).expect("paragraph 1").text;
    assert_eq!(&**text, "They thanked the UNODC for its help.");
}

#[test]
fn markup_is_rendered_at_the_words_that_it_was_at() {
    let statement = parse("**Report**\n\n1. The **budget** is\nhere.\n\n# On\n2. B.\n***");
    let rendered = render(&statement.expect("a statement"));
    let expected = "**Report**\n\n1. The **budget** is here.\n\n# On\n\n2. B.\n***\n\n";
    assert_eq!(rendered, expected);
}

#[test]
fn bold_lines_are_headings() {
    let statement = parse("Report\n\n1. A.\n**Second part**\n2. B.").expect("a statement");
    assert_eq!(statement.sections[1].title.as_deref(), Some("Second part"));
}

#[test]
fn bullets_and_dashes_make_items() {
    for marker in ["-", "•", "*", "–", "—", "(1)", "(iv)", "(A)"] {
        let statement = parse(&format!("1. These:\n{marker} one;\n{marker} two.")).expect("a list");
        let items = &statement.paragraph(1).expect("paragraph 1").items;
        assert_eq!(items.len(), 2, "{marker}");
        assert_eq!(&*items[1].marker, marker);
    }
}

#[test]
fn letters_in_brackets_within_a_sentence_make_no_item() {
    let statement = parse("1. As in subparagraph\n(a) of the article.").expect("a statement");
    assert_eq!(statement.paragraph(1).expect("paragraph 1").items, []);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_spaces() {
    let windows = format!("\u{feff}{}", RIVERS.replace('\n', "\r\n"));
    assert_eq!(parse(&windows), parse(RIVERS));
}
