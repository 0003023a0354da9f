//! The subject of a reporting verb: before it, before it with an apposition between, or behind it.

mod relative;

use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::phrase::{self, Phrase};
use relative::{behind_relative, named_before, owner_before, somebody_at};
use std::ops::Range;

/// How far back a subject may stand from its verb, in pieces.
const REACH: usize = 60;

/// A subject and where the clause begins that it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// Who speaks.
    pub phrase: Phrase,
    /// The first piece that belongs to it, with what stands in apposition.
    pub start: usize,
}

impl From<Phrase> for Subject {
    fn from(phrase: Phrase) -> Self {
        Self { start: phrase.pieces.start, phrase }
    }
}

/// What stands between subject and verb.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Between {
    /// The piece the subject ends with, were there one.
    pub last: Option<usize>,
    /// A form of "be" stands there.
    pub be: bool,
    /// Any auxiliary stands there.
    pub auxiliary: bool,
    /// "might", "would": nobody has said it.
    pub hypothetical: bool,
    /// "not", "never".
    pub negated: bool,
    /// The verb is an infinitive that no reporting word governs.
    pub infinitive: bool,
}

/// Goes back from a verb over adverbs, auxiliaries and times to where its subject would end.
pub(super) fn between(tagged: &Tagged<'_>, verb: usize, floor: usize) -> Between {
    let mut found = Between::default();
    let mut at = verb;
    let floor = floor.max(verb.saturating_sub(REACH));
    loop {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= floor) else { return found };
        let lex = tagged.lex(before);
        let word = tagged.word(before);
        if lex.any(Lex::CAPITAL) && !lex.any(Lex::START.or(Lex::TIME)) {
            found.last = Some(before);
            return found;
        }
        if word == "not" || word == "never" {
            found.negated = true;
            at = before;
        } else if lex.any(Lex::AUX) {
            found.be |= lex.any(Lex::BE);
            found.hypothetical |= matches!(word, "might" | "would" | "could" | "should" | "may");
            found.auxiliary = true;
            found.negated |= word.ends_with("n't") || word == "cannot";
            at = before;
        } else if word == "to" && tagged.any(verb, Lex::BASE) {
            // "went on to say", "continued to insist", "was quick to point out"; not "refused to say".
            let mut governor = before.wrapping_sub(1);
            if matches!(tagged.word(governor), "on" | "quick" | "keen" | "careful" | "back") {
                governor = governor.wrapping_sub(1);
            }
            let reports = matches!(
                tagged.word(governor),
                "went"
                    | "goes"
                    | "go"
                    | "going"
                    | "gone"
                    | "continued"
                    | "continues"
                    | "continue"
                    | "began"
                    | "was"
                    | "were"
                    | "is"
                    | "came"
            );
            if !reports || governor < floor || governor > before {
                found.infinitive = true;
                return found;
            }
            found.auxiliary = true;
            at = governor;
        } else if lex.any(Lex::TIME) && !lex.any(Lex::POSSESSIVE) {
            // "Lund on Monday said", "the ministry last week announced".
            at = before;
            while at > floor
                && (tagged.any(at - 1, Lex::NUMBER)
                    || tagged.any(at, Lex::TIME)
                        && matches!(
                            tagged.word(at - 1),
                            "two" | "three" | "four" | "five" | "six" | "ten" | "a" | "several" | "few"
                        )
                    || matches!(
                        tagged.word(at - 1),
                        "on" | "in" | "last" | "this" | "late" | "early" | "earlier" | "next" | "that" | "of"
                    ))
                && before - at < 4
            {
                at -= 1;
            }
        } else if lex.any(Lex::ADVERB) && !lex.any(Lex::SUBJECT.or(Lex::RELATIVE)) {
            at = before;
            // ", however,"
            if at > floor + 1 && tagged.is(at - 1, ',') && tagged.is(verb - 1, ',') && at + 1 == verb - 1 {
                at -= 1;
            }
        } else if tagged.is(before, ',')
            && at == verb
            && tagged.any(before.wrapping_sub(1), Lex::ADVERB)
            && tagged.is(before.wrapping_sub(2), ',')
            && before >= floor + 3
        {
            at = before - 2;
        } else {
            if lex.any(Lex::CLITIC) {
                found.auxiliary = true;
                found.be |= matches!(word, "he" | "she" | "it" | "that" | "who") && tagged.any(verb, Lex::ING);
            }
            found.last = Some(before);
            return found;
        }
    }
}

