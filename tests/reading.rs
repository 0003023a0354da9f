//! The reading view as it is written for readers without scripts.

// The type of a whole page nests deeper than the compiler looks by default.
#![recursion_limit = "512"]

use counterclaim_app::app::App;
use counterclaim_app::library::Library;
use counterclaim_app::messages as say;
use counterclaim_core::edtf::Day;
use counterclaim_core::model::Corpus;
use leptos::prelude::*;

/// The page at an address, as it is written for readers without scripts.
fn page(corpus: Corpus, address: &str) -> String {
    let library = Library::open(corpus);
    let today = Day::from_days(0).unwrap_or(Day::MIN);
    Owner::new().with(|| view! { <App library address=address.to_owned() today/> }.to_html())
}

fn corpus() -> Corpus {
    Library::embedded().expect("the build embeds a corpus").corpus.clone()
}

fn ids(corpus: &Corpus) -> [String; 2] {
    let [first, second, ..] = corpus.sources.as_slice() else { panic!("two articles") };
    [first.id.clone(), second.id.clone()]
}

#[test]
fn one_article_reads_without_scripts() {
    let corpus = corpus();
    let [id, _] = ids(&corpus);
    let html = page(corpus.clone(), &format!("view=read&source={id}"));
    for claim in corpus.claims.iter().filter(|claim| claim.source.at() == 0) {
        assert_eq!(html.matches(&format!("id=\"at-{}\"", claim.id)).count(), 1, "{}", claim.id);
    }
    assert!(html.contains("data-view=\"read\""));
    assert!(!html.contains("style=\""), "the policy forbids inline style");
}

#[test]
fn two_articles_read_without_scripts() {
    let corpus = corpus();
    let [first, second] = ids(&corpus);
    let html = page(corpus.clone(), &format!("view=read&source={first}&with={second}"));
    for claim in corpus.claims.iter().filter(|claim| claim.source.at() < 2) {
        assert!(html.contains(&format!("id=\"at-{}\"", claim.id)), "{}", claim.id);
    }
    assert!(!html.contains(say::READ_UNRELATED));
}

#[test]
fn two_articles_without_a_relation_are_said_to_be_so() {
    let mut corpus = corpus();
    let [first, second] = ids(&corpus);
    corpus.relations.clear();
    let html = page(corpus, &format!("view=read&source={first}&with={second}"));
    assert!(html.contains(say::READ_UNRELATED));
}

#[test]
fn an_article_beside_itself_stands_alone_and_the_page_says_why() {
    let corpus = corpus();
    let [first, _] = ids(&corpus);
    let html = page(corpus, &format!("view=read&source={first}&with={first}"));
    assert!(html.contains("cannot stand beside itself") && !html.contains("read-column"));
}

#[test]
fn a_corpus_without_articles_says_so() {
    assert!(page(Corpus::default(), "view=read").contains(say::READ_EMPTY));
}
