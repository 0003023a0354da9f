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
    for (at, mark) in chart.marks.iter().enumerate() {
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
        prop_assert!(area.x >= 0 && area.x + area.width <= chart.width, "{} leaves {}: {:?}", what, chart.width, area);
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
