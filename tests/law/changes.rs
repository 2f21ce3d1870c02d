//! What would settle or flip an offence, against trying everything.

use std::collections::BTreeSet;

use proptest::prelude::*;
use two_protocols::law::{Answer, Facts, Group, Truth};

use crate::subject::{SUBJECT, any_facts, any_offence, facts, offence};

type Set = Vec<Answer>;

fn sets(groups: &[Group]) -> BTreeSet<Set> {
    groups.iter().flat_map(Group::sets).map(sorted).collect()
}

fn sorted(mut set: Set) -> Set {
    set.sort();
    set
}

/// Each set without one of its answers.
fn less(set: &Set) -> impl Iterator<Item = Set> {
    (0..set.len()).map(|out| {
        let mut set = set.clone();
        set.remove(out);
        set
    })
}

fn truth(met: bool) -> Truth {
    if met { Truth::Yes } else { Truth::No }
}

/// All sets of up to `most` answers to these facts.
fn all_sets(facts: &[usize], most: usize) -> Vec<Set> {
    let mut all: Vec<Set> = vec![Vec::new()];
    let mut last = all.clone();
    for _ in 0..most {
        let longer = last.iter().flat_map(|set| {
            let after = set.last().map_or(0, |it| it.fact + 1);
            facts.iter().filter(move |fact| **fact >= after).flat_map(move |fact| {
                [false, true].map(|yes| {
                    let mut set = set.clone();
                    set.push(Answer { fact: *fact, yes });
                    set
                })
            })
        });
        last = longer.collect();
        all.extend(last.iter().cloned());
    }
    all
}

/// Of all these sets the minimal ones after which an offence has a state.
fn tried(of: usize, known: Facts, wanted: Truth, all: Vec<Set>) -> BTreeSet<Set> {
    let mut found: Vec<Set> = Vec::new();
    for set in all {
        let smaller = found.iter().any(|small| small.iter().all(|it| set.contains(it)));
        if !smaller && SUBJECT.law.offence(of, known.with_all(&set)) == wanted {
            found.push(set);
        }
    }
    found.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_settling_set_settles_and_no_part_of_it_does(known in any_facts(), of in any_offence()) {
        if SUBJECT.law.offence(of, known) == Truth::Unknown {
            for met in [true, false] {
                for set in sets(&SUBJECT.law.settles(of, known, met)).into_iter().take(200) {
                    let state = |set: &Set| SUBJECT.law.offence(of, known.with_all(set));
                    prop_assert!(set.iter().all(|it| known.get(it.fact) == Truth::Unknown));
                    prop_assert_eq!(state(&set), truth(met));
                    prop_assert!(less(&set).all(|set| state(&set) == Truth::Unknown));
                }
            }
        }
    }

    #[test]
    fn no_settling_set_of_one_or_two_is_missing(known in any_facts(), of in any_offence()) {
        if SUBJECT.law.offence(of, known) == Truth::Unknown {
            let open: Vec<_> =
                (0..SUBJECT.law.facts()).filter(|it| known.get(*it) == Truth::Unknown).collect();
            for met in [true, false] {
                let tried = tried(of, known, truth(met), all_sets(&open, 2));
                let mut found = sets(&SUBJECT.law.settles(of, known, met));
                found.retain(|set| set.len() <= 2);
                prop_assert_eq!(found, tried);
            }
        }
    }

    #[test]
    fn all_flips_of_one_or_two_are_found_and_no_others(known in any_facts(), of in any_offence()) {
        let state = SUBJECT.law.offence(of, known);
        if state != Truth::Unknown {
            let every: Vec<_> = (0..SUBJECT.law.facts()).collect();
            let changes = all_sets(&every, 2).into_iter().filter(|set| {
                set.iter().all(|it| known.get(it.fact) != truth(it.yes))
            });
            let tried = tried(of, known, !state, changes.collect());
            prop_assert_eq!(sets(&SUBJECT.law.flips(of, known, 2)), tried);
        }
    }

    #[test]
    fn what_is_asked_can_change_something_and_the_best_comes_first(known in any_facts()) {
        let view = [offence("trafficking"), offence("smuggling")];
        let asked = SUBJECT.law.ask(known, &view);
        prop_assert!(asked.windows(2).all(|pair| pair[0].needed <= pair[1].needed));
        let now: Vec<_> = view.iter().map(|of| SUBJECT.law.offence(*of, known)).collect();
        for question in &asked {
            prop_assert_eq!(known.get(question.fact), Truth::Unknown);
            let settles = question.after.iter().any(|after| *after != now);
            prop_assert_eq!(question.needed == 1, settles);
        }
    }
}

#[test]
fn with_nothing_known_the_sets_say_the_definition() {
    let groups = SUBJECT.law.settles(offence("trafficking"), Facts::default(), true);
    assert_eq!(groups.len(), 1, "one group says it all: {groups:?}");
    let mut sizes: Vec<_> = groups[0].0.iter().map(Vec::len).collect();
    sizes.sort_unstable();
    // Intent; one of five acts; one of seven purposes; one of eight means, or a child.
    assert_eq!(sizes, [1, 5, 7, 9]);
    assert_eq!(groups[0].sets().len(), 5 * 7 * 9);
}

#[test]
fn a_missing_benefit_is_the_one_change_from_help_to_smuggling() {
    let known = facts("intent procures-entry border-crossed entry-unlawful foreigner !benefit");
    let flips = SUBJECT.law.flips(offence("smuggling"), known, 2);
    let benefit = Answer { fact: crate::subject::fact("benefit"), yes: true };
    assert_eq!(flips, [Group(vec![vec![benefit]])]);
}

#[test]
fn the_last_open_answer_is_asked_first() {
    let known = facts("intent procures-entry border-crossed entry-unlawful foreigner");
    let asked = SUBJECT.law.ask(known, &[offence("smuggling")]);
    assert_eq!(asked[0].fact, crate::subject::fact("benefit"));
    assert_eq!(asked[0].after, [vec![Truth::No], vec![Truth::Yes]]);
}
