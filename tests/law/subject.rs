//! The project's own law, and how tests speak of it.

use std::sync::LazyLock;

use proptest::prelude::*;
use two_protocols::content::Content;
use two_protocols::law::{Facts, Law, Truth};
use xtask::bundle::bundle;
use xtask::root::root;

/// The content with its law. It is made once: a `Content` holds `Rc`s, so only what can be
/// shared between threads is kept.
pub(crate) struct Subject {
    pub(crate) law: Law,
    facts: Vec<String>,
    offences: Vec<String>,
}

pub(crate) static SUBJECT: LazyLock<Subject> = LazyLock::new(|| {
    let content: Content = bundle(root(), "en").expect("the content").content;
    Subject {
        law: content.law().expect("a law"),
        facts: content.facts.iter().map(|it| it.id.to_string()).collect(),
        offences: content.offences.iter().map(|it| it.id.to_string()).collect(),
    }
});

/// The place of a fact.
pub(crate) fn fact(id: &str) -> usize {
    let place = SUBJECT.facts.iter().position(|it| it == id);
    place.unwrap_or_else(|| panic!("no fact `{id}`"))
}

/// The place of an offence.
pub(crate) fn offence(id: &str) -> usize {
    let place = SUBJECT.offences.iter().position(|it| it == id);
    place.unwrap_or_else(|| panic!("no offence `{id}`"))
}

/// Facts in short: ids apart by spaces, a no with `!` before it.
pub(crate) fn facts(short: &str) -> Facts {
    short.split_whitespace().fold(Facts::default(), |facts, word| match word.strip_prefix('!') {
        Some(id) => facts.with(fact(id), Truth::No),
        None => facts.with(fact(word), Truth::Yes),
    })
}

/// The state of an offence on facts in short.
pub(crate) fn state(of: &str, short: &str) -> Truth {
    SUBJECT.law.offence(offence(of), facts(short))
}

/// Any facts at all: some known, some not.
pub(crate) fn any_facts() -> impl Strategy<Value = Facts> {
    let count = SUBJECT.law.facts();
    prop::collection::vec(0_usize..3, count).prop_map(|answers| {
        let answers = answers.into_iter().enumerate();
        answers.fold(Facts::default(), |facts, (at, it)| facts.with(at, Truth::ALL[it]))
    })
}

/// Any offence.
pub(crate) fn any_offence() -> impl Strategy<Value = usize> {
    0..SUBJECT.law.offences()
}
