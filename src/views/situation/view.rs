use std::rc::Rc;

use yew::{
    Callback, ContextProvider, Html, Properties, component, hook, html, use_context,
    use_effect_with, use_memo, use_reducer, use_state_eq,
};

use super::act::{Acts, Host};
use super::cases::Cases;
use super::questions::questions;
use super::results::{Details, granted, headline, person};
use super::state::{Base, Do, Tried};
use super::{drawing::drawing, tools::Tools};
use crate::browser::later;
use crate::components::{heading, said, section};
use crate::content::{Content, UiKey, View};
use crate::law::Facts;
use crate::store::{Action, Here, use_here, use_selector, use_store};

#[derive(Properties)]
struct TryProps {
    content: Rc<Content>,
}

impl PartialEq for TryProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// Where situations are tried.
pub fn situation(here: &Here, content: &Rc<Content>) -> Html {
    let shown = html! {
        <>
            <p ref={&here.slots.loaded} class="loaded notice" role="status" />
            <div id="try"><Try content={content.clone()} /></div>
        </>
    };
    section(here, View::Situation, UiKey::SituationTitle, Some(UiKey::SituationLead), shown)
}

/// The answers and what they show.
#[component]
fn Try(props: &TryProps) -> Html {
    let here = use_here();
    let content = &props.content;
    let base = use_memo(content.clone(), Base::new);
    let asked = use_selector(|state| (state.address.case.clone(), state.address.facts.clone()));
    let tried = {
        let (base, (case, facts)) = ((*base).clone(), asked.clone());
        use_reducer(move || Tried::new(base, case.as_ref(), &facts))
    };
    let acts = {
        let dispatch = tried.dispatcher();
        Callback::from(move |does| dispatch.dispatch(does))
    };
    use_address(&tried, asked, &acts);
    let worked_out = use_worked_out(tried.facts);
    let assessment = base.law.assess(tried.facts);
    html! {
        <ContextProvider<Acts> context={Acts(acts)}>
            if !tried.dropped.is_empty() {
                <p class="notice" role="status">
                    { said(here.ui().fill(UiKey::TryDropped, &[("answers", &tried.dropped.join(", "))])) }
                </p>
            }
            <Cases base={(*base).clone()} case={tried.case} practice={tried.practice.clone()} />
            <div class="trial" hidden={tried.is_hidden()}>
                { questions(&here, content, tried.facts) }
                <div class="results" data-result="">
                    { heading(&here, 2, None, &here.ui().get(UiKey::TryResult)) }
                    { headline(content, &assessment) }
                    { person(&here, content, &assessment) }
                    { granted(content, &assessment, tried.facts) }
                    { drawing(content, &base.law, tried.facts) }
                    <Details base={(*base).clone()} facts={worked_out} open={tried.open} />
                    <Tools tried={(*tried).clone()} />
                </div>
            </div>
        </ContextProvider<Acts>>
    }
}

/// Takes what the address says, and has it say what the reader answers. Who hears of answers is
/// told what they show.
#[hook]
fn use_address(
    tried: &Tried,
    asked: (Option<crate::content::Id>, Vec<crate::content::Text>),
    acts: &Callback<Do>,
) {
    let store = use_store();
    let host = use_context::<Host>();
    let acts = acts.clone();
    use_effect_with(asked, move |(case, facts)| acts.emit(Do::Visit(case.clone(), facts.clone())));
    let shown = tried.clone();
    use_effect_with(tried.address(), move |(case, facts)| {
        let (case, facts) = (case.clone(), facts.clone());
        // The answer is shown first.
        later(move || {
            if !shown.is_at(&store.state().address) {
                store.dispatch(Action::Answer(case, facts));
                if let Some(host) = host {
                    host.told.emit(shown.sheet().json());
                }
            }
        });
    });
}

/// The answers whose details are shown: on a slow phone they come a moment after the rest.
#[hook]
fn use_worked_out(facts: Facts) -> Facts {
    let worked_out = use_state_eq(|| facts);
    let setter = worked_out.setter();
    use_effect_with(facts, move |facts| {
        let facts = *facts;
        later(move || setter.set(facts));
    });
    *worked_out
}
