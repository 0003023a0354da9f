//! Where every claim stands in its original, and whether its statement keeps what stands there.
//!
//! ```text
//! originals ─ original ─┬─ assign ─ align ─ lock      (counterclaim anchor)
//! corpus ───────────────┼──────────── verify          (counterclaim verify)
//! article::Reader ──────┴─────────── suggest          (counterclaim suggest)
//! a file and a corpus ─── recognise                   (the reading view)
//! ```
//!
//! Nothing of an original's text leaves this module but in diagnostics for whoever holds it: `corpus.lock` keeps
//! offsets and hashes.

pub mod align;
mod assign;
mod clause;
mod fold;
pub mod lock;
mod original;
pub mod recognise;
pub mod suggest;
pub mod verify;

pub use fold::Folded;
pub use original::{Original, originals};
