//! Which claims a query asks for, in which order, and how many each further choice would leave.
//!
//! [`Index::new`] is made once for a corpus; [`Index::search`] answers every query in one pass over postings and
//! columns. The answer is exact: it equals a plain scan. A facet's counts ignore the facet's own selection, as readers
//! expect of "or inside a facet".
//!
//! | part | holds |
//! |---|---|
//! | [`Terms`] | what the search field asks for |
//! | `stem` | which words are forms of one |
//! | `lexicon` | the words in order, so that all with one beginning stand together |
//! | `postings` | the claims of each word, each claim's words in order |
//! | [`Forward`] | the own words of each claim, which travel where a corpus is too large to embed |
//! | `weight` | BM25 in whole numbers |
//! | `column` | a dictionary-encoded column a facet, first and last days |
//! | `matching` | claims that answer every term, with their scores |
//! | `rank` | orders by number |
//! | [`Table`] | all of these, and the pass |
//! | [`highlights`] | where a text answers |

mod column;
mod forward;
mod highlight;
mod lexicon;
mod matching;
mod postings;
mod rank;
mod stem;
mod table;
mod terms;
mod weight;

pub use column::Period;
pub use forward::Forward;
pub use highlight::highlights;
pub use table::{Answer, Ask, Builder, Counting, Table};
pub use terms::Terms;

use crate::edtf::Edtf;
use crate::model::{Claim, ClaimKey, Corpus};
use crate::query::{Facet, Query, Standing};
use crate::relate;

/// How much a word weighs by where it stands. A statement says what the claim is; a question's title only that
/// somebody filed it there.
const STATEMENT: u8 = weight::UNIT;
const LABEL: u8 = 6;
const PHRASE: u8 = 4;
const SPEAKER: u8 = 4;
const EVIDENCE: u8 = 2;
const QUESTION: u8 = 1;
const SOURCE: u8 = 1;

/// A corpus prepared for answering queries.
#[derive(Debug, Clone)]
pub struct Index {
    table: Table,
}

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// The matching claims, in the order the query asks for.
    pub claims: Vec<ClaimKey>,
    /// How many claims each choice would leave.
    pub facets: Facets,
    /// What was searched for, as it was understood: for [`highlights`].
    pub terms: Terms,
}

/// Counts by position: of the corpus' tables, or of the vocabulary's `ALL`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By [`crate::model::SourceKey`].
    pub sources: Vec<u32>,
    /// By position in [`crate::model::Stance::ALL`].
    pub stances: Vec<u32>,
    /// By [`crate::model::QuestionKey`].
    pub questions: Vec<u32>,
    /// By position in [`crate::model::Kind::ALL`].
    pub kinds: Vec<u32>,
    /// By [`crate::model::SpeakerKey`].
    pub speakers: Vec<u32>,
    /// By position in [`crate::model::Attribution::ALL`].
    pub attributions: Vec<u32>,
    /// By position in [`Standing::ALL`].
    pub standings: Vec<u32>,
    /// Every year of the corpus with the number of claims whose time touches it.
    pub years: Vec<(i64, u32)>,
}

