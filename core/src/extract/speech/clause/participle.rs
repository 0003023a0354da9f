//! Reporting verbs without a finite form: ", adding that", "a letter warning that", "is said to", "was called “a wreck”
//! by its owner".

use super::{Clause, Reader, Voice};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase;
use crate::extract::speech::complement::{Complement, Link, complement};
use std::ops::Range;

/// Participles by which nobody is named: "is said to".
#[rustfmt::skip]
const HEARSAY: &[&str] = &[
    "said", "reported", "believed", "thought", "alleged", "claimed", "rumoured", "rumored", "estimated", "understood",
];

impl Reader<'_, '_> {
    /// ", adding that", "by saying that", "a statement saying that".
    pub(super) fn participle(&self, at: usize, cue: Range<usize>) -> Option<Clause> {
        let tagged = self.tagged;
        let lex = tagged.lex(at);
        let before = at.checked_sub(1)?;
        let said = complement(tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        let reports = match said.link {
            Some(Link::That | Link::Quote | Link::Bare | Link::Question) => true,
            Some(Link::Object) => lex.any(Lex::OBJECT),
            Some(Link::Infinitive) => lex.any(Lex::URGE),
            None => false,
        };
        let governed = matches!(tagged.mark(before), Some(',' | '—' | '–'))
            || self.quoted.at(before).is_some()
            || matches!(tagged.word(before), "by" | "while" | "and" | "but" | "before" | "after" | "in");
        if !governed {
            // "a letter warning that": the noun speaks.
            let noun = phrase::leftwards(tagged, before, self.floor).filter(|_| reports)?;
            let start = noun.pieces.start;
            let speaks = tagged.any(noun.head, Lex::DOC.or(Lex::PERSON).or(Lex::ORG));
            return speaks.then(|| self.clause(cue, lex, Voice::Phrase(noun), start, said));
        }
        let near =
            |last: &&Clause| !last.relative && (last.sentence == self.sentence || self.goes_on_behind_quotation(last));
        let voice = match self.last.filter(near) {
            Some(_) => Voice::Shared,
            // "The union ended the strike, saying that": the sentence's own subject.
            None => Voice::Phrase(self.opening_subject(before)?),
        };
        // ", highlighting how": the article's own gloss, unless it is a report that does so.
        let report = matches!(&voice, Voice::Phrase(phrase) if tagged.any(phrase.head, Lex::DOC));
        if lex.any(Lex::SHOW) && !report {
            return None;
        }
        if !reports {
            // ", calling it “pure invention”".
            return self.object_quote(cue, lex, voice, at);
        }
        let start = if tagged.any(before, Lex::WORD) { before } else { at };
        Some(self.clause(cue, lex, voice, start, said))
    }

    /// Whether the sentence is the rest of one that a quotation's end has cut: "…?” she asked, adding that".
    fn goes_on_behind_quotation(&self, last: &Clause) -> bool {
        let start = self.sentence.start;
        let quotation = start.checked_sub(1).is_some_and(|before| self.quoted.at(before).is_some());
        last.sentence.end == start && quotation && !self.tagged.any(start, Lex::CAPITAL)
    }

    /// "is said to", "it is believed that", "was described by Lund as “…”".
    pub(super) fn passive(&self, at: usize, lex: Lex, last: Option<usize>) -> Option<Clause> {
        let tagged = self.tagged;
        let word = tagged.word(at);
        let next = tagged.word(at + 1);
        if next == "to" && HEARSAY.contains(&word) || word == "estimated" && next == "at" {
            return Some(self.hearsay(at, at..at + 2));
        }
        let expletive = last.filter(|&last| tagged.word(last) == "it");
        if let Some(it) = expletive
            && next == "that"
            && lex.any(Lex::CLAUSE)
        {
            return Some(self.clause(at..at + 1, lex, Voice::Nobody, it, Complement::behind(Link::That, at + 2)));
        }
        // "No paint, it is said, makes up for a leak."
        if let Some(it) = expletive
            && lex.any(Lex::PLAIN.or(Lex::THINK))
            && tagged.is(it.wrapping_sub(1), ',')
        {
            let comma = (at + 1..self.sentence.end.min(at + 10)).find(|&at| tagged.is(at, ','))?;
            return Some(self.clause(at..at + 1, lex, Voice::Nobody, it, Complement::before(comma)));
        }
        // An agent: "was called “a wreck” by its owner".
        if !lex.any(Lex::JUDGE.or(Lex::QUOTE)) {
            return None;
        }
        let reach = self.sentence.end.min(at + 24);
        let by = (at + 1..reach).find(|&at| tagged.word(at) == "by" && self.quoted.at(at).is_none())?;
        let agent = phrase::rightwards(tagged, by + 1, reach)?;
        let quote = (at + 1..reach).find(|&at| self.quoted.opening(at).is_some()).filter(|&at| !self.is_title(at))?;
        Some(self.clause(at..at + 1, lex, Voice::Phrase(agent), at, Complement::behind(Link::Quote, quote)))
    }
}
