//! Telling a year from a count: "In 2000, people voted" from "2000 people voted".

use super::Reader;
use super::word::{Particle, Unit, Word};
use crate::extract::unit;

/// What speaks for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    Year,
    Count,
    None,
}

impl Reader<'_, '_> {
    /// The year that begins at a token, in four digits, where the words around it do not speak against it.
    pub(super) fn year(&self, at: usize) -> Option<(usize, i64)> {
        let Word::Digits { value, length: 4 } = self.word(at) else { return None };
        let year = i64::from(value);
        if !self.stands_alone(at, at + 1) {
            return None;
        }
        let likely = (1900..=2100).contains(&year);
        if unit::measured(self.pieces, self.index(at + 1)).is_some() {
            return None;
        }
        let evidence = match (self.before_year(at), self.behind_year(at + 1, year)) {
            (_, Evidence::Count) if !likely => Evidence::Count,
            // "in 2000 people": a preposition is not enough for a round number before what can be counted, unless the
            // sentence begins with it.
            (Evidence::Count, _) => Evidence::Count,
            (Evidence::Year, _) => Evidence::Year,
            (_, behind) => behind,
        };
        let is_year = match evidence {
            Evidence::Year => (1000..=2999).contains(&year),
            Evidence::Count => false,
            // Reports separate the thousands of what they count, so that a bare 1863 is hardly a count.
            Evidence::None => {
                let old = (1500..1900).contains(&year) && year % 100 != 0 && !self.modifies(at + 1);
                likely || old || self.is_whole_text(at, at + 1) && (1000..=2999).contains(&year)
            }
        };
        is_year.then_some((at + 1, year))
    }

    /// A year behind the name of a month or another part of a date, where hardly a number can stand that counts.
    pub(super) fn year_behind(&self, at: usize) -> Option<(usize, i64)> {
        if let Word::Digits { value: value @ 1000..=2999, length: 4 } = self.word(at) {
            let counts = self.glued(at + 1) && matches!(self.word(at + 1), Word::Other | Word::Mark('%' | ':'));
            let counted = matches!(self.behind_year(at + 1, i64::from(value)), Evidence::Count) && value % 100 == 0;
            return (!counts && !counted).then_some((at + 1, i64::from(value)));
        }
        // "January '19"
        if let (Word::Mark(mark), Word::Digits { value, length: 2 }) = (self.word(at), self.word(at + 1)) {
            let apostrophe = crate::extract::words::is_apostrophe(mark) && self.glued(at + 1);
            return apostrophe.then(|| (at + 2, self.full_year(i64::from(value))));
        }
        self.spelled_year(at)
    }

    /// The year that two digits name: the one from 79 years before to 20 years behind the reference.
    pub(super) fn full_year(&self, two_digits: i64) -> i64 {
        let latest = self.reference.map_or(2030, |reference| reference.last.ymd().0) + 20;
        latest - (latest - two_digits).rem_euclid(100)
    }

    /// Whether no part of a longer number, name or formula is glued to the tokens.
    pub(super) fn stands_alone(&self, start: usize, end: usize) -> bool {
        let before = !self.glued(start)
            || match self.back(start, 1) {
                Word::Mark('(' | '[' | '"' | '“' | '‘' | '\'' | '/' | '~' | '>' | '=' | '<' | ',' | ';' | '’') => {
                    true
                }
                // "mid-2019", "pre-2008", "Sept-2019", "2014–2018"; not "KLM-2000" nor "555-2019".
                Word::Dash => {
                    !self.glued(start - 1)
                        || self.written(start - 1) != "-"
                        || matches!(
                            self.back(start, 2),
                            Word::Early
                                | Word::Mid
                                | Word::Late
                                | Word::Month(_)
                                | Word::MaybeMonth(_)
                                | Word::Season(_)
                        )
                        || matches!(
                            self.folded(start.saturating_sub(2)),
                            "pre" | "post" | "non" | "q1" | "q2" | "q3" | "q4"
                        )
                }
                Word::Mark('.' | ':') => {
                    !matches!(self.back(start, 2), Word::Digits { .. } | Word::Figure | Word::Code)
                }
                _ => false,
            };
        let behind = !self.glued(end)
            || match self.word(end) {
                // "2000-year-old" and "2000-2100" are looked at by the rules for what stands behind.
                Word::Dash => !matches!(self.word(end + 1), Word::Unit(_)) || !self.glued(end + 1),
                Word::Mark('%' | '°' | '$' | '€' | '£' | '+' | '#' | '=' | '*' | '_' | '@' | '×') => false,
                Word::Mark(':') => {
                    !(self.glued(end + 1) && matches!(self.word(end + 1), Word::Digits { .. } | Word::Figure))
                }
                Word::Mark(_) => true,
                _ => false,
            };
        before && behind
    }

    /// Whether a common noun may follow that the number counts.
    fn modifies(&self, at: usize) -> bool {
        self.word(at) == Word::Other && unit::counts_something(self.pieces, self.index(at))
    }

