//! Zooming, panning and walking: what keys, wheel and pointer do to the query.

use crate::explorer::Explorer;
use counterclaim_core::edtf::{Day, Edtf};
use counterclaim_core::query::Time;
use counterclaim_core::timeline::{Chart, Map, Scale, Stop, pan, shift, within, zoom};

/// Half as much, twice as much, in percent.
pub(super) const CLOSER: u16 = 50;
/// See [`CLOSER`].
pub(super) const WIDER: u16 = 200;
/// The share of the visible period by which buttons pan, in percent.
pub(super) const STEP: i16 = 60;

/// Shows a period; all of it is no choice.
pub(super) fn show(explorer: Explorer, chart: &Chart, window: (Day, Day)) {
    let held = within(window, chart.domain);
    let whole = held.0 <= chart.domain.0 && chart.domain.1 <= held.1 && chart.opening == chart.domain;
    explorer.settle(|query| query.window = (!whole).then_some(held));
}

/// Keeps only the claims of a period and shows that; the period is written as coarsely as it was chosen. By the time
/// of saying there is no filter, so that only moves.
pub(super) fn keep(explorer: Explorer, chart: &Chart, period: (Day, Day), coarse: Coarse) {
    let held = within(coarse.around(period), chart.domain);
    let filter = explorer.now(|query| query.time) == Time::About;
    explorer.go(|query| {
        if filter {
            (query.from, query.to) = (coarse.written(period.0), coarse.written(period.1));
        }
        query.window = Some(held);
    });
}

/// How coarsely a period is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coarse {
    Years,
    Months,
    Days,
}

impl Coarse {
    /// What suits a visible period: nobody means a day who looks at a decade.
    pub(super) fn of(window: (Day, Day)) -> Self {
        match window.1.days() - window.0.days() {
            ..=100 => Self::Days,
            101..=1_500 => Self::Months,
            _ => Self::Years,
        }
    }

    /// A day, as EDTF.
    fn written(self, day: Day) -> Option<Edtf> {
        let text = day.to_string();
        let length = match self {
            Self::Days => text.len(),
            Self::Months => text.len().saturating_sub(3),
            Self::Years => text.len().saturating_sub(6),
        };
        text.get(..length).and_then(|text| Edtf::parse(text).ok())
    }

    /// All days of the years or months that a period touches.
    fn around(self, period: (Day, Day)) -> (Day, Day) {
        let first = self.written(period.0).and_then(|edtf| edtf.earliest());
        let last = self.written(period.1).and_then(|edtf| edtf.latest());
        (first.unwrap_or(period.0), last.unwrap_or(period.1))
    }
}

/// The period zoomed around a day, or around the middle of what is visible.
pub(super) fn zoomed(chart: &Chart, about: Option<Day>, percent: u16) -> (Day, Day) {
    let (first, last) = chart.window;
    let middle = Day::from_days(first.days() + (last.days() - first.days()) / 2).unwrap_or(first);
    within(zoom(chart.window, about.unwrap_or(middle), percent), chart.domain)
}

/// Zooms around a day, with a motion.
pub(super) fn zoom_to(explorer: Explorer, chart: &Chart, about: Option<Day>, percent: u16) {
    glide(explorer, chart, zoomed(chart, about, percent));
}

/// Pans by a share of what is visible, with a motion.
pub(super) fn pan_by(explorer: Explorer, chart: &Chart, percent: i16) {
    glide(explorer, chart, within(pan(chart.window, percent), chart.domain));
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn glide(explorer: Explorer, chart: &Chart, to: (Day, Day)) {
    show(explorer, chart, to);
}

/// Moves to a period within a fifth of a second, where the reader allows motion and there is not too much to draw.
#[cfg(target_arch = "wasm32")]
pub(super) fn glide(explorer: Explorer, chart: &Chart, to: (Day, Day)) {
    /// More marks than this are drawn once only.
    const MOST: usize = 150;
    if chart.marks.len() > MOST || crate::app::reduces_motion() {
        return show(explorer, chart, to);
    }
    let frame = Chart { marks: Vec::new(), nearby: Vec::new(), clusters: Vec::new(), ..chart.clone() };
    step(explorer, std::rc::Rc::new(frame), to, None, chart.window);
}

/// One frame of a motion; it ends where anything else has moved the period since the last one.
#[cfg(target_arch = "wasm32")]
fn step(explorer: Explorer, chart: std::rc::Rc<Chart>, to: (Day, Day), begun: Option<f64>, last: (Day, Day)) {
    /// How long a motion takes, in milliseconds.
    const LENGTH: f64 = 200.0;
    leptos::prelude::request_animation_frame(move || {
        let now = js_sys::Date::now();
        let begun = begun.unwrap_or(now);
        let share = ((now - begun) / LENGTH).clamp(0.0, 1.0);
        let shown = explorer.now(|query| query.window.unwrap_or(chart.opening));
        if within(shown, chart.domain) != within(last, chart.domain) {
            return;
        }
        let eased = share * (2.0 - share);
        let between = |from: Day, to: Day| {
            let days = (to.days() - from.days()) as f64 * eased;
            Day::from_days(from.days() + days.round() as i64).unwrap_or(to)
        };
        let next = within((between(chart.window.0, to.0), between(chart.window.1, to.1)), chart.domain);
        show(explorer, &chart, if share < 1.0 { next } else { to });
        if share < 1.0 {
            step(explorer, chart, to, Some(begun), next);
        }
    });
}

/// Something held by a pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// The chart: time follows the hand.
    Chart,
    /// The frame on the map: the visible period follows the hand.
    Frame,
    /// Other years on the map: a period is brushed.
    Brush,
    /// The frame's first edge.
    First,
    /// Its last edge.
    Last,
}

