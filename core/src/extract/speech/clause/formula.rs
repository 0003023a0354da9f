//! Fixed ways of naming a source: "according to", "in the view of", "as one expert put it", "in a survey for the
//! Gazette", "points to".

use super::{Clause, Reader, Voice, is_self};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link, complement};
use crate::extract::speech::subject;
use std::ops::Range;

/// What a cue that is no verb can do.
const FORMULA: Lex = Lex::SAY.or(Lex::CLAUSE).or(Lex::QUOTE).or(Lex::BARE);

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
];

impl Reader<'_, '_> {
    /// "According to the council, …" and "…, according to the council".
    pub(super) fn according_to(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let behind = if tagged.word(at) == "per" { at + 1 } else { at + 2 };
        let phrase = phrase::rightwards(tagged, behind, self.sentence.end)?;
        // "as per Norline estimates", "as counted by Norline".
        let as_per = tagged.word(at.wrapping_sub(1)) == "as";
        let joined =
            !as_per && at.checked_sub(1).is_some_and(|before| tagged.any(before, Lex::AND.or(Lex::SUBORDINATOR)));
        let opens = !as_per && at <= self.floor.max(self.sentence.start + 1) || joined;
        // "according to a teardown by the consultancy Harbour Labs": whose it is.
        let maker = self.maker_behind(&phrase).or_else(|| self.giver_behind(&phrase));
        let phrase = maker.or_else(|| self.owner_within(&phrase)).unwrap_or(phrase);
        let end = phrase.pieces.end;
        let phrase = self.name_behind(&phrase).unwrap_or(phrase);
        let said = if opens {
            Complement::behind(Link::That, self.behind_comma(end)?)
        } else {
            // "according to a person who took part in the meeting": the clause tells who it is.
            let end = phrase.pieces.end;
            let reach = self.sentence.end.min(end + 40);
            let close = || (end..reach).find(|&at| tagged.is(at, ',')).unwrap_or(reach.saturating_sub(1));
            let mut said = Complement::before(if tagged.word(end) == "who" { close().max(end) } else { end });
            if tagged.word(end + 1) == "who" {
                self.read_apposition(&mut said);
            }
            said
        };
        let start = if as_per { at - 1 } else { at };
        Some(self.clause(at..behind, FORMULA, Voice::Phrase(phrase), start, said))
    }

