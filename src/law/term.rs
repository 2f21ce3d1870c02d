/// One fact and the answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The fact, by its place.
    pub fact: usize,
    /// Yes, or else no.
    pub yes: bool,
}

/// Answers that belong together: a bit for each yes and for each no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) yes: u64,
    pub(super) no: u64,
}

impl Term {
    pub(super) fn size(self) -> u32 {
        self.yes.count_ones() + self.no.count_ones()
    }

    pub(super) fn within(self, other: Self) -> bool {
        self.yes & !other.yes == 0 && self.no & !other.no == 0
    }

    /// Both together; none where they answer a fact differently.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let both = Self { yes: self.yes | other.yes, no: self.no | other.no };
        (both.yes & both.no == 0).then_some(both)
    }

    /// Its answers, the facts in order. A choice between answers may have both of a fact.
    pub(super) fn answers(self) -> Vec<Answer> {
        let both = |fact| [(fact, self.no, false), (fact, self.yes, true)];
        let all = (0..64).flat_map(both).filter(|(fact, bits, _)| bits >> fact & 1 == 1);
        all.map(|(fact, _, yes)| Answer { fact, yes }).collect()
    }
}

/// Only those that hold no other of them, each once.
pub(super) fn minimal(terms: &[Term]) -> Vec<Term> {
    let mut kept: Vec<Term> = Vec::new();
    // The small ones first, without a sort: that would be most of this in the WASM.
    let most = terms.iter().map(|term| term.size()).max().unwrap_or_default();
    for size in 0..=most {
        for term in terms.iter().filter(|term| term.size() == size) {
            if !kept.iter().any(|less| less.within(*term)) {
                kept.push(*term);
            }
        }
    }
    kept
}
