//! The page reads the content itself, without the tools' machinery; both must agree.

use two_protocols::content::{self, Content, Text};

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

    fn is_none(&self) -> bool {
        self.0.is_null()
    }
}

fn read(json: serde_json::Value) -> Result<Content, String> {
    content::read::<Content>(Held(json)).map(Content::linked).map_err(|wrong| wrong.to_string())
}

#[test]
fn the_page_reads_a_bundle_as_the_tools_do() {
    for content in [real::content(), Small::new().content()] {
        let json = serde_json::to_value(&content).expect("JSON");
        let read = read(json.clone()).expect("the page reads it");
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
        assert_eq!(read(json).map(drop), Err(wrong.to_owned()));
    }
}
