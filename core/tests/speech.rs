//! Attributions in short texts of news against what a reader finds in them.
//!
//! The texts and their format stand in `speech/*.txt`. The figures may not fall below what has been reached;
//! `COUNTERCLAIM_SHOW=1` prints every difference.

use counterclaim_core::extract::{mention, piece, speech};
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

/// Sentences by their end marks: enough for these texts.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut at = 0;
    while let Some(&(byte, character)) = characters.get(at) {
        let ends = match character {
            '\n' => Some(byte),
            '.' | '!' | '?' => {
                let mut next = at + 1;
                while characters.get(next).is_some_and(|(_, c)| matches!(c, '”' | '"' | '’' | '\'' | ')')) {
                    next += 1;
                }
                let space = characters.get(next).is_none_or(|(_, c)| c.is_whitespace());
                let mut word = next;
                while characters.get(word).is_some_and(|(_, c)| c.is_whitespace()) {
                    word += 1;
                }
                let fresh =
                    characters.get(word).is_none_or(|(_, c)| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '\''));
                let title = ["Mr", "Ms", "Dr", "Mrs"].iter().any(|title| text[..byte].ends_with(title));
                (space && fresh && !title).then(|| characters.get(next).map_or(text.len(), |(byte, _)| *byte))
            }
            _ => None,
        };
        if let Some(end) = ends {
            if !text[start..end].trim().is_empty() {
                found.push(start + (text[start..end].len() - text[start..end].trim_start().len())..end);
            }
            start = end;
            while characters.get(at).is_some_and(|(byte, _)| *byte < end) {
                at += 1;
            }
            at += usize::from(character == '\n');
            continue;
        }
        at += 1;
    }
    if !text[start..].trim().is_empty() {
        found.push(start + (text[start..].len() - text[start..].trim_start().len())..text.len());
    }
    found
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
        let sentences = sentences(&text);
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

#[test]
fn what_is_said_and_by_whom() {
    for file in ["first.txt"] {
        let score = score(file);
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        assert!(share(score.right, score.wanted) > 0.0, "{file}: speakers {}/{}", score.right, score.wanted);
    }
}
