//! What somebody holds, told with "be": "her view is that", "the received wisdom is that", "Lund is convinced that",
//! "if the trust is right".

use super::{Clause, Reader, Voice, is_self};
use crate::extract::lexis::Lex;
use crate::extract::mention::phrase::{self, Phrase};
use crate::extract::speech::complement::{Complement, Link};
use crate::extract::speech::subject;

/// What a clause of this sort can do, whatever its word.
const HOLDS: Lex = Lex::SAY.or(Lex::CLAUSE).or(Lex::BARE);

/// How far "is that" may stand from its noun: "the view among older skippers is that".
const REACH: usize = 12;

/// What everybody is said to hold, though nobody is named.
const COMMON: &[&str] = &["wisdom", "consensus", "orthodoxy", "assumption"];

impl Reader<'_, '_> {
    /// "Lund's answer is that", "the argument of its critics is that", "the received wisdom is that".
    pub(super) fn noun_is_that(&self, noun: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let reach = self.sentence.end.min(noun + REACH);
        let plural = |at: usize| tagged.mark(at).is_some_and(|mark| matches!(mark, '’' | '\''));
        let open = |at: usize| tagged.mark(at).is_none_or(|mark| mark == '-') || plural(at);
        // "Her argument: the pier is old."
        if tagged.is(noun + 1, ':') && noun + 2 < self.sentence.end {
            let owner = noun.checked_sub(1).filter(|&owner| owner >= self.sentence.start)?;
            let voice = match tagged.word(owner) {
                "his" | "her" | "their" => Phrase { pieces: owner..noun, head: owner },
                _ if tagged.any(owner, Lex::POSSESSIVE) => phrase::leftwards(tagged, owner, self.floor)?,
                _ => return None,
            };
            let first = voice.pieces.start;
            let said = Complement::behind(Link::That, noun + 2);
            return Some(self.clause(noun..noun + 1, HOLDS, Voice::Phrase(voice), first, said));
        }
        let be = (noun + 1..reach).take_while(|&at| open(at)).find(|&at| tagged.any(at, Lex::BE))?;
        let that = (be + 1..reach).find(|&at| !tagged.any(at, Lex::ADVERB)).filter(|&at| tagged.word(at) == "that")?;
        let start = (self.floor..noun).rev().take(REACH).take_while(|&at| open(at)).last().unwrap_or(noun);
        // "Lund's", "their", "the critics'".
        let owns = |at: usize| tagged.any(at, Lex::POSS.or(Lex::POSSESSIVE)) || plural(at + 1) && at + 1 < noun;
        let owner = (start..noun).rev().find(|&at| owns(at));
        let behind = (noun + 1..be).find(|&at| matches!(tagged.word(at), "of" | "among" | "from"));
        let voice = if let Some(owner) = owner {
            if tagged.any(owner, Lex::POSS) {
                // "our view is that": the writer.
                let third = tagged.any(owner, Lex::HE.or(Lex::SHE).or(Lex::THEY).or(Lex::IT))
                    || matches!(tagged.word(owner), "his" | "her" | "their");
                third.then_some(Phrase { pieces: owner..owner + 1, head: owner })?
            } else {
                phrase::leftwards(tagged, owner, start)?
            }
        } else if let Some(of) = behind {
            phrase::rightwards(tagged, of + 1, be)?
        } else if COMMON.contains(&tagged.word(noun)) {
            phrase::leftwards(tagged, noun, start)?
        } else {
            return None;
        };
        if is_self(tagged, voice.head) {
            return None;
        }
        let first = voice.pieces.start.min(noun);
        Some(self.clause(noun..that, HOLDS, Voice::Phrase(voice), first, Complement::behind(Link::That, that + 1)))
    }

