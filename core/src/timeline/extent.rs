//! What a stated time covers: which days are certain, which are possible, and which ends the words leave open.

use super::scale::day;
use crate::edtf::{Date, Day, Edtf, Endpoint, Interval, Member, SetKind, Value};
use crate::order;

/// What the words say of one end of a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum End {
    /// It is told.
    #[default]
    Told,
    /// There is none: "since 2022".
    Open,
    /// There is one, but nobody says when.
    Unknown,
}

/// A run of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Whether the words cover all of it; otherwise some part of it, nobody says which.
    pub certain: bool,
}

/// What happens in a stated time, which decides what of it is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Something that lasts, or holds, as long as its time: what is said of 2024 holds for all of it. An open end
    /// reaches at least the day given, on which it was told: what lasts "since 2022" has lasted until then.
    Lasting(Option<Day>),
    /// Something done in a moment, such as saying: it lies in its time and fills no more than a day of it.
    Moment,
}

/// The days a stated time covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// At least one, in order, none overlapping another.
    pub pieces: Vec<Piece>,
    /// What the words say of the beginning.
    pub start: End,
    /// What they say of the end.
    pub end: End,
    /// Told as "about", in any part.
    pub approximate: bool,
    /// Told as doubtful, in any part.
    pub uncertain: bool,
}

impl Extent {
    /// Reads a time; `None` for one without any day, such as `../..`.
    pub fn read(edtf: &Edtf, happening: Happening) -> Option<Self> {
        let reach = match happening {
            Happening::Lasting(reach) => reach,
            Happening::Moment => None,
        };
        let mut extent = Self {
            pieces: Vec::new(),
            start: End::Told,
            end: End::Told,
            approximate: edtf.is_approximate(),
            uncertain: edtf.is_uncertain(),
        };
        match edtf.value() {
            Value::Date(date) => extent.add_date(date, true),
            Value::Interval(interval) => extent.add_interval(interval, reach, true),
            Value::Set { kind, members } => {
                let all = *kind == SetKind::AllOf;
                for member in members {
                    match member {
                        Member::Date(date) => extent.add_date(date, all),
                        Member::Range(range) => extent.add_interval(range, reach, all),
                    }
                }
            }
        }
        if happening == Happening::Moment {
            for piece in &mut extent.pieces {
                piece.certain &= piece.first == piece.last;
            }
        }
        extent.part();
        (!extent.pieces.is_empty()).then_some(extent)
    }

    /// The first day it can mean, as far as that is told.
    pub fn first(&self) -> Day {
        self.pieces.first().map_or(Day::MIN, |piece| piece.first)
    }

    /// The last day it can mean, as far as that is told.
    pub fn last(&self) -> Day {
        self.pieces.last().map_or(Day::MAX, |piece| piece.last)
    }

    /// Adds a run of days, unless it ends before it begins.
    fn add(&mut self, first: i64, last: i64, certain: bool) {
        if first <= last {
            self.pieces.push(Piece { first: day(first), last: day(last), certain });
        }
    }

    fn add_date(&mut self, date: &Date, sure: bool) {
        let certain = sure && !date.is_unspecified() && !date.qualifier().any();
        self.add(date.earliest().days(), date.latest().days(), certain);
    }

    fn add_interval(&mut self, interval: &Interval, reach: Option<Day>, sure: bool) {
        let mut set_end = |is_start: bool, endpoint: &Endpoint| {
            let slot = if is_start { &mut self.start } else { &mut self.end };
            match endpoint {
                Endpoint::Open => *slot = End::Open,
                Endpoint::Unknown => *slot = End::Unknown,
                Endpoint::Date(_) => {}
            }
        };
        set_end(true, &interval.start);
        set_end(false, &interval.end);
        match (&interval.start, &interval.end) {
            (Endpoint::Date(start), Endpoint::Date(end)) => {
                self.add_between(start, Some(end.earliest().days() - doubt(end)), end.latest().days(), sure);
            }
            (Endpoint::Date(start), end) => {
                let reach = reach.filter(|_| *end == Endpoint::Open).map(Day::days);
                let last = reach.unwrap_or(i64::MIN).max(start.latest().days());
                self.add_between(start, reach, last, sure);
            }
            // All that is told is an end: some time before it and up to it.
            (_, Endpoint::Date(end)) => self.add(end.earliest().days(), end.latest().days(), false),
            _ => {}
        }
    }

    /// From a start to a last day: possible until the start has certainly happened, certain from then until `until`,
    /// possible again after it.
    fn add_between(&mut self, start: &Date, until: Option<i64>, last: i64, sure: bool) {
        let first = start.earliest().days();
        let from = start.latest().days() + doubt(start);
        match until.filter(|until| sure && !self.uncertain && from <= *until) {
            Some(until) => {
                self.add(first, from - 1, false);
                self.add(from, until, true);
                self.add(until + 1, last, false);
            }
            None => self.add(first, last, false),
        }
    }

