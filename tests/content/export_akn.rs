//! The summary for catalogues of documents, held against the standard's own schema.

use std::fs;
use std::process::Command;

use xtask::import::render;
use xtask::setup::catalogue;

use crate::export::exported;
use crate::import_source::{characters, statement};

/// What the schema has against a text; none if it is valid.
pub(crate) fn faults(text: &str) -> Option<String> {
    let catalogue = catalogue().unwrap_or_else(|error| panic!("{error:#}"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("summary.akn.xml");
    fs::write(&file, text).expect("written");
    let output = Command::new(catalogue.program)
        .args(["--noout", "--nonet", "--schema"])
        .arg(catalogue.schema)
        .arg(file)
        .output()
        .expect("xmllint is started");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (!output.status.success()).then_some(said)
}

/// The words of a part, without its markup.
fn words(xml: &str, part: &str) -> String {
    let (_, rest) = xml.split_once(&format!("<{part}>")).expect("the part");
    let (inside, _) = rest.split_once(&format!("</{part}>")).expect("its end");
    let texts = inside.split('<').map(|it| it.split_once('>').map_or(it, |(_, text)| text));
    let text: String = texts.collect();
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    signs.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}

#[test]
fn the_summary_for_catalogues_is_valid_by_the_schema_of_the_standard() {
    assert_eq!(faults(&exported("summary.akn.xml")), None);
}

#[test]
fn the_schema_refuses_a_summary_without_its_language_or_with_an_id_twice() {
    let xml = exported("summary.akn.xml");
    for (from, to) in [
        ("<FRBRlanguage language=\"eng\"/>", ""),
        ("eId=\"para_2\"", "eId=\"para_1\""),
        ("<num>1.</num>", "<number>1.</number>"),
    ] {
        assert!(xml.contains(from), "{from}");
        assert!(faults(&xml.replacen(from, to, 1)).is_some(), "{from}");
    }
}

#[test]
fn it_holds_every_word_of_the_document_in_order_and_no_other() {
    let xml = exported("summary.akn.xml");
    let parts = ["preface", "mainBody", "conclusions"].map(|part| words(&xml, part));
    let mut document = statement();
    document.marks.clear();
    assert_eq!(characters(&parts.concat()), characters(&render(&document)));
}

#[test]
fn each_id_that_it_refers_to_is_there_and_each_name_that_it_lists_is_used() {
    let xml = exported("summary.akn.xml");
    let values = |mark: &str| -> Vec<String> {
        let values = xml.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
        values.map(str::to_owned).collect()
    };
    let mut used = values("refersTo=\"#");
    used.extend(values("source=\"#"));
    used.extend(values("FRBRauthor href=\"#"));
    let ids = values("eId=\"");
    for id in &used {
        assert!(ids.contains(id), "{id} is nowhere");
    }
    let (_, list) = xml.split_once("<references").expect("a list");
    let (list, _) = list.split_once("</references>").expect("its end");
    for id in list.split("eId=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(used.iter().any(|it| it == id), "{id} is listed and never used");
    }
}

#[test]
fn each_paragraph_has_an_id_by_its_number() {
    let xml = exported("summary.akn.xml");
    for number in 1..=30 {
        let start = format!("<paragraph eId=\"para_{number}\">");
        let (_, rest) = xml.split_once(&start).expect("a paragraph");
        assert!(rest.trim_start().starts_with(&format!("<num>{number}.</num>")), "{number}");
    }
    assert_eq!(xml.matches("eId=\"para_19__list_1__item_").count(), 3);
}

#[test]
fn a_name_is_marked_where_it_stands_by_itself_and_first() {
    let xml = exported("summary.akn.xml");
    let unodc = "#united-nations-office-on-drugs-and-crime-unodc\"";
    assert_eq!(xml.matches(&["refersTo=\"", unodc].concat()).count(), 1);
    assert!(!xml.contains("</organization>n"), "a name within a longer word");
}
