//! What may stand in a text of the content, and how it comes out in all that is made of it.

use std::rc::Rc;

use serde_json::Value;
use two_protocols::app::{View, prerender};
use xtask::bundle::{Bundle, texts};
use xtask::export::{files, linked};

use crate::export::whole;
use crate::export_akn::faults;
use crate::fixture::Small;

/// What pastes, mistakes and mischief may leave in a text.
const MARKUP: &str = "<a href=\"annex.pdf\">\"start.js\" src=\"none.js\" &amp; ]]> --> </script> \
                      </body> <!-- text --> *b* {x} 'y' \\</a>";

#[test]
fn a_sign_that_xml_cannot_hold_is_refused_with_its_file_and_paragraph() {
    for sign in ['\0', '\u{1}', '\u{8}', '\u{b}', '\u{c}', '\u{1b}', '\u{7f}', '\u{85}', '\u{fffe}']
    {
        let words = format!("Some{sign} words.");
        let faults =
            Small::faults_with("xx/summary.json", "/sections/0/paragraphs/0/text", words.clone());
        let code = u32::from(sign);
        let expected = format!(
            "content/xx/summary.json: section-1: paragraph 1: text: U+{code:04X}, a sign that no \
             XML file can hold: take it out"
        );
        assert_eq!(faults, [expected]);
        for (file, place) in [
            ("xx/elements/roof.json", "/label"),
            ("xx/document.json", "/remarks/row-rain"),
            ("xx/recommendations.json", "/points/0/why"),
            ("law/instruments/hut.json", "/name"),
        ] {
            let faults = Small::faults_with(file, place, words.clone());
            assert!(faults[0].starts_with(&format!("content/{file}: ")), "{faults:?}");
            assert!(faults[0].contains(&format!("U+{code:04X}")), "{faults:?}");
        }
    }
}

#[test]
fn signs_of_all_languages_tabs_and_ends_of_lines_are_no_fault() {
    let words = "Ends\tof\nlines, “quotes”, ภาษาไทย, العربية, 中文, a\u{a0}b\u{ad}c\u{200b}d 😀";
    let place = "/sections/0/paragraphs/0/text";
    assert_eq!(Small::faults_with("xx/summary.json", place, words), [""; 0]);
}

/// The project's own content with markup in every text of the document and of the guide.
fn marked() -> Bundle {
    let mut bundle = whole();
    let content = &mut bundle.content;
    let mut value = serde_json::to_value(&*content).expect("JSON");
    put(&mut value);
    let links = content.links.clone();
    *content = serde_json::from_value(value).expect("a content");
    content.links = links;
    bundle.statement = content.summary.clone();
    bundle
}

/// Puts it at the end of each text but for what is no words: ids, addresses, the edition.
fn put(value: &mut Value) {
    const NONE: [&str; 20] = [
        "id",
        "href",
        "save",
        "lang",
        "edition",
        "elements",
        "offences",
        "provisions",
        "rule",
        "facts",
        "provision",
        "group",
        "kind",
        "level",
        "offence",
        "definition",
        "refs",
        "topics",
        "actors",
        "binding",
    ];
    match value {
        Value::String(text) => text.push_str(MARKUP),
        Value::Array(items) => items.iter_mut().for_each(put),
        Value::Object(fields) => {
            for (field, value) in fields.iter_mut() {
                if !NONE.contains(&&**field) || value.is_array() && value[0].is_object() {
                    put(value);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn markup_in_any_text_is_shown_as_text() {
    let bundle = marked();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let html = runtime.block_on(prerender(&Rc::new(bundle.content.clone()), View::All));
    let summary = serde_json::to_value(&bundle.content.summary.sections).expect("JSON");
    let shown = texts(&summary).into_iter().filter(|(place, _)| place.ends_with("text")).count();
    let written = MARKUP.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    assert!(html.matches(&written).count() >= shown, "{shown}");
    for markup in ["<a href=\"annex.pdf\"", "</script>", "</body>", "<!-- text"] {
        assert!(!html.contains(markup), "{markup}");
    }
}

#[test]
fn markup_in_any_text_leaves_every_file_to_take_away_well_formed() {
    let bundle = marked();
    let exported = files(&bundle).expect("exported");
    let text = |name: &str| {
        let file = exported.iter().find(|it| it.name == name);
        &*file.unwrap_or_else(|| panic!("no {name}")).text
    };
    assert_eq!(faults(text("summary.akn.xml")), None);
    let json: Value = serde_json::from_str(text("summary.json")).expect("JSON");
    let last = json["sections"][1]["paragraphs"][0]["text"].as_str().expect("a text");
    assert!(last.ends_with(MARKUP));
    let linked = linked(&bundle, &exported).expect("JSON-LD");
    assert!(!linked.contains('<'), "an element `script` would end");
    let json: Value = serde_json::from_str(&linked).expect("JSON");
    assert!(json["isBasedOn"]["about"]["name"].as_str().is_some_and(|it| it.ends_with(MARKUP)));
}
