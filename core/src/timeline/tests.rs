//! What must hold of every chart.

use super::samples::{English, all, any_corpus, claim, corpus, day};
use super::*;
use crate::model::{Kind, Stance};
use crate::query::{Lane as Lanes, Time};
use proptest::prelude::*;

fn settings(width: i32, orientation: Orientation) -> Settings<'static> {
    Settings {
        time: Time::About,
        lane: Lanes::Sides,
        swap: false,
        window: None,
        overscan: 0,
        today: day("2026-11-22"),
        size: Size { width, orientation, text: 13, small: 11 },
        words: &English,
    }
}

fn lay(corpus: &Corpus, claims: &[ClaimKey], settings: &Settings<'_>) -> Chart {
    layout(corpus, &Times::read(corpus, settings.time, settings.today), claims, settings)
}

/// Everything that takes room for itself, with whose it is: the mark's or cluster's number, or none.
fn boxes(chart: &Chart) -> Vec<(Option<usize>, Rect, String)> {
    let mut boxes = Vec::new();
    let mut add = |owner: Option<usize>, label: &Label| {
        if !label.lines.is_empty() {
            boxes.push((owner, label.area(), label.lines.join(" ")));
        }
    };
    for tick in &chart.axis.ticks {
        add(None, &tick.label);
    }
    chart.lanes.iter().for_each(|lane| add(None, &lane.heading));
    chart.today.iter().for_each(|today| add(None, &today.label));
    chart.publications.iter().for_each(|publication| add(None, &publication.label));
    let marks = chart.marks.len();
    for (at, mark) in chart.marks.iter().enumerate() {
        add(Some(at), &mark.label);
        mark.caption.iter().for_each(|caption| add(Some(at), caption));
        mark.link.iter().filter_map(|link| link.note.as_ref()).for_each(|note| add(Some(at), note));
    }
    for (at, cluster) in chart.clusters.iter().enumerate() {
        cluster.label.iter().for_each(|label| add(Some(marks + at), label));
    }
    let clusters = marks + chart.clusters.len();
    for (at, mark) in chart.nearby.iter().enumerate() {
        add(Some(clusters + at), &mark.label);
    }
    let nearby = chart.nearby.iter().enumerate().map(|(at, mark)| (clusters + at, mark));
    for (at, mark) in chart.marks.iter().enumerate().chain(nearby) {
        for stroke in &mark.strokes {
            let (along, length) = (stroke.from, stroke.to - stroke.from);
            let bar = match chart.orientation {
                Orientation::Across => Rect { x: along, y: mark.cross, width: length, height: mark.thick },
                Orientation::Upright => Rect { x: mark.cross, y: along, width: mark.thick, height: length },
            };
            boxes.push((Some(at), bar, format!("bar of {}", mark.claim.0)));
        }
    }
    for (at, cluster) in chart.clusters.iter().enumerate() {
        boxes.push((Some(marks + at), cluster.pill, format!("pill of {}", cluster.claims.len())));
    }
    boxes
}

fn check(chart: &Chart) -> Result<(), TestCaseError> {
    let boxes = boxes(chart);
    for (at, (owner, area, what)) in boxes.iter().enumerate() {
        let (low, high) = (-chart.overscan, chart.width + chart.overscan);
        prop_assert!(area.x >= low && area.x + area.width <= high, "{} leaves {}: {:?}", what, chart.width, area);
        prop_assert!(
            area.y >= 0 && area.y + area.height <= chart.height,
            "{} leaves {}: {:?}",
            what,
            chart.height,
            area
        );
        for (other, second, name) in boxes.iter().skip(at + 1) {
            // A bar's own pieces meet, and the label of an upright cluster belongs to its whole article.
            let same = owner.is_some() && owner == other;
            prop_assert!(same || !area.meets(second), "{} {:?} lies on {} {:?}", what, area, name, second);
        }
    }
    for mark in &chart.marks {
        prop_assert!(!mark.strokes.is_empty(), "nothing is drawn of {}", mark.claim.0);
        prop_assert!(mark.strokes.iter().all(|stroke| stroke.from < stroke.to));
        prop_assert!(mark.strokes.windows(2).all(|pair| pair[0].to <= pair[1].from));
        prop_assert!(mark.lane < chart.lanes.len());
    }
    for (at, mark) in chart.marks.iter().enumerate() {
        for other in chart.marks.iter().skip(at + 1) {
            prop_assert!(!mark.area.meets(&other.area), "{:?} {:?}", mark.area, other.area);
        }
    }
    let order = chart.marks_in_time_order();
    let days: Vec<_> = order.iter().map(|at| chart.marks[*at].days).collect();
    prop_assert!(days.is_sorted());
    prop_assert_eq!(chart.stops().len(), chart.marks.len() + chart.clusters.len());
    Ok(())
}

