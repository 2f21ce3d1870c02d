//! What holds of any question and any documents.

use proptest::prelude::*;
use two_protocols::search::excerpt;

use crate::subject::{Subject, plain};

/// Words that stand in documents, with some that do not, and signs.
fn question() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "trafficking",
        "smugling",
        "child",
        "art",
        "3",
        "(a)",
        "para",
        "17",
        "\"",
        "“",
        "of",
        "the",
        "people",
        "som",
        "tip",
        "-",
        "ค้ามนุษย์",
        "人口",
        "الى",
        "é",
        "exploitacion",
        "t",
        "§",
        "6(1)",
        "organized",
        "criminal",
        "group",
        "a",
        "ii",
        "rec",
        "ß",
        "«",
        " ",
    ];
    let known = prop::collection::vec(prop::sample::select(WORDS), 0..9).prop_flat_map(|words| {
        prop::sample::select(vec![" ", "", "  "]).prop_map(move |gap| words.join(gap))
    });
    prop_oneof![3 => known, 1 => "\\PC{0,40}", 1 => "[a-z ]{0,24}"]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![question(), "\\PC{0,60}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_question_is_answered_and_each_hit_shows_why(question in question()) {
        thread_local!(static REAL: Subject = Subject::real());
        REAL.with(|real| {
            let found = real.find(&question);
            prop_assert_eq!(found.hits.len(), found.total);
            for hit in found.hits {
                let doc = &real.docs[hit.doc];
                let texts = [&doc.title, &doc.context].into_iter().chain(&doc.text);
                let marks: Vec<_> = texts.map(|it| found.words.marks(it)).collect();
                let sum: usize = marks.iter().map(Vec::len).sum();
                prop_assert!(hit.referred || sum > 0, "{} for {:?}", doc.id, question);
                // What the index knows of a document is what its texts say.
                let shown = real.index.show(hit.doc, &found.words);
                prop_assert_eq!([&shown.title, &shown.context], [&marks[0], &marks[1]]);
                prop_assert_eq!(&shown.marks, &marks[2 + shown.text]);
                prop_assert!(marks[2..].iter().all(|it| it.len() <= shown.marks.len()));
                let first = marks[2..].iter().position(|it| it.len() == shown.marks.len());
                prop_assert_eq!(first, Some(shown.text));
            }
            Ok(())
        })?;
    }

    #[test]
    fn marks_are_in_order_apart_and_at_letters(question in question(), text in text()) {
        let made = Subject::texts(&[&text]);
        let marks = made.find(&question).words.marks(&text);
        let mut end = 0;
        for mark in &marks {
            prop_assert!(end <= mark.start && mark.start < mark.end);
            prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
            end = mark.end;
        }
        prop_assert!(end <= text.len());
        let shown = excerpt(&text, &marks, 20);
        prop_assert!(text[shown].chars().count() <= 20);
    }

    /// Unless a word was not known, and was taken for one like it until now.
    #[test]
    fn a_document_more_takes_no_other_away(
        question in question(),
        texts in prop::collection::vec(text(), 1..6),
        more in text(),
    ) {
        let few: Vec<&str> = texts.iter().map(|it| &**it).collect();
        let before = Subject::texts(&few);
        let after = Subject::texts(&[&few[..], &[&*more]].concat());
        let kept = after.ids(&question);
        for (doc, text) in before.ids(&question).into_iter().zip(before.find(&question).hits) {
            let text = &few[text.doc];
            let by_slip = after.marked(&question, text).is_empty();
            prop_assert!(kept.contains(&doc) || by_slip, "{} of {:?}", doc, question);
        }
    }

    #[test]
    fn a_text_is_found_by_any_of_its_words(text in "[\\p{Latin}\\p{Arabic}\\p{Han}\\p{Thai} ]{1,30}") {
        let made = Subject::new(vec![plain(0, &text)]);
        for word in text.split(' ') {
            let letters = word.chars().all(char::is_alphanumeric);
            if letters && !word.is_empty() && word.chars().count() > 1 {
                let found = made.find(&[word, " "].concat());
                prop_assert!(found.total == 1 || found.words.marks(word).is_empty(), "{:?}", word);
            }
        }
    }
}
