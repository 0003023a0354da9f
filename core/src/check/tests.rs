use super::complete;
use crate::model::{
    Attribution, ClaimKey, Corpus, Evidence, EvidenceKey, EvidenceKind, Finding, FindingKind, Kind, Lexicon, Origin,
    Reason, Relation, RelationKind, Speaker, SpeakerKey, SpeakerKind, Stance,
};
use crate::samples;
use proptest::prelude::*;

/// A corpus of an optimistic source 0 and a pessimistic source 2; the sides of its thesis are Harbour and Rail.
fn corpus(statements: &[(u32, &str)]) -> Corpus {
    let mut corpus = samples::bridge();
    corpus.thesis = "The Harbour is catching up with Rail".to_owned();
    corpus.relations.clear();
    corpus.lexicon = Lexicon {
        closer: vec!["Harbour".to_owned()],
        leader: vec!["Rail".to_owned(), "United Rail".to_owned()],
        ..Lexicon::default()
    };
    corpus.claims = statements
        .iter()
        .enumerate()
        .map(|(at, (source, statement))| {
            let stance = if *source == 2 { Stance::Pessimistic } else { Stance::Optimistic };
            samples::claim(&format!("c{at}"), *source, stance, &[0], statement)
        })
        .collect();
    corpus
}

fn findings(corpus: &Corpus, kind: FindingKind) -> Vec<Finding> {
    let mut corpus = corpus.clone();
    complete(&mut corpus);
    corpus.findings.into_iter().filter(|finding| finding.kind == kind && finding.source.is_none()).collect()
}

fn arithmetic(statement: &str) -> Option<String> {
    let found = findings(&corpus(&[(0, statement)]), FindingKind::Arithmetic);
    assert!(found.len() < 2, "{found:?}");
    found.into_iter().next().map(|finding| finding.explanation)
}

#[test]
fn a_share_is_worked_out_from_its_counts() {
    let cases = [
        (
            "The Harbour has 74.2 % of all berths, which is 97,206 out of a total of 131,121.",
            Some("The counts beside it, 97,206 of 131,121, give 74.1\u{a0}%; the claim states 74.2\u{a0}%."),
        ),
        (
            "The Harbour has 74.1 % of all berths, 97,206 of 131,121.",
            Some("97,206 of 131,121 is 74.1\u{a0}%, as the claim states."),
        ),
        (
            "The Harbour has 74 % of all berths, 97,206 of 131,121.",
            Some("97,206 of 131,121 is 74\u{a0}%, as the claim states."),
        ),
        // Rounded counts leave room: two million of three million can be 69 as well as 67 percent.
        (
            "It has 69 % of the berths, 2 million of 3 million.",
            Some(
                "2,000,000 of 3,000,000 is 67\u{a0}%; as these figures are rounded, that goes with the stated 69\u{a0}%.",
            ),
        ),
        // Two percentages: which of them the counts are about nobody knows.
        ("It grew by 3 % and has 74 % of all berths, 97,206 of 131,121.", None),
        ("The Harbour has 74.2 % of all berths.", None),
        ("The Harbour has about three of the best berths.", None),
    ];
    for (statement, wanted) in cases {
        assert_eq!(arithmetic(statement).as_deref(), wanted, "{statement}");
    }
}

#[test]
fn a_change_is_worked_out() {
    let cases = [
        ("The number of ships fell from 64 to 46.", Some("From 64 to 46 is a fall of 18, or 28\u{a0}%.")),
        (
            "The Harbour has 41 of the 100 largest ships, up from 33 in 2021.",
            Some("From 33 to 41 is a rise of 8, or 24\u{a0}%."),
        ),
        ("The number of ships rose from 33 to 41.", Some("From 33 to 41 is a rise of 8, or 24\u{a0}%.")),
        (
            "The number of ships fell from 64 to 46, a decline of 40 %.",
            Some("From 64 to 46 is a fall of 28\u{a0}%; the claim states 40\u{a0}%."),
        ),
        (
            "The number of ships fell from 64 to 46, a decline of 28 %.",
            Some("From 64 to 46 is a fall of 28\u{a0}%, as the claim states."),
        ),
        // No change: a range, a period, a route.
        ("The works take from three to five years.", None),
        ("The ferry went from pier 3 to pier 5.", None),
        ("It ran from 2019 to 2024.", None),
    ];
    for (statement, wanted) in cases {
        assert_eq!(arithmetic(statement).as_deref(), wanted, "{statement}");
    }
}

