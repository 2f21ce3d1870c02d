//! What a result says first, what is owed to the person, and what is asked next.

use proptest::prelude::*;
use two_protocols::app::outcome;
use two_protocols::content::{Content, OffenceKind, UiKey};
use two_protocols::law::{Facts, Truth};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::subject::{SUBJECT, any_facts, facts, state};

fn content() -> Content {
    bundle(root(), "en").expect("the content").content
}

fn headline(content: &Content, short: &str) -> String {
    outcome::headline_words(content, &SUBJECT.law.assess(facts(short))).join(" ")
}

fn label<'a>(content: &'a Content, id: &str) -> &'a str {
    &content.offence(id).expect("an offence").words.label
}

/// An attempt at smuggling that is met, with neither of the two compared offences.
const STOPPED: &str = "!child !recruitment !transportation !transfer !harbouring !receipt \
    !prostitution-of-others !sexual-exploitation !forced-labour !slavery !slavery-like-practices \
    !servitude !organ-removal !other-exploitation intent attempted procures-entry \
    !border-crossed entry-unlawful foreigner benefit";

#[test]
fn the_headline_names_an_attempt_that_is_met_beside_two_that_are_not() {
    let content = content();
    let words = headline(&content, STOPPED);
    assert!(words.contains(label(&content, "attempted-smuggling")), "{words}");
    let (_, key) = outcome::outcome(&content, &SUBJECT.law.assess(facts(STOPPED)));
    assert_eq!(key, UiKey::TryNeitherBut);
}

#[test]
fn a_headline_of_nothing_known_names_no_single_offence_beside_the_two() {
    let content = content();
    let words = headline(&content, "");
    assert!(words.ends_with(&*content.ui.get(UiKey::TryAlsoOpen)), "{words}");
}

#[test]
fn neither_is_said_only_when_no_offence_is_met_or_open() {
    let content = content();
    let mut runner = proptest::test_runner::TestRunner::default();
    let run = runner.run(&any_facts(), |known| {
        let assessment = SUBJECT.law.assess(known);
        let (_, key) = outcome::outcome(&content, &assessment);
        let crimes = content.assessed().iter().zip(&assessment.offences);
        let mut crimes = crimes.filter(|(it, _)| it.kind.is_criminal());
        prop_assert_eq!(key == UiKey::TryNeither, crimes.all(|(_, state)| *state == Truth::No));
        Ok(())
    });
    run.expect("no other way");
}

#[test]
fn the_headline_names_whatever_is_met() {
    let content = content();
    let mut runner = proptest::test_runner::TestRunner::default();
    let run = runner.run(&any_facts(), |known| {
        let assessment = SUBJECT.law.assess(known);
        let words = outcome::headline_words(&content, &assessment).join(" ");
        for (it, state) in content.assessed().iter().zip(&assessment.offences) {
            if it.kind.is_criminal() && *state == Truth::Yes {
                prop_assert!(words.contains(&*it.words.label), "{}: {words}", it.id);
            }
        }
        Ok(())
    });
    run.expect("all that is met");
}

#[test]
fn what_to_ask_next_is_never_empty_while_something_is_open() {
    let content = content();
    let asks = |known: Facts| {
        let next = outcome::next(&content, &SUBJECT.law, known);
        !next.questions.is_empty() || !next.national.is_empty()
    };
    let open = |known: Facts| SUBJECT.law.assess(known).offences.contains(&Truth::Unknown);
    for it in &content.scenarios {
        let known = content.facts_of(&it.facts).0;
        assert!(asks(known) || !open(known), "{}", it.id);
    }
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(64));
    let run = runner.run(&any_facts(), |known| {
        prop_assert!(asks(known) || !open(known));
        Ok(())
    });
    run.expect("a question, or what national law decides");
}

