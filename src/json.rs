//! The one way in which types of the JSON are declared. Holds no type and no words.

/// Declares types of the JSON. The page reads them (`read`); the tools also write and
/// describe them, and refuse a field that the type does not have.
macro_rules! json {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
    })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "tools", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "tools", serde(deny_unknown_fields))]
        pub struct $name { $(
            $(#[$field_meta])*
            pub $field: $type,
        )* }

        impl $crate::content::Read for $name {
            fn read<V: $crate::content::Value>(at: &$crate::content::At<V>) -> Self {
                Self { $($field: at.field(stringify!($field)),)* }
            }
        }
    )* };
}
