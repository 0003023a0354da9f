//! Finds the weights by which [`counterclaim_core::article::stance`] judges, and tells how well they do.
//!
//!     cargo run -p counterclaim-core --example stance -- CORPUS FOLDER... [--dump]
//!
//! A folder holds pairs of NAME.gold.json (claims with span, stance and kind) and a text whose name begins with NAME.

use counterclaim_core::article::claim::time::Times;
use counterclaim_core::article::judge::{Bare, Known, judge};
use counterclaim_core::article::stance::{Claimed, Compass, Measures, Read, Reading, Rule};
use counterclaim_core::edtf::Edtf;
use counterclaim_core::extract::date::dates;
use counterclaim_core::extract::piece::pieces;
use counterclaim_core::extract::quantity::quantities;
use counterclaim_core::extract::sentence::sentences;
use counterclaim_core::model::{Kind, Stance};
use counterclaim_core::parse;
use serde_json::{Value, json};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| !one.starts_with("--")).collect();
    let (corpus, folders) = arguments.split_first().expect("CORPUS FOLDER...");
    let file = fs::read(Path::new(corpus).join("corpus.toml")).expect("corpus.toml");
    let folder = parse::Folder { name: "corpus".to_owned(), files: vec![("corpus.toml".to_owned(), file)] };
    let compass = Compass::new(&parse::corpus(&folder).corpus.lexicon);
    let articles: Vec<Article> = folders.iter().flat_map(|folder| articles(&compass, Path::new(folder))).collect();
    if std::env::args().any(|one| one == "--dump") {
        articles.iter().for_each(dump);
    } else {
        train(&articles);
    }
}

struct Article {
    name: String,
    text: String,
    reading: Reading,
    claims: Vec<(String, Claimed, Stance)>,
    /// What people coded and what was found: kind and grade.
    sorts: Vec<((Kind, u8), (Kind, u8))>,
    title: Option<Range<usize>>,
    document: String,
}

fn articles(compass: &Compass, folder: &Path) -> Vec<Article> {
    let mut golds: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    golds.sort();
    let mut found: Vec<Article> = golds.iter().map(|gold| article(compass, gold)).collect();
    let mut plain: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
    plain.sort();
    found.extend(plain.iter().filter_map(|path| practice(compass, path)));
    found
}

/// A practice article: one claim a line behind `stance kind checkworthy |`, lines of a paragraph one below the other.
fn practice(compass: &Compass, path: &Path) -> Option<Article> {
    let source = fs::read_to_string(path).ok().filter(|text| text.starts_with("= "))?;
    let mut text = String::new();
    let mut claims = Vec::new();
    let mut document = String::new();
    let mut coded = Vec::new();
    let mut title = None;
    for line in source.lines() {
        if let Some(stance) = line.strip_prefix("= ") {
            document = stance.to_owned();
        } else if let Some(headline) = line.strip_prefix("# ") {
            text.push_str(headline);
            text.push_str("\n\n");
            title = Some(0..headline.len());
        } else if let Some((code, words)) = line.split_once(" | ") {
            let start = text.len();
            text.push_str(words);
            let mut code = code.split(' ');
            let stance = match code.next() {
                Some("o") => Some(Stance::Optimistic),
                Some("p") => Some(Stance::Pessimistic),
                Some("n") => Some(Stance::Neutral),
                _ => None,
            };
            let kind = match code.next() {
                Some("s") => Kind::Statistic,
                Some("c") => Kind::Comparison,
                Some("k") => Kind::Causal,
                Some("e") => Kind::Event,
                Some("p") => Kind::Prediction,
                _ => Kind::Opinion,
            };
            if let Some(stance) = stance {
                coded.push((kind, code.next().and_then(|grade| grade.parse().ok()).unwrap_or_default()));
                claims.push((format!("{:02}", claims.len()), Claimed { span: start..text.len(), kind }, stance));
            }
            text.push(' ');
        } else {
            text.push_str("\n\n");
        }
    }
    let name = path.file_stem()?.to_str()?.to_owned();
    Some(
        Article {
            name: format!("p-{name}"),
            reading: read(compass, &text),
            sorts: Vec::new(),
            text,
            claims,
            title,
            document,
        }
        .sorted(&coded, None),
    )
}

