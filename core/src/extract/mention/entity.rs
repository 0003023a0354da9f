//! Which mentions are one: full names and surnames, acronyms, short forms of bodies, "the report".

use super::name::Name;
use super::noun::Noun;
use super::{Entity, Gender, Kind, Mention, Mentions, is_generic_body, role};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::words::without_possessive;
use std::collections::HashMap;
use std::ops::Range;

/// How many mentions back "the company" may look for its name.
const MEMORY: usize = 40;

/// Collects mentions in order of text.
pub(super) struct Ledger<'t, 'a> {
    tagged: &'t Tagged<'a>,
    list: Vec<Mention>,
    entities: Vec<Entity>,
    /// Words each entity's fullest name has.
    sizes: Vec<usize>,
    /// Full names, surnames, acronyms and first words, folded.
    by_name: HashMap<String, u32>,
    /// Head nouns of noun groups and of roles.
    by_noun: HashMap<&'t str, u32>,
}

impl<'t, 'a> Ledger<'t, 'a> {
    pub(super) fn new(tagged: &'t Tagged<'a>) -> Self {
        Self {
            tagged,
            list: Vec::new(),
            entities: Vec::new(),
            sizes: Vec::new(),
            by_name: HashMap::new(),
            by_noun: HashMap::new(),
        }
    }

    pub(super) fn finish(self) -> Mentions {
        let Self { mut list, entities, .. } = self;
        for mention in &mut list {
            if let Some(entity) = usize::try_from(mention.entity).ok().and_then(|at| entities.get(at)) {
                mention.kind = entity.kind;
            }
        }
        Mentions { list, entities }
    }

