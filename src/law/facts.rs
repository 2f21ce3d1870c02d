use super::{Answer, Truth};

/// What is known: for each fact, by its place in the order of the address, yes, no or not
/// known. There is room for 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// A bit for each fact that is answered with yes.
    pub(super) yes: u64,
    /// The same for no. No fact has both.
    pub(super) no: u64,
}

impl Facts {
    /// The answer to a fact.
    pub fn get(self, fact: usize) -> Truth {
        let bit = 1 << fact;
        if self.yes & bit != 0 {
            Truth::Yes
        } else if self.no & bit != 0 {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// These facts with another answer to one of them.
    #[must_use]
    pub fn with(mut self, fact: usize, answer: Truth) -> Self {
        let bit = 1 << fact;
        self.yes &= !bit;
        self.no &= !bit;
        match answer {
            Truth::Yes => self.yes |= bit,
            Truth::No => self.no |= bit,
            Truth::Unknown => {}
        }
        self
    }

    /// These facts with all of these answers.
    #[must_use]
    pub fn with_all(self, answers: &[Answer]) -> Self {
        answers.iter().fold(self, |facts, it| {
            facts.with(it.fact, if it.yes { Truth::Yes } else { Truth::No })
        })
    }

    /// A bit for each fact that is answered.
    pub(super) fn known(self) -> u64 {
        self.yes | self.no
    }

    /// The facts that are answered, in order.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        let bits = (0..64).filter(move |fact| self.known() & (1 << fact) != 0);
        bits.map(move |fact| Answer { fact, yes: self.yes & (1 << fact) != 0 })
    }
}
