//! Whether a sentence speaks of what was or of what will be, as far as it decides which Tuesday is meant.

use super::Reader;
use super::word::{Particle, Word};

/// Which way from the reference a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// A present that may tell of what is fixed for a day to come: "opens on Friday".
    Present,
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

    /// Whether the nearest auxiliary of the sentence, before some tokens or else behind them, is "has" or "have".
    pub(super) fn is_perfect(&self, start: usize, end: usize) -> bool {
        let before = (1..=REACH).map_while(|steps| start.checked_sub(steps)).take_while(|at| !self.ends_sentence(*at));
        let behind = (end..end.saturating_add(REACH)).take_while(|at| !self.ends_sentence(*at));
        let perfect = |at: usize| {
            let word = self.folded(at);
            match word {
                "has" | "have" | "hasn't" | "haven't" => Some(self.folded(at + 1) != "to"),
                "was" | "were" | "had" | "did" | "will" | "would" | "could" | "should" => Some(false),
                _ if word.ends_with("'ve") => Some(true),
                _ => None,
            }
        };
        before.chain(behind).find_map(perfect).unwrap_or(false)
    }

    /// Whether no sentence ends between two tokens, the first of which lies before the other and not too far.
    pub(super) fn is_same_sentence(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) <= REACH && (from..to).all(|at| !self.ends_sentence(at))
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.word(at) {
            Word::Break | Word::Mark('!' | '?' | ';') => true,
            // The full stop of "Sept. 4" and "Gov. Lund" ends no sentence.
            Word::Mark('.') => {
                !at.checked_sub(1).is_some_and(|before| self.folded(before).len() <= 4 && self.is_capitalised(before))
            }
            _ => false,
        }
    }

    /// What a single word says of the time it speaks of.
    pub(super) fn verb(&self, at: usize) -> Tense {
        match self.word(at) {
            Word::Other if self.folded(at) == "set" && self.is(at + 1, Particle::To) => Tense::Future,
            Word::Other => match verb(self.folded(at)) {
                // "may have sailed"
                Tense::Future if self.folded(at + 1) == "have" => Tense::Past,
                // "will be closed", "is silted up": the participle says nothing of the time.
                Tense::Past if self.is_participle(at) => Tense::Unknown,
                tense => tense,
            },
            Word::MaybeMonth(_) if self.folded(at) == "may" && !self.is_capitalised(at) => match self.folded(at + 1) {
                "have" => Tense::Past,
                _ => Tense::Future,
            },
            Word::Is(Particle::Coming) => Tense::Future,
            Word::Is(Particle::Ago) if self.folded(at) == "ago" => Tense::Past,
            _ => Tense::Unknown,
        }
    }

    /// Whether a form of "be" in the present or future stands before a participle, or an adverb between them.
    fn is_participle(&self, at: usize) -> bool {
        let be = |at: usize| matches!(self.folded(at), "be" | "is" | "are" | "am" | "being");
        (1..=2).any(|steps| at.checked_sub(steps).is_some_and(be))
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
    if PRESENT.binary_search(&word).is_ok() { Tense::Present } else { Tense::Unknown }
}

/// Words that announce what is to come. Sorted.
const FUTURE: [&str; 37] = [
    "aim",
    "aims",
    "await",
    "awaits",
    "could",
    "deadline",
    "due",
    "expected",
    "expects",
    "forthcoming",
    "going",
    "hopes",
    "intends",
    "might",
    "must",
    "penciled",
    "pencilled",
    "plan",
    "planned",
    "planning",
    "plans",
    "pledged",
    "pledges",
    "postponed",
    "promised",
    "promises",
    "proposed",
    "rescheduled",
    "scheduled",
    "schedules",
    "shall",
    "should",
    "slated",
    "will",
    "willing",
    "won't",
    "would",
];

/// Verbs that tell of what is fixed for a day to come in their present tense. Sorted.
const PRESENT: [&str; 25] = [
    "announces",
    "arrives",
    "begins",
    "closes",
    "concludes",
    "ends",
    "expires",
    "faces",
    "finishes",
    "hosts",
    "kicks",
    "launches",
    "leaves",
    "meets",
    "opens",
    "plays",
    "premieres",
    "resumes",
    "returns",
    "runs",
    "sails",
    "seeks",
    "starts",
    "takes",
    "visits",
];

/// Irregular verbs of reports, in the past. Sorted.
const PAST: [&str; 149] = [
    "arose",
    "ate",
    "awoke",
    "bade",
    "beat",
    "became",
    "been",
    "befell",
    "began",
    "blew",
    "bore",
    "born",
    "bought",
    "bound",
    "bred",
    "broadcast",
    "broke",
    "brought",
    "built",
    "burnt",
    "came",
    "caught",
    "chose",
    "crept",
    "cut",
    "dealt",
    "did",
    "didn't",
    "died",
    "done",
    "drank",
    "drew",
    "driven",
    "drove",
    "fell",
    "felt",
    "fled",
    "flew",
    "flung",
    "forced",
    "forgave",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "given",
    "gone",
    "got",
    "grew",
    "had",
    "hadn't",
    "heard",
    "held",
    "hid",
    "hit",
    "hung",
    "kept",
    "knew",
    "known",
    "laid",
    "lay",
    "leant",
    "leapt",
    "led",
    "left",
    "lent",
    "let",
    "lost",
    "made",
    "meant",
    "met",
    "mistook",
    "outran",
    "overcame",
    "oversaw",
    "overtook",
    "paid",
    "put",
    "ran",
    "rang",
    "read",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "seen",
    "sent",
    "shed",
    "shone",
    "shook",
    "shot",
    "shown",
    "shrank",
    "shut",
    "slept",
    "slid",
    "slung",
    "sold",
    "sought",
    "spent",
    "split",
    "spoke",
    "spoken",
    "sprang",
    "spread",
    "spun",
    "stole",
    "stood",
    "strode",
    "strove",
    "struck",
    "stuck",
    "stung",
    "swam",
    "swept",
    "swore",
    "swung",
    "taken",
    "taught",
    "thought",
    "threw",
    "thrown",
    "told",
    "took",
    "tore",
    "understood",
    "undertook",
    "underwent",
    "upheld",
    "used",
    "was",
    "wasn't",
    "went",
    "wept",
    "were",
    "weren't",
    "withdrew",
    "withheld",
    "withstood",
    "woke",
    "won",
    "wore",
    "written",
    "wrote",
    "wrung",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(FUTURE.is_sorted() && PAST.is_sorted() && PRESENT.is_sorted());
        assert_eq!([verb("moored"), verb("they'll"), verb("harbour")], [Tense::Past, Tense::Future, Tense::Unknown]);
    }
}
