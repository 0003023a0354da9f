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
use crate::model::{Attribution, ClaimKey, Corpus, Kind, QuestionKey, SourceKey, SpeakerKey, Stance};
use crate::order;
use std::borrow::Cow;

vocabulary! {
    /// Which page is open.
    View {
        /// Both narratives, a row a question.
        Compare = "compare",
        /// Claims on an axis of time.
        Timeline = "timeline",
        /// Search, facets and one claim in detail.
        Explore = "explore",
        /// One article's digest with its claims marked, or two in facing columns.
        Read = "read",
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
        /// A lane a kind of claim.
        Kind = "kind",
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
    /// The second article of the reading view. One equal to the first is as none, and stands in no address.
    pub with: Option<SourceKey>,
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
    /// The articles of the reading view: the one asked for first, else the corpus' first that is not the second; and
    /// the one beside it. Nothing in a corpus without articles.
    pub fn articles(&self, corpus: &Corpus) -> Option<(SourceKey, Option<SourceKey>)> {
        let all = (0..u32::try_from(corpus.sources.len()).unwrap_or(u32::MAX)).map(SourceKey);
        let first = self.sources.first().copied().or_else(|| all.clone().find(|key| Some(*key) != self.with));
        let first = first.or_else(|| all.clone().next())?;
        Some((first, self.with.filter(|key| *key != first)))
    }

    /// What the index is asked. In the reading view `source` says which article is open, so its claims and those of
    /// the one beside it are looked through, whatever other articles the reader once chose.
    pub fn asked(&self, corpus: &Corpus) -> Cow<'_, Self> {
        match (self.view, self.articles(corpus)) {
            (View::Read, Some((first, second))) => {
                let mut sources: Vec<SourceKey> = [Some(first), second].into_iter().flatten().collect();
                order::ascending(&mut sources);
                Cow::Owned(Self { sources, ..self.clone() })
            }
            _ => Cow::Borrowed(self),
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bridge;

    #[test]
    fn the_reading_view_opens_the_first_article_that_is_not_the_second() {
        let corpus = bridge();
        let query = |sources: &[u32], with: Option<u32>| Query {
            view: View::Read,
            sources: sources.iter().copied().map(SourceKey).collect(),
            with: with.map(SourceKey),
            ..Query::default()
        };
        let articles = |sources: &[u32], with| query(sources, with).articles(&corpus);
        assert_eq!(articles(&[], None), Some((SourceKey(0), None)));
        assert_eq!(articles(&[], Some(0)), Some((SourceKey(1), Some(SourceKey(0)))));
        assert_eq!(articles(&[1, 2], Some(2)), Some((SourceKey(1), Some(SourceKey(2)))));
        assert_eq!(articles(&[1], Some(1)), Some((SourceKey(1), None)));
        assert_eq!(query(&[], None).articles(&Corpus::default()), None);
        assert_eq!(query(&[2], Some(0)).asked(&corpus).sources, [SourceKey(0), SourceKey(2)]);
    }

    #[test]
    fn other_views_ask_what_the_query_says() {
        let query = Query { with: Some(SourceKey(1)), ..Query::default() };
        assert_eq!(*query.asked(&bridge()), query);
    }
}
