//! What comes before what.

use two_protocols::search::{Doc, Kind};

use crate::subject::{Subject, plain};

fn doc(number: usize, title: &str, context: &str, text: &str) -> Doc {
    Doc { title: title.into(), context: context.into(), ..plain(number, text) }
}

#[track_caller]
fn order(docs: Vec<Doc>, question: &str, ids: &[&str]) {
    let found = Subject::new(docs).ids(question);
    assert_eq!(found.iter().map(|it| &**it).collect::<Vec<_>>(), ids);
}

#[test]
fn the_title_counts_more_than_the_context_and_that_more_than_the_text() {
    let docs = vec![
        doc(0, "one", "two", "A boat."),
        doc(1, "one", "boat", "A word."),
        doc(2, "boat", "two", "A word."),
    ];
    order(docs, "boat ", &["2", "1", "0"]);
}

#[test]
fn what_a_title_begins_with_counts_more_than_what_it_ends_with() {
    let docs = vec![doc(0, "enabling stay", "", ""), doc(1, "stay enabling", "", "")];
    order(docs, "stay ", &["1", "0"]);
}

#[test]
fn a_definition_comes_before_a_mention() {
    let kinds = [Kind::Topic, Kind::Scenario, Kind::Paragraph, Kind::Provision, Kind::Element];
    let docs = kinds.into_iter().enumerate();
    let docs = docs.map(|(at, kind)| Doc { kind, ..plain(at, "the same words") }).collect();
    order(docs, "same ", &["4", "3", "2", "0", "1"]);
}

#[test]
fn whole_words_come_before_beginnings_forms_other_names_and_slips() {
    let docs = || {
        ["abductor here", "abducting here", "kidnap here", "abduct here"]
            .iter()
            .enumerate()
            .map(|(at, text)| plain(at, text))
            .collect::<Vec<_>>()
    };
    order(docs(), "abduct ", &["3", "1", "2"]);
    order(vec![plain(0, "passports"), plain(1, "passport")], "passport", &["1", "0"]);
    order(vec![plain(0, "planned"), plain(1, "plannable")], "planna", &["1"]);
    // A slip counts less than another name.
    let docs = vec![plain(0, "abduct"), plain(1, "other"), plain(2, "kidnaps")];
    let made = Subject::new(docs);
    let (name, slip) = (made.find("kidnap ").hits[1].score, made.find("abdukt ").hits[0].score);
    assert!(slip < name, "{slip} < {name}");
}

#[test]
fn a_word_that_is_typed_asks_for_its_forms_before_longer_words() {
    order(vec![plain(0, "organizers"), plain(1, "organs")], "organ", &["1", "0"]);
}

#[test]
fn a_rare_word_counts_more_than_a_frequent_one() {
    let docs = vec![
        plain(0, "law law of sea"),
        plain(1, "law"),
        plain(2, "law"),
        plain(3, "law"),
        plain(4, "kidney"),
    ];
    order(docs, "law kidney ", &["4", "0", "1", "2", "3"]);
}

#[test]
fn a_document_with_more_of_the_question_comes_first() {
    let docs = vec![plain(0, "boat boat boat"), plain(1, "boat sea"), plain(2, "sea sea sea")];
    assert_eq!(Subject::new(docs).ids("boat sea ")[0], "1".into());
}

#[test]
fn common_words_count_only_alone() {
    let made = Subject::texts(&["what is it", "a boat"]);
    assert_eq!(made.ids("what is a boat "), ["1".into()]);
    assert_eq!(made.ids("what is "), ["0".into()]);
    assert!(made.marked("what is a boat ", "what is a boat") == ["what is a boat"]);
}

#[test]
fn a_question_is_led_by_what_it_is_about_not_by_its_common_words() {
    let real = Subject::real();
    for question in [
        "can the victim consent",
        "will the victim consent ",
        "the victim's consent can",
        "doesn't the victim consent",
        "couldn’t she consent",
        "can't consent",
    ] {
        let found = real.find(question);
        let first = &real.docs[found.hits[0].doc];
        assert_eq!(&*first.id, "row-consent", "{question}");
        for text in ["it will and can", "the can that she will not"] {
            assert!(found.words.marks(text).is_empty(), "{question} marks {text}");
        }
    }
}

#[test]
fn what_answers_alike_stays_in_the_order_of_the_documents_and_a_limit_cuts_the_end() {
    let made = Subject::texts(&["boat"; 9]);
    let ids: Vec<_> = (0..9).map(|it| it.to_string().into()).collect();
    assert_eq!(made.ids("boat"), ids);
    let found = made.index.find("boat", 4);
    assert_eq!((found.hits.len(), found.total), (4, 9));
    assert_eq!(found.hits[..], made.find("boat").hits[..4]);
    assert_eq!(made.index.find("boat", 0).total, 9);
}

#[test]
fn documents_can_be_added_after_the_first_questions() {
    let mut made = Subject::texts(&["boat"]);
    made.index.add(&plain(1, "a new boat"));
    assert_eq!(made.find("boat").total, 1, "it is not ready yet");
    made.index.finish();
    assert_eq!(made.find("boat").total, 2);
}
