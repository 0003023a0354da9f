//! Conversations: whose lines are questions.

use crate::article::block::BlockKind;
use crate::article::block::line::{End, Line};
use crate::extract::piece::Piece;
use std::collections::BTreeMap;

/// A label at the head of a line: how many pieces belong to it, its colon among them.
///
/// Up to four words that begin with capitals, then a colon and a space.
pub(super) fn label(pieces: &[Piece<'_>]) -> Option<usize> {
    let colon = pieces.iter().take(9).position(|piece| piece.is(':'))?;
    let words = pieces.get(..colon)?;
    let first = words.first()?;
    let count = words.iter().filter(|piece| piece.is_word()).count();
    let spaced = pieces.get(colon + 1).is_some_and(|next| !next.glued);
    (first.is_capitalised() && (1..=7).contains(&count) && spaced).then_some(colon + 1)
}

/// What is known of the lines with one label.
#[derive(Default)]
struct Voice {
    lines: usize,
    questions: usize,
}

/// Marks the lines of the one who asks, if the text is a conversation with labels: `AB: Is it safe?`.
pub(super) fn prompts(lines: &mut [Line<'_>]) {
    let mut voices: BTreeMap<&str, Voice> = BTreeMap::new();
    let voice = |line: &Line<'_>| label(line.pieces).filter(|length| *length <= 5);
    let of = |line: &Line<'_>| {
        matches!(line.kind, Some(BlockKind::Paragraph | BlockKind::Heading | BlockKind::LeadIn))
            && line.marker.is_none()
    };
    let mut prose = 0_usize;
    for line in lines.iter().filter(|line| of(line)) {
        prose += usize::from(line.is_prose());
        let Some(length) = voice(line) else { continue };
        let Some(first) = line
            .pieces
            .get(..length.saturating_sub(1))
            .and_then(|label| Some(label.first()?.span.start..label.last()?.span.end))
        else {
            continue;
        };
        let voice = voices.entry(line.text.get(first).unwrap_or_default()).or_default();
        voice.lines += 1;
        voice.questions += usize::from(line.end == End::Question || line.written().contains('?') && line.words < 25);
    }
    voices.retain(|_, voice| voice.lines >= 2);
    let labelled: usize = voices.values().map(|voice| voice.lines).sum();
    if voices.len() < 2 || labelled < 4 || labelled * 3 < prose {
        return;
    }
    let asks = |voice: &Voice| voice.questions * 100 / voice.lines.max(1);
    let Some((asker, most)) = voices.iter().max_by_key(|(_, voice)| asks(voice)) else { return };
    if asks(most) < 40 {
        return;
    }
    let asker = *asker;
    for line in lines.iter_mut() {
        if of(line) && voice(line).is_some() {
            let asked = line.written().strip_prefix(asker).is_some_and(|rest| rest.trim_start().starts_with(':'));
            line.kind = Some(if asked { BlockKind::Prompt } else { BlockKind::Paragraph });
            line.voiced = true;
        }
    }
}
