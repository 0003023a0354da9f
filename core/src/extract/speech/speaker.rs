//! Who a speaker is: the fullest mention of whoever stands beside the cue, and how the article vouches for it.

mod phrase;
#[cfg(test)]
mod tests;
mod vouching;

use super::antecedent::Antecedents;
use super::frame::{Frame, Source};
use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mention, Mentions};
use crate::extract::words;
use crate::model;
use std::ops::Range;

/// How many pieces a name or description at the head of a sentence may have.
const OPENING: usize = 24;

/// A speaker, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    /// Bytes beside the cue.
    pub written: Range<usize>,
    /// At its fullest.
    pub resolved: String,
    /// What it is said to be.
    pub role: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// How the article vouches for it.
    pub attribution: model::Attribution,
    /// Which entity, where it is mentioned as one.
    pub entity: Option<u32>,
    /// More than one.
    pub plural: bool,
}

/// Resolves the speakers of all frames, in order.
pub(super) fn resolve(tagged: &Tagged<'_>, mentions: &Mentions, frames: &[Frame]) -> Vec<Attribution> {
    let antecedents = Antecedents::new(tagged, mentions);
    let mut discourse = Discourse { tagged, mentions, antecedents, last: None, person: None, before: None };
    let first: Vec<Attribution> = frames.iter().filter_map(|frame| discourse.attribution(frame)).collect();
    if !discourse.antecedents.found_people() {
        return first;
    }
    // "Friis does not believe it. She …": the pronoun has shown what the bare name was.
    (discourse.last, discourse.person, discourse.before) = (None, None, None);
    frames.iter().filter_map(|frame| discourse.attribution(frame)).collect()
}

struct Discourse<'t, 'a> {
    tagged: &'t Tagged<'a>,
    mentions: &'t Mentions,
    antecedents: Antecedents<'t, 'a>,
    /// Who took the floor last.
    last: Option<Speaker>,
    /// Which person took the floor last.
    person: Option<u32>,
    /// Who was named last, by whatever clause.
    before: Option<Speaker>,
}

impl Discourse<'_, '_> {
    fn attribution(&mut self, frame: &Frame) -> Option<Attribution> {
        let mut speaker = match &frame.source {
            Source::Nobody => None,
            // A clause goes on with the clause before it, a quotation with whoever took the floor.
            Source::Before if frame.cue.is_some() => Some(self.before.clone()?),
            Source::Before => Some(self.last.clone()?),
            Source::Phrase(pieces, head) => Some(self.phrase(pieces.clone(), *head)),
            Source::Sentence(sentence) => Some(self.subject_of(sentence.clone())?),
            Source::Opening(sentence) => Some(self.opening_of(sentence.clone())?),
            Source::Label(label, name) => Some(self.label(label, name)),
        };
        let mut via = frame.hearer.as_ref().and_then(|hearer| self.via(hearer));
        // "Lund said, citing a count by the trust": she says it.
        let passes_on = |reporter: &&mut Speaker| matches!(reporter.kind, Kind::Organisation | Kind::Document);
        if let (Some(cited), Some(reporter)) = (&frame.cited, speaker.as_mut().filter(passes_on)) {
            // "Bloomberg reported, citing people familiar with the matter": those people speak, Bloomberg passes it on.
            let nouns = Lex::PERSON.or(Lex::DOC).or(Lex::ORG);
            let head = cited.clone().find(|&at| self.tagged.any(at, nouns)).unwrap_or(cited.start);
            via = Some(std::mem::take(&mut reporter.resolved));
            *reporter = Speaker { written: reporter.written.clone(), ..self.phrase(cited.clone(), head) };
        }
        self.before = speaker.clone().or_else(|| self.before.take());
        // "the results confirm": a thing that shows something has not taken the floor.
        if let Some(speaker) = speaker.as_ref().filter(|_| frame.basis != Basis::Object || self.last.is_none()) {
            self.last = Some(speaker.clone());
            self.person = speaker.entity.filter(|_| speaker.kind == Kind::Person).or(self.person);
        }
        let spans: Vec<Range<usize>> = frame.parts.iter().map(|part| self.tagged.bytes(part.clone())).collect();
        let content = spans.iter().map(|span| span.start).min()?..spans.iter().map(|span| span.end).max()?;
        let clause = frame.clause.as_ref().map(|clause| self.tagged.bytes(clause.clone()));
        let mut extent = match &clause {
            Some(clause) => content.start.min(clause.start)..content.end.max(clause.end),
            None => content.clone(),
        };
        // "The report sheds light on …, revealing that": from its subject on, the sentence is the report's.
        if let (Source::Phrase(pieces, _), Some(_)) = (&frame.source, &clause) {
            extent.start = extent.start.min(self.tagged.bytes(pieces.clone()).start);
        }
        let cue = frame.cue.as_ref().map(|cue| self.tagged.bytes(cue.clone()));
        let (basis, form) = (frame.basis, frame.form);
        Some(match speaker {
            Some(Speaker { written, resolved, role, kind, attribution, .. }) => Attribution {
                content,
                spans,
                speaker: Some(written),
                speaker_resolved: resolved,
                role,
                cue,
                via,
                kind,
                attribution,
                form,
                basis,
                clause,
                extent,
            },
            None => Attribution {
                content,
                spans,
                speaker: None,
                speaker_resolved: String::new(),
                role: None,
                cue,
                via,
                kind: Kind::Anonymous,
                attribution: model::Attribution::Anonymous,
                form,
                basis: Basis::Hearsay,
                clause,
                extent,
            },
        })
    }

