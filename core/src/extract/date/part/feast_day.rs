//! Feasts as dates: "Christmas", "New Year's Eve 2019", "Thanksgiving of last year".

use super::Part;
use crate::extract::date::feast::{self, Rule};
use crate::extract::date::stretch::{Grain, Value};
use crate::extract::date::word::{Particle, Word};
use crate::extract::date::{Basis, Reader, Sort, Term};

impl Reader<'_, '_> {
    /// "Christmas", "New Year's Eve 2019", "Thanksgiving of last year".
    pub(in crate::extract::date) fn feast(&self, at: usize) -> Option<Term> {
        let name_at = self.skip(at, Word::Is(Particle::The));
        if !matches!(self.word(name_at), Word::Feast | Word::Month(4) | Word::MaybeMonth(5) | Word::Ordinal(4)) {
            return None;
        }
        let (name_end, rule) = self.feast_name(name_at)?;
        let year_at = match self.word(name_end) {
            Word::Is(Particle::Of | Particle::In) => name_end + 1,
            _ => self.skip(name_end, Word::Mark(',')),
        };
        if let Some((end, year)) = self.year_behind(year_at).or_else(|| self.year(year_at)) {
            return Some(Term::new(at, end, Sort::Part(Part::Feast(rule), Some(year)), Basis::Itself));
        }
        if (year_at > name_end
            || self.is(name_end, Particle::This)
            || self.is(name_end, Particle::Last)
            || self.is(name_end, Particle::Next))
            && let Some(Term { end, sort: Sort::Placed(Value::In(whole)), deictic: true, .. }) =
                self.relative(year_at, 1)
            && whole.grain == Grain::Year
        {
            let day = Part::Feast(rule).of(whole.first.ymd().0)?;
            return Some(Term::placed(at, end, day, Basis::Reference).deictic());
        }
        self.is_feast(at, name_end)
            .then(|| Term::new(at, name_end, Sort::Part(Part::Feast(rule), None), Basis::Reference))
    }

    /// The rule of the feast named at a token. Apostrophes, dots and hyphens inside the name are passed over.
    pub(in crate::extract::date) fn feast_name(&self, at: usize) -> Option<(usize, Rule)> {
        // A name has four words at most, and hardly more marks.
        let mut places = [usize::MAX; 6];
        let mut next = at;
        for place in &mut places {
            while next > at && matches!(self.word(next), Word::Dash | Word::Mark('.' | '\'' | '’')) {
                next += 1;
            }
            *place = next;
            next += 1;
        }
        let word = |step: usize| places.get(step).map(|at| self.folded(*at)).filter(|word| !word.is_empty());
        let (length, rule) = feast::feast(word)?;
        Some((places.get(length.checked_sub(1)?)? + 1, rule))
    }

    /// Whether the feast is spoken of as a day: not "a Christmas tree", "Easter eggs".
    fn is_feast(&self, start: usize, end: usize) -> bool {
        let last = self.folded(end.saturating_sub(1));
        let named_day = matches!(last, "day" | "eve") || end > start + 2;
        if self.is_whole_text(start, end) {
            return true;
        }
        if !self.is_capitalised(start) && self.word(start) != Word::Is(Particle::The) {
            return false;
        }
        let modifies = self.word(end) == Word::Other
            && !self.is_possessive(end - 1)
            && !matches!(
                self.folded(end),
                "is" | "was" | "falls" | "fell" | "will" | "comes" | "when" | "with" | "but"
            );
        let asked = matches!(
            self.back(start, 1),
            Word::Is(
                Particle::On
                    | Particle::At
                    | Particle::By
                    | Particle::Since
                    | Particle::Until
                    | Particle::Before
                    | Particle::After
                    | Particle::For
                    | Particle::Over
            )
        );
        (named_day || asked) && !modifies
    }
}
