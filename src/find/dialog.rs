use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};

use super::data::Data;
use super::go::link_of;
use super::start::Finder;
use super::words::Word;
use crate::browser::dom::{add, button, find, say};
use crate::browser::{File, Print, copy, print, save};
use crate::cite::{Style, cite};

/// What the styles are called, in their order.
const NAMES: [Word; 5] =
    [Word::StyleUn, Word::StyleOscola, Word::StyleBibtex, Word::StyleRis, Word::StyleCsl];

/// Answers the controls of the dialog.
pub(super) fn listen(finder: &Rc<Finder>) {
    for kind in ["click", "change"] {
        let answering = finder.clone();
        let listener = EventListener::new(&finder.document, kind, move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let control = target.and_then(|it| it.closest(".citing [data-take]").ok().flatten());
            if let Some(control) = control {
                answer(&answering, &control);
            }
        });
        listener.forget();
    }
}

/// Opens the dialog for an item.
pub(super) fn open(finder: &Finder, id: &str) -> Option<()> {
    // One at a time: who waited for this program may have asked twice.
    if find(&finder.document, ".citing").is_some() {
        return None;
    }
    let doc = finder.data.doc(id)?;
    let words = |word| finder.host.say(word, &[]);
    let root = find(&finder.document, "#app")?;
    let dialog = add(&root, "dialog", "citing", "")?.dyn_into::<HtmlDialogElement>().ok()?;
    let _ = dialog.set_attribute("data-of", id);
    let _ = dialog.set_attribute("aria-labelledby", "citing-title");
    let title = add(&dialog, "h2", "", &finder.host.say(Word::Title, &[("name", &doc.title)]))?;
    for (key, value) in [("id", "citing-title"), ("tabindex", "-1"), ("autofocus", "")] {
        let _ = title.set_attribute(key, value);
    }
    link(finder, &dialog, &address(finder, id));
    let styles = add(&dialog, "fieldset", "choices", "")?;
    add(&styles, "legend", "", &words(Word::Style));
    for (value, word) in NAMES.iter().enumerate() {
        let label = add(&styles, "label", "", "")?;
        let radio = add(&label, "input", "", "")?.dyn_into::<HtmlInputElement>().ok()?;
        radio.set_type("radio");
        radio.set_name("style");
        let _ = radio.set_attribute("data-take", &value.to_string());
        radio.set_checked(value == 0);
        let _ = label.append_with_str_1(&words(*word));
    }
    let text = add(&dialog, "textarea", "citation", "")?;
    let _ = text.set_attribute("readonly", "");
    let _ = text.set_attribute("rows", "7");
    let _ = text.set_attribute("aria-label", &words(Word::Citation));
    let mark = finder.data.shelf.mark(id).unwrap_or_default();
    add(&dialog, "p", "", &finder.host.say(Word::Mark, &[("mark", &mark)]));
    let said = add(&dialog, "p", "", "")?;
    let _ = said.set_attribute("role", "status");
    let buttons = add(&dialog, "form", "buttons", "")?;
    let _ = buttons.set_attribute("method", "dialog");
    for (does, word) in [
        ("copy", Word::CopyCitation),
        ("save", Word::SaveCitation),
        ("print", Word::PrintItem),
        ("print-view", Word::PrintView),
    ] {
        // A situation is no item of the text: it is printed with the part where it is tried.
        if does != "print" || finder.document.get_element_by_id(id).is_some() {
            button(&buttons, "data-take", does, &words(word));
        }
    }
    add(&buttons, "button", "", &words(Word::Close));
    show(finder, &dialog, Style::ALL[0]);
    let gone = dialog.clone();
    EventListener::once(&dialog, "close", move |_| gone.remove()).forget();
    dialog.show_modal().ok()
}

/// The item's address for others, with a button that copies it; of a file none.
fn link(finder: &Finder, dialog: &Element, address: &str) -> Option<()> {
    if address.is_empty() {
        add(dialog, "p", "", &finder.host.say(Word::LinkNone, &[]));
        return None;
    }
    let line = add(dialog, "p", "link", "")?;
    let label = add(&line, "label", "", &finder.host.say(Word::Link, &[]))?;
    let field = add(&label, "input", "", "")?.dyn_into::<HtmlInputElement>().ok()?;
    field.set_read_only(true);
    field.set_value(address);
    button(&line, "data-take", "link", &finder.host.say(Word::CopyLink, &[]));
    Some(())
}

fn address(finder: &Finder, id: &str) -> String {
    let doc = finder.data.doc(id).filter(|_| !finder.home.is_empty());
    doc.map(|doc| link_of(finder, doc)).unwrap_or_default()
}

/// Shows the citation in a style.
fn show(finder: &Finder, dialog: &Element, style: Style) -> Option<()> {
    let text = dialog.query_selector("textarea").ok()??.dyn_into::<HtmlTextAreaElement>().ok()?;
    text.set_value(&citation(finder, &dialog.get_attribute("data-of")?, style)?);
    Some(())
}

fn citation(finder: &Finder, id: &str, style: Style) -> Option<String> {
    let Data { shelf, edition, .. } = &finder.data;
    let today = finder.host.call("today", &JsValue::UNDEFINED)?.as_string()?;
    let link = address(finder, id);
    let cited = shelf.cited(id, edition, &link, &today)?;
    Some(cite(&cited, style, &shelf.words))
}

fn answer(finder: &Rc<Finder>, control: &Element) -> Option<()> {
    let dialog = control.closest("dialog").ok()??.dyn_into::<HtmlDialogElement>().ok()?;
    let id = dialog.get_attribute("data-of")?;
    let does = control.get_attribute("data-take")?;
    let chosen = dialog.query_selector(":checked").ok()??.get_attribute("data-take")?;
    let style = *Style::ALL.get(chosen.parse::<usize>().ok()?)?;
    match &*does {
        "copy" => copied(finder, &dialog, &citation(finder, &id, style)?),
        "link" => copied(finder, &dialog, &address(finder, &id)),
        // Not what stands in the field, which has line ends of its own.
        "save" => save(&File {
            name: style.file(&id),
            kind: style.mime().into(),
            text: citation(finder, &id, style)?,
        }),
        "print" => {
            dialog.close();
            print(Print::Item(&id));
        }
        "print-view" => {
            let part = find(&finder.document, "main > section[id]")?;
            dialog.close();
            print(Print::View(&part.id()));
        }
        _ => return show(finder, &dialog, style),
    }
    Some(())
}

fn copied(finder: &Finder, dialog: &Element, text: &str) {
    let said = dialog.query_selector("[role=status]").ok().flatten();
    let words = [Word::Copied, Word::NotCopied].map(|word| finder.host.say(word, &[]));
    let [copied, not] = words;
    copy(text, move |worked| {
        if let Some(said) = &said {
            say(said, if worked { &copied } else { &not });
        }
    });
}
