//! The grammar: one pass over the bytes, stopping at the first thing that is not EDTF.
//!
//! ```text
//! value    = date | interval | set
//! interval = end "/" end                       end = "" (unknown) | ".." (open) | date
//! set      = ("[" | "{") member *("," member) ("]" | "}")
//! member   = date | [date] ".." [date]
//! date     = part-of-year *2("-" part) ["T" time [offset]]
//! part     = [mark] 2(digit | "X") [mark]      mark = "?" | "~" | "%"
//! ```

use std::ops::Range;

use super::bounds::{Written, fits, number_of, season_months};
use super::cursor::Cursor;
use super::day::{Day, MAX_YEAR};
use super::error::{EdtfError, EdtfErrorKind::*};
use super::{Date, Endpoint, Interval, Member, Precision, Qualifier, SetKind, Value};

pub(super) fn value(text: &str) -> Result<Value, EdtfError> {
    match text.bytes().next() {
        None => Err(EdtfError::new(0, Empty)),
        Some(b'[') => set(text, SetKind::OneOf, b']'),
        Some(b'{') => set(text, SetKind::AllOf, b'}'),
        Some(_) => match text.find('/') {
            Some(slash) => interval(text, slash),
            None => date(Cursor::new(text, 0..text.len())).map(Value::Date),
        },
    }
}

fn interval(text: &str, slash: usize) -> Result<Value, EdtfError> {
    let after = slash + 1;
    if let Some(second) = text[after..].find('/') {
        return Err(EdtfError::new(after + second, Slashes));
    }
    let end = |range: Range<usize>| match &text[range.clone()] {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => part_date(text, range).map(Endpoint::Date),
    };
    let (start, end) = (end(0..slash)?, end(after..text.len())?);
    if (&start, &end) == (&Endpoint::Unknown, &Endpoint::Unknown) {
        return Err(EdtfError::new(0, NothingKnown));
    }
    ordered(start, end, after).map(Value::Interval)
}

fn set(text: &str, kind: SetKind, close: u8) -> Result<Value, EdtfError> {
    let end = text.len() - 1;
    if end == 0 || text.as_bytes()[end] != close {
        let wrong_bracket = text.ends_with([']', '}']);
        return Err(EdtfError::new(text.len() - usize::from(wrong_bracket), NotClosed));
    }
    let mut members = Vec::new();
    let mut at = 1;
    for written in text[1..end].split(',') {
        let from = at + written.len() - written.trim_start_matches(' ').len();
        let to = from + written.trim_matches(' ').len();
        at += written.len() + 1;
        members.push(member(text, from..to, members.is_empty(), at > end)?);
    }
    Ok(Value::Set { kind, members })
}

fn member(text: &str, range: Range<usize>, first: bool, last: bool) -> Result<Member, EdtfError> {
    let written = &text[range.clone()];
    let fail = |at: usize, kind| Err(EdtfError::new(range.start + at, kind));
    if let "" | ".." = written {
        return fail(0, EmptyMember);
    }
    if let Some(slash) = written.find('/') {
        return fail(slash, SlashInSet);
    }
    let Some(dots) = written.find("..") else {
        return part_date(text, range).map(Member::Date);
    };
    let (before, after) = (range.start..range.start + dots, range.start + dots + 2..range.end);
    if before.is_empty() && !first || after.is_empty() && !last {
        return fail(dots, OpenInside);
    }
    let end = |range: Range<usize>| match range.is_empty() {
        true => Ok(Endpoint::Open),
        false => part_date(text, range).map(Endpoint::Date),
    };
    ordered(end(before)?, end(after.clone())?, after.start).map(Member::Range)
}

/// Refuses an interval only if every reading of it is reversed: `2026/2026-03` has a sound one.
fn ordered(start: Endpoint, end: Endpoint, end_at: usize) -> Result<Interval, EdtfError> {
    let interval = Interval { start, end };
    match interval.extent() {
        (Some(earliest), Some(latest)) if latest < earliest => Err(EdtfError::new(end_at, Reversed)),
        _ => Ok(interval),
    }
}