fn any_settings() -> impl Strategy<Value = Settings<'static>> {
    let window = prop_oneof![
        2 => Just(None),
        3 => (-3_000i64..9_000, 0i64..6_000).prop_map(|(first, span)| Some((scale::day(15_000 + first), scale::day(15_000 + first + span)))),
        1 => (-3_000i64..9_000, 0i64..90).prop_map(|(first, span)| Some((scale::day(15_000 + first), scale::day(15_000 + first + span)))),
    ];
    (300i32..1_300, 0..Lanes::ALL.len(), any::<[bool; 3]>(), window, 9i32..17).prop_map(
        |(width, lane, [upright, swap, said], window, text)| {
            let orientation = if upright { Orientation::Upright } else { Orientation::Across };
            Settings {
                time: if said { Time::Said } else { Time::About },
                lane: Lanes::ALL[lane],
                swap,
                window,
                size: Size { width, orientation, text, small: text - 1 },
                ..settings(width, orientation)
            }
        },
    )
}

proptest! {
    // Each case compares everything with everything.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_overlaps_and_nothing_is_lost(corpus in any_corpus(60), settings in any_settings()) {
        let chart = lay(&corpus, &all(&corpus), &settings);
        check(&chart)?;
        prop_assert_eq!(chart.every_claim(), all(&corpus));
        let outside = chart.beyond[0].len() + chart.beyond[1].len();
        prop_assert_eq!(chart.counts().iter().sum::<usize>() + outside, corpus.claims.len());
        let map = map(&Times::read(&corpus, settings.time, settings.today), &all(&corpus), chart.window, &settings);
        prop_assert!(map.bars.iter().all(|bar| bar.x >= 0 && bar.x + bar.width <= map.width));
        prop_assert!(map.bars.windows(2).all(|pair| pair[0].x + pair[0].width <= pair[1].x));
    }

    #[test]
    fn the_same_claims_give_the_same_chart(corpus in any_corpus(30), settings in any_settings()) {
        let claims = all(&corpus);
        prop_assert_eq!(lay(&corpus, &claims, &settings), lay(&corpus, &claims, &settings));
    }

    #[test]
    fn what_lies_beyond_the_window_has_its_place_too(corpus in any_corpus(60), settings in any_settings(), share in 10i32..90) {
        let size = Size { orientation: Orientation::Across, ..settings.size };
        let settings = Settings { size, overscan: size.width * share / 100, ..settings };
        let chart = lay(&corpus, &all(&corpus), &settings);
        check(&chart)?;
        let plain = lay(&corpus, &all(&corpus), &Settings { overscan: 0, ..settings });
        prop_assert_eq!(chart.every_claim(), all(&corpus));
        prop_assert_eq!(chart.counts(), plain.counts());
        for mark in &chart.nearby {
            prop_assert!(chart.beyond.iter().flatten().any(|claim| *claim == mark.claim));
        }
    }

    #[test]
    fn panning_changes_no_row(corpus in any_corpus(60), settings in any_settings(), by in -900i64..900) {
        let size = Size { orientation: Orientation::Across, ..settings.size };
        // The page pans no further than this.
        let domain = lay(&corpus, &all(&corpus), &Settings { size, ..settings }).domain;
        let window = within((day("2024-01-01"), day("2026-12-31")), domain);
        let charts = [0, by].map(|by| {
            let window = Some(within(shift(window, by), domain));
            lay(&corpus, &all(&corpus), &Settings { size, window, ..settings })
        });
        let axes = charts.each_ref().map(|chart| chart.axis.cross);
        let scales = charts.each_ref().map(|chart| chart.scale.unwrap());
        // Lanes without anything to show are left out, which moves those below; inside a lane nothing moves.
        for mark in &charts[0].marks {
            let of = charts[0].lanes[mark.lane].of;
            let Some(lane) = charts[1].lanes.iter().position(|lane| lane.of == of) else { continue };
            let Some(same) = charts[1].marks.iter().find(|other| (other.lane, other.claim) == (lane, mark.claim)) else { continue };
            let rows = [mark.cross - charts[0].lanes[mark.lane].from, same.cross - charts[1].lanes[lane].from];
            if settings.lane != Lanes::Sides {
                prop_assert_eq!(rows[0], rows[1]);
            } else if mark.stance != Stance::Neutral && (mark.stance == Stance::Optimistic) != settings.swap {
                prop_assert_eq!(mark.cross - axes[0], same.cross - axes[1]);
            }
            prop_assert_eq!(scales[0].at(mark.days.0) - scales[1].at(mark.days.0), scales[0].at(day("2025-01-01")) - scales[1].at(day("2025-01-01")));
        }
    }

    #[test]
    fn filtering_lets_no_mark_pass_another(corpus in any_corpus(60), settings in any_settings(), kept in any::<u64>()) {
        let size = Size { orientation: Orientation::Across, ..settings.size };
        let settings = Settings { size, time: Time::About, ..settings };
        let whole = lay(&corpus, &all(&corpus), &settings);
        let some: Vec<_> = all(&corpus).into_iter().filter(|key| kept >> (key.at() % 64) & 1 == 1).collect();
        let filtered = lay(&corpus, &some, &settings);
        let place = |chart: &Chart, claim: ClaimKey, of: LaneOf| {
            let lane = chart.lanes.iter().position(|lane| lane.of == of)?;
            chart.marks.iter().find(|mark| (mark.claim, mark.lane) == (claim, lane)).map(|mark| (mark.cross, mark.claim))
        };
        for (at, one) in filtered.marks.iter().enumerate() {
            for other in filtered.marks.iter().skip(at + 1).filter(|other| other.lane == one.lane) {
                let of = filtered.lanes[one.lane].of;
                let (Some(before), Some(beside)) = (place(&whole, one.claim, of), place(&whole, other.claim, of)) else { continue };
                // Where both lie over the same days, the one above stays above.
                let span = |mark: &Mark| (mark.strokes[0].from, mark.strokes.last().unwrap().to);
                let (first, second) = (span(one), span(other));
                let meet = first.0 < second.1 && second.0 < first.1;
                prop_assert!(!meet || (one.cross < other.cross) == (before.0 < beside.0));
            }
        }
    }

    #[test]
    fn filtering_moves_no_mark_along_the_axis(corpus in any_corpus(40), kept in proptest::collection::vec(any::<bool>(), 40)) {
        let settings = settings(1_100, Orientation::Across);
        let whole = lay(&corpus, &all(&corpus), &settings);
        let some: Vec<_> = all(&corpus).into_iter().filter(|key| kept[key.at() % 40]).collect();
        let filtered = lay(&corpus, &some, &settings);
        prop_assert_eq!(whole.window, filtered.window);
        for mark in &filtered.marks {
            if let Some(same) = whole.marks.iter().find(|other| other.claim == mark.claim) {
                prop_assert_eq!(&mark.strokes, &same.strokes);
            }
        }
    }

    #[test]
    fn dense_periods_are_counted(count in 1usize..400) {
        let claims = (0..count).map(|_| claim("2024", "2025", Stance::Optimistic, Kind::Event, "A claim among many")).collect();
        let corpus = corpus(claims, &["2026"]);
        for lane in Lanes::ALL {
            let settings = Settings { lane: *lane, ..settings(900, Orientation::Across) };
            let chart = lay(&corpus, &all(&corpus), &settings);
            check(&chart)?;
            prop_assert_eq!(chart.every_claim().len(), count);
            prop_assert!(chart.height < 1_800);
        }
    }
}

