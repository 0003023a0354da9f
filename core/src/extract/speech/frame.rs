//! From reporting clauses and quotations to what is said.

use super::clause::{Clause, Voice};
use super::complement::Link;
use super::direct;
use super::quotation::Quoted;
use super::{Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use crate::order;
use std::ops::Range;

/// Something said, in pieces, with whoever the sentence names for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// Parts of what is said.
    pub parts: Vec<Range<usize>>,
    /// Who says it.
    pub source: Source,
    /// The pieces of the cue.
    pub cue: Option<Range<usize>>,
    /// Pieces of the clause.
    pub clause: Option<Range<usize>>,
    /// Who is told.
    pub hearer: Option<Range<usize>>,
    /// Direct, mixed, indirect.
    pub form: Form,
    /// What shows it.
    pub basis: Basis,
    /// Where in the text the speaker is looked for, in pieces: everything before may be the antecedent.
    pub at: usize,
    /// "citing people familiar with the matter": who stands behind the speaker.
    pub cited: Option<Range<usize>>,
}

/// Who says something, before anything is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// A noun phrase: its pieces and its head.
    Phrase(Range<usize>, usize),
    /// The speaker of the frame before.
    Before,
    /// Whoever the sentence before is about, in pieces.
    Sentence(Range<usize>),
    /// Whichever person a sentence begins with, in pieces.
    Opening(Range<usize>),
    /// A label before a colon, in pieces, and whose it is.
    Label(Range<usize>, String),
    /// Nobody.
    Nobody,
}

/// How many pieces a clause may report; no sentence is as long.
const LONGEST: usize = 600;
/// How many clauses of a sentence are looked at beside one.
const NEIGHBOURS: usize = 16;

/// Everything said in a text, in order of text.
pub(super) fn frames(tagged: &Tagged<'_>, quoted: &Quoted, clauses: &[Clause]) -> Vec<Frame> {
    let mut taken = vec![false; clauses.len()];
    let mut frames = direct::frames(tagged, quoted, clauses, &mut taken);
    let mut at = 0;
    while let Some(first) = clauses.get(at) {
        let run =
            clauses.get(at..).unwrap_or_default().iter().take_while(|clause| clause.sentence == first.sentence).count();
        let sentence = clauses.get(at..at + run).unwrap_or_default();
        let used = taken.get(at..at + run).unwrap_or_default();
        for index in 0..sentence.len() {
            if used.get(index) == Some(&false) {
                frames.extend(indirect(tagged, quoted, sentence, index));
            }
        }
        at += run.max(1);
    }
    order::by_key(&mut frames, |frame| (frame.at, frame.parts.first().map_or(0, |part| part.start)));
    frames
}

pub(super) fn source(clause: &Clause) -> Source {
    match &clause.voice {
        Voice::Phrase(phrase) => Source::Phrase(phrase.pieces.clone(), phrase.head),
        Voice::Shared => Source::Before,
        Voice::Nobody => Source::Nobody,
    }
}

/// What a clause outside direct speech reports.
fn indirect(tagged: &Tagged<'_>, quoted: &Quoted, sentence: &[Clause], index: usize) -> Option<Frame> {
    let clause = sentence.get(index)?;
    let mut basis = Basis::Clause;
    let parts = match clause.link {
        Some(link) => {
            let mut end = cut(tagged, quoted, sentence, index);
            match link {
                Link::Object => basis = Basis::Object,
                Link::Infinitive => basis = Basis::Intention,
                _ if clause.verb.any(Lex::URGE) => basis = Basis::Intention,
                _ => {}
            }
            let quote = quoted.opening(clause.end).and_then(|at| quoted.list.get(at));
            if let (Link::Quote, Some(quote)) = (link, quote) {
                // A judgement is what stands in the marks.
                if clause.verb.any(Lex::JUDGE) || clause.end > clause.cue.end + 2 && !clause.verb.any(Lex::CLAUSE) {
                    end = quote.pieces.end;
                }
            }
            let part = clause.end..end;
            vec![part]
        }
        None if clause.voice == Voice::Nobody => {
            let start = opening(tagged, sentence, index);
            let part = clause_around(tagged, clause, start)..cut(tagged, quoted, sentence, index);
            vec![part]
        }
        None => around(tagged, quoted, sentence, index)?,
    };
    if clause.voice == Voice::Nobody {
        basis = Basis::Hearsay;
    }
    let parts: Vec<Range<usize>> = parts.into_iter().filter_map(|part| trimmed(tagged, part)).collect();
    if parts.is_empty() {
        return None;
    }
    let quotes = parts.iter().any(|part| part.clone().any(|at| quoted.at(at).is_some()));
    let form = if quotes { Form::Mixed } else { Form::Indirect };
    let start = clause.start.min(clause.cue.start);
    // "Asked whether it was late, Lund said that …": the question belongs to the saying.
    let asked =
        |clauses: &[Clause]| clauses.iter().all(|before| before.cue.start == clause.part && before.verb.any(Lex::ASK));
    let whole = if sentence.get(..index).is_some_and(asked) { opened(tagged, clause, start) } else { start };
    Some(Frame {
        source: source(clause),
        cue: Some(clause.cue.clone()),
        clause: Some(whole..clause.end.max(clause.cue.end)),
        hearer: clause.hearer.clone(),
        form,
        basis,
        at: start,
        cited: cited(tagged, clause),
        parts,
    })
}

