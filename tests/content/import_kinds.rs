//! Kinds of documents, each by its rule.

use two_protocols::content::{Item, Section, Statement};
use xtask::import::{import, outline, parse, render};

use crate::import_source::characters;

/// A document of every kind at once.
pub(crate) const RICH: &str = "\
---
title: Harbour Talks
source_url: \"https://example.org/x\"
tags:
  - ports
---

United Nations A/HT/4/1

Fourth Harbour Talks on the Lists
of Ships

Port Alder, 30 April to 2 May 2024

Resolution 7

Contents

I. Opening . . . . . 1

II. Decisions . . . . . 2

The Harbour Assembly,

*Recalling* its resolution 6 of 3 May 2023,[^1]

Noting that:

- ports are busy;
- staff are few,

# Part one

## I. Opening

**1.** Delegates met at the har-
bour.¹ They agreed to:

(a) share:

   (i) lists;

   (ii) names; and

(b) train <b>staff</b>.

They will report in a year.

¹ Held in the old hall.

2. Ports & cities <!-- a comment --> wrote to [the clerk](https://example.org/clerk).

> Ports are open to all.

| Port | Lists |
|---|---|
| Alder | 3 |

Page 2 of 9

# Part two

1. They left.

* * *

Ms. Ann Rook

Minister of Ports

Annex A

List of delegates

Those who came are named here.

1. Ms. Rook, Alder

2. Mr. Finch, Birch

[^1]: Not printed.
";

fn read(source: &str) -> Statement {
    parse(source).unwrap_or_else(|faults| panic!("{faults}"))
}

/// A document with a title block and this text.
fn body(text: &str) -> Statement {
    read(&format!("Harbour Talks\n\nOslo, 5 March 2020\n\nChairs' Statement\n\n{text}"))
}

fn titles(sections: &[Section]) -> Vec<&str> {
    sections.iter().filter_map(|it| it.title.as_deref()).collect()
}

/// Each paragraph's number as printed, and its words.
fn numbered(statement: &Statement) -> Vec<(String, String)> {
    statement.paragraphs().map(|it| (it.printed().to_string(), it.text.to_string())).collect()
}

fn markers(items: &[Item]) -> Vec<&str> {
    items.iter().map(|it| &*it.marker).collect()
}

fn event(source: &str) -> [String; 4] {
    let it = read(&format!("{source}\n\n1. They met.\n"));
    [it.kind, it.event.name, it.event.place, it.event.dates].map(|words| words.to_string())
}

#[test]
fn each_kind_gives_every_character_back() {
    let rich = read(RICH);
    assert_eq!(characters(&render(&rich)), characters(RICH));
}

#[test]
fn what_is_rendered_of_each_kind_reads_back_the_same() {
    let rich = read(RICH);
    assert_eq!(parse(&render(&rich)), Ok(rich));
}

#[test]
fn the_outline_names_all_that_was_read_on_one_screen() {
    let outline = outline(&read(RICH));
    for row in [
        "event         Fourth Harbour Talks on the Lists of Ships",
        "place         Port Alder",
        "date          30 April to 2 May 2024",
        "kind          Resolution 7",
        "chairs        not found",
        "preamble      3 passages",
        "sections      Part one",
        "                I. Opening  1 to 2",
        "              Part two  1",
        "lists         1 (2 items, nested)",
        "closing       2 lines",
        "annexes       Annex A  1 to 2",
        "footnotes     2 notes",
    ] {
        assert!(outline.lines().any(|line| line == row), "{row}\n{outline}");
    }
    let many: String =
        (1..200).flat_map(|n| [format!("\n## H{n}\n\n"), format!("{n}. A was said.\n")]).collect();
    assert!(xtask::import::outline(&read(&many)).lines().count() < 40);
}

#[test]
fn what_stands_before_paragraph_1_is_a_preamble() {
    for preamble in [
        "The Harbour Assembly,\n\nRecalling its resolution 6 of 3 May 2023,",
        "We, the ministers of the ports, met to speak of lists.",
        "Delegates met at the harbour.",
        "- ports\n- cities",
        "Welcoming the ports;",
    ] {
        let it = body(&format!("{preamble}\n\n1. They left.\n"));
        assert_eq!(it.heading.len(), 3, "{preamble}");
        assert!(!it.preamble.is_empty() && titles(&it.sections).is_empty(), "{preamble}");
        assert_eq!(&*it.event.dates, "5 March 2020");
    }
    let it = body("We, the ministers, met.\n\nI. Opening\n\n1. They left.\n");
    assert_eq!((it.preamble.len(), titles(&it.sections)), (1, vec!["I. Opening"]));
}

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

#[test]
fn what_a_page_has_beside_its_text_is_taken_out_and_kept() {
    for furniture in
        ["2", "- 2 -", "Page 2", "Page 2 of 9", "2/9", "p. 2", "第2页", "\u{c}Harbour News", "[2]"]
    {
        let source = format!(
            "1. Delegates met at the harbour and\n\n{furniture}\n\nspoke of lists.\n\n\u{c}Harbour News\n\n2. They left.\n\n\u{c}Harbour News\n\n3. They slept.\n"
        );
        let it = body(&source);
        assert_eq!(
            &*it.paragraph(1).expect("paragraph 1").text,
            "Delegates met at the harbour and spoke of lists."
        );
        assert_eq!((titles(&it.sections).len(), it.paragraphs().count()), (0, 3), "{furniture}");
        assert!(characters(&render(&it)).contains(&characters(&source)), "{furniture}");
    }
}

#[test]
fn a_header_is_taken_out_together_with_the_number_of_its_page() {
    let header = "\n12\nHarbour News, no. 4\n\n";
    let it = body(&format!(
        "1. They met\n{header}there.\n{header}2. They left.\n{header}3. They slept.\n"
    ));
    let words: Vec<_> = it.paragraphs().map(|it| &*it.text).collect();
    assert_eq!(words, ["They met there.", "They left.", "They slept."]);
    assert!(titles(&it.sections).is_empty());
}

#[test]
fn a_line_that_begins_with_a_number_is_never_read_silently() {
    let source = "Harbour Talks\n\n1. A met.\n\n2. B met.\n\n1 See the list.\n";
    let it = import(source).expect("a statement");
    assert!(it.warnings.iter().any(|it| it.line == 7 && it.mend.contains("[^1]: ")));
}

#[test]
fn a_heading_that_comes_again_without_a_page_stays_and_is_said() {
    let source = "Harbour Talks\n\n1. A met.\n\nDecisions\n\n2. B met.\n\nDecisions\n\n3. C met.\n";
    let it = import(source).expect("a statement");
    assert_eq!(titles(&it.statement.sections), ["Decisions", "Decisions"]);
    assert!(it.warnings.iter().any(|it| it.line == 9 && it.saw.contains("the same heading again")));
}

#[test]
fn footnotes_are_kept_as_notes() {
    for (sign, begin) in [
        ("¹", "¹ "),
        ("<sup>1</sup>", "<sup>1</sup> "),
        ("[^1]", "[^1]: "),
        ("[1]", "[1] "),
        ("†", "† "),
        ("*", "* "),
    ] {
        let it = body(&format!(
            "1. They met{sign} at\n\n{begin}In the old hall.\n\nthe harbour.\n\n2. They left.\n"
        ));
        assert_eq!(it.notes.len(), 1, "{sign}");
        assert_eq!(&*it.notes[0].text, "In the old hall.");
        let text = &it.paragraph(1).expect("paragraph 1").text;
        assert!(text.contains(&*it.notes[0].marker) && text.ends_with("at the harbour."), "{text}");
    }
}

#[test]
fn words_divided_at_a_line_end_are_whole_and_compounds_keep_their_hyphen() {
    let it = body("1. The har-\nbour, well-\nknown and co-\noperative.\n\n2. It is well-known.\n");
    assert_eq!(
        &*it.paragraph(1).expect("paragraph 1").text,
        "The harbour, well-known and cooperative."
    );
    let it = body("1. The of\u{ad}fice and the oﬃce.\n");
    assert_eq!(&*it.paragraph(1).expect("paragraph 1").text, "The office and the office.");
}

#[test]
fn markup_from_the_web_is_never_shown() {
    let it = body(
        "1. ***Dele&shy;gates*** <i>met</i> <!-- not --> at [the *port*](https://a.b \"x\"), `then`<br>left &amp; slept <https://c.d>. [Rest][r] \\*is\\*.\n\n[r]: https://e.f\n\n<div class=\"x\">\n\n2. They **left**.\n\n</div>\n",
    );
    let words: Vec<_> = it.paragraphs().map(|it| &*it.text).collect();
    assert_eq!(
        words,
        ["Delegates met at the port, then left & slept https://c.d. Rest *is*.", "They left."]
    );
    let it = body("1. They met.\n\n| Port | Lists |\n|---|---|\n| Alder | 3 |\n\n2. They left.\n");
    let rows: Vec<_> =
        it.paragraph(1).expect("paragraph 1").items.iter().map(|it| &*it.text).collect();
    assert_eq!(rows, ["Port\u{2003}Lists", "Alder\u{2003}3"]);
}

#[test]
fn words_that_only_look_like_markup_are_words() {
    let it = body(
        "1. Of <3 ships*, <b and more>, [1]: one and a_b_c they spoke. #x.\n\n[UNHCR]: one did so.\n\n2. B met.\n",
    );
    let text =
        it.paragraphs().flat_map(|it| it.words()).map(|it| &**it).collect::<Vec<_>>().join(" ");
    for words in ["<3 ships*", "<b and more>", "[1]: one", "a_b_c", "#x", "[UNHCR]: one"] {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn line_ends_of_any_system_are_line_ends() {
    let unix = "Report\n\n1. A met.\n\n2. B met.\n";
    for end in ["\r\n", "\r", "\u{2028}", "\u{b}"] {
        assert_eq!(parse(&unix.replace('\n', end)), parse(unix), "{end:?}");
    }
}

#[test]
fn the_event_is_read_off_title_blocks_of_many_kinds() {
    for (source, expected) in [
        (
            "Harbour Talks\n\nKuala Lumpur, 31 October 2017\n\nChairs' Statement",
            ["Chairs' Statement", "Harbour Talks", "Kuala Lumpur", "31 October 2017"],
        ),
        (
            "Harbour Talks\n\nReport\n\n29-30 April 2020, Oslo, Norway",
            ["Report", "Harbour Talks", "Oslo, Norway", "29-30 April 2020"],
        ),
        (
            "JOINT COMMUNIQUÉ\n\nHARBOUR TALKS Port Alder, Oakland, 3 May 2024",
            ["JOINT COMMUNIQUÉ", "HARBOUR TALKS", "Port Alder, Oakland", "3 May 2024"],
        ),
        (
            "Third Forum on Rivers\nand their Mouths\nSan José, Costa Rica\n30 December 2019 to 2 January 2020\nPlan of Action",
            [
                "Plan of Action",
                "Third Forum on Rivers and their Mouths",
                "San José, Costa Rica",
                "30 December 2019 to 2 January 2020",
            ],
        ),
        (
            "Joint Statement of the Fourth Harbour Talks\n\nOslo, 5 March 2020",
            ["Joint Statement", "Fourth Harbour Talks", "Oslo", "5 March 2020"],
        ),
        (
            "A/HT/4/1\n\nDistr.: General 6 June 2020\n\nOriginal: English\n\nReport on the meeting of the Group held in New York, 2-3 March 2020",
            ["Report", "meeting of the Group", "New York", "2-3 March 2020"],
        ),
        (
            "Report of the\nFourth Harbour Talks\nPort Alder\n3 May 2024",
            ["Report", "Fourth Harbour Talks", "Port Alder", "3 May 2024"],
        ),
        ("Harbour Assembly\n\nResolution 7", ["Resolution 7", "Harbour Assembly", "", ""]),
        (
            "Harbour Talks, Oslo (5 to 7 March 2020)\n\nMinutes",
            ["Minutes", "Harbour Talks, Oslo", "", "5 to 7 March 2020"],
        ),
    ] {
        assert_eq!(event(source), expected.map(str::to_owned), "{source}");
    }
}

#[test]
fn what_is_not_found_is_empty_and_said() {
    let it = import("Harbour Assembly\n\n1. They met.\n").expect("a statement");
    let said: Vec<_> = it.warnings.iter().map(|it| &*it.saw).collect();
    for field in ["event.place", "event.dates", "kind"] {
        assert!(said.contains(&&*format!("no `{field}` in the title block")), "{said:?}");
    }
    assert_eq!(it.statement.event.place.len(), 0);
}

#[test]
fn chairs_are_named_by_their_names_or_their_offices() {
    for (text, expected) in [
        (
            "The meeting was chaired by the Minister of Ports of Alder.",
            vec![("", "Minister of Ports of Alder")],
        ),
        ("The meeting was co-chaired by Alder and Birch.", vec![("Alder", ""), ("Birch", "")]),
        ("It was chaired by Ann Rook, Minister of Ports.", vec![("Ann Rook", "Minister of Ports")]),
        (
            "Ms. Ann Rook (Alder) served as Chair and Mr. Bo Finch (Birch) as Rapporteur.",
            vec![("Ms. Ann Rook", "Alder")],
        ),
    ] {
        let it = body(&format!("1. {text}\n"));
        let found: Vec<_> = it.chairs.iter().map(|it| (&*it.name, &*it.office)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn sentences_that_are_no_list_of_participants_name_none() {
    for text in [
        "Goods from Alder, Birch and Cedar represent a tenth of all.",
        "Victims from Alder and Birch were helped.",
        "The Chair thanked the hosts, Alder and Birch.",
    ] {
        let it = body(&format!("1. {text}\n"));
        assert_eq!(
            it.participants.governments.len() + it.participants.organizations.len(),
            0,
            "{text}"
        );
    }
    let it = body(
        "1. In attendance were representatives from Alder, Birch and Elm as well as from UNHCR and the IOM.\n",
    );
    assert_eq!((it.participants.governments.len(), it.participants.organizations.len()), (3, 2));
}

#[test]
fn a_closing_of_wrapped_lines_is_one_line_and_signatures_stay_apart() {
    let it = body(
        "1. They met.\n\nThe chairs thank the port for\nits welcome and its long list\nof ships.\n\nAnn Rook\nMinister\n",
    );
    let closing: Vec<_> = it.closing.iter().map(|it| &**it).collect();
    assert_eq!(
        closing,
        [
            "The chairs thank the port for its welcome and its long list of ships.",
            "Ann Rook",
            "Minister"
        ]
    );
}

#[test]
fn sentences_of_other_scripts_end_with_their_own_stops() {
    let it = body("一、各国代表在港口会面。\n\n他们讨论了船只的名单。\n\n二、他们离开了港口。\n");
    assert_eq!(numbered(&it)[0].1, "各国代表在港口会面。 他们讨论了船只的名单。");
    let it = body("๑. ผู้แทนประชุมกันที่ท่าเรือ\n\n๒. พวกเขาออกเดินทาง\n");
    assert_eq!(it.paragraphs().count(), 2);
    let it = body("١. اجتمع المندوبون في الميناء.\n\n٢. هل غادروا؟\n");
    assert_eq!(it.paragraphs().count(), 2);
}
