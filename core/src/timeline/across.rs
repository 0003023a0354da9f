//! The chart with time from left to right, to scale.

use super::axis::ticks;
use super::fill::{Filled, GAP, Traced, fill, label};
use super::lane::{Group, Lane, LaneOf};
use super::lettering::{heading, width};
use super::publication::publications;
use super::trace::{BADGE, Ground, Paper, last_pixel};
use super::{Anchor, Axis, Chart, Label, Link, Mark, Rect, Scale, Settings, Size, Today};
use crate::model::{Corpus, Stance};
use crate::{query, relate};

/// What stays free at both ends of the axis, in pixels.
const MARGIN: i32 = 4;
/// The thickness of a bar, in pixels.
const BAR: i32 = 10;

/// Lengths that follow from the size of the text, in pixels.
struct Measure {
    /// A line of labels.
    line: i32,
    /// A row: a label, its bar, and what stays free below.
    pitch: i32,
    /// A line of dates.
    small_line: i32,
}

/// Draws the groups into the chart.
pub(super) fn draw(corpus: &Corpus, groups: Vec<Group<'_>>, settings: &Settings<'_>, chart: &mut Chart) {
    let Size { width, text, small, .. } = settings.size;
    let scale = Scale::new(chart.window, MARGIN, width - 2 * MARGIN);
    chart.scale = Some(scale);
    let line = text * 13 / 10;
    let measure = Measure { line, pitch: line + BAR + text * 2 / 5, small_line: small * 3 / 2 };
    let two_sides = settings.lane == query::Lane::Sides;
    let (least, most) = scale.ends();
    let drawn = (least - settings.overscan, most + settings.overscan);
    let around = if settings.overscan == 0 { chart.window } else { (scale.day_at(drawn.0), scale.day_at(drawn.1)) };
    let ground = Ground {
        corpus,
        scale,
        paper: Paper { visible: (least, most), drawn },
        window: chart.window,
        around,
        domain: chart.domain,
        last: last_pixel(&scale, chart.domain),
        two_sides,
        settings,
    };
    let lanes: Vec<Filled<'_>> = groups.iter().map(|group| fill(group, &ground)).collect();
    chart.overscan = settings.overscan;
    chart.axis = Axis { ends: (least - settings.overscan, most + settings.overscan), ..Axis::default() };
    chart.today.extend(today(&scale, chart.window, settings));
    let stack = Stack { corpus, settings, measure, y: 0 };
    chart.height = if two_sides { stack.sides(lanes, chart) } else { stack.lanes(lanes, chart) };
    let first_line = chart.axis.base_lines.first().copied().unwrap_or_default();
    chart.axis.ticks = ticks(&scale, chart.window, around, settings, first_line);
    publications(corpus, &scale, settings, chart);
}

/// The reader's day and its word in the first line of the chart, on the side where there is room.
fn today(scale: &Scale, window: (crate::edtf::Day, crate::edtf::Day), settings: &Settings<'_>) -> Option<Today> {
    if settings.today < window.0 || settings.today > window.1 {
        return None;
    }
    let (small, text) = (settings.size.small, settings.words.today());
    let along = scale.at(settings.today);
    let (least, most) = scale.ends();
    let right = along + 5 + width(&text, small) <= most;
    let (x, anchor, room) =
        if right { (along + 5, Anchor::Start, most - along - 5) } else { (along - 5, Anchor::End, along - 5 - least) };
    Some(Today { along, label: Label { y: small, ..label(text, x, anchor, room, small) } })
}

/// Lanes put under each other.
struct Stack<'s, 'w> {
    corpus: &'s Corpus,
    settings: &'s Settings<'w>,
    measure: Measure,
    /// Down to where the chart is filled.
    y: i32,
}

impl Stack<'_, '_> {
    /// One axis: the first side above it, growing upwards; what points neither way on it; the other side below.
    /// Returns the height.
    fn sides(mut self, lanes: Vec<Filled<'_>>, chart: &mut Chart) -> i32 {
        let text = self.settings.size.text;
        let pitch = self.measure.pitch;
        chart.axis.lines.0 = self.measure.small_line;
        for (at, lane) in lanes.into_iter().enumerate() {
            let neutral = lane.of == LaneOf::Stance(Stance::Neutral);
            // A side without claims keeps a little room, so that its silence is seen.
            let height = lane.rows.max(i32::from(!neutral)) * pitch;
            let (of, from) = (lane.of, self.y);
            let mut heading = self.heading(&lane);
            if at == 0 {
                heading.y = self.first_heading(&heading, chart);
                let bottom = heading.y + text / 2 + height;
                self.put(lane, at, |row| bottom - (row + 1) * pitch, chart);
                self.y = bottom + 4;
                self.name_days(chart);
            } else if neutral {
                heading.y = self.y + text + 4;
                let top = heading.y + text / 2;
                self.put(lane, at, |row| top + row * pitch, chart);
                self.y = top + height;
                chart.axis.second = Some(self.y);
            } else {
                let top = self.y + text / 2;
                self.put(lane, at, |row| top + row * pitch, chart);
                heading.y = top + height + text;
                self.y = heading.y + 6;
            }
            chart.lanes.push(Lane { of, heading, from, to: self.y });
        }
        chart.axis.lines.1 = self.y;
        self.y + 2
    }

