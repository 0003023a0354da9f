//! Dates as sources give them: the Extended Date/Time Format, ISO 8601-2:2019 levels 0 to 2
//! (also specified by the Library of Congress, <https://www.loc.gov/standards/datetime/>).
//!
//! | level | written | means |
//! |---|---|---|
//! | 0 | `2026-01-10`, `2026-01`, `2026`, `20` | a day, month, year, century |
//! | 0 | `2026-01-10T12:30:00+08:00` | a day; its time of day is checked and then left aside |
//! | 0 | `2029/2031` | from some time in 2029 to some time in 2031 |
//! | 1 | `2026-01~`, `2026?`, `2026%` | approximately, uncertain, both |
//! | 1 | `202X`, `2026-XX`, `2026-01-XX` | some year, month, day that is not said |
//! | 1 | `2026-21` to `2026-24` | spring, summer, autumn, winter |
//! | 1 | `2026/..`, `../2026-03`, `2026/` | open end, open start, unknown end |
//! | 1 | `Y-138000` | a year of more than four digits |
//! | 2 | `2026-33`, `2026-40` | first quarter, first half; the codes go up to 41 |
//! | 2 | `2026-~01-10`, `2026~-01` | a mark for one part, or for it and what stands to its left |
//! | 2 | `2026-X1`, `20X6-01` | unspecified digits anywhere |
//! | 2 | `[2029..2031]`, `{2024, 2026}` | one of these years; all of these |
//! | 2 | `1950S2`, `Y17E7`, `202` | two digits count; 17 × 10⁷; a decade |
//!
//! What is written is kept apart from what it means: [`Edtf`] is equal, sorted and serialised by
//! its text, while [`Edtf::extent`] and [`Edtf::core`] give days. Marks of doubt do not widen the
//! extent, since nobody says by how much; they empty the core.

mod bounds;
mod cursor;
mod date;
mod day;
mod error;
mod parse;
mod value;

use std::{fmt, hash};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use date::{Date, Precision, Qualifier};
pub use day::{Day, days_in_month};
pub use error::{EdtfError, EdtfErrorKind};
pub use value::{Endpoint, Interval, Member, SetKind, Value};

/// A date, interval or set of dates, with its text as written.
///
/// ```
/// use counterclaim_core::edtf::{Day, Edtf};
///
/// let forecast = Edtf::parse("2029/2031").unwrap();
/// assert_eq!(forecast.earliest(), Day::parse("2029-01-01"));
/// assert_eq!(forecast.latest(), Day::parse("2031-12-31"));
/// assert_eq!(forecast.core(), Day::parse("2029-12-31").zip(Day::parse("2031-01-01")));
///
/// let error = Edtf::parse("2026-1").unwrap_err();
/// assert_eq!((error.offset(), error.message()), (5, "month and day take two digits each"));
/// ```
#[derive(Clone, Debug)]
pub struct Edtf {
    text: Box<str>,
    value: Value,
}

impl Edtf {
    /// Reads one EDTF string. Spaces are allowed only around the members of a set.
    ///
    /// # Errors
    /// The first thing that is not EDTF, or is no date of the calendar.
    pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
        Ok(Edtf { value: parse::value(text)?, text: text.into() })
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its structure.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The date, if it is a single one.
    pub fn date(&self) -> Option<&Date> {
        match &self.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The lowest level of the standard (0, 1 or 2) that knows this form.
    pub fn level(&self) -> u8 {
        match &self.value {
            Value::Date(date) => date.level,
            Value::Interval(Interval { start, end }) => start.level().max(end.level()),
            Value::Set { .. } => 2,
        }
    }

    /// The precision of a single date; `None` for intervals and sets.
    pub fn precision(&self) -> Option<Precision> {
        self.date().map(|date| date.precision)
    }

    /// The first day it can mean; `None` where the start is open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.extent().0
    }

    /// The last day it can mean; `None` where the end is open or unknown.
    pub fn latest(&self) -> Option<Day> {
        self.extent().1
    }

    /// The first and last day it can mean; `None` where that end is open or unknown.
    pub fn extent(&self) -> (Option<Day>, Option<Day>) {
        match &self.value {
            Value::Date(date) => date.extent(),
            Value::Interval(interval) => interval.extent(),
            Value::Set { members, .. } => {
                let starts = members.iter().map(|member| member.extent().0);
                let ends = members.iter().map(|member| member.extent().1);
                let earliest = starts.reduce(|a, b| Some(a?.min(b?))).flatten();
                (earliest, ends.reduce(|a, b| Some(a?.max(b?))).flatten())
            }
        }
    }