impl Index {
    /// Prepares a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let mut builder = Builder::new(Facet::ALL.len());
        for (claim, standings) in corpus.claims.iter().zip(relate::standings(corpus)) {
            forward::own_texts(claim).for_each(|(text, weight)| builder.text(text, weight));
            add_rest(corpus, claim, &standings, &mut builder);
        }
        Self::finish(corpus, builder)
    }

    /// Prepares a corpus whose claims are without their words, which the forward index has; nothing where it belongs to
    /// another corpus or is damaged.
    pub fn of_forward(corpus: &Corpus, forward: &Forward) -> Option<Self> {
        if forward.claims() != corpus.claims.len() {
            return None;
        }
        let mut builder = Builder::new(Facet::ALL.len());
        forward.begin(&mut builder);
        for ((claim, standings), texts) in corpus.claims.iter().zip(relate::standings(corpus)).zip(forward.texts()) {
            builder.numbered(texts)?;
            add_rest(corpus, claim, &standings, &mut builder);
        }
        Some(Self::finish(corpus, builder))
    }

    fn finish(corpus: &Corpus, builder: Builder) -> Self {
        let sizes: Vec<usize> = Facet::ALL.iter().map(|facet| facet.len(corpus)).collect();
        Self { table: builder.finish(&sizes) }
    }

    /// Answers a query; facets ignore their own selection.
    pub fn search(&self, query: &Query) -> Results {
        self.search_counting(query, Counting::OwnIgnored)
    }

    /// Answers a query with the counts asked for.
    pub fn search_counting(&self, query: &Query, counting: Counting) -> Results {
        let chosen = |facet: &Facet| facet.selected(query).into_iter().map(|at| at as u32).collect();
        let timed = query.from.is_some() || query.to.is_some();
        let from = query.from.as_ref().and_then(Edtf::earliest);
        let to = query.to.as_ref().and_then(Edtf::latest);
        let answer = self.table.search(&Ask {
            terms: Terms::read(&query.text),
            chosen: Facet::ALL.iter().map(chosen).collect(),
            period: timed.then_some((from, to)),
            counting,
            sort: query.sort,
            limit: usize::MAX,
        });
        let first = self.table.first_year().unwrap_or_default();
        let years = answer.years.into_iter().zip(first..).map(|(count, year)| (year, count)).collect();
        let mut facets = Facets { years, ..Facets::default() };
        for (facet, counts) in Facet::ALL.iter().zip(answer.counts) {
            *facets.of(*facet) = counts;
        }
        Results { claims: answer.claims.into_iter().map(ClaimKey).collect(), facets, terms: answer.terms }
    }

    /// Its size in memory, in bytes.
    pub fn bytes(&self) -> usize {
        self.table.bytes()
    }
}

impl Facets {
    fn of(&mut self, facet: Facet) -> &mut Vec<u32> {
        match facet {
            Facet::Stance => &mut self.stances,
            Facet::Source => &mut self.sources,
            Facet::Question => &mut self.questions,
            Facet::Kind => &mut self.kinds,
            Facet::Speaker => &mut self.speakers,
            Facet::Attribution => &mut self.attributions,
            Facet::Relation => &mut self.standings,
        }
    }
}

/// The time that filters go by: about, else said, else published.
fn period(corpus: &Corpus, claim: &Claim) -> Option<Period> {
    let published = || corpus.source_of(claim).and_then(|source| source.published.as_ref());
    let dated = claim.about.as_ref().or(claim.said.as_ref()).or_else(published)?;
    Some((dated.edtf.earliest(), dated.edtf.latest()))
}

/// The columns stand in the order of [`Facet::ALL`].
fn add_values(claim: &Claim, standings: &[Standing], builder: &mut Builder) {
    let mut add = |facet: Facet, value: u32| builder.value(facet as usize, value);
    add(Facet::Stance, claim.stance as u32);
    add(Facet::Source, claim.source.0);
    claim.questions.iter().for_each(|key| add(Facet::Question, key.0));
    add(Facet::Kind, claim.kind as u32);
    claim.speaker.iter().for_each(|key| add(Facet::Speaker, key.0));
    add(Facet::Attribution, claim.attribution as u32);
    standings.iter().for_each(|standing| add(Facet::Relation, *standing as u32));
}

/// What a claim shares with others: the texts that a search looks through besides its own, its values, its time.
fn add_rest(corpus: &Corpus, claim: &Claim, standings: &[Standing], builder: &mut Builder) {
    let mut add = |text: Option<&str>, weight: u8| {
        if let Some(text) = text {
            builder.text(text, weight);
        }
    };
    for speaker in [claim.speaker, claim.via].into_iter().flatten().filter_map(|key| corpus.speakers.get(key.at())) {
        add(Some(&speaker.name), SPEAKER);
        add(speaker.role.as_deref(), SPEAKER);
    }
    for evidence in claim.evidence.iter().filter_map(|key| corpus.evidence.get(key.at())) {
        add(Some(&evidence.title), EVIDENCE);
    }
    for question in claim.questions.iter().filter_map(|key| corpus.questions.get(key.at())) {
        add(Some(&question.short), QUESTION);
        add(Some(&question.title), QUESTION);
    }
    add(corpus.source_of(claim).map(|source| source.short.as_str()), SOURCE);
    add_values(claim, standings, builder);
    builder.end_claim(period(corpus, claim), claim.checkworthy);
}

#[cfg(test)]
mod scan;
#[cfg(test)]
mod tests;
