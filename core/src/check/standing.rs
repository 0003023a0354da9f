//! A conclusion against the figures beside it: a claim that puts one side of the thesis ahead, in a paragraph whose
//! figures have that side behind.
//!
//! The figures follow the direction of change as often as the standing, so the remark gives the standing and leaves the
//! inference to the reader.

use super::change::change;
use super::figure::{Figure, short};
use super::part::part_of;
use super::{found, whole};
use crate::model::{Claim, ClaimKey, Corpus, Finding, FindingKind, Ground};
use crate::relate::wording::{Party, Wording, Wordings, part, whole as whole_statement};

/// Wordings that put somebody ahead.
const AHEAD: [&[&str]; 8] = [
    &["ahead"],
    &["leading"],
    &["leads|lead|led"],
    &["in", "front"],
    &["in", "first", "place"],
    &["outpaces|outpacing|outpaced|surpasses|surpassed|surpassing|overtakes|overtook|overtaken|overtaking"],
    &["dominates|dominating|dominated|dominance"],
    &["first", "in|worldwide"],
];

/// Words that turn such a wording round.
const NOT: &str = "not|no|never|without|behind|less|hardly|lost|loses|losing|far|from|who|whoever";

pub(super) fn of_paragraphs(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, claim) in corpus.keyed_claims() {
        let Some(wording) = wordings.get(key) else { continue };
        let Some(ahead) = puts_ahead(wording) else { continue };
        // Claims of a paragraph stand together.
        let earlier = corpus.claims.get(..key.at()).unwrap_or_default();
        let first = earlier.iter().rposition(|other| !whole::beside(claim, other)).map_or(0, |at| at + 1);
        let before: Vec<(ClaimKey, Standing)> = corpus
            .keyed_claims()
            .take(key.at())
            .skip(first)
            .filter(|(_, other)| shares_a_question(claim, other))
            .filter_map(|(key, _)| Some((key, standing(key, wordings.get(key)?)?)))
            .collect();
        findings.extend(contrary(key, claim, ahead, &before, wordings));
    }
    findings
}

fn shares_a_question(one: &Claim, other: &Claim) -> bool {
    one.questions.iter().any(|question| other.questions.contains(question))
}

/// The side that a claim without figures puts ahead.
fn puts_ahead(wording: &Wording<'_>) -> Option<Party> {
    if wording.quantities.iter().any(|found| Figure::of(found).is_some()) {
        return None;
    }
    let (at, _) = (0..wording.pieces.len()).find_map(|at| {
        let fits = AHEAD.iter().find(|said| wording.reads(at, said))?;
        (!wording.holds(at.saturating_sub(4)..at, NOT)).then_some((at, fits))
    })?;
    // Whoever is named last before the words is the one who is ahead.
    let named = wording.parties.iter().rev().find(|(place, _)| *place < at);
    named.map(|(_, party)| *party)
}

/// The latest figure a claim gives for a side.
struct Standing {
    party: Party,
    figure: Figure,
    ground: Ground,
    is_share: bool,
}

fn standing(key: ClaimKey, wording: &Wording<'_>) -> Option<Standing> {
    let party = wording.party()?;
    if let Some(change) = change(key, wording) {
        return Some(Standing { party, figure: change.after, ground: change.grounds[1], is_share: false });
    }
    if let Some(parts) = part_of(key, wording) {
        return Some(Standing { party, figure: parts.part, ground: parts.grounds[0], is_share: false });
    }
    let mut figures = wording.quantities.iter().filter_map(|found| Some((found, Figure::of(found)?)));
    let ((found, figure), None) = (figures.next()?, figures.next()) else { return None };
    let is_share = found.quantity.unit == "%";
    Some(Standing { party, figure, ground: part(key, &found.span), is_share })
}

/// The latest pair of comparable figures of both sides, if it has the side behind.
fn contrary(
    key: ClaimKey,
    claim: &Claim,
    ahead: Party,
    before: &[(ClaimKey, Standing)],
    wordings: &Wordings<'_>,
) -> Option<Finding> {
    let of = |party: Party| before.iter().rev().find(move |(_, standing)| standing.party == party);
    let other = if ahead == Party::Closer { Party::Leader } else { Party::Closer };
    let ((own_key, own), (their_key, their)) = (of(ahead)?, of(other)?);
    let (one, two) = (wordings.get(*own_key)?, wordings.get(*their_key)?);
    // Two counts of one thing are told by their words: both are about papers, both about the most cited.
    let shared = one.content.iter().filter(|stem| two.content.binary_search(stem).is_ok()).count();
    if own.is_share != their.is_share || shared < 2 || own.figure.high >= their.figure.low {
        return None;
    }
    let (low, high) = (short(own.figure.value), short(their.figure.value));
    let name = |wording: &Wording<'_>, party: Party| {
        let at = wording.parties.iter().find(|(_, named)| *named == party).map(|(at, _)| *at)?;
        let pieces = wording.pieces.get(at..)?;
        let words: Vec<&str> =
            pieces.iter().take_while(|piece| piece.is_capitalised()).map(|piece| piece.text).collect();
        let article = at.checked_sub(1).is_some_and(|before| wording.reads(before, &["the"]));
        let name = words.join(" ");
        Some(format!("{}{}", if article { "the " } else { "" }, name.trim_end_matches("’s")))
    };
    let (own_name, their_name) = (name(one, ahead)?, name(two, other)?);
    let explanation = format!(
        "The claim sees {own_name} ahead or possibly ahead; of the figures beside it, the latest are {low} for {own_name} \
         and {high} for {their_name}."
    );
    let grounds = vec![whole_statement(key, claim), own.ground, their.ground];
    Some(found(FindingKind::Figures, grounds, explanation, Some(format!("{low} < {high}"))))
}
