//! Letters, forms and slips.

use std::collections::BTreeSet;

use two_protocols::search::excerpt;

use crate::subject::Subject;

/// Each question finds the one text, and marks in it what is said.
fn finds(text: &str, cases: &[(&str, &[&str])]) {
    let made = Subject::texts(&[text, "Nothing else."]);
    for (question, marked) in cases {
        assert_eq!(made.ids(question), ["0".into()], "{question}");
        assert_eq!(made.marked(question, text), *marked, "{question}");
    }
}

#[test]
fn case_and_accents_make_no_difference_and_marks_are_of_the_text_as_it_stands() {
    finds(
        "Élève à Łódź, Straße, BJØRK and İzmir, ırmak",
        &[
            ("eleve", &["Élève"]),
            ("LODZ", &["Łódź"]),
            ("strasse", &["Straße"]),
            ("bjork", &["BJØRK"]),
            ("Björk", &["BJØRK"]),
            ("izmir", &["İzmir"]),
            ("irmak", &["ırmak"]),
        ],
    );
    finds("Привет, Ёлка ΟΔΟΣ", &[("елка", &["Ёлка"]), ("οδός", &["ΟΔΟΣ"])]);
}

#[test]
fn an_accent_written_apart_belongs_to_its_letter() {
    finds("cafe\u{301} now", &[("café", &["cafe\u{301}"]), ("cafe", &["cafe\u{301}"])]);
}

#[test]
fn arabic_is_found_whatever_the_form_of_its_letters() {
    finds(
        "تهريب المهاجرين جريمةٌ إلى مُسْتَشْفى",
        &[
            ("المهاجرين", &["المهاجرين"]),
            ("المـــهاجرين", &["المهاجرين"]),
            ("جريمه", &["جريمةٌ"]),
            ("الى", &["إلى"]),
            ("مستشفي", &["مُسْتَشْفى"]),
        ],
    );
    finds("کودک ایرانی ۱۲ ساله", &[("كودك", &["کودک"]), ("ايراني", &["ایرانی"]), ("12", &["۱۲"])]);
}

#[test]
fn hindi_and_korean_words_are_found_by_their_beginning() {
    finds("मानव तस्करी अपराध है", &[("तस्करी", &["तस्करी"]), ("तस्क", &["तस्करी"])]);
    finds("인신매매 방지 의정서", &[("인신", &["인신매매"])]);
}

#[test]
fn a_word_finds_its_other_forms() {
    let made = Subject::texts(&[
        "They trafficked her.",
        "Traffickers were here.",
        "States criminalise it.",
        "Criminalization is a duty.",
        "All countries.",
        "Vulnerable people.",
        "Ratified in 2003.",
        "Planning is enough.",
    ]);
    for (question, ids) in [
        ("trafficking ", &["0", "1"][..]),
        ("traffics ", &["0", "1"]),
        ("criminalize ", &["2", "3"]),
        ("criminalizing ", &["2", "3"]),
        ("country ", &["4"]),
        ("vulnerability ", &["5"]),
        ("ratification ", &["6"]),
        ("planned ", &["7"]),
    ] {
        let mut found = made.ids(question);
        found.sort();
        let ids: Vec<_> = ids.iter().map(|it| (*it).into()).collect();
        assert_eq!(found, ids, "{question}");
    }
}

#[test]
fn words_of_the_law_that_look_alike_are_kept_apart() {
    let made = Subject::texts(&[
        "trafficking",
        "smuggling",
        "treaty",
        "treatment",
        "status",
        "state",
        "crime",
        "criminal",
        "person",
        "personal",
        "identity",
        "identify",
        "attempt",
        "accomplice",
        "refugee",
        "asylum",
        "torture",
        "degrading treatment",
        "ratification",
        "accession",
        "detention",
        "arrest",
    ]);
    for (question, not) in [
        ("trafficking ", "smuggling"),
        ("treaty ", "treatment"),
        ("status ", "state"),
        ("crime ", "criminal"),
        ("person ", "personal"),
        ("identity ", "identify"),
        ("attempt ", "accomplice"),
        ("refugee ", "asylum"),
        ("torture ", "degrading treatment"),
        ("ratification ", "accession"),
        ("detention ", "arrest"),
    ] {
        let found: Vec<_> =
            made.find(question).hits.iter().map(|hit| made.docs[hit.doc].text[0].clone()).collect();
        assert!(found.contains(&question.trim().into()), "{question} finds itself");
        assert!(!found.contains(&not.into()), "{question} finds {not}");
    }
}

#[test]
fn the_last_word_may_be_unfinished_unless_a_space_follows() {
    let made = Subject::texts(&["harmonizing laws"]);
    assert_eq!(made.ids("harmo").len(), 1);
    assert!(made.ids("harmo ").is_empty());
    assert!(
        made.ids("harmo laws").len() == 1 && made.marked("harmo laws", "harmonizing").is_empty()
    );
}

#[test]
fn a_word_that_is_known_is_taken_as_it_is() {
    let made = Subject::texts(&["a coast", "the coats"]);
    assert_eq!(made.ids("coast "), ["0".into()]);
    assert_eq!(made.ids("caost ").len(), 1, "swapped letters are one slip, two apart are two");
}

#[test]
fn short_words_and_numbers_must_be_right() {
    let made = Subject::texts(&["cat 2012 boats"]);
    assert!(made.ids("car ").is_empty());
    assert!(made.ids("2013 ").is_empty());
    assert_eq!(made.ids("boots ").len(), 1, "one slip in four letters and more");
    assert!(made.ids("bosts ").len() == 1 && made.ids("bests ").is_empty());
}

