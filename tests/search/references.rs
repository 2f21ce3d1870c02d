//! Articles, paragraphs and recommendations as people write them.

use two_protocols::search::Hit;

use crate::subject::Subject;

/// The ids that a question refers to.
fn referred(real: &Subject, question: &str) -> Vec<String> {
    let found = real.find(question);
    let (first, rest): (Vec<Hit>, Vec<Hit>) = found.hits.iter().partition(|hit| hit.referred);
    let last = first.iter().map(|hit| hit.score).min();
    assert!(rest.iter().all(|hit| last.is_none_or(|last| hit.score < last)));
    first.iter().map(|hit| real.docs[hit.doc].id.to_string()).collect()
}

#[test]
fn a_place_is_found_however_it_is_written() {
    let real = Subject::real();
    let cases: [(&[&str], &str); 7] = [
        (
            &[
                "TIP 3(a)",
                "tip 3 (a)",
                "TIP art. 3(a)",
                "tip article 3 (a)",
                "tip-3-a",
                "TIP 3a",
                "tip art3(a)",
                "article 3(a) TIP",
                "art 3 a of the trafficking protocol",
                "Palermo Protocol, article 3, paragraph (a)",
                "trafficking in persons protocol article 3 subparagraph a",
            ],
            "tip-3-a",
        ),
        (
            &[
                "SOM 6(1)(b)(ii)",
                "SOM 6 (1) (b) (ii)",
                "som-6-1-b-ii",
                "som 6 1 b ii",
                "smuggling protocol article 6, paragraph 1 (b) (ii)",
                "article 6(1)(b)(ii) of the Smuggling of Migrants Protocol",
            ],
            "som-6-1-b-ii",
        ),
        (&["UNTOC 34(2)", "convention art 34 para 2", "untoc-34-2"], "untoc-34-2"),
        (&["art 27"], "untoc-27-1-chapeau"),
        (
            &["para 17", "para. 17", "paragraph 17", "¶17", "¶ 17", "para-17", "summary 17"],
            "para-17",
        ),
        (&["rec 5", "recommendation 5", "rec-5", "Rec. 5"], "rec-5"),
        (&["art 7(2)", "§ 7(2)"], "tip-7-2"),
    ];
    for (questions, id) in cases {
        for question in questions {
            assert_eq!(referred(&real, question), [id], "{question}");
        }
    }
}

#[test]
fn all_that_stands_under_a_place_comes_with_it_in_order() {
    let real = Subject::real();
    assert_eq!(
        referred(&real, "TIP 5(2)"),
        ["tip-5-2-chapeau", "tip-5-2-a", "tip-5-2-b", "tip-5-2-c"]
    );
    assert_eq!(referred(&real, "TIP 5").len(), 5);
    assert!(!referred(&real, "para 1").contains(&"para-10".to_owned()));
    assert!(!referred(&real, "SOM 1").contains(&"som-16-1".to_owned()));
}

#[test]
fn without_a_treaty_each_answers_the_protocols_first() {
    let real = Subject::real();
    let ids = referred(&real, "art 3");
    assert_eq!(ids[0], "tip-3-a");
    let first = |treaty: &str| ids.iter().position(|id| id.starts_with(treaty)).expect("one");
    assert!(first("tip") < first("som") && first("som") < first("untoc"));
}

#[test]
fn a_number_alone_refers_but_a_number_among_words_counts() {
    let real = Subject::real();
    assert_eq!(referred(&real, "17"), ["para-17"]);
    for question in ["under 18", "18 years", "3 acts", "2012"] {
        assert!(referred(&real, question).is_empty(), "{question}");
    }
}

#[test]
fn words_beside_a_reference_order_what_it_leads_to() {
    let real = Subject::real();
    assert_eq!(referred(&real, "SOM 6 aggravating")[0], "som-6-3-chapeau");
    assert_eq!(referred(&real, "document SOM 6(1)")[0], "som-6-1-chapeau", "exact is first");
    assert!(real.ids("SOM 6 aggravating").contains(&"degradation".into()), "words still find");
}

#[test]
fn a_small_word_after_a_number_is_no_part_of_the_place() {
    let real = Subject::real();
    assert!(referred(&real, "tip 3 a child").contains(&"tip-3-d".to_owned()));
    assert_eq!(referred(&real, "tip 3(a) child"), ["tip-3-a"]);
}

#[test]
fn what_cites_a_place_is_found_after_it_and_marked() {
    let real = Subject::real();
    let ids = real.ids("SOM 6(4)");
    assert_eq!(ids[0], "som-6-4".into());
    assert!(ids.contains(&"smuggling".into()), "its note cites the article");
    assert_eq!(real.marked("SOM 6(4)", "of its own (SOM 6(4))."), ["6(4"]);
    assert!(real.ids("para 13").contains(&"row-law".into()), "it cites paragraph 13");
}

#[test]
fn a_place_that_is_not_there_finds_nothing_else() {
    let real = Subject::real();
    assert!(real.ids("art 99").is_empty());
}

