use super::law::{Law, Node};
use super::{Facts, Truth};

/// The state of every element and offence on some facts, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The states of the elements.
    pub elements: Vec<Truth>,
    /// The states of the offences.
    pub offences: Vec<Truth>,
}

/// What some facts show of two offences that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// One is met, the other is not; which of the two, 0 or 1.
    Only(usize),
    /// Both are met.
    Both,
    /// Neither is met.
    Neither,
    /// Of one at least it cannot yet be said.
    Open,
}

impl Outcome {
    /// Of the states of the two.
    pub fn of(first: Truth, second: Truth) -> Self {
        match (first, second) {
            (Truth::Yes, Truth::Yes) => Self::Both,
            (Truth::No, Truth::No) => Self::Neither,
            (Truth::Yes, Truth::No) => Self::Only(0),
            (Truth::No, Truth::Yes) => Self::Only(1),
            _ => Self::Open,
        }
    }
}

impl Law {
    /// Applies every rule to the facts.
    pub fn assess(&self, facts: Facts) -> Assessment {
        let states = |rules: &[Node]| rules.iter().map(|rule| self.state(rule, facts)).collect();
        Assessment { elements: states(&self.elements), offences: states(&self.offences) }
    }

    /// The state of one offence.
    pub fn offence(&self, offence: usize, facts: Facts) -> Truth {
        self.state(&self.offences[offence], facts)
    }

    pub(super) fn state(&self, node: &Node, facts: Facts) -> Truth {
        evaluate(node, &|leaf| match leaf {
            Node::Fact(at) => facts.get(*at),
            Node::Element(at) => self.state(&self.elements[*at], facts),
            Node::Offence(at) => self.state(&self.offences[*at], facts),
            _ => Truth::Unknown,
        })
    }
}

/// Kleene's strong logic: the least of all, the greatest of any. `leaf` gives the state of a
/// fact, an element or an offence that the rule names.
pub(super) fn evaluate(node: &Node, leaf: &dyn Fn(&Node) -> Truth) -> Truth {
    match node {
        Node::Fact(_) | Node::Element(_) | Node::Offence(_) => leaf(node),
        Node::All(parts) => {
            parts.iter().map(|part| evaluate(part, leaf)).min().unwrap_or(Truth::Yes)
        }
        Node::Any(parts) => {
            parts.iter().map(|part| evaluate(part, leaf)).max().unwrap_or(Truth::No)
        }
        Node::Not(part) => !evaluate(part, leaf),
        Node::Open(part) => evaluate(part, leaf).min(Truth::Unknown),
    }
}
