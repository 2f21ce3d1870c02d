use yew::{Html, html};

use super::act::Act;
use super::reasons::answer_word;
use super::state::Do;
use crate::components::said;
use crate::content::{Content, Text, UiKey};
use crate::law::{Answer, Facts, Group, Law, Truth};

/// How many answers may change at once to flip what is settled.
const MOST: u32 = 2;

/// What would change the state of an offence: what settles it, or what flips it.
pub(super) fn change(content: &Content, law: &Law, facts: Facts, offence: usize) -> Html {
    let list = |key, none, groups: &[Group]| {
        html! {
            <>
                <p class="change">{ content.ui.get(key) }</p>
                if groups.is_empty() {
                    <p class="help">{ content.ui.get(none) }</p>
                } else {
                    <ul class="sets">{ for groups.iter().map(|it| set(content, facts, it)) }</ul>
                }
            </>
        }
    };
    match law.offence(offence, facts) {
        Truth::Unknown => {
            let met = law.settles(offence, facts, true);
            let not = law.settles(offence, facts, false);
            let met = list(UiKey::TrySettlesMet, UiKey::TryNothingSettles, &met);
            let not = list(UiKey::TrySettlesNot, UiKey::TryNothingSettles, &not);
            html! { <>{ met }{ not }</> }
        }
        Truth::Yes | Truth::No => {
            let flips = law.flips(offence, facts, MOST);
            list(UiKey::TryFlips, UiKey::TryNothingFlips, &flips)
        }
    }
}

/// A set in words: one answer, or one of several, and another. Each can be tried; where the
/// set is one and has several answers, all at once.
fn set(content: &Content, facts: Facts, group: &Group) -> Html {
    let choices = group.0.iter().enumerate().map(|(place, choice)| {
        html! {
            <>
                if place > 0 {
                    <span class="and">{ said(content.ui.get(UiKey::TryAnd)) }</span>
                }
                if choice.len() > 1 {
                    <span class="one-of">{ said(content.ui.get(UiKey::TryOneOf)) }</span>
                }
                { for choice.iter().map(|it| try_answer(content, facts, *it)) }
            </>
        }
    });
    let all: Vec<Answer> = group.0.iter().filter_map(|choice| choice.first().copied()).collect();
    let together = group.size() > 1 && group.0.iter().all(|choice| choice.len() == 1);
    html! {
        <li>
            { for choices }
            if together {
                <Act does={Do::Set(tokens(content, &all))} words={content.ui.get(UiKey::TryTryAll)} />
            }
        </li>
    }
}

/// An answer as a control that gives it.
pub(super) fn try_answer(content: &Content, facts: Facts, answer: Answer) -> Html {
    let fact = &content.facts[answer.fact];
    let to = if answer.yes { Truth::Yes } else { Truth::No };
    let key = match facts.get(answer.fact) {
        Truth::Unknown => UiKey::TryAnswer,
        _ => UiKey::TryInstead,
    };
    let values = [("name", &*fact.words.label), ("answer", &*answer_word(content, to))];
    html! { <Act does={Do::Set(tokens(content, &[answer]))} words={content.ui.fill(key, &values)} /> }
}

/// Answers as a control has them.
pub(super) fn tokens(content: &Content, answers: &[Answer]) -> Text {
    content.answers_of(Facts::default().with_all(answers)).join(" ").into()
}
