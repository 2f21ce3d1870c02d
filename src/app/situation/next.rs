use super::super::components::Out;
use super::outcome::{self, Next, state_word};
use super::reasons::answer_word;
use super::sets::tokens;
use crate::content::{Content, UiKey};
use crate::law::{Answer, Facts, Law, Question, Truth};

/// So many questions are shown.
const MANY: usize = 4;

/// What to ask next, with why; and what no answer settles.
pub(super) fn next(out: &mut Out, content: &Content, law: &Law, facts: Facts) {
    let Next { view, questions, national } = outcome::next(content, law, facts);
    out.label("h3", "", content, UiKey::TryNext);
    if !national.is_empty() {
        let names: Vec<_> = national.iter().map(|at| &*content.offences[*at].words.label).collect();
        let values = [("names", &*names.join("; "))];
        out.words("p", "national", &content.ui.fill(UiKey::TryNationalDecides, &values));
    }
    if questions.is_empty() {
        if national.is_empty() {
            out.label("p", "", content, UiKey::TryNothingNext);
        }
        return;
    }
    let now: Vec<Truth> = view.iter().map(|at| law.offence(*at, facts)).collect();
    out.open("ol", "next");
    questions.iter().take(MANY).for_each(|question| item(out, content, &view, &now, question));
    out.close();
}

fn item(out: &mut Out, content: &Content, view: &[usize], now: &[Truth], question: &Question) {
    let fact = &content.facts[question.fact];
    out.open("li", "");
    out.say(&fact.words.question);
    for (yes, answer) in [(true, Truth::Yes), (false, Truth::No)] {
        let set = tokens(content, &[Answer { fact: question.fact, yes }]);
        out.sign(" ");
        out.button(&["data-set"], set, &answer_word(content, answer));
    }
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
    let why = if why.is_empty() {
        let needed = question.needed.to_string();
        content.ui.fill(UiKey::TryNeeded, &[("n", &needed)])
    } else {
        why.into()
    };
    out.words("p", "help", &why);
    out.close();
}
