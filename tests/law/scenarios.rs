//! The situations to try: what the rules say of them is what was argued from the treaties.

use std::collections::{BTreeMap, BTreeSet};

use two_protocols::content::{Content, Scenario};
use two_protocols::law::{Facts, Truth};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::subject::{SUBJECT, offence};

fn content() -> Content {
    bundle(root(), "en").expect("the content").content
}

/// What was argued of a situation, and the states that follow, by offence.
#[derive(serde::Deserialize)]
struct Argued {
    why: String,
    expect: BTreeMap<String, String>,
}

/// The states argued for, by situation.
fn argued() -> BTreeMap<String, Argued> {
    serde_json::from_str(include_str!("scenarios.json")).expect("the states")
}

fn facts(content: &Content, it: &Scenario) -> Facts {
    content.facts_of(&it.facts).0
}

#[test]
fn every_situation_has_the_states_that_were_argued_for() {
    let content = content();
    let argued = argued();
    let ids: BTreeSet<_> = content.scenarios.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(ids, argued.keys().cloned().collect());
    for it in &content.scenarios {
        let Argued { why, expect } = &argued[&*it.id];
        assert!(cites(why), "{}: the argument names no article", it.id);
        for (of, state) in expect {
            let found = SUBJECT.law.offence(offence(of), facts(&content, it));
            assert_eq!(found.state(), state, "{}: {of}", it.id);
        }
    }
}

#[test]
fn there_are_enough_of_each_kind_and_outcome() {
    let content = content();
    assert!(content.scenarios.len() >= 30);
    for level in &content.vocabulary.levels {
        assert!(content.scenarios.iter().filter(|it| it.level == level.id).count() >= 10);
    }
    let states = |of: &str| -> BTreeSet<Truth> {
        let of = offence(of);
        content.scenarios.iter().map(|it| SUBJECT.law.offence(of, facts(&content, it))).collect()
    };
    for of in ["trafficking", "smuggling", "document-offence", "enabling-stay"] {
        assert_eq!(states(of).len(), 3, "{of}: met, not met and open");
    }
}

#[test]
fn some_differ_in_one_answer_and_in_the_result() {
    let content = content();
    let view = [offence("trafficking"), offence("smuggling")];
    let shows = |facts: Facts| view.map(|of| SUBJECT.law.offence(of, facts));
    let mut pairs = 0;
    for (place, one) in content.scenarios.iter().enumerate() {
        for other in &content.scenarios[place + 1..] {
            let (one, other) = (facts(&content, one), facts(&content, other));
            let differing = (0..content.facts.len()).filter(|at| one.get(*at) != other.get(*at));
            pairs += usize::from(differing.count() == 1 && shows(one) != shows(other));
        }
    }
    assert!(pairs >= 2, "{pairs} pairs");
}

#[test]
fn a_story_is_short_and_nobody_in_it_has_a_name() {
    for it in &content().scenarios {
        let words = it.words.text.split_whitespace().count();
        assert!((30..=95).contains(&words), "{}: {words} words", it.id);
        // A capital letter stands only where a sentence begins.
        let sentences = it.words.text.split_inclusive(['.', '?', ':']);
        let inside = sentences.flat_map(|sentence| sentence.split_whitespace().skip(1));
        for word in inside.filter(|word| word.starts_with(char::is_uppercase)) {
            let known = [
                "Smuggling",
                "Migrants",
                "Protocol.",
                "Protocol",
                "State",
                "State,",
                "States",
                "You",
            ];
            assert!(known.contains(&word), "{}: `{word}`", it.id);
        }
        let told = cites(&it.words.point) || &*it.id == "at-the-checkpoint";
        assert!(told, "{}: no place in the law", it.id);
    }
}

/// Whether words name a place in one of the treaties.
fn cites(words: &str) -> bool {
    let words: Vec<&str> = words.split([' ', '(', '“', '–']).collect();
    words.windows(2).any(|pair| {
        ["TIP", "SOM", "UNTOC"].contains(&pair[0]) && pair[1].starts_with(char::is_numeric)
    })
}
