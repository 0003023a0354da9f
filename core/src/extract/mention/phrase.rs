//! Noun phrases, read leftwards from their last word or rightwards from their first.
//!
//! Bounded on both sides: a phrase longer than [`REACH`] pieces is cut.

use crate::extract::lexis::{Lex, Tagged};
use std::ops::Range;

/// How many pieces a noun phrase may have.
const REACH: usize = 32;
/// How far a relative clause reaches between a noun and its verb: "people who live near the port say".
const RELATIVE_REACH: usize = 20;

/// A noun phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its pieces, without appositions and relative clauses.
    pub pieces: Range<usize>,
    /// The piece that says what it is: "spokesman" in "a spokesman for the trust".
    pub head: usize,
}

/// Classes that end a noun phrase unless a capital makes a name of the word.
const STOPS: Lex = Lex::FINITE.or(Lex::RELATIVE).or(Lex::SUBORDINATOR).or(Lex::SUBJECT);

/// Whether a piece can stand in a noun phrase as noun or adjective.
pub fn is_nominal(tagged: &Tagged<'_>, at: usize) -> bool {
    let lex = tagged.lex(at);
    if lex.any(Lex::NUMBER) {
        return true;
    }
    if !lex.any(Lex::WORD) {
        return false;
    }
    if lex.any(Lex::CAPITAL) && !lex.any(Lex::PRONOUN.or(Lex::DET).or(Lex::POSS)) && !lex.any(Lex::START) {
        return true;
    }
    // "a Bergen think tank".
    let tank = at + 1 + usize::from(tagged.is(at + 1, '-'));
    if tagged.word(at) == "think" && tagged.word(tank).starts_with("tank") {
        return true;
    }
    // "the so-called tigers".
    if tagged.word(at) == "called" && at > 1 && tagged.is(at - 1, '-') && tagged.word(at - 2) == "so" {
        return true;
    }
    if lex.any(STOPS.or(Lex::DET).or(Lex::POSS).or(Lex::AND).or(Lex::PREP).or(Lex::PRONOUN)) {
        return false;
    }
    if lex.any(Lex::ADVERB) {
        return false;
    }
    !is_verb(tagged, at)
}

/// Whether a piece is a reporting verb that is no noun here.
pub fn is_verb(tagged: &Tagged<'_>, at: usize) -> bool {
    let lex = tagged.lex(at);
    if !lex.any(Lex::SAY) || lex.any(Lex::NOUN_TOO.or(Lex::CAPITAL)) {
        return false;
    }
    // "the alleged thief", "a growing warning": between a determiner and a noun it is an adjective.
    let before = at.checked_sub(1).map_or(Lex::default(), |before| tagged.lex(before));
    if before.any(Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE)) && !before.any(Lex::RELATIVE) {
        return false;
    }
    if lex.any(Lex::ING) && !lex.any(Lex::PAST) {
        // A gerund is a verb behind a comma or a preposition, else mostly a noun or adjective.
        return !before.any(Lex::WORD) || before.any(Lex::PREP.or(Lex::BE).or(Lex::FINITE));
    }
    true
}