    /// "Lund is convinced that", "has no doubt that", "remains unsure that": what is behind it is what somebody holds.
    pub(super) fn is_sure_that(&self, word: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let that = word + 1;
        if tagged.word(that) != "that" || tagged.any(that + 1, Lex::AUX) {
            return None;
        }
        let doubt = tagged.word(word) == "doubt";
        let lowest = self.floor.max(word.saturating_sub(4));
        let verb = (lowest..word).rev().find(|&at| {
            let be = tagged.any(at, Lex::BE) || matches!(tagged.word(at), "remain" | "remains" | "remained" | "sounds");
            let have = matches!(tagged.word(at), "has" | "have" | "had") && tagged.word(at + 1) == "no";
            if doubt { have } else { be }
        })?;
        let between = subject::between(tagged, verb, self.floor);
        if between.hypothetical || between.negated {
            return None;
        }
        let subject = between.last.and_then(|last| subject::before(tagged, last, self.floor))?;
        let head = tagged.lex(subject.phrase.head);
        let somebody = head.any(Lex::PERSON.or(Lex::ORG).or(Lex::PRONOUN).or(Lex::CAPITAL)) && !head.any(Lex::IT);
        if !somebody || is_self(tagged, subject.phrase.head) {
            return None;
        }
        let said = Complement::behind(Link::That, that + 1);
        Some(self.clause(word..that, HOLDS, Voice::Phrase(subject.phrase), subject.start, said))
    }

    /// "Ferries, so the argument runs, are cheap.": somebody's, whoever that is.
    pub(super) fn the_argument_runs(&self, verb: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let said = ["argument", "story", "theory", "thinking", "case", "reasoning", "logic", "line"];
        let noun = verb.checked_sub(1).filter(|&at| said.contains(&tagged.word(at)))?;
        let phrase = phrase::leftwards(tagged, noun, self.floor)?;
        let so = phrase.pieces.start.checked_sub(1).filter(|&at| matches!(tagged.word(at), "so" | "or" | "as"));
        let start = so.unwrap_or(phrase.pieces.start);
        let closed = verb + 1 >= self.sentence.end || tagged.mark(verb + 1).is_some();
        let colon = tagged.is(verb + 1, ':').then_some(verb + 2).filter(|&at| at < self.sentence.end);
        let said = match colon {
            Some(then) => Complement::behind(Link::That, then),
            None if closed && tagged.is(start.wrapping_sub(1), ',') => Complement::before(verb + 1),
            None => return None,
        };
        Some(self.clause(verb..verb + 1, HOLDS, Voice::Phrase(phrase), start, said))
    }

    /// "…, if the trust is right", "if the bank has its sums right, …": the writer leaves it to somebody else.
    pub(super) fn if_it_is_right(&self, at: usize) -> Option<Clause> {
        let tagged = self.tagged;
        let phrase = phrase::rightwards(tagged, at + 1, self.sentence.end)?;
        let verb = phrase.pieces.end;
        let named = tagged.any(phrase.head, Lex::CAPITAL.or(Lex::DOC).or(Lex::PERSON).or(Lex::ORG));
        if !named || !tagged.any(verb, Lex::BE) && !matches!(tagged.word(verb), "has" | "have") {
            return None;
        }
        let reach = self.sentence.end.min(verb + 6);
        let right = |at: &usize| matches!(tagged.word(*at), "right" | "correct" | "believed" | "trusted" | "guide");
        let end = (verb + 1..reach).take_while(|&at| tagged.mark(at).is_none()).find(right)? + 1;
        let closed = end >= self.sentence.end || tagged.mark(end).is_some();
        let opens = at <= self.floor.max(self.sentence.start + 1);
        let said = match (closed, opens) {
            (false, _) => return None,
            (true, true) if tagged.is(end, ',') => Complement::behind(Link::That, end + 1),
            (true, _) if tagged.is(at.wrapping_sub(1), ',') => Complement::before(end),
            _ => return None,
        };
        Some(self.clause(at..end, HOLDS, Voice::Phrase(phrase), at, said))
    }
}
