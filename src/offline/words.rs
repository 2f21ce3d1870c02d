macro_rules! words {
    ($($name:ident = $key:literal,)*) => {
        /// What the program says: a key of `content/<lang>/offline.json`.
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
        }
    };
}

words! {
    Saving = "saving",
    SavingNew = "saving-new",
    Ready = "ready",
    Offline = "offline",
    OfflineNot = "offline-not",
    Broken = "broken",
    BrokenNew = "broken-new",
    Full = "full",
    Missing = "missing",
    Single = "single",
    Switched = "switched",
    NewTitle = "new-title",
    NewEdition = "new-edition",
    NewChanged = "new-changed",
    NewSame = "new-same",
    NewLater = "new-later",
    Elsewhere = "elsewhere",
    UseNow = "use-now",
    Later = "later",
    UseHere = "use-here",
    Edition = "edition",
    Checked = "checked",
    NeverChecked = "never-checked",
    Check = "check",
    CheckNone = "check-none",
    CheckNew = "check-new",
    CheckFailed = "check-failed",
    NotAllowed = "not-allowed",
    NotStored = "not-stored",
    Theme = "theme",
    ThemeAuto = "theme-auto",
    ThemeLight = "theme-light",
    ThemeDark = "theme-dark",
    Clear = "clear",
    Cleared = "cleared",
    ClearedFile = "cleared-file",
    ClearFailed = "clear-failed",
    CodeTitle = "code-title",
    CodeNote = "code-note",
    CodeFile = "code-file",
    CodeLong = "code-long",
    CodeSave = "code-save",
    Close = "close",
    LoadWrong = "load-wrong",
    LoadDone = "load-done",
    LoadOther = "load-other",
}
