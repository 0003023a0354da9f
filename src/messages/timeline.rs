//! The words of the timeline.

use super::{claims, date, month_name, noun, number};
use counterclaim_core::edtf::{Day, Edtf, Endpoint, Value};
use counterclaim_core::model::{Corpus, Dated, Source, Stance};
use counterclaim_core::timeline::{LaneOf, TickName, Words};

/// The heading of the page.
pub const WHEN_HEADING: &str = "When is it said to happen?";
/// What the shapes mean, in the order of [`crate::charts::Sample`]; the first sentence stands alone.
pub const LEGEND: &str = "Position is what the article states, not what happened.";
/// The same for the mode that goes by the time of saying.
pub const LEGEND_SAID: &str = "Position is when an article says that something was said, not what it is about.";
/// A stated time.
pub const KEY_CERTAIN: &str = "a stated time";
/// A time told loosely.
pub const KEY_POSSIBLE: &str = "some time within";
/// An end that is not told.
pub const KEY_FADING: &str = "no end named";
/// A time told as "about".
pub const KEY_APPROXIMATE: &str = "told as “about”";
/// A time told as doubtful.
pub const KEY_UNCERTAIN: &str = "told as uncertain";
/// A forecast.
pub const KEY_FORECAST: &str = "a forecast, joined to when it was made";
/// An article's cluster.
pub const KEY_CLUSTER: &str = "claims without a time, as of their article";
/// Names the shapes.
pub const KEY: &str = "Shapes";
/// Names the buttons that divide the chart.
pub const LANES: &str = "Arrange";
/// Names the buttons that choose the time.
pub const TIMES: &str = "Place by the time";
/// By what it is about.
pub const TIME_ABOUT: &str = "it is about";
/// By when it was said.
pub const TIME_SAID: &str = "it was said";
/// The chart, spoken.
pub const CHART: &str = "Timeline of claims. Arrow keys go from claim to claim, Enter opens one, plus and minus zoom.";
/// The map, spoken.
pub const MAP: &str = "Claims by year; the frame is the visible period. Drag it, or its edges.";
/// The map's caption.
pub const MAP_CAPTION: &str = "Claims with a stated time, by year. Drag the frame or its edges to move; drag across \
                               other years to keep only their claims.";
/// The same where the chart goes by the time of saying, which is no filter.
pub const MAP_CAPTION_SAID: &str =
    "Claims whose saying is dated, by year. Drag the frame or its edges, or across other years, to move.";
/// Filters to what is visible.
pub const ONLY_PERIOD: &str = "Keep only this period’s claims";
/// Names the buttons that take the chart away.
pub const TAKE: &str = "Take it away";
/// As a drawing.
pub const AS_SVG: &str = "SVG";
/// As a picture.
pub const AS_PNG: &str = "PNG";
/// On paper.
pub const PRINT: &str = "Print";
/// The name of a file taken away, without its ending.
pub const FILE_NAME: &str = "timeline";
/// Below a picture that leaves the page.
pub fn source_line(corpus: &str, address: &str) -> String {
    let [first, second] = super::NAME;
    format!("{corpus} · {first}{second} · {} {address}", super::NOT_VERIFIED)
}
/// Above a picture: how many claims of which time.
pub fn picture_line(legend: &str, counts: [usize; 2], period: (Day, Day)) -> String {
    format!("{legend} {}, {}, {}.", window(period), timed(counts[0]), as_of_article(counts[1]))
}