fn article(compass: &Compass, path: &Path) -> Article {
    let gold: Value = serde_json::from_slice(&fs::read(path).expect("gold")).expect("JSON");
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().trim_end_matches(".gold.json");
    let stem = name.strip_prefix("seed-").unwrap_or(name);
    let folders = [path.parent().expect("folder").to_owned(), path.parent().expect("folder").join("../../sources")];
    let text = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).into_iter().flatten())
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            file.ends_with(".txt") && (file.starts_with(&format!("{stem}_")) || file == format!("{stem}.txt"))
        })
        .map(|path| fs::read_to_string(path).expect("text"))
        .expect("the text of the gold");
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let claims = gold["claims"]
        .as_array()
        .expect("claims")
        .iter()
        .map(|claim| {
            let at = |key: &str| bytes[claim[key].as_u64().expect("offset") as usize];
            let kind = Kind::read(claim["kind"].as_str().unwrap_or_default()).unwrap_or(Kind::Opinion);
            let stance = Stance::read(claim["stance"].as_str().unwrap_or_default()).expect("stance");
            (claim["id"].to_string(), Claimed { span: at("start")..at("end"), kind }, stance)
        })
        .collect::<Vec<_>>();
    let title = claims.iter().map(|(_, claim, _)| claim.span.start).min();
    // As in an article that is read, the headline without what it only asks.
    let title = title.map(|first| text.get(..first).and_then(|lines| lines.rfind('?')).map_or(0, |at| at + 1)..first);
    let document = gold["document"]["stance"].as_str().unwrap_or_default().to_owned();
    let reference = gold["document"]["published"].as_str().and_then(|date| Edtf::parse(date).ok());
    let coded: Vec<(Kind, u8)> = gold["claims"]
        .as_array()
        .into_iter()
        .flatten()
        .zip(&claims)
        .map(|(gold, (_, claim, _))| (claim.kind, gold["checkworthy"].as_u64().unwrap_or_default() as u8))
        .collect();
    Article { name: name.to_owned(), reading: read(compass, &text), sorts: Vec::new(), text, claims, title, document }
        .sorted(&coded, reference)
}

impl Article {
    /// Replaces the coded kinds by those that rules find, as a reader's article will have them.
    fn sorted(mut self, coded: &[(Kind, u8)], reference: Option<Edtf>) -> Self {
        let pieces = pieces(&self.text);
        let (sentences, quantities) = (sentences(&self.text, &pieces), quantities(&self.text));
        let dates = dates(&self.text, &pieces, reference.as_ref());
        let title = self.title.clone().unwrap_or(0..0);
        let known = Known {
            text: &self.text,
            pieces: &pieces,
            sentences: &sentences,
            quantities: &quantities,
            dates: &dates,
            title: &title,
            reference: reference.as_ref(),
        };
        let times = Times::default();
        let bare: Vec<Bare<'_>> = self
            .claims
            .iter()
            .map(|(_, claim, _)| Bare { span: &claim.span, times: &times, attributed: false })
            .collect();
        let found = judge(&known, &bare, None).claims;
        self.sorts = coded.iter().zip(&found).map(|(coded, found)| (*coded, (found.kind, found.checkworthy))).collect();
        for ((_, claim, _), found) in self.claims.iter_mut().zip(found) {
            claim.kind = found.kind;
        }
        self
    }
}

fn read(compass: &Compass, text: &str) -> Reading {
    let pieces = pieces(text);
    compass.read(text, &pieces, &sentences(text, &pieces), &quantities(text))
}

