use std::rc::Rc;

use yew::{Html, Properties, component, html, use_effect_with, use_reducer, use_state};

use super::choice::Choice;
use super::data::{Data, Recipe, Remark};
#[cfg(feature = "page-whole")]
use super::element::bring;
use super::fields::fields;
use super::result::result;
use super::wish::Way;
use super::words::Word;
use crate::browser::here;
use crate::components::{section, t};
use crate::content::{UiKey, View};
use crate::store::{Draw, Here, use_here};

/// Where the guide is until the page itself knows.
const HOST: &str = "https://HOST/two-protocols/";

/// Draws the page.
pub(crate) fn draw(data: Rc<Data>) -> Draw {
    Rc::new(move |here: &Here| {
        let shown = html! { <Builder data={data.clone()} /> };
        section(here, View::Embed, UiKey::EmbedTitle, Some(UiKey::EmbedLead), shown)
    })
}

/// Reads what the page needs, and draws it.
///
/// # Errors
/// In words, when the data is not as the types say.
#[cfg(feature = "page-whole")]
pub(crate) fn read(data: wasm_bindgen::JsValue) -> Result<Draw, String> {
    let data: Data = serde_wasm_bindgen::from_value(data).map_err(|wrong| wrong.to_string())?;
    Ok(draw(Rc::new(data)))
}

#[derive(Properties)]
struct BuilderProps {
    data: Rc<Data>,
}

impl PartialEq for BuilderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
    }
}

/// The form with the code that it makes, the recipes, in which that stands too, and what is to be
/// known. Where nothing answers, as in the text before the app, nothing can be chosen.
#[component]
fn Builder(props: &BuilderProps) -> Html {
    let data = &props.data;
    let guide = use_here();
    let host = here();
    let answers = !host.is_empty();
    let choice = use_reducer(|| {
        let title = guide.ui().get(UiKey::Title).to_string();
        Choice::new(data.clone(), if answers { host } else { HOST.into() }, title)
    });
    let copied = use_state(|| (0, false));
    use_effect_with((), |()| bring());
    html! {
        <>
            <form id="wish">
                <fieldset disabled={!answers}>
                    <h2>{ t(&data.say(Word::Form, &[])) }</h2>
                    { fields(&guide, data, &choice) }
                    { result(data, &choice, &copied, answers) }
                </fieldset>
            </form>
            <section class="recipes" id="recipes">
                <h2>{ t(&data.say(Word::Recipes, &[])) }</h2>
                { for data.recipes.iter().map(|it| recipe(it, &choice)) }
            </section>
            { for data.remarks.iter().map(remark) }
            <p><a href="embed-check.html">{ t(&data.say(Word::Check, &[])) }</a></p>
        </>
    }
}

fn recipe(it: &Recipe, choice: &Choice) -> Html {
    let way = Way::parse(&it.code).unwrap_or(choice.way);
    html! {
        <details id={t(&it.id)}>
            <summary>{ t(&it.title) }</summary>
            <ol>{ for it.steps.iter().map(|step| html! { <li>{ t(step) }</li> }) }</ol>
            <pre><code data-code={t(&it.code)} tabindex="0">{ choice.wish.code(way) }</code></pre>
        </details>
    }
}

fn remark(it: &Remark) -> Html {
    html! {
        <section class="remark">
            <h2>{ t(&it.title) }</h2>
            { for it.text.iter().map(|text| html! { <p>{ t(text) }</p> }) }
        </section>
    }
}

/// Natively no element is to come.
#[cfg(not(feature = "page-whole"))]
fn bring() {}
