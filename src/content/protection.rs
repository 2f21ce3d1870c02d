use super::{Id, Text};

json! {
    /// What is owed to the person, whatever else a result says: one entry of
    /// `law/protection.json`, in the order in which they are told.
    pub struct Protection {
        /// Its id: `protect-at-once`.
        pub id: Id,
        /// The offences with which it is told.
        pub offences: Vec<Id>,
        /// Whether it is told while one of them is open too, and not only when one is met.
        pub open: bool,
        /// Where to read on: duties, provisions, topics about the guide.
        pub refs: Vec<Id>,
        /// Its words in one language.
        pub words: ProtectionWords,
    }

    /// One entry of `<lang>/protection.json`.
    pub struct ProtectionWords {
        /// What is owed, in one or two short sentences.
        pub text: Text,
    }
}
