//! A sentence cut into assertions.
//!
//! The annotation rule is *one claim, one assertion*: a clause with a subject and tense of its own stands alone, an
//! enumeration of examples stays together, and a condition stays with what it conditions. Every cut below names the
//! construction it covers. Cuts are found in one pass with counts of finite verbs, so a sentence without end costs no
//! more than its length.

mod depth;
#[cfg(test)]
mod tests;

use super::tense::Tense;
use crate::extract::piece::{Piece, Shape};
use crate::extract::verb::{self, Form};
use depth::Depth;
use std::ops::Range;

/// The clauses of a range of pieces that lies within one sentence, in order, without the marks and joining words
/// around them.
pub fn clauses(pieces: &[Piece<'_>], tense: &Tense, sentence: Range<usize>) -> Vec<Range<usize>> {
    let cutter = Cutter { pieces, tense };
    let mut found = Vec::new();
    let mut start = sentence.start;
    if let Some((first, end)) = cutter.leading(&sentence) {
        found.push(first..end);
        start = end;
    }
    for cut in cutter.candidates(start..sentence.end) {
        if cut.at > start && cutter.holds(&cut, start, sentence.end) {
            found.push(start..cut.at);
            start = cut.at;
        }
    }
    found.push(start..sentence.end);
    found.into_iter().map(|clause| cutter.trimmed(clause)).filter(|clause| !clause.is_empty()).collect()
}

/// A place where a clause may begin.
#[derive(Debug, Clone, Copy)]
struct Cut {
    at: usize,
    /// Where the construction it belongs to ends at the latest: the next candidate of the same weight.
    next: usize,
    join: Join,
}

/// What joins the right side to the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    /// "…; the port closed"
    Semicolon,
    /// "… a paradox: the port grew"
    Colon,
    /// "… this week—signalling …"
    Dash,
    /// ", but the port closed"; ", and the ferries left"
    Coordinated,
    /// "… 7 % and the ferries 12 %": without comma
    Bare,
    /// "… while the port closed"
    Contrast,
    /// ", where her group builds"; ", which means that costs rise by a fifth"
    Relative,
    /// ", with the quays falling to ruin"
    With,
    /// ", creating a shortage that …"
    Participle,
    /// ", a Bergen firm that recently …"
    Apposition,
}

struct Cutter<'r, 'a> {
    pieces: &'r [Piece<'a>],
    tense: &'r Tense,
}