/// The subject that ends with the piece `last`.
pub(super) fn before(tagged: &Tagged<'_>, last: usize, floor: usize) -> Option<Subject> {
    let floor = floor.max(last.saturating_sub(REACH));
    // "The same count a year ago put": when stands between subject and verb.
    let unit = last.checked_sub(2).filter(|_| tagged.word(last) == "ago" && tagged.any(last - 1, Lex::TIME));
    if let Some(number) = unit.filter(|&number| number > floor && tagged.any(number, Lex::DET.or(Lex::NUMBER))) {
        return before(tagged, number - 1, floor);
    }
    match tagged.mark(last) {
        None => {
            // "Lund, who said": the relative pronoun stands for the noun before it.
            if tagged.any(last, Lex::RELATIVE) && !tagged.any(last, Lex::CAPITAL) {
                let mut noun = last.checked_sub(1).filter(|&noun| noun >= floor)?;
                if tagged.is(noun, ',') {
                    noun = noun.checked_sub(1).filter(|&noun| noun >= floor)?;
                }
                let people = tagged.word(last) == "who"
                    || tagged.any(noun, Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL));
                let phrase = phrase::leftwards(tagged, noun, floor).filter(|_| people)?;
                let phrase = if tagged.word(last) == "who" {
                    let phrase = somebody_at(tagged, phrase, floor);
                    named_before(tagged, &phrase, floor).unwrap_or(phrase)
                } else {
                    phrase
                };
                return Some(Subject { start: last, phrase });
            }
            if let Some(phrase) = behind_relative(tagged, last, floor) {
                return Some(Subject::from(phrase));
            }
            let found = phrase::leftwards(tagged, last, floor).map(|phrase| list(tagged, phrase, floor))?;
            let found = attendant(tagged, &found, floor).unwrap_or(found);
            Some(owner_before(tagged, &found, floor).unwrap_or_else(|| Subject::from(found)))
        }
        Some(')') => {
            let lowest = floor.max(last.saturating_sub(24));
            let open = (lowest..last).rev().find(|&at| tagged.is(at, '('))?;
            before(tagged, open.checked_sub(1).filter(|&at| at >= floor)?, floor)
        }
        Some(',') => across(tagged, last, floor, |mark| mark == ','),
        Some('—' | '–') => across(tagged, last, floor, |mark| matches!(mark, '—' | '–')),
        // "Norline Inc. told".
        Some('.')
            if last > floor
                && tagged.glued(last)
                && matches!(tagged.word(last - 1), "inc" | "co" | "corp" | "ltd" | "jr" | "sr" | "plc") =>
        {
            before(tagged, last - 1, floor)
        }
        // The possessive of a plural cannot be a subject; a closing mark ends what is said.
        Some(_) => None,
    }
}

/// "An executive attending the fair called": whoever does it, where what is done to could not speak.
fn attendant(tagged: &Tagged<'_>, object: &Phrase, floor: usize) -> Option<Phrase> {
    let participle = object.pieces.start.checked_sub(1).filter(|&at| at > floor)?;
    let speaks = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL).or(Lex::PRONOUN);
    if !tagged.any(participle, Lex::GERUND) || tagged.any(object.head, speaks) {
        return None;
    }
    phrase::leftwards(tagged, participle - 1, floor).filter(|phrase| tagged.any(phrase.head, Lex::PERSON))
}

/// The whole of a list whose last item is given: "figures from Alba, Norsk Ferries, and other lines".
fn list(tagged: &Tagged<'_>, last: Phrase, floor: usize) -> Phrase {
    const ITEMS: usize = 6;
    let Some(before) = last.pieces.start.checked_sub(1).filter(|&before| before > floor) else { return last };
    // "Norway, Sweden and Denmark": the last two are one phrase already.
    let names = last.pieces.clone().all(|at| tagged.any(at, Lex::CAPITAL.or(Lex::AND)));
    let joined = tagged.is(before, ',') && names && last.pieces.clone().any(|at| tagged.any(at, Lex::AND));
    if !joined && !tagged.any(before, Lex::AND) {
        return last;
    }
    let mut items = usize::from(joined);
    let mut first: Option<Phrase> = None;
    let mut comma = if joined { before } else { before - 1 };
    for _ in 0..ITEMS {
        if comma <= floor || !tagged.is(comma, ',') {
            break;
        }
        let Some(item) = phrase::leftwards(tagged, comma - 1, floor) else { break };
        comma = item.pieces.start.wrapping_sub(1);
        items += 1;
        first = Some(item);
        if comma > last.pieces.start {
            break;
        }
    }
    // One item and ", and": another clause begins, "… the inquiry, and polls suggest".
    match first.filter(|_| items > 1) {
        Some(first) => Phrase { pieces: first.pieces.start..last.pieces.end, head: first.head },
        None => last,
    }
}

