//! The two offences side by side, with the action points beside them.
//!
//! - `row`: one point of difference, which opens. `beside`: the action points.

mod beside;
mod row;

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use self::beside::Beside;
use self::row::CompareRow;
use crate::components::{Part, Section, t};
use crate::content::{Compared, ComparedOffence, UiKey, View};
use crate::store::{Here, use_here};

/// What the view shows.
#[derive(Properties)]
pub struct CompareProps {
    /// The comparison.
    pub compared: Rc<Compared>,
}

impl PartialEq for CompareProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.compared, &other.compared)
    }
}

/// The comparison.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let here = use_here();
    let compared = &props.compared;
    let points = !compared.points.is_empty();
    html! {
        <Section view={View::Compare} title={UiKey::CompareTitle} lead={UiKey::CompareLead}>
            <div class="pair heads">
                { for compared.offences.iter().enumerate().map(|(side, it)| head(&here, side, it)) }
            </div>
            <div class={if points { "alongside" } else { "alone" }}>
                <div class="rows">
                    <Part id="compare-elements" title={UiKey::ElementRows} lead={UiKey::ElementRowsLead}>
                        { cols(&here, compared) }
                        { rows(compared, true) }
                    </Part>
                    <Part id="compare-confused" title={UiKey::AxisRows} lead={UiKey::AxisRowsLead}>
                        { cols(&here, compared) }
                        { rows(compared, false) }
                    </Part>
                </div>
                if points {
                    <Beside compared={compared.clone()} />
                }
            </div>
        </Section>
    }
}

fn head(here: &Here, side: usize, it: &ComparedOffence) -> Html {
    html! {
        <div class={side_class(side)}>
            <p class="who"><a href={here.href(&it.id)}>{ here.name(&it.id) }</a></p>
            <p>{ t(&it.plain) }</p>
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