    /// "in 88 and 92", "in 08": two digits for a year where hardly anything else can be meant.
    pub(super) fn short_year_in(&self, at: usize) -> Option<(usize, i64)> {
        let Word::Digits { value, length: 2 } = self.word(at) else { return None };
        let named = |at: usize| match self.word(at) {
            Word::Digits { value, length: 2 } => value >= 60 || self.written(at).starts_with('0'),
            _ => false,
        };
        let counted = |at: usize| matches!(self.word(at), Word::Digits { .. } | Word::Small(_) | Word::Figure);
        let behind_in = self.back(at, 1) == Word::Is(Particle::In) && !at.checked_sub(2).is_some_and(counted);
        let listed = self.back(at, 1) == Word::Is(Particle::And)
            && at.checked_sub(2).is_some_and(named)
            && self.back(at, 3) == Word::Is(Particle::In);
        let ends = match self.word(at + 1) {
            Word::Break | Word::Mark(',' | '.' | ';' | ')') => !self.glued(at + 2),
            Word::Is(Particle::And) => {
                named(at + 2) || !matches!(self.word(at + 2), Word::Digits { .. } | Word::Small(_))
            }
            _ => false,
        };
        (named(at) && (behind_in || listed) && ends && !self.glued(at))
            .then(|| (at + 1, self.full_year(i64::from(value))))
    }

    fn before_year(&self, at: usize) -> Evidence {
        use Particle::*;
        match self.back(at, 1) {
            Word::Is(Between) if self.is(at + 1, And) && !self.may_be_year(at + 2) => Evidence::Count,
            Word::Is(In | Since | By | Until | During | From | Of | To | Before | After | Through | Between | As)
            | Word::Month(_)
            | Word::MaybeMonth(_)
            | Word::Season(_)
            | Word::Early
            | Word::Mid
            | Word::Late
            | Word::Fiscal
            | Word::Unit(Unit::Year)
            | Word::Mark('(') => Evidence::Year,
            Word::About if matches!(self.folded(at - 1), "circa" | "ca" | "c") => Evidence::Year,
            // "about 2000 fled"
            Word::About if self.written(at).ends_with("00") && !self.is(at.wrapping_sub(2), In) => Evidence::Count,
            // "Dec. 2019"
            Word::Mark('.') if matches!(self.back(at, 2), Word::Month(_) | Word::MaybeMonth(_)) => Evidence::Year,
            Word::Mark('.') if matches!(self.folded(at.saturating_sub(2)), "c" | "ca") => Evidence::Year,
            Word::Is(Than) if matches!(self.back(at, 2), Word::Earlier | Word::Later) => Evidence::Year,
            Word::Is(Than | Less | More) => Evidence::Count,
            Word::Mark('$' | '€' | '£' | '¥' | '#' | '+' | '×' | '№' | '₹') => Evidence::Count,
            Word::Other => match self.folded(at - 1) {
                // "until at least 2028"
                "least" if matches!(self.back(at, 3), Word::Is(Until | Through | By | Since | To)) => Evidence::Year,
                "least" | "most" | "nearly" | "almost" | "number" | "gate" | "platform" | "suite" | "apartment"
                | "apt" | "case" | "bill" | "episode" | "no" | "page" | "room" | "flight" | "resolution"
                | "section" | "route" | "highway" | "windows" | "channel" | "model" | "usd" | "eur" | "gbp" | "rs"
                | "unit" | "lot" | "box" | "extension" | "ext" | "code" | "version" | "exactly" | "top" | "another" => {
                    Evidence::Count
                }
                _ => Evidence::None,
            },
            _ => Evidence::None,
        }
    }

    fn may_be_year(&self, at: usize) -> bool {
        !matches!(self.word(at), Word::Figure | Word::Digits { length: 1..=3, .. } | Word::Digits { value: 3000.., .. })
    }

    fn behind_year(&self, at: usize, year: i64) -> Evidence {
        match self.word(at) {
            Word::Unit(Unit::Year | Unit::Month | Unit::Day | Unit::Hour | Unit::Minute) => Evidence::Count,
            Word::Units(_) | Word::Big(_) | Word::Anno | Word::Christ => Evidence::Count,
            Word::Is(Particle::Or) if matches!(self.word(at + 1), Word::Is(Particle::More | Particle::Less)) => {
                Evidence::Count
            }
            Word::Other if is_counted(self.folded(at)) => Evidence::Count,
            // "2000 runners": what a round number stands before is counted, if it is many.
            Word::Other if year % 100 == 0 && unit::counts_something(self.pieces, self.index(at)) => Evidence::Count,
            Word::Mark('%' | '°' | '€') => Evidence::Count,
            _ => Evidence::None,
        }
    }

    fn index(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.pieces.len(), |token| token.piece as usize)
    }
}

/// Nouns that are counted by the thousand so often that a number before them is no year.
fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "persons"
            | "men"
            | "women"
            | "children"
            | "km"
            | "kilometers"
            | "kilometres"
            | "miles"
            | "mi"
            | "meters"
            | "metres"
            | "m"
            | "feet"
            | "ft"
            | "square"
            | "sq"
            | "cubic"
            | "pounds"
            | "dollars"
            | "euros"
            | "tons"
            | "tonnes"
            | "kg"
            | "kilograms"
            | "students"
            | "workers"
            | "employees"
            | "soldiers"
            | "troops"
            | "jobs"
            | "homes"
            | "houses"
            | "copies"
            | "acres"
            | "hectares"
            | "calories"
            | "kcal"
            | "percent"
            | "mw"
            | "mhz"
            | "hz"
            | "rpm"
            | "gmt"
            | "utc"
            | "hrs"
            | "ad"
            | "bce"
            | "words"
            | "times"
            | "residents"
            | "passengers"
            | "volunteers"
            | "protesters"
            | "officers"
            | "local"
            | "hours"
            | "est"
            | "edt"
            | "pst"
            | "bst"
            | "cet"
            | "million"
            | "billion"
            | "participants"
            | "visitors"
            | "spectators"
            | "patients"
            | "refugees"
            | "migrants"
    )
}
