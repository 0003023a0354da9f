//! Figures that a document or a body gives: "puts the yield at 40%", "counts 310 of them", "has the ports three points
//! apart", "gives Norway a 72".

use super::{Clause, Reader, Voice, is_self};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link};
use crate::extract::speech::subject;

/// Words before a figure that do not change that it is one.
#[rustfmt::skip]
const NEAR: &[&str] = &[
    "between", "about", "around", "roughly", "nearly", "almost", "more", "less", "well", "some", "over", "just", "only",
    "under", "up", "at", "as", "close", "fewer", "upward", "upwards", "north", "anywhere", "somewhere",
];

/// Whoever can hold a view.
const SOMEBODY: Lex = Lex::PERSON.or(Lex::ORG).or(Lex::CAPITAL).or(Lex::HE).or(Lex::SHE).or(Lex::THEY);

/// What counts and models without anybody's verb: "the agency's base case has demand climbing".
fn is_reckoning(word: &str) -> bool {
    matches!(
        word,
        "case"
            | "scenario"
            | "scenarios"
            | "model"
            | "models"
            | "count"
            | "counts"
            | "tally"
            | "simulation"
            | "telemetry"
    )
}

impl Reader<'_, '_> {
    /// "a count by the institute has the ports three points apart", "its base case has demand climbing by 175 TWh": what
    /// a document has is what it says.
    pub(super) fn has(&self, at: usize) -> Option<Clause> {
        const REACH: usize = 8;
        let tagged = self.tagged;
        let behind = self.object(at)?.pieces.end;
        let reach = self.sentence.end.min(behind + REACH);
        let apart = |at: usize| {
            matches!(tagged.word(at), "apart" | "ahead" | "behind")
                || tagged.word(at) == "at" && tagged.any(at + 1, Lex::NUMBER)
        };
        let figure = (at..reach).any(|at| tagged.any(at, Lex::NUMBER));
        let tells = tagged.any(behind, Lex::GERUND.or(Lex::ING)) || (at + 2..reach).any(apart) && figure;
        let fits = |head| tagged.any(head, Lex::DOC) || is_reckoning(tagged.word(head));
        if tells { self.told_by(at, fits) } else { None }
    }

    /// "Norline sees profits tripling".
    pub(super) fn sees(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let behind = self.object(at)?.pieces.end;
        let fits = |head| tagged.any(head, SOMEBODY.or(Lex::DOC));
        if tagged.any(behind, Lex::GERUND.or(Lex::ING)) { self.told_by(at, fits) } else { None }
    }

    /// "the report gives Norway a decisive edge", "gave a central estimate of 140,000", "gives it four quarters".
    pub(super) fn gives(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let object = self.object(at)?;
        let behind = object.pieces.end;
        // "an estimate of 140,000": any body may.
        let reckoned = matches!(tagged.word(object.head), "estimate" | "figure" | "forecast" | "number" | "range");
        let estimate = reckoned && tagged.word(object.head + 1) == "of" && tagged.any(object.head + 2, Lex::NUMBER);
        // "until 2030", "one chance in five", "four quarters": so may anybody.
        let term = |at: usize| {
            matches!(tagged.word(at), "chance" | "chances" | "quarters" | "years" | "months" | "odds" | "percent")
        };
        let until = tagged.word(behind) == "until" && tagged.any(behind + 1, Lex::NUMBER);
        let counted = tagged.any(behind, Lex::DET.or(Lex::NUMBER));
        let forecast = until || counted && (behind + 1..behind + 3).any(term);
        // Two objects: "gives Norway a 72", "gives the port “a lasting edge”".
        let two = counted || self.quoted.opening(behind).is_some();
        let fits = |head| {
            let document = tagged.any(head, Lex::DOC) || is_reckoning(tagged.word(head));
            document && two || (estimate || forecast) && tagged.any(head, SOMEBODY)
        };
        self.told_by(at, fits)
    }

    /// What stands behind a verb, unless it is a participle: "has tested the crane".
    fn object(&self, verb: usize) -> Option<Phrase> {
        let participle = self.tagged.any(verb + 1, Lex::ED.or(Lex::PARTICIPLE).or(Lex::PART));
        if participle { None } else { phrase::rightwards(self.tagged, verb + 1, self.sentence.end) }
    }

    /// A clause whose subject fits, by its head; what stands behind the verb is what is told.
    fn told_by(&self, at: usize, fits: impl Fn(usize) -> bool) -> Option<Clause> {
        let tagged = self.tagged;
        let between = subject::between(tagged, at, self.floor);
        let subject = between.last.and_then(|last| subject::before(tagged, last, self.floor))?;
        let head = subject.phrase.head;
        if between.negated || between.hypothetical || !fits(head) || is_self(tagged, head) {
            return None;
        }
        let said = Complement::behind(Link::Object, at + 1);
        let voice = Voice::Phrase(self.reckoner(subject.phrase));
        Some(self.clause(at..at + 1, Lex::SAY.or(Lex::OBJECT), voice, subject.start, said))
    }

