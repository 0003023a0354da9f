//! What each block of an article is: headline, paragraph, item of a list, or something around the article.
//!
//! Three looks at the text. Every line is judged alone, by the phrases that pages use for their furniture
//! ([`phrase`]) and by its shape ([`shape`]); then by its place: what stands before the first prose is the head, what
//! stands behind the last is the tail, and a heading such as "Related posts" speaks for the lines under it
//! ([`zone`]); at last parts of a paragraph that are none of its sentences get blocks of their own ([`carve`]). What
//! the elements and classes of a page said of their text is heard first, but not blindly: see [`markup`].
//!
//! The features are those of Kohlschütter et al. (2010), "Boilerplate Detection using Shallow Text Features" (words,
//! stops, links, neighbours), as rules instead of a trained tree, so that a pasted text without mark-up is read by
//! the same ones.

mod carve;
mod dialogue;
mod kind;
mod line;
mod markup;
mod phrase;
mod pull_quote;
mod shape;
mod zone;

pub use kind::BlockKind;

use crate::article::clean::{Declared, Region};
use crate::extract::piece::Piece;
use std::ops::Range;

/// A part of an article: a paragraph, a heading, or something around the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Bytes of the text, without surrounding white space.
    pub span: Range<usize>,
    /// What it is.
    pub kind: BlockKind,
}

/// Divides a clean text into blocks, in order and disjoint; every word of the text is in one of them.
///
/// `sentences` are those of the text, `regions` and `declared` what the clean-up learnt from a page's mark-up (empty
/// for plain text).
pub fn blocks(
    text: &str,
    pieces: &[Piece<'_>],
    sentences: &[Range<usize>],
    regions: &[Region],
    declared: &Declared,
) -> Vec<Block> {
    let mut lines = line::lines(text, pieces, sentences);
    for line in &mut lines {
        line.kind = phrase::kind(line).or_else(|| shape::kind(line));
    }
    markup::apply(&mut lines, regions);
    zone::head(&mut lines, declared);
    zone::sections(&mut lines);
    zone::body(&mut lines);
    zone::tail(&mut lines);
    dialogue::prompts(&mut lines);
    carve::carve(&lines)
}

/// The sentences of the body, or what of them stands in it: a label or a placeholder is a block of its own.
///
/// Blocks and sentences are in order and each disjoint.
pub fn body(blocks: &[Block], sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(sentences.len());
    let mut first = 0;
    for block in blocks.iter().filter(|block| block.kind.is_body()) {
        while sentences.get(first).is_some_and(|sentence| sentence.end <= block.span.start) {
            first += 1;
        }
        let rest = sentences.get(first..).unwrap_or_default();
        let inside = rest.iter().take_while(|sentence| sentence.start < block.span.end);
        found.extend(inside.map(|sentence| sentence.start.max(block.span.start)..sentence.end.min(block.span.end)));
    }
    found
}

#[cfg(test)]
mod tests;
