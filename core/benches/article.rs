//! How fast articles are read, and how their cost grows: throughput and peak memory from 10 KB to 10 MB, each stage
//! alone, and inputs made to hurt.
//!
//! `cargo xtask bench` prints the tables. Figures are for comparing within one run; nothing here passes or fails.

use counterclaim_core::article::Reader;
use counterclaim_core::edtf::Edtf;
use counterclaim_core::extract::{piece, quantity};
use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use std::sync::LazyLock;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// Articles one after another, as often as needed.
static ARTICLES: LazyLock<String> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of test articles is part of the repository")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let once: Vec<String> = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let once = once.join("\n\n");
    once.repeat(10_500_000 / once.len() + 1)
});

fn text(length: usize) -> &'static str {
    let end = (0..=length).rev().find(|end| ARTICLES.is_char_boundary(*end)).unwrap_or(0);
    &ARTICLES[..end]
}

fn reference() -> Option<Edtf> {
    Edtf::parse("2026-01-10").ok()
}

fn main() {
    divan::main();
}

/// The whole pipeline. Linear growth shows as equal throughput in every row.
#[divan::bench(args = [10_000, 100_000, 1_000_000, 10_000_000], sample_count = 5, sample_size = 1)]
fn read(bencher: Bencher, length: usize) {
    let text = text(length);
    let (reader, reference) = (Reader::default(), reference());
    bencher.counter(BytesCount::of_str(text)).bench_local(|| reader.read(black_box(text), reference.as_ref()));
}

mod stage {
    use super::*;

    #[divan::bench(sample_count = 10, sample_size = 1)]
    fn pieces(bencher: Bencher) {
        let text = text(1_000_000);
        bencher.counter(BytesCount::of_str(text)).bench_local(|| piece::pieces(black_box(text)));
    }

    #[divan::bench(sample_count = 10, sample_size = 1)]
    fn quantities(bencher: Bencher) {
        let text = text(1_000_000);
        bencher.counter(BytesCount::of_str(text)).bench_local(|| quantity::quantities(black_box(text)));
    }
}

/// A megabyte of one thing. A stage that looks back or ahead without end shows here as a row of its own kind.
#[divan::bench(args = ["“", "\"", "7", "<a ", "<!--", "&amp", "(", "a", "A", " 7 of the", "said that ", "but ", "1-", "é", "A. ", "中"], sample_count = 2, sample_size = 1)]
fn hostile(bencher: Bencher, unit: &str) {
    let text = unit.repeat(1_000_000 / unit.len());
    let (reader, reference) = (Reader::default(), reference());
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| reader.read(black_box(&text), reference.as_ref()));
}

/// A megabyte of lines that are alike and differ in a number: what looks for a thing's like finds none and may look on.
#[divan::bench(args = ["“We saw # of the boats go by.”", "Pilot # said the port fell by # %.", "Roe#: it is late.", "By Lund #"], sample_count = 2, sample_size = 1)]
fn varied(bencher: Bencher, line: &str) {
    let lines = 1_000_000 / (line.len() + 6);
    let text: String = (0..lines).map(|at| line.replace('#', &at.to_string()) + "\n\n").collect();
    let (reader, reference) = (Reader::default(), reference());
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| reader.read(black_box(&text), reference.as_ref()));
}