/// Where what a clause reports ends: at the sentence's end, or before the next clause that stands beside it.
fn cut(tagged: &Tagged<'_>, quoted: &Quoted, sentence: &[Clause], index: usize) -> usize {
    let Some(clause) = sentence.get(index) else { return 0 };
    let mut end = clause.sentence.end.min(clause.end + LONGEST);
    for next in sentence.get(index + 1..).unwrap_or_default().iter().take(NEIGHBOURS) {
        // "Now, she said, doctors complained": what she said is that they did.
        let inner = clause.link.is_none() && next.start == clause.end + 1 && matches!(next.voice, Voice::Phrase(_));
        if next.start <= clause.end || next.start >= end || inner {
            continue;
        }
        if let Some(before) = beside(tagged, next) {
            end = end.min(before);
            break;
        }
    }
    // "The port said it would grow; I have seen no sign of it.": behind the semicolon the writer speaks.
    let own = |at: usize| matches!(tagged.word(at), "i" | "we") && !tagged.any(at, Lex::ACRONYM);
    let own = (clause.end..end).find(|&at| tagged.is(at, ';') && own(at + 1));
    let end = own.filter(|&own| own > clause.end).unwrap_or(end);
    // "reported, citing …": what is cited is no part of it.
    let citing = (clause.end..end.min(clause.end + 60))
        .find(|&at| tagged.is(at, ',') && matches!(tagged.word(at + 1), "citing" | "quoting"));
    let end = citing.filter(|&citing| citing > clause.end).unwrap_or(end);
    // "thinks it too low: “They avoid paths.”": the quotation stands for itself.
    let colon = (clause.end + 1..end).find(|&at| tagged.is(at, ':') && quoted.opening(at + 1).is_some());
    colon.unwrap_or(end)
}

/// "For jobs that need no crew, Lund nonetheless thinks that …": the phrase or clause that opens the sentence belongs to
/// the saying.
fn opened(tagged: &Tagged<'_>, clause: &Clause, start: usize) -> usize {
    const LONGEST: usize = 40;
    let mut first = clause.part;
    while first < start && (tagged.any(first, Lex::AND) || matches!(tagged.word(first), "but" | "yet")) {
        first += 1;
    }
    let opener = Lex::PREP.or(Lex::SUBORDINATOR).or(Lex::TIME).or(Lex::ADVERB).or(Lex::GERUND).or(Lex::ED);
    let comma = start.checked_sub(1).is_some_and(|before| tagged.is(before, ','));
    let asked = tagged.any(first, Lex::ASK);
    let opens = clause.link.is_some() && comma && start - first <= LONGEST && (asked || tagged.any(first, opener));
    if opens { first } else { start }
}

