use super::law::{Law, Node};
use super::{Facts, Truth};

/// What stands at a place of a rule; facts, elements and offences by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A fact.
    Fact(usize),
    /// An element; its own rule is below it.
    Element(usize),
    /// An offence; its own rule is below it.
    Offence(usize),
    /// All of what is below.
    All,
    /// One of what is below.
    Any,
    /// The opposite of what is below.
    Not,
    /// What is below, which national law decides.
    Open,
}

/// A rule with the state of each of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is about.
    pub part: Part,
    /// Its state.
    pub state: Truth,
    /// Whether the whole has its state because of this part.
    pub decisive: bool,
    /// What it is made of.
    pub below: Vec<Reason>,
}

impl Law {
    /// Why an offence has the state that it has.
    pub fn reason(&self, offence: usize, facts: Facts) -> Reason {
        self.why(&Node::Offence(offence), facts, true)
    }

    fn why(&self, node: &Node, facts: Facts, decisive: bool) -> Reason {
        let state = self.state(node, facts);
        let (part, below): (_, &[Node]) = match node {
            Node::Fact(at) => (Part::Fact(*at), &[]),
            Node::Element(at) => (Part::Element(*at), std::slice::from_ref(&self.elements[*at])),
            Node::Offence(at) => (Part::Offence(*at), std::slice::from_ref(&self.offences[*at])),
            Node::All(parts) => (Part::All, parts),
            Node::Any(parts) => (Part::Any, parts),
            Node::Not(part) => (Part::Not, std::slice::from_ref(part)),
            Node::Open(part) => (Part::Open, std::slice::from_ref(part)),
        };
        let below = below.iter().map(|part| {
            // In a list those decide that have the state of the list; else the only part does.
            let decides =
                !matches!(node, Node::All(_) | Node::Any(_)) || self.state(part, facts) == state;
            self.why(part, facts, decisive && decides)
        });
        Reason { part, state, decisive, below: below.collect() }
    }
}

impl Reason {
    /// The elements, offences and facts nearest to the top that decide, in order.
    pub fn deciding(&self) -> Vec<(Part, Truth)> {
        let mut found = Vec::new();
        self.below.iter().for_each(|part| part.decide(&mut found));
        found
    }

    fn decide(&self, found: &mut Vec<(Part, Truth)>) {
        match self.part {
            _ if !self.decisive => {}
            Part::Fact(_) | Part::Element(_) | Part::Offence(_) => {
                if !found.contains(&(self.part, self.state)) {
                    found.push((self.part, self.state));
                }
            }
            Part::All | Part::Any | Part::Not | Part::Open => {
                self.below.iter().for_each(|part| part.decide(found));
            }
        }
    }
}
