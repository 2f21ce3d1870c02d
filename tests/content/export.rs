//! What readers take away as data.

use std::fs;

use serde_json::Value;
use two_protocols::content::Statement;
use xtask::bundle::{Bundle, bundle};
use xtask::export::{self, File};
use xtask::import::parse;
use xtask::root::root;

pub(crate) fn whole() -> Bundle {
    bundle(root(), "en").expect("sound content")
}

/// An exported file of the project's own content.
pub(crate) fn exported(name: &str) -> String {
    let files = export::files(&whole()).expect("exported");
    let file = files.into_iter().find(|it| it.name == name);
    file.unwrap_or_else(|| panic!("no {name}")).text
}

fn imported() -> Statement {
    let mut statement = crate::import_source::statement();
    // The markup of the source, which each format replaces by its own.
    statement.marks.clear();
    statement
}

#[test]
fn the_names_of_the_files_stay() {
    let files = export::files(&whole()).expect("exported");
    let names: Vec<_> = files.iter().map(File::path).collect();
    let expected = [
        "summary.json",
        "summary.schema.json",
        "summary.md",
        "summary.akn.xml",
        "provisions.csv",
        "elements.csv",
        "offences.csv",
        "comparison.csv",
        "recommendations.csv",
        "duties.csv",
        "facts.csv",
    ];
    assert_eq!(names, expected.map(|name| format!("export/{name}")));
}

#[test]
fn each_file_names_its_edition() {
    let bundle = whole();
    let edition = &bundle.content.edition;
    for file in export::files(&bundle).expect("exported") {
        // A schema is of the types, not of an edition of the words.
        let is_schema = file.name.ends_with(".schema.json");
        for part in [&edition.version, &edition.date, &edition.hash] {
            assert!(is_schema || file.text.contains(&**part), "{}: no {part}", file.name);
        }
    }
}

#[test]
fn the_summary_in_json_is_that_of_the_content_with_its_edition() {
    let mut json: Value = serde_json::from_str(&exported("summary.json")).expect("JSON");
    let object = json.as_object_mut().expect("an object");
    assert_eq!(object.remove("$schema"), Some("summary.schema.json".into()));
    let edition = serde_json::to_value(whole().content.edition).expect("JSON");
    assert_eq!(object.remove("edition"), Some(edition));
    let file = fs::read_to_string(root().join("content/en/summary.json")).expect("the summary");
    assert_eq!(json, serde_json::from_str::<Value>(&file).expect("JSON"));
}

#[test]
fn the_summary_in_json_is_as_the_schema_beside_it() {
    let schema: Value = serde_json::from_str(&exported("summary.schema.json")).expect("JSON");
    let json: Value = serde_json::from_str(&exported("summary.json")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a JSON Schema");
    let faults: Vec<_> = validator.iter_errors(&json).map(|it| it.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
    let mut spoilt = json.clone();
    spoilt["sections"][0]["paragraphs"][0]["number"] = "1".into();
    assert!(!validator.is_valid(&spoilt));
}

#[test]
fn the_import_reads_the_summary_in_markdown_as_the_same_statement() {
    let mut read = parse(&exported("summary.md")).expect("a numbered statement");
    read.marks.clear();
    assert_eq!(read, imported());
}

#[test]
fn each_paragraph_and_heading_in_markdown_has_the_id_of_the_page() {
    let markdown = exported("summary.md");
    for number in 1..=30 {
        let start = format!("\n\n<a id=\"para-{number}\"></a>{number}. ");
        assert_eq!(markdown.matches(&start).count(), 1, "{start}");
    }
    for section in &imported().sections {
        if let Some(title) = &section.title {
            let line = format!("\n## <a id=\"{}\"></a>{title}\n", section.id);
            assert!(markdown.contains(&line), "{line}");
        }
    }
}

#[test]
fn markdown_takes_no_word_for_markup() {
    let mut bundle = whole();
    let words = "A *b* _c_ `d` [e](f) <g> &amp; #h ~i~ \\j 1 | 2.";
    bundle.content.summary.sections[1].paragraphs[0].text = words.into();
    let files = export::files(&bundle).expect("exported");
    let markdown = &files.iter().find(|it| it.name == "summary.md").expect("it is there").text;
    let written = r"A \*b\* \_c\_ \`d\` \[e\](f) \<g\> \&amp; \#h \~i\~ \\j 1 \| 2.";
    assert!(markdown.contains(written), "escapes");
    let read = parse(markdown).expect("a numbered statement");
    assert_eq!(&*read.paragraph(4).expect("it is there").text, words);
}
