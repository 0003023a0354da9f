//! Research whose figures are told without a verb of saying: "in a survey for the Gazette, 46% …", "of 1,140 firms polled
//! by Norline, …".

use super::formula::FORMULA;
use super::{Clause, Reader, Voice};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link};

/// What research is called where its figures are told: "in a survey".
const RESEARCH: &[&str] = &[
    "survey",
    "poll",
    "study",
    "census",
    "report",
    "paper",
    "analysis",
    "review",
    "test",
    "tests",
    "trial",
    "trials",
    "experiment",
    "experiments",
    "consultation",
    "audit",
    "assessment",
    "evaluation",
    "evaluations",
    "index",
    "leaderboard",
    "benchmark",
    "ranking",
    "tally",
    "comparison",
];

impl Reader<'_, '_> {
    /// "In a survey for the Gazette, 46% …": the document speaks where the clause itself reports nothing.
    pub(super) fn in_a_survey(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let phrase = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let phrase = self.performer(&phrase).or_else(|| self.giver_behind(&phrase)).unwrap_or(phrase);
        // "in our own survey": the writer's.
        if matches!(tagged.word(at + 1), "our" | "my") {
            return None;
        }
        let determined = tagged.any(at + 1, Lex::DET.or(Lex::POSS).or(Lex::CAPITAL)) || phrase.pieces.start > at + 1;
        if !determined || !(RESEARCH.contains(&tagged.word(phrase.head)) || phrase.pieces.start > at + 1) {
            return None;
        }
        let reach = self.sentence.end.min(phrase.pieces.end + 8);
        let comma = (phrase.pieces.end..reach).find(|&at| tagged.is(at, ','))?;
        // Another reporting verb speaks for itself: "In a report, the council said".
        let verb = |at: &usize| {
            let says = tagged.any(*at, Lex::SAY) && !tagged.any(*at, Lex::NOUN_TOO.or(Lex::CAPITAL));
            says && phrase::is_verb(tagged, *at)
        };
        // Those who were asked do not: "61 percent said they had".
        let share = |at: usize| matches!(tagged.word(at), "percent" | "cent") || tagged.is(at, '%');
        if (comma..self.sentence.end.min(comma + 16)).find(verb).is_some_and(|at| !share(at - 1)) {
            return None;
        }
        let cue = at..phrase.head + 1;
        Some(self.clause(cue, FORMULA, Voice::Phrase(phrase), at, Complement::behind(Link::That, comma + 1)))
    }

    /// "tests performed by Harbour Testing": the body behind the research.
    fn performer(&self, research: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        let verb = research.pieces.end;
        // "a survey of 1,300 skippers released last month by": whom it was made among, and when.
        let reach = self.sentence.end.min(verb + 12);
        let done = |at: &usize| {
            matches!(
                tagged.word(*at),
                "performed"
                    | "conducted"
                    | "run"
                    | "done"
                    | "carried"
                    | "commissioned"
                    | "published"
                    | "made"
                    | "released"
                    | "compiled"
                    | "maintained"
                    | "presented"
                    | "kept"
                    | "produced"
            )
        };
        let verb = if matches!(tagged.word(verb), "of" | "among") {
            (verb + 1..reach).take_while(|&at| tagged.mark(at).is_none_or(|mark| mark == '-')).find(done)?
        } else {
            Some(verb).filter(done)?
        };
        let when = |at: &usize| {
            tagged.any(*at, Lex::TIME.or(Lex::NUMBER))
                || matches!(tagged.word(*at), "out" | "last" | "this" | "in" | "on" | "earlier")
        };
        let by = (verb + 1..reach).find(|at| !when(at))?;
        if tagged.word(by) != "by" || !RESEARCH.contains(&tagged.word(research.head)) {
            return None;
        }
        // "by the research house Harbour Labs": what it is, then its name.
        phrase::rightwards(tagged, by + 1, self.sentence.end)
            .filter(|body| body.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL)))
    }

    /// "Of 1,140 firms polled by Norline, 46% build ships.", "polled in May and June by Norline".
    pub(super) fn polled_by(&self, polled: usize) -> Option<Clause> {
        const REACH: usize = 24;
        let tagged = self.tagged;
        let start = self.sentence.start;
        let when = |at: &usize| {
            tagged.any(*at, Lex::TIME.or(Lex::NUMBER).or(Lex::AND))
                || matches!(tagged.word(*at), "in" | "last" | "this")
        };
        let by = (polled + 1..self.sentence.end.min(polled + 8)).find(|at| !when(at))?;
        if tagged.word(by) != "by" {
            return None;
        }
        let cue = polled..by + 1;
        let by = phrase::rightwards(tagged, by + 1, self.sentence.end)?;
        let named = by.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL));
        let opens = matches!(tagged.word(start), "of" | "among" | "in") && polled < start + REACH;
        if !named || !opens {
            return None;
        }
        let then = self.behind_comma(by.pieces.end)?;
        Some(self.clause(cue, FORMULA, Voice::Phrase(by), start, Complement::behind(Link::That, then)))
    }
}
