//! What stands in a letter, a memo or a filing is said by whoever sent it.

use super::Attribution;
use crate::extract::lexis::Tagged;
use crate::extract::mention::Kind;

/// "the Harbour Council said in a letter … according to the letter": what stands in a letter is its sender's.
pub(super) fn sent(tagged: &Tagged<'_>, attributions: &mut [Attribution]) {
    /// How many sayings back a sender is looked for.
    const MEMORY: usize = 40;
    /// How far behind the reporting clause the letter may be named, in pieces.
    const REACH: usize = 12;
    let at = |byte: usize| tagged.pieces.partition_point(|piece| piece.span.start < byte);
    for index in 0..attributions.len() {
        let Some((earlier, rest)) = attributions.split_at_mut_checked(index) else { return };
        let Some(one) = rest.first_mut().filter(|one| one.kind == Kind::Document) else { continue };
        let told = one.speaker_resolved.to_lowercase();
        let Some(word) = told.split_whitespace().last().filter(|word| is_message(word)) else { continue };
        let definite = one.speaker.as_ref().is_some_and(|written| tagged.word(at(written.start)) == "the");
        if told != one.speaker_resolved || !definite {
            continue;
        }
        let sender = earlier.iter().rev().take(MEMORY).find(|sender| {
            // "analysts at Norline wrote in a note".
            let placed = sender.kind == Kind::Anonymous && sender.speaker_resolved.contains(char::is_uppercase);
            let somebody = matches!(sender.kind, Kind::Person | Kind::Organisation) || placed;
            let Some(clause) = sender.clause.as_ref().filter(|_| somebody) else { return false };
            let words = at(clause.start)..at(clause.end) + REACH;
            let mut letters = words.filter(|&at| tagged.word(at) == word);
            letters.any(|at| {
                (1..5).any(|back| matches!(tagged.word(at.wrapping_sub(back)), "a" | "an" | "its" | "his" | "her"))
            })
        });
        if let Some(sender) = sender {
            one.speaker_resolved.clone_from(&sender.speaker_resolved);
            one.role.clone_from(&sender.role);
            (one.kind, one.attribution) = (sender.kind, sender.attribution);
        }
    }
}

/// What somebody sends or gives out in writing.
fn is_message(word: &str) -> bool {
    matches!(
        word,
        "letter" | "memo" | "memorandum" | "note" | "email" | "e-mail" | "filing" | "statement" | "post" | "submission"
    )
}