#[test]
fn a_sum_is_added_up() {
    let cases = [
        ("It has 12 ferries and 30 barges, a total of 42.", Some("12 + 30 = 42, as the claim states.")),
        (
            "It has 12 ferries and 30 barges, a total of 45.",
            Some("The parts come to 42; the claim states a total of 45."),
        ),
        ("It has 12 ferries out of a total of 45.", None),
    ];
    for (statement, wanted) in cases {
        assert_eq!(arithmetic(statement).as_deref(), wanted, "{statement}");
    }
}

#[test]
fn two_counts_are_compared_only_where_the_claim_compares_them() {
    let cases = [
        (
            "The Harbour built 50 large ships in 2025, against 30 from Rail.",
            Some("50 is 1.7 times 30; of the 80 together the second figure is 37.5\u{a0}%."),
        ),
        ("The Harbour built 50 large ships and 30 small ones.", None),
        ("The Harbour built 50 ships against a budget of 30 million dollars.", None),
    ];
    for (statement, wanted) in cases {
        assert_eq!(arithmetic(statement).as_deref(), wanted, "{statement}");
    }
}

#[test]
fn orders_of_magnitude_are_spelled_out() {
    let span = "“one to two orders of magnitude” is 10 to 100 times: a span, not one figure.";
    assert_eq!(arithmetic("The lead of Rail is one to two orders of magnitude.").as_deref(), Some(span));
    let one = "“three orders of magnitude” is 1,000 times.";
    assert_eq!(arithmetic("The lead of Rail is three orders of magnitude.").as_deref(), Some(one));
    assert_eq!(arithmetic("The order of the ships is of great magnitude."), None);
}

const SHARES: [&str; 2] = ["The Harbour has 17.8 % of large ships.", "United Rail has 7.6 % of large ships."];

#[test]
fn shares_of_one_whole_are_set_side_by_side() {
    let found = findings(&corpus(&[(0, SHARES[0]), (0, SHARES[1])]), FindingKind::Arithmetic);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let wanted = "17.8\u{a0}% is 2.3 times 7.6\u{a0}%. Together they are 25.4\u{a0}%, which leaves 74.6\u{a0}% for everyone else.";
    assert_eq!(one.explanation, wanted);
    assert_eq!(one.claims(), [ClaimKey(0), ClaimKey(1)]);
    let other_whole = corpus(&[(0, SHARES[0]), (0, "United Rail has 7.6 % of small boats.")]);
    assert!(findings(&other_whole, FindingKind::Arithmetic).is_empty(), "ships and boats are two wholes");
    let one_side = corpus(&[(0, SHARES[0]), (0, "The Harbour had 7.6 % of large ships.")]);
    assert!(findings(&one_side, FindingKind::Arithmetic).is_empty(), "one side has no rest");
    let two_articles = corpus(&[(0, SHARES[0]), (2, SHARES[1])]);
    assert!(findings(&two_articles, FindingKind::Arithmetic).is_empty(), "two articles may count differently");
    let mut two_years = corpus(&[(0, SHARES[0]), (0, SHARES[1])]);
    two_years.claims[0].about = Some(samples::dated("2024"));
    assert!(findings(&two_years, FindingKind::Arithmetic).is_empty(), "two years are two wholes");
}

#[test]
fn a_conclusion_is_set_against_the_figures_beside_it() {
    let with = |conclusion: &str| {
        corpus(&[
            (0, "The Harbour held 41 of the 100 best berths, up from 33."),
            (0, "The number of best berths of United Rail fell from 64 to 46."),
            (0, conclusion),
        ])
    };
    let found = findings(&with("This shows that the Harbour may be ahead in berths."), FindingKind::Figures);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        one.explanation,
        "The claim sees Harbour ahead or possibly ahead; of the figures beside it, the latest are 41 for Harbour and 46 for \
         United Rail."
            .replace("sees Harbour", "sees the Harbour")
            .replace("for Harbour", "for the Harbour")
    );
    for fine in [
        "This shows that United Rail is still ahead in berths.",
        "This shows that the Harbour is not ahead in berths.",
        "This shows that the Harbour is growing.",
        "Ahead of the summer the Harbour was painted.",
    ] {
        assert!(findings(&with(fine), FindingKind::Figures).is_empty(), "{fine}");
    }
}

