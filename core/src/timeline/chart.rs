//! What a drawing needs to know, and nothing about how it is drawn.

use super::lane::{Lane, LaneOf};
use super::{End, Scale, Size};
use crate::edtf::Day;
use crate::model::{ClaimKey, SourceKey, Stance};
use crate::order;
use crate::relate::Due;

/// Which way time runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// From left to right, to scale.
    #[default]
    Across,
    /// Downwards, in order and evenly spaced: for narrow pages.
    Upright,
}

/// A chart, laid out. All lengths are CSS pixels from its upper left corner. "Along" is the direction of time (to the
/// right, or downwards where the chart is upright), "cross" the other one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Which way time runs.
    pub orientation: Orientation,
    /// Whether the time of saying places a claim, not the time it is about.
    pub said: bool,
    /// The width of the drawing.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// From the first to the last day that any claim of the corpus states, with some room at both ends.
    pub domain: (Day, Day),
    /// What shows where no window is chosen: the domain, unless that is longer than a few centuries.
    pub opening: (Day, Day),
    /// The first and the last visible day.
    pub window: (Day, Day),
    /// The place of days, where time is drawn to scale.
    pub scale: Option<Scale>,
    /// The axis with its days.
    pub axis: Axis,
    /// The parts of the chart, in the order in which they are drawn.
    pub lanes: Vec<Lane>,
    /// Claims with a stated time, lane after lane, in time order within each.
    pub marks: Vec<Mark>,
    /// Claims just outside the window, drawn for a hand that pans and part of nothing else; their days are counted
    /// among [`Self::beyond`].
    pub nearby: Vec<Mark>,
    /// How far the drawing reaches beyond the window on either side.
    pub overscan: i32,
    /// Claims that are counted instead of drawn.
    pub clusters: Vec<Cluster>,
    /// The reader's day, where it is visible; in each lane where the chart is upright.
    pub today: Vec<Today>,
    /// The days on which articles appeared, where time is drawn to scale.
    pub publications: Vec<Publication>,
    /// Claims of times before and after the window, in time order.
    pub beyond: [Vec<ClaimKey>; 2],
    /// Claims that state no time, of articles without a date: they have no place on an axis.
    pub unplaced: Vec<ClaimKey>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Rect {
    /// Whether the two share any pixel.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// Which end of a text its position names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// Text in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Position of the anchor.
    pub x: i32,
    /// The base line of the first line.
    pub y: i32,
    /// What `x` is of the text.
    pub anchor: Anchor,
    /// Its lines.
    pub lines: Vec<String>,
    /// The room of the widest line; the text itself may be a little narrower.
    pub width: i32,
    /// From one base line to the next.
    pub leading: i32,
}

impl Label {
    /// The room the text takes.
    pub fn area(&self) -> Rect {
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2,
            Anchor::End => self.x - self.width,
        };
        // Three quarters of a line stand above its base line.
        let y = self.y - self.leading * 3 / 4;
        Rect { x: left, y, width: self.width, height: self.leading * self.lines.len() as i32 }
    }
}

/// The axis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Axis {
    /// Where it lies across time: its y, or its x where the chart is upright.
    pub cross: i32,
    /// A second line, where claims of neither side stand between the two.
    pub second: Option<i32>,
    /// Its first and last pixel along time.
    pub ends: (i32, i32),
    /// The days named on it.
    pub ticks: Vec<super::Tick>,
    /// The base lines on which the days are named.
    pub base_lines: Vec<i32>,
    /// From where to where the lines of the days run, across time.
    pub lines: (i32, i32),
}

/// How a run of days is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrokeKind {
    /// The words cover all of it.
    Certain,
    /// Some part of it; the words leave open which.
    Possible,
    /// The words name no end: it fades out, over a length that means nothing.
    Fading,
}