#[test]
fn a_zoom_in_shows_what_a_crowd_counted() {
    let dates: Vec<String> =
        (1..=12).flat_map(|month| (1..=28).map(move |day| format!("2024-{month:02}-{day:02}"))).collect();
    let claims = dates.iter().map(|date| claim(date, "", Stance::Optimistic, Kind::Event, "One of many")).collect();
    let mut corpus = corpus(claims, &["2026-01-10"]);
    corpus.claims.push(claim("2010", "", Stance::Optimistic, Kind::Event, "Long before"));
    let far = lay(&corpus, &all(&corpus), &settings(900, Orientation::Across));
    let crowd = far.clusters.iter().find(|cluster| cluster.of == ClusterOf::Crowd).unwrap();
    assert!(crowd.days.0 < crowd.days.1);
    let window = Some((day("2024-03-01"), day("2024-03-31")));
    let near = lay(&corpus, &all(&corpus), &Settings { window, ..settings(900, Orientation::Across) });
    assert_eq!((near.marks.len(), near.clusters.len()), (28, 0));
    check(&near).unwrap();
    // On a phone the months of the year are counted instead.
    let phone = lay(&corpus, &all(&corpus), &settings(360, Orientation::Upright));
    check(&phone).unwrap();
    assert_eq!((phone.marks.len(), phone.clusters.len()), (1, 12));
    assert!(phone.height < 1_500, "{}", phone.height);
}

