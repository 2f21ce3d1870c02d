//! What the field of Find does with a question: what it shows, says and counts.

use std::rc::Rc;

use two_protocols::cite::Shelf;
use two_protocols::find::{Data, Do, Row, Search, Word};
use xtask::bundle::{Folder, bundle};
use xtask::root::{content, root};
use yew::Reducible;

use crate::subject::{Subject, lexicon, real_docs};

/// A field with the whole content behind it.
fn field() -> Rc<Search> {
    let bundle = bundle(root(), "en").expect("the content");
    let folder = Folder::new(&content());
    let json = |name: &str| folder.json(name).expect("JSON");
    let styles = folder.json("en/cite.json").expect("the words of the styles");
    let data = Data {
        edition: bundle.content.edition.clone(),
        docs: real_docs(),
        lexicon: lexicon(),
        shelf: Shelf::new(&bundle.content, json("law/sources.json"), styles, &|_| {
            "12345678".into()
        }),
        words: Word::ALL
            .iter()
            .map(|word| [word.key(), " {n}{query}{name}"].concat().into())
            .collect(),
    };
    Rc::new(Search::new(Rc::new(data)))
}

fn ready() -> Rc<Search> {
    field().reduce(Do::Begin(Rc::new(Subject::real().index)))
}

#[test]
fn before_the_index_is_there_the_list_opens_and_finds_nothing() {
    let early = field().reduce(Do::Look("victim".into()));
    assert!(early.is_open && early.groups.groups.is_empty());
    assert_eq!(early.looks, 0, "nothing is said, nothing stands in the address");
}

#[test]
fn the_first_rows_are_shown_at_once_and_all_when_the_reader_pauses() {
    let asked = ready().reduce(Do::Look("victim".into()));
    let all = asked.groups.groups.len();
    assert!(asked.shown() < all, "{} of {all}", asked.shown());
    let rows: usize = asked.groups.groups.iter().take(asked.shown()).map(|it| it.shown).sum();
    assert!(rows >= 4, "{rows}");
    assert_eq!(asked.reduce(Do::Whole).shown(), all);
}

#[test]
fn what_was_found_is_said_once_and_goes_when_the_list_closes() {
    let asked = ready().reduce(Do::Look("victim".into()));
    assert_eq!(&*asked.said, "");
    let said = asked.reduce(Do::Settle);
    let total = said.found.as_ref().map_or(0, |it| it.total).to_string();
    assert!(said.said.starts_with("found ") && said.said.contains(&total), "{}", said.said);
    let stepped = said.reduce(Do::Step(true));
    assert_eq!(stepped.groups.active, Some(0));
    let closed = stepped.reduce(Do::Close);
    assert_eq!((&*closed.said, closed.groups.active, closed.is_open), ("", None, false));
    // Who has left the field hears nothing of it.
    assert_eq!(&*closed.reduce(Do::Settle).said, "");
}

#[test]
fn nothing_found_says_so_and_an_empty_field_says_what_it_is_for() {
    let none = ready().reduce(Do::Look("qqqqqqqqzz".into()));
    assert!(
        none.note.starts_with("found-none") && none.note.contains("qqqqqqqqzz"),
        "{}",
        none.note
    );
    let empty = none.reduce(Do::Look("  ".into()));
    assert!(empty.note.starts_with("hint") && !empty.is_asked(), "{}", empty.note);
}

#[test]
fn a_citation_finds_its_item_alone_and_says_whether_its_words_are_the_same() {
    let cited = |mark: &str| format!("A treaty, art. 3 (a) [tip-3-a:{mark}, 1.0.0+abcdef12]");
    let same = ready().reduce(Do::Look(cited("12345678")));
    let docs: Vec<usize> = same.groups.groups.iter().flat_map(|it| it.docs.clone()).collect();
    assert_eq!(docs.len(), 1);
    assert_eq!(&*same.data.docs[docs[0]].id, "tip-3-a");
    assert!(same.note.starts_with("same"), "{}", same.note);
    let changed = same.reduce(Do::Look(cited("00000000")));
    assert!(changed.note.starts_with("changed"), "{}", changed.note);
}

#[test]
fn the_rest_of_a_group_is_shown_where_it_is_asked_for() {
    let asked = ready().reduce(Do::Look("victim".into())).reduce(Do::Whole);
    let more = asked.groups.rows().into_iter().find_map(|row| match row {
        Row::More(group) => Some(group),
        Row::Doc(_) => None,
    });
    let group = more.expect("a long group");
    let opened = asked.reduce(Do::Open(group));
    let it = &opened.groups.groups[group];
    assert_eq!(it.shown, it.docs.len());
    assert_eq!(opened.shown(), opened.groups.groups.len(), "nothing goes");
}