/// A run of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    /// How it is drawn.
    pub kind: StrokeKind,
    /// Where it begins, along time.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// A claim with a stated time, once for each lane in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The claim.
    pub claim: ClaimKey,
    /// Position in [`Chart::lanes`].
    pub lane: usize,
    /// Where the claim points.
    pub stance: Stance,
    /// Whether it is a forecast, to be drawn hatched.
    pub forecast: bool,
    /// Told as "about".
    pub approximate: bool,
    /// Told as doubtful.
    pub uncertain: bool,
    /// How a forecast stands to the reader's day.
    pub due: Option<Due>,
    /// What the words say of both ends.
    pub ends: [End; 2],
    /// The first and the last day it can mean, as far as that is told.
    pub days: (Day, Day),
    /// Whether it goes on outside the window, before and after.
    pub runs_on: [bool; 2],
    /// Its days, in order.
    pub strokes: Vec<Stroke>,
    /// Where it lies across time: the upper edge of the bar, or its left edge where the chart is upright.
    pub cross: i32,
    /// The thickness of the bar.
    pub thick: i32,
    /// Its name.
    pub label: Label,
    /// The stated time in words, where the axis does not tell it.
    pub caption: Option<Label>,
    /// The upper left corner of the shape that tells its side, in lanes that hold several sides.
    pub badge: Option<(i32, i32)>,
    /// The thin line to the day on which it was said.
    pub link: Option<Link>,
    /// All of it, with its label; nothing of another claim lies in it. What a finger or pointer may hit.
    pub area: Rect,
}

/// A thin line from the day on which a forecast was made to the time it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The day it was said, along time; the edge of the window where that lies outside.
    pub from: i32,
    /// The nearer end of the mark.
    pub to: i32,
    /// Whether the day it was said is visible.
    pub said_visible: bool,
    /// "said 10 Jan 2026", where there is room.
    pub note: Option<Label>,
}

/// Why claims are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClusterOf {
    /// They state no time; the day is that of their article.
    Article,
    /// They state times, in a period that has no room for all of them.
    Crowd,
    /// Their article dates the saying of all of them to the same stretch of time.
    Telling,
}

/// Claims that are counted instead of drawn one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Why.
    pub of: ClusterOf,
    /// Position in [`Chart::lanes`].
    pub lane: usize,
    /// Where its claims point; nothing where they differ.
    pub stance: Option<Stance>,
    /// The articles, in corpus order.
    pub sources: Vec<SourceKey>,
    /// The claims, in corpus order.
    pub claims: Vec<ClaimKey>,
    /// The day at which it stands.
    pub day: Day,
    /// The first and the last day at which its claims begin; of a [`ClusterOf::Telling`] the stretch of time.
    pub days: (Day, Day),
    /// The pill with the count.
    pub pill: Rect,
    /// The stretch of time of a [`ClusterOf::Telling`]; empty for others.
    pub strokes: Vec<Stroke>,
    /// Where that lies across time.
    pub cross: i32,
    /// The words beside it.
    pub label: Option<Label>,
}

impl Cluster {
    /// What a finger or pointer may hit: the pill, with its words where they stand beside it and are its own.
    pub fn area(&self) -> Rect {
        let Some(label) = self.label.as_ref().map(Label::area).filter(|label| label.y < self.pill.y + self.pill.height)
        else {
            return self.pill;
        };
        if label.y + label.height <= self.pill.y {
            return self.pill;
        }
        let from = self.pill.x.min(label.x);
        let to = (self.pill.x + self.pill.width).max(label.x + label.width);
        Rect { x: from, width: to - from, ..self.pill }
    }
}

/// The line of the reader's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// Its place along time.
    pub along: i32,
    /// Its word.
    pub label: Label,
}

/// The day on which articles appeared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The articles that share the label.
    pub sources: Vec<SourceKey>,
    /// Their places along time, in order.
    pub along: Vec<i32>,
    /// The lower edge of the marks.
    pub cross: i32,
    /// Their name, or how many they are.
    pub label: Label,
}

/// Where a reader who walks along the axis stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Position in [`Chart::marks`].
    Mark(usize),
    /// Position in [`Chart::clusters`].
    Cluster(usize),
}

