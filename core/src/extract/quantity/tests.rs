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
fn ratios_are_one_figure() {
    assert_eq!(
        read("Roughly one in four ferries, nine out of ten piers, a ratio of more than six to one, 2-to-1"),
        [
            "0.25 0.25 about  | Roughly one in four",
            "0.9 0.9 exactly  | nine out of ten",
            "6 … at-least  | more than six to one",
            "2 2 exactly  | 2-to-1",
        ]
    );
    assert_eq!(
        read("40 of the 62 boats; two of our five piers"),
        [
            "40 40 exactly boat | 40",
            "62 62 exactly boat | 62 boats",
            "2 2 exactly pier | two",
            "5 5 exactly pier | five piers"
        ]
    );
}

#[test]
fn parts_of_a_whole() {
    assert_eq!(
        read("less than a fifth of the fleet, two-thirds of it, just over half, about a third more, half the crew"),
        [
            "… 0.2 less-than  | less than a fifth",
            "0.666666666666666667 0.666666666666666667 exactly  | two-thirds",
            "0.5 … at-least  | just over half",
            "0.333333333333333333 0.333333333333333333 about  | about a third",
            "0.5 0.5 exactly  | half",
        ]
    );
    assert!(read("the first half, the third quarter, a third ferry, half-hearted, a quarter-deck").is_empty());
}

#[test]
fn multiples() {
    assert_eq!(
        read("about twice the sum, double its draught, a fivefold rise, 2.3-fold, 10x, several times"),
        [
            "2 2 about times | about twice",
            "2 2 exactly times | double",
            "5 5 exactly times | fivefold",
            "2.3 2.3 exactly times | 2.3-fold",
            "10 10 exactly times | 10x",
            "3 … at-least times | several times",
        ]
    );
    assert_eq!(
        read("sales doubled, prices have more than tripled, up fifteenfold"),
        ["2 2 exactly times | doubled", "3 … at-least times | more than tripled", "15 15 exactly times | fifteenfold"]
    );
    assert!(read("we double the watch; to triple the price; twice a day; a double hull").is_empty());
}

#[test]
fn lengths_of_time() {
    assert_eq!(
        read("a year and a half, half an hour, one and a quarter years, 2 hours 30 minutes, a fortnight away"),
        [
            "1.5 1.5 exactly year | a year and a half",
            "0.5 0.5 exactly hour | half an hour",
            "1.25 1.25 exactly year | one and a quarter years",
            "2.5 2.5 exactly hour | 2 hours 30 minutes",
            "2 2 exactly week | a fortnight",
        ]
    );
    assert_eq!(
        read(
            "for decades, a month-long strike, after years of talks, more than an hour, a couple of days, another week"
        ),
        [
            "2 … at-least decade | decades",
            "1 1 exactly month | month",
            "2 … at-least year | years",
            "1 … at-least hour | more than an hour",
            "2 2 exactly day | a couple of days",
            "1 1 exactly week | another week",
        ]
    );
    assert_eq!(
        read("It lasted over three years and grew over three years; aged 45; between one and two days"),
        [
            "3 … at-least year | over three years",
            "3 3 exactly year | three years",
            "45 45 exactly year | 45",
            "1 2 range day | one and two days",
        ]
    );
    assert!(
        read("twice a year, 60 a day, the early years of the port, once a week")
            .iter()
            .all(|read| read == "60 60 exactly  | 60")
    );
}

