//! Numbers, headings and lists in all their forms.

use xtask::import::{import, render};

use crate::import_kinds::{body, markers, numbered, titles};
use crate::import_source::characters;

#[test]
fn numbers_are_read_in_all_their_forms() {
    for [one, two] in [
        ["1.", "2."],
        ["1)", "2)"],
        ["(1)", "(2)"],
        ["1 .", "2 ."],
        ["**1.**", "**2.**"],
        ["Para 1", "Para 2"],
        ["Paragraph 1.", "Paragraph 2."],
        ["Recommendation 1:", "Recommendation 2:"],
        ["Principle 1 –", "Principle 2 –"],
        ["§ 1", "§ 2"],
        ["I.1", "I.2"],
        ["A.1.", "A.2."],
        ["1.1", "1.2"],
        ["1.1.1", "1.1.2"],
        ["١.", "٢."],
        ["๑.", "๒."],
        ["１．", "２．"],
        ["一、", "二、"],
        ["（一）", "（二）"],
        ["\u{200b}1.", "\u{200b}2."],
        ["1.\u{a0}", "2.\u{2003}"],
    ] {
        for (space, gap) in [(" ", "\n\n"), ("\n", "\n\n"), (" ", "\n")] {
            if space == "\n" && !one.ends_with(['.', ')', '1']) {
                continue;
            }
            let source =
                format!("{one}{space}Delegates met there.{gap}{two}{space}They left it.\n");
            let it = body(&source);
            let words: Vec<_> = it.paragraphs().map(|it| &*it.text).collect();
            assert_eq!(words, ["Delegates met there.", "They left it."], "{source}");
            let printed = |it: &str| it.replace("**", "").replace('\u{200b}', "").trim().to_owned();
            let expected = [printed(one), printed(two)];
            let found: Vec<_> = numbered(&it).into_iter().map(|(number, _)| number).collect();
            assert_eq!(found, expected, "{source}");
            assert_eq!(characters(&render(&it)).matches("Delegates").count(), 1);
        }
    }
    let it = body("1\nDelegates met.\n\n2\nThey left.\n");
    assert_eq!(it.paragraphs().count(), 2);
    let it = body("1.Delegates met.\n\n2.They left.\n");
    assert_eq!(&*it.paragraph(2).expect("paragraph 2").text, "They left.");
}

#[test]
fn decimals_go_on_at_each_of_their_places() {
    let it = body(
        "1.1 A met.\n\n1.2 B met.\n\n2.1 C met.\n\n2.1.1 D met.\n\n2.2 E met.\n\n3.1 F met.\n",
    );
    let numbers: Vec<_> = numbered(&it).into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, ["1.1", "1.2", "2.1", "2.1.1", "2.2", "3.1"]);
    // An amount at the start of a line is none.
    let it = body("1. They gave\n1.5 million ships.\n\n2. They left.\n");
    assert_eq!(&*it.paragraph(1).expect("paragraph 1").text, "They gave 1.5 million ships.");
}

#[test]
fn numbers_begin_again_in_parts_and_annexes_and_are_cited_with_them() {
    let it = body(
        "Part one\n\n1. A.\n\n2. B.\n\nPart two\n\n1. C.\n\n2. D.\n\nAnnex I\n\n1. E.\n\nAppendix: Ships\n\n1. F.\n",
    );
    assert_eq!(titles(&it.sections), ["Part one", "Part two"]);
    assert_eq!(titles(&it.annexes), ["Annex I", "Appendix: Ships"]);
    let cited: Vec<_> = (1..=6).filter_map(|number| it.cited(number)).collect();
    let cited: Vec<&str> = cited.iter().map(|it| &**it).collect();
    assert_eq!(
        cited,
        [
            "Part one, 1",
            "Part one, 2",
            "Part two, 1",
            "Part two, 2",
            "Annex I, 1",
            "Appendix: Ships, 1"
        ]
    );
    // Where only annexes begin again, the body is cited by its numbers alone.
    let it = body("1. A.\n\nAnnex I\n\n1. E.\n");
    assert_eq!((it.cited(1).as_deref(), it.cited(2).as_deref()), (Some("1"), Some("Annex I, 1")));
}

