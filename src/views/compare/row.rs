use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};

use super::side_class;
use crate::components::{cite, element_link, element_links, quote, remark, see_too, t};
use crate::content::{Compared, ComparedRow, ComparedSide, Id, Kind, Quote, UiKey};
use crate::store::{Action, Here, use_here, use_lit, use_selector, use_store, use_turn};

#[derive(Properties)]
pub(super) struct CompareRowProps {
    pub id: Id,
    pub compared: Rc<Compared>,
    /// Its place among the rows.
    pub place: usize,
}

impl PartialEq for CompareRowProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.compared, &other.compared)
    }
}

/// One point of difference: both answers in a few words; it opens into the treaty words, plain
/// words, the usual confusion and where else it matters.
#[component]
pub(super) fn CompareRow(props: &CompareRowProps) -> Html {
    let here = use_here();
    let store = use_store();
    let lit = use_lit(&props.id);
    let id = props.id.clone();
    let open = use_selector(move |state| state.rows.contains(&id));
    let id = props.id.clone();
    let ontoggle = Callback::from(move |event: Event| {
        if let Some(open) = is_open(&event) {
            store.dispatch(Action::Open(id.clone(), open));
        }
    });
    if !use_turn() {
        return Html::default();
    }
    let CompareRowProps { compared, place, .. } = props;
    let Some(row) = compared.rows.get(*place) else { return Html::default() };
    let answers = row.sides.iter().enumerate().map(|(side, it)| {
        html! {
            <span class={side_class(side)}>
                <span class="who">{ here.name(&compared.offences[side].id) }</span>
                <span class="short">{ t(&it.short) }</span>
            </span>
        }
    });
    html! {
        <details id={t(&row.id)} class="row" {open} data-light={lit.name()} {ontoggle}>
            <summary>
                <span class="name">{ here.name(&row.id) }</span>
                { for answers }
            </summary>
            { body(&here, compared, row, open) }
        </details>
    }
}

fn body(here: &Here, compared: &Compared, row: &ComparedRow, open: bool) -> Html {
    let sides = row.sides.iter().enumerate();
    let seen = [Kind::Recommendation, Kind::Paragraph, Kind::Provision];
    html! {
        <div class="body">
            <p class="question">{ t(&row.question) }</p>
            { cite(here, &row.id) }
            <div class="pair">{ for sides.map(|(side, it)| cell(here, compared, side, it)) }</div>
            { remark(here, UiKey::Confusion, &row.confusion) }
            if open {
                { points(here, compared, row) }
            }
            { see_too(here, &row.id, &seen) }
        </div>
    }
}

fn cell(here: &Here, compared: &Compared, side: usize, it: &ComparedSide) -> Html {
    html! {
        <div class={side_class(side)}>
            <p class="who">{ here.name(&compared.offences[side].id) }</p>
            <p>{ t(&it.plain) }</p>
            { for it.quotes.iter().map(|it| words(here, it)) }
            { element_links(here, UiKey::ElementsConcerned, &it.elements) }
        </div>
    }
}

/// Treaty words, those of an element below its name.
fn words(here: &Here, it: &Quote) -> Html {
    let Some(element) = &it.element else { return quote(here, it) };
    html! {
        <div class="element" id={it.home.then(|| t(element))}>
            <p>{ element_link(here, element) }</p>
            { quote(here, it) }
        </div>
    }
}

/// The action points that concern an open row, for where there is no room beside it.
fn points(here: &Here, compared: &Compared, row: &ComparedRow) -> Html {
    let related = here.shell.related(&row.id).filter(|it| it.kind() == Kind::Recommendation);
    let own: Vec<_> = related
        .filter_map(|it| compared.points.iter().find(|point| point.id == *it.id()))
        .map(|it| html! { <li><a href={here.href(&it.id)}>{ t(&it.words) }</a></li> })
        .collect();
    if own.is_empty() {
        return Html::default();
    }
    html! {
        <div class="row-points">
            <p class="group">{ here.ui().get(UiKey::RowPoints) }</p>
            <ul>{ own }</ul>
        </div>
    }
}

/// Whether the row whose state changed is open now.
fn is_open(event: &Event) -> Option<bool> {
    use yew::TargetCast;
    // Those of details within it are not its own.
    let row = event.target_dyn_into::<web_sys::Element>()?;
    Some(row.has_attribute("open"))
}
