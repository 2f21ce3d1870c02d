use yew::{
    Callback, Event, Html, Properties, component, hook, html, use_context, use_effect_with,
    use_state_eq,
};

use super::act::{Act, Choice, Host, Stories, use_acts};
use super::outcome::state_word;
use super::sets::try_answer;
use super::state::{Base, Do, Practice};
use crate::components::{Select, cite, heading_as, remark, said, t};
use crate::content::{Content, Scenario, ScenarioWords, Term, Text, UiKey};
use crate::law::{Facts, Law, Truth};
use crate::store::{Here, use_here};

#[derive(PartialEq, Properties)]
pub(super) struct CasesProps {
    pub base: Base,
    pub case: Option<usize>,
    pub practice: Option<Practice>,
}

/// The situations to choose from, and the one that is chosen.
#[component]
pub(super) fn Cases(props: &CasesProps) -> Html {
    let here = use_here();
    let acts = use_acts();
    let CasesProps { base, case, practice } = props;
    let content = &base.content;
    let stories = use_stories(content);
    let chosen = acts.clone();
    let onchoose = Callback::from(move |case: String| chosen.emit(Do::Take(case.parse().ok())));
    let practise = Callback::from(move |_: Event| acts.emit(Do::Practise));
    let levels = content.vocabulary.levels.iter().map(|it| level(content, it, *case));
    let value = case.map(|case| case.to_string()).unwrap_or_default();
    html! {
        <div class="cases">
            <label>
                <span>{ here.ui().get(UiKey::TryCases) }</span>
                <Select {value} {onchoose}>
                    <option value="" selected={case.is_none()}>{ here.ui().get(UiKey::TryOwn) }</option>
                    { for levels }
                </Select>
            </label>
            <label class="practise">
                <input type="checkbox" name="practise" data-do="practise" checked={practice.is_some()} onchange={practise} />
                <span>{ here.ui().get(UiKey::TryPractise) }</span>
            </label>
            <div class="told">
                if let Some((place, scenario)) = case.and_then(|at| Some((at, content.scenarios.get(at)?))) {
                    <article key={&*scenario.id} data-scenario={t(&scenario.id)} class="case">
                        { told(&here, base, scenario, stories.get(place), practice.as_ref()) }
                    </article>
                }
            </div>
        </div>
    }
}

/// The stories, where they come after the questions.
#[hook]
fn use_stories(content: &Content) -> Stories {
    let stories = use_state_eq(Stories::default);
    let host = use_context::<Host>();
    let later = content.scenarios.iter().any(|it| it.words.text.is_empty());
    let set = stories.setter();
    use_effect_with(later, move |later| {
        if let Some(host) = host.filter(|_| *later) {
            host.stories.emit(Callback::from(move |came| set.set(came)));
        }
    });
    (*stories).clone()
}

fn level(content: &Content, level: &Term, case: Option<usize>) -> Html {
    let own = content.scenarios.iter().enumerate().filter(|(_, it)| it.level == level.id);
    html! {
        <optgroup label={t(&level.label)}>
            { for own.map(|(place, it)| html! {
                <option value={place.to_string()} selected={case == Some(place)}>{ t(&it.words.title) }</option>
            }) }
        </optgroup>
    }
}

/// The story, and what it teaches; for one who practises only the story, and what to say.
fn told(
    here: &Here,
    base: &Base,
    it: &Scenario,
    words: Option<&ScenarioWords>,
    practice: Option<&Practice>,
) -> Html {
    let Base { content, law } = base;
    let words = words.unwrap_or(&it.words);
    let facts = content.facts_of(&it.facts).0;
    let hidden = practice.filter(|practice| !practice.shown);
    html! {
        <>
            <header>
                { heading_as(here, 2, "name", None, html! { { t(&it.words.title) } }) }
                { cite(here, &it.id) }
            </header>
            <p class="story">{ t(&words.text) }</p>
            if let Some(practice) = hidden {
                <div key="asked" class="practice">{ asked(here, content, practice) }</div>
            } else {
                <div key="shown" class="shown" data-result="">
                    if let Some(practice) = practice {
                        { compared(content, law, facts, practice) }
                    }
                    if !words.point.is_empty() {
                        { remark(here, UiKey::TryPoint, &words.point) }
                    }
                    if let Some(doubt) = &words.doubt {
                        { remark(here, UiKey::TryDoubt, doubt) }
                    }
                    { turns(here, content, law, facts) }
                    { pairs(here, content, law, it, facts) }
                </div>
            }
        </>
    }
}

