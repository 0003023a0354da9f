//! Prints what a text on standard input is read as.

use counterclaim_core::extract::*;
use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let pieces = piece::pieces(&text);
    let sentences = sentence::sentences(&text, &pieces);
    let mentions = mention::mentions(&text, &pieces, &sentences);
    let attributions = speech::attributions(&text, &pieces, &sentences, &mentions);
    if std::env::args().any(|a| a == "-m") {
        for m in &mentions.list {
            let e = mentions.entity(m).unwrap();
            println!(
                "{:?} {:?} -> {} {:?} role {:?} {:?}",
                &text[m.span.clone()],
                m.kind,
                m.entity,
                e.name,
                m.role.clone().map(|r| &text[r]),
                e.gender
            );
        }
    }
    for a in &attributions {
        println!(
            "{:?}/{:?} [{}] = {:?} ({}) cue {:?} via {:?} role {:?}\n      {:?}",
            a.form,
            a.basis,
            a.speaker.clone().map_or("-", |s| &text[s]),
            a.speaker_resolved,
            a.attribution.word(),
            a.cue.clone().map(|s| &text[s]),
            a.via,
            a.role,
            a.spans.iter().map(|s| &text[s.clone()]).collect::<Vec<_>>()
        );
    }
}
