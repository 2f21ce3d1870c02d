use super::{Id, Text};

json! {
    /// Where something that officers meet belongs among the facts: one entry of
    /// `law/pointers.json`.
    pub struct Pointer {
        /// Its id: `debt`.
        pub id: Id,
        /// The facts with which it is answered.
        pub facts: Vec<Id>,
        /// Its words in one language.
        pub words: PointerWords,
    }

    /// One entry of `<lang>/pointers.json`.
    pub struct PointerWords {
        /// What it is: "Debt".
        pub label: Text,
        /// Where it belongs, and what it does not prove by itself.
        pub text: Text,
    }
}
