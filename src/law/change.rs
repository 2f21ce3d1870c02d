use super::law::Law;
use super::sets::groups;
use super::term::{Term, minimal};
use super::{Facts, Group, Truth};

impl Law {
    /// All minimal sets of answers to facts that are not known which make an open offence
    /// met, or not met. Empty where no answers do.
    pub fn settles(&self, offence: usize, facts: Facts, met: bool) -> Vec<Group> {
        groups(&self.rest(offence, facts, met))
    }

    /// The same, set by set, the smallest first.
    pub(super) fn rest(&self, offence: usize, facts: Facts, met: bool) -> Vec<Term> {
        let terms = self.terms(offence, met).iter();
        let possible = terms.filter(|it| it.yes & facts.no == 0 && it.no & facts.yes == 0);
        minimal(&possible.map(|term| left(*term, facts)).collect::<Vec<_>>())
    }

    /// All minimal changes of at most `most` answers after which a settled offence has the
    /// opposite state. An answer that is not known may be changed too. Empty for an open one.
    pub fn flips(&self, offence: usize, facts: Facts, most: u32) -> Vec<Group> {
        let met = match self.offence(offence, facts) {
            Truth::No => true,
            Truth::Yes => false,
            Truth::Unknown => return Vec::new(),
        };
        let terms = self.terms(offence, met).iter().map(|term| left(*term, facts));
        groups(&minimal(&terms.filter(|term| term.size() <= most).collect::<Vec<_>>()))
    }
}

/// What of a set is not already so.
fn left(term: Term, facts: Facts) -> Term {
    Term { yes: term.yes & !facts.yes, no: term.no & !facts.no }
}
