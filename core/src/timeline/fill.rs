//! Rows for the claims of one lane, where time is drawn to scale.

use super::lane::{Gathering, Group, LaneOf};
use super::lettering::{fit, width};
use super::pack::Pack;
use super::trace::{Align, BADGE, Trace, trace};
use super::{Anchor, Cluster, ClusterOf, Entry, Label, Rect, Scale, Settings};
use crate::edtf::Day;
use crate::model::{Claim, ClaimKey, Corpus, Source, SourceKey, Stance};
use crate::order;

/// What stays free between two claims in a row, in pixels.
pub(super) const GAP: i32 = 14;
/// The height of a pill, in pixels: it has to be hit by a finger, too.
const PILL: i32 = 24;
/// The most rows on a side; what finds no room in them is counted instead of drawn.
const SIDE_ROWS: usize = 30;
/// The most rows in any other lane.
const LANE_ROWS: usize = 12;
/// The most clusters of articles on a side before those that stand close together become one.
const SIDE_CLUSTERS: usize = 6;
/// How close together clusters stand that become one, in pixels.
const CLOSE: i32 = 64;

/// What stands in a row.
pub(super) struct Placed<T> {
    pub row: usize,
    pub what: T,
}

/// A lane whose claims have their rows.
pub(super) struct Filled<'c> {
    pub of: LaneOf,
    pub count: usize,
    pub rows: i32,
    pub marks: Vec<Placed<(&'c Claim, &'c Entry, Trace)>>,
    pub clusters: Vec<Placed<Cluster>>,
}

/// Gives every claim of a lane its row: the articles' clusters nearest to the axis, then the claims in time order.
pub(super) fn fill<'c>(
    corpus: &'c Corpus,
    group: &Group<'c>,
    scale: &Scale,
    two_sides: bool,
    settings: &Settings<'_>,
) -> Filled<'c> {
    let mut pack = Pack::new(if two_sides { SIDE_ROWS } else { LANE_ROWS }, GAP);
    // On the two sides every article has its own cluster while there is room; what points neither way has less.
    let own = matches!(group.of, LaneOf::Stance(Stance::Optimistic | Stance::Pessimistic));
    let close = if own && group.gatherings.len() <= SIDE_CLUSTERS { -1 } else { CLOSE };
    let mut clusters = Vec::new();
    for gathering in merge(&group.gatherings, scale, close) {
        let (cluster, from, to) = article_cluster(corpus, gathering, scale, two_sides, settings);
        // Few enough of them to have rows of their own, whatever the limit: a claim is never dropped.
        let row = pack.place(from, to).unwrap_or_else(|| pack.grow(from, to));
        clusters.push(Placed { row, what: cluster });
    }
    let mut marks = Vec::new();
    let mut crowd: Vec<(i32, &Entry)> = Vec::new();
    for entry in &group.entries {
        let Some(claim) = corpus.claim(entry.claim) else { continue };
        let aligned = |align: Align| trace(corpus, claim, entry, scale, !two_sides, align, settings);
        // The label keeps to the beginning of its bar; to its end where that saves a row; else a row is added.
        let placed = [Align::Start, Align::End].into_iter().filter_map(aligned).find_map(|trace| {
            let row = pack.join(trace.from, trace.to)?;
            Some(Placed { row, what: (claim, *entry, trace) })
        });
        let placed = placed.or_else(|| {
            let trace = aligned(Align::Start)?;
            let row = pack.place(trace.from, trace.to)?;
            Some(Placed { row, what: (claim, *entry, trace) })
        });
        match placed {
            Some(placed) => marks.push(placed),
            None => crowd.push((scale.at(entry.extent.first()).clamp(scale.ends().0, scale.ends().1), entry)),
        }
    }
    let rows = pack.count();
    clusters.extend(crowds(corpus, crowd, rows, scale, settings));
    let rows = clusters.iter().map(|cluster| cluster.row + 1).max().unwrap_or(0).max(rows);
    Filled { of: group.of, count: group.count(), rows: rows as i32, marks, clusters }
}

/// Articles' clusters that point the same way and stand close together become one.
fn merge(gatherings: &[Gathering], scale: &Scale, close: i32) -> Vec<Gathering> {
    let mut merged: Vec<Gathering> = Vec::new();
    for gathering in gatherings {
        let near = |other: &&mut Gathering| {
            other.stance == gathering.stance && scale.at(gathering.day) - scale.at(other.day) <= close
        };
        match merged.iter_mut().rev().find(near) {
            Some(other) => other.join(gathering.clone()),
            None => merged.push(gathering.clone()),
        }
    }
    merged
}

