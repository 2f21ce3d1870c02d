use std::rc::Rc;

use yew::Html;

use super::super::components::{Out, reference, references};
use super::drawing::drawing;
use super::next::next;
use super::outcome::{assumed, headline_words, outcome, protection, state_word};
use super::piece::{From, piece};
use super::reasons::{reasons, why};
use super::sets::change;
use crate::content::{Content, Offence, Text, UiKey};
use crate::law::{Assessment, Facts, Law, Table, Truth};

/// What there is to show.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) content: Rc<Content>,
    pub(super) law: Rc<Law>,
    pub(super) facts: Facts,
    /// A bit for each offence whose reasons are open; with the highest all are.
    pub(super) open: u64,
    pub(super) said: Option<Text>,
    /// What the check of all combinations found, and the milliseconds it took.
    pub(super) tables: Option<Rc<(Vec<Table>, f64)>>,
}

/// What the facts show, and what can be done with that. The details are of the answers to
/// which they have been worked out: on a slow phone they come a moment after the rest.
pub(super) fn results(out: &mut Out, shown: Shown, details: From) {
    let Shown { content, law, facts, .. } = &shown;
    out.open("div", "results");
    out.label("h3", "", content, UiKey::TryResult);
    let assessment = law.assess(*facts);
    headline(out, content, &assessment);
    person(out, content, &assessment);
    taken_for_granted(out, content, &assessment, *facts);
    drawing(out, content, law, *facts);
    let shown = Shown { facts: details.0, ..shown };
    out.put(piece(details, move || worked_out(&shown)));
    out.close();
}

/// What takes long to work out: what to ask next, reasons, what would change.
fn worked_out(shown: &Shown) -> Html {
    let Shown { content, law, facts, .. } = shown;
    let assessment = law.assess(*facts);
    let mut out = Out::default();
    // One element, so that what stands around it is found again.
    out.open("div", "details");
    next(&mut out, content, law, *facts);
    out.label("h3", "", content, UiKey::TryOffences);
    for at in 0..content.assessed().len() {
        offence(&mut out, shown, &assessment, at);
    }
    out.label("h3", "", content, UiKey::TryStanding);
    content.standing().iter().for_each(|it| standing(&mut out, content, it));
    out.label("p", "", content, UiKey::NationalLaw);
    tools(&mut out, shown);
    out.end()
}

/// A state as a sign and a word.
pub(super) fn state_mark(out: &mut Out, content: &Content, state: Truth) {
    let values = vec![Some("state".into()), Some(state.state().into())];
    out.open_with("span", &["class", "data-state"], values);
    out.say(&state_word(content, state));
    out.close();
    out.sign(" ");
}

fn headline(out: &mut Out, content: &Content, assessment: &Assessment) {
    let (name, key) = outcome(content, assessment);
    let values = vec![Some("headline".into()), Some("status".into()), Some(name.into())];
    out.open_with("div", &["class", "role", "data-outcome"], values);
    out.open("p", "");
    let [first, also] = headline_words(content, assessment);
    out.words("strong", "", &first);
    if !also.is_empty() {
        out.sign(" ");
        out.words("strong", "also", &also);
    }
    out.close();
    out.label("p", "", content, key);
    out.close();
}

/// What is owed to the person, before the reasons: it waits for none of them.
fn person(out: &mut Out, content: &Content, assessment: &Assessment) {
    let told = protection(content, assessment);
    // Always there, so that what follows it is found again.
    let hidden = told.is_empty().then(|| "".into());
    out.open_with("div", &["class", "hidden"], vec![Some("person".into()), hidden]);
    out.label("h3", "", content, UiKey::TryPerson);
    out.label("p", "", content, UiKey::TryPersonLead);
    out.open("ul", "");
    for it in told {
        out.open_with("li", &["data-protection"], vec![Some(it.id.clone().into())]);
        out.say(&it.words.text);
        out.open("span", "refs");
        it.refs.iter().for_each(|id| reference(out, content, id, ""));
        out.close();
        out.close();
    }
    out.close();
    out.close();
}

