//! What sort of assertion a claim is: the first that fits of prediction, statistic, comparison, causal, event, opinion.
//!
//! Each kind has its signs in English, listed with the phenomenon they belong to. The order decides between them: a
//! forecast with a figure is a prediction, a figure set against another is a statistic.

use crate::extract::piece::{Piece, Shape};
use crate::extract::quantity;
use crate::extract::verb::{self, Form};
use crate::model::Kind;

/// What is known of a claim when its kind and its worth for checking are told.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'f, 'a> {
    /// Its pieces.
    pub pieces: &'f [Piece<'a>],
    /// Its quantities.
    pub quantities: &'f [quantity::Found],
    /// How many dates it states.
    pub dates: usize,
    /// Whether the time it is about lies after it was said.
    pub ahead: bool,
    /// Whether somebody other than the author says it.
    pub attributed: bool,
}

impl Facts<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &*piece.folded)
    }

    fn any(&self, sign: impl Fn(&str, &str, &str) -> bool) -> bool {
        (0..self.pieces.len()).any(|at| sign(self.word(at), self.word(at + 1), self.word(at + 2)))
    }

    /// Quantities that measure something: a span of time alone dates rather than measures.
    pub(super) fn measured(&self) -> usize {
        self.quantities.iter().filter(|found| !is_time(&found.quantity.unit)).count()
    }

    /// Numbers in digits that no quantity covers, as in "from 64 to 46", years excepted.
    pub(super) fn digits(&self) -> usize {
        // Both stand in order, so one run through them is enough: a sentence may be a megabyte of numbers.
        let mut quantities = self.quantities.iter().map(|found| &found.span).peekable();
        let mut covered = 0;
        let mut count = 0;
        for piece in self.pieces {
            let Shape::Digits(value) = piece.shape else { continue };
            while let Some(span) = quantities.next_if(|span| span.start <= piece.span.start) {
                covered = covered.max(span.end);
            }
            let value = value.to_f64();
            let year = value.fract() == 0.0 && (1800.0..2100.0).contains(&value);
            count += usize::from(!year && piece.span.start >= covered);
        }
        count
    }
}

fn is_time(unit: &str) -> bool {
    matches!(unit, "year" | "month" | "week" | "day" | "hour" | "minute" | "second" | "decade" | "century" | "quarter")
}

/// The kind of a claim.
pub fn kind(facts: &Facts<'_, '_>) -> Kind {
    if is_prediction(facts) {
        Kind::Prediction
    } else if is_statistic(facts) {
        Kind::Statistic
    } else if is_comparison(facts) {
        Kind::Comparison
    } else if is_causal(facts) {
        Kind::Causal
    } else if is_event(facts) {
        Kind::Event
    } else {
        Kind::Opinion
    }
}

/// About a time to come: future tense, modal verbs of possibility before a verb of becoming, verbs of expecting and
/// planning, chances.
fn is_prediction(facts: &Facts<'_, '_>) -> bool {
    // "would have won" looks back, "may be right" judges the present.
    let becomes = |next: &str, after: &str| match next {
        "be" => verb::form(after) == Some(Form::Gerund),
        "have" | "" => false,
        "not" | "only" | "also" | "soon" | "one" | "eventually" | "well" | "still" => !matches!(after, "be" | "have"),
        _ => true,
    };
    facts.ahead
        || facts.any(|word, next, after| match word {
            "will" | "shall" | "won't" | "'ll" => next != "of",
            "going" | "poised" | "bound" | "due" | "destined" | "slated" | "scheduled" => {
                next == "to" && verb::form(after) == Some(Form::Base)
            }
            "set" => next == "to" && verb::form(after) == Some(Form::Base),
            "expected" | "forecast" | "projected" | "predicted" | "likely" | "unlikely" | "planned" | "plans"
            | "expects" | "expect" | "aims" | "hopes" | "intends" => next == "to",
            "forecasts" | "predicts" | "foresees" => true,
            "could" | "may" | "might" => becomes(next, after),
            "likelihood" | "odds" | "chances" => next == "of" || next == "that",
            "years" | "months" | "decade" => next == "from" && after == "now",
            "coming" | "next" => matches!(next, "years" | "decade" | "months" | "decades") || after == "years",
            "no" => next == "longer" && after == "will",
            _ => false,
        })
        || facts.pieces.iter().any(|piece| piece.folded.ends_with("'ll"))
}

