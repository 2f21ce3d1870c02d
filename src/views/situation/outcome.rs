//! What a result says first, and what it goes on to ask. Pure: words and states, no drawing.

use crate::content::{Content, Id, OffenceKind, Protection, Text, UiKey};
use crate::law::{Assessment, Facts, Law, Outcome, Question, Truth};

/// The name of the outcome in the DOM and in exports, and what is said of it.
pub fn outcome(content: &Content, assessment: &Assessment) -> (Text, UiKey) {
    let places = content.compared_places();
    let state = |at: usize| places.get(at).map_or(Truth::Unknown, |at| assessment.offences[*at]);
    match Outcome::of(state(0), state(1)) {
        Outcome::Only(side) => (content.offences[places[side]].id.clone(), UiKey::TryOnly),
        Outcome::Both => ("both".into(), UiKey::TryBoth),
        Outcome::Neither if others(content, assessment).is_empty() => {
            ("neither".into(), UiKey::TryNeither)
        }
        Outcome::Neither => ("neither".into(), UiKey::TryNeitherBut),
        Outcome::Open => ("cannot-yet-say".into(), UiKey::TryOpen),
    }
}

/// What is said first, of the facts and never of a person: a sentence on the compared offences,
/// and one on whatever else of the Protocols' offences is met or open; empty if nothing is.
pub fn headline_words(content: &Content, assessment: &Assessment) -> [Text; 2] {
    let places = content.compared_places();
    let say = |at: usize| {
        let place = places.get(at).copied().unwrap_or_default();
        let key = match assessment.offences[place] {
            Truth::Yes => UiKey::TryMet,
            Truth::No => UiKey::TryNotMet,
            Truth::Unknown => UiKey::TryNotKnown,
        };
        content.ui.fill(key, &[("name", &content.offences[place].words.label)])
    };
    let first = content.ui.fill(UiKey::TryHeadline, &[("first", &say(0)), ("second", &say(1))]);
    [first, also(content, assessment)]
}

/// The second sentence of the headline; empty if nothing else is met or open.
fn also(content: &Content, assessment: &Assessment) -> Text {
    let others = others(content, assessment);
    if others.is_empty() {
        return Text::default();
    }
    let all = criminal(content).filter(|at| !content.compared_places().contains(at)).count();
    let open = |at: &usize| assessment.offences[*at] == Truth::Unknown;
    if others.len() == all && others.iter().all(open) {
        return content.ui.get(UiKey::TryAlsoOpen);
    }
    let (open, met): (Vec<_>, Vec<_>) = others.into_iter().partition(open);
    let names = |places: &[usize]| {
        let names = places.iter().map(|at| &*content.offences[*at].words.label);
        names.collect::<Vec<_>>().join(", ")
    };
    let key = match (met.is_empty(), open.is_empty()) {
        (true, _) => UiKey::TryAlsoSome,
        (_, true) => UiKey::TryAlsoMet,
        _ => UiKey::TryAlsoBoth,
    };
    content.ui.fill(key, &[("met", &names(&met)), ("open", &names(&open))])
}

/// The offences of the Protocols, by place.
fn criminal(content: &Content) -> impl Iterator<Item = usize> {
    let all = content.assessed().iter().enumerate();
    all.filter(|(_, it)| it.kind.is_criminal()).map(|(at, _)| at)
}

/// Those beside the compared ones that are met or open.
fn others(content: &Content, assessment: &Assessment) -> Vec<usize> {
    let compared = content.compared_places();
    criminal(content)
        .filter(|at| !compared.contains(at) && assessment.offences[*at] != Truth::No)
        .collect()
}

/// The word for a state.
pub fn state_word(content: &Content, state: Truth) -> Text {
    content.ui.get(match state {
        Truth::Yes => UiKey::TryStateMet,
        Truth::No => UiKey::TryStateNotMet,
        Truth::Unknown => UiKey::TryStateUnknown,
    })
}

/// What is owed to the person, in order: told at once, before the reasons.
pub fn protection<'a>(content: &'a Content, assessment: &Assessment) -> Vec<&'a Protection> {
    let state = |id: &Id| {
        let place = content.assessed().iter().position(|it| it.id == *id);
        place.map_or(Truth::No, |at| assessment.offences[at])
    };
    let told = |it: &&Protection| {
        let least = if it.open { Truth::Unknown } else { Truth::Yes };
        it.offences.iter().any(|id| state(id) >= least)
    };
    content.protection.iter().filter(told).collect()
}

/// What the result takes for granted, each once: nothing before the first answer.
pub fn assumed<'a>(content: &'a Content, assessment: &Assessment, facts: Facts) -> Vec<&'a Text> {
    let mut said: Vec<&Text> = Vec::new();
    if facts != Facts::default() {
        let met = content.assessed().iter().zip(&assessment.offences);
        for (offence, _) in met.filter(|(_, state)| **state != Truth::No) {
            if let Some(words) = offence.words.assumes.as_ref().filter(|it| !said.contains(it)) {
                said.push(words);
            }
        }
    }
    said
}

/// What to ask next.
#[derive(Debug, Default)]
pub struct Next {
    /// The offences that the questions are about, by place.
    pub view: Vec<usize>,
    /// The questions, the best first.
    pub questions: Vec<Question>,
    /// Offences that stay open whatever is answered: national law decides.
    pub national: Vec<usize>,
}

/// What to ask next: about the compared offences; when no answer settles those, about the
/// others, and last about scope. Empty only when nothing is open.
pub fn next(content: &Content, law: &Law, facts: Facts) -> Next {
    let compared = content.compared_places();
    let rest = |scope: bool| {
        let all = content.assessed().iter().enumerate();
        let kind = move |it: OffenceKind| if scope { !it.is_criminal() } else { it.is_criminal() };
        let rest = all.filter(move |(_, it)| kind(it.kind)).map(|(at, _)| vec![at]);
        rest.filter(|at| !compared.contains(&at[0])).collect::<Vec<_>>()
    };
    let mut found = Next::default();
    for view in [vec![compared.clone()], rest(false), rest(true)].concat() {
        let is_open = |at: &usize| law.offence(*at, facts) == Truth::Unknown;
        let open: Vec<usize> = view.iter().copied().filter(is_open).collect();
        let questions = law.ask(facts, &open);
        if !questions.is_empty() {
            return Next { view, questions, ..found };
        }
        found.national.extend(open);
    }
    found
}
