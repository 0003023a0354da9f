//! What somebody holds or reckons, told by a noun or a turn of phrase: "in the view of the union", "by her count", "as one
//! expert put it", "to Lund that is wrong", "what worries Lund is".

use super::formula::FORMULA;
use super::{Clause, Reader, Voice, is_self};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link, complement};
use crate::extract::speech::subject;

impl Reader<'_, '_> {
    /// "By her count, …", "by the union's estimate, …": what somebody reckons.
    pub(super) fn by_the_count_of(&self, at: usize) -> Option<Clause> {
        let lowest = self.floor.max(at.saturating_sub(12));
        let by = (lowest..at).rev().find(|&at| self.tagged.any(at, Lex::PREP))?;
        // "by a count that the council made in May".
        let counted = Phrase { pieces: by + 1..at + 1, head: at };
        if self.tagged.word(by) == "by"
            && let Some(giver) = self.giver_behind(&counted)
        {
            let reach = self.sentence.end.min(giver.pieces.end + 8);
            let end = (giver.pieces.end + 1..reach).find(|&at| self.tagged.mark(at).is_some()).unwrap_or(reach);
            let said = if by <= self.floor.max(self.sentence.start + 1) {
                Complement::behind(Link::That, self.behind_comma(giver.pieces.end)?)
            } else {
                Complement::before(end)
            };
            return Some(self.clause(by..at + 1, FORMULA, Voice::Phrase(giver), by, said));
        }
        // "by a count of five to three" is nobody's.
        let of = self.tagged.word(at + 1) == "of";
        let whose = self.tagged.any(at + 2, Lex::CAPITAL.or(Lex::POSS))
            || matches!(self.tagged.word(at + 2), "the" | "a" | "an");
        let own = matches!(self.tagged.word(by), "by" | "on") && (!of || whose);
        if own { self.in_the_view_of(at) } else { None }
    }

    /// "In Lund's estimate, …": the same at the head of a sentence.
    pub(super) fn in_the_estimate_of(&self, preposition: usize) -> Option<Clause> {
        let reach = self.sentence.end.min(preposition + 10);
        let reckoned = |at: &usize| {
            matches!(
                self.tagged.word(*at),
                "estimate" | "reckoning" | "calculation" | "assessment" | "judgment" | "judgement" | "experience"
            )
        };
        let noun = (preposition + 1..reach).take_while(|&at| self.tagged.mark(at).is_none()).find(reckoned)?;
        self.in_the_view_of(noun)
    }

