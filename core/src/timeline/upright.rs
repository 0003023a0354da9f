//! The chart with time downwards: in order and evenly spaced, so that every claim can be read on a narrow page.

use super::crowd::{Crowd, collapse};
use super::entry::{self, Entry};
use super::lane::{Gathering, Group, Lane, LaneOf};
use super::lettering::{heading, width, wrap};
use super::trace::{BADGE, name};
use super::{
    Anchor, Chart, Cluster, ClusterOf, End, Label, Mark, Rect, Settings, Size, Stroke, StrokeKind, Today, window,
};
use crate::edtf::Day;
use crate::model::{ClaimKey, Corpus, Source, SourceKey, Stance};
use crate::{order, query, relate};

/// The thickness of a bar, in pixels.
const BAR: i32 = 12;
/// From the middle of the axis to the text, in pixels.
const APART: i32 = 18;
/// The length of a bar; of a forecast's; of a possible part; of an open end: fixed, since time is not to scale.
const LENGTH: [i32; 4] = [20, 36, 8, 30];
/// The height of a pill.
const PILL: i32 = 26;
/// What stays free between two claims.
const GAP: i32 = 18;
/// The most clusters of articles that stand there one by one.
const ARTICLES: usize = 30;
/// The most lines of a label and of a caption.
const LINES: [usize; 2] = [4, 3];

/// A step on the way down.
enum Step<'e> {
    Mark(&'e Entry),
    /// All clusters of one article; in lanes other than the two sides, of all articles.
    Article(Vec<Gathering>),
    /// More claims than a reader would scroll through.
    Crowd(Crowd<'e>),
}

impl Step<'_> {
    /// What orders steps in time: an article stands before the claims of its day.
    fn order(&self) -> (Day, Day, u8, ClaimKey) {
        match self {
            Self::Article(gatherings) => {
                let day = gatherings.first().map_or(Day::MIN, |gathering| gathering.day);
                (day, day, 0, ClaimKey(0))
            }
            Self::Mark(entry) => {
                let (first, last, claim) = entry.order();
                (first, last, 1, claim)
            }
            Self::Crowd(crowd) => (crowd.days.0, crowd.days.1, 2, ClaimKey(0)),
        }
    }
}

/// The way down.
struct Descent<'s, 'w> {
    corpus: &'s Corpus,
    settings: &'s Settings<'w>,
    /// The middle of the axis.
    middle: i32,
    /// Whether the lanes are the two sides of one axis.
    two_sides: bool,
    y: i32,
}

/// Draws the groups into the chart.
pub(super) fn draw(corpus: &Corpus, groups: Vec<Group<'_>>, settings: &Settings<'_>, chart: &mut Chart) {
    let middle = settings.size.width / 2;
    let two_sides = settings.lane == query::Lane::Sides;
    let mut descent = Descent { corpus, settings, middle, two_sides, y: 0 };
    chart.axis.cross = middle;
    if two_sides {
        descent.side_headings(&groups, chart);
        chart.axis.ends.0 = descent.y;
        let lanes: Vec<LaneOf> = groups.iter().map(|group| group.of).collect();
        descent.walk(groups.into_iter().collect(), &lanes, chart);
        let bottom = descent.y;
        chart.lanes.iter_mut().for_each(|lane| lane.to = bottom);
    } else {
        for group in groups {
            let (of, from) = (group.of, descent.y);
            let heading = descent.lane_heading(&group);
            chart.axis.ends.0 = if chart.lanes.is_empty() { descent.y } else { chart.axis.ends.0 };
            chart.lanes.push(Lane { of, heading, from, to: from });
            descent.walk(vec![group], &[of], chart);
            descent.y += GAP;
            if let Some(lane) = chart.lanes.last_mut() {
                lane.to = descent.y;
            }
        }
    }
    chart.axis.ends.1 = descent.y;
    chart.axis.lines = (0, settings.size.width);
    chart.height = descent.y + 2;
}

impl Descent<'_, '_> {
    /// The side of the axis on which a claim stands: −1 left, 1 right, 0 on it.
    fn side(&self, stance: Stance) -> i32 {
        let side = match stance {
            Stance::Optimistic => -1,
            Stance::Neutral => 0,
            Stance::Pessimistic => 1,
        };
        if self.settings.swap { -side } else { side }
    }