/// The noun phrase whose last piece is `last`, not reaching below `floor`.
pub fn leftwards(tagged: &Tagged<'_>, last: usize, floor: usize) -> Option<Phrase> {
    let floor = floor.max(last.saturating_sub(REACH));
    let lex = tagged.lex(last);
    if lex.any(Lex::SUBJECT) && !lex.any(Lex::ACRONYM) {
        return Some(Phrase { pieces: last..last + 1, head: last });
    }
    // "some said", "another says", "that suggests": determiners that stand alone.
    if lex.any(Lex::DET) && !matches!(tagged.word(last), "the" | "a" | "an" | "every" | "no") {
        let of = last.checked_sub(1).filter(|&before| before >= floor && tagged.word(before) == "the");
        return Some(Phrase { pieces: of.unwrap_or(last)..last + 1, head: last });
    }
    // "one of them".
    if lex.any(Lex::THEY) && last >= floor + 2 && tagged.word(last - 1) == "of" && tagged.any(last - 2, Lex::DET) {
        return Some(Phrase { pieces: last - 2..last + 1, head: last - 2 });
    }
    let mut start = last + 1;
    let mut at = last;
    loop {
        if !takes_leftwards(tagged, at, last, floor) {
            break;
        }
        start = at;
        if tagged.any(at, Lex::DET.or(Lex::POSS)) && !tagged.any(at, Lex::CAPITAL.or(Lex::ACRONYM))
            || ends_at_determiner(tagged, at)
        {
            // Left of a determiner the phrase goes on only over a preposition or another determiner.
            let goes_on = at > floor
                && (links(tagged, at - 1, floor)
                    || tagged.any(at - 1, Lex::DET) && tagged.any(at, Lex::DET)
                    || tagged.any(at - 1, Lex::AND) && joins(tagged, at - 1, floor));
            if !goes_on {
                break;
            }
        }
        if at <= floor {
            break;
        }
        at -= 1;
    }
    // What the phrase cannot begin with.
    while start <= last
        && (tagged.any(start, Lex::PREP.or(Lex::AND).or(Lex::ADVERB)) && !is_nominal(tagged, start)
            || !tagged.is_wordlike(start))
    {
        start += 1;
    }
    if start > last {
        return None;
    }
    if let Some(noun) = reduced_noun(tagged, start, floor) {
        let owner = leftwards(tagged, noun, floor)?;
        return Some(Phrase { pieces: owner.pieces.start..last + 1, head: owner.head });
    }
    if let Some(noun) = relative_noun(tagged, start, floor) {
        return leftwards(tagged, noun, floor);
    }
    let pieces = start..last + 1;
    Some(Phrase { head: head(tagged, &pieces), pieces })
}

/// A capitalised determiner at the start of a sentence.
fn ends_at_determiner(tagged: &Tagged<'_>, at: usize) -> bool {
    tagged.any(at, Lex::DET.or(Lex::POSS)) && tagged.any(at, Lex::START)
}

fn takes_leftwards(tagged: &Tagged<'_>, at: usize, last: usize, floor: usize) -> bool {
    let lex = tagged.lex(at);
    let before = at.checked_sub(1).filter(|&before| before >= floor);
    let word_before = |classes: Lex| before.is_some_and(|before| tagged.any(before, classes));
    if let Some(mark) = tagged.mark(at) {
        return at < last && joining_mark(tagged, at, mark);
    }
    // "the South China Morning Post": a time of day within a name.
    let named = lex.any(Lex::CAPITAL) && tagged.any(at + 1, Lex::MEDIA) && word_before(Lex::CAPITAL) && at < last;
    if lex.any(Lex::TIME) && !lex.any(Lex::POSSESSIVE) && !lex.any(Lex::PERSON.or(Lex::ORG)) && !named {
        // "Last week Lund said": a time before a name is no part of it; "a report on Monday" and "the weekend edition" are.
        return at < last && !tagged.any(at + 1, Lex::CAPITAL) && word_before(Lex::DET)
            || before.is_some_and(|before| links(tagged, before, floor));
    }
    if lex.any(Lex::DET.or(Lex::POSS)) && !lex.any(Lex::RELATIVE) {
        return true;
    }
    if at + 2 < last && tagged.word(at) == "so" && tagged.word(at + 2) == "called" {
        return true;
    }
    let reduced = at < last
        && lex.any(Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE))
        && tagged.any(at + 1, Lex::LINK)
        && links(tagged, at + 1, floor);
    if is_nominal(tagged, at) || reduced {
        // "In a statement Lund said": a document or thing before a name is another phrase, a role is not.
        if at < last && tagged.any(at + 1, Lex::CAPITAL) && tagged.any(at + 1, Lex::WORD) && !lex.any(Lex::CAPITAL) {
            let thing = lex.any(Lex::DOC.or(Lex::TIME)) && !lex.any(Lex::ORG.or(Lex::PERSON));
            return !thing;
        }
        return true;
    }
    if at == last {
        return false;
    }
    if lex.any(Lex::PREP) {
        return links(tagged, at, floor);
    }
    if lex.any(Lex::AND) {
        return joins(tagged, at, floor);
    }
    if lex.any(Lex::DET) {
        // "that" before a noun behind a verb or comma is the conjunction.
        return word_before(Lex::LINK) || before.is_none();
    }
    if lex.any(Lex::ADVERB) {
        // "the recently elected mayor", "the once mighty fleet".
        return word_before(Lex::DET.or(Lex::POSS)) && is_nominal(tagged, at + 1);
    }
    false
}

