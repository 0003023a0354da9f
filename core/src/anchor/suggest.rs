//! What an annotator may still want to code: claims that rules find in an original and that no claim of the corpus
//! covers.
//!
//! A suggestion is a place and what was found there, never a statement: the words of a digest are its author's.

use super::assign::assign;
use super::original::Original;
use crate::article::claim::time::Basis;
use crate::article::{self, Reader};
use crate::edtf::Edtf;
use crate::model::{Attribution, Corpus, Kind, Origin, QuestionKey, SourceKey, Stance};
use std::ops::Range;

/// A claim worth a look.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The source it belongs to; nothing for an original that no source is made from.
    pub source: Option<SourceKey>,
    /// The original's file name.
    pub file: String,
    /// Code points of the original, the end exclusive.
    pub span: Range<u32>,
    /// Line in the original, counted from 1.
    pub line: u32,
    /// The original's words.
    pub words: String,
    /// What sort of assertion it seems to be.
    pub kind: Kind,
    /// Where it seems to point.
    pub stance: Stance,
    /// The questions it seems to answer.
    pub questions: Vec<QuestionKey>,
    /// Who seems to say it, as the article names them.
    pub speaker: Option<String>,
    /// How the article seems to vouch for it.
    pub attribution: Attribution,
    /// When it was said, where the text dates that.
    pub said: Option<Edtf>,
    /// The time it seems to be about.
    pub about: Option<Edtf>,
    /// 0 rhetoric to 3 can be looked up.
    pub checkworthy: u8,
}

/// The claims of some originals that are worth checking at least so much and that no curated claim covers, in the
/// order of the originals and their texts. `reader` knows the corpus' thesis.
pub fn suggestions(corpus: &Corpus, originals: &[Original], reader: &Reader, least: u8) -> Vec<Suggestion> {
    let assigned = assign(corpus, originals);
    let mut found = Vec::new();
    for (at, original) in originals.iter().enumerate() {
        let source = assigned.iter().position(|given| *given == Some(at)).map(|at| SourceKey(at as u32));
        let published =
            source.and_then(|key| corpus.sources.get(key.at())).and_then(|source| source.published.as_ref());
        let covered: Vec<Range<u32>> = corpus
            .claims
            .iter()
            .filter(|claim| Some(claim.source) == source && claim.origin == Origin::Curated)
            .filter_map(|claim| claim.anchor.as_ref().map(|anchor| anchor.start..anchor.end))
            .collect();
        let article = reader.read(&original.text, published.map(|published| &published.edtf));
        for claim in article.claims.iter().filter(|claim| claim.judged.checkworthy >= least) {
            let Some(anchor) = original.anchor(claim.span.clone()) else { continue };
            let span = anchor.start..anchor.end;
            if !is_covered(&span, &covered) {
                found.push(suggestion(source, original, span, claim));
            }
        }
    }
    found
}

/// Whether claims of the corpus stand on at least half of a span.
fn is_covered(span: &Range<u32>, covered: &[Range<u32>]) -> bool {
    let shared = |other: &Range<u32>| other.end.min(span.end).saturating_sub(other.start.max(span.start));
    covered.iter().map(shared).sum::<u32>() * 2 >= span.end - span.start
}

fn suggestion(source: Option<SourceKey>, original: &Original, span: Range<u32>, claim: &article::Claim) -> Suggestion {
    let before = original.text.get(..claim.span.start).unwrap_or_default();
    let words = original.text.get(claim.span.clone()).unwrap_or_default();
    // A word for the present dates nothing.
    let about = claim.times.about.as_ref().filter(|(_, basis)| *basis != Basis::Present);
    Suggestion {
        source,
        file: original.name.clone(),
        span,
        line: 1 + before.bytes().filter(|byte| *byte == b'\n').count() as u32,
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
        kind: claim.judged.kind,
        stance: claim.verdict.as_ref().map_or(Stance::Neutral, |verdict| verdict.stance),
        questions: claim.judged.questions.iter().map(|(key, _)| *key).collect(),
        speaker: claim.speaker.clone(),
        attribution: claim.attribution,
        said: claim.times.said.clone(),
        about: about.map(|(edtf, _)| edtf.clone()),
        checkworthy: claim.judged.checkworthy,
    }
}
