//! What holds of the engine on any facts.

use proptest::prelude::*;
use two_protocols::app::Address;
use two_protocols::law::{Assessment, Facts, Outcome, Part, Reason, Truth};

use crate::subject::{SUBJECT, any_facts, any_offence, facts, offence};

fn states(all: Assessment) -> Vec<Truth> {
    [all.elements, all.offences].concat()
}

proptest! {
    #[test]
    fn what_is_settled_stays_so_whatever_else_comes_to_be_known(
        known in any_facts(),
        more in any_facts(),
    ) {
        let both = more.answers().fold(known, |facts, it| match known.get(it.fact) {
            Truth::Unknown => facts.with_all(&[it]),
            _ => facts,
        });
        let (before, after) = (SUBJECT.law.assess(known), SUBJECT.law.assess(both));
        for (before, after) in states(before).into_iter().zip(states(after)) {
            prop_assert!(before == Truth::Unknown || before == after);
        }
    }

    #[test]
    fn order_of_the_answers_is_irrelevant(known in any_facts(), seed in any::<u64>()) {
        let mut answers: Vec<_> = known.answers().collect();
        answers.sort_by_key(|it| (it.fact as u64 + 1).wrapping_mul(seed | 1));
        prop_assert_eq!(Facts::default().with_all(&answers), known);
    }

    #[test]
    fn an_answer_taken_back_leaves_nothing_behind(known in any_facts(), fact in 0_usize..45) {
        let before = known.with(fact, Truth::Unknown);
        for answer in Truth::ALL {
            prop_assert_eq!(before.with(fact, answer).with(fact, Truth::Unknown), before);
        }
    }

    #[test]
    fn a_reason_has_the_state_of_its_offence_and_something_decides(
        known in any_facts(),
        of in any_offence(),
    ) {
        let reason = SUBJECT.law.reason(of, known);
        prop_assert_eq!(reason.state, SUBJECT.law.offence(of, known));
        prop_assert!(decided(&reason));
        prop_assert!(!reason.deciding().is_empty());
    }
}

#[test]
fn facts_survive_the_way_through_a_link() {
    use proptest::test_runner::TestRunner;

    let content = xtask::bundle::bundle(xtask::root::root(), "en").expect("the content").content;
    let run = TestRunner::default().run(&any_facts(), |known| {
        let mut answers = content.answers_of(known);
        let address = Address { facts: answers.clone(), ..Address::default() };
        prop_assert_eq!(&Address::parse(&address.fragment()).facts, &answers);
        // In any order, and with an answer twice.
        answers.reverse();
        answers.extend(answers.first().cloned());
        prop_assert_eq!(content.facts_of(&answers), (known, Vec::new()));
        Ok(())
    });
    run.expect("the same facts");
}

/// Down from a decisive part there is always a decisive one, to the facts.
fn decided(reason: &Reason) -> bool {
    matches!(reason.part, Part::Fact(_))
        || reason.below.iter().any(|part| part.decisive && decided(part))
}

#[test]
fn a_missing_element_decides_and_the_others_do_not() {
    let known = facts("procures-entry border-crossed entry-unlawful foreigner intent !benefit");
    let reason = SUBJECT.law.reason(offence("smuggling"), known);
    let deciding = reason.deciding();
    assert_eq!(deciding.len(), 1);
    assert!(matches!(deciding[0], (Part::Element(_), Truth::No)));
}

#[test]
fn two_states_have_one_outcome() {
    use Truth::{No, Unknown, Yes};
    assert_eq!(Outcome::of(Yes, Yes), Outcome::Both);
    assert_eq!(Outcome::of(No, No), Outcome::Neither);
    assert_eq!(Outcome::of(Yes, No), Outcome::Only(0));
    assert_eq!(Outcome::of(No, Yes), Outcome::Only(1));
    for open in [Yes, No, Unknown] {
        assert_eq!(Outcome::of(Unknown, open), Outcome::Open);
        assert_eq!(Outcome::of(open, Unknown), Outcome::Open);
    }
}