/// Marks inside a noun phrase: hyphens, the possessive of plurals, "&", the point behind a title or an initial.
fn joining_mark(tagged: &Tagged<'_>, at: usize, mark: char) -> bool {
    let before = at.wrapping_sub(1);
    match mark {
        '-' | '‐' | '‑' | '–' | '/' => tagged.glued(at) && tagged.glued(at + 1),
        '&' | '+' => true,
        '%' | '$' | '£' | '€' => true,
        '’' | '\'' => tagged.glued(at) && !tagged.glued(at + 1) && tagged.word(before).ends_with('s'),
        // "Lighthouse.org"
        '.' if tagged.glued(at) && tagged.glued(at + 1) && tagged.is_wordlike(at + 1) => true,
        '.' => {
            let initial = tagged
                .pieces
                .get(before)
                // "J. Roe", "a U.S. official": an initial, or the last of an abbreviation of such.
                .is_some_and(|piece| {
                    let letters = piece.text.split('.').all(|part| part.chars().count() <= 1);
                    piece.is_capitalised() && letters
                });
            tagged.glued(at)
                && (initial
                    || tagged.any(before, Lex::TITLE)
                    || matches!(tagged.word(before), "jr" | "st" | "no")
                    // "Alba Securities Co. led by Wu".
                    || matches!(tagged.word(before), "co" | "corp" | "inc" | "ltd")
                        && tagged.any(at + 1, Lex::WORD)
                        && !tagged.any(at + 1, Lex::START)
                    || is_short_month(tagged, before) && tagged.any(at + 1, Lex::NUMBER))
        }
        _ => false,
    }
}

/// "Nov." in "a Nov. 2 note".
pub fn is_short_month(tagged: &Tagged<'_>, at: usize) -> bool {
    matches!(
        tagged.word(at),
        "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec"
    ) && tagged.any(at, Lex::CAPITAL)
}

/// Whether a preposition hangs what follows on a noun before it: "spokesman for", "people in".
fn links(tagged: &Tagged<'_>, at: usize, floor: usize) -> bool {
    // "people briefed on the plan", "passengers stranded in the fog": a participle between noun and preposition.
    let someone = Lex::PERSON.or(Lex::ORG).or(Lex::DOC);
    if at > floor + 1
        && tagged.any(at, Lex::LINK)
        && tagged.any(at - 1, Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE))
        && tagged.any(at - 2, someone)
        && is_nominal(tagged, at - 2)
    {
        return true;
    }
    let after_time = at > 0 && tagged.any(at - 1, Lex::TIME) && !tagged.any(at - 1, Lex::POSSESSIVE);
    at > floor
        && !after_time
        && tagged.any(at, Lex::LINK)
        && (is_nominal(tagged, at - 1)
            || tagged.any(at - 1, Lex::DET) && tagged.word(at) == "of"
            || tagged.word(at) == "to" && tagged.any(at - 1, Lex::LINK))
}

/// Whether "and" joins two noun phrases rather than two clauses.
fn joins(tagged: &Tagged<'_>, at: usize, floor: usize) -> bool {
    let named = Lex::PERSON.or(Lex::ORG).or(Lex::DOC).or(Lex::CAPITAL);
    if at <= floor || !is_nominal(tagged, at - 1) {
        return false;
    }
    let left = tagged.lex(at - 1);
    let right = tagged.lex(at + 1);
    if right.any(Lex::DET.or(Lex::POSS)) || right.any(Lex::CAPITAL) {
        return left.any(named);
    }
    left.any(named) || (tagged.word(at - 1).ends_with('s') && is_nominal(tagged, at + 1))
}

