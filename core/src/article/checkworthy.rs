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

/// Weighed signs through the logistic function.
fn sentence_chance(pieces: &[Piece<'_>], figures: usize) -> f32 {
    let words = pieces.iter().filter(|piece| piece.is_word()).count();
    if words == 0 {
        return 0.0;
    }
    let count = |sign: &dyn Fn(&str) -> bool| pieces.iter().filter(|piece| sign(&piece.folded)).count() as f32;
    let names = pieces.iter().skip(1).filter(|piece| piece.is_capitalised() && piece.folded != "i").count();
    let years = pieces
        .iter()
        .filter(|piece| matches!(piece.shape, Shape::Digits(value) if (1900.0..2100.0).contains(&value.to_f64())))
        .count();
    let past = (0..pieces.len())
        .filter(|at| {
            let word = pieces.get(*at).map_or("", |piece| &*piece.folded);
            matches!(word, "was" | "were" | "had")
                || verb::form(word) == Some(Form::Past) && verb::is_finite(pieces, *at)
        })
        .count();
    let compared = count(&|word| {
        matches!(
            word,
            "than"
                | "more"
                | "most"
                | "less"
                | "least"
                | "fewer"
                | "highest"
                | "lowest"
                | "largest"
                | "biggest"
                | "first"
                | "only"
                | "every"
                | "all"
                | "none"
                | "never"
                | "record"
                | "doubled"
                | "tripled"
                | "half"
        )
    });
    let amounts = count(&|word| {
        matches!(
            word,
            "percent"
                | "million"
                | "billion"
                | "trillion"
                | "thousand"
                | "hundred"
                | "million's"
                | "rate"
                | "number"
                | "jobs"
                | "tax"
                | "taxes"
                | "deficit"
                | "debt"
                | "budget"
                | "crime"
                | "cost"
                | "costs"
                | "average"
        )
    });
    let acts = count(&|word| {
        matches!(
            word,
            "cut"
                | "raised"
                | "voted"
                | "created"
                | "lost"
                | "spent"
                | "banned"
                | "killed"
                | "died"
                | "rose"
                | "fell"
                | "increased"
                | "increase"
                | "decreased"
                | "passed"
                | "signed"
                | "announced"
                | "found"
                | "shows"
                | "showed"
                | "caused"
                | "causes"
                | "according"
                | "report"
                | "reported"
                | "study"
                | "arrested"
                | "won"
        )
    });
    let own = count(&|word| matches!(word, "i" | "me" | "my" | "i'm" | "i'd" | "i'll" | "i've"));
    let musing = count(&|word| {
        matches!(
            word,
            "think"
                | "believe"
                | "hope"
                | "feel"
                | "want"
                | "wish"
                | "should"
                | "must"
                | "let"
                | "let's"
                | "please"
                | "thank"
                | "thanks"
                | "hello"
                | "welcome"
                | "good"
                | "great"
                | "love"
                | "maybe"
                | "perhaps"
                | "sorry"
                | "congratulations"
                | "imagine"
                | "would"
                | "could"
                | "might"
                | "may"
        )
    });
    let future = count(&|word| matches!(word, "will" | "shall" | "going" | "we'll" | "i'll" | "won't"));
    let you = count(&|word| matches!(word, "you" | "your" | "you're" | "u"));
    let question = pieces.iter().rev().take(3).any(|piece| piece.is('?'));
    let at_most = |value: f32, most: f32| value.min(most);
    let score = -1.6
        + 0.9 * at_most(figures as f32, 3.0)
        + 0.4 * at_most(years as f32, 2.0)
        + 0.35 * at_most(past as f32, 3.0)
        + 0.3 * at_most(names as f32, 4.0)
        + 0.35 * at_most(compared, 3.0)
        + 0.4 * at_most(amounts, 3.0)
        + 0.4 * at_most(acts, 2.0)
        + 0.03 * at_most(words as f32, 30.0)
        - 0.5 * at_most(own, 2.0)
        - 0.45 * at_most(musing, 3.0)
        - 0.4 * at_most(future, 2.0)
        - 0.3 * at_most(you, 2.0)
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