    /// The days that are certainly covered, first and last. A single date is taken to last as long
    /// as its unit does, unless it bears a mark of doubt or leaves digits unspecified. An interval
    /// is certain from the latest day it can begin to the earliest day it can end. `None` where no
    /// day is certain, where an end is missing or doubtful, and for sets, which may have gaps.
    pub fn core(&self) -> Option<(Day, Day)> {
        match &self.value {
            Value::Date(date) => date.is_exact().then_some((date.earliest, date.latest)),
            Value::Interval(Interval { start: Endpoint::Date(start), end: Endpoint::Date(end) }) => {
                let doubt = start.qualifier().any() || end.qualifier().any();
                (!doubt && start.latest <= end.earliest).then_some((start.latest, end.earliest))
            }
            _ => None,
        }
    }

    /// Whether it can mean a day in this period, both days included; `None` leaves the period open
    /// on that side.
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let meets = |(earliest, latest): (Option<Day>, Option<Day>)| {
            earliest.zip(to).is_none_or(|(earliest, to)| earliest <= to)
                && latest.zip(from).is_none_or(|(latest, from)| from <= latest)
        };
        match &self.value {
            Value::Set { members, .. } => members.iter().any(|member| meets(member.extent())),
            _ => meets(self.extent()),
        }
    }

    /// A key for ordering in time: by the earliest day, then the latest. An open end counts as the
    /// end of time; what has no start stands where it ends, so that "by March 2026" is found there
    /// and not before everything else.
    pub fn sort_key(&self) -> (Day, Day) {
        let (earliest, latest) = self.extent();
        let end = latest.unwrap_or(Day::MAX);
        (earliest.unwrap_or(end), end)
    }

    /// Whether any part is marked as approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.dates().any(|date| date.qualifier().approximate)
    }

    /// Whether any part is marked as uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.dates().any(|date| date.qualifier().uncertain)
    }

    /// Whether it is written as open (`..`) at its start; an unknown start is not open.
    pub fn is_open_start(&self) -> bool {
        self.intervals().any(|interval| interval.start == Endpoint::Open)
    }

    /// Whether it is written as open (`..`) at its end; an unknown end is not open.
    pub fn is_open_end(&self) -> bool {
        self.intervals().any(|interval| interval.end == Endpoint::Open)
    }

    fn members(&self) -> &[Member] {
        match &self.value {
            Value::Set { members, .. } => members,
            _ => &[],
        }
    }

    fn intervals(&self) -> impl Iterator<Item = &Interval> {
        let own = match &self.value {
            Value::Interval(interval) => Some(interval),
            _ => None,
        };
        own.into_iter().chain(self.members().iter().filter_map(|member| match member {
            Member::Range(interval) => Some(interval),
            Member::Date(_) => None,
        }))
    }

    fn dates(&self) -> impl Iterator<Item = &Date> {
        let members = self.members().iter().filter_map(|member| match member {
            Member::Date(date) => Some(date),
            Member::Range(_) => None,
        });
        let ends = self.intervals().flat_map(|Interval { start, end }| [start, end]);
        self.date().into_iter().chain(members).chain(ends.filter_map(Endpoint::date))
    }
}

impl PartialEq for Edtf {
    fn eq(&self, other: &Edtf) -> bool {
        self.text == other.text
    }
}

impl Eq for Edtf {}

