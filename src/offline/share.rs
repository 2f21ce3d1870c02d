use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

use super::code::Code;
use super::start::Keeper;
use super::words::Word;
use crate::browser::dom::{add, button, find, get, say, text};
use crate::browser::{File, save};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Shows the address of the page, with what is answered, as a code for another device.
pub(super) fn show_code(keeper: &Rc<Keeper>) -> Option<()> {
    let say = |word| keeper.host.say(word, &[]);
    let href = keeper.window.location().href().ok()?;
    // What was searched for stands last, and is for nobody else.
    let words = ["&find=", "#find="].iter().find_map(|key| href.find(key));
    let href = &href[..words.unwrap_or(href.len())];
    // Where a file lies on this device means nothing elsewhere, and is nobody's business.
    let (shown, note) = match href.split_once('#') {
        _ if href.starts_with("http") => (href, Word::CodeNote),
        Some((_, fragment)) if !fragment.is_empty() => (fragment, Word::CodeFile),
        _ => ("situation", Word::CodeFile),
    };
    let dialog = add(&keeper.root, "dialog", "code", "")?.dyn_into::<HtmlDialogElement>().ok()?;
    let _ = dialog.set_attribute("aria-labelledby", "code-title");
    let title = add(&dialog, "h2", "", &say(Word::CodeTitle))?;
    let _ = title.set_attribute("id", "code-title");
    // The focus comes here: on a button below, a small window would not show the code.
    let _ = title.set_attribute("tabindex", "-1");
    let _ = title.set_attribute("autofocus", "");
    match Code::of(shown) {
        Some(code) => {
            draw(&dialog, &code, &say(Word::CodeTitle));
            add(&dialog, "p", "", &say(note));
            // A long one scrolls, by keyboard too.
            add(&dialog, "p", "address", shown)?.set_attribute("tabindex", "0").ok()?;
        }
        None => drop(add(&dialog, "p", "", &say(Word::CodeLong))),
    }
    let buttons = add(&dialog, "form", "buttons", "")?;
    let _ = buttons.set_attribute("method", "dialog");
    if find(&keeper.document, "dialog.code svg").is_some() {
        button(&buttons, "data-keep", "save-code", &say(Word::CodeSave));
    }
    add(&buttons, "button", "", &say(Word::Close));
    let gone = dialog.clone();
    EventListener::once(&dialog, "close", move |_| gone.remove()).forget();
    dialog.show_modal().ok()
}

fn draw(to: &Element, code: &Code, name: &str) -> Option<()> {
    let document = to.owner_document()?;
    let make = |name| document.create_element_ns(Some(SVG), name).ok();
    let (svg, ground, squares) = (make("svg")?, make("rect")?, make("path")?);
    let size = code.size.to_string();
    let _ = svg.set_attribute("viewBox", &["0 0 ", &size, " ", &size].concat());
    let _ = svg.set_attribute("role", "img");
    let _ = svg.set_attribute("aria-label", name);
    let _ = ground.set_attribute("width", &size);
    let _ = ground.set_attribute("height", &size);
    // Dark on light in each theme: readers of codes want it so.
    let _ = ground.set_attribute("fill", "#fff");
    let _ = squares.set_attribute("d", &code.path);
    let _ = svg.append_child(&ground);
    let _ = svg.append_child(&squares);
    to.append_child(&svg).ok()?;
    Some(())
}

/// Hands over the code as a picture.
pub(super) fn save_code(keeper: &Keeper) {
    if let Some(svg) = find(&keeper.document, "dialog.code svg") {
        let text = svg.outer_html().replacen("<svg ", &["<svg xmlns=\"", SVG, "\" "].concat(), 1);
        let file = File { name: "situation.svg".into(), kind: "image/svg+xml".into(), text };
        save(&file);
    }
}

/// Has the reader choose a saved result, and takes its answers. The file stays on the device.
pub(super) fn load(keeper: &Rc<Keeper>) -> Option<()> {
    let input = keeper.document.create_element("input").ok()?;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    input.set_type("file");
    input.set_accept("application/json,.json");
    let (keeper, chosen) = (keeper.clone(), input.clone());
    EventListener::once(&input, "change", move |_| {
        let file = chosen.files().and_then(|files| files.get(0));
        let Some(file) = file else { return };
        spawn_local(async move {
            let words = JsFuture::from(file.text()).await.ok().and_then(|it| it.as_string());
            take(&keeper, &words.unwrap_or_default());
        });
    })
    .forget();
    input.click();
    Some(())
}

fn take(keeper: &Keeper, words: &str) -> Option<()> {
    let value = js_sys::JSON::parse(words).unwrap_or_default();
    let facts = get(&value, "facts");
    let answers: Vec<String> = js_sys::Object::try_from(&facts)
        .map(js_sys::Object::entries)
        .into_iter()
        .flat_map(|entries| entries.iter().collect::<Vec<JsValue>>())
        .filter_map(|entry| {
            let entry = entry.dyn_into::<js_sys::Array>().ok()?;
            let end = match &*entry.get(1).as_string()? {
                "yes" => ".y",
                "no" => ".n",
                _ => return None,
            };
            Some(entry.get(0).as_string()? + end)
        })
        .collect();
    let saved_with = text(&value, "edition");
    if saved_with.is_empty() || !facts.is_object() {
        return tell(keeper, Word::LoadWrong, &[]);
    }
    let answers = answers.join(",");
    // In place: to clear the answers leaves none behind in the history.
    let _ = keeper.window.location().replace(&["#view=situation&facts=", &answers].concat());
    if saved_with.ends_with(&*keeper.edition.hash) {
        tell(keeper, Word::LoadDone, &[])
    } else {
        tell(keeper, Word::LoadOther, &[("edition", &saved_with)])
    }
}

/// Says above the part where situations are tried what came of the file.
fn tell(keeper: &Keeper, word: Word, values: &[(&str, &str)]) -> Option<()> {
    let place = find(&keeper.document, "#try")?;
    if let Some(old) = find(&keeper.document, "#situation > .loaded") {
        old.remove();
    }
    let said = add(&place.parent_element()?, "p", "loaded notice", "")?;
    let _ = said.set_attribute("role", "status");
    place.before_with_node_1(&said).ok()?;
    say(&said, &keeper.host.say(word, values));
    Some(())
}
