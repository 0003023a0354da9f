//! Who and what a text names: people, organisations, documents, places, and people without a name.
//!
//! ```text
//! words with classes ─ names ─┬─ kind ─ entities ─ mentions
//!              noun groups ───┘
//! ```
//!
//! Two mentions are one entity where the language says so: the surname of somebody named in full, an acronym that was
//! put in brackets, "the report" behind a report. Nothing is known about the world but common first names, countries and
//! the words for offices and bodies.

mod entity;
mod name;
mod noun;
pub mod phrase;
mod role;

use super::lexis::{Lex, Tagged};
use super::piece::Piece;
use entity::Ledger;
use std::ops::Range;

/// What is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A person with a name.
    Person,
    /// A company, an institution, a body speaking as such.
    Organisation,
    /// A report, a study, figures.
    Document,
    /// A country or town; where it speaks, its government does.
    Place,
    /// People without a name.
    Anonymous,
}

/// What a text shows of a person's gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "he".
    Male,
    /// "she".
    Female,
}

/// One place where somebody or something is mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Pieces of the text.
    pub pieces: Range<usize>,
    /// What is mentioned.
    pub kind: Kind,
    /// Which of [`Mentions::entities`].
    pub entity: u32,
    /// Bytes of the role given here, such as "Tencent's chief AI scientist".
    pub role: Option<Range<usize>>,
    /// Whether it is more than one: "engineers", "Norway and Sweden".
    pub plural: bool,
}

/// Somebody or something, over all mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name, without titles and articles, as written.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Bytes of the fullest role.
    pub role: Option<Range<usize>>,
    /// Known from a title, a first name, or a pronoun.
    pub gender: Option<Gender>,
    /// Whether it is more than one.
    pub plural: bool,
    /// A bare name of which nothing tells whether it is a person or a body.
    pub unsure: bool,
}

/// The mentions of a text in order, and what they mention.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    /// In order of text; none overlap.
    pub list: Vec<Mention>,
    /// What [`Mention::entity`] counts.
    pub entities: Vec<Entity>,
}

impl Mentions {
    /// The entity of a mention.
    pub fn entity(&self, mention: &Mention) -> Option<&Entity> {
        self.entities.get(usize::try_from(mention.entity).ok()?)
    }

    /// The mentions that lie within some pieces.
    pub fn within(&self, pieces: Range<usize>) -> &[Mention] {
        let start = self.list.partition_point(|mention| mention.pieces.start < pieces.start);
        let rest = self.list.get(start..).unwrap_or_default();
        let count = rest.iter().take_while(|mention| mention.pieces.end <= pieces.end).count();
        rest.get(..count).unwrap_or_default()
    }
}

/// Finds who and what a text mentions. Linear in the text.
pub fn mentions(text: &str, pieces: &[Piece<'_>], sentences: &[Range<usize>]) -> Mentions {
    of(&Tagged::new(text, pieces, sentences))
}

/// [`mentions`] of a text whose words have been looked up.
pub fn of(tagged: &Tagged<'_>) -> Mentions {
    let names = name::names(tagged);
    let mut ledger = Ledger::new(tagged);
    let mut nouns = noun::nouns(tagged, &names).into_iter().peekable();
    for found in &names {
        while let Some(noun) = nouns.next_if(|noun| noun.pieces.start < found.pieces.start) {
            ledger.noun(&noun);
        }
        ledger.name(found);
    }
    for noun in nouns {
        ledger.noun(&noun);
    }
    ledger.finish()
}

/// Nouns that any company or institution may be called by: "the firm", "the agency".
pub fn is_generic_body(noun: &str) -> bool {
    matches!(
        noun,
        "company"
            | "firm"
            | "group"
            | "organisation"
            | "organization"
            | "body"
            | "agency"
            | "startup"
            | "start-up"
            | "lab"
            | "giant"
            | "carrier"
            | "operator"
            | "airline"
            | "manufacturer"
            | "maker"
            | "charity"
            | "institute"
            | "think-tank"
            | "tank"
            | "retailer"
            | "broadcaster"
            | "newspaper"
            | "association"
            | "union"
            | "regulator"
            | "watchdog"
            | "party"
            | "office"
            | "bank"
            | "lender"
    )
}

/// Whether a noun is a plural by its look.
fn is_plural(tagged: &Tagged<'_>, at: usize) -> bool {
    let word = tagged.word(at);
    matches!(
        word,
        "people"
            | "police"
            | "men"
            | "women"
            | "children"
            | "staff"
            | "media"
            | "spokespeople"
            | "others"
            | "many"
            | "some"
            | "several"
            | "both"
            | "most"
            | "few"
    ) || word.ends_with("men")
        || (word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
            && !tagged.any(at, Lex::CAPITAL))
        || (word.ends_with('s') && tagged.any(at, Lex::PERSON) && tagged.any(at, Lex::START))
}
