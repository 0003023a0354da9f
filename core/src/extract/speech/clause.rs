//! Reporting clauses: a cue, whoever speaks, and on which side what is said stands.

mod copula;
mod figure;
mod finite;
mod formula;
mod noun;
mod participle;
mod survey;
mod view;

use super::complement::{Complement, Link};
use super::quotation::Quoted;
use super::subject::{self, Subject};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::phrase::{self, Phrase};
use std::ops::Range;

/// Who speaks, as far as the clause itself tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Voice {
    /// A noun phrase.
    Phrase(Phrase),
    /// The speaker of the clause before: "adding that", "and warned that".
    Shared,
    /// Nobody: "is said to", "reportedly".
    Nobody,
}

/// A reporting clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The pieces of the cue.
    pub cue: Range<usize>,
    /// What the verb can do.
    pub verb: Lex,
    /// Who speaks.
    pub voice: Voice,
    /// First piece of the clause.
    pub start: usize,
    /// The piece behind its header, where what is said begins or the sentence goes on.
    pub end: usize,
    /// How what is said begins behind the header; nothing where it stands before.
    pub link: Option<Link>,
    /// The subject follows the verb.
    pub inverted: bool,
    /// The subject is a relative pronoun: "the company that has shown".
    pub relative: bool,
    /// Who is told.
    pub hearer: Option<Range<usize>>,
    /// The sentence it stands in.
    pub sentence: Range<usize>,
    /// Where the part of the sentence begins that a semicolon sets off.
    pub part: usize,
}

/// The reporting clauses of a text in order of their cues.
pub(super) fn clauses(tagged: &Tagged<'_>, quoted: &Quoted) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    for sentence in &tagged.sentences {
        let (mut floor, mut part) = (sentence.start, sentence.start);
        for at in sentence.clone() {
            let lex = tagged.lex(at);
            if quoted.at(at).is_some() {
                floor = at + 1;
                continue;
            }
            if let Some(mark) = tagged.mark(at) {
                if mark == ';' {
                    (floor, part) = (at + 1, at + 1);
                }
                continue;
            }
            if !lex.any(Lex::SAY.or(Lex::CUE)) {
                continue;
            }
            let reader = Reader { tagged, quoted, sentence: sentence.clone(), floor, part, last: found.last() };
            // One clause, one cue: what a clause's header has taken begins no other.
            if let Some(clause) = reader.clause_at(at, lex)
                && found.last().is_none_or(|last| last.cue.end <= clause.cue.start)
            {
                found.push(clause);
            }
        }
    }
    found
}

/// One sentence, read at one of its words.
struct Reader<'t, 'a> {
    tagged: &'t Tagged<'a>,
    quoted: &'t Quoted,
    sentence: Range<usize>,
    /// No subject stands before this: a quotation or a semicolon does.
    floor: usize,
    /// Behind the last semicolon.
    part: usize,
    /// The clause before, in this sentence or an earlier one.
    last: Option<&'t Clause>,
}

