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
