//! Direct speech: quotations with their reporting clause before, behind or inside them, and quotations that go on
//! without one.

use super::clause::{Clause, Voice};
use super::complement::Link;
use super::frame::{Frame, Source, source};
use super::quotation::{Quotation, Quoted};
use super::subject::is_clause;
use super::{Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use std::ops::Range;

/// The frames of quotations. `taken` is set for the clauses that report nothing else.
pub(super) fn frames(tagged: &Tagged<'_>, quoted: &Quoted, clauses: &[Clause], taken: &mut [bool]) -> Vec<Frame> {
    let by_start = {
        let mut order: Vec<(usize, usize)> =
            clauses.iter().enumerate().map(|(at, clause)| (clause.start, at)).collect();
        crate::order::ascending(&mut order);
        order
    };
    let mut found: Vec<Frame> = Vec::new();
    // Which frame a clause has made, for quotations that it breaks.
    let mut made: Vec<Option<usize>> = vec![None; clauses.len()];
    let mut before: Option<usize> = None;
    let mut index = 0;
    while let Some(first) = quoted.list.get(index) {
        // A quotation reopened paragraph by paragraph is one.
        let chain =
            1 + quoted.list.get(index + 1..).unwrap_or_default().iter().take_while(|next| next.continues).count();
        let parts = quoted.list.get(index..index + chain).unwrap_or_default();
        index += chain;
        let Some(last) = parts.last() else { break };
        let spans: Vec<Range<usize>> = parts.iter().map(|part| part.pieces.clone()).collect();
        let tail = tail(tagged, clauses, &by_start, last);
        let lead = lead(clauses, first);
        if let Some(at) = lead
            && let Some(&Some(frame)) = made.get(at)
        {
            // The clause has a quotation on its other side: one saying, broken by its attribution.
            if let Some(frame) = found.get_mut(frame) {
                frame.parts.extend(spans);
            }
            continue;
        }
        let clause = match (lead, tail) {
            (Some(lead), _) if clauses.get(lead).is_some_and(|clause| whole(tagged, clause, last)) => Some(lead),
            // What is said began before the marks; the clause's own frame covers the quotation.
            (Some(_), None) => continue,
            (_, tail) => tail,
        };
        if let Some(at) = clause
            && let Some(clause) = clauses.get(at)
        {
            let mut parts = spans;
            let mut form = Form::Direct;
            let trailing = lead != Some(at);
            if trailing && let Some(fragment) = fragment(tagged, clauses, clause, first) {
                // "The pier is “a death trap,” Lund said."
                if let Some(part) = parts.first_mut() {
                    part.start = fragment;
                }
                form = Form::Mixed;
            }
            if !trailing && let Some(before) = broken_off(tagged, clause, first) {
                // "It was, one skipper said, “like sailing through soup”."
                parts.insert(0, before);
                form = Form::Mixed;
            }
            let start = clause.start.min(clause.cue.start);
            // What follows the quotation in a "that" clause is the clause's own content.
            let goes_on = trailing && clause.link.is_some_and(|link| link != Link::Quote);
            if let Some(slot) = taken.get_mut(at) {
                *slot = !goes_on;
            }
            if let Some(slot) = made.get_mut(at) {
                *slot = Some(found.len());
            }
            before = Some(found.len());
            found.push(Frame {
                source: source(clause),
                cue: Some(clause.cue.clone()),
                clause: Some(start..clause.end.max(clause.cue.end)),
                hearer: clause.hearer.clone(),
                form,
                basis: Basis::Clause,
                at: start,
                cited: None,
                parts,
            });
            continue;
        }
        if let Some(frame) = continued(tagged, clauses, before.and_then(|at| found.get(at)), parts) {
            before = Some(found.len());
            found.push(frame);
        }
    }
    found
}

/// The clause directly behind a quotation: "…,” she said", "…?” asked one of them".
fn tail(tagged: &Tagged<'_>, clauses: &[Clause], by_start: &[(usize, usize)], quotation: &Quotation) -> Option<usize> {
    let mut next = quotation.pieces.end;
    if matches!(tagged.mark(next), Some(',' | '—' | '–' | '.')) && !tagged.any(next, Lex::START) {
        // A point behind the closing mark ends the sentence.
        if tagged.is(next, '.') {
            return None;
        }
        next += 1;
    }
    if tagged.any(next, Lex::LINE) {
        return None;
    }
    let from = by_start.partition_point(|(start, _)| *start < next);
    let &(start, at) = by_start.get(from)?;
    let clause = clauses.get(at)?;
    if start != next
        || clause.voice == Voice::Nobody
        || clause.voice == Voice::Shared && !tagged.any(clause.cue.start, Lex::ING)
    {
        return None;
    }
    let said = clause.verb;
    if !said.any(Lex::QUOTE.or(Lex::THINK).or(Lex::SHOW)) {
        return None;
    }
    // A new sentence behind a quotation that ended its own: "“It sank.” Lund said he had warned them."
    let ended = quotation
        .inner
        .end
        .checked_sub(1)
        .and_then(|last| tagged.mark(last))
        .is_some_and(|mark| matches!(mark, '.' | '!' | '?' | '…'));
    let capital = tagged.any(next, Lex::CAPITAL) || tagged.any(next, Lex::START);
    let lower = tagged.pieces.get(next).is_some_and(|piece| piece.text.starts_with(char::is_lowercase));
    if ended && capital && !lower && clause.link.is_some_and(|link| link != Link::Quote) {
        return None;
    }
    if clause.link.is_some_and(|link| matches!(link, Link::That | Link::Bare | Link::Question)) && ended && !lower {
        return None;
    }
    Some(at)
}

/// The clause whose content a quotation opens.
fn lead(clauses: &[Clause], quotation: &Quotation) -> Option<usize> {
    // Clauses stand in order of their cues, so the last cue before the quotation is near.
    let until = clauses.partition_point(|clause| clause.cue.start < quotation.pieces.start);
    let from = until.saturating_sub(3);
    (from..until)
        .rev()
        .find(|&at| clauses.get(at).is_some_and(|clause| clause.end == quotation.pieces.start && clause.link.is_some()))
}

/// Whether a quotation is all that its clause reports: nothing follows it in the sentence.
fn whole(tagged: &Tagged<'_>, clause: &Clause, last: &Quotation) -> bool {
    // "called the plan “a gift”": a judgement, in the middle of the sentence.
    let judged = clause.verb.any(Lex::JUDGE)
        && clause.end > clause.cue.end
        && !clause.end.checked_sub(1).is_some_and(|before| matches!(tagged.mark(before), Some(':' | ',')));
    if judged || clause.link == Some(Link::Object) {
        return false;
    }
    let mut next = last.pieces.end;
    while tagged.mark(next).is_some_and(|mark| matches!(mark, '.' | ',' | ')')) && !tagged.any(next, Lex::START) {
        next += 1;
    }
    let ended = last
        .inner
        .end
        .checked_sub(1)
        .and_then(|at| tagged.mark(at))
        .is_some_and(|mark| matches!(mark, '.' | '!' | '?' | '…'));
    ended
        || next >= tagged.len()
        || next >= clause.sentence.end
        || tagged.any(next, Lex::START)
        || tagged.is(next - 1, ',')
        || tagged.any(next, Lex::AND) && is_clause(tagged, next..clause.sentence.end.min(next + 12))
        || tagged.any(next, Lex::SUBORDINATOR.or(Lex::GERUND))
}

/// Where a sentence begins whose end is the quotation: "The pier is “a death trap,” Lund said."
fn fragment(tagged: &Tagged<'_>, clauses: &[Clause], clause: &Clause, quotation: &Quotation) -> Option<usize> {
    let open = quotation.pieces.start;
    let sentences = &tagged.sentences;
    let at = sentences.partition_point(|sentence| sentence.start <= open).checked_sub(1)?;
    let mut start = sentences.get(at)?.start;
    // Another clause in between keeps its own content.
    let until = clauses.partition_point(|earlier| earlier.cue.start < open);
    if let Some(earlier) = until
        .checked_sub(1)
        .and_then(|at| clauses.get(at))
        .filter(|earlier| earlier.end > start && earlier.cue != clause.cue)
    {
        start = start.max(earlier.end);
    }
    while start < open && (tagged.mark(start).is_some() || tagged.any(start, Lex::AND) || tagged.word(start) == "but") {
        start += 1;
    }
    let words = (start..open).filter(|&at| tagged.is_wordlike(at)).count();
    // A quotation with a comma or colon before it is a sentence of its own.
    let apart = open
        .checked_sub(1)
        .and_then(|before| tagged.mark(before))
        .is_some_and(|mark| matches!(mark, ':' | '.' | '!' | '?'));
    (words >= 1 && !apart).then_some(start)
}

/// What stands before a clause between commas, where it begins the assertion that a quotation ends.
fn broken_off(tagged: &Tagged<'_>, clause: &Clause, quotation: &Quotation) -> Option<Range<usize>> {
    let comma = clause.start.checked_sub(1).filter(|&comma| tagged.is(comma, ',') && comma > clause.sentence.start)?;
    let closes = clause.end.checked_sub(1).is_some_and(|before| tagged.is(before, ','));
    let before = clause.sentence.start..comma;
    let opens = tagged.any(before.start, Lex::PREP.or(Lex::GERUND).or(Lex::ED)) && !tagged.any(before.start, Lex::DET);
    // "Further cuts, the mayor added, “are not planned.”": the marks open at the verb.
    let verb = tagged.any(quotation.inner.start, Lex::AUX) && !tagged.any(quotation.inner.start, Lex::CAPITAL);
    (closes && before.len() < 40 && !opens && (verb || is_clause(tagged, before.clone()))).then_some(before)
}

/// A quotation with no clause of its own: the speaker before goes on, or the sentence before names one.
fn continued(tagged: &Tagged<'_>, clauses: &[Clause], spoken: Option<&Frame>, parts: &[Quotation]) -> Option<Frame> {
    let (first, last) = parts.first().zip(parts.last())?;
    let open = first.pieces.start;
    let words = first.inner.clone().filter(|&at| tagged.is_wordlike(at)).count();
    let frame = |source: Source, clause: Option<Range<usize>>| Frame {
        parts: parts.iter().map(|part| part.pieces.clone()).collect(),
        source,
        cue: None,
        clause,
        hearer: None,
        form: Form::Direct,
        basis: Basis::Continued,
        at: open,
        cited: None,
    };
    let sentence_at = tagged.sentences.partition_point(|sentence| sentence.start <= open).checked_sub(1)?;
    let sentence = tagged.sentences.get(sentence_at)?;
    // "His message was clear: “Go home.”", "Lund: “Go home.”"
    if open.checked_sub(1).is_some_and(|colon| tagged.is(colon, ':')) && open > sentence.start + 1 && words >= 2 {
        let until = clauses.partition_point(|clause| clause.cue.start < open);
        let reported = until
            .checked_sub(1)
            .and_then(|at| clauses.get(at))
            .is_some_and(|clause| clause.sentence == *sentence && clause.voice != Voice::Nobody);
        let source = if reported { Source::Before } else { Source::Sentence(sentence.start..open - 1) };
        let clause = (!reported).then_some(sentence.start..open);
        return Some(frame(source, clause));
    }
    let ended = last
        .inner
        .end
        .checked_sub(1)
        .and_then(|at| tagged.mark(at))
        .is_some_and(|mark| matches!(mark, '.' | '!' | '?' | '…' | ','));
    let closes = tagged.any(last.pieces.end, Lex::START) || last.pieces.end >= tagged.len();
    // Words in marks inside a sentence are a title, a nickname, or words held at arm's length.
    let stands_alone = open == sentence.start || tagged.any(open, Lex::START);
    let complete = ended || closes && words >= 4;
    if !stands_alone || !complete {
        // "Anna Lund is “wary of anyone who counts ferries”.": her words, though nothing reports them.
        let until = clauses.partition_point(|clause| clause.cue.start < sentence.end);
        let reported = until.checked_sub(1).and_then(|at| clauses.get(at)).is_some_and(|it| it.sentence == *sentence);
        let title =
            (first.inner.clone()).all(|at| tagged.any(at, Lex::CAPITAL.or(Lex::NUMBER)) || tagged.word(at).len() < 4);
        let own = !reported && words >= 2 && !title && !stands_alone;
        return own.then(|| Frame {
            parts: Vec::from([sentence.clone()]),
            form: Form::Mixed,
            basis: Basis::Carried,
            ..frame(Source::Opening(sentence.clone()), None)
        });
    }
    let paragraph = tagged.line_of(open);
    let previous = sentence_at.checked_sub(1).and_then(|at| tagged.sentences.get(at))?;
    if previous.start >= paragraph {
        // A clause in the sentence before says who speaks; else whoever that sentence is about.
        let until = clauses.partition_point(|clause| clause.cue.start < open);
        let before = until.checked_sub(1).and_then(|at| clauses.get(at));
        let reported = before.is_some_and(|clause| clause.sentence == *previous && clause.voice != Voice::Nobody);
        let quoted = spoken.and_then(|frame| frame.parts.last()).is_some_and(|part| part.end > previous.start);
        let source = if reported || quoted { Source::Before } else { Source::Sentence(previous.clone()) };
        return Some(frame(source, None));
    }
    // "Kari Lund, who keeps the log, posted this yesterday:" and, in the next paragraph, what she posted.
    let colon = paragraph.checked_sub(1).is_some_and(|colon| tagged.is(colon, ':')) && previous.len() > 3;
    if colon && words >= 2 {
        return Some(frame(Source::Sentence(previous.clone()), None));
    }
    // A paragraph of its own: whoever spoke in the paragraph before goes on.
    let above = paragraph.checked_sub(1).map_or(0, |last| tagged.line_of(last));
    let until = clauses.partition_point(|clause| clause.cue.start < open);
    let reported = until.checked_sub(1).and_then(|at| clauses.get(at)).is_some_and(|clause| clause.cue.start >= above);
    let quoted = spoken.and_then(|frame| frame.parts.last()).is_some_and(|part| part.end > above);
    (reported || quoted).then(|| frame(Source::Before, None))
}
