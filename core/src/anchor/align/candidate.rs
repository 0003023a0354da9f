//! Candidate spans for a claim, and how well each fits.

use crate::anchor::clause::{Sentence, sentences};
use crate::anchor::original::Original;
use crate::extract::cues::{hedges, negations};
use crate::extract::numeral::{Role, numerals};
use crate::extract::piece::{Piece, pieces};
use crate::extract::unit::is_function_word;
use crate::extract::words;
use crate::model::ClaimKey;
use crate::parse::Parsed;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A span a claim may stand at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// Bytes of the original.
    pub bytes: Range<usize>,
    /// How well it fits; a span that covers and is covered by the statement word for word has about 1.
    pub score: f64,
    /// Whether the claim's phrase stands in it.
    pub holds_phrase: bool,
}

/// How many candidates of a claim the search over all claims sees.
const KEPT: usize = 24;

/// How many sentences of an original are looked into for a claim.
const SENTENCES: usize = 8;

/// How many stretches of a sentence are tried as beginnings and ends; legal prose has sentences of hundreds.
const STRETCHES: usize = 40;

/// What a term weighs that the original does not have: a paraphrase has many.
const UNKNOWN: f64 = 0.7;

/// How much more a hedge or negation weighs than another word as rare: without it the span says something else.
const CUE: f64 = 2.5;

/// An original, made ready for comparing.
pub(super) struct Field<'o> {
    original: &'o Original,
    pieces: Vec<Piece<'o>>,
    /// The term of each piece; empty for function words and marks.
    terms: Vec<String>,
    sentences: Vec<Sentence>,
    weights: HashMap<String, f64>,
    aliases: Aliases,
}

/// For every spelling of a name the first word of its group, so that all of a group are one term.
struct Aliases(HashMap<String, String>);

impl Aliases {
    fn of(groups: &[Vec<String>]) -> Self {
        let mut same = HashMap::new();
        for group in groups {
            let Some(first) = group.first() else { continue };
            let canonical = words::fold(first);
            for name in group {
                // Names of several words count by each of them; "United" and "States" are both the United States.
                for token in words::tokens(name) {
                    same.entry(token.folded.into_owned()).or_insert_with(|| canonical.clone());
                }
            }
        }
        Self(same)
    }

    fn term(&self, folded: &str) -> String {
        match self.0.get(folded) {
            Some(canonical) => canonical.clone(),
            None => stem(folded),
        }
    }
}

/// A crude stem: what is left of a word without its commonest endings, at most five letters. "narrowing" and
/// "narrowed" agree, and so do "innovate" and "innovation".
fn stem(folded: &str) -> String {
    const ENDINGS: [&str; 12] = ["ations", "ation", "ings", "ing", "ively", "ies", "ed", "es", "ly", "s", "e", "y"];
    let bare = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3));
    bare.unwrap_or(folded).chars().take(5).collect()
}

