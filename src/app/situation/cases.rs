use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::super::components::{Out, remark};
use super::outcome::state_word;
use super::results::button;
use super::sets::try_answer;
use crate::content::{Content, Scenario, Term, Text, UiKey};
use crate::law::{Facts, Law, Truth};

/// What a reader who practises has said, before the elements are shown.
#[derive(Clone, Default)]
pub(super) struct Practice {
    pub(super) guesses: [Option<Truth>; 2],
    /// Whether the elements are shown now.
    pub(super) shown: bool,
}

impl Practice {
    /// Takes what the reader says of a compared offence.
    pub(super) fn guess(&mut self, place: usize, state: Truth) {
        if let Some(guess) = self.guesses.get_mut(place) {
            *guess = Some(state);
        }
    }
}

/// What is told of situations.
pub(super) struct Told {
    pub(super) content: Rc<Content>,
    pub(super) law: Rc<Law>,
    /// The place of the chosen one.
    pub(super) case: Option<usize>,
    pub(super) practice: Option<Practice>,
}

/// The situations to choose from, and the one that is chosen.
pub(super) fn cases(told_of: &Told) -> Html {
    let Told { content, law, case, practice } = told_of;
    let (case, practice) = (*case, practice.as_ref());
    let mut out = Out::default();
    let out = &mut out;
    out.open("div", "cases");
    out.open("label", "");
    out.label("span", "", content, UiKey::TryCases);
    let mut options = Out::default();
    option(&mut options, AttrValue::Static(""), &content.ui.get(UiKey::TryOwn), case.is_none());
    for level in &content.vocabulary.levels {
        level_options(&mut options, content, level, case);
    }
    // An option's `selected` counts at the first drawing only; later the property rules.
    let value = case.map(|case| case.to_string()).unwrap_or_default();
    out.put(html! { <select ~value={value}>{ options.end() }</select> });
    out.close();
    out.open("label", "practise");
    out.tick("practise".into(), "practise".into(), practice.is_some());
    out.say(&content.ui.get(UiKey::TryPractise));
    out.close();
    // Always there: a list that grows at its end would be drawn anew, with its controls.
    out.open("div", "told");
    if let Some(scenario) = case.and_then(|case| content.scenarios.get(case)) {
        told(out, content, law, scenario, practice);
    }
    out.close();
    out.close();
    std::mem::take(out).end()
}

fn level_options(out: &mut Out, content: &Content, level: &Term, case: Option<usize>) {
    out.open_with("optgroup", &["label"], vec![Some(level.label.clone().into())]);
    for (place, it) in content.scenarios.iter().enumerate() {
        if it.level == level.id {
            option(out, place.to_string().into(), &it.words.title, case == Some(place));
        }
    }
    out.close();
}

fn option(out: &mut Out, value: AttrValue, label: &Text, selected: bool) {
    let selected = selected.then(|| "".into());
    out.open_with("option", &["value", "selected"], vec![Some(value), selected]);
    out.say(label);
    out.close();
}

/// The story, and what it teaches; for one who practises only the story, and what to say.
fn told(out: &mut Out, content: &Content, law: &Law, it: &Scenario, practice: Option<&Practice>) {
    let values = vec![Some(it.id.clone().into()), Some("case".into())];
    out.open_with("article", &["data-scenario", "class"], values);
    out.words("h3", "", &it.words.title);
    out.button(&["data-cite"], it.id.clone().into(), &content.ui.get(UiKey::CopyCitation));
    out.words("p", "story", &it.words.text);
    let facts = content.facts_of(&it.facts).0;
    match practice {
        Some(practice) if !practice.shown => asked(out, content, practice),
        practice => {
            if let Some(practice) = practice {
                compared(out, content, law, facts, practice);
            }
            remark(out, content, UiKey::TryPoint, &it.words.point);
            if let Some(doubt) = &it.words.doubt {
                remark(out, content, UiKey::TryDoubt, doubt);
            }
            turns(out, content, law, facts);
            pairs(out, content, law, it, facts);
        }
    }
    out.close();
}

