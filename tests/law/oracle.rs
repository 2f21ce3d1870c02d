//! Every combination, against an oracle that knows two values only.

use two_protocols::law::{Part, Truth, verify};

use crate::subject::SUBJECT;

#[test]
fn engine_and_oracle_agree_on_all_combinations() {
    let tables = verify(&SUBJECT.law);
    assert_eq!(tables.len(), SUBJECT.law.elements() + SUBJECT.law.offences());
    for table in &tables {
        assert_eq!(table.rows.len(), table.atoms.iter().fold(1, |rows, _| rows * 3));
        assert_eq!(table.differing(), 0, "{:?}", table.of);
    }
    let offences = tables.iter().filter(|table| matches!(table.of, Part::Offence(_)));
    assert_eq!(offences.map(|table| table.rows.len()).sum::<usize>(), 64_476);
}

#[test]
fn a_table_goes_from_all_no_over_unknown_to_all_yes() {
    for table in verify(&SUBJECT.law) {
        let all = |state: Truth| vec![state; table.atoms.len()];
        assert_eq!(table.states(0), all(Truth::No));
        assert_eq!(table.states(table.rows.len() / 2), all(Truth::Unknown));
        assert_eq!(table.states(table.rows.len() - 1), all(Truth::Yes));
    }
}

/// All the way down to the facts: two-valued completions of every fact that an offence hangs
/// on would be too many, so this draws facts and compares with the offence's own sets.
#[test]
fn an_offence_is_never_said_against_one_of_its_completions() {
    use proptest::prelude::*;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::default();
    let drawn = (crate::subject::any_facts(), any::<u64>());
    let run = runner.run(&drawn, |(known, seed)| {
        let world = (0..SUBJECT.law.facts()).fold(known, |facts, at| match known.get(at) {
            Truth::Unknown => {
                let yes = seed >> (at % 64) & 1 == 1;
                facts.with(at, if yes { Truth::Yes } else { Truth::No })
            }
            _ => facts,
        });
        for of in 0..SUBJECT.law.offences() {
            let (state, complete) =
                (SUBJECT.law.offence(of, known), SUBJECT.law.offence(of, world));
            prop_assert!(state == Truth::Unknown || state == complete);
        }
        Ok(())
    });
    run.expect("agreement");
}
