use yew::{Html, html};

use super::outcome::state_word;
use crate::components::{phrase, reference, said, t};
use crate::content::{Content, Offence, Text, UiKey};
use crate::law::{Part, Reason, Truth};
use crate::store::Here;

/// A state as a sign and a word.
pub(super) fn state_mark(content: &Content, state: Truth) -> Html {
    html! { <span class="state" data-state={state.state()}>{ said(state_word(content, state)) }</span> }
}

/// In one sentence why an offence has its state.
pub(super) fn why(content: &Content, reason: &Reason) -> Text {
    let key = match reason.state {
        Truth::Yes => UiKey::TryWhyMet,
        Truth::No => UiKey::TryWhyNotMet,
        Truth::Unknown => UiKey::TryWhyUnknown,
    };
    let mut parts = String::new();
    for (part, state) in reason.deciding() {
        if !parts.is_empty() {
            parts.push_str("; ");
        }
        let state = match part {
            Part::Fact(_) => answer_word(content, state),
            _ => state_word(content, state),
        };
        parts.push_str(&[&*name(content, part), " – ", &*state].concat());
    }
    content.ui.fill(key, &[("parts", &parts)])
}

/// The word for an answer.
pub(super) fn answer_word(content: &Content, answer: Truth) -> Text {
    content.ui.get(match answer {
        Truth::Yes => UiKey::TryYes,
        Truth::No => UiKey::TryNo,
        Truth::Unknown => UiKey::TryUnknown,
    })
}

/// What a part of a rule is called.
pub(super) fn name(content: &Content, part: Part) -> Text {
    match part {
        Part::Fact(at) => content.facts[at].words.label.clone(),
        Part::Element(at) => content.elements[at].words.label.clone(),
        Part::Offence(at) => content.offences[at].words.label.clone(),
        Part::All => content.ui.get(UiKey::TryAllOf),
        Part::Any => content.ui.get(UiKey::TryOneOf),
        Part::Not => content.ui.get(UiKey::TryNot),
        Part::Open => content.ui.get(UiKey::TryNational),
    }
}

/// The rule of an offence as a tree, each part with its state; what decides stands out.
pub(super) fn reasons(here: &Here, content: &Content, of: &Offence, reason: &Reason) -> Html {
    html! { <ul class="reasons">{ for reason.below.iter().map(|it| node(here, content, of, it)) }</ul> }
}

fn node(here: &Here, content: &Content, of: &Offence, reason: &Reason) -> Html {
    let name = name(content, reason.part);
    let element = match reason.part {
        Part::Element(at) => Some(&content.elements[at]),
        _ => None,
    };
    let words = match reason.part {
        Part::Fact(_) => html! {
            <>
                <span>{ t(&name) }{ ": " }</span>
                <span class="answer">{ said(answer_word(content, reason.state)) }</span>
            </>
        },
        Part::Element(at) => linked(here, content, reason, &content.elements[at].id),
        Part::Offence(at) => linked(here, content, reason, &content.offences[at].id),
        _ => html! { <span>{ t(&name) }</span> },
    };
    // An element shows the words that make it one under this offence; its facts stand below.
    let quote = element.and_then(|element| content.phrase(element, of));
    // The reasons of another offence stand at its own place.
    let below = !matches!(reason.part, Part::Offence(_)) && !reason.below.is_empty();
    html! {
        <li class={reason.decisive.then_some("decides")} data-element={element.map(|it| t(&it.id))}
            data-state={reason.state.state()}>
            { words }
            { for quote.map(|it| phrase(here, it, None)) }
            if below {
                { reasons(here, content, of, reason) }
            }
        </li>
    }
}

fn linked(here: &Here, content: &Content, reason: &Reason, id: &crate::content::Id) -> Html {
    html! { <>{ state_mark(content, reason.state) }{ reference(here, id) }</> }
}
