//! Items of a list run into one line: `1) Dredge the basin 2) Move the pier`.

use crate::extract::piece::{Piece, Shape};

/// How the markers of one list are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    letters: Option<bool>,
    dot: bool,
    bracket: bool,
    /// Whether the items begin with a capital.
    capital: bool,
}

/// A possible marker.
#[derive(Debug, Clone, Copy)]
struct Marker {
    /// Index of its first piece.
    at: usize,
    /// Index of the first piece of its item.
    item: usize,
    style: Style,
    value: u32,
    /// Whether an item may begin here even alone: at the head of the line, or behind a stop.
    head: bool,
}

impl Marker {
    fn is_first(&self) -> bool {
        match self.style.letters {
            None => self.value == 1,
            Some(_) => matches!(char::from_u32(self.value), Some('a' | 'A')),
        }
    }
}

/// Whether a piece is a bullet, which begins an item wherever it stands.
pub(super) fn is_bullet(piece: &Piece<'_>) -> bool {
    matches!(piece.shape, Shape::Mark('•' | '⁃' | '▪' | '◦' | '●' | '‣' | '▸' | '➤')) && !piece.glued
}

/// Indexes of the pieces at which an item of a list begins, in order.
///
/// One marker alone is none ("see section 2) and"): it takes a run of the same style whose values count up by one,
/// the first of them where a sentence could begin.
pub(super) fn items(pieces: &[Piece<'_>]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut chain: Option<(Marker, bool)> = None;
    for at in 0..pieces.len() {
        let Some(marker) = marker(pieces, at) else { continue };
        match chain {
            Some((last, counted))
                if last.style == marker.style
                    && last.value.checked_add(1) == Some(marker.value)
                    && last.item < marker.at
                    && may_follow(&marker) =>
            {
                if !counted {
                    found.push(last.at);
                }
                found.push(marker.at);
                chain = Some((marker, true));
            }
            // A list that has counted may be followed by another that starts anew.
            Some((last, true)) if marker.is_first() && last.item < marker.at && may_follow(&marker) => {
                found.push(marker.at);
                chain = Some((marker, true));
            }
            _ if marker.head => chain = Some((marker, false)),
            _ => {}
        }
    }
    found
}

/// A capital with a full stop inside a line is rather an initial than an item.
fn may_follow(marker: &Marker) -> bool {
    marker.head || marker.style.letters != Some(true) || marker.style.bracket
}

fn marker(pieces: &[Piece<'_>], at: usize) -> Option<Marker> {
    let label = pieces.get(at)?;
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    let bulleted = before.is_some_and(is_bullet);
    if label.glued && !bulleted {
        return None;
    }
    let (letters, value) = match label.shape {
        Shape::Digits(_) if label.text.len() <= 2 => (None, label.text.parse().ok()?),
        Shape::Word if label.text.len() == 1 => {
            let letter = *label.text.as_bytes().first()?;
            (Some(letter.is_ascii_uppercase()), u32::from(letter))
        }
        _ => return None,
    };
    let next = pieces.get(at + 1).filter(|next| next.glued)?;
    let dot = next.is('.');
    let (bracket, item) = match pieces.get(at + 2) {
        Some(second) if dot && second.glued && second.is(')') => (true, at + 3),
        _ => (next.is(')'), at + 2),
    };
    let first = pieces.get(item).filter(|first| !first.glued)?;
    if !dot && !bracket || !matches!(first.shape, Shape::Word | Shape::Digits(_)) {
        return None;
    }
    let style = Style { letters, dot, bracket, capital: first.is_capitalised() };
    let head = before.is_none_or(|before| {
        bulleted
            || matches!(before.shape, Shape::Mark('.' | '!' | '?' | ':' | ';' | '…'))
            || before.is_word() && before.text.ends_with('.')
    });
    // The bullet belongs to the item that it announces.
    let at = if bulleted { at.saturating_sub(1) } else { at };
    Some(Marker { at, item, style, value, head })
}