#[test]
fn with_trafficking_met_or_open_it_is_told_what_is_owed_to_the_person() {
    let content = content();
    for short in
        ["", "intent recruitment deception forced-labour", "child intent receipt servitude"]
    {
        assert_ne!(state("trafficking", short), Truth::No);
        let told = outcome::protection(&content, &SUBJECT.law.assess(facts(short)));
        let owed = |id: &str| told.iter().any(|it| it.refs.iter().any(|at| &**at == id));
        for id in ["duty-privacy", "duty-age-and-needs", "duty-safe-return-victims"] {
            assert!(owed(id), "{short}: {id}");
        }
    }
}

#[test]
fn with_smuggling_met_it_is_told_what_is_owed_to_the_smuggled_person() {
    let content = content();
    let met = "intent procures-entry border-crossed entry-unlawful foreigner benefit";
    let told = outcome::protection(&content, &SUBJECT.law.assess(facts(met)));
    let owed = |id: &str| told.iter().any(|it| it.refs.iter().any(|at| &**at == id));
    for id in ["duty-no-liability", "duty-consular", "duty-safe-return-migrants"] {
        assert!(owed(id), "{id}");
    }
}

#[test]
fn a_result_about_smuggling_says_that_it_takes_the_state_for_a_party() {
    let content = content();
    let said = |short: &str| {
        let known = facts(short);
        let assessment = SUBJECT.law.assess(known);
        outcome::assumed(&content, &assessment, known).iter().any(|it| it.contains("SOM 3(a)"))
    };
    assert!(said("intent procures-entry border-crossed entry-unlawful foreigner benefit"));
    assert!(said(STOPPED));
    assert!(!said("!intent"));
}

#[test]
fn a_standing_rule_has_no_state() {
    let content = content();
    let standing: Vec<_> = content.standing().iter().map(|it| &*it.id).collect();
    assert_eq!(standing, ["migrant-not-liable"]);
    assert_eq!(SUBJECT.law.offences(), content.assessed().len());
    assert!(content.assessed().iter().all(|it| it.kind != OffenceKind::Standing));
}

#[test]
fn an_element_shows_the_article_of_the_offence_under_which_it_stands() {
    let content = content();
    for offence in content.assessed().iter().filter(|it| it.kind.is_criminal()) {
        let treaty = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
        let own: Vec<_> = offence.provisions.iter().map(|id| treaty(id)).collect();
        for element in offence.elements.iter().filter_map(|id| content.element(id)) {
            let phrase = content.phrase(element, offence).expect("words");
            let (of, at) = (&offence.id, &element.id);
            assert!(own.contains(&treaty(&phrase.provision)), "{of}: {at}: {}", phrase.provision);
        }
    }
    let intent = content.element("intent").expect("intent");
    let smuggling = content.offence("smuggling").expect("smuggling");
    assert_eq!(&*content.phrase(intent, smuggling).expect("words").provision, "som-6-1-chapeau");
}

/// Whoever takes part in an offence of article 6, article 4 reaches as far: participation opens
/// nothing that the offences and attempts themselves have not opened.
#[test]
fn article_4_reaches_participation_in_each_offence() {
    let mut runner = proptest::test_runner::TestRunner::default();
    let of = |id: &str| crate::subject::offence(id);
    let som = ["smuggling", "document-offence", "enabling-stay"].map(of);
    let attempts =
        ["attempted-smuggling", "attempted-document-offence", "attempted-enabling-stay"].map(of);
    let [accomplice, organizes, abroad, group] =
        ["accomplice", "organizes-others", "transnational", "organized-group"]
            .map(crate::subject::fact);
    let run = runner.run(&any_facts(), |known| {
        let state = |at: usize| SUBJECT.law.offence(at, known);
        let met = som.into_iter().map(state).max().unwrap_or_default();
        let tried = attempts.into_iter().map(state).max().unwrap_or_default();
        let part = known.get(accomplice).max(known.get(organizes));
        let participation = part.min(met.max(tried.min(Truth::Unknown)));
        let scope = participation.min(known.get(abroad)).min(known.get(group));
        prop_assert!(state(of("cooperation-smuggling")) >= scope);
        Ok(())
    });
    run.expect("as far");
}
