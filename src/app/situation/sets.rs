use yew::AttrValue;

use super::super::components::Out;
use super::reasons::answer_word;
use crate::content::{Content, UiKey};
use crate::law::{Answer, Facts, Group, Law, Truth};

/// How many answers may change at once to flip what is settled.
const MOST: u32 = 2;

/// What would change the state of an offence: what settles it, or what flips it.
pub(super) fn change(out: &mut Out, content: &Content, law: &Law, facts: Facts, offence: usize) {
    let mut list = |key, none, groups: &[Group]| {
        out.label("p", "change", content, key);
        if groups.is_empty() {
            out.label("p", "help", content, none);
            return;
        }
        out.open("ul", "sets");
        for group in groups {
            set(out, content, facts, group);
        }
        out.close();
    };
    match law.offence(offence, facts) {
        Truth::Unknown => {
            let met = law.settles(offence, facts, true);
            let not = law.settles(offence, facts, false);
            list(UiKey::TrySettlesMet, UiKey::TryNothingSettles, &met);
            list(UiKey::TrySettlesNot, UiKey::TryNothingSettles, &not);
        }
        Truth::Yes | Truth::No => {
            let flips = law.flips(offence, facts, MOST);
            list(UiKey::TryFlips, UiKey::TryNothingFlips, &flips);
        }
    }
}

/// A set in words: one answer, or one of several, and another. Each can be tried; where the
/// set is one and has several answers, all at once.
fn set(out: &mut Out, content: &Content, facts: Facts, group: &Group) {
    out.open("li", "");
    for (place, choice) in group.0.iter().enumerate() {
        if place > 0 {
            out.label("span", "and", content, UiKey::TryAnd);
            out.sign(" ");
        }
        if choice.len() > 1 {
            out.label("span", "one-of", content, UiKey::TryOneOf);
            out.sign(" ");
        }
        for answer in choice {
            try_answer(out, content, facts, *answer);
        }
    }
    let all: Vec<Answer> = group.0.iter().filter_map(|choice| choice.first().copied()).collect();
    if group.size() > 1 && group.0.iter().all(|choice| choice.len() == 1) {
        out.button(&["data-set"], tokens(content, &all), &content.ui.get(UiKey::TryTryAll));
    }
    out.close();
}

/// An answer as a control that gives it.
pub(super) fn try_answer(out: &mut Out, content: &Content, facts: Facts, answer: Answer) {
    let fact = &content.facts[answer.fact];
    let to = if answer.yes { Truth::Yes } else { Truth::No };
    let key = match facts.get(answer.fact) {
        Truth::Unknown => UiKey::TryAnswer,
        _ => UiKey::TryInstead,
    };
    let values = [("name", &*fact.words.label), ("answer", &*answer_word(content, to))];
    out.button(&["data-set"], tokens(content, &[answer]), &content.ui.fill(key, &values));
    out.sign(" ");
}

/// Answers as a control has them.
pub(super) fn tokens(content: &Content, answers: &[Answer]) -> AttrValue {
    content.answers_of(Facts::default().with_all(answers)).join(" ").into()
}