/// Where a clause begins with its conjunction and comma, if it stands beside what is reported before it.
fn beside(tagged: &Tagged<'_>, next: &Clause) -> Option<usize> {
    let before = next.start.checked_sub(1)?;
    let conjunction = |at: usize| {
        tagged.any(at, Lex::AND)
            || matches!(tagged.word(at), "but" | "while" | "whereas" | "although" | "though" | "yet")
    };
    let comma = |at: usize| matches!(tagged.mark(at), Some(',' | ';' | '—' | '–'));
    // The clause itself opens with a conjunction: "and added that".
    if next.voice == Voice::Shared {
        let start = next.start;
        return Some(if comma(before) { before } else { start });
    }
    if comma(before) {
        // A trailing or medial reporting clause belongs around everything before it.
        return Some(before);
    }
    if conjunction(before) {
        let further = before.checked_sub(1)?;
        return Some(if comma(further) { further } else { before });
    }
    None
}

/// What stands before a reporting clause, and goes on behind it where commas close it off.
fn around(tagged: &Tagged<'_>, quoted: &Quoted, sentence: &[Clause], index: usize) -> Option<Vec<Range<usize>>> {
    let clause = sentence.get(index)?;
    let start = opening(tagged, sentence, index);
    let as_first = tagged.word(clause.start) == "as" && clause.start <= start;
    if as_first {
        // "As Lund noted, …"
        let part = clause.end..cut(tagged, quoted, sentence, index);
        return Some(vec![part]);
    }
    let before = start..clause.start;
    // "However, Lund said, …": what stands before is a word of the sentence, not what is said.
    let words = before.clone().filter(|&at| tagged.is_wordlike(at)).count();
    let aside = Lex::PREP.or(Lex::ADVERB).or(Lex::SUBORDINATOR).or(Lex::AND);
    let adverbial =
        words < 8 && !super::subject::is_clause(tagged, before.clone()) && tagged.any(start, Lex::PREP.or(Lex::ADVERB));
    // "P, she said; Q": one breath, one speaker. Where the writer speaks again, the cut comes before it.
    let goes_on = matches!(tagged.mark(clause.end), Some(',' | '—' | '–'))
        || tagged.is(clause.end, ';') && (words > 3 || super::subject::is_clause(tagged, start..clause.start));
    // "Not much, Lund said.": all there is.
    let ends =
        clause.end + 1 >= clause.sentence.end && clause.end <= clause.cue.end + 1 && !tagged.any(start, Lex::PREP);
    let opens = words == 0 || (words < 2 && tagged.any(start, aside.or(Lex::TIME)) || adverbial) && !ends;
    let mut parts = if opens { Vec::new() } else { vec![before.clone()] };
    if goes_on {
        let next = clause.end + 1;
        let end = cut(tagged, quoted, sentence, index);
        // Behind a semicolon as far as the next one: a sentence without end has semicolons without end.
        let end =
            if tagged.is(clause.end, ';') { (next..end).find(|&at| tagged.is(at, ';')).unwrap_or(end) } else { end };
        // "…, Lund said, adding that" and "…, said Lund, who heads the trust" do not go on with what is said.
        let lex = tagged.lex(next);
        // "That, says Riis, is nonsense": what stands before the clause is only its subject.
        let open = super::subject::is_clause(tagged, start..clause.start);
        let joined =
            lex.any(Lex::AND) && !tagged.any(next + 1, Lex::SAY.or(Lex::RELATIVE)) || tagged.is(clause.end, ';');
        let other = clause.inverted && open && !joined
            || lex.any(Lex::RELATIVE) && tagged.word(next) != "that"
            || lex.any(Lex::GERUND.or(Lex::ING))
            || sentence
                .get(index + 1..)
                .unwrap_or_default()
                .iter()
                .take(NEIGHBOURS)
                // "Now, she said, doctors complained that …": what they complained of she said.
                .any(|later| {
                    let inner = opens && later.start == next && matches!(later.voice, Voice::Phrase(_));
                    later.start <= next + 1 && later.start >= clause.end && !inner
                })
            || matches!(tagged.word(next), "citing" | "speaking" | "asking" | "referring")
            || matches!(tagged.word(next), "as" | "after" | "when") && tells_of_saying(tagged, next + 1)
            || tagged.word(next) == "while" && tagged.any(next + 1, Lex::GERUND.or(Lex::ING))
            || tagged.word(clause.cue.start) == "according"
                && lex.any(Lex::DET.or(Lex::PERSON))
                && !super::subject::is_clause(tagged, next..end.min(next + 30));
        if !other && end > next {
            // "On handwritten bills, she said, the machine is better": where it holds is said too.
            parts.extend((adverbial && words > 1).then_some(before));
            parts.push(next..end);
        }
        // "…, said Lund, who heads the trust, because the pier is old": the reason is hers.
        let reason = |at: &usize| {
            tagged.is(*at, ',') && matches!(tagged.word(at + 1), "because" | "although" | "though" | "whereas")
        };
        if other
            && clause.inverted
            && let Some(comma) = (next..end.min(next + 30)).find(reason)
        {
            parts.push(comma + 1..end);
        }
    }
    (!parts.is_empty()).then_some(parts)
}

