//! The law's tables.

use std::{env, fs};

use xtask::export::{Words, csv, files};
use xtask::root::root;

use crate::export::{exported, whole};

/// A table as RFC 4180 reads it, without its mark of UTF-8.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut signs) = (false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(signs.next(), Some('\n'), "a line ends in CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\n' if !quoted => panic!("a line that ends without CR"),
            _ => cell.push(sign),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the last line ends too");
    rows
}

fn table(name: &str) -> Vec<Vec<String>> {
    read(&exported(name))
}

#[test]
fn what_is_put_into_cells_is_read_from_them() {
    let rows = [vec!["a, \"b\"".to_owned(), "c\nd".into()], vec![String::new(), "ü “e”".into()]];
    assert_eq!(read(&csv(&rows)), rows);
}

#[test]
fn no_cell_is_a_formula_to_a_spreadsheet() {
    for start in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let cell = format!("{start}1+1");
        assert_eq!(read(&csv(&[vec![cell.clone()]])), [[format!("'{cell}")]]);
    }
    let plain = ["1-1", "a=b", "'"].map(str::to_owned);
    assert_eq!(read(&csv(&[plain.to_vec()])), [plain]);
}

#[test]
fn each_table_has_a_row_for_each_item_and_a_cell_for_each_column() {
    let content = whole().content;
    let counts = [
        ("provisions.csv", content.provisions().count()),
        ("elements.csv", content.elements.len()),
        ("offences.csv", content.offences.len()),
        ("comparison.csv", content.rows.len()),
        ("recommendations.csv", content.recommendations.len()),
        ("duties.csv", content.obligations.len()),
        ("facts.csv", content.facts.len()),
    ];
    for (name, count) in counts {
        let rows = table(name);
        assert_eq!(rows.len(), count + 1, "{name}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}");
        assert!(rows[0].iter().all(|cell| !cell.is_empty()), "{name}");
    }
}

#[test]
fn treaty_words_are_there_word_for_word() {
    let rows = table("provisions.csv");
    let content = whole().content;
    for (row, provision) in rows[1..].iter().zip(content.provisions()) {
        assert_eq!(
            [&row[0], &row[3], &row[5]].map(|it| &**it),
            [&*provision.id, &*provision.place, &*provision.text]
        );
    }
}

#[test]
fn a_rule_stands_in_ids_of_facts_elements_and_offences() {
    let rows = table("offences.csv");
    let rule = |id: &str| rows.iter().find(|row| row[0] == id).map(|row| &*row[4]);
    let trafficking = "all(element.intent, element.act, any(element.means, element.child), \
        element.purpose)";
    assert_eq!(rule("trafficking"), Some(trafficking));
    let rows = table("elements.csv");
    let purpose = rows.iter().find(|row| row[0] == "purpose").expect("it is there");
    assert!(purpose[5].ends_with("open(fact.other-exploitation))"), "{}", purpose[5]);
}

#[test]
fn both_sides_of_the_comparison_stand_in_a_row_under_their_names() {
    let rows = table("comparison.csv");
    let column = |name: &str| rows[0].iter().position(|it| it == name).expect("the column");
    let found = rows.iter().find(|row| row[0] == "row-consent").expect("the row");
    let content = whole().content;
    let row = content.rows.iter().find(|row| &*row.id == "row-consent").expect("the row");
    for (offence, side) in content.compared().iter().zip(&row.words.sides) {
        let short = column(&format!("{}: in short", offence.words.label));
        assert_eq!([&*found[short], &*found[short + 1]], [&*side.short, &*side.plain]);
    }
}

/// `UPDATE=1 cargo test -p xtask --test content export` writes the list of columns.
#[test]
fn the_guide_to_the_files_names_each_file_and_each_column() {
    let path = root().join("docs/exports.md");
    let old = fs::read_to_string(&path).expect("the guide");
    for file in files(&whole()).expect("exported") {
        assert!(old.contains(&format!("`{}`", file.name)), "docs/exports.md: no {}", file.name);
    }
    let words: Words = whole().words("export").expect("the words");
    let mut new = old.clone();
    for (name, columns) in &words.0 {
        let rows = columns.iter().map(|it| format!("| {} | {} |\n", it.name, it.about));
        let list = "| column | what it is |\n|---|---|\n".to_owned() + &rows.collect::<String>();
        let start = format!("<!-- {name} -->\n");
        let (before, rest) = new.split_once(&start).expect("the table's mark");
        let (_, after) = rest.split_once("<!-- end -->").expect("its end");
        new = [before, &start, &list, "<!-- end -->", after].concat();
    }
    if env::var_os("UPDATE").is_some() {
        fs::write(path, &new).expect("written");
    }
    let mend = "stale: run `UPDATE=1 cargo test -p xtask --test content export`";
    assert!(new == old || env::var_os("UPDATE").is_some(), "docs/exports.md is {mend}");
}
