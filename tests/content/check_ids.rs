//! Every id names one thing.

use serde_json::{Value, json};
use two_protocols::content::UiKey;

use crate::fixture::Small;

/// The one fault after a change.
fn fault(file: &str, pointer: &str, value: impl Into<Value>) -> String {
    let faults = Small::faults_with(file, pointer, value);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.concat()
}

/// Asserts the one fault after each change of a law file: its field and problem.
fn faults(file: &str, cases: &[(&str, Value, &str)]) {
    for (pointer, value, problem) in cases {
        let id = file.rsplit('/').next().expect("a file").trim_end_matches(".json");
        let expected = format!("content/law/{file}: {id}: {problem}");
        assert_eq!(fault(&format!("law/{file}"), pointer, value.clone()), expected);
    }
}

#[test]
fn an_unknown_id_of_a_fact_is_named_with_file_id_and_field() {
    for (pointer, problem) in [
        ("/0/group", "thatch: group: no group `x`"),
        ("/0/provisions/0", "thatch: provisions[0]: no provision `x`"),
    ] {
        let expected = format!("content/law/facts.json: {problem}");
        assert_eq!(fault("law/facts.json", pointer, "x"), expected);
    }
}

#[test]
fn an_unknown_id_of_an_element_is_named_with_file_id_and_field() {
    let cases = [
        ("/rule/fact", json!("x"), "rule: no fact `x`"),
        ("/rule", json!({"element": "x"}), "rule: no element `x`"),
        ("/rule", json!({"all": [{"not": {"offence": "x"}}]}), "rule: no offence `x`"),
        ("/phrases/0/provision", json!("x"), "phrases[0].provision: no provision `x`"),
    ];
    faults("elements/roof.json", &cases);
}

#[test]
fn an_unknown_id_of_an_offence_is_named_with_file_id_and_field() {
    let cases = [
        ("/rule", json!({"offence": "x"}), "rule: no offence `x`"),
        ("/elements/1", json!("x"), "elements[1]: no element `x`"),
        ("/provisions/1", json!("x"), "provisions[1]: no provision `x`"),
        ("/definition/0", json!("hut-3"), "definition: `hut-3` is not in `provisions`"),
    ];
    faults("offences/building.json", &cases);
}

#[test]
fn an_unknown_id_of_a_row_is_named_with_file_id_and_field() {
    let cases = [
        ("/sides/0/elements/0", json!("x"), "sides[0].elements[0]: no element `x`"),
        (
            "/sides/0/quotes/0/provision",
            json!("x"),
            "sides[0].quotes[0].provision: no provision `x`",
        ),
    ];
    faults("rows/row-rain.json", &cases);
    let small = Small::new();
    small.set("law/rows/row-rain.json", "/sides/1/offence", "x".into());
    small.set("xx/rows/row-rain.json", "/sides/1/offence", "x".into());
    let problem = "content/law/rows/row-rain.json: row-rain: sides[1].offence: no offence `x`";
    assert_eq!(small.faults(), [problem]);
}

#[test]
fn an_unknown_id_of_a_recommendation_is_named_with_file_id_and_field() {
    let cases = [
        ("/0/paragraph", json!(9), "paragraph: no paragraph 9 in the summary"),
        ("/0/strength", json!("x"), "strength: no strength `x`"),
        ("/0/actors/0", json!("x"), "actors[0]: no party `x`"),
        ("/0/addressees/0", json!("x"), "addressees[0]: no party `x`"),
        ("/0/topics/0", json!("x"), "topics[0]: no topic `x`"),
        ("/0/elements/0", json!("x"), "elements[0]: no element `x`"),
    ];
    for (pointer, value, problem) in cases {
        let expected = format!("content/document/recommendations.json: rec-1: {problem}");
        assert_eq!(fault("document/recommendations.json", pointer, value), expected);
    }
}

