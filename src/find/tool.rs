use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlInputElement};
use yew::{
    Callback, Html, MouseEvent, Properties, component, create_portal, html, use_memo, use_reducer,
};

use super::data::Data;
use super::dialog::Citing;
use super::field::{use_answers, use_begin, use_marks, use_pauses, use_role};
use super::list::{groups, hits};
use super::search::Search;
use super::words::Word;
use crate::components::{said, t};
use crate::store::{Draw, Wish, use_here, use_selector};

/// What searches and cites.
///
/// # Errors
/// In words, when the data is not as the types say.
pub(crate) fn tool(data: JsValue) -> Result<Draw, String> {
    let data: Data = serde_wasm_bindgen::from_value(data).map_err(|wrong| wrong.to_string())?;
    let data = Rc::new(data);
    Ok(Rc::new(move |_| html! { <Finder key="find" data={data.clone()} /> }))
}

#[derive(Properties)]
struct FinderProps {
    data: Rc<Data>,
}

impl PartialEq for FinderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
    }
}

/// The list below the field, and the dialog of what is cited.
#[component]
fn Finder(props: &FinderProps) -> Html {
    let data = &props.data;
    // Where the reader types, and what the list stands in.
    let slots = use_here().slots;
    let field = &slots.field.cast::<HtmlInputElement>();
    let search = {
        let data = data.clone();
        use_reducer(move || Search::new(data))
    };
    use_begin(field, &search);
    use_answers(field, &search);
    use_role(field, &search);
    use_pauses(&search);
    use_marks(&search);
    // The keys that go through the list change no row but two.
    let hits = {
        let search = (*search).clone();
        use_memo((search.asks, search.rows()), move |_| hits(&search))
    };
    // The focus stays in the field.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let cited = use_selector(|state| match &state.wish {
        Some(Wish::Cite(id)) => Some(id.clone()),
        _ => None,
    });
    let list = html! {
        <>
            <div class="found" hidden={!search.is_open} {onmousedown}>
                <p class="note">
                    if !search.note.is_empty() {
                        { said(search.note.clone()) }
                    }
                </p>
                // It scrolls, but is no stop for Tab: the keys of the field lead through it.
                <div id="found" role="listbox" tabindex="-1" aria-label={t(&data.say(Word::List, &[]))}>
                    { groups(&search, &hits) }
                </div>
            </div>
            <p class="quiet" role="status">
                if !search.said.is_empty() {
                    { said(search.said.clone()) }
                }
            </p>
        </>
    };
    html! {
        <>
            { for slots.find.cast::<Element>().map(|host| create_portal(list, host)) }
            if let Some(id) = cited.filter(|id| data.doc(id).is_some()) {
                <Citing key={&*id} data={data.clone()} id={id.clone()} />
            }
        </>
    }
}
