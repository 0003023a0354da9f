//! How claims stand to each other: the rows of the side-by-side view, silences, concessions, common ground.
//!
//! Nothing here judges. A silence says which articles were looked through, a concession that a claim runs against
//! its own article's narrative, common ground that two sides tell of one fact.

mod answer;
mod candidate;
mod exchange;
mod finding;
mod forecast;
mod likeness;
mod lineage;
mod profile;
pub mod wording;

pub use answer::{Answer, Answering};
pub use candidate::candidates;
pub use exchange::{Exchange, Meeting, Row, Side, row};
pub use finding::findings;
pub use forecast::{Due, Forecast, due, forecasts};
pub use likeness::{Likeness, likenesses};
pub use lineage::{Lineage, by_report, lineages};
pub use profile::{Profile, left_out, profile};

use crate::model::{Claim, Corpus, Narrative, QuestionKey, SourceKey};
use crate::order;
use crate::query::Standing;

/// The narrative that answers another; a mixed source has no opposite.
pub fn opposite(narrative: Narrative) -> Option<Narrative> {
    match narrative {
        Narrative::Optimistic => Some(Narrative::Pessimistic),
        Narrative::Pessimistic => Some(Narrative::Optimistic),
        Narrative::Mixed => None,
    }
}

/// The articles of a narrative, in corpus order.
pub fn sources_of(corpus: &Corpus, narrative: Narrative) -> Vec<SourceKey> {
    let all = corpus.sources.iter().enumerate();
    all.filter(|(_, source)| source.narrative == narrative).map(|(at, _)| SourceKey(at as u32)).collect()
}

/// The articles that were looked through for a question and hold no claim on it, if that is all articles of the
/// narrative: its silence.
pub fn silence(corpus: &Corpus, question: QuestionKey, narrative: Narrative) -> Option<Vec<SourceKey>> {
    let looked_through = sources_of(corpus, narrative);
    let touches = |claim: &Claim| claim.questions.contains(&question) && looked_through.contains(&claim.source);
    (!looked_through.is_empty() && !corpus.claims.iter().any(touches)).then_some(looked_through)
}

