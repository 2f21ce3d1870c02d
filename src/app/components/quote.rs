use yew::{AttrValue, Html};

use super::{el, english, link, part, tag, words};
use crate::content::{Content, Element, Phrase, Provision};

/// A provision's words in full, the phrase of each element marked and selectable.
pub(in crate::app) fn provision(content: &Content, provision: &Provision) -> Html {
    let runs = content.runs(provision).into_iter().map(|run| {
        let text = AttrValue::from(run.words.to_owned()).into();
        match run.element {
            Some(element) => mark(element, true, text),
            None => text,
        }
    });
    english(content, "blockquote", "", vec![el("p", "", runs.collect())])
}

/// Some words of a provision with their place: a part of it, and marked as a part.
pub(in crate::app) fn phrase(content: &Content, phrase: &Phrase, marked: Option<&Element>) -> Html {
    let text = words(&phrase.words);
    let text = match marked {
        Some(element) => mark(element, false, text),
        None => text,
    };
    let place = words(&content.cite(&phrase.provision));
    part(content, text, link(&phrase.provision, "", place))
}

/// An element's own words as a control that chooses the element; its name follows where
/// it does not stand beside them.
fn mark(element: &Element, named: bool, text: Html) -> Html {
    let name = named.then(|| element.words.label.clone().into());
    let values = vec![Some("mark".into()), Some(format!("#{}", element.id).into()), name];
    tag("a", &["class", "href", "data-label"], values, vec![text])
}
