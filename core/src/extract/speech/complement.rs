//! What follows a reporting verb: a hearer, a place and a time, then what is said or nothing.

use super::quotation::Quoted;
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::phrase;
use std::ops::Range;

/// How far the beginning of what is said may stand from its verb.
const REACH: usize = 40;

/// How what is said begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// Behind "that".
    That,
    /// A clause without "that".
    Bare,
    /// "whether", "how", "why".
    Question,
    /// A quotation.
    Quote,
    /// An infinitive or the object of urging.
    Infinitive,
    /// A noun phrase.
    Object,
}

/// Words behind "say" that begin no clause.
#[rustfmt::skip]
const NO_CLAUSE: &[&str] = &[
    "nothing", "so", "little", "yes", "no", "goodbye", "hello", "sorry", "anything", "something", "more", "much", "thanks",
    "what", "things",
];

/// Prepositions of place, time and hearer behind a verb of saying.
#[rustfmt::skip]
const ADVERBIAL: &[&str] = &[
    "in", "on", "at", "to", "during", "after", "before", "by", "via", "from", "through", "of", "about", "with", "against",
    "under", "over", "following", "without", "for", "since", "outside", "aboard", "near", "amid",
];

/// Conjunctions behind which another clause begins that is not what is said.
#[rustfmt::skip]
const OTHER_CLAUSE: &[&str] = &[
    "as", "when", "while", "after", "before", "because", "but", "and", "if", "since", "who", "whose", "which", "or",
    "than", "although", "though",
];

/// What follows a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Complement {
    /// How what is said begins; nothing where it stands before the verb.
    pub link: Option<Link>,
    /// Where it begins, or where the reporting clause ends.
    pub at: usize,
    /// Who is told.
    pub hearer: Option<Range<usize>>,
}

impl Complement {
    /// What is said stands before; the clause ends here.
    pub(super) fn before(at: usize) -> Self {
        Self { link: None, at, hearer: None }
    }

    /// What is said begins here.
    pub(super) fn behind(link: Link, at: usize) -> Self {
        Self { link: Some(link), at, hearer: None }
    }
}

