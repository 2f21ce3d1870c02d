use crate::content::Id;

/// What a tool does for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Cites an item.
    Cite(Id),
    /// Shows the address as a code for another device.
    Code,
    /// Takes the answers of a saved file.
    Load,
}
