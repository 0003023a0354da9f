//! Whom a noun phrase beside a cue stands for: a name, a role, a body called again, whose report it is.

use super::{Discourse, Speaker};
use crate::extract::lexis::Lex;
use crate::extract::mention::{self, Kind, Mention};
use std::ops::Range;

impl Discourse<'_, '_> {
    /// A noun phrase beside a cue.
    pub(super) fn phrase(&mut self, pieces: Range<usize>, head: usize) -> Speaker {
        let tagged = self.tagged;
        let lex = tagged.lex(head);
        let written = tagged.bytes(pieces.clone());
        let pronoun = lex.any(Lex::PRONOUN) || matches!(tagged.word(head), "its" | "their");
        if pronoun && !lex.any(Lex::ACRONYM) && pieces.len() == 1 {
            return self.pronoun(head, written);
        }
        // "The firm expects", "the Oslo-based firm": rather the firm that has just spoken than one it spoke of.
        if tagged.word(pieces.start) == "the"
            && (pieces.len() == 2 || self.is_seated(&pieces))
            && mention::is_generic_body(tagged.word(head))
            && let Some(last) = self.last.as_ref().filter(|last| self.spoke_just_now(last, head))
        {
            return Speaker { written, ..last.clone() };
        }
        // "the Bergen giant", "the Norwegian firm": the body named last.
        if tagged.word(pieces.start) == "the"
            && pieces.len() == 3
            && tagged.any(pieces.start + 1, Lex::CAPITAL)
            && tagged.any(pieces.start + 1, Lex::DEMONYM.or(Lex::PLACE).or(Lex::LISTED))
                | !tagged.any(head, Lex::CAPITAL)
            && mention::is_generic_body(tagged.word(head))
            && let Some(body) = self.antecedents.of_body(pieces.start)
        {
            return self.of_mention(body, written, &body.pieces);
        }
        // "its report found", "their study shows", "its authors warn": whose it is speaks.
        let makers = matches!(tagged.word(head), "authors" | "author" | "analysts" | "researchers");
        if (lex.any(Lex::DOC) || makers)
            && pieces.len() < if makers { 3 } else { 5 }
            && !(pieces.start + 1..pieces.end).any(|at| tagged.any(at, Lex::PREP.or(Lex::CAPITAL)))
            && matches!(tagged.word(pieces.start), "its" | "his" | "her" | "their")
        {
            // "its authors": those of whatever has been reporting.
            let reporting =
                |last: &&Speaker| matches!(last.kind, Kind::Organisation | Kind::Document) && !lex.any(Lex::DOC);
            if let Some(last) = self.last.as_ref().filter(reporting) {
                return Speaker { written, ..last.clone() };
            }
            let owner = self.pronoun(pieces.start, written.clone());
            if owner.entity.is_some() {
                return owner;
            }
        }
        // "her survey of 2,300 yards found": she did.
        if lex.any(Lex::DOC) && head <= pieces.start + 3 && matches!(tagged.word(pieces.start), "his" | "her") {
            let owner = self.pronoun(pieces.start, written.clone());
            if owner.entity.is_some() {
                return owner;
            }
        }
        // "the authors write", "a section on cranes accepts": those and that of whatever has been reporting.
        let part = matches!(tagged.word(head), "section" | "chapter" | "appendix" | "annex" | "passage" | "footnote");
        let authors = tagged.word(head) == "authors" && tagged.word(pieces.start) == "the" && pieces.len() == 2;
        if (part && !(pieces.start + 1..pieces.end).any(|at| tagged.any(at, Lex::CAPITAL)) || authors)
            && let Some(last) = self.last.as_ref().filter(|last| {
                matches!(last.kind, Kind::Organisation | Kind::Document) && (part || self.is_near(last, head))
            })
        {
            return Speaker { written, ..last.clone() };
        }
        // "Minister of Education Stefania Giannini": the office before, the person behind.
        let ending = self.mentions.within(pieces.clone()).last();
        if let Some(person) = ending.filter(|person| person.kind == Kind::Person && person.pieces.end == pieces.end)
            && lex.any(Lex::CAPITAL)
            && !pieces.clone().any(|at| tagged.any(at, Lex::AND))
        {
            return self.of_mention(person, written, &pieces);
        }
        // "by the company's own account": the body named last.
        if lex.any(Lex::POSSESSIVE)
            && pieces.len() == 2
            && tagged.word(pieces.start) == "the"
            && mention::is_generic_body(tagged.word(head))
            && let Some(body) = self.antecedents.of_body(head)
        {
            return self.of_mention(body, written, &body.pieces);
        }
        // "the 34-year-old says": whoever has just been named.
        if tagged.word(pieces.start) == "the"
            && tagged.any(pieces.start + 1, Lex::NUMBER)
            && tagged.word(pieces.end - 1) == "old"
            && let Some(person) = self.antecedents.of_age(pieces.start)
        {
            return self.of_mention(person, written, &person.pieces);
        }
        if let Some(body) = self.spoken_for(&pieces, head) {
            return self.of_mention(body, written, &body.pieces);
        }
        // "its spokesman": that of the body named before.
        if is_spokesman(tagged.word(head)) && pieces.len() == 2 && tagged.word(pieces.start) == "its" {
            let owner = self.pronoun(pieces.start, written.clone());
            if owner.entity.is_some() {
                return owner;
            }
        }
        if let Some(mention) = self.mention(&pieces, head) {
            // "Falk runs the yard. “It is full,” the engineer added.": somebody just named, by what they are.
            let definite = tagged.word(pieces.start) == "the" && !mention.plural && mention.kind == Kind::Anonymous;
            let person = definite.then(|| self.antecedents.of_epithet(&pieces, head, mention, self.person)).flatten();
            let mention = person.unwrap_or(mention);
            return self.of_mention(mention, written, &pieces);
        }
        // "Norline and Alba" at the head of a sentence: names and nothing else.
        let names = pieces.clone().all(|at| !tagged.any(at, Lex::WORD) || tagged.any(at, Lex::CAPITAL.or(Lex::AND)))
            && pieces.clone().any(|at| tagged.any(at, Lex::CAPITAL) && !tagged.any(at, Lex::START));
        let kind = if lex.any(Lex::PERSON) {
            Kind::Anonymous
        } else if lex.any(Lex::DOC) {
            Kind::Document
        } else if lex.any(Lex::ORG.or(Lex::ACRONYM)) || lex.any(Lex::CAPITAL) && (!lex.any(Lex::START) || names) {
            Kind::Organisation
        } else {
            Kind::Anonymous
        };
        Speaker {
            resolved: self.named(&pieces),
            role: None,
            kind,
            attribution: self.vouches(kind, &pieces),
            entity: None,
            plural: tagged.word(head).ends_with('s'),
            written,
        }
    }

