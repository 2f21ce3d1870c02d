use super::Text;

json! {
    /// Which edition of the content this is; shown wherever the content is.
    pub struct Edition {
        /// The version of the content, as in the change log.
        pub version: Text,
        /// The day the content was last changed, `YYYY-MM-DD`.
        pub date: Text,
        /// The first eight hex digits of the SHA-256 of the content; empty in the
        /// source file, filled by the build.
        #[cfg_attr(feature = "tools", serde(default))]
        pub hash: Text,
    }
}