/// For every claim, how it stands to the rest of the corpus; by position, each standing once and in order.
pub fn standings(corpus: &Corpus) -> Vec<Vec<Standing>> {
    let mut standings: Vec<Vec<Standing>> = vec![Vec::new(); corpus.claims.len()];
    for relation in &corpus.relations {
        for key in [relation.a, relation.b] {
            if let Some(list) = standings.get_mut(key.at()) {
                list.push(Standing::from(relation.kind));
            }
        }
    }
    let silent: Vec<[bool; 2]> = (0..corpus.questions.len() as u32)
        .map(|at| {
            [Narrative::Optimistic, Narrative::Pessimistic].map(|side| silence(corpus, QuestionKey(at), side).is_some())
        })
        .collect();
    for (claim, list) in corpus.claims.iter().zip(&mut standings) {
        if corpus.is_concession(claim) {
            list.push(Standing::Concession);
        }
        let answered_by = corpus.source_of(claim).and_then(|source| opposite(source.narrative));
        let alone = claim.questions.iter().any(|question| {
            let silent = silent.get(question.at()).copied().unwrap_or_default();
            match answered_by {
                Some(Narrative::Optimistic) => silent[0],
                Some(Narrative::Pessimistic) => silent[1],
                _ => false,
            }
        });
        if alone {
            list.push(Standing::Silence);
        }
        order::ascending(list);
        list.dedup();
    }
    standings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::Day;
    use crate::model::{ClaimKey, Evidence, EvidenceKey, EvidenceKind, FindingKind, RelationKind, Stance};
    use crate::query::Columns;
    use crate::samples::{bridge, claim, dated};

    fn all(corpus: &Corpus) -> Vec<ClaimKey> {
        corpus.keyed_claims().map(|(key, _)| key).collect()
    }

    #[test]
    fn an_exchange_gathers_what_answers_one_claim() {
        let corpus = bridge();
        let row = row(&corpus, QuestionKey(0), &all(&corpus), Columns::Article);
        let [first, second] = row.exchanges.as_slice() else { panic!("two exchanges: {row:?}") };
        assert_eq!(first.sides, [vec![ClaimKey(0), ClaimKey(4)], vec![ClaimKey(5)]]);
        assert_eq!(first.meetings.len(), 1, "two relations of one kind are one meeting");
        assert_eq!(first.meetings[0].relations, [0, 1]);
        assert_eq!(second.meetings[0].kind, RelationKind::SameFact);
        assert_eq!(row.count(), 5);
    }

    #[test]
    fn every_match_stands_in_its_row_once() {
        let corpus = bridge();
        for columns in Columns::ALL {
            for question in 0..3 {
                let row = row(&corpus, QuestionKey(question), &all(&corpus), *columns);
                let wanted =
                    corpus.claims.iter().filter(|claim| claim.questions.contains(&QuestionKey(question))).count();
                assert_eq!(row.count(), wanted, "question {question}, {columns:?}");
            }
        }
    }

    #[test]
    fn columns_can_go_by_the_claim() {
        let corpus = bridge();
        let row = row(&corpus, QuestionKey(0), &all(&corpus), Columns::Claim);
        assert!(
            row.exchanges.iter().all(|exchange| !exchange.sides[0].contains(&ClaimKey(2))),
            "rust points to unsafe"
        );
        assert_eq!(row.unanswered[1], [ClaimKey(2), ClaimKey(7)], "on one side now, so neither answers the other");
    }

    #[test]
    fn a_silence_names_the_articles_looked_through() {
        let corpus = bridge();
        assert_eq!(silence(&corpus, QuestionKey(2), Narrative::Pessimistic), Some(vec![SourceKey(2)]));
        assert_eq!(silence(&corpus, QuestionKey(2), Narrative::Optimistic), None);
        assert_eq!(silence(&corpus, QuestionKey(0), Narrative::Pessimistic), None);
    }

    #[test]
    fn a_narrative_without_articles_is_not_silent() {
        let mut corpus = bridge();
        corpus.sources[2].narrative = Narrative::Mixed;
        assert_eq!(silence(&corpus, QuestionKey(2), Narrative::Pessimistic), None);
    }

    #[test]
    fn standings_come_from_relations_concessions_and_silences() {
        let corpus = bridge();
        let standings = standings(&corpus);
        assert_eq!(standings[0], [Standing::Contradicts]);
        assert_eq!(standings[2], [Standing::SameFact, Standing::Concession]);
        assert_eq!(standings[3], [Standing::Silence]);
    }

    #[test]
    fn findings_rest_on_claims_and_say_how() {
        let corpus = bridge();
        let found: Vec<(FindingKind, Vec<ClaimKey>)> =
            findings(&corpus).into_iter().map(|finding| (finding.kind, finding.claims())).collect();
        assert_eq!(
            found,
            [
                (FindingKind::Concession, vec![ClaimKey(2)]),
                (FindingKind::CommonGround, vec![ClaimKey(2), ClaimKey(7)]),
                (FindingKind::Silence, vec![ClaimKey(3)]),
                (FindingKind::Forecast, vec![ClaimKey(5)]),
                (FindingKind::Attribution, vec![ClaimKey(0), ClaimKey(1), ClaimKey(2)]),
                (FindingKind::Attribution, vec![ClaimKey(3), ClaimKey(4)]),
                (FindingKind::Attribution, vec![ClaimKey(5), ClaimKey(6), ClaimKey(7)]),
            ]
        );
        assert!(findings(&corpus).iter().all(|finding| !finding.explanation.is_empty()));
    }

    #[test]
    fn sides_that_never_answer_each_other_talk_past_each_other() {
        let mut corpus = bridge();
        let past = |corpus: &Corpus| {
            let all = findings(corpus).into_iter();
            all.filter(|finding| finding.kind == FindingKind::TalkingPast)
                .map(|finding| finding.claims())
                .collect::<Vec<_>>()
        };
        assert!(past(&corpus).is_empty(), "each question that both touch has an answer across");
        corpus.relations.remove(2);
        assert_eq!(past(&corpus), [vec![ClaimKey(1), ClaimKey(2), ClaimKey(6)]], "young and old, unrelated");
    }

    #[test]
    fn reports_are_counted_and_not_repetitions() {
        let mut corpus = bridge();
        let (id, title) = ("survey".to_owned(), "Survey of 2024".to_owned());
        corpus.evidence.push(Evidence { id, title, kind: EvidenceKind::Report, date: None, by: None });
        for at in [0, 4, 5] {
            corpus.claims[at].evidence.push(EvidenceKey(0));
        }
        let [survey] = lineages(&corpus).try_into().expect("one report");
        assert_eq!(survey.claims, [ClaimKey(0), ClaimKey(4), ClaimKey(5)]);
        assert_eq!(survey.sources, [SourceKey(0), SourceKey(1), SourceKey(2)]);
        let all: Vec<ClaimKey> = [5, 1, 0, 3, 4].map(ClaimKey).to_vec();
        assert_eq!(
            by_report(&corpus, &all),
            [vec![ClaimKey(5), ClaimKey(0), ClaimKey(4)], vec![ClaimKey(1)], vec![ClaimKey(3)]]
        );
        let told = findings(&corpus).into_iter().find(|finding| finding.kind == FindingKind::Lineage);
        assert_eq!(
            told.map(|finding| finding.explanation).as_deref(),
            Some("One report, 3 claims in 3 articles: Survey of 2024.")
        );
    }

    #[test]
    fn a_forecast_is_due_by_the_reader_s_day() {
        let mut corpus = bridge();
        let on = |corpus: &Corpus, day: &str| forecasts(corpus, Day::parse(day).expect("a day"))[0].due;
        assert_eq!(on(&corpus, "2030-01-01"), Due::Open, "an open end is never due");
        corpus.claims[5].about = Some(dated("2029/2031"));
        assert_eq!(on(&corpus, "2028-12-31"), Due::Ahead);
        assert_eq!(on(&corpus, "2029-01-01"), Due::Now);
        assert_eq!(on(&corpus, "2031-12-31"), Due::Now);
        assert_eq!(on(&corpus, "2032-01-01"), Due::Past);
        corpus.claims[5].about = None;
        assert_eq!(on(&corpus, "2032-01-01"), Due::Open);
    }

    #[test]
    fn a_profile_counts_who_vouches() {
        let corpus = bridge();
        let counted = profile(&corpus, &[SourceKey(0)]);
        assert_eq!((counted.claims, counted.attributions, counted.with_times), (3, [1, 0, 0, 2], 2));
        assert_eq!(
            left_out(&corpus.sources[1]),
            ["its publisher", "its author", "an address", "its date", "its sources"]
        );
    }

    #[test]
    fn a_claim_from_outside_meets_what_reads_like_it() {
        let corpus = bridge();
        let outside = |statement: &str, stance: Stance| claim("yours", 0, stance, &[0], statement);
        let outside = [
            outside("Gulls nest on the mole.", Stance::Optimistic),
            outside("The bridge carries 40 tonnes.", Stance::Optimistic),
            outside("Rust has been seen on the bridge.", Stance::Optimistic),
        ];
        let answering = Answering::of(&corpus);
        let found = answering.answers(&outside);
        let told: Vec<_> = found.iter().map(|answer| (answer.of, answer.claim, answer.kind)).collect();
        assert!(told.contains(&(1, ClaimKey(0), RelationKind::SameFact)), "{told:?}");
        assert!(told.contains(&(2, ClaimKey(7), RelationKind::DifferentReading)), "{told:?}");
        assert!(found.iter().all(|answer| answer.of > 0), "gulls are new to it: {told:?}");
        let alone: Vec<_> =
            answering.answers(&outside[1..2]).iter().map(|answer| (answer.claim, answer.score)).collect();
        let among = found.iter().filter(|answer| answer.of == 1).map(|answer| (answer.claim, answer.score));
        assert_eq!(alone, among.collect::<Vec<_>>(), "whatever else the article says");
    }
}