/// The noun before a participle and its time: "a poll released last week by [Harbor College]".
fn reduced_noun(tagged: &Tagged<'_>, start: usize, floor: usize) -> Option<usize> {
    let preposition = start.checked_sub(1).filter(|&at| at > floor && tagged.any(at, Lex::LINK))?;
    let lowest = floor.max(preposition.saturating_sub(6));
    let participle = (lowest..preposition)
        .rev()
        .take_while(|&at| tagged.is_wordlike(at) || tagged.glued(at) && tagged.is(at, '.'))
        .find(|&at| tagged.any(at, Lex::ED.or(Lex::PARTICIPLE).or(Lex::PART)) && !tagged.any(at, Lex::TIME))?;
    // "Alba Securities Co. led by".
    let point = usize::from(tagged.is(participle - usize::from(participle > 0), '.'));
    let noun = participle.checked_sub(1 + point).filter(|&noun| noun >= floor)?;
    let someone = Lex::PERSON.or(Lex::ORG).or(Lex::DOC);
    (tagged.any(noun, someone) && is_nominal(tagged, noun)).then_some(noun)
}

/// The noun a relative clause hangs on, where `start` is not where a clause begins: "people who live near [the port]".
fn relative_noun(tagged: &Tagged<'_>, start: usize, floor: usize) -> Option<usize> {
    let mut at = start.checked_sub(1)?;
    let opens_clause = Lex::SUBORDINATOR.or(Lex::AND).or(Lex::RELATIVE);
    if start <= floor || tagged.any(start, Lex::START) || tagged.mark(at).is_some() || tagged.any(at, opens_clause) {
        return None;
    }
    let lowest = floor.max(start.saturating_sub(RELATIVE_REACH));
    while at > lowest {
        if tagged.mark(at).is_some_and(|mark| mark != '-' && mark != '’' && mark != '\'' && mark != '$' && mark != '%')
        {
            return None;
        }
        let lex = tagged.lex(at);
        if lex.any(Lex::RELATIVE) && !lex.any(Lex::CAPITAL) {
            let noun = at - 1;
            let fits = is_nominal(tagged, noun) || tagged.any(noun, Lex::DET) && !tagged.any(noun, Lex::RELATIVE);
            return (fits && !tagged.any(noun, Lex::SAY.or(Lex::TIME))).then_some(noun);
        }
        if lex.any(Lex::SUBORDINATOR) {
            return None;
        }
        at -= 1;
    }
    None
}

