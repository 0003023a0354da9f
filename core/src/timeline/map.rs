//! How many claims speak of each year: the map below the chart, on which a reader chooses the visible period.

use super::axis::{Tick, ticks};
use super::entry::{Entry, Times};
use super::{Scale, Settings, scale};
use crate::edtf::Day;
use crate::model::ClaimKey;

/// What stays free at both ends, as on the chart.
const MARGIN: i32 = 4;
/// The height of the highest bar, in pixels.
const HIGHEST: i32 = 44;
/// The narrowest bar that can be told from its neighbours, in pixels.
const NARROWEST: i64 = 5;

/// The claims with a stated time, counted by years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The width of the drawing.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The place of days.
    pub scale: Scale,
    /// The whole domain of the corpus.
    pub domain: (Day, Day),
    /// The first and last pixel of the visible period.
    pub visible: (i32, i32),
    /// The y on which the bars stand.
    pub base: i32,
    /// One for each period of equal length that holds any claim.
    pub bars: Vec<Bar>,
    /// The days named below.
    pub ticks: Vec<Tick>,
}

/// The claims whose stated time touches a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The first and the last year of the period.
    pub years: (i64, i64),
    /// Left edge.
    pub x: i32,
    /// Width.
    pub width: i32,
    /// How many claims of the whole corpus, and how many of those that match.
    pub counts: [u32; 2],
    /// The height of both.
    pub heights: [i32; 2],
}

/// Counts the claims of the corpus, and those that match, over its whole domain.
pub fn map(times: &Times, matches: &[ClaimKey], visible: (Day, Day), settings: &Settings<'_>) -> Map {
    let settings = &Settings { size: settings.size.held(), ..*settings };
    let (domain, opening) = (times.domain, times.opening);
    // A map of geological ages would be one bar; that of the opening period can be read.
    let shown = if visible.0 < opening.0 || visible.1 > opening.1 { scale::within(visible, domain) } else { opening };
    let shown = (shown.0.min(opening.0), shown.1.max(opening.1));
    let scale = Scale::new(shown, MARGIN, settings.size.width - 2 * MARGIN);
    let (first, last) = (shown.0.ymd().0, shown.1.ymd().0);
    let step = step(&scale);
    let start = first.div_euclid(step) * step;
    let count = (last - start) / step + 1;

    let mut counts = vec![[0_u32; 2]; usize::try_from(count).unwrap_or(0)];
    let mut tally = |entry: &Entry, matches: bool| {
        let mut counted = None;
        for piece in &entry.extent.pieces {
            let bin = |day: Day| (day.ymd().0 - start).div_euclid(step);
            let (from, to) = (bin(piece.first).max(0), bin(piece.last).min(count - 1));
            // A claim counts once in a period, however many of its pieces touch it.
            for at in from.max(counted.map_or(from, |last: i64| last + 1))..=to {
                if let Some(slot) = usize::try_from(at).ok().and_then(|at| counts.get_mut(at)) {
                    slot[0] += 1;
                    slot[1] += u32::from(matches);
                }
            }
            counted = counted.max(Some(to));
        }
    };
    let chosen = times.chosen(matches);
    for entry in &times.entries {
        tally(entry, chosen.get(entry.claim.at()) == Some(&true));
    }

    let most = counts.iter().map(|[all, _]| *all).max().unwrap_or(0).max(1);
    let height = |count: u32| {
        let exact = i64::from(count) * i64::from(HIGHEST) / i64::from(most);
        exact.max(i64::from(count.min(1)) * 2) as i32
    };
    let bars = counts.iter().enumerate().filter(|(_, [all, _])| *all > 0).filter_map(|(at, counts)| {
        let years = (start + at as i64 * step, start + at as i64 * step + step - 1);
        let from = scale.at(Day::from_ymd(years.0, 1, 1).unwrap_or(Day::MIN).max(shown.0));
        let to = scale.end(Day::from_ymd(years.1, 12, 31).unwrap_or(Day::MAX).min(shown.1));
        let gap = i32::from(to - from > 4) * ((to - from) / 12).clamp(1, 4);
        (to > from).then(|| Bar {
            years,
            x: from,
            width: to - from - gap,
            counts: *counts,
            heights: counts.map(height),
        })
    });
    let bars: Vec<Bar> = bars.collect();
    let base = HIGHEST + 6;
    let small = settings.size.small;
    Map {
        width: settings.size.width,
        height: base + small + 8,
        scale,
        domain,
        visible: (scale.at(visible.0).max(MARGIN), scale.end(visible.1).min(settings.size.width - MARGIN)),
        base,
        bars,
        ticks: ticks(&scale, shown, shown, settings, base + small + 3),
    }
}

/// How many years a bar stands for: 1, 2, 5, 10 and so on, as few as bars can be told apart with.
fn step(scale: &Scale) -> i64 {
    let mut decade: i64 = 1;
    loop {
        for factor in [1, 2, 5] {
            if scale.pixels(decade * factor * 365) >= NARROWEST || decade >= 1_000_000_000_000 {
                return decade * factor;
            }
        }
        decade *= 10;
    }
}
