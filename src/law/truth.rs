/// One of the three values of Kleene's strong logic, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// No; not met.
    No,
    /// Not known; it cannot yet be said.
    #[default]
    Unknown,
    /// Yes; met.
    Yes,
}

impl Truth {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::No, Self::Unknown, Self::Yes];

    /// Its name as the answer to a fact: `no`, `unknown`, `yes`.
    pub const fn answer(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::Yes => "yes",
        }
    }

    /// Its name as the state of an element or an offence: `not-met`, `unknown`, `met`.
    pub const fn state(self) -> &'static str {
        match self {
            Self::No => "not-met",
            Self::Unknown => "unknown",
            Self::Yes => "met",
        }
    }
}

/// The other way round; what is not known stays so.
impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}