/// A date inside an interval or set. No century or decade: EDTF does not list them there, and
/// `2026/01`, meant as a month, would be an interval that ends in the second century.
fn part_date(text: &str, range: Range<usize>) -> Result<Date, EdtfError> {
    let start = range.start;
    let date = date(Cursor::new(text, range))?;
    match date.precision {
        Precision::Decade | Precision::Century if !date.unspecified => Err(EdtfError::new(start, CenturyAsEnd)),
        _ => Ok(date),
    }
}

/// What the year alone says, before month and day narrow it.
struct Year<'a> {
    negative: bool,
    /// The digits and `X`s of a plain four-digit year, the only kind that a month can follow.
    plain: Option<&'a [u8]>,
    /// Whether it is a decade or century, written in three or two digits.
    short: bool,
    /// First and last year; `None` where digits are unspecified and the pattern decides.
    span: Option<(i64, i64)>,
    precision: Precision,
    level: u8,
}

fn date(mut c: Cursor) -> Result<Date, EdtfError> {
    let start = c.at;
    let mut marks = Marks::default();
    marks.before(&mut c, 0);
    let year = year(&mut c)?;
    marks.after(&mut c, 0);

    let mut parts: [Option<&[u8]>; 2] = [None; 2];
    let mut starts = [0; 2];
    let mut written = 0;
    while written < 2 && c.peek() == Some(b'-') {
        if year.plain.is_none() {
            return Err(if year.short { EdtfError::new(start, ShortYear) } else { c.fail(YearAlone) });
        }
        c.at += 1;
        marks.before(&mut c, written + 1);
        starts[written] = c.at;
        parts[written] = Some(c.two_places()?);
        written += 1;
        marks.after(&mut c, written);
    }
    let [month, day] = parts;
    let code = month.and_then(number_of);
    let season = code.filter(|&code| season_months(code).is_some());
    if season.is_none() && !(1..=12).any(|number| fits(month, number)) {
        return Err(EdtfError::new(starts[0], NoSuchMonth));
    }
    if season.is_some() && day.is_some() {
        return Err(EdtfError::new(starts[1], DayOfSeason));
    }
    let (earliest, latest) = match (year.plain, year.span) {
        (None, Some((first, last))) => {
            Day::from_ymd(first, 1, 1).zip(Day::from_ymd(last, 12, 31)).ok_or(EdtfError::new(start, YearTooLarge))?
        }
        (digits, _) => Written { negative: year.negative, year: digits.unwrap_or_default(), month, day }
            .bounds()
            .ok_or(EdtfError::new(starts[1], NoSuchDay))?,
    };

    let digits = [year.plain, month, day];
    let x_level = unspecified_level(digits);
    let season_level = season.map_or(0, |code| if code <= 24 { 1 } else { 2 });
    let precision = match (season, code, day.and_then(number_of)) {
        _ if year.precision != Precision::Year => year.precision,
        (Some(_), ..) => Precision::Season,
        (None, Some(_), None) => Precision::Month,
        (None, Some(_), Some(_)) => Precision::Day,
        (None, None, _) => Precision::Year,
    };
    let date = Date {
        earliest,
        latest,
        precision,
        year: year.span.filter(|(first, last)| first == last).map(|(first, _)| first),
        month: code,
        day: day.and_then(number_of),
        // Digits that do not count are as unknown as an X.
        unspecified: x_level > 0 || !year.short && year.span.is_some_and(|(first, last)| first != last),
        qualifiers: marks.qualifiers,
        level: x_level.max(season_level).max(year.level).max(marks.level(written, year.short)),
    };
    if c.peek() == Some(b'T') {
        if precision != Precision::Day || marks.level(written, false) > 0 {
            return Err(c.fail(TimeWithoutDay));
        }
        c.at += 1;
        time(&mut c)?;
    }
    match c.peek() {
        None => Ok(date),
        Some(b'-') if written == 2 => Err(c.fail(TooManyParts)),
        Some(_) => Err(c.unexpected()),
    }
}