/// The noun phrase whose first piece is `first`, ending before `ceiling`.
pub fn rightwards(tagged: &Tagged<'_>, first: usize, ceiling: usize) -> Option<Phrase> {
    let ceiling = ceiling.min(first + REACH).min(tagged.len());
    let lex = tagged.lex(first);
    if lex.any(Lex::PRONOUN) && !lex.any(Lex::POSS.or(Lex::ACRONYM)) {
        return Some(Phrase { pieces: first..first + 1, head: first });
    }
    let mut at = first;
    let mut noun = false;
    while at < ceiling {
        let lex = tagged.lex(at);
        if at > first && lex.any(Lex::START) {
            break;
        }
        if let Some(mark) = tagged.mark(at) {
            if at > first && joining_mark(tagged, at, mark) || at == first && matches!(mark, '$' | '£' | '€') {
                at += 1;
                continue;
            }
            break;
        }
        let determines = lex.any(Lex::DET.or(Lex::POSS)) && !(lex.any(Lex::CAPITAL) && at > first);
        if determines {
            let after_link = at > first && tagged.any(at - 1, Lex::PREP.or(Lex::AND).or(Lex::DET));
            if at == first || after_link {
                at += 1;
                noun |= !matches!(
                    tagged.word(at - 1),
                    "the" | "a" | "an" | "every" | "no" | "his" | "her" | "its" | "their" | "our" | "my"
                );
                continue;
            }
            break;
        }
        // "on a call that lasted": behind a determiner stands no verb.
        let behind_article = at > first && matches!(tagged.word(at - 1), "the" | "a" | "an");
        // "in a Nov. 2 note": one that does something takes a form in -s.
        let one = matches!(tagged.word(first), "a" | "an") && !lex.any(Lex::THIRD.or(Lex::PAST));
        if noun && !behind_article && !one && reports_here(tagged, at) {
            break;
        }
        let timed = lex.any(Lex::TIME) && !lex.any(Lex::POSSESSIVE.or(Lex::PERSON)) && noun;
        if timed && !tagged.any(at + 1, Lex::PERSON.or(Lex::ORG)) {
            break;
        }
        if is_nominal(tagged, at) || at == first && lex.any(Lex::CAPITAL) && !lex.any(STOPS) {
            // A participle behind a noun opens a reduced clause: "a report released on Monday".
            let hyphened = at > first && tagged.mark(at - 1).is_some();
            let participle = noun
                && !hyphened
                && !lex.any(Lex::CAPITAL.or(Lex::PERSON).or(Lex::ORG).or(Lex::DOC))
                && lex.any(Lex::ED.or(Lex::PARTICIPLE).or(Lex::GERUND));
            if participle {
                break;
            }
            noun |= !lex.any(Lex::NUMBER);
            at += 1;
            continue;
        }
        // "the back", "the far left".
        let place = lex.any(Lex::ADVERB) && at > first && tagged.any(at - 1, Lex::DET) && !is_nominal(tagged, at + 1);
        if place {
            noun = true;
        }
        let owned = at > first && tagged.any(at - 1, Lex::POSS);
        if place || lex.any(Lex::ADVERB) && (!noun || owned) && is_nominal(tagged, at + 1) {
            at += 1;
            continue;
        }
        // "a person familiar with it".
        let object = matches!(tagged.word(at + 1), "it" | "him" | "her" | "them");
        if noun && tagged.any(first, Lex::DET) && matches!(tagged.word(at), "with" | "near" | "about") && object {
            at += 2;
            break;
        }
        if noun && lex.any(Lex::LINK) && hangs_on(tagged, first, at) {
            at += 1;
            continue;
        }
        if noun
            && lex.any(Lex::AND)
            && at > first
            && joins(tagged, at, first.saturating_sub(1))
            && begins_noun(tagged, at + 1)
        {
            at += 1;
            continue;
        }
        break;
    }
    while at > first && !tagged.is_wordlike(at - 1) && !matches!(tagged.mark(at - 1), Some('’' | '\'' | '.'))
        || at > first && tagged.any(at - 1, Lex::PREP.or(Lex::AND)) && !is_nominal(tagged, at - 1)
    {
        at -= 1;
    }
    if at <= first || !noun {
        return None;
    }
    let pieces = first..at;
    Some(Phrase { head: head(tagged, &pieces), pieces })
}

/// Whether a word that is noun and reporting verb is the verb: "the study shows that", "critics claim the pier".
pub fn reports_here(tagged: &Tagged<'_>, at: usize) -> bool {
    if !tagged.any(at, Lex::NOUN_TOO) || tagged.any(at, Lex::CAPITAL) {
        return false;
    }
    let next = tagged.lex(at + 1);
    next.any(Lex::DET.or(Lex::POSS).or(Lex::SUBJECT).or(Lex::RELATIVE).or(Lex::ADVERB))
        || next.any(Lex::CAPITAL) && !tagged.any(at, Lex::DOC.or(Lex::PERSON))
        || matches!(tagged.word(at + 1), "whether" | "how" | "why")
        || matches!(tagged.mark(at + 1), Some('“' | '"' | ':'))
}

fn begins_noun(tagged: &Tagged<'_>, at: usize) -> bool {
    is_nominal(tagged, at) || tagged.any(at, Lex::DET.or(Lex::POSS)) && !tagged.any(at, Lex::RELATIVE)
}

/// Whether a preposition behind a noun belongs to the phrase: "head of", "expert on wolves", not "in a statement".
fn hangs_on(tagged: &Tagged<'_>, first: usize, at: usize) -> bool {
    let next = at + 1;
    if !begins_noun(tagged, next) && !tagged.any(next, Lex::LINK) || tagged.any(next, Lex::TIME) {
        return false;
    }
    let word = tagged.word(at);
    // A bare name takes only what belongs to it; a place or a time behind it is where it spoke.
    let named = (first..at).all(|at| tagged.any(at, Lex::CAPITAL) || tagged.mark(at).is_some());
    if named {
        return matches!(word, "of" | "from");
    }
    let noun_after = if tagged.any(next, Lex::DET.or(Lex::POSS)) { next + 1 } else { next };
    let utterance = tagged.any(noun_after, Lex::DOC)
        || matches!(
            tagged.word(noun_after),
            "interview" | "speech" | "conference" | "response" | "debate" | "meeting" | "video"
        );
    match word {
        "of" | "for" | "from" | "with" | "familiar" | "close" | "inside" | "near" | "between" | "within" | "about"
        | "against" | "across" | "among" | "behind" => true,
        "to" => matches!(
            tagged.word(at - 1),
            "close" | "adviser" | "advisor" | "advisers" | "advisors" | "aide" | "ambassador" | "envoy" | "according"
        ),
        "by" => (first..at).any(|at| tagged.any(at, Lex::DOC)) || tagged.any(at - 1, Lex::PARTICIPLE),
        "at" | "in" | "on" | "aboard" | "outside" => !utterance && !tagged.any(noun_after, Lex::TIME),
        _ => false,
    }
}

