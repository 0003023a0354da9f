//! Rows in which nothing lies on anything else.

/// Rows of spans along time. Two questions are asked of them, in this order.
///
/// 1. *Home*: over every claim of the corpus, whichever match, each span takes the first row that is free from its
///    beginning on ([`Homes`]).
/// 2. *Rest*: those that match fall from their homes towards the axis until they lie on another one
///    ([`Rows::fall`]). Falling never lets two claims pass each other, and the fewer match the nearer each lies to the
///    axis; so a filter leaves the order of what it keeps as it was.
#[derive(Debug, Default)]
pub(super) struct Homes {
    /// Where each row is taken up to.
    ends: Vec<i32>,
}

impl Homes {
    /// The first of at most `most` rows that is free from a pixel on.
    pub(super) fn free(&self, from: i32, most: usize) -> Option<usize> {
        match self.ends.iter().position(|end| *end <= from) {
            Some(row) => Some(row),
            None => (self.ends.len() < most).then_some(self.ends.len()),
        }
    }

    /// Takes a row up to a pixel.
    pub(super) fn take(&mut self, row: usize, to: i32) {
        match self.ends.get_mut(row) {
            Some(end) => *end = to,
            None => self.ends.push(to),
        }
    }
}

/// The rows as they are drawn.
#[derive(Debug)]
pub(super) struct Rows {
    /// Per row the spans taken, in order.
    rows: Vec<Vec<(i32, i32)>>,
    /// What stays free between two spans, in pixels.
    gap: i32,
}

impl Rows {
    pub(super) fn new(gap: i32) -> Self {
        Self { rows: Vec::new(), gap }
    }

    /// Takes room on top of whatever lies in the way, and says in which row; nothing where that is beyond the most
    /// rows there may be.
    pub(super) fn fall(&mut self, from: i32, to: i32, most: usize) -> Option<usize> {
        let row = self.landing(from, to);
        (row < most).then(|| self.take(row, from, to))
    }

    /// The row in which a span would come to lie.
    pub(super) fn landing(&self, from: i32, to: i32) -> usize {
        let below = self.rows.iter().rposition(|row| self.meets(row, from, to));
        below.map_or(0, |below| below + 1)
    }

    /// Takes the lowest row with room, whatever lies above it: for what comes first.
    pub(super) fn place(&mut self, from: i32, to: i32) -> usize {
        let free = self.rows.iter().position(|row| !self.meets(row, from, to));
        self.take(free.unwrap_or(self.rows.len()), from, to)
    }

    fn meets(&self, row: &[(i32, i32)], from: i32, to: i32) -> bool {
        let next = row.partition_point(|(taken, _)| *taken < from);
        let after = row.get(next).is_some_and(|(taken, _)| *taken < to + self.gap);
        after || next.checked_sub(1).and_then(|at| row.get(at)).is_some_and(|(_, taken)| from < *taken + self.gap)
    }

    fn take(&mut self, at: usize, from: i32, to: i32) -> usize {
        while self.rows.len() <= at {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.get_mut(at) {
            let next = row.partition_point(|(taken, _)| *taken < from);
            row.insert(next, (from, to));
        }
        at
    }

    /// How many rows are in use.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_home_is_the_first_row_that_is_free() {
        let mut homes = Homes::default();
        let mut home = |from: i32, to: i32| {
            let row = homes.free(from, 2);
            row.into_iter().for_each(|row| homes.take(row, to));
            row
        };
        assert_eq!([home(0, 10), home(8, 20), home(14, 30), home(15, 16)], [Some(0), Some(1), Some(0), None]);
    }

    #[test]
    fn what_falls_lies_on_what_is_below() {
        let mut rows = Rows::new(4);
        assert_eq!(rows.place(0, 10), 0);
        assert_eq!(rows.fall(8, 20, 3), Some(1));
        assert_eq!(rows.fall(30, 40, 3), Some(0));
        assert_eq!(rows.fall(22, 28, 3), Some(2), "within the gap of both");
        assert_eq!(rows.fall(22, 28, 3), None);
        assert_eq!(rows.count(), 3);
    }

    proptest! {
        #[test]
        fn the_fewer_fall_the_lower_they_lie(
            spans in proptest::collection::vec((0..500i32, 1..90i32), 0..60), kept in any::<u64>()
        ) {
            let lie = |mask: u64| {
                let mut rows = Rows::new(4);
                let mut lying: Vec<Option<(usize, i32, i32)>> = Vec::new();
                for (at, (from, length)) in spans.iter().enumerate() {
                    let row = (mask >> at & 1 == 1).then(|| rows.fall(*from, from + length, usize::MAX)).flatten();
                    lying.push(row.map(|row| (row, *from, from + length)));
                }
                lying
            };
            let (all, some) = (lie(u64::MAX), lie(kept));
            for (one, other) in all.iter().zip(&some) {
                let (Some(one), Some(other)) = (one, other) else { continue };
                prop_assert!(other.0 <= one.0);
            }
            let some: Vec<_> = some.into_iter().flatten().collect();
            for (at, one) in some.iter().enumerate() {
                for other in &some[at + 1..] {
                    let apart = one.2 + 4 <= other.1 || other.2 + 4 <= one.1;
                    prop_assert!(apart || one.0 < other.0, "what falls later lies higher");
                }
            }
        }
    }
}