#[test]
fn an_unknown_number_of_a_paragraph_is_named_with_the_item_that_has_it() {
    let file = "document/paragraphs.json";
    for id in ["roof", "row-rain", "building", "duty-roof"] {
        let small = Small::new();
        small.write(file, &json!({ id: [9] }).to_string());
        let expected = format!("content/{file}: {id}: paragraphs: no paragraph 9 in the summary");
        assert_eq!(small.faults(), [expected]);
    }
}

#[test]
fn numbers_of_paragraphs_are_of_an_item_and_stand_in_one_place() {
    let expected = "content/document/paragraphs.json: wall: no element, offence, row or duty of \
                    this id: take it out";
    assert_eq!(fault("document/paragraphs.json", "/wall", json!([1])), expected);
    let expected = "content/law/rows/row-rain.json: paragraphs: they belong in \
                    content/document/paragraphs.json: move them";
    assert_eq!(fault("law/rows/row-rain.json", "/paragraphs", json!([1])), expected);
}

#[test]
fn labels_of_recommendations_stand_with_them() {
    let expected = "content/xx/vocabulary.json: topics: they belong in \
                    content/xx/recommendations.json: move them";
    assert_eq!(fault("xx/vocabulary.json", "/topics", json!([])), expected);
    let twice = json!([{ "id": "all", "label": "All" }, { "id": "all", "label": "Both" }]);
    let expected = "content/xx/recommendations.json: all: id: two of this party";
    assert_eq!(fault("xx/recommendations.json", "/parties", twice), expected);
}

#[test]
fn an_unknown_id_of_an_obligation_is_named_with_file_id_and_field() {
    let cases = [
        ("/offence", json!("x"), "offence: no offence `x`"),
        ("/kind", json!("x"), "kind: no duty `x`"),
        ("/binding", json!("x"), "binding: no binding `x`"),
        ("/provisions/0", json!("x"), "provisions[0]: no provision `x`"),
        ("/elements/0", json!("x"), "elements[0]: no element `x`"),
    ];
    faults("obligations/duty-roof.json", &cases);
}

#[test]
fn an_unknown_id_of_a_situation_is_named_with_file_id_and_field() {
    let cases = [
        ("/level", json!("x"), "level: no level `x`"),
        ("/facts/0", json!("x.y"), "facts: no answer to a fact: `x.y`"),
        ("/facts/0", json!("thatch.maybe"), "facts: no answer to a fact: `thatch.maybe`"),
        ("/facts/0", json!("thatch"), "facts: no answer to a fact: `thatch`"),
    ];
    faults("scenarios/open-door.json", &cases);
}

#[test]
fn an_id_in_a_list_twice_is_an_error() {
    assert_eq!(
        fault("law/offences/building.json", "/elements", json!(["roof", "door", "roof"])),
        "content/law/offences/building.json: building: elements[2]: `roof` is there twice"
    );
}

#[test]
fn the_words_of_a_row_are_for_its_sides_in_order() {
    let small = Small::new();
    for i in [0, 1] {
        let offence = ["squatting", "building"][i];
        small.set("xx/rows/row-rain.json", &format!("/sides/{i}/offence"), offence.into());
    }
    assert_eq!(
        small.faults(),
        [
            "content/xx/rows/row-rain.json: row-rain: sides: not the offences of the law file in its order"
        ]
    );
}

#[test]
fn a_rule_must_not_lead_back_to_itself() {
    let small = Small::new();
    small.set("law/elements/roof.json", "/rule", json!({"element": "door"}));
    small.set("law/elements/door.json", "/rule", json!({"not": {"offence": "building"}}));
    let circle = |item| format!("content/law/{item}: rule: goes round in a circle, back to itself");
    let faults = [
        circle("elements/roof.json: roof"),
        circle("elements/door.json: door"),
        circle("offences/building.json: building"),
    ];
    assert_eq!(small.faults(), faults);
}

#[test]
fn a_rule_that_leads_into_a_circle_of_others_is_not_blamed() {
    let faults = Small::faults_with("law/elements/roof.json", "/rule", json!({"element": "roof"}));
    assert_eq!(
        faults,
        ["content/law/elements/roof.json: roof: rule: goes round in a circle, back to itself"]
    );
}