fn dump(article: &Article) {
    let claims: Vec<Claimed> = article.claims.iter().map(|(_, claim, _)| claim.clone()).collect();
    let leaning = vec![0.8; Rule::ALL.len()];
    let measures: Vec<Measures> = article.reading.measures(&claims, article.title.as_ref(), &leaning);
    let judged = article.reading.judge(&claims, article.title.as_ref());
    println!(
        "{}",
        json!({"article": article.name, "document": article.document, "balance": judged.balance,
               "found": judged.document.map(|narrative| narrative.word()),
               "title": article.reading.judge(&[Claimed { span: article.title.clone().unwrap_or(0..0), kind: Kind::Opinion }], None).balance})
    );
    for (((id, claim, stance), measures), verdict) in article.claims.iter().zip(&measures).zip(&judged.claims) {
        let signals: Vec<Value> = article.reading.signals[verdict.signals.clone()]
            .iter()
            .map(|signal| {
                let words = &article.text[signal.span.clone()];
                match signal.reading {
                    Read::Points(rule, value) => json!([format!("{rule:?}"), value, words, signal.conceded]),
                    Read::Holds(reserve) => json!([format!("{reserve:?}"), words, signal.conceded]),
                }
            })
            .collect();
        println!(
            "{}",
            json!({"article": article.name, "id": id.trim_matches('"'), "gold": stance.word(), "stance": verdict.stance.word(),
                   "kind": claim.kind.word(), "coded": article.sorts.get(article.claims.iter().position(|c| c.0 == *id).unwrap_or(0)).map(|s| (s.0.0.word(), s.0.1, s.1.1)), "chances": verdict.chances, "polar": measures.polar, "plain": measures.plain,
                   "closer": article.reading.names.iter().filter(|n| claim.span.contains(&n.0) && n.1).count(), "leader": article.reading.names.iter().filter(|n| claim.span.contains(&n.0) && !n.1).count(),
                   "text": &article.text[claim.span.clone()], "signals": signals,
                   "para": article.text[..claim.span.start].matches('\n').count()})
        );
    }
}

/// A claim to learn from.
struct Example {
    article: usize,
    measures: Measures,
    stance: Stance,
}

#[derive(Clone)]
struct Weights {
    leaning: Vec<f32>,
    polar: Vec<f64>,
    plain: Vec<f64>,
}

/// How strongly weights are drawn to zero.
const RIDGE: f64 = 5.0;

/// How far rare stances count more: 0 not at all, 1 until all stances count the same.
const BALANCE: f64 = 0.6;

/// Leaves each article out in turn, reports how well the rest judges it, then prints the weights of all.
fn train(articles: &[Article]) {
    let on_topic: Vec<&Article> = articles.iter().filter(|article| !article.document.is_empty()).collect();
    let mut pairs: Vec<(usize, Stance, Stance)> = Vec::new();
    for left_out in 0..on_topic.len() {
        let weights = fit(&on_topic, Some(left_out));
        for example in examples(&on_topic, &weights.leaning).iter().filter(|example| example.article == left_out) {
            pairs.push((left_out, example.stance, predict(&weights, &example.measures)));
        }
    }
    for (at, article) in on_topic.iter().enumerate() {
        let own: Vec<_> = pairs.iter().filter(|pair| pair.0 == at).map(|pair| (pair.1, pair.2)).collect();
        report(&article.name, &own);
    }
    let all: Vec<_> = pairs.iter().map(|pair| (pair.1, pair.2)).collect();
    report("all", &all);
    for (label, practice) in [("p-", true), ("gold", false)] {
        let belongs = |at: usize| on_topic[at].name.starts_with("p-") == practice;
        let own: Vec<_> = pairs.iter().filter(|pair| belongs(pair.0)).map(|pair| (pair.1, pair.2)).collect();
        report(label, &own);
    }
    kinds(articles);
    let weights = fit(&on_topic, None);
    let shown = |values: &[f64]| values.iter().map(|value| format!("{value:.2}")).collect::<Vec<_>>().join(", ");
    let leaning: Vec<f64> = weights.leaning.iter().map(|value| f64::from(*value)).collect();
    println!("LEANING {}\nPOLAR {}\nPLAIN {}", shown(&leaning), shown(&weights.polar), shown(&weights.plain));
}

/// How often kind and grade are what people coded.
fn kinds(articles: &[Article]) {
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

fn examples(articles: &[&Article], leaning: &[f32]) -> Vec<Example> {
    let mut found = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let claims: Vec<Claimed> = article.claims.iter().map(|(_, claim, _)| claim.clone()).collect();
        let measures = article.reading.measures(&claims, article.title.as_ref(), leaning);
        found.extend(measures.into_iter().zip(&article.claims).map(|(measures, claim)| Example {
            article: at,
            measures,
            stance: claim.2,
        }));
    }
    found
}

/// First the rules alone, whose weights sum up a claim for its neighbours; then rules and neighbours together.
fn fit(articles: &[&Article], left_out: Option<usize>) -> Weights {
    let rules = Rule::ALL.len();
    let mut leaning = vec![0.8_f32; rules];
    let mut found = None;
    for stage in 0..2 {
        let mut all = examples(articles, &leaning);
        all.retain(|example| Some(example.article) != left_out);
        if stage == 0 {
            all.iter_mut().for_each(|example| example.measures.polar.iter_mut().skip(rules).for_each(|one| *one = 0.0));
        }
        let (polar, plain) = descend(&all);
        if stage == 0 {
            leaning = polar.iter().take(rules).map(|weight| *weight as f32).collect();
        }
        found = Some(Weights { leaning: leaning.clone(), polar, plain });
    }
    found.expect("two stages")
}

