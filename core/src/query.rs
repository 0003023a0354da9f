//! What a reader asks for, and its form in the address.
//!
//! The address is canonical: one [`Query`] has exactly one written form, with keys in a fixed order, values in
//! corpus order and defaults left out, so that two links to the same screen are the same link.

mod address;
mod facet;
mod percent;

pub use address::{Ignored, Why, read, write};
pub use facet::Facet;

use crate::edtf::{Day, Edtf};
use crate::model::vocabulary::vocabulary;
use crate::model::{Attribution, ClaimKey, Kind, QuestionKey, SourceKey, SpeakerKey, Stance};

vocabulary! {
    /// Which page is open.
    View {
        /// Both narratives, a row a question.
        Compare = "compare",
        /// Claims on an axis of time.
        Timeline = "timeline",
        /// Search, facets and one claim in detail.
        Explore = "explore",
        /// The reader's own article.
        Yours = "yours",
        /// How this was made.
        About = "about",
    }
}

vocabulary! {
    /// By what claims are sorted into the two columns.
    Columns {
        /// By the narrative of the article they stand in.
        Article = "article",
        /// By the claim's own stance.
        Claim = "claim",
    }
}

vocabulary! {
    /// Which time places a claim on the axis.
    Time {
        /// The time it is about.
        About = "about",
        /// The time it was said.
        Said = "said",
    }
}

vocabulary! {
    /// How the timeline is divided.
    Lane {
        /// Closing above the axis, widening below, neither on it.
        Sides = "sides",
        /// A lane a question.
        Question = "question",
        /// A lane a source.
        Source = "source",
        /// A lane a speaker.
        Speaker = "speaker",
    }
}

vocabulary! {
    /// The order of a list of claims.
    Sort {
        /// Best match first; in the order of the articles where nothing is searched for.
        Match = "match",
        /// Earliest first, claims without a time last.
        Time = "time",
        /// Most easily checked first.
        Checkworthy = "checkworthy",
    }
}

vocabulary! {
    /// Colours.
    Theme {
        /// Ink on paper.
        Light = "light",
        /// Paper on ink.
        Dark = "dark",
    }
}

vocabulary! {
    /// How a claim stands to claims of other sources, as a value to filter by.
    Standing {
        /// Another claim tells of the same fact.
        SameFact = "same-fact",
        /// Another claim speaks for it.
        Supports = "supports",
        /// Another claim contradicts it.
        Contradicts = "contradicts",
        /// Another claim reads the same matter in another way.
        DifferentReading = "different-reading",
        /// Another claim expects another future.
        DifferentForecast = "different-forecast",
        /// It runs against its own source's narrative.
        Concession = "concession",
        /// It answers a question on which the other side is silent.
        Silence = "silence",
    }
}

/// What is on the screen, together with the corpus and the reader's today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Which page.
    pub view: View,
    /// What the search field holds.
    pub text: String,
    /// *Or* inside each of these lists, *and* between them; an empty list asks for nothing.
    pub sources: Vec<SourceKey>,
    /// Stances asked for.
    pub stances: Vec<Stance>,
    /// Questions asked for.
    pub questions: Vec<QuestionKey>,
    /// Kinds asked for.
    pub kinds: Vec<Kind>,
    /// Speakers asked for.
    pub speakers: Vec<SpeakerKey>,
    /// Attributions asked for.
    pub attributions: Vec<Attribution>,
    /// Standings asked for.
    pub standings: Vec<Standing>,
    /// The earliest time, against about, else said, else published.
    pub from: Option<Edtf>,
    /// The latest time.
    pub to: Option<Edtf>,
    /// The open claims: one in detail, or the several behind a part of the brief.
    pub open: Vec<ClaimKey>,
    /// How the columns are filled.
    pub columns: Columns,
    /// Whether the sides are swapped.
    pub swap: bool,
    /// Which time the axis shows.
    pub time: Time,
    /// How the timeline is divided.
    pub lane: Lane,
    /// The visible period of the timeline, first and last day.
    pub window: Option<(Day, Day)>,
    /// The order of results.
    pub sort: Sort,
    /// Colours, where the reader chose.
    pub theme: Option<Theme>,
    /// The language of the interface, where the reader chose.
    pub language: Option<String>,
    /// Framed for a post.
    pub embed: bool,
    /// The day that counts as today, where a test says so.
    pub today: Option<Day>,
}

impl Query {
    /// How many single filters narrow the claims.
    pub fn filter_count(&self) -> usize {
        let values: usize = Facet::ALL.iter().map(|facet| facet.selected(self).len()).sum();
        let period = self.from.is_some() || self.to.is_some();
        values + usize::from(!self.text.trim().is_empty()) + usize::from(period)
    }

    /// The same page with every filter taken off.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self {
            text: String::new(),
            sources: Vec::new(),
            stances: Vec::new(),
            questions: Vec::new(),
            kinds: Vec::new(),
            speakers: Vec::new(),
            attributions: Vec::new(),
            standings: Vec::new(),
            from: None,
            to: None,
            ..self.clone()
        }
    }
}

/// Puts a value into a selection, or takes it out; the selection stays in order.
pub fn toggle<T: Ord>(selection: &mut Vec<T>, value: T) {
    match selection.binary_search(&value) {
        Ok(at) => {
            selection.remove(at);
        }
        Err(at) => selection.insert(at, value),
    }
}

macro_rules! first_is_default {
    ($($name:ident => $value:ident),+) => {
        $(impl Default for $name {
            fn default() -> Self {
                Self::$value
            }
        })+
    };
}

first_is_default!(View => Compare, Columns => Article, Time => About, Lane => Sides, Sort => Match);
