use super::*;
use proptest::prelude::*;

/// Low, high, unit, bound and words of every quantity, in one line each.
fn read(text: &str) -> Vec<String> {
    let shown = |value: Option<Decimal>| value.map_or_else(|| "…".to_owned(), |value| value.to_string());
    quantities(text)
        .into_iter()
        .map(|Found { span, quantity: q, .. }| {
            assert_eq!(text.get(span), Some(q.words.as_str()));
            format!("{} {} {} {} | {}", shown(q.low), shown(q.high), q.bound.word(), q.unit, q.words)
        })
        .collect()
}

#[test]
fn plain_values() {
    assert_eq!(
        read("The port had 50 large survey ships, 30 from Bergen."),
        ["50 50 exactly ship | 50 large survey ships", "30 30 exactly  | 30",]
    );
    assert_eq!(
        read("It led by just 2.7%, or 2.7 percent, or 3 percentage points."),
        [
            "2.7 2.7 exactly % | 2.7%",
            "2.7 2.7 exactly % | 2.7 percent",
            "3 3 exactly percentage point | 3 percentage points",
        ]
    );
    assert_eq!(
        read("a seven-month voyage, a 12-nation pact, 1.5× faster, four times larger"),
        [
            "7 7 exactly month | seven-month",
            "12 12 exactly nation | 12-nation",
            "1.5 1.5 exactly times | 1.5×",
            "4 4 exactly times | four times",
        ]
    );
}

#[test]
fn ranges() {
    assert_eq!(
        read("1–2 generations behind; within three to five years; one to two orders of magnitude"),
        [
            "1 2 range generation | 1–2 generations",
            "3 5 range year | three to five years",
            "1 2 range order of magnitude | one to two orders of magnitude",
        ]
    );
    assert_eq!(
        read(
            "between 20 and 30 km, 44 mg to 50 mg, $5 to $10 million, an 8- to 16-metre mast, a three-to-five-year plan"
        ),
        [
            "20 30 range kilometre | 20 and 30 km",
            "44 50 range milligram | 44 mg to 50 mg",
            "5000000 10000000 range $ | $5 to $10 million",
            "8 16 range metre | 8- to 16-metre",
            "3 5 range year | three-to-five-year",
        ]
    );
}

#[test]
fn a_change_is_no_range() {
    assert_eq!(
        read("The catch rose from 30 to 41, then dropped from 64 to 46."),
        ["30 30 exactly  | 30", "41 41 exactly  | 41", "64 64 exactly  | 64", "46 46 exactly  | 46",]
    );
}

#[test]
fn bounds() {
    assert_eq!(
        read("less than 20%, up to 90 boats, under 5 km, no more than ten days"),
        [
            "… 20 less-than % | less than 20%",
            "… 90 less-than boat | up to 90 boats",
            "… 5 less-than kilometre | under 5 km",
            "… 10 less-than day | no more than ten days",
        ]
    );
    assert_eq!(
        read("at least 3 locks, more than $5bn, 50+ gulls, 12 or more"),
        [
            "3 … at-least lock | at least 3 locks",
            "5000000000 … at-least $ | more than $5bn",
            "50 … at-least gull | 50+ gulls",
            "12 … at-least  | 12 or more",
        ]
    );
    assert_eq!(
        read("approximately seven months, nearly 40 buoys, ~3 tonnes"),
        [
            "7 7 about month | approximately seven months",
            "40 40 about buoy | nearly 40 buoys",
            "3 3 about tonne | ~3 tonnes",
        ]
    );
}

#[test]
fn sizes_without_a_number() {
    assert_eq!(
        read("thousands of small boats, billions on piers, tens of thousands of gulls, trillion-grain beaches"),
        [
            "1000 … at-least boat | thousands of small boats",
            "1000000000 … at-least  | billions",
            "10000 … at-least gull | tens of thousands of gulls",
            "1000000000000 … at-least grain | trillion-grain",
        ]
    );
}

#[test]
fn shares() {
    assert_eq!(
        read("97 out of 131 total ferries; 41 of the top 100 most-used ports"),
        [
            "97 97 exactly ferry | 97",
            "131 131 exactly ferry | 131 total ferries",
            "41 41 exactly port | 41 of the top 100",
        ]
    );
}

#[test]
fn what_is_no_quantity() {
    for text in [
        "In 2024 and October 2022",
        "on May 10, 2026",
        "the 2025 Harbour Report",
        "the T90X and the KLM-4",
        "the Harbour 910B",
        "the Harbour 910C",
        "one captain said no one knew",
        "the 1990s",
        "at 12:30",
        "version 1.2.3",
        "between the two harbours",
    ] {
        assert!(read(text).is_empty(), "{text}: {:?}", read(text));
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_spans(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn number_soup_gives_ordered_spans(text in "([0-9]{1,22}|[,.%$€½+~×–-]|one|two|hundred|million|thousands|of|the|top|to|from|between|and|a|half|less than|or more| |[A-Za-zé]{1,5})*") {
        check(&text)?;
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let mut last = 0;
    for Found { span, quantity, .. } in quantities(text) {
        prop_assert!(last <= span.start && span.start < span.end);
        prop_assert_eq!(text.get(span.clone()), Some(quantity.words.as_str()));
        prop_assert!(quantity.low.is_some() || quantity.high.is_some());
        last = span.end;
    }
    Ok(())
}
