//! What belongs to what.

use two_protocols::content::{Content, Kind};

use crate::fixture::Small;
use crate::real;

/// The ids of what belongs to an item.
fn of(content: &Content, id: &str) -> Vec<String> {
    content.links.of(id).into_iter().map(|(_, id)| id.to_string()).collect()
}

#[test]
fn each_kind_of_item_has_what_belongs_to_it_in_content_order() {
    let content = Small::new().content();
    let cases: [(&str, &[&str]); 9] = [
        ("roof", &["building", "squatting", "row-roof", "rec-1", "para-1", "hut-1", "duty-roof"]),
        ("door", &["building", "row-rain", "hut-2-a"]),
        (
            "building",
            &["roof", "door", "row-roof", "row-rain", "rec-1", "hut-1", "hut-2-a", "duty-roof"],
        ),
        ("row-roof", &["roof", "rec-1", "para-1"]),
        ("rec-1", &["roof", "row-roof", "para-2"]),
        ("para-2", &["row-rain", "rec-1", "section-1"]),
        ("hut-1", &["roof", "building", "squatting", "row-rain"]),
        ("duty-roof", &["roof", "building", "hut-3"]),
        ("section-2", &["para-3"]),
    ];
    for (id, belongs) in cases {
        assert_eq!(of(&content, id), belongs, "{id}");
    }
}

#[test]
fn a_topic_about_the_guide_is_an_item_that_nothing_belongs_to() {
    let content = Small::new().content();
    assert!(content.links.has("about-huts"));
    assert_eq!(content.links.of("about-huts"), []);
}

#[test]
fn an_unknown_id_is_no_item() {
    let content = Small::new().content();
    for id in ["", "wall", "para-4", "para-x", "para-", "hut-9", "thatch"] {
        assert!(!content.links.has(id), "{id}");
        assert_eq!(content.links.of(id), [], "{id}");
    }
}

#[test]
fn a_recommendation_belongs_to_an_element_as_the_element_belongs_to_it() {
    let content = real::content();
    for element in &content.elements {
        for rec in &content.recommendations {
            let there = rec.elements.contains(&element.id);
            let id = (Kind::Element, element.id.clone());
            assert_eq!(content.links.of(&rec.id).contains(&id), there, "{} {}", element.id, rec.id);
            let id = (Kind::Recommendation, rec.id.clone());
            assert_eq!(content.links.of(&element.id).contains(&id), there, "{}", element.id);
        }
    }
}

#[test]
fn no_item_belongs_to_itself_or_to_another_twice() {
    let content = real::content();
    let ids = content.elements.iter().map(|it| &it.id);
    let ids = ids.chain(content.rows.iter().map(|it| &it.id));
    for id in ids.chain(content.recommendations.iter().map(|it| &it.id)) {
        let mut related = of(&content, id);
        assert!(!related.iter().any(|other| **other == **id), "{id}");
        let count = related.len();
        related.sort_unstable();
        related.dedup();
        assert_eq!(related.len(), count, "{id}");
    }
}

/// What reaches nothing that it is about, and why.
const ALONE: [(&str, &str); 15] = [
    ("rec-1", "it is about the challenges as a whole"),
    ("rec-4", "it is about the form of the guides, not about what they explain"),
    ("rec-5", "it is about the way to a decision"),
    ("rec-12", "it is about who can help, whatever the law"),
    ("para-1", "where and when the workshop was held"),
    ("para-2", "who attended"),
    ("para-3", "who chaired"),
    ("para-4", "who opened"),
    ("para-5", "opening remarks on the fight against crime as a whole"),
    ("para-6", "opening remarks on the forum"),
    ("para-17", "where progress is assessed, and tools to report it"),
    ("para-18", "an institute presents its work"),
    ("para-19", "how the breakout groups were divided"),
    ("para-29", "to whom the outcome is presented"),
    ("para-30", "thanks"),
];

/// What an item is about, by its kind: the law for what asks for something, the law and what
/// is asked for a paragraph, and the paragraphs of the summary for the law.
fn about(kind: Kind) -> &'static [Kind] {
    use Kind::{Element, Obligation, Offence, Paragraph, Provision, Recommendation, Row};
    match kind {
        Recommendation => &[Element, Offence, Provision],
        Paragraph => &[Element, Offence, Row, Recommendation, Obligation],
        _ => &[Paragraph],
    }
}

#[test]
fn what_reaches_nothing_that_it_is_about_is_listed_with_the_reason() {
    let content = real::content();
    let elements = content.elements.iter().map(|it| (Kind::Element, it.id.to_string()));
    let offences = content.offences.iter().map(|it| (Kind::Offence, it.id.to_string()));
    let rows = content.rows.iter().map(|it| (Kind::Row, it.id.to_string()));
    let duties = content.obligations.iter().map(|it| (Kind::Obligation, it.id.to_string()));
    let points = content.recommendations.iter();
    let points = points.map(|it| (Kind::Recommendation, it.id.to_string()));
    let paragraphs = content.summary.paragraphs();
    let paragraphs =
        paragraphs.map(|it| (Kind::Paragraph, Content::paragraph_id(it.number).to_string()));
    let law = elements.chain(offences).chain(rows).chain(duties);
    let alone: Vec<String> = law
        .chain(points)
        .chain(paragraphs)
        .filter(|(kind, id)| {
            let belongs = content.links.of(id);
            !belongs.iter().any(|(near, _)| about(*kind).contains(near))
        })
        .map(|(_, id)| id)
        .collect();
    assert_eq!(alone, ALONE.map(|(id, _)| id), "in this order");
    assert!(ALONE.iter().all(|(_, reason)| !reason.is_empty()));
}