/// Reads on from behind a verb (and its subject, where inverted) to the end of the sentence.
pub(super) fn complement(
    tagged: &Tagged<'_>,
    quoted: &Quoted,
    verb: Lex,
    from: usize,
    end: usize,
    inverted: bool,
) -> Complement {
    let mut at = from;
    let limit = end.min(from + REACH);
    let mut hearer = None;
    let none = |at: usize, hearer: Option<Range<usize>>| Complement { link: None, at, hearer };
    if verb.any(Lex::HEARER.or(Lex::ASK).or(Lex::URGE))
        && !inverted
        && !tagged.any(at, Lex::RELATIVE.without(Lex::DET))
        && tagged.word(at) != "that"
        && let Some(phrase) = told_her(tagged, at).or_else(|| phrase::rightwards(tagged, at, limit))
    {
        let told = verb.any(Lex::HEARER) && !verb.any(Lex::OBJECT) || followed_by_link(tagged, phrase.pieces.end);
        if told {
            at = phrase.pieces.end;
            hearer = Some(phrase.pieces);
            if tagged.word(at) == "to" && verb.any(Lex::URGE.or(Lex::HEARER).or(Lex::ASK)) {
                return Complement { link: Some(Link::Infinitive), at, hearer };
            }
        }
    }
    while at < limit {
        let lex = tagged.lex(at);
        let word = tagged.word(at);
        if quoted.opening(at).is_some() {
            return Complement { link: Some(Link::Quote), at, hearer };
        }
        // "called that out of date", "described that as the change that matters".
        if word == "that" && verb.any(Lex::JUDGE) && matches!(tagged.word(at + 1), "as" | "a" | "an" | "the" | "out") {
            return Complement { link: Some(Link::Object), at, hearer };
        }
        if word == "that" && !lex.any(Lex::CLITIC) {
            let then = at + 1;
            // "said that": a pronoun where nothing follows.
            if then >= end
                || tagged.mark(then).is_some_and(|mark| matches!(mark, '.' | ','))
                    && quoted.opening(then).is_none()
                    && !tagged.is(then, ',')
            {
                return none(at, hearer);
            }
            // "jokes that are told": a relative clause. "said that was wrong": a pronoun.
            if tagged.any(then, Lex::AUX) && hearer.is_none() {
                let link = (verb.any(Lex::BARE) && !verb.any(Lex::NOUN_TOO)).then_some(Link::Bare);
                return Complement { link, at, hearer };
            }
            // "muttered that it was late"; "called that a lie" is another thing.
            let manner = verb.any(Lex::MANNER) && !verb.any(Lex::JUDGE);
            let clause = verb.any(Lex::CLAUSE) || manner || hearer.is_some();
            let link = if clause { Link::That } else { return none(at, hearer) };
            return Complement { link: Some(link), at: then, hearer };
        }
        match tagged.mark(at) {
            Some(':') => {
                let then = at + 1;
                let link = if quoted.opening(then).is_some() { Link::Quote } else { Link::That };
                return if then < end { Complement { link: Some(link), at: then, hearer } } else { none(at, hearer) };
            }
            Some(',' | '—' | '–') => {
                let then = at + 1;
                if quoted.opening(then).is_some() {
                    return Complement { link: Some(Link::Quote), at: then, hearer };
                }
                if inverted {
                    return none(at, hearer);
                }
                // A parenthesis that a comma closes: "said, however, that", "said, in a statement, that".
                let closing = (then..limit.min(then + 14)).find(|&at| tagged.is(at, ','));
                match closing {
                    Some(closing)
                        if (tagged.word(closing + 1) == "that" || quoted.opening(closing + 1).is_some())
                            && (!super::subject::is_clause(tagged, then..closing)
                                // "over a lunch that she paid for": no clause of its own.
                                || tagged.any(then, Lex::PREP) && hearer.is_some()) =>
                    {
                        at = closing + 1;
                    }
                    _ => return none(at, hearer),
                }
                continue;
            }
            Some('(') => {
                match (at..limit).find(|&at| tagged.is(at, ')')) {
                    Some(closing) => at = closing + 1,
                    None => return none(at, hearer),
                }
                continue;
            }
            Some('.' | ';' | '!' | '?' | '”' | '’' | ')' | '…') => return none(at, hearer),
            _ => {}
        }
        // "cautioned against keeping score": what should not be done.
        let against = word == "against" && verb.all(Lex::OBJECT.or(Lex::QUOTE));
        if against && !inverted && tagged.any(at + 1, Lex::GERUND.or(Lex::ING)) {
            return Complement { link: Some(Link::Object), at, hearer };
        }
        if let Some(next) = adverbial(tagged, quoted, at, limit) {
            at = next;
            continue;
        }
        // "said in a report published on Tuesday": the participle tells of the report.
        let told = lex.any(Lex::ED.or(Lex::PARTICIPLE).or(Lex::PART)) && !lex.any(Lex::CAPITAL);
        let goes_on = tagged.any(at + 1, Lex::PREP.or(Lex::TIME).or(Lex::ADVERB))
            || matches!(tagged.word(at + 1), "last" | "this" | "earlier")
            || tagged.mark(at + 1).is_some();
        if at > from && told && goes_on && phrase::is_nominal(tagged, at - 1) {
            at += 1;
            continue;
        }
        // "is considering whether to": nothing is thought yet.
        if word == "whether" && verb.any(Lex::THINK) {
            return none(at, hearer);
        }
        if matches!(word, "whether" | "how" | "why" | "what" | "if" | "where")
            && (verb.any(Lex::ASK.or(Lex::SHOW))
                || verb.all(Lex::JUDGE.or(Lex::OBJECT)) && word == "how"
                || verb.any(Lex::CLAUSE) && word != "if" && word != "what"
                || word == "whether")
        {
            return Complement { link: Some(Link::Question), at, hearer };
        }
        // "says as many as sixty could fail": a number.
        let number = word == "as" && matches!(tagged.word(at + 1), "many" | "much" | "few" | "little");
        if OTHER_CLAUSE.contains(&word) && !number {
            return none(at, hearer);
        }
        if inverted {
            return none(at, hearer);
        }
        let rest = at..end.min(at + REACH);
        let does = tagged.any(at + 1, Lex::WORD)
            && !tagged.any(at + 1, Lex::DET.or(Lex::CAPITAL).or(Lex::GERUND).or(Lex::POSS));
        // "does cite itself too much": nothing is said thereby.
        if lex.any(Lex::PRONOUN) && word.ends_with("self") && verb.any(Lex::STANCE) {
            return none(at, hearer);
        }
        if word == "to" {
            let link = (does && verb.any(Lex::URGE.or(Lex::OBJECT).or(Lex::HEARER))).then_some(Link::Infinitive);
            return Complement { link, at, hearer };
        }
        // "says training runs had to be split": a noun with a clause behind it.
        let noun = verb.any(Lex::PLAIN) && super::subject::is_clause(tagged, at + 1..rest.end);
        if lex.any(Lex::GERUND.or(Lex::ING)) && !lex.any(Lex::NOUN_TOO) && !noun {
            // "denied holding up shipments": what somebody says to have done or not.
            let told = verb.all(Lex::OBJECT.or(Lex::CLAUSE).or(Lex::QUOTE)) || verb.all(Lex::OBJECT.or(Lex::JUDGE));
            let link = (told && at == from).then_some(Link::Object);
            return Complement { link, at, hearer };
        }
        // "when he said it, but": what was said is elsewhere.
        if verb.any(Lex::PLAIN) && word == "it" && !tagged.any(at + 1, Lex::WORD) {
            return none(at, hearer);
        }
        // "says teachers lose": saying takes a clause, and only a few words that are none.
        let plain = verb.any(Lex::PLAIN)
            && !NO_CLAUSE.contains(&word)
            && (end > at + 4
                || lex.any(Lex::NUMBER)
                || super::subject::is_clause(tagged, rest.clone())
                || begins_clause(tagged, rest.clone()));
        if plain {
            return Complement { link: Some(Link::Bare), at, hearer };
        }
        if verb.any(Lex::BARE)
            && (begins_clause(tagged, rest.clone()) || hearer.is_some() && super::subject::is_clause(tagged, rest))
        {
            return Complement { link: Some(Link::Bare), at, hearer };
        }
        return if verb.any(Lex::OBJECT.or(Lex::JUDGE).or(Lex::QUOTE).or(Lex::SHOW)) && hearer.is_none() {
            Complement { link: Some(Link::Object), at, hearer }
        } else {
            none(at, hearer)
        };
    }
    none(at, hearer)
}

