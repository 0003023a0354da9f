//! Whose claims stand together.

use super::entry::{self, Entry, Times};
use super::{Chart, Label, Settings, window};
use crate::edtf::Day;
use crate::model::{Claim, ClaimKey, Corpus, Kind, QuestionKey, SourceKey, SpeakerKey, Stance};
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
    /// What sort of assertion they are.
    Kind(Kind),
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
    /// Every claim of the corpus with a stated time, in time order, and whether it is to be drawn: those that are not
    /// keep the others where they are.
    pub entries: Vec<(&'e Entry, bool)>,
    /// Those outside the window, too, for the same reason.
    pub gatherings: Vec<Gathering>,
    /// How many claims of it show.
    pub count: usize,
}

/// Claims that stand together because nothing tells their times apart: they state none, or they were all said in one
/// stretch of time.
#[derive(Clone)]
pub(super) struct Gathering {
    /// In corpus order.
    pub sources: Vec<SourceKey>,
    pub stance: Stance,
    pub day: Day,
    pub claims: Vec<ClaimKey>,
    /// The stretch of time in which all of them were said; nothing where they stand as of their article.
    pub told: Option<Entry>,
}

impl Gathering {
    /// Whether it lies in the window.
    pub(super) fn shows(&self, window: (Day, Day)) -> bool {
        self.told.as_ref().map_or((window.0..=window.1).contains(&self.day), |told| window::shows(told, window))
    }

    /// Takes in the claims of another one; the day stays that of the first. [`Self::put_in_order`] once all are in.
    pub(super) fn join(&mut self, other: &Self) {
        self.sources.extend(&other.sources);
        self.claims.extend(&other.claims);
    }

    /// Puts sources and claims into the order of the corpus, each once.
    pub(super) fn put_in_order(&mut self) {
        order::ascending(&mut self.sources);
        self.sources.dedup();
        order::ascending(&mut self.claims);
    }
}

/// From this number on, claims that one article dates to the same stretch of time are counted instead of repeated.
const SAME: usize = 3;

/// The lanes that a chart can have, in the order in which they stand on it, and where each claim belongs.
struct Plan {
    lanes: Vec<LaneOf>,
    by: query::Lane,
    swap: bool,
    questions: usize,
    /// Which speakers have a lane of their own, by [`SpeakerKey`].
    own: Vec<bool>,
}

impl Plan {
    fn new(corpus: &Corpus, times: &Times, settings: &Settings<'_>) -> Self {
        // A speaker of whom no time is told gets no lane: it would be an empty line with a number on it.
        let mut own = vec![false; corpus.speakers.len()];
        if settings.lane == query::Lane::Speaker {
            let speakers = times.entries.iter().filter_map(|entry| corpus.claim(entry.claim)?.speaker);
            speakers.for_each(|key| own.get_mut(key.at()).into_iter().for_each(|slot| *slot = true));
        }
        let positions = |count: usize| 0..count as u32;
        let lanes = match settings.lane {
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
            query::Lane::Kind => Kind::ALL.iter().map(|kind| LaneOf::Kind(*kind)).collect(),
        };
        Self { lanes, by: settings.lane, swap: settings.swap, questions: corpus.questions.len(), own }
    }

    /// Tells the positions of the lanes to which a claim belongs: at least one. Where its stance tells, the claim
    /// itself is not looked up: a hundred thousand of them are spread over much memory.
    fn each<'c>(&self, stance: Stance, claim: impl FnOnce() -> Option<&'c Claim>, mut at: impl FnMut(usize)) {
        if self.by == query::Lane::Sides {
            return at(match stance {
                Stance::Neutral => 1,
                stance => 2 * usize::from((stance == Stance::Pessimistic) != self.swap),
            });
        }
        let Some(claim) = claim() else { return };
        match self.by {
            query::Lane::Sides => {}
            query::Lane::Question if claim.questions.is_empty() => at(self.questions),
            query::Lane::Question => claim.questions.iter().for_each(|key| at(key.at())),
            query::Lane::Source => at(claim.source.at()),
            query::Lane::Speaker => at(match claim.speaker {
                None => self.own.len(),
                Some(key) if self.own.get(key.at()) == Some(&true) => key.at(),
                Some(_) => self.own.len() + 1,
            }),
            query::Lane::Kind => at(claim.kind as usize),
        }
    }
}