    /// The words of a name, folded.
    fn words(&self, core: &Range<usize>) -> Vec<&'t str> {
        core.clone().map(|at| self.tagged.word(at)).filter(|word| !word.is_empty()).collect()
    }

    pub(super) fn name(&mut self, name: &Name) {
        let words = self.words(&name.core);
        let Some((&first, &last)) = words.first().zip(words.last()) else { return };
        let full = words.join(" ");
        let known = self.by_name.get(&full).copied().or_else(|| self.short_form(name, &words));
        let role = (name.kind == Some(Kind::Person) || known.is_some_and(|known| self.is(known, Kind::Person)))
            .then(|| role::role(self.tagged, name))
            .flatten();
        let fits = known.filter(|&known| self.may_be(known, name));
        let entity = fits.unwrap_or_else(|| {
            let kind = name.kind.unwrap_or(Kind::Organisation);
            let entity = self.add(self.tagged.str(name.core.clone()), words.len(), kind, false);
            if let Some(entity) = self.entity_mut(entity) {
                entity.unsure = name.kind.is_none();
            }
            entity
        });
        self.enrich(entity, name, words.len());
        if self.is(entity, Kind::Person) {
            self.by_name.insert(last.to_owned(), entity);
            if words.len() > 1 {
                self.by_name.entry(first.to_owned()).or_insert(entity);
            }
        } else if words.len() > 1 && !self.tagged.any(name.core.start, Lex::ORG.or(Lex::PLACE)) {
            // "Acme" for "Acme Harbour Group".
            self.by_name.entry(first.to_owned()).or_insert(entity);
        }
        self.by_name.insert(full, entity);
        // "International Ferry Council (IFC)".
        if self.tagged.is(name.pieces.end, '(')
            && self.tagged.any(name.pieces.end + 1, Lex::ACRONYM)
            && self.tagged.is(name.pieces.end + 2, ')')
        {
            self.by_name.insert(self.tagged.word(name.pieces.end + 1).to_owned(), entity);
        }
        // The bracketed acronym itself must not take the name from the entity it abbreviates.
        if let Some(role) = &role {
            for at in role.clone() {
                if self.tagged.any(at, Lex::PERSON) {
                    self.by_noun.insert(self.tagged.word(at), entity);
                }
            }
            let bytes = self.tagged.bytes(role.clone());
            if let Some(entity) = self.entity_mut(entity)
                && entity.role.as_ref().is_none_or(|known| known.len() < bytes.len())
            {
                entity.role = Some(bytes);
            }
        }
        let kind = self.kind(entity);
        // A role directly before the comma is the same person: take its mention over.
        if let Some(role) = &role
            && let Some(last) =
                self.list.last_mut().filter(|last| last.pieces.end == role.end && last.pieces.start <= role.start)
        {
            last.entity = entity;
        }
        let span = self.tagged.bytes(name.pieces.clone());
        self.list.push(Mention {
            span,
            pieces: name.pieces.clone(),
            kind,
            entity,
            role: role.map(|role| self.tagged.bytes(role)),
            plural: false,
        });
    }

    /// A surname of somebody, or one word of a body's name.
    fn short_form(&self, name: &Name, words: &[&str]) -> Option<u32> {
        let last = words.last()?;
        if words.len() == 1 || name.kind == Some(Kind::Person) {
            let known = self.by_name.get(*last).copied()?;
            // "Mona Dahl" is not "Halvor Dahl".
            let first = words.first().filter(|_| words.len() > 1);
            return match first {
                Some(first) if self.is(known, Kind::Person) => {
                    let other = self.entity(known)?.name.split_whitespace().next().map(crate::extract::words::fold)?;
                    let single = self.sizes.get(usize::try_from(known).ok()?) == Some(&1);
                    (single || other == **first).then_some(known)
                }
                Some(_) => None,
                None => Some(known),
            };
        }
        None
    }

    fn may_be(&self, known: u32, name: &Name) -> bool {
        let Some(entity) = self.entity(known) else { return false };
        let titled = name.core.start > name.pieces.start;
        let another_kind = titled && entity.kind != Kind::Person && name.kind == Some(Kind::Person);
        let another_gender = entity.gender.is_some() && name.gender.is_some() && entity.gender != name.gender;
        !another_kind && !another_gender
    }

    fn enrich(&mut self, at: u32, name: &Name, size: usize) {
        let text = self.tagged.str(name.core.clone());
        let fuller = usize::try_from(at).ok().and_then(|at| self.sizes.get_mut(at)).filter(|known| **known < size);
        let grows = fuller.map(|known| *known = size).is_some();
        if let Some(entity) = self.entity_mut(at) {
            if grows {
                entity.name = without_possessive(text).to_owned();
            }
            if entity.gender.is_none() {
                entity.gender = name.gender;
            }
            if name.kind == Some(Kind::Person) && name.core.start > name.pieces.start {
                entity.kind = Kind::Person;
            }
        }
    }

    pub(super) fn noun(&mut self, noun: &Noun) {
        let head = self.tagged.word(noun.head);
        let known = self.described(noun).or_else(|| noun.definite.then(|| self.antecedent(noun, head)).flatten());
        let entity = known.unwrap_or_else(|| {
            let start = if matches!(self.tagged.word(noun.pieces.start), "the" | "a" | "an") {
                noun.pieces.start + 1
            } else {
                noun.pieces.start
            };
            self.add(self.tagged.str(start..noun.pieces.end), 0, noun.kind, noun.plural)
        });
        self.by_noun.insert(head, entity);
        let gender = self.gender_of(noun.head);
        if let Some(entity) = self.entity_mut(entity)
            && entity.gender.is_none()
        {
            entity.gender = gender;
        }
        let span = self.tagged.bytes(noun.pieces.clone());
        let kind = self.kind(entity);
        self.list.push(Mention { span, pieces: noun.pieces.clone(), kind, entity, role: None, plural: noun.plural });
    }

    /// "Daniel Roe, a former official who …": the person a role behind its name tells of.
    fn described(&self, noun: &Noun) -> Option<u32> {
        let last = self.list.last().filter(|last| last.role.is_some() && !noun.plural)?;
        let comma = noun.pieces.start.checked_sub(1).filter(|&comma| self.tagged.is(comma, ','))?;
        let somebody = self.tagged.any(noun.head, Lex::PERSON) && self.is(last.entity, Kind::Person);
        (last.pieces.end == comma && somebody).then_some(last.entity)
    }

    fn gender_of(&self, head: usize) -> Option<Gender> {
        let lex = self.tagged.lex(head);
        match (lex.any(Lex::MALE), lex.any(Lex::FEMALE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    }

    /// What a definite noun group takes up.
    fn antecedent(&self, noun: &Noun, head: &str) -> Option<u32> {
        // "the harbour's report" or "the report by the trust" brings its own owner.
        let bare = noun.pieces.len() <= 3 && !noun.pieces.clone().any(|at| self.tagged.any(at, Lex::POSSESSIVE));
        if !bare {
            return None;
        }
        if let Some(&known) = self.by_noun.get(head)
            && !self.is_overtaken(known, head)
            && self.entity(known).is_some_and(|entity| entity.plural == noun.plural || entity.kind != Kind::Person)
        {
            return Some(known);
        }
        let recent = || self.list.iter().rev().take(MEMORY);
        match noun.kind {
            Kind::Document => {
                let family = is_finding(head);
                // "They quote five numbers. The paper shows": no figures are a paper.
                let alike = |word: &str| {
                    is_finding(word)
                        && (noun.plural || !matches!(word, "numbers" | "figures" | "statistics" | "results" | "data"))
                };
                recent()
                    .find(|mention| {
                        let words = self.tagged.str(mention.pieces.clone());
                        mention.kind == Kind::Document
                            && (words.to_lowercase().contains(head)
                                || family && mention.pieces.clone().any(|at| alike(self.tagged.word(at))))
                    })
                    .map(|mention| mention.entity)
            }
            Kind::Organisation => {
                let named = recent().find(|mention| {
                    matches!(mention.kind, Kind::Organisation)
                        && mention.pieces.len() > 1
                        && mention
                            .pieces
                            .clone()
                            .any(|at| self.tagged.word(at) == head && self.tagged.any(at, Lex::CAPITAL))
                });
                let generic = || {
                    (noun.pieces.len() <= 2 && is_generic_body(head))
                        .then(|| {
                            recent().find(|mention| {
                                mention.kind == Kind::Organisation
                                    && self
                                        .sizes
                                        .get(usize::try_from(mention.entity).unwrap_or(usize::MAX))
                                        .is_some_and(|size| *size > 0)
                                    // "its N+3 node", "HX-4", "Model 3": a product, not who makes it.
                                    && mention.span.len() > 1
                                    && !mention.pieces.clone().any(|at| self.tagged.any(at, Lex::MEDIA.or(Lex::NUMBER)))
                            })
                        })
                        .flatten()
                };
                named.or_else(generic).map(|mention| mention.entity)
            }
            _ => None,
        }
    }

    /// Whether a body with a name has been mentioned since "his old company" was: "the company" is that one.
    fn is_overtaken(&self, known: u32, head: &str) -> bool {
        let size = |at: u32| usize::try_from(at).ok().and_then(|at| self.sizes.get(at)).copied().unwrap_or(0);
        if size(known) > 0 || !is_generic_body(head) {
            return false;
        }
        let body = |mention: &&Mention| {
            mention.entity == known
                || mention.kind == Kind::Organisation
                    && size(mention.entity) > 0
                    && !mention.pieces.clone().any(|at| self.tagged.any(at, Lex::MEDIA.or(Lex::NUMBER)))
        };
        self.list.iter().rev().take(MEMORY).find(body).is_some_and(|last| last.entity != known)
    }

    fn add(&mut self, name: &str, size: usize, kind: Kind, plural: bool) -> u32 {
        let at = u32::try_from(self.entities.len()).unwrap_or(u32::MAX);
        self.entities.push(Entity {
            name: without_possessive(name).to_owned(),
            kind,
            role: None,
            gender: None,
            plural,
            unsure: false,
        });
        self.sizes.push(size);
        at
    }

    fn entity(&self, at: u32) -> Option<&Entity> {
        self.entities.get(usize::try_from(at).ok()?)
    }

    fn entity_mut(&mut self, at: u32) -> Option<&mut Entity> {
        self.entities.get_mut(usize::try_from(at).ok()?)
    }

    fn kind(&self, at: u32) -> Kind {
        self.entity(at).map_or(Kind::Anonymous, |entity| entity.kind)
    }

    fn is(&self, at: u32, kind: Kind) -> bool {
        self.entity(at).is_some_and(|entity| entity.kind == kind)
    }
}

/// Nouns that all may stand for one piece of research.
fn is_finding(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "study"
            | "studies"
            | "survey"
            | "research"
            | "analysis"
            | "paper"
            | "findings"
            | "results"
            | "data"
            | "figures"
            | "index"
            | "review"
            | "poll"
            | "document"
            | "statistics"
            | "assessment"
            | "numbers"
    )
}
