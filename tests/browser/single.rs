//! The single file.
