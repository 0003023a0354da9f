use super::silence;
use crate::model::vocabulary::vocabulary;
use crate::model::{Claim, ClaimKey, Corpus, Narrative, QuestionKey, Relation, RelationKind, SourceKey, Stance};
use crate::order;
use crate::query::{Columns, Standing};
use rustc_hash::FxHashSet;
use std::cmp::Reverse;

vocabulary! {
    /// A column of the side-by-side view, before any swap.
    Side {
        /// For the thesis.
        Closing = "closing",
        /// Against it.
        Widening = "widening",
    }
}

impl Side {
    /// The narrative whose articles fill the side.
    pub fn narrative(self) -> Narrative {
        match self {
            Self::Closing => Narrative::Optimistic,
            Self::Widening => Narrative::Pessimistic,
        }
    }
}

/// One question with what both sides claim on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub question: QuestionKey,
    /// Claims that answer each other, the most telling exchange first.
    pub exchanges: Vec<Exchange>,
    /// Claims that no claim of the other side answers: closing, then widening.
    pub unanswered: [Vec<ClaimKey>; 2],
    /// Claims on neither side: neutral ones when columns go by the claim, those of mixed sources otherwise.
    pub neither: Vec<ClaimKey>,
    /// The articles looked through for a side of which no claim in the whole corpus touches the question.
    pub silent: [Option<Vec<SourceKey>>; 2],
}

impl Row {
    /// How many different claims the row holds.
    pub fn count(&self) -> usize {
        let exchanged: usize =
            self.exchanges.iter().map(|exchange| exchange.sides[0].len() + exchange.sides[1].len()).sum();
        exchanged + self.unanswered[0].len() + self.unanswered[1].len() + self.neither.len()
    }
}

/// Claims of both sides that answer each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Closing, then widening; neither is empty.
    pub sides: [Vec<ClaimKey>; 2],
    /// What stands between them, each kind and reason once.
    pub meetings: Vec<Meeting>,
}

/// A relation between the two sides of an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The relation's position in [`Corpus::relations`], and of others of the same kind and reason.
    pub relations: Vec<usize>,
    /// How the claims stand to each other.
    pub kind: RelationKind,
}

impl From<RelationKind> for Standing {
    fn from(kind: RelationKind) -> Self {
        match kind {
            RelationKind::SameFact => Self::SameFact,
            RelationKind::Supports => Self::Supports,
            RelationKind::Contradicts => Self::Contradicts,
            RelationKind::DifferentReading => Self::DifferentReading,
            RelationKind::DifferentForecast => Self::DifferentForecast,
        }
    }
}

/// Which column a claim belongs to.
fn side(corpus: &Corpus, claim: &Claim, columns: Columns) -> Option<Side> {
    match columns {
        Columns::Article => match corpus.source_of(claim)?.narrative {
            Narrative::Optimistic => Some(Side::Closing),
            Narrative::Pessimistic => Some(Side::Widening),
            Narrative::Mixed => None,
        },
        Columns::Claim => match claim.stance {
            Stance::Optimistic => Some(Side::Closing),
            Stance::Pessimistic => Some(Side::Widening),
            Stance::Neutral => None,
        },
    }
}

/// Sets the matching claims of one question side by side.
///
/// An exchange forms around a hub: the claim with most partners across that are not yet placed takes all of them
/// with it. A claim whose partners are all placed joins the exchange of the first of them. So every claim stands in
/// the row once, next to what answers it.
pub fn row(corpus: &Corpus, question: QuestionKey, matches: &[ClaimKey], columns: Columns) -> Row {
    let mut members: [Vec<ClaimKey>; 2] = Default::default();
    let mut neither = Vec::new();
    for key in matches.iter().copied() {
        let Some(claim) = corpus.claim(key).filter(|claim| claim.questions.contains(&question)) else { continue };
        match side(corpus, claim, columns) {
            Some(side) => members[side as usize].push(key),
            None => neither.push(key),
        }
    }
    let across = Across::new(corpus, &members);
    let exchanges = across.exchanges(corpus);
    let placed: FxHashSet<ClaimKey> =
        exchanges.iter().flat_map(|exchange| exchange.sides.iter().flatten()).copied().collect();
    let unanswered = members.map(|side| {
        let mut rest: Vec<ClaimKey> = side.into_iter().filter(|key| !placed.contains(key)).collect();
        order::by_key(&mut rest, |key| (Reverse(weight(corpus, *key)), *key));
        rest
    });
    let silent = [Narrative::Optimistic, Narrative::Pessimistic].map(|narrative| match columns {
        Columns::Article => silence(corpus, question, narrative),
        // A stance has no articles that could be silent.
        Columns::Claim => None,
    });
    Row { question, exchanges, unanswered, neither, silent }
}