#[test]
fn what_is_dated_alike_is_counted_once_by_the_time_of_saying() {
    let said = |text: &str, stance: Stance| claim("", text, stance, Kind::Statistic, "A figure of the report");
    let mut claims: Vec<_> = (0..6).map(|_| said("2026", Stance::Optimistic)).collect();
    claims.extend([
        said("2026", Stance::Pessimistic),
        said("2026-01-10", Stance::Optimistic),
        said("2026-01-10", Stance::Optimistic),
        said("2026-01-10", Stance::Optimistic),
    ]);
    let corpus = corpus(claims, &["2026-03"]);
    for orientation in [Orientation::Across, Orientation::Upright] {
        let chart = lay(&corpus, &all(&corpus), &Settings { time: Time::Said, ..settings(900, orientation) });
        check(&chart).unwrap();
        let told: Vec<_> = chart.clusters.iter().filter(|cluster| cluster.of == ClusterOf::Telling).collect();
        assert_eq!((told.len(), told[0].claims.len(), chart.marks.len()), (1, 6, 4), "a day is no stretch of time");
        assert_eq!(told[0].days, (day("2026-01-01"), day("2026-12-31")));
        assert_eq!(chart.counts(), [10, 0, 0]);
    }
}

#[test]
fn forecasts_are_counted_by_their_time() {
    let forecast = |about: &str| claim(about, "2025", Stance::Neutral, Kind::Prediction, about);
    let corpus = corpus(
        vec![
            forecast("2026"),
            forecast("2029/2031"),
            forecast("2025-06"),
            forecast("2026-03/.."),
            claim("2024", "", Stance::Neutral, Kind::Event, ""),
        ],
        &["2025-01-10"],
    );
    let chart = lay(&corpus, &all(&corpus), &settings(900, Orientation::Across));
    assert_eq!(chart.due(), [1, 1, 1, 1]);
}