impl Cutter<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &*piece.folded)
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.pieces.get(at)?.shape {
            Shape::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    fn is_comma(&self, at: Option<usize>) -> bool {
        at.and_then(|at| self.mark(at)) == Some(',')
    }

    /// A dash that sets off: "a—b", "a – b", "a - b"; neither a hyphen nor a range.
    fn is_setting_off(&self, at: usize) -> bool {
        let digits = |at: usize| self.pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_)));
        let glued = |at: usize| self.pieces.get(at).is_some_and(|piece| piece.glued);
        match self.mark(at) {
            Some('—') => true,
            Some('–') => !(glued(at) && glued(at + 1) && at > 0 && digits(at - 1) && digits(at + 1)),
            Some('-') => !glued(at) || self.mark(at + 1) == Some('-'),
            _ => false,
        }
    }

    /// "While the port grew, the town shrank": the comma behind a leading clause of contrast, circumstance or
    /// accompaniment, and where that clause begins. Conditions (if, when, unless) and plain adverbials stay with what they qualify.
    fn leading(&self, sentence: &Range<usize>) -> Option<(usize, usize)> {
        let mut first = sentence.start;
        while first < sentence.end && (self.mark(first).is_some() || matches!(self.word(first), "and" | "but" | "yet"))
        {
            first += 1;
        }
        if matches!(self.word(first), "even") {
            first += 1;
        }
        let join = self.word(first);
        if !matches!(join, "while" | "although" | "though" | "whereas" | "as" | "with") {
            return None;
        }
        let mut depth = Depth::default();
        // A leading clause of more pieces than this is no sentence a reader would follow.
        let limit = sentence.end.min(first + 60);
        for at in first..limit {
            depth.step(self.mark(at), self.pieces.get(at).is_some_and(|piece| piece.glued));
            if !depth.is_outside() || !self.is_comma(Some(at)) {
                continue;
            }
            let (left, right) = (first + 1..at, at + 1..sentence.end);
            let enough = self.tense.words(&left) >= 4 && self.tense.words(&right) >= 4;
            let clause = if join == "with" {
                self.tense.words(&left) >= 5 && self.tense.verbs(&left) == 0
            } else {
                self.tense.verbs(&left) > 0 && !(join == "as" && self.reports(&left))
            };
            if enough && clause && self.begins_clause(&right) {
                // "With" makes a phrase, which reads on only with it; the others join what is whole without them.
                return Some((if join == "with" { first } else { first + 1 }, at + 1));
            }
        }
        None
    }

    /// "As one harbour master put it": a leading clause that only reports.
    fn reports(&self, range: &Range<usize>) -> bool {
        range.clone().rev().take(4).any(|at| {
            matches!(
                self.word(at),
                "said"
                    | "says"
                    | "noted"
                    | "notes"
                    | "put"
                    | "puts"
                    | "told"
                    | "explained"
                    | "argued"
                    | "argues"
                    | "observed"
                    | "wrote"
                    | "described"
                    | "reported"
                    | "shown"
                    | "seen"
                    | "mentioned"
            )
        })
    }

    /// Whether a range starts with a subject, and its verb follows within reach.
    fn begins_clause(&self, range: &Range<usize>) -> bool {
        let first = range.start;
        let verb_first =
            verb::form(self.word(first)).is_some() && !self.pieces.get(first).is_some_and(Piece::is_capitalised);
        let reach = range.end.min(first + 24);
        let subject_verb = self.tense.verbs(&(first + 1..reach)) > 0;
        !verb_first && subject_verb
    }

    /// Where clauses may begin, in order.
    fn candidates(&self, range: Range<usize>) -> Vec<Cut> {
        let mut cuts: Vec<Cut> = Vec::new();
        let mut depth = Depth::default();
        let mut dash_open = false;
        for at in range.clone() {
            let mark = self.mark(at);
            depth.step(mark, self.pieces.get(at).is_some_and(|piece| piece.glued));
            if !depth.is_outside() || at == range.start {
                continue;
            }
            let after_comma = self.is_comma(at.checked_sub(1));
            let mut push = |at: usize, join: Join| cuts.push(Cut { at, next: range.end, join });
            match mark {
                Some(';') => push(at + 1, Join::Semicolon),
                Some(':') if !self.pieces.get(at + 1).is_some_and(|next| next.glued) => push(at + 1, Join::Colon),
                _ if self.is_setting_off(at) => {
                    // Of a pair of dashes the first opens an insertion, which belongs to what it interrupts.
                    let closes = dash_open;
                    dash_open = !closes && self.closing_dash(at + 1, range.end);
                    if closes && matches!(self.word(at + 1), "but" | "and" | "yet") {
                        push(at + 1, Join::Coordinated);
                    } else if !closes && !dash_open {
                        push(at + 1, Join::Dash);
                    }
                }
                Some(_) => {}
                None => match self.word(at) {
                    "but" | "yet" | "and" | "so" | "or" if after_comma => push(at, Join::Coordinated),
                    "and" | "but" | "yet" => push(at, Join::Bare),
                    "while" | "whereas" if !is_participle(self.word(at + 1)) => push(at, Join::Contrast),
                    "although" | "though" if after_comma => push(at, Join::Contrast),
                    "even" if matches!(self.word(at + 1), "as" | "though") => push(at, Join::Contrast),
                    "with" if after_comma => push(at, Join::With),
                    "where" | "which" if after_comma => push(at, Join::Relative),
                    "a" | "an" | "the" if after_comma => push(at, Join::Apposition),
                    word if after_comma && is_participle(word) => push(at, Join::Participle),
                    _ => {}
                },
            }
        }
        let mut next = range.end;
        for cut in cuts.iter_mut().rev() {
            cut.next = next;
            if !matches!(cut.join, Join::Bare | Join::Apposition | Join::Relative) {
                next = cut.at;
            }
        }
        cuts
    }

    /// Whether another setting-off dash follows within reach.
    fn closing_dash(&self, from: usize, end: usize) -> bool {
        (from..end.min(from + 40)).any(|at| self.is_setting_off(at))
    }

    /// Whether both sides of a place can stand alone.
    fn holds(&self, cut: &Cut, start: usize, end: usize) -> bool {
        let (left, right) = (start..cut.at, cut.at..end);
        let own = cut.at..cut.next;
        let words = |range: &Range<usize>| self.tense.words(range);
        let verbs = |range: &Range<usize>| self.tense.verbs(range);
        let tensed_left = verbs(&left) > 0 && words(&left) >= 3;
        match cut.join {
            Join::Semicolon => {
                tensed_left && verbs(&right) > 0 && words(&right) >= 3 && !self.is_antithesis(&left, cut.at)
            }
            Join::Colon => words(&left) >= 2 && words(&right) >= 4 && verbs(&right) > 0,
            Join::Dash => {
                let first = cut.at;
                let gerund = verb::form(self.word(first)) == Some(Form::Gerund);
                tensed_left
                    && !self.is_antithesis(&left, first)
                    && ((verbs(&own) > 0 && words(&own) >= 4) || (gerund && words(&own) >= 6))
            }
            Join::Coordinated => {
                let subject = cut.at + 1..cut.next;
                // "… acknowledged …, but stressed that …": a second report by the same speaker.
                let second_report = self.word(cut.at) == "but"
                    && verb::form(self.word(cut.at + 1)) == Some(Form::Past)
                    && self.word(cut.at + 2) == "that";
                // ", and is considering whether …": the subject is shared, the tense is not. A list has more commas.
                let commas = left.clone().rev().skip(1).take(60).filter(|at| self.is_comma(Some(*at))).count();
                let shared = commas == 0
                    && words(&left) >= 6
                    && words(&own) >= 6
                    && (verbs(&(cut.at + 1..cut.at + 2)) > 0
                        || verb::form(self.word(cut.at + 1)) == Some(Form::Past) && self.word(cut.at) != "or");
                tensed_left && words(&own) >= 4 && (self.begins_clause(&subject) || second_report || shared)
            }
            Join::Bare => tensed_left && self.parts_bare(cut, &left),
            Join::Contrast => {
                let from = cut.at + 1 + usize::from(self.word(cut.at) == "even");
                // Without a comma the second half only says when or how, unless each has a figure of its own.
                let parted = self.is_comma(cut.at.checked_sub(1))
                    || self.word(cut.at) == "even"
                    || (self.has_figure(&left) && self.has_figure(&own));
                tensed_left && parted && words(&own) >= 4 && verbs(&(from..cut.next)) > 0
            }
            Join::Relative => {
                let own_figure = self.has_figure(&own) || self.word(cut.at) == "where";
                tensed_left && own_figure && words(&own) >= 6 && verbs(&own) > 0
            }
            Join::With => tensed_left && words(&own) >= 6 && self.has_participle(&own),
            Join::Participle => tensed_left && words(&own) >= 9 && !self.elaborates(cut.at),
            Join::Apposition => {
                let relative = (cut.at..cut.next.min(cut.at + 14))
                    .find(|at| matches!(self.word(*at), "that" | "which" | "who"))
                    .is_some_and(|at| !self.is_comma(at.checked_sub(1)) && verbs(&(at + 1..cut.next.min(at + 5))) > 0);
                let to_the_end = cut.next == end && !(cut.at..end).any(|at| self.is_comma(Some(at)));
                tensed_left && words(&own) >= 8 && relative && to_the_end
            }
        }
    }

    /// Whether a joining word parts two assertions although no comma does.
    fn parts_bare(&self, cut: &Cut, left: &Range<usize>) -> bool {
        let right = cut.at + 1..cut.next;
        let (and, first) = (self.word(cut.at) == "and", self.word(right.start));
        let shared = self.shares_subject(right.start);
        // "said that the port grew and that the town shrank": one saying, two assertions.
        let two_sayings = first == "that"
            && left.clone().take(40).any(|at| self.word(at) == "that")
            && self.tense.verbs(&(right.start + 1..right.end.min(right.start + 25))) > 0;
        // "unveiled a ferry and promised that it would sail": a deed and a saying.
        let saying = verb::form(first) == Some(Form::Past) && self.word(right.start + 1) == "that";
        // "have halved the lag but are running short": the subject is shared, the direction is not.
        let turn = !and && shared;
        let long = self.tense.words(left) >= 5 && self.tense.words(&right) >= 4;
        // "spent 390 in 2025 and have guided to 600 for 2026": only figures of their own part the halves.
        let figures = and
            && !self.is_between(cut.at)
            && !self.joins_names(cut.at, right.end)
            && self.has_figure(left)
            && self.has_figure(&right)
            && (shared || self.begins_clause(&right));
        long && (two_sayings || saying || turn) || figures
    }

    /// "but are running short", "and now guides to": a finite verb without a subject of its own, an adverb before it or not.
    fn shares_subject(&self, at: usize) -> bool {
        let adverb = matches!(self.word(at), "now" | "also" | "then" | "still" | "already");
        let verb = at + usize::from(adverb);
        self.tense.verbs(&(verb..verb + 1)) > 0
    }

    /// "It is not just the port—it is the town": the second half only completes the first.
    fn is_antithesis(&self, left: &Range<usize>, right: usize) -> bool {
        let negated = left.clone().rev().take(16).any(|at| {
            let word = self.word(at);
            word == "not" || word.ends_with("n't")
        });
        negated && matches!(self.word(right), "it" | "they" | "this" | "he" | "she" | "but")
    }

    fn has_figure(&self, range: &Range<usize>) -> bool {
        let mut seen = range.clone().take(40);
        seen.any(|at| self.pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_))))
    }

    /// "between 2022 and 2024", "between January 2022 and March 2024": the two ends of one span.
    fn is_between(&self, and: usize) -> bool {
        (and.saturating_sub(5)..and).any(|at| matches!(self.word(at), "between" | "from"))
            && self.pieces.get(and + 1).is_some_and(|piece| {
                matches!(piece.shape, Shape::Digits(_))
                    || piece.is_capitalised() && self.has_figure(&(and + 2..and + 3))
            })
    }

    /// "Science and Technology", "Lukas B. and Mei-Ling O.": a name goes on, or a list of names, unless what is said of
    /// the second name follows at once ("in Bergen and Oslo has lost 12 %").
    fn joins_names(&self, and: usize, end: usize) -> bool {
        let is_name = |at: usize| self.pieces.get(at).is_some_and(Piece::is_capitalised);
        let Some(before) = (0..and).rev().take(2).find(|at| self.mark(*at) != Some('.')) else { return false };
        let Some(behind) = (and + 1..end.min(and + 8)).find(|at| !is_name(*at) && self.mark(*at) != Some('-')) else {
            return false;
        };
        is_name(before) && behind > and + 1 && self.tense.verbs(&(behind..behind + 1)) == 0
    }

    fn has_participle(&self, range: &Range<usize>) -> bool {
        range.clone().take(30).any(|at| matches!(verb::form(self.word(at)), Some(Form::Gerund | Form::Past)))
    }

    /// Participles that only spell a figure out: "amounting to", "falling from 64 to 46".
    fn elaborates(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "amounting"
                | "totalling"
                | "totaling"
                | "including"
                | "ranging"
                | "compared"
                | "rising"
                | "falling"
                | "dropping"
                | "according"
                | "depending"
                | "regarding"
                | "using"
                | "being"
                | "having"
        )
    }

    /// A clause without marks at its ends and without the word that only joins it.
    fn trimmed(&self, clause: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = clause;
        let closing = |mark: char| matches!(mark, ',' | ';' | ':' | '—' | '–' | '-' | '.' | '!' | '…' | '•' | '*');
        while start < end && self.mark(start).is_some_and(|mark| closing(mark) || matches!(mark, ')' | ']' | '”')) {
            start += 1;
        }
        while start < end
            && matches!(
                self.word(start),
                "and" | "but" | "yet" | "while" | "whereas" | "although" | "though" | "however"
            )
        {
            start += 1;
            while start < end && self.mark(start) == Some(',') {
                start += 1;
            }
        }
        while start < end && self.mark(end - 1).is_some_and(closing) {
            end -= 1;
        }
        start..end
    }
}

/// "creating": a present participle, told from nouns and prepositions in -ing.
fn is_participle(word: &str) -> bool {
    let other = matches!(
        word,
        "during" | "nothing" | "something" | "everything" | "anything" | "morning" | "evening" | "spring"
    );
    word.len() > 5 && word.ends_with("ing") && !other
}
