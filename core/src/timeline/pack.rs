//! Rows in which nothing lies on anything else.

/// Rows of spans along time. Each span goes into the first row that has room for it, counted from the axis; so the
/// result depends on the order of the calls alone, and taking a span out only ever lets others move nearer.
pub(super) struct Pack {
    /// Per row the spans taken, in order.
    rows: Vec<Vec<(i32, i32)>>,
    /// The most rows there may be.
    most: usize,
    /// What stays free between two spans, in pixels.
    gap: i32,
}

impl Pack {
    pub(super) fn new(most: usize, gap: i32) -> Self {
        Self { rows: Vec::new(), most, gap }
    }

    /// Takes room from one pixel to another and says in which row; nothing where all rows are taken.
    pub(super) fn place(&mut self, from: i32, to: i32) -> Option<usize> {
        self.join(from, to).or_else(|| (self.rows.len() < self.most).then(|| self.grow(from, to)))
    }

    /// The same in the rows there are.
    pub(super) fn join(&mut self, from: i32, to: i32) -> Option<usize> {
        let gap = self.gap;
        for (at, row) in self.rows.iter_mut().enumerate() {
            let next = row.partition_point(|(taken, _)| *taken < from);
            let after = row.get(next).is_none_or(|(taken, _)| to + gap <= *taken);
            let before = next.checked_sub(1).and_then(|at| row.get(at)).is_none_or(|(_, taken)| *taken + gap <= from);
            if after && before {
                row.insert(next, (from, to));
                return Some(at);
            }
        }
        None
    }

    /// Takes room in a new row, beyond the most there may be.
    pub(super) fn grow(&mut self, from: i32, to: i32) -> usize {
        self.rows.push(vec![(from, to)]);
        self.rows.len() - 1
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
    fn the_first_row_with_room_is_taken() {
        let mut pack = Pack::new(2, 4);
        assert_eq!(pack.place(0, 10), Some(0));
        assert_eq!(pack.place(8, 20), Some(1));
        assert_eq!(pack.place(14, 30), Some(0));
        assert_eq!(pack.place(12, 13), None, "it would lie within the gap in both rows");
        assert_eq!(pack.count(), 2);
    }

    proptest! {
        #[test]
        fn nothing_lies_on_anything_else(spans in proptest::collection::vec((0..500i32, 1..90i32), 0..60)) {
            let mut pack = Pack::new(8, 4);
            let mut placed: Vec<(usize, i32, i32)> = Vec::new();
            for (from, length) in spans {
                if let Some(row) = pack.place(from, from + length) {
                    for (other, start, end) in &placed {
                        prop_assert!(*other != row || end + 4 <= from || from + length + 4 <= *start);
                    }
                    placed.push((row, from, from + length));
                }
            }
        }
    }
}