/// How much a claim tells a reader at a glance: first what can be looked up, and a figure before none.
fn weight(corpus: &Corpus, key: ClaimKey) -> (u8, bool) {
    corpus.claim(key).map_or((0, false), |claim| (claim.checkworthy, claim.figure.is_some()))
}

/// The relations between two columns.
struct Across<'r> {
    /// The closing claim, the widening claim, and the relation's position.
    links: Vec<(ClaimKey, ClaimKey, usize, &'r Relation)>,
}

impl<'r> Across<'r> {
    fn new(corpus: &'r Corpus, members: &[Vec<ClaimKey>; 2]) -> Self {
        // Which side each claim stands on; a corpus may have far more claims and relations than this question.
        let mut sides: Vec<Option<Side>> =
            vec![None; if corpus.relations.is_empty() { 0 } else { corpus.claims.len() }];
        for (side, members) in [Side::Closing, Side::Widening].into_iter().zip(members) {
            for key in members {
                if let Some(place) = sides.get_mut(key.at()) {
                    *place = Some(side);
                }
            }
        }
        let stands = |key: ClaimKey, side: Side| sides.get(key.at()) == Some(&Some(side));
        let mut links = Vec::new();
        for (at, relation) in corpus.relations.iter().enumerate() {
            for (left, right) in [(relation.a, relation.b), (relation.b, relation.a)] {
                if stands(left, Side::Closing) && stands(right, Side::Widening) {
                    links.push((left, right, at, relation));
                }
            }
        }
        Self { links }
    }

    fn partners(&self, key: ClaimKey) -> impl Iterator<Item = ClaimKey> {
        self.links.iter().filter_map(move |(left, right, ..)| {
            if *left == key {
                Some(*right)
            } else if *right == key {
                Some(*left)
            } else {
                None
            }
        })
    }

    fn exchanges(&self, corpus: &Corpus) -> Vec<Exchange> {
        let mut waiting: Vec<ClaimKey> = self.links.iter().flat_map(|(left, right, ..)| [*left, *right]).collect();
        order::ascending(&mut waiting);
        waiting.dedup();
        let mut groups: Vec<Vec<ClaimKey>> = Vec::new();
        loop {
            let free = |hub: ClaimKey| self.partners(hub).filter(|partner| waiting.contains(partner)).count();
            let hub = waiting.iter().copied().max_by_key(|key| (free(*key), weight(corpus, *key), Reverse(*key)));
            let Some(hub) = hub.filter(|hub| free(*hub) > 0) else { break };
            let group: Vec<ClaimKey> =
                [hub].into_iter().chain(self.partners(hub).filter(|key| waiting.contains(key))).collect();
            waiting.retain(|key| !group.contains(key));
            groups.push(group);
        }
        // Whoever is left has partners in some group already.
        for key in waiting {
            let partner = self.partners(key).next();
            if let Some(group) = groups.iter_mut().find(|group| partner.is_some_and(|partner| group.contains(&partner)))
            {
                group.push(key);
            }
        }
        let mut exchanges: Vec<Exchange> = groups.iter().map(|group| self.exchange(corpus, group)).collect();
        order::by_key(&mut exchanges, |exchange| {
            let best = exchange.sides.iter().flatten().map(|key| weight(corpus, *key)).max();
            (exchange.meetings.first().map(|meeting| rank(meeting.kind)), Reverse(best))
        });
        exchanges
    }

    fn exchange(&self, corpus: &Corpus, group: &[ClaimKey]) -> Exchange {
        let mut sides: [Vec<ClaimKey>; 2] = Default::default();
        let mut meetings: Vec<Meeting> = Vec::new();
        for (left, right, at, relation) in &self.links {
            if !(group.contains(left) && group.contains(right)) {
                continue;
            }
            for (side, key) in sides.iter_mut().zip([left, right]) {
                if !side.contains(key) {
                    side.push(*key);
                }
            }
            let same = |meeting: &&mut Meeting| {
                let first = meeting.relations.first().and_then(|at| corpus.relations.get(*at));
                first.is_some_and(|first| (first.kind, first.reason) == (relation.kind, relation.reason))
            };
            match meetings.iter_mut().find(same) {
                Some(meeting) => meeting.relations.push(*at),
                None => meetings.push(Meeting { relations: vec![*at], kind: relation.kind }),
            }
        }
        order::by_key(&mut meetings, |meeting| rank(meeting.kind));
        for side in &mut sides {
            order::by_key(side, |key| (Reverse(weight(corpus, *key)), *key));
        }
        Exchange { sides, meetings }
    }
}

/// The order in which relations are shown: what a reader came for, the opposition, before the agreement.
fn rank(kind: RelationKind) -> u8 {
    match kind {
        RelationKind::DifferentForecast => 0,
        RelationKind::Contradicts => 1,
        RelationKind::DifferentReading => 2,
        RelationKind::SameFact => 3,
        RelationKind::Supports => 4,
    }
}
