//! What the articles say about times to come, in the words they use.

use super::wording::whole;
use crate::edtf::Day;
use crate::model::vocabulary::vocabulary;
use crate::model::{Claim, ClaimKey, Corpus, Finding, FindingKind, Kind, Origin, Outcome};

vocabulary! {
    /// How a forecast stands on some day.
    Due {
        /// The period it names is over.
        Past = "past",
        /// The day lies in the period it names.
        Now = "now",
        /// The period it names is to come.
        Ahead = "ahead",
        /// It names no end: nobody can say when it would have failed.
        Open = "open",
    }
}

/// A claim about a time after it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast<'c> {
    /// The claim.
    pub key: ClaimKey,
    /// The same.
    pub claim: &'c Claim,
    /// How it stands.
    pub due: Due,
    /// What came of it, where the corpus records that.
    pub outcome: Option<&'c Outcome>,
}

/// The forecasts of a corpus as of some day: those with a time first, by when they fall due; the others in corpus order.
pub fn forecasts(corpus: &Corpus, today: Day) -> Vec<Forecast<'_>> {
    let mut forecasts: Vec<Forecast<'_>> = corpus
        .keyed_claims()
        .filter(|(_, claim)| claim.kind == Kind::Prediction)
        .map(|(key, claim)| {
            let outcome = corpus.outcomes.iter().find(|outcome| outcome.claim == key);
            Forecast { key, claim, due: due(claim, today), outcome }
        })
        .collect();
    let latest = |claim: &Claim| claim.about.as_ref().and_then(|about| about.edtf.latest());
    crate::order::by_key(&mut forecasts, |one| {
        (latest(one.claim).is_none(), latest(one.claim), one.claim.about.is_none(), one.key)
    });
    forecasts
}

/// How a forecast stands on a day.
pub fn due(claim: &Claim, today: Day) -> Due {
    let Some(about) = &claim.about else { return Due::Open };
    match about.edtf.extent() {
        (_, Some(last)) if last < today => Due::Past,
        (_, None) => Due::Open,
        (Some(first), _) if first > today => Due::Ahead,
        _ => Due::Now,
    }
}

pub(super) fn findings(corpus: &Corpus) -> Vec<Finding> {
    let forecasts = corpus.keyed_claims().filter(|(_, claim)| claim.kind == Kind::Prediction);
    forecasts.map(|(key, claim)| finding(corpus, key, claim)).collect()
}

fn finding(corpus: &Corpus, key: ClaimKey, claim: &Claim) -> Finding {
    let mut parts = Vec::new();
    let mut computation = None;
    match &claim.about {
        Some(about) => {
            let words = about.words.as_deref().map(|words| format!("“{words}”"));
            let read = about.edtf.as_str();
            parts.push(
                words.map_or_else(
                    || format!("The time is {read}"),
                    |words| format!("The time is {words}, read as {read}"),
                ),
            );
            parts.push(match about.edtf.latest() {
                Some(last) => format!("it is due by {last}"),
                None => "it names no end, so it is never due".to_owned(),
            });
            computation = horizon(corpus, claim);
        }
        None => parts.push("No time is stated, so it is never due".to_owned()),
    }
    let figures: Vec<String> = claim
        .quantities
        .iter()
        .filter(|quantity| !matches!(quantity.unit.as_str(), "year" | "month" | "week" | "day" | "decade"))
        .map(|quantity| format!("“{}”", quantity.words))
        .collect();
    parts.push(if figures.is_empty() {
        "no figure is given".to_owned()
    } else {
        format!("the figure is {}", figures.join(", "))
    });
    let mut explanation = parts.join("; ") + ".";
    if let Some(outcome) = corpus.outcomes.iter().find(|outcome| outcome.claim == key) {
        explanation = format!("{explanation} Recorded outcome ({}): {}", outcome.date, outcome.text);
    }
    let (kind, origin) = (FindingKind::Forecast, Origin::Found);
    Finding { kind, grounds: vec![whole(key, claim)], source: None, explanation, computation, origin }
}

/// How a length of time becomes a period: when it was said, plus so many years.
fn horizon(corpus: &Corpus, claim: &Claim) -> Option<String> {
    let length = claim.quantities.iter().find(|quantity| quantity.unit == "year")?;
    let (low, high) = (length.low?.to_whole()?, length.high?.to_whole()?);
    let source = corpus.source_of(claim)?;
    let from = claim.said.as_ref().or(source.published.as_ref())?;
    let (year, ..) = from.edtf.earliest()?.ymd();
    let (first, last) = (year.checked_add(low)?, year.checked_add(high)?);
    // Only where this is how the coded period came about.
    let about = claim.about.as_ref()?.edtf.extent();
    let years = (about.0?.ymd().0, about.1?.ymd().0);
    (years == (first, last)).then(|| format!("{year} + {low} = {first}; {year} + {high} = {last}"))
}
