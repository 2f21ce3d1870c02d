//! The facts of the sources, and what the build fills in.

use two_protocols::cite::{Shelf, SourceKind, first_day, last_day, one_line};
use two_protocols::content::{Content, Id};

use crate::shelf::{content, own, shelf};

fn source<'a>(shelf: &'a Shelf, id: &str) -> &'a two_protocols::cite::Source {
    shelf.sources.iter().find(|source| &*source.id == id).expect("a source")
}

#[test]
fn treaties_have_their_day_and_their_place_in_the_series() {
    let facts = [
        ("untoc", "2003-09-29", "2225", "209"),
        ("tip", "2003-12-25", "2237", "319"),
        ("som", "2004-01-28", "2241", "507"),
    ];
    for (id, force, volume, page) in facts {
        let it = source(own(), id);
        assert_eq!(
            [&*it.adopted, &*it.force, &*it.volume, &*it.page],
            ["2000-11-15", force, volume, page]
        );
        assert_eq!(
            it.name,
            content().instruments.iter().find(|it| &*it.id == id).expect("it").name
        );
    }
}

#[test]
fn every_treaty_of_the_guide_is_a_source_and_the_document_and_the_guide_are_too() {
    for instrument in &content().instruments {
        assert_eq!(source(own(), &instrument.id).kind, SourceKind::Treaty);
    }
    assert_eq!(source(own(), "summary").kind, SourceKind::Report);
    assert_eq!(source(own(), "guide").adopted, content().edition.date);
}

#[test]
fn a_document_says_itself_who_issued_it_and_when() {
    let it = source(own(), "summary");
    assert_eq!(&*it.issuer, "Australia and Thailand (Co-Chairs)");
    assert_eq!(&*it.adopted, "2012-12-14");
}

#[test]
fn another_document_of_the_family_is_cited_by_its_own_words() {
    let mut content = content().clone();
    let document = &mut content.summary;
    document.kind = "Co-Chairs’ Statement".into();
    document.closing = Vec::new();
    document.event.name = "Fourth Conference".into();
    document.event.dates = "29-30 March 2011".into();
    let shelf = shelf(&content);
    let it = source(&shelf, "summary");
    assert_eq!([&*it.issuer, &*it.adopted], ["", "2011-03-30"]);
    let cited = shelf.cited("para-1", &content.edition, "", "").expect("a paragraph");
    let cite = |style| two_protocols::cite::cite(&cited, style, &shelf.words);
    let un = cite(two_protocols::cite::Style::Un);
    assert!(un.starts_with("Co-Chairs’ Statement of the Fourth Conference, Bangkok"), "{un}");
    assert!(cite(two_protocols::cite::Style::Bibtex).starts_with("@misc{"));
}

#[test]
fn the_days_of_a_meeting_are_read_as_they_are_printed() {
    let mut document = content().summary.clone();
    document.closing = Vec::new();
    for (dates, first, last) in [
        ("12 – 14 December 2012", "2012-12-12", "2012-12-14"),
        ("5 MARCH 2020", "2020-03-05", "2020-03-05"),
        ("March 6, 2026", "2026-03-06", "2026-03-06"),
        ("29 March to 2 April 2026", "2026-03-29", "2026-04-02"),
        ("28 December 2025 – 2 January 2026", "2025-12-28", "2026-01-02"),
        ("28 December – 2 January 2026", "2025-12-28", "2026-01-02"),
        ("December 2025", "", ""),
        ("", "", ""),
    ] {
        document.event.dates = dates.into();
        let read = [first_day, last_day].map(|day| day(&document, &own().words));
        assert_eq!(read.map(Option::unwrap_or_default), [first.into(), last.into()], "{dates}");
    }
}

#[test]
fn every_item_that_has_a_link_can_be_cited() {
    let ids = |content: &Content| -> Vec<Id> {
        let elements = content.elements.iter().map(|it| it.id.clone());
        let offences = content.offences.iter().map(|it| it.id.clone());
        let rows = content.rows.iter().map(|it| it.id.clone());
        let recommendations = content.recommendations.iter().map(|it| it.id.clone());
        let duties = content.obligations.iter().map(|it| it.id.clone());
        let situations = content.scenarios.iter().map(|it| it.id.clone());
        let topics = content.about.topics.iter().map(|it| it.id.clone());
        let paragraphs = content.summary.paragraphs().map(|it| Content::paragraph_id(it.number));
        let own = elements.chain(offences).chain(rows).chain(recommendations).chain(duties);
        let provisions = content.provisions().map(|it| it.id.clone());
        own.chain(situations).chain(topics).chain(paragraphs).chain(provisions).collect()
    };
    let ids = ids(content());
    for id in &ids {
        assert!(own().item(id).is_some_and(|it| !it.heading.is_empty() || id.starts_with("para-")));
    }
    assert_eq!(ids.len(), own().items.len());
}

#[test]
fn a_mark_changes_with_a_word_of_the_item_and_with_nothing_else() {
    let before = |id| own().mark(id).expect("a mark");
    let mut content = content().clone();
    content.elements[0].words.plain = format!("{} ", content.elements[0].words.plain).into();
    content.scenarios[0].words.point = "Another point.".into();
    let after = shelf(&content);
    for item in &own().items {
        let same = after.mark(&item.id).expect("a mark") == before(&item.id);
        assert_eq!(same, item.id != content.scenarios[0].id, "{}", item.id);
    }
    assert_eq!(one_line(" a\n\tb  c\u{a0}"), "a b c");
}
