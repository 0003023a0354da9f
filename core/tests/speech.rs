//! Attributions in short texts of news against what a reader finds in them.
//!
//! The texts and their format stand in `speech/*.txt`. The figures may not fall below what has been reached;
//! `COUNTERCLAIM_SHOW=1` prints every difference.

use counterclaim_core::extract::{mention, piece, sentence, speech};
use proptest::prelude::*;
use std::fs;
use std::ops::Range;
use std::path::Path;

struct Wanted<'a> {
    form: &'a str,
    written: &'a str,
    resolved: &'a str,
    attribution: &'a str,
    content: &'a str,
}

fn letters(text: &str, spans: &[Range<usize>]) -> std::collections::BTreeSet<usize> {
    spans
        .iter()
        .flat_map(|span| text[span.clone()].char_indices().map(|(at, c)| (at + span.start, c)).collect::<Vec<_>>())
        .filter(|(_, c)| c.is_alphanumeric())
        .map(|(at, _)| at)
        .collect()
}

#[derive(Default)]
struct Score {
    wanted: usize,
    content: usize,
    right: usize,
    kind: usize,
    form: usize,
    found: usize,
    direct: usize,
    direct_right: usize,
}

fn score(file: &str) -> Score {
    let show = std::env::var_os("COUNTERCLAIM_SHOW").is_some();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speech").join(file);
    let cases = fs::read_to_string(path).expect("the cases");
    let mut score = Score::default();
    for case in cases.split("\n\n") {
        let lines: Vec<&str> = case.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        let Some((text, wanted)) = lines.split_first() else { continue };
        let text = text.replace('¶', "\n");
        let wanted: Vec<Wanted<'_>> = wanted
            .iter()
            .map(|line| {
                let fields: Vec<&str> = line.trim_start_matches('>').split(" | ").map(str::trim).collect();
                let [form, written, resolved, attribution, content] = fields[..] else { panic!("{line}") };
                Wanted { form, written, resolved, attribution, content }
            })
            .collect();
        let pieces = piece::pieces(&text);
        let sentences = sentence::sentences(&text, &pieces);
        let mentions = mention::mentions(&text, &pieces, &sentences);
        let mut found = speech::attributions(&text, &pieces, &sentences, &mentions);
        found.retain(|one| !matches!(one.basis, speech::Basis::Object | speech::Basis::Intention));
        score.found += found.len();
        score.wanted += wanted.len();
        let mut used = vec![false; found.len()];
        let mut complaints = Vec::new();
        let mut from = 0;
        for want in &wanted {
            let spans: Vec<Range<usize>> = want
                .content
                .split(" // ")
                .map(|part| {
                    let at = text[from..]
                        .find(part)
                        .map(|at| at + from)
                        .or_else(|| text.find(part))
                        .unwrap_or_else(|| panic!("{part:?} is not in {text:?}"));
                    at..at + part.len()
                })
                .collect();
            from = spans.last().map_or(0, |span| span.end);
            let gold = letters(&text, &spans);
            let best = (0..found.len())
                .filter(|at| !used[*at])
                .map(|at| {
                    let own = letters(&text, &found[at].spans);
                    let both = gold.intersection(&own).count();
                    (both as f64 / (gold.len() + own.len() - both).max(1) as f64, at)
                })
                .filter(|(iou, _)| *iou >= 0.5)
                .max_by(|one, other| one.0.total_cmp(&other.0));
            let direct = want.form == "direct";
            score.direct += usize::from(direct);
            let Some((_, at)) = best else {
                complaints.push(format!("missed {} {:?}", want.form, want.content));
                continue;
            };
            used[at] = true;
            let one = &found[at];
            score.content += 1;
            let written = one.speaker.clone().map_or("-", |span| &text[span]);
            let speaker = if want.written == "-" {
                one.speaker.is_none()
            } else {
                written.contains(want.written) || want.written.contains(written)
            } && (want.resolved == "-"
                || one.speaker_resolved.to_lowercase().contains(&want.resolved.to_lowercase()));
            score.right += usize::from(speaker);
            score.direct_right += usize::from(speaker && direct);
            let kind = one.attribution.word() == want.attribution;
            score.kind += usize::from(kind);
            let form = format!("{:?}", one.form).to_lowercase();
            score.form += usize::from(form == want.form);
            if !speaker || !kind || form != want.form {
                complaints.push(format!(
                    "{} {written:?} = {:?} ({}) for {:?} = {:?} ({})",
                    form,
                    one.speaker_resolved,
                    one.attribution.word(),
                    want.written,
                    want.resolved,
                    want.attribution
                ));
            }
        }
        for (at, one) in found.iter().enumerate().filter(|(at, _)| !used[*at]) {
            let _ = at;
            complaints.push(format!(
                "made {:?} {:?}: {:?}",
                one.basis,
                one.speaker.clone().map(|span| &text[span]),
                &text[one.content.clone()]
            ));
        }
        if show && !complaints.is_empty() {
            println!("{text}");
            complaints.iter().for_each(|complaint| println!("    {complaint}"));
        }
    }
    if show {
        println!(
            "{file}: content {}/{} of {} found, speaker {}, kind {}, form {}, direct {}/{}",
            score.content,
            score.wanted,
            score.found,
            score.right,
            score.kind,
            score.form,
            score.direct_right,
            score.direct
        );
    }
    score
}

