use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Callback, Html, MouseEvent, UseStateHandle, html};

use super::choice::Choice;
use super::data::Data;
use super::wish::{Way, Wish};
use super::words::Word;
use crate::browser::copy;
use crate::components::t;

/// How often something was copied, and whether it worked the last time.
pub(super) type Copied = UseStateHandle<(u32, bool)>;

/// The code for what is chosen, to copy, and what readers would see, where anything answers.
pub(super) fn result(data: &Data, choice: &Choice, copied: &Copied, answers: bool) -> Html {
    let Choice { way, wish, .. } = choice;
    let code = |kind: &'static str, word, text: String| {
        let (said, copied) = (text.clone(), copied.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            copy(&said, move |worked| copied.set((copied.0 + 1, worked)));
        });
        piece(data, kind, word, text, onclick)
    };
    let styles = if *way == Way::Element { wish.styles() } else { String::new() };
    let worked = if copied.1 { Word::Copied } else { Word::CopyByHand };
    html! {
        <section class="result" id="result">
            { code("chosen", Word::Code, wish.code(*way)) }
            { code("styles", Word::Styles, styles) }
            { code("policy", Word::Policy, wish.policy(*way)) }
            <p role="status">
                if copied.0 > 0 {
                    // What is said twice is read out twice.
                    <span key={copied.0}>{ t(&data.say(worked, &[])) }</span>
                }
            </p>
            if answers {
                <h2>{ t(&data.say(Word::Preview, &[])) }</h2>
                <div id="preview">{ preview(wish, *way) }</div>
            }
        </section>
    }
}

/// A piece of code under its name, with a button that copies it.
fn piece(
    data: &Data,
    kind: &'static str,
    word: Word,
    text: String,
    onclick: Callback<MouseEvent>,
) -> Html {
    let (name, copy) = (data.say(word, &[]), data.say(Word::Copy, &[]));
    let label = [&*copy, ": ", &*name].concat();
    html! {
        <div class="code" data-of={kind} hidden={text.is_empty()}>
            <p class="of">{ t(&name) }</p>
            <pre><code data-code={kind} tabindex="0">{ text }</code></pre>
            <button type="button" data-copy={kind} aria-label={label} {onclick}>{ t(&copy) }</button>
        </div>
    }
}

/// What readers would see, from this very folder.
fn preview(wish: &Wish, way: Way) -> Html {
    let here = Wish { host: "./".into(), ..wish.clone() };
    let title = AttrValue::from(wish.title.clone());
    match way {
        Way::Frame => html! {
            <iframe src={here.frame_address()} {title} height={here.height} />
        },
        Way::Link => html! { <a href="./">{ title }</a> },
        Way::Element | Way::Shortcode => element(wish),
    }
}

/// The element itself. Not in `html!`, to which `open` is a word without a value.
fn element(wish: &Wish) -> Html {
    let mut tag = VTag::new("two-protocols");
    let set = |value: &String| {
        (!value.is_empty()).then(|| AttributeOrProperty::Attribute(value.clone().into()))
    };
    let colour = |(name, value): &(String, String)| [name, ":", value, ";"].concat();
    let styles = wish.colours.iter().map(colour).collect::<String>();
    tag.set_attributes(Attributes::Dynamic {
        keys: &["view", "theme", "lang", "open", "style"],
        values: Box::new([
            set(&wish.view),
            set(&wish.theme),
            set(&wish.lang),
            set(&wish.open),
            // The policy of the page allows no such attribute.
            Some(AttributeOrProperty::Property(styles.into())),
        ]),
    });
    tag.into()
}
