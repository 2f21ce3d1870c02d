use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::act::Choice;
use super::reasons::answer_word;
use crate::components::{references, said, t};
use crate::content::{Content, Fact, Text, UiKey};
use crate::law::{Facts, Truth};
use crate::store::{Here, use_here};

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
            <h2 class="heading">{ here.ui().get(UiKey::TryQuestions) }</h2>
            <p class="help">{ here.ui().get(UiKey::TryHow) }</p>
            { for groups }
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
