//! What "he", "she", "they" and "it" stand for beside a reporting verb.
//!
//! Every mention before the pronoun that fits in number and gender is weighed, in the manner of Lappin and Leass, *An
//! Algorithm for Pronominal Anaphora Resolution* (1994): near ones, subjects, people, and above all whoever spoke last.

use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Gender, Kind, Mention, Mentions};
use std::collections::HashMap;
use std::ops::Range;

/// How many mentions back a pronoun looks.
const MEMORY: usize = 24;
/// How many sentences back.
const SENTENCES: usize = 6;
/// How many mentions and sentences back whoever spoke last is looked for, where nobody nearer fits.
const FAR: usize = 120;
const FAR_SENTENCES: usize = 20;

/// The mentions of a text as antecedents, and what pronouns have shown of them.
#[derive(Debug)]
pub(super) struct Antecedents<'t, 'a> {
    tagged: &'t Tagged<'a>,
    mentions: &'t Mentions,
    /// Genders that pronouns have shown.
    genders: HashMap<u32, Gender>,
    /// Bare names that "he" or "she" has shown to be people.
    people: Vec<u32>,
}

impl<'t, 'a> Antecedents<'t, 'a> {
    pub(super) fn new(tagged: &'t Tagged<'a>, mentions: &'t Mentions) -> Self {
        Self { tagged, mentions, genders: HashMap::new(), people: Vec::new() }
    }

    /// Whether pronouns have made a person of a bare name.
    pub(super) fn found_people(&self) -> bool {
        !self.people.is_empty()
    }

    /// Whether a pronoun has shown an entity to be a person.
    pub(super) fn is_person(&self, entity: u32) -> bool {
        self.people.contains(&entity)
    }

    /// Which sentence holds a piece.
    pub(super) fn sentence(&self, piece: usize) -> usize {
        self.tagged.sentences.partition_point(|sentence| sentence.start <= piece)
    }

