//! The claims of an article: which stretches of its body assert something.
//!
//! A sentence gives as many claims as it has assertions ([`clause`]); a direct quotation stands alone, without the
//! words that report it. Sentences that assert nothing are told apart by [`assertion`].

pub mod assertion;
pub mod clause;
pub mod tense;
pub mod time;

use crate::extract::piece::{Piece, Shape};
use crate::extract::{speech, verb};
use crate::order;
use std::ops::Range;
use tense::Tense;

/// What is known of a text before its claims are looked for. All ranges are bytes of the text, in order.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'r, 'a> {
    /// The text.
    pub text: &'a str,
    /// The text, cut into pieces.
    pub pieces: &'r [Piece<'a>],
    /// Finite verbs and words of the same pieces.
    pub tense: &'r Tense,
    /// Sentences of the body: no headings, no boilerplate.
    pub sentences: &'r [Range<usize>],
    /// Words in quotation marks that somebody is reported to have said, marks included.
    pub quotations: &'r [Range<usize>],
    /// The words that report: speaker and verb.
    pub frames: &'r [Range<usize>],
}

/// Direct quotations and reporting words, each in order and without overlap.
pub fn reported(attributions: &[speech::Attribution]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let direct = attributions.iter().filter(|said| said.form == speech::Form::Direct);
    let quotations = merged(direct.flat_map(|said| said.spans.iter().cloned()).collect());
    let frames = attributions.iter().filter_map(|said| {
        // "One engineer was blunter: “…”" reports without a verb.
        let Some(cue) = said.cue.clone() else { return said.clause.clone() };
        let speaker = said.speaker.clone().unwrap_or_else(|| cue.clone());
        Some(speaker.start.min(cue.start)..speaker.end.max(cue.end))
    });
    (quotations, merged(frames.collect()))
}

/// Ranges in order, those that overlap made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    order::by_key(&mut ranges, |range| (range.start, range.end));
    let mut found: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => found.push(range),
        }
    }
    found
}

/// Quotations of fewer words are part of the sentence around them.
const QUOTED_WORDS: u32 = 4;

/// The stretches of the body that each make one assertion, in order and without overlap; bytes of the text.
pub fn spans(reading: &Reading<'_, '_>) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(reading.sentences.len());
    let mut pieces = Walk::over(reading.pieces.iter().map(|piece| &piece.span));
    let mut quotations = Walk::over(reading.quotations.iter());
    let mut frames = Walk::over(reading.frames.iter());
    for sentence in reading.sentences {
        let range = pieces.inside(sentence);
        if assertion::silence(reading.pieces, reading.tense, &range).is_some() {
            continue;
        }
        let quotations = reading.quotations.get(quotations.touching(sentence)).unwrap_or_default();
        let frames = reading.frames.get(frames.touching(sentence)).unwrap_or_default();
        for segment in segments(reading, &range, quotations, frames) {
            let clauses = clause::clauses(reading.pieces, reading.tense, segment);
            let clauses = with_reporters(reading, clauses, frames);
            found.extend(clauses.into_iter().filter_map(|clause| span(reading, said(reading, clause, frames))));
        }
    }
    found
}

/// A sentence cut at its direct quotations. What only reports is left out; what it adds of its own stays.
fn segments(
    reading: &Reading<'_, '_>,
    sentence: &Range<usize>,
    quotations: &[Range<usize>],
    frames: &[Range<usize>],
) -> Vec<Range<usize>> {
    let at_byte = |byte: usize| sentence.start + within(reading.pieces, sentence, byte);
    let mut found = Vec::new();
    let mut start = sentence.start;
    let mut quoted = false;
    for quotation in quotations {
        let range = at_byte(quotation.start).max(start)..at_byte(quotation.end);
        if range.is_empty() || reading.tense.words(&range) < QUOTED_WORDS || reading.tense.verbs(&range) == 0 {
            continue;
        }
        quoted = true;
        found.extend(remainder(reading, start..range.start, frames));
        start = range.end;
        found.push(range);
    }
    if quoted {
        found.extend(remainder(reading, start..sentence.end, frames));
    } else {
        found.push(start..sentence.end);
    }
    found
}

