use super::*;
use crate::extract::piece::pieces;
use proptest::prelude::*;

/// Words and meaning of each date, counted from Wednesday, 15 May 2024.
fn read(text: &str) -> Vec<(String, String)> {
    read_from(text, Some("2024-05-15"))
}

fn read_from(text: &str, reference: Option<&str>) -> Vec<(String, String)> {
    let reference = reference.map(|reference| Edtf::parse(reference).unwrap());
    let found = dates(text, &pieces(text), reference.as_ref());
    found.into_iter().map(|found| (text[found.span].to_owned(), found.edtf.to_string())).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = read(text);
    let found: Vec<(&str, &str)> = found.iter().map(|(words, edtf)| (words.as_str(), edtf.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[track_caller]
fn means(cases: &[(&str, &str)]) {
    for (text, edtf) in cases {
        let found = read(text);
        let found: Vec<&str> = found.iter().map(|(_, edtf)| edtf.as_str()).collect();
        assert_eq!(found, [*edtf], "{text}");
    }
}

#[track_caller]
fn none(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn calendar_dates() {
    check("The pier burnt on Monday, June 10, 2019, at noon.", &[("Monday, June 10, 2019", "2019-06-10")]);
    check("Built from 10 June 2019 on.", &[("10 June 2019", "2019-06-10")]);
    means(&[
        ("The ferry sank on the 3rd of March, 1987.", "1987-03-03"),
        ("The ferry sank on March the third, 1987.", "1987-03-03"),
        ("The bridge opened in Sept. 2019.", "2019-09"),
        ("The bridge opened in September of 2019.", "2019-09"),
        ("The log of 2019-06-10 is lost.", "2019-06-10"),
        ("The log of 6/10/2019 is lost.", "2019-06-10"),
        ("The log of 16/10/2019 is lost.", "2019-10-16"),
        ("The log of 16.10.2019 is lost.", "2019-10-16"),
        ("She moored on the twenty-first of April 2011.", "2011-04-21"),
        ("She moored in nineteen ninety-six.", "1996"),
        ("She moored in May two thousand and five.", "2005-05"),
    ]);
}

#[test]
fn years_and_counts() {
    means(&[
        ("In 2000, people crossed by ferry.", "2000"),
        ("A 2030 target for the harbour.", "2030"),
        ("The 1745 storm sank it.", "1745"),
        ("Founded in 1066 by monks.", "1066"),
        ("The 2013-14 season was long.", "2013/2014"),
        ("The year 987 was mild.", "0987"),
        ("The wall fell in 44 BC.", "-0043"),
        ("The wall fell in AD 79.", "0079"),
        ("A map of c. 1860 shows it.", "1860~"),
    ]);
    none(&[
        "2000 people came.",
        "It cost $2000.",
        "The 2,000 gulls left.",
        "More than 2019 gulls left.",
        "Call 555-2019-2020 now.",
        "The KLM-2000 crane and the 910B motor.",
        "A 2000-year-old wall.",
        "A 2000 year old wall.",
        "Open at 12:30 or 7 pm.",
        "About 1900 metres long.",
        "See page 2019.",
        "Version 1.2.3 of 4.5",
    ]);
}

#[test]
fn decades_and_centuries() {
    means(&[
        ("It stood until the 1990s.", "../199X"),
        ("It was built in the '60s.", "196X"),
        ("It was built in the sixties.", "196X"),
        ("It was built in the 1800s.", "18XX"),
        ("It was built in the 19th century.", "18XX"),
        ("A nineteenth-century pier.", "18XX"),
        ("It was built in the mid-1990s.", "1994~/1996~"),
        ("The wall is from the third century BC.", "-0299/-0200"),
    ]);
    none(&["Sailors in their 30s.", "Sailors in their sixties."]);
}

#[test]
fn parts_of_a_year() {
    means(&[
        ("Sales in early 2025 rose.", "2025-01~/2025-04~"),
        ("Sales in mid-2025 rose.", "2025-05~/2025-08~"),
        ("Sales in late 2025 rose.", "2025-09~/2025-12~"),
        ("Sales rose in the first quarter of 2025.", "2025-33"),
        ("Sales rose in Q3 2025.", "2025-35"),
        ("Sales rose in 2025-Q3.", "2025-35"),
        ("Sales rose in the second half of 2025.", "2025-41"),
        ("Sales rose in the second half of this year.", "2024-41"),
        ("Sales rose in last year's third quarter.", "2023-35"),
        ("Sales rose in fiscal 2025.", "2025"),
        ("Sales rose in FY2025.", "2025"),
        ("Sales rose in the summer of 2023.", "2023-22"),
        ("Sales rose last winter.", "2023-24"),
        ("Sales rose in the first week of July 2023.", "2023-07-03/2023-07-09"),
        ("Sales rose in the last four months of 2021.", "2021-09-01/2021-12-31"),
        ("They met on the second Wednesday of October 2023.", "2023-10-11"),
        ("It sank by the end of last year.", "../2023"),
    ]);
    check("Sales fell 3% in the third quarter.", &[("the third quarter", "2023-35")]);
    check("In the third quarter, ferries carried 40% of all cars.", &[("the third quarter", "2023-35")]);
    check("Lund's yard shipped 40 boats in the third quarter.", &[("the third quarter", "2023-35")]);
    none(&[
        "Lund scored in the third quarter.",
        "She led in the first half.",
        "The late captain left.",
        "By the end of the pier.",
    ]);
}

#[test]
fn weekdays_by_tense() {
    means(&[
        ("The council voted on Tuesday.", "2024-05-14"),
        ("The council voted on Wednesday.", "2024-05-15"),
        ("The council will vote on Tuesday.", "2024-05-21"),
        ("On Friday, the council rejected it.", "2024-05-10"),
        ("The vote is scheduled for Friday.", "2024-05-17"),
        ("The council voted last Friday.", "2024-05-10"),
        ("The council votes next Friday.", "2024-05-24"),
        ("The council votes this Friday.", "2024-05-17"),
        ("The council met on Tuesday of last week.", "2024-05-07"),
    ]);
    none(&[
        "The council meets on a Monday.",
        "It meets every Monday.",
        "It meets on Mondays.",
        "He reads the Sunday Times.",
    ]);
}

#[test]
fn dates_without_a_year() {
    means(&[
        ("The council voted on July 8.", "2023-07-08"),
        ("The council voted on March 4.", "2024-03-04"),
        ("The council will vote on March 4.", "2025-03-04"),
        ("The fair runs through June 2.", "../2024-06-02"),
        ("The council voted in December.", "2023-12"),
        ("The council voted in May.", "2024-05"),
        ("The ferry may sail to Bergen in March, or so they say.", "2025-03"),
        ("The vote of Sunday, 3 March was close.", "2024-03-03"),
    ]);
    none(&["It may sail.", "They march on.", "April said so.", "He spoke with June Lund."]);
    check(
        "The tour goes to Bergen next month, to Oslo in July and to Malmö in March.",
        &[("next month", "2024-06"), ("July", "2024-07"), ("March", "2025-03")],
    );
}

#[test]
fn deictic_dates() {
    means(&[
        ("The ferry sank yesterday.", "2024-05-14"),
        ("The ferry sank today.", "2024-05-15"),
        ("The ferry sails tomorrow.", "2024-05-16"),
        ("The ferry sails tonight.", "2024-05-15"),
        ("The ferry sank last night.", "2024-05-14"),
        ("The ferry sank last week.", "2024-05-06/2024-05-12"),
        ("The ferry sank this month.", "2024-05"),
        ("The ferry sails next year.", "2025"),
        ("It was the ferry of the last decade.", "201X"),
        ("The ferry sank the day before yesterday.", "2024-05-13"),
        ("The ferry sails the week after next.", "2024-05-27/2024-06-02"),
        ("The ferry sank over the weekend.", "2024-05-11/2024-05-12"),
        ("The ferry sails this weekend.", "2024-05-18/2024-05-19"),
        ("The ferry sank earlier this year.", "2024"),
        ("The ferry sank late last year.", "2023-09~/2023-12~"),
    ]);
    none(&[
        "The best boats of today.",
        "Today, many harbours are silted up and few know why and nobody asks.",
        "So many boats in use.",
    ]);
}

#[test]
fn some_time_ago() {
    means(&[
        ("The pier burnt two years ago.", "2022"),
        ("The pier burnt three months ago.", "2024-02"),
        ("The pier burnt ten days ago.", "2024-05-05"),
        ("The pier burnt nearly a decade ago.", "2014"),
        ("The pier burnt half a century ago.", "1974"),
        ("The pier burnt a year and a half ago.", "2022-11~"),
        ("The pier burnt more than 20 years ago.", "../2004"),
        ("The pier burnt about 20 years ago.", "2004~"),
        ("The pier burnt a few years ago.", "../2024-05-15"),
        ("The pier burnt 2 weeks and 2 days ago.", "2024-04-29"),
        ("The pier burnt two to three years ago.", "2021/2022"),
        ("The pier will open in five years.", "2029"),
        ("The pier opens two weeks from now.", "2024-05-29"),
        ("The pier opens 3 days from Tuesday.", "2024-05-24"),
    ]);
    none(&["It took two years.", "A ten-year lull.", "In three years he built it.", "She is 20 years old."]);
}

#[test]
fn windows() {
    means(&[
        ("Prices rose over the past two years.", "2022/2024"),
        ("Prices rose in the last 30 days.", "2024-04-15/2024-05-15"),
        ("Prices rose over the last three months.", "2024-02-15/2024-05-15"),
        ("Prices could fall within the next three to five years.", "2027/2029"),
        ("Prices will fall over the next decade.", "2024/2034"),
        ("Prices rose in the past few days.", "../2024-05-15"),
    ]);
}

#[test]
fn what_counts_from_a_date_mentioned_before() {
    check(
        "The pier opened in 2005. Two years later it burnt. The following year it was rebuilt.",
        &[("2005", "2005"), ("Two years later", "2007"), ("The following year", "2008")],
    );
    check(
        "The storm came on 3 March 2019. The next day the pier was gone; sales were lower than a year earlier.",
        &[("3 March 2019", "2019-03-03"), ("The next day", "2019-03-04"), ("a year earlier", "2018")],
    );
    check(
        "On 3 March 2019 the storm came. On 5 April it came again.",
        &[("3 March 2019", "2019-03-03"), ("5 April", "2019-04-05")],
    );
    means(&[("Sales rose from a year earlier.", "2023")]);
}

#[test]
fn periods() {
    check("The pier was closed from May to July 2019.", &[("May to July 2019", "2019-05/2019-07")]);
    means(&[
        ("It was closed 10–12 June 2019.", "2019-06-10/2019-06-12"),
        ("It was closed June 10-12, 2019.", "2019-06-10/2019-06-12"),
        ("It was closed 28 June – 2 July 2019.", "2019-06-28/2019-07-02"),
        ("It was closed between 2014 and 2018.", "2014/2018"),
        ("It was closed in 2014–2018.", "2014/2018"),
        ("It was closed 2014 through 2018.", "2014/2018"),
        ("It was closed from November to February.", "2023-11/2024-02"),
        ("It will be closed from November to February.", "2024-11/2025-02"),
        ("It was closed from October 2022 to date.", "2022-10/2024-05-15"),
        ("It was closed between the 9th and the 17th of April.", "2024-04-09/2024-04-17"),
        ("It was closed from early 2019 to mid-2020.", "2019-01~/2020-08~"),
        ("It was closed in early to mid-2019.", "2019-01~/2019-08~"),
        ("It was closed from 10/1/2018-10/7/2018.", "2018-10-01/2018-10-07"),
    ]);
    check("It was closed from 2004 to 2009.", &[("2004", "2004"), ("2009", "2009")]);
}

#[test]
fn prepositions() {
    means(&[
        ("It could vanish before the end of 2026.", "../2026"),
        ("Imports tripled in the twelve months to January 2026.", "2025-02/2026-01"),
        ("It has been closed since October 2022.", "2022-10/.."),
        ("It will be closed by March 2026.", "../2026-03"),
        ("It was closed until Friday.", "../2024-05-10"),
        ("It was closed before 1900.", "../1899"),
        ("It was closed prior to May 2020.", "../2020-04"),
        ("It was closed after 2015.", "2016/.."),
        ("It was closed after the 2012 games.", "2012"),
        ("It was closed no later than 2015.", "../2015"),
        ("It was closed as of 4 March 2011.", "2011-03-04"),
    ]);
    let text = "Since 2019 it slept; by Friday it woke; within the past year; the 2014 protests.";
    let found = dates(text, &pieces(text), Some(&Edtf::parse("2024-05-15").unwrap()));
    let told: Vec<_> =
        found.iter().map(|found| (found.relation, found.form, found.deictic, found.attributive)).collect();
    assert_eq!(
        told,
        [
            (Relation::Since, Form::Period, false, false),
            (Relation::By, Form::Period, false, false),
            (Relation::Within, Form::Period, true, false),
            (Relation::At, Form::Point, false, true),
        ]
    );
}

#[test]
fn feasts() {
    means(&[
        ("The harbour froze on Christmas Eve.", "2023-12-24"),
        ("The harbour froze at Christmas.", "2023-12-25"),
        ("The harbour froze on New Year's Eve 2019.", "2019-12-31"),
        ("The harbour will close on Thanksgiving.", "2024-11-28"),
        ("The harbour froze on Easter Monday 2018.", "2018-04-02"),
        ("The harbour burnt on the Fourth of July, 1995.", "1995-07-04"),
        ("The harbour froze last Christmas.", "2023-12-25"),
    ]);
    none(&["A Christmas tree stood there.", "New ropes were bought.", "Easter eggs were sold."]);
}

#[test]
fn an_imprecise_reference_gives_imprecise_dates() {
    for (text, edtf) in [
        ("Sales fell last month.", "2025-12~"),
        ("Sales fell last year.", "2025"),
        ("Sales fell yesterday.", "2026-01~"),
        ("Sales fell on Tuesday.", "2026-01~"),
        ("Sales could fall within the next three to five years.", "2029/2031"),
        ("Sales fell over the past two years.", "2024/2026"),
        ("Sales fell this week.", "2026-01~"),
    ] {
        let found = read_from(text, Some("2026-01~"));
        assert_eq!(found.iter().map(|(_, edtf)| edtf.as_str()).collect::<Vec<_>>(), [edtf], "{text}");
    }
}

#[test]
fn a_date_line_stands_in_for_a_missing_reference() {
    let dated = read_from("A storm\n\nFriday, 3 May 2019\n\nThe pier fell on Tuesday.", None);
    assert_eq!(dated[1].1, "2019-04-30");
    assert_eq!(read_from("The pier fell on Tuesday, 4 May.", None), [("Tuesday, 4 May".into(), "XXXX-05-04".into())]);
    assert_eq!(read_from("The pier fell on Tuesday or last year.", None), []);
}

proptest! {
    #[test]
    fn spans_are_ordered_and_dates_deterministic(text in any::<String>()) {
        sound(&text)?;
    }

    #[test]
    fn so_they_are_in_what_looks_like_dates(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "the", "last", "next", "this", "10", "31", "2019", "June", "may", "Monday", "-", "–", "/", ",", ".", "'", "s", "of", "to",
            "from", "between", "and", "early", "mid", "week", "weeks", "year", "years", "ago", "quarter", "Q3", "half", "first",
            "in", "by", "since", "\n\n", "Christmas", "new", "eve", "century", "90", "BC", "today", "before", "after", "a", "few",
            "two", "hundred", "thousand", "9999", "29", "February", "weekend", "decade", "later", "earlier", "é", "day", "1.2.3", "c",
        ]), 0..24), glued in any::<bool>()) {
        sound(&words.join(if glued { "" } else { " " }))?;
    }
}

fn sound(text: &str) -> Result<(), TestCaseError> {
    for reference in [
        None,
        Some("2024-02-29"),
        Some("2026-01~"),
        Some("2026"),
        Some("-9999"),
        Some("9999-12-31"),
        Some("Y100000000"),
    ] {
        let reference = reference.map(|reference| Edtf::parse(reference).unwrap());
        let pieces = pieces(text);
        let found = dates(text, &pieces, reference.as_ref());
        let mut last = 0;
        for date in &found {
            prop_assert!(last <= date.span.start && date.span.start < date.span.end, "{:?}", found);
            prop_assert!(text.get(date.span.clone()).is_some());
            last = date.span.end;
        }
        prop_assert_eq!(&found, &dates(text, &pieces, reference.as_ref()));
    }
    Ok(())
}

#[test]
fn what_is_denied_of_days_to_come_begins_there() {
    means(&[
        ("The pier will not open before 2028.", "2028/.."),
        ("Nobody expects a new pier before 2028.", "2028/.."),
        ("The pier will open before 2028.", "../2027"),
        ("The pier did not exist before 2020.", "../2019"),
        ("No northern yard is likely to build a crane of that size on its own before 2028.", "2028/.."),
        ("The council doubted that it would open before 2028.", "2028/.."),
    ]);
}

#[test]
fn units_up_to_a_date() {
    means(&[
        ("It carried 40 boats in the 18 months through June 2023.", "2022-01/2023-06"),
        ("Fares fell in the 12 months to August 2023.", "2022-09/2023-08"),
        ("Profit rose in the six months ended September 30, 2023.", "2023-04-01/2023-09-30"),
        ("Profit rose in the three years ending in June 2023.", "2020-07/2023-06"),
        ("In the five years to 2023 fares doubled.", "2018/2023"),
    ]);
}

#[test]
fn seasons_by_tense() {
    means(&[
        ("The captain said in the autumn that he would stop.", "2023-23"),
        ("The pier will open in the autumn.", "2024-23"),
        ("The pier opened in the spring of last year.", "2023-21"),
        ("In the autumn it closed.", "2023-23"),
        ("Since the spring at least 12 captains could have left, and some will.", "2024-21/.."),
        ("A second meeting is pencilled in for Bergen in the autumn.", "2024-23"),
        ("They repaired it over the winter.", "2023-24"),
        ("It will see the light of day before the autumn.", "../2024-08-31"),
    ]);
    none(&["Storms are usual in the autumn.", "A fall in prices.", "The spring of the clock broke."]);
}

#[test]
fn names_measures_and_modals_are_no_dates() {
    none(&[
        "A pupil of Year 10 came.",
        "An SD-OCT scan.",
        "This may explain it.",
        "Waves of 1980 mm and 2000 kg.",
        "It stood at 1800 s.",
        "It took 2000 days.",
    ]);
    means(&[("It will stay shut until at least 2028.", "../2028"), ("A story of the 1990 s.", "199X")]);
}

#[test]
fn a_date_line_may_bear_a_time_and_marks() {
    for line in [
        "19 February 2026 4:12 AM GMT · Updated",
        "Jan 10, 2026 | 22 views",
        "Published: Friday 30 January 2026",
        "By A. Lund\nThu 12 Mar 2026, 06:00\n",
    ] {
        let found = read_from(&format!("A pier burns\n\n{line}\n\nIt burnt last year."), None);
        assert_eq!(found.last().map(|(_, edtf)| edtf.as_str()), Some("2025"), "{line}");
    }
}

#[test]
fn doubt_is_kept_where_nothing_else_is_said() {
    means(&[
        ("1860?", "1860?"),
        ("1862 maybe", "1862?"),
        ("1862 (uncertain)", "1862?"),
        ("Feb 1812 approx", "1812-02~"),
        ("c1860s", "186X~"),
        ("the 17th to 19th centuries", "16XX/18XX"),
    ]);
    means(&[("Was it built in 1862?", "1862")]);
}

#[test]
fn a_second_end_may_borrow_from_the_first() {
    means(&[
        ("It rained from 12 to 15 March.", "2024-03-12/2024-03-15"),
        ("It rained from the 3rd to the 5th of March.", "2024-03-03/2024-03-05"),
        ("It grew in mid-to-late 2013.", "2013-05~/2013-12~"),
        ("It grew in the first few months of 2013.", "2013-01~/2013-04~"),
        ("It fell in the last days of March.", "2024-03-22~/2024-03-31~"),
        ("She was here from 2010 to the present.", "2010/2024-05-15"),
        ("She came two days earlier than 3 May 2011.", "2011-05-01"),
    ]);
}

#[test]
fn a_story_keeps_its_year() {
    check(
        "The 2012 games took place from August 29 to September 9.",
        &[("2012", "2012"), ("August 29 to September 9", "2012-08-29/2012-09-09")],
    );
    check(
        "It opened in Norway on June 6, 2023 and in Japan in August.",
        &[("June 6, 2023", "2023-06-06"), ("August", "2023-08")],
    );
    check(
        "In December 2023 the gap was two points. Two years earlier it was nineteen.",
        &[("December 2023", "2023-12"), ("Two years earlier", "2021-12")],
    );
    means(&[("She came in May of last year.", "2023-05"), ("She came in March last year.", "2023-03")]);
}

#[test]
fn what_is_promised_lies_ahead() {
    means(&[("In ten years nobody will sail it.", "2034"), ("Both lines have promised a new ferry in Q4.", "2024-36")]);
}

#[test]
fn a_perfect_reaches_up_to_now() {
    means(&[
        ("The ferry has run for more than two decades.", "2004/2024"),
        ("For two years, the port has relied on it.", "2022/2024"),
        ("They've been closed for three weeks.", "2024-04-24/2024-05-15"),
        ("The fleet has shrunk by half in two years.", "2022/2024"),
    ]);
    none(&[
        "The ferry ran for two decades.",
        "It will run for two years.",
        "It has room for two years of coal.",
        "They have sailed for several years.",
    ]);
}

#[test]
fn long_runs_of_one_word_neither_overflow_nor_stall() {
    for unit in [
        "early to ",
        "mid-to-",
        "the end of the ",
        "the day before ",
        "2 weeks and ",
        "2019-",
        "2019 to ",
        "1/",
        "of May ",
        "two thousand ",
        "the first of the ",
        "new year ",
        "in two ",
        "1.",
        "'90s ",
        "\"",
        "<",
        "June 10-",
        "week after week before ",
        "last this next ",
    ] {
        let text = unit.repeat(5_000);
        dates(&text, &pieces(&text), Some(&Edtf::parse("2024-05-15").unwrap()));
    }
}
