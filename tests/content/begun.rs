//! A folder for another document, as the command alone makes it: nothing is answered yet.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use serde_json::{Value, json};
use tempfile::TempDir;
use two_protocols::app::{View, prerender};
use two_protocols::cite::{Style, cite};
use two_protocols::content::{Id, UiKey};
use xtask::bundle::{Bundle, Question};
use xtask::export::{files, linked};
use xtask::other;
use xtask::root::content;

use crate::export::whole;
use crate::export_akn::faults;
use crate::fixture::Small;

/// A document that says neither what it is nor where and when it was made.
const SILENT: &str = "1. Words of the first.\n2. Words of the second.\n";
const ASKED: &str = "en/answers.json";

/// A new folder for a document.
fn begun(statement: &str) -> (TempDir, Bundle) {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("statement.md");
    fs::write(&file, statement).expect("written");
    let bundle = other::new(&dir.path().join("mine"), &file);
    let bundle = bundle.unwrap_or_else(|error| panic!("{error:#}"));
    (dir, bundle)
}

fn mine(dir: &TempDir) -> std::path::PathBuf {
    dir.path().join("mine")
}

/// Answers a question, or writes another text of it.
fn answer(folder: &Path, id: &str, answer: &str) {
    let file = folder.join(ASKED);
    let text = fs::read_to_string(&file).expect("the questions");
    let mut asked: Vec<Question> = serde_json::from_str(&text).expect("questions");
    let question = asked.iter_mut().find(|it| it.id == id).expect("asked");
    question.answer = answer.into();
    fs::write(file, serde_json::to_string(&asked).expect("JSON")).expect("written");
}

fn html(bundle: &Bundle) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(prerender(&Rc::new(bundle.content.clone()), View::All))
}

/// A paragraph as each style cites it, and as the page does.
fn cited(bundle: &Bundle) -> Vec<String> {
    let shelf = xtask::build::shelf(bundle).expect("what can be cited");
    let id: Id = "para-1".into();
    let cited = shelf.cited("para-1", &bundle.content.edition, "", "").expect("an item");
    let styles = Style::ALL.iter().map(|style| cite(&cited, *style, &shelf.words));
    styles.chain([bundle.content.citation(&id).to_string()]).collect()
}

#[test]
fn a_folder_is_made_of_any_document_and_can_be_built_at_once() {
    for statement in [SILENT, &xtask::made::statement(40)] {
        let (_dir, bundle) = begun(statement);
        assert!(html(&bundle).contains("id=\"para-2\""));
        assert!(!files(&bundle).expect("exported").is_empty());
    }
}

#[test]
fn it_points_to_no_paragraph_and_holds_no_recommendation() {
    let (_dir, bundle) = begun(&xtask::made::statement(40));
    let content = &bundle.content;
    assert!(content.elements.iter().all(|it| it.paragraphs.is_empty()));
    assert!(content.offences.iter().all(|it| it.paragraphs.is_empty()));
    assert!(content.rows.iter().all(|it| it.paragraphs.is_empty()));
    assert!(content.obligations.iter().all(|it| it.paragraphs.is_empty()));
    assert!(content.recommendations.is_empty());
}

#[test]
fn it_keeps_the_law_the_situations_and_their_words() {
    let (_dir, bundle) = begun(SILENT);
    let own = whole();
    let (new, old) = (&bundle.content, &own.content);
    assert_eq!(new.instruments.len(), old.instruments.len());
    assert_eq!(new.facts, old.facts);
    assert_eq!(new.scenarios, old.scenarios);
    assert_eq!(new.protection, old.protection);
    let words = |bundle: &Bundle| -> Vec<_> {
        bundle.content.elements.iter().map(|it| it.words.clone()).collect()
    };
    assert_eq!(words(&bundle), words(&own));
}

#[test]
fn it_says_nothing_of_the_first_document() {
    let (_dir, bundle) = begun(SILENT);
    assert_eq!(other::left(&bundle).expect("read"), [""; 0]);
    let html = html(&bundle);
    for name in ["Bangkok", "Bali", "Co-Chairs", "workshop", "summary of", "(paragraph 13)"] {
        assert!(!html.contains(name), "the page speaks of `{name}`");
    }
}

#[test]
fn at_most_ten_questions_are_asked_each_with_what_for_and_what_until() {
    let (_dir, bundle) = begun(SILENT);
    let asked: Vec<Question> = bundle.folder.json(ASKED).expect("the questions");
    assert!((1..=10).contains(&asked.len()));
    for it in &asked {
        assert!(it.ask.contains('?') && !it.used.is_empty() && it.answer.is_empty(), "{}", it.id);
    }
    let told = other::unanswered(&bundle).expect("read");
    assert_eq!(told.len(), asked.len(), "{told:?}");
    assert!(told.contains(&"called: “document”".to_owned()), "{told:?}");
    assert!(told.contains(&"where: left out".to_owned()), "{told:?}");
}

