use super::*;
use crate::anchor::align::{Wishes, align};
use crate::anchor::lock;
use crate::anchor::original::Original;
use crate::parse::{self, Folder, Parsed};
use proptest::prelude::*;

const ARTICLE: &str = "Harbour News\n\nBergen’s ferries could carry less than 20% of the freight, said Kari Lund of the Fjord Trust. \
The pier isn’t closed—it may be “lost for good”, and no crane is left.\n\nIn 2023 the port had 41 boats. It now has 33. \
They reportedly cannot sail, unlike the KLM-4.\n";

const HEAD: &str = "title = \"Ferries\"\nthesis = \"Ferries pay\"\nlanguage = \"en\"\nsources = [\"ferries\"]\n\
[narratives.optimistic]\nname = \"Pays\"\ngloss = \"g\"\nmark = \"up\"\n[narratives.pessimistic]\nname = \"Fails\"\ngloss = \"g\"\nmark = \"down\"\n\
[[questions]]\nid = \"freight\"\ntitle = \"Freight?\"\nshort = \"Freight\"\ntopic = \"freight\"\nterms = []\n\
[aliases]\n\"Bergen\" = [\"Bjørgvin\"]\n[lexicon]\noptimistic = []\npessimistic = []\n[brief]\nboth = ''\npart = ''\nbecause = ''\n";

/// One claim, its statement and phrase; the exceptions stand in the digest's head.
fn folder(statement: &str, phrase: &str, exceptions: &str, lock: Option<String>) -> Folder {
    let digest = format!(
        "+++\ntitle = \"Ferries\"\nshort = \"Ferries\"\ndate-basis = \"none\"\nnarrative = \"optimistic\"\n{exceptions}\n+++\n\n\
         It says [{statement}]{{#claim question=freight stance=neutral kind=event phrase=\"{phrase}\" checkworthy=2}}.\n"
    );
    let mut files = vec![("corpus.toml".to_owned(), HEAD.into()), ("ferries.dj".to_owned(), digest.into())];
    files.extend(lock.map(|lock| ("corpus.lock".to_owned(), lock.into_bytes())));
    Folder { name: "small".to_owned(), files }
}

fn article() -> Vec<Original> {
    vec![Original::read("ferries.txt", ARTICLE.as_bytes()).expect("UTF-8")]
}

/// The corpus with its lock, the claim's span being `span`.
fn anchored(statement: &str, phrase: &str, exceptions: &str, span: &str) -> Parsed {
    let unlocked = parse::corpus(&folder(statement, phrase, exceptions, None));
    let at = ARTICLE.find(span).expect("the span stands in the article");
    let start = u32::try_from(ARTICLE[..at].chars().count()).expect("short");
    let end = start + u32::try_from(span.chars().count()).expect("short");
    let key = unlocked.corpus.claim_named("claim").unwrap_or_else(|| panic!("{:#?}", unlocked.diagnostics));
    let alignment = align(&unlocked, &article(), &Wishes { set: vec![(key, start..end)], again: false });
    parse::corpus(&folder(statement, phrase, exceptions, Some(lock::write(&alignment.lock))))
}

/// Codes and first words of what is reported.
fn reported(statement: &str, span: &str) -> Vec<String> {
    let phrase = span.split_whitespace().take(2).collect::<Vec<_>>().join(" ").replace(['“', '”', '"'], "");
    let verdict = verify(&anchored(statement, phrase.trim_end_matches(','), "", span), &article());
    verdict.diagnostics.iter().map(|found| found.code.clone()).collect()
}

const FREIGHT: &str = "Bergen’s ferries could carry less than 20% of the freight, said Kari Lund of the Fjord Trust";

#[test]
fn a_faithful_statement_is_proved() {
    let statement =
        "less than 20 % of the freight might go by the ferries of Bergen, Kari Lund of the Fjord Trust said";
    assert_eq!(reported(statement, FREIGHT), [""; 0]);
    let verdict = verify(&anchored(statement, "less than 20%", "", FREIGHT), &article());
    assert_eq!(verdict.summary, Summary { claims: 1, proved: 1, exceptions: 0 });
}