fn year<'a>(c: &mut Cursor<'a>) -> Result<Year<'a>, EdtfError> {
    let start = c.at;
    let prefixed = c.eat(b'Y');
    let negative = c.eat(b'-');
    let digits_at = c.at;
    let digits = c.run(|b| b.is_ascii_digit() || b == b'X' && !prefixed);
    let x = digits.iter().position(|&b| b == b'X');
    let fail = |at, kind| Err(EdtfError::new(at, kind));
    match digits.len() {
        0 => return Err(c.unexpected()),
        _ if prefixed => {}
        1..=3 if digits.len() == 1 || x.is_some() => {
            let complete = matches!(c.peek(), None | Some(b'-'));
            return if complete { fail(start, ShortYear) } else { Err(c.unexpected()) };
        }
        5.. => return fail(start, NoHyphens),
        _ if negative && digits.iter().all(|&b| b == b'0') => return fail(start, NegativeZero),
        _ => {}
    }
    if let Some(x) = x {
        let precision = Precision::without_digits(digits.len() - x);
        return Ok(Year { negative, plain: Some(digits), short: false, span: None, precision, level: 0 });
    }

    let mut number = decimal(digits);
    let exponential = prefixed && c.eat(b'E');
    if exponential {
        let exponent = c.run(|b| b.is_ascii_digit());
        if exponent.is_empty() {
            return Err(c.unexpected());
        }
        let power = decimal(exponent).and_then(|e| 10i64.checked_pow(e.try_into().ok()?));
        number = number.zip(power).and_then(|(number, power)| number.checked_mul(power));
    }
    if prefixed && (digits[0] == b'0' || digits.len() < 5 && !exponential) {
        return fail(digits_at, NeedlessY);
    }
    // Checked before anything is added, so that the sums below cannot overflow.
    let Some(mut number) = number.filter(|&number| number <= MAX_YEAR) else {
        return fail(digits_at, YearTooLarge);
    };
    let short = !prefixed && digits.len() < 4;
    let significant = !short && c.eat(b'S');
    let missing = if short {
        let missing = 4 - digits.len();
        number *= 10i64.pow(missing as u32);
        missing
    } else if significant {
        let at = c.at;
        let all = if prefixed { number.ilog10() as usize + 1 } else { 4 };
        match decimal(c.run(|b| b.is_ascii_digit())).and_then(|count| usize::try_from(count).ok()) {
            Some(count) if (1..=all).contains(&count) => all - count,
            _ => return fail(at, Significant),
        }
    } else {
        0
    };
    let unit = 10i64.pow(missing as u32);
    let first = number - number % unit;
    let last = first + unit - 1;
    Ok(Year {
        negative,
        plain: Some(digits).filter(|_| !prefixed && !short && !significant),
        short,
        span: Some(if negative { (-last, -first) } else { (first, last) }),
        precision: Precision::without_digits(missing),
        level: match () {
            _ if exponential || significant || short && digits.len() == 3 => 2,
            _ if prefixed => 1,
            _ => 0,
        },
    })
}

/// Level 1 knows unspecified digits only at the end: the last or the last two of a year, or whole
/// parts from the right. Everything else is level 2.
fn unspecified_level(parts: [Option<&[u8]>; 3]) -> u8 {
    let digits = || parts.into_iter().flatten().flatten().rev();
    let trailing = digits().take_while(|&&b| b == b'X').count();
    if trailing != digits().filter(|&&b| b == b'X').count() {
        return 2;
    }
    match (parts.into_iter().flatten().count(), trailing) {
        (_, 0) => 0,
        (1, 1 | 2 | 4) | (2, 2 | 6) | (3, 2 | 4 | 8) => 1,
        _ => 2,
    }
}

/// `hh:mm:ss`, a fraction, and an offset. Checked and then left aside: bounds are whole days as written.
fn time(c: &mut Cursor) -> Result<(), EdtfError> {
    let start = c.at;
    let mut clock = [0; 3];
    for (index, number) in clock.iter_mut().enumerate() {
        if index > 0 && !c.eat(b':') {
            return Err(c.fail(BadTime));
        }
        *number = c.two_digits().ok_or(c.fail(BadTime))?;
    }
    if (c.eat(b'.') || c.eat(b',')) && c.run(|b| b.is_ascii_digit()).is_empty() {
        return Err(c.fail(BadTime));
    }
    if !(clock[0] < 24 && clock[1] < 60 && clock[2] < 60 || clock == [24, 0, 0]) {
        return Err(EdtfError::new(start, BadTime));
    }
    let at = c.at;
    if !c.eat(b'Z') && matches!(c.peek(), Some(b'+' | b'-')) {
        // UTC itself is +00:00, and no place on earth lies further behind it than 12 hours or ahead
        // than 14.
        let allowed = if c.eat(b'-') { 1..=12 * 60 } else { 0..=14 * 60 };
        c.eat(b'+');
        let hours = c.two_digits();
        let minutes = if c.eat(b':') { c.two_digits() } else { c.two_digits().or(Some(0)) };
        let sound = hours.zip(minutes).is_some_and(|(hours, minutes)| {
            minutes < 60 && allowed.contains(&(u16::from(hours) * 60 + u16::from(minutes)))
        });
        if !sound {
            return Err(EdtfError::new(at, BadOffset));
        }
    }
    Ok(())
}

