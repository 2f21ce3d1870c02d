//! The two offences side by side, with the action points beside them.
//!
//! - `row`: one point of difference, which opens. `beside`: the action points.

mod beside;
mod row;

use std::rc::Rc;

use yew::{Html, html};

use self::beside::Beside;
use self::row::CompareRow;
use crate::components::{chapter, section, t};
use crate::content::{Compared, Told, UiKey, View};
use crate::store::Here;

/// The comparison.
pub fn compare(here: &Here, compared: &Rc<Compared>) -> Html {
    let part = |id, title, lead, of_elements| {
        let shown = html! { <>{ cols(here, compared) }{ rows(compared, of_elements) }</> };
        chapter(here, id, title, lead, shown)
    };
    let heads = compared.offences.iter().enumerate().map(|(side, it)| head(here, side, it));
    let points = !compared.points.is_empty();
    let shown = html! {
        <>
            <div class="pair heads">{ for heads }</div>
            <div class={if points { "alongside" } else { "alone" }}>
                <div class="rows">
                    { part("compare-elements", UiKey::ElementRows, UiKey::ElementRowsLead, true) }
                    { part("compare-confused", UiKey::AxisRows, UiKey::AxisRowsLead, false) }
                </div>
                if points {
                    <Beside compared={compared.clone()} />
                }
            </div>
        </>
    };
    section(here, View::Compare, UiKey::CompareTitle, Some(UiKey::CompareLead), shown)
}

fn head(here: &Here, side: usize, it: &Told) -> Html {
    html! {
        <div class={side_class(side)}>
            <p class="who"><a href={here.href(&it.id)}>{ here.name(&it.id) }</a></p>
            <p>{ t(&it.words) }</p>
        </div>
    }
}

/// The heads of the columns. A row says them too, to those who hear it.
fn cols(here: &Here, compared: &Compared) -> Html {
    let names = compared.offences.iter().enumerate().map(|(side, it)| {
        html! {
            <span class={side_class(side)}><span class="who">{ here.name(&it.id) }</span></span>
        }
    });
    html! { <div class="cols" aria-hidden="true"><span />{ for names }</div> }
}

fn rows(compared: &Rc<Compared>, of_elements: bool) -> Html {
    let rows = compared.rows.iter().enumerate().filter(|(_, it)| it.of_elements == of_elements);
    rows.map(|(place, it)| {
        html! {
            <CompareRow key={&*it.id} id={it.id.clone()} compared={compared.clone()} {place} />
        }
    })
    .collect()
}

/// The class that gives a side its colour and sign.
fn side_class(side: usize) -> &'static str {
    if side == 0 { "side side-1" } else { "side side-2" }
}
