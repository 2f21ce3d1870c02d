use std::rc::Rc;

use web_sys::{Event, HtmlDialogElement};
use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_node_ref,
    use_state,
};

use super::data::Data;
use super::go::link_of;
use super::words::Word;
use crate::browser::{File, Print, copy, print, save, today};
use crate::cite::{Style, cite};
use crate::components::t;
use crate::content::Id;
use crate::store::{Action, use_here, use_store};

/// What the styles are called, in their order.
const NAMES: [Word; 5] =
    [Word::StyleUn, Word::StyleOscola, Word::StyleBibtex, Word::StyleRis, Word::StyleCsl];

#[derive(Properties)]
pub(super) struct CitingProps {
    pub data: Rc<Data>,
    /// What is cited.
    pub id: Id,
}

impl PartialEq for CitingProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.data, &other.data)
    }
}

/// Links to an item, cites and prints it.
#[component]
pub(super) fn Citing(props: &CitingProps) -> Html {
    let CitingProps { data, id } = props;
    let (here, store) = (use_here(), use_store());
    let dialog = use_node_ref();
    let style = use_state(|| Style::ALL[0]);
    // How often, and whether it worked the last time.
    let copied = use_state(|| (0, false));
    let opened = dialog.clone();
    use_effect_with((), move |()| {
        if let Some(dialog) = opened.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
    });
    let onclose = Callback::from(move |_: Event| store.dispatch(Action::Wish(None)));
    let words = |word| t(&data.say(word, &[]));
    let name = data.doc(id).map(|doc| doc.title.clone()).unwrap_or_default();
    let link = data.doc(id).map(|doc| link_of(&here.site, doc)).unwrap_or_default();
    let mark = data.shelf.mark(id).unwrap_or_default();
    let citation = citation(data, id, &link, *style);
    let copies = |text: &str| {
        let (text, copied) = (text.to_owned(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            copy(&text, move |worked| copied.set((copied.0 + 1, worked)));
        })
    };
    let button = |does: &'static str, word, onclick: Callback<MouseEvent>| {
        html! { <button type="button" data-take={does} {onclick}>{ words(word) }</button> }
    };
    let file = File { name: style.file(id), kind: style.mime().into(), text: citation.clone() };
    let saves = Callback::from(move |_| save(&file));
    let printed = id.clone();
    let prints = closing(&dialog, move || print(Print::Item(&printed)));
    let view = here.view.id();
    let prints_view = closing(&dialog, move || print(Print::View(view)));
    // A situation is no item of the text: it is printed with the part where it is tried.
    let is_item = gloo_utils::document().get_element_by_id(id).is_some();
    html! {
        <dialog ref={dialog} class="citing" data-of={t(id)} aria-labelledby="citing-title" {onclose}>
            <h2 id="citing-title" tabindex="-1">{ t(&data.say(Word::Title, &[("name", &name)])) }</h2>
            if link.is_empty() {
                <p>{ words(Word::LinkNone) }</p>
            } else {
                <p class="link">
                    <label>{ words(Word::Link) }<input readonly=true value={link.clone()} /></label>
                    { button("link", Word::CopyLink, copies(&link)) }
                </p>
            }
            <fieldset class="choices">
                <legend>{ words(Word::Style) }</legend>
                { for Style::ALL.into_iter().zip(NAMES).enumerate().map(|(place, (it, word))| {
                    let chosen = style.setter();
                    let onchange = Callback::from(move |_: Event| chosen.set(it));
                    html! {
                        <label>
                            <input type="radio" name="style" data-take={place.to_string()} checked={*style == it} {onchange} />
                            { words(word) }
                        </label>
                    }
                }) }
            </fieldset>
            <textarea class="citation" readonly=true rows="7" aria-label={words(Word::Citation)} value={citation.clone()} />
            <p>{ t(&data.say(Word::Mark, &[("mark", &mark)])) }</p>
            <p role="status">
                if copied.0 > 0 {
                    // What is said twice is read out twice.
                    <span key={copied.0}>{ words(if copied.1 { Word::Copied } else { Word::NotCopied }) }</span>
                }
            </p>
            <form class="buttons" method="dialog">
                // Not what stands in the field, which has line ends of its own.
                { button("copy", Word::CopyCitation, copies(&citation)) }
                { button("save", Word::SaveCitation, saves) }
                if is_item {
                    { button("print", Word::PrintItem, prints) }
                }
                { button("print-view", Word::PrintView, prints_view) }
                <button>{ words(Word::Close) }</button>
            </form>
        </dialog>
    }
}

/// Closes the dialog before it does something.
fn closing(dialog: &yew::NodeRef, call: impl Fn() + 'static) -> Callback<MouseEvent> {
    let dialog = dialog.clone();
    Callback::from(move |_| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
        call();
    })
}

fn citation(data: &Data, id: &Id, link: &str, style: Style) -> String {
    let today = today();
    let cited = data.shelf.cited(id, &data.edition, link, &today);
    cited.map(|cited| cite(&cited, style, &data.shelf.words)).unwrap_or_default()
}