impl hash::Hash for Edtf {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

/// By the text, for maps and stable lists; [`Edtf::sort_key`] orders in time.
impl Ord for Edtf {
    fn cmp(&self, other: &Edtf) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Edtf) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Edtf, D::Error> {
        let text = String::deserialize(deserializer)?;
        Edtf::parse(&text).map_err(|error| de::Error::custom(format_args!("`{text}`: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn days(first: &str, last: &str) -> Option<(Day, Day)> {
        Some(Day::parse(first).unwrap()).zip(Day::parse(last))
    }

    #[test]
    fn certain_days() {
        for (text, core) in [
            ("2026-01", days("2026-01-01", "2026-01-31")),
            ("202", days("2020-01-01", "2029-12-31")),
            ("2026-01~", None),
            ("202X", None),
            ("2029/2031", days("2029-12-31", "2031-01-01")),
            ("2026-01-10/2026-01-12", days("2026-01-10", "2026-01-12")),
            ("2026/2026-03", None),
            ("2029~/2031", None),
            ("2029/..", None),
            ("{2029, 2031}", None),
        ] {
            assert_eq!(edtf(text).core(), core, "{text}");
        }
    }

    #[test]
    fn periods_that_overlap() {
        let meets = |text: &str, from, to| edtf(text).overlaps(Day::parse(from), Day::parse(to));
        assert!(meets("2026", "2026-12-31", "2027-12-31"));
        assert!(!meets("2026", "2027-01-01", ""));
        assert!(meets("../2026", "", "1000-01-01"));
        assert!(meets("2026/", "2030-01-01", ""));
        assert!(!meets("2026/..", "", "2025-12-31"));
        assert!(!meets("[1667, 1760]", "1700-01-01", "1710-01-01"), "a gap is not covered");
    }

    #[test]
    fn order_in_time() {
        let mut dates = ["../..", "2027", "2026/..", "../2026-03", "2026", "2026-01-10"].map(edtf);
        dates.sort_by_key(Edtf::sort_key);
        let texts = dates.map(|date| date.to_string());
        assert_eq!(texts, ["2026", "2026/..", "2026-01-10", "../2026-03", "2027", "../.."]);
    }

    #[test]
    fn parts_for_words() {
        let date = edtf("2004-06~-?11");
        let date = date.date().unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (Some(2004), Some(6), Some(11)));
        let about = Qualifier { approximate: true, uncertain: false };
        let unsure = Qualifier { approximate: false, uncertain: true };
        assert_eq!(date.qualifiers(), [about, about, unsure]);
        let winter = edtf("2025-24");
        assert_eq!(winter.date().map(|date| (date.season(), date.month())), Some((Some(24), None)));
        assert!(edtf("[1984?, 1990]").is_uncertain() && edtf("../1984%").is_approximate());
        assert!(edtf("[..1984]").is_open_start() && edtf("1984/..").is_open_end());
        assert!(!edtf("1984/").is_open_end() && !edtf("1984").is_open_start());
    }

    #[test]
    fn kept_as_written() {
        use serde::de::{IntoDeserializer, value::Error};
        let written = edtf("{1960 , 1961-12}");
        let bytes = postcard::to_allocvec(&written).unwrap();
        let read = postcard::from_bytes::<Edtf>(&bytes).unwrap();
        assert_eq!((&read, read.as_str()), (&written, "{1960 , 1961-12}"));
        assert_ne!(written, edtf("{1960, 1961-12}"));
        let broken = IntoDeserializer::<Error>::into_deserializer("2026-1");
        assert_eq!(
            Edtf::deserialize(broken).unwrap_err().to_string(),
            "`2026-1`: month and day take two digits each; write 2026-01-05"
        );
    }

    fn check(text: &str) -> Result<(), TestCaseError> {
        match Edtf::parse(text) {
            Ok(edtf) => {
                prop_assert_eq!(edtf.as_str(), text);
                prop_assert_eq!(edtf.to_string(), text);
                let (earliest, latest) = edtf.extent();
                prop_assert!(earliest.zip(latest).is_none_or(|(earliest, latest)| earliest <= latest));
                if let Some((first, last)) = edtf.core() {
                    prop_assert!(earliest <= Some(first) && first <= last && Some(last) <= latest);
                }
                prop_assert!(edtf.level() <= 2 && edtf.overlaps(earliest, latest));
                let _ = (edtf.sort_key(), edtf.precision(), edtf.is_uncertain());
            }
            Err(error) => {
                prop_assert!(text.is_char_boundary(error.offset()));
                prop_assert!(!error.to_string().is_empty());
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn any_text_gives_a_value_or_an_error(text in "\\PC{0,24}") {
            check(&text)?;
        }

        #[test]
        fn so_does_any_text_of_its_letters(text in r"[\[{]?[-0-9XYES?~%./,T:Z –é]{0,24}[\]}]?") {
            check(&text)?;
        }

        #[test]
        fn so_does_what_looks_like_a_date(
            text in r"Y?-?[0-9X]{2,4}(S[1-4])?[?~%]?(-[?~%]?[0-4X][0-9X][?~%]?){0,2}((/|\.\.)[0-9X]{4}(-[0-4X][0-9X])?)?"
        ) {
            check(&text)?;
            check(&format!("[{text}]"))?;
        }

        #[test]
        fn a_day_is_itself(days in -4_371_000i64..2_932_000) {
            let day = Day::from_days(days);
            let edtf = edtf(&day.unwrap().to_string());
            prop_assert_eq!(edtf.extent(), (day, day));
            prop_assert_eq!((edtf.core(), edtf.level()), (day.zip(day), 0));
        }

        #[test]
        fn a_day_left_out_lies_within(year in 1000i64..=9999, month in 1u8..=12, day in 1u8..=28) {
            let written = Day::from_ymd(year, month, day);
            let text = written.unwrap().to_string();
            for coarser in [&text[..7], &text[..4], &text[..3], &text[..2], &format!("{}XX", &text[..8])] {
                let (earliest, latest) = edtf(coarser).extent();
                prop_assert!(earliest <= written && written <= latest, "{}", coarser);
            }
        }
    }
}
