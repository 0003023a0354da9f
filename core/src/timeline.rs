//! Claims on an axis of time: a pure layout, tested without a browser.
//!
//! ```text
//! corpus ─ Times (which days) ┐
//!                  matches ───┴ lane (whose) ─ rows (where) ─ window (what shows) ─ Chart
//! ```
//!
//! Position is what the article states, not what happened. A claim whose article states no time for it is never drawn
//! as if it were dated: it is counted in its article's cluster. Marks, clusters and the two lists of what lies outside
//! the window together hold every match ([`Chart::every_claim`]).
//!
//! A [`Chart`] is all in whole CSS pixels, ready to be drawn, and knows nothing of the drawing. The words in it come
//! from a [`Words`], because only the caller knows the language of the page.

mod across;
mod axis;
mod chart;
mod crowd;
mod entry;
mod extent;
mod fill;
mod lane;
mod lettering;
mod map;
mod pack;
mod publication;
mod scale;
mod trace;
mod upright;
mod window;

pub use axis::{Tick, TickName};
pub use chart::{
    Anchor, Axis, Chart, Cluster, ClusterOf, Label, Link, Mark, Orientation, Publication, Rect, Stop, Stroke,
    StrokeKind, Today,
};
pub use entry::{Entry, Times};
pub use extent::{End, Extent, Happening, Piece};
pub use lane::{Lane, LaneOf};
pub use lettering::{fit as fit_text, width as text_width};
pub use map::{Bar, Map, map};
pub use scale::{SHORTEST, Scale, pan, shift, within, zoom};

use crate::edtf::Day;
use crate::model::{ClaimKey, Corpus, Dated, Source};
use crate::query;

/// What decides how the matches are drawn, besides the matches themselves.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'w> {
    /// Which of a claim's times places it; that of the [`Times`] it is laid out from.
    pub time: query::Time,
    /// How the chart is divided.
    pub lane: query::Lane,
    /// Whether the sides are exchanged: the thesis' own side below, or at the right.
    pub swap: bool,
    /// The first and last visible day; the whole domain where nothing is chosen.
    pub window: Option<(Day, Day)>,
    /// The reader's day.
    pub today: Day,
    /// The room there is.
    pub size: Size,
    /// How much is drawn beyond the window on either side, in pixels, for a hand that pans; nothing where the chart is
    /// upright.
    pub overscan: i32,
    /// The language of the page.
    pub words: &'w dyn Words,
}

/// The room there is, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// The width of the drawing; held between 240 and 5,000. Its height follows from what it holds.
    pub width: i32,
    /// Which way time runs.
    pub orientation: Orientation,
    /// The font size of labels.
    pub text: i32,
    /// The font size of dates and captions.
    pub small: i32,
}

impl Size {
    /// Held within what can be drawn: a caller's mistake costs a legible chart, never a panic.
    fn held(self) -> Self {
        Self {
            width: self.width.clamp(240, scale::WIDEST),
            text: self.text.clamp(8, 40),
            small: self.small.clamp(8, 40),
            ..self
        }
    }
}

/// The words that stand in a chart, in the language of the page.
pub trait Words: std::fmt::Debug {
    /// Beside the line of the reader's day.
    fn today(&self) -> String;
    /// A mark of the axis: "2026", "Mar", "Mar 2026".
    fn tick(&self, name: TickName) -> String;
    /// The heading of a lane; `count` is how many claims stand in it.
    fn lane(&self, corpus: &Corpus, lane: LaneOf, count: usize) -> String;
    /// A stated time: "since Oct 2022".
    fn period(&self, time: &Dated) -> String;
    /// When a forecast was made: "said 10 Jan 2026".
    fn said(&self, time: &Dated) -> String;
    /// When the article of a forecast appeared, where it does not tell when that was made: "reported 10 Jan 2026".
    fn reported(&self, time: &Dated) -> String;
    /// Beside the count of an article's claims that state no time: "China Closing In, as of 10 Jan 2026".
    fn as_of(&self, sources: &[&Source]) -> String;
    /// Beside the count of claims that an article dates to one stretch of time: "A New Milestone, said 2026".
    fn told_by(&self, sources: &[&Source], said: &Dated) -> String;
    /// A year, month or day whose claims are counted.
    fn span(&self, days: (Day, Day)) -> String;
    /// Beside the mark of the day on which articles appeared.
    fn published(&self, sources: &[&Source]) -> String;
}

/// Lays out the matching claims; `times` are the corpus' own, of the settings' time. Never panics, whatever the corpus,
/// the window and the size.
pub fn layout(corpus: &Corpus, times: &Times, matches: &[ClaimKey], settings: &Settings<'_>) -> Chart {
    let settings =
        Settings { size: settings.size.held(), overscan: settings.overscan.clamp(0, scale::WIDEST), ..*settings };
    let Times { domain, opening, .. } = *times;
    let window = settings.window.map_or(opening, |window| within(window, domain));
    let said = settings.time == query::Time::Said;
    let mut chart = Chart { said, domain, opening, window, ..Chart::empty(settings.size) };
    let divided = lane::divide(corpus, times, matches, &settings, &mut chart);
    match settings.size.orientation {
        Orientation::Across => across::draw(corpus, divided, &settings, &mut chart),
        Orientation::Upright => upright::draw(corpus, divided, &settings, &mut chart),
    }
    chart
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