/// A measured figure.
fn is_statistic(facts: &Facts<'_, '_>) -> bool {
    facts.measured() > 0
        || facts.digits() > 0
        || facts.any(|word, next, _| match word {
            "millions" | "billions" | "trillions" | "thousands" | "hundreds" | "dozens" => next == "of" || next == "in",
            "half" | "third" | "quarter" | "fifth" | "tenth" | "majority" | "percent" => next == "of",
            "twice" | "double" | "triple" | "tenfold" => matches!(next, "as" | "the"),
            "times" => matches!(next, "as" | "more" | "the" | "larger" | "less"),
            "doubled" | "tripled" | "halved" | "quadrupled" => true,
            _ => false,
        })
        // A span of time is the measure where the sentence is about a distance in time.
        || !facts.quantities.is_empty()
            && facts.any(|word, next, _| {
                matches!(word, "lag" | "gap" | "need" | "needs" | "takes" | "took" | "take" | "trail" | "trails" | "wait")
                    || matches!(word, "months" | "weeks") && matches!(next, "behind" | "ahead" | "before" | "earlier")
            })
}

/// Two things set against each other.
fn is_comparison(facts: &Facts<'_, '_>) -> bool {
    facts.any(|word, next, after| match word {
        "than" => !matches!(next, "expected" | "predicted" | "ever" | "anticipated"),
        "versus" | "vs" | "compared" | "whereas" | "unlike" | "gap" | "gaps" | "parity" | "neck" | "rival"
        | "rivals" | "rivaling" | "rivalling" | "rivalled" | "matches" | "matched" | "matching" | "outperform"
        | "outperforms" | "outperformed" | "surpass" | "surpassed" | "surpasses" | "surpassing" | "overtake"
        | "overtaken" | "overtook" | "overtakes" | "trail" | "trails" | "trailed" | "trailing" | "lag" | "lags"
        | "lagged" | "lagging" | "ahead" | "superior" | "inferior" | "comparable" | "equal" | "equals" | "exceeds"
        | "outpace" | "outpaces" | "outpaced" | "disparity" | "edge" | "advantage" | "advantages" | "distance"
        | "ratio" | "lead" | "leads" | "closer" => next != "to" || !matches!(word, "lead" | "leads"),
        "behind" => !matches!(next, "it" | "them") || after.is_empty(),
        "closing" => next == "in",
        "catching" | "catch" | "caught" => next == "up",
        "as" => after == "as",
        "same" => after == "as",
        "keep" | "keeps" | "kept" => next == "pace" || next == "up",
        "level" | "par" => next == "with",
        "most" | "least" => next == "of",
        _ => false,
    })
}