#[test]
fn money() {
    assert_eq!(
        read("40m yuan, Rmb620mn, 40m of cable, the scores of five ships, four or five million"),
        [
            "40000000 40000000 exactly yuan | 40m yuan",
            "620000000 620000000 exactly Rmb | Rmb620mn",
            "40 40 exactly metre | 40m",
            "5 5 exactly ship | five ships",
            "4000000 5000000 range  | four or five million",
        ]
    );
    assert_eq!(
        read("US$4.7bn, 3.2 billion yuan, RMB 3 trillion, USD5m, 500 Danish kroner, 30 U.S. dollars, 20 €, £3m"),
        [
            "4700000000.0 4700000000.0 exactly US$ | US$4.7bn",
            "3200000000.0 3200000000.0 exactly yuan | 3.2 billion yuan",
            "3000000000000 3000000000000 exactly RMB | RMB 3 trillion",
            "5000000 5000000 exactly USD | USD5m",
            "500 500 exactly Danish krone | 500 Danish kroner",
            "30 30 exactly US dollar | 30 U.S. dollars",
            "20 20 exactly € | 20 €",
            "3000000 3000000 exactly £ | £3m",
        ]
    );
    assert_eq!(
        read(
            "MEUR 60; thirteen dollars and forty-five cents; $1.25 to $3; $5-10 million; $-20; between 5.9 and 6.3 billion kroner"
        ),
        [
            "60000000 60000000 exactly EUR | MEUR 60",
            "13.45 13.45 exactly dollar | thirteen dollars and forty-five cents",
            "1.25 3 range $ | $1.25 to $3",
            "5000000 10000000 range $ | $5-10 million",
            "-20 -20 exactly $ | $-20",
            "5900000000.0 6300000000.0 range krone | 5.9 and 6.3 billion kroner",
        ]
    );
}

#[test]
fn rates_and_powers() {
    assert_eq!(
        read("100 km/h, 60 miles an hour, 5 tokens per second, 9.8 m/s², 4 cubic metres, 190 km2, 5 ft 6 in, 9 ± 6%"),
        [
            "100 100 exactly kilometre per hour | 100 km/h",
            "60 60 exactly mile per hour | 60 miles an hour",
            "5 5 exactly token per second | 5 tokens per second",
            "9.8 9.8 exactly metre per square second | 9.8 m/s²",
            "4 4 exactly cubic metre | 4 cubic metres",
            "190 190 exactly square kilometre | 190 km2",
            "5.5 5.5 exactly foot | 5 ft 6 in",
            "3 15 range % | 9 ± 6%",
        ]
    );
    assert_eq!(
        read("45, 50 and 60 mg; between 20° and 30 °C; 20 degrees below zero; 2.788M crane hours"),
        [
            "45 45 exactly milligram | 45",
            "50 50 exactly milligram | 50",
            "60 60 exactly milligram | 60 mg",
            "20 30 range °C | 20° and 30 °C",
            "-20 -20 exactly degree | 20 degrees below zero",
            "2788000.000 2788000.000 exactly hour | 2.788M crane hours",
        ]
    );
}

#[test]
fn limits_in_a_row_and_on_both_sides() {
    assert_eq!(
        read(
            "up to about 650 boats; a little under 60; about 500 or more; above 10 and below 15; >= 30; 12 or more days"
        ),
        [
            "… 650 less-than boat | up to about 650 boats",
            "… 60 less-than  | a little under 60",
            "500 … at-least  | about 500 or more",
            "10 15 range  | above 10 and below 15",
            "30 … at-least  | >= 30",
            "12 … at-least day | 12 or more days",
        ]
    );
}

#[test]
fn what_is_counted_is_told_from_what_is_measured() {
    let counted = |text: &str| quantities(text).into_iter().map(|found| found.counted).collect::<Vec<_>>();
    assert_eq!(counted("50 boats, 50 km, $50, 50"), [true, false, false, false]);
}

#[test]
fn a_line_ends_a_phrase() {
    assert_eq!(read("3.2\nHarbour tolls"), ["3.2 3.2 exactly  | 3.2"]);
    assert_eq!(read("50 large\nsurvey ships"), ["50 50 exactly ship | 50 large\nsurvey ships"]);
    assert!(read("1. Row back\n2. Moor").is_empty());
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
        "It won 3-1 and 21-17, a 50-50 draw",
        "Call 555-0134 or 020 7946 0958",
        "sections 3, 4 and 5; Figs. 14 and 15; No. 7; pier 12",
        "on 10/05/2024, 2024-05-10, May 10-12, 24/7",
        "at 9 a.m., 0800 GMT, 7.30pm",
        "the 90s, in her 30s, the under-18s",
        "until at least 2028",
        "10 Harbour Street",
        "a Windfall 3.5 boat, the G&P 500, an iBuoy 15",
        "see [3] and (2)",
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
    fn number_soup_gives_ordered_spans(text in "([0-9]{1,22}|[,.%$€½+~×–-]|one|two|hundred|million|thousands|of|the|top|to|from|between|and|a|half|less than|or more|over|twice|year|per|km|%|m|USD|°|in|out of|\\n| |[A-Za-zé]{1,5})*") {
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
