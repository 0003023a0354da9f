//! The head of an article against its body: a title or standfirst with a word that leaves no room, where no claim of
//! the article has that word and its claims on the same matter are hedged.

use super::found;
use crate::extract::cues::Hedge;
use crate::extract::piece::{Piece, pieces};
use crate::extract::words;
use crate::model::{Claim, ClaimKey, Corpus, Finding, FindingKind, Narrative, QuestionKey, Source, SourceKey, Stance};
use crate::relate::wording::{Wordings, is_content, part};
use std::ops::Range;

/// Words that leave no room for degree or doubt, by their stems.
const ABSOLUTE: [&str; 32] = [
    "unstoppabl",
    "unbeatabl",
    "irreversibl",
    "inevitabl",
    "insurmountabl",
    "unassailabl",
    "undeniabl",
    "invincibl",
    "impossibl",
    "certain",
    "defeat",
    "doomed",
    "collaps",
    "conquer",
    "crush",
    "annihilat",
    "obliterat",
    "destroy",
    "surrender",
    "hopeless",
    "never",
    "forever",
    "always",
    "won",
    "wins",
    "lost",
    "loses",
    "finished",
    "proof",
    "proves",
    "guarantee",
    "triumph",
];

pub(super) fn of(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let keyed = corpus.sources.iter().enumerate().map(|(at, source)| (SourceKey(at as u32), source));
    keyed.filter_map(|(key, source)| against_body(corpus, wordings, key, source)).collect()
}

fn against_body(corpus: &Corpus, wordings: &Wordings<'_>, key: SourceKey, source: &Source) -> Option<Finding> {
    let heads = [Some(source.title.as_str()), source.standfirst.as_deref()];
    let mut said: Vec<String> = Vec::new();
    for head in heads.into_iter().flatten() {
        let read = pieces(head);
        for (at, piece) in read.iter().enumerate() {
            let Some(stem) = absolute(piece) else { continue };
            let asked = read.get(at + 1).is_some_and(|next| next.is('?'));
            let word = format!("“{}{}”", piece.text, if asked { "?" } else { "" });
            if !said.contains(&word) && !body_has(corpus, key, stem) {
                said.push(word);
            }
        }
    }
    let claims = hedged(corpus, wordings, key, source);
    if said.is_empty() || claims.is_empty() {
        return None;
    }
    let words: Vec<String> = claims.iter().map(|(.., words)| format!("“{words}”")).collect();
    let explanation = format!(
        "The head of the article has {}; no claim in its body has {}. There, on the same question, it says {}.",
        list(&said),
        if said.len() == 1 { "that word" } else { "these words" },
        list(&words)
    );
    let grounds = claims.iter().map(|(claim, span, _)| part(*claim, span)).collect();
    let mut finding = found(FindingKind::Headline, grounds, explanation, None);
    finding.source = Some(key);
    Some(finding)
}

fn absolute(piece: &Piece<'_>) -> Option<&'static str> {
    ABSOLUTE.into_iter().find(|stem| {
        piece.folded.strip_prefix(stem).is_some_and(|rest| stem.len() >= 6 && rest.len() <= 3 || rest.is_empty())
    })
}

fn body_has(corpus: &Corpus, source: SourceKey, stem: &str) -> bool {
    let has = |text: &str| words::tokens(text).any(|token| token.folded.starts_with(stem));
    let mut claims = corpus.claims.iter().filter(|claim| claim.source == source);
    claims.any(|claim| has(&claim.statement) || claim.phrase.as_deref().is_some_and(has))
}

/// The question that most words of the head suggest; the first of the corpus' list among equals.
fn asked(corpus: &Corpus, heads: &str) -> Option<QuestionKey> {
    let words: Vec<String> = words::tokens(heads).map(|token| token.folded.into_owned()).collect();
    let mut best = None;
    for (at, question) in corpus.questions.iter().enumerate() {
        let suggests = |term: &&String| {
            let term: Vec<String> = words::tokens(term).map(|token| token.folded.into_owned()).collect();
            !term.is_empty() && words.windows(term.len()).any(|window| *window == *term)
        };
        let count = question.terms.iter().filter(suggests).count();
        if count > best.map_or(0, |(most, _)| most) {
            best = Some((count, QuestionKey(at as u32)));
        }
    }
    best.map(|(_, key)| key)
}

/// The hedged claims that carry the article's narrative, on the question its head is about.
fn hedged(
    corpus: &Corpus,
    wordings: &Wordings<'_>,
    key: SourceKey,
    source: &Source,
) -> Vec<(ClaimKey, Range<usize>, String)> {
    let stance = match source.narrative {
        Narrative::Optimistic => Stance::Optimistic,
        Narrative::Pessimistic => Stance::Pessimistic,
        Narrative::Mixed => return Vec::new(),
    };
    let carries = |claim: &Claim| claim.source == key && claim.stance == stance;
    let head = format!("{} {}", source.title, source.standfirst.as_deref().unwrap_or_default());
    let Some(main) = asked(corpus, &head) else { return Vec::new() };
    let mut found = Vec::new();
    for (claim_key, claim) in corpus.keyed_claims().filter(|(_, claim)| carries(claim)) {
        if !claim.questions.contains(&main) {
            continue;
        }
        let Some(wording) = wordings.get(claim_key) else { continue };
        let doubt = wording.hedges.iter().find(|cue| {
            matches!(cue.class, Hedge::Possibility | Hedge::Likelihood | Hedge::Appearance | Hedge::Indication)
        });
        let Some(cue) = doubt else { continue };
        // The hedge with the words it governs, up to the end of its part of the sentence, at most nine.
        let from = wording.piece_at(cue.span.start);
        let behind = wording.pieces.get(from + 1..).unwrap_or_default();
        let part_of_sentence = behind.iter().take(9).take_while(|piece| !piece.ends_part());
        let governed = part_of_sentence.filter(|piece| is_content(piece)).last();
        let span = cue.span.start..governed.map_or(cue.span.end, |last| last.span.end);
        let words = claim.statement.get(span.clone()).unwrap_or_default().to_owned();
        found.push((claim_key, span, words));
    }
    found
}

/// "a, b and c".
fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
