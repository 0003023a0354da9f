use super::*;
use crate::library::Library;
use counterclaim_core::edtf::Day;
use counterclaim_core::query::{Lane, Time};
use counterclaim_core::timeline::{Settings, Size, layout};

fn draw(lane: Lane, width: i32, open: &[ClaimKey]) -> (Chart, String) {
    let library = Library::embedded().expect("the embedded corpus");
    let orientation = if width < 640 { Orientation::Upright } else { Orientation::Across };
    let settings = Settings {
        time: Time::About,
        lane,
        swap: false,
        window: None,
        today: Day::parse("2026-11-22").expect("a day"),
        size: Size { width, orientation, text: 13, small: 12 },
        words: &say::ChartWords,
    };
    let claims: Vec<ClaimKey> = library.corpus.keyed_claims().map(|(key, _)| key).collect();
    let laid_out = layout(&library.corpus, &claims, &settings);
    assert_eq!(laid_out.every_claim(), claims, "no claim is lost");
    let svg = chart(&laid_out, &library.corpus, Focus { stop: Some(Stop::Mark(0)), open });
    (laid_out, svg)
}

#[test]
fn every_mark_and_cluster_can_be_chosen() {
    for lane in Lane::ALL {
        for width in [390, 1_160] {
            let (chart, svg) = draw(*lane, width, &[]);
            assert_eq!(svg.matches("role=\"button\"").count(), chart.marks.len() + chart.clusters.len());
            for stop in chart.stops() {
                assert!(svg.contains(&format!("id=\"{}\"", stop_id(stop))));
                assert_eq!(stop_named(&stop_id(stop)), Some(stop));
            }
        }
    }
    assert_eq!(stop_named("mark-x"), None);
}

#[test]
fn forecasts_are_hatched_and_nothing_carries_a_style_of_its_own() {
    let (chart, svg) = draw(Lane::Sides, 1_160, &[]);
    let forecasts = chart.marks.iter().filter(|mark| mark.forecast).count();
    assert!(forecasts > 0);
    assert!(svg.matches("fill=\"url(#chart-").count() >= forecasts);
    // The page's policy forbids inline styles: they would silently do nothing.
    assert!(!svg.contains("style="));
    // Whole pixels only.
    assert!(!svg.split('"').any(|value| value.parse::<f64>().is_ok() && value.contains('.')));
}

#[test]
fn what_is_open_is_marked() {
    let open = draw(Lane::Sides, 1_160, &[]).0.marks.first().map(|mark| vec![mark.claim]).unwrap_or_default();
    let (_, svg) = draw(Lane::Sides, 1_160, &open);
    assert_eq!(svg.matches("is-open").count(), 1);
    assert_eq!(svg.matches("is-stop").count(), 1);
}
