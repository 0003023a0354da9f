//! The claims of an article: which stretches of its body assert something.

pub mod clause;
