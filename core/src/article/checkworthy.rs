//! How much a claim, or a whole text, is worth checking.
//!
//! A claim is graded 0 to 3: rhetoric, arguable, checkable with effort, can be looked up. A text gets a chance between
//! 0 and 1 that somebody who checks facts for a living would pick something from it. The signs are those that hold
//! across the studies of the task (Hassan et al., *Toward Automated Fact-Checking*, KDD 2017; the CheckThat! labs):
//! figures, past events, comparison and names speak for it; questions, wishes, thanks and opinions in the first person
//! against.

use super::kind::Facts;
use crate::extract::piece::{Piece, Shape};
use crate::extract::quantity;
use crate::extract::verb::{self, Form};
use crate::extract::words::Table;
use crate::model::Kind;
use std::ops::Range;

/// The grade of a claim: 0 rhetoric, 1 arguable, 2 checkable with effort, 3 a figure, date, quotation or event that can
/// be looked up.
pub fn grade(kind: Kind, facts: &Facts<'_, '_>) -> u8 {
    let named = facts.pieces.iter().skip(1).filter(|piece| piece.is_capitalised()).count() > 0;
    let figure = facts.measured() + facts.digits() > 0;
    let vague = has(facts.pieces, |word, _| {
        matches!(word, "may" | "might" | "could" | "perhaps" | "must" | "should" | "believe" | "think" | "hope")
    });
    match kind {
        Kind::Statistic if figure || facts.dates > 0 => 3,
        Kind::Statistic => 2,
        Kind::Prediction if figure || facts.dates > 0 || !facts.quantities.is_empty() => 3,
        Kind::Prediction if vague => 1,
        Kind::Prediction => 2,
        Kind::Comparison if vague => 1,
        Kind::Comparison if facts.dates > 0 || !facts.quantities.is_empty() => 3,
        Kind::Comparison => 2,
        Kind::Causal if facts.dates > 0 || !facts.quantities.is_empty() => 3,
        Kind::Causal if vague || !named => 1,
        Kind::Causal => 2,
        Kind::Event if facts.dates > 0 || !facts.quantities.is_empty() => 3,
        Kind::Event => 2,
        Kind::Opinion if facts.dates > 0 && named && !vague => 2,
        Kind::Opinion if named => 1,
        Kind::Opinion => u8::from(facts.attributed && facts.pieces.len() > 8),
    }
}