/// Asks one who practises for the state of each compared offence.
fn asked(here: &Here, content: &Content, practice: &Practice) -> Html {
    let offences = content.compared_places().into_iter().enumerate().map(|(place, at)| {
        let choice = |state, end: &str| html! {
            <Choice name={["guess-", &place.to_string()].concat()} set={Text::from([&place.to_string(), end].concat())}
                on={practice.guesses.get(place) == Some(&Some(state))} words={state_word(content, state)} />
        };
        html! {
            <fieldset>
                <legend>{ t(&content.offences[at].words.label) }</legend>
                <div class="answers">
                    { choice(Truth::Yes, ".y") }
                    { choice(Truth::No, ".n") }
                    { choice(Truth::Unknown, ".u") }
                </div>
            </fieldset>
        }
    });
    html! {
        <>
            <p>{ here.ui().get(UiKey::TryGuess) }</p>
            { for offences }
            <Act does={Do::Reveal} words={here.ui().get(UiKey::TryReveal)} />
        </>
    }
}

/// What the reader said beside what the elements show.
fn compared(content: &Content, law: &Law, facts: Facts, practice: &Practice) -> Html {
    let lines = content.compared_places().into_iter().zip(practice.guesses).map(|(at, guess)| {
        let state = law.offence(at, facts);
        let key = match guess {
            Some(guess) if guess == state => UiKey::TryRight,
            Some(_) => UiKey::TryWrong,
            None => UiKey::TryNoGuess,
        };
        let guess = guess.map(|guess| state_word(content, guess)).unwrap_or_default();
        let values = [
            ("name", &*content.offences[at].words.label),
            ("guess", &*guess),
            ("state", &*state_word(content, state)),
        ];
        html! { <li>{ said(content.ui.fill(key, &values)) }</li> }
    });
    html! { <ul role="status">{ for lines }</ul> }
}

/// The single answers that would turn a compared offence round, found from the rules.
fn turns(here: &Here, content: &Content, law: &Law, facts: Facts) -> Html {
    let places = content.compared_places();
    let items = places.into_iter().flat_map(|at| {
        let to = state_word(content, !law.offence(at, facts));
        let values = [("name", &*content.offences[at].words.label), ("state", &*to)];
        let then = content.ui.fill(UiKey::TryTurns, &values);
        law.flips(at, facts, 1).into_iter().map(move |group| {
            let answers = group.0.iter().flatten().map(|it| try_answer(content, facts, *it));
            html! { <li>{ for answers }<span>{ t(&then) }</span></li> }
        })
    });
    listed(here, UiKey::TryOneAway, items.collect())
}

/// Situations that differ from this in one answer only, and in what they show.
fn pairs(here: &Here, content: &Content, law: &Law, it: &Scenario, facts: Facts) -> Html {
    let places = content.compared_places();
    let shows =
        |facts: Facts| -> Vec<Truth> { places.iter().map(|at| law.offence(*at, facts)).collect() };
    let items = content.scenarios.iter().enumerate().filter_map(|(place, other)| {
        let theirs = content.facts_of(&other.facts).0;
        let differing = (0..content.facts.len()).filter(|at| facts.get(*at) != theirs.get(*at));
        let differing: Vec<_> = differing.collect();
        if other.id == it.id || differing.len() != 1 || shows(facts) == shows(theirs) {
            return None;
        }
        let label = &content.facts[differing[0]].words.label;
        Some(html! {
            <li>
                <Act does={Do::Take(Some(place))} words={other.words.title.clone()} />
                <span>{ t(label) }</span>
            </li>
        })
    });
    listed(here, UiKey::TryPairs, items.collect())
}

/// A list after its words; nothing if it is empty.
fn listed(here: &Here, key: UiKey, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="change">{ here.ui().get(key) }</p>
            <ul class="sets">{ items }</ul>
        </>
    }
}