#[test]
fn an_annex_keeps_text_without_numbers() {
    let it = body(
        "1. A met.\n\nDone in Oslo.\n\nANNEX\n\nDelegates\n\nMs. Rook, Alder\n\n- Mr. Finch\n- Mr. Wren\n",
    );
    assert_eq!(it.closing.iter().map(|it| &**it).collect::<Vec<_>>(), ["Done in Oslo."]);
    let annex = &it.annexes[0];
    let lead: Vec<_> = annex.lead.iter().map(|it| (&*it.text, it.items.len())).collect();
    assert_eq!(lead, [("Delegates", 0), ("Ms. Rook, Alder", 2)]);
}

#[test]
fn a_number_sign_always_makes_a_heading() {
    for heading in
        ["1. Opening", "(a) Lists of ships", "2", "Annex of none", "- x", "It is. And was."]
    {
        let it = body(&format!("1. A met.\n\n## {heading}\n\n2. B met.\n"));
        let found =
            titles(&it.sections).into_iter().chain(titles(&it.annexes)).next().map(str::to_owned);
        assert_eq!(found.as_deref(), Some(heading));
    }
    let it = body("1. A met.\n\nDecisions\n---------\n\n2. B met.\n");
    assert_eq!(titles(&it.sections), ["Decisions"]);
}

#[test]
fn headings_stand_on_two_levels() {
    for source in [
        "# One\n\n## A\n\n1. A met.\n\n## B\n\n2. B met.\n\n# Two\n\n3. C met.\n",
        "PART ONE\n\nA. Opening\n\n1. A met.\n\nB. Middle\n\n2. B met.\n\nPART TWO\n\n3. C met.\n",
        "**One**\n\nOpening\n\n1. A met.\n\nMiddle\n\n2. B met.\n\n**Two**\n\n3. C met.\n",
    ] {
        let subs: Vec<bool> = body(source).sections.iter().map(|it| it.sub).collect();
        assert_eq!(subs, [false, true, true, false], "{source}");
    }
}

#[test]
fn a_numbered_heading_is_told_by_the_numbers_that_go_on_without_it() {
    let source =
        "Harbour Talks\n\n1. Opening\n\n1. A met.\n\n2. B met.\n\n2. Decisions\n\n3. C met.\n";
    let it = import(source).expect("a statement");
    assert_eq!(titles(&it.statement.sections), ["1. Opening", "2. Decisions"]);
    let lines: Vec<_> = it.warnings.iter().map(|it| it.line).filter(|line| *line > 1).collect();
    assert_eq!(lines, [3, 9]);
    let it = body("1. Opening\n\n1.1 A met.\n\n1.2 B met.\n\n2. Decisions\n\n2.1 C met.\n");
    assert_eq!(titles(&it.sections), ["1. Opening", "2. Decisions"]);
}

#[test]
fn lists_have_any_marker_and_stand_in_one_another() {
    for [one, two] in [
        ["(a)", "(b)"],
        ["a)", "b)"],
        ["a.", "b."],
        ["(i)", "(ii)"],
        ["i)", "ii)"],
        ["A.", "B."],
        ["1)", "2)"],
        ["•", "•"],
        ["➢", "➢"],
        ["→", "→"],
        ["✓", "✓"],
        ["\u{f0b7}", "\u{f0b7}"],
        ["o", "o"],
        ["–", "–"],
        ["*", "*"],
        ["1.", "2."],
        ["（一）", "（二）"],
        ["(أ)", "(ب)"],
    ] {
        let it = body(&format!(
            "1. They agreed to:\n\n{one} share lists;\n\n{two} train staff.\n\n2. They left.\n"
        ));
        assert_eq!(markers(&it.paragraph(1).expect("paragraph 1").items), [one, two]);
        assert_eq!(it.paragraphs().count(), 2, "{one}");
    }
    let it = body(
        "1. They agreed to:\n\n(a) share:\n\n(i) lists;\n\n• of ships;\n\n(ii) names;\n\n(b) train.\n\nThey did.\n",
    );
    let items = it.paragraph(1).expect("paragraph 1").items.clone();
    assert_eq!(markers(&items), ["(a)", "(b)"]);
    assert_eq!(markers(&items[0].items), ["(i)", "(ii)"]);
    assert_eq!(markers(&items[0].items[0].items), ["•"]);
}

#[test]
fn more_text_after_a_list_is_a_line_of_its_own() {
    let it = body(
        "1. They agreed:\n\n(a) to share;\n\n(b) to train.\n\nThey will report.\n\n2. They left.\n",
    );
    let items = &it.paragraph(1).expect("paragraph 1").items;
    assert_eq!(markers(items), ["(a)", "(b)", ""]);
    assert_eq!(&*items[2].text, "They will report.");
}