/// What stands beside a quotation, without the reporting words; nothing where it asserts nothing more.
fn remainder(reading: &Reading<'_, '_>, range: Range<usize>, frames: &[Range<usize>]) -> Option<Range<usize>> {
    let (mut start, mut end) = (range.start, range.end);
    for frame in frames {
        let first = range.start + within(reading.pieces, &range, frame.start);
        let last = range.start + within(reading.pieces, &range, frame.end);
        if first >= last {
            continue;
        }
        // The longer side of the reporting words is what the sentence adds.
        if reading.tense.words(&(start..first.max(start))) > reading.tense.words(&(last.min(end)..end)) {
            end = first.max(start);
        } else {
            start = last.min(end);
        }
    }
    // "…, stressing that the quay is sound": the participle reports, what follows it asserts.
    let word = |at: usize| reading.pieces.get(at).map_or("", |piece| &*piece.folded);
    while start < end && reading.pieces.get(start).is_some_and(|piece| matches!(piece.shape, Shape::Mark(_))) {
        start += 1;
    }
    // ", who asked not to be named", ", a pilot who sails for the trust", "in the English he learned at sea": what
    // follows the speaker tells of the speaker.
    let described = start > range.start
        && matches!(
            word(start),
            "a" | "an"
                | "the"
                | "one"
                | "in"
                | "at"
                | "on"
                | "during"
                | "from"
                | "once"
                | "now"
                | "formerly"
                | "speaking"
                | "asking"
        );
    if described || matches!(word(start), "who" | "which" | "whose") {
        // "…, a pilot, and the port will close": what is joined to it is the article's again.
        let joined = |at: &usize| {
            let comma = reading.pieces.get(at.wrapping_sub(1)).is_some_and(|mark| mark.is(','));
            comma && matches!(word(*at), "and" | "but" | "while" | "whereas")
        };
        start = (start + 1..end).find(joined)? + 1;
    }
    let participle = verb::form(word(start)) == Some(verb::Form::Gerund);
    if participle && matches!(word(start + 1), "that" | "how" | "why") {
        start = (start + 2).min(end);
    }
    let rest = start..end;
    let asserts = reading.tense.words(&rest) >= 5 && (reading.tense.verbs(&rest) > 0 || participle);
    asserts.then_some(rest)
}

/// Clauses with those that only report taken to what is said: "Yields fell, a woman who left in March told this paper".
fn with_reporters(reading: &Reading<'_, '_>, clauses: Vec<Range<usize>>, frames: &[Range<usize>]) -> Vec<Range<usize>> {
    /// Words a reporting clause may have beside speaker and verb: whom it tells.
    const HEARER: u32 = 3;
    /// Bytes between speaker and apposition.
    const COMMA: usize = 2;
    let mut whole: Vec<Range<usize>> = Vec::with_capacity(clauses.len());
    for clause in clauses {
        let first = reading.pieces.get(clause.start).map_or(0, |first| first.span.start);
        // In order; a sentence may hold frames without end.
        let frame = frames.get(frames.partition_point(|frame| frame.end <= first));
        let behind = frame.filter(|frame| frame.start <= first).map(|frame| {
            let end = clause.start + within(reading.pieces, &clause, frame.end);
            reading.tense.words(&(end..clause.end))
        });
        // "…, said Lund, a pilot who sails for the trust": what she is said to be.
        let before = frames.partition_point(|frame| frame.end <= first).checked_sub(1).and_then(|at| frames.get(at));
        let described = before.is_some_and(|frame| first.saturating_sub(frame.end) <= COMMA)
            && reading.pieces.get(clause.start.wrapping_sub(1)).is_some_and(|mark| mark.is(','))
            && reading
                .pieces
                .get(clause.start)
                .is_some_and(|word| matches!(&*word.folded, "a" | "an" | "one" | "who" | "asking" | "speaking"));
        match whole.last_mut() {
            Some(last) if described || behind.is_some_and(|words| words <= HEARER) => last.end = clause.end,
            _ => whole.push(clause),
        }
    }
    whole
}

