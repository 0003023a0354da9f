//! Folded text that knows where it came from.

use crate::extract::words::{fold, fold_character, is_silent};
use std::ops::Range;

/// A text folded for comparing ([`fold`]), with the way back: typographic quotes and dashes, soft hyphens, white space,
/// letter case and accents do not matter in it.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, where in the original the character begins that it was made from.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds a text of at most 4 GiB; what is longer is cut.
    pub fn of(original: &str) -> Self {
        let mut folded =
            Self { text: String::with_capacity(original.len()), origin: Vec::with_capacity(original.len()) };
        for (at, character) in original.char_indices() {
            let Ok(at) = u32::try_from(at) else { break };
            fold_character(character, |plain| {
                if plain != ' ' || !folded.text.ends_with(' ') {
                    folded.text.push(plain);
                    folded.origin.resize(folded.text.len(), at);
                }
            });
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a phrase stands in the original, as ranges of bytes of `original`, which must be the text that was
    /// folded. It is found whatever its typesetting, but only as whole words.
    pub fn find<'f>(&'f self, original: &'f str, phrase: &str) -> impl Iterator<Item = Range<usize>> + 'f {
        let wanted = fold(phrase).trim().to_owned();
        let mut from = 0;
        std::iter::from_fn(move || {
            while !wanted.is_empty() {
                let start = from + self.text.get(from..)?.find(&wanted)?;
                let end = start + wanted.len();
                from = start + wanted.chars().next().map_or(1, char::len_utf8);
                if self.is_edge(start) && self.is_edge(end) {
                    return self.range(original, start..end);
                }
            }
            None
        })
    }

    /// Whether no word goes on across a place.
    fn is_edge(&self, at: usize) -> bool {
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let after = self.text.get(at..).and_then(|text| text.chars().next());
        !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
    }

    fn range(&self, original: &str, folded: Range<usize>) -> Option<Range<usize>> {
        let start = *self.origin.get(folded.start)? as usize;
        let last = *self.origin.get(folded.end.checked_sub(1)?)? as usize;
        let mut rest = original.get(last..)?.chars();
        let mut end = last + rest.next()?.len_utf8();
        // A combining accent behind the last letter belongs to it.
        end += rest.take_while(|next| is_silent(*next)).map(char::len_utf8).sum::<usize>();
        Some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn first<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
        let range = Folded::of(text).find(text, phrase).next()?;
        text.get(range)
    }

    #[test]
    fn typesetting_does_not_matter() {
        assert_eq!(
            first("He said: “It’s not just\u{a0}the pier—it’s all”.", "\"it's not just the pier-it's all\""),
            Some("“It’s not just\u{a0}the pier—it’s all”")
        );
        assert_eq!(
            first("the soft\u{ad}ware of  the\nport", "software of the port"),
            Some("soft\u{ad}ware of  the\nport")
        );
        assert_eq!(first("un cafe\u{301} noir", "CAFÉ"), Some("cafe\u{301}"));
        assert_eq!(first("wait… what", "wait..."), Some("wait…"));
    }

    #[test]
    fn only_whole_words_are_found() {
        assert_eq!(first("less than 200 boats", "less than 20"), None);
        assert_eq!(first("less than 20% of boats", "less than 20"), Some("less than 20"));
        assert_eq!(first("anything", ""), None);
        let text = "the pier and the piers and the pier";
        assert_eq!(Folded::of(text).find(text, "the pier").count(), 2);
    }

    proptest! {
        #[test]
        fn ranges_lie_on_boundaries(text in any::<String>(), from in 0..40_usize, length in 1..20_usize) {
            let phrase: String = text.chars().skip(from).take(length).collect();
            for range in Folded::of(&text).find(&text, &phrase) {
                prop_assert!(text.get(range.clone()).is_some());
                prop_assert!(range.start < range.end);
            }
        }
    }
}