/// Each file with the share of speakers, of attributions that are wanted, and of direct quotations to be reached.
const FLOORS: &[(&str, [f64; 3])] = &[
    ("first.txt", [0.95, 0.95, 0.95]),
    ("second.txt", [0.9, 0.9, 0.9]),
    ("third.txt", [0.9, 0.9, 0.9]),
    ("fourth.txt", [0.9, 0.9, 0.9]),
];

#[test]
fn what_is_said_and_by_whom() {
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    for (file, floors) in FLOORS {
        let score = score(file);
        let reached = [
            share(score.right, score.wanted),
            share(score.content, score.found),
            share(score.direct_right, score.direct),
        ];
        assert!(
            reached.iter().zip(floors).all(|(reached, floor)| reached >= floor),
            "{file}: {reached:?} of {floors:?}"
        );
    }
}

fn read(text: &str) -> (mention::Mentions, Vec<speech::Attribution>) {
    let pieces = piece::pieces(text);
    let sentences = sentence::sentences(text, &pieces);
    let mentions = mention::mentions(text, &pieces, &sentences);
    let attributions = speech::attributions(text, &pieces, &sentences, &mentions);
    (mentions, attributions)
}

proptest! {
    #[test]
    fn any_text_gives_spans_inside_it(
        text in "(Jane|Roe|Acme|the|a|report|minister|said|says|told|that|according to|[“”\"'’,.:;()\n—-]| |he|it|who|and|by|[a-z]{1,6}|[A-Z][a-z]{1,5}|[0-9]{1,3}|é)*"
    ) {
        let (mentions, attributions) = read(&text);
        let mut last = 0;
        for mention in &mentions.list {
            prop_assert!(last <= mention.span.start && mention.span.start < mention.span.end);
            prop_assert!(text.get(mention.span.clone()).is_some() && mentions.entity(mention).is_some());
            last = mention.span.start;
        }
        let mut last = 0;
        for one in &attributions {
            prop_assert!(last <= one.extent.start);
            last = one.extent.start;
            prop_assert!(!one.spans.is_empty());
            let spans = one.spans.iter().chain([&one.content, &one.extent]).chain(&one.speaker).chain(&one.cue).chain(&one.clause);
            for span in spans {
                prop_assert!(span.start <= span.end && text.get(span.clone()).is_some(), "{:?} {:?}", span, one);
            }
        }
        prop_assert_eq!(read(&text), (mentions, attributions));
    }

    #[test]
    fn any_characters_at_all(text in any::<String>()) {
        read(&text);
    }
}

/// Text that a rule with unbounded reach would choke on.
#[test]
fn long_text_of_one_kind_is_read() {
    for unit in [
        "“",
        "\"a ",
        "said ",
        "Roe, ",
        "the report ",
        "that he said ",
        "very ",
        "A",
        "who, ",
        "“a” ",
        "and ",
        "Roe said ",
        "X: y\n",
    ] {
        read(&unit.repeat(200_000 / unit.len()));
    }
}

/// What is said in a text, by whom: resolved speaker and the first words.
fn said(text: &str) -> Vec<(String, String)> {
    let pieces = piece::pieces(text);
    let sentences = sentence::sentences(text, &pieces);
    let mentions = mention::mentions(text, &pieces, &sentences);
    let first = |span: &Range<usize>| text[span.clone()].split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    speech::attributions(text, &pieces, &sentences, &mentions)
        .iter()
        .map(|one| (one.speaker_resolved.clone(), first(&one.content)))
        .collect()
}

#[test]
fn questions_and_answers_take_turns_without_labels() {
    let text = "Pilot Hanne Lie has sailed the fjord since 1999. Hanne Lie spoke to us on the quay.\n\n\
        How bad is the silt, in your view?\n\nI think it is worse every year. The quay sinks.\n\n\
        What would you do?\n\nDredge. I have said so before.\n\n\
        And if your council has no money?\n\nThen we lose the ferry, and I retire.\n\n\
        The interview was shortened.";
    let found = said(text);
    for words in ["I think it", "Dredge. I have", "Then we lose"] {
        assert!(found.contains(&("Hanne Lie".to_owned(), words.to_owned())), "{words}: {found:?}");
    }
    assert!(!found.iter().any(|(_, words)| words.starts_with("The interview")), "{found:?}");
}

#[test]
fn an_author_who_asks_himself_is_no_interview() {
    let text = "Pilot Hanne Lie has sailed the fjord since 1999. Hanne Lie knows it well.\n\n\
        Is the silt bad?\n\nIt is worse every year. The quay sinks.\n\n\
        Does it cost much?\n\nDredging is dear.\n\nAnd if there is no money?\n\nThen the ferry stops.";
    assert_eq!(said(text), []);
}
