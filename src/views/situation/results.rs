use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use super::act::use_acts;
use super::next::next;
use super::outcome::{assumed, headline_words, outcome, protection};
use super::reasons::{reasons, state_mark, why};
use super::sets::change;
use super::state::{Base, Do};
use crate::components::{heading, reference, references, said, t};
use crate::content::{Content, Offence, Protection, UiKey};
use crate::law::{Assessment, Facts, Truth};
use crate::store::{Here, use_here, use_turn};

/// What is said first.
pub(super) fn headline(content: &Content, assessment: &Assessment) -> Html {
    let (name, key) = outcome(content, assessment);
    let [first, also] = headline_words(content, assessment);
    html! {
        <div class="headline" role="status" data-outcome={t(&name)}>
            <p><strong>{ said(first) }</strong></p>
            if !also.is_empty() {
                <p key="also"><strong class="also">{ said(also) }</strong></p>
            }
            <p>{ said(content.ui.get(key)) }</p>
        </div>
    }
}

/// What is owed to the person, before the reasons: it waits for none of them.
pub(super) fn person(here: &Here, content: &Content, assessment: &Assessment) -> Html {
    let told = protection(content, assessment);
    // Always there, so that what follows it is found again.
    html! {
        <div class="person" hidden={told.is_empty()}>
            { heading(here, 3, None, &here.ui().get(UiKey::TryPerson)) }
            <p>{ here.ui().get(UiKey::TryPersonLead) }</p>
            <ul>{ for told.into_iter().map(|it| owed(here, it)) }</ul>
        </div>
    }
}

fn owed(here: &Here, it: &Protection) -> Html {
    html! {
        <li key={&*it.id} data-protection={t(&it.id)}>
            <span>{ t(&it.words.text) }</span>
            <span class="refs">{ for it.refs.iter().map(|id| reference(here, id)) }</span>
        </li>
    }
}

/// What the result takes for granted.
pub(super) fn granted(content: &Content, assessment: &Assessment, facts: Facts) -> Html {
    let words = assumed(content, assessment, facts).into_iter();
    html! {
        <div class="assumed">
            { for words.map(|it| html! { <p key={&**it} class="help">{ t(it) }</p> }) }
        </div>
    }
}

/// A rule that always holds: no fact makes it so, and it has no state.
fn standing(here: &Here, rule: &Offence) -> Html {
    html! {
        <div class="standing" data-rule={t(&rule.id)}>
            <strong>{ t(&rule.words.label) }</strong>
            <p>{ t(&rule.words.plain) }</p>
            if let Some(note) = &rule.words.note {
                <p class="help">{ t(note) }</p>
            }
            { references(here, UiKey::Where, &rule.provisions) }
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
    if !use_turn() {
        return Html::default();
    }
    let assessment = base.law.assess(*facts);
    let offences = (0..content.assessed().len()).map(|at| {
        let open = open >> at & 1 == 1 || open >> 63 == 1;
        html! { <Result base={base.clone()} facts={*facts} {at} {open} state={assessment.offences[at]} /> }
    });
    html! {
        <div class="details">
            { next(&here, content, &base.law, *facts) }
            { heading(&here, 3, None, &here.ui().get(UiKey::TryOffences)) }
            { for offences }
            { heading(&here, 3, None, &here.ui().get(UiKey::TryStanding)) }
            { for content.standing().iter().map(|it| standing(&here, it)) }
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
    if !use_turn() {
        return Html::default();
    }
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
            { reasons(here, content, offence, &reason) }
            { change(content, law, *facts, *at) }
            if let Some(note) = &offence.words.note {
                <p class="help">{ t(note) }</p>
            }
            { references(here, UiKey::Where, &offence.provisions) }
        </div>
    }
}
