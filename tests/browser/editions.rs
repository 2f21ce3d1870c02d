//! The step from one edition to the next.
