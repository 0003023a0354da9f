//! What is printed and written: how well articles are judged, what is read in them, the learned words.

use crate::STANCES;
use crate::article::Article;
use counterclaim_core::article::stance::{Compass, Read};
use counterclaim_core::model::{Kind, Lexicon, Stance, WordWeight};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Coded and found stances, folder by folder.
#[derive(Default)]
pub struct Outcome {
    pairs: BTreeMap<String, Vec<(Stance, Stance)>>,
    /// Of each document what it is coded as, and what its claims lean to.
    documents: Vec<(String, f64)>,
}

impl Outcome {
    pub fn add(&mut self, article: &Article, found: &[(Stance, f64)]) {
        let pairs = article.claims.iter().zip(found).map(|((_, _, coded), (found, _))| (*coded, *found));
        self.pairs.entry(article.folder.clone()).or_default().extend(pairs);
        let lean = found.iter().map(|(_, lean)| lean).sum::<f64>() / found.len().max(1) as f64;
        self.documents.push((article.document.clone(), lean));
    }

    pub fn print(&self) {
        for (folder, pairs) in &self.pairs {
            figures(folder, pairs);
        }
        figures("all", &self.pairs.values().flatten().copied().collect::<Vec<_>>());
        for mixed in [0.04, 0.07, 0.10, 0.13, 0.16] {
            let right = self.documents.iter().filter(|(coded, lean)| {
                let found = match lean {
                    lean if lean.abs() < mixed => "mixed",
                    lean if *lean > 0.0 => "optimistic",
                    _ => "pessimistic",
                };
                coded == found
            });
            println!("documents, mixed below {mixed:.2}: {} of {}", right.count(), self.documents.len());
        }
    }
}

fn figures(name: &str, pairs: &[(Stance, Stance)]) {
    let f1 = |stance: Stance| {
        let both = pairs.iter().filter(|(coded, found)| *coded == stance && *found == stance).count() as f64;
        let all =
            pairs.iter().map(|(coded, found)| u32::from(*coded == stance) + u32::from(*found == stance)).sum::<u32>();
        if all == 0 { 0.0 } else { 2.0 * both / f64::from(all) }
    };
    let right = pairs.iter().filter(|(coded, found)| coded == found).count() as f64 / pairs.len().max(1) as f64;
    let each = STANCES.map(f1);
    let macro_f1 = each.iter().sum::<f64>() / 3.0;
    println!("{name:14} {:5} claims  accuracy {right:.3}  macro-F1 {macro_f1:.3}  {each:.2?}", pairs.len());
}

/// How often kind and grade are what people coded.
pub fn kinds(articles: &[Article]) {
    let all: Vec<_> = articles.iter().flat_map(|article| &article.sorts).collect();
    type Sort = (Kind, u8);
    let share = |right: &dyn Fn(&(Sort, Sort)) -> bool| {
        all.iter().filter(|pair| right(pair)).count() as f64 / all.len().max(1) as f64
    };
    println!(
        "kind {:.3}  grade {:.3}, within one {:.3}",
        share(&|(coded, found)| coded.0 == found.0),
        share(&|(coded, found)| coded.1 == found.1),
        share(&|(coded, found)| coded.1.abs_diff(found.1) <= 1)
    );
    for kind in Kind::ALL {
        let of: Vec<_> = all.iter().filter(|(coded, _)| coded.0 == *kind).collect();
        let found = Kind::ALL.iter().map(|other| (other.word(), of.iter().filter(|pair| pair.1.0 == *other).count()));
        println!("  {:11} {:?}", kind.word(), found.filter(|(_, count)| *count > 0).collect::<Vec<_>>());
    }
}

/// The file of learned words: stems under what they weigh.
pub fn words(words: &[WordWeight]) -> String {
    let mut text = String::from(
        "# Words whose weights were learned from articles on the thesis; written by a program, not by hand:\n\
         # cargo run --release -p counterclaim-core --example stance (see corpus/README.md).\n\
         # Stems stand under the hundredths by which they speak for the thesis (side) and for taking no side (none).\n",
    );
    type Weight = fn(&WordWeight) -> i16;
    let tables: [(&str, Weight); 2] = [("side", |word| word.side), ("none", |word| word.none)];
    for (name, weight) in tables {
        let mut levels: BTreeMap<i16, Vec<&str>> = BTreeMap::new();
        for word in words.iter().filter(|word| weight(word) != 0) {
            levels.entry(weight(word)).or_default().push(&word.words);
        }
        text.push_str(&format!("\n[{name}]\n"));
        for (level, stems) in levels {
            let quoted: Vec<String> = stems.iter().map(|stem| format!("{stem:?}")).collect();
            text.push_str(&format!("{level} = [{}]\n", quoted.join(", ")));
        }
    }
    text
}

/// Everything that is read in the claims, one JSON object a line.
pub fn dump(lexicon: &Lexicon, articles: &[Article]) {
    let compass = Compass::new(lexicon);
    for article in articles {
        let claims = article.claimed();
        let reading = article.read(&compass);
        let judged = reading.judge(&claims, article.title.as_ref());
        println!(
            "{}",
            json!({"article": article.name, "document": article.document, "balance": judged.balance,
                   "found": judged.document.map(|narrative| narrative.word())})
        );
        for (((id, claim, stance), sorts), verdict) in article.claims.iter().zip(&article.sorts).zip(&judged.claims) {
            let signals: Vec<Value> = reading.signals[verdict.signals.clone()]
                .iter()
                .map(|signal| {
                    let words = &article.text[signal.span.clone()];
                    match signal.reading {
                        Read::Points(rule, value) => json!([format!("{rule:?}"), value, words, signal.conceded]),
                        Read::Holds(reserve) => json!([format!("{reserve:?}"), words, signal.conceded]),
                        Read::Weighs => json!(["Word", words]),
                    }
                })
                .collect();
            println!(
                "{}",
                json!({"article": article.name, "id": id.trim_matches('"'), "gold": stance.word(),
                       "stance": verdict.stance.word(), "kind": claim.kind.word(), "coded": sorts.0.0.word(),
                       "chances": verdict.chances, "text": &article.text[claim.span.clone()], "signals": signals})
            );
        }
    }
}
