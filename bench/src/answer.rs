//! An answer of the table in the harness's JSON.

use crate::COLUMNS;
use crate::dictionary::Dictionary;
use crate::question::Question;
use counterclaim_core::index::Answer;
use std::fmt::Write;

/// How many values of a column are named, the most frequent first.
const VALUES: usize = 10;

/// Writes an answer.
pub(crate) fn written(
    answer: &Answer,
    question: &Question,
    dictionaries: &[Dictionary; COLUMNS.len()],
    ids: &[String],
) -> String {
    let mut out = String::with_capacity(2048);
    let _ = write!(out, "{{\"total\":{},\"ids\":[", answer.total);
    for (at, claim) in answer.claims.iter().enumerate() {
        comma(at, &mut out);
        text(ids.get(*claim as usize).map_or("", String::as_str), &mut out);
    }
    out.push_str("],\"facets\":{");
    for (at, facet) in question.facets.iter().enumerate() {
        comma(at, &mut out);
        text(facet, &mut out);
        out.push_str(":[");
        let columns = COLUMNS.iter().zip(dictionaries).zip(&answer.counts);
        for ((_, dictionary), counts) in columns.filter(|((column, _), _)| *column == facet) {
            for (at, (position, count)) in most_frequent(counts, dictionary).into_iter().enumerate() {
                comma(at, &mut out);
                out.push('[');
                text(dictionary.value(position), &mut out);
                let _ = write!(out, ",{count}]");
            }
        }
        out.push(']');
    }
    out.push_str("}}");
    out
}

/// The most frequent values, equally frequent ones by name.
fn most_frequent(counts: &[u32], dictionary: &Dictionary) -> Vec<(usize, u32)> {
    let mut best: Vec<(usize, u32)> = Vec::with_capacity(VALUES + 1);
    for (position, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        if best.len() == VALUES && best.last().is_some_and(|(_, least)| least > count) {
            continue;
        }
        let before = |other: &(usize, u32)| {
            other.1 > *count || (other.1 == *count && dictionary.value(other.0) < dictionary.value(position))
        };
        let place = best.iter().take_while(|other| before(other)).count();
        best.insert(place, (position, *count));
        best.truncate(VALUES);
    }
    best
}

fn comma(at: usize, out: &mut String) {
    if at > 0 {
        out.push(',');
    }
}

fn text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", character as u32);
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}