/// What a clause reports, without a long opening that only says who does: "Kari Lund, a pilot who has sailed the fjord
/// for thirty years, says that …". A short one stays: it is part of how the assertion is made.
fn said(reading: &Reading<'_, '_>, clause: Range<usize>, frames: &[Range<usize>]) -> Range<usize> {
    const SHORT: u32 = 6;
    let Some(first) = reading.pieces.get(clause.start) else { return clause };
    // The first that ends behind the clause's first byte; they are in order, and a sentence may hold frames without end.
    let frame = frames.get(frames.partition_point(|frame| frame.end <= first.span.start));
    let Some(frame) = frame.filter(|frame| frame.start <= first.span.start + OPENING) else { return clause };
    let mut start = clause.start + within(reading.pieces, &clause, frame.end);
    let word = |at: usize| reading.pieces.get(at).map_or("", |piece| &*piece.folded);
    // The hearer may stand between: "told me that".
    if let Some(that) = (start..clause.end.min(start + 4)).find(|&at| word(at) == "that") {
        start = that + 1;
    } else if !matches!(word(start.saturating_sub(1)), "said" | "says" | "say") {
        // "found no effect": what is found is no clause of its own.
        return clause;
    }
    let (opening, rest) = (clause.start..start, start..clause.end);
    let words = |range: &Range<usize>| reading.tense.words(range);
    // "The report looks at quays, revealing that …": the opening asserts something of its own.
    if verb::form(word(start.saturating_sub(2))) == Some(verb::Form::Gerund) {
        return clause;
    }
    let long = words(&opening) >= SHORT && words(&opening) * 4 >= words(&rest) * 5;
    if long && words(&rest) >= 5 && reading.tense.verbs(&rest) > 0 { rest } else { clause }
}

/// How many bytes may stand before the speaker: "But ", "Last week ".
const OPENING: usize = 12;