    /// Whether a speaker was written down in one of the last sentences.
    fn is_near(&self, last: &Speaker, at: usize) -> bool {
        const SENTENCES: usize = 2;
        let piece = self.tagged.pieces.partition_point(|piece| piece.span.start < last.written.start);
        self.antecedents.sentence(at) <= self.antecedents.sentence(piece) + SENTENCES
    }

    /// The mention that is the head of a phrase: a name at its end, or a noun group around it.
    fn mention(&self, pieces: &Range<usize>, head: usize) -> Option<&Mention> {
        let list = &self.mentions.list;
        let until = list.partition_point(|mention| mention.pieces.start <= head);
        let near = list.get(until.saturating_sub(3)..until)?;
        let holds = |mention: &&Mention| mention.pieces.contains(&head) && mention.pieces.start < pieces.end;
        // "Lund's estimate": Lund, not the estimate.
        let owner = |mention: &&Mention| mention.pieces.end <= pieces.end;
        let owned = self.tagged.any(head, Lex::POSSESSIVE);
        let owner = near.iter().rev().filter(holds).find(owner).filter(|_| owned);
        owner.or_else(|| near.iter().rev().find(holds))
    }

    fn of_mention(&self, mention: &Mention, written: Range<usize>, pieces: &Range<usize>) -> Speaker {
        let entity = self.mentions.entity(mention);
        let mut kind = entity.map_or(mention.kind, |entity| entity.kind);
        if self.antecedents.is_person(mention.entity) {
            kind = Kind::Person;
        }
        let name = entity.map_or_else(String::new, |entity| entity.name.clone());
        // A noun group says more than its first mention: keep what is written where it is the longer.
        let own = self.named(pieces);
        // "the report estimates": the verb, not a noun.
        let verb = self.tagged.any(pieces.end, Lex::SAY) && self.tagged.any(pieces.end, Lex::NOUN_TOO);
        let beyond = mention.pieces.end > pieces.end && (mention.kind != Kind::Document || verb);
        let resolved = match kind {
            _ if beyond => own,
            Kind::Person | Kind::Place => name,
            _ if name.is_empty() || name.len() < own.len() && own.contains(&name) => own,
            _ => name,
        };
        let role = entity.and_then(|entity| entity.role.clone()).and_then(|role| self.tagged.text.get(role));
        // A report's full mention holds its owner: "new reports released by researchers at Vardal".
        let end = if beyond { pieces.end } else { mention.pieces.end.max(pieces.end) };
        let whole = mention.pieces.start.min(pieces.start)..end;
        let joined = pieces.clone().any(|at| self.tagged.any(at, Lex::AND));
        Speaker {
            resolved,
            role: role.map(str::to_owned),
            kind,
            attribution: self.vouches(kind, &whole),
            entity: Some(mention.entity),
            plural: mention.plural || joined,
            written,
        }
    }

    /// A phrase as written, without its article.
    fn named(&self, pieces: &Range<usize>) -> String {
        let article = matches!(self.tagged.word(pieces.start), "the" | "a" | "an") && pieces.len() > 1;
        let start = if article { pieces.start + 1 } else { pieces.start };
        words::without_possessive(self.tagged.str(start..pieces.end)).to_owned()
    }

