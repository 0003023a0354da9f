//! One raw article, as it is found on the web or pasted: from its text to its claims.
//!
//! ```text
//! raw text ─ clean ─ block ─ sentence ─┬─ quantity, date, mention, speech ─┬─ claim ─ kind, stance, question
//!                                      └───────────────────────────────────┘
//! ```
//!
//! Every stage keeps byte ranges; what leaves this module counts in bytes of the raw text as it was handed in.

pub mod claim;

use crate::edtf::Edtf;
use crate::extract::piece;
use crate::extract::quantity::{self, quantities};
use crate::extract::sentence::sentences;
use crate::model::Corpus;
use claim::clause::Tense;
use claim::time::{self, Times};
use std::ops::Range;

/// What is known of an article besides its text.
#[derive(Debug, Clone, Default)]
pub struct Context<'c> {
    /// The day, month or year its relative dates count from.
    pub reference: Option<Edtf>,
    /// The corpus whose thesis, questions and lexicon apply.
    pub corpus: Option<&'c Corpus>,
}

/// A raw article, read.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The sentences of the whole text, headings and items among them, as byte ranges without surrounding white space.
    pub sentences: Vec<Range<usize>>,
    /// The figures of the whole text, in order.
    pub quantities: Vec<quantity::Found>,
    /// The claims of the body, in order.
    pub claims: Vec<Claim>,
}

/// One assertion of a raw article, found by rules.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it stands, in bytes of the raw text.
    pub span: Range<usize>,
    /// When it was said, and the time it is about.
    pub times: Times,
}

/// Reads a raw article.
///
/// Never fails: what cannot be read stays unread.
pub fn read(raw: &str, context: &Context<'_>) -> Article {
    let pieces = piece::pieces(raw);
    let tense = Tense::of(&pieces);
    let sentences = sentences(raw, &pieces);
    let reading =
        claim::Reading { pieces: &pieces, tense: &tense, sentences: &sentences, quotations: &[], frames: &[] };
    let spans = claim::spans(&reading);
    let times = time::all(&reading, &spans, &[], context.reference.as_ref());
    let claims = spans.into_iter().zip(times).map(|(span, times)| Claim { span, times }).collect();
    Article { sentences, quantities: quantities(raw), claims }
}
