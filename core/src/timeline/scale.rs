//! Days to pixels and back, and moving the visible period.

use crate::edtf::Day;

/// The shortest period that can be shown, in days.
pub const SHORTEST: i64 = 7;
/// The widest drawing, in pixels; together with the range of [`Day`] it keeps every product within 64 bits.
pub(super) const WIDEST: i32 = 5_000;
/// How far outside the drawing a position is still told apart, in pixels.
const FAR: i64 = 1_000_000_000;

/// The place of days on an axis, in whole pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    first: i64,
    /// Days on the axis, the last one included; at least 1.
    span: i64,
    start: i32,
    /// Pixels; at least 1.
    length: i32,
}

impl Scale {
    /// An axis from the beginning of the window's first day to the end of its last one, drawn from the pixel `start`
    /// on and `length` pixels long.
    pub fn new((first, last): (Day, Day), start: i32, length: i32) -> Self {
        let span = (last.days() - first.days()).max(0) + 1;
        Self { first: first.days(), span, start, length: length.clamp(1, WIDEST) }
    }

    /// The pixel at which a day begins. Days far outside the window are held near its ends.
    pub fn at(&self, day: Day) -> i32 {
        self.offset(day.days())
    }

    /// The pixel at which a day ends.
    pub fn end(&self, day: Day) -> i32 {
        self.offset(day.days() + 1)
    }

    /// Counted from a day that is the same for every window: so panning moves all days by the same number of pixels,
    /// and what stood apart stays so.
    fn course(&self, days: i64) -> i64 {
        (days * i64::from(self.length) * 2 + self.span).div_euclid(self.span * 2)
    }

    fn offset(&self, days: i64) -> i32 {
        let pixels = self.course(days) - self.course(self.first);
        (i64::from(self.start) + pixels.clamp(-FAR, FAR)) as i32
    }

    /// How many pixels the axis begins after the beginning of the count; the same wherever the window lies, modulo
    /// `grid`.
    pub(super) fn phase(&self, grid: i32) -> i32 {
        self.course(self.first).rem_euclid(i64::from(grid.max(1))) as i32
    }

    /// The day at a pixel. Where a day is wider than a pixel this is the inverse of [`Self::at`]; where it is not,
    /// the day returned lies within one pixel's worth of days.
    pub fn day_at(&self, pixel: i32) -> Day {
        let (pixels, length) = (i64::from(pixel) - i64::from(self.start), i64::from(self.length));
        // Whole days a pixel first, then the rest: the product of both would not fit where the span is that of ages.
        let whole = pixels.saturating_mul(self.span / length);
        // By how much the axis' own beginning was rounded, in parts of a pixel that are `span` to the pixel.
        let rounded = self.course(self.first) * self.span - self.first * length;
        let rest = (pixels * (self.span % length) * 2 + rounded * 2 + length).div_euclid(length * 2);
        day(self.first.saturating_add(whole).saturating_add(rest))
    }

    /// The first and the last pixel of the axis.
    pub fn ends(&self) -> (i32, i32) {
        (self.start, self.start + self.length)
    }

    /// How many pixels so many days take, rounded down.
    pub(super) fn pixels(&self, days: i64) -> i64 {
        days.saturating_mul(i64::from(self.length)) / self.span
    }
}

/// The day of this number, or the nearest that the calendar holds.
pub(super) fn day(days: i64) -> Day {
    Day::from_days(days.clamp(Day::MIN.days(), Day::MAX.days())).unwrap_or(Day::MAX)
}

/// Makes the period `percent` as long, keeping the day `about` where it stands on the screen: 50 shows half as much,
/// 200 twice as much. Never shorter than [`SHORTEST`].
pub fn zoom((first, last): (Day, Day), about: Day, percent: u16) -> (Day, Day) {
    let span = (last.days() - first.days()).max(0) + 1;
    // Divided before multiplied where the product would not fit.
    let wanted = span.checked_mul(i64::from(percent)).map_or(span / 100 * i64::from(percent), |product| product / 100);
    let wanted = wanted.max(SHORTEST);
    let before = (about.days() - first.days()).clamp(0, span - 1);
    // Every number of days is exact as a floating-point number; the product of two would not fit in 64 bits.
    let share = (before as f64 / (span - 1).max(1) as f64 * (wanted - 1) as f64).round() as i64;
    let start = first.days() + before - share;
    (day(start), day(start.saturating_add(wanted - 1)))
}

/// Moves the period by days; positive is later.
pub fn shift((first, last): (Day, Day), days: i64) -> (Day, Day) {
    (day(first.days().saturating_add(days)), day(last.days().saturating_add(days)))
}

/// Moves the period by a share of its own length, in percent; positive is later.
pub fn pan(window: (Day, Day), percent: i16) -> (Day, Day) {
    let span = (window.1.days() - window.0.days()).max(0) + 1;
    let product = span.checked_mul(i64::from(percent)).map_or(span / 100 * i64::from(percent), |product| product / 100);
    // A reader who asks to move does move.
    shift(window, if product == 0 { i64::from(percent.signum()) } else { product })
}

