use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::components::{Item, Select, element_links, part, said, section, t};
use crate::content::{Content, Id, Kind, Recommendation, Term, UiKey, View};
use crate::store::{Action, By, Filter, Here, choices, use_here, use_selector, use_store};

/// What the view shows.
#[derive(Properties)]
pub struct RecommendationsProps {
    /// The action points.
    pub content: Rc<Content>,
}

impl PartialEq for RecommendationsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// The action points, with the controls that narrow them.
#[component]
pub fn Recommendations(props: &RecommendationsProps) -> Html {
    let here = use_here();
    let content = &props.content;
    let filter = use_selector(|state| state.address.filter.clone());
    let all = content.clone();
    // What is chosen is never filtered out.
    let kept = use_selector(move |state| {
        let id = state.light.as_ref().map(|light| &light.id)?;
        let it = all.recommendations.iter().find(|it| it.id == *id)?;
        (!state.address.filter.admits(it)).then(|| id.clone())
    });
    let items = content.recommendations.iter().map(|it| {
        let hidden = !filter.admits(it) && kept.as_ref() != Some(&it.id);
        html! { <Shown key={&*it.id} id={it.id.clone()} {hidden}>{ words(&here, content, it) }</Shown> }
    });
    let n = (filter.shown(content) + usize::from(kept.is_some())).to_string();
    let total = content.recommendations.len().to_string();
    let count = here.ui().fill(UiKey::Showing, &[("n", &n), ("total", &total)]);
    let shown = html! {
        <>
            <div id="narrow">
                <Filters content={content.clone()} filter={filter.clone()} />
                <p role="status" class="count">{ said(count) }</p>
            </div>
            <div id="actions">{ for items }</div>
        </>
    };
    let (title, lead) = (UiKey::RecommendationsTitle, UiKey::RecommendationsLead);
    section(&here, View::Recommendations, title, Some(lead), shown)
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    id: Id,
    hidden: bool,
    children: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let ShownProps { id, hidden, children } = props;
    html! {
        <Item id={id.clone()} class="recommendation" level={2} hidden={*hidden}>{ children.clone() }</Item>
    }
}

fn words(here: &Here, content: &Content, it: &Recommendation) -> Html {
    let terms = &content.vocabulary;
    let paragraph = Content::paragraph_id(it.paragraph);
    html! {
        <>
            <p class="action">{ t(&it.words.action) }</p>
            { part(here, html! { <>{ "… " }{ t(&it.words.quote) }{ " …" }</> }, &paragraph) }
            <dl>
                { line(here, UiKey::Actor, &terms.parties, &it.actors) }
                { line(here, UiKey::Addressee, &terms.parties, &it.addressees) }
                { line(here, UiKey::Topic, &terms.topics, &it.topics) }
                { line(here, UiKey::Strength, &terms.strengths, std::slice::from_ref(&it.strength)) }
            </dl>
            <p>{ t(&it.words.why) }</p>
            { element_links(here, UiKey::ElementsConcerned, &it.elements) }
        </>
    }
}

fn line(here: &Here, key: UiKey, terms: &[Term], ids: &[Id]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let named = ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id));
    let named: Vec<&str> = named.map(|term| &*term.label).collect();
    html! { <div><dt>{ here.ui().get(key) }</dt><dd>{ named.join("; ") }</dd></div> }
}

#[derive(Properties)]
struct FiltersProps {
    content: Rc<Content>,
    filter: Filter,
}

impl PartialEq for FiltersProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) && self.filter == other.filter
    }
}

/// What narrows the action points: it takes the reader's choice before the app has come, which
/// then shows it.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let here = use_here();
    let store = use_store();
    let onclick = Callback::from(move |_: MouseEvent| store.dispatch(Action::ShowAll));
    let labels =
        [(By::Topic, UiKey::Topic), (By::Party, UiKey::Party), (By::Element, UiKey::Element)];
    html! {
        <form class="filters" aria-label={here.ui().get(UiKey::Filters)}>
            { for labels.into_iter().map(|(by, label)| html! {
                <label>
                    <span>{ here.ui().get(label) }</span>
                    <Narrow {by} content={props.content.clone()} value={props.filter.value(by).cloned()} />
                </label>
            }) }
            <button type="button" data-act="show-all" disabled={props.filter.is_idle()} {onclick}>
                { here.ui().get(UiKey::ShowAll) }
            </button>
        </form>
    }
}

#[derive(Properties)]
struct NarrowProps {
    by: By,
    content: Rc<Content>,
    value: Option<Id>,
}

impl PartialEq for NarrowProps {
    fn eq(&self, other: &Self) -> bool {
        self.by == other.by && self.value == other.value
    }
}

/// One of the lists that narrow them.
#[component]
fn Narrow(props: &NarrowProps) -> Html {
    let here = use_here();
    let store = use_store();
    let NarrowProps { by, content, value } = props;
    let by = *by;
    let onchoose = Callback::from(move |value: String| {
        store.dispatch(Action::Narrow(by, value.into()));
    });
    let elements = here.shell.items.iter().filter(|it| it.kind() == Kind::Element);
    let elements: Vec<_> = elements.map(|it| (it.id().clone(), it.name().clone())).collect();
    let options = choices(content, by, &elements).into_iter().map(|(id, label)| {
        html! { <option value={t(&id)} selected={value.as_ref() == Some(&id)}>{ t(&label) }</option> }
    });
    html! {
        <Select filter={by.name()} value={value.as_ref().map(t).unwrap_or_default()} {onchoose}>
            <option value="" selected={value.is_none()}>{ here.ui().get(UiKey::All) }</option>
            { for options }
        </Select>
    }
}
