use super::*;
use crate::library::Library;
use counterclaim_core::edtf::{Day, Edtf};
use counterclaim_core::model::{Attribution, Dated, Kind, Narrative, Origin, SourceKey};
use counterclaim_core::query::{Lane, Time};
use counterclaim_core::timeline::{Settings, Size, Times, layout};

fn settings(lane: Lane, width: i32) -> Settings<'static> {
    let orientation = if width < 640 { Orientation::Upright } else { Orientation::Across };
    Settings {
        time: Time::About,
        lane,
        swap: false,
        window: None,
        overscan: 0,
        today: Day::parse("2026-11-22").expect("a day"),
        size: Size { width, orientation, text: 13, small: 12 },
        words: &say::ChartWords,
    }
}

fn draw(lane: Lane, width: i32, open: &[ClaimKey]) -> (Chart, String) {
    let library = Library::embedded().expect("the embedded corpus");
    let settings = settings(lane, width);
    let claims: Vec<ClaimKey> = library.corpus.keyed_claims().map(|(key, _)| key).collect();
    let laid_out =
        layout(&library.corpus, &Times::read(&library.corpus, Time::About, settings.today), &claims, &settings);
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

#[test]
fn a_picture_explains_itself() {
    let (chart, _) = draw(Lane::Sides, 1_160, &[]);
    let library = Library::embedded().expect("the embedded corpus");
    let frame = Frame { title: "When?", line: "A line", source: "From <here>", tokens: "--ink:#14202b;" };
    let (svg, width, height) = picture(&chart, &library.corpus, &frame);
    assert!(width > chart.width && height > chart.height);
    assert!(svg.starts_with("<svg class=\"timeline-picture\" xmlns=\"http://www.w3.org/2000/svg\""));
    for words in ["When?", "From &lt;here&gt;", "--ink:#14202b;", ".chart .label", "xmlns"] {
        assert!(svg.contains(words), "{words}");
    }
    for sample in Sample::ALL {
        assert!(svg.contains(sample.words()), "{}", sample.words());
    }
    assert_eq!(svg.matches("<svg").count(), svg.matches("</svg>").count());
    assert!(!svg.contains("http://") || svg.matches("http://").count() == svg.matches("xmlns").count());
}

#[test]
fn a_readout_tells_the_days_a_time_was_read_as() {
    let library = Library::embedded().expect("the embedded corpus");
    let (chart, _) = draw(Lane::Sides, 1_160, &[]);
    for at in 0..chart.marks.len() {
        let drawn = readout(&chart, &library.corpus, Some(Stop::Mark(at)), 12);
        assert!(drawn.contains("read as"), "{drawn}");
    }
    assert_eq!(readout(&chart, &library.corpus, None, 12), "");
}

/// Made-up claims, one for each way in which a time is told.
fn every_way() -> Corpus {
    let dated = |text: &str| Edtf::parse(text).ok().map(|edtf| Dated { edtf, words: None });
    let claims = [
        ("2024", "", Stance::Optimistic, Kind::Event),
        ("2024-03~", "", Stance::Optimistic, Kind::Event),
        ("2023?", "", Stance::Pessimistic, Kind::Event),
        ("2022/2025", "", Stance::Pessimistic, Kind::Statistic),
        ("2022-10/..", "", Stance::Neutral, Kind::Causal),
        ("../2023", "", Stance::Optimistic, Kind::Opinion),
        ("2029/2031", "2026-01-10", Stance::Optimistic, Kind::Prediction),
        ("2027/..", "2026-01", Stance::Pessimistic, Kind::Prediction),
        ("2025-22", "", Stance::Neutral, Kind::Comparison),
        ("202X", "", Stance::Pessimistic, Kind::Event),
        ("", "2026", Stance::Optimistic, Kind::Statistic),
        ("", "2026", Stance::Optimistic, Kind::Statistic),
        ("", "2026", Stance::Optimistic, Kind::Statistic),
        ("", "", Stance::Pessimistic, Kind::Opinion),
    ];
    let one = |(about, said, stance, kind): (&str, &str, Stance, Kind)| Claim {
        id: about.to_owned(),
        source: SourceKey(0),
        block: 0,
        statement: format!("Something about {about}"),
        phrase: None,
        figure: None,
        label: Some(format!("{} {about}", kind.word())),
        stance,
        kind,
        questions: Vec::new(),
        speaker: None,
        attribution: Attribution::Author,
        via: None,
        evidence: Vec::new(),
        said: dated(said),
        about: dated(about),
        quantities: Vec::new(),
        checkworthy: 2,
        origin: Origin::Curated,
        anchor: None,
    };
    let source = Source {
        id: "one".to_owned(),
        title: "One article".to_owned(),
        short: "One article".to_owned(),
        standfirst: None,
        publisher: None,
        author: None,
        published: dated("2026-03-05"),
        date_basis: String::new(),
        narrative: Narrative::Mixed,
        url: None,
        names: Vec::new(),
        original: None,
        blocks: Vec::new(),
    };
    Corpus { claims: claims.map(one).to_vec(), sources: vec![source], ..Corpus::default() }
}

/// The drawings as they were last looked at. `COUNTERCLAIM_BLESS=1 cargo test -p counterclaim-app golden` writes them
/// anew; then look at what changed.
#[test]
fn golden_drawings_are_as_they_were() {
    let corpus = every_way();
    let claims: Vec<ClaimKey> = corpus.keyed_claims().map(|(key, _)| key).collect();
    let drawings = [
        ("about", Time::About, Lane::Sides, 1_000),
        ("said", Time::Said, Lane::Sides, 1_000),
        ("kinds", Time::About, Lane::Kind, 1_000),
        ("phone", Time::About, Lane::Sides, 390),
    ];
    for (name, time, lane, width) in drawings {
        let today = Day::parse("2026-11-22").expect("a day");
        let settings = Settings { time, ..settings(lane, width) };
        let laid_out = layout(&corpus, &Times::read(&corpus, time, today), &claims, &settings);
        // One element a line, so that a difference can be read.
        let text = chart(&laid_out, &corpus, Focus::default()).replace("><", ">\n<") + "\n";
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/charts/timeline/golden");
        let file = folder.join(format!("{name}.svg"));
        if std::env::var_os("COUNTERCLAIM_BLESS").is_some() {
            std::fs::write(&file, &text).expect("a golden file can be written");
        }
        let golden = std::fs::read_to_string(&file).unwrap_or_default();
        let differs = text.lines().zip(golden.lines()).find(|(now, then)| now != then);
        assert!(text == golden, "{name} differs, first in {differs:?}");
    }
}
