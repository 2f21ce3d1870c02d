use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::components::{heading, reference, said, t};
use crate::content::{Compared, Id, Kind, Told, UiKey};
use crate::store::{use_here, use_selector, use_turn};

#[derive(Properties)]
pub(super) struct BesideProps {
    pub compared: Rc<Compared>,
}

impl PartialEq for BesideProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.compared, &other.compared)
    }
}

/// The action points beside the comparison: those of the open row or the chosen element first.
#[component]
pub(super) fn Beside(props: &BesideProps) -> Html {
    let here = use_here();
    let of = use_selector(|state| state.beside.clone());
    if !use_turn() {
        return Html::default();
    }
    let own = of.as_ref().map(|id| related(&here, id)).unwrap_or_default();
    let (first, rest): (Vec<&Told>, Vec<&Told>) =
        props.compared.points.iter().partition(|it| own.contains(&it.id));
    let item = |it: &&Told, concerns: bool| {
        html! {
            <li key={&*it.id} class="point" data-rec={t(&it.id)} data-concerns={concerns.to_string()}>
                <p>{ t(&it.words) }</p>
                <p class="refs">{ reference(&here, &it.id) }</p>
            </li>
        }
    };
    let items = first.iter().map(|it| item(it, true)).chain(rest.iter().map(|it| item(it, false)));
    let lead = match &of {
        Some(id) if !first.is_empty() => {
            here.ui().fill(UiKey::BesideFor, &[("name", &here.name(id))])
        }
        _ => here.ui().get(UiKey::BesideLead),
    };
    html! {
        <aside class="beside" aria-labelledby="beside-title">
            { heading(&here, 2, Some("beside-title".into()), &here.ui().get(UiKey::BesideTitle)) }
            <p class="lead">{ said(lead) }</p>
            <ol id="points">{ for items }</ol>
        </aside>
    }
}

fn related(here: &crate::store::Here, id: &Id) -> Vec<Id> {
    let related = here.shell.related(id).filter(|it| it.kind() == Kind::Recommendation);
    related.map(|it| it.id().clone()).collect()
}
