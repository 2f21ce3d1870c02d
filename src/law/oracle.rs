//! An oracle for the engine, written the other way round: it knows two values only. What is
//! not known it tries both ways, and says what all completions agree on.

use super::Truth;
use super::law::Node;

/// The parts of a rule that it names, each once, as they are written.
pub(super) fn atoms(node: &Node, found: &mut Vec<Node>) {
    match node {
        Node::Fact(_) | Node::Element(_) | Node::Offence(_) => {
            if !found.contains(node) {
                found.push(node.clone());
            }
        }
        Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| atoms(part, found)),
        Node::Not(part) | Node::Open(part) => atoms(part, found),
    }
}

/// The state of a rule for every combination of states of its atoms, in the order of numbers
/// to the base 3 whose first digit is the first atom's: no 0, unknown 1, yes 2.
pub(super) fn table(node: &Node, atoms: &[Node]) -> Vec<Truth> {
    (0..3usize.pow(u32::try_from(atoms.len()).unwrap_or(u32::MAX)))
        .map(|row| state(node, atoms, row))
        .collect()
}

/// What all completions of a row agree on.
fn state(node: &Node, atoms: &[Node], row: usize) -> Truth {
    let mut unknown = Vec::new();
    let mut yes = 0_u32;
    let mut digits = row;
    for at in (0..atoms.len()).rev() {
        match digits % 3 {
            1 => unknown.push(at),
            2 => yes |= 1 << at,
            _ => {}
        }
        digits /= 3;
    }
    let (mut can_hold, mut can_fail) = (false, false);
    for choice in 0..1_u32 << unknown.len() {
        let mut world = yes;
        for (bit, at) in unknown.iter().enumerate() {
            world |= (choice >> bit & 1) << at;
        }
        // What national law decides may be either way in each of these worlds.
        for open in [false, true] {
            if holds(node, atoms, world, open) {
                can_hold = true;
            } else {
                can_fail = true;
            }
        }
        if can_hold && can_fail {
            break;
        }
    }
    match (can_hold, can_fail) {
        (true, false) => Truth::Yes,
        (false, true) => Truth::No,
        _ => Truth::Unknown,
    }
}

/// Two-valued: whether a rule holds in a world, with what is open granted or not.
fn holds(node: &Node, atoms: &[Node], world: u32, open: bool) -> bool {
    match node {
        Node::All(parts) => parts.iter().all(|part| holds(part, atoms, world, open)),
        Node::Any(parts) => parts.iter().any(|part| holds(part, atoms, world, open)),
        Node::Not(part) => !holds(part, atoms, world, open),
        Node::Open(part) => open && holds(part, atoms, world, open),
        atom => atoms.iter().position(|it| it == atom).is_some_and(|at| world >> at & 1 == 1),
    }
}