#[test]
fn figures_for_one_thing_that_exclude_each_other_are_told() {
    let pair = |other: &str| corpus(&[(0, "The new swing bridge carries 40 tonnes of freight."), (2, other)]);
    let found = findings(&pair("The new swing bridge carries 20 tonnes of freight."), FindingKind::Figures);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.explanation, "mayor gives “40 tonnes”, critic “20 tonnes” for what reads as one thing.");
    for fine in [
        "The new swing bridge carries 40 tonnes of freight.",
        "The new swing bridge carries about 40 tonnes of freight.",
        "The new swing bridge carries at least 20 tonnes of freight.",
        "The new swing bridge carries 20 trains of freight.",
        "The old lifting crane at the northern pier moves 20 tonnes.",
    ] {
        assert!(findings(&pair(fine), FindingKind::Figures).is_empty(), "{fine}");
    }
}

#[test]
fn times_out_of_order_are_told() {
    let tell = |kind: Kind, said: Option<&str>, about: Option<&str>| {
        let mut corpus = corpus(&[(0, "The bridge opens.")]);
        corpus.claims[0].kind = kind;
        corpus.claims[0].said = said.map(samples::dated);
        corpus.claims[0].about = about.map(samples::dated);
        findings(&corpus, FindingKind::Dates).len()
    };
    // Source 0 appeared on 2025-03-02.
    assert_eq!(tell(Kind::Event, Some("2025-04"), None), 1, "said after its article appeared");
    assert_eq!(tell(Kind::Event, Some("2025-03"), None), 0, "in the same month nobody can tell");
    assert_eq!(tell(Kind::Event, Some("2025-04~"), None), 0, "about April may be March");
    assert_eq!(tell(Kind::Event, None, Some("2026")), 1, "told before it happened");
    assert_eq!(tell(Kind::Prediction, None, Some("2026")), 0, "that is what a forecast is");
    assert_eq!(tell(Kind::Prediction, None, Some("2024")), 1, "a forecast of what was past");
    assert_eq!(tell(Kind::Event, None, Some("2024")), 0);
}

#[test]
fn a_length_is_counted_from_the_start_that_a_related_claim_gives() {
    let tell = |length: &str, since: &str, reason: Reason| {
        let statement = format!("For {length} the rules have held.");
        let mut corpus = corpus(&[(0, &statement), (2, "The rules hold since then.")]);
        corpus.claims[0].about = Some(samples::dated("2023-01/2026-01"));
        corpus.claims[1].about = Some(samples::dated(since));
        corpus.relations.push(Relation {
            a: ClaimKey(0),
            b: ClaimKey(1),
            kind: RelationKind::Contradicts,
            reason: Some(reason),
            explanation: String::new(),
            speaks_for: Vec::new(),
            speaks_against: Vec::new(),
            origin: Origin::Curated,
            score: None,
        });
        findings(&corpus, FindingKind::Dates).pop().and_then(|finding| finding.computation)
    };
    assert_eq!(tell("two years", "2022-10/..", Reason::Date).as_deref(), Some("2022-10 to 2026-01 = 39 months"));
    assert_eq!(tell("two years", "2022/..", Reason::Date).as_deref(), Some("2022 to 2026-01 = 37 to 48 months"));
    assert_eq!(tell("three years", "2022-10/..", Reason::Date), None, "39 months round to three years");
    assert_eq!(tell("two years", "2022-10~/..", Reason::Date), None, "about October leaves room");
    assert_eq!(tell("two years", "2022-10", Reason::Date), None, "no start is given");
    assert_eq!(tell("two years", "2022-10/..", Reason::Scope), None, "nobody said that the times differ");
}