    /// Sorts the pieces and takes from each what an earlier one covers already.
    fn part(&mut self) {
        order::by_key(&mut self.pieces, |piece| (piece.first, piece.last));
        let mut covered: Option<Day> = None;
        self.pieces.retain_mut(|piece| {
            if let Some(covered) = covered {
                piece.first = piece.first.max(day(covered.days() + 1));
            }
            covered = covered.max(Some(piece.last));
            piece.first <= piece.last
        });
    }
}

/// How many days an approximate end takes from what is certain: nobody says how far "about" reaches, so as much again
/// as the unit it is told in.
fn doubt(date: &Date) -> i64 {
    if date.qualifier().approximate { date.latest().days() - date.earliest().days() + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces as text: `=` certain, `~` possible, with `<` and `>` for open and `?` for unknown ends.
    fn read(text: &str, reach: &str) -> String {
        let Some(extent) = Extent::read(&Edtf::parse(text).unwrap(), Happening::Lasting(Day::parse(reach))) else {
            return String::new();
        };
        let sign = |end: End, open: &'static str| match end {
            End::Told => "",
            End::Open => open,
            End::Unknown => "?",
        };
        let pieces: Vec<String> = extent
            .pieces
            .iter()
            .map(|piece| format!("{}{}{}", piece.first, if piece.certain { "=" } else { "~" }, piece.last))
            .collect();
        format!("{}{}{}", sign(extent.start, "<"), pieces.join(" "), sign(extent.end, ">"))
    }

    #[test]
    fn dates_are_certain_as_far_as_they_are_told() {
        for (text, wanted) in [
            ("2024", "2024-01-01=2024-12-31"),
            ("2026-01-10", "2026-01-10=2026-01-10"),
            ("2026-01~", "2026-01-01~2026-01-31"),
            ("2024?", "2024-01-01~2024-12-31"),
            ("202X", "2020-01-01~2029-12-31"),
            ("2029/2031", "2029-01-01~2029-12-30 2029-12-31=2031-01-01 2031-01-02~2031-12-31"),
            ("2026-01-05~/2026-01-10~", "2026-01-05~2026-01-05 2026-01-06=2026-01-09 2026-01-10~2026-01-10"),
            ("2024-01~/2026-01", "2024-01-01~2024-03-01 2024-03-02=2026-01-01 2026-01-02~2026-01-31"),
            ("2024?/2026", "2024-01-01~2026-12-31"),
            ("{2024, 2026}", "2024-01-01=2024-12-31 2026-01-01=2026-12-31"),
            ("[2024, 2026]", "2024-01-01~2024-12-31 2026-01-01~2026-12-31"),
            ("{2024, 2024-05}", "2024-01-01=2024-12-31"),
            ("{2024-05, 2024}", "2024-01-01=2024-12-31"),
        ] {
            assert_eq!(read(text, ""), wanted, "{text}");
        }
    }

    #[test]
    fn an_open_end_reaches_the_day_it_was_told() {
        for (text, reach, wanted) in [
            ("2022-10/..", "2026-01-12", "2022-10-01~2022-10-30 2022-10-31=2026-01-12>"),
            ("2022-10/..", "", "2022-10-01~2022-10-31>"),
            ("2026-03/..", "2026-03-01", "2026-03-01~2026-03-31>"),
            ("2025-01~/..", "2026-03-01", "2025-01-01~2025-03-02 2025-03-03=2026-03-01>"),
            ("2022/", "2026-01-12", "2022-01-01~2022-12-31?"),
            ("../2026-03", "2026-01-12", "<2026-03-01~2026-03-31"),
            ("../..", "2026-01-12", ""),
            ("/..", "", ""),
        ] {
            assert_eq!(read(text, reach), wanted, "{text}");
        }
    }

    #[test]
    fn a_moment_lies_in_its_time() {
        let certain = |text: &str| {
            let extent = Extent::read(&Edtf::parse(text).unwrap(), Happening::Moment).unwrap();
            extent.pieces.iter().any(|piece| piece.certain)
        };
        assert!(certain("2026-01-10"));
        assert!(!certain("2026") && !certain("2026-01-05/2026-01-10"));
    }

    proptest! {
        #[test]
        fn pieces_are_in_order_and_within_the_extent(
            text in r"[\[{]?(\.\.|Y-?1E[1-9]|-?[0-9X]{4}(-[0-4X][0-9X])?[?~%]?)((/|\.\.|, )(\.\.|[0-9X]{4}(-[01X][0-9X])?[?~%]?)?)?[\]}]?",
            reach in proptest::option::of(-800_000i64..800_000)
        ) {
            let Ok(edtf) = Edtf::parse(&text) else { return Ok(()) };
            let Some(extent) = Extent::read(&edtf, Happening::Lasting(reach.map(day))) else { return Ok(()) };
            for pair in extent.pieces.windows(2) {
                prop_assert!(pair[0].last < pair[1].first);
            }
            for piece in &extent.pieces {
                prop_assert!(piece.first <= piece.last);
            }
            if extent.start == End::Told {
                prop_assert_eq!(Some(extent.first()), edtf.earliest());
            }
            if extent.end == End::Told {
                prop_assert_eq!(Some(extent.last()), edtf.latest());
            }
        }
    }
}
