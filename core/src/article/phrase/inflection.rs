//! The inflected forms of an English word, so that a lexicon lists base forms only.
//!
//! Forms are made, not analysed: a list of bases is short and a text is long, so every form is computed once when the
//! lexicon is compiled, and reading a text is plain look-up. A form too many (`sheeps`) costs nothing, because nobody
//! writes it; a form too few loses a cue.

/// Verbs and nouns whose forms follow no rule: the base, then its other forms.
const IRREGULAR: &[&str] = &[
    "beat beats beating beaten",
    "become becomes became becoming",
    "begin begins began begun beginning",
    "bite bites bit bitten biting",
    "break breaks broke broken breaking",
    "bring brings brought bringing",
    "build builds built building",
    "buy buys bought buying",
    "catch catches caught catching",
    "choose chooses chose chosen choosing",
    "come comes came coming",
    "cut cuts cutting",
    "do does did done doing",
    "draw draws drew drawn drawing",
    "drive drives drove driven driving",
    "eat eats ate eaten eating",
    "fall falls fell fallen falling",
    "feel feels felt feeling",
    "fight fights fought fighting",
    "find finds found finding",
    "fly flies flew flown flying",
    "forgo forgoes forwent forgone",
    "get gets got gotten getting",
    "give gives gave given giving",
    "go goes went gone going",
    "grow grows grew grown growing",
    "have has had having",
    "hit hits hitting",
    "hold holds held holding",
    "keep keeps kept keeping",
    "know knows knew known knowing",
    "lead leads led leading",
    "leap leaps leapt leaped leaping",
    "leave leaves left leaving",
    "lose loses lost losing",
    "make makes made making",
    "meet meets met meeting",
    "outdo outdoes outdid outdone outdoing",
    "outgrow outgrows outgrew outgrown outgrowing",
    "outrun outruns outran outrunning",
    "outsell outsells outsold outselling",
    "outspend outspends outspent outspending",
    "overcome overcomes overcame overcoming",
    "overtake overtakes overtook overtaken overtaking",
    "pay pays paid paying",
    "put puts putting",
    "quit quits quitting",
    "rise rises rose risen rising",
    "run runs ran running",
    "say says said saying",
    "see sees saw seen seeing",
    "sell sells sold selling",
    "send sends sent sending",
    "set sets setting",
    "shed sheds shedding",
    "shrink shrinks shrank shrunk shrinking",
    "shut shuts shutting",
    "sink sinks sank sunk sinking",
    "slide slides slid sliding",
    "spend spends spent spending",
    "spread spreads spreading",
    "spring springs sprang sprung springing",
    "stand stands stood standing",
    "steal steals stole stolen stealing",
    "stick sticks stuck sticking",
    "strike strikes struck striking",
    "swing swings swung swinging",
    "take takes took taken taking",
    "teach teaches taught teaching",
    "think thinks thought thinking",
    "throw throws threw thrown throwing",
    "understand understands understood understanding",
    "wear wears wore worn wearing",
    "win wins won winning",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "write writes wrote written writing",
];

/// The base of a row.
fn first(row: &str) -> &str {
    row.split(' ').next().unwrap_or_default()
}

/// How far a word is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// As written, and nothing else.
    None,
    /// Plural, third person, past and participle: `-s`, `-ed`, `-ing`.
    Word,
    /// Comparative, superlative and adverb: `-er`, `-est`, `-ly`.
    Adjective,
}

