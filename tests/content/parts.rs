//! The content by view: each page loads what it shows, and where everything else is.

use serde_json::Value;
use two_protocols::content::{Body, Content, Trial, View};
use xtask::bundle::{Bundle, bundle};
use xtask::root::root;

use crate::fixture::Small;
use crate::real;

fn whole() -> Bundle {
    bundle(root(), "en").expect("sound content")
}

fn part(bundle: &Bundle, view: View) -> String {
    bundle.part(view).expect("JSON")
}

#[test]
fn what_was_written_is_read_as_it_was() {
    for content in [real::content(), Small::new().content()] {
        let json = serde_json::to_string(&content).expect("JSON");
        let read: Content = serde_json::from_str(&json).expect("the same types");
        let read = read.linked();
        assert!(read.links == content.links);
        assert!(serde_json::to_string(&read).expect("JSON") == json);
    }
}

#[test]
fn every_part_knows_each_item_and_the_view_that_has_it() {
    let bundle = whole();
    let content = &bundle.content;
    let ids: Vec<_> = content.links.items().iter().map(|(_, id)| id.to_string()).collect();
    assert!(ids.len() > 100);
    for view in View::LOADED {
        let json: Value = serde_json::from_str(&part(&bundle, view)).expect("JSON");
        let items = json["shell"][3].as_array().expect("items");
        let known: Vec<_> = items.iter().map(|it| it[0].as_str().expect("an id")).collect();
        assert_eq!(known, ids, "{}", view.id());
        for item in items {
            let place = item[1].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
            let home = content.view_of(item[0].as_str().expect("an id"));
            assert_eq!(home, Some(View::ALL[place]), "{item}");
            assert!(View::LOADED.contains(&View::ALL[place]), "{item}");
        }
    }
}

#[test]
fn what_only_one_view_says_stands_in_its_part_alone() {
    let bundle = whole();
    let content = &bundle.content;
    let paragraph = content.summary.paragraphs().nth(7).expect("a paragraph");
    let topic = content.about.topics.first().expect("a topic");
    let said = [
        (View::Compare, content.rows[0].words.confusion.clone()),
        (View::Situation, content.scenarios[0].words.text.clone()),
        (View::Law, content.obligations[0].words.plain.clone()),
        (View::Recommendations, content.vocabulary.topics[0].label.clone()),
        (View::Summary, paragraph.text.clone()),
        (View::About, topic.text[0].clone()),
    ];
    for (view, words) in said {
        let words = serde_json::to_string(&*words).expect("JSON");
        for other in View::LOADED {
            let there = part(&bundle, other).contains(words.trim_matches('"'));
            assert_eq!(there, other == view, "{words} of {} in {}", view.id(), other.id());
        }
    }
}

#[test]
fn without_its_stories_a_situation_is_tried_by_the_same_law() {
    let content = real::content();
    let part = content.part(View::Situation);
    let Body::Situation(mut trial) = part.body else { panic!("what trying takes") };
    let stories = trial.take_stories();
    let json = serde_json::to_string(&trial).expect("JSON");
    let trial: Trial = serde_json::from_str(&json).expect("the same types");
    let tried = trial.in_shell(&part.shell);
    assert_eq!(tried.compared_places(), content.compared_places());
    assert_eq!(tried.scenarios.len(), stories.len());
    assert!(tried.law().expect("a law") == content.law().expect("a law"));
    for ((scenario, bare), told) in content.scenarios.iter().zip(&tried.scenarios).zip(&stories) {
        assert_eq!(scenario.words, *told);
        assert_eq!((&bare.words.title, &*bare.words.text), (&told.title, ""));
        assert_eq!(bare.facts, scenario.facts);
    }
}

#[test]
fn no_part_is_as_large_as_two_thirds_of_the_whole() {
    let bundle = whole();
    for view in View::LOADED {
        let length = part(&bundle, view).len();
        assert!(length * 3 < bundle.json.len() * 2, "{}: {length}", view.id());
    }
}