/// Corner cases of dates, and how they are drawn: the kinds of strokes, whether it is told as about or uncertain, and
/// which ends are open.
#[test]
fn every_kind_of_date_has_a_drawing_of_its_own() {
    use StrokeKind::{Certain, Fading, Possible};
    /// As written, its strokes, whether it is approximate and uncertain, which ends are open.
    type Case = (&'static str, &'static [StrokeKind], [bool; 2], [bool; 2]);
    let cases: [Case; 12] = [
        ("2024", &[Certain], [false, false], [false, false]),
        ("2024~", &[Possible], [true, false], [false, false]),
        ("2024?", &[Possible], [false, true], [false, false]),
        ("2024%", &[Possible], [true, true], [false, false]),
        ("2024-21", &[Certain], [false, false], [false, false]),
        ("202X", &[Possible], [false, false], [false, false]),
        ("20", &[Certain], [false, false], [false, false]),
        ("2022/2025", &[Possible, Certain, Possible], [false, false], [false, false]),
        ("2022/..", &[Possible, Certain, Fading], [false, false], [false, true]),
        ("../2024", &[Fading, Possible], [false, false], [true, false]),
        ("[2021, 2025]", &[Possible, Possible], [false, false], [false, false]),
        ("2024-XX-XX", &[Possible], [false, false], [false, false]),
    ];
    for (text, kinds, told, open) in cases {
        let corpus = corpus(vec![claim(text, "", Stance::Optimistic, Kind::Event, text)], &["2026-01-10"]);
        let chart = lay(&corpus, &all(&corpus), &settings(1_100, Orientation::Across));
        check(&chart).unwrap();
        let mark = &chart.marks[0];
        assert_eq!(mark.strokes.iter().map(|stroke| stroke.kind).collect::<Vec<_>>(), kinds, "{text}");
        assert_eq!([mark.approximate, mark.uncertain], told, "{text}");
        assert_eq!(mark.ends.map(|end| end != End::Told), open, "{text}");
    }
    // What ends before it begins is no date at all, so it never gets here.
    assert!(crate::edtf::Edtf::parse("2026/2024").is_err());
    assert!(crate::edtf::Edtf::parse("2026-03/2026-01").is_err());
}

#[test]
fn a_set_whose_members_are_thinner_than_a_pixel_is_drawn() {
    let claims = ["{1667, 2025, 2031-04}", "1400"].map(|about| claim(about, "", Stance::Neutral, Kind::Event, about));
    let corpus = corpus(claims.to_vec(), &["2026-01-10"]);
    let window = Some((day("-2000-01-01"), day("2040-12-31")));
    let chart = lay(&corpus, &all(&corpus), &Settings { window, ..settings(400, Orientation::Across) });
    check(&chart).unwrap();
    let set = chart.marks.iter().find(|mark| mark.strokes.len() > 1).expect("its members stand apart");
    assert!(set.strokes.iter().all(|stroke| stroke.from < stroke.to), "{:?}", set.strokes);
}

#[test]
fn what_lies_past_the_paper_is_not_pressed_to_its_edge() {
    // A pixel is worth years here, so the day at the paper's edge says too little about which side of it a day lies.
    let years = (1200..1400).map(|year| year.to_string());
    let claims = years.map(|year| claim(&year, "", Stance::Neutral, Kind::Event, &year)).collect();
    let corpus = corpus(claims, &["2026-01-10"]);
    let window = Some((day("1700-01-01"), day("2030-12-31")));
    for overscan in 100..160 {
        let settings = Settings { window, overscan, ..settings(300, Orientation::Across) };
        let chart = lay(&corpus, &all(&corpus), &settings);
        check(&chart).unwrap();
        let (scale, low) = (chart.scale.unwrap(), chart.axis.ends.0);
        for mark in &chart.nearby {
            assert!(scale.end(mark.days.1) >= low, "{:?} at {low}", mark.days);
        }
    }
}

#[test]
fn a_forecast_is_joined_to_its_telling() {
    let corpus = corpus(
        vec![claim("2029/2031", "2026-01-10", Stance::Optimistic, Kind::Prediction, "A Chinese firm could lead")],
        &["2026-01-12"],
    );
    let chart = lay(&corpus, &all(&corpus), &settings(1_100, Orientation::Across));
    let mark = &chart.marks[0];
    let scale = chart.scale.unwrap();
    assert!(mark.forecast && mark.strokes.len() == 1, "hatched as far as its words go, no further");
    assert_eq!((mark.strokes[0].from, mark.strokes[0].to), (scale.at(day("2029-01-01")), scale.end(day("2031-12-31"))));
    let link = mark.link.as_ref().unwrap();
    assert_eq!((link.from, link.to), (scale.at(day("2026-01-10")), mark.strokes[0].from));
    assert_eq!(link.note.as_ref().unwrap().lines, ["said 2026-01-10"]);
}

