use std::rc::Rc;

use web_sys::{Element, HtmlDialogElement};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_effect_with,
    use_node_ref,
};

use super::code::Code;
use super::data::Data;
use super::words::Word;
use crate::browser::{File, save};
use crate::store::{Action, use_store};

const SVG: &str = "http://www.w3.org/2000/svg";

#[derive(PartialEq, Properties)]
pub(super) struct HandedProps {
    pub data: Rc<Data>,
}

/// The address of the page, with what is answered, as a code for another device.
#[component]
pub(super) fn Handed(props: &HandedProps) -> Html {
    let data = &props.data;
    let store = use_store();
    let (dialog, picture) = (use_node_ref(), use_node_ref());
    let opened = dialog.clone();
    use_effect_with((), move |()| {
        if let Some(dialog) = opened.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
    });
    let onclose = Callback::from(move |_| store.dispatch(Action::Wish(None)));
    let words = |word| AttrValue::Rc(data.say(word, &[]));
    let (shown, note) = shown();
    let code = Code::of(&shown);
    let saves = {
        let picture = picture.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(picture) = picture.cast::<Element>() {
                save_code(&picture);
            }
        })
    };
    html! {
        <dialog ref={dialog} class="code" aria-labelledby="code-title" {onclose}>
            // The focus comes here: on a button below, a small window would not show the code.
            <h2 id="code-title" tabindex="-1" autofocus=true>{ words(Word::CodeTitle) }</h2>
            if let Some(Code { size, path }) = &code {
                <svg ref={picture} viewBox={format!("0 0 {size} {size}")} role="img" aria-label={words(Word::CodeTitle)}>
                    // Dark on light in each theme: readers of codes want it so.
                    <rect width={size.to_string()} height={size.to_string()} fill="#fff" />
                    <path d={path.clone()} />
                </svg>
                <p>{ words(note) }</p>
                // A long one scrolls, by keyboard too.
                <p class="address" tabindex="0">{ shown }</p>
            } else {
                <p>{ words(Word::CodeLong) }</p>
            }
            <form class="buttons" method="dialog">
                if code.is_some() {
                    <button type="button" data-keep="save-code" onclick={saves}>{ words(Word::CodeSave) }</button>
                }
                <button>{ words(Word::Close) }</button>
            </form>
        </dialog>
    }
}

/// What the code holds, and what is said of it.
fn shown() -> (String, Word) {
    let href = gloo_utils::window().location().href().unwrap_or_default();
    // What was searched for stands last, and is for nobody else.
    let words = ["&find=", "#find="].iter().find_map(|key| href.find(key));
    let href = &href[..words.unwrap_or(href.len())];
    // Where a file lies on this device means nothing elsewhere, and is nobody's business.
    match href.split_once('#') {
        _ if href.starts_with("http") => (href.to_owned(), Word::CodeNote),
        Some((_, fragment)) if !fragment.is_empty() => (fragment.to_owned(), Word::CodeFile),
        _ => ("situation".to_owned(), Word::CodeFile),
    }
}

/// Hands over the code as a picture.
fn save_code(picture: &Element) {
    let named = ["<svg xmlns=\"", SVG, "\" "].concat();
    let text = picture.outer_html().replacen("<svg ", &named, 1);
    save(&File { name: "situation.svg".into(), kind: "image/svg+xml".into(), text });
}
