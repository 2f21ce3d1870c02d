use std::rc::Rc;

use web_sys::{Element, HtmlSelectElement};
use yew::{Callback, Component, Context, Event, Html, Properties, TargetCast};

use super::super::components::Out;
use super::super::explorer::copied_words;
use super::super::port::{Save, TrialPort};
use super::cases::{Practice, Told, cases};
use super::piece::piece;
use super::questions::questions;
use super::results::{Shown, results};
use super::sheet;
use crate::content::{Content, Id, Text, UiKey};
use crate::law::{Facts, Law, Table, Truth, verify};

/// What the part is given.
#[derive(Clone, Properties)]
pub struct SituationProps {
    /// Everything it says: the whole content, not its outline.
    pub content: Rc<Content>,
    /// Where it runs.
    pub port: TrialPort,
    /// The situation in the address.
    pub case: Option<Id>,
    /// The answers in the address.
    pub answers: Vec<Text>,
    /// How often the address has led here.
    pub visits: u32,
}

impl PartialEq for SituationProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
            && self.case == other.case
            && self.answers == other.answers
            && self.visits == other.visits
    }
}

/// What a reader can do here.
#[derive(Debug)]
pub enum Do {
    /// Answers facts, each as in the address or with `.u` for not known.
    Set(String),
    /// Takes a situation, by its place; none goes back to an empty one.
    Take(Option<usize>),
    /// Opens or closes the reasons of an offence.
    Open(usize),
    /// One of the commands that have no more to them than their name.
    Command(String),
    /// Says something in the status line.
    Say(Text),
    /// The sheet is printed.
    Printed,
    /// The first result of an answer is on the screen: now the details.
    WorkOut,
}

/// The part of the page.
pub struct Situation {
    law: Rc<Law>,
    facts: Facts,
    /// The answers to which the details are worked out.
    worked_out: Facts,
    /// Changes with all that is shown but the answers.
    rest: u64,
    /// What of the address could not be read.
    dropped: Vec<Text>,
    case: Option<usize>,
    practice: Option<Practice>,
    /// A bit for each offence whose reasons are open.
    open: u64,
    said: Option<Text>,
    /// What the check of all combinations found, and the milliseconds it took.
    tables: Option<Rc<(Vec<Table>, f64)>>,
}

impl Component for Situation {
    type Message = Do;
    type Properties = SituationProps;

    fn create(ctx: &Context<Self>) -> Self {
        let SituationProps { content, port, .. } = ctx.props();
        port.listen.emit(ctx.link().batch_callback(asked));
        // The check has seen that the rules are a law.
        let law = Rc::new(content.law().unwrap_or_else(|_| Law::default()));
        let open = content.compared_places().iter().map(|at| 1 << at).sum();
        let (facts, dropped) = (Facts::default(), Vec::new());
        let (case, practice, said, tables) = (None, None, None, None);
        let (worked_out, rest) = (facts, 0);
        let mut new =
            Self { law, facts, worked_out, rest, dropped, case, practice, open, said, tables };
        new.visit(ctx.props());
        new.worked_out = new.facts;
        new
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &SituationProps) -> bool {
        let more = !Rc::ptr_eq(&ctx.props().content, &old.content);
        let differs = self.visit(ctx.props()) || more;
        if differs {
            self.rest += 1;
            self.worked_out = self.facts;
        }
        differs
    }

    fn update(&mut self, ctx: &Context<Self>, action: Do) -> bool {
        let content = &ctx.props().content;
        let before = (self.case, self.facts);
        let answer = matches!(&action, Do::Set(_)) && self.practice.is_none();
        let plain = answer && self.said.is_none() && self.dropped.is_empty();
        if let Do::WorkOut = action {
            self.worked_out = self.facts;
            return true;
        }
        if !plain {
            self.rest += 1;
        }
        self.said = None;
        match action {
            Do::Set(answers) => self.set(content, &answers),
            Do::Take(case) => self.take(content, case),
            Do::Open(offence) => self.open ^= 1 << offence,
            Do::Command(name) => self.command(ctx, &name),
            Do::Say(words) => self.said = Some(words),
            Do::Printed => self.open &= !PRINTING,
            Do::WorkOut => {}
        }
        if plain {
            let work_out = ctx.link().callback(|()| Do::WorkOut);
            ctx.props().port.later.emit(work_out);
        } else {
            self.worked_out = self.facts;
        }
        if before != (self.case, self.facts) {
            self.dropped.clear();
            let case = self.case.map(|case| content.scenarios[case].id.clone());
            ctx.props().port.changed.emit((case, content.answers_of(self.facts)));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let content = &ctx.props().content;
        let hidden = self.practice.as_ref().is_some_and(|practice| !practice.shown);
        let shown = Shown {
            content: content.clone(),
            law: self.law.clone(),
            facts: self.facts,
            open: self.open,
            said: self.said.clone(),
            tables: self.tables.clone(),
        };
        let mut out = Out::default();
        if !self.dropped.is_empty() {
            let values = [("answers", &*self.dropped.join(", "))];
            let values = content.ui.fill(UiKey::TryDropped, &values);
            out.open_with(
                "p",
                &["class", "role"],
                vec![Some("notice".into()), Some("status".into())],
            );
            out.say(&values);
            out.close();
        }
        let told = Told {
            content: content.clone(),
            law: self.law.clone(),
            case: self.case,
            practice: self.practice.clone(),
        };
        out.put(piece((Facts::default(), self.rest), move || cases(&told)));
        let hidden = hidden.then(|| "".into());
        out.open_with("div", &["class", "hidden"], vec![Some("trial".into()), hidden]);
        questions(&mut out, content, self.facts);
        results(&mut out, shown, (self.worked_out, self.rest));
        out.close();
        out.end()
    }
}

/// The bit that opens all, for paper.
const PRINTING: u64 = 1 << 63;

impl Situation {
    /// Takes what the address says; whether that differs from what is there.
    fn visit(&mut self, props: &SituationProps) -> bool {
        let content = &props.content;
        let id = |id: &Id| content.scenarios.iter().position(|it| it.id == *id);
        let case = props.case.as_ref().and_then(id);
        let (facts, mut dropped) = content.facts_of(&props.answers);
        if let Some(id) = props.case.as_ref().filter(|_| case.is_none()) {
            dropped.push(id.clone());
        }
        let differs = case != self.case || facts != self.facts || !dropped.is_empty();
        if differs {
            (self.case, self.facts, self.dropped) = (case, facts, dropped);
            // The name of a situation stands for its answers; not so for one who practises.
            if self.facts == Facts::default() && self.practice.is_none() {
                self.take(content, case);
            }
        }
        differs
    }

