use super::*;
use crate::extract::piece::pieces;
use proptest::prelude::*;

fn cut_up(text: &str) -> Vec<&str> {
    let pieces = pieces(text);
    let tense = Tense::of(&pieces);
    clauses(&pieces, &tense, 0..pieces.len())
        .into_iter()
        .map(|range| &text[pieces[range.start].span.start..pieces[range.end - 1].span.end])
        .collect()
}

#[test]
fn contrasts_are_two() {
    assert_eq!(
        cut_up("In 2024, Norway built 17.8% of the ferries, while the town was responsible for 7.6%."),
        ["In 2024, Norway built 17.8% of the ferries", "the town was responsible for 7.6%"]
    );
    assert_eq!(
        cut_up("While the port grew for years, the town around it has lost its schools."),
        ["the port grew for years", "the town around it has lost its schools"]
    );
}

#[test]
fn one_saying_may_hold_two_assertions() {
    assert_eq!(
        cut_up("The pilot said that the pier had sunk and that the ferry was late."),
        ["The pilot said that the pier had sunk", "that the ferry was late"]
    );
    assert_eq!(
        cut_up("The yard unveiled a ferry on Monday and promised that it would sail by spring."),
        ["The yard unveiled a ferry on Monday", "promised that it would sail by spring"]
    );
    assert_eq!(
        cut_up("The northern ports have halved their delays but are running short of crews."),
        ["The northern ports have halved their delays", "are running short of crews"]
    );
    assert_eq!(cut_up("The ports are old but sound."), ["The ports are old but sound"]);
}

#[test]
fn coordinated_clauses_are_two_and_lists_are_one() {
    assert_eq!(
        cut_up("The port still holds its lead, but the gap is shrinking faster than planned."),
        ["The port still holds its lead", "the gap is shrinking faster than planned"]
    );
    assert_eq!(
        cut_up("The port benefits from deep water, cheap power, and seamless rail links."),
        ["The port benefits from deep water, cheap power, and seamless rail links"]
    );
    assert_eq!(
        cut_up("The bridge could split the town, hinder trade, and force ferries to leave."),
        ["The bridge could split the town, hinder trade, and force ferries to leave"]
    );
    assert_eq!(cut_up("Fares rose 5% and ridership fell 12%"), ["Fares rose 5%", "ridership fell 12%"]);
}

#[test]
fn a_name_with_and_is_one() {
    for whole in [
        "Until 2019 she taught 40 pilots at the Northern School of Ships and Harbours of which 3 are still there",
        "In 2019 the pier was drawn by Lukas B. and Mei-Ling O., who were both 34",
    ] {
        assert_eq!(cut_up(whole), [whole]);
    }
    assert_eq!(
        cut_up("Traffic rose by 7% in Bergen and Oslo has lost 12%"),
        ["Traffic rose by 7% in Bergen", "Oslo has lost 12%"]
    );
}

#[test]
fn a_shared_subject_may_have_two_tenses() {
    assert_eq!(
        cut_up("The council approved the new harbour toll in December, and is considering whether to raise it."),
        ["The council approved the new harbour toll in December", "is considering whether to raise it"]
    );
    assert_eq!(
        cut_up("Ferries built between 2022 and 2024 are only now leaving the yard."),
        ["Ferries built between 2022 and 2024 are only now leaving the yard"]
    );
    let months = "Fares fell 7% here between January 2022 and March 2024, compared with 6% in Oslo, the paper found";
    assert_eq!(cut_up(months), [months]);
}

#[test]
fn dashes_set_off_clauses_but_not_antitheses() {
    assert_eq!(
        cut_up("Ferries enjoyed full decks this week—signaling growing trust among travellers in the new line."),
        ["Ferries enjoyed full decks this week", "signaling growing trust among travellers in the new line"]
    );
    assert_eq!(
        cut_up("It is not just the pier—it is the whole quay that sinks."),
        ["It is not just the pier—it is the whole quay that sinks"]
    );
    assert_eq!(
        cut_up("The mayor admitted the delay—putting it at one to two years—but stressed that costs are stable."),
        ["The mayor admitted the delay—putting it at one to two years", "stressed that costs are stable"]
    );
    assert_eq!(cut_up("Two years of work—a delicate task."), ["Two years of work—a delicate task"]);
}

#[test]
fn long_participles_stand_alone() {
    assert_eq!(
        cut_up("Many pilots still work in Oslo, feeding its yards with skill while keeping the north short of hands."),
        ["Many pilots still work in Oslo", "feeding its yards with skill while keeping the north short of hands"]
    );
    assert_eq!(
        cut_up("Norway held 74.2% of berths, amounting to 97,206 out of 131,121 in all the northern ports."),
        ["Norway held 74.2% of berths, amounting to 97,206 out of 131,121 in all the northern ports"]
    );
}

#[test]
fn conditions_stay() {
    assert_eq!(cut_up("If the strike holds, the port may close."), ["If the strike holds, the port may close"]);
    assert_eq!(
        cut_up("As one pilot put it, the new rules have made crews slower."),
        ["As one pilot put it, the new rules have made crews slower"]
    );
}

proptest! {
    #[test]
    fn clauses_stand_in_order(text in "(while|and|but|, |; |: |—|\\(|\\)|“|”|\"| is |the |ports |grew |with |making |[a-z]{1,5} |7 )*") {
        let pieces = pieces(&text);
        let tense = Tense::of(&pieces);
        let mut last = 0;
        for clause in clauses(&pieces, &tense, 0..pieces.len()) {
            prop_assert!(last <= clause.start && clause.start < clause.end && clause.end <= pieces.len());
            last = clause.end;
        }
    }
}