/// "told her in July that": a hearer, and nobody's.
fn told_her(tagged: &Tagged<'_>, at: usize) -> Option<phrase::Phrase> {
    let ends = tagged.any(at + 1, Lex::PREP.or(Lex::TIME)) || matches!(tagged.word(at + 1), "that" | "last" | "how");
    (tagged.word(at) == "her" && ends).then(|| phrase::Phrase { pieces: at..at + 1, head: at })
}

/// Whether what stands behind a noun phrase shows that it was the hearer: "warned the crew that", "told AFP: “…”".
fn followed_by_link(tagged: &Tagged<'_>, at: usize) -> bool {
    matches!(tagged.word(at), "that" | "to" | "whether" | "if" | "how" | "why" | "what")
        || tagged.is(at, ':')
        || tagged.is(at, ',') && matches!(tagged.mark(at + 1), Some('“' | '"' | '‘'))
}

/// The end of an adverbial: "on Monday", "in a statement", "to reporters", "last week", "bluntly".
fn adverbial(tagged: &Tagged<'_>, quoted: &Quoted, at: usize, limit: usize) -> Option<usize> {
    let lex = tagged.lex(at);
    let word = tagged.word(at);
    if lex.any(Lex::CAPITAL) && !lex.any(Lex::TIME) {
        return None;
    }
    if lex.any(Lex::TIME) && !lex.any(Lex::POSSESSIVE)
        || matches!(word, "last" | "this" | "earlier" | "next" | "late" | "early" | "later")
            && tagged.any(at + 1, Lex::TIME)
            && !tagged.any(at + 1, Lex::POSSESSIVE)
    {
        let mut next = at + 1;
        while next < limit
            && (tagged.any(next, Lex::TIME) && !tagged.any(next, Lex::POSSESSIVE)
                || tagged.is(next, '.')
                    && phrase::is_short_month(tagged, next - 1)
                    && tagged.any(next + 1, Lex::NUMBER)
                || tagged.any(next, Lex::NUMBER)
                    && (tagged.is(next - 1, '.')
                        || !tagged.any(next + 1, Lex::WORD)
                        || tagged.any(next - 1, Lex::CAPITAL))
                || tagged.is(next, ',') && tagged.any(next + 1, Lex::NUMBER) && tagged.is(next + 2, ','))
        {
            next += 1;
        }
        return Some(next);
    }
    if lex.any(Lex::ADVERB) && !lex.any(Lex::DET.or(Lex::SUBJECT)) && !matches!(word, "as" | "there" | "here") {
        return Some(at + 1);
    }
    // "adds without being asked,"
    if word == "without" && tagged.any(at + 1, Lex::GERUND.or(Lex::ING).or(Lex::BE)) {
        return (at + 2..limit.min(at + 8)).find(|&at| tagged.mark(at).is_some());
    }
    if lex.any(Lex::PREP) && ADVERBIAL.contains(&word) {
        // "in 2019", "at 12:30"
        let mut next = at + 1;
        if tagged.any(next, Lex::NUMBER) && !tagged.any(next + 1, Lex::WORD) {
            return Some(next + 1);
        }
        if tagged.any(next, Lex::TIME)
            || matches!(tagged.word(next), "last" | "this" | "late" | "early") && tagged.any(next + 1, Lex::TIME)
        {
            return adverbial(tagged, quoted, next, limit);
        }
        // "on “The Last Ferry”": a title.
        if let Some(title) = quoted.opening(next).and_then(|at| quoted.list.get(at)).filter(|_| !tagged.is(at, ',')) {
            return (title.pieces.end < limit && title.inner.len() < 10).then_some(title.pieces.end);
        }
        let phrase = phrase::rightwards(tagged, next, limit)?;
        next = phrase.pieces.end;
        return Some(next);
    }
    None
}

