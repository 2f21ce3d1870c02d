use yew::{AttrValue, Html, html};

use crate::content::Text;

/// Words as Yew takes them.
pub fn t(text: &Text) -> AttrValue {
    AttrValue::Rc(text.clone())
}

/// Words that change, in an element that is replaced whole. Whoever swaps text nodes, as
/// translation in browsers does, must leave no old words on the screen.
pub fn said(words: impl Into<AttrValue>) -> Html {
    let words = words.into();
    html! { <span key={words.to_string()}>{ words }</span> }
}