/// "3 forecasts: 1 to come, 2 running"; empty without forecasts.
pub fn due_counts(counts: [usize; 4]) -> String {
    let total: usize = counts.iter().sum();
    if total == 0 {
        return String::new();
    }
    let words = ["to come", "running", "past", "without an end"];
    let parts: Vec<String> = counts
        .iter()
        .zip(words)
        .filter(|(count, _)| **count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    format!("{total} {}: {}", noun(total, "forecast", "forecasts"), parts.join(", "))
}

/// The days that a stated time was read as: "read as 1 Jan 2025 to 31 Mar 2025, told as about".
pub fn days_read(days: (Day, Day), open: [bool; 2], approximate: bool, uncertain: bool) -> String {
    let mut words = if days.0 == days.1 {
        format!("read as {}", super::day(days.0))
    } else {
        format!("read as {} to {}", super::day(days.0), super::day(days.1))
    };
    let notes = [
        (open[0], ", no beginning named"),
        (open[1], ", no end named"),
        (approximate, ", told as “about”"),
        (uncertain, ", told as uncertain"),
    ];
    notes.iter().filter(|(holds, _)| *holds).for_each(|(_, note)| words.push_str(note));
    words
}
/// The buttons that change the visible period.
pub const PERIOD: &str = "Visible period";
/// Shows half as much.
pub const ZOOM_IN: &str = "Zoom in";
/// Shows twice as much.
pub const ZOOM_OUT: &str = "Zoom out";
/// Shows everything.
pub const ZOOM_ALL: &str = "All";
/// Shows an earlier time.
pub fn earlier(count: usize) -> String {
    format!("{count} earlier")
}
/// Shows a later time.
pub fn later(count: usize) -> String {
    format!("{count} later")
}
/// Where the chart stands as a list.
pub fn as_list(count: usize) -> String {
    format!("The same as a list: {} with a stated time, in order", claims(count))
}
/// The rest of the list.
pub const AS_OF_HEADING: &str = "Without a stated time, as of their article";
/// A source without a date.
pub const NO_DATE: &str = "no date";

/// Claims that point different ways, counted together.
pub const BOTH_SIDES: &str = "both sides";

/// The word of a side: "closing".
pub fn side(corpus: &Corpus, stance: Stance) -> &str {
    let [closing, widening] = &corpus.narratives;
    match stance {
        Stance::Optimistic => &closing.mark,
        Stance::Pessimistic => &widening.mark,
        Stance::Neutral => super::NEITHER,
    }
}

/// "46 claims with a stated time".
pub fn timed(count: usize) -> String {
    format!("{} with a stated time", claims(count))
}

/// "66 as of their article".
pub fn as_of_article(count: usize) -> String {
    format!("{count} as of {} article", noun(count, "its", "their"))
}

/// Claims without a time, of articles without a date.
pub fn undatable(count: usize) -> String {
    format!("{count} without any date")
}

/// "Jan 2021 – Dec 2032".
pub fn window((first, last): (Day, Day)) -> String {
    let month = |day: Day| {
        let (year, month, _) = day.ymd();
        format!("{} {year}", month_name(month))
    };
    let (first, last) = (month(first), month(last));
    if first == last { first } else { format!("{first} – {last}") }
}

/// When an article appeared, to stand behind "as of": "10 Jan 2026", "Mar 2026 or later".
pub fn as_of_date(published: &Edtf) -> String {
    match published.value() {
        Value::Interval(interval) if interval.end == Endpoint::Open => {
            let start = published.as_str().split('/').next().and_then(|start| Edtf::parse(start).ok());
            start.map_or_else(|| date(published), |start| format!("{} or later", date(&start)))
        }
        _ => date(published),
    }
}

/// A mark, spoken: "closing: A Chinese firm could lead, about 2029–2031, said 10 Jan 2026".
pub fn mark(side: &str, name: &str, times: &[String]) -> String {
    [format!("{side}: {name}")].iter().chain(times).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A cluster, spoken: "closing: 22 claims of China Closing In without a stated time".
pub fn cluster(side: &str, count: usize, articles: &str) -> String {
    format!("{side}: {} of {articles} without a stated time", claims(count))
}

/// Claims that one article dates to the same stretch of time, spoken.
pub fn told_together(side: &str, count: usize, words: &str) -> String {
    format!("{side}: {} of {words}", claims(count))
}

/// Claims that stand too close together, spoken.
pub fn crowd(side: &str, count: usize) -> String {
    format!("{side}: {} more at this time", claims(count))
}

/// The articles of several claims: "China Closing In", "three articles".
pub fn articles(sources: &[&Source]) -> String {
    match sources {
        [one] => one.short.clone(),
        many => format!("{} {}", number(many.len()), noun(many.len(), "article", "articles")),
    }
}

/// English, in a chart.
#[derive(Debug)]
pub struct ChartWords;

impl Words for ChartWords {
    fn today(&self) -> String {
        "today".to_owned()
    }

    fn tick(&self, name: TickName) -> String {
        match name {
            TickName::Year(year) => year_name(year),
            TickName::Month(month) => month_name(month).to_owned(),
            TickName::MonthOf(year, month) => format!("{} {}", month_name(month), year_name(year)),
            TickName::Day(day) => day.to_string(),
            TickName::DayOf(day) => super::day(day),
        }
    }

    fn lane(&self, corpus: &Corpus, lane: LaneOf, count: usize) -> String {
        let [closing, widening] = &corpus.narratives;
        let name = match lane {
            LaneOf::Stance(Stance::Optimistic) => closing.name.as_str(),
            LaneOf::Stance(Stance::Pessimistic) => widening.name.as_str(),
            LaneOf::Stance(Stance::Neutral) => "Neither",
            LaneOf::Question(key) => {
                let question = key.and_then(|key| corpus.questions.get(key.at()));
                question.map_or("Other matters", |question| question.title.as_str())
            }
            LaneOf::Source(key) => corpus.sources.get(key.at()).map_or("", |source| source.short.as_str()),
            LaneOf::Speaker(None) => "The articles themselves",
            LaneOf::Speaker(Some(key)) => corpus.speakers.get(key.at()).map_or("", |speaker| speaker.name.as_str()),
            LaneOf::OtherSpeakers => "Speakers of whom no time is told",
            LaneOf::Kind(kind) => return format!("{} · {count}", super::capital(super::kind(kind))),
        };
        format!("{name} · {count}")
    }

    fn period(&self, time: &Dated) -> String {
        date(&time.edtf)
    }

    fn said(&self, time: &Dated) -> String {
        super::said(&as_of_date(&time.edtf))
    }

    fn reported(&self, time: &Dated) -> String {
        format!("reported {}", as_of_date(&time.edtf))
    }

    fn as_of(&self, sources: &[&Source]) -> String {
        let dates: Vec<&Edtf> = sources.iter().filter_map(|source| Some(&source.published.as_ref()?.edtf)).collect();
        let when = match dates.as_slice() {
            [one] => as_of_date(one),
            many => {
                let first = many.iter().filter_map(|date| date.earliest()).min();
                let last = many.iter().filter_map(|date| date.latest().or(date.earliest())).max();
                first.zip(last).map(window).unwrap_or_default()
            }
        };
        format!("{} · as of {when}", articles(sources))
    }

    fn told_by(&self, sources: &[&Source], said: &Dated) -> String {
        format!("{}, {}", articles(sources), self.said(said))
    }

    fn span(&self, (first, last): (Day, Day)) -> String {
        let (from, to) = (first.ymd(), last.ymd());
        let years = (from.1, from.2, to.1, to.2) == (1, 1, 12, 31);
        match () {
            () if first == last => super::day(first),
            () if years && from.0 == to.0 => year_name(from.0),
            () if years => format!("{}–{}", year_name(from.0), year_name(to.0)),
            () => window((first, last)),
        }
    }

    fn published(&self, sources: &[&Source]) -> String {
        match sources {
            [one] => one.short.clone(),
            many => format!("{} published", articles(many)),
        }
    }
}

/// "2026", "44 BC", "138 000".
fn year_name(year: i64) -> String {
    let size = year.unsigned_abs();
    if year <= 0 {
        // There is no year 0 in words: it is 1 BC.
        return format!("{} BC", grouped(size + 1));
    }
    grouped(size)
}

/// Digits in groups of three where there are more than four.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_read_as_years() {
        let names = [2026, 0, -43, 138_000].map(year_name);
        assert_eq!(names, ["2026", "1 BC", "44 BC", "138\u{202f}000"]);
    }

    #[test]
    fn an_article_stands_as_of_its_date() {
        let words = |text: &str| Edtf::parse(text).map(|edtf| as_of_date(&edtf)).unwrap_or_default();
        assert_eq!(words("2026-03/.."), "Mar 2026 or later");
        assert_eq!(words("2026-01-10~"), "about 10 Jan 2026");
    }
}
