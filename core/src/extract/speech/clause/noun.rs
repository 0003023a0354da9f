//! Words of saying that say nothing: nouns ("the report", "test questions"), participles ("the most cited paper"), parts
//! of a compound ("state-run").

use super::{ALONE, Reader};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::phrase;

impl Reader<'_, '_> {
    /// Whether a word that can be a reporting verb is none here.
    pub(super) fn is_no_verb(&self, at: usize, lex: Lex) -> bool {
        let tagged = self.tagged;
        let before = at.checked_sub(1);
        let left = before.map_or(Lex::default(), |before| tagged.lex(before));
        let behind_quote = before.is_some_and(|before| self.quoted.at(before).is_some());
        // A noun: "the report", "its claims", "a growing warning".
        // "according to Norline estimates".
        if lex.any(Lex::NOUN_TOO)
            && self.last.is_some_and(|last| last.cue.end + 3 > at && last.cue.end < at)
            && before.is_some_and(|before| tagged.is_wordlike(before))
            && self.last.is_some_and(|last| matches!(tagged.word(last.cue.start), "according" | "per"))
        {
            return true;
        }
        let determined =
            left.any(Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE)) && !left.any(Lex::RELATIVE.or(Lex::PRONOUN));
        if determined && !behind_quote && !stands_alone(tagged, before) {
            return true;
        }
        let noun = left.any(Lex::PREP) || matches!(tagged.word(at + 1), "of" | "by" | "from");
        if lex.any(Lex::NOUN_TOO) && noun && !behind_quote {
            return true;
        }
        // "In dollar terms the gap has grown".
        let opening = at == self.sentence.start + 2 && tagged.any(self.sentence.start, Lex::PREP);
        if lex.any(Lex::NOUN_TOO) && opening && !behind_quote {
            return true;
        }
        // "many test questions can be found": a noun, with its own verb behind it.
        let pronoun = left.any(Lex::PRONOUN.or(Lex::SUBJECT));
        if lex.any(Lex::NOUN_TOO) && !behind_quote && !pronoun && tagged.any(at + 1, Lex::AUX) && !lex.any(Lex::PAST) {
            return true;
        }
        // "the hall held 40 boats", "the story holds": only that something is so is held.
        if matches!(tagged.word(at), "hold" | "holds" | "held") && tagged.word(at + 1) != "that" {
            return true;
        }
        // "papers accepted at a conference": only what is accepted to be so is said.
        if matches!(tagged.word(at), "accepted" | "recognised" | "recognized" | "accepts" | "accept")
            && !(tagged.word(at + 1) == "that" || tagged.is(at + 1, ','))
        {
            return true;
        }
        // "a person briefed on the talks", "a town convinced that it has lost": a participle.
        let heard = lex.all(Lex::HEARER.or(Lex::PAST));
        let nobody_told = !lex.any(Lex::OBJECT) && tagged.word(at + 1) == "that" && !left.any(Lex::AUX.or(Lex::ADVERB));
        if heard && (matches!(tagged.word(at + 1), "on" | "about") || nobody_told) {
            return true;
        }
        // "the most cited research", "a much praised report": a participle with its degree.
        let degree = before.is_some_and(|before| {
            // "the most frequently cited papers".
            let adverb = usize::from(before > 0 && tagged.word(before).ends_with("ly"));
            matches!(
                tagged.word(before - adverb),
                "most" | "least" | "best" | "widely" | "often" | "much" | "more" | "oft"
            )
        });
        if degree && lex.any(Lex::PART.or(Lex::PAST)) && phrase::is_nominal(tagged, at + 1) {
            return true;
        }
        // A compound: "a state-run bank", "fact-finding".
        if before.is_some_and(|before| tagged.mark(before) == Some('-') && tagged.glued(at))
            || tagged.is(at + 1, '-') && tagged.glued(at + 1) && tagged.glued(at + 2)
        {
            return true;
        }
        false
    }
}

/// A determiner that can be a subject by itself: "some say", "many think".
fn stands_alone(tagged: &Tagged<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|at| ALONE.contains(&tagged.word(at)) && !tagged.any(at, Lex::POSSESSIVE))
}
