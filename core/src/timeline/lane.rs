//! Whose claims stand together.

use super::entry::{self, Entry};
use super::{Chart, Label, Settings};
use crate::edtf::Day;
use crate::model::{Claim, ClaimKey, Corpus, QuestionKey, SourceKey, SpeakerKey, Stance};
use crate::{order, query};

/// What the claims of a lane have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneOf {
    /// Where they point.
    Stance(Stance),
    /// What they answer; nothing for claims that answer no question.
    Question(Option<QuestionKey>),
    /// The article they stand in.
    Source(SourceKey),
    /// Who is reported to say them; nothing for an article's own voice.
    Speaker(Option<SpeakerKey>),
    /// Everybody of whom no time is told.
    OtherSpeakers,
}

/// A part of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// What its claims have in common.
    pub of: LaneOf,
    /// Its heading.
    pub heading: Label,
    /// From where to where it lies across time; downwards where the chart is upright.
    pub from: i32,
    /// Its other edge.
    pub to: i32,
}

/// The claims of a lane, before they have a place.
pub(super) struct Group<'e> {
    pub of: LaneOf,
    pub entries: Vec<&'e Entry>,
    pub gatherings: Vec<Gathering>,
}

impl Group<'_> {
    /// How many claims it holds.
    pub(super) fn count(&self) -> usize {
        self.entries.len() + self.gatherings.iter().map(|gathering| gathering.claims.len()).sum::<usize>()
    }
}

/// Claims that state no time and point the same way, of one article or of several that stand together.
#[derive(Clone)]
pub(super) struct Gathering {
    /// In corpus order.
    pub sources: Vec<SourceKey>,
    pub stance: Stance,
    pub day: Day,
    pub claims: Vec<ClaimKey>,
}

impl Gathering {
    /// Takes in the claims of another one; the day stays that of the first.
    pub(super) fn join(&mut self, other: Self) {
        self.sources.extend(other.sources);
        order::ascending(&mut self.sources);
        self.sources.dedup();
        self.claims.extend(other.claims);
        order::ascending(&mut self.claims);
    }
}

/// The lanes to which a claim belongs: at least one.
fn lanes_of(claim: &Claim, lane: query::Lane, alone: &[SpeakerKey]) -> Vec<LaneOf> {
    match lane {
        query::Lane::Sides => vec![LaneOf::Stance(claim.stance)],
        query::Lane::Question if claim.questions.is_empty() => vec![LaneOf::Question(None)],
        query::Lane::Question => claim.questions.iter().map(|key| LaneOf::Question(Some(*key))).collect(),
        query::Lane::Source => vec![LaneOf::Source(claim.source)],
        query::Lane::Speaker => vec![match claim.speaker {
            Some(key) if !alone.contains(&key) => LaneOf::OtherSpeakers,
            speaker => LaneOf::Speaker(speaker),
        }],
    }
}

/// The lanes that a chart can have, in the order in which they stand on it.
fn order(corpus: &Corpus, settings: &Settings<'_>) -> Vec<LaneOf> {
    let positions = |count: usize| 0..count as u32;
    match settings.lane {
        query::Lane::Sides => {
            let mut sides = [Stance::Optimistic, Stance::Neutral, Stance::Pessimistic];
            if settings.swap {
                sides.reverse();
            }
            sides.map(LaneOf::Stance).to_vec()
        }
        query::Lane::Question => {
            let questions = positions(corpus.questions.len()).map(|at| LaneOf::Question(Some(QuestionKey(at))));
            questions.chain([LaneOf::Question(None)]).collect()
        }
        query::Lane::Source => positions(corpus.sources.len()).map(|at| LaneOf::Source(SourceKey(at))).collect(),
        query::Lane::Speaker => {
            let speakers = positions(corpus.speakers.len()).map(|at| LaneOf::Speaker(Some(SpeakerKey(at))));
            speakers.chain([LaneOf::Speaker(None), LaneOf::OtherSpeakers]).collect()
        }
    }
}

/// Groups what shows. Both sides are always there, other lanes only where they hold something. What has no place in
/// the window goes into the chart's lists.
pub(super) fn divide<'e>(
    corpus: &Corpus,
    entries: &'e [Entry],
    undated: &[ClaimKey],
    window: (Day, Day),
    settings: &Settings<'_>,
    chart: &mut Chart,
) -> Vec<Group<'e>> {
    // A speaker of whom no time is told gets no lane of their own: it would be an empty line with a number on it.
    let mut alone: Vec<SpeakerKey> = entries.iter().filter_map(|entry| corpus.claim(entry.claim)?.speaker).collect();
    order::ascending(&mut alone);
    alone.dedup();
    let mut groups: Vec<Group<'e>> = order(corpus, settings)
        .into_iter()
        .map(|of| Group { of, entries: Vec::new(), gatherings: Vec::new() })
        .collect();
    let found = |groups: &[Group<'e>], of: LaneOf| groups.iter().position(|group| group.of == of);
    for entry in entries {
        let Some(claim) = corpus.claim(entry.claim) else { continue };
        for of in lanes_of(claim, settings.lane, &alone) {
            if let Some(group) = found(&groups, of).and_then(|at| groups.get_mut(at)) {
                group.entries.push(entry);
            }
        }
    }
    for key in undated {
        let Some(claim) = corpus.claim(*key) else { continue };
        match corpus.source_of(claim).and_then(entry::published) {
            None => chart.unplaced.push(*key),
            Some(day) if day < window.0 => chart.beyond[0].push(*key),
            Some(day) if day > window.1 => chart.beyond[1].push(*key),
            Some(day) => {
                for of in lanes_of(claim, settings.lane, &alone) {
                    if let Some(group) = found(&groups, of).and_then(|at| groups.get_mut(at)) {
                        gather(group, claim, *key, day);
                    }
                }
            }
        }
    }
    groups.retain(|group| {
        let side = matches!(group.of, LaneOf::Stance(Stance::Optimistic | Stance::Pessimistic));
        side || !group.entries.is_empty() || !group.gatherings.is_empty()
    });
    for group in &mut groups {
        // Each is of one article still.
        order::by_key(&mut group.gatherings, |one| (one.day, one.sources.first().copied(), one.stance));
    }
    groups
}

/// Counts a claim with those of its article that point the same way.
fn gather(group: &mut Group<'_>, claim: &Claim, key: ClaimKey, day: Day) {
    let same = |gathering: &&mut Gathering| gathering.sources == [claim.source] && gathering.stance == claim.stance;
    match group.gatherings.iter_mut().find(same) {
        Some(gathering) => gathering.claims.push(key),
        None => group.gatherings.push(Gathering {
            sources: vec![claim.source],
            stance: claim.stance,
            day,
            claims: vec![key],
        }),
    }
}
