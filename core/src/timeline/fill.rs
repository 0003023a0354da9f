//! Rows for the claims of one lane, where time is drawn to scale.

use super::lane::{Gathering, Group, LaneOf};
use super::lettering::{fit, width};
use super::pack::{Homes, Rows};
use super::trace::{Ground, Room, Trace, name, strokes, trace};
use super::{Anchor, Cluster, ClusterOf, Entry, Label, Rect, Scale, window};
use crate::model::{Claim, ClaimKey, Source, SourceKey, Stance};
use crate::order;

/// What stays free between two claims in a row, in pixels.
pub(super) const GAP: i32 = 14;
/// The height of a pill, in pixels: it has to be hit by a finger, too.
const PILL: i32 = 24;
/// From a pill to its words, in pixels.
const APART: i32 = 6;
/// The most rows on a side; what finds no room in them is counted instead of drawn.
const SIDE_ROWS: usize = 18;
/// The most rows in any other lane.
const LANE_ROWS: usize = 8;
/// The most clusters of articles on a side before those that stand close together become one.
const SIDE_CLUSTERS: usize = 6;
/// How close together clusters stand that become one, in pixels.
const CLOSE: i32 = 64;

/// What stands in a row.
pub(super) struct Placed<T> {
    pub row: usize,
    pub what: T,
}

/// A claim with its course.
pub(super) type Traced<'c> = Placed<(&'c Claim, &'c Entry, Trace)>;

/// A lane whose claims have their rows.
pub(super) struct Filled<'c> {
    pub of: LaneOf,
    pub count: usize,
    pub rows: i32,
    pub marks: Vec<Traced<'c>>,
    /// What lies just outside the window.
    pub nearby: Vec<Traced<'c>>,
    pub clusters: Vec<Placed<Cluster>>,
}

/// A claim that has a row.
struct Seat<'c> {
    row: usize,
    room: Room,
    claim: &'c Claim,
    entry: &'c Entry,
    /// Its position in time order.
    at: usize,
}

/// Gives every claim of a lane its row: the articles' clusters nearest to the axis, then the claims in time order.
pub(super) fn fill<'c>(group: &Group<'c>, ground: &Ground<'c, '_>) -> Filled<'c> {
    let mut rows = Rows::new(GAP);
    // On the two sides every article has its own cluster while there is room; what points neither way has less.
    let own = matches!(group.of, LaneOf::Stance(Stance::Optimistic | Stance::Pessimistic));
    let close = if own && group.gatherings.len() <= SIDE_CLUSTERS { -1 } else { CLOSE };
    let mut clusters = Vec::new();
    let mut taken: Vec<(usize, i32, i32)> = Vec::new();
    // Articles of neighbouring days share a cluster, and the window may part them: what lies beyond is counted there.
    let beyond = group.gatherings.iter().filter(|gathering| !gathering.shows(ground.window));
    let mut beyond: Vec<ClaimKey> = beyond.flat_map(|gathering| gathering.claims.iter().copied()).collect();
    order::ascending(&mut beyond);
    for gathering in merge(&group.gatherings, &ground.scale, close) {
        let (mut cluster, from, to) = cluster(gathering, ground);
        cluster.claims.retain(|claim| beyond.binary_search(claim).is_err());
        let shows = !cluster.claims.is_empty();
        // Few enough of them to have rows of their own, whatever the limit: a claim is never dropped.
        let row = rows.place(from, to);
        taken.push((row, from, to));
        if shows {
            clusters.push(Placed { row, what: cluster });
        }
    }
    let (seats, crowd) = seats(group, &mut rows, ground);
    let (marks, nearby) = traces(&seats, &taken, ground);
    let count = rows.count();
    let crowded = !crowd.is_empty();
    clusters.extend(crowds(crowd, count, ground));
    let rows = count + usize::from(crowded);
    Filled { of: group.of, count: group.count, rows: rows as i32, marks, nearby, clusters }
}

