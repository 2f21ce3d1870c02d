use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use super::act::use_acts;
use super::next::next;
use super::reasons::{reasons, why};
use super::sets::change;
use super::state::{Base, Do};
use crate::components::{references, said, t};
use crate::content::{Content, Text, UiKey};
use crate::law::{Assessment, Facts, Outcome, Truth};
use crate::store::{Here, use_here};

/// The name of the outcome in the DOM and in exports, and what is said of it.
pub(super) fn outcome(content: &Content, assessment: &Assessment) -> (Text, UiKey) {
    let places = content.compared_places();
    let state = |at: usize| places.get(at).map_or(Truth::Unknown, |at| assessment.offences[*at]);
    match Outcome::of(state(0), state(1)) {
        Outcome::Only(side) => (content.offences[places[side]].id.clone(), UiKey::TryOnly),
        Outcome::Both => ("both".into(), UiKey::TryBoth),
        Outcome::Neither => ("neither".into(), UiKey::TryNeither),
        Outcome::Open => ("cannot-yet-say".into(), UiKey::TryOpen),
    }
}

/// What is said first: of the facts, never of a person.
pub(super) fn headline_words(content: &Content, assessment: &Assessment) -> Text {
    let places = content.compared_places();
    let say = |at: usize| {
        let place = places.get(at).copied().unwrap_or_default();
        let key = match assessment.offences[place] {
            Truth::Yes => UiKey::TryMet,
            Truth::No => UiKey::TryNotMet,
            Truth::Unknown => UiKey::TryNotKnown,
        };
        content.ui.fill(key, &[("name", &content.offences[place].words.label)])
    };
    content.ui.fill(UiKey::TryHeadline, &[("first", &say(0)), ("second", &say(1))])
}

/// The word for a state.
pub(super) fn state_word(content: &Content, state: Truth) -> Text {
    content.ui.get(match state {
        Truth::Yes => UiKey::TryStateMet,
        Truth::No => UiKey::TryStateNotMet,
        Truth::Unknown => UiKey::TryStateUnknown,
    })
}

/// A state as a sign and a word.
pub(super) fn state_mark(content: &Content, state: Truth) -> Html {
    html! { <span class="state" data-state={state.state()}>{ said(state_word(content, state)) }</span> }
}

/// What is said first.
pub(super) fn headline(content: &Content, assessment: &Assessment) -> Html {
    let (name, key) = outcome(content, assessment);
    html! {
        <div class="headline" role="status" data-outcome={t(&name)}>
            <p><strong>{ said(headline_words(content, assessment)) }</strong></p>
            <p>{ said(content.ui.get(key)) }</p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct DetailsProps {
    pub base: Base,
    pub facts: Facts,
    /// A bit for each offence whose reasons are open; with the highest all are.
    pub open: u64,
}

/// What takes long to work out: what to ask next, reasons, what would change.
#[component]
pub(super) fn Details(props: &DetailsProps) -> Html {
    let here = use_here();
    let DetailsProps { base, facts, open } = props;
    let content = &base.content;
    let assessment = base.law.assess(*facts);
    let offences = (0..content.offences.len()).map(|at| {
        let open = open >> at & 1 == 1 || open >> 63 == 1;
        html! { <Result base={base.clone()} facts={*facts} {at} {open} state={assessment.offences[at]} /> }
    });
    html! {
        <div class="details">
            { next(content, &base.law, *facts) }
            <h3 class="heading">{ here.ui().get(UiKey::TryOffences) }</h3>
            { for offences }
            <p>{ here.ui().get(UiKey::NationalLaw) }</p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ResultProps {
    base: Base,
    facts: Facts,
    at: usize,
    open: bool,
    state: Truth,
}

/// One offence with its state; it opens into the reasons.
#[component]
fn Result(props: &ResultProps) -> Html {
    let here = use_here();
    let acts = use_acts();
    let ResultProps { base, at, open, state, .. } = props;
    let at = *at;
    let ontoggle = Callback::from(move |event: Event| {
        if let Some(details) = event.target_dyn_into::<web_sys::Element>() {
            acts.emit(Do::Open(at, details.has_attribute("open")));
        }
    });
    let offence = &base.content.offences[at];
    html! {
        <details class="result" open={*open} data-offence={t(&offence.id)} data-state={state.state()} {ontoggle}>
            <summary data-open={at.to_string()}>
                { state_mark(&base.content, *state) }
                <span>{ t(&offence.words.label) }</span>
            </summary>
            if *open {
                { opened(&here, props) }
            }
        </details>
    }
}

fn opened(here: &Here, props: &ResultProps) -> Html {
    let ResultProps { base, facts, at, .. } = props;
    let Base { content, law } = base;
    let offence = &content.offences[*at];
    let reason = law.reason(*at, *facts);
    let words = why(content, &reason);
    html! {
        // What was shown of other answers goes whole.
        <div class="opened" key={words.to_string()}>
            <p class="why">{ t(&words) }</p>
            { reasons(here, content, &reason) }
            { change(content, law, *facts, *at) }
            if let Some(note) = &offence.words.note {
                <p class="help">{ t(note) }</p>
            }
            { references(here, UiKey::Where, &offence.provisions) }
        </div>
    }
}
