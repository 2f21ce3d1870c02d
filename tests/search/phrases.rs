//! Quotes, scripts without spaces, and what is marked.

use two_protocols::search::excerpt;

use crate::subject::Subject;

#[test]
fn a_phrase_finds_and_marks_only_where_all_of_it_stands_in_a_row() {
    let made = Subject::texts(&[
        "the abuse of power or of a position of vulnerability",
        "a position, and of vulnerability nothing",
        "vulnerability of position",
    ]);
    for question in [
        "\"position of vulnerability\"",
        "“position of vulnerability”",
        "\"position of vulnerability",
        "“position of vulner",
        "«Position of vulnerability»",
    ] {
        assert_eq!(made.ids(question), ["0".into()], "{question}");
        let text = &made.docs[0].text[0];
        assert_eq!(made.marked(question, text), ["position of vulnerability"], "{question}");
        assert!(made.marked(question, &made.docs[2].text[0]).is_empty(), "{question}");
    }
}

#[test]
fn a_phrase_is_needed_and_other_words_count_beside_it() {
    let made = Subject::texts(&["legal entry", "illegal entry by sea", "the legal entry by sea"]);
    assert_eq!(made.ids("sea \"legal entry\""), ["2".into(), "0".into()]);
}

#[test]
fn a_phrase_takes_words_as_they_are() {
    let made = Subject::texts(&["migrants smuggled"]);
    assert!(made.ids("\"migrant smuggled\"").is_empty());
    assert!(made.ids("\"migrants smugled\"").is_empty());
}

#[test]
fn a_phrase_does_not_go_from_one_paragraph_to_the_next() {
    let mut doc = crate::subject::plain(0, "ends here");
    doc.text.push("begins there".into());
    let made = Subject::new(vec![doc]);
    assert!(made.ids("\"here begins\"").is_empty());
}

#[test]
fn other_names_of_several_words_are_found_only_together() {
    let made = Subject::texts(&["human rights", "trafficking in persons", "migrants at home"]);
    assert_eq!(made.ids("human trafficking ")[0], "1".into());
    assert!(made.marked("people smuggling ", "people of many migrants").contains(&"people"));
    assert!(made.marked("people smuggling ", "smuggling of migrants") == ["smuggling of migrants"]);
}

#[test]
fn chinese_is_found_by_any_part_of_a_text() {
    let text = "贩运人口与偷运移民是两种不同的犯罪。";
    let made = Subject::texts(&[text, "人的口"]);
    for (question, ids) in [
        ("贩运", &["0"][..]),
        ("贩运人口", &["0"]),
        ("运移", &["0"]),
        ("罪", &["0"]),
        ("口人", &[]),
        ("“偷运移民”", &["0"]),
        ("移民 贩运", &["0"]),
    ] {
        let ids: Vec<_> = ids.iter().map(|it| (*it).into()).collect();
        assert_eq!(made.ids(question), ids, "{question}");
    }
    assert_eq!(made.ids("人").len(), 2);
    assert_eq!(made.marked("贩运人口", text), ["贩运人口"]);
    assert_eq!(made.marked("人", text).concat().chars().filter(|it| *it == '人').count(), 1);
}

#[test]
fn thai_khmer_lao_and_burmese_are_found_by_any_part_of_a_text() {
    for (text, part, not) in [
        ("การค้ามนุษย์เป็นอาชญากรรม", "ค้ามนุษย์", "มนุษย์ค้า"),
        ("ការជួញដូរមនុស្ស", "ជួញដូរ", "ដូរជួញ"),
        ("ການຄ້າມະນຸດ", "ມະນຸດ", "ນຸດມະ"),
        ("လူကုန်ကူးမှု", "ကုန်ကူး", "ကူးကုန်"),
        ("人身取引の防止", "取引の", "引取"),
    ] {
        let made = Subject::texts(&[text]);
        assert_eq!(made.ids(part).len(), 1, "{part}");
        assert_eq!(made.marked(part, text), [part]);
        assert!(made.ids(not).is_empty(), "{not}");
    }
}

#[test]
fn wide_and_narrow_letters_are_the_same() {
    let made = Subject::texts(&["ＵＮＴＯＣ ３４条", "ﾊﾟｽﾎﾟｰﾄ"]);
    assert_eq!(made.ids("untoc").len(), 1);
    assert_eq!(made.ids("パスポート"), ["1".into()]);
}

#[test]
fn an_excerpt_shows_most_marks_and_breaks_between_words() {
    let text = "One child at the start. Then many other words that say nothing of it at all, and \
                more of them, until a child and another child and a third child stand together.";
    let made = Subject::texts(&[text]);
    let marks = made.find("child ").words.marks(text);
    let shown = &text[excerpt(text, &marks, 60)];
    assert_eq!(shown.matches("child").count(), 3, "{shown}");
    assert!(shown.chars().count() <= 60);
    assert!(text.contains(&[" ", shown].concat()), "{shown} begins at a word");
    assert_eq!(excerpt("short", &[], 60), 0..5);
    assert_eq!(&text[excerpt(text, &[], 20)], "One child at the");
}