/// Whether a clause begins: a subject and, before anything closes it, a finite verb.
fn begins_clause(tagged: &Tagged<'_>, pieces: Range<usize>) -> bool {
    let first = tagged.lex(pieces.start);
    // "to", "between a third and a half": no subject begins so.
    if first.any(Lex::PREP) && !first.any(Lex::CAPITAL) {
        return false;
    }
    let second = tagged.lex(pieces.start + 1);
    // "it's about money", "they've moved on".
    if first.any(Lex::CLITIC) && first.any(Lex::SUBJECT) {
        return pieces.len() > 1;
    }
    if first.any(Lex::SUBJECT) && !first.any(Lex::ACRONYM) || tagged.word(pieces.start) == "there" {
        // "it" and "you" may be objects: "doubt it."
        return pieces.len() > 1 && second.any(Lex::WORD) && !second.any(Lex::PREP.or(Lex::AND).or(Lex::SUBORDINATOR));
    }
    let mut relative = false;
    let mut words = 0;
    for at in pieces.clone() {
        let lex = tagged.lex(at);
        if let Some(mark) = tagged.mark(at) {
            if matches!(mark, '.' | ';' | ':' | '?' | '!') && !tagged.glued(at + 1) {
                return false;
            }
            relative &= mark != ',';
            // "who found the pack, recalled": behind the comma the outer verb follows.
            if mark == ',' && words > 0 && (tagged.any(at + 1, Lex::FINITE) || phrase::is_verb(tagged, at + 1)) {
                return false;
            }
            // "had written a six on it, and somebody had crossed it out": the verb behind is another's.
            if mark == ',' && words > 0 && tagged.any(at + 1, Lex::AND) {
                return false;
            }
            continue;
        }
        relative |= matches!(tagged.word(at), "who" | "which" | "whose" | "that") && words > 0;
        // "adds more piers than Oslo has": the verb behind belongs to a comparison.
        if tagged.word(at) == "than" && tagged.word(at.wrapping_sub(1)) != "rather" {
            return false;
        }
        let name = lex.any(Lex::CAPITAL) && at > pieces.start;
        let regular = lex.any(Lex::ED)
            && at > pieces.start
            && phrase::is_nominal(tagged, at - 1)
            && !tagged.any(at - 1, Lex::DET)
            && !matches!(tagged.word(at + 1), "by" | "in" | "at" | "on");
        let reports = lex.any(Lex::SAY)
            && lex.any(Lex::PAST.or(Lex::THIRD))
            && !lex.any(Lex::NOUN_TOO)
            && words > 0
            && phrase::is_verb(tagged, at);
        if words > 0 && !name && !relative && (lex.any(Lex::FINITE) && !lex.any(Lex::PARTICIPLE) || regular || reports)
        {
            return true;
        }
        // "announced a plan and claimed the credit": a second verb of the same subject.
        if lex.any(Lex::AND)
            && tagged.any(at + 1, Lex::SAY.or(Lex::FINITE).or(Lex::ED))
            && !phrase::is_nominal(tagged, at + 1)
        {
            return false;
        }
        if words > 0 && lex.any(Lex::SUBORDINATOR) && !lex.any(Lex::PREP) && !relative {
            return false;
        }
        words += 1;
    }
    false
}