#[test]
fn every_loss_and_every_addition_is_reported() {
    for (statement, codes) in [
        (
            "less than 20 % of the freight goes by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-hedge-missing"],
        ),
        (
            "20 % of the freight could go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-hedge-missing"],
        ),
        (
            "little of the freight could go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-figure-missing", "verify-hedge-missing"],
        ),
        (
            "less than 30 % of the freight could go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-figure-missing", "verify-figure-added"],
        ),
        (
            "less than 20 % of the freight could go by the ferries of Bergen, Lund of the Fjord Trust said",
            vec!["verify-name-missing"],
        ),
        (
            "less than 20 % of the freight could go by the ferries of Bergen and Oslo, Kari Lund of the Fjord Trust said",
            vec!["verify-name-added"],
        ),
        (
            "less than 20 % of the freight could not go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-negation-added"],
        ),
        (
            "less than 20 % of the freight could likely go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
            vec!["verify-hedge-added"],
        ),
    ] {
        assert_eq!(reported(statement, FREIGHT), codes, "{statement}");
    }
}

#[test]
fn negations_may_change_their_form_but_not_their_number() {
    let span = "The pier isn’t closed—it may be “lost for good”, and no crane is left";
    assert_eq!(reported("the pier is not closed but may be lost for good, and it lacks a crane", span), [""; 0]);
    assert_eq!(
        reported("the pier is closed but may be lost for good, and no crane is left", span),
        ["verify-negation-missing"]
    );
    assert_eq!(reported("the pier is without a crane and not closed, but may be lost for good", span), [""; 0]);
}

#[test]
fn context_may_be_made_explicit() {
    let span = "It now has 33";
    assert_eq!(reported("the port of Bergen now has 33 boats, after 41 in 2023", span), [""; 0]);
    assert_eq!(reported("the port now has 33 boats, unlike the KLM-4", span), ["verify-name-added"]);
    assert_eq!(reported("the port has 33 boats, 20 of them old", span), ["verify-figure-added"]);
}

#[test]
fn names_have_aliases_and_codes_stay_whole() {
    assert_eq!(
        reported(
            "ferries of Bjørgvin could carry less than 20 % of the freight, Kari Lund of the Fjord Trust said",
            FREIGHT
        ),
        [""; 0]
    );
    let span = "They reportedly cannot sail, unlike the KLM-4";
    assert_eq!(reported("boats are reportedly unable to sail, unlike the KLM-4", span), [""; 0]);
    assert_eq!(reported("boats are reportedly unable to sail, unlike the KLM", span), ["verify-name-missing"]);
    assert_eq!(reported("boats are unable to sail, unlike the KLM-4", span), ["verify-hedge-missing"]);
}

#[test]
fn an_exception_silences_its_word_and_no_other() {
    let statement = "less than 20 % of the freight goes by the ferries of Bergen, Lund of the Fjord Trust said";
    let exception = |word: &str| format!("[[exceptions]]\nclaim = \"claim\"\nword = \"{word}\"\nreason = \"meant\"\n");
    let codes = |exceptions: &str| -> Vec<String> {
        let verdict = verify(&anchored(statement, "less than 20%", exceptions, FREIGHT), &article());
        verdict.diagnostics.into_iter().map(|found| found.code).collect()
    };
    assert_eq!(codes(&exception("could")), ["verify-name-missing"]);
    assert_eq!(codes(&format!("{}{}", exception("could"), exception("Kari Lund"))), [""; 0]);
    assert_eq!(codes(&exception("perhaps")), ["verify-name-missing", "verify-hedge-missing", "exception-unused"]);
}

