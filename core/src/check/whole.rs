//! Two claims about one whole: shares side by side, and what both counts leave for everyone else.

use super::change::{Change, change};
use super::figure::{Figure, percent, places, short, shown};
use super::found;
use super::part::{PartOf, part_of};
use crate::model::{Claim, ClaimKey, Corpus, Finding, FindingKind};
use crate::relate::wording::{Party, Wording, Wordings, part};

/// Pairs of claims of one paragraph, each pair once.
pub(super) fn of_paragraphs(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, claim) in corpus.keyed_claims() {
        let later = corpus.keyed_claims().skip(key.at() + 1);
        for (other, second) in later.take_while(|(_, other)| beside(claim, other)) {
            let Some((one, two)) = wordings.get(key).zip(wordings.get(other)) else { continue };
            let pair = Two { keys: [key, other], claims: [claim, second], wordings: [one, two] };
            findings.extend(pair.shares());
            findings.extend(pair.remainder());
        }
    }
    findings
}

/// Whether two claims stand in one paragraph.
pub(super) fn beside(one: &Claim, other: &Claim) -> bool {
    one.source == other.source && one.block == other.block
}

struct Two<'a, 'c> {
    keys: [ClaimKey; 2],
    claims: [&'a Claim; 2],
    wordings: [&'a Wording<'c>; 2],
}

impl Two<'_, '_> {
    fn parties(&self) -> Option<[Party; 2]> {
        let [one, two] = [self.wordings[0].party()?, self.wordings[1].party()?];
        (one != two).then_some([one, two])
    }

    fn same_time(&self) -> bool {
        let [one, two] = self.claims.map(|claim| claim.about.as_ref().map(|about| about.edtf.as_str()));
        one == two
    }

    /// "17.8 % of AI research papers" beside "7.6 % of AI research papers", of two sides, in one year.
    fn shares(&self) -> Option<Finding> {
        self.parties()?;
        let [one, two] = [share(self.wordings[0])?, share(self.wordings[1])?];
        if one.of != two.of || !self.same_time() {
            return None;
        }
        let (large, small) = if one.figure.value >= two.figure.value { (&one, &two) } else { (&two, &one) };
        let times = large.figure.over(small.figure)?;
        let sum = one.figure.plus(two.figure);
        let digits = one.places.max(two.places);
        let [large, small] = [large, small].map(|share| percent(share.figure.value, share.places));
        let sum_shown = percent(sum.value, digits);
        let grounds = vec![part(self.keys[0], &one.span), part(self.keys[1], &two.span)];
        let computation = format!(
            "{large} ÷ {small} = {}; {} + {} = {sum_shown}",
            shown(times.value, 2),
            percent(one.figure.value, one.places),
            percent(two.figure.value, two.places)
        );
        let explanation = if sum.low > 100.0 {
            format!(
                "{large} is {} times {small}. Together they are {sum_shown}, more than the whole: something is counted twice, or the wholes differ.",
                short(times.value)
            )
        } else {
            format!(
                "{large} is {} times {small}. Together they are {sum_shown}, which leaves {} for everyone else.",
                short(times.value),
                percent(100.0 - sum.value, digits)
            )
        };
        Some(found(FindingKind::Arithmetic, grounds, explanation, Some(computation)))
    }

    /// "41 of the 100, up from 33" beside "fell from 64 to 46", over one period: what is left for everyone else.
    fn remainder(&self) -> Option<Finding> {
        self.parties()?;
        let changes = [change(self.keys[0], self.wordings[0])?, change(self.keys[1], self.wordings[1])?];
        let PartOf { whole, .. } =
            part_of(self.keys[0], self.wordings[0]).or_else(|| part_of(self.keys[1], self.wordings[1]))?;
        if !self.same_time() || self.shared_content() < 2 {
            return None;
        }
        let [one, two] = &changes;
        let sum = |pick: fn(&Change) -> Figure| pick(one).plus(pick(two)).value;
        let (before, after) = (sum(|change| change.before), sum(|change| change.after));
        if before > whole.value || after > whole.value {
            return None;
        }
        let line = |pick: fn(&Change) -> Figure, sum: f64| {
            format!("{} + {} = {}", short(pick(one).value), short(pick(two).value), short(sum))
        };
        let computation = format!("{}; {}", line(|change| change.before, before), line(|change| change.after, after));
        let rest = |sum: f64| short(whole.value - sum);
        let explanation = format!(
            "Of each {}, both together had {} and then {}. What is left for everyone else goes from {} to {}, unless some \
             are counted for both.",
            short(whole.value),
            short(before),
            short(after),
            rest(before),
            rest(after)
        );
        let grounds = changes.iter().flat_map(|change| change.grounds).collect();
        Some(found(FindingKind::Arithmetic, grounds, explanation, Some(computation)))
    }

    fn shared_content(&self) -> usize {
        let [one, two] = self.wordings;
        one.content.iter().filter(|stem| two.content.binary_search(stem).is_ok()).count()
    }
}

/// The one share a claim gives, and of what.
struct Share {
    figure: Figure,
    places: usize,
    span: std::ops::Range<usize>,
    /// The stems of the noun phrase behind "of".
    of: Vec<u32>,
}

fn share(wording: &Wording<'_>) -> Option<Share> {
    let mut percents = wording.quantities.iter().filter(|found| found.quantity.unit == "%");
    let (found, None) = (percents.next()?, percents.next()) else { return None };
    let at = wording.piece_at(found.span.end);
    if !wording.reads(at, &["of"]) {
        return None;
    }
    let behind = wording.stems.get(at + 1..)?.iter().zip(wording.pieces.get(at + 1..)?);
    // The phrase ends with the first word that is no content: "AI research papers | in 2024".
    let of: Vec<u32> = behind
        .skip_while(|(_, piece)| matches!(&*piece.folded, "the" | "all"))
        .map_while(|(stem, _)| *stem)
        .take(5)
        .collect();
    (!of.is_empty()).then_some(Share {
        figure: Figure::of(found)?,
        places: places(found),
        span: found.span.clone(),
        of,
    })
}
