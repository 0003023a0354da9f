//! What can be wrong with a written date, in words an author can act on.

use std::fmt;

/// Why a string is not EDTF, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdtfError {
    offset: usize,
    kind: EdtfErrorKind,
}

impl EdtfError {
    pub(super) fn new(offset: usize, kind: EdtfErrorKind) -> EdtfError {
        EdtfError { offset, kind }
    }

    /// Where reading stopped: a byte offset in the parsed string, at most its length and always on a
    /// character boundary.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// What is wrong, for a caller with words of its own.
    pub fn kind(&self) -> EdtfErrorKind {
        self.kind
    }

    /// What is wrong: a clause without capital or full stop.
    pub fn message(&self) -> &'static str {
        self.kind.words().0
    }

    /// How to write it instead, where there is something general to say.
    pub fn hint(&self) -> Option<&'static str> {
        Some(self.kind.words().1).filter(|hint| !hint.is_empty())
    }
}

/// The message, then the hint after a semicolon.
impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())?;
        self.hint().map_or(Ok(()), |hint| write!(f, "; {hint}"))
    }
}

impl std::error::Error for EdtfError {}

/// One line a kind: name, message, hint. A table, so that no kind can lack its sentence and the
/// test below can go through all of them.
macro_rules! kinds {
    ($($kind:ident $message:literal $hint:literal)*) => {
        /// The ways in which a string can fail to be EDTF.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum EdtfErrorKind { $(#[doc = $message] $kind,)* }

        impl EdtfErrorKind {
            #[cfg(test)]
            const ALL: &[EdtfErrorKind] = &[$(EdtfErrorKind::$kind),*];

            fn words(self) -> (&'static str, &'static str) {
                match self { $(EdtfErrorKind::$kind => ($message, $hint),)* }
            }
        }
    };
}

kinds! {
    Empty "there is no date here" "write a year, a month or a day: 2026, 2026-01, 2026-01-10"
    Missing "the date breaks off here" "write 2026, 2026-01 or 2026-01-10"
    Unexpected "this has no place in a date" "write digits and hyphens: 2026-01-10"
    MonthName "a month is written as a number" "January 2026 is 2026-01, and 10 January 2026 is 2026-01-10"
    Word "there is a word where a date was expected" "spring 2026 is 2026-21, about 2026 is 2026~, by 2026 is ../2026"
    Quarter "a quarter is written as a number" "the quarters are 33 to 36: the first of 2026 is 2026-33"
    Space "a space has no place in a date" "write 2026-01-10; a period is 2026-01/2026-03"
    Dash "this is a dash or a minus sign, not a hyphen" "write 2026-01 for a month, 2029/2031 for a period"
    Dots "the parts of a date are not separated by dots" "separate with hyphens, year first: 2026-01-10"
    DotsOutsideSet "two dots between dates belong in a set" "write 2029/2031 for a period, [2029..2031] for one year of it"
    Slashes "there is more than one slash" "separate with hyphens, year first: 2026-01-10; one slash makes a period: 2029/2031"
    NoHyphens "a year has four digits" "separate with hyphens: 2026-01-10; a longer year begins with Y: Y12026"
    ShortYear "a year has four digits" "put the year first and fill it with zeros: 0987-06-05"
    PartLength "month and day take two digits each" "write 2026-01-05"
    YearAfterHyphen "a period is not written with a hyphen" "write 2029/2031"
    TooManyParts "nothing can follow the day" "a period is written with a slash: 2026-01-10/2026-01-12"
    LowerCase "letters in a date are capitals" "write X for an unknown digit, and Y, E, S, T, Z"
    DecadeName "a decade is written with an X" "the 1990s are 199X"
    OldForm "this is the wording of an old draft" "write 2004/.. for an open end, 2004/ for an unknown one, 196X for 196u"
    Parenthesis "parentheses belong to an old draft" "put the mark behind a part for it and all before it, in front for it alone: 2004-06~-11, 2004-~06-11"
    TwoMarks "one mark is enough" "? is uncertain, ~ approximate, % both"
    NegativeZero "zero has no sign" "the year 0000 is 1 BC, -0001 is 2 BC"
    NeedlessY "Y is for years of more than four digits" "write 2026, or Y12026"
    YearTooLarge "this year is out of range" "the furthest are 10^12 and -10^12"
    Significant "S is followed by the number of digits that count" "from 1 up to the year's own number: 1950S2 is about 1950, between 1900 and 1999"
    YearAlone "no month can follow this kind of year" "a month needs a plain year of four digits: 2026-01"
    NoSuchMonth "there is no such month" "months are 01 to 12; seasons, quarters and halves are 21 to 41"
    DayOfSeason "a season or quarter has no numbered days" "leave out the day, or write the month"
    NoSuchDay "that month has no such day" "April, June, September and November have 30 days, February 28, in leap years 29"
    TimeWithoutDay "a time of day needs an exact day before it" "write 2026-01-10T12:30:00"
    BadTime "this is no time of day" "write hours, minutes and seconds, 00:00:00 to 23:59:59: 2026-01-10T12:30:00"
    BadOffset "this is no offset from UTC" "write Z, or hours and minutes from -12:00 to +14:00: +05:30"
    Reversed "the end lies before the start" "swap the two; a month is written with a hyphen: 2026-01"
    NothingKnown "both ends are missing" "write at least one: 2004/ or /2004"
    CenturyAsEnd "a century or decade cannot be part of an interval or a set" "write 19XX or 196X; a month is written with a hyphen: 2026-01"
    NotClosed "the set does not end with its own bracket" "write [1667, 1668] for one of them, {1667, 1668} for all"
    EmptyMember "a date is missing in the set" "write [1667, 1668], and [..1984] or [1984..] for an open end"
    OpenInside "only the first date of a set can be open before it, only the last after it" "write [..1984, 1990..]"
    SlashInSet "a period in a set is written with two dots" "write [1670..1672]"
}