#[test]
fn a_long_word_may_have_two_slips_and_a_wrong_first_letter() {
    let made = Subject::texts(&["implementation", "migrants"]);
    assert_eq!(made.ids("implimantation "), ["0".into()]);
    assert_eq!(made.ids("inplementation "), ["0".into()]);
    assert_eq!(made.ids("nigrants "), ["1".into()]);
    assert!(made.ids("implymantasion ").is_empty(), "three are too many");
}

#[test]
fn slips_are_forgiven_while_a_word_is_typed() {
    let made = Subject::texts(&["implementation", "something"]);
    for typed in ["implim", "implimen", "implimenta", "implimentatio"] {
        assert_eq!(made.ids(typed), ["0".into()], "{typed}");
    }
}

/// Every word one slip away from another is found: against all that can be done to a word.
#[test]
fn any_one_slip_in_a_word_of_six_letters_is_forgiven() {
    let made = Subject::texts(&["exploitation", "planet", "zebra", "quartz"]);
    for word in ["planet", "quartz"] {
        let mut spoilt = Vec::new();
        for at in 0..=word.len() {
            for letter in 'a'..='z' {
                spoilt.push([&word[..at], &letter.to_string(), &word[at..]].concat());
                if at < word.len() {
                    spoilt.push([&word[..at], &letter.to_string(), &word[at + 1..]].concat());
                }
            }
            if at + 1 < word.len() {
                let (a, b) = (&word[at..=at], &word[at + 1..at + 2]);
                spoilt.push([&word[..at], b, a, &word[at + 2..]].concat());
            }
        }
        for spoilt in spoilt.iter().filter(|it| it.len() >= 6) {
            let found = made.find(&format!("{spoilt} "));
            let texts: Vec<_> = found.hits.iter().map(|hit| &*made.docs[hit.doc].text[0]).collect();
            assert_eq!(texts, [word], "{spoilt}");
        }
    }
}

#[test]
fn a_word_broken_by_a_hyphen_at_the_end_of_a_line_is_found_whole() {
    let text = "The trafficking in persons, and its recruitment.";
    let word: &[&str] = &["trafficking"];
    finds(
        text,
        &[
            ("traffick-\ning", word),
            ("traffick-\r\n   ing", word),
            ("traffick- ing", word),
            ("traf-fick-\ning", word),
            ("traffick\u{ad}ing", word),
            ("traffick\u{ad}\ning", word),
            ("traffick\u{2011}ing", word),
            ("traffick\u{2010}\ning", word),
            ("traf-\nficked", word),
            ("traffick-\nin", word),
            ("\"traffick-\ning in per-\nsons\"", &["trafficking in persons"]),
            ("re-\ncruit-\nment", &["recruitment"]),
        ],
    );
    finds("The traf\u{ad}ficking", &[("trafficking", &["traf\u{ad}ficking"])]);
}

#[test]
fn a_word_with_a_hyphen_of_its_own_is_found_with_it_with_a_blank_and_joined() {
    for text in ["A cross-border crime", "A cross\u{2011}border crime"] {
        let whole = &text[2..text.len() - 6];
        let parts: &[&str] = &["cross", "border"];
        let joined: &[&str] = &[whole];
        finds(
            text,
            &[
                ("cross border ", joined),
                ("cross-border ", joined),
                ("cross-\nborder ", joined),
                ("cross\u{2011}border", joined),
                ("crossborder ", joined),
                ("crossbor", joined),
                ("crossborder crime", &[whole, "crime"]),
                ("border", &parts[1..]),
            ],
        );
    }
    let made = Subject::texts(&["a non-State actor", "another State"]);
    for question in ["non-State actor ", "non State actor ", "nonstate actor ", "nonstate"] {
        assert_eq!(made.ids(question)[0], "0".into(), "{question}");
    }
    assert_eq!(made.ids("nonstate ").len(), 1, "all of it is asked for");
    // Of the content.
    let real = Subject::real();
    let first = |question: &str| real.ids(question)[..3].iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(first("non-refoulement "), first("nonrefoulement "));
}

#[test]
fn ligatures_and_wide_letters_are_the_letters_that_they_stand_for() {
    let text = "The o\u{fb03}cial \u{fb01}nanced a tra\u{fb03}cking o\u{fb00}er";
    let plain = "The official financed a trafficking offer";
    for (question, marked) in [
        ("official", ["o\u{fb03}cial", "official"]),
        ("o\u{fb03}cial", ["o\u{fb03}cial", "official"]),
        ("\u{fb01}nanced", ["\u{fb01}nanced", "financed"]),
        ("ｏｆｆｅｒ", ["o\u{fb00}er", "offer"]),
        ("tra\u{fb03}ck-\ning", ["tra\u{fb03}cking", "trafficking"]),
    ] {
        finds(text, &[(question, &marked[..1])]);
        finds(plain, &[(question, &marked[1..])]);
    }
    let made = Subject::texts(&[text]);
    let marks = made.find("offer").words.marks(text);
    assert_eq!(&text[excerpt(text, &marks, 12)], "o\u{fb00}er");
}

#[test]
fn a_common_word_is_no_form_no_slip_and_no_other_name_of_another() {
    let made = Subject::texts(&["it will be", "they can", "she was willing", "consent", "cane"]);
    assert_eq!(made.ids("consent "), ["3".into(), "2".into()]);
    assert_eq!(made.ids("willing "), ["2".into(), "3".into()]);
    assert!(made.marked("consent ", "they will agree, if they can") == ["agree"]);
    for question in ["wills ", "willl ", "cann ", "canns "] {
        let ids = made.ids(question);
        assert!(!ids.contains(&"0".into()) && !ids.contains(&"1".into()), "{question}: {ids:?}");
    }
    assert_eq!(made.ids("will "), ["0".into()], "alone it is asked for");
    assert_eq!(made.ids("can "), ["1".into()]);
}
