//! What a text says in a form that can be compared: words, quantities, names, negations and hedges.
//!
//! Everything here reads one text from left to right, once, and keeps byte spans into it. Nothing is known about any
//! corpus: the rules name phenomena of the language (English first), never a subject, a person or an article.

pub mod cues;
pub mod date;
pub mod lexis;
pub mod mention;
pub mod numeral;
pub mod piece;
pub mod quantity;
pub mod sentence;
pub mod speech;
pub mod unit;
pub mod verb;
pub mod words;