    fn pronoun(&mut self, head: usize, written: Range<usize>) -> Speaker {
        let lex = self.tagged.lex(head);
        // "Lien and Bull said … They said": a group that has just spoken.
        if lex.any(Lex::THEY)
            && !self.antecedents.plural_before(head)
            && let Some(last) = self.last.as_ref().filter(|last| last.plural && self.is_near(last, head))
        {
            return Speaker { written, ..last.clone() };
        }
        // "The new yard opens in May, it said.": whoever has been speaking, rather than what it speaks of.
        if lex.any(Lex::IT)
            && (self.tagged.is(head.wrapping_sub(1), ',')
                || self.tagged.word(head.wrapping_sub(1)) == "by" && self.tagged.is(head.wrapping_sub(2), ','))
            && !self.opens_with_body(head)
            && let Some(last) = self.last.as_ref().filter(|last| {
                matches!(last.kind, Kind::Organisation | Kind::Document) && !last.plural && self.is_near(last, head)
            })
        {
            return Speaker { written, ..last.clone() };
        }
        let last = self.last.as_ref().and_then(|last| last.entity);
        if let Some(mention) = self.antecedents.of_pronoun(head, last) {
            return self.of_mention(mention, written, &mention.pieces);
        }
        let (kind, attribution) = if lex.any(Lex::IT) {
            (Kind::Organisation, model::Attribution::Organisation)
        } else if lex.any(Lex::SELF) {
            (Kind::Anonymous, model::Attribution::Author)
        } else {
            (Kind::Anonymous, model::Attribution::Anonymous)
        };
        let resolved = self.tagged.text.get(written.clone()).unwrap_or_default().to_owned();
        Speaker { resolved, written, role: None, kind, attribution, entity: None, plural: lex.any(Lex::THEY) }
    }

    /// Whether a sentence or the one before begins with a body: "Norline shipped 3m crates, it said".
    fn opens_with_body(&self, at: usize) -> bool {
        let here = self.antecedents.sentence(at);
        let sentences = self.tagged.sentences.get(here.saturating_sub(2)..here).unwrap_or_default();
        sentences.iter().any(|sentence| {
            let until = sentence.end.min(at).min(sentence.start + OPENING);
            let first = self.mentions.within(sentence.start..until).first();
            first.is_some_and(|first| {
                matches!(first.kind, Kind::Organisation | Kind::Document) && first.pieces.start <= sentence.start + 1
            })
        })
    }

    /// The person a sentence begins with, by name or as "he" or "she".
    fn opening_of(&mut self, sentence: Range<usize>) -> Option<Speaker> {
        let start = sentence.start;
        if self.tagged.any(start, Lex::HE.or(Lex::SHE)) && self.tagged.any(start, Lex::SUBJECT) {
            let written = self.tagged.bytes(start..start + 1);
            return Some(self.pronoun(start, written)).filter(|speaker| speaker.kind == Kind::Person);
        }
        let opening = start..sentence.end.min(start + OPENING);
        let first = self.mentions.within(opening).first().filter(|first| first.pieces.start <= start + 1)?;
        let speaker = self.of_mention(first, first.span.clone(), &first.pieces);
        Some(speaker).filter(|speaker| speaker.kind == Kind::Person)
    }

    /// Whoever a sentence is about: its first person, else its first pronoun for one, else its first body or document.
    fn subject_of(&mut self, sentence: Range<usize>) -> Option<Speaker> {
        let inside = self.mentions.within(sentence.clone());
        let person = inside.iter().find(|mention| mention.kind == Kind::Person);
        let gendered = |at: usize| self.tagged.any(at, Lex::HE.or(Lex::SHE)) && !self.tagged.any(at, Lex::ACRONYM);
        let subject = sentence.clone().find(|&at| gendered(at) && self.tagged.any(at, Lex::SUBJECT));
        let pronoun = subject.or_else(|| sentence.clone().find(|&at| gendered(at) && person.is_none()));
        let first = person.map(|person| person.pieces.start);
        if let Some(pronoun) = pronoun.filter(|&pronoun| first.is_none_or(|first| pronoun < first)) {
            let written = self.tagged.bytes(pronoun..pronoun + 1);
            return Some(self.pronoun(pronoun, written));
        }
        let spoken = [Kind::Anonymous, Kind::Organisation, Kind::Document];
        let mention = person.or_else(|| inside.iter().find(|mention| spoken.contains(&mention.kind)))?;
        Some(self.of_mention(mention, mention.span.clone(), &mention.pieces))
    }

    /// The label of an interview's turn.
    fn label(&self, label: &Range<usize>, name: &str) -> Speaker {
        Speaker {
            written: self.tagged.bytes(label.clone()),
            resolved: name.to_owned(),
            role: None,
            kind: Kind::Person,
            attribution: model::Attribution::NamedPerson,
            entity: None,
            plural: false,
        }
    }

    /// A hearer that passes things on: the press.
    fn via(&self, hearer: &Range<usize>) -> Option<String> {
        let tagged = self.tagged;
        let the = tagged.word(hearer.start) == "the";
        // "told the press" names no paper, "told the newspaper" means one.
        let one = |at: usize| the && !matches!(tagged.word(at), "press" | "media" | "outlets" | "news");
        let press = hearer.clone().any(|at| tagged.any(at, Lex::MEDIA) && (tagged.any(at, Lex::CAPITAL) || one(at)));
        press.then(|| self.named(hearer))
    }
}
