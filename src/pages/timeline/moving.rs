//! Zooming, panning and walking: what keys, wheel and pointer do to the query.

use crate::explorer::Explorer;
use counterclaim_core::edtf::Day;
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

/// Zooms around a day, or around the middle of what is visible.
pub(super) fn zoom_to(explorer: Explorer, chart: &Chart, about: Option<Day>, percent: u16) {
    let (first, last) = chart.window;
    let middle = Day::from_days(first.days() + (last.days() - first.days()) / 2).unwrap_or(first);
    show(explorer, chart, zoom(chart.window, about.unwrap_or(middle), percent));
}

/// Pans by a share of what is visible.
pub(super) fn pan_by(explorer: Explorer, chart: &Chart, percent: i16) {
    show(explorer, chart, pan(chart.window, percent));
}

/// Something held by a pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// The chart: time follows the hand.
    Chart,
    /// The frame on the map: the visible period follows the hand.
    Frame,
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
    /// Takes hold of the map: of an edge of the frame, of the frame, or of a place to which the frame jumps.
    pub(super) fn on_map(map: &Map, window: (Day, Day), from: i32, origin: i32) -> Self {
        let (first, last) = map.visible;
        let (to_first, to_last) = ((from - origin - first).abs(), (from - origin - last).abs());
        let held = if to_first.min(to_last) > GRASP {
            Held::Frame
        } else if to_first < to_last {
            Held::First
        } else {
            Held::Last
        };
        let at = map.scale.day_at(from - origin);
        let outside = at < window.0 || at > window.1;
        let middle = (window.0.days() + window.1.days()) / 2;
        let jumped = if held == Held::Frame && outside { shift(window, at.days() - middle) } else { window };
        Self { held, from, origin, scale: map.scale, window: jumped, moved: jumped != window }
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
