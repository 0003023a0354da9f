//! What a date, interval or set is made of.

use super::{Date, Day};

/// What an [`Edtf`](super::Edtf) is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `2026-01~`
    Date(Date),
    /// `2029/2031`
    Interval(Interval),
    /// `[1667, 1670..1672]`
    Set {
        /// Whether one or all of the members are meant.
        kind: SetKind,
        /// At least one, in the order written.
        members: Vec<Member>,
    },
}

/// Which members of a set are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetKind {
    /// `[…]`: one of them, it is not known which.
    OneOf,
    /// `{…}`: every one of them.
    AllOf,
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// `1667`
    Date(Date),
    /// `1670..1672`, `..1984`, `1760-12..`: every date of the same precision in between. Its ends
    /// are dates or open.
    Range(Interval),
}

/// Two ends. Not reversed under every reading, but under some it may be: `2026/2026-03`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Where it begins.
    pub start: Endpoint,
    /// Where it ends, this date included.
    pub end: Endpoint,
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// An end that is given.
    Date(Date),
    /// `..`: there is no end on this side.
    Open,
    /// Left empty: there is an end, but it is not known.
    Unknown,
}

impl Endpoint {
    /// The date of this end, if one is given.
    pub fn date(&self) -> Option<&Date> {
        match self {
            Endpoint::Date(date) => Some(date),
            _ => None,
        }
    }

    /// Missing ends come with level 1; unspecified digits inside an interval only with level 2.
    pub(super) fn level(&self) -> u8 {
        match self {
            Endpoint::Date(date) if date.unspecified => 2,
            Endpoint::Date(date) => date.level,
            _ => 1,
        }
    }
}

impl Interval {
    pub(super) fn extent(&self) -> (Option<Day>, Option<Day>) {
        (self.start.date().map(Date::earliest), self.end.date().map(Date::latest))
    }
}

impl Member {
    pub(super) fn extent(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Member::Date(date) => date.extent(),
            Member::Range(interval) => interval.extent(),
        }
    }
}
