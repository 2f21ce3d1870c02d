use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::act::Choice;
use super::reasons::answer_word;
use crate::components::{heading, references, said, t};
use crate::content::{Content, Fact, Pointer, Text, UiKey};
use crate::law::{Facts, Truth};
use crate::store::{Here, use_here, use_turn};

/// All facts to answer, by group.
pub(super) fn questions(here: &Here, content: &Rc<Content>, facts: Facts) -> Html {
    let groups = (0..content.vocabulary.groups.len()).map(|place| {
        let group = &content.vocabulary.groups[place].id;
        let own = facts.answers().filter(|it| content.facts[it.fact].group == *group);
        let facts = Facts::default().with_all(&own.collect::<Vec<_>>());
        html! { <Group content={content.clone()} {place} {facts} /> }
    });
    html! {
        <div class="questions">
            { heading(here, 2, None, &here.ui().get(UiKey::TryQuestions)) }
            <p class="one">{ here.ui().get(UiKey::TryOne) }</p>
            <p class="help">{ here.ui().get(UiKey::TryHow) }</p>
            <Pointers content={content.clone()} />
            { for groups }
        </div>
    }
}

#[derive(Properties)]
struct PointersProps {
    content: Rc<Content>,
}

impl PartialEq for PointersProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// Where to answer what officers meet.
#[component]
fn Pointers(props: &PointersProps) -> Html {
    let here = use_here();
    let content = &props.content;
    if !use_turn() {
        return Html::default();
    }
    html! {
        <details class="pointers">
            <summary>{ here.ui().get(UiKey::TryPointers) }</summary>
            <dl>{ for content.pointers.iter().map(|it| pointer(content, it)) }</dl>
        </details>
    }
}

fn pointer(content: &Content, it: &Pointer) -> Html {
    let facts = content.facts.iter().filter(|fact| it.facts.contains(&fact.id));
    let places = facts.map(|fact| {
        let group = content.vocabulary.groups.iter().find(|group| group.id == fact.group);
        let place: Vec<&str> =
            group.iter().map(|group| &*group.label).chain([&*fact.words.label]).collect();
        html! { <dd class="place">{ place.join(" → ") }</dd> }
    });
    html! {
        <div data-pointer={t(&it.id)}>
            <dt>{ t(&it.words.label) }</dt>
            <dd>{ t(&it.words.text) }</dd>
            { for places }
        </div>
    }
}

#[derive(Properties)]
struct GroupProps {
    content: Rc<Content>,
    place: usize,
    /// The answers to its own facts.
    facts: Facts,
}

impl PartialEq for GroupProps {
    fn eq(&self, other: &Self) -> bool {
        self.facts == other.facts && Rc::ptr_eq(&self.content, &other.content)
    }
}

/// The facts of one group. Only the first is open, so that the result is not far down on a phone.
#[component]
fn Group(props: &GroupProps) -> Html {
    let here = use_here();
    let GroupProps { content, place, facts } = props;
    if !use_turn() {
        return Html::default();
    }
    let group = &content.vocabulary.groups[*place];
    let own = content.facts.iter().enumerate().filter(|(_, it)| it.group == group.id);
    let known = facts.answers().count().to_string();
    let values = [("known", &*known), ("all", &*own.clone().count().to_string())];
    html! {
        <details class="facts" open={*place == 0}>
            <summary>
                <strong>{ t(&group.label) }</strong>
                <span class="known">{ said(here.ui().fill(UiKey::TryKnown, &values)) }</span>
            </summary>
            { for own.map(|(at, it)| question(&here, content, it, facts.get(at))) }
        </details>
    }
}

fn question(here: &Here, content: &Content, fact: &Fact, answer: Truth) -> Html {
    let name = AttrValue::from(["try-", &*fact.id].concat());
    let choice = |value, end: &str| {
        html! {
            <Choice name={name.clone()} set={Text::from([&*fact.id, end].concat())} on={answer == value}
                words={answer_word(content, value)} />
        }
    };
    html! {
        <fieldset data-fact={t(&fact.id)} data-answer={answer.answer()}>
            <legend>{ t(&fact.words.question) }</legend>
            <div class="answers">
                { choice(Truth::Yes, ".y") }
                { choice(Truth::No, ".n") }
                { choice(Truth::Unknown, ".u") }
            </div>
            <p class="help">{ t(&fact.words.help) }</p>
            { references(here, UiKey::Where, &fact.provisions) }
        </fieldset>
    }
}
