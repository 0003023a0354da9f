//! Pull quotes: lines in quotation marks whose words stand in the text a second time, or that say what they are.

use super::line::Line;
use crate::extract::piece::Piece;
use rustc_hash::FxHasher;
use std::collections::{HashMap, HashSet};
use std::hash::Hasher;
use std::ops::Range;

/// A pull quote has as many words.
const WORDS: std::ops::RangeInclusive<usize> = 4..=50;

/// How many words tell whether a place is worth comparing with a quotation.
const KEY: usize = 4;

/// How many quotations that begin with the same words are looked for: a text of one sentence over and over has no more.
const ALIKE: usize = 8;

/// The pull quotes among some lines, by position. Linear in the text: every place is compared with the few quotations
/// that begin with its words.
pub(super) fn lines(lines: &[Line<'_>]) -> HashSet<usize> {
    let mut found = HashSet::new();
    let mut quoted: HashMap<u64, Vec<(usize, Range<usize>)>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind.is_none() && WORDS.contains(&line.words)) {
        let mut words = line.pieces.iter().filter(|piece| piece.is_word()).map(|piece| &*piece.folded);
        if words.next() == Some("pull") && words.next() == Some("quote") {
            found.insert(at);
        } else if let Some(inner) = inner(line)
            && let Some((key, _)) = keys(line).next()
        {
            let alike = quoted.entry(key).or_default();
            if alike.len() < ALIKE {
                alike.push((at, inner));
            }
        }
    }
    if quoted.is_empty() {
        return found;
    }
    for (other, line) in lines.iter().enumerate() {
        for (key, start) in keys(line) {
            for (at, inner) in quoted.get(&key).into_iter().flatten().filter(|(at, _)| *at != other) {
                let written = line.text.get(inner.clone()).unwrap_or_default();
                if line.text.get(start..).is_some_and(|rest| rest.starts_with(written)) {
                    found.insert(*at);
                }
            }
        }
    }
    found
}

/// Every place of a line where some words begin: what they are, in one number, and the byte of the first.
fn keys(line: &Line<'_>) -> impl Iterator<Item = (u64, usize)> {
    let hash = |piece: &Piece<'_>| {
        let mut hasher = FxHasher::default();
        hasher.write(piece.folded.as_bytes());
        (hasher.finish(), piece.span.start)
    };
    let mut last = [(0, 0); KEY];
    let words = line.pieces.iter().filter(|piece| piece.is_word()).map(hash);
    words.enumerate().filter_map(move |(count, word)| {
        last.rotate_left(1);
        last[KEY - 1] = word;
        let key = last.iter().fold(0_u64, |key, (hash, _)| key.rotate_left(7) ^ hash);
        (count + 1 >= KEY).then_some((key, last[0].1))
    })
}

/// What stands in the marks of a line that is all quotation, from its first word on.
fn inner(line: &Line<'_>) -> Option<Range<usize>> {
    let written = line.written();
    let inner = written.trim_end_matches(['"', '“', '”', '‘', '’', '\'', '.', '[', ']']);
    let first = line.pieces.iter().find(|piece| piece.is_word())?.span.start;
    let end = line.span().start + inner.len();
    let closed = written.len() > inner.len();
    (written.starts_with(['"', '“', '‘']) && closed && first < end).then_some(first..end)
}
