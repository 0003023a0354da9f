//! Who speaks, in short texts.

use crate::extract::speech::attributions;
use crate::extract::{mention, piece, sentence};

/// Who says what in a text: the resolved speakers, in order.
fn speakers(text: &str) -> Vec<String> {
    let pieces = piece::pieces(text);
    let sentences = sentence::sentences(text, &pieces);
    let mentions = mention::mentions(text, &pieces, &sentences);
    attributions(text, &pieces, &sentences, &mentions).into_iter().map(|one| one.speaker_resolved).collect()
}

#[test]
fn a_country_in_capitals_is_no_pronoun() {
    assert_eq!(speakers("“It bought us two years,” a senior US official said."), ["senior US official"]);
    assert_eq!(speakers("“It bought us two years,” a senior U.S. official said."), ["senior U.S. official"]);
}

#[test]
fn one_of_anything_is_nobody() {
    let text = "“They could not build a crane,” Ola Nes said. “Then there was one in my yard.” He said it works.";
    assert_eq!(speakers(text), ["Ola Nes", "Ola Nes", "Ola Nes"]);
    assert_eq!(speakers("One of them said the pier is long."), ["One of them"]);
}

#[test]
fn whose_report_it_is_speaks() {
    let text = "The Harbour Office said on Monday that it is late. Eleven piers sank, its report found.";
    assert_eq!(speakers(text), ["Harbour Office", "Harbour Office"]);
}

#[test]
fn what_somebody_counts_is_theirs() {
    let text = "Anna Lund said the pier is old. By her count, 58 percent of the planks are rotten.";
    assert_eq!(speakers(text), ["Anna Lund", "Anna Lund"]);
}

#[test]
fn a_body_is_called_again_by_where_it_sits() {
    let text = "Traffic grew, the Vardal Group said on Monday. Fares fell 3%, the Oslo-based research firm said.";
    assert_eq!(speakers(text), ["Vardal Group", "Vardal Group"]);
}
