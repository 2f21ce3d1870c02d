/// Declares what a program beside the page says: the keys of a file of words.
macro_rules! words {
    ($(#[$meta:meta])* $($name:ident = $key:literal,)*) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the file has the words")]
        pub enum Word { $($name,)* }
        impl Word {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
            /// The key as in the file.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
            /// Its words out of those of every key, with each `{name}` filled in.
            pub fn say(
                self,
                words: &[$crate::content::Text],
                values: &[(&str, &str)],
            ) -> $crate::content::Text {
                let words = words.get(self as usize);
                words.map(|words| $crate::content::fill(words, values).into()).unwrap_or_default()
            }
        }
    };
}
