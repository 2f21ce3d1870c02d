use super::law::Law;
use super::term::Term;
use super::{Facts, Truth};

/// A fact that is not known, and what its answer would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The fact, by its place.
    pub fact: usize,
    /// How many answers, with this one, would at least settle an offence in view: 1 when this
    /// one alone does.
    pub needed: u32,
    /// The states of the offences in view after no and after yes.
    pub after: [Vec<Truth>; 2],
}

impl Law {
    /// What to ask next about the offences in view, the best first: what settles one of them
    /// with the fewest answers; then what does so in most ways; then in the order of the facts.
    /// A fact that can change none of them is not there.
    pub fn ask(&self, facts: Facts, view: &[usize]) -> Vec<Question> {
        let open = view.iter().filter(|at| self.offence(**at, facts) == Truth::Unknown);
        let sets: Vec<Term> = open
            .flat_map(|at| [true, false].map(|met| self.rest(*at, facts, met)))
            .flatten()
            .collect();
        let after = |fact, answer| {
            let facts = facts.with(fact, answer);
            view.iter().map(|at| self.offence(*at, facts)).collect()
        };
        let mut found: Vec<(u32, usize, usize)> = Vec::new();
        for fact in 0..self.facts {
            let with = sets.iter().filter(|term| (term.yes | term.no) & (1 << fact) != 0);
            if let Some(needed) = with.clone().map(|term| term.size()).min() {
                let ways = with.filter(|term| term.size() == needed).count();
                found.push((needed, usize::MAX - ways, fact));
            }
        }
        found.sort_unstable();
        let question = |(needed, _, fact)| Question {
            fact,
            needed,
            after: [after(fact, Truth::No), after(fact, Truth::Yes)],
        };
        found.into_iter().map(question).collect()
    }
}