#[test]
fn an_address_leads_to_one_thing_only() {
    let small = Small::new();
    small.set("xx/about.json", "/topics/0/id", "roof".into());
    small.set("xx/summary.json", "/sections/1/id", "section-1".into());
    small.set("law/instruments/hut.json", "/provisions/1/id", "hut-1".into());
    let faults = small.faults();
    for fault in [
        "content/law/instruments/hut.json: hut-1: id: two of this provision",
        "content/xx/summary.json: section-1: id: two of this section",
        "content/xx/about.json: roof: id: the id of an element too",
    ] {
        assert!(faults.iter().any(|line| line == fault), "{fault}: {faults:?}");
    }
}

#[test]
fn an_id_must_not_look_like_a_paragraphs() {
    assert_eq!(
        fault("xx/about.json", "/topics/0/id", "para-1"),
        "content/xx/about.json: para-1: id: `para-` is for numbered paragraphs"
    );
}

#[test]
fn a_label_may_be_called_like_an_item() {
    let small = Small::new();
    small.set("law/facts.json", "/0/id", "roof".into());
    small.set("xx/facts.json", "/1/id", "roof".into());
    small.set("law/elements/roof.json", "/rule/fact", "roof".into());
    small.set("law/scenarios/open-door.json", "/facts/0", "roof.y".into());
    small.set("law/pointers.json", "/0/facts/0", "roof".into());
    assert_eq!(small.faults(), [""; 0]);
}

#[test]
fn every_key_of_the_interface_has_words() {
    for key in UiKey::ALL {
        let fault = fault("xx/ui.json", &format!("/{}", key.name()), "");
        assert_eq!(fault, format!("content/xx/ui.json: {}: no words", key.name()));
    }
}

#[test]
fn an_unknown_key_of_the_interface_is_an_error() {
    assert_eq!(fault("xx/ui.json", "/tilte", "T"), "content/xx/ui.json: tilte: no such key");
}

#[test]
fn a_link_out_of_the_page_is_secure() {
    for href in ["http://example.org/", "javascript:alert(1)", "/here", "../a", "a/../../b"] {
        assert_eq!(
            fault("xx/about.json", "/topics/0/links/0/href", href),
            format!(
                "content/xx/about.json: about-huts: links[0].href: not an https address: {href}"
            )
        );
    }
}

#[test]
fn only_a_file_beside_the_page_is_saved() {
    let place = "/topics/0/links/0/save";
    assert_eq!(
        fault("xx/about.json", place, "more.html"),
        "content/xx/about.json: about-huts: links[0].save: no file beside the page: only such a \
            file is saved"
    );
    let small = Small::new();
    small.set("xx/about.json", "/topics/0/links/0/href", "export/more.csv".into());
    small.set("xx/about.json", place, "more.csv".into());
    assert_eq!(small.faults(), Vec::<String>::new());
}

#[test]
fn what_is_owed_to_the_person_names_offences_and_leads_to_items() {
    assert_eq!(
        fault("law/protection.json", "/0/offences/0", "tunnelling"),
        "content/law/protection.json: keep-dry: offences[0]: no offence `tunnelling`"
    );
    assert_eq!(
        fault("law/protection.json", "/0/refs/0", "duty-none"),
        "content/law/protection.json: keep-dry: refs[0]: no item `duty-none`"
    );
}

#[test]
fn a_standing_rule_has_no_rule_and_all_else_has_one() {
    let small = Small::new();
    small.set("law/offences/squatting.json", "/kind", "standing".into());
    assert_eq!(
        small.faults(),
        [
            "content/law/offences/squatting.json: squatting: rule: a standing rule has no state: take it out"
        ]
    );
    let small = Small::new();
    small.set("law/offences/squatting.json", "/rule", serde_json::Value::Null);
    assert_eq!(
        small.faults(),
        ["content/law/offences/squatting.json: squatting: rule: none: write when it is met"]
    );
}
