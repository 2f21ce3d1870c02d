use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::changes::{Change, changes};
use super::data::Data;
use super::keeper::Keeper;
use super::known::News;
use super::place;
use super::state::State;
use super::words::Word;
use crate::components::t;
use crate::content::Edition;
use crate::store::Here;

/// Says that another edition is there, as long as the reader has not said what to do. The line says
/// it aloud: what comes with its words in it is not heard everywhere. The focus stays with the
/// reader.
pub(super) fn notice(
    data: &Data,
    here: &Here,
    state: &State,
    keeper: &Rc<Keeper>,
    later: Callback<MouseEvent>,
) -> Option<Html> {
    let words = |word| data.say(word, &[]);
    let button = |does: &'static str, word, onclick: Callback<MouseEvent>| {
        html! { <button type="button" data-keep={does} {onclick}>{ words(word) }</button> }
    };
    let (key, title, told, buttons) = match (&state.news, &state.next) {
        (News::Ready, Some((edition, log))) => {
            let keeper = keeper.clone();
            let uses = Callback::from(move |_| keeper.switch());
            let buttons = html! {
                <>{ button("use", Word::UseNow, uses) }{ button("later", Word::Later, later) }</>
            };
            let key = [&*edition.hash, &*edition.version].concat();
            (key, Word::NewTitle, told(data, &here.shell.edition, edition, log), buttons)
        }
        (News::Elsewhere, _) => {
            let uses = button("here", Word::UseHere, Callback::from(|_| place::reload()));
            ("elsewhere".to_owned(), Word::Elsewhere, Html::default(), uses)
        }
        _ => return None,
    };
    Some(html! {
        <aside {key} id="news" class="news" aria-labelledby="news-title">
            <h2 id="news-title">{ words(title) }</h2>
            { told }
            <div class="buttons">{ buttons }</div>
        </aside>
    })
}

/// Which edition it is, and what changed since that of this page.
fn told(data: &Data, of: &Edition, next: &Edition, log: &[Change]) -> Html {
    let named = html! { <p>{ data.say(Word::NewEdition, &next.values()) }</p> };
    if next.hash == of.hash {
        return html! { <>{ named }<p>{ data.say(Word::NewSame, &[]) }</p></> };
    }
    html! {
        <>
            { named }
            <p>{ data.say(Word::NewChanged, &[]) }</p>
            <ul>{ for changes(log, &of.version).map(|it| html! { <li>{ t(it) }</li> }) }</ul>
        </>
    }
}