fn chances(polar: &[f64], plain: &[f64], measures: &Measures) -> [f64; 3] {
    let sum = |values: &[f32], weights: &[f64]| values.iter().zip(weights).map(|(v, w)| f64::from(*v) * w).sum::<f64>();
    let (lean, none) = (sum(&measures.polar, polar), sum(&measures.plain, plain));
    let raised = [lean.exp(), (-lean).exp(), none.exp()];
    let total: f64 = raised.iter().sum();
    raised.map(|one| one / total)
}

fn predict(weights: &Weights, measures: &Measures) -> Stance {
    let [optimistic, pessimistic, neutral] = chances(&weights.polar, &weights.plain, measures);
    if neutral >= optimistic && neutral >= pessimistic {
        Stance::Neutral
    } else if optimistic >= pessimistic {
        Stance::Optimistic
    } else {
        Stance::Pessimistic
    }
}

/// Multinomial logistic regression with tied weights and a ridge, by Adam's gradient descent.
fn descend(examples: &[Example]) -> (Vec<f64>, Vec<f64>) {
    let count = |stance: Stance| examples.iter().filter(|example| example.stance == stance).count().max(1) as f64;
    let mean = examples.len() as f64 / 3.0;
    let first = &examples.first().expect("an example").measures;
    let (p, q) = (first.polar.len(), first.plain.len());
    let mut weights = vec![0.0_f64; p + q];
    let (mut pace, mut square) = (vec![0.0; p + q], vec![0.0; p + q]);
    for step in 1..=600 {
        let mut slope: Vec<f64> = weights.iter().map(|weight| -RIDGE * weight).collect();
        for example in examples {
            let share = (mean / count(example.stance)).powf(BALANCE);
            let (polar, plain) = weights.split_at(p);
            let [a, b, c] = chances(polar, plain, &example.measures);
            let is = |stance: Stance| f64::from(u8::from(example.stance == stance));
            let lean = share * ((is(Stance::Optimistic) - a) - (is(Stance::Pessimistic) - b));
            let none = share * (is(Stance::Neutral) - c);
            for (slope, value) in slope.iter_mut().zip(&example.measures.polar) {
                *slope += lean * f64::from(*value);
            }
            for (slope, value) in slope.iter_mut().skip(p).zip(&example.measures.plain) {
                *slope += none * f64::from(*value);
            }
        }
        for (((weight, slope), pace), square) in weights.iter_mut().zip(slope).zip(&mut pace).zip(&mut square) {
            *pace = 0.9 * *pace + 0.1 * slope;
            *square = 0.999 * *square + 0.001 * slope * slope;
            let (pace, square) = (*pace / (1.0 - 0.9_f64.powi(step)), *square / (1.0 - 0.999_f64.powi(step)));
            *weight += 0.03 * pace / (square.sqrt() + 1e-8);
        }
        // A rule says what its words mean; that they mean the opposite is never more than chance.
        weights.iter_mut().take(p).for_each(|weight| *weight = weight.max(0.0));
    }
    let plain = weights.split_off(p);
    (weights, plain)
}

fn report(name: &str, pairs: &[(Stance, Stance)]) {
    let f1 = |stance: Stance| {
        let both = pairs.iter().filter(|(gold, found)| *gold == stance && *found == stance).count() as f64;
        let all =
            pairs.iter().map(|(gold, found)| u32::from(*gold == stance) + u32::from(*found == stance)).sum::<u32>();
        if all == 0 { 0.0 } else { 2.0 * both / f64::from(all) }
    };
    let right = pairs.iter().filter(|(gold, found)| gold == found).count() as f64 / pairs.len().max(1) as f64;
    let each = [Stance::Optimistic, Stance::Pessimistic, Stance::Neutral].map(f1);
    let macro_f1 = each.iter().sum::<f64>() / 3.0;
    println!("{name:14} {:4} claims  accuracy {right:.3}  macro-F1 {macro_f1:.3}  {each:.2?}", pairs.len());
}