/// The subject before an apposition or relative clause that a comma closes: "Jane Roe, 54, a former pilot, said".
fn across(tagged: &Tagged<'_>, closing: usize, floor: usize, delimits: impl Fn(char) -> bool) -> Option<Subject> {
    let opening = previous_mark(tagged, closing, floor, &delimits)?;
    let inside = opening + 1..closing;
    // "Norline, he added, has told its skippers": another's reporting clause stands between.
    let reports = inside.len() < 5
        && tagged.any(closing - 1, Lex::SAY)
        && tagged.any(inside.start, Lex::SUBJECT.or(Lex::CAPITAL))
        && inside.len() > 1;
    if reports {
        return before_segment(tagged, opening.checked_sub(1).filter(|&last| last >= floor)?, floor);
    }
    let first = tagged.lex(inside.start);
    let relative = first.any(Lex::RELATIVE) && !first.any(Lex::DET)
        || matches!(tagged.word(inside.start), "who" | "which" | "whose")
        // "A manager who may not talk, and who does so for an hour, says".
        || first.any(Lex::AND) && matches!(tagged.word(inside.start + 1), "who" | "which");
    // "speaking on condition of anonymity because the talks were private", "led by Alan Kidd".
    let participial = first.any(Lex::GERUND.or(Lex::ING).or(Lex::ED).or(Lex::PARTICIPLE)) && !first.any(Lex::CAPITAL);
    // "once a partner at the firm", "now at Norline".
    let formerly = matches!(tagged.word(inside.start), "once" | "now" | "until" | "then" | "formerly")
        && tagged.any(inside.start + 1, Lex::DET.or(Lex::PREP).or(Lex::ADVERB))
        && !is_clause(tagged, inside.clone());
    if inside.is_empty()
        || !relative
            && !participial
            && !formerly
            && (is_clause(tagged, inside.clone()) && !is_noun_at_end(tagged, &inside)
                || first.any(Lex::SUBORDINATOR.or(Lex::SUBJECT)) && !first.any(Lex::PREP))
    {
        // A relative clause may hold commas of its own.
        let lowest = floor.max(closing.saturating_sub(REACH));
        let who = (lowest..inside.start)
            .rev()
            .find(|&at| matches!(tagged.word(at), "who" | "which" | "whose") && tagged.is(at.wrapping_sub(1), ','))?;
        let clear = (who..closing)
            .all(|at| !tagged.mark(at).is_some_and(|mark| matches!(mark, ';' | ':' | '“' | '”' | '"' | '.')));
        let noun = who.checked_sub(2).filter(|&noun| {
            noun >= floor && clear && !is_clause(tagged, inside.start..closing) | tagged.any(inside.start, Lex::AND)
        })?;
        return phrase::leftwards(tagged, noun, floor).map(Subject::from);
    }
    let last = opening.checked_sub(1).filter(|&last| last >= floor)?;
    let mut found = before_segment(tagged, last, floor)?;
    // "One of its owners, Greek billionaire Stavros Lemos,": the role again, then the name.
    if !is_name(tagged, found.phrase.pieces.clone())
        && !relative
        && !participial
        && inside.len() > 2
        && is_name(tagged, inside.end - 2..inside.end)
        && !is_name(tagged, inside.clone())
        && let Some(phrase) = phrase::rightwards(tagged, inside.start, inside.end)
        && phrase.pieces == inside
    {
        return Some(Subject { phrase, start: found.start });
    }
    // "the people behind it, the Harbour Institute in Bergen, concluded": what the pronoun stands for.
    let pronoun =
        tagged.any(found.phrase.head, Lex::IT.or(Lex::THEY)) && tagged.any(found.start.wrapping_sub(1), Lex::PREP);
    if pronoun
        && let Some(phrase) = phrase::rightwards(tagged, inside.start, inside.end)
            .filter(|phrase| phrase.pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL)))
    {
        return Some(Subject { phrase, start: found.start });
    }
    // A name between commas behind a role: the name speaks.
    // "Menlo Park, Calif.,": an abbreviation is a place's.
    if is_name(tagged, inside.clone())
        && !tagged.is(inside.end - 1, '.')
        && !is_name(tagged, found.phrase.pieces.clone())
        && (!tagged.any(found.phrase.head, Lex::CAPITAL) || tagged.any(found.phrase.head, Lex::PERSON))
    {
        let phrase = Phrase { head: inside.end - 1, pieces: inside };
        return Some(Subject { phrase, start: found.start });
    }
    // More appositions to the left: ", 54,".
    while let Some(comma) =
        found.start.checked_sub(1).filter(|&comma| comma > floor && tagged.mark(comma).is_some_and(&delimits))
    {
        if is_name(tagged, found.phrase.pieces.clone()) {
            break;
        }
        let Some(further) = before_segment(tagged, comma - 1, floor) else { break };
        let whole = previous_mark(tagged, comma, floor, &delimits).map_or(floor, |mark| mark + 1);
        if further.phrase.pieces.start > whole && !is_name(tagged, further.phrase.pieces.clone()) {
            break;
        }
        found = further;
    }
    Some(found)
}

