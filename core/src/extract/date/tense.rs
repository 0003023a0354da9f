//! Whether a sentence speaks of what was or of what will be, as far as it decides which Tuesday is meant.

use super::Reader;
use super::word::{Particle, Word};

/// Which way from the reference a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// No verb tells.
    Unknown,
}

/// How far a verb may stand from its date.
const REACH: usize = 24;

impl Reader<'_, '_> {
    /// The tense of the verb that a date belongs to: the nearest before it in its sentence, else the nearest behind.
    ///
    /// Reports put the date behind the verb ("said on Tuesday", "will open on Tuesday"), or before it where the
    /// sentence begins with it; what stands farther off belongs to another clause.
    pub(super) fn tense(&self, start: usize, end: usize) -> Tense {
        let before = (1..=REACH).map_while(|steps| start.checked_sub(steps)).take_while(|at| !self.ends_sentence(*at));
        let behind = (end..end.saturating_add(REACH)).take_while(|at| !self.ends_sentence(*at));
        before.chain(behind).map(|at| self.verb(at)).find(|tense| *tense != Tense::Unknown).unwrap_or(Tense::Unknown)
    }

    /// Whether no sentence ends between two tokens, the first of which lies before the other and not too far.
    pub(super) fn is_same_sentence(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) <= REACH && (from..to).all(|at| !self.ends_sentence(at))
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.word(at) {
            Word::Break | Word::Mark('!' | '?' | ';') => true,
            // The full stop of "Sept. 4" and "Gov. Lund" ends no sentence.
            Word::Mark('.') => !at.checked_sub(1).is_some_and(|before| self.folded(before).len() <= 4 && self.is_capitalised(before)),
            _ => false,
        }
    }

    /// What a single word says of the time it speaks of.
    fn verb(&self, at: usize) -> Tense {
        match self.word(at) {
            Word::Other if self.folded(at) == "set" && self.is(at + 1, Particle::To) => Tense::Future,
            Word::Other => verb(self.folded(at)),
            Word::Is(Particle::Coming) => Tense::Future,
            Word::Is(Particle::Ago) => Tense::Past,
            _ => Tense::Unknown,
        }
    }
}

fn verb(word: &str) -> Tense {
    if FUTURE.binary_search(&word).is_ok() || word.ends_with("'ll") {
        return Tense::Future;
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    if regular || PAST.binary_search(&word).is_ok() {
        return Tense::Past;
    }
    Tense::Unknown
}

/// Words that announce what is to come. Sorted.
const FUTURE: [&str; 46] = [
    "aim", "aims", "announces", "arrives", "await", "awaits", "begins", "closes", "could", "deadline", "due", "ends", "expected", "expects", "expires", "faces", "forthcoming", "going", "hopes", "intends", "kicks", "launches", "leaves", "meets", "might", "must", "opens", "plan", "planned", "planning", "plans", "postponed", "proposed", "rescheduled", "runs", "scheduled", "schedules", "seeks", "shall", "should", "slated", "starts", "will", "willing", "won't", "would",
];

/// Irregular verbs of reports, in the past. Sorted.
const PAST: [&str; 111] = [
    "beat", "became", "been", "began", "bore", "born", "bought", "bound", "bred", "broke", "brought", "built", "came", "caught", "chose", "cut", "dealt", "did", "didn't", "died", "done", "drew", "driven", "drove", "fell", "felt", "fled", "flew", "forced", "fought", "found", "gave", "given", "gone", "got", "grew", "had", "hadn't", "heard", "held", "hid", "hit", "kept", "knew", "known", "laid", "lay", "led", "left", "lent", "let", "lost", "made", "meant", "met", "overtook", "paid", "put", "ran", "read", "rode", "rose", "said", "sang", "sank", "sat", "saw", "seen", "sent", "shed", "shook", "shot", "shown", "shut", "slept", "sold", "sought", "spent", "split", "spoke", "spoken", "spread", "stole", "stood", "struck", "stuck", "swam", "swept", "swore", "taken", "taught", "thought", "threw", "thrown", "told", "took", "tore", "understood", "underwent", "used", "was", "wasn't", "went", "were", "weren't", "withdrew", "woke", "won", "wore", "written", "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(FUTURE.is_sorted() && PAST.is_sorted());
        assert_eq!([verb("moored"), verb("they'll"), verb("harbour")], [Tense::Past, Tense::Future, Tense::Unknown]);
    }
}
