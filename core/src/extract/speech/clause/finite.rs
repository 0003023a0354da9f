//! Finite reporting verbs: the subject before, behind, or shared with the clause before.

use super::{ALONE, Clause, Reader, Voice, agrees_in_plural, is_self};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link, complement};
use crate::extract::speech::subject::{self, Between, Subject};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Subject, verb, and what is said on either side.
    pub(super) fn straight(&self, at: usize, cue: Range<usize>, lex: Lex, subject: Subject) -> Option<Clause> {
        let tagged = self.tagged;
        let Subject { phrase, mut start } = subject;
        let said = complement(tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        if is_self(tagged, phrase.head) || !self.can_speak(lex, &phrase, &said) {
            return None;
        }
        // "This essay argues": the author speaks.
        let own_text = matches!(
            tagged.word(phrase.head),
            "article"
                | "essay"
                | "commentary"
                | "column"
                | "post"
                | "note"
                | "newsletter"
                | "piece"
                | "briefing"
                | "story"
        );
        if own_text && matches!(tagged.word(phrase.pieces.start), "this" | "our") {
            return None;
        }
        if tagged.word(at).starts_with("point") && cue.end == at + 1 && said.link != Some(Link::Quote) {
            return self.points_to(cue, lex, phrase, start);
        }
        // "As Lund noted": what is said stands on the other side. "As the report reveals that" is no such thing.
        let before = start.checked_sub(1).filter(|&before| before >= self.floor);
        let as_at = before.filter(|&before| tagged.word(before) == "as" && said.link != Some(Link::That));
        start = as_at.unwrap_or(start);
        let quoting = said.link == Some(Link::Quote);
        let left_quote = start.checked_sub(1).is_some_and(|before| self.beside_quotation(before));
        let judged = said.link == Some(Link::Object) && lex.any(Lex::JUDGE) && self.judges(cue.end);
        let inanimate = said.link == Some(Link::Object)
            && !(judged || lex.any(Lex::OBJECT) || lex.any(Lex::SHOW) && tagged.any(phrase.head, Lex::DOC));
        // "Firms loathe paying, she sighs; …": set off on both sides.
        let comma = |at: usize| matches!(tagged.mark(at), Some(',' | ';' | '.' | '—' | '–'));
        let aside = start.checked_sub(1).is_some_and(comma)
            && start > self.sentence.start
            && comma(cue.end)
            && said.link.is_none()
            && tagged.any(phrase.head, Lex::PRONOUN.or(Lex::PERSON).or(Lex::CAPITAL));
        let that = said.link == Some(Link::That) && !lex.any(Lex::JUDGE);
        // "called the order a mistake" is no way of speaking.
        let mannered =
            lex.any(Lex::MANNER) && !lex.any(Lex::CLAUSE) && !quoting && !left_quote && !aside && !that && !judged;
        // "Lund, who said so,": nothing stands before but the noun.
        let relative = said.link.is_none() && tagged.any(start, Lex::RELATIVE);
        if mannered || relative || inanimate && as_at.is_none() {
            return self.object_quote(cue, lex, Voice::Phrase(phrase), start);
        }
        if as_at.is_some() && said.link.is_some() && !quoting {
            // "as it says it will": what is said is no assertion of the sentence.
            if said.link == Some(Link::Bare) && tagged.any(said.at, Lex::SUBJECT) {
                return None;
            }
            let comma = (cue.end..self.sentence.end.min(cue.end + 12)).find(|&at| tagged.is(at, ','))?;
            return Some(self.clause(cue, lex, Voice::Phrase(phrase), start, Complement::before(comma)));
        }
        // "both considered to be": a participle without its auxiliary.
        if said.link.is_none() && said.at == cue.end && tagged.word(said.at) == "to" {
            return None;
        }
        if said.link.is_none() {
            // What is said must stand before: behind a comma, a dash, a quotation, or "as".
            let comma =
                |before: usize| before >= self.sentence.start && matches!(tagged.mark(before), Some(',' | '—' | '–'));
            let set_off = as_at.is_some() || left_quote || start.checked_sub(1).is_some_and(comma);
            let able = if left_quote { Lex::QUOTE.or(Lex::THINK).or(Lex::SHOW) } else { Lex::BARE.or(Lex::CLAUSE) };
            if !set_off || !lex.any(able) && !aside {
                return self.object_quote(cue, lex, Voice::Phrase(phrase), start);
            }
        }
        if quoting && !lex.any(Lex::QUOTE.or(Lex::CLAUSE).or(Lex::JUDGE)) {
            // "It blamed “the lack of parts” rather than weak demand."
            let blamed = Complement { link: Some(Link::Object), ..said };
            return lex.any(Lex::STANCE).then(|| self.clause(cue, lex, Voice::Phrase(phrase), start, blamed));
        }
        Some(self.clause(cue, lex, Voice::Phrase(phrase), start, said))
    }

    /// Whether a clause with its subject before it reports anything at all.
    pub(super) fn reports(&self, at: usize, clause: &Clause, between: Between) -> bool {
        let tagged = self.tagged;
        // "did not say whether": nothing is said.
        // "does not consider it realistic": that is his view.
        let judged = clause.verb.any(Lex::JUDGE) && clause.verb.any(Lex::THINK);
        if between.negated && !judged && matches!(clause.link, Some(Link::Question | Link::Object)) {
            return false;
        }
        // "the average person would think": nobody has. "said it would respond “in kind”": part of what is said.
        let directly = tagged.mark(clause.end.wrapping_sub(1)).is_none();
        let quotes = clause.link == Some(Link::Quote) && directly;
        // "only a fool would deny it"
        let supposed = clause.link == Some(Link::Object);
        if between.hypothetical && (clause.verb.any(Lex::THINK) || quotes || supposed) {
            return false;
        }
        if !clause.verb.any(Lex::NOUN_TOO) {
            return true;
        }
        // A word that is noun and verb: "media reports range" has no verb of saying.
        match clause.link {
            Some(Link::Bare) => phrase::reports_here(tagged, at) || tagged.any(at + 1, Lex::HE.or(Lex::SHE)),
            Some(Link::Object) => !at.checked_sub(1).is_some_and(|before| tagged.any(before, Lex::DET)),
            // "Riis notes dryly, …"
            None => tagged.mark(clause.end).is_some() || clause.end >= self.sentence.end,
            _ => true,
        }
    }

    /// Whether a subject can say such a thing. Things show and tell much without anybody speaking: "this shift
    /// indicates", "the hardware tells you".
    pub(super) fn can_speak(&self, verb: Lex, phrase: &Phrase, said: &Complement) -> bool {
        let tagged = self.tagged;
        let head = tagged.lex(phrase.head);
        let word = tagged.word(phrase.head);
        // "Anyone who says so": nobody has. "61 percent said": a survey has.
        if matches!(word, "percent" | "cent" | "anyone" | "anybody" | "whoever" | "whatever" | "nobody" | "none") {
            return false;
        }
        if head.any(Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::PRONOUN)) {
            return true;
        }
        let plural_at_start = head.any(Lex::START) && !head.any(Lex::ACRONYM) && word.ends_with('s');
        if head.any(Lex::CAPITAL) && !head.any(Lex::DEMONYM.or(Lex::DET)) && !plural_at_start {
            return true;
        }
        // "Those who expect it infer that".
        if word == "those" && tagged.word(phrase.head + 1) == "who" {
            return true;
        }
        if matches!(word, "this" | "that" | "it" | "these" | "those" | "all" | "each") {
            return false;
        }
        if verb.any(Lex::SHOW.or(Lex::ASK)) {
            return ALONE.contains(&word);
        }
        // "tells you": whoever reads.
        let hearer = said.hearer.as_ref().map(|hearer| tagged.lex(hearer.start));
        ALONE.contains(&word) || !hearer.is_some_and(|hearer| hearer.any(Lex::SELF) && !hearer.any(Lex::ACRONYM))
    }

    /// Whether a verb's object is judged: "called it a waste", "called the plan a waste", "described the quay as".
    fn judges(&self, object: usize) -> bool {
        let tagged = self.tagged;
        if tagged.any(object, Lex::PREP) {
            return false;
        }
        if tagged.word(object) == "that" {
            return true;
        }
        let reach = self.sentence.end.min(object + 12);
        let mut words = (object..reach).take_while(|&at| tagged.mark(at).is_none_or(|mark| mark == '-'));
        let nominal = |at: usize| phrase::is_nominal(tagged, at) || tagged.any(at, Lex::PRONOUN);
        // "called the order premature", "does not consider it realistic".
        let close = (object + 1..reach).find(|&at| tagged.mark(at).is_some() || tagged.any(at, Lex::AND));
        let last = close.map(|close| close - 1).filter(|&last| last > object);
        let determined = tagged.any(object, Lex::DET.or(Lex::POSS).or(Lex::PRONOUN));
        if determined && last.is_some_and(|last| judges_alone(tagged.word(last)) && !tagged.any(last, Lex::CAPITAL)) {
            return true;
        }
        words.any(|at| {
            let this = |at: usize| matches!(tagged.word(at), "this" | "that" | "these");
            let behind = at > object && (nominal(at - 1) || this(at - 1) && tagged.word(at) == "as");
            behind && (tagged.word(at) == "as" || tagged.any(at, Lex::DET) && !tagged.any(at, Lex::RELATIVE))
        })
    }

    /// A quotation inside the verb's object: "called it “a disgrace”", "warned of “a lost generation”".
    pub(super) fn object_quote(&self, cue: Range<usize>, lex: Lex, voice: Voice, start: usize) -> Option<Clause> {
        if !lex.any(Lex::JUDGE.or(Lex::OBJECT).or(Lex::SHOW).or(Lex::HEARER).or(Lex::QUOTE)) {
            return None;
        }
        let reach = self.sentence.end.min(cue.end + 14);
        let quote = (cue.end..reach)
            .take_while(|&at| !matches!(self.tagged.mark(at), Some(';' | '.' | ',')))
            .find(|&at| self.quoted.opening(at).is_some())?;
        let clear = !subject::is_clause(self.tagged, cue.end..quote) && !self.is_title(quote);
        clear.then(|| self.clause(cue, lex, voice, start, Complement::behind(Link::Quote, quote)))
    }

    /// "…, said Jane Roe", "…”, asked one of the fishermen".
    pub(super) fn inverted(&self, at: usize, cue: Range<usize>, lex: Lex) -> Option<Clause> {
        let tagged = self.tagged;
        let before = at.checked_sub(1)?;
        let quotation = self.beside_quotation(before);
        let comma = matches!(tagged.mark(before), Some(',' | '—' | '–')) && before > self.sentence.start;
        let as_at = tagged.word(before) == "as";
        let finite = lex.any(Lex::PAST.or(Lex::THIRD));
        if !(quotation || comma || as_at) || !lex.any(Lex::QUOTE.or(Lex::THINK)) {
            return None;
        }
        let phrase = subject::behind(tagged, at, self.sentence.end)?;
        // "…, warns Lund, who teaches": a name that a mark or "who" closes off.
        let ends = |at: usize| matches!(tagged.mark(at), Some(',' | '.' | ';')) || tagged.word(at) == "who";
        let the = usize::from(tagged.word(phrase.pieces.start) == "the");
        let mut name = phrase.pieces.start + the..phrase.pieces.end;
        let names = name.all(|at| {
            tagged.any(at, Lex::CAPITAL)
                || tagged.mark(at).is_some()
                || the > 0 && matches!(tagged.word(at), "of" | "for")
        });
        let closed = ends(phrase.pieces.end);
        let named = lex.any(Lex::THIRD) && names && closed;
        // "So, whisper pilots, do the others": people between commas.
        let whispered = closed && tagged.any(phrase.head, Lex::PERSON) && lex.any(Lex::MANNER);
        // Without a quotation only plain verbs of saying are turned round.
        let manner = lex.any(Lex::MANNER) && !lex.any(Lex::CLAUSE);
        if !quotation && !whispered && (lex.any(Lex::NOUN_TOO) && !named || manner) {
            return None;
        }
        // "…, said combined sales": no speaker, and no quotation that makes it one.
        let somebody = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL).or(Lex::PRONOUN);
        let one = tagged.word(phrase.pieces.start) == "one";
        let nobody = !tagged.any(phrase.head, somebody) && !tagged.any(phrase.pieces.start, somebody) && !one;
        if !quotation && !as_at && nobody {
            return None;
        }
        // "…, say people who have seen the draft, …": the plain form with many.
        if !(finite || lex.any(Lex::BASE) && agrees_in_plural(tagged, &phrase)) {
            return None;
        }
        let mut said = complement(tagged, self.quoted, lex, phrase.pieces.end, self.sentence.end, true);
        // A clause that tells who they are belongs to them.
        if said.link.is_none() && tagged.word(said.at) == "who" {
            let reach = self.sentence.end.min(said.at + 16);
            said.at = (said.at..reach).find(|&at| tagged.is(at, ',')).unwrap_or(said.at);
        }
        // "said one person involved in the decision, “and …”": so does a participle with what depends on it.
        let described = tagged.any(said.at, Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE).or(Lex::PREP))
            || matches!(tagged.word(said.at), "familiar" | "close" | "aware");
        if said.link.is_none() && described && !tagged.any(said.at, Lex::CAPITAL) {
            let reach = self.sentence.end.min(said.at + 16);
            let comma = (said.at..reach).find(|&at| tagged.mark(at).is_some_and(|mark| mark != '-' && mark != '’'));
            if let Some(comma) = comma.filter(|&comma| !subject::is_clause(tagged, said.at..comma)) {
                said.at = comma;
                if tagged.is(comma, ',') && self.quoted.opening(comma + 1).is_some() {
                    (said.link, said.at) = (Some(Link::Quote), comma + 1);
                }
            }
        }
        self.read_apposition(&mut said);
        let start = if as_at { before } else { at };
        let link = said.link.filter(|link| *link == Link::Quote);
        let clause = self.clause(cue, lex, Voice::Phrase(phrase), start, Complement { link, ..said });
        Some(Clause { inverted: true, ..clause })
    }

    /// "…, said Lund, a pilot who sails for the trust.": what she is said to be belongs to the clause.
    pub(super) fn read_apposition(&self, said: &mut Complement) {
        const LONGEST: usize = 40;
        let tagged = self.tagged;
        let described = tagged.is(said.at, ',')
            && matches!(
                tagged.word(said.at + 1),
                "a" | "an"
                    | "the"
                    | "one"
                    | "who"
                    | "whose"
                    | "which"
                    | "once"
                    | "now"
                    | "formerly"
                    | "until"
                    | "its"
                    | "his"
                    | "asking"
                    | "speaking"
                    | "requesting"
            );
        if said.link.is_some() || !described {
            return;
        }
        let reach = self.sentence.end.min(said.at + LONGEST);
        for at in said.at + 1..reach {
            if self.quoted.opening(at).is_some() {
                (said.link, said.at) = (Some(Link::Quote), at);
                return;
            }
            let then = tagged.lex(at + 1);
            let more = tagged.is(at, ',')
                && (then.any(Lex::AND.or(Lex::ING).or(Lex::GERUND).or(Lex::SUBORDINATOR))
                    || at > said.at && !then.any(Lex::RELATIVE) && subject::is_clause(tagged, at + 1..reach));
            if more || matches!(tagged.mark(at), Some(';' | ':' | '—' | '–')) {
                said.at = at;
                return;
            }
        }
        if reach == self.sentence.end {
            said.at = reach.saturating_sub(1);
        }
    }

    /// "… and added that", "… but warned": the speaker of the clause before.
    pub(super) fn shared(&self, at: usize, cue: Range<usize>) -> Option<Clause> {
        let lex = self.tagged.lex(at);
        let said = complement(self.tagged, self.quoted, lex, cue.end, self.sentence.end, false);
        let start = at.checked_sub(1)?;
        let voice = match self.last.filter(|last| last.sentence == self.sentence) {
            Some(_) => Voice::Shared,
            None => Voice::Phrase(self.opening_subject(start)?),
        };
        let reports = match said.link {
            Some(Link::That | Link::Quote | Link::Question) => true,
            Some(Link::Bare) => !lex.any(Lex::NOUN_TOO),
            Some(Link::Object) => lex.any(Lex::OBJECT),
            Some(Link::Infinitive) => lex.any(Lex::URGE),
            None => false,
        };
        if !reports {
            return self.object_quote(cue, lex, voice, start);
        }
        Some(self.clause(cue, lex, voice, start, said))
    }
}

/// Whether a word can be all that is said of something: "unworkable", "premature", "realistic".
fn judges_alone(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["able", "ible", "ous", "ful", "less", "istic", "ature", "guided", "blown"];
    const OTHERS: &str = "absurd wrong naive naïve unfair unlawful illegal unwise reckless excessive effective inevitable \
                          arbitrary necessary unnecessary political symbolic vague likely unlikely toothless irrelevant \
                          decisive exaggerated overdone misplaced mistaken misleading";
    ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        || OTHERS.split_whitespace().any(|other| other == word)
}
