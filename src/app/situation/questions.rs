use std::rc::Rc;

use yew::{AttrValue, Html};

use super::super::components::{Out, references};
use super::piece::piece;
use crate::content::{Content, Fact, UiKey};
use crate::law::{Answer, Facts, Truth};

/// All facts to answer, by group.
pub(super) fn questions(out: &mut Out, content: &Rc<Content>, facts: Facts) {
    out.open("div", "questions");
    out.label("h3", "", content, UiKey::TryQuestions);
    out.label("p", "one", content, UiKey::TryOne);
    out.label("p", "help", content, UiKey::TryHow);
    let told = content.clone();
    out.put(piece((Facts::default(), 0), move || pointers(&told)));
    for place in 0..content.vocabulary.groups.len() {
        let own = facts.answers().filter(|it| in_group(content, place, *it)).collect::<Vec<_>>();
        let facts = Facts::default().with_all(&own);
        let content = content.clone();
        out.put(piece((facts, 0), move || group(&content, place, facts)));
    }
    out.close();
}

/// Where to answer what officers meet.
fn pointers(content: &Content) -> Html {
    let mut out = Out::default();
    out.open("details", "pointers");
    out.label("summary", "", content, UiKey::TryPointers);
    out.open("dl", "");
    for it in &content.pointers {
        out.open_with("div", &["data-pointer"], vec![Some(it.id.clone().into())]);
        out.words("dt", "", &it.words.label);
        out.open("dd", "");
        out.say(&it.words.text);
        out.close();
        for fact in content.facts.iter().filter(|fact| it.facts.contains(&fact.id)) {
            let group = content.vocabulary.groups.iter().find(|group| group.id == fact.group);
            let place: Vec<&str> =
                group.iter().map(|group| &*group.label).chain([&*fact.words.label]).collect();
            out.words("dd", "place", &place.join(" → ").into());
        }
        out.close();
    }
    out.end()
}

fn in_group(content: &Content, place: usize, answer: Answer) -> bool {
    content.facts[answer.fact].group == content.vocabulary.groups[place].id
}

/// The facts of one group, with their answers.
fn group(content: &Content, place: usize, facts: Facts) -> Html {
    let group = &content.vocabulary.groups[place];
    let own = content.facts.iter().enumerate().filter(|(_, it)| it.group == group.id);
    let known = facts.answers().count().to_string();
    let values = [("known", &*known), ("all", &*own.clone().count().to_string())];
    let mut out = Out::default();
    // Only the first is open, so that the result is not far down on a phone.
    out.open_with("details", &["open"], vec![(place == 0).then(|| "".into())]);
    out.open("summary", "");
    out.words("strong", "", &group.label);
    out.sign(" ");
    out.words("span", "known", &content.ui.fill(UiKey::TryKnown, &values));
    out.close();
    own.for_each(|(at, it)| question(&mut out, content, it, facts.get(at)));
    out.end()
}

fn question(out: &mut Out, content: &Content, fact: &Fact, answer: Truth) {
    let values = vec![Some(fact.id.clone().into()), Some(answer.answer().into())];
    out.open_with("fieldset", &["data-fact", "data-answer"], values);
    out.words("legend", "", &fact.words.question);
    out.open("div", "answers");
    for (value, end) in [(Truth::Yes, ".y"), (Truth::No, ".n"), (Truth::Unknown, ".u")] {
        let name = AttrValue::from(["try-", &*fact.id].concat());
        let set = AttrValue::from([&*fact.id, end].concat());
        out.open("label", "");
        out.tick(name, set, answer == value);
        out.say(&super::reasons::answer_word(content, value));
        out.close();
    }
    out.close();
    out.words("p", "help", &fact.words.help);
    references(out, content, UiKey::Where, "", &fact.provisions);
    out.close();
}
