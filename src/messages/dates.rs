//! Dates in words, as precise as they are and no more.

use counterclaim_core::edtf::{Date, Day, Edtf, Endpoint, Interval, Member, Precision, SetKind, Value};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "Jan" for 1; empty outside 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// "10 Jan 2026".
pub fn day(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{day} {} {year}", month_name(month))
}

/// A date, interval or set in words: "about Jan 2026", "2029–2031", "since Oct 2022".
pub fn date(edtf: &Edtf) -> String {
    match edtf.value() {
        Value::Date(date) => qualified(date),
        Value::Interval(interval) => period(interval),
        Value::Set { kind, members } => {
            let members: Vec<String> = members
                .iter()
                .map(|member| match member {
                    Member::Date(date) => qualified(date),
                    Member::Range(range) => period(range),
                })
                .collect();
            members.join(match kind {
                SetKind::OneOf => " or ",
                SetKind::AllOf => " and ",
            })
        }
    }
}

fn period(interval: &Interval) -> String {
    match (&interval.start, &interval.end) {
        (Endpoint::Date(start), Endpoint::Date(end)) => {
            let doubtful = start.qualifier().any() || end.qualifier().any();
            let same_year = start.year() == end.year() && start.month().is_some() && start.day().is_none();
            if doubtful {
                format!("{} to {}", qualified(start), qualified(end))
            } else if same_year && end.day().is_none() {
                format!("{}–{}", start.month().map(month_name).unwrap_or_default(), plain(end))
            } else if start.precision() == Precision::Year && end.precision() == Precision::Year {
                format!("{}–{}", plain(start), plain(end))
            } else {
                format!("{} – {}", plain(start), plain(end))
            }
        }
        (Endpoint::Date(start), Endpoint::Open) => format!("since {}", qualified(start)),
        (Endpoint::Date(start), Endpoint::Unknown) => format!("{} to an unknown time", qualified(start)),
        (Endpoint::Open, Endpoint::Date(end)) => format!("until {}", qualified(end)),
        (Endpoint::Unknown, Endpoint::Date(end)) => format!("an unknown time to {}", qualified(end)),
        _ => "at any time".to_owned(),
    }
}

fn qualified(date: &Date) -> String {
    let qualifier = date.qualifier();
    let mut words = plain(date);
    if qualifier.approximate {
        words.insert_str(0, "about ");
    }
    if qualifier.uncertain {
        words.push_str(" (uncertain)");
    }
    words
}

fn plain(date: &Date) -> String {
    let Some(year) = date.year() else { return between(date) };
    match (date.month(), date.day(), date.season()) {
        (Some(month), Some(day), _) => format!("{day} {} {year}", month_name(month)),
        (Some(month), None, _) => format!("{} {year}", month_name(month)),
        (None, None, Some(season)) => match season {
            21 | 25 | 31 => format!("spring {year}"),
            22 | 26 | 29 => format!("summer {year}"),
            23 | 27 | 32 => format!("autumn {year}"),
            24 | 28 | 30 => format!("winter {year}"),
            33..=36 => format!("quarter {} of {year}", season - 32),
            37..=39 => format!("third {} of {year}", season - 36),
            _ => format!("half {} of {year}", season.saturating_sub(39)),
        },
        _ if date.is_unspecified() => between(date),
        _ => year.to_string(),
    }
}

/// A date with unknown digits is some time between two days.
fn between(date: &Date) -> String {
    format!("between {} and {}", date.earliest().ymd().0, date.latest().ymd().0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(edtf: &str) -> String {
        Edtf::parse(edtf).map(|edtf| date(&edtf)).unwrap_or_default()
    }

    #[test]
    fn dates_read_as_precisely_as_they_are() {
        for (edtf, wanted) in [
            ("2026-01-10", "10 Jan 2026"),
            ("2026-01~", "about Jan 2026"),
            ("2024", "2024"),
            ("2029/2031", "2029–2031"),
            ("2025-01/2025-04", "Jan–Apr 2025"),
            ("2026-01-05/2026-01-11", "5 Jan 2026 – 11 Jan 2026"),
            ("2022-10/..", "since Oct 2022"),
            ("../2026-03", "until Mar 2026"),
            ("2025-01~/..", "since about Jan 2025"),
            ("2024?", "2024 (uncertain)"),
            ("202X", "between 2020 and 2029"),
            ("2025-21", "spring 2025"),
            ("2025-34", "quarter 2 of 2025"),
        ] {
            assert_eq!(words(edtf), wanted, "{edtf}");
        }
    }
}