#[test]
fn a_difference_shows_both_texts_and_its_place() {
    let parsed = anchored(
        "less than 20 % of the freight goes by the ferries of Bergen, Kari Lund of the Fjord Trust said",
        "less than 20%",
        "",
        FREIGHT,
    );
    let verdict = verify(&parsed, &article());
    let [found] = verdict.diagnostics.as_slice() else { panic!("{:#?}", verdict.diagnostics) };
    assert_eq!(found.message, "the statement of `claim` loses the hedge (possibility) “could”");
    assert!(found.location.file.ends_with("ferries.dj") && found.location.line == 9);
    assert!(found.notes.iter().any(|note| note.contains(FREIGHT)));
    assert!(found.notes.iter().any(|note| note.contains("goes by the ferries")));
    assert!(found.hint.as_ref().is_some_and(|hint| hint.contains("word = \"could\"")));
}

#[test]
fn originals_that_changed_or_are_missing_are_named() {
    let parsed = anchored(
        "less than 20 % of the freight could go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
        "less than 20%",
        "",
        FREIGHT,
    );
    let code = |originals: &[Original]| {
        verify(&parsed, originals).diagnostics.into_iter().map(|found| found.code).collect::<Vec<_>>()
    };
    let changed = Original::read("ferries-2.txt", ARTICLE.replace("2023", "2024").as_bytes()).expect("UTF-8");
    assert_eq!(code(&[changed]), ["original-changed"]);
    let other = Original::read("other.txt", b"nothing of it").expect("UTF-8");
    assert_eq!(code(&[other]), ["original-missing"]);
    assert_eq!(code(&[]), ["original-missing"]);
}

#[test]
fn spans_that_moved_are_named() {
    let mut parsed = anchored(
        "less than 20 % of the freight could go by the ferries of Bergen, Kari Lund of the Fjord Trust said",
        "less than 20%",
        "",
        FREIGHT,
    );
    let codes = |parsed: &Parsed| {
        verify(parsed, &article()).diagnostics.into_iter().map(|found| found.code).collect::<Vec<_>>()
    };
    let whole = parsed.corpus.claims[0].anchor.clone();
    if let Some(anchor) = &mut parsed.corpus.claims[0].anchor {
        anchor.start += 1;
    }
    assert_eq!(codes(&parsed), ["span-changed"]);
    if let Some(anchor) = &mut parsed.corpus.claims[0].anchor {
        anchor.end = 90_000;
    }
    assert_eq!(codes(&parsed), ["anchor-outside"]);
    parsed.corpus.claims[0].anchor = None;
    assert_eq!(codes(&parsed), ["anchor-missing"]);
    parsed.corpus.claims[0].anchor = whole;
    parsed.corpus.claims[0].phrase = Some("more than 20%".to_owned());
    assert_eq!(codes(&parsed), ["phrase-not-found"]);
}

#[test]
fn phrases_are_found_across_typesetting() {
    let span = "The pier isn’t closed—it may be “lost for good”, and no crane is left";
    let parsed = anchored(
        "the pier is not closed but may be lost for good, and no crane is left",
        "isn't closed - it may be 'lost",
        "",
        span,
    );
    assert_eq!(verify(&parsed, &article()).diagnostics[0].code, "phrase-not-found");
    let parsed = anchored(
        "the pier is not closed but may be lost for good, and no crane is left",
        "isn't closed-it may be",
        "",
        span,
    );
    assert!(verify(&parsed, &article()).diagnostics.is_empty());
}

proptest! {
    #[test]
    fn any_original_gives_a_verdict(text in any::<String>(), start in 0..60_u32, length in 1..60_u32) {
        let mut parsed = parse::corpus(&folder("the ferries may sail", "may sail", "", None));
        let original = Original::read("a.txt", text.as_bytes()).expect("UTF-8");
        parsed.corpus.sources[0].original = Some(original.locked());
        if let Some(anchor) = original.bytes(start..start + length).and_then(|bytes| original.anchor(bytes)) {
            parsed.corpus.claims[0].anchor = Some(anchor);
        }
        let verdict = verify(&parsed, &[original]);
        prop_assert_eq!(verdict.summary.claims, 1);
    }
}