/// Asks one who practises for the state of each compared offence.
fn asked(out: &mut Out, content: &Content, practice: &Practice) {
    out.open("div", "practice");
    out.label("p", "", content, UiKey::TryGuess);
    for (place, at) in content.compared_places().iter().enumerate() {
        out.open("fieldset", "");
        out.words("legend", "", &content.offences[*at].words.label);
        out.open("div", "answers");
        for (state, end) in [(Truth::Yes, ".y"), (Truth::No, ".n"), (Truth::Unknown, ".u")] {
            let place_name = place.to_string();
            let name = AttrValue::from(["guess-", &*place_name].concat());
            let set = AttrValue::from([&*place_name, end].concat());
            let on = practice.guesses.get(place) == Some(&Some(state));
            out.open("label", "");
            out.tick(name, set, on);
            out.say(&state_word(content, state));
            out.close();
        }
        out.close();
        out.close();
    }
    button(out, content, UiKey::TryReveal, "reveal");
    out.close();
}

/// What the reader said beside what the elements show.
fn compared(out: &mut Out, content: &Content, law: &Law, facts: Facts, practice: &Practice) {
    out.open_with("ul", &["role"], vec![Some("status".into())]);
    for (at, guess) in content.compared_places().iter().zip(practice.guesses) {
        let state = law.offence(*at, facts);
        let key = match guess {
            Some(guess) if guess == state => UiKey::TryRight,
            Some(_) => UiKey::TryWrong,
            None => UiKey::TryNoGuess,
        };
        let guess = guess.map(|guess| state_word(content, guess)).unwrap_or_default();
        let values = [
            ("name", &*content.offences[*at].words.label),
            ("guess", &*guess),
            ("state", &*state_word(content, state)),
        ];
        out.words("li", "", &content.ui.fill(key, &values));
    }
    out.close();
}

/// The single answers that would turn a compared offence round, found from the rules.
fn turns(out: &mut Out, content: &Content, law: &Law, facts: Facts) {
    let places = content.compared_places();
    let found: Vec<_> = places.iter().map(|at| (*at, law.flips(*at, facts, 1))).collect();
    if found.iter().all(|(_, groups)| groups.is_empty()) {
        return;
    }
    out.label("p", "change", content, UiKey::TryOneAway);
    out.open("ul", "sets");
    for (at, groups) in found {
        let to = state_word(content, !law.offence(at, facts));
        let values = [("name", &*content.offences[at].words.label), ("state", &*to)];
        let then = content.ui.fill(UiKey::TryTurns, &values);
        for group in groups {
            out.open("li", "");
            for answer in group.0.iter().flatten() {
                try_answer(out, content, facts, *answer);
            }
            out.say(&then);
            out.close();
        }
    }
    out.close();
}

/// Situations that differ from this in one answer only, and in what they show.
fn pairs(out: &mut Out, content: &Content, law: &Law, it: &Scenario, facts: Facts) {
    let places = content.compared_places();
    let shows =
        |facts: Facts| -> Vec<Truth> { places.iter().map(|at| law.offence(*at, facts)).collect() };
    let mut any = false;
    for (place, other) in content.scenarios.iter().enumerate() {
        let theirs = content.facts_of(&other.facts).0;
        let differing = (0..content.facts.len()).filter(|at| facts.get(*at) != theirs.get(*at));
        let differing: Vec<_> = differing.collect();
        if other.id == it.id || differing.len() != 1 || shows(facts) == shows(theirs) {
            continue;
        }
        if !any {
            any = true;
            out.label("p", "change", content, UiKey::TryPairs);
            out.open("ul", "sets");
        }
        out.open("li", "");
        out.button(&["data-case"], place.to_string().into(), &other.words.title);
        out.sign(" ");
        out.say(&content.facts[differing[0]].words.label);
        out.close();
    }
    if any {
        out.close();
    }
}
