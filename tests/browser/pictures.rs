//! The pictures that installers show.