    /// "In the view of the union, …", "in Lund's words, …".
    pub(super) fn in_the_view_of(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let lowest = self.floor.max(at.saturating_sub(12));
        let preposition = |at: &usize| matches!(tagged.word(*at), "in" | "by" | "on") && tagged.any(*at, Lex::PREP);
        let preposition = (lowest..at).rev().find(preposition)?;
        // "on a second reading of the bill": nobody's.
        let (phrase, end) = if tagged.word(at + 1) == "of" && tagged.word(preposition) != "on" {
            let phrase = phrase::rightwards(tagged, at + 2, self.sentence.end)?;
            let end = phrase.pieces.end;
            (phrase, end)
        } else if preposition + 2 == at
            && (tagged.any(at - 1, Lex::HE.or(Lex::SHE).or(Lex::THEY)) || tagged.word(at - 1) == "its")
        {
            // "In her view", "by his count".
            (Phrase { pieces: at - 1..at, head: at - 1 }, at + 1)
        } else {
            // "by Lund's account", "by the company's own published account".
            let owner = (preposition + 1..at).rev().take(4).find(|&at| tagged.any(at, Lex::POSSESSIVE))?;
            let between = (owner + 1..at).all(|at| tagged.is_wordlike(at) && !tagged.any(at, Lex::PREP.or(Lex::DET)));
            (phrase::leftwards(tagged, owner, preposition + 1).filter(|_| between)?, at + 1)
        };
        // "Norline shipped 805 cranes by the estimate of Lund’s team, …": no comma before it.
        let of_named = tagged.word(at + 1) == "of"
            && tagged.word(preposition) == "by"
            && phrase.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL));
        let set_off = matches!(tagged.mark(end), Some(',' | '.' | ';'))
            && matches!(tagged.mark(preposition.wrapping_sub(1)), Some(',' | '—' | '–'));
        // "By his reckoning no more than a tenth came": a pronoun needs no comma.
        let pronoun = phrase.pieces.len() == 1 && tagged.any(phrase.head, Lex::POSS) && tagged.mark(end).is_none();
        let whole_quote = self.quoted.opening(end + 1).and_then(|at| self.quoted.list.get(at));
        let whole_quote = whole_quote.is_some_and(|quotation| quotation.inner.len() > 3);
        let said = if preposition <= self.floor.max(self.sentence.start) && pronoun {
            Complement::behind(Link::That, end)
        } else if preposition <= self.floor {
            Complement::behind(Link::That, self.behind_comma(end)?)
        } else if set_off && tagged.is(end, ',') && whole_quote {
            Complement::behind(Link::Quote, end + 1)
        } else if set_off || of_named && tagged.mark(end).is_some() {
            Complement::before(end)
        } else {
            return None;
        };
        Some(self.clause(preposition..at + 1, FORMULA, Voice::Phrase(phrase), preposition, said))
    }

    /// "As one expert put it, …", "“…” is how Lund put it".
    pub(super) fn put_it(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let last = subject::between(tagged, at, self.floor).last?;
        let subject = subject::before(tagged, last, self.floor).filter(|found| !is_self(tagged, found.phrase.head))?;
        let opener = subject.start.checked_sub(1)?;
        let end = at + 2;
        // "put it less kindly: the pier was not safe".
        let colon = (end..self.sentence.end.min(end + 6)).find(|&at| tagged.is(at, ':'));
        if let Some(then) = colon.map(|colon| colon + 1).filter(|&then| then < self.sentence.end) {
            // "put it to me like this: “…”".
            let link = if self.quoted.opening(then).is_some() { Link::Quote } else { Link::That };
            let said = Complement::behind(link, then);
            return Some(self.clause(at..end, FORMULA, Voice::Phrase(subject.phrase), subject.start, said));
        }
        let start = match tagged.word(opener) {
            "as" if opener >= self.sentence.start => opener,
            "how" if tagged.any(opener.wrapping_sub(1), Lex::BE) => opener - 1,
            _ => subject.start,
        };
        let opens = tagged.word(start) == "as" && start <= self.sentence.start + 1;
        let mut said = complement(tagged, self.quoted, FORMULA, end, self.sentence.end, false);
        if opens || said.link != Some(Link::Quote) {
            let comma = (end..self.sentence.end.min(end + 10)).find(|&at| tagged.is(at, ',')).unwrap_or(end);
            said = match opens && self.quoted.opening(comma + 1).is_some() {
                true => Complement::behind(Link::Quote, comma + 1),
                false => Complement::before(comma),
            };
        }
        Some(self.clause(at..end, FORMULA, Voice::Phrase(subject.phrase), start, said))
    }

    /// "To Lund, a pilot, that is the wrong question.": it is hers.
    pub(super) fn to_somebody(&self, to: usize) -> Option<Clause> {
        const REACH: usize = 30;
        let tagged = self.tagged;
        let whom = phrase::rightwards(tagged, to + 1, self.sentence.end)?;
        let somebody = Lex::PERSON.or(Lex::CAPITAL).or(Lex::HE).or(Lex::SHE);
        let name = tagged.any(whom.head, somebody) && !tagged.any(whom.head, Lex::ORG.or(Lex::PLACE).or(Lex::DEMONYM));
        // What follows is about a thing: "that is", "both are".
        let comma = (whom.pieces.end..self.sentence.end.min(whom.pieces.end + REACH)).rev();
        let comma = comma.into_iter().find(|&at| tagged.is(at, ',')).map_or(whom.pieces.end, |comma| comma + 1);
        let then = tagged.word(comma);
        let thing = matches!(then, "that" | "this" | "it" | "both" | "all" | "these" | "those" | "neither");
        let be = (comma + 1..comma + 4).any(|at| tagged.any(at, Lex::BE));
        let said = Complement::behind(Link::That, comma);
        (name && thing && be).then(|| self.clause(to..to + 1, FORMULA, Voice::Phrase(whom), to, said))
    }

    /// "For Kari Lund, who heads the trust, the question is a distraction": the view of somebody who is brought in.
    pub(super) fn for_somebody(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let whom = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let end = whom.pieces.end;
        let name = whom.pieces.len() > 1
            && whom.pieces.clone().all(|at| tagged.any(at, Lex::CAPITAL) || tagged.is(at, '-') || tagged.is(at, '.'))
            && !whom.pieces.clone().any(|at| tagged.any(at, Lex::ORG.or(Lex::PLACE).or(Lex::DEMONYM)));
        let brought_in = tagged.is(end, ',') && matches!(tagged.word(end + 1), "who" | "a" | "an");
        let then = self.behind_comma(end).filter(|_| name && brought_in)?;
        let be = (then + 1..self.sentence.end.min(then + 10)).any(|at| tagged.any(at, Lex::BE));
        let said = Complement::behind(Link::That, then);
        be.then(|| self.clause(at..at + 1, FORMULA, Voice::Phrase(whom), at, said))
    }

    /// "What worries Lund, a pilot, is the fog": it is she who says so.
    pub(super) fn what_worries(&self, verb: usize) -> Option<Clause> {
        const REACH: usize = 30;
        let tagged = self.tagged;
        let what = verb - 1;
        let whom = phrase::rightwards(tagged, verb + 1, self.sentence.end)?;
        let somebody = Lex::PERSON.or(Lex::ORG).or(Lex::CAPITAL).or(Lex::HE).or(Lex::SHE).or(Lex::THEY);
        let reach = self.sentence.end.min(whom.pieces.end + REACH);
        let be = (whom.pieces.end..reach).find(|&at| tagged.any(at, Lex::BE))?;
        if what > self.sentence.start + 1 || !tagged.any(whom.head, somebody) || is_self(tagged, whom.head) {
            return None;
        }
        let link = if tagged.word(be + 1) == "that" { Link::That } else { Link::Bare };
        let said = Complement::behind(link, be + 1 + usize::from(link == Link::That));
        Some(self.clause(verb..be + 1, FORMULA, Voice::Phrase(whom), what, said))
    }
}