fn before_segment(tagged: &Tagged<'_>, last: usize, floor: usize) -> Option<Subject> {
    if tagged.is(last, ')') {
        return before(tagged, last, floor);
    }
    // "An employee there, who asked not to be named,": the place is no noun.
    let placed = matches!(tagged.word(last), "there" | "here" | "abroad") && last > floor;
    let last = if placed { last - 1 } else { last };
    phrase::leftwards(tagged, last, floor).map(Subject::from)
}

/// The mark that delimits a segment on its left, within reach.
fn previous_mark(tagged: &Tagged<'_>, from: usize, floor: usize, delimits: &impl Fn(char) -> bool) -> Option<usize> {
    for at in (floor.max(from.saturating_sub(REACH))..from).rev() {
        match tagged.mark(at) {
            Some(mark) if delimits(mark) => return Some(at),
            Some(';' | ':' | '“' | '”' | '"') => return None,
            _ => {}
        }
    }
    None
}

/// Whether some pieces are a name and nothing else.
fn is_name(tagged: &Tagged<'_>, pieces: Range<usize>) -> bool {
    !pieces.is_empty()
        && pieces.clone().all(|at| {
            tagged.any(at, Lex::CAPITAL)
                || matches!(tagged.mark(at), Some('.' | '-' | '’'))
                || matches!(tagged.word(at), "de" | "van" | "von" | "der")
        })
        && !tagged.any(pieces.start, Lex::DET.or(Lex::POSSESSIVE))
}

/// "the listed pure plays,": a form in -s that ends an apposition with an article is a noun.
fn is_noun_at_end(tagged: &Tagged<'_>, inside: &Range<usize>) -> bool {
    let last = inside.end.wrapping_sub(1);
    let form =
        tagged.any(last, Lex::FINITE) && !tagged.any(last, Lex::SAY.or(Lex::AUX)) && tagged.word(last).ends_with('s');
    form && matches!(tagged.word(inside.start), "the" | "a" | "an")
        && inside.len() > 2
        && phrase::is_nominal(tagged, last - 1)
        && !is_clause(tagged, inside.start..last)
}

/// Whether some pieces hold a finite verb outside relative clauses.
pub(super) fn is_clause(tagged: &Tagged<'_>, pieces: Range<usize>) -> bool {
    let mut relative = false;
    for at in pieces.start..pieces.end.min(pieces.start + REACH) {
        let lex = tagged.lex(at);
        relative |= matches!(tagged.word(at), "who" | "which" | "whose")
            || at > pieces.start && tagged.word(at) == "that" && tagged.any(at - 1, Lex::WORD);
        if tagged.mark(at).is_some() {
            relative = false;
        }
        let said = lex.any(Lex::SAY)
            && lex.any(Lex::PAST.or(Lex::THIRD))
            && !lex.any(Lex::NOUN_TOO)
            && phrase::is_verb(tagged, at);
        let name = lex.any(Lex::CAPITAL) && !lex.any(Lex::START);
        if !relative && !name && (lex.any(Lex::FINITE) || said) {
            return true;
        }
    }
    false
}

/// The subject behind an inverted verb: "said Jane Roe", "says a spokesman for the trust".
pub(super) fn behind(tagged: &Tagged<'_>, verb: usize, ceiling: usize) -> Option<Phrase> {
    let mut at = verb + 1;
    while tagged.any(at, Lex::ADVERB) && !tagged.any(at, Lex::CAPITAL) {
        at += 1;
    }
    let phrase = phrase::rightwards(tagged, at, ceiling)?;
    let next = phrase.pieces.end;
    let lex = tagged.lex(next);
    let ends = next >= ceiling
        || tagged.mark(next).is_some()
        || lex.any(
            Lex::PREP
                .or(Lex::ADVERB)
                .or(Lex::TIME)
                .or(Lex::AND)
                .or(Lex::SUBORDINATOR)
                .or(Lex::ED)
                .or(Lex::GERUND)
                .or(Lex::ING)
                .or(Lex::START)
                .or(Lex::PARTICIPLE),
        )
        || matches!(tagged.word(next), "who" | "whose")
        // "says a woman I will call Tove": a clause about her.
        || lex.any(Lex::SUBJECT) && !lex.any(Lex::ACRONYM);
    let object = tagged.any(phrase.pieces.start, Lex::PRONOUN)
        && matches!(tagged.word(phrase.pieces.start), "him" | "her" | "them" | "me" | "us" | "himself" | "herself");
    (ends
        && !object
        && !tagged.any(phrase.head, Lex::TIME.without(Lex::PERSON))
        && !tagged.any(phrase.pieces.start, Lex::RELATIVE.without(Lex::DET)))
    .then_some(phrase)
}
