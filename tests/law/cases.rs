//! Decided and documented cases, argued from the treaties: the rules come out as argued.

use std::collections::BTreeMap;

use two_protocols::law::{Outcome, Truth};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::subject::{SUBJECT, offence};

#[derive(serde::Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

#[derive(serde::Deserialize)]
struct Case {
    id: String,
    argument: String,
    facts: String,
    expect: BTreeMap<String, String>,
}

#[test]
fn each_case_comes_out_as_it_was_argued() {
    let content = bundle(root(), "en").expect("the content").content;
    let cases: Cases = serde_json::from_str(include_str!("cases.json")).expect("the cases");
    assert_eq!(cases.cases.len(), 7);
    for case in cases.cases {
        assert!(!case.argument.is_empty());
        let answers: Vec<_> = case.facts.split(',').map(Into::into).collect();
        let (facts, dropped) = content.facts_of(&answers);
        assert!(dropped.is_empty(), "{}: {dropped:?}", case.id);
        let state = |of: &str| SUBJECT.law.offence(offence(of), facts);
        for (of, expected) in &case.expect {
            let found = if of == "outcome" {
                match Outcome::of(state("trafficking"), state("smuggling")) {
                    Outcome::Only(0) => "trafficking",
                    Outcome::Only(_) => "smuggling",
                    Outcome::Both => "both",
                    Outcome::Neither => "neither",
                    Outcome::Open => "cannot-yet-say",
                }
            } else {
                Truth::state(state(of))
            };
            assert_eq!(found, expected, "{}: {of}", case.id);
        }
    }
}
