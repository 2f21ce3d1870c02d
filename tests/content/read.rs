//! The page reads the content itself, without the tools' machinery; both must agree.

use two_protocols::content::{self, Content, Extent, Text, UiKey};

use xtask::bundle::bundle;
use xtask::root::root;

use crate::fixture::Small;
use crate::real;

/// JSON as the browser would hold it.
struct Held(serde_json::Value);

impl content::Value for Held {
    fn get(&self, key: &'static str) -> Self {
        Self(self.0.get(key).cloned().unwrap_or_default())
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }

    fn text(&self) -> Option<Text> {
        self.0.as_str().map(Text::from)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn is_none(&self) -> bool {
        self.0.is_null()
    }
}

fn read(json: serde_json::Value, extent: Extent) -> Result<Content, String> {
    content::read::<Content>(Held(json), extent)
        .map(Content::linked)
        .map_err(|wrong| wrong.to_string())
}

#[test]
fn the_page_reads_a_bundle_as_the_tools_do() {
    for content in [real::content(), Small::new().content()] {
        let json = serde_json::to_value(&content).expect("JSON");
        let read = read(json.clone(), Extent::Whole).expect("the page reads it");
        assert!(read.links == content.links);
        assert!(serde_json::to_value(&read).expect("JSON") == json);
    }
}

#[test]
fn what_is_wrong_in_a_bundle_is_named_with_the_way_to_it() {
    let json = serde_json::to_value(Small::new().content()).expect("JSON");
    let cases = [
        ("/elements/1/words/label", "elements[1].words.label: text expected"),
        (
            "/summary/sections/0/paragraphs/1/number",
            "summary.sections[0].paragraphs[1].number: a number expected",
        ),
        ("/rows", "rows: a list expected"),
    ];
    for (pointer, wrong) in cases {
        let mut json = json.clone();
        *json.pointer_mut(pointer).expect("a place") = serde_json::json!({});
        assert_eq!(read(json, Extent::Whole).map(drop), Err(wrong.to_owned()));
    }
}

#[test]
fn an_outline_names_cites_and_joins_every_item_as_the_whole_does() {
    let bundle = bundle(root(), "en").expect("a bundle");
    let json = serde_json::from_str(&bundle.outline()).expect("JSON");
    let outline = read(json, Extent::Outline).expect("an outline");
    let whole = &bundle.content;
    assert!(outline.links == whole.links);
    assert!(bundle.outline().len() * 3 < bundle.json.len());
    let paragraphs = whole.summary.paragraphs().map(|it| Content::paragraph_id(it.number));
    let recommendations = whole.recommendations.iter().map(|it| it.id.clone());
    let provisions = whole.provisions().map(|it| it.id.clone());
    for id in provisions.chain(recommendations).chain(paragraphs) {
        assert!(whole.name(&id).is_some(), "{id}");
        assert_eq!(outline.name(&id), whole.name(&id));
        assert_eq!(outline.citation(&id), whole.citation(&id));
    }
}

#[test]
fn words_of_the_later_part_stand_last_so_that_the_outline_ends_before_them() {
    let later = |key: &&UiKey| key.name().starts_with("try-");
    let first = UiKey::ALL.iter().position(|key| later(&key)).expect("some");
    assert!(UiKey::ALL[first..].iter().all(|key| later(&key)));
}

#[test]
fn a_bundle_with_too_few_words_is_refused() {
    let mut json = serde_json::to_value(Small::new().content()).expect("JSON");
    json["ui"].as_array_mut().expect("words").pop();
    let wrong = Err("ui: words for every key expected".to_owned());
    assert_eq!(read(json, Extent::Whole).map(drop), wrong);
}

#[test]
fn what_is_there_in_an_outline_must_be_right() {
    let json = serde_json::json!({ "rows": [{ "words": { "title": 7 } }] });
    assert_eq!(
        read(json, Extent::Outline).map(drop),
        Err("rows[0].group: `element` or `axis` expected".to_owned())
    );
}
