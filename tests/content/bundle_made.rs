//! What the bundle holds.

use serde_json::Value;
use two_protocols::content::Content;
use xtask::hash::short_hash;

use crate::fixture::Small;

#[test]
fn items_are_in_the_order_of_the_contents() {
    let small = Small::new();
    let order = serde_json::json!(["door", "roof"]);
    small.set("law/contents.json", "/elements", order);
    let content = small.content();
    let ids: Vec<&str> = content.elements.iter().map(|element| &*element.id).collect();
    assert_eq!(ids, ["door", "roof"]);
}

#[test]
fn facts_are_in_the_order_of_the_law() {
    let content = Small::new().content();
    let facts: Vec<_> = content.facts.iter().map(|fact| (&*fact.id, &*fact.words.label)).collect();
    assert_eq!(facts, [("thatch", "Thatch"), ("hinge", "Hinge")]);
}

#[test]
fn a_provision_that_nothing_names_is_not_shipped() {
    let content = Small::new().content();
    let provisions = content.instruments[0].provisions.iter();
    let ids: Vec<&str> = provisions.map(|provision| &*provision.id).collect();
    assert_eq!(ids, ["hut-1", "hut-2-a", "hut-3"]);
}

#[test]
fn the_markup_of_the_source_is_not_shipped() {
    assert!(Small::new().content().summary.marks.is_empty());
}

#[test]
fn the_json_is_minified_and_reads_back_the_same() {
    let small = Small::new();
    let json = small.json();
    assert!(!json.contains('\n'));
    let content: Content = serde_json::from_str(&json).expect("the bundle is the type's JSON");
    assert_eq!(content.linked(), small.content());
}

#[test]
fn the_hash_is_that_of_the_bundle_without_it() {
    let json = Small::new().json();
    let content: Value = serde_json::from_str(&json).expect("JSON");
    let hash = content["edition"]["hash"].as_str().expect("a hash");
    assert_eq!(hash.len(), 8);
    let unsigned = json.replacen(hash, "", 1);
    assert_eq!(short_hash(unsigned.as_bytes()), hash);
}

#[test]
fn the_hash_changes_with_one_word_and_with_nothing_else() {
    let small = Small::new();
    let before = small.content().edition.hash;
    let ui = small.read("xx/ui.json");
    small.write("xx/ui.json", &format!("\n{ui}\n\n"));
    assert_eq!(small.content().edition.hash, before);
    small.set("xx/elements/roof.json", "/label", "Lid".into());
    assert_ne!(small.content().edition.hash, before);
}
