//! What claims are filtered and counted by: one dictionary-encoded column a facet, and the columns of time.

use crate::edtf::Day;

/// No value. A column takes 65 535 values; a claim's further ones could be neither filtered by nor counted.
const NONE: u16 = u16::MAX;

/// One facet: the positions of each claim's values.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// Where each claim's values begin; empty where no claim has more than one.
    starts: Vec<u32>,
    values: Vec<u16>,
    /// How many claims have each value.
    pub(super) totals: Vec<u32>,
}

impl Column {
    /// A further value of the present claim.
    pub(super) fn push(&mut self, value: u32) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.values.push(u16::try_from(value).unwrap_or(NONE));
    }

    /// The present claim has no further values.
    pub(super) fn end_claim(&mut self) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.starts.push(self.values.len() as u32);
    }

    /// The column is complete and has `size` values.
    pub(super) fn finish(mut self, size: usize) -> Self {
        self.totals = vec![0; size];
        for value in &self.values {
            if let Some(total) = self.totals.get_mut(usize::from(*value)) {
                *total += 1;
            }
        }
        let lengths = self.starts.windows(2).map(|pair| pair.iter().rev().copied().reduce(|end, start| end - start));
        if lengths.clone().all(|length| length <= Some(1)) {
            let mut values = self.values.iter();
            self.values = lengths
                .map(|length| length.filter(|one| *one > 0).and_then(|_| values.next()).map_or(NONE, |value| *value))
                .collect();
            self.starts = Vec::new();
        }
        self.values.shrink_to_fit();
        self
    }

    fn of(&self, claim: u32) -> &[u16] {
        let at = claim as usize;
        let range = if self.starts.is_empty() {
            at..at + 1
        } else {
            let place = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
            place(at)..place(at + 1)
        };
        self.values.get(range).unwrap_or_default()
    }

    /// Whether a claim has one of the wanted values, which `wanted` says by position.
    pub(super) fn has(&self, claim: u32, wanted: &[bool]) -> bool {
        self.of(claim).iter().any(|value| wanted.get(usize::from(*value)).copied().unwrap_or(false))
    }

    /// Adds the values of claims to counts by position.
    pub(super) fn count(&self, claims: &[u32], counts: &mut [u32]) {
        // Plain loops: built for size, closures would be called claim by claim.
        if self.starts.is_empty() {
            for claim in claims {
                let value = self.values.get(*claim as usize).copied().unwrap_or(NONE);
                if let Some(count) = counts.get_mut(usize::from(value)) {
                    *count = count.wrapping_add(1);
                }
            }
            return;
        }
        for claim in claims {
            for value in self.of(*claim) {
                if let Some(count) = counts.get_mut(usize::from(*value)) {
                    *count = count.wrapping_add(1);
                }
            }
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.starts.len() * 4 + self.values.len() * 2 + self.totals.len() * 4
    }
}

/// A period; an end that is open is `None`.
pub type Period = (Option<Day>, Option<Day>);

/// The first and last day of each claim as day numbers. Days more than five million years away count as equally far.
#[derive(Debug, Clone, Default)]
pub(super) struct Times {
    first: Vec<i32>,
    last: Vec<i32>,
    /// The first and last year that any claim names; none where they span more than [`Times::MOST_YEARS`].
    pub(super) years: Option<(i64, i64)>,
    /// The places of each claim's first and last year among them; the first behind the last for no time at all.
    spans: Vec<(u16, u16)>,
    totals: Vec<u32>,
}

impl Times {
    /// A corpus that speaks of geological ages gets no list of years.
    const MOST_YEARS: i64 = 400;
    /// No time at all: begins after every period, ends before it.
    const NEVER: (i32, i32) = (i32::MAX, i32::MIN);

    pub(super) fn new(periods: &[Option<Period>]) -> Self {
        let ends = || periods.iter().flatten().flat_map(|(first, last)| [*first, *last]).flatten();
        let years = ends().min().zip(ends().max()).map(|(first, last)| (first.ymd().0, last.ymd().0));
        let years = years.filter(|(first, last)| last - first <= Self::MOST_YEARS);
        let mut times = Self { years, ..Self::default() };
        let length = times.year_count();
        times.totals = vec![0; length];
        for period in periods {
            let (first, last) = period.map_or(Self::NEVER, |(first, last)| (day(first, true), day(last, false)));
            times.first.push(first);
            times.last.push(last);
            if let Some((start, _)) = years {
                let place = |day: Option<Day>, open: usize| {
                    day.map_or(open, |day| (day.ymd().0 - start).clamp(0, length as i64) as usize) as u16
                };
                let span = period.map(|(first, last)| (place(first, 0), place(last, length - 1)));
                times.spans.push(span.unwrap_or((1, 0)));
            }
        }
        let all: Vec<u32> = (0..periods.len() as u32).collect();
        let mut totals = std::mem::take(&mut times.totals);
        times.count(&all, &mut totals);
        Self { totals, ..times }
    }

    fn year_count(&self) -> usize {
        self.years.map_or(0, |(first, last)| (last - first + 1) as usize)
    }

    /// How many claims touch each year.
    pub(super) fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// Whether a claim's time touches the period; one without a time touches none.
    pub(super) fn touches(&self, claim: u32, from: i32, to: i32) -> bool {
        let at = claim as usize;
        matches!((self.first.get(at), self.last.get(at)), (Some(first), Some(last)) if *first <= to && *last >= from)
    }

    /// Every claim whose time touches the period.
    pub(super) fn touching(&self, from: i32, to: i32) -> Vec<u32> {
        let ends = self.first.iter().zip(&self.last).zip(0..);
        ends.filter(|((first, last), _)| **first <= to && **last >= from).map(|(_, claim)| claim).collect()
    }

    /// When a claim's time begins, or ends where its beginning is open; nothing where it has none.
    pub(super) fn start(&self, claim: u32) -> Option<i32> {
        let (first, last) = (*self.first.get(claim as usize)?, *self.last.get(claim as usize)?);
        match (first, last) {
            Self::NEVER => None,
            (OPEN_START, OPEN_END) => None,
            (OPEN_START, last) => Some(last),
            (first, _) => Some(first),
        }
    }

    /// Adds the years that claims touch to counts by year: a step up at the first, a step down behind the last.
    pub(super) fn count(&self, claims: &[u32], counts: &mut [u32]) {
        let mut steps = vec![0u32; counts.len() + 1];
        for claim in claims {
            let Some((first, last)) = self.spans.get(*claim as usize) else { continue };
            if first <= last
                && let Some(step) = steps.get_mut(usize::from(*first))
            {
                *step = step.wrapping_add(1);
                if let Some(step) = steps.get_mut(usize::from(*last) + 1) {
                    *step = step.wrapping_sub(1);
                }
            }
        }
        let mut height = 0u32;
        for (count, step) in counts.iter_mut().zip(steps) {
            height = height.wrapping_add(step);
            *count = count.wrapping_add(height);
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.first.len() * 8 + self.spans.len() * 4 + self.totals.len() * 4
    }
}

const OPEN_START: i32 = i32::MIN + 1;
const OPEN_END: i32 = i32::MAX - 1;

/// A day as a number; an end that is open lies as far as any can.
pub(super) fn day(day: Option<Day>, first: bool) -> i32 {
    match day {
        None if first => OPEN_START,
        None => OPEN_END,
        Some(day) => day.days().clamp(i64::from(OPEN_START) + 1, i64::from(OPEN_END) - 1) as i32,
    }
}
