use yew::Html;

use super::super::super::components::{el, element_link, heading, item, p, reference, words};
use crate::content::{Content, Obligation, Term};

/// What a State Party has to do, by kind of duty, each with how binding it is.
pub(super) fn duties(content: &Content) -> Html {
    content.vocabulary.duties.iter().map(|kind| part(content, kind)).collect()
}

fn part(content: &Content, kind: &Term) -> Html {
    let duties = content.obligations.iter().filter(|duty| duty.kind == kind.id);
    let mut parts = vec![p("group", words(&kind.label))];
    parts.extend(duties.map(|it| duty(content, it)));
    el("div", "cards", parts)
}

fn duty(content: &Content, duty: &Obligation) -> Html {
    let bindings = content.vocabulary.bindings.iter();
    let binding = bindings.filter(|term| term.id == duty.binding);
    let mut refs: Vec<_> =
        binding.map(|term| el("span", "binding", vec![words(&term.label)])).collect();
    refs.extend(duty.provisions.iter().map(|id| reference(content, id)));
    refs.extend(duty.elements.iter().map(|id| element_link(content, id)));
    let body = vec![p("", words(&duty.words.plain)), el("p", "refs", refs)];
    item(&duty.id, "duty", heading(content, "h4", &duty.id), body)
}
