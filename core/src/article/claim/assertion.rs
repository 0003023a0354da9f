//! Whether a stretch of text asserts anything.
//!
//! The annotation guide leaves out questions, announcements of what follows, advice and prompts to the reader, an
//! article's account of how it came about, and what has neither a verb nor a figure. Opinions, forecasts and "must"-sentences are claims; whether they can be
//! checked is told by [`crate::article::checkworthy`].

use super::tense::Tense;
use crate::extract::piece::{Piece, Shape};
use crate::extract::verb::{self, Form};
use std::ops::Range;

/// Why a sentence or clause makes no claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Nothing but marks, or a word or two.
    Fragment,
    /// "How did it come to this?"
    Question,
    /// "The reasons are many:", "Here is what we know."
    Announcement,
    /// "Subscribe to our letter", "Consider a ferry pass."
    Imperative,
    /// "The port declined to comment": how the article came about.
    Account,
    /// "Chapter two" – neither a verb nor a figure.
    NoVerb,
}

/// Why a sentence as a whole makes no claim; nothing where it does.
pub fn silence(pieces: &[Piece<'_>], tense: &Tense, sentence: &Range<usize>) -> Option<Silence> {
    let words = tense.words(sentence);
    if words < 3 {
        return Some(Silence::Fragment);
    }
    let mut end = sentence.end;
    while end > sentence.start && pieces.get(end - 1).is_some_and(is_closing) {
        end -= 1;
    }
    match end.checked_sub(1).and_then(|last| pieces.get(last)).map(|last| &last.shape) {
        Some(Shape::Mark('?' | '？')) => return Some(Silence::Question),
        Some(Shape::Mark(':')) => return Some(Silence::Announcement),
        _ => {}
    }
    let body = opening(pieces, sentence.start..end);
    if is_imperative(pieces, &body) {
        return Some(Silence::Imperative);
    }
    if announces(pieces, &body) {
        return Some(Silence::Announcement);
    }
    if accounts_for_itself(pieces, &body) {
        return Some(Silence::Account);
    }
    let figure = body.clone().any(|at| pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_))));
    (tense.verbs(&body) == 0 && !figure && !has_participle(pieces, &body)).then_some(Silence::NoVerb)
}

fn is_closing(piece: &Piece<'_>) -> bool {
    matches!(piece.shape, Shape::Mark('"' | '”' | '’' | '\'' | ')' | ']'))
}

/// The sentence behind opening marks and a joining word.
fn opening(pieces: &[Piece<'_>], sentence: Range<usize>) -> Range<usize> {
    let Range { mut start, end } = sentence;
    let skips = |piece: &Piece<'_>| {
        matches!(piece.shape, Shape::Mark(_))
            || matches!(&*piece.folded, "and" | "but" | "so" | "then" | "now" | "please")
    };
    while start < end && pieces.get(start).is_some_and(skips) {
        start += 1;
    }
    start..end
}

/// A base verb where a subject would stand. Only verbs that speak to a reader: "plans" and "changes" begin statements.
fn is_imperative(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    let word = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    let first = word(body.start);
    let speaks = matches!(
        first,
        "click"
            | "subscribe"
            | "follow"
            | "share"
            | "sign"
            | "join"
            | "download"
            | "read"
            | "see"
            | "watch"
            | "listen"
            | "check"
            | "contact"
            | "visit"
            | "consider"
            | "imagine"
            | "remember"
            | "note"
            | "think"
            | "look"
            | "ask"
            | "let"
            | "let's"
            | "stay"
            | "don't"
            | "learn"
            | "discover"
            | "explore"
            | "keep"
            | "get"
            | "try"
            | "take"
            | "tell"
            | "send"
            | "email"
            | "scroll"
            | "enter"
            | "leave"
            | "register"
            | "buy"
            | "support"
            | "donate"
            | "browse"
    );
    let next = body.start + 1;
    // "Share prices fell": a noun follows its modifier, and the verb comes after.
    let hyphenated = pieces.get(next).is_some_and(|piece| piece.glued && piece.is_dash());
    // "Look, the quay has sunk."
    let aside =
        matches!(first, "look" | "see" | "listen" | "think") && pieces.get(next).is_some_and(|piece| piece.is(','));
    let statement = hyphenated
        || aside
        || verb::is_finite(pieces, next)
        || (verb::is_finite(pieces, next + 1) && !matches!(word(next), "that" | "it" | "this" | "what" | "how"));
    speaks && !statement && verb::form(first) != Some(Form::Past)
}

/// Sentences about the text itself or about what comes next.
fn announces(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    let word = |steps: usize| pieces.get(body.start + steps).map_or("", |piece| &*piece.folded);
    match (word(0), word(1), word(2)) {
        ("here", "is" | "are", _) => true,
        ("here", _, _) => pieces.get(body.start).is_some_and(|piece| piece.text.len() > 4),
        ("in", "this", "article" | "post" | "piece" | "section" | "report" | "guide" | "essay" | "newsletter") => true,
        ("this", "article" | "post" | "piece" | "guide" | "essay" | "newsletter" | "section", _) => true,
        ("we", "asked" | "spoke" | "interviewed" | "reached" | "sat", _) => true,
        ("below" | "above", "is" | "are" | "we" | "you", _) => true,
        ("more" | "details", "on" | "to", "this" | "that" | "come" | "follow") => true,
        ("what", "follows", _) => true,
        // "Not everyone is convinced.", "One thing is certain.", "Money is another story.": what it is comes next.
        _ => body.len() <= SHORT && turns_to_what_follows(pieces, body),
    }
}

