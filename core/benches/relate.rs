//! How fast a corpus is related and remarked on, and how that grows: 1,000 to 10,000 claims.
//!
//! The claims are made from the default corpus' own statements with names and figures changed, so that their words are
//! spread as in real ones: each copy of the corpus speaks of firms and products of its own.

use counterclaim_core::check;
use counterclaim_core::model::{Claim, Corpus, Relation};
use counterclaim_core::parse::{Folder, corpus};
use counterclaim_core::relate::{self, wording::Wordings};
use divan::{AllocProfiler, Bencher, black_box};
use std::sync::LazyLock;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

static DEFAULT: LazyLock<Corpus> = LazyLock::new(|| {
    let home = concat!(env!("CARGO_MANIFEST_DIR"), "/../corpus");
    let files = std::fs::read_dir(home)
        .expect("the default corpus is part of the repository")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter_map(|path| Some((path.file_name()?.to_str()?.to_owned(), std::fs::read(&path).ok()?)))
        .collect();
    corpus(&Folder { name: "corpus".to_owned(), files }).corpus
});

/// Words of one corpus that another copy of it has words of its own for.
const OWN: [&str; 12] = [
    "DeepSeek",
    "Huawei",
    "Alibaba",
    "NVIDIA",
    "Qwen",
    "Stanford",
    "Zhipu",
    "Ascend",
    "patents",
    "chips",
    "papers",
    "sanctions",
];

fn large(count: usize) -> Corpus {
    let base = &*DEFAULT;
    let mut corpus = base.clone();
    corpus.claims = (0..count)
        .filter_map(|at| {
            let claim: &Claim = base.claims.get(at % base.claims.len())?;
            let copy = at / base.claims.len();
            let mut statement = claim.statement.clone();
            for word in OWN {
                statement = statement.replace(word, &format!("{word}{}", letters(copy / 3)));
            }
            Some(Claim { id: format!("{}-{copy}", claim.id), statement, ..claim.clone() })
        })
        .collect();
    corpus.relations = Vec::<Relation>::new();
    corpus
}

fn letters(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    [letter(number / 676), letter(number / 26), letter(number)].iter().collect()
}

fn main() {
    divan::main();
}

/// Relations, remarks and findings together: what a build does once. Pairs grow by a hundred from row to row.
#[divan::bench(args = [1_000, 3_000, 10_000], sample_count = 5, sample_size = 1)]
fn complete(bencher: Bencher, claims: usize) {
    let corpus = large(claims);
    bencher.with_inputs(|| corpus.clone()).bench_local_values(|mut corpus| {
        check::complete(&mut corpus);
        black_box(corpus.relations.len() + corpus.findings.len())
    });
}

/// The search for claims worded alike, which alone could grow with the pairs.
#[divan::bench(args = [1_000, 3_000, 10_000], sample_count = 5, sample_size = 1)]
fn likenesses(bencher: Bencher, claims: usize) {
    let corpus = large(claims);
    let wordings = Wordings::of(&corpus);
    bencher.bench_local(|| relate::likenesses(black_box(&corpus), &wordings).len());
}