fn has(pieces: &[Piece<'_>], sign: impl Fn(&str, &str) -> bool) -> bool {
    pieces.iter().zip(pieces.iter().skip(1)).any(|(word, next)| sign(&word.folded, &next.folded))
        || pieces.last().is_some_and(|last| sign(&last.folded, ""))
}

/// The chance that a text holds something worth checking; `sentences` and `quantities` are those of the text, in order.
pub fn chance(pieces: &[Piece<'_>], sentences: &[Range<usize>], quantities: &[quantity::Found]) -> f32 {
    let mut best = 0.0_f32;
    let mut sum = 0.0_f32;
    let mut count = 0.0_f32;
    let mut quantity_at = 0;
    let mut piece_at = 0;
    for sentence in sentences {
        let from = piece_at + behind(pieces, piece_at, |piece| piece.span.start < sentence.start);
        let to = from + behind(pieces, from, |piece| piece.span.start < sentence.end);
        piece_at = to;
        while quantities.get(quantity_at).is_some_and(|found| found.span.start < sentence.start) {
            quantity_at += 1;
        }
        let figures = quantities.iter().skip(quantity_at).take_while(|found| found.span.start < sentence.end).count();
        quantity_at += figures;
        let chance = sentence_chance(pieces.get(from..to).unwrap_or_default(), figures);
        best = best.max(chance);
        sum += chance;
        count += 1.0;
    }
    // One sentence worth checking makes the text worth it; many make it surer.
    if count == 0.0 { 0.0 } else { (0.75 * best + 0.25 * sum / count).clamp(0.0, 1.0) }
}

/// How many pieces from one on fulfil a condition that holds of a prefix.
fn behind(pieces: &[Piece<'_>], from: usize, holds: impl Fn(&Piece<'_>) -> bool) -> usize {
    pieces.iter().skip(from).take_while(|piece| holds(piece)).count()
}

/// What a word tells of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Sets things against each other.
    Compared,
    /// Counts or costs.
    Amount,
    /// Something was done or shown.
    Act,
    /// The first person.
    Own,
    /// A wish, an opinion, a courtesy.
    Musing,
    /// What is to come.
    Future,
    /// The first person, on what is to come.
    OwnFuture,
    /// The reader.
    You,
}

use Sign::*;

/// Asked about every word of a text.
#[rustfmt::skip]
const SIGNS: Table<Sign> = Table::new(&[
    ("according", Act), ("all", Compared), ("announced", Act), ("arrested", Act), ("average", Amount),
    ("banned", Act), ("believe", Musing), ("biggest", Compared), ("billion", Amount), ("budget", Amount),
    ("caused", Act), ("causes", Act), ("congratulations", Musing), ("cost", Amount), ("costs", Amount),
    ("could", Musing), ("created", Act), ("crime", Amount), ("cut", Act), ("debt", Amount), ("decreased", Act),
    ("deficit", Amount), ("died", Act), ("doubled", Compared), ("every", Compared), ("feel", Musing), ("fell", Act),
    ("fewer", Compared), ("first", Compared), ("found", Act), ("going", Future), ("good", Musing), ("great", Musing),
    ("half", Compared), ("hello", Musing), ("highest", Compared), ("hope", Musing), ("hundred", Amount), ("i", Own),
    ("i'd", Own), ("i'll", OwnFuture), ("i'm", Own), ("i've", Own), ("imagine", Musing), ("increase", Act),
    ("increased", Act), ("jobs", Amount), ("killed", Act), ("largest", Compared), ("least", Compared),
    ("less", Compared), ("let", Musing), ("let's", Musing), ("lost", Act), ("love", Musing), ("lowest", Compared),
    ("may", Musing), ("maybe", Musing), ("me", Own), ("might", Musing), ("million", Amount), ("million's", Amount),
    ("more", Compared), ("most", Compared), ("must", Musing), ("my", Own), ("never", Compared), ("none", Compared),
    ("number", Amount), ("only", Compared), ("passed", Act), ("percent", Amount), ("perhaps", Musing),
    ("please", Musing), ("raised", Act), ("rate", Amount), ("record", Compared), ("report", Act), ("reported", Act),
    ("rose", Act), ("shall", Future), ("should", Musing), ("showed", Act), ("shows", Act), ("signed", Act),
    ("sorry", Musing), ("spent", Act), ("study", Act), ("tax", Amount), ("taxes", Amount), ("than", Compared),
    ("thank", Musing), ("thanks", Musing), ("think", Musing), ("thousand", Amount), ("trillion", Amount),
    ("tripled", Compared), ("u", You), ("voted", Act), ("want", Musing), ("we'll", Future), ("welcome", Musing),
    ("will", Future), ("wish", Musing), ("won", Act), ("won't", Future), ("would", Musing), ("you", You),
    ("you're", You), ("your", You),
]);

/// Weighed signs through the logistic function.
fn sentence_chance(pieces: &[Piece<'_>], figures: usize) -> f32 {
    let (mut words, mut years, mut past) = (0, 0, 0);
    let (mut compared, mut amounts, mut acts, mut own) = (0, 0, 0, 0);
    let (mut musing, mut future, mut you) = (0, 0, 0);
    for (at, piece) in pieces.iter().enumerate() {
        match piece.shape {
            Shape::Digits(value) => years += u32::from((1900.0..2100.0).contains(&value.to_f64())),
            Shape::Word => words += 1,
            Shape::Mark(_) => continue,
        }
        let word = &*piece.folded;
        let before = matches!(word, "was" | "were" | "had")
            || verb::form(word) == Some(Form::Past) && verb::is_finite(pieces, at);
        past += u32::from(before);
        match SIGNS.get(word) {
            Some(Compared) => compared += 1,
            Some(Amount) => amounts += 1,
            Some(Act) => acts += 1,
            Some(Own) => own += 1,
            Some(Musing) => musing += 1,
            Some(Future) => future += 1,
            Some(OwnFuture) => (own, future) = (own + 1, future + 1),
            Some(You) => you += 1,
            None => {}
        }
    }
    if words == 0 {
        return 0.0;
    }
    let names = pieces.iter().skip(1).filter(|piece| piece.is_capitalised() && piece.folded != "i").count();
    let question = pieces.iter().rev().take(3).any(|piece| piece.is('?'));
    let at_most = |count: u32, most: u32| count.min(most) as f32;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let score = -1.6
        + 0.9 * at_most(number(figures), 3)
        + 0.4 * at_most(years, 2)
        + 0.35 * at_most(past, 3)
        + 0.3 * at_most(number(names), 4)
        + 0.35 * at_most(compared, 3)
        + 0.4 * at_most(amounts, 3)
        + 0.4 * at_most(acts, 2)
        + 0.03 * at_most(words, 30)
        - 0.5 * at_most(own, 2)
        - 0.45 * at_most(musing, 3)
        - 0.4 * at_most(future, 2)
        - 0.3 * at_most(you, 2)
        - if question { 1.6 } else { 0.0 }
        - if words < 5 { 1.2 } else { 0.0 };
    1.0 / (1.0 + (-score).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use crate::extract::quantity::quantities;
    use crate::extract::sentence::sentences;
    use proptest::prelude::*;

    fn of(text: &str) -> f32 {
        let pieces = pieces(text);
        chance(&pieces, &sentences(text, &pieces), &quantities(text))
    }

    #[test]
    fn figures_and_events_are_worth_more_than_wishes() {
        let worth =
            ["The port handled 40% more ships in 2024 than in 2019.", "The council cut the toll by 3 million kroner."];
        let idle = ["Thank you, and good evening!", "What do you think?", "I hope we will all be friends.", ""];
        for high in worth {
            for low in idle {
                assert!(of(high) > 0.5 && of(low) < 0.4, "{high} {} / {low} {}", of(high), of(low));
            }
        }
    }

    #[test]
    fn grades_follow_kind_and_facts() {
        let grade_of = |kind, text: &str| {
            grade(kind, &Facts { pieces: &pieces(text), quantities: &quantities(text), ..Facts::default() })
        };
        assert_eq!(grade_of(Kind::Statistic, "The port handled 400 ships."), 3);
        assert_eq!(grade_of(Kind::Event, "The council opened Bergen pier."), 2);
        assert_eq!(grade_of(Kind::Opinion, "The pier is a disgrace."), 0);
        assert_eq!(grade_of(Kind::Prediction, "It could change Bergen."), 1);
    }

    proptest! {
        #[test]
        fn any_text_has_a_chance(text in any::<String>()) {
            prop_assert!((0.0..=1.0).contains(&of(&text)));
        }
    }
}
