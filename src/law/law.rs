use std::fmt;
use std::rc::Rc;
use std::sync::OnceLock;

use super::Rule;
use super::term::Term;

/// Rules over places instead of ids, so that an assessment looks nothing up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Fact(usize),
    Element(usize),
    Offence(usize),
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Open(Box<Node>),
}

/// The rules, ready to be applied. Facts, elements and offences are named by their places
/// in the lists that it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Law {
    pub(super) facts: usize,
    pub(super) elements: Vec<Node>,
    pub(super) offences: Vec<Node>,
    /// For each offence the sets with which it is not met, and met: made when first needed.
    pub(super) sets: Vec<[OnceLock<Vec<Term>>; 2]>,
}

/// Why rules are no law: whose rule, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More than 64 facts.
    TooManyFacts,
    /// The rule of the first names the second, which is not there.
    Unresolved(Rc<str>, Rc<str>),
    /// The rule of this one leads back to itself.
    Circle(Rc<str>),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooManyFacts => f.write_str("more than 64 facts"),
            Self::Unresolved(of, id) => write!(f, "{of}: rule: no `{id}`"),
            Self::Circle(of) => write!(f, "{of}: rule: leads back to itself"),
        }
    }
}

/// A rule and the id of the element or offence that it is of.
pub type Named<'a> = (&'a Rc<str>, &'a Rule);

impl Law {
    /// Makes the rules ready.
    ///
    /// # Errors
    /// When a rule names what is not there, or leads back to itself.
    pub fn new(facts: &[&Rc<str>], elements: &[Named], offences: &[Named]) -> Result<Self, Fault> {
        if facts.len() > 64 {
            return Err(Fault::TooManyFacts);
        }
        let ids = |named: &[Named]| named.iter().map(|(id, _)| (*id).clone()).collect();
        let facts: Vec<_> = facts.iter().map(|id| (*id).clone()).collect();
        let lists: [Vec<Rc<str>>; 3] = [facts, ids(elements), ids(offences)];
        let compile = |named: &[Named]| -> Result<Vec<Node>, Fault> {
            named.iter().map(|(id, rule)| node(&lists, id, rule)).collect()
        };
        let law = Self {
            facts: lists[0].len(),
            elements: compile(elements)?,
            offences: compile(offences)?,
            sets: offences.iter().map(|_| Default::default()).collect(),
        };
        law.no_circle(&lists)?;
        Ok(law)
    }

    /// How many facts there are.
    pub fn facts(&self) -> usize {
        self.facts
    }

    /// How many elements there are.
    pub fn elements(&self) -> usize {
        self.elements.len()
    }

    /// How many offences there are.
    pub fn offences(&self) -> usize {
        self.offences.len()
    }

    fn no_circle(&self, lists: &[Vec<Rc<str>>; 3]) -> Result<(), Fault> {
        let rules = self.elements.iter().chain(&self.offences);
        for (rule, id) in rules.zip(lists[1].iter().chain(&lists[2])) {
            if !self.ends(rule, self.elements.len() + self.offences.len()) {
                return Err(Fault::Circle(id.clone()));
            }
        }
        Ok(())
    }

    /// Whether all ways through a rule end within so many steps from rule to rule.
    fn ends(&self, node: &Node, steps: usize) -> bool {
        match node {
            Node::Fact(_) => true,
            Node::Element(at) => steps > 0 && self.ends(&self.elements[*at], steps - 1),
            Node::Offence(at) => steps > 0 && self.ends(&self.offences[*at], steps - 1),
            Node::All(parts) | Node::Any(parts) => parts.iter().all(|it| self.ends(it, steps)),
            Node::Not(part) | Node::Open(part) => self.ends(part, steps),
        }
    }
}

fn node(lists: &[Vec<Rc<str>>; 3], of: &Rc<str>, rule: &Rule) -> Result<Node, Fault> {
    let place = |list: usize, id: &Rc<str>| {
        let found = lists[list].iter().position(|known| known == id);
        found.ok_or_else(|| Fault::Unresolved(of.clone(), id.clone()))
    };
    let all = |parts: &[Rule]| -> Result<Vec<Node>, Fault> {
        parts.iter().map(|part| node(lists, of, part)).collect()
    };
    Ok(match rule {
        Rule::Fact(id) => Node::Fact(place(0, id)?),
        Rule::Element(id) => Node::Element(place(1, id)?),
        Rule::Offence(id) => Node::Offence(place(2, id)?),
        Rule::All(parts) => Node::All(all(parts)?),
        Rule::Any(parts) => Node::Any(all(parts)?),
        Rule::Not(part) => Node::Not(Box::new(node(lists, of, part)?)),
        Rule::Open(part) => Node::Open(Box::new(node(lists, of, part)?)),
    })
}