#[test]
fn what_states_no_time_stands_with_its_article() {
    let claims = vec![
        claim("2024", "", Stance::Optimistic, Kind::Event, ""),
        claim("", "", Stance::Optimistic, Kind::Event, ""),
        claim("", "", Stance::Pessimistic, Kind::Event, ""),
        claim("", "2025", Stance::Optimistic, Kind::Event, ""),
    ];
    let corpus = corpus(claims, &["2026-01-10"]);
    let about = lay(&corpus, &all(&corpus), &settings(900, Orientation::Across));
    assert_eq!(about.marks.len(), 1);
    let counts: Vec<usize> = about.clusters.iter().map(|cluster| cluster.claims.len()).collect();
    assert_eq!(counts, [2, 1], "a time of saying does not place a claim by what it is about");
    let said = lay(&corpus, &all(&corpus), &Settings { time: Time::Said, ..settings(900, Orientation::Across) });
    assert_eq!(said.marks.iter().map(|mark| mark.claim.0).collect::<Vec<_>>(), [3]);
}

#[test]
fn an_open_end_fades_and_an_approximate_one_is_dashed() {
    let corpus =
        corpus(vec![claim("2022~/..", "", Stance::Pessimistic, Kind::Event, "Controls in force")], &["2026-01-10"]);
    let chart = lay(&corpus, &all(&corpus), &settings(900, Orientation::Across));
    let mark = &chart.marks[0];
    let kinds: Vec<StrokeKind> = mark.strokes.iter().map(|stroke| stroke.kind).collect();
    assert_eq!(kinds, [StrokeKind::Possible, StrokeKind::Certain, StrokeKind::Fading]);
    assert_eq!((mark.ends, mark.approximate), ([End::Told, End::Open], true));
    assert_eq!(mark.strokes[1].to, chart.scale.unwrap().end(day("2026-01-10")));
}

#[test]
fn the_window_says_what_lies_outside_it() {
    let label = |text: &str| claim(text, "", Stance::Optimistic, Kind::Event, text);
    let corpus = corpus(vec![label("2019"), label("2024"), label("2030"), label("")], &["2026-01-10"]);
    let window = Some((day("2023-06-01"), day("2025-06-01")));
    let chart = lay(&corpus, &all(&corpus), &Settings { window, ..settings(900, Orientation::Across) });
    assert_eq!(chart.marks.len(), 1);
    assert_eq!(chart.beyond.each_ref().map(Vec::len), [1, 2], "the article of 2026 lies after the window");
}

#[test]
fn the_ends_of_time_have_room() {
    for text in ["Y1E9", "Y-1E9", "Y-1E9/Y1E9", "-9999/9999", "0000"] {
        let corpus = corpus(
            vec![
                claim(text, "", Stance::Optimistic, Kind::Event, "Long ago or far ahead"),
                claim("2025", "", Stance::Pessimistic, Kind::Event, "Near"),
                claim("2024", "", Stance::Pessimistic, Kind::Event, "Near"),
            ],
            &["2026-01-10"],
        );
        for orientation in [Orientation::Across, Orientation::Upright] {
            let chart = lay(&corpus, &all(&corpus), &settings(900, orientation));
            check(&chart).unwrap();
            assert_eq!(chart.every_claim().len(), 3);
            let whole = Settings { window: Some(chart.domain), ..settings(900, orientation) };
            check(&lay(&corpus, &all(&corpus), &whole)).unwrap();
            let _ = map(&Times::read(&corpus, Time::About, whole.today), &all(&corpus), chart.domain, &whole);
        }
    }
}

#[test]
fn an_empty_corpus_has_a_chart() {
    for orientation in [Orientation::Across, Orientation::Upright] {
        let chart = lay(&Corpus::default(), &[], &settings(600, orientation));
        check(&chart).unwrap();
        assert!(chart.marks.is_empty() && chart.height > 0);
    }
}
