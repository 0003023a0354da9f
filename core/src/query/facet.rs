use super::{Query, Standing, toggle};
use crate::index::Facets;
use crate::model::vocabulary::vocabulary;
use crate::model::{Attribution, Corpus, Kind, QuestionKey, SourceKey, SpeakerKey, Stance};

vocabulary! {
    /// What claims can be filtered by, one list of values each. Its word is its key in the address.
    Facet {
        /// Where a claim points.
        Stance = "stance",
        /// The article it stands in.
        Source = "source",
        /// The question it answers.
        Question = "question",
        /// What sort of assertion it is.
        Kind = "kind",
        /// Who is reported to say it.
        Speaker = "speaker",
        /// How the article vouches for that.
        Attribution = "attribution",
        /// How it stands to other claims.
        Relation = "relation",
    }
}

impl Facet {
    /// How many values it has in a corpus.
    pub fn len(self, corpus: &Corpus) -> usize {
        match self {
            Self::Stance => Stance::ALL.len(),
            Self::Source => corpus.sources.len(),
            Self::Question => corpus.questions.len(),
            Self::Kind => Kind::ALL.len(),
            Self::Speaker => corpus.speakers.len(),
            Self::Attribution => Attribution::ALL.len(),
            Self::Relation => Standing::ALL.len(),
        }
    }

    /// The counts of its values, by position.
    pub fn counts(self, facets: &Facets) -> &[u32] {
        match self {
            Self::Stance => &facets.stances,
            Self::Source => &facets.sources,
            Self::Question => &facets.questions,
            Self::Kind => &facets.kinds,
            Self::Speaker => &facets.speakers,
            Self::Attribution => &facets.attributions,
            Self::Relation => &facets.standings,
        }
    }

    /// The positions a query asks for, in order.
    pub fn selected(self, query: &Query) -> Vec<usize> {
        fn positions<T: PartialEq>(all: &[T], chosen: &[T]) -> Vec<usize> {
            all.iter().enumerate().filter(|(_, value)| chosen.contains(value)).map(|(at, _)| at).collect()
        }
        match self {
            Self::Stance => positions(Stance::ALL, &query.stances),
            Self::Source => query.sources.iter().map(|key| key.at()).collect(),
            Self::Question => query.questions.iter().map(|key| key.at()).collect(),
            Self::Kind => positions(Kind::ALL, &query.kinds),
            Self::Speaker => query.speakers.iter().map(|key| key.at()).collect(),
            Self::Attribution => positions(Attribution::ALL, &query.attributions),
            Self::Relation => positions(Standing::ALL, &query.standings),
        }
    }

    /// Whether a query asks for the value at a position.
    pub fn is_selected(self, query: &Query, at: usize) -> bool {
        self.selected(query).contains(&at)
    }

    /// Puts the value at a position into the query, or takes it out. A position without a value changes nothing.
    pub fn toggle(self, query: &mut Query, at: usize) {
        fn pick<T: Copy + Ord>(chosen: &mut Vec<T>, all: &[T], at: usize) {
            if let Some(value) = all.get(at) {
                toggle(chosen, *value);
            }
        }
        match self {
            Self::Stance => pick(&mut query.stances, Stance::ALL, at),
            Self::Source => toggle(&mut query.sources, SourceKey(at as u32)),
            Self::Question => toggle(&mut query.questions, QuestionKey(at as u32)),
            Self::Kind => pick(&mut query.kinds, Kind::ALL, at),
            Self::Speaker => toggle(&mut query.speakers, SpeakerKey(at as u32)),
            Self::Attribution => pick(&mut query.attributions, Attribution::ALL, at),
            Self::Relation => pick(&mut query.standings, Standing::ALL, at),
        }
    }
}