/// The marks `?`, `~` and `%` of a date: what they say of each part, and where they stood.
#[derive(Default)]
struct Marks {
    qualifiers: [Qualifier; 3],
    /// Whether one stands in front of a part.
    in_front: bool,
    /// For each part, whether one stands behind it.
    behind: [bool; 3],
}

impl Marks {
    /// In front of a part, a mark is for that part alone.
    fn before(&mut self, c: &mut Cursor, part: usize) {
        if let Some(mark) = c.mark() {
            self.qualifiers[part].add(mark);
            self.in_front = true;
        }
    }

    /// Behind a part, it is for that part and all to its left.
    fn after(&mut self, c: &mut Cursor, part: usize) {
        if let Some(mark) = c.mark() {
            self.qualifiers[..=part].iter_mut().for_each(|qualifier| qualifier.add(mark));
            self.behind[part] = true;
        }
    }

    /// Level 1 knows one mark, at the end of the date.
    fn level(&self, last: usize, short: bool) -> u8 {
        match self.behind {
            _ if self.in_front || self.behind[..last].contains(&true) => 2,
            behind if behind[last] => {
                if short {
                    2
                } else {
                    1
                }
            }
            _ => 0,
        }
    }
}

fn decimal(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0i64, |number, b| number.checked_mul(10)?.checked_add(i64::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use super::super::{Edtf, Precision, Precision::*, Value};

    #[test]
    fn levels() {
        for (level, texts) in [
            (0, &["2026-01-10", "2026", "20", "-0044-03", "2026-01-10T12:30:00.5-04", "1980-08/1994"][..]),
            (1, &["2026-01~", "Y12026", "2026-24", "202X", "20XX?", "2026-XX", "2026-01-XX", "XXXX-XX-XX"]),
            (1, &["2026/..", "../2026", "/2026", "../..", "1984?/2004%", "2026-21%"]),
            (2, &["2026-25", "202", "20~", "2XXX", "2XX6", "2026-1X", "202X-XX", "202X-01", "2026-XX-10"]),
            (2, &["?2026", "2026~-01", "2026-~01", "2026-?01~-02", "1950S2", "Y17E7", "Y17101E4S3", "Y17101E4S9"]),
            (2, &["2026-01-XX/2026-07", "[1667, 1668]", "{..1984}", "[1670..1672]", "[ 2026-21 ]"]),
        ] {
            for text in texts {
                assert_eq!(Edtf::parse(text).map(|edtf| edtf.level()), Ok(level), "{text}");
            }
        }
    }

    #[test]
    fn precision_is_what_is_stated() {
        let cases: &[(&str, Precision)] = &[
            ("2026-01-10?", Day),
            ("2026-01-XX", Month),
            ("2026-33", Season),
            ("2026-XX-10", Year),
            ("Y17E7", Year),
            ("202X-12-25", Decade),
            ("202", Decade),
            ("20", Century),
            ("1950S2", Century),
            ("2XX6", Millennium),
            ("XXXX", Wider),
        ];
        for (text, precision) in cases {
            assert_eq!(Edtf::parse(text).unwrap().precision(), Some(*precision), "{text}");
        }
        assert_eq!(Edtf::parse("2026/2027").unwrap().precision(), None);
    }

    #[test]
    fn a_set_keeps_its_members() {
        let set = Edtf::parse("[..1984, 1990 ,1992..1994]").unwrap();
        let Value::Set { members, .. } = set.value() else { panic!("not a set") };
        assert_eq!(members.len(), 3);
    }
}
