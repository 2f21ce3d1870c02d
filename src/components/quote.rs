use yew::{Html, html};

use super::mark::mark;
use super::words::t;
use crate::content::{Content, Element, Id, Phrase, Provision, Quote, Text};
use crate::store::Here;

/// A provision's words in full, the phrase of each element marked.
pub fn provision_words(here: &Here, content: &Content, provision: &Provision) -> Html {
    let runs = content.runs(provision).into_iter().map(|run| match run.element {
        Some(it) => mark(&it.id, Text::from(run.words), Some(it.words.label.clone())),
        None => html! { <span>{ run.words.to_owned() }</span> },
    });
    html! { <blockquote lang={here.english()}><p>{ for runs }</p></blockquote> }
}

/// Some words of a provision with their place.
pub fn phrase(here: &Here, phrase: &Phrase, marked: Option<&Element>) -> Html {
    let words = match marked {
        Some(it) => mark(&it.id, phrase.words.clone(), None),
        None => html! { <span>{ t(&phrase.words) }</span> },
    };
    part(here, html! { <>{ "… " }{ words }{ " …" }</> }, &phrase.provision)
}

/// The same in their sentence.
pub fn quote(here: &Here, quote: &Quote) -> Html {
    let words = match &quote.element {
        Some(id) => mark(id, quote.words.clone(), None),
        None => html! { <em>{ t(&quote.words) }</em> },
    };
    let words = html! { <>{ t(&quote.before) }{ words }{ t(&quote.after) }</> };
    part(here, words, &quote.provision)
}

/// Words that are a part of a text, with a link to where they stand.
pub fn part(here: &Here, words: Html, id: &Id) -> Html {
    html! {
        <blockquote class="part" lang={here.english()}>
            <p>{ words }</p>
            <footer><a href={here.href(id)}>{ here.name(id) }</a></footer>
        </blockquote>
    }
}
