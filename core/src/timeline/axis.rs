//! The days named on the axis: as fine as there is room for.

use super::{Anchor, Label, Scale, Settings, Size};
use crate::edtf::{Day, days_in_month};

/// A day on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Its place along time.
    pub along: i32,
    /// What it is called; its `y` is that of the first of the axis' base lines.
    pub label: Label,
    /// Whether a larger unit begins here than at most of the others: a year among months.
    pub major: bool,
}

/// What a day on the axis is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickName {
    /// The year that begins.
    Year(i64),
    /// The month that begins, 1 to 12.
    Month(u8),
    /// A month with its year, where nothing else on the axis names that.
    MonthOf(i64, u8),
    /// A day of a month.
    Day(u8),
    /// A day with its month and year.
    DayOf(Day),
}

/// From one named day to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Days of the month 1, 1 + n, …; the last of a month is left out where the next month is nearer.
    Days(u8),
    /// Every so many months, counted from January.
    Months(u8),
    /// Years that so many divide.
    Years(i64),
}

impl Step {
    /// About how many days it takes.
    fn days(self) -> i64 {
        match self {
            Self::Days(count) => i64::from(count),
            Self::Months(count) => i64::from(count) * 30,
            Self::Years(count) => count.saturating_mul(365),
        }
    }

    /// The first day named, at or after a day.
    fn first(self, from: Day) -> Option<Day> {
        let (year, month, _) = from.ymd();
        let start = match self {
            Self::Days(_) => Day::from_ymd(year, month, 1)?,
            Self::Months(_) => Day::from_ymd(year, 1, 1)?,
            Self::Years(count) => Day::from_ymd(year.div_euclid(count) * count, 1, 1)?,
        };
        let mut named = start;
        while named < from {
            named = self.next(named)?;
        }
        Some(named)
    }

    /// The next day named after one that is.
    fn next(self, named: Day) -> Option<Day> {
        let (year, month, of_month) = named.ymd();
        let later_month = |by: u8| {
            let month = month + by;
            if month > 12 { Day::from_ymd(year + 1, month - 12, 1) } else { Day::from_ymd(year, month, 1) }
        };
        match self {
            Self::Days(count) => {
                let last = days_in_month(year, month);
                let next = of_month + count;
                // A day just before the end of a month would stand too close to the month after it.
                if next + count / 2 > last { later_month(1) } else { Day::from_ymd(year, month, next) }
            }
            Self::Months(count) => later_month(count),
            Self::Years(count) => Day::from_ymd(year.checked_add(count)?, 1, 1),
        }
    }

    /// What a day is called among its neighbours, and whether it stands out.
    fn name(self, named: Day) -> (TickName, bool) {
        let (year, month, of_month) = named.ymd();
        match (self, month, of_month) {
            (Self::Years(_), ..) => (TickName::Year(year), false),
            (_, 1, 1) => (TickName::Year(year), true),
            (Self::Months(_), ..) => (TickName::Month(month), false),
            (Self::Days(_), _, 1) => (TickName::Month(month), true),
            (Self::Days(_), ..) => (TickName::Day(of_month), false),
        }
    }

    /// The same with the year, for the first day named.
    fn full_name(self, named: Day) -> TickName {
        let (year, month, _) = named.ymd();
        match self.name(named).0 {
            TickName::Month(_) => TickName::MonthOf(year, month),
            TickName::Day(_) => TickName::DayOf(named),
            name => name,
        }
    }
}

/// The pixels between a tick and its name.
const INSET: i32 = 5;

/// The days to name on a scale, from the first to the last day `around` the window. Names never touch, and none runs
/// out of the drawing; the first one in the window tells its year.
pub(super) fn ticks(
    scale: &Scale,
    window: (Day, Day),
    around: (Day, Day),
    settings: &Settings<'_>,
    base_line: i32,
) -> Vec<Tick> {
    let Size { width, small, .. } = settings.size;
    let overscan = if around == window { 0 } else { settings.overscan };
    let (low, room) = (scale.ends().0 - overscan, width + overscan);
    let width = super::lettering::width;
    let wide = |name: TickName| width(&settings.words.tick(name), small) + INSET + small;
    let year = wide(TickName::Year(window.1.ymd().0)).max(wide(TickName::Year(window.0.ymd().0)));
    let month = (1..=12).map(|month| wide(TickName::Month(month))).max().unwrap_or(year);
    let mut steps = vec![
        (Step::Days(1), month),
        (Step::Days(2), month),
        (Step::Days(5), month),
        (Step::Days(10), month),
        (Step::Months(1), month.max(year)),
        (Step::Months(3), month.max(year)),
    ];
    let mut decade: i64 = 1;
    while decade <= 100_000_000_000 {
        steps.extend([1, 2, 5].map(|factor| (Step::Years(decade * factor), year)));
        decade *= 10;
    }
    let fits = |(step, needed): &(Step, i32)| scale.pixels(step.days()) >= i64::from(*needed);
    let step = steps.into_iter().find(fits).map_or(Step::Years(1_000_000_000_000), |(step, _)| step);

    let mut ticks: Vec<Tick> = Vec::new();
    let mut next = step.first(around.0);
    let mut free = i32::MIN;
    let mut year_named = false;
    while let Some(named) = next.filter(|named| *named <= around.1) {
        next = step.next(named);
        let (mut name, major) = step.name(named);
        if !year_named && named >= window.0 {
            name = step.full_name(named);
        }
        let text = settings.words.tick(name);
        let (along, length) = (scale.at(named), width(&text, small));
        let x = along + INSET;
        if along >= low && x >= free && x + length <= room {
            free = x + length + small / 2;
            year_named |= named >= window.0;
            let label = Label {
                x,
                y: base_line,
                anchor: Anchor::Start,
                lines: vec![text],
                width: length,
                leading: small * 4 / 3,
            };
            ticks.push(Tick { along, label, major });
        }
    }
    ticks
}
