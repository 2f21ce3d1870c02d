use yew::Html;

use super::super::super::components::{
    el, element_link, heading, item, p, phrase, reference, references, remark, sign, tag, words,
};
use super::homes;
use crate::content::{Content, Id, Offence, UiKey};

/// Every offence and question with its checklist of elements. The compared offences have
/// their home above, so that their lists stand here without an id.
pub(super) fn offences(content: &Content) -> Html {
    el("div", "cards", content.offences.iter().map(|it| offence(content, it)).collect())
}

fn offence(content: &Content, offence: &Offence) -> Html {
    let elements: Vec<_> =
        offence.elements.iter().map(|id| element(content, offence, id)).collect();
    let mut body = vec![p("", words(&offence.words.plain))];
    if !elements.is_empty() {
        body.push(el("ul", "checklist", elements));
    }
    body.extend(offence.words.note.iter().map(|note| remark(content, UiKey::Note, note)));
    let links = offence.provisions.iter().map(|id| reference(content, id)).collect();
    body.push(references(content, UiKey::Where, links));
    let heading = heading(content, "h4", &offence.id);
    if content.compared().iter().any(|compared| compared.id == offence.id) {
        body.insert(0, el("header", "", vec![heading]));
        return el("article", "offence", body);
    }
    item(&offence.id, "offence", heading, body)
}

fn element(content: &Content, offence: &Offence, id: &Id) -> Html {
    let Some(element) = content.element(id) else {
        return Html::default();
    };
    let mut parts = vec![element_link(content, id), sign(" "), words(&element.words.plain)];
    if !homes::in_list(content, offence, id) {
        return el("li", "", parts);
    }
    parts.extend(element.phrases.iter().map(|it| phrase(content, it, Some(element))));
    let values = vec![Some(id.clone().into()), Some("element".into())];
    tag("li", &["id", "class"], values, parts)
}
