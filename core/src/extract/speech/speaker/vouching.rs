//! How an article vouches for a speaker: by name, as a body, or without saying who it is.

use super::Discourse;
use crate::extract::lexis::Lex;
use crate::extract::mention::Kind;
use crate::model;
use std::ops::Range;

impl Discourse<'_, '_> {
    /// How an article vouches for such a speaker. Research without an owner ("studies show") is anonymous.
    pub(super) fn vouches(&self, kind: Kind, pieces: &Range<usize>) -> model::Attribution {
        let tagged = self.tagged;
        match kind {
            Kind::Person => model::Attribution::NamedPerson,
            Kind::Anonymous => model::Attribution::Anonymous,
            Kind::Place => model::Attribution::Organisation,
            // "a lab in Ottawa", "several lines": bodies that stay unnamed.
            Kind::Organisation => {
                let unnamed = matches!(
                    tagged.word(pieces.start),
                    "a" | "an"
                        | "one"
                        | "another"
                        | "some"
                        | "several"
                        | "two"
                        | "three"
                        | "many"
                        | "most"
                        | "other"
                        | "various"
                );
                let place = Lex::START.or(Lex::DEMONYM).or(Lex::PLACE);
                let mut names =
                    pieces.clone().skip(1).filter(|&at| tagged.any(at, Lex::CAPITAL) && !tagged.any(at, place));
                let named = names.any(|at| !tagged.any(at.wrapping_sub(1), Lex::PREP));
                // "Conservation groups say": so do bodies in the plural. Authorities and forces are one body.
                let plural = |at: usize| {
                    let word = tagged.word(at);
                    word.ends_with('s') && tagged.any(at, Lex::ORG) && !matches!(word, "authorities" | "forces")
                };
                let owned =
                    tagged.any(pieces.start, Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE)) || self.is_name(pieces);
                let bare = !owned && pieces.clone().any(plural);
                if (unnamed || bare) && !named {
                    model::Attribution::Anonymous
                } else {
                    model::Attribution::Organisation
                }
            }
            Kind::Document => {
                let first = tagged.lex(pieces.start);
                let determined = first.any(Lex::DET.or(Lex::POSS)) && !first.any(Lex::VAGUE);
                let owner = Lex::CAPITAL.or(Lex::POSSESSIVE).or(Lex::ORG);
                let owned = first.any(Lex::POSSESSIVE)
                    || pieces.clone().any(|at| {
                        tagged.any(at, owner)
                            && !tagged.any(at, Lex::START.or(Lex::DOC))
                            && tagged.word(at) != "industry"
                            || matches!(tagged.word(at), "official" | "internal" | "public" | "satellite")
                    })
                    || first.any(Lex::CAPITAL) && pieces.len() > 1 && !first.any(Lex::LISTED);
                if determined || owned { model::Attribution::Organisation } else { model::Attribution::Anonymous }
            }
        }
    }

    /// Whether a phrase is a name and nothing else.
    fn is_name(&self, pieces: &Range<usize>) -> bool {
        pieces.clone().all(|at| !self.tagged.any(at, Lex::WORD) || self.tagged.any(at, Lex::CAPITAL))
            && pieces.len() > 1
    }
}
