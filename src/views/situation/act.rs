use std::rc::Rc;

use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, component, hook, html, use_context,
};

use super::state::Do;
use crate::components::said;
use crate::content::{ScenarioWords, Text};

/// Takes what the reader does.
#[derive(Clone, PartialEq)]
pub(super) struct Acts(pub(super) Callback<Do>);

/// A page of others around this; on the guide's own there is none.
#[derive(Clone, PartialEq)]
pub struct Host {
    /// Hears what the reader's answers show, as JSON.
    pub told: Callback<String>,
    /// Is asked for the stories of the situations, which come after the questions there.
    pub stories: Callback<Callback<Stories>>,
}

/// What is told of each situation, in their order.
pub type Stories = Rc<Vec<ScenarioWords>>;

#[hook]
pub(super) fn use_acts() -> Callback<Do> {
    use_context::<Acts>().expect("the view provides it").0
}

#[derive(PartialEq, Properties)]
pub(super) struct ActProps {
    pub does: Do,
    pub words: Text,
}

/// A button that does something with the answers; its attribute says what.
#[component]
pub(super) fn Act(props: &ActProps) -> Html {
    let acts = use_acts();
    let does = props.does.clone();
    let (set, case, name) = match &does {
        Do::Set(answers) => (Some(AttrValue::from(answers.clone())), None, None),
        Do::Take(case) => (None, case.map(|case| AttrValue::from(case.to_string())), None),
        Do::Reveal => (None, None, Some("reveal")),
        Do::Clear => (None, None, Some("clear")),
        _ => (None, None, None),
    };
    let onclick = Callback::from(move |_: MouseEvent| acts.emit(does.clone()));
    html! {
        <button type="button" data-set={set} data-case={case} data-do={name} {onclick}>
            { said(props.words.clone()) }
        </button>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ChoiceProps {
    /// What it is one of.
    pub name: AttrValue,
    /// What it answers.
    pub set: Text,
    pub on: bool,
    pub words: Text,
}

/// One of several answers.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let acts = use_acts();
    let ChoiceProps { name, set, on, words } = props;
    let does = Do::Set(set.clone());
    let onchange = Callback::from(move |_: Event| acts.emit(does.clone()));
    html! {
        <label>
            <input type="radio" {name} data-set={AttrValue::from(set.clone())} checked={*on} {onchange} />
            <span>{ AttrValue::from(words.clone()) }</span>
        </label>
    }
}
