use super::law::{Law, Node};
use super::term::{Answer, Term, minimal};

impl Law {
    /// All minimal sets of answers with which an offence is met, or with which it is not met.
    ///
    /// Exact for this logic: known facts give the state if and only if they hold one of the
    /// sets. For a list of parts that follows from the sets of the parts: one part's set is
    /// enough for `any` to be met, a set of each part for `all`; the other way round for not
    /// met. What is open is never met.
    pub(super) fn terms(&self, offence: usize, met: bool) -> &[Term] {
        self.sets[offence][usize::from(met)].get_or_init(|| self.of(&self.offences[offence], met))
    }

    fn of(&self, node: &Node, met: bool) -> Vec<Term> {
        match node {
            Node::Fact(at) if met => vec![Term { yes: 1 << at, no: 0 }],
            Node::Fact(at) => vec![Term { yes: 0, no: 1 << at }],
            Node::Element(at) => self.of(&self.elements[*at], met),
            Node::Offence(at) => self.of(&self.offences[*at], met),
            Node::Not(part) => self.of(part, !met),
            Node::Open(_) if met => Vec::new(),
            Node::Open(part) => self.of(part, met),
            Node::All(parts) => self.list(parts, met, met),
            Node::Any(parts) => self.list(parts, met, !met),
        }
    }

    /// The sets of a list of parts of which each is needed, or one.
    fn list(&self, parts: &[Node], met: bool, each: bool) -> Vec<Term> {
        let sets = parts.iter().map(|part| self.of(part, met));
        if !each {
            return minimal(&sets.flatten().collect::<Vec<_>>());
        }
        sets.fold(vec![Term::default()], |all, part| {
            let pairs = all.iter().flat_map(|one| part.iter().map(move |other| one.and(*other)));
            minimal(&pairs.flatten().collect::<Vec<_>>())
        })
    }
}

/// Sets of answers in short: one answer out of each choice makes a set, and every set of
/// the group is made so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group(pub Vec<Vec<Answer>>);

impl Group {
    /// How many answers each of its sets has.
    pub fn size(&self) -> usize {
        self.0.len()
    }

    /// Its sets, one by one.
    pub fn sets(&self) -> Vec<Vec<Answer>> {
        self.0.iter().fold(vec![Vec::new()], |sets, choice| {
            let longer = sets.iter().flat_map(|set| {
                choice.iter().map(move |answer| {
                    let mut set = set.clone();
                    set.push(*answer);
                    set
                })
            });
            longer.collect()
        })
    }
}

/// The same sets in few groups, the smallest sets first.
pub(super) fn groups(terms: &[Term]) -> Vec<Group> {
    let single = |term: &Term| -> Vec<Term> {
        let one = |it: Answer| {
            let bit = 1 << it.fact;
            if it.yes { Term { yes: bit, no: 0 } } else { Term { yes: 0, no: bit } }
        };
        term.answers().into_iter().map(one).collect()
    };
    let mut groups: Vec<Vec<Term>> = terms.iter().map(single).collect();
    let mut before = usize::MAX;
    while groups.len() < before {
        before = groups.len();
        groups = joined(groups);
    }
    let most = groups.iter().map(Vec::len).max().unwrap_or_default();
    let by_size = (0..=most).flat_map(|size| groups.iter().filter(move |it| it.len() == size));
    by_size.map(|choices| Group(choices.iter().map(|it| it.answers()).collect())).collect()
}

/// Joins those that differ in one choice only.
fn joined(groups: Vec<Vec<Term>>) -> Vec<Vec<Term>> {
    let mut kept: Vec<Vec<Term>> = Vec::new();
    for group in groups {
        let place = kept.iter().enumerate().find_map(|(at, known)| {
            let (mine, theirs) = (other(&group, known)?, other(known, &group)?);
            Some((at, mine, theirs))
        });
        match place {
            Some((at, mine, theirs)) => {
                let (choice, more) = (&mut kept[at][theirs], group[mine]);
                choice.yes |= more.yes;
                choice.no |= more.no;
            }
            None => kept.push(group),
        }
    }
    kept
}

/// The place of the only choice of `one` that `two`, which has as many, does not have.
fn other(one: &[Term], two: &[Term]) -> Option<usize> {
    let mut missing = one.iter().enumerate().filter(|(_, choice)| !two.contains(choice));
    let only = missing.next()?.0;
    (one.len() == two.len() && missing.next().is_none()).then_some(only)
}