/// How many pieces of a range end at or before a byte.
fn within(pieces: &[Piece<'_>], range: &Range<usize>, byte: usize) -> usize {
    pieces.get(range.clone()).map_or(0, |inside| inside.partition_point(|piece| piece.span.end <= byte))
}

/// A clause as bytes; nothing for a word or two.
fn span(reading: &Reading<'_, '_>, clause: Range<usize>) -> Option<Range<usize>> {
    let first = reading.pieces.get(clause.start)?;
    let last = reading.pieces.get(clause.end.checked_sub(1)?)?;
    (reading.tense.words(&clause) >= 3).then_some(first.span.start..last.span.end)
}

/// Walks once through ordered ranges while the places asked about move on.
struct Walk<'r, I: Iterator<Item = &'r Range<usize>>> {
    ranges: std::iter::Peekable<I>,
    at: usize,
}

impl<'r, I: Iterator<Item = &'r Range<usize>>> Walk<'r, I> {
    fn over(ranges: I) -> Self {
        Self { ranges: ranges.peekable(), at: 0 }
    }

    /// Which of the ranges lie in a place; each is given once.
    fn inside(&mut self, place: &Range<usize>) -> Range<usize> {
        self.skip(place.start);
        let start = self.at;
        while self.ranges.next_if(|range| range.end <= place.end).is_some() {
            self.at += 1;
        }
        start..self.at
    }

    /// Which of the ranges share a byte with a place; the last may share bytes with the next place too.
    fn touching(&mut self, place: &Range<usize>) -> Range<usize> {
        self.skip(place.start);
        let start = self.at;
        while self.ranges.next_if(|range| range.end <= place.end).is_some() {
            self.at += 1;
        }
        let open = self.ranges.peek().is_some_and(|range| range.start < place.end);
        start..self.at + usize::from(open)
    }

    fn skip(&mut self, byte: usize) {
        while self.ranges.next_if(|range| range.end <= byte).is_some() {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    /// Sentences end at "|" here; quotations are what stands in “”, frames what stands in {}.
    fn claims(marked: &str) -> Vec<String> {
        let mut text = String::new();
        let (mut sentences, mut quotations, mut frames) = (Vec::new(), Vec::new(), Vec::new());
        let (mut sentence, mut quotation, mut frame) = (0, 0, 0);
        for character in marked.chars() {
            match character {
                '|' => {
                    sentences.push(sentence..text.len());
                    sentence = text.len();
                }
                '{' => frame = text.len(),
                '}' => frames.push(frame..text.len()),
                _ => {
                    if character == '“' {
                        quotation = text.len();
                    }
                    text.push(character);
                    if character == '”' {
                        quotations.push(quotation..text.len());
                    }
                }
            }
        }
        sentences.push(sentence..text.len());
        let pieces = pieces(&text);
        let tense = Tense::of(&pieces);
        let reading = Reading {
            text: &text,
            pieces: &pieces,
            tense: &tense,
            sentences: &sentences,
            quotations: &quotations,
            frames: &frames,
        };
        spans(&reading).into_iter().map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn a_quotation_stands_alone() {
        assert_eq!(
            claims("“The quay has sunk by a metre,” {said Kari Lund}, a pilot."),
            ["“The quay has sunk by a metre,”"]
        );
        // What follows the speaker tells of the speaker.
        assert_eq!(
            claims("“The quay has sunk by a metre,” {said Kari Lund}, an engineer at the port who advises the board."),
            ["“The quay has sunk by a metre,”"]
        );
        assert_eq!(
            claims("“The quay has sunk by a metre,” {said Kari Lund}, an engineer, and the port will close in May."),
            ["“The quay has sunk by a metre,”", "the port will close in May"]
        );
        assert_eq!(claims("{One pilot bluntly stated}, “We cannot sail at night”."), ["“We cannot sail at night”"]);
        assert_eq!(
            claims("“The quay has sunk by a metre,” {she noted}, stressing that older piers still hold the line."),
            ["“The quay has sunk by a metre,”", "older piers still hold the line"]
        );
    }

    #[test]
    fn a_long_opening_that_only_reports_is_left_out() {
        assert_eq!(
            claims(
                "{Kari Lund, a pilot who has sailed the fjord for thirty years, argues} that the quay has sunk again."
            ),
            ["the quay has sunk again"]
        );
        assert_eq!(
            claims("{Kari Lund argues} that the quay has sunk again this winter."),
            ["Kari Lund argues that the quay has sunk again this winter"]
        );
    }

    #[test]
    fn who_reports_is_no_claim() {
        assert_eq!(
            claims("Yields had fallen since the summer, {a woman who left the yard in March told} this paper."),
            ["Yields had fallen since the summer, a woman who left the yard in March told this paper"]
        );
    }

    #[test]
    fn a_short_quotation_stays_in_its_sentence() {
        assert_eq!(
            claims("{Lund called} the ferry “a floating school” for the north, and it has grown since."),
            ["Lund called the ferry “a floating school” for the north", "it has grown since"]
        );
    }

    #[test]
    fn questions_and_announcements_make_none() {
        assert!(claims("What will the port do next?| Here is what we know.").is_empty());
    }

    proptest! {
        #[test]
        fn claims_stand_in_order(marked in "(while |and |but |, |; |—|“|”|\\{|\\}|\\||is |the |ports |grew |said |making |7 )*") {
            let _ = claims(&marked);
        }
    }
}