    /// Both sides' names over their halves.
    fn side_headings(&mut self, groups: &[Group<'_>], chart: &mut Chart) {
        let small = self.settings.size.small;
        for group in groups {
            let LaneOf::Stance(stance) = group.of else { continue };
            let text = self.settings.words.lane(self.corpus, group.of, group.count);
            let side = self.side(stance);
            let room = if side == 0 { self.settings.size.width } else { self.middle - APART };
            let (text, width) = heading(&text, true, room, small);
            let (x, anchor, y) = match side {
                0 => (self.middle, Anchor::Middle, 5 * small / 2 + 4),
                _ if side < 0 => (self.middle - APART, Anchor::End, small),
                _ => (self.middle + APART, Anchor::Start, small),
            };
            let heading = Label { x, y, anchor, lines: vec![text], width, leading: small * 4 / 3 };
            self.y = self.y.max(y + small);
            chart.lanes.push(Lane { of: group.of, heading, from: 0, to: 0 });
        }
        self.y += GAP / 2;
    }

    /// A lane's name over its stretch of the axis.
    fn lane_heading(&mut self, group: &Group<'_>) -> Label {
        let Size { width: room, small, .. } = self.settings.size;
        let text = self.settings.words.lane(self.corpus, group.of, group.count);
        // Bold letters take up to 18 % more than lines are broken for.
        let lines = wrap(&text, room * 100 / 118, small, LINES[1]);
        let width = lines.iter().map(|line| width(line, small) * 118 / 100).max().unwrap_or(0).min(room);
        let leading = small * 4 / 3;
        let y = self.y + small;
        self.y = y + (lines.len() as i32 - 1) * leading + GAP;
        Label { x: 0, y, anchor: Anchor::Start, lines, width, leading }
    }

    /// Goes through marks and clusters in time order, and past the reader's day.
    fn walk(&mut self, groups: Vec<Group<'_>>, lanes: &[LaneOf], chart: &mut Chart) {
        let base = chart.lanes.len() - lanes.len();
        let mut steps: Vec<Step<'_>> = Vec::new();
        let mut gatherings: Vec<Gathering> = Vec::new();
        let mut entries: Vec<&Entry> = Vec::new();
        for group in groups {
            let shown = group.entries.into_iter().filter(|(entry, shown)| *shown && window::shows(entry, chart.window));
            entries.extend(shown.map(|(entry, _)| entry));
            gatherings.extend(group.gatherings.into_iter().filter(|one| one.shows(chart.window)));
        }
        let mut articles = self.articles(gatherings);
        articles.iter_mut().flatten().for_each(Gathering::put_in_order);
        steps.extend(articles.into_iter().map(Step::Article));
        if self.two_sides {
            // Each side is in order already; together they are few, or counted by periods.
            let first = order::positions(&entries.iter().map(|entry| entry.number()).collect::<Vec<_>>());
            entries = first.iter().filter_map(|at| entries.get(*at as usize).copied()).collect();
        }
        let (single, crowds) = collapse(entries, chart.window);
        steps.extend(single.into_iter().map(Step::Mark));
        steps.extend(crowds.into_iter().map(Step::Crowd));
        order::by_key(&mut steps, Step::order);
        let lane_of =
            |stance: Stance| base + lanes.iter().position(|lane| *lane == LaneOf::Stance(stance)).unwrap_or_default();
        let mut passed = false;
        for step in steps {
            if !passed && step.order().0 > self.settings.today {
                self.pass_today(chart);
                passed = true;
            }
            match step {
                Step::Mark(entry) => self.mark(entry, lane_of, chart),
                Step::Article(gatherings) => self.article(gatherings, lane_of, chart),
                Step::Crowd(crowd) => self.crowd(&crowd, lane_of, chart),
            }
        }
        // After the last claim the line says that all of them lie before; once is enough.
        if !passed && self.two_sides && (chart.window.0..=chart.window.1).contains(&self.settings.today) {
            self.pass_today(chart);
        }
    }

    /// Puts what is counted together: article by article on the two sides of an axis, unless those are too many to
    /// scroll through; else all of it.
    fn articles(&self, mut gatherings: Vec<Gathering>) -> Vec<Vec<Gathering>> {
        let told = |one: &Gathering| one.told.as_ref().map(|told| (told.extent.first(), told.extent.last()));
        let single = self.two_sides && gatherings.len() <= ARTICLES;
        let key = |one: &Gathering| (told(one), one.sources.first().copied().filter(|_| single || one.told.is_some()));
        order::by_key(&mut gatherings, |one| (key(one), one.day));
        let mut articles: Vec<Vec<Gathering>> = Vec::new();
        for gathering in gatherings {
            let last = articles.last_mut().filter(|article| article.first().map(key) == Some(key(&gathering)));
            let Some(article) = last else {
                articles.push(vec![gathering]);
                continue;
            };
            match article.iter_mut().find(|other| other.stance == gathering.stance) {
                None => article.push(gathering),
                Some(other) => other.join(&gathering),
            }
        }
        articles
    }

    /// The line of the reader's day, before the first claim about a later one.
    fn pass_today(&mut self, chart: &mut Chart) {
        let small = self.settings.size.small;
        let text = self.settings.words.today();
        let width = width(&text, small);
        let label =
            Label { x: 0, y: self.y + small, anchor: Anchor::Start, lines: vec![text], width, leading: small * 4 / 3 };
        let along = self.y + small + 6;
        self.y = along + GAP;
        chart.today.push(Today { along, label });
    }

    /// One claim: its bar on the axis, its name on its side, its time on the other.
    fn mark(&mut self, entry: &Entry, lane_of: impl Fn(Stance) -> usize, chart: &mut Chart) {
        let Some(claim) = self.corpus.claim(entry.claim) else { return };
        let Size { width: whole, text, small, .. } = self.settings.size;
        let side = self.side(claim.stance);
        let badge = if self.two_sides { 0 } else { BADGE };
        let on_axis = side == 0;
        let room = if on_axis { whole * 7 / 10 } else { self.middle - APART } - badge;
        let lines = wrap(&name(self.corpus, claim), room, text, LINES[0]);
        let mut words = entry::stated(claim, self.settings.time).map(|dated| self.settings.words.period(dated));
        if entry.forecast
            && let Some(said) = entry::telling(self.corpus, claim)
        {
            words = words.map(|words| format!("{words}, {}", said.words(self.settings.words)));
        }
        let told = wrap(&words.unwrap_or_default(), self.middle - APART, small, LINES[1]);

        let strokes = strokes(entry);
        let length = strokes.last().map_or(0, |stroke| stroke.to);
        let (leading, small_leading) = (text * 13 / 10, small * 13 / 10);
        let label_height = lines.len() as i32 * leading;
        let told_height = told.len() as i32 * small_leading;
        let bar_row = length.max(told_height);
        let height = if on_axis { bar_row + 6 + label_height } else { bar_row.max(label_height) };
        let top = self.y;
        // Name, bar and time stand on one middle line; a name on the axis stands under its bar.
        let centre = top + if on_axis { bar_row } else { height } / 2;
        let first_line = |count: usize, leading: i32, size: i32, centre: i32| {
            centre - (count as i32 - 1) * leading / 2 + size * 7 / 20
        };
        let widest = |lines: &[String], size: i32| lines.iter().map(|line| width(line, size)).max().unwrap_or(0);
        let (label_x, anchor) = match side {
            0 => (self.middle + badge / 2, Anchor::Middle),
            _ if side < 0 => (self.middle - APART, Anchor::End),
            _ => (self.middle + APART + badge, Anchor::Start),
        };
        let label_y = if on_axis { top + bar_row + 6 + text } else { first_line(lines.len(), leading, text, centre) };
        let label = Label { x: label_x, y: label_y, anchor, width: widest(&lines, text), lines, leading };
        let told_side = if side > 0 { -1 } else { 1 };
        let caption = Label {
            x: self.middle + told_side * APART,
            y: first_line(told.len(), small_leading, small, centre),
            anchor: if told_side < 0 { Anchor::End } else { Anchor::Start },
            width: widest(&told, small),
            lines: told,
            leading: small_leading,
        };
        let first_width = label.lines.first().map_or(0, |line| width(line, text));
        let first_at = match anchor {
            Anchor::Start => label.x,
            Anchor::Middle => label.x - first_width / 2,
            Anchor::End => label.x - first_width,
        };
        let start = centre - length / 2;
        chart.marks.push(Mark {
            claim: entry.claim,
            lane: lane_of(claim.stance),
            stance: claim.stance,
            forecast: entry.forecast,
            approximate: entry.extent.approximate,
            uncertain: entry.extent.uncertain,
            due: entry.forecast.then(|| relate::due(claim, self.settings.today)),
            ends: [entry.extent.start, entry.extent.end],
            days: (entry.extent.first(), entry.extent.last()),
            runs_on: [false; 2],
            strokes: strokes
                .into_iter()
                .map(|stroke| Stroke { from: stroke.from + start, to: stroke.to + start, ..stroke })
                .collect(),
            cross: self.middle - BAR / 2,
            thick: BAR,
            badge: (!self.two_sides).then_some((first_at - BADGE, label.y - text * 3 / 4)),
            label,
            caption: Some(caption),
            link: None,
            area: Rect { x: 0, y: top - GAP / 2, width: whole, height: height + GAP },
        });
        self.y = top + height + GAP;
    }

    /// One article's clusters: its name over the axis, the counts on their sides.
    fn article(&mut self, gatherings: Vec<Gathering>, lane_of: impl Fn(Stance) -> usize, chart: &mut Chart) {
        let mut keys: Vec<SourceKey> = gatherings.iter().flat_map(|gathering| gathering.sources.clone()).collect();
        order::ascending(&mut keys);
        keys.dedup();
        let sources: Vec<&Source> = keys.iter().filter_map(|key| self.corpus.sources.get(key.at())).collect();
        let words = self.settings.words;
        let told = gatherings.first().and_then(|one| one.told.clone());
        let said = told.as_ref().and_then(|entry| self.corpus.claim(entry.claim)?.said.as_ref());
        let text = said.map_or_else(|| words.as_of(&sources), |said| words.told_by(&sources, said));
        let mut label = Some(self.over_axis(&text));
        for gathering in gatherings {
            chart.clusters.push(Cluster {
                of: if told.is_some() { ClusterOf::Telling } else { ClusterOf::Article },
                lane: lane_of(gathering.stance),
                stance: Some(gathering.stance),
                days: told
                    .as_ref()
                    .map_or((gathering.day, gathering.day), |told| (told.extent.first(), told.extent.last())),
                pill: self.pill(gathering.stance, gathering.claims.len()),
                strokes: Vec::new(),
                cross: 0,
                label: label.take(),
                sources: gathering.sources,
                claims: gathering.claims,
                day: gathering.day,
            });
        }
        self.y += PILL + GAP;
    }

    /// A period with more claims than have room: its name over the axis, the counts on their sides.
    fn crowd(&mut self, crowd: &Crowd<'_>, lane_of: impl Fn(Stance) -> usize, chart: &mut Chart) {
        let mut label = Some(self.over_axis(&self.settings.words.span(crowd.days)));
        for stance in Stance::ALL {
            let of = |entry: &&&Entry| entry.stance == *stance;
            let mut claims: Vec<ClaimKey> = crowd.entries.iter().filter(of).map(|entry| entry.claim).collect();
            if claims.is_empty() {
                continue;
            }
            order::ascending(&mut claims);
            let mut sources: Vec<SourceKey> = crowd.entries.iter().filter(of).map(|entry| entry.source).collect();
            order::ascending(&mut sources);
            sources.dedup();
            chart.clusters.push(Cluster {
                of: ClusterOf::Crowd,
                lane: lane_of(*stance),
                stance: Some(*stance),
                sources,
                day: crowd.days.0,
                days: crowd.days,
                pill: self.pill(*stance, claims.len()),
                strokes: Vec::new(),
                cross: 0,
                label: label.take(),
                claims,
            });
        }
        self.y += PILL + GAP;
    }

    /// Words in the middle, above what they name.
    fn over_axis(&mut self, text: &str) -> Label {
        let Size { width: whole, small, .. } = self.settings.size;
        let leading = small * 13 / 10;
        let lines = wrap(text, whole * 8 / 10, small, LINES[1]);
        let widest = lines.iter().map(|line| width(line, small)).max().unwrap_or(0);
        let label = Label { x: self.middle, y: self.y + small, anchor: Anchor::Middle, width: widest, lines, leading };
        self.y += label.lines.len() as i32 * leading + 4;
        label
    }

    /// A count on its side, here.
    fn pill(&self, stance: Stance, count: usize) -> Rect {
        let wide = (width(&count.to_string(), self.settings.size.small) + 14 + BADGE).max(PILL);
        let x = match self.side(stance) {
            0 => self.middle - wide / 2,
            side if side < 0 => self.middle - APART - wide - wide / 2,
            _ => self.middle + APART + wide / 2,
        };
        Rect { x, y: self.y, width: wide, height: PILL }
    }
}

/// The certainty of a time as a bar of fixed lengths: dashed where the words leave it open, faded where they name no
/// end.
fn strokes(entry: &Entry) -> Vec<Stroke> {
    let [solid, forecast, dash, fade] = LENGTH;
    let extent = &entry.extent;
    let certain = extent.pieces.iter().any(|piece| piece.certain);
    let edge = |piece: Option<&super::Piece>| certain && !entry.forecast && piece.is_some_and(|piece| !piece.certain);
    let mut strokes = Vec::new();
    let mut at = 0;
    let mut add = |kind: StrokeKind, length: i32| {
        strokes.push(Stroke { kind, from: at, to: at + length });
        at += length;
    };
    if extent.start != End::Told {
        add(StrokeKind::Fading, fade);
    }
    if edge(extent.pieces.first()) {
        add(StrokeKind::Possible, dash);
    }
    let kind = if certain { StrokeKind::Certain } else { StrokeKind::Possible };
    add(kind, if entry.forecast { forecast } else { solid });
    if edge(extent.pieces.last()) {
        add(StrokeKind::Possible, dash);
    }
    if extent.end != End::Told {
        add(StrokeKind::Fading, fade);
    }
    strokes
}