/// One thing said to bring about another.
fn is_causal(facts: &Facts<'_, '_>) -> bool {
    facts.any(|word, next, after| match word {
        "because" | "therefore" | "hence" | "thereby" | "consequently" | "enables" | "enabled" | "enabling"
        | "enable" | "forces" | "forced" | "forcing" | "spur" | "spurs" | "spurred" | "spurring" | "causes"
        | "caused" | "causing" | "prompted" | "prompting" | "pushes" | "pushed" | "pushing" | "drives" | "driving"
        | "drove" | "fuels" | "fuelled" | "fueled" | "fuelling" | "fueling" | "boosts" | "boosted" | "boosting"
        | "accelerates" | "accelerated" | "accelerating" | "slows" | "slowed" | "slowing" | "hampers" | "hampered"
        | "hinders" | "hindered" | "limits" | "limiting" | "prevents" | "prevented" | "preventing" | "allows"
        | "allowed" | "allowing" | "makes" | "turns" | "turning" | "blamed" | "blames" | "reason" | "reasons"
        | "backfired" | "backfire" | "thwart" | "thwarted" | "effect" | "impact" | "hurt" | "hurts" | "helped"
        | "helps" | "crippled" | "stifle" | "stifled" | "stifles" | "slow" | "effectively" | "thanks" => {
            !(matches!(word, "limits") && next == "on")
        }
        "due" | "owing" | "led" | "leads" | "lead" | "leading" | "contributes" | "contributed" => next == "to",
        "result" | "results" | "resulted" | "resulting" => matches!(next, "of" | "in" | "from") || after == "a",
        "as" => next == "a" && after == "result",
        "since" => matches!(next, "it" | "they" | "the") && !after.is_empty(),
        "so" => next == "that",
        "without" => true,
        "cost" | "costs" => matches!(next, "it" | "them"),
        "means" | "meant" | "mean" => next == "that",
        "unable" => next == "to",
        _ => false,
    })
}

/// Something said to have happened, to be going on, or to be done: a verb that is more than "is" and "has".
fn is_event(facts: &Facts<'_, '_>) -> bool {
    let pieces = facts.pieces;
    let judges = facts.any(|word, next, _| match word {
        "should" | "must" | "ought" | "perhaps" | "believe" | "think" | "would" => true,
        "opinion" | "view" => next == "," || next.is_empty(),
        _ => false,
    });
    let past = (0..pieces.len()).any(|at| {
        let word = facts.word(at);
        verb::is_finite(pieces, at)
            && !matches!(
                word,
                "is" | "are"
                    | "was"
                    | "were"
                    | "has"
                    | "have"
                    | "had"
                    | "be"
                    | "does"
                    | "do"
                    | "did"
                    | "can"
                    | "could"
                    | "would"
            )
            && verb::form(word) == Some(Form::Past)
    });
    let perfect = facts.any(|word, next, after| {
        let auxiliary = matches!(word, "has" | "have" | "had" | "was" | "were" | "been");
        let done = |word: &str| verb::form(word) == Some(Form::Past) && word != "been";
        auxiliary && (done(next) || done(after))
    });
    let going_on = facts.any(|word, next, after| {
        matches!(word, "is" | "are") && [next, after].iter().any(|word| verb::form(word) == Some(Form::Gerund))
    });
    let names = pieces.iter().skip(1).any(Piece::is_capitalised);
    (past || perfect || going_on && names || facts.dates > 0) && !judges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use crate::extract::quantity::quantities;
    use proptest::prelude::*;

    fn of(text: &str) -> Kind {
        kind(&Facts { pieces: &pieces(text), quantities: &quantities(text), ..Facts::default() })
    }

    #[test]
    fn each_kind_has_its_signs() {
        for (text, wanted) in [
            ("The port will close next winter.", Kind::Prediction),
            ("The bridge could reshape the island's trade.", Kind::Prediction),
            ("The ferry carried 40,000 cars last year.", Kind::Statistic),
            ("Landings fell from 64 to 46.", Kind::Statistic),
            ("The new ferry is faster than the old one.", Kind::Comparison),
            ("The gap between the two harbours is narrow.", Kind::Comparison),
            ("The harbour closed because of the ice.", Kind::Causal),
            ("The shortage forced skippers to share ropes.", Kind::Causal),
            ("The council opened the pier in May.", Kind::Event),
            ("The pier is a disgrace.", Kind::Opinion),
            ("Harbours need patience.", Kind::Opinion),
        ] {
            assert_eq!(of(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_order_decides() {
        assert_eq!(of("The port will lose 40% of its ships because of the ice."), Kind::Prediction);
        assert_eq!(of("The port lost 40% of its ships because of the ice."), Kind::Statistic);
        assert_eq!(of("The port may be right."), Kind::Opinion);
    }

    proptest! {
        #[test]
        fn any_text_has_a_kind(text in any::<String>()) {
            of(&text);
        }
    }
}