/// The terms of a text, one for each piece: numbers by their value, so that "seven" is "7", hedges and negations by
/// their class, other words by their stem.
fn terms(pieces: &[Piece<'_>], aliases: &Aliases) -> Vec<String> {
    let mut terms: Vec<String> = pieces
        .iter()
        .map(|piece| {
            if piece.is_word() && !is_function_word(&piece.folded) || is_acronym(piece) {
                aliases.term(&piece.folded)
            } else {
                String::new()
            }
        })
        .collect();
    for numeral in numerals(pieces).into_iter().filter(|numeral| !matches!(numeral.role, Role::Name | Role::Determiner))
    {
        for (steps, at) in numeral.pieces.clone().enumerate() {
            if let Some(term) = terms.get_mut(at) {
                *term = if steps == 0 { format!("#{}", numeral.value) } else { String::new() };
            }
        }
    }
    // A clause with a "could" is the one whose statement has a hedge of that class.
    let hedges = hedges(pieces).into_iter().map(|cue| (cue.span.start, cue.class.word()));
    let negations = negations(pieces).into_iter().map(|cue| (cue.span.start, cue.class.word()));
    for (start, class) in hedges.chain(negations) {
        let at = pieces.partition_point(|piece| piece.span.start < start);
        if let Some(term) = terms.get_mut(at) {
            *term = format!("~{class}");
        }
    }
    terms
}

/// "US" is a function word only in lower case.
fn is_acronym(piece: &Piece<'_>) -> bool {
    piece.is_word() && piece.text.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

impl<'o> Field<'o> {
    pub(super) fn of(parsed: &Parsed, original: &'o Original) -> Self {
        let pieces = pieces(&original.text);
        let aliases = Aliases::of(&parsed.aliases);
        let terms = terms(&pieces, &aliases);
        let sentences = sentences(&original.text, &pieces);
        let mut counts: HashMap<String, usize> = HashMap::new();
        for sentence in &sentences {
            let inside: HashSet<&String> =
                sentence.stretches.iter().flat_map(|range| terms.get(range.clone()).unwrap_or_default()).collect();
            for term in inside.into_iter().filter(|term| !term.is_empty()) {
                *counts.entry(term.clone()).or_default() += 1;
            }
        }
        let total = sentences.len() as f64;
        let weights = counts.into_iter().map(|(term, count)| (term, (1.0 + total / count as f64).ln())).collect();
        Self { original, pieces, terms, sentences, weights, aliases }
    }

    fn weight(&self, term: &str) -> f64 {
        let weight = self.weights.get(term).copied().unwrap_or(UNKNOWN);
        if term.starts_with('~') { weight * CUE } else { weight }
    }

    /// The best spans for a claim, best first.
    pub(super) fn candidates(&self, parsed: &Parsed, key: ClaimKey) -> Vec<Candidate> {
        let Some(claim) = parsed.corpus.claim(key) else { return Vec::new() };
        let phrase = claim.phrase.as_deref().unwrap_or_default();
        let phrases: Vec<Range<usize>> = self.original.folded.find(&self.original.text, phrase).collect();
        let statement_pieces = pieces(&claim.statement);
        let phrase_pieces = pieces(phrase);
        let mut wanted: HashSet<String> = terms(&statement_pieces, &self.aliases).into_iter().collect();
        wanted.extend(terms(&phrase_pieces, &self.aliases));
        wanted.remove("");

        let mut ranked: Vec<(f64, usize)> = self
            .sentences
            .iter()
            .enumerate()
            .map(|(at, sentence)| (self.likeness(sentence, &wanted, &phrases), at))
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut candidates = Vec::new();
        for (_, at) in ranked.into_iter().take(SENTENCES).filter(|(likeness, _)| *likeness > 0.0) {
            let Some(sentence) = self.sentences.get(at) else { continue };
            self.runs(&sentence.stretches, &wanted, &phrases, &mut candidates);
            if let Some(next) = self.sentences.get(at + 1).filter(|next| self.share_line(sentence, next)) {
                let both: Vec<Range<usize>> = [whole(sentence), whole(next)].into_iter().flatten().collect();
                self.runs(&both, &wanted, &phrases, &mut candidates);
            }
        }
        candidates.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then(a.bytes.start.cmp(&b.bytes.start)).then(a.bytes.end.cmp(&b.bytes.end))
        });
        candidates.dedup_by(|a, b| a.bytes == b.bytes);
        candidates.truncate(KEPT);
        candidates
    }

    fn likeness(&self, sentence: &Sentence, wanted: &HashSet<String>, phrases: &[Range<usize>]) -> f64 {
        let Some(range) = whole(sentence) else { return 0.0 };
        let inside: HashSet<&String> =
            self.terms.get(range.clone()).unwrap_or_default().iter().filter(|term| wanted.contains(*term)).collect();
        let phrase = self
            .bytes(&range)
            .is_some_and(|bytes| phrases.iter().any(|phrase| bytes.start <= phrase.start && phrase.start < bytes.end));
        inside.into_iter().map(|term| self.weight(term)).sum::<f64>() + if phrase { 1000.0 } else { 0.0 }
    }

    /// Tries every run of neighbouring stretches.
    fn runs(
        &self,
        stretches: &[Range<usize>],
        wanted: &HashSet<String>,
        phrases: &[Range<usize>],
        candidates: &mut Vec<Candidate>,
    ) {
        let total: f64 = wanted.iter().map(|term| self.weight(term)).sum();
        let stretches = stretches.get(..stretches.len().min(STRETCHES)).unwrap_or_default();
        for (first, start) in stretches.iter().enumerate() {
            let mut seen: HashSet<&str> = HashSet::new();
            let (mut matched, mut inside) = (0.0, 0.0);
            for (last, end) in stretches.iter().enumerate().skip(first) {
                for term in self.terms.get(end.clone()).unwrap_or_default().iter().filter(|term| !term.is_empty()) {
                    if seen.insert(term) {
                        inside += self.weight(term);
                        matched += if wanted.contains(term) { self.weight(term) } else { 0.0 };
                    }
                }
                let Some(bytes) = self.trimmed(start.start..end.end) else { continue };
                let holds_phrase = phrases.iter().any(|phrase| bytes.start <= phrase.start && phrase.end <= bytes.end);
                if matched == 0.0 && !holds_phrase {
                    continue;
                }
                // Harmonic mean of how much of the statement is here and how much of this is in the statement.
                let words = if total + inside > 0.0 { 2.0 * matched / (total + inside) } else { 0.0 };
                let whole =
                    0.02 * f64::from(u8::from(first == 0)) + 0.02 * f64::from(u8::from(last + 1 == stretches.len()));
                let phrase = match (phrases.is_empty(), holds_phrase) {
                    (false, true) => 0.5,
                    (false, false) => -0.5,
                    (true, _) => 0.0,
                };
                candidates.push(Candidate { bytes, score: words + whole + phrase, holds_phrase });
            }
        }
    }

    /// Whether two neighbouring sentences stand in one paragraph.
    fn share_line(&self, sentence: &Sentence, next: &Sentence) -> bool {
        let (Some(a), Some(b)) =
            (whole(sentence).and_then(|a| self.bytes(&a)), whole(next).and_then(|b| self.bytes(&b)))
        else {
            return false;
        };
        self.original.text.get(a.end..b.start).is_some_and(|between| !between.contains(['\n', '\r']))
    }

    fn bytes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let start = self.pieces.get(range.start)?.span.start;
        let end = self.pieces.get(range.end.checked_sub(1)?)?.span.end;
        Some(start..end)
    }

    /// The bytes of a range of pieces without a joining word or mark at its edges.
    fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = range;
        let leads = |piece: &Piece<'_>| {
            matches!(
                &*piece.folded,
                "and"
                    | "but"
                    | "while"
                    | "yet"
                    | "which"
                    | "that"
                    | "whereas"
                    | "although"
                    | "though"
                    | "so"
                    | "as"
                    | "who"
            ) || piece.is(',')
                || piece.is(';')
                || piece.is(':')
                || piece.is_dash()
                || piece.is('•')
                || piece.is(')')
        };
        while start < end && self.pieces.get(start).is_some_and(leads) {
            start += 1;
        }
        let trails =
            |piece: &Piece<'_>| piece.is(',') || piece.is(';') || piece.is(':') || piece.is_dash() || piece.is('(');
        while start < end && end.checked_sub(1).and_then(|last| self.pieces.get(last)).is_some_and(trails) {
            end -= 1;
        }
        (start < end).then(|| self.bytes(&(start..end)))?
    }
}

fn whole(sentence: &Sentence) -> Option<Range<usize>> {
    Some(sentence.stretches.first()?.start..sentence.stretches.last()?.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        for (a, b) in
            [("narrowing", "narrowed"), ("innovate", "innovation"), ("studies", "study"), ("rapid", "rapidly")]
        {
            assert_eq!(stem(a), stem(b));
        }
        assert_eq!(stem("is"), "is");
    }
}
