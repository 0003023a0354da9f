//! Reporting clauses: a cue, whoever speaks, and on which side what is said stands.

use super::complement::{Complement, Link, complement};
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
    /// Who is told.
    pub hearer: Option<Range<usize>>,
    /// The sentence it stands in.
    pub sentence: Range<usize>,
}

/// The reporting clauses of a text in order of their cues.
pub(super) fn clauses(tagged: &Tagged<'_>, quoted: &Quoted) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    for sentence in &tagged.sentences {
        let mut floor = sentence.start;
        for at in sentence.clone() {
            let lex = tagged.lex(at);
            let mark = tagged.mark(at);
            if quoted.at(at).is_some() || mark.is_some_and(|mark| matches!(mark, ';')) {
                floor = at + 1;
                continue;
            }
            if mark.is_some() {
                continue;
            }
            let reader = Reader { tagged, quoted, sentence: sentence.clone(), floor };
            let clause = match tagged.word(at) {
                "according" if tagged.word(at + 1) == "to" => reader.according_to(at),
                "reportedly" | "allegedly" | "purportedly" => reader.hearsay(at, at..at + 1),
                "put" | "puts" if tagged.word(at + 1) == "it" => reader.put_it(at).or_else(|| reader.puts_at(at)),
                "put" | "puts" | "counts" | "counted" => reader.puts_at(at),
                "report" | "reports" | "reported" if tagged.any(at + 1, Lex::NUMBER) => reader.puts_at(at),
                "in" if at <= sentence.start + 1 => reader.in_a_survey(at),
                "view" | "opinion" | "words" | "eyes" | "estimation" | "account" | "telling" => {
                    reader.in_the_view_of(at)
                }
                _ if lex.any(Lex::SAY) && !(lex.any(Lex::CAPITAL)) => reader.verb(at, found.last()),
                _ => None,
            };
            // One clause, one cue: what a clause's header has taken begins no other.
            if let Some(clause) = clause
                && found.last().is_none_or(|last| last.cue.end <= clause.cue.start)
            {
                found.push(clause);
            }
        }
    }
    found
}

struct Reader<'t, 'a> {
    tagged: &'t Tagged<'a>,
    quoted: &'t Quoted,
    sentence: Range<usize>,
    /// No subject stands before this: a quotation or a semicolon does.
    floor: usize,
}