    /// "a teardown by Harbour Labs", "a count by the union": the maker of a thing that is no speaker by itself.
    fn maker_behind(&self, thing: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        // "analyst estimates compiled by Norline".
        let done = matches!(
            tagged.word(thing.pieces.end),
            "compiled" | "collected" | "gathered" | "published" | "kept" | "maintained" | "assembled" | "prepared"
        );
        let by = thing.pieces.end + usize::from(done);
        let nameless = !thing.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL));
        if done && nameless && tagged.word(by) == "by" {
            return phrase::rightwards(tagged, by + 1, self.sentence.end)
                .filter(|maker| maker.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL)));
        }
        let speaks = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL).or(Lex::PRONOUN);
        if tagged.word(by) != "by" || tagged.any(thing.head, speaks) {
            return None;
        }
        phrase::rightwards(tagged, by + 1, self.sentence.end)
            .filter(|maker| tagged.any(maker.head, Lex::CAPITAL.or(Lex::ORG).or(Lex::PERSON)))
    }

    /// "the team's supplementary tables": whose they are, where they are no speaker by themselves.
    pub(super) fn owner_within(&self, thing: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        let speaks = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL).or(Lex::PRONOUN);
        let owner = thing.pieces.clone().rev().find(|&at| tagged.any(at, Lex::POSSESSIVE))?;
        (!tagged.any(thing.head, speaks)).then(|| phrase::leftwards(tagged, owner, thing.pieces.start)).flatten()
    }

    /// "the index that the Institute presented in April", "figures the company provided": whoever gave them out.
    fn giver_behind(&self, thing: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        let that = usize::from(tagged.word(thing.pieces.end) == "that");
        let giver = phrase::rightwards(tagged, thing.pieces.end + that, self.sentence.end)
            .filter(|_| tagged.any(thing.head, Lex::DOC) || tagged.word(thing.head) == "count")?;
        let gave = matches!(
            tagged.word(giver.pieces.end),
            "provided"
                | "published"
                | "released"
                | "presented"
                | "compiled"
                | "issued"
                | "filed"
                | "shared"
                | "gave"
                | "made"
                | "keeps"
                | "maintains"
        );
        (gave && tagged.any(giver.head, Lex::CAPITAL.or(Lex::ORG))).then_some(giver)
    }

    /// "the farmer's lawyer, Nils Berge, who": the name behind a role.
    fn name_behind(&self, role: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        let comma = role.pieces.end;
        let thing = Lex::ORG.or(Lex::DOC).or(Lex::TIME).or(Lex::CAPITAL).or(Lex::NUMBER);
        let person = tagged.any(role.head, Lex::PERSON) && !tagged.any(role.head, Lex::CAPITAL);
        let somebody = tagged.any(role.pieces.start, Lex::DET.or(Lex::POSS)) && !tagged.any(role.head, thing);
        if !tagged.is(comma, ',') || !(person || somebody) {
            return None;
        }
        let name = phrase::rightwards(tagged, comma + 1, self.sentence.end)?;
        let capital = name.pieces.clone().all(|at| tagged.any(at, Lex::CAPITAL) || tagged.mark(at).is_some());
        let closed =
            name.pieces.end >= self.sentence.end || matches!(tagged.mark(name.pieces.end), Some(',' | '.' | ';'));
        (capital && closed && name.pieces.len() > 1).then_some(name)
    }

    /// "In a survey for the Gazette, 46% …": the document speaks where the clause itself reports nothing.
    pub(super) fn in_a_survey(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let phrase = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let phrase = self.performer(&phrase).unwrap_or(phrase);
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

    /// "“…,” the minutes quote Lund, a pilot, as saying, “…”": Lund speaks.
    pub(super) fn quotes_as_saying(&self, at: usize) -> Option<Clause> {
        const REACH: usize = 24;
        let tagged = self.tagged;
        let quoted = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let reach = self.sentence.end.min(quoted.pieces.end + REACH);
        let saying = (quoted.pieces.end..reach)
            .find(|&at| tagged.word(at) == "as" && matches!(tagged.word(at + 1), "saying" | "telling" | "writing"))?;
        let end = saying + 2;
        let start = subject::between(tagged, at, self.floor)
            .last
            .and_then(|last| subject::before(tagged, last, self.floor))
            .map_or(at, |subject| subject.start);
        let left_quote = start.checked_sub(1).is_some_and(|before| self.beside_quotation(before));
        let said = if left_quote {
            Complement::before(end)
        } else {
            complement(tagged, self.quoted, FORMULA, end, self.sentence.end, false)
        };
        Some(self.clause(saying..end, FORMULA, Voice::Phrase(quoted), start, said))
    }

    /// "Of 1,140 firms polled by Norline, 46% build ships."
    pub(super) fn polled_by(&self, polled: usize) -> Option<Clause> {
        const REACH: usize = 24;
        let tagged = self.tagged;
        let start = self.sentence.start;
        let by = phrase::rightwards(tagged, polled + 2, self.sentence.end)?;
        let named = by.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL));
        let opens = matches!(tagged.word(start), "of" | "among" | "in") && polled < start + REACH;
        if !named || !opens {
            return None;
        }
        let then = self.behind_comma(by.pieces.end)?;
        Some(self.clause(polled..polled + 2, FORMULA, Voice::Phrase(by), start, Complement::behind(Link::That, then)))
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

    /// "Researchers point to new methods".
    pub(super) fn points_to(&self, cue: Range<usize>, lex: Lex, phrase: Phrase, start: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let somebody = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::PRONOUN).or(Lex::CAPITAL);
        let object = cue.end + 1;
        let points =
            tagged.word(cue.end) == "to" && object + 1 < self.sentence.end && tagged.any(phrase.head, somebody);
        points.then(|| self.clause(cue, lex, Voice::Phrase(phrase), start, Complement::behind(Link::Object, object)))
    }

    /// Where the sentence proper begins behind an opening phrase: behind the comma that a clause follows.
    fn behind_comma(&self, from: usize) -> Option<usize> {
        let tagged = self.tagged;
        let reach = self.sentence.end.min(from + 40);
        let mut commas = (from..reach).filter(|&at| tagged.is(at, ','));
        let mut comma = commas.next()?;
        for next in commas {
            // An apposition between two commas; else the clause reaches to the end.
            let lex = tagged.lex(comma + 1);
            let opener = Lex::DET.or(Lex::POSS).or(Lex::PERSON).or(Lex::NUMBER).or(Lex::RELATIVE).or(Lex::ADVERB);
            let name = (comma + 1..next).all(|at| tagged.any(at, Lex::CAPITAL) || tagged.is(at, '-'));
            let aside = lex.any(opener.or(Lex::GERUND).or(Lex::ING)) || name;
            let more = subject::is_clause(tagged, next + 1..reach);
            if subject::is_clause(tagged, comma + 1..next) && !lex.any(Lex::RELATIVE) || !more || !aside {
                break;
            }
            comma = next;
        }
        Some(comma + 1)
    }
}