impl Chart {
    /// A chart of this size without anything in it.
    pub(super) fn empty(size: Size) -> Self {
        let never = (Day::MIN, Day::MAX);
        Self {
            orientation: size.orientation,
            said: false,
            width: size.width,
            height: 0,
            domain: never,
            opening: never,
            window: never,
            scale: None,
            axis: Axis::default(),
            lanes: Vec::new(),
            marks: Vec::new(),
            nearby: Vec::new(),
            overscan: 0,
            clusters: Vec::new(),
            today: Vec::new(),
            publications: Vec::new(),
            beyond: Default::default(),
            unplaced: Vec::new(),
        }
    }

    /// Everything a reader can stop at, in time order: lane after lane, or along one axis where the lanes are its two
    /// sides.
    pub fn stops(&self) -> Vec<Stop> {
        let one = self.lanes.iter().all(|lane| matches!(lane.of, LaneOf::Stance(_)));
        let lane = |lane: usize| if one { 0 } else { lane };
        let marks = self.marks.iter().enumerate();
        let marks = marks.map(|(at, mark)| ((lane(mark.lane), mark.days, mark.claim), Stop::Mark(at)));
        let clusters = self.clusters.iter().enumerate();
        let clusters = clusters.map(|(at, cluster)| {
            let first = cluster.claims.first().copied().unwrap_or(ClaimKey(u32::MAX));
            ((lane(cluster.lane), (cluster.day, cluster.day), first), Stop::Cluster(at))
        });
        let mut stops: Vec<_> = marks.chain(clusters).collect();
        order::by_key(&mut stops, |(order, _)| *order);
        stops.into_iter().map(|(_, stop)| stop).collect()
    }

    /// Positions in [`Self::marks`] in time order, each claim once: the chart as a list.
    pub fn marks_in_time_order(&self) -> Vec<usize> {
        let mut marks: Vec<_> = self.marks.iter().enumerate().map(|(at, mark)| (mark.days, mark.claim, at)).collect();
        order::ascending(&mut marks);
        marks.dedup_by_key(|(_, claim, _)| *claim);
        marks.into_iter().map(|(.., at)| at).collect()
    }

    /// Every claim that the chart holds in any form, each once, in corpus order: all the matches.
    pub fn every_claim(&self) -> Vec<ClaimKey> {
        let mut claims: Vec<ClaimKey> = self.marks.iter().map(|mark| mark.claim).collect();
        claims.extend(self.clusters.iter().flat_map(|cluster| &cluster.claims));
        claims.extend(self.beyond.iter().flatten().chain(&self.unplaced));
        order::ascending(&mut claims);
        claims.dedup();
        claims
    }

    /// How many different claims of the window state a time, how many stand as of their article, and how many have no
    /// place on an axis.
    pub fn counts(&self) -> [usize; 3] {
        let of = |as_of: bool| {
            let clusters = self.clusters.iter().filter(move |cluster| (cluster.of == ClusterOf::Article) == as_of);
            clusters.flat_map(|cluster| cluster.claims.iter().copied())
        };
        // In lanes one claim may stand several times.
        let different = |mut claims: Vec<ClaimKey>| {
            order::ascending(&mut claims);
            claims.dedup();
            claims.len()
        };
        let timed = self.marks.iter().map(|mark| mark.claim).chain(of(false)).collect();
        [different(timed), different(of(true).collect()), self.unplaced.len()]
    }

    /// How many different forecasts of the window stand so to the reader's day, in the order of their time: it is to
    /// come, is running, has passed, has no end.
    pub fn due(&self) -> [usize; 4] {
        let of = |due: Due| {
            let mut claims: Vec<ClaimKey> =
                self.marks.iter().filter(|mark| mark.due == Some(due)).map(|mark| mark.claim).collect();
            order::ascending(&mut claims);
            claims.dedup();
            claims.len()
        };
        [of(Due::Ahead), of(Due::Now), of(Due::Past), of(Due::Open)]
    }
}
