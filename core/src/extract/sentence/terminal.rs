//! Marks that may end a sentence, and whether they do.

use crate::extract::piece::{Piece, Shape};
use crate::extract::sentence::abbreviation::{self, Class};
use crate::extract::sentence::opening::{self, Opening};

/// What kind of mark it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One full stop, a mark of its own or the last character of a word such as `U.S.`
    Period,
    /// Several full stops or `…`.
    Ellipsis,
    /// `?` or `!`, or a run that holds one.
    Outcry,
    /// A stop of a script that puts no space behind it.
    Ideographic,
}

/// One or more marks that may end a sentence, with the quotation marks and brackets that close behind them.
#[derive(Debug)]
pub(super) struct Stop {
    /// Index of the first piece of the stop.
    pub(super) first: usize,
    /// Index behind it and behind what closes with it.
    pub(super) end: usize,
    kind: Kind,
    /// How many marks.
    count: usize,
    /// Whether a quotation mark closes behind it.
    quoted: bool,
    /// Whether nothing stands between it and the word before.
    tight: bool,
}

/// The stop that begins at piece `at`, if one does.
pub(super) fn stop(pieces: &[Piece<'_>], at: usize) -> Option<Stop> {
    let piece = pieces.get(at)?;
    let kind = match piece.shape {
        Shape::Word if piece.text.ends_with('.') => Kind::Period,
        Shape::Mark('.') => Kind::Period,
        Shape::Mark('…') => Kind::Ellipsis,
        Shape::Mark('!' | '?' | '‼' | '⁇' | '⁈' | '⁉') => Kind::Outcry,
        Shape::Mark('。' | '！' | '？') => Kind::Ideographic,
        _ => return None,
    };
    let mut stop = Stop { first: at, end: at + 1, kind, count: 1, quoted: false, tight: piece.glued };
    while let Some(next) = pieces.get(stop.end) {
        let full = next.is('.');
        let spaced = full && !next.glued && (piece.is('.') || piece.is('…'));
        let outcry = matches!(next.shape, Shape::Mark('!' | '?'));
        if !(spaced || next.glued && (full || outcry || next.is('…'))) {
            break;
        }
        // ". . . ." behind a word is a full stop and an omission, and the omission opens the next sentence.
        if spaced && stop.count == 1 && stop.tight && piece.is('.') && omission(pieces, stop.end) {
            return Some(stop);
        }
        stop.kind = match stop.kind {
            Kind::Period if outcry => Kind::Outcry,
            Kind::Period => Kind::Ellipsis,
            Kind::Ellipsis if outcry => Kind::Outcry,
            kind => kind,
        };
        stop.count += 1;
        stop.end += 1;
    }
    close(pieces, &mut stop);
    Some(stop)
}

/// Whether three spaced full stops begin at `at` with a new sentence behind them.
fn omission(pieces: &[Piece<'_>], at: usize) -> bool {
    let dots = pieces.iter().skip(at).take(4).take_while(|piece| piece.is('.') && !piece.glued).count();
    dots == 3
        && matches!(opening::opening(pieces, at + 3), Opening::Capital(_) | Opening::Number)
        && pieces.get(at + 3).is_some_and(|next| !next.glued)
}

/// Takes what closes together with the stop: quotation marks, brackets, numbers of notes.
fn close(pieces: &[Piece<'_>], stop: &mut Stop) {
    while let Some(next) = pieces.get(stop.end) {
        let after = pieces.get(stop.end + 1);
        let parts = after.is_none_or(|after| !after.glued);
        match next.shape {
            Shape::Mark('”' | '’' | '»') if next.glued => stop.quoted = true,
            Shape::Mark(')' | ']' | '}' | '*' | '_') if next.glued => {}
            // A straight mark, or one set the wrong way round, closes if something other than a word follows.
            Shape::Mark('"' | '\'' | '“' | '‘')
                if next.glued && (parts || after.is_some_and(|after| matches!(after.shape, Shape::Mark(_)))) =>
            {
                stop.quoted = true;
            }
            // The number of a note or source: "[7]", or a raised figure that lost its height ("quay.12").
            Shape::Mark('[') if is_note(pieces, stop.end) => stop.end += 2,
            Shape::Digits(_)
                if next.glued
                    && parts
                    && next.text.len() <= 2
                    && stop.count == 1
                    && stop.tight
                    && after_letters(pieces, stop) => {}
            _ => break,
        }
        stop.end += 1;
    }
}

fn is_note(pieces: &[Piece<'_>], at: usize) -> bool {
    matches!(pieces.get(at + 1).map(|piece| &piece.shape), Some(Shape::Digits(_)))
        && pieces.get(at + 2).is_some_and(|piece| piece.is(']'))
}

fn after_letters(pieces: &[Piece<'_>], stop: &Stop) -> bool {
    before(pieces, stop.first)
        .is_some_and(|word| word.is_word() && word.text.len() >= 4 && abbreviation::class(word).is_none())
}

fn before<'p, 'a>(pieces: &'p [Piece<'a>], at: usize) -> Option<&'p Piece<'a>> {
    at.checked_sub(1).and_then(|at| pieces.get(at))
}

/// Whether a sentence that began at piece `start` ends with the stop. Something follows the stop.
pub(super) fn ends(pieces: &[Piece<'_>], start: usize, stop: &Stop, caseless: bool) -> bool {
    let Some(next) = pieces.get(stop.end) else { return true };
    let sentence = pieces.get(start..stop.first.max(start)).unwrap_or_default();
    let worded = pieces.get(stop.first).is_some_and(Piece::is_word);
    // A look back without end would make a text of nothing but marks quadratic.
    let mut near = sentence.iter().rev().take(64);
    if !worded && near.all(|piece| matches!(piece.shape, Shape::Mark(_))) {
        return false;
    }
    if stop.kind == Kind::Ideographic {
        return true;
    }
    if next.glued {
        return lacks_space(pieces, stop);
    }
    if next.is('.') && omission(pieces, stop.end) {
        return true;
    }
    let opening = match opening::opening(pieces, stop.end) {
        Opening::Lower(at) if caseless => Opening::Capital(at),
        opening => opening,
    };
    if opening == Opening::Never || stop.quoted && is_reference(pieces, stop.end) {
        return false;
    }
    if stop.quoted
        && let Opening::Capital(at) = opening
        && at == stop.end
        && opening::is_reporting_clause(pieces, at, stop.kind == Kind::Period)
    {
        return false;
    }
    match stop.kind {
        Kind::Outcry => outcry(pieces, stop, opening),
        Kind::Ellipsis => ellipsis(pieces, stop, opening),
        Kind::Period | Kind::Ideographic => period(pieces, start, stop, opening),
    }
}

fn outcry(pieces: &[Piece<'_>], stop: &Stop, opening: Opening) -> bool {
    match opening {
        Opening::Lower(_) | Opening::Never => false,
        // A name written with its mark: "Yahoo! Mail".
        Opening::Capital(at)
            if stop.count == 1 && before(pieces, stop.first).is_some_and(abbreviation::is_exclaimed_name) =>
        {
            pieces.get(at).is_some_and(opening::is_opener)
        }
        _ => true,
    }
}

/// An ellipsis ends a sentence if it hangs on a word, or is longer than an omission; one between spaces is a pause.
fn ellipsis(pieces: &[Piece<'_>], stop: &Stop, opening: Opening) -> bool {
    // "[...]" stands for words left out.
    if before(pieces, stop.first).is_some_and(|piece| piece.is('[') || piece.is('(')) {
        return false;
    }
    match opening {
        Opening::Capital(_) | Opening::Other if stop.tight || stop.count >= 4 || stop.quoted => true,
        Opening::Capital(at) => pieces
            .get(at)
            .is_some_and(|word| opening::is_opener(word) && !word.folded.starts_with("i'") && &*word.folded != "i"),
        Opening::Number => stop.count >= 4 || stop.quoted,
        _ => false,
    }
}

fn period(pieces: &[Piece<'_>], start: usize, stop: &Stop, opening: Opening) -> bool {
    let own = pieces.get(stop.first).filter(|piece| piece.is_word());
    let Some(word) = own.or_else(|| before(pieces, stop.first)) else { return false };
    let index = if own.is_some() { stop.first } else { stop.first.saturating_sub(1) };
    if let Opening::Lower(at) = opening {
        return !stop.quoted && own.is_none() && is_careless(word, pieces.get(at));
    }
    // "1. Dredge the basin": a marker is no sentence.
    let marker = index == start
        || index == start + 1 && pieces.get(start).is_some_and(|first| matches!(first.shape, Shape::Mark(_)));
    if marker
        && own.is_none()
        && (matches!(word.shape, Shape::Digits(_)) && word.text.len() <= 3 || word.text.len() == 1)
    {
        return false;
    }
    // "N°. 12".
    if (word.is('°') || word.is('º')) && opening == Opening::Number {
        return false;
    }
    let class = if own.is_none() && !stop.tight { None } else { abbreviation::class(word) };
    let Some(class) = class else { return true };
    let next = match opening {
        Opening::Capital(at) => pieces.get(at),
        _ => None,
    };
    let opener = next.is_some_and(opening::is_opener);
    match class {
        // Behind a quotation the abbreviation is the last word of what was said.
        Class::Leads => stop.quoted || !word.is_capitalised() && opener && own.is_none(),
        _ if stop.quoted => true,
        Class::Number => opening != Opening::Number && !next.is_some_and(is_numeral),
        Class::Date | Class::Open => opener && !is_adverbial(pieces, start, index),
        Class::Time => {
            !next.is_some_and(|next| is_zone(next) || !opener && abbreviation_of_day(next))
                && !is_adverbial(pieces, start, index)
        }
        // An initial goes on to a name; behind the last word of a sentence ("vitamin C.") a common opener follows.
        Class::Initial => opener || opening == Opening::Number,
    }
}

/// "At 5 a.m. Mr. Bell": so far the sentence is only its opening adverbial.
fn is_adverbial(pieces: &[Piece<'_>], start: usize, index: usize) -> bool {
    index.saturating_sub(start) <= 3
        && pieces.get(start).is_some_and(|first| {
            matches!(
                &*first.folded,
                "after" | "around" | "at" | "before" | "by" | "from" | "in" | "on" | "since" | "until"
            )
        })
}

fn is_zone(word: &Piece<'_>) -> bool {
    matches!(
        word.text,
        "EST"
            | "EDT"
            | "ET"
            | "CST"
            | "CDT"
            | "CT"
            | "MST"
            | "MDT"
            | "MT"
            | "PST"
            | "PDT"
            | "PT"
            | "GMT"
            | "UTC"
            | "BST"
            | "CET"
            | "CEST"
            | "IST"
            | "JST"
            | "AEST"
            | "AEDT"
            | "Eastern"
            | "Pacific"
            | "Central"
            | "Mountain"
            | "Beijing"
            | "London"
    )
}

/// A day or month behind a time: "at 5 p.m. Monday".
fn abbreviation_of_day(word: &Piece<'_>) -> bool {
    let folded: &str = &word.folded;
    folded.ends_with("day") && folded.len() >= 6
        || matches!(abbreviation::class(word), Some(Class::Date))
        || matches!(
            folded,
            "january"
                | "february"
                | "march"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
        )
}

fn is_numeral(word: &Piece<'_>) -> bool {
    word.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')) && word.text != "I"
        || word.text.len() == 1 && word.text != "I" && word.text != "A"
}

/// A sentence begun in lower case by mistake: behind a full word, with a pronoun that no abbreviation goes before.
fn is_careless(word: &Piece<'_>, next: Option<&Piece<'_>>) -> bool {
    word.is_word()
        && word.text.len() >= 4
        && word.text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && abbreviation::class(word).is_none()
        && next.is_some_and(|next| matches!(next.text, "he" | "she" | "they" | "we" | "i" | "this" | "it's"))
}

/// A reference in brackets behind a quotation, with the full stop behind it: `"…" (Bell 55).`
fn is_reference(pieces: &[Piece<'_>], at: usize) -> bool {
    if !pieces.get(at).is_some_and(|piece| piece.is('(')) {
        return false;
    }
    let close = pieces.iter().enumerate().skip(at).take(12).find(|(_, piece)| piece.is(')')).map(|(at, _)| at);
    close.is_some_and(|close| {
        !before(pieces, close).is_some_and(|last| matches!(last.shape, Shape::Mark('.' | '!' | '?')))
            && pieces.get(close + 1).is_some_and(|next| next.glued && next.is('.'))
    })
}

/// Two sentences without a space between them: `the quay.The ferry`. Addresses, files and code are not.
fn lacks_space(pieces: &[Piece<'_>], stop: &Stop) -> bool {
    if stop.kind == Kind::Ellipsis || !stop.tight {
        return false;
    }
    let (Some(word), Some(next)) = (before(pieces, stop.first), pieces.get(stop.end)) else { return false };
    let mut letters = next.text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let sentence_word = match letters.next() {
        Some(second) => second.is_lowercase(),
        None => matches!(next.text, "I" | "A"),
    };
    if !next.is_word() || !capital || !sentence_word || matches!(next.text, "Com" | "Org" | "Net" | "Js") {
        return false;
    }
    let further = pieces.get(stop.end + 1).filter(|piece| piece.glued);
    if let Some(further) = further {
        let domain = further.is('.') && pieces.get(stop.end + 2).is_some_and(|piece| piece.glued && piece.is_word());
        if domain || matches!(further.shape, Shape::Mark('@' | '/' | '_' | '(' | '=' | '\\')) {
            return false;
        }
    }
    let around = pieces.get(stop.first.saturating_sub(8)..stop.first).unwrap_or_default();
    let mut run = around.iter().rev();
    let mut glued = true;
    while let Some(piece) = run.next().filter(|_| glued) {
        if matches!(piece.shape, Shape::Mark('@' | '/' | '_' | '\\')) || piece.text == "www" {
            return false;
        }
        glued = piece.glued;
    }
    if stop.quoted || stop.kind == Kind::Outcry {
        return true;
    }
    match word.shape {
        Shape::Digits(_) => true,
        Shape::Mark(mark) => matches!(mark, ')' | ']' | '%' | '”' | '"' | '’'),
        Shape::Word => {
            let lower = word.text.len() >= 3
                && word.text.chars().all(|letter| letter.is_lowercase() || letter == '\'' || letter == '’');
            // Behind a name only an opener or a title tells a sentence from `Node.Core`.
            lower && abbreviation::class(word).is_none()
                || word.text.len() >= 3 && (opening::is_opener(next) || abbreviation::class(next) == Some(Class::Leads))
        }
    }
}
