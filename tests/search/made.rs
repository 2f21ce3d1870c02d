//! The documents of the content, and what the page reads.

use std::collections::BTreeSet;

use two_protocols::content::{Content, Text};
use two_protocols::search::{Doc, Kind, Lexicon};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::subject::{lexicon, nfkd, real_docs};

fn content() -> Content {
    bundle(root(), "en").expect("the content").content
}

#[test]
fn every_item_and_situation_is_one_document() {
    let content = content();
    let docs = real_docs();
    let ids: BTreeSet<_> = docs.iter().map(|doc| doc.id.clone()).collect();
    assert_eq!(ids.len(), docs.len(), "no id twice");
    let items = content.elements.iter().map(|it| &it.id);
    let items = items.chain(content.offences.iter().map(|it| &it.id));
    let items = items.chain(content.rows.iter().map(|it| &it.id));
    let items = items.chain(content.provisions().map(|it| &it.id));
    let items = items.chain(content.recommendations.iter().map(|it| &it.id));
    let items = items.chain(content.obligations.iter().map(|it| &it.id));
    let items = items.chain(content.scenarios.iter().map(|it| &it.id));
    let items = items.chain(content.about.topics.iter().map(|it| &it.id));
    let mut wanted: BTreeSet<Text> = items.cloned().collect();
    wanted.extend(content.summary.paragraphs().map(|it| Content::paragraph_id(it.number)));
    assert_eq!(ids, wanted);
    for doc in &docs {
        let scenario = doc.kind == Kind::Scenario;
        assert!(scenario || content.links.has(&doc.id), "{} is on the page", doc.id);
        assert!(!doc.title.is_empty() && !doc.context.is_empty() && !doc.text.is_empty());
    }
}

#[test]
fn the_page_reads_documents_and_lexicon_as_the_tools_do() {
    let docs = real_docs();
    let json = serde_json::to_value(&docs).expect("JSON");
    let read = serde_json::from_value::<Vec<Doc>>(json).expect("the page reads them");
    assert!(read == docs);
    let json = serde_json::to_value(lexicon()).expect("JSON");
    let read = serde_json::from_value::<Lexicon>(json).expect("the page reads it");
    assert!(read == lexicon());
}

#[test]
fn an_unknown_kind_is_refused_with_its_place() {
    let mut json = serde_json::to_value(real_docs()).expect("JSON");
    json[1][1] = "poem".into();
    let wrong = serde_path_to_error::deserialize::<_, Vec<Doc>>(json).expect_err("no such kind");
    assert_eq!(wrong.path().to_string(), "[1][1]");
}

#[test]
fn what_a_situation_teaches_is_not_given_away() {
    let content = content();
    for doc in real_docs().iter().filter(|doc| doc.kind == Kind::Scenario) {
        let scenario = content.scenarios.iter().find(|it| it.id == doc.id).expect("a situation");
        assert!(!doc.text.contains(&scenario.words.point), "{}", doc.id);
    }
}

/// A group of which no entry stands in the content finds nothing.
#[test]
fn every_group_of_the_lexicon_helps_on_this_content_and_no_word_is_in_one_twice() {
    let lexicon = lexicon();
    assert!(lexicon.groups.len() >= 40);
    let mut index = two_protocols::search::Index::new(
        &Lexicon { groups: Vec::new(), ..lexicon.clone() },
        nfkd(),
    );
    for doc in &real_docs() {
        index.add(doc);
    }
    index.finish();
    for group in &lexicon.groups {
        let distinct: BTreeSet<_> = group.iter().collect();
        assert_eq!(distinct.len(), group.len(), "{group:?}");
        let stands = |entry: &Text| index.find(&["\"", entry, "\""].concat(), 1).total > 0;
        let found = group.iter().filter(|it| stands(it)).count();
        let forms = group.iter().filter(|it| index.find(&[it, " "].concat(), 1).total > 0).count();
        assert!(found > 0 || forms > 0, "{group:?} stands nowhere");
    }
}
