//! Light English stemming: one form for *price, prices, priced, pricing*.
//!
//! The inflections of Porter's method (M. F. Porter, "An algorithm for suffix stripping", 1980: steps 1 and 5) without
//! its derivations, so that *policy* finds *policies* but *general* never *generation*. Words of other scripts, with
//! digits, or of fewer than four letters stay as they are.

/// The stem of a word: its first letters, and perhaps one letter that the inflection had changed or dropped.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stem<'w> {
    head: &'w [u8],
    plus: Option<u8>,
}

impl Stem<'_> {
    fn letters(&self) -> impl Iterator<Item = u8> {
        self.head.iter().copied().chain(self.plus)
    }

    /// How many letters of the word every other word with this stem begins with.
    pub(super) fn shared(&self) -> usize {
        self.head.len() - usize::from(self.plus.is_none() && !self.head.is_empty())
    }
}

impl PartialEq for Stem<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.letters().eq(other.letters())
    }
}

/// Shorter words have no other forms.
pub(super) const SHORTEST: usize = 4;

/// How many letters an inflection adds at most to what a word shares with its other forms: *modelling*.
const LONGEST_ENDING: usize = 6;

/// Whether two folded words are forms of one.
pub(super) fn are_forms(one: &str, other: &str) -> bool {
    let a = stem(one);
    let starts = one.as_bytes().get(..a.shared()).is_some_and(|shared| other.as_bytes().starts_with(shared));
    starts && other.len() <= a.shared() + LONGEST_ENDING && a == stem(other)
}

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> Stem<'_> {
    let mut stem = Stem { head: word.as_bytes(), plus: None };
    if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return stem;
    }
    plural(&mut stem);
    if stem.plus.is_none() {
        participle(&mut stem);
    }
    if stem.plus.is_none()
        && let Some((b'y', rest)) = stem.head.split_last()
        && has_vowel(rest)
    {
        stem = Stem { head: rest, plus: Some(b'i') };
    }
    final_letter(&mut stem);
    stem
}

fn plural(stem: &mut Stem) {
    let word = stem.head;
    if let Some(rest) = word.strip_suffix(b"ies")
        && rest.len() > 1
    {
        *stem = Stem { head: rest, plus: Some(b'i') };
    } else if word.ends_with(b"sses") {
        stem.head = word.get(..word.len() - 2).unwrap_or(word);
    } else if let Some((b's', rest)) = word.split_last()
        && !matches!(rest.last(), Some(b's' | b'u' | b'i'))
    {
        stem.head = rest;
    }
}

fn participle(stem: &mut Stem) {
    let word = stem.head;
    if let Some(rest) = word.strip_suffix(b"eed") {
        if measure(rest) > 0 {
            stem.head = word.get(..word.len() - 1).unwrap_or(word);
        }
        return;
    }
    let Some(rest) = word.strip_suffix(b"ed").or_else(|| word.strip_suffix(b"ing")) else { return };
    if !has_vowel(rest) || rest.len() < 2 {
        return;
    }
    stem.head = rest;
    if [&b"at"[..], b"bl", b"iz"].iter().any(|end| rest.ends_with(end)) || rest.len() == 2 {
        stem.plus = Some(b'e');
    } else if doubled(rest) && !matches!(rest.last(), Some(b'l' | b's' | b'z')) {
        stem.head = rest.get(..rest.len() - 1).unwrap_or(rest);
    } else if measure(rest) == 1 && ends_short(rest) {
        stem.plus = Some(b'e');
    }
}

/// A closing *e* that the stem can do without, and the second *l* of *controll*.
fn final_letter(stem: &mut Stem) {
    let before = match (stem.plus, stem.head.split_last()) {
        (Some(b'e'), _) => Some(stem.head),
        (None, Some((b'e', rest))) => Some(rest),
        _ => None,
    };
    if let Some(rest) = before
        && rest.len() > 2
        && (measure(rest) > 1 || (measure(rest) == 1 && !ends_short(rest)))
    {
        *stem = Stem { head: rest, plus: None };
    }
    if stem.plus.is_none() && stem.head.ends_with(b"ll") && measure(stem.head) > 1 {
        stem.head = stem.head.get(..stem.head.len() - 1).unwrap_or(stem.head);
    }
}

fn is_vowel(word: &[u8], at: usize) -> bool {
    match word.get(at) {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => true,
        Some(b'y') => at > 0 && !is_vowel(word, at - 1),
        _ => false,
    }
}

fn has_vowel(word: &[u8]) -> bool {
    (0..word.len()).any(|at| is_vowel(word, at))
}

/// How often vowels are followed by consonants: Porter's *m*.
fn measure(word: &[u8]) -> usize {
    (1..word.len()).filter(|at| is_vowel(word, at - 1) && !is_vowel(word, *at)).count()
}

fn doubled(word: &[u8]) -> bool {
    matches!(word, [.., a, b] if a == b && !is_vowel(word, word.len() - 1))
}

/// Consonant, vowel, consonant other than w, x, y: what *hop* and *pric* end with.
fn ends_short(word: &[u8]) -> bool {
    let end = word.len();
    end >= 3
        && !is_vowel(word, end - 3)
        && is_vowel(word, end - 2)
        && !is_vowel(word, end - 1)
        && !matches!(word.last(), Some(b'w' | b'x' | b'y'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn inflections_meet() {
        for family in [
            &["price", "prices", "priced", "pricing"][..],
            &["policy", "policies"],
            &["control", "controls", "controlled", "controlling"],
            &["chip", "chips", "chipped"],
            &["model", "models", "modelled", "modelling"],
            &["agree", "agrees", "agreed"],
            &["create", "creates", "created", "creating"],
            &["process", "processes", "processed"],
            &["hope", "hoped", "hoping"],
            &["sell", "sells", "selling"],
            &["use", "used", "using"],
        ] {
            for word in family {
                assert!(stem(word) == stem(family[0]), "{word} and {}", family[0]);
            }
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("hope", "hop"),
            ("plane", "plan"),
            ("rate", "rat"),
            ("string", "str"),
            ("need", "ne"),
            ("general", "generation"),
            ("news", "new2"),
            ("virus", "viru"),
            ("gas", "ga"),
            ("2.7s", "2.7"),
        ] {
            assert!(stem(one) != stem(other), "{one} and {other}");
        }
    }

    proptest! {
        #[test]
        fn words_of_one_stem_share_their_beginning(one in "[a-z]{1,6}(s|es|ies|y|e|ed|ing|l|lled)?", other in "[a-z]{1,6}(s|es|ies|y|e|ed|ing|l|lled)?") {
            let (a, b) = (stem(&one), stem(&other));
            if a == b {
                let shared = a.shared();
                prop_assert_eq!(one.get(..shared), other.get(..shared));
                prop_assert!(are_forms(&one, &other));
            }
        }
    }
}
