//! What the page says of itself to machines.

use serde_json::{Value, json};
use two_protocols::app::View;
use xtask::export::{File, files, linked};

use crate::export::whole;

fn said() -> (String, Value) {
    let bundle = whole();
    let files = files(&bundle).expect("exported");
    let text = linked(&bundle, &files).expect("JSON-LD");
    let json = serde_json::from_str(&text).expect("JSON");
    (text, json)
}

/// Every text under one of these keys.
fn texts<'a>(value: &'a Value, keys: &[&str], found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                if keys.contains(&&**key) {
                    found.extend(value.as_str());
                }
                texts(value, keys, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, keys, found)),
        _ => {}
    }
}

#[test]
fn it_is_of_the_vocabulary_of_schema_org() {
    let (_, json) = said();
    assert_eq!(json["@context"], "https://schema.org");
    let mut types = Vec::new();
    texts(&json, &["@type"], &mut types);
    types.sort_unstable();
    types.dedup();
    let known =
        ["DefinedTerm", "DefinedTermSet", "Event", "LearningResource", "MediaObject", "Report"];
    assert_eq!(types, known);
}

#[test]
fn each_address_in_it_is_an_item_of_the_page_or_a_file_to_take_away() {
    let (_, json) = said();
    let bundle = whole();
    let mut addresses = Vec::new();
    texts(&json, &["url", "contentUrl"], &mut addresses);
    let files: Vec<_> = files(&bundle).expect("exported").iter().map(File::path).collect();
    assert!(addresses.len() > 6);
    for address in addresses {
        let (file, id) = address.split_once('#').unwrap_or((address, ""));
        let page = View::ALL.into_iter().find(|view| view.file() == file);
        let there = match page {
            Some(view) => id.is_empty() || bundle.content.view_of(id) == Some(view),
            None => files.iter().any(|it| it == address),
        };
        assert!(there, "{address}");
    }
}

#[test]
fn it_says_the_edition_the_licence_and_both_offences() {
    let (_, json) = said();
    let content = whole().content;
    assert_eq!(json["version"], *content.edition.version);
    assert_eq!(json["dateModified"], *content.edition.date);
    let licences = ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/Apache-2.0"];
    assert_eq!(json["license"], json!(licences));
    let terms = json["about"]["hasDefinedTerm"].as_array().expect("terms");
    assert_eq!(terms.len(), 2);
    for (term, offence) in terms.iter().zip(content.compared()) {
        assert_eq!(term["name"], *offence.words.label);
        assert_eq!(term["url"], format!("law.html#{}", offence.id));
    }
}

#[test]
fn the_days_of_the_document_are_those_that_it_prints() {
    let (_, json) = said();
    let report = &json["isBasedOn"];
    assert_eq!(report["datePublished"], "2012-12-14");
    assert_eq!(report["about"]["startDate"], "2012-12-12");
    let summary = whole().content.summary;
    assert_eq!(&*summary.event.dates, "12 – 14 December 2012");
    assert!(summary.closing.last().is_some_and(|line| line.contains("14 December 2012")));
}

#[test]
fn nothing_in_it_ends_its_element() {
    let mut bundle = whole();
    let files = files(&bundle).expect("exported");
    bundle.content.offences[0].words.label = "</script><!-- <script>".into();
    bundle.content.offences[1].words.label = "</script><!-- <script>".into();
    let text = linked(&bundle, &files).expect("JSON-LD");
    assert!(!text.contains('<'), "{text}");
    let json: Value = serde_json::from_str(&text).expect("JSON");
    let mut said = Vec::new();
    texts(&json, &["name"], &mut said);
    assert!(said.contains(&"</script><!-- <script>"));
}