    /// Whether the sentence itself names a group before the pronoun: "The auditors are not so sure: they warn".
    pub(super) fn plural_before(&self, pronoun: usize) -> bool {
        let sentence = self.sentence(pronoun);
        let until = self.mentions.list.partition_point(|mention| mention.pieces.start < pronoun);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until).unwrap_or_default();
        let mut here = recent.iter().rev().take_while(|mention| self.sentence(mention.pieces.start) == sentence);
        here.any(|mention| mention.plural)
    }

    /// What a pronoun stands for; `last` is the entity that spoke last.
    pub(super) fn of_pronoun(&mut self, pronoun: usize, last: Option<u32>) -> Option<&'t Mention> {
        let lex = self.tagged.lex(pronoun);
        let gender = if lex.any(Lex::HE) { Some(Gender::Male) } else { lex.any(Lex::SHE).then_some(Gender::Female) };
        let here = self.sentence(pronoun);
        let until = self.mentions.list.partition_point(|mention| mention.pieces.start < pronoun);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until)?;
        let mut best: Option<(i64, &Mention)> = None;
        let mut sentence_before = 0;
        for mention in recent {
            let sentence = self.sentence(mention.pieces.start);
            let subject = std::mem::replace(&mut sentence_before, sentence) != sentence;
            let distance = here.saturating_sub(sentence);
            // "In a letter to Roe, she wrote": what opens the sentence behind a preposition is not taken up.
            let aside = distance == 0
                && mention.pieces.start.checked_sub(1).is_some_and(|before| self.tagged.any(before, Lex::PREP));
            // "“Hunger is a good teacher,” she says", "a cheap one": nobody who could speak.
            let no_one = gender.is_some()
                && mention.kind == Kind::Anonymous
                && (distance == 0
                    || self.tagged.word(mention.pieces.end.wrapping_sub(1)) == "one"
                    || self.tagged.word(mention.pieces.start) == "one"
                        && !self.tagged.any(mention.pieces.start + 1, Lex::PERSON)
                        && self.tagged.word(mention.pieces.start + 1) != "of");
            if distance > SENTENCES || aside || no_one || !self.fits(mention, lex, gender) {
                continue;
            }
            // "Friis does not believe it. She …": a bare name may be somebody where the sentence before is about it;
            // that is all there is to say for it.
            let bare = gender.is_some() && mention.kind == Kind::Organisation && !self.people.contains(&mention.entity);
            let digits = || self.tagged.word(mention.pieces.start).contains(|c: char| c.is_ascii_digit());
            let placed = || self.tagged.any(mention.pieces.start.wrapping_sub(1), Lex::PREP);
            if bare && (!(subject && distance == 1 && mention.pieces.len() == 1) || digits() || placed()) {
                continue;
            }
            let known = gender.is_some() && self.gender(mention.entity) == gender;
            let mut weight = -4 * i64::try_from(distance).unwrap_or(i64::MAX / 8);
            weight += 3 * i64::from(subject) + 4 * i64::from(last == Some(mention.entity));
            weight += 3 * i64::from(mention.kind == Kind::Person) + 3 * i64::from(known);
            // "one of them", "a person": less likely than somebody with a name.
            let unnamed = gender.is_some() && mention.kind == Kind::Anonymous;
            weight -= 3 * i64::from(unnamed && !known && last != Some(mention.entity));
            // "A person at a cloud provider, who has seen it, was less diplomatic. “…,” she said.": whom the paragraph
            // brings in.
            weight += 9 * i64::from(unnamed && distance > 0 && self.brings_in(mention, pronoun));
            // A bare name that nothing has shown to be somebody.
            weight -= 8 * i64::from(gender.is_some() && mention.kind == Kind::Organisation);
            weight += 2 * i64::from(lex.any(Lex::THEY) && mention.plural) - 10 * i64::from(mention.kind == Kind::Place);
            if best.is_none_or(|(heaviest, _)| weight >= heaviest) {
                best = Some((weight, mention));
            }
        }
        // Whoever has been speaking is still meant some sentences on.
        let speaking = || {
            let far = self.mentions.list.get(until.saturating_sub(FAR)..until)?;
            let meant = |mention: &&Mention| {
                last == Some(mention.entity)
                    && mention.kind == Kind::Person
                    && self.sentence(mention.pieces.start) + FAR_SENTENCES >= here
                    && self.fits(mention, lex, gender)
            };
            gender.and_then(|_| far.iter().rev().find(meant))
        };
        let nearest = best.map(|(_, mention)| mention);
        let doubtful = nearest.is_some_and(|mention| mention.kind == Kind::Organisation);
        let mention = if gender.is_some() && doubtful { speaking().or(nearest) } else { nearest.or_else(speaking) }?;
        if let Some(gender) = gender {
            self.genders.entry(mention.entity).or_insert(gender);
            if mention.kind == Kind::Organisation && !self.people.contains(&mention.entity) {
                self.people.push(mention.entity);
            }
        }
        Some(mention)
    }

    /// Whether the paragraph of a pronoun begins with a person it brings in: "A pilot who has seen it".
    fn brings_in(&self, mention: &Mention, pronoun: usize) -> bool {
        let start = mention.pieces.start;
        matches!(self.tagged.word(start), "a" | "an" | "one" | "another")
            && self.tagged.any(start, Lex::LINE)
            && self.tagged.line_of(pronoun) == start
            && mention.pieces.clone().any(|at| self.tagged.any(at, Lex::PERSON))
    }

    /// Whom "the engineer" or "the former head of the yard" takes up, where nobody has been called so before: whoever has
    /// just spoken (`speaker`), or the one person of the sentence before, or of the last few.
    pub(super) fn of_epithet(
        &self,
        pieces: &Range<usize>,
        head: usize,
        mention: &Mention,
        speaker: Option<u32>,
    ) -> Option<&'t Mention> {
        const NEAR: usize = 3;
        if !self.tagged.any(head, Lex::PERSON) {
            return None;
        }
        let here = self.sentence(head);
        let until = self.mentions.list.partition_point(|other| other.pieces.start < pieces.start);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until)?;
        if recent.iter().any(|other| other.entity == mention.entity) {
            return None;
        }
        // "the Norline veteran": whoever has been said to belong there.
        let names =
            || pieces.clone().filter(|&at| self.tagged.any(at, Lex::CAPITAL) && !self.tagged.any(at, Lex::START));
        let belongs = |other: &&Mention| {
            let role =
                self.mentions.entity(other).filter(|entity| entity.kind == Kind::Person).and_then(|it| it.role.clone());
            let role = role.and_then(|role| self.tagged.text.get(role)).unwrap_or_default();
            names().next().is_some() && names().all(|at| role.contains(self.tagged.str(at..at + 1)))
        };
        if let Some(person) = recent.iter().rev().find(belongs) {
            return Some(person);
        }
        // A longer description, "the broker in Bergen", may bring in somebody new; it takes up only whom the sentence
        // before was about.
        let short = (pieces.start + 1..pieces.end).all(|at| !self.tagged.any(at, Lex::PREP.or(Lex::CAPITAL)));
        let bare = short && !matches!(self.tagged.word(pieces.end), "in" | "at" | "of" | "from" | "with");
        let near = if bare { NEAR } else { 1 };
        let near = || recent.iter().rev().take_while(|other| self.sentence(other.pieces.start) + near >= here);
        let known = |other: &Mention| self.mentions.entity(other).map(|entity| entity.kind);
        // Whoever spoke, or a later sentence begins with.
        let named = |other: &&Mention| {
            let begins = self.tagged.sentences.binary_search_by_key(&other.pieces.start, |sentence| sentence.start);
            known(other) == Some(Kind::Person) && (speaker == Some(other.entity) || begins.is_ok())
        };
        if let Some(named) = near().find(named).filter(|_| bare && speaker.is_some()) {
            return Some(named);
        }
        // "a man", "nobody" stand for nobody who could be taken up so.
        let definite = |other: &Mention| !other.plural && self.tagged.word(other.pieces.start) == "the";
        let mut people = near().filter(|other| match known(other) {
            Some(Kind::Person) => true,
            Some(Kind::Anonymous) => definite(other),
            _ => false,
        });
        let person = people.next()?;
        let alone = person.kind == Kind::Person && people.all(|other| other.entity == person.entity);
        let same_line = self.tagged.line_of(person.pieces.start) == self.tagged.line_of(head);
        (alone && (same_line || bare)).then_some(person)
    }

    /// Whom "the 34-year-old" takes up: the person named last.
    pub(super) fn of_age(&self, before: usize) -> Option<&'t Mention> {
        let until = self.mentions.list.partition_point(|mention| mention.pieces.end <= before);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until)?;
        recent.iter().rev().find(|mention| mention.kind == Kind::Person && !mention.plural)
    }

    /// The body that a text has named last before a piece.
    pub(super) fn of_body(&self, before: usize) -> Option<&'t Mention> {
        let until = self.mentions.list.partition_point(|mention| mention.pieces.end <= before);
        let recent = self.mentions.list.get(until.saturating_sub(MEMORY)..until)?;
        recent.iter().rev().find(|mention| {
            let named = mention.pieces.clone().any(|at| self.tagged.any(at, Lex::CAPITAL));
            let product = mention.pieces.clone().any(|at| self.tagged.any(at, Lex::MEDIA.or(Lex::NUMBER)));
            let digits = self.tagged.word(mention.pieces.start).contains(|c: char| c.is_ascii_digit());
            // "a shed in Bergen": where something is.
            let placed = matches!(self.tagged.word(mention.pieces.start.wrapping_sub(1)), "in" | "from" | "near");
            let named = named && !(placed && mention.pieces.len() == 1);
            // "its N+3 node": a letter is no body.
            let letter = mention.span.len() < 2;
            mention.kind == Kind::Organisation && named && !product && !digits && !letter && !mention.plural
        })
    }

    fn fits(&self, mention: &Mention, lex: Lex, gender: Option<Gender>) -> bool {
        // "R1", "the K3 model": a product has nothing to say.
        let digits = |at: usize| self.tagged.word(at).contains(|c: char| c.is_ascii_digit());
        if mention.kind == Kind::Organisation && mention.pieces.clone().any(digits) {
            return false;
        }
        match gender {
            Some(gender) => {
                // A bare name of which nothing is known may turn out to be a person.
                let unsure = self.mentions.entity(mention).is_some_and(|entity| entity.unsure);
                let somebody = matches!(mention.kind, Kind::Person | Kind::Anonymous) || unsure;
                // "nobody in this room": no one to be taken up.
                let somebody = somebody
                    && !matches!(
                        self.tagged.word(mention.pieces.start),
                        "nobody" | "everybody" | "everyone" | "anybody" | "anyone" | "somebody" | "someone" | "no"
                    );
                somebody && !mention.plural && self.gender(mention.entity).is_none_or(|known| known == gender)
            }
            None if lex.any(Lex::THEY) => mention.plural || mention.kind == Kind::Organisation,
            // "its N+3 node": a letter is no body.
            None => {
                let letter = mention.span.len() < 2;
                !mention.plural && !letter && matches!(mention.kind, Kind::Organisation | Kind::Document | Kind::Place)
            }
        }
    }

    fn gender(&self, entity: u32) -> Option<Gender> {
        let at = usize::try_from(entity).ok()?;
        let told = self.mentions.entities.get(at).and_then(|entity| entity.gender);
        told.or_else(|| self.genders.get(&entity).copied())
    }
}