    /// Lanes under one axis at the top, whose days are named again at the bottom. Returns the height.
    fn lanes(mut self, lanes: Vec<Filled<'_>>, chart: &mut Chart) -> i32 {
        let Size { text, small, .. } = self.settings.size;
        let pitch = self.measure.pitch;
        chart.axis.lines.0 = self.measure.small_line;
        self.y = self.measure.small_line;
        self.name_days(chart);
        for (at, lane) in lanes.into_iter().enumerate() {
            let (of, from, height) = (lane.of, self.y, lane.rows * pitch);
            let heading = Label { y: from + text * 3 / 2, ..self.heading(&lane) };
            let top = heading.y + text / 2;
            self.put(lane, at, |row| top + row * pitch, chart);
            self.y = top + height + 4;
            chart.lanes.push(Lane { of, heading, from, to: self.y });
        }
        chart.axis.lines.1 = self.y;
        self.y += small + 4;
        chart.axis.base_lines.push(self.y);
        self.y + small / 2
    }

    /// The heading of a lane, at the left edge; its y is still open.
    fn heading(&self, lane: &Filled<'_>) -> Label {
        let Size { width: room, small, .. } = self.settings.size;
        let text = self.settings.words.lane(self.corpus, lane.of, lane.count);
        let (text, width) = heading(&text, matches!(lane.of, LaneOf::Stance(_)), room, small);
        Label { x: 0, y: 0, anchor: Anchor::Start, lines: vec![text], width, leading: small * 4 / 3 }
    }

    /// The base line of the first heading: the chart's first line, unless the word for today stands there.
    fn first_heading(&self, heading: &Label, chart: &Chart) -> i32 {
        let today = chart.today.first().map(|today| today.label.area());
        let free = today.is_none_or(|today| today.x >= heading.width + GAP);
        self.settings.size.small + if free { 0 } else { self.measure.small_line }
    }

    /// Draws the axis here and names its days under it.
    fn name_days(&mut self, chart: &mut Chart) {
        let small = self.settings.size.small;
        chart.axis.cross = self.y;
        chart.axis.base_lines.push(self.y + small + 4);
        self.y += small + 4 + small / 2;
    }

    /// Puts a lane's claims where their rows are; `top` tells the upper edge of a row.
    fn put(&self, lane: Filled<'_>, at: usize, top: impl Fn(i32) -> i32, chart: &mut Chart) {
        let small = self.settings.size.small;
        let pitch = self.measure.pitch;
        let badges = !matches!(lane.of, LaneOf::Stance(_));
        let mark = |placed: Traced<'_>| self.mark(placed, at, badges, &top);
        chart.marks.extend(lane.marks.into_iter().map(mark));
        chart.nearby.extend(lane.nearby.into_iter().map(mark));
        for placed in lane.clusters {
            let mut cluster = placed.what;
            cluster.lane = at;
            cluster.pill.y = top(placed.row as i32) + (pitch - cluster.pill.height) / 2;
            if let Some(label) = &mut cluster.label {
                // A stretch of time is drawn below its words.
                let raised = if cluster.strokes.is_empty() { small / 3 } else { -small / 6 };
                label.y = cluster.pill.y + cluster.pill.height / 2 + raised;
            }
            cluster.cross = cluster.pill.y + cluster.pill.height * 3 / 4;
            chart.clusters.push(cluster);
        }
    }

    /// A claim in its row.
    fn mark(&self, placed: Traced<'_>, lane: usize, badges: bool, top: &impl Fn(i32) -> i32) -> Mark {
        let Size { text, small, .. } = self.settings.size;
        let Measure { line, pitch, .. } = self.measure;
        let (claim, entry, trace) = placed.what;
        let upper = top(placed.row as i32);
        let label = |x: i32, text: String, width: i32, size: i32| Label {
            x,
            y: upper + line * 3 / 4,
            anchor: Anchor::Start,
            lines: if text.is_empty() { Vec::new() } else { vec![text] },
            width,
            leading: size * 5 / 4,
        };
        let badge =
            (badges && !trace.text.is_empty()).then_some((trace.text_at - BADGE, upper + line * 3 / 4 - text * 3 / 4));
        let link = trace.link.map(|link| Link {
            from: link.from,
            to: link.to,
            said_visible: link.said_visible,
            note: link.note.map(|(x, text, width)| label(x, text, width, small)),
        });
        Mark {
            claim: entry.claim,
            lane,
            stance: claim.stance,
            forecast: entry.forecast,
            approximate: entry.extent.approximate,
            uncertain: entry.extent.uncertain,
            due: entry.forecast.then(|| relate::due(claim, self.settings.today)),
            ends: trace.ends,
            days: (entry.extent.first(), entry.extent.last()),
            runs_on: trace.runs_on,
            strokes: trace.strokes,
            cross: upper + line + 1,
            thick: BAR,
            badge,
            label: label(trace.text_at, trace.text, trace.text_width, text),
            caption: None,
            link,
            area: Rect { x: trace.from, y: upper, width: trace.to - trace.from, height: pitch },
        }
    }
}
