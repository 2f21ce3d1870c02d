use yew::{Html, html};

use super::mark::Mark;
use super::words::t;
use crate::content::{Content, Element, Id, Phrase, Provision, Quote, Text};
use crate::store::Here;

/// A provision's words in full, the phrase of each element marked.
pub fn provision_words(here: &Here, content: &Content, provision: &Provision) -> Html {
    let runs = content.runs(provision).into_iter().map(|run| match run.element {
        Some(it) => {
            let (id, label) = (it.id.clone(), it.words.label.clone());
            html! { <Mark {id} words={Text::from(run.words)} {label} /> }
        }
        None => html! { <span>{ run.words.to_owned() }</span> },
    });
    html! { <blockquote lang={here.english()}><p>{ for runs }</p></blockquote> }
}

/// Some words of a provision with their place.
pub fn phrase(here: &Here, phrase: &Phrase, marked: Option<&Element>) -> Html {
    let words = match marked {
        Some(it) => html! { <Mark id={it.id.clone()} words={phrase.words.clone()} /> },
        None => html! { <span>{ t(&phrase.words) }</span> },
    };
    part(here, html! { <>{ "… " }{ words }{ " …" }</> }, &phrase.provision)
}

/// The same in their sentence.
pub fn quote(here: &Here, quote: &Quote) -> Html {
    let words = match &quote.element {
        Some(id) => html! { <Mark id={id.clone()} words={quote.words.clone()} /> },
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
