//! Who a speaker is: the fullest mention of whoever stands beside the cue, and how the article vouches for it.

use super::frame::{Frame, Source};
use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Gender, Kind, Mention, Mentions};
use crate::model;
use std::collections::HashMap;
use std::ops::Range;

/// How many mentions back a pronoun looks.
const MEMORY: usize = 24;
/// How many sentences back.
const SENTENCES: usize = 6;

/// A speaker, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Speaker {
    written: Range<usize>,
    resolved: String,
    role: Option<String>,
    kind: model::Attribution,
    entity: Option<u32>,
    plural: bool,
}

/// Resolves the speakers of all frames, in order.
pub(super) fn resolve(tagged: &Tagged<'_>, mentions: &Mentions, frames: &[Frame]) -> Vec<Attribution> {
    let mut discourse = Discourse { tagged, mentions, last: None, genders: HashMap::new() };
    let mut found: Vec<Attribution> = frames.iter().filter_map(|frame| discourse.attribution(frame)).collect();
    found.sort_by_key(|one| (one.extent.start, one.content.start, std::cmp::Reverse(one.content.end)));
    found
}

struct Discourse<'t, 'a> {
    tagged: &'t Tagged<'a>,
    mentions: &'t Mentions,
    last: Option<Speaker>,
    /// Genders that pronouns have shown.
    genders: HashMap<u32, Gender>,
}

impl Discourse<'_, '_> {
    fn attribution(&mut self, frame: &Frame) -> Option<Attribution> {
        let speaker = match &frame.source {
            Source::Nobody => None,
            Source::Before => Some(self.last.clone()?),
            Source::Phrase(pieces, head) => Some(self.phrase(pieces.clone(), *head)),
            Source::Sentence(sentence) => Some(self.subject_of(sentence.clone())?),
        };
        let mut via = frame.hearer.as_ref().and_then(|hearer| self.via(hearer));
        let mut speaker = speaker;
        if let (Some(cited), Some(reporter)) = (&frame.cited, &mut speaker) {
            // "Bloomberg reported, citing people familiar with the matter": those people speak, Bloomberg passes it on.
            let head = cited.start;
            let head =
                cited.clone().find(|&at| self.tagged.any(at, Lex::PERSON.or(Lex::DOC).or(Lex::ORG))).unwrap_or(head);
            let behind = self.phrase(cited.clone(), head);
            via = Some(reporter.resolved.clone());
            *reporter = Speaker { written: behind.written.clone(), ..behind };
        }
        if let Some(speaker) = &speaker {
            self.last = Some(speaker.clone());
        }
        let spans: Vec<Range<usize>> = frame.parts.iter().map(|part| self.tagged.bytes(part.clone())).collect();
        let content = spans.first()?.start..spans.last()?.end;
        let clause = frame.clause.as_ref().map(|clause| self.tagged.bytes(clause.clone()));
        let extent =
            clause.map_or(content.clone(), |clause| content.start.min(clause.start)..content.end.max(clause.end));
        let role = speaker.as_ref().and_then(|speaker| speaker.role.clone());
        Some(Attribution {
            content,
            spans,
            speaker: speaker.as_ref().map(|speaker| speaker.written.clone()),
            attribution: speaker.as_ref().map_or(model::Attribution::Anonymous, |speaker| speaker.kind),
            speaker_resolved: speaker.map_or_else(String::new, |speaker| speaker.resolved),
            role,
            cue: frame.cue.as_ref().map(|cue| self.tagged.bytes(cue.clone())),
            via,
            form: frame.form,
            basis: if matches!(frame.source, Source::Nobody) { Basis::Hearsay } else { frame.basis },
            extent,
        })
    }