#[test]
fn a_headline_is_set_against_hedged_claims() {
    let tell = |title: &str, statement: &str| {
        let mut corpus = corpus(&[(2, statement)]);
        corpus.questions[0].terms = vec!["bridge".to_owned()];
        corpus.sources[2].title = title.to_owned();
        complete(&mut corpus);
        corpus
            .findings
            .into_iter()
            .find(|finding| finding.kind == FindingKind::Headline)
            .map(|finding| finding.explanation)
    };
    let hedged = "The old bridge may be lost by spring.";
    assert_eq!(
        tell("Bridge Doomed", "The old bridge may not last till spring.").as_deref(),
        Some(
            "The head of the article has “Doomed”; no claim in its body has that word. There, on the same question, it says \
             “may not last till spring”."
        )
    );
    assert!(tell("Bridge Doomed?", hedged).is_some_and(|text| text.contains("“Doomed?”")));
    assert_eq!(
        tell("Bridge Doomed", "The old bridge is doomed and may fall by spring."),
        None,
        "the body has the word"
    );
    assert_eq!(tell("Bridge Doomed", "The old bridge falls by spring."), None, "nothing in the body is hedged");
    assert_eq!(tell("Bridge May Not Last", hedged), None, "the head has no absolute word");
    assert_eq!(tell("Ferry Doomed", hedged), None, "the head is about something else");
}

#[test]
fn a_hedge_that_the_article_drops_is_told() {
    let tell = |restated: &str, source: u32| {
        let mut corpus = corpus(&[(0, "The swing bridge could carry heavy freight trains."), (source, restated)]);
        corpus.claims[0].speaker = Some(SpeakerKey(0));
        corpus.claims[0].attribution = Attribution::NamedPerson;
        if source == 2 {
            corpus.claims[1].stance = Stance::Optimistic;
        }
        findings(&corpus, FindingKind::Hedge).pop().map(|finding| finding.explanation)
    };
    let wanted = "Ann Lee is reported with “could”; where the article says the same in its own voice, that is missing.";
    assert_eq!(tell("The swing bridge carries heavy freight trains.", 0).as_deref(), Some(wanted));
    assert_eq!(tell("The swing bridge might carry heavy freight trains.", 0), None);
    assert_eq!(tell("The northern pier carries heavy cranes.", 0), None, "another thing");
    assert_eq!(tell("The swing bridge carries heavy freight trains.", 2), None, "another article");
}

#[test]
fn a_figure_without_anybody_behind_it_is_told() {
    let tell = |change: fn(&mut Corpus)| {
        let mut corpus = corpus(&[(0, "The Harbour moves 40 tonnes an hour.")]);
        corpus.claims[0].kind = Kind::Statistic;
        change(&mut corpus);
        findings(&corpus, FindingKind::Attribution).pop().map(|finding| finding.explanation)
    };
    assert!(tell(|_| ()).is_some_and(|text| text.contains("in its own voice")));
    assert_eq!(tell(|corpus| corpus.claims[0].kind = Kind::Event), None, "no measured figure");
    assert_eq!(tell(|corpus| corpus.claims[0].attribution = Attribution::NamedPerson), None);
    let by = |title: &str, by: Option<&str>| {
        let (id, title, by) = (title.to_owned(), title.to_owned(), by.map(str::to_owned));
        Evidence { id, title, kind: EvidenceKind::Report, date: None, by }
    };
    let mut reported = corpus(&[(0, "The Harbour moves 40 tonnes an hour.")]);
    reported.claims[0].kind = Kind::Statistic;
    reported.claims[0].evidence = vec![EvidenceKey(0)];
    reported.evidence = vec![by("Yearbook", Some("Port office"))];
    assert!(findings(&reported, FindingKind::Attribution).is_empty(), "the port office stands behind it");
    reported.evidence = vec![by("A study", None)];
    reported.claims[0].attribution = Attribution::Anonymous;
    reported.claims[0].speaker = Some(SpeakerKey(0));
    reported.speakers[0] =
        Speaker { id: "a".to_owned(), name: "a study".to_owned(), role: None, kind: SpeakerKind::Anonymous };
    assert!(findings(&reported, FindingKind::Attribution)[0].explanation.contains("credited to a study"));
}

