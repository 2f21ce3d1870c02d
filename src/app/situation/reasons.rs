use super::super::components::{Out, phrase};
use super::outcome::state_word;
use super::results::state_mark;
use crate::content::{Content, Offence, Text, UiKey};
use crate::law::{Part, Reason, Truth};

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
pub(super) fn reasons(out: &mut Out, content: &Content, offence: &Offence, reason: &Reason) {
    out.open("ul", "reasons");
    reason.below.iter().for_each(|part| node(out, content, offence, part));
    out.close();
}

fn node(out: &mut Out, content: &Content, offence: &Offence, reason: &Reason) {
    let name = name(content, reason.part);
    let element = match reason.part {
        Part::Element(at) => Some(&content.elements[at]),
        _ => None,
    };
    let values = vec![
        reason.decisive.then(|| "decides".into()),
        element.map(|element| element.id.clone().into()),
        Some(reason.state.state().into()),
    ];
    out.open_with("li", &["class", "data-element", "data-state"], values);
    match reason.part {
        Part::Fact(_) => {
            out.say(&name);
            out.sign(": ");
            out.words("span", "answer", &answer_word(content, reason.state));
        }
        Part::Element(_) | Part::Offence(_) => {
            let id = match reason.part {
                Part::Offence(at) => &content.offences[at].id,
                _ => element.map_or(&name, |element| &element.id),
            };
            state_mark(out, content, reason.state);
            out.link(id, "", &name);
        }
        _ => out.say(&name),
    }
    // An element shows the words that make it one under this offence; its facts stand below.
    if let Some(quote) = element.and_then(|element| content.phrase(element, offence)) {
        phrase(out, content, quote, None);
    }
    // The reasons of another offence stand at its own place.
    if !matches!(reason.part, Part::Offence(_)) && !reason.below.is_empty() {
        reasons(out, content, offence, reason);
    }
    out.close();
}