    fn set(&mut self, content: &Content, answers: &str) {
        for answer in answers.split(' ') {
            let Some((id, value)) = answer.split_once('.') else { continue };
            let fact = content.facts.iter().position(|fact| *fact.id == *id);
            let value = match value {
                "y" => Truth::Yes,
                "n" => Truth::No,
                _ => Truth::Unknown,
            };
            if let Some(fact) = fact {
                self.facts = self.facts.with(fact, value);
            } else if let (Some(practice), Ok(place)) = (&mut self.practice, id.parse()) {
                practice.guess(place, value);
            }
        }
    }

    fn take(&mut self, content: &Content, case: Option<usize>) {
        self.case = case;
        let scenario = case.and_then(|case| content.scenarios.get(case));
        let facts = scenario.map(|it| content.facts_of(&it.facts).0);
        if let Some(practice) = &mut self.practice {
            *practice = Practice::default();
            self.facts = Facts::default();
        } else {
            self.facts = facts.unwrap_or_default();
        }
    }

    fn command(&mut self, ctx: &Context<Self>, name: &str) {
        let SituationProps { content, port, .. } = ctx.props();
        let sheet = sheet::Sheet { content, law: &self.law, facts: self.facts };
        let save = |name: &str, kind: &str, text| {
            port.save.emit(Save { name: name.into(), kind: kind.into(), text });
        };
        match name {
            "clear" => {
                (self.facts, self.case, self.practice) = (Facts::default(), None, None);
                self.said = Some(content.ui.get(UiKey::TryCleared));
            }
            "practise" => {
                let practice = self.practice.take();
                self.practice = practice.is_none().then(Practice::default);
                self.take(content, self.case);
            }
            "reveal" => {
                let practice = self.practice.take();
                self.take(content, self.case);
                self.practice = practice.map(|practice| Practice { shown: true, ..practice });
            }
            "copy-link" => copy(ctx, [&*port.base, "#", &sheet.fragment()].concat()),
            "copy-text" => copy(ctx, sheet.text(&port.base)),
            "save-text" => save("situation.txt", "text/plain", sheet.text(&port.base)),
            "save-json" => save("situation.json", "application/json", sheet.json()),
            "verify" => {
                let start = port.clock.emit(());
                let tables = verify(&self.law);
                self.tables = Some(Rc::new((tables, port.clock.emit(()) - start)));
            }
            "save-table" => {
                if let Some(tables) = &self.tables {
                    save("combinations.csv", "text/csv", sheet::csv(content, &tables.0));
                }
            }
            "print" => {
                self.open |= PRINTING;
                let (print, printed) = (port.print.clone(), ctx.link().callback(|()| Do::Printed));
                port.later.emit(Callback::from(move |()| {
                    print.emit(());
                    printed.emit(());
                }));
            }
            _ => {}
        }
    }
}

fn copy(ctx: &Context<Situation>, text: String) {
    let content = ctx.props().content.clone();
    let copied = text.clone();
    let done = ctx.link().callback(move |worked| Do::Say(copied_words(&content, worked, &copied)));
    ctx.props().port.copy.emit((text, done));
}

/// What a click or a changed control asks for.
#[expect(clippy::needless_pass_by_value, reason = "a callback takes it so")]
fn asked(event: Event) -> Option<Do> {
    if event.type_() == "click" { clicked(&event) } else { chosen(&event) }
}

fn clicked(event: &Event) -> Option<Do> {
    let target = event.target_dyn_into::<Element>()?;
    let control = target.closest("button, summary").ok()??;
    if let Some(answers) = control.get_attribute("data-set") {
        return Some(Do::Set(answers));
    }
    if let Some(offence) = control.get_attribute("data-open") {
        // The state opens it, so that the two never differ.
        event.prevent_default();
        return Some(Do::Open(offence.parse().ok()?));
    }
    if let Some(case) = control.get_attribute("data-case") {
        return Some(Do::Take(case.parse().ok()));
    }
    Some(Do::Command(control.get_attribute("data-do")?))
}

fn chosen(event: &Event) -> Option<Do> {
    let target = event.target_dyn_into::<Element>()?;
    if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
        return Some(Do::Take(select.value().parse().ok()));
    }
    if let Some(name) = target.get_attribute("data-do") {
        return Some(Do::Command(name));
    }
    Some(Do::Set(target.get_attribute("data-set")?))
}