/// A cluster along the axis, with its words beside it, and the room both take.
fn article_cluster(
    corpus: &Corpus,
    gathering: Gathering,
    scale: &Scale,
    two_sides: bool,
    settings: &Settings<'_>,
) -> (Cluster, i32, i32) {
    let small = settings.size.small;
    let (least, most) = scale.ends();
    let badge = if two_sides { 0 } else { BADGE };
    let pill = pill(gathering.claims.len(), scale.at(gathering.day), badge, scale, small);
    let named: Vec<&Source> = gathering.sources.iter().filter_map(|key| corpus.sources.get(key.at())).collect();
    let text = settings.words.as_of(&named);
    let (after, before) = (pill.x + pill.width + 6, pill.x - 6);
    let ends_after = after + width(&text, small) <= most;
    let starts_before = before - width(&text, small) >= least;
    let after_is_wider = most - after >= before - least;
    let label = if ends_after || (!starts_before && after_is_wider) {
        label(text, after, Anchor::Start, most - after, small)
    } else {
        label(text, before, Anchor::End, before - least, small)
    };
    let area = label.area();
    let cluster = Cluster {
        of: ClusterOf::Article,
        lane: 0,
        stance: Some(gathering.stance),
        sources: gathering.sources,
        claims: gathering.claims,
        day: gathering.day,
        pill,
        label: Some(label),
    };
    (cluster, pill.x.min(area.x), (pill.x + pill.width).max(area.x + area.width))
}

/// A line of text, cut to its room.
pub(super) fn label(text: String, x: i32, anchor: Anchor, room: i32, size: i32) -> Label {
    let text = fit(&text, room, size);
    let width = width(&text, size);
    Label { x, y: 0, anchor, lines: vec![text], width, leading: size * 4 / 3 }
}

/// A pill for a count, held within the axis.
fn pill(count: usize, middle: i32, badge: i32, scale: &Scale, small: i32) -> Rect {
    let (least, most) = scale.ends();
    let wide = (width(&count.to_string(), small) + 12 + badge).max(PILL);
    Rect { x: (middle - wide / 2).min(most - wide).max(least), y: 0, width: wide, height: PILL }
}

/// Claims that found no row, counted in bins along the axis, in a row of their own.
fn crowds(
    corpus: &Corpus,
    crowd: Vec<(i32, &Entry)>,
    row: usize,
    scale: &Scale,
    settings: &Settings<'_>,
) -> Vec<Placed<Cluster>> {
    let (least, most) = scale.ends();
    // Bins of one width, each wider than a pill.
    let count = ((most - least) / CLOSE).max(1);
    let mut bins: Vec<(i32, Vec<&Entry>)> = Vec::new();
    for (along, entry) in crowd {
        let bin = ((along - least) * count / (most - least).max(1)).min(count - 1);
        match bins.iter_mut().find(|(taken, _)| *taken == bin) {
            Some((_, entries)) => entries.push(entry),
            None => bins.push((bin, vec![entry])),
        }
    }
    let mut placed = Vec::new();
    for (bin, entries) in bins {
        let mut claims: Vec<ClaimKey> = entries.iter().map(|entry| entry.claim).collect();
        order::ascending(&mut claims);
        let of = |key: &ClaimKey| corpus.claim(*key);
        let mut sources: Vec<SourceKey> = claims.iter().filter_map(of).map(|claim| claim.source).collect();
        order::ascending(&mut sources);
        sources.dedup();
        let stances: Vec<Stance> = claims.iter().filter_map(of).map(|claim| claim.stance).collect();
        let first = stances.first().copied().filter(|first| stances.iter().all(|stance| stance == first));
        let middle = least + (2 * bin + 1) * (most - least) / (2 * count);
        let pill = pill(claims.len(), middle, 0, scale, settings.size.small);
        let day = entries.first().map_or(Day::MIN, |entry| entry.extent.first());
        let cluster = Cluster { of: ClusterOf::Crowd, lane: 0, stance: first, sources, claims, day, pill, label: None };
        placed.push(Placed { row, what: cluster });
    }
    placed
}
