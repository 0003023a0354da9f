//! Counterclaim's core: articles on one contested thesis become claims that can be related, searched and shown.
//!
//! ```text
//! corpus folder ─ parse ─ extract ─ relate ─ check ─ index ─ search ─ Results
//! ```
//!
//! Every stage is a module with one pure entry point: typed input, typed output, no clock, no files, no browser.
//! A stage never fails and never panics; it returns what it could make together with [`diagnostic::Diagnostic`]s.
//! A stage uses the stages before it, never one after it.
//!
//! | module | turns | into |
//! |---|---|---|
//! | [`edtf`] | `"2029/2031"` | a date with its earliest and latest day |
//! | [`model`] | | the words of the field as types |
//! | [`extract`] | text | quantities, words, negations and hedges |
//! | [`parse`] | a corpus folder | a [`model::Corpus`] and diagnostics |
//! | [`anchor`] | claims and originals | where each claim stands; what its statement lost or added |
//! | [`blob`] | a corpus | bytes inside the page, and back |
//! | [`query`] | the address | what the reader asks for, and back |
//! | [`index`] | corpus and query | matching claims and facet counts |
//! | [`shard`] | a corpus too large to embed | files beside the page, and back |
//! | [`relate`] | a corpus | relations that a rule finds, silences, concessions, forecasts; with matches, the rows of the side-by-side view |
//! | [`check`] | a related corpus | remarks: arithmetic, figures, dates, headlines, hedges |
//! | [`timeline`] | corpus and matches | marks on an axis |
//!
//! Beside the stages stand [`diagnostic`], which all of them may return, and [`order`], by which they sort.

#[cfg(feature = "author")]
pub mod anchor;
pub mod article;
pub mod blob;
pub mod check;
pub mod diagnostic;
pub mod edtf;
pub mod extract;
pub mod index;
pub mod model;
pub mod order;
#[cfg(feature = "author")]
pub mod parse;
pub mod query;
pub mod relate;
#[cfg(test)]
mod samples;
pub mod shard;
pub mod timeline;