/// Hands every form of a folded base form to `put`, the base first.
pub(super) fn forms(base: &str, inflection: Inflection, mut put: impl FnMut(&str)) {
    put(base);
    if inflection == Inflection::None || !base.bytes().all(|byte| byte.is_ascii_lowercase()) || base.len() < 2 {
        return;
    }
    if inflection == Inflection::Word {
        let at = IRREGULAR.partition_point(|row| first(row) < base);
        if let Some(row) = IRREGULAR.get(at).filter(|row| first(row) == base) {
            row.split(' ').skip(1).for_each(put);
            return;
        }
    }
    let mut with = |stem: &str, ending: &str| put(&[stem, ending].concat());
    // A final e goes before a vowel, a final y behind a consonant becomes i: narrow-ing, erod-ing, rall-ied.
    let vowel = |byte: Option<&u8>| byte.is_some_and(|byte| b"aeiou".contains(byte));
    let bytes = base.as_bytes();
    let last = bytes.last();
    let before = bytes.len().checked_sub(2).and_then(|at| bytes.get(at));
    let third = bytes.len().checked_sub(3).and_then(|at| bytes.get(at));
    let trimmed = base.get(..base.len() - 1).unwrap_or(base);
    let (past, present, plural) = match last {
        Some(b'e') => (trimmed, trimmed, base),
        Some(b'y') if !vowel(before) => (trimmed, base, trimmed),
        _ => (base, base, base),
    };
    let y = last == Some(&b'y') && !vowel(before);
    match inflection {
        Inflection::Word => {
            let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end));
            with(
                plural,
                if y {
                    "ies"
                } else if hissing {
                    "es"
                } else {
                    "s"
                },
            );
            with(past, if y { "ied" } else { "ed" });
            with(present, "ing");
        }
        Inflection::Adjective => {
            for ending in if y { ["ier", "iest", "ily"] } else { ["er", "est", "ly"] } {
                with(if ending == "ly" { base } else { past }, ending);
            }
            // "considerable" and "considerably".
            if let Some(stem) = base.strip_suffix("le") {
                with(stem, "ly");
            }
            if base.ends_with("ic") {
                with(base, "ally");
            }
        }
        Inflection::None => {}
    }
    // A final consonant behind a single vowel may double: slip-ped, big-ger. Where it does not, nobody writes it.
    if !vowel(last) && !matches!(last, Some(b'w' | b'x' | b'y')) && vowel(before) && !vowel(third) {
        let doubled: String = base.chars().chain(base.chars().next_back()).collect();
        let endings = if inflection == Inflection::Word { ["ed", "ing"] } else { ["er", "est"] };
        endings.iter().for_each(|ending| with(&doubled, ending));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(base: &str, inflection: Inflection) -> Vec<String> {
        let mut found = Vec::new();
        forms(base, inflection, |form| found.push(form.to_owned()));
        found
    }

    #[test]
    fn rows_are_sorted_by_their_base() {
        assert!(IRREGULAR.is_sorted_by_key(|row| first(row)));
    }

    #[test]
    fn words_take_their_endings() {
        for (base, wanted) in [
            ("erode", vec!["erodes", "eroded", "eroding"]),
            ("rally", vec!["rallies", "rallied", "rallying"]),
            ("slip", vec!["slips", "slipped", "slipping"]),
            ("match", vec!["matches", "matched", "matching"]),
            ("delay", vec!["delays", "delayed", "delaying"]),
            ("catch", vec!["catches", "caught", "catching"]),
            ("gap", vec!["gaps"]),
        ] {
            let found = all(base, Inflection::Word);
            for form in wanted {
                assert!(found.iter().any(|one| one == form), "{base}: {form} in {found:?}");
            }
        }
    }

    #[test]
    fn adjectives_are_compared() {
        for (base, wanted) in [
            ("wide", vec!["wider", "widest", "widely"]),
            ("big", vec!["bigger", "biggest"]),
            ("heavy", vec!["heavier", "heaviest", "heavily"]),
            ("considerable", vec!["considerably"]),
        ] {
            let found = all(base, Inflection::Adjective);
            for form in wanted {
                assert!(found.iter().any(|one| one == form), "{base}: {form} in {found:?}");
            }
        }
    }

    #[test]
    fn names_stay_as_they_are() {
        assert_eq!(all("h100", Inflection::Word), ["h100"]);
        assert_eq!(all("lead", Inflection::None), ["lead"]);
    }

    proptest! {
        #[test]
        fn any_word_has_forms_and_is_the_first(base in any::<String>()) {
            for inflection in [Inflection::None, Inflection::Word, Inflection::Adjective] {
                let found = all(&base, inflection);
                prop_assert_eq!(found.first(), Some(&base));
            }
        }
    }
}