impl Reader<'_, '_> {
    fn clause_at(&self, at: usize, lex: Lex) -> Option<Clause> {
        let next = at + 1;
        let verb = || (lex.any(Lex::SAY) && !lex.any(Lex::CAPITAL)).then(|| self.verb(at, lex)).flatten();
        match self.tagged.word(at) {
            "according" if self.tagged.word(next) == "to" => self.according_to(at),
            // "…, going by its own counters".
            "going" if self.tagged.word(next) == "by" => self.according_to(at),
            // "…, per a Norline note out yesterday".
            "per" if self.tagged.is(at.wrapping_sub(1), ',') || self.tagged.word(at.wrapping_sub(1)) == "as" => {
                self.according_to(at)
            }
            // "as he sees it".
            "sees" | "tells"
                if self.tagged.word(next) == "it"
                    && (1..5).any(|back| self.tagged.word(at.wrapping_sub(back)) == "as") =>
            {
                self.put_it(at).or_else(verb)
            }
            "to" if at == self.sentence.start => self.to_somebody(at),
            "for" => (at == self.sentence.start).then(|| self.for_somebody(at)).flatten(),
            "reportedly" | "allegedly" | "purportedly" => Some(self.hearsay(at, at..next)),
            "measure" | "count" | "estimate" | "estimates" | "reckoning" | "calculation" | "calculations" | "tally"
            | "figures" | "numbers" | "admission" | "arithmetic" | "audit" | "reading" | "forecast" | "forecasts"
            | "projection" | "projections" | "roadmap" | "data" | "evidence" => {
                self.by_the_count_of(at).or_else(|| self.noun_is_that(at)).or_else(verb)
            }
            "put" | "puts" if self.tagged.word(next) == "it" => self.puts_at(at).or_else(|| self.put_it(at)),
            "counted" | "measured" | "compiled" | "tracked" | "estimated" | "calculated" | "projected" | "recorded"
            | "tallied" | "assessed"
                if self.tagged.word(next) == "by" && self.tagged.word(at.wrapping_sub(1)) == "as" =>
            {
                self.according_to(at)
            }
            "put" | "puts" | "counts" | "counted" => self.puts_at(at),
            "has" | "have" | "had" => self.has(at),
            "gives" | "gave" => self.gives(at),
            // "Norline sees profits tripling".
            "sees" if self.tagged.word(next) != "it" => self.sees(at).or_else(verb),
            "spoke" | "speaks" | "speak" | "talk" | "talks" | "talked" | "tells" | "told"
                if self.tagged.word(next) == "of" =>
            {
                self.speaks_of(at)
            }
            // "Lund worries more about the fog".
            "worries" | "worried" | "worry"
                if self.tagged.word(next) == "about" || self.tagged.word(next + 1) == "about" =>
            {
                self.speaks_of(at)
            }
            // "Of 1,140 firms polled by Norline, 46% build ships."
            "polled" | "surveyed" | "interviewed" | "questioned" | "tracked" => self.polled_by(at).or_else(verb),
            "quote" | "quotes" | "quoted" => self.quotes_as_saying(at).or_else(verb),
            "worries" | "worried" | "troubles" | "troubled" | "bothers" | "strikes" | "struck" | "surprised"
            | "impressed" | "alarms" | "alarmed" | "frightens"
                if self.tagged.word(at.wrapping_sub(1)) == "what" =>
            {
                self.what_worries(at)
            }
            "report" | "reports" | "reported" => self.puts_at(at).or_else(verb),
            // "she went on": a way of speaking beside a quotation.
            "went" | "goes"
                if self.tagged.word(next) == "on" && self.tagged.mark(at + 2).is_some()
                    || self.tagged.word(next) == "further" && self.tagged.is(at + 2, ':') =>
            {
                self.verb(at, Lex::SAY.or(Lex::QUOTE).or(Lex::BARE).or(Lex::PAST))
            }
            "if" => self.if_it_is_right(at),
            "runs" | "goes" => self.the_argument_runs(at),
            "in" | "on" if at <= self.sentence.start + 1 => {
                self.in_a_survey(at).or_else(|| self.in_the_estimate_of(at))
            }
            "view" | "opinion" | "words" | "word" | "eyes" | "estimation" | "account" | "telling" | "experience"
            | "phrase" => self.in_the_view_of(at).or_else(|| self.noun_is_that(at)),
            "convinced" | "confident" | "certain" | "sure" | "adamant" | "doubtful" | "sceptical" | "skeptical"
            | "hopeful" | "afraid" | "optimistic" | "pessimistic" | "doubt" => self.is_sure_that(at).or_else(verb),
            _ => {
                let noun = lex.any(Lex::CUE).then(|| self.noun_is_that(at)).flatten();
                noun.or_else(verb)
            }
        }
    }

