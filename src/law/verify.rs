use super::assess::evaluate;
use super::law::{Law, Node};
use super::{Part, Truth, oracle};

/// A rule tried on every combination of states of the parts that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Whose rule it is.
    pub of: Part,
    /// The parts that the rule names, in its order.
    pub atoms: Vec<Part>,
    /// For each combination, the first part turning slowest, from no over unknown to yes: what
    /// the engine says and what the oracle says.
    pub rows: Vec<(Truth, Truth)>,
}

impl Table {
    /// The states of the parts in a row.
    pub fn states(&self, row: usize) -> Vec<Truth> {
        let mut digits = row;
        let mut states: Vec<_> = (0..self.atoms.len())
            .map(|_| {
                let state = Truth::ALL[digits % 3];
                digits /= 3;
                state
            })
            .collect();
        states.reverse();
        states
    }

    /// How many rows the two do not agree on.
    pub fn differing(&self) -> usize {
        self.rows.iter().filter(|(engine, oracle)| engine != oracle).count()
    }
}

/// Tries the rule of every element and every offence on all combinations of what it names.
/// A rule that names many parts has 3ⁿ of them: 3⁹ = 19 683 for nine.
pub fn verify(law: &Law) -> Vec<Table> {
    let elements = law.elements.iter().enumerate().map(|(at, rule)| (Part::Element(at), rule));
    let offences = law.offences.iter().enumerate().map(|(at, rule)| (Part::Offence(at), rule));
    elements.chain(offences).map(|(of, rule)| table(of, rule)).collect()
}

fn table(of: Part, rule: &Node) -> Table {
    let mut atoms = Vec::new();
    oracle::atoms(rule, &mut atoms);
    let oracle = oracle::table(rule, &atoms);
    let parts = atoms.iter().map(part).collect();
    let mut table = Table { of, atoms: parts, rows: Vec::new() };
    for (row, oracle) in oracle.into_iter().enumerate() {
        let states = table.states(row);
        let leaf = |leaf: &Node| {
            let at = atoms.iter().position(|atom| atom == leaf);
            at.map_or(Truth::Unknown, |at| states[at])
        };
        table.rows.push((evaluate(rule, &leaf), oracle));
    }
    table
}

fn part(atom: &Node) -> Part {
    match atom {
        Node::Element(at) => Part::Element(*at),
        Node::Offence(at) => Part::Offence(*at),
        Node::Fact(at) => Part::Fact(*at),
        Node::All(_) => Part::All,
        Node::Any(_) => Part::Any,
        Node::Not(_) => Part::Not,
        Node::Open(_) => Part::Open,
    }
}