/// The period held inside the domain, a tenth of whose length may show beyond its ends. A period longer than that
/// becomes all of it; one that ends before it begins is turned round.
pub fn within(window: (Day, Day), domain: (Day, Day)) -> (Day, Day) {
    let margin = ((domain.1.days() - domain.0.days()) / 10).max(SHORTEST / 2);
    let (least, most) = (domain.0.days() - margin, domain.1.days() + margin);
    let (first, last) = (window.0.min(window.1).days(), window.0.max(window.1).days());
    let missing = (SHORTEST - (last - first + 1)).max(0);
    let (first, last) = (first - missing / 2, last + missing - missing / 2);
    if last - first >= most - least {
        return (day(least), day(most));
    }
    let shift = (least - first).max(0) + (most - last).min(0);
    (day(first + shift), day(last + shift))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_year_is_as_long_as_its_days() {
        let scale = Scale::new((at("2026-01-01"), at("2026-12-31")), 10, 365);
        assert_eq!(scale.at(at("2026-01-01")), 10);
        assert_eq!(scale.end(at("2026-12-31")), 375);
        assert_eq!(scale.at(at("2026-02-01")), 41);
        assert_eq!(scale.day_at(41), at("2026-02-01"));
    }

    #[test]
    fn the_ends_of_time_do_not_overflow() {
        let scale = Scale::new((Day::MIN, Day::MAX), 0, 1_200);
        assert_eq!((scale.at(Day::MIN), scale.end(Day::MAX)), (0, 1_200));
        assert_eq!(scale.at(at("2026-01-01")), 600);
        let near = Scale::new((at("2026-01-01"), at("2026-01-07")), 0, WIDEST);
        assert!(near.at(Day::MIN) < -900_000_000 && near.at(Day::MAX) > 900_000_000);
        assert_eq!(within((Day::MIN, Day::MAX), (Day::MIN, Day::MAX)), (Day::MIN, Day::MAX));
        let _ = (zoom((Day::MIN, Day::MAX), Day::MAX, 400), pan((Day::MIN, Day::MAX), 100), scale.day_at(i32::MAX));
    }

    #[test]
    fn a_zoom_keeps_its_day_in_place() {
        let window = (at("2020-01-01"), at("2029-12-31"));
        let about = at("2026-01-01");
        let closer = zoom(window, about, 50);
        let places = [window, closer].map(|window| Scale::new(window, 0, 1_000).at(about));
        assert!((places[0] - places[1]).abs() <= 1, "{places:?}");
        let closest = zoom(zoom(closer, about, 1), about, 1);
        assert_eq!(closest.1.days() - closest.0.days() + 1, SHORTEST);
        assert_eq!(zoom(closest, about, 1), closest);
    }

    #[test]
    fn a_period_stays_within_its_domain() {
        let domain = (at("2020-01-01"), at("2029-12-31"));
        assert_eq!(within(domain, domain), domain);
        let moved = within((at("2040-01-01"), at("2040-12-31")), domain);
        assert_eq!(moved.1, at("2030-12-31"));
        assert_eq!(moved.1.days() - moved.0.days(), 365);
        assert_eq!(within((domain.1, domain.0), domain), domain);
        let tiny = within((at("2025-06-01"), at("2025-06-01")), domain);
        assert_eq!(tiny.1.days() - tiny.0.days() + 1, SHORTEST);
    }

    proptest! {
        #[test]
        fn the_way_back_is_the_way_there(
            first in -800_000i64..800_000, span in 1i64..400_000, length in 1i32..WIDEST, share in 0i64..1000
        ) {
            let scale = Scale::new((day(first), day(first + span - 1)), 7, length);
            let there = day(first + span * share / 1000);
            let back = scale.day_at(scale.at(there));
            let precision = (span / i64::from(length)).max(1);
            prop_assert!((back.days() - there.days()).abs() <= precision, "{} {}", back, there);
        }

        #[test]
        fn panning_moves_every_day_alike(
            first in -80_000i64..80_000, span in 7i64..40_000, length in 300i32..WIDEST, by in -9_000i64..9_000,
            one in -90_000i64..90_000, other in -90_000i64..90_000
        ) {
            let window = (day(first), day(first + span - 1));
            let scales = [window, shift(window, by)].map(|window| Scale::new(window, 4, length));
            let apart = scales.map(|scale| scale.at(day(one)) - scale.at(day(other)));
            prop_assert_eq!(apart[0], apart[1]);
        }

        #[test]
        fn order_is_kept(a in -800_000i64..800_000, b in -800_000i64..800_000, span in 1i64..400_000) {
            let scale = Scale::new((day(0), day(span)), 0, 1_000);
            prop_assert_eq!(scale.at(day(a)) <= scale.at(day(b)), a <= b || scale.at(day(a)) == scale.at(day(b)));
        }

        #[test]
        fn moving_stays_within_and_keeps_the_length(
            first in -400_000i64..400_000, span in 0i64..90_000, percent in -300i16..300, zooming in 1u16..400
        ) {
            let domain = (day(-100_000), day(100_000));
            let window = within((day(first), day(first + span)), domain);
            let moved = within(pan(window, percent), domain);
            prop_assert_eq!(moved.1.days() - moved.0.days(), window.1.days() - window.0.days());
            prop_assert!(moved.0.days() >= -120_000 && moved.1.days() <= 120_000);
            let zoomed = within(zoom(window, day(first), zooming), domain);
            prop_assert!(zoomed.1.days() - zoomed.0.days() + 1 >= SHORTEST);
        }
    }
}