    /// A word that can be a reporting verb, told from nouns and by its form.
    fn verb(&self, at: usize, lex: Lex) -> Option<Clause> {
        let tagged = self.tagged;
        let before = at.checked_sub(1);
        if self.is_no_verb(at, lex) {
            return None;
        }
        let between = subject::between(tagged, at, self.floor);
        // "a reader emailed to say that".
        let wrote = tagged.word(at) == "say"
            && before.is_some_and(|to| tagged.word(to) == "to")
            && matches!(
                tagged.word(at.wrapping_sub(2)),
                "emailed" | "wrote" | "called" | "rang" | "phoned" | "texted" | "messaged"
            );
        if wrote && let Some(subject) = at.checked_sub(3).and_then(|last| subject::before(tagged, last, self.floor)) {
            return self.straight(at, at..at + 1, lex.or(Lex::PAST), subject);
        }
        if between.infinitive {
            return None;
        }
        if between.be && lex.any(Lex::PART) && !lex.any(Lex::ING) {
            return self.passive(at, lex, between.last);
        }
        let mut cue = at..at + 1;
        let particle = match tagged.word(at + 1) {
            "out" | "up" => &["point", "sum"][..],
            "on" | "further" => &["went", "goes"],
            _ => &[],
        };
        cue.end += usize::from(particle.iter().any(|verb| tagged.word(at).starts_with(verb)));
        if lex.any(Lex::ING) && !between.be && !lex.any(Lex::PAST) {
            return self.participle(at, cue);
        }
        // The plain form wants a plural or an auxiliary.
        let finite = lex.any(Lex::PAST.or(Lex::THIRD).or(Lex::ING)) || between.auxiliary;
        let subject = between.last.and_then(|last| subject::before(tagged, last, self.floor));
        // "Norway, Lund and others point out, adds": nothing would stand before so long a list.
        let closed = tagged.is(cue.end, ',') && tagged.any(cue.end + 1, Lex::FINITE.or(Lex::THIRD).or(Lex::AUX));
        let listed = |subject: &Subject| closed && subject.start <= self.sentence.start;
        let first = |subject: Subject| {
            let comma = subject.phrase.pieces.clone().find(|&at| tagged.is(at, ','))?;
            let pieces = comma + 1..subject.phrase.pieces.end;
            Some(Subject { start: comma + 1, phrase: Phrase { head: comma + 1, pieces } })
        };
        let subject =
            subject.and_then(
                |subject| if listed(&subject) { first(subject.clone()).or(Some(subject)) } else { Some(subject) },
            );
        // "Short of chips, the yards learned thrift, said Daniel Roe, a pilot.": a name between the verb and a mark.
        let named = lex.any(Lex::PLAIN) && finite && tagged.is(at - usize::from(at > 0), ',') && {
            let name =
                tagged.any(at + 1, Lex::CAPITAL).then(|| subject::behind(tagged, at, self.sentence.end)).flatten();
            name.is_some_and(|name| {
                name.pieces.clone().all(|at| tagged.any(at, Lex::CAPITAL) || tagged.is(at, '-') || tagged.is(at, '.'))
                    && name.pieces.len() > 1
                    && matches!(tagged.mark(name.pieces.end), Some(',' | '.'))
            })
        };
        if (named || finite && self.is_turned(at, lex))
            && let Some(clause) = self.inverted(at, cue.clone(), lex)
        {
            return Some(clause);
        }
        let subject = subject.filter(|subject| finite || agrees_in_plural(tagged, &subject.phrase));
        if let Some(subject) = subject {
            let relative = tagged.any(subject.start, Lex::RELATIVE) && subject.start >= subject.phrase.pieces.end;
            let clause = self.straight(at, cue, lex, subject).filter(|clause| self.reports(at, clause, between))?;
            return Some(Clause { relative, ..clause });
        }
        // "Lund said A and added that B", "… but warned": the subject is shared.
        let joined = |last| tagged.any(last, Lex::AND) || matches!(tagged.word(last), "but" | "then" | "yet");
        if finite && between.last.is_some_and(joined) {
            return self.shared(at, cue);
        }
        self.inverted(at, cue, lex)
    }