/// The last noun before the first preposition, so "spokesman" and not "trust".
fn head(tagged: &Tagged<'_>, pieces: &Range<usize>) -> usize {
    let mut head = pieces.start;
    let mut noun = false;
    // "a Ministry of Trade and Industry official": behind a name the noun for a person.
    let last = pieces.end.saturating_sub(1);
    let somebody = |at: usize| tagged.any(at, Lex::PERSON) && !tagged.any(at, Lex::CAPITAL);
    if pieces.len() > 2 && somebody(last) && tagged.any(last - 1, Lex::CAPITAL) && tagged.any(last - 1, Lex::WORD) {
        return last;
    }
    for at in pieces.clone() {
        let lex = tagged.lex(at);
        if noun && lex.any(Lex::PREP.or(Lex::AND).or(Lex::LINK)) && !lex.any(Lex::CAPITAL) {
            break;
        }
        if is_nominal(tagged, at) {
            if noun
                && tagged.mark(at.wrapping_sub(1)).is_none()
                && lex.any(Lex::ED.or(Lex::PARTICIPLE))
                && !lex.any(Lex::CAPITAL)
                && tagged.any(at + 1, Lex::PREP)
            {
                break;
            }
            head = at;
            noun = true;
        } else if !noun && lex.any(Lex::DET) {
            head = at;
        }
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn left(text: &str) -> String {
        let pieces = pieces(text);
        let tagged = Tagged::new(text, &pieces, std::slice::from_ref(&(0..text.len())));
        leftwards(&tagged, tagged.len() - 1, 0).map_or_else(String::new, |phrase| tagged.str(phrase.pieces).to_owned())
    }

    fn right(text: &str) -> String {
        let pieces = pieces(text);
        let tagged = Tagged::new(text, &pieces, std::slice::from_ref(&(0..text.len())));
        rightwards(&tagged, 0, tagged.len()).map_or_else(String::new, |phrase| {
            format!("{}|{}", tagged.str(phrase.pieces), tagged.str(phrase.head..phrase.head + 1))
        })
    }

    #[test]
    fn leftwards_to_where_the_phrase_begins() {
        for (text, phrase) in [
            ("On Monday the mayor of Bergen", "the mayor of Bergen"),
            ("In a statement Lund", "Lund"),
            ("Last week Lund", "Lund"),
            ("But a spokesman for the Harbour Trust", "a spokesman for the Harbour Trust"),
            ("The ferry sank and Lund", "Lund"),
            ("and researchers at Acme and officials", "researchers at Acme and officials"),
            ("when the sailors’ union", "the sailors’ union"),
            ("People who live near the port", "People"),
            ("It is old because the owner", "the owner"),
            ("Some", "Some"),
            ("one of the fishermen", "one of the fishermen"),
        ] {
            assert_eq!(left(text), phrase, "{text}");
        }
    }

    #[test]
    fn rightwards_to_where_the_phrase_ends() {
        for (text, phrase) in [
            ("a spokesman for the Harbour Trust on Monday", "a spokesman for the Harbour Trust|spokesman"),
            ("Jane Roe, a former pilot", "Jane Roe|Roe"),
            ("Jane Roe of the Harbour Trust in a statement", "Jane Roe of the Harbour Trust|Roe"),
            ("the union in a statement", "the union|union"),
            ("new reports released this week by researchers", "new reports|reports"),
            ("people familiar with the matter", "people familiar with the matter|people"),
        ] {
            assert_eq!(right(text), phrase, "{text}");
        }
    }
}
