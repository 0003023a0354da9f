//! How fast claims are searched: building the index, and each kind of question at 10,000 and 100,000 claims.
//!
//! The claims are made up: 28 words each, of 30,000 with Zipf's distribution (the word of rank *n* is *n* times as rare
//! as the first), five columns as readers filter by, periods skewed to the present. `cargo xtask bench` prints the
//! tables; figures are for comparing within one run, and nothing here passes or fails.

use counterclaim_core::edtf::Day;
use counterclaim_core::index::{Ask, Builder, Counting, Table, Terms};
use counterclaim_core::query::Sort;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use std::sync::LazyLock;

/// How many values the columns have: stance, topics, source, speaker, year.
const SIZES: [usize; 5] = [5, 40, 200, 1000, 37];
const COUNTS: [usize; 2] = [10_000, 100_000];

fn main() {
    divan::main();
}

/// A generator of the same numbers on every machine: the upper half of a 64-bit linear congruence (Knuth, MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 32) as usize * end) >> 32
    }

    /// A rank below `end`, by Zipf: the logarithm of a rank is evenly spread.
    fn rank(&mut self, end: usize) -> usize {
        let share = self.below(1 << 24) as f64 / f64::from(1 << 24);
        ((end as f64).powf(share) as usize).min(end) - 1
    }
}

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut dice = Dice(1);
    let syllable = |dice: &mut Dice| {
        let (onset, nucleus) = (b"bcdfghklmnprstvwz"[dice.below(17)], b"aeiou"[dice.below(5)]);
        format!("{}{}{}", char::from(onset), char::from(nucleus), ["", "n", "r", "st", "l"][dice.below(5)])
    };
    let word = |_| (0..2 + dice.below(3)).map(|_| syllable(&mut dice)).collect();
    (0..30_000).map(word).collect()
});

fn claims(count: usize) -> Vec<String> {
    let mut dice = Dice(2);
    let claim = |_| (0..28).map(|_| WORDS[dice.rank(WORDS.len())].as_str()).collect::<Vec<_>>().join(" ");
    (0..count).map(claim).collect()
}

fn build(texts: &[String]) -> Table {
    let mut dice = Dice(3);
    let mut builder = Builder::new(SIZES.len());
    for text in texts {
        builder.text(text, 8);
        for (column, size) in SIZES.iter().enumerate() {
            builder.value(column, dice.rank(*size) as u32);
        }
        let day = 20_000 - dice.rank(12_000) as i64;
        let period = (Day::from_days(day), Day::from_days(day + dice.rank(3_000) as i64));
        builder.end_claim(Some(period), 0);
    }
    builder.finish(&SIZES)
}

static TABLES: LazyLock<[Table; 2]> = LazyLock::new(|| {
    COUNTS.map(|count| {
        let table = build(&claims(count));
        println!("{count} claims: an index of {:.1} MB", table.bytes() as f64 / 1e6);
        table
    })
});

fn table(count: usize) -> &'static Table {
    &TABLES[COUNTS.iter().position(|one| *one == count).unwrap_or(0)]
}

fn ask(text: &str) -> Ask {
    Ask {
        terms: Terms::read(text),
        chosen: vec![Vec::new(); SIZES.len()],
        period: None,
        counting: Counting::OwnIgnored,
        sort: Sort::Match,
        limit: 20,
    }
}

/// From texts and values in memory to the first answer.
#[divan::bench(args = COUNTS, sample_count = 5, sample_size = 1)]
fn ready(bencher: Bencher, count: usize) {
    let texts = claims(count);
    bencher.counter(ItemsCount::new(count)).bench_local(|| build(black_box(&texts)));
}

/// A word typed letter by letter, with all counts: the page's every keystroke.
#[divan::bench(args = [(10_000, 1), (10_000, 2), (10_000, 4), (10_000, 6), (100_000, 1), (100_000, 2), (100_000, 4), (100_000, 6)], sample_count = 100)]
fn keystroke(bencher: Bencher, (count, letters): (usize, usize)) {
    let table = table(count);
    let ask = ask(&WORDS[40][..letters]);
    bencher.bench_local(|| table.search(black_box(&ask)));
}

/// The same with every claim put in order, as the page asks for it.
#[divan::bench(args = COUNTS, sample_count = 100)]
fn keystroke_all_in_order(bencher: Bencher, count: usize) {
    let table = table(count);
    let ask = Ask { limit: usize::MAX, ..ask(&WORDS[40][..1]) };
    bencher.bench_local(|| table.search(black_box(&ask)));
}

#[divan::bench(args = COUNTS, sample_count = 100)]
fn two_words(bencher: Bencher, count: usize) {
    let table = table(count);
    let ask = ask(&format!("{} {} ", WORDS[30], WORDS[300]));
    bencher.bench_local(|| table.search(black_box(&ask)));
}

#[divan::bench(args = COUNTS, sample_count = 100)]
fn phrase(bencher: Bencher, count: usize) {
    let table = table(count);
    let ask = ask(&format!("\"{} {}\"", WORDS[2], WORDS[3]));
    bencher.bench_local(|| table.search(black_box(&ask)));
}

#[divan::bench(args = COUNTS, sample_count = 20)]
fn typo(bencher: Bencher, count: usize) {
    let table = table(count);
    let ask = ask(&format!("{}q ", WORDS[60]));
    bencher.bench_local(|| table.search(black_box(&ask)));
}

#[divan::bench(args = COUNTS, sample_count = 100)]
fn word_and_two_facets(bencher: Bencher, count: usize) {
    let table = table(count);
    let mut ask = ask(&format!("{} ", WORDS[10]));
    (ask.chosen[0], ask.chosen[1]) = (vec![0, 1], vec![3]);
    bencher.bench_local(|| table.search(black_box(&ask)));
}

/// Five years and a facet, no text: every claim's time is looked at.
#[divan::bench(args = COUNTS, sample_count = 100)]
fn period(bencher: Bencher, count: usize) {
    let table = table(count);
    let mut ask = ask("");
    ask.period = Some((Day::from_days(15_000), Day::from_days(16_800)));
    ask.chosen[0] = vec![1];
    bencher.bench_local(|| table.search(black_box(&ask)));
}
