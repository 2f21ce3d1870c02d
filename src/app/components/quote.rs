use super::Out;
use super::out::href;
use crate::content::{Content, Element, Phrase, Provision, Text};

/// A provision's words in full, the phrase of each element marked and selectable.
pub(in crate::app) fn provision(out: &mut Out, content: &Content, provision: &Provision) {
    open_english(out, content, "blockquote", "");
    out.open("p", "");
    for run in content.runs(provision) {
        let words = run.words.into();
        match run.element {
            Some(element) => mark(out, element, true, &words),
            None => out.say(&words),
        }
    }
    out.close();
    out.close();
}

/// Some words of a provision with their place: a part of it, and marked as a part. The words
/// of an element choose it.
pub(in crate::app) fn phrase(
    out: &mut Out,
    content: &Content,
    phrase: &Phrase,
    marked: Option<&Element>,
) {
    open_part(out, content);
    match marked {
        Some(element) => mark(out, element, false, &phrase.words),
        None => out.say(&phrase.words),
    }
    close_part(out, &phrase.provision, &content.cite(&phrase.provision));
}

/// Begins words that are a part of a text.
pub(in crate::app) fn open_part(out: &mut Out, content: &Content) {
    open_english(out, content, "blockquote", "part");
    out.open("p", "");
    out.sign("… ");
}

/// Ends them, with a link to where they stand.
pub(in crate::app) fn close_part(out: &mut Out, id: &str, place: &Text) {
    out.sign(" …");
    out.close();
    out.open("footer", "");
    out.link(id, "", place);
    out.close();
    out.close();
}

/// Begins an element whose words stay English on a page of any language, and are marked so
/// on another.
pub(in crate::app) fn open_english(
    out: &mut Out,
    content: &Content,
    name: &'static str,
    class: &'static str,
) {
    let class = (!class.is_empty()).then(|| class.into());
    let lang = (&*content.lang != "en").then(|| "en".into());
    out.open_with(name, &["class", "lang"], vec![class, lang]);
}

/// An element's own words as a control that chooses the element; its name follows where
/// it does not stand beside them.
fn mark(out: &mut Out, element: &Element, named: bool, text: &Text) {
    let name = named.then(|| element.words.label.clone().into());
    let values = vec![Some("mark".into()), Some(href(&element.id)), name];
    out.open_with("a", &["class", "href", "data-label"], values);
    out.say(text);
    out.close();
}
