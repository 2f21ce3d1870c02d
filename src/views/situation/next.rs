use yew::{Html, html};

use super::act::Act;
use super::outcome::{self, Next, state_word};
use super::reasons::answer_word;
use super::sets::tokens;
use super::state::Do;
use crate::components::{heading, said, t};
use crate::content::{Content, Text, UiKey};
use crate::law::{Answer, Facts, Law, Question, Truth};
use crate::store::Here;

/// So many questions are shown.
const MANY: usize = 4;

/// What to ask next, with why; and what no answer settles.
pub(super) fn next(here: &Here, content: &Content, law: &Law, facts: Facts) -> Html {
    let Next { view, questions, national } = outcome::next(content, law, facts);
    let now: Vec<Truth> = view.iter().map(|at| law.offence(*at, facts)).collect();
    let items = questions.iter().take(MANY).map(|it| item(content, &view, &now, it));
    let names: Vec<_> = national.iter().map(|at| &*content.offences[*at].words.label).collect();
    let open = content.ui.fill(UiKey::TryNationalDecides, &[("names", &names.join("; "))]);
    html! {
        <>
            { heading(here, 3, None, &content.ui.get(UiKey::TryNext)) }
            if !national.is_empty() {
                <p key="national" class="national">{ said(open) }</p>
            }
            if !questions.is_empty() {
                <ol key="next" class="next">{ for items }</ol>
            } else if national.is_empty() {
                <p key="none">{ content.ui.get(UiKey::TryNothingNext) }</p>
            }
        </>
    }
}

fn item(content: &Content, view: &[usize], now: &[Truth], question: &Question) -> Html {
    let fact = &content.facts[question.fact];
    let answer = |yes, answer| {
        let set = tokens(content, &[Answer { fact: question.fact, yes }]);
        html! { <Act does={Do::Set(set)} words={answer_word(content, answer)} /> }
    };
    html! {
        <li key={&*fact.id}>
            <span class="question">{ t(&fact.words.question) }</span>
            { answer(true, Truth::Yes) }
            { answer(false, Truth::No) }
            <p class="help">{ said(why(content, view, now, question)) }</p>
        </li>
    }
}

fn why(content: &Content, view: &[usize], now: &[Truth], question: &Question) -> Text {
    let mut why = String::new();
    for (after, answer) in question.after.iter().zip([Truth::No, Truth::Yes]) {
        for ((state, now), at) in after.iter().zip(now).zip(view) {
            if state != now {
                let values = [
                    ("answer", &*answer_word(content, answer)),
                    ("name", &*content.offences[*at].words.label),
                    ("state", &*state_word(content, *state)),
                ];
                why.push_str(&content.ui.fill(UiKey::TryThen, &values));
                why.push(' ');
            }
        }
    }
    if why.is_empty() {
        let needed = question.needed.to_string();
        return content.ui.fill(UiKey::TryNeeded, &[("n", &needed)]);
    }
    why.trim_end().into()
}
