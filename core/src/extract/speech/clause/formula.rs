//! Fixed ways of naming a source: "according to", "as counted by", "the minutes quote Lund as saying", "points to".

use super::{Clause, Reader, Voice};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link, complement};
use crate::extract::speech::subject;
use std::ops::Range;

/// What a cue that is no verb can do.
pub(super) const FORMULA: Lex = Lex::SAY.or(Lex::CLAUSE).or(Lex::QUOTE).or(Lex::BARE);

impl Reader<'_, '_> {
    /// "According to the council, …" and "…, according to the council".
    pub(super) fn according_to(&self, at: usize) -> Option<Clause> {
        /// How many pieces behind a participle name whoever did it; no verb stands among them.
        const MAKER: usize = 8;
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
            // "according to a document seen by the Gazette".
            let told = tagged.any(end, Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE))
                && matches!(tagged.word(end + 1), "by" | "in" | "on" | "at" | "for" | "last" | "this" | "to")
                && !subject::is_clause(tagged, end + 1..close().min(end + MAKER));
            // "according to a post and the tables that go with it": both together.
            let told = told || tagged.any(end, Lex::AND) && !subject::is_clause(tagged, end + 1..close());
            let who = tagged.word(end) == "who";
            let mut said = Complement::before(if who || told { close().max(end) } else { end });
            // "…, according to Lund, a pilot at the port of Bergen": what she is said to be is no claim.
            let described = matches!(tagged.word(said.at + 1), "who" | "a" | "an" | "one" | "formerly");
            if described && tagged.is(said.at, ',') {
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
    pub(super) fn giver_behind(&self, thing: &Phrase) -> Option<Phrase> {
        let tagged = self.tagged;
        let that = usize::from(tagged.word(thing.pieces.end) == "that");
        let giver = phrase::rightwards(tagged, thing.pieces.end + that, self.sentence.end).filter(|_| {
            tagged.any(thing.head, Lex::DOC) || matches!(tagged.word(thing.head), "count" | "comparison")
        })?;
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
    pub(super) fn behind_comma(&self, from: usize) -> Option<usize> {
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
