//! Where a text answers a search.

use super::terms::{Match, Term, Terms};
use crate::extract::words;
use crate::order;
use std::ops::Range;

/// The byte ranges of a text that answer a search, in order, none overlapping another. Pass the terms that
/// [`super::Results::terms`] holds, in which forgiven typos are marked as such.
pub fn highlights(text: &str, terms: &Terms) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let tokens: Vec<_> = words::tokens(text).collect();
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        for term in &terms.0 {
            if let Term::Phrase(phrase) = term {
                let run = tokens.get(at..at + phrase.words.len()).unwrap_or_default();
                let holds = run.iter().enumerate().all(|(at, token)| phrase.matches(at, &token.folded));
                if let (true, Some(last)) = (holds, run.last()) {
                    ranges.push(token.span.start..last.span.end);
                }
                continue;
            }
            match (term.matches(&token.folded), term) {
                (Some(Match::Beginning), Term::Begun(typed)) => {
                    // The typed letters are marked where folding kept their number of bytes, else the whole word.
                    let end = token.span.start + typed.len();
                    let whole = token.folded.len() != token.span.len() || !text.is_char_boundary(end);
                    ranges.push(token.span.start..if whole { token.span.end } else { end });
                }
                (Some(_), _) => ranges.push(token.span.clone()),
                (None, _) => {}
            }
        }
    }
    order::by_key(&mut ranges, |range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    ranges.retain(|range| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, search: &str) -> Vec<String> {
        highlights(text, &Terms::read(search)).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn what_matched_is_marked() {
        assert_eq!(marked("Domestic chips and chipmaking", "chip"), ["chip", "chip"]);
        assert_eq!(marked("Export controls control exports", "\"export controls\""), ["Export controls"]);
        assert_eq!(marked("Export controls control exports", "control "), ["controls", "control"]);
        assert_eq!(marked("Qwen — “naïve” text", "naive "), ["naïve"]);
        assert_eq!(marked("国产芯片 and 片", "芯片"), ["芯片"]);
        assert!(marked("nothing here", "absent").is_empty());
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_on_characters(text in any::<String>(), search in any::<String>()) {
            let mut last = 0;
            for range in highlights(&text, &Terms::read(&search)) {
                prop_assert!(last <= range.start && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                last = range.end;
            }
        }
    }
}