    /// "a spokesman for Norline", "a Norline spokeswoman": the body that speaks through somebody without a name.
    fn spoken_for(&self, pieces: &Range<usize>, head: usize) -> Option<&Mention> {
        if !is_spokesman(self.tagged.word(head)) {
            return None;
        }
        let body = |mention: &&Mention| {
            let named = mention.pieces.clone().any(|at| self.tagged.any(at, Lex::CAPITAL));
            let beside = mention.pieces.end == head || self.tagged.word(head + 1) == "for";
            mention.kind == Kind::Organisation && named && beside
        };
        self.mentions.within(pieces.clone()).iter().find(body)
    }

    /// "the Oslo-based research firm": what a body is called again by where it sits.
    fn is_seated(&self, pieces: &Range<usize>) -> bool {
        let mut based = pieces.clone();
        based.any(|at| self.tagged.word(at) == "based")
            && based.all(|at| !self.tagged.any(at, Lex::CAPITAL))
            && pieces.len() < 9
    }

    /// Whether a named body spoke in this sentence or the one before.
    fn spoke_just_now(&self, last: &Speaker, at: usize) -> bool {
        let sentence = |byte: usize| {
            let piece = self.tagged.pieces.partition_point(|piece| piece.span.start < byte);
            self.antecedents.sentence(piece)
        };
        // "a report by the Harbour Group": its owner.
        let owned = last.kind == Kind::Document && last.resolved.contains(" by ");
        let named = last.resolved.starts_with(char::is_uppercase) || owned;
        let at_byte = |byte: usize| self.tagged.pieces.partition_point(|piece| piece.span.start < byte);
        let written = at_byte(last.written.start)..at_byte(last.written.end);
        let press = written.into_iter().any(|at| self.tagged.any(at, Lex::MEDIA));
        (last.kind == Kind::Organisation || owned)
            && named
            && !press
            && self.antecedents.sentence(at) <= sentence(last.written.start) + 1
    }
}

/// Whoever speaks for a body and is not named.
fn is_spokesman(word: &str) -> bool {
    matches!(word, "spokesman" | "spokeswoman" | "spokesperson" | "spokespeople" | "spokespersons" | "spokesmen")
}
