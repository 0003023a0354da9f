//! Parts of a paragraph that are none of its sentences: datelines, labels, prompts of the page, open places.

use crate::article::block::dialogue;
use crate::article::block::line::Line;
use crate::article::block::{Block, BlockKind, phrase};
use crate::extract::piece::{Piece, Shape};
use crate::extract::words;
use crate::order;
use std::ops::Range;

/// A dateline is over within this many pieces.
const DATELINE: usize = 24;

/// The blocks of all lines, in order.
pub(super) fn carve(lines: &[Line<'_>]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(lines.len() + 8);
    let labelled = lines
        .iter()
        .filter(|line| line.kind == Some(BlockKind::Paragraph) && !line.voiced && title_label(line).is_some())
        .take(2)
        .count();
    let mut first = true;
    for line in lines {
        let kind = line.kind.unwrap_or(BlockKind::Paragraph);
        if !kind.is_body() {
            blocks.push(Block { span: line.span(), kind });
            continue;
        }
        let cuts = cuts(line, kind, labelled >= 2, first);
        first &= kind != BlockKind::Paragraph;
        parts(line, kind, cuts, &mut blocks);
    }
    blocks
}

/// Ranges of pieces that are no part of a line's own text, with what they are.
fn cuts(line: &Line<'_>, kind: BlockKind, labels: bool, first: bool) -> Vec<(Range<usize>, BlockKind)> {
    let mut cuts = Vec::new();
    let pieces = line.pieces;
    let mut start = 0;
    if first && let Some(length) = dateline(line) {
        cuts.push((0..length, BlockKind::Dateline));
        start = length;
    } else if let Some(length) = stage_direction(pieces) {
        cuts.push((0..length, BlockKind::Label));
        start = length;
    } else {
        let length = if line.voiced {
            dialogue::label(pieces)
        } else if kind == BlockKind::ListItem {
            item_label(line)
        } else {
            title_label(line).filter(|_| labels)
        };
        if let Some(length) = length {
            cuts.push((0..length, BlockKind::Label));
            start = length;
        }
    }
    sentences(line, start, &mut cuts);
    places(pieces, &mut cuts);
    order::by_key(&mut cuts, |cut| cut.0.start);
    cuts
}

/// Writes the cuts of a line and what is left between them.
fn parts(line: &Line<'_>, kind: BlockKind, cuts: Vec<(Range<usize>, BlockKind)>, blocks: &mut Vec<Block>) {
    let mut at = 0;
    let mut push = |range: Range<usize>, kind: BlockKind| {
        let pieces = line.pieces.get(range).unwrap_or_default();
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        let span = first.span.start..last.span.end;
        let wordless = !pieces.iter().any(|piece| !matches!(piece.shape, Shape::Mark(_)));
        match blocks.last_mut() {
            // Marks left behind a part belong to it.
            Some(before) if wordless && before.span.start >= line.span().start => before.span.end = span.end,
            _ => blocks.push(Block { span, kind }),
        }
    };
    for (range, cut) in cuts {
        if range.start < at {
            continue;
        }
        push(at..range.start, kind);
        let behind = line.pieces.get(range.end..).unwrap_or_default();
        let marks = behind
            .iter()
            .take_while(|piece| piece.glued && matches!(piece.shape, Shape::Mark('.' | ',' | ';' | ':' | '!' | '?')));
        at = range.end + marks.count();
        push(range.start..at, cut);
    }
    push(at..line.pieces.len(), kind);
}

/// `LONDON, May 5 (Agency) —` at the head of a text: a place, then a date or an agency, then a dash.
fn dateline(line: &Line<'_>) -> Option<usize> {
    let pieces = line.pieces;
    let dash = pieces
        .iter()
        .take(DATELINE)
        .position(|piece| matches!(piece.shape, Shape::Mark(mark) if words::is_dash(mark)) && !piece.glued)?;
    let before = pieces.get(..dash)?;
    let shouted = before
        .first()
        .is_some_and(|first| first.is_word() && first.text.len() >= 3 && first.text.chars().all(char::is_uppercase));
    let agency = before.last().is_some_and(|last| last.is(')')) && before.iter().any(|piece| piece.is('('));
    let dated = before.iter().any(|piece| matches!(piece.shape, Shape::Digits(_)));
    let plain =
        before.iter().filter(|piece| piece.is_word()).all(|piece| piece.is_capitalised() || piece.text.len() <= 3);
    let counted = before.iter().filter(|piece| piece.is_word()).count() <= 9;
    let placed = before.first().is_some_and(Piece::is_capitalised);
    // Two hyphens stand for a dash.
    let length = dash + 1 + usize::from(pieces.get(dash + 1).is_some_and(|next| next.glued && next.is_dash()));
    let spaced = pieces.get(length).is_some_and(|next| !next.glued);
    // A city alone before a spaced dash: "Oslo — The port …".
    let lone = before.len() <= 2 && dash > 0 && pieces.get(dash + 1).is_some_and(Piece::is_capitalised) && shouted;
    (placed
        && plain
        && counted
        && spaced
        && (shouted && (agency || dated || before.len() <= 6)
            || agency && dated
            || agency && before.len() <= 8
            || lone))
        .then_some(length)
}

/// `(Laughs.)` at the head of a line.
fn stage_direction(pieces: &[Piece<'_>]) -> Option<usize> {
    if !pieces.first()?.is('(') {
        return None;
    }
    let close = pieces.iter().take(6).position(|piece| piece.is(')'))?;
    let lead = pieces.get(1).filter(|word| word.is_word())?;
    let staged = matches!(
        &*lead.folded,
        "laughs"
            | "laughing"
            | "laughter"
            | "smiles"
            | "pauses"
            | "pause"
            | "sighs"
            | "applause"
            | "nods"
            | "chuckles"
            | "shrugs"
            | "crosstalk"
            | "inaudible"
    );
    (staged && pieces.len() > close + 1).then_some(close + 1)
}

/// `Memory: …` at the head of an item.
fn item_label(line: &Line<'_>) -> Option<usize> {
    let skipped = line.pieces.iter().take_while(|piece| !piece.is_word()).count();
    // A number of the item is no word of the label.
    let body = line.pieces.get(skipped..)?;
    let length = dialogue::label(body)?;
    let rest = body.get(length..)?;
    let worded = rest.iter().filter(|piece| piece.is_word()).count() >= 3;
    (worded && rest.first().is_some_and(opens)).then_some(skipped + length)
}

/// `Stronger Quays: …` at the head of a paragraph: every long word has a capital.
fn title_label(line: &Line<'_>) -> Option<usize> {
    let length = dialogue::label(line.pieces)?;
    let label = line.pieces.get(..length)?;
    let titled =
        label.iter().filter(|piece| piece.is_word()).all(|piece| piece.is_capitalised() || piece.text.len() <= 4);
    let count = label.iter().filter(|piece| !matches!(piece.shape, Shape::Mark(_))).count();
    let rest = line.pieces.get(length..)?;
    (titled && count >= 2 && rest.len() >= 6 && rest.first().is_some_and(opens)).then_some(length)
}

/// Whether a sentence may begin with a piece.
fn opens(piece: &Piece<'_>) -> bool {
    piece.is_capitalised()
        || matches!(piece.shape, Shape::Digits(_) | Shape::Mark('"' | '“' | '‘' | '\'' | '$' | '€' | '£'))
}

/// Sentences of the page at either end of a paragraph, and remarks on exchange rates.
fn sentences(line: &Line<'_>, start: usize, cuts: &mut Vec<(Range<usize>, BlockKind)>) {
    let count = line.sentences.len();
    for (index, sentence) in line.sentences.iter().enumerate() {
        let from = line.pieces.partition_point(|piece| piece.span.start < sentence.start);
        let to = line.pieces.partition_point(|piece| piece.span.start < sentence.end);
        let Some(pieces) = line.pieces.get(from..to) else { continue };
        if from < start && index > 0 {
            continue;
        }
        let outer = index == 0 || index + 2 >= count;
        let rate = pieces.first().is_some_and(|first| first.is('('))
            && pieces.len() <= 30
            && pieces.iter().any(|piece| piece.is('='));
        if rate {
            cuts.push((from..to, BlockKind::Metadata));
        } else if outer
            && count > 1
            && let Some(kind) = phrase::sentence_kind(pieces).filter(|kind| kind.is_boilerplate())
        {
            // The question that leads to a prompt belongs to it.
            if let Some(before) =
                index.checked_sub(1).and_then(|at| line.sentences.get(at)).map(|before| line.of_sentence(before))
                && before.last().is_some_and(|last| last.is('?'))
                && kind == BlockKind::ReaderPrompt
            {
                cuts.push((from.saturating_sub(before.len())..to, kind));
                continue;
            }
            cuts.push((from..to, kind));
        } else if let Some(length) = keywords(pieces) {
            cuts.push((from..from + length, BlockKind::Keywords));
        }
    }
}

/// Places inside a line that a system was to fill: `[[…]]`, `{{…}}`.
fn places(pieces: &[Piece<'_>], cuts: &mut Vec<(Range<usize>, BlockKind)>) {
    let mut open: Option<(usize, char)> = None;
    for (at, pair) in pieces.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if !second.glued {
            continue;
        }
        match open {
            None if first.is('[') && second.is('[') => open = Some((at, ']')),
            None if first.is('{') && second.is('{') => open = Some((at, '}')),
            Some((start, close)) if first.is(close) && second.is(close) => {
                cuts.push((start..at + 2, BlockKind::Placeholder));
                open = None;
            }
            _ => {}
        }
    }
}

/// Search terms strung together before a sentence begins: `As port tides news, port ferry times 2024, …, the port`.
///
/// Between an opening "as" or "with" and the comma before the main clause, hardly a word of grammar stands, and words
/// are repeated as no writer would. Gives the pieces up to that comma.
fn keywords(pieces: &[Piece<'_>]) -> Option<usize> {
    if !pieces.first().is_some_and(|first| matches!(&*first.folded, "as" | "with")) {
        return None;
    }
    let mut words: Vec<&str> = Vec::new();
    let (mut grammar, mut commas, mut end) = (0_usize, 0_usize, None);
    for (at, piece) in pieces.iter().enumerate().take(120).skip(1) {
        if piece.is(',') {
            commas += 1;
            if commas >= 3 && words.len() >= 15 && grammar * 12 <= words.len() && repeated(&words) >= 2 {
                end = Some(at + 1);
            }
        } else if piece.is_word() {
            grammar += usize::from(is_determining(&piece.folded));
            words.push(&piece.folded);
        }
    }
    end
}

/// Words that a list of search terms does without.
fn is_determining(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "to"
            | "is"
            | "are"
            | "was"
            | "were"
            | "that"
            | "its"
            | "their"
            | "has"
            | "have"
            | "it"
            | "they"
            | "by"
            | "for"
            | "from"
            | "said"
            | "at"
    )
}

/// How many words stand there three times or more.
fn repeated(words: &[&str]) -> usize {
    let mut sorted = words.to_vec();
    order::ascending(&mut sorted);
    sorted.chunk_by(|one, other| one == other).filter(|chunk| chunk.len() >= 3).count()
}