    /// "Norway built 300 ferries in 2024, against 34 in Sweden, notes the Federation of Yards.": behind a whole clause
    /// and a comma, somebody who closes the sentence or part of it.
    fn is_turned(&self, at: usize, lex: Lex) -> bool {
        const REACH: usize = 60;
        let tagged = self.tagged;
        let comma = at.checked_sub(1).filter(|&before| tagged.is(before, ','));
        let Some(comma) = comma.filter(|_| lex.any(Lex::QUOTE.or(Lex::THINK)) && !lex.any(Lex::HEARER)) else {
            return false;
        };
        let Some(somebody) = subject::behind(tagged, at, self.sentence.end) else { return false };
        let end = somebody.pieces.end;
        let closed = matches!(tagged.mark(end), Some(',' | '.')) || tagged.any(end, Lex::PREP);
        let speaks = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL);
        // "Norway built": a regular past behind a noun or name.
        let built = |at: usize| {
            let noun = at > self.floor && (phrase::is_nominal(tagged, at - 1) || tagged.any(at - 1, Lex::CAPITAL));
            tagged.any(at, Lex::ED) && noun && tagged.word(at + 1) != "by"
        };
        // A sentence without end may hold such verbs without end.
        let near = self.floor.max(comma.saturating_sub(REACH))..comma;
        let clause = subject::is_clause(tagged, near.clone()) || near.into_iter().any(built);
        closed && tagged.any(somebody.head, speaks) && clause
    }

    /// Whether a quotation ends at a piece, or at a comma behind one.
    fn beside_quotation(&self, before: usize) -> bool {
        let tagged = self.tagged;
        let comma = matches!(tagged.mark(before), Some(',' | '—' | '–')) && self.quoted.at(before).is_none();
        let at = if comma { before.checked_sub(1) } else { Some(before) };
        let quotation = at.and_then(|at| self.quoted.at(at)).and_then(|at| self.quoted.list.get(at));
        // "The “History” section explains": a word in marks has not been said by anybody.
        quotation.is_some_and(|quotation| {
            let last = quotation.inner.end.saturating_sub(1);
            let words = quotation.inner.clone().filter(|&at| tagged.is_wordlike(at)).take(3).count();
            comma || words > 2 || tagged.mark(last).is_some()
        })
    }

    /// Whether a quotation is the title of a work or a nickname: its longer words all have capitals.
    fn is_title(&self, opening: usize) -> bool {
        let tagged = self.tagged;
        let Some(quotation) = self.quoted.opening(opening).and_then(|at| self.quoted.list.get(at)) else {
            return false;
        };
        let titled = |at: usize| {
            tagged.any(at, Lex::CAPITAL.or(Lex::NUMBER)) || tagged.mark(at).is_some() || tagged.word(at).len() < 4
        };
        quotation.inner.len() < 12 && quotation.inner.clone().all(titled)
    }

    /// The first noun phrase of the sentence, behind whatever opens it.
    fn opening_subject(&self, until: usize) -> Option<Phrase> {
        let tagged = self.tagged;
        let mut at = self.sentence.start;
        if tagged.any(at, Lex::PREP.or(Lex::SUBORDINATOR).or(Lex::GERUND)) && !tagged.any(at, Lex::DET) {
            at = (at..until).find(|&at| tagged.is(at, ','))? + 1;
        }
        while at < until
            && (tagged.mark(at).is_some() || tagged.any(at, Lex::ADVERB.or(Lex::AND)) && !tagged.any(at, Lex::DET))
        {
            at += 1;
        }
        let other = |phrase: &Phrase| !tagged.any(phrase.head, Lex::TIME) && !is_self(tagged, phrase.pieces.start);
        phrase::rightwards(tagged, at, until).filter(other)
    }

    /// Nobody in particular says it: the clause around the word is what is said.
    fn hearsay(&self, at: usize, cue: Range<usize>) -> Clause {
        self.clause(cue, self.tagged.lex(at), Voice::Nobody, at, Complement::before(at + 1))
    }

    fn clause(&self, cue: Range<usize>, verb: Lex, voice: Voice, start: usize, said: Complement) -> Clause {
        let Complement { link, at: end, hearer } = said;
        let (sentence, part) = (self.sentence.clone(), self.part);
        Clause { cue, verb, voice, start, end, link, inverted: false, relative: false, hearer, sentence, part }
    }
}

/// Determiners that are a subject by themselves: "some claim", "others say".
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "some", "many", "most", "others", "several", "few", "both", "one", "another", "all", "neither", "these", "those",
    "this", "that", "two", "three", "each",
];

/// "I", "we", "you": the author, or whoever is being quoted already.
fn is_self(tagged: &Tagged<'_>, at: usize) -> bool {
    let word = tagged.word(at);
    let pronoun = word.split_once('\'').map_or(word, |(pronoun, _)| pronoun);
    matches!(pronoun, "i" | "we" | "you") && !tagged.any(at, Lex::ACRONYM)
}

/// Words that take a plain verb form though they do not end in -s.
#[rustfmt::skip]
const PLURALS: &[&str] = &[
    "police", "some", "many", "most", "others", "several", "few", "both", "all", "these", "those", "two", "three",
    "staff", "media", "data", "children", "who", "that", "which", "crew",
];

/// Whether a plain verb form can follow: "they say", "critics argue", "Roe and Lund believe".
fn agrees_in_plural(tagged: &Tagged<'_>, phrase: &Phrase) -> bool {
    let word = tagged.word(phrase.head);
    tagged.any(phrase.head, Lex::THEY)
        || PLURALS.contains(&word)
        || word.ends_with('s') && !word.ends_with("ss")
        || word.ends_with("men")
        || word.ends_with("people")
        || phrase.pieces.clone().any(|at| tagged.any(at, Lex::AND))
}
