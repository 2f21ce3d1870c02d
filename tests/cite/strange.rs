//! Names that nobody should have: they come out of the formats as they went in.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use two_protocols::cite::{Checked, Cited, Source, Style, check, cite, one_line};
use two_protocols::content::Text;

use crate::formats::{plain, wanted};
use crate::parsers::read;
use crate::shelf::{DAY, content, own};

/// How many names the parsers are asked about.
const NAMES: usize = 300;

/// What means something in one format or another, and letters of many kinds.
const PARTS: &str = r#"("|'|''|`|``|\{|\}|\\|&|%|\$|#|_|~|\^|<|>|\||@|-|--|---|,|;|:|=|\(|\)|\[|\]|/|\*|and|\\alpha|\\"|!|\?|\?`|TY  - |ER  - |\n|\r\n|\t| |  |a|Bc|É|ß|ü|指南|مرحبا|Ж|ไทย|🙂|e\u{301}|“|”|’|–|…|1)"#;

fn names() -> Vec<String> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let parts = proptest::string::string_regex(PARTS).expect("a pattern");
    let name = prop::collection::vec(parts, 1..16)
        .prop_map(|parts| parts.concat())
        .prop_filter("it has words", |name| name.chars().any(char::is_alphanumeric));
    let mut next = || name.new_tree(&mut runner).expect("a name").current();
    let known = [
        "A \"quoted\" name \\ with {braces} and } one {",
        "Unbalanced {",
        "} unbalanced",
        "100 % of $5 & #1_a ~ b ^ c",
        "Name\nin\r\ntwo lines\u{2028}and more",
        "指南 مرحبا Ωμέγα «Zoë» ’s",
    ];
    known.map(str::to_owned).into_iter().chain((0..NAMES).map(|_| next())).collect()
}

/// A source whose names are strange.
fn source(id: &str, name: &str) -> &'static Source {
    let mut source =
        own().sources.iter().find(|source| &*source.id == id).expect("a source").clone();
    for field in [&mut source.name, &mut source.event, &mut source.issuer, &mut source.document] {
        *field = name.into();
    }
    Box::leak(Box::new(source))
}

fn strange(name: &str, kind: usize) -> Cited<'static> {
    let (item, source_id) =
        [("tip-3-a", "tip"), ("para-17", "summary"), ("act", "guide")][kind % 3];
    let source = source(source_id, name);
    let mut cited = own().cited(item, &content().edition, "https://e.org/#act", DAY).expect("it");
    cited.source = source;
    cited.heading = name.to_owned().leak();
    cited
}

#[test]
fn strange_names_survive_the_parsers() {
    let names = names();
    let cited: Vec<_> = names.iter().enumerate().map(|(at, name)| strange(name, at)).collect();
    for (cited, found) in cited.iter().zip(read(&cited, &own().words)) {
        let title = one_line(&wanted(cited).title);
        let of = |style| cite(cited, style, &own().words);
        assert_eq!(found["other"]["errors"], serde_json::json!([]), "{}", of(Style::Bibtex));
        let other = &found["other"]["entries"][0]["fields"];
        assert_eq!(same(&plain(&other["title"])), same(&title), "{}", of(Style::Bibtex));
        for (name, style) in [("bibtex", Style::Bibtex), ("ris", Style::Ris), ("csl", Style::Csl)] {
            let it = &found[name];
            assert_eq!(
                same(it["title"].as_str().unwrap_or_default()),
                same(&title),
                "{}",
                of(style)
            );
            assert_eq!(it["URL"], cited.link, "{}", of(style));
        }
    }
}

/// Letters as people see them: a parser may join a letter and its accent.
fn same(text: &str) -> String {
    text.replace("e\u{301}", "é")
}

#[test]
fn strange_names_keep_the_token() {
    let mark = |_: &str| Some(Text::from("00000000"));
    for (at, name) in names().iter().enumerate() {
        let cited = strange(name, at);
        for style in Style::ALL {
            let text = cite(&cited, style, &own().words);
            let is_told = matches!(check(&text, &mark), Checked::Changed(old, _)
                if old.item == cited.item && old.mark == cited.mark);
            assert!(is_told, "{text}");
        }
    }
}

#[test]
fn a_strange_address_is_written_so_that_every_format_takes_it() {
    let mut cited = strange("a", 0);
    cited.link = "file:///home/Zoë {x}\\y \"z\"<w>/g.html#act";
    let wanted = "file:///home/Zo%C3%AB%20%7Bx%7D%5Cy%20%22z%22%3Cw%3E/g.html#act";
    let found = read(&[cited], &own().words);
    for name in ["bibtex", "ris", "csl"] {
        assert_eq!(found[0][name]["URL"], wanted);
    }
    assert_eq!(found[0]["other"]["entries"][0]["fields"]["url"], wanted);
}
