//! What a page and what the web has beside the words.

use xtask::import::{import, parse, render};

use crate::import_kinds::{body, titles};
use crate::import_source::characters;

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
