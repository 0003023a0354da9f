use super::*;
use crate::model::Fingerprint;
use crate::samples::bridge;
use proptest::prelude::*;

const TEXT: &str = "The mayor spoke on Monday.\n\nThe bridge carries forty tonnes, he said, and it is young.\n\
                    There is “some rust” — near the pier.\n";

/// The corpus of the bridge, its mayor's three claims anchored in [`TEXT`] as the page keeps them.
fn anchored() -> Corpus {
    let mut corpus = bridge();
    let original = Original::read("mayor.txt", TEXT.as_bytes()).expect("text");
    let spans = ["The bridge carries forty tonnes", "it is young", "There is “some rust” — near the pier"];
    for (claim, words) in corpus.claims.iter_mut().zip(spans) {
        let at = TEXT.find(words).expect("in the text");
        let mut anchor = original.anchor(at..at + words.len()).expect("a span");
        anchor.sha256.shorten(Fingerprint::SHORT);
        claim.anchor = Some(anchor);
    }
    corpus.claims[2].phrase = Some("some rust".to_owned());
    corpus.sources[0].original = Some(original.locked());
    corpus
}

const MAYOR: SourceKey = SourceKey(0);

fn look(text: &str) -> Recognised {
    recognise(&anchored(), MAYOR, text.as_bytes()).expect("text")
}

fn words(seen: &Recognised) -> Vec<(&'static str, &str)> {
    let told = |place: &Place| match place {
        Place::Proved(_) => "proved",
        Place::Moved(_) => "moved",
        Place::Changed(_) => "changed",
    };
    let text = |place: &Place| place.range().and_then(|range| seen.text.get(range.clone())).unwrap_or_default();
    seen.places.iter().map(|(_, place)| (told(place), text(place))).collect()
}

#[test]
fn the_annotated_file_is_proved_whole() {
    let seen = look(TEXT);
    assert!(seen.is_whole);
    assert_eq!(seen.standing(), 3);
    assert_eq!(
        words(&seen),
        [
            ("proved", "The bridge carries forty tonnes"),
            ("proved", "it is young"),
            ("proved", "There is “some rust” — near the pier")
        ]
    );
    assert_eq!(seen.other, None);
}

#[test]
fn what_has_moved_is_found() {
    // A line before it, Windows line ends, a byte order mark, another order: the words are the same.
    for text in [
        format!("Read more: five bridges.\n{TEXT}"),
        TEXT.replace('\n', "\r\n"),
        format!("\u{feff}{TEXT}"),
        format!(
            "There is “some rust” — near the pier. The bridge carries forty tonnes; it is young.{}",
            " x".repeat(40)
        ),
        TEXT.replace("on Monday", "é"),
    ] {
        let seen = look(&text);
        assert!(!seen.is_whole, "{text}");
        assert_eq!(seen.standing(), 3, "{text}");
    }
}

#[test]
fn changed_words_are_told_and_their_phrase_is_found() {
    let seen = look(&TEXT.replace("forty tonnes", "fifty tonnes").replace("near the pier", "near the bank"));
    assert_eq!(words(&seen), [("changed", ""), ("proved", "it is young"), ("changed", "some rust")]);
    assert_eq!((seen.is_whole, seen.standing()), (false, 1));
    let seen = look(&TEXT.replace("carries forty", "carries more than forty"));
    assert_eq!(words(&seen)[0], ("changed", ""));
    assert_eq!(words(&seen)[1], ("moved", "it is young"));
}

#[test]
fn a_part_of_a_longer_word_is_no_span() {
    let seen = look(&TEXT.replace("it is young", "it is youngish").replace("bridge", "footbridge"));
    assert_eq!(words(&seen)[1].0, "changed");
}

#[test]
fn another_articles_original_is_recognised() {
    let corpus = anchored();
    let critic = corpus.source_named("critic").expect("a source");
    let seen = recognise(&corpus, critic, TEXT.as_bytes()).expect("text");
    assert_eq!((seen.other, seen.is_whole), (Some(MAYOR), false));
    // Changed since, it is still most like the mayor's: its phrase stands there.
    let seen = recognise(&corpus, critic, TEXT.replace("young", "new").as_bytes()).expect("text");
    assert_eq!(seen.other, Some(MAYOR));
    assert_eq!(look("A recipe for soup with leeks, for four.").other, None);
}

#[test]
fn what_is_no_text_is_told() {
    let corpus = anchored();
    let told = |bytes: &[u8]| recognise(&corpus, MAYOR, bytes).expect_err("no text");
    assert_eq!(told(b""), Unreadable::Empty);
    assert_eq!(told(b" \n\t"), Unreadable::Empty);
    assert_eq!(told(b"%PDF-1.7 \xff\xfe\x00"), Unreadable::NotText);
    assert_eq!(told(b"MZ\0\0 a program"), Unreadable::NotText);
    assert_eq!(told(&vec![b'a'; LONGEST + 1]), Unreadable::TooLong);
}

#[test]
fn lines_hold_text_and_claims_in_turn() {
    let seen = look(TEXT);
    let lines = seen.lines();
    assert_eq!(lines.len(), 3, "the empty line is left out");
    let shown: Vec<(&str, Option<u32>)> = lines[1]
        .iter()
        .map(|lit| (seen.text.get(lit.range.clone()).expect("in the text"), lit.claim.map(|(key, _)| key.0)))
        .collect();
    assert_eq!(
        shown,
        [
            ("The bridge carries forty tonnes", Some(0)),
            (", he said, and ", None),
            ("it is young", Some(1)),
            (".", None)
        ]
    );
}

#[test]
fn words_of_two_claims_belong_to_the_first() {
    let mut seen = look(TEXT);
    seen.places = vec![
        (ClaimKey(0), Place::Proved(4..20)),
        (ClaimKey(1), Place::Changed(Some(10..40))),
        (ClaimKey(2), Place::Proved(12..18)),
    ];
    let runs: Vec<(Range<usize>, Option<u32>)> =
        seen.lines().concat().into_iter().map(|lit| (lit.range, lit.claim.map(|(key, _)| key.0))).take(4).collect();
    assert_eq!(runs, [(0..4, None), (4..20, Some(0)), (20..26, Some(1)), (28..40, Some(1))]);
}

proptest! {
    #[test]
    fn any_bytes_are_told_or_shown_whole(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(seen) = recognise(&anchored(), MAYOR, &bytes) {
            let shown: String = seen.lines().concat().iter().filter_map(|lit| seen.text.get(lit.range.clone())).collect();
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(squeezed(&shown), squeezed(&seen.text));
        }
    }

    #[test]
    fn an_edit_outside_a_span_leaves_it_standing(line in "[a-zé ]{0,40}", at in 0usize..2) {
        let seams = [0, TEXT.find("There").expect("there")];
        let mut text = TEXT.to_owned();
        text.insert_str(seams[at], &format!("{line}\n"));
        prop_assert_eq!(look(&text).standing(), 3);
    }
}
