//! The phrases that pages use for what stands around an article.

mod list;

use crate::article::block::BlockKind;
use crate::article::block::BlockKind::*;
use crate::article::block::line::{End, Line};
use crate::extract::piece::{Piece, Shape};
use list::PHRASES;
use list::Place::*;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Lines longer than this many words speak for themselves.
const LONGEST_HEAD: usize = 14;
const LONGEST_BEGIN: usize = 45;
const LONGEST_ANY: usize = 60;

/// What a line is by its phrases.
pub(super) fn kind(line: &Line<'_>) -> Option<BlockKind> {
    let kind = find(line.pieces, line.words, line.end != End::Stop, line.sentences.len() <= 1)?;
    // Of several sentences, one may be the page's and the others the article's: those are told apart later.
    let all = || line.sentences.iter().all(|sentence| sentence_kind(line.of_sentence(sentence)).is_some());
    (line.sentences.len() <= 1 || line.words <= 25 && !line.is_prose() || all()).then_some(kind)
}

/// What a sentence is by its phrases, if it is none of the article's.
pub(super) fn sentence_kind(pieces: &[Piece<'_>]) -> Option<BlockKind> {
    let words = pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Mark(_))).count();
    let open = !pieces.last().is_some_and(|last| last.is('.') || last.is('!'));
    find(pieces, words, open, true)
}

/// The words of a line, numbers as `#`.
fn words<'p>(pieces: &'p [Piece<'_>]) -> impl Iterator<Item = &'p str> {
    pieces.iter().filter_map(|piece| match piece.shape {
        Shape::Word => Some(&*piece.folded),
        Shape::Digits(_) => Some("#"),
        Shape::Mark('©' | '@') => Some(if piece.is('@') { "@" } else { "©" }),
        Shape::Mark(_) => None,
    })
}

/// Where the phrases that begin with a word stand in the list.
static FIRST: LazyLock<FxHashMap<&'static str, Range<usize>>> = LazyLock::new(|| {
    let mut known: FxHashMap<&'static str, Range<usize>> = FxHashMap::default();
    for (at, phrase) in PHRASES.iter().enumerate() {
        known.entry(first_word(phrase.0)).or_insert(at..at).end = at + 1;
    }
    known
});

fn find(pieces: &[Piece<'_>], count: usize, open: bool, single: bool) -> Option<BlockKind> {
    if count > LONGEST_ANY || count == 0 {
        return None;
    }
    // Phrases at the head of a line come before those inside it.
    let mut inside = None;
    let mut head = true;
    for (at, piece) in pieces.iter().enumerate() {
        let Some(first) = words(std::slice::from_ref(piece)).next() else { continue };
        let first_of_all = std::mem::replace(&mut head, false);
        let Some(known) = FIRST.get(first) else { continue };
        let rest = pieces.get(at..).unwrap_or_default();
        for phrase in PHRASES.get(known.clone()).unwrap_or_default() {
            // Behind its first word a line is asked at every word: what is cheap to tell comes first.
            if !first_of_all && (phrase.1 != Any || inside.is_some()) || !matches(rest, phrase.0, phrase.1 == Whole) {
                continue;
            }
            let fits = match phrase.1 {
                Whole => single,
                Head => open && count <= LONGEST_HEAD && leads(rest, phrase.0, true),
                Begin => count <= LONGEST_BEGIN && leads(rest, phrase.0, false),
                Any => speaks(phrase.2, pieces, open, count),
            };
            if fits && first_of_all {
                return Some(phrase.2);
            }
            inside = inside.or(fits.then_some(phrase.2));
        }
    }
    inside
}

/// A single word tells only as a label: `Tags: harbour`, `Updated 6 hours ago`, but not "Updated figures show".
fn leads(rest: &[Piece<'_>], phrase: &str, short: bool) -> bool {
    if phrase.contains(' ') {
        return true;
    }
    rest.get(1).is_some_and(|next| match next.shape {
        Shape::Mark(':' | '|' | '·' | '©' | '-' | '–' | '(') | Shape::Digits(_) => true,
        Shape::Word => {
            short && (next.is_capitalised() || matches!(&*next.folded, "on" | "at" | "by" | "today" | "yesterday"))
        }
        Shape::Mark(_) => false,
    })
}

/// Whether a phrase inside a sentence makes it the page's: the page speaks to its reader or of itself. The same words
/// in an article (a law on privacy policies, a suit of a picture agency) are its matter.
fn speaks(kind: BlockKind, pieces: &[Piece<'_>], open: bool, count: usize) -> bool {
    match kind {
        Cookie | Copyright | Newsletter | Promotion => {
            open || words(pieces).any(|word| matches!(word, "we" | "our" | "us" | "you" | "your" | "©"))
        }
        Caption | Metadata => open && count <= 24,
        _ => true,
    }
}

fn first_word(phrase: &'static str) -> &'static str {
    phrase.split(' ').next().unwrap_or(phrase)
}

fn matches(pieces: &[Piece<'_>], phrase: &str, whole: bool) -> bool {
    let mut written = words(pieces);
    phrase.split(' ').all(|word| written.next() == Some(word)) && (!whole || written.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    #[test]
    fn phrases_are_sorted_by_their_first_word() {
        assert!(PHRASES.is_sorted_by_key(|phrase| first_word(phrase.0)));
    }

    #[test]
    fn phrases_tell_what_a_sentence_is() {
        let of = |text: &str| sentence_kind(&pieces(text));
        assert_eq!(of("Leave a Comment"), Some(CommentForm));
        assert_eq!(of("💬 12 comments"), Some(CommentForm));
        assert_eq!(of("Sign up for our harbour newsletter."), Some(Newsletter));
        assert_eq!(of("© 2024 Harbour Post. All rights reserved."), Some(Copyright));
        assert_eq!(of("Reporting by Anna Bell in Hull; Editing by Kai Lund"), Some(Byline));
        assert_eq!(of("We and our 214 partners store information on a device."), Some(Cookie));
        assert_eq!(of("The port has more comments from readers than boats."), None);
        assert_eq!(of("Published data show that tides rise."), None);
    }
}