#[cfg(test)]
mod tests {
    use super::{super::Edtf, EdtfErrorKind::*, *};

    const CASES: &[(&str, usize, EdtfErrorKind)] = &[
        ("", 0, Empty),
        ("2026-", 5, Missing),
        ("-", 1, Missing),
        ("Y", 1, Missing),
        ("Y17E", 4, Missing),
        ("W03", 0, Unexpected),
        ("early 2026", 0, Word),
        ("until 2026", 0, Word),
        ("2026-01-10!", 10, Unexpected),
        ("1999}", 4, Unexpected),
        ("2026--01", 5, Unexpected),
        ("Jan 2026", 0, MonthName),
        ("31 April", 3, MonthName),
        ("2026-Sept-01", 5, MonthName),
        ("2026-Q1", 5, Quarter),
        ("2026-01 ", 7, Space),
        ("2029–2031", 4, Dash),
        ("\u{2212}0044", 0, Dash),
        ("10.01.2026", 2, Dots),
        ("2004..2006", 4, DotsOutsideSet),
        ("2026/01/10", 7, Slashes),
        ("20260110", 0, NoHyphens),
        ("26-01-10", 0, ShortYear),
        ("5", 0, ShortYear),
        ("2026-1", 5, PartLength),
        ("2026-123", 5, PartLength),
        ("2029-2031", 5, YearAfterHyphen),
        ("2026-01-10-12", 10, TooManyParts),
        ("196x", 3, LowerCase),
        ("y12026", 0, LowerCase),
        ("1990s", 4, DecadeName),
        ("196u", 3, OldForm),
        ("2004/open", 5, OldForm),
        ("unknown/2004", 0, OldForm),
        ("2004-(06)?-11", 5, Parenthesis),
        ("2004?~", 5, TwoMarks),
        ("-0000", 0, NegativeZero),
        ("-00", 0, NegativeZero),
        ("Y2026", 1, NeedlessY),
        ("Y-00001", 2, NeedlessY),
        ("Y1E13", 1, YearTooLarge),
        ("Y99999999999999999999", 1, YearTooLarge),
        ("Y2E99999999999999999999", 1, YearTooLarge),
        ("1950S0", 5, Significant),
        ("1950S5", 5, Significant),
        ("Y12026-01", 6, YearAlone),
        ("1950S2-01", 6, YearAlone),
        ("2026-13", 5, NoSuchMonth),
        ("2026-00", 5, NoSuchMonth),
        ("2026-2X", 5, NoSuchMonth),
        ("2026-21-05", 8, DayOfSeason),
        ("2026-04-31", 8, NoSuchDay),
        ("2026-05-00", 8, NoSuchDay),
        ("2026-02-29", 8, NoSuchDay),
        ("156X-09-31", 8, NoSuchDay),
        ("2026-01T12:30:00", 7, TimeWithoutDay),
        ("2026-01-1XT12:30:00", 10, TimeWithoutDay),
        ("2026-01-10?T12:30:00", 11, TimeWithoutDay),
        ("2026-01-10T12:30", 16, BadTime),
        ("2026-01-10T24:00:01", 11, BadTime),
        ("2026-01-10T12:60:00", 11, BadTime),
        ("2026-01-10T12:30:00.", 20, BadTime),
        ("2026-01-10T12:30:00+14:01", 19, BadOffset),
        ("2026-01-10T12:30:00-12:01", 19, BadOffset),
        ("2026-01-10T12:30:00-00:00", 19, BadOffset),
        ("2026-01-10T12:30:00+5", 19, BadOffset),
        ("2006/2004", 5, Reversed),
        ("[2006..2004]", 7, Reversed),
        ("/", 0, NothingKnown),
        ("2026/01", 5, CenturyAsEnd),
        ("[196, 197]", 1, CenturyAsEnd),
        ("[1667, 1668", 11, NotClosed),
        ("[1667, 1668}", 11, NotClosed),
        ("[", 1, NotClosed),
        ("{}", 1, EmptyMember),
        ("[1667, ]", 7, EmptyMember),
        ("[..]", 1, EmptyMember),
        ("[1667.., 1668]", 5, OpenInside),
        ("[1667, ..1668]", 7, OpenInside),
        ("[1670/1672]", 5, SlashInSet),
    ];

    #[test]
    fn every_kind_is_met_at_its_place() {
        for &(text, offset, kind) in CASES {
            assert_eq!(Edtf::parse(text), Err(EdtfError { offset, kind }), "{text}");
        }
        for kind in EdtfErrorKind::ALL {
            assert!(CASES.iter().any(|case| case.2 == *kind), "no case for {kind:?}");
        }
    }

    #[test]
    fn sentences_read_as_clauses() {
        for &kind in EdtfErrorKind::ALL {
            let error = EdtfError { offset: 0, kind };
            for clause in [Some(error.message()), error.hint()].into_iter().flatten() {
                assert!(!clause.is_empty() && !clause.ends_with('.'), "{clause}");
            }
        }
        assert_eq!(
            EdtfError { offset: 5, kind: PartLength }.to_string(),
            "month and day take two digits each; write 2026-01-05"
        );
    }
}