    /// A noun phrase beside a cue.
    fn phrase(&mut self, pieces: Range<usize>, head: usize) -> Speaker {
        let tagged = self.tagged;
        let lex = tagged.lex(head);
        let written = tagged.bytes(pieces.clone());
        if lex.any(Lex::PRONOUN) && !lex.any(Lex::ACRONYM) && pieces.len() == 1 {
            return self.pronoun(head, written);
        }
        let mention = self.mention(&pieces, head);
        if let Some(mention) = mention {
            return self.of_mention(mention, written, &pieces);
        }
        let plural = tagged.word(head).ends_with('s');
        let kind = if lex.any(Lex::PERSON) {
            Kind::Anonymous
        } else if lex.any(Lex::DOC) {
            Kind::Document
        } else if lex.any(Lex::ORG.or(Lex::ACRONYM)) || lex.any(Lex::CAPITAL) && !lex.any(Lex::START) {
            Kind::Organisation
        } else {
            Kind::Anonymous
        };
        Speaker {
            resolved: self.named(&pieces),
            role: None,
            kind: self.vouches(kind, &pieces),
            entity: None,
            plural,
            written,
        }
    }

    /// The mention that is the head of a phrase: a name at its end, or a noun group around it.
    fn mention(&self, pieces: &Range<usize>, head: usize) -> Option<&Mention> {
        let list = &self.mentions.list;
        let until = list.partition_point(|mention| mention.pieces.start <= head);
        list.get(until.saturating_sub(3)..until)?
            .iter()
            .rev()
            .find(|mention| mention.pieces.contains(&head) && mention.pieces.start < pieces.end)
    }

    fn of_mention(&self, mention: &Mention, written: Range<usize>, pieces: &Range<usize>) -> Speaker {
        let entity = self.mentions.entity(mention);
        let kind = entity.map_or(mention.kind, |entity| entity.kind);
        let name = entity.map_or_else(String::new, |entity| entity.name.clone());
        // A noun group says more than its first mention: keep what is written where it is the longer.
        let own = self.named(pieces);
        let resolved = match kind {
            Kind::Person | Kind::Place => name,
            _ if name.is_empty() || name.len() < own.len() && own.contains(&name) => own,
            _ => name,
        };
        let role = entity
            .and_then(|entity| entity.role.clone())
            .and_then(|role| self.tagged.text.get(role))
            .map(str::to_owned);
        Speaker {
            resolved,
            role,
            kind: self.vouches(kind, pieces),
            entity: Some(mention.entity),
            plural: mention.plural,
            written,
        }
    }

    /// A phrase as written, without its article.
    fn named(&self, pieces: &Range<usize>) -> String {
        let start = if matches!(self.tagged.word(pieces.start), "the" | "a" | "an") && pieces.len() > 1 {
            pieces.start + 1
        } else {
            pieces.start
        };
        self.tagged.str(start..pieces.end).to_owned()
    }

    /// How an article vouches for such a speaker. Research without an owner ("studies show") is anonymous.
    fn vouches(&self, kind: Kind, pieces: &Range<usize>) -> model::Attribution {
        let tagged = self.tagged;
        match kind {
            Kind::Person => model::Attribution::NamedPerson,
            Kind::Organisation | Kind::Place => model::Attribution::Organisation,
            Kind::Anonymous => model::Attribution::Anonymous,
            Kind::Document => {
                let first = tagged.lex(pieces.start);
                let determined = first.any(Lex::DET.or(Lex::POSS)) && !first.any(Lex::VAGUE);
                let owned = pieces.clone().any(|at| {
                    tagged.any(at, Lex::CAPITAL.or(Lex::POSSESSIVE).or(Lex::ORG))
                        && !tagged.any(at, Lex::START)
                        && !tagged.any(at, Lex::DOC)
                }) || pieces
                    .clone()
                    .any(|at| matches!(tagged.word(at), "official" | "internal" | "public" | "satellite"));
                if determined || owned { model::Attribution::Organisation } else { model::Attribution::Anonymous }
            }
        }
    }

    fn gender(&self, entity: u32) -> Option<Gender> {
        let known =
            usize::try_from(entity).ok().and_then(|at| self.mentions.entities.get(at)).and_then(|entity| entity.gender);
        known.or_else(|| self.genders.get(&entity).copied())
    }

