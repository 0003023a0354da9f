//! Coded articles: where they lie, and what is read in them.

use counterclaim_core::article::claim::time::Times;
use counterclaim_core::article::judge::{Bare, Known, judge};
use counterclaim_core::article::stance::{Claimed, Compass, Reading};
use counterclaim_core::edtf::Edtf;
use counterclaim_core::extract::date::dates;
use counterclaim_core::extract::piece::pieces;
use counterclaim_core::extract::quantity::quantities;
use counterclaim_core::extract::sentence::sentences;
use counterclaim_core::model::{Kind, Lexicon, Stance};
use serde_json::Value;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// An article with its coded claims.
pub struct Article {
    /// The file's name without its ending.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    pub text: String,
    /// Id, span and found kind, coded stance.
    pub claims: Vec<(String, Claimed, Stance)>,
    /// What people coded and what was found: kind and grade.
    pub sorts: Vec<((Kind, u8), (Kind, u8))>,
    /// Bytes of headline and standfirst.
    pub title: Option<Range<usize>>,
    /// The document's stance; empty where it is about something else.
    pub document: String,
    /// The claims' terms: stems of words, and of pairs with a space between.
    pub terms: Vec<Vec<String>>,
}

/// Every coded article of a folder, in order of name.
pub fn folder(lexicon: &Lexicon, folder: &Path) -> Vec<Article> {
    let compass = Compass::new(lexicon);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let coded = |path: &PathBuf| {
        let gold = path.to_string_lossy().ends_with(".gold.json");
        if gold { Some(gold_article(path)) } else { practice(path) }
    };
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let named = |article: Article| Article { folder: name.to_owned(), ..article }.with_terms(&compass);
    files.iter().filter_map(coded).map(named).collect()
}

/// A practice article: one claim a line behind `stance kind checkworthy |`, lines of a paragraph one below the other.
fn practice(path: &Path) -> Option<Article> {
    let source = fs::read_to_string(path).ok().filter(|text| text.starts_with("= "))?;
    let mut text = String::new();
    let mut claims = Vec::new();
    let mut document = String::new();
    let mut coded = Vec::new();
    let mut title = None;
    for line in source.lines() {
        if let Some(stance) = line.strip_prefix("= ") {
            document = stance.trim().to_owned();
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
    Some(Article::new(name, text, claims, title, document).sorted(&coded, None))
}

fn gold_article(path: &Path) -> Article {
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
    Article::new(name.to_owned(), text, claims, title, document).sorted(&coded, reference)
}

impl Article {
    fn new(
        name: String,
        text: String,
        claims: Vec<(String, Claimed, Stance)>,
        title: Option<Range<usize>>,
        document: String,
    ) -> Self {
        Self { name, folder: String::new(), text, claims, sorts: Vec::new(), title, document, terms: Vec::new() }
    }

    /// What a lexicon makes of the text.
    pub fn read(&self, compass: &Compass) -> Reading {
        let pieces = pieces(&self.text);
        compass.read(&self.text, &pieces, &sentences(&self.text, &pieces), &quantities(&self.text))
    }

    /// The claims as they are judged.
    pub fn claimed(&self) -> Vec<Claimed> {
        self.claims.iter().map(|(_, claim, _)| claim.clone()).collect()
    }

    fn with_terms(mut self, compass: &Compass) -> Self {
        let pieces = pieces(&self.text);
        let terms = compass.terms(&pieces);
        self.terms = self
            .claims
            .iter()
            .map(|(_, claim, _)| {
                let mut found = Vec::new();
                for (at, term) in terms.iter().enumerate().filter(|(_, term)| claim.span.contains(&term.at)) {
                    found.push(term.stem.to_owned());
                    if let Some(before) = at.checked_sub(1).and_then(|before| terms.get(before)) {
                        found.push(format!("{} {}", before.stem, term.stem));
                    }
                }
                found
            })
            .collect();
        self
    }

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
