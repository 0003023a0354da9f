//! How a claim is told: as lasting or turning, by degrees, or as plain news.
//!
//! A thesis speaks of a change. Words for what lasts ("still", "not yet") mostly stand where somebody doubts it, words for
//! a turn ("already", "no longer") where somebody sees it. Degrees and contrasts ("more than", "but", "only") weigh
//! something, and whoever says "I" or "we" has a view, so the claim takes a side; days, months and acts of publishing
//! tell news, which mostly takes none.

use crate::extract::piece::Piece;
use std::ops::Range;

/// What the words of one claim do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tone {
    /// Something goes on as it was.
    pub(super) lasting: bool,
    /// Something is no longer as it was.
    pub(super) turning: bool,
    /// How many words of degree and contrast.
    pub(super) degree: u8,
    /// How many words that tell news.
    pub(super) told: u8,
    /// Somebody speaks of himself.
    pub(super) own: bool,
}

/// What one word does; the fields of [`Tone`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    Lasting,
    Turning,
    Degree,
    Told,
    Own,
}

/// The words of a text that set a tone, in order of their first byte.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tones(Vec<(usize, Cue)>);

impl Tones {
    /// Looks up every word of a text.
    pub(super) fn of(pieces: &[Piece<'_>]) -> Self {
        let mut found = Vec::new();
        for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.is_word()) {
            let word = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
            let before = at.checked_sub(1).map_or("", word);
            let mut cue = |cue: Cue| found.push((piece.span.start, cue));
            let folded = &*piece.folded;
            if lasts(before, folded, word(at + 1)) {
                cue(Cue::Lasting);
            }
            if turns(before, folded, word(at + 1)) {
                cue(Cue::Turning);
            }
            if weighs(folded) {
                cue(Cue::Degree);
            }
            if tells(folded, piece.is_capitalised()) {
                cue(Cue::Told);
            }
            if matches!(folded, "i" | "we" | "my" | "our" | "me") {
                cue(Cue::Own);
            }
        }
        Self(found)
    }

    /// The tone of a range of bytes.
    pub(super) fn within(&self, span: &Range<usize>) -> Tone {
        let from = self.0.partition_point(|(start, _)| *start < span.start);
        let mut tone = Tone::default();
        for (_, cue) in self.0.iter().skip(from).take_while(|(start, _)| *start < span.end) {
            match cue {
                Cue::Lasting => tone.lasting = true,
                Cue::Turning => tone.turning = true,
                Cue::Degree => tone.degree = tone.degree.saturating_add(1),
                Cue::Told => tone.told = tone.told.saturating_add(1),
                Cue::Own => tone.own = true,
            }
        }
        tone
    }
}

/// "still", "remains", "not yet", "until", "never": as it was.
fn lasts(before: &str, word: &str, next: &str) -> bool {
    match word {
        "still" | "remain" | "remains" | "remained" | "until" | "never" | "cannot" | "can't" | "stay" | "stays"
        | "stayed" | "keep" | "keeps" | "unchanged" | "only" => true,
        "yet" => before == "not",
        "continue" | "continues" | "continued" => next == "to",
        "now" => before == "for",
        "best" => before == "at",
        _ => false,
    }
}

/// "already", "no longer", "used to", "for the first time", "three years ago": no longer as it was.
fn turns(before: &str, word: &str, next: &str) -> bool {
    match word {
        "already" | "anymore" | "since" | "became" | "become" | "becomes" | "turned" | "once" | "ago" | "today"
        | "within" => true,
        "longer" => before == "no",
        "more" => before == "any",
        "used" => next == "to",
        "time" => before == "first",
        "own" => matches!(before, "its" | "their"),
        _ => false,
    }
}

/// Degrees, contrasts and denials.
fn weighs(word: &str) -> bool {
    matches!(
        word,
        "more"
            | "than"
            | "but"
            | "not"
            | "no"
            | "still"
            | "yet"
            | "even"
            | "only"
            | "just"
            | "less"
            | "never"
            | "better"
            | "worse"
            | "too"
            | "enough"
            | "can"
            | "cannot"
    ) || word.ends_with("n't")
}

/// News: who said, published or asked something, on which day or in which month.
fn tells(word: &str, capitalised: bool) -> bool {
    match word {
        "said" | "say" | "says" | "should" | "both" | "publish" | "publishes" | "published" | "whether" | "some"
        | "several" | "people" | "announce" | "announces" | "announced" | "ask" | "asks" | "asked" | "called"
        | "according" | "meet" | "meets" | "met" | "meeting" | "vote" | "votes" | "voted" | "committee" | "hearing"
        | "written" | "wrote" | "author" | "tested" => true,
        "january" | "february" | "march" | "april" | "june" | "july" | "august" | "september" | "october"
        | "november" | "december" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
        | "sunday" => capitalised,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn tone(text: &str) -> Tone {
        Tones::of(&pieces(text)).within(&(0..text.len()))
    }

    #[test]
    fn what_lasts_and_what_turns_are_told_apart() {
        assert!(tone("The port is still closed.").lasting && !tone("The port is still closed.").turning);
        assert!(tone("The crane has not yet arrived.").lasting);
        assert!(!tone("Yet the crane arrived.").lasting);
        assert!(tone("The port is no longer closed.").turning && !tone("A longer pier helps.").turning);
        assert!(tone("For the first time the ferries were full.").turning);
    }

    #[test]
    fn degrees_and_news_are_counted() {
        assert_eq!(tone("It holds more boats than before, but not enough.").degree, 5);
        assert_eq!(tone("The council said on Tuesday that it will meet in March.").told, 4);
        assert_eq!(tone("The boats march on.").told, 0);
        assert!(tone("We measured it.").own && !tone("They measured it.").own);
    }

    #[test]
    fn a_span_has_the_tone_of_its_own_words() {
        let text = "The port is still closed. The crane works.";
        assert_eq!(Tones::of(&pieces(text)).within(&(26..text.len())), Tone::default());
    }
}