    fn pronoun(&mut self, head: usize, written: Range<usize>) -> Speaker {
        let lex = self.tagged.lex(head);
        let gender = if lex.any(Lex::HE) {
            Some(Gender::Male)
        } else if lex.any(Lex::SHE) {
            Some(Gender::Female)
        } else {
            None
        };
        let sentence = |at: usize| self.tagged.sentences.partition_point(|sentence| sentence.start <= at);
        let here = sentence(head);
        let until = self.mentions.list.partition_point(|mention| mention.pieces.start < head);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until).unwrap_or_default();
        let last = self.last.as_ref().and_then(|last| last.entity);
        let mut best: Option<(i64, &Mention)> = None;
        for (at, mention) in recent.iter().enumerate() {
            let distance = here.saturating_sub(sentence(mention.pieces.start));
            if distance > SENTENCES {
                continue;
            }
            let fits = match gender {
                Some(gender) => {
                    matches!(mention.kind, Kind::Person | Kind::Anonymous)
                        && !mention.plural
                        && self.gender(mention.entity).is_none_or(|known| known == gender)
                }
                None if lex.any(Lex::THEY) => mention.plural || matches!(mention.kind, Kind::Organisation),
                None => matches!(mention.kind, Kind::Organisation | Kind::Document | Kind::Place) && !mention.plural,
            };
            if !fits {
                continue;
            }
            let first = at == 0
                || recent
                    .get(at - 1)
                    .is_none_or(|before| sentence(before.pieces.start) != sentence(mention.pieces.start));
            let mut score = -4 * i64::try_from(distance).unwrap_or(i64::MAX / 8);
            score += 3 * i64::from(first);
            score += 5 * i64::from(last == Some(mention.entity));
            score += 3 * i64::from(mention.kind == Kind::Person)
                + i64::from(gender.is_some() && self.gender(mention.entity) == gender) * 3;
            score -= 4 * i64::from(mention.kind == Kind::Place);
            score += 2 * i64::from(lex.any(Lex::THEY) && mention.plural);
            if best.is_none_or(|(known, _)| score >= known) {
                best = Some((score, mention));
            }
        }
        let Some((_, mention)) = best.map(|(score, mention)| (score, mention.clone())) else {
            let kind = match gender {
                Some(_) => model::Attribution::Anonymous,
                None if lex.any(Lex::IT) => model::Attribution::Organisation,
                None if lex.any(Lex::SELF) => model::Attribution::Author,
                None => model::Attribution::Anonymous,
            };
            return Speaker {
                resolved: self.tagged.text.get(written.clone()).unwrap_or_default().to_owned(),
                written,
                role: None,
                kind,
                entity: None,
                plural: lex.any(Lex::THEY),
            };
        };
        if let Some(gender) = gender {
            self.genders.entry(mention.entity).or_insert(gender);
        }
        self.of_mention(&mention, written, &mention.pieces)
    }

    /// Whoever a sentence is about: its first person, else its first pronoun for one, else its first body or document.
    fn subject_of(&mut self, sentence: Range<usize>) -> Option<Speaker> {
        let inside = self.mentions.within(sentence.clone());
        let person = inside.iter().find(|mention| mention.kind == Kind::Person).cloned();
        let gendered = |at: usize| self.tagged.any(at, Lex::HE.or(Lex::SHE)) && !self.tagged.any(at, Lex::ACRONYM);
        let subject = sentence.clone().find(|&at| gendered(at) && self.tagged.any(at, Lex::SUBJECT));
        let pronoun = subject.or_else(|| sentence.clone().find(|&at| gendered(at) && person.is_none()));
        if let Some(pronoun) =
            pronoun.filter(|&pronoun| person.as_ref().is_none_or(|person| pronoun < person.pieces.start))
        {
            let written = self.tagged.bytes(pronoun..pronoun + 1);
            return Some(self.pronoun(pronoun, written));
        }
        if let Some(person) = person {
            return Some(self.of_mention(&person, person.span.clone(), &person.pieces));
        }
        let other = inside
            .iter()
            .find(|mention| matches!(mention.kind, Kind::Anonymous | Kind::Organisation | Kind::Document))
            .cloned()?;
        Some(self.of_mention(&other, other.span.clone(), &other.pieces))
    }

    /// A hearer that passes things on: the press, or any body that is no assembly.
    fn via(&self, hearer: &Range<usize>) -> Option<String> {
        let tagged = self.tagged;
        let media = hearer.clone().any(|at| {
            tagged.any(at, Lex::MEDIA) && (tagged.any(at, Lex::CAPITAL) || tagged.word(hearer.start) == "the")
        });
        media.then(|| self.named(hearer))
    }
}
