use std::rc::Rc;

use yew::Reducible;

use super::sheet::Sheet;
use crate::content::{Content, Id, Text, UiKey};
use crate::law::{Facts, Law, Table, Truth};
use crate::store::Address;

/// What a reader who practises has said, before the elements are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Practice {
    pub(super) guesses: [Option<Truth>; 2],
    /// Whether the elements are shown now.
    pub(super) shown: bool,
}

/// What the check of all combinations found, and the milliseconds it took.
pub(super) type Checked = Rc<(Vec<Table>, f64)>;

/// Content and rules, which never change.
#[derive(Clone)]
pub(super) struct Base {
    pub(super) content: Rc<Content>,
    pub(super) law: Rc<Law>,
}

impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

impl Base {
    pub(super) fn new(content: &Rc<Content>) -> Self {
        // The check has seen that the rules are a law.
        Self { content: content.clone(), law: Rc::new(content.law().unwrap_or_default()) }
    }
}

/// The situation that is tried.
#[derive(Clone, PartialEq)]
pub(super) struct Tried {
    pub(super) base: Base,
    pub(super) facts: Facts,
    /// What of the address could not be read.
    pub(super) dropped: Vec<Text>,
    /// The place of the chosen situation.
    pub(super) case: Option<usize>,
    pub(super) practice: Option<Practice>,
    /// A bit for each offence whose reasons are open.
    pub(super) open: u64,
    pub(super) said: Option<Text>,
    pub(super) tables: Option<Checked>,
}

/// What a reader can do here.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Do {
    /// Answers facts, each as in the address or with `.u` for not known; one who practises
    /// answers for an offence by its place.
    Set(Text),
    /// Takes a situation, by its place; none goes back to an empty one.
    Take(Option<usize>),
    /// Opens or closes the reasons of an offence.
    Open(usize, bool),
    /// Opens all reasons, for paper, or closes them again.
    Paper(bool),
    /// Begins to practise, or ends it.
    Practise,
    /// Shows the elements to one who practises.
    Reveal,
    /// Forgets all answers.
    Clear,
    /// Takes what another address says.
    Visit(Option<Id>, Vec<Text>),
    /// Takes what the check of all combinations found.
    Check(Checked),
    /// Says something in the status line.
    Say(Text),
}

/// The bit that opens all.
const PAPER: u64 = 1 << 63;

impl Tried {
    /// What an address asks for.
    pub(super) fn new(base: Base, case: Option<&Id>, answers: &[Text]) -> Self {
        let open = base.content.compared_places().iter().map(|at| 1 << at).sum();
        let mut new = Self {
            base,
            facts: Facts::default(),
            dropped: Vec::new(),
            case: None,
            practice: None,
            open,
            said: None,
            tables: None,
        };
        new.visit(case, answers);
        new
    }

    /// The situation and the answers, as the address has them.
    pub(super) fn address(&self) -> (Option<Id>, Vec<Text>) {
        let content = &self.base.content;
        let case = self.case.and_then(|case| content.scenarios.get(case));
        (case.map(|it| it.id.clone()), content.answers_of(self.facts))
    }

    /// Whether an address says all of it: the name of a situation stands for its answers.
    pub(super) fn is_at(&self, address: &Address) -> bool {
        let (case, facts) = self.address();
        let told = || {
            let scenario = self.case.and_then(|case| self.base.content.scenarios.get(case));
            scenario.is_some_and(|it| self.base.content.facts_of(&it.facts).0 == self.facts)
        };
        case == address.case && (facts == address.facts || address.facts.is_empty() && told())
    }

    /// What it shows, to take along.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet { content: &self.base.content, law: &self.base.law, facts: self.facts }
    }

    /// Whether the reasons of an offence are open.
    pub(super) fn is_open(&self, offence: usize) -> bool {
        self.open >> offence & 1 == 1 || self.open & PAPER != 0
    }

    /// Whether the questions and results are kept from one who practises.
    pub(super) fn is_hidden(&self) -> bool {
        self.practice.as_ref().is_some_and(|practice| !practice.shown)
    }

    fn visit(&mut self, case: Option<&Id>, answers: &[Text]) {
        let content = self.base.content.clone();
        let place = case.and_then(|id| content.scenarios.iter().position(|it| it.id == *id));
        let (facts, mut dropped) = content.facts_of(answers);
        dropped.extend(case.filter(|_| place.is_none()).cloned());
        if (place, facts) == (self.case, self.facts) && dropped.is_empty() {
            return;
        }
        (self.case, self.facts, self.dropped) = (place, facts, dropped);
        // The name of a situation stands for its answers; not so for one who practises.
        if facts == Facts::default() && self.practice.is_none() {
            self.take(place);
        }
    }

    fn set(&mut self, answers: &str) {
        let content = self.base.content.clone();
        for answer in answers.split(' ') {
            let Some((id, value)) = answer.split_once('.') else { continue };
            let value = match value {
                "y" => Truth::Yes,
                "n" => Truth::No,
                _ => Truth::Unknown,
            };
            if let Some(fact) = content.facts.iter().position(|fact| *fact.id == *id) {
                self.facts = self.facts.with(fact, value);
            } else if let (Some(practice), Ok(place)) = (&mut self.practice, id.parse::<usize>())
                && let Some(guess) = practice.guesses.get_mut(place)
            {
                *guess = Some(value);
            }
        }
    }

    fn take(&mut self, case: Option<usize>) {
        self.case = case;
        let content = self.base.content.clone();
        let scenario = case.and_then(|case| content.scenarios.get(case));
        let facts = scenario.map(|it| content.facts_of(&it.facts).0).unwrap_or_default();
        if let Some(practice) = &mut self.practice {
            *practice = Practice::default();
            self.facts = Facts::default();
        } else {
            self.facts = facts;
        }
    }
}

impl Reducible for Tried {
    type Action = Do;

    fn reduce(self: Rc<Self>, action: Do) -> Rc<Self> {
        let mut new = (*self).clone();
        new.said = None;
        match action {
            Do::Set(answers) => new.set(&answers),
            Do::Take(case) => new.take(case),
            Do::Open(offence, open) => {
                if self.is_open(offence) == open {
                    return self;
                }
                new.open = new.open & !(1 << offence) | u64::from(open) << offence;
            }
            Do::Paper(open) => new.open = new.open & !PAPER | u64::from(open) << 63,
            Do::Practise => {
                new.practice = new.practice.is_none().then(Practice::default);
                new.take(new.case);
            }
            Do::Reveal => {
                let practice = new.practice.take();
                new.take(new.case);
                new.practice = practice.map(|practice| Practice { shown: true, ..practice });
            }
            Do::Clear => {
                (new.facts, new.case, new.practice) = (Facts::default(), None, None);
                new.said = Some(new.base.content.ui.get(UiKey::TryCleared));
            }
            Do::Visit(case, answers) => new.visit(case.as_ref(), &answers),
            Do::Check(tables) => new.tables = Some(tables),
            Do::Say(words) => new.said = Some(words),
        }
        if (new.case, new.facts) != (self.case, self.facts) && new.dropped == self.dropped {
            new.dropped.clear();
        }
        Rc::new(new)
    }
}