/// A sentence of more pieces says something of its own.
const SHORT: usize = 12;

/// Short sentences that only turn to what comes next.
fn turns_to_what_follows(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    let word = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    let first = (word(body.start), word(body.start + 1));
    let doubts = matches!(first, ("not", "everyone" | "everybody" | "all"))
        && body.clone().any(|at| {
            matches!(
                word(at),
                "agrees" | "convinced" | "accepts" | "sure" | "persuaded" | "buys" | "shares" | "impressed"
            )
        });
    let one_thing = matches!(
        first,
        ("one" | "two" | "three" | "a" | "several", "thing" | "things" | "caveat" | "caveats" | "caution" | "points")
    ) && body.len() <= 8;
    let elsewhere = body.clone().any(|at| {
        matches!(
            (word(at), word(at + 1)),
            ("another" | "different" | "other", "story" | "matter" | "question" | "count" | "picture" | "tale")
        )
    });
    let figure = body.clone().any(|at| pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_))));
    !figure && (doubts || one_thing || elsewhere)
}

/// Newspapers say whom they asked in vain and what they could not check. Only short sentences: a long one says more.
fn accounts_for_itself(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    const LONGEST: usize = 24;
    if body.len() > LONGEST {
        return false;
    }
    let word = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    body.clone().any(|at| {
        matches!(
            (word(at), word(at + 1), word(at + 2)),
            ("declined" | "refused" | "unavailable", "to" | "for", "comment")
                | ("immediately", "respond" | "reply", _)
                | ("not" | "immediately" | "couldn't", "be", "reached")
                | ("not", "immediately", "respond" | "reply" | "comment")
                | ("edited" | "condensed", "for", "length" | "clarity")
        ) || (matches!(
            (word(at), word(at + 1), word(at + 2)),
            ("be", "named" | "identified" | "quoted", _)
                | ("condition", "of", "anonymity")
                | ("authorised" | "authorized", "to", "speak" | "discuss" | "talk")
        ) && of_sources_alone(pieces, body))
            || (matches!(word(at), "respond" | "reply" | "answer" | "return")
                && (word(at + 1) == "to" || matches!(word(at), "answer" | "return"))
                && matches!(word(at.wrapping_sub(1)), "not" | "immediately" | "to")
                && (at + 1..at + 7).any(|at| {
                    matches!(
                        word(at),
                        "questions" | "requests" | "request" | "inquiries" | "messages" | "emails" | "comment"
                    )
                }))
            || (word(at) == "independently" && matches!(word(at + 1), "verify" | "confirm" | "verified" | "confirmed"))
    })
}

/// "They asked not to be named.": nothing is said or quoted beside it, and it is no aside on who says it.
fn of_sources_alone(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    !body.clone().filter_map(|at| pieces.get(at)).any(|piece| {
        matches!(piece.shape, Shape::Mark('"' | '“' | '”' | '‘'))
            || matches!(&*piece.folded, "who" | "said" | "says" | "say" | "told" | "added" | "warned" | "but" | "that")
    })
}

fn has_participle(pieces: &[Piece<'_>], body: &Range<usize>) -> bool {
    body.clone().skip(1).any(|at| {
        pieces
            .get(at)
            .is_some_and(|piece| matches!(verb::form(&piece.folded), Some(Form::Past | Form::Third | Form::Gerund)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn told(text: &str) -> Option<Silence> {
        let pieces = pieces(text);
        silence(&pieces, &Tense::of(&pieces), &(0..pieces.len()))
    }

    #[test]
    fn assertions_are_claims() {
        for text in [
            "The bridge has opened.",
            "Share prices fell on Monday.",
            "Follow-up costs rose.",
            "Ferries must stay.",
            "“It never rains here,” she said.",
            "Up 12% in a year",
            "Here too, the port lost money.",
            "The engine did not respond to the helm.",
            "Not everyone on the island has a boat.",
            "One pilot, who asked not to be named, said the quay was closed.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn the_rest_is_silent() {
        for (text, why) in [
            ("Oh.", Silence::Fragment),
            ("How did the port come to this?”", Silence::Question),
            ("The reasons for the strike are many:", Silence::Announcement),
            ("Here is what we know so far.", Silence::Announcement),
            ("Here’s what comes next.", Silence::Announcement),
            ("In this article we look at ferries.", Silence::Announcement),
            ("Follow us on the pier and subscribe to the letter.", Silence::Imperative),
            ("Consider a pass for the whole year.", Silence::Imperative),
            ("The port authority declined to comment.", Silence::Account),
            ("Lund did not immediately respond to questions.", Silence::Account),
            ("The Tidings could not independently verify the figures.", Silence::Account),
            ("The history of the old northern pier", Silence::NoVerb),
            ("Not everyone is convinced.", Silence::Announcement),
            ("Money is another story.", Silence::Announcement),
            ("The ferry line did not answer requests for comment.", Silence::Account),
            ("The pilot asked not to be named.", Silence::Account),
        ] {
            assert_eq!(told(text), Some(why), "{text}");
        }
    }
}