fn taken_for_granted(out: &mut Out, content: &Content, assessment: &Assessment, facts: Facts) {
    out.open("div", "assumed");
    for words in assumed(content, assessment, facts) {
        out.words("p", "help", words);
    }
    out.close();
}

/// A rule that always holds: no fact makes it so, and it has no state.
fn standing(out: &mut Out, content: &Content, rule: &Offence) {
    let values = vec![Some("standing".into()), Some(rule.id.clone().into())];
    out.open_with("div", &["class", "data-rule"], values);
    out.words("strong", "", &rule.words.label);
    out.words("p", "", &rule.words.plain);
    if let Some(note) = &rule.words.note {
        out.words("p", "help", note);
    }
    references(out, content, UiKey::Where, "", &rule.provisions);
    out.close();
}

fn offence(out: &mut Out, shown: &Shown, assessment: &Assessment, at: usize) {
    let Shown { content, law, facts, open, .. } = shown;
    let offence = &content.offences[at];
    let state = assessment.offences[at];
    let open = (open >> at & 1) == 1 || open >> 63 == 1;
    let values = vec![
        Some("result".into()),
        open.then(|| "".into()),
        Some(offence.id.clone().into()),
        Some(state.state().into()),
    ];
    out.open_with("details", &["class", "open", "data-offence", "data-state"], values);
    out.open_with("summary", &["data-open"], vec![Some(at.to_string().into())]);
    state_mark(out, content, state);
    out.say(&offence.words.label);
    out.close();
    if open {
        let reason = law.reason(at, *facts);
        out.words("p", "why", &why(content, &reason));
        reasons(out, content, offence, &reason);
        change(out, content, law, *facts, at);
        if let Some(note) = &offence.words.note {
            out.words("p", "help", note);
        }
        references(out, content, UiKey::Where, "", &offence.provisions);
    }
    out.close();
}

/// A button that does a command.
pub(super) fn button(out: &mut Out, content: &Content, key: UiKey, command: &'static str) {
    out.button(&["data-do"], command.into(), &content.ui.get(key));
}

const TOOLS: [(UiKey, &str); 9] = [
    (UiKey::TryCopyLink, "copy-link"),
    (UiKey::TryCopyText, "copy-text"),
    (UiKey::TrySaveText, "save-text"),
    (UiKey::TrySaveJson, "save-json"),
    // These two are answered by what keeps the guide on the device, and shown with it.
    (UiKey::TryLoad, "load"),
    (UiKey::TryCode, "code"),
    (UiKey::TryPrint, "print"),
    (UiKey::TryVerify, "verify"),
    (UiKey::TryClear, "clear"),
];

fn tools(out: &mut Out, shown: &Shown) {
    let Shown { content, said, tables, .. } = shown;
    out.open("div", "tools");
    out.open("div", "buttons");
    for (key, command) in TOOLS {
        button(out, content, key, command);
    }
    out.close();
    out.open_with("div", &["role"], vec![Some("status".into())]);
    if let Some(said) = said {
        out.words("p", "", said);
    }
    if let Some(tables) = tables {
        let (tables, took) = &**tables;
        let rows = tables.iter().map(|table| table.rows.len()).sum::<usize>().to_string();
        let differing = tables.iter().map(Table::differing).sum::<usize>().to_string();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a short time")]
        let took = (*took as u32).to_string();
        let rules = tables.len().to_string();
        let values =
            [("rows", &*rows), ("rules", &*rules), ("differing", &*differing), ("time", &*took)];
        out.words("p", "verified", &content.ui.fill(UiKey::TryVerified, &values));
        button(out, content, UiKey::TrySaveTable, "save-table");
    }
    out.close();
    out.label("p", "help", content, UiKey::TryPrivacy);
    out.close();
}