/// Groups the claims. Both sides are always there, other lanes only where they hold something that shows. What has no
/// place in the window goes into the chart's lists.
pub(super) fn divide<'e>(
    corpus: &Corpus,
    times: &'e Times,
    matches: &[ClaimKey],
    settings: &Settings<'_>,
    chart: &mut Chart,
) -> Vec<Group<'e>> {
    let plan = Plan::new(corpus, times, settings);
    let group = |of: &LaneOf| Group { of: *of, entries: Vec::new(), gatherings: Vec::new(), count: 0 };
    let mut groups: Vec<Group<'e>> = plan.lanes.iter().map(group).collect();
    let chosen = times.chosen(matches);
    let window = chart.window;
    for entry in &times.entries {
        let matching = chosen.get(entry.claim.at()) == Some(&true);
        let shown = matching && window::shows(entry, window);
        if matching && !shown {
            chart.beyond[usize::from(entry.extent.first() > window.1)].push(entry.claim);
        }
        plan.each(
            entry.stance,
            || corpus.claim(entry.claim),
            |at| {
                if let Some(group) = groups.get_mut(at) {
                    group.entries.push((entry, matching));
                    group.count += usize::from(shown);
                }
            },
        );
    }
    // In the order of the corpus, whatever the order of the matches: article after article.
    for (key, claim) in corpus.keyed_claims() {
        if chosen.get(key.at()) != Some(&true) || times.states(key) {
            continue;
        }
        match corpus.source_of(claim).and_then(entry::published) {
            None => chart.unplaced.push(key),
            Some(day) => {
                let shown = day >= window.0 && day <= window.1;
                if !shown {
                    chart.beyond[usize::from(day > window.1)].push(key);
                }
                plan.each(
                    claim.stance,
                    || Some(claim),
                    |at| {
                        if let Some(group) = groups.get_mut(at) {
                            gather(group, claim, key, day);
                            group.count += usize::from(shown);
                        }
                    },
                );
            }
        }
    }
    groups.retain(|group| {
        let side = matches!(group.of, LaneOf::Stance(Stance::Optimistic | Stance::Pessimistic));
        side || group.count > 0
    });
    for group in &mut groups {
        // Each is of one article still.
        order::by_key(&mut group.gatherings, |one| (one.day, one.sources.first().copied(), one.stance));
        if settings.time == query::Time::Said {
            count_same(group);
        }
    }
    groups
}

/// Counts a claim with those of its article that point the same way.
fn gather(group: &mut Group<'_>, claim: &Claim, key: ClaimKey, day: Day) {
    let same = |gathering: &&mut Gathering| gathering.stance == claim.stance;
    let latest = group.gatherings.iter_mut().rev().take_while(|gathering| gathering.sources == [claim.source]);
    match { latest }.find(same) {
        Some(gathering) => gathering.claims.push(key),
        None => group.gatherings.push(Gathering {
            sources: vec![claim.source],
            stance: claim.stance,
            day,
            claims: vec![key],
            told: None,
        }),
    }
}

/// What one article dates to the same stretch of time and points the same way would stand there as so many equal
/// lines: it is counted, with the stretch drawn once. A day is no stretch: what was said on it has its place.
fn count_same(group: &mut Group<'_>) {
    let mut told: Vec<Gathering> = Vec::new();
    let same = |one: &Entry, other: &Entry| one.extent == other.extent;
    for (entry, matching) in &group.entries {
        if !matching || entry.extent.first() == entry.extent.last() {
            continue;
        }
        // In time order, equal stretches come one after another as far as their first days go.
        let first = entry.extent.first();
        let near = told.iter_mut().rev();
        let mut near = near.take_while(|one| one.told.as_ref().is_some_and(|told| told.extent.first() == first));
        let found = near.find(|one| {
            let alike = one.sources == [entry.source] && one.stance == entry.stance;
            alike && one.told.as_ref().is_some_and(|told| same(told, entry))
        });
        match found {
            Some(one) => one.claims.push(entry.claim),
            None => told.push(Gathering {
                sources: vec![entry.source],
                stance: entry.stance,
                day: entry.extent.first(),
                claims: vec![entry.claim],
                told: Some((*entry).clone()),
            }),
        }
    }
    told.retain(|one| one.claims.len() >= SAME);
    let mut counted: Vec<ClaimKey> = told.iter().flat_map(|one| one.claims.iter().copied()).collect();
    order::ascending(&mut counted);
    group.entries.retain(|(entry, _)| counted.binary_search(&entry.claim).is_err());
    group.gatherings.extend(told);
}
