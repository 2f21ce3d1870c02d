//! Every quote is in its source.

use serde_json::json;

use crate::fixture::Small;

#[test]
fn a_phrase_stands_in_its_provision() {
    let faults = Small::faults_with("law/elements/roof.json", "/phrases/0/words", "has a rooof");
    let fault =
        "content/law/elements/roof.json: roof: phrases[0].words: not in `hut-1`: has a rooof";
    assert_eq!(faults, [fault]);
}

#[test]
fn a_phrase_stands_there_once() {
    let faults = Small::faults_with("law/elements/roof.json", "/phrases/0/words", "roof");
    let fault = "content/law/elements/roof.json: roof: phrases[0].words: 2 times in `hut-1`, \
                 so take more words: roof";
    assert_eq!(faults, [fault]);
}

#[test]
fn a_phrase_has_words() {
    let faults = Small::faults_with("law/elements/roof.json", "/phrases/0/words", "");
    assert_eq!(faults.len(), 1);
}

#[test]
fn a_quote_of_a_row_stands_once_in_its_provision() {
    let pointer = "/sides/0/quotes/0/words";
    for words in ["keeps out the snow", "roof", ""] {
        let faults = Small::faults_with("law/rows/row-rain.json", pointer, words);
        let start = "content/law/rows/row-rain.json: row-rain: sides[0].quotes[0].words: ";
        assert!(faults.len() == 1 && faults[0].starts_with(start), "{faults:?}");
    }
}

#[test]
fn a_word_of_a_provision_is_marked_for_one_element() {
    let small = Small::new();
    let phrase = json!({"provision": "hut-1", "words": "A hut has a"});
    small.set("law/elements/door.json", "/phrases/0", phrase);
    assert_eq!(
        small.faults(),
        ["content/law/elements/door.json: door: phrases[0].words: some of them are marked for \
          `roof`: A hut has a"]
    );
}

#[test]
fn phrases_side_by_side_do_not_overlap() {
    let small = Small::new();
    let phrase = json!({"provision": "hut-1", "words": "A hut "});
    small.set("law/elements/door.json", "/phrases/0", phrase);
    assert_eq!(small.faults(), [""; 0]);
}

#[test]
fn the_quote_of_a_recommendation_is_in_its_paragraph() {
    let file = "xx/recommendations.json";
    let faults = Small::faults_with(file, "/points/0/quote", "mend their doors");
    let fault = "content/xx/recommendations.json: rec-1: quote: not in paragraph 2: \
                 mend their doors";
    assert_eq!(faults, [fault]);
}

#[test]
fn the_quote_of_a_recommendation_may_be_in_the_paragraphs_list() {
    let content = Small::new().content();
    assert_eq!(&*content.recommendations[1].words.quote, "the doors, in blue");
}