#[test]
fn a_sign_doubled_and_any_space_width_or_bracket_lead_to_the_same_place() {
    let real = Subject::real();
    let cases: [(&[&str], &str); 3] = [
        (
            &[
                "§ 15",
                "§15",
                "§§ 15",
                "§\u{a0}15",
                "§\u{2009}15",
                "¶\u{202f}15",
                "¶¶15",
                "§ １５",
                "ｐａｒａ．１５",
                "para.\u{a0}15",
                "paras. 15",
                "Paragraph\u{3000}15",
            ],
            "para-15",
        ),
        (
            &[
                "TIP Art. 3 (a)",
                "TIP art 3(a)",
                "ＴＩＰ　Ａｒｔ．３（ａ）",
                "TIP Art.\u{a0}3\u{2009}(a)",
                "Article 3, paragraph (a) TIP",
                "Art. 3 § (a) TIP",
                "Art. 3 ¶ a TIP",
            ],
            "tip-3-a",
        ),
        (&["Article 6, paragraph 1 (b)(ii)", "Art. 6 § 1(b)(ii)"], "som-6-1-b-ii"),
    ];
    for (questions, id) in cases {
        for question in questions {
            assert_eq!(referred(&real, question)[0], id, "{question}");
        }
    }
    for question in ["Art. 3 (a)", "art 3(a)", "Article 3, paragraph (a)", "Art. 3 § (a)"] {
        assert_eq!(referred(&real, question)[..2], ["tip-3-a", "som-3-a"], "{question}");
    }
}

#[test]
fn a_sign_that_stands_for_articles_and_paragraphs_leads_to_what_has_the_place() {
    let real = Subject::real();
    let ids = referred(&real, "§ 6");
    assert_eq!(ids[0], "para-6", "it is whole");
    assert!(ids.contains(&"tip-6-1".to_owned()) && ids.contains(&"som-6-1-chapeau".to_owned()));
    assert_eq!(referred(&real, "§ 7(2)"), ["tip-7-2"], "no paragraph has parts");
}

#[test]
fn a_range_finds_each_of_its_places_in_order_whatever_stands_between() {
    let real = Subject::real();
    for question in [
        "para. 17–19",
        "paras 17-19",
        "paras. 17 – 19",
        "paragraphs 17 to 19",
        "paragraphs 17 through 19",
        "paras 17—19",
        "paras 17‑19",
        "paras 17−19",
        "ｐａｒａｓ　１７－１９",
        "paras 17\u{2009}–\u{2009}19",
        "¶¶ 17–19",
        "¶ 17–¶ 19",
        "para 17 to para 19",
        "para-17-19",
        "summary 17–19",
    ] {
        assert_eq!(referred(&real, question), ["para-17", "para-18", "para-19"], "{question}");
    }
    for question in ["§§ 17–19", "§ 17-19", "§§\u{a0}17\u{2009}–\u{2009}19", "17–19"] {
        let first = &referred(&real, question)[..3];
        assert_eq!(first, ["para-17", "para-18", "para-19"], "{question}");
    }
    let all: Vec<String> = (1..=30).map(|it| format!("para-{it}")).collect();
    assert_eq!(referred(&real, "paras 1–999"), all);
    assert_eq!(referred(&real, "recs 5–7"), ["rec-5", "rec-6", "rec-7"]);
}

#[test]
fn articles_and_their_parts_have_ranges_too() {
    let real = Subject::real();
    let under = |question: &str| referred(&real, question);
    let both = [under("TIP 4"), under("TIP 5")].concat();
    for question in ["TIP 4–5", "TIP art. 4-5", "articles 4 to 5 of the Trafficking Protocol"] {
        assert_eq!(under(question), both, "{question}");
    }
    let parts = ["tip-5-2-a", "tip-5-2-b", "tip-5-2-c"];
    assert_eq!(under("TIP 5(2)(a)–(c)"), parts);
    assert_eq!(under("TIP article 5, paragraph 2 (a) to (c)"), parts);
    let articles = under("articles 4–5");
    assert_eq!(articles[..both.len()], both, "the first treaty whole");
}

#[test]
fn a_place_with_hyphens_or_a_number_that_counts_is_no_range() {
    let real = Subject::real();
    assert_eq!(referred(&real, "tip-5-2-a"), ["tip-5-2-a"]);
    assert_eq!(referred(&real, "tip-6-6"), ["tip-6-6"]);
    assert_eq!(referred(&real, "som-6-1-b-ii"), ["som-6-1-b-ii"]);
    assert_eq!(referred(&real, "tip-4-5"), Vec::<String>::new(), "an id of no item");
    for question in ["children of 14–17 years", "4 to 5 acts", "14-17 years"] {
        assert!(referred(&real, question).is_empty(), "{question}");
    }
    // Backwards it is none either.
    assert_eq!(referred(&real, "paras 19–17")[0], "para-19");
    assert!(!referred(&real, "paras 19–17").contains(&"para-18".to_owned()));
}

#[test]
fn a_range_marks_each_place_that_a_text_cites() {
    let real = Subject::real();
    let marked = real.marked("paras 17–19", "See paragraph 18, para 20 and para 19.");
    assert_eq!(marked, ["paragraph 18", "para 19"]);
}