#[test]
fn a_rule_relates_what_is_worded_alike_across_articles() {
    let relate = |a: &str, b: &str, source: u32, stance: Stance| {
        let mut corpus = corpus(&[(0, a), (source, b)]);
        corpus.claims[1].stance = stance;
        complete(&mut corpus);
        corpus.relations.pop().map(|found| (found.kind, found.reason, found.origin))
    };
    let (a, b) = ("Dredging deepened the northern channel.", "Dredging has not deepened the northern channel.");
    assert_eq!(relate(a, a, 2, Stance::Optimistic), Some((RelationKind::SameFact, None, Origin::Found)));
    let differ = Some((RelationKind::DifferentReading, Some(Reason::Reading), Origin::Found));
    assert_eq!(relate(a, b, 2, Stance::Pessimistic), differ);
    assert_eq!(relate(a, a, 0, Stance::Optimistic), None, "one article");
    assert_eq!(relate(a, b, 2, Stance::Neutral), None, "a neutral claim answers nobody");
    assert_eq!(relate(a, "Gulls nest on the eastern mole.", 2, Stance::Pessimistic), None, "another thing");
}

#[test]
fn curated_relations_and_rejected_pairs_are_left_alone() {
    let statement = "Dredging deepened the northern channel.";
    let mut curated = corpus(&[(0, statement), (2, statement)]);
    curated.unrelated.push((ClaimKey(1), ClaimKey(0)));
    complete(&mut curated);
    assert!(curated.relations.is_empty(), "the authors looked and found them unrelated");
}

#[test]
fn completing_twice_adds_nothing() {
    let mut once = samples::bridge();
    complete(&mut once);
    let mut twice = once.clone();
    complete(&mut twice);
    assert_eq!(once, twice);
}

/// Statements built from few words, so that they meet often.
fn statement() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "The Harbour",
        "United Rail",
        "holds",
        "may lead",
        "ahead",
        "of the",
        "ships",
        "berths",
        "fell from 64 to 46",
        "41 of the 100",
        "17.8 % of ships",
        "74.2 %",
        "against 30",
        "two years",
        "up from 33",
        "a total of 90",
        "three orders of magnitude",
        "—",
        "“",
        "1,5",
        "züge 船",
        "in 2024",
    ]);
    prop::collection::vec(word, 0..9).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn every_finding_rests_on_words_that_stand_there(
        statements in prop::collection::vec((0u32..3, statement()), 0..12)
    ) {
        let borrowed: Vec<(u32, &str)> = statements.iter().map(|(source, text)| (*source, text.as_str())).collect();
        let mut corpus = corpus(&borrowed);
        corpus.claims.iter_mut().for_each(|claim| claim.kind = Kind::Statistic);
        complete(&mut corpus);
        for finding in &corpus.findings {
            prop_assert!(!finding.grounds.is_empty(), "{finding:?}");
            prop_assert!(!finding.explanation.is_empty());
            for ground in &finding.grounds {
                let statement = &corpus.claims[ground.claim.at()].statement;
                prop_assert!(statement.get(ground.start as usize..ground.end as usize).is_some(), "{finding:?}");
            }
        }
        for relation in &corpus.relations {
            prop_assert!(relation.a < relation.b);
            let twins = corpus.relations.iter().filter(|one| (one.a, one.b) == (relation.a, relation.b)).count();
            prop_assert_eq!(twins, 1);
        }
    }

    /// Relations have no direction: the order of two articles changes neither which claims are related nor how.
    #[test]
    fn found_relations_are_symmetric(one in statement(), two in statement()) {
        let kinds = |a: &str, b: &str| {
            let mut corpus = corpus(&[(0, a), (2, b)]);
            complete(&mut corpus);
            corpus.relations.into_iter().map(|found| (found.kind, found.reason, found.score)).collect::<Vec<_>>()
        };
        // Swapped are the texts; source 2 keeps pointing the other way, so the pair points apart both times.
        prop_assert_eq!(kinds(&one, &two), kinds(&two, &one));
    }

    /// What two shares leave for others does not depend on which is told first.
    #[test]
    fn shares_of_permuted_claims_agree(one in 1u32..500, two in 1u32..500) {
        let text = |side: &str, tenths: u32| format!("{side} has {}.{} % of large ships.", tenths / 10, tenths % 10);
        let rest = |first: &str, second: &str| {
            let found = findings(&corpus(&[(0, first), (0, second)]), FindingKind::Arithmetic);
            found.first().map(|finding| finding.explanation.split(". Together").last().map(str::to_owned))
        };
        let (harbour, rail) = (text("The Harbour", one), text("United Rail", two));
        prop_assert_eq!(rest(&harbour, &rail), rest(&rail, &harbour));
    }
}