/// A drag, from its beginning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    pub held: Held,
    /// Where it began, in pixels of the screen.
    pub from: i32,
    /// Where the drawing begins, in the same pixels.
    pub origin: i32,
    /// Days and pixels as they were.
    pub scale: Scale,
    /// The period as it was.
    pub window: (Day, Day),
    /// Whether it has become a drag: a hand that trembles only clicks.
    pub moved: bool,
}

/// How far a hand trembles, in pixels.
const TREMBLE: i32 = 4;
/// How close to an edge of the frame a finger takes hold of it, in pixels.
const GRASP: i32 = 12;

impl Drag {
    /// Takes hold of the map: of an edge of the frame, of the frame, or of other years. Where the frame holds all of
    /// them, there is nowhere to move it: it is brushed over.
    pub(super) fn on_map(map: &Map, window: (Day, Day), from: i32, origin: i32) -> Self {
        let (first, last) = map.visible;
        let place = from - origin;
        let (to_first, to_last) = ((place - first).abs(), (place - last).abs());
        let whole = last - first >= map.width - GRASP;
        let held = if to_first.min(to_last) <= GRASP {
            if to_first < to_last { Held::First } else { Held::Last }
        } else if whole || place < first || place > last {
            Held::Brush
        } else {
            Held::Frame
        };
        Self { held, from, origin, scale: map.scale, window, moved: false }
    }

    /// Where the hand is held and where it is, in pixels of the drawing, the lesser first.
    pub(super) fn brushed(&self, to: i32) -> (i32, i32) {
        let (one, other) = (self.from - self.origin, to - self.origin);
        (one.min(other), one.max(other))
    }

    /// Whether the hand has gone far enough by now.
    pub(super) fn has_moved(&self, to: i32) -> bool {
        self.moved || (to - self.from).abs() > TREMBLE
    }

    /// The period with the hand at another place.
    pub(super) fn to(&self, to: i32) -> (Day, Day) {
        let day = |pixel: i32| self.scale.day_at(pixel - self.origin);
        let days = day(to).days() - day(self.from).days();
        match self.held {
            Held::Brush => {
                let (from, to) = self.brushed(to);
                (self.scale.day_at(from), self.scale.day_at(to))
            }
            Held::Chart => shift(self.window, -days),
            Held::Frame => shift(self.window, days),
            // An edge cannot be dragged over the other one.
            Held::First => (shift(self.window, days).0.min(self.window.1), self.window.1),
            Held::Last => (self.window.0, shift(self.window, days).1.max(self.window.0)),
        }
    }
}

/// A step of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Walk {
    Next,
    Previous,
    First,
    Last,
}

/// Where a step leads; a walk that has not begun begins at an end.
pub(super) fn walk(stops: &[Stop], from: Option<Stop>, step: Walk) -> Option<Stop> {
    let at = from.and_then(|from| stops.iter().position(|stop| *stop == from));
    let last = stops.len().checked_sub(1)?;
    let to = match (step, at) {
        (Walk::First, _) | (Walk::Next, None) => 0,
        (Walk::Last, _) | (Walk::Previous, None) => last,
        (Walk::Next, Some(at)) => (at + 1).min(last),
        (Walk::Previous, Some(at)) => at.saturating_sub(1),
    };
    stops.get(to).copied()
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn reveal_element(_id: &str, _at_top: bool) {}

/// Scrolls to an element: to the top of the screen, or just as far as needed.
#[cfg(target_arch = "wasm32")]
pub(super) fn reveal_element(id: &str, at_top: bool) {
    use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(if at_top { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest });
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or(Day::MIN)
    }

    #[test]
    fn a_walk_ends_at_its_ends() {
        let stops = [Stop::Mark(0), Stop::Cluster(0), Stop::Mark(1)];
        assert_eq!(walk(&stops, None, Walk::Next), Some(Stop::Mark(0)));
        assert_eq!(walk(&stops, Some(Stop::Mark(0)), Walk::Next), Some(Stop::Cluster(0)));
        assert_eq!(walk(&stops, Some(Stop::Mark(1)), Walk::Next), Some(Stop::Mark(1)));
        assert_eq!(walk(&stops, Some(Stop::Mark(7)), Walk::Previous), Some(Stop::Mark(1)));
        assert_eq!(walk(&[], None, Walk::Last), None);
    }

    #[test]
    fn a_period_is_kept_as_coarsely_as_it_was_chosen() {
        let period = (day("2024-03-05"), day("2025-07-20"));
        let written = |coarse: Coarse| coarse.written(period.0).map(|edtf| edtf.to_string());
        assert_eq!(
            [Coarse::Years, Coarse::Months, Coarse::Days].map(written).map(Option::unwrap_or_default),
            ["2024", "2024-03", "2024-03-05"]
        );
        assert_eq!(Coarse::Months.around(period), (day("2024-03-01"), day("2025-07-31")));
        assert_eq!(Coarse::of(period), Coarse::Months);
    }

    #[test]
    fn a_drag_moves_what_it_holds() {
        let window = (day("2024-01-01"), day("2024-12-31"));
        let scale = Scale::new(window, 0, 366);
        let drag = |held| Drag { held, from: 100, origin: 0, scale, window, moved: false };
        assert_eq!(drag(Held::Chart).to(131).0, day("2023-12-01"));
        assert_eq!(drag(Held::Frame).to(131).0, day("2024-02-01"));
        assert_eq!(drag(Held::First).to(131), (day("2024-02-01"), window.1));
        assert_eq!(drag(Held::Last).to(-900).1, window.0);
        assert!(!drag(Held::Chart).has_moved(102) && drag(Held::Chart).has_moved(108));
    }
}