#[test]
fn what_is_printed_until_then_is_what_the_document_says_of_itself() {
    let (_dir, bundle) = begun(&xtask::made::statement(40));
    let told = other::unanswered(&bundle).expect("read");
    assert!(told.contains(&"where: “Port Eldramir, Valmarre”".to_owned()), "{told:?}");
    let asked: Vec<Question> = bundle.folder.json(ASKED).expect("the questions");
    let place = asked.iter().find(|it| it.id == "where").expect("asked");
    assert_eq!(place.until, "Port Eldramir, Valmarre");
}

#[test]
fn an_answer_is_printed_in_the_place_of_what_was_read() {
    let (dir, _) = begun(&xtask::made::statement(40));
    answer(&mine(&dir), "where", "Port Nowhere");
    answer(&mine(&dir), "called", "report");
    answer(&mine(&dir), "authors", "Quillen; Valmarre; Tarvosk");
    let bundle = other::read(&mine(&dir)).expect("a content");
    assert!(cited(&bundle).iter().all(|it| !it.contains("Eldramir")), "{:?}", cited(&bundle));
    let html = html(&bundle);
    for said in ["The report, and our tables", "is a text of Quillen, Valmarre and Tarvosk."] {
        assert!(html.contains(said), "{said}");
    }
    let files = files(&bundle).expect("exported");
    let json = files.iter().find(|it| it.name == "summary.json").expect("it is there");
    assert!(json.text.contains("Port Nowhere") && !json.text.contains("\"Port Eldramir, Valmarre"));
}

#[test]
fn those_who_issued_a_document_that_does_not_name_them_are_cited_by_the_answer() {
    for (statement, issuer) in [
        (SILENT.to_owned(), "Quillen and Valmarre, Document,"),
        (xtask::made::statement(40), "Ms. Ona Testwell and Mr. Imre Samplewick (Chairs), Chairs'"),
    ] {
        let (dir, _) = begun(&statement);
        answer(&mine(&dir), "authors", "Quillen; Valmarre");
        let cited = cited(&other::read(&mine(&dir)).expect("a content"));
        assert!(cited[0].starts_with(issuer), "{}", cited[0]);
    }
}

#[test]
fn what_is_not_known_leaves_no_trace_in_citations_and_words() {
    let (dir, bundle) = begun(SILENT);
    let mut all = vec![bundle];
    for (id, text) in [("meeting", "Harbour Talks"), ("where", "Oslo"), ("when", "5 March 2020")] {
        answer(&mine(&dir), id, text);
        all.push(other::read(&mine(&dir)).expect("a content"));
    }
    for bundle in &all {
        for text in cited(bundle).into_iter().chain([html(bundle)]) {
            for trace in [", ,", ",,", "( ", "()", " ,", " of the ,", ": ”", "{", "[]", "[,"] {
                // BibTeX and JSON have braces and brackets of their own.
                let own = text.starts_with(['@', '[']) && trace.contains(['{', '[']);
                assert!(own || !text.contains(trace), "`{trace}` in {text}");
            }
        }
    }
    let last = cited(&all[3]);
    assert!(last[0].contains("of the Harbour Talks, Oslo, 5 March 2020, para. 1"), "{last:?}");
}

#[test]
fn a_word_that_would_print_an_empty_field_is_refused_with_file_and_field() {
    let small = Small::new();
    small.set("xx/summary.json", "/event/place", " ".into());
    small.set("xx/ui.json", "/note", "Held[ in {where}].".into());
    assert_eq!(small.faults(), [""; 0]);
    small.set("xx/ui.json", "/note", "Held in {where}.".into());
    let expected = "content/xx/ui.json: {where} has no value: answer `where` in answers.json, or put it in [ ]";
    assert_eq!(small.faults(), [expected]);
    let answer = json!([{ "id": "where", "ask": "", "for": "", "until": "", "answer": "Oslo" }]);
    small.write("xx/answers.json", &answer.to_string());
    assert_eq!(&*small.content().ui.get(UiKey::Note), "Held in Oslo.");
}

#[test]
fn what_machines_are_told_has_no_empty_value() {
    let (_dir, bundle) = begun(SILENT);
    let exported = files(&bundle).expect("exported");
    let json: Value =
        serde_json::from_str(&linked(&bundle, &exported).expect("JSON-LD")).expect("JSON");
    let document = &json["isBasedOn"];
    assert_eq!(document["name"], "Document");
    for absent in ["about", "datePublished"] {
        assert!(document.get(absent).is_none(), "{document}");
    }
}