/// "…, Lund said when asked", "… after she had left": a clause about the saying; "…, the paper shows, when it rains" is
/// none.
fn tells_of_saying(tagged: &Tagged<'_>, at: usize) -> bool {
    tagged.any(at, Lex::SUBJECT.or(Lex::ED).or(Lex::GERUND).or(Lex::ING).or(Lex::POSS))
        || matches!(tagged.word(at), "asked" | "told" | "part" | "a" | "the")
}

/// Where what stands before a clause begins: at the sentence's start, or behind the clause before.
fn opening(tagged: &Tagged<'_>, sentence: &[Clause], index: usize) -> usize {
    let Some(clause) = sentence.get(index) else { return 0 };
    let mut start = clause.part.max(clause.start.saturating_sub(LONGEST));
    for earlier in sentence.get(index.saturating_sub(NEIGHBOURS)..index).unwrap_or_default() {
        // Two clauses with their contents side by side: "A, Lund said, but B, Roe said".
        if earlier.link.is_none() && earlier.voice != Voice::Nobody && earlier.end < clause.start {
            start = earlier.end;
        }
    }
    while start < clause.start
        && (tagged.mark(start).is_some_and(|mark| matches!(mark, ',' | ';' | '—' | '–'))
            || start > clause.sentence.start && (tagged.any(start, Lex::AND) || tagged.word(start) == "but"))
    {
        start += 1;
    }
    start
}

/// Where the clause that holds a word of hearsay begins: "While lines cut fares, the port reportedly lost".
fn clause_around(tagged: &Tagged<'_>, clause: &Clause, opening: usize) -> usize {
    let lowest = opening.max(clause.start.saturating_sub(40));
    let comma = (lowest..clause.start).rev().find(|&at| tagged.is(at, ','));
    match comma {
        // Directly before the verb the comma closes an apposition.
        Some(comma) if comma + 1 < clause.start && super::subject::is_clause(tagged, lowest..comma) => comma + 1,
        _ => opening,
    }
}

/// Without marks at either end; nothing where no word is left.
fn trimmed(tagged: &Tagged<'_>, part: Range<usize>) -> Option<Range<usize>> {
    let Range { mut start, mut end } = part;
    let loose = |at: usize| {
        tagged.mark(at).is_some_and(|mark| matches!(mark, ',' | '.' | ';' | ':' | '—' | '–' | '!' | '?' | '•'))
    };
    while start < end && loose(start) {
        start += 1;
    }
    while end > start && loose(end - 1) {
        end -= 1;
    }
    (start < end && (start..end).any(|at| tagged.is_wordlike(at))).then_some(start..end)
}

/// "Bloomberg reported, citing people familiar with the matter": who stands behind the speaker.
fn cited(tagged: &Tagged<'_>, clause: &Clause) -> Option<Range<usize>> {
    let reach = clause.sentence.end.min(clause.cue.end + 60);
    let start = clause.sentence.start;
    let first = matches!(tagged.word(start), "citing" | "quoting") && clause.start < start + 20;
    let behind = || {
        (clause.cue.end..reach).find(|&at| tagged.is(at, ',') && matches!(tagged.word(at + 1), "citing" | "quoting"))
    };
    let at = if first { start + 1 } else { behind()? + 2 };
    let phrase = crate::extract::mention::phrase::rightwards(tagged, at, reach)?;
    // "citing higher rates": a reason, nobody.
    let somebody = Lex::PERSON.or(Lex::ORG).or(Lex::DOC);
    let named = tagged.any(phrase.head, Lex::CAPITAL) || tagged.any(phrase.head, somebody);
    named.then_some(phrase.pieces)
}