/// Finds rows for the claims that match, and tells which found none.
fn seats<'c>(group: &Group<'c>, rows: &mut Rows, ground: &Ground<'c, '_>) -> (Vec<Seat<'c>>, Vec<&'c Entry>) {
    let Ground { corpus, scale, last, settings, .. } = ground;
    let text = settings.size.text;
    let indent = ground.indent();
    let most = if ground.two_sides { SIDE_ROWS } else { LANE_ROWS };
    let mut homes = Homes::default();
    let mut homed: Vec<Vec<Seat<'c>>> = Vec::new();
    let mut homeless: Vec<(usize, &'c Entry)> = Vec::new();
    for (at, (entry, matching)) in group.entries.iter().enumerate() {
        let beginning = Room::beginning(entry, scale);
        // Most claims of a crowded period are turned away here, before anybody looks at their words.
        let mut claim = None;
        let home = homes.free(beginning, most).and_then(|row| {
            let found = corpus.claim(entry.claim)?;
            let room = Room::new(&name(corpus, found), entry, scale, indent, *last, text);
            claim = Some((found, room));
            if room.from < beginning { homes.free(room.from, most) } else { Some(row) }
        });
        match home.zip(claim) {
            Some((row, (claim, room))) => {
                homes.take(row, room.to + GAP);
                if *matching {
                    homed.resize_with(homed.len().max(row + 1), Vec::new);
                    homed.get_mut(row).into_iter().for_each(|home| home.push(Seat { row, room, claim, entry, at }));
                }
            }
            None if *matching => homeless.push((at, entry)),
            None => {}
        }
    }
    // Clusters take rows of their own at the axis.
    let most = most + rows.count();
    let mut seats = Vec::new();
    let mut crowd = Vec::new();
    for seat in homed.into_iter().flatten() {
        match rows.fall(seat.room.from, seat.room.to, most) {
            Some(row) => seats.push(Seat { row, ..seat }),
            None => crowd.push(seat.entry),
        }
    }
    for (at, entry) in homeless {
        let beginning = Room::beginning(entry, scale);
        let mut seat = || {
            // Where there is no room for its bar, nobody needs to measure its words.
            let claim = (rows.landing(beginning, beginning + 1) < most).then(|| corpus.claim(entry.claim))??;
            let room = Room::new(&name(corpus, claim), entry, scale, indent, *last, text);
            Some(Seat { row: rows.fall(room.from, room.to, most)?, room, claim, entry, at })
        };
        match seat() {
            Some(seat) => seats.push(seat),
            None => crowd.push(entry),
        }
    }
    (seats, crowd)
}

/// Draws the claims that show, each with the room that its neighbours leave.
fn traces<'c>(
    seats: &[Seat<'c>],
    taken: &[(usize, i32, i32)],
    ground: &Ground<'c, '_>,
) -> (Vec<Traced<'c>>, Vec<Traced<'c>>) {
    let (low, high) = ground.paper.drawn;
    // Everything that is drawn or may stand beside it, row after row from left to right; clusters have no seat.
    let near = |from: i32, to: i32| to >= low && from <= high;
    let mut course: Vec<(usize, i32, i32, Option<&Seat<'c>>)> = Vec::new();
    course
        .extend(taken.iter().filter(|(_, from, to)| near(*from, *to)).map(|(row, from, to)| (*row, *from, *to, None)));
    let shown = |seat: &&Seat<'c>| ground.holds(seat.entry);
    course.extend(seats.iter().filter(shown).map(|seat| (seat.row, seat.room.from, seat.room.to, Some(seat))));
    order::by_key(&mut course, |(row, from, ..)| (*row, *from));
    let mut traced: Vec<(bool, usize, Traced<'c>)> = Vec::new();
    let mut before: (usize, i32) = (usize::MAX, low);
    for (place, (row, _, to, seat)) in course.iter().enumerate() {
        let start = if before.0 == *row { before.1 + GAP } else { low };
        let after = course.get(place + 1).filter(|(next, ..)| next == row);
        let end = after.map_or(high, |(_, from, ..)| from - GAP);
        let reach = match seat {
            None => *to,
            Some(Seat { room, claim, entry, at, .. }) => {
                let trace = trace(claim, entry, *room, (start, end), ground);
                let reach = trace.to;
                let shows = window::shows(entry, ground.window);
                traced.push((shows, *at, Placed { row: *row, what: (claim, entry, trace) }));
                reach
            }
        };
        before = (*row, reach);
    }
    order::by_key(&mut traced, |(_, at, _)| *at);
    let mut both = (Vec::new(), Vec::new());
    for (shows, _, placed) in traced {
        if shows { both.0.push(placed) } else { both.1.push(placed) }
    }
    both
}

/// Articles' clusters that point the same way and stand close together become one.
fn merge(gatherings: &[Gathering], scale: &Scale, close: i32) -> Vec<Gathering> {
    let mut merged: Vec<Gathering> = Vec::new();
    for gathering in gatherings {
        let near = |other: &&mut Gathering| {
            let plain = other.told.is_none() && gathering.told.is_none();
            plain && other.stance == gathering.stance && scale.at(gathering.day) - scale.at(other.day) <= close
        };
        match merged.iter_mut().rev().find(near) {
            Some(other) => other.join(gathering),
            None => merged.push(gathering.clone()),
        }
    }
    merged.iter_mut().for_each(Gathering::put_in_order);
    merged
}

/// A cluster along the axis, with its words beside it, and the room both take.
fn cluster(gathering: Gathering, ground: &Ground<'_, '_>) -> (Cluster, i32, i32) {
    let Ground { corpus, scale, settings, last, .. } = ground;
    let (small, words) = (settings.size.small, settings.words);
    let (least, most) = ground.paper.visible;
    let told = gathering.told.as_ref();
    let named: Vec<&Source> = gathering.sources.iter().filter_map(|key| corpus.sources.get(key.at())).collect();
    let said = told.and_then(|entry| corpus.claim(entry.claim)?.said.as_ref());
    let text = said.map_or_else(|| words.as_of(&named), |said| words.told_by(&named, said));
    let badge = ground.indent();
    let wide = pill_width(gathering.claims.len(), badge, small);
    let needed = width(&text, small) + APART;

    // Wherever the window lies: the pill on its day, or where a stretch of time begins; its words behind it unless
    // they would run out of the domain.
    let at = scale.at(gathering.day) - if told.is_some() { 0 } else { wide / 2 };
    let behind = at + wide + needed <= *last || at - needed < scale.at(ground.domain.0);
    let (from, to) = if behind { (at, at + wide + needed) } else { (at - needed, at + wide) };
    let to = told.map_or(to, |entry| to.max(scale.end(entry.extent.last())));

    // In this window.
    let strokes = told.map(|entry| strokes(entry, scale, ground.paper.visible)).unwrap_or_default();
    let held = strokes.first().map_or(at, |stroke| at.max(stroke.from).min((to - wide - needed).max(at)));
    let x = held.min(most - wide).max(least);
    let pill = Rect { x, y: 0, width: wide, height: PILL };
    let (after, before) = (x + wide + APART, x - APART);
    let room = if behind { most.min(to.max(after)) - after } else { before - least };
    let label = (room > 3 * small).then(|| match behind {
        true => label(text, after, Anchor::Start, room, small),
        false => label(text, before, Anchor::End, room, small),
    });
    let cluster = Cluster {
        of: if told.is_some() { ClusterOf::Telling } else { ClusterOf::Article },
        lane: 0,
        stance: Some(gathering.stance),
        sources: gathering.sources,
        claims: gathering.claims,
        day: gathering.day,
        days: told.map_or((gathering.day, gathering.day), |entry| (entry.extent.first(), entry.extent.last())),
        pill,
        strokes,
        cross: 0,
        label,
    };
    (cluster, from, to)
}

/// A line of text, cut to its room.
pub(super) fn label(text: String, x: i32, anchor: Anchor, room: i32, size: i32) -> Label {
    let text = fit(&text, room, size);
    let width = width(&text, size);
    Label { x, y: 0, anchor, lines: vec![text], width, leading: size * 4 / 3 }
}

/// The width of a pill for a count.
fn pill_width(count: usize, badge: i32, small: i32) -> i32 {
    (width(&count.to_string(), small) + 12 + badge).max(PILL)
}

/// Claims that found no row, counted in bins along the axis, in a row of their own. The bins keep to the days, not to
/// the window.
fn crowds(crowd: Vec<&Entry>, row: usize, ground: &Ground<'_, '_>) -> Vec<Placed<Cluster>> {
    let Ground { scale, settings, .. } = ground;
    let (least, most) = scale.ends();
    let phase = scale.phase(CLOSE);
    let bin_of = |pixel: i32| (pixel - least + phase).div_euclid(CLOSE);
    // A bin that the edge of the window cuts belongs to the one beside it: each is wider than its pill.
    let first = bin_of(least + CLOSE - 1);
    let last = (bin_of(most + 1) - 1).max(first);
    let mut bins: Vec<Vec<&Entry>> = Vec::new();
    bins.resize_with((last - first + 1) as usize, Vec::new);
    for entry in crowd.into_iter().filter(|entry| window::shows(entry, ground.window)) {
        let bin = bin_of(scale.at(entry.extent.first()).clamp(least, most)).clamp(first, last) - first;
        bins.get_mut(bin as usize).into_iter().for_each(|bin| bin.push(entry));
    }
    let mut placed = Vec::new();
    for (bin, entries) in (first..).zip(bins) {
        let Some(day) = entries.first().map(|entry| entry.extent.first()) else { continue };
        let until = entries.last().map_or(day, |entry| entry.extent.first());
        let by_claim = order::positions(&entries.iter().map(|entry| entry.claim.0.into()).collect::<Vec<u64>>());
        let entries: Vec<&Entry> = by_claim.iter().filter_map(|at| entries.get(*at as usize).copied()).collect();
        let claims: Vec<ClaimKey> = entries.iter().map(|entry| entry.claim).collect();
        // In corpus order claims come article after article.
        let mut sources: Vec<SourceKey> = entries.iter().map(|entry| entry.source).collect();
        sources.dedup();
        let mut stances = entries.iter().map(|entry| entry.stance);
        let stance = stances.next().filter(|first| stances.all(|stance| stance == *first));
        let middle = bin * CLOSE + CLOSE / 2 - phase + least;
        let wide = pill_width(claims.len(), 0, settings.size.small);
        let pill = Rect { x: (middle - wide / 2).min(most - wide).max(least), y: 0, width: wide, height: PILL };
        let cluster = Cluster {
            of: ClusterOf::Crowd,
            lane: 0,
            stance,
            sources,
            claims,
            day,
            days: (day, until),
            pill,
            strokes: Vec::new(),
            cross: 0,
            label: None,
        };
        placed.push(Placed { row, what: cluster });
    }
    placed
}