#[test]
fn catalogues_get_a_file_once_the_document_has_a_day_and_it_is_valid() {
    let named = |bundle: &Bundle| {
        let files = files(bundle).expect("exported");
        files.into_iter().find(|it| it.name == "summary.akn.xml").map(|it| it.text)
    };
    let (dir, bundle) = begun(SILENT);
    assert_eq!(named(&bundle), None);
    answer(&mine(&dir), "when", "5 March 2020");
    let bundle = other::read(&mine(&dir)).expect("a content");
    let xml = named(&bundle).expect("it is there");
    assert_eq!(faults(&xml), None);
    assert!(xml.contains("/akn/xx/statement/unknown/2020-03-05/document"), "{xml}");
    let (_dir, bundle) = begun(&xtask::made::statement(40));
    assert_eq!(faults(&named(&bundle).expect("it is there")), None);
}

#[test]
fn a_table_without_rows_has_its_first_line() {
    let (_dir, bundle) = begun(SILENT);
    let files = files(&bundle).expect("exported");
    let table = files.iter().find(|it| it.name == "recommendations.csv").expect("it is there");
    assert!(table.text.starts_with("\u{feff}Number,Id,Document paragraph,"), "{}", table.text);
    assert_eq!(table.text.lines().count(), 1);
}

#[test]
fn what_still_speaks_of_the_first_document_is_named_with_file_place_and_words() {
    let (dir, _) = begun(&xtask::made::statement(40));
    let mine = mine(&dir);
    for file in ["en/recommendations.json", "en/document.json", "document/recommendations.json"] {
        fs::copy(content().join(file), mine.join(file)).expect("copied");
    }
    // The quotes of the first document are not in this one: those are faults already.
    fs::write(mine.join("document/recommendations.json"), "[]").expect("written");
    let mut words: Value = serde_json::from_str(
        &fs::read_to_string(mine.join("en/recommendations.json")).expect("words"),
    )
    .expect("JSON");
    words["points"] = json!([]);
    fs::write(mine.join("en/recommendations.json"), words.to_string()).expect("written");
    fs::write(mine.join("document/paragraphs.json"), "{ \"act\": [8, 11, 15, 22] }")
        .expect("written");
    answer(&mine, "source", "As read in Bangkok.");
    let left = other::left(&other::read(&mine).expect("a content")).expect("read");
    let name = mine.display();
    for line in [
        format!("{name}/en/answers.json: source: answer: “bangkok” in: As read in Bangkok."),
        format!("{name}/document/paragraphs.json: act: [8, 11, 15, 22]"),
        format!("{name}/en/recommendations.json: australia: label: “australia” in: Australia"),
    ] {
        assert!(left.contains(&line), "{line}: {left:#?}");
    }
    let remark = format!("{name}/en/document.json: remarks: row-law: The workshop discussed");
    assert!(left.iter().any(|it| it.starts_with(&remark)), "{left:#?}");
}

#[test]
fn names_that_the_new_document_has_too_are_its_own() {
    let text = "Bangkok, Thailand\n\n1. Thailand spoke of Bangkok.\n";
    let (dir, _) = begun(text);
    for (source, named) in
        [("As issued in Bangkok.", None), ("As issued by Australia.", Some("“australia”"))]
    {
        answer(&mine(&dir), "source", source);
        let left = other::left(&other::read(&mine(&dir)).expect("a content")).expect("read");
        assert_eq!(left.len(), usize::from(named.is_some()), "{left:?}");
        assert!(named.is_none_or(|named| left[0].contains(named)), "{left:?}");
    }
}

#[test]
fn the_first_document_has_nothing_left_in_its_own_folder() {
    assert_eq!(other::left(&whole()).expect("read"), [""; 0]);
}

#[test]
fn nothing_is_made_where_something_is_or_of_what_is_no_document() {
    let (dir, _) = begun(SILENT);
    let statement = dir.path().join("statement.md");
    let error = other::new(&mine(&dir), &statement).expect_err("refused").to_string();
    assert!(error.ends_with("there is something in it: name a new folder"), "{error}");
    fs::write(&statement, "No number.").expect("written");
    let other = dir.path().join("other");
    assert!(other::new(&other, &statement).is_err());
    assert!(!other.exists(), "half a folder is left");
}

#[test]
fn an_answer_that_cannot_be_right_is_refused_by_its_name() {
    let (dir, _) = begun(SILENT);
    for (id, wrong) in [("link", "example.org"), ("catalogue", "Norway/Harbour")] {
        answer(&mine(&dir), id, wrong);
        let error = other::read(&mine(&dir)).expect_err("refused").to_string();
        assert!(error.contains(&format!("{ASKED}: {id}: not ")), "{error}");
        answer(&mine(&dir), id, "");
    }
}