    /// "a count by the council", "Lund's model": whose it is, where the thing is no document that speaks by itself.
    fn reckoner(&self, phrase: Phrase) -> Phrase {
        let tagged = self.tagged;
        // "His teardown of the crane puts it at 70 tonnes": his figure.
        let start = phrase.pieces.start;
        let somebody = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL);
        if matches!(tagged.word(start), "his" | "her" | "its" | "their")
            && !tagged.any(phrase.head, somebody)
            && !(start..phrase.head).any(|at| tagged.any(at, Lex::POSSESSIVE))
        {
            return Phrase { pieces: start..start + 1, head: start };
        }
        if tagged.any(phrase.head, Lex::DOC) || !is_reckoning(tagged.word(phrase.head)) {
            return phrase;
        }
        let by = phrase.pieces.clone().find(|&at| tagged.word(at) == "by");
        let maker = by.and_then(|by| phrase::rightwards(tagged, by + 1, phrase.pieces.end));
        maker.or_else(|| self.owner_within(&phrase)).unwrap_or(phrase)
    }

    /// "The plan spoke of a race", "people in the trade talk of a shortage": what is spoken of is said.
    pub(super) fn speaks_of(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let between = subject::between(tagged, at, self.floor);
        let subject = between.last.and_then(|last| subject::before(tagged, last, self.floor))?;
        let (head, last) = (subject.phrase.head, subject.phrase.pieces.end - 1);
        let speaks = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL).or(Lex::PRONOUN);
        let somebody = tagged.any(head, speaks) && !tagged.any(head, Lex::IT);
        // "a speech that the journal Harbour printed": a verb ends no noun phrase.
        let clause = tagged.any(last, Lex::ED) && tagged.any(last - usize::from(last > 0), Lex::CAPITAL.or(Lex::ED));
        let said = Complement::behind(Link::Object, at + 2);
        if !somebody
            || clause
            || between.negated
            || between.hypothetical
            || is_self(tagged, head)
            || !self.can_speak(Lex::SAY.or(Lex::OBJECT), &subject.phrase, &said)
        {
            return None;
        }
        Some(self.clause(at..at + 2, Lex::SAY.or(Lex::OBJECT), Voice::Phrase(subject.phrase), subject.start, said))
    }

    /// "puts the yield at 40%", "counts 310 of them": a figure is what is said.
    pub(super) fn puts_at(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        // "the report notes 3 of them": a noun.
        let noun = at.checked_sub(1).is_some_and(|at| tagged.any(at, Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE)));
        if noun && tagged.word(at).starts_with("report") && !tagged.any(at - 1, Lex::CAPITAL) {
            return None;
        }
        let figure = |at: usize| {
            tagged.any(at, Lex::NUMBER)
                || matches!(tagged.mark(at), Some('$' | '£' | '€'))
                // "RMB 58 million"
                || tagged.any(at, Lex::ACRONYM) && tagged.any(at + 1, Lex::NUMBER)
                || NEAR.contains(&tagged.word(at)) && !tagged.any(at + 1, Lex::DET)
        };
        let fits = if tagged.word(at).starts_with("put") {
            let reach = self.sentence.end.min(at + 20);
            let object = (at + 2..reach).take_while(|&at| !matches!(tagged.mark(at), Some(',' | ';' | '.')));
            // "puts the crossover in 2028", "puts it nine months behind".
            let distance = |at: usize| {
                tagged.any(at, Lex::NUMBER.or(Lex::TIME))
                    && (at + 1..at + 4).any(|at| matches!(tagged.word(at), "behind" | "ahead"))
            };
            // "puts the lag at two years", "at six to nine months".
            let span = |at: usize| {
                tagged.any(at, Lex::DET)
                    && !matches!(tagged.word(at), "the" | "this" | "that" | "these" | "those" | "every" | "any" | "no")
                    && (at + 1..at + 4).any(|at| tagged.any(at, Lex::TIME))
            };
            object.into_iter().any(|at| {
                tagged.word(at) == "at" && (figure(at + 1) || span(at + 1) || self.quoted.opening(at + 1).is_some())
                    || matches!(tagged.word(at), "nearer" | "near" | "above" | "below" | "around") && figure(at + 1)
                    || tagged.word(at) == "in" && tagged.any(at + 1, Lex::NUMBER)
                    // "puts the delay down to three things".
                    || tagged.word(at) == "down" && tagged.word(at + 1) == "to"
                    || distance(at)
            })
        } else {
            // "reports training a model": what is reported to be done. "reported combined sales of 3m": its figures.
            let told = |at: usize| {
                let reach = self.sentence.end.min(at + 12);
                let mut object = (at + 1..reach).take_while(|&at| tagged.mark(at).is_none_or(|mark| mark == '$'));
                let clause = subject::is_clause(tagged, at + 1..reach);
                tagged.any(at + 1, Lex::GERUND) || !clause && object.any(|at| tagged.any(at, Lex::NUMBER))
            };
            figure(at + 1) || tagged.word(at).starts_with("report") && told(at)
        };
        if !fits {
            return None;
        }
        let last = subject::between(tagged, at, self.floor).last?;
        let subject = subject::before(tagged, last, self.floor)?;
        // "If one counts only the ferries": anybody.
        if tagged.word(subject.phrase.head) == "one" && tagged.any(subject.start.wrapping_sub(1), Lex::SUBORDINATOR) {
            return None;
        }
        let verb = Lex::SAY.or(Lex::OBJECT);
        let said = Complement::behind(Link::Object, at + 1);
        let speaks = self.can_speak(verb, &subject.phrase, &said) && !is_self(tagged, subject.phrase.head);
        let start = subject.start;
        speaks.then(|| self.clause(at..at + 1, verb, Voice::Phrase(self.reckoner(subject.phrase)), start, said))
    }
}
