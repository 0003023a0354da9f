//! Times that do not go together: what was said after its article appeared, events told before they happened, forecasts
//! of what was past, and a stated length of time that does not reach back to a stated start.

use super::found;
use crate::edtf::{Day, Edtf};
use crate::model::{Claim, ClaimKey, Corpus, Finding, FindingKind, Kind, Reason};
use crate::relate::wording::{Wordings, part, whole};

pub(super) fn of(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        corpus.keyed_claims().filter_map(|(key, claim)| out_of_order(corpus, key, claim)).collect();
    findings.extend(lengths(corpus, wordings));
    findings
}

/// Marks of doubt do not widen an extent, since nobody says by how much; what bears one is not compared.
fn is_firm(date: &Edtf) -> bool {
    !date.is_approximate() && !date.is_uncertain()
}

fn out_of_order(corpus: &Corpus, key: ClaimKey, claim: &Claim) -> Option<Finding> {
    let source = corpus.source_of(claim)?;
    let published = source.published.as_ref().map(|dated| &dated.edtf).filter(|date| is_firm(date));
    let appeared = published.and_then(Edtf::latest);
    let said = claim.said.as_ref().map(|dated| &dated.edtf).filter(|date| is_firm(date));
    let about = claim.about.as_ref().map(|dated| &dated.edtf).filter(|date| is_firm(date));
    let ground = vec![whole(key, claim)];
    let tell = |explanation: String, one: &Edtf, other: &Edtf| {
        found(FindingKind::Dates, ground.clone(), explanation, Some(format!("{one} > {other}")))
    };
    if let (Some(said), Some(published)) = (said, published)
        && said.earliest().zip(appeared).is_some_and(|(said, appeared)| said > appeared)
    {
        let text = format!("It is said to have been said in {said}, after {} appeared ({published}).", source.short);
        return Some(tell(text, said, published));
    }
    let (about, published) = (about?, published?);
    if claim.kind != Kind::Prediction
        && about.earliest().zip(appeared).is_some_and(|(event, appeared)| event > appeared)
    {
        let text =
            format!("It tells of {about} as past or present, and {} appeared before that ({published}).", source.short);
        return Some(tell(text, about, published));
    }
    let uttered = said.or(Some(published)).and_then(Edtf::earliest);
    if claim.kind == Kind::Prediction && about.latest().zip(uttered).is_some_and(|(due, uttered)| due < uttered) {
        let other = said.unwrap_or(published);
        let text = format!("It is told as a forecast, for {about}, which was past when it was said ({other}).");
        return Some(tell(text, other, about));
    }
    None
}

/// Where two claims are related and differ by their time: a length of time in one, against the start the other gives.
/// Of several starts the one that is dated most closely counts.
fn lengths(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let mut found: Vec<(ClaimKey, i64, Finding)> = Vec::new();
    for relation in corpus.relations.iter().filter(|relation| relation.reason == Some(Reason::Date)) {
        for (long, start) in [(relation.a, relation.b), (relation.b, relation.a)] {
            let Some((room, finding)) = length(corpus, wordings, long, start) else { continue };
            match found.iter_mut().find(|(key, ..)| *key == long) {
                Some((_, other, _)) if *other <= room => {}
                Some(place) => *place = (long, room, finding),
                None => found.push((long, room, finding)),
            }
        }
    }
    found.into_iter().map(|(.., finding)| finding).collect()
}

/// The finding, and by how many months the start is uncertain.
fn length(corpus: &Corpus, wordings: &Wordings<'_>, long: ClaimKey, start: ClaimKey) -> Option<(i64, Finding)> {
    let (claim, other) = (corpus.claim(long)?, corpus.claim(start)?);
    let wording = wordings.get(long)?;
    let stated = wording.quantities.iter().find(|found| matches!(found.quantity.unit.as_str(), "year" | "month"))?;
    let about = claim.about.as_ref()?;
    // The length ends where the claim's own period ends.
    let end = about.edtf.latest()?;
    let since = other.about.as_ref().map(|dated| &dated.edtf).filter(|date| is_firm(date) && date.is_open_end())?;
    let first = since.earliest()?;
    // An open interval starts within its first date: "2022/.." from January to December 2022.
    let written = Edtf::parse(since.as_str().split('/').next()?).ok()?;
    let last = written.latest()?;
    let months = [months(last, end)?, months(first, end)?];
    let per = if stated.quantity.unit == "year" { 12.0 } else { 1.0 };
    let (low, high) = (stated.quantity.low?.to_f64() * per, stated.quantity.high?.to_f64() * per);
    // "Two years" are said of anything that rounds to two.
    if high + per / 2.0 >= months[0] as f64 && low - per / 2.0 <= months[1] as f64 {
        return None;
    }
    let span = if months[0] == months[1] {
        format!("{} months", months[0])
    } else {
        format!("{} to {} months", months[0], months[1])
    };
    let (year, month, _) = end.ymd();
    let (source, second) = (corpus.source_of(claim)?, corpus.source_of(other)?);
    let explanation = format!(
        "{} speaks of “{}”. Counted from the start that {} gives ({}) to {year}-{month:02}, it is {span}. They may not mean \
         the same beginning.",
        source.short, stated.quantity.words, second.short, written
    );
    let computation = format!("{written} to {year}-{month:02} = {span}");
    let grounds = vec![part(long, &stated.span), whole(start, other)];
    Some((months[1] - months[0], found(FindingKind::Dates, grounds, explanation, Some(computation))))
}

/// Whole months from one day to another.
fn months(from: Day, to: Day) -> Option<i64> {
    let ((year, month, _), (later, until, _)) = (from.ymd(), to.ymd());
    let months = (later - year) * 12 + i64::from(until) - i64::from(month);
    (months >= 0).then_some(months)
}
