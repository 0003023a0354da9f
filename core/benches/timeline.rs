//! How long a timeline takes to lay out, from the corpus that ships to a hundred thousand claims.
//!
//! `cargo xtask bench timeline` prints the table. `read` is done once for a corpus, `layout` for every query, window and
//! size; a first picture costs both, the map below it a little more. Figures are for comparing within one run; nothing
//! here passes or fails.

use counterclaim_core::edtf::{Day, Edtf};
use counterclaim_core::model::{
    Attribution, Claim, ClaimKey, Corpus, Dated, Kind, Narrative, Origin, Source, SourceKey, Stance,
};
use counterclaim_core::query::{Lane, Time};
use counterclaim_core::timeline::{LaneOf, Orientation, Settings, Size, TickName, Times, Words, layout, map};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// No more words than a layout needs.
#[derive(Debug)]
struct Terse;

impl Words for Terse {
    fn today(&self) -> String {
        "today".to_owned()
    }
    fn tick(&self, name: TickName) -> String {
        format!("{name:?}")
    }
    fn lane(&self, _: &Corpus, _: LaneOf, count: usize) -> String {
        count.to_string()
    }
    fn period(&self, time: &Dated) -> String {
        time.edtf.as_str().to_owned()
    }
    fn said(&self, time: &Dated) -> String {
        time.edtf.as_str().to_owned()
    }
    fn reported(&self, time: &Dated) -> String {
        time.edtf.as_str().to_owned()
    }
    fn as_of(&self, sources: &[&Source]) -> String {
        sources.len().to_string()
    }
    fn told_by(&self, sources: &[&Source], _: &Dated) -> String {
        sources.len().to_string()
    }
    fn span(&self, days: (Day, Day)) -> String {
        days.0.to_string()
    }
    fn published(&self, sources: &[&Source]) -> String {
        sources.len().to_string()
    }
}

/// Numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Made-up claims, skewed towards the present; one in four states no time, one in eight is a forecast.
fn corpus(count: usize) -> Corpus {
    let mut numbers = Numbers(7);
    let mut corpus = Corpus::default();
    let dated = |text: String| Edtf::parse(&text).ok().map(|edtf| Dated { edtf, words: None });
    for at in 0..count.div_ceil(40) {
        let published = format!("2026-{:02}-{:02}", numbers.below(12) + 1, numbers.below(28) + 1);
        corpus.sources.push(Source {
            id: format!("s{at}"),
            title: String::new(),
            short: format!("Article number {at}"),
            standfirst: None,
            publisher: None,
            author: None,
            published: dated(published),
            date_basis: String::new(),
            narrative: Narrative::Mixed,
            url: None,
            names: Vec::new(),
            original: None,
            blocks: Vec::new(),
        });
    }
    for at in 0..count {
        let year = 2026 - (numbers.below(16) * numbers.below(16) / 16) as i64;
        let (month, day) = (numbers.below(12) + 1, numbers.below(28) + 1);
        let forecast = numbers.below(8) == 0;
        let about = match numbers.below(8) {
            _ if forecast => format!("{}/{}", 2027 + month, 2028 + month + day / 7),
            0 | 1 => String::new(),
            2 => year.to_string(),
            3 => format!("{year}-{month:02}~"),
            4 => format!("{year}-{month:02}/.."),
            5 => format!("{year}/{}", year + 2),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        corpus.claims.push(Claim {
            id: format!("c{at}"),
            source: SourceKey((at / 40) as u32),
            block: 0,
            statement: format!("A made-up claim, number {at} of {count}, that says no more than this"),
            phrase: None,
            figure: None,
            label: (at % 3 != 0).then(|| format!("Claim {at} in a few words")),
            stance: Stance::ALL[numbers.below(3) as usize],
            kind: if forecast { Kind::Prediction } else { Kind::Event },
            questions: Vec::new(),
            speaker: None,
            attribution: Attribution::Author,
            via: None,
            evidence: Vec::new(),
            said: None,
            about: dated(about),
            quantities: Vec::new(),
            checkworthy: 2,
            origin: Origin::Found,
            anchor: None,
        });
    }
    corpus
}

fn settings(orientation: Orientation, window: Option<(Day, Day)>) -> Settings<'static> {
    let width = if orientation == Orientation::Across { 1_160 } else { 390 };
    Settings {
        time: Time::About,
        lane: Lane::Sides,
        swap: false,
        window,
        today: Day::from_ymd(2026, 11, 22).unwrap_or(Day::MIN),
        size: Size { width, orientation, text: 13, small: 12 },
        overscan: if orientation == Orientation::Across { width / 2 } else { 0 },
        words: &Terse,
    }
}

const COUNTS: [usize; 3] = [130, 10_000, 100_000];

#[divan::bench(args = COUNTS)]
fn read(bencher: Bencher<'_, '_>, count: usize) {
    let corpus = corpus(count);
    let today = settings(Orientation::Across, None).today;
    bencher.bench_local(|| Times::read(black_box(&corpus), Time::About, today));
}

fn lay(bencher: Bencher<'_, '_>, count: usize, settings: Settings<'_>, part: usize) {
    let corpus = corpus(count);
    let times = Times::read(&corpus, Time::About, settings.today);
    let claims: Vec<ClaimKey> = corpus.keyed_claims().map(|(key, _)| key).step_by(part).collect();
    bencher.bench_local(|| layout(black_box(&corpus), &times, &claims, &settings));
}

mod layouts {
    use super::*;

    #[divan::bench(args = COUNTS)]
    fn whole(bencher: Bencher<'_, '_>, count: usize) {
        lay(bencher, count, settings(Orientation::Across, None), 1);
    }

    #[divan::bench(args = COUNTS)]
    fn every_third(bencher: Bencher<'_, '_>, count: usize) {
        lay(bencher, count, settings(Orientation::Across, None), 3);
    }

    #[divan::bench(args = COUNTS)]
    fn one_month(bencher: Bencher<'_, '_>, count: usize) {
        let window = Day::from_ymd(2025, 3, 1).zip(Day::from_ymd(2025, 3, 31));
        lay(bencher, count, settings(Orientation::Across, window), 1);
    }

    #[divan::bench(args = COUNTS)]
    fn upright(bencher: Bencher<'_, '_>, count: usize) {
        lay(bencher, count, settings(Orientation::Upright, None), 1);
    }

    #[divan::bench(args = COUNTS)]
    fn year_map(bencher: Bencher<'_, '_>, count: usize) {
        let corpus = corpus(count);
        let settings = settings(Orientation::Across, None);
        let times = Times::read(&corpus, Time::About, settings.today);
        let claims: Vec<ClaimKey> = corpus.keyed_claims().map(|(key, _)| key).collect();
        bencher.bench_local(|| map(&times, black_box(&claims), times.domain, &settings));
    }
}
