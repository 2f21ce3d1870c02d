//! Which files there are, and what is in them.

use serde_json::json;

use crate::fixture::Small;

#[test]
fn sound_content_has_no_fault() {
    assert_eq!(Small::new().faults(), [""; 0]);
}

#[test]
fn a_missing_file_is_named_with_the_mend() {
    let small = Small::new();
    small.remove("xx/elements/roof.json");
    assert_eq!(
        small.faults(),
        ["content/xx/elements/roof.json: no such file: write it, or take `roof` out of \
          `elements` in content/law/contents.json"]
    );
}

#[test]
fn a_missing_single_file_is_named() {
    let small = Small::new();
    small.remove("xx/about.json");
    assert_eq!(small.faults(), ["content/xx/about.json: no such file: the page needs it"]);
}

#[test]
fn an_unlisted_file_is_an_error() {
    for file in ["law/elements/wall.json", "xx/rows/row-wall.json"] {
        let small = Small::new();
        small.write(file, "{}");
        let kind = file.split('/').nth(1).expect("a kind");
        assert_eq!(
            small.faults(),
            [format!(
                "content/{file}: not listed: list it under `{kind}` in \
                 content/law/contents.json, or delete it"
            )]
        );
    }
}

#[test]
fn a_file_that_nothing_reads_is_an_error() {
    for file in ["law/elemnts.json", "xx/walls.json"] {
        let small = Small::new();
        small.write(file, "{}");
        let fault = format!("content/{file}: nothing reads it: move it elsewhere or mend its name");
        assert_eq!(small.faults(), [fault]);
    }
}

#[test]
fn what_editors_leave_is_no_error() {
    let small = Small::new();
    small.write("law/elements/.roof.json.swp", "");
    small.write("law/elements/roof.json~", "");
    assert_eq!(small.faults(), [""; 0]);
}

#[test]
fn truncated_json_names_file_and_line() {
    let small = Small::new();
    small.write("xx/rows/row-rain.json", "{\n  \"title\": \"Rain\",\n");
    assert_eq!(
        small.faults(),
        ["content/xx/rows/row-rain.json: EOF while parsing a value at line 3 column 0: \
          the JSON goes wrong there or just before"]
    );
}

#[test]
fn a_key_that_is_there_twice_names_file_and_line() {
    let small = Small::new();
    small.write("xx/elements/roof.json", "{\"label\": \"Roof\",\n\"label\": \"Lid\"}");
    let faults = small.faults();
    let start = "content/xx/elements/roof.json: the key `label` is there twice at line 2";
    assert!(faults[0].starts_with(start), "{faults:?}");
}

#[test]
fn an_unknown_field_is_named_with_file_and_id() {
    let faults = Small::faults_with("xx/elements/roof.json", "/lable", "Roof");
    let start = "content/xx/elements/roof.json: roof: lable: unknown field `lable`";
    assert!(faults[0].starts_with(start), "{faults:?}");
}

#[test]
fn a_missing_field_is_named_with_file_and_id() {
    let small = Small::new();
    small.write("law/elements/roof.json", r#"{"id": "roof", "phrases": []}"#);
    assert_eq!(
        small.faults(),
        ["content/law/elements/roof.json: roof: missing field `rule`: \
          see the file's schema in content/schema/"]
    );
}

#[test]
fn a_value_of_another_type_is_named_with_its_place() {
    let faults = Small::faults_with("law/elements/roof.json", "/phrases/0/words", 5);
    let start = "content/law/elements/roof.json: roof: phrases[0].words: invalid type";
    assert!(faults[0].starts_with(start), "{faults:?}");
}

#[test]
fn an_unknown_operator_of_a_rule_is_named() {
    let faults = Small::faults_with("law/elements/roof.json", "/rule", json!({"some": []}));
    let start = "content/law/elements/roof.json: roof: rule: unknown variant `some`";
    assert!(faults[0].starts_with(start), "{faults:?}");
}

#[test]
fn an_id_that_is_not_the_files_name_is_an_error() {
    let faults = Small::faults_with("law/elements/roof.json", "/id", "rooof");
    let fault = "content/law/elements/roof.json: id: not the file's name, `roof`: mend one of them";
    assert_eq!(faults, [fault]);
}

#[test]
fn words_in_a_law_file_are_an_error() {
    let faults = Small::faults_with("law/elements/roof.json", "/words", json!({}));
    let fault = "content/law/elements/roof.json: roof: words: they belong in \
                 content/xx/elements/roof.json: move them";
    assert_eq!(faults, [fault]);
}

#[test]
fn empty_words_are_an_error() {
    let faults = Small::faults_with("xx/elements/roof.json", "/label", " ");
    assert_eq!(faults, ["content/xx/elements/roof.json: roof: label: no words: write them"]);
}

#[test]
fn empty_words_deep_in_a_file_are_an_error() {
    let faults = Small::faults_with("xx/rows/row-roof.json", "/sides/1/short", "");
    let fault = "content/xx/rows/row-roof.json: row-roof: sides[1].short: no words: write them";
    assert_eq!(faults, [fault]);
    let faults = Small::faults_with("xx/vocabulary.json", "/groups/0/label", "");
    let fault = "content/xx/vocabulary.json: groups[0]: label: no words: write them";
    assert_eq!(faults, [fault]);
}

#[test]
fn a_fact_without_words_and_words_without_a_fact_are_errors() {
    let faults = Small::faults_with("xx/facts.json", "/0/id", "latch");
    assert_eq!(
        faults,
        [
            "content/xx/facts.json: hinge: no words for it: write them",
            "content/xx/facts.json: latch: nothing of this id, or its words are there twice: delete these",
        ]
    );
}

#[test]
fn an_id_listed_twice_is_an_error() {
    let faults =
        Small::faults_with("law/contents.json", "/elements", json!(["roof", "door", "roof"]));
    assert_eq!(
        faults,
        ["content/law/contents.json: elements: `roof` is listed twice: take one out"]
    );
}

#[test]
fn a_date_that_is_none_is_an_error() {
    for date in ["31.1.2026", "2026-13-01", "2026-1-31", ""] {
        let faults = Small::faults_with("edition.json", "/date", date);
        let fault =
            format!("content/edition.json: date: not a day, `{date}`: write it as 2026-01-31");
        assert_eq!(faults, [fault]);
    }
}

#[test]
fn an_unknown_language_is_an_error() {
    let error = xtask::bundle::bundle(xtask::root::root(), "tlh").expect_err("no Klingon yet");
    assert!(error.to_string().starts_with("content/tlh: no such language"), "{error}");
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let small = Small::new();
    small.remove("xx/elements/roof.json");
    small.write("law/rows/row-rain.json", "[");
    small.write("xx/ui.json", "{}}");
    assert_eq!(small.faults().len(), 3, "{:?}", small.faults());
}