impl Reader<'_, '_> {
    fn verb(&self, at: usize, last: Option<&Clause>) -> Option<Clause> {
        let tagged = self.tagged;
        let lex = tagged.lex(at);
        let before = at.checked_sub(1);
        let left = before.map_or(Lex::default(), |before| tagged.lex(before));
        let behind_quote = before.is_some_and(|before| self.quoted.at(before).is_some());
        // A noun: "the report", "its claims", "a growing warning".
        if !behind_quote
            && left.any(Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE))
            && !left.any(Lex::RELATIVE.or(Lex::PRONOUN))
            && !standing_alone(tagged, before)
        {
            return None;
        }
        if lex.any(Lex::NOUN_TOO)
            && (left.any(Lex::PREP) || matches!(tagged.word(at + 1), "of" | "by" | "from"))
            && !behind_quote
        {
            return None;
        }
        // A compound: "a state-run bank", "fact-finding".
        if before.is_some_and(|before| tagged.mark(before) == Some('-') && tagged.glued(at))
            || tagged.is(at + 1, '-') && tagged.glued(at + 1) && tagged.glued(at + 2)
        {
            return None;
        }
        let between = subject::between(tagged, at, self.floor);
        if between.infinitive {
            return None;
        }
        let passive = between.be && lex.any(Lex::PART) && !lex.any(Lex::ING);
        if passive {
            return self.passive(at, between.last);
        }
        let negated = between.negated;
        let hypothetical = between.hypothetical;
        let mut cue = at..at + 1;
        if matches!(tagged.word(at + 1), "out" | "up")
            && matches!(tagged.word(at), "point" | "points" | "pointed" | "pointing" | "sum" | "sums" | "summed")
        {
            cue.end += 1;
        }
        if lex.any(Lex::ING) && !between.be && !lex.any(Lex::PAST) {
            return self.participle(at, cue, last);
        }
        // The plain form wants a plural, "I", "you", or an auxiliary.
        let finite = lex.any(Lex::PAST.or(Lex::THIRD)) || between.auxiliary || lex.any(Lex::ING);
        let subject = between.last.and_then(|last| subject::before(tagged, last, self.floor));
        let subject =
            subject.filter(|subject| finite || lex.any(Lex::BASE) && agrees_in_plural(tagged, &subject.phrase));
        // "Lund said A and added that B", "… but warned": the subject is shared.
        if subject.is_none()
            && finite
            && between
                .last
                .is_some_and(|last| tagged.any(last, Lex::AND) || matches!(tagged.word(last), "but" | "then" | "yet"))
        {
            return self.shared(at, cue, last);
        }
        if let Some(subject) = subject {
            // "did not say whether": nothing is said.
            return self
                .straight(at, cue, lex, subject)
                .filter(|clause| !(negated && matches!(clause.link, Some(Link::Question | Link::Object))))
                .filter(|clause| !(hypothetical && clause.verb.any(Lex::THINK)))
                .filter(|clause| !lex.any(Lex::NOUN_TOO) || self.proves_verb(at, clause));
        }
        self.inverted(at, cue, lex)
    }

    /// Whether a word that is noun and verb is the verb here: "media reports range" has none.
    fn proves_verb(&self, at: usize, clause: &Clause) -> bool {
        let tagged = self.tagged;
        let alone = at.checked_sub(1).is_some_and(|before| tagged.any(before, Lex::DET));
        match clause.link {
            Some(Link::Bare) => phrase::reports_here(tagged, at) || tagged.any(at + 1, Lex::HE.or(Lex::SHE)),
            Some(Link::Object) => !alone,
            None => tagged.mark(clause.cue.end).is_some() || clause.cue.end >= self.sentence.end,
            _ => true,
        }
    }

    /// Subject, verb, and what is said on either side.
    fn straight(&self, at: usize, cue: Range<usize>, lex: Lex, subject: Subject) -> Option<Clause> {
        let tagged = self.tagged;
        if is_self(tagged, subject.phrase.head) {
            return None;
        }
        let mut said = complement(tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        let mut start = subject.start;
        if !self.can_speak(lex, &subject.phrase, &said) {
            return None;
        }
        // "points to new methods", "puts the yield at 40%", "counts 310": a figure or a thing is what is said.
        if let Some(object) = self.figure(at, cue.end) {
            let named = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::PRONOUN).or(Lex::CAPITAL);
            if !tagged.any(subject.phrase.head, named) {
                return None;
            }
            said = Complement { link: Some(Link::Object), at: object, hearer: None };
            return Some(self.clause(cue, lex, Voice::Phrase(subject.phrase), start, said, false));
        }
        if tagged.word(at).starts_with("point") && cue.end == at + 1 && said.link != Some(Link::Quote) {
            return None;
        }
        // "As Lund noted": what is said stands on the other side.
        let as_at = start
            .checked_sub(1)
            .filter(|&before| before >= self.floor && tagged.word(before) == "as" && said.link != Some(Link::That));
        if let Some(as_at) = as_at {
            start = as_at;
        }
        let quoting = matches!(said.link, Some(Link::Quote));
        let left_quote = start.checked_sub(1).is_some_and(|before| self.beside_quotation(before));
        if lex.any(Lex::MANNER) && !lex.any(Lex::CLAUSE) && !quoting && !left_quote {
            return self.object_quote(at, cue, lex, Voice::Phrase(subject.phrase), start);
        }
        // "as it says it will": what is said is no assertion of the sentence.
        if as_at.is_some() && said.link == Some(Link::Bare) && tagged.any(said.at, Lex::SUBJECT) {
            return None;
        }
        if as_at.is_some() && said.link.is_some() && !matches!(said.link, Some(Link::Quote)) {
            let comma = (cue.end..self.sentence.end.min(cue.end + 12)).find(|&at| tagged.is(at, ','))?;
            return Some(self.clause(
                cue,
                lex,
                Voice::Phrase(subject.phrase),
                start,
                Complement { link: None, at: comma, hearer: None },
                false,
            ));
        }
        match said.link {
            // "Lund, who said so,": nothing stands before but the noun.
            None if tagged.any(subject.start, Lex::RELATIVE) => {
                return self.object_quote(at, cue, lex, Voice::Phrase(subject.phrase), start);
            }
            None => {
                // What is said must stand before: behind a comma, a dash, a quotation, or "as".
                let parenthetical = as_at.is_some()
                    || left_quote
                    || start.checked_sub(1).is_some_and(|before| {
                        before >= self.sentence.start && matches!(tagged.mark(before), Some(',' | '—' | '–'))
                    });
                let allowed = if left_quote {
                    lex.any(Lex::QUOTE.or(Lex::THINK).or(Lex::SHOW))
                } else {
                    lex.any(Lex::BARE.or(Lex::CLAUSE))
                };
                if !parenthetical || !allowed {
                    return self.object_quote(at, cue, lex, Voice::Phrase(subject.phrase), start);
                }
            }
            Some(Link::Object)
                if !(lex.any(Lex::OBJECT) || lex.any(Lex::SHOW) && tagged.any(subject.phrase.head, Lex::DOC)) =>
            {
                return self.object_quote(at, cue, lex, Voice::Phrase(subject.phrase), start);
            }
            Some(Link::Quote) if !lex.any(Lex::QUOTE.or(Lex::CLAUSE).or(Lex::JUDGE)) => return None,
            _ => {}
        }
        Some(self.clause(cue, lex, Voice::Phrase(subject.phrase), start, said, false))
    }

    /// Whether a subject can say such a thing. Things show and tell much without anybody speaking: "this shift
    /// indicates", "the hardware tells you".
    fn can_speak(&self, verb: Lex, phrase: &Phrase, said: &Complement) -> bool {
        let tagged = self.tagged;
        let head = tagged.lex(phrase.head);
        if head.any(Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::PRONOUN)) {
            return true;
        }
        let named = head.any(Lex::CAPITAL)
            && !head.any(Lex::DEMONYM)
            && (!head.any(Lex::START) || head.any(Lex::ACRONYM) || !tagged.word(phrase.head).ends_with('s'));
        if named {
            return true;
        }
        let thing = matches!(tagged.word(phrase.head), "this" | "that" | "it" | "these" | "those");
        if verb.any(Lex::SHOW.or(Lex::ASK)) || thing {
            return false;
        }
        let generic = said
            .hearer
            .as_ref()
            .is_some_and(|hearer| tagged.any(hearer.start, Lex::SELF) && !tagged.any(hearer.start, Lex::ACRONYM));
        !generic
    }

    /// Where the object of a verb that gives a figure or points at something begins.
    fn figure(&self, at: usize, from: usize) -> Option<usize> {
        let tagged = self.tagged;
        let word = tagged.word(at);
        if word.starts_with("point") && tagged.word(from) == "to" {
            return (from + 2 < self.sentence.end).then_some(from + 1);
        }
        None
    }

    /// "puts the yield at 40%", "counts 310 of them".
    fn puts_at(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let word = tagged.word(at);
        let figure = |at: usize| {
            tagged.any(at, Lex::NUMBER)
                || matches!(tagged.mark(at), Some('$' | '£' | '€'))
                || matches!(
                    tagged.word(at),
                    "between"
                        | "about"
                        | "around"
                        | "roughly"
                        | "nearly"
                        | "almost"
                        | "more"
                        | "less"
                        | "well"
                        | "some"
                        | "over"
                        | "just"
                        | "only"
                        | "under"
                )
        };
        let fits = if word.starts_with("count") || word.starts_with("report") {
            figure(at + 1)
        } else {
            let reach = self.sentence.end.min(at + 20);
            (at + 2..reach)
                .take_while(|&at| !matches!(tagged.mark(at), Some(',' | ';' | '.')))
                .any(|at| tagged.word(at) == "at" && figure(at + 1))
        };
        if !fits {
            return None;
        }
        let last = subject::between(tagged, at, self.floor).last?;
        let subject = subject::before(tagged, last, self.floor)?;
        let verb = Lex::SAY.or(Lex::OBJECT);
        let said = Complement { link: Some(Link::Object), at: at + 1, hearer: None };
        self.can_speak(verb, &subject.phrase, &said)
            .then(|| self.clause(at..at + 1, verb, Voice::Phrase(subject.phrase), subject.start, said, false))
    }

    /// Whether a quotation ends at a piece, or at a comma behind one.
    fn beside_quotation(&self, before: usize) -> bool {
        let comma = matches!(self.tagged.mark(before), Some(',' | '—' | '–')) && self.quoted.at(before).is_none();
        let at = if comma { before.checked_sub(1) } else { Some(before) };
        let quotation = at.and_then(|at| self.quoted.at(at)).and_then(|at| self.quoted.list.get(at));
        // "The “History” section explains": a word in marks has not been said by anybody.
        quotation.is_some_and(|quotation| {
            let last = quotation.inner.end.saturating_sub(1);
            let words = quotation.inner.clone().filter(|&at| self.tagged.is_wordlike(at)).take(3).count();
            comma || words > 2 || self.tagged.mark(last).is_some()
        })
    }

    /// A quotation inside the verb's object: "called it “a disgrace”", "warned of “a lost generation”".
    fn object_quote(&self, at: usize, cue: Range<usize>, lex: Lex, voice: Voice, start: usize) -> Option<Clause> {
        if !lex.any(Lex::JUDGE.or(Lex::OBJECT).or(Lex::SHOW).or(Lex::HEARER).or(Lex::QUOTE)) {
            return None;
        }
        let reach = self.sentence.end.min(cue.end + 14);
        let quote = (cue.end..reach)
            .take_while(|&at| !matches!(self.tagged.mark(at), Some(';' | '.' | ',')))
            .find(|&at| self.quoted.opening(at).is_some())?;
        let clear = !subject::is_clause(self.tagged, cue.end..quote) && !self.is_title(quote);
        let _ = at;
        clear.then(|| {
            self.clause(cue, lex, voice, start, Complement { link: Some(Link::Quote), at: quote, hearer: None }, false)
        })
    }

    /// "…, said Jane Roe", "…”, asked one of the fishermen".
    fn inverted(&self, at: usize, cue: Range<usize>, lex: Lex) -> Option<Clause> {
        let tagged = self.tagged;
        let before = at.checked_sub(1)?;
        let quotation = self.beside_quotation(before);
        let comma = matches!(tagged.mark(before), Some(',' | '—' | '–')) && before > self.sentence.start;
        let as_at = tagged.word(before) == "as";
        if !lex.any(Lex::PAST.or(Lex::THIRD)) || !(quotation || comma || as_at) || !lex.any(Lex::QUOTE.or(Lex::THINK)) {
            return None;
        }
        // Without a quotation only plain verbs of saying are turned round.
        if !quotation && lex.any(Lex::MANNER.or(Lex::NOUN_TOO)) {
            return None;
        }
        let phrase = subject::behind(tagged, at, self.sentence.end)?;
        let said = complement(tagged, self.quoted, lex, phrase.pieces.end, self.sentence.end, true);
        let start = if as_at { before } else { at };
        let link = said.link.filter(|link| *link == Link::Quote);
        Some(self.clause(cue, lex, Voice::Phrase(phrase), start, Complement { link, ..said }, true))
    }

    /// ", adding that", "by saying that", "a statement saying that".
    fn participle(&self, at: usize, cue: Range<usize>, last: Option<&Clause>) -> Option<Clause> {
        let tagged = self.tagged;
        let lex = tagged.lex(at);
        let before = at.checked_sub(1)?;
        let said = complement(tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        let governed = matches!(tagged.mark(before), Some(',' | '—' | '–'))
            || self.quoted.at(before).is_some()
            || matches!(tagged.word(before), "by" | "while" | "and" | "but" | "before" | "after" | "in");
        let reports = match said.link {
            Some(Link::That | Link::Quote | Link::Bare | Link::Question) => true,
            Some(Link::Object) => lex.any(Lex::OBJECT),
            Some(Link::Infinitive) => lex.any(Lex::URGE),
            None => return self.object_quote(at, cue, lex, if governed { Voice::Shared } else { return None }, at),
        };
        if !reports {
            return None;
        }
        if governed {
            let voice = match last.filter(|last| last.sentence == self.sentence || self.goes_on_behind_quotation(last))
            {
                Some(_) => Voice::Shared,
                // "The union ended the strike, saying that": the sentence's own subject.
                None => Voice::Phrase(self.opening_subject(before)?),
            };
            // ", highlighting how": the article's own gloss, unless it is a report that does so.
            let report = matches!(&voice, Voice::Phrase(phrase) if tagged.any(phrase.head, Lex::DOC));
            if lex.any(Lex::SHOW) && !report {
                return None;
            }
            let start = if tagged.any(before, Lex::WORD) { before } else { at };
            return Some(self.clause(cue, lex, voice, start, said, false));
        }
        // "a letter warning that": the noun speaks.
        let noun = phrase::leftwards(tagged, before, self.floor)?;
        tagged.any(noun.head, Lex::DOC.or(Lex::PERSON).or(Lex::ORG)).then(|| {
            let start = noun.pieces.start;
            self.clause(cue, lex, Voice::Phrase(noun), start, said, false)
        })
    }

    /// Whether the sentence is the rest of one that a quotation's end has cut: "…?” she asked, adding that".
    fn goes_on_behind_quotation(&self, last: &Clause) -> bool {
        let start = self.sentence.start;
        let quotation = start.checked_sub(1).is_some_and(|before| self.quoted.at(before).is_some());
        last.sentence.end == start && quotation && !self.tagged.any(start, Lex::CAPITAL)
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

    /// "… and added that", "… but warned": the speaker of the clause before.
    fn shared(&self, at: usize, cue: Range<usize>, last: Option<&Clause>) -> Option<Clause> {
        let lex = self.tagged.lex(at);
        let said = complement(self.tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        let start = at.checked_sub(1)?;
        let voice = match last.filter(|last| last.sentence == self.sentence) {
            Some(_) => Voice::Shared,
            None => Voice::Phrase(self.opening_subject(start)?),
        };
        match said.link {
            Some(Link::That | Link::Quote | Link::Question) => {}
            Some(Link::Bare) if !lex.any(Lex::NOUN_TOO) => {}
            Some(Link::Object) if lex.any(Lex::OBJECT) => {}
            Some(Link::Infinitive) if lex.any(Lex::URGE) => {}
            _ => return self.object_quote(at, cue, lex, voice, start),
        }
        Some(self.clause(cue, lex, voice, start, said, false))
    }

    /// "is said to", "it is believed that", "was described by Lund as “…”".
    fn passive(&self, at: usize, last: Option<usize>) -> Option<Clause> {
        let tagged = self.tagged;
        let lex = tagged.lex(at);
        let word = tagged.word(at);
        let hearsay = matches!(
            word,
            "said"
                | "reported"
                | "believed"
                | "thought"
                | "alleged"
                | "claimed"
                | "rumoured"
                | "rumored"
                | "estimated"
                | "understood"
        );
        if hearsay && tagged.word(at + 1) == "to" || word == "estimated" && tagged.word(at + 1) == "at" {
            return self.hearsay(at, at..at + 2);
        }
        let expletive = last.is_some_and(|last| tagged.word(last) == "it");
        if expletive && tagged.word(at + 1) == "that" && lex.any(Lex::CLAUSE) {
            let start = last.unwrap_or(at);
            return Some(self.clause(
                at..at + 1,
                lex,
                Voice::Nobody,
                start,
                Complement { link: Some(Link::That), at: at + 2, hearer: None },
                false,
            ));
        }
        // An agent: "was called “a wreck” by its owner".
        let reach = self.sentence.end.min(at + 24);
        let by = (at + 1..reach).find(|&at| tagged.word(at) == "by" && self.quoted.at(at).is_none())?;
        if !lex.any(Lex::JUDGE.or(Lex::QUOTE)) {
            return None;
        }
        let agent = phrase::rightwards(tagged, by + 1, reach)?;
        let quote = (at + 1..reach).find(|&at| self.quoted.opening(at).is_some())?;
        (!self.is_title(quote)).then(|| {
            self.clause(
                at..at + 1,
                lex,
                Voice::Phrase(agent),
                at,
                Complement { link: Some(Link::Quote), at: quote, hearer: None },
                false,
            )
        })
    }

    /// Whether a quotation is the title of a work or a nickname: its longer words all have capitals.
    fn is_title(&self, opening: usize) -> bool {
        let Some(quotation) = self.quoted.opening(opening).and_then(|at| self.quoted.list.get(at)) else {
            return false;
        };
        let tagged = self.tagged;
        quotation.inner.len() < 12
            && quotation.inner.clone().all(|at| {
                tagged.any(at, Lex::CAPITAL.or(Lex::NUMBER)) || tagged.mark(at).is_some() || tagged.word(at).len() < 4
            })
    }

    /// "As one expert put it, …", "“…” is how Lund put it".
    fn put_it(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let last = subject::between(tagged, at, self.floor).last?;
        let subject = subject::before(tagged, last, self.floor)?;
        let opener = subject.start.checked_sub(1).filter(|_| !is_self(tagged, subject.phrase.head))?;
        let end = at + 2;
        let verb = Lex::SAY.or(Lex::CLAUSE).or(Lex::QUOTE).or(Lex::BARE);
        let how = tagged.word(opener) == "how" && tagged.any(opener.wrapping_sub(1), Lex::BE);
        let start = match tagged.word(opener) {
            "as" if opener >= self.sentence.start => opener,
            "how" if how => opener - 1,
            _ => subject.start,
        };
        let as_first = tagged.word(start) == "as" && start <= self.sentence.start + 1;
        let mut said = complement(tagged, self.quoted, verb, end, self.sentence.end, false);
        if as_first || said.link != Some(Link::Quote) {
            said = Complement {
                link: None,
                at: (end..self.sentence.end.min(end + 10)).find(|&at| tagged.is(at, ',')).unwrap_or(end),
                hearer: None,
            };
            if as_first && self.quoted.opening(said.at + 1).is_some() {
                said = Complement { link: Some(Link::Quote), at: said.at + 1, hearer: None };
            }
        }
        Some(self.clause(at..end, verb, Voice::Phrase(subject.phrase), start, said, false))
    }

    /// Nobody in particular says it: the clause around the word is what is said.
    fn hearsay(&self, at: usize, cue: Range<usize>) -> Option<Clause> {
        Some(self.clause(
            cue,
            self.tagged.lex(at),
            Voice::Nobody,
            at,
            Complement { link: None, at: at + 1, hearer: None },
            false,
        ))
    }

    /// "According to the council, …" and "…, according to the council".
    fn according_to(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let phrase = phrase::rightwards(tagged, at + 2, self.sentence.end)?;
        let opens = at <= self.floor
            || at.checked_sub(1).is_some_and(|before| {
                tagged.any(before, Lex::AND.or(Lex::SUBORDINATOR)) || at <= self.sentence.start + 1
            });
        let end = phrase.pieces.end;
        let said = if opens {
            Complement { link: Some(Link::That), at: self.behind_comma(end)?, hearer: None }
        } else {
            Complement { link: None, at: end, hearer: None }
        };
        let verb = Lex::SAY.or(Lex::CLAUSE).or(Lex::QUOTE).or(Lex::BARE);
        Some(self.clause(at..at + 2, verb, Voice::Phrase(phrase), at, said, false))
    }

    /// "In a survey for the Gazette, 46% …": the document speaks where the clause itself reports nothing.
    fn in_a_survey(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let phrase = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let study = matches!(
            tagged.word(phrase.head),
            "survey"
                | "poll"
                | "study"
                | "census"
                | "report"
                | "paper"
                | "analysis"
                | "review"
                | "test"
                | "trial"
                | "experiment"
        );
        if !study || !tagged.any(at + 1, Lex::DET.or(Lex::POSS).or(Lex::CAPITAL)) {
            return None;
        }
        let comma = (phrase.pieces.end..self.sentence.end.min(phrase.pieces.end + 8)).find(|&at| tagged.is(at, ','))?;
        // Another reporting verb speaks for itself: "In a report, the council said".
        let reports = (comma..self.sentence.end.min(comma + 16)).any(|at| {
            tagged.any(at, Lex::SAY) && !tagged.any(at, Lex::NOUN_TOO.or(Lex::CAPITAL)) && phrase::is_verb(tagged, at)
        });
        if reports {
            return None;
        }
        let said = Complement { link: Some(Link::That), at: comma + 1, hearer: None };
        Some(self.clause(at..phrase.head + 1, Lex::SAY.or(Lex::CLAUSE), Voice::Phrase(phrase), at, said, false))
    }

    /// "In the view of the union, …", "in Lund's words, …".
    fn in_the_view_of(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let lowest = self.floor.max(at.saturating_sub(12));
        let preposition =
            (lowest..at).rev().find(|&at| matches!(tagged.word(at), "in" | "by") && tagged.any(at, Lex::PREP))?;
        let (phrase, end) = if tagged.word(at + 1) == "of" {
            let phrase = phrase::rightwards(tagged, at + 2, self.sentence.end)?;
            let end = phrase.pieces.end;
            (phrase, end)
        } else if tagged.any(at - 1, Lex::POSSESSIVE) && preposition + 1 < at {
            (phrase::leftwards(tagged, at - 1, preposition + 1)?, at + 1)
        } else {
            return None;
        };
        let opens = preposition <= self.floor;
        let said = match opens {
            true => Complement { link: Some(Link::That), at: self.behind_comma(end)?, hearer: None },
            false
                if tagged.mark(end).is_some_and(|mark| matches!(mark, ',' | '.'))
                    && tagged.is(preposition.wrapping_sub(1), ',') =>
            {
                Complement { link: None, at: end, hearer: None }
            }
            false => return None,
        };
        let verb = Lex::SAY.or(Lex::CLAUSE).or(Lex::QUOTE).or(Lex::BARE);
        Some(self.clause(preposition..at + 1, verb, Voice::Phrase(phrase), preposition, said, false))
    }

    /// Where the sentence proper begins behind an opening phrase: behind the comma that a clause follows.
    fn behind_comma(&self, from: usize) -> Option<usize> {
        let tagged = self.tagged;
        let reach = self.sentence.end.min(from + 40);
        let mut commas = (from..reach).filter(|&at| tagged.is(at, ','));
        let mut comma = commas.next()?;
        for next in commas {
            if subject::is_clause(tagged, comma + 1..next) {
                break;
            }
            // An apposition between two commas; else the clause reaches to the end.
            if !subject::is_clause(tagged, next + 1..reach) {
                break;
            }
            let apposition = tagged
                .any(comma + 1, Lex::DET.or(Lex::POSS).or(Lex::PERSON).or(Lex::NUMBER).or(Lex::RELATIVE))
                || tagged.any(comma + 1, Lex::ADVERB);
            if !apposition {
                break;
            }
            comma = next;
        }
        Some(comma + 1)
    }

    fn clause(
        &self,
        cue: Range<usize>,
        verb: Lex,
        voice: Voice,
        start: usize,
        said: Complement,
        inverted: bool,
    ) -> Clause {
        Clause {
            cue,
            verb,
            voice,
            start,
            end: said.at,
            link: said.link,
            inverted,
            hearer: said.hearer,
            sentence: self.sentence.clone(),
        }
    }
}

/// "some claim", "others say": a determiner that is a subject by itself.
fn standing_alone(tagged: &Tagged<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|at| {
        matches!(
            tagged.word(at),
            "some"
                | "many"
                | "most"
                | "others"
                | "several"
                | "few"
                | "both"
                | "one"
                | "another"
                | "all"
                | "neither"
                | "these"
                | "those"
                | "this"
                | "that"
                | "two"
                | "three"
                | "each"
        ) && !tagged.any(at, Lex::POSSESSIVE)
    })
}

/// "I", "we", "you": the author, or whoever is being quoted already.
fn is_self(tagged: &Tagged<'_>, at: usize) -> bool {
    let word = tagged.word(at);
    let clitic = word.split_once('\'').map_or(word, |(pronoun, _)| pronoun);
    matches!(clitic, "i" | "we" | "you") && !tagged.any(at, Lex::ACRONYM)
}

/// Whether a plain verb form can follow: "they say", "critics argue", "Roe and Lund believe".
fn agrees_in_plural(tagged: &Tagged<'_>, phrase: &Phrase) -> bool {
    let word = tagged.word(phrase.head);
    tagged.any(phrase.head, Lex::THEY)
        || matches!(
            word,
            "police"
                | "people"
                | "some"
                | "many"
                | "most"
                | "others"
                | "several"
                | "few"
                | "both"
                | "all"
                | "these"
                | "those"
                | "two"
                | "three"
                | "staff"
                | "media"
                | "data"
                | "men"
                | "women"
                | "children"
                | "who"
                | "that"
                | "which"
        )
        || word.ends_with('s') && !word.ends_with("ss")
        || word.ends_with("men")
        || word.ends_with("people")
        || phrase.pieces.clone().any(|at| tagged.any(at, Lex::AND))
}
