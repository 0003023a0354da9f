//! Feasts and other days with a name, and the day they fall on in a year.

use super::calendar;
use crate::edtf::Day;

/// How the day of a feast is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Every year on this day of this month.
    On(u8, u8),
    /// The `n`th of a weekday (Monday 0) in a month, counted from its end if negative, and some days on from there.
    Nth(u8, u8, i8, i8),
    /// The last of a weekday before this day of a month.
    Before(u8, u8, u8),
    /// So many days from Easter Sunday.
    Easter(i8),
    /// So many days from the Easter Sunday of the orthodox churches.
    Orthodox(i8),
    /// So many days from the first day of Passover.
    Passover(i16),
    /// So many days from the Jewish new year's day.
    RoshHashanah(i16),
    /// A day of a month of the Islamic calendar, in its tabular form; observers of the moon may be a day off.
    Islamic(u8, u8),
    /// The listed day, and some days on from there.
    Listed(&'static List, i8),
}

/// The days of a feast that goes by moon and sun together, from 1990 on: one character a year, `0` to `9` and `a` on
/// for the days from the earliest day it can fall on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Month and day of the earliest.
    earliest: (u8, u8),
    days: &'static str,
}

/// The new moon between 21 January and 20 February by the clocks of Beijing. Computed from the moon's phases (Meeus,
/// *Astronomical Algorithms*, chapter 49) and compared with the calendars of past years.
const CHINESE_NEW_YEAR: List =
    List { earliest: (1, 21), days: "6pe2kath7qf3mb1j8sh5od2kati7qf4mb1k8rg5nd2lati7pe3mb1k9rg5oc2" };

/// The evening before the new moon between 17 October and 15 November by the clocks of India, computed alike.
const DIWALI: List = List { earliest: (10, 17), days: "1j8rh6od2l9si8qf4nb0j9rh6pd2lasi7qf4mc0j9sg5od1ka0i7qf3mb1j9s" };

impl List {
    fn day(&self, year: i64) -> Option<Day> {
        let days = self.days.as_bytes().get(usize::try_from(year - 1990).ok()?)?;
        let days = char::from(*days).to_digit(36)?;
        calendar::plus(Day::from_ymd(year, self.earliest.0, self.earliest.1)?, i64::from(days))
    }
}

use Rule::*;

/// Sorted by name. A name stands without its articles, apostrophes and the `s` of a possessive.
static FEASTS: [(&str, Rule); 182] = [
    ("all fools day", On(4, 1)),
    ("all hallows day", On(11, 1)),
    ("all hallows eve", On(10, 31)),
    ("all saints day", On(11, 1)),
    ("all souls day", On(11, 2)),
    ("anzac day", On(4, 25)),
    ("april fool day", On(4, 1)),
    ("april fools", On(4, 1)),
    ("april fools day", On(4, 1)),
    ("armistice day", On(11, 11)),
    ("ascension day", Easter(39)),
    ("ash wednesday", Easter(-46)),
    ("ashura", Islamic(1, 10)),
    ("assumption day", On(8, 15)),
    ("assumption of mary", On(8, 15)),
    ("australia day", On(1, 26)),
    ("bakr eid", Islamic(12, 10)),
    ("bakr id", Islamic(12, 10)),
    ("bastille day", On(7, 14)),
    ("black friday", Nth(11, 3, 4, 1)),
    ("bonfire night", On(11, 5)),
    ("boss day", On(10, 16)),
    ("boxing day", On(12, 26)),
    ("canada day", On(7, 1)),
    ("candlemas", On(2, 2)),
    ("chinese new year", Listed(&CHINESE_NEW_YEAR, 0)),
    ("chinese new year eve", Listed(&CHINESE_NEW_YEAR, -1)),
    ("christmas", On(12, 25)),
    ("christmas day", On(12, 25)),
    ("christmas eve", On(12, 24)),
    ("cinco de mayo", On(5, 5)),
    ("columbus day", Nth(10, 0, 2, 0)),
    ("constitution day", On(9, 17)),
    ("cyber monday", Nth(11, 3, 4, 4)),
    ("d day", On(6, 6)),
    ("deepavali", Listed(&DIWALI, 0)),
    ("divali", Listed(&DIWALI, 0)),
    ("diwali", Listed(&DIWALI, 0)),
    ("earth day", On(4, 22)),
    ("easter", Easter(0)),
    ("easter day", Easter(0)),
    ("easter monday", Easter(1)),
    ("easter saturday", Easter(-1)),
    ("easter sunday", Easter(0)),
    ("eid al adha", Islamic(12, 10)),
    ("eid al fitr", Islamic(10, 1)),
    ("eid ul adha", Islamic(12, 10)),
    ("eid ul fitr", Islamic(10, 1)),
    ("emancipation day", On(6, 19)),
    ("epiphany", On(1, 6)),
    ("fat tuesday", Easter(-47)),
    ("father day", Nth(6, 6, 3, 0)),
    ("fathers day", Nth(6, 6, 3, 0)),
    ("flag day", On(6, 14)),
    ("fourth of july", On(7, 4)),
    ("giving tuesday", Nth(11, 3, 4, 5)),
    ("good friday", Easter(-2)),
    ("groundhog day", On(2, 2)),
    ("guy fawkes day", On(11, 5)),
    ("guy fawkes night", On(11, 5)),
    ("halloween", On(10, 31)),
    ("halloween day", On(10, 31)),
    ("holy saturday", Easter(-1)),
    ("holy thursday", Easter(-3)),
    ("human rights day", On(12, 10)),
    ("id ul adha", Islamic(12, 10)),
    ("id ul fitr", Islamic(10, 1)),
    ("ides of march", On(3, 15)),
    ("independence day", On(7, 4)),
    ("indigenous people day", Nth(10, 0, 2, 0)),
    ("indigenous peoples day", Nth(10, 0, 2, 0)),
    ("international labor day", On(5, 1)),
    ("international women day", On(3, 8)),
    ("international workers day", On(5, 1)),
    ("islamic new year", Islamic(1, 1)),
    ("juneteenth", On(6, 19)),
    ("koningsdag", On(4, 27)),
    ("labor day", Nth(9, 0, 1, 0)),
    ("labour day", On(5, 1)),
    ("lag baomer", Passover(33)),
    ("lunar new year", Listed(&CHINESE_NEW_YEAR, 0)),
    ("lunar new year eve", Listed(&CHINESE_NEW_YEAR, -1)),
    ("mardi gras", Easter(-47)),
    ("martin luther king day", Nth(1, 0, 3, 0)),
    ("martin luther king jr day", Nth(1, 0, 3, 0)),
    ("martin luther king junior day", Nth(1, 0, 3, 0)),
    ("martinmas", On(11, 11)),
    ("maundy thursday", Easter(-3)),
    ("mawlid", Islamic(3, 12)),
    ("may day", On(5, 1)),
    ("memorial day", Nth(5, 0, -1, 0)),
    ("midsummer day", On(6, 24)),
    ("mlk day", Nth(1, 0, 3, 0)),
    ("mother day", Nth(5, 6, 2, 0)),
    ("mothers day", Nth(5, 6, 2, 0)),
    ("new year", On(1, 1)),
    ("new year day", On(1, 1)),
    ("new year eve", On(12, 31)),
    ("new years", On(1, 1)),
    ("new years day", On(1, 1)),
    ("new years eve", On(12, 31)),
    ("orthodox ascension day", Orthodox(39)),
    ("orthodox ash wednesday", Orthodox(-46)),
    ("orthodox easter", Orthodox(0)),
    ("orthodox easter day", Orthodox(0)),
    ("orthodox easter monday", Orthodox(1)),
    ("orthodox easter saturday", Orthodox(-1)),
    ("orthodox easter sunday", Orthodox(0)),
    ("orthodox fat tuesday", Orthodox(-47)),
    ("orthodox good friday", Orthodox(-2)),
    ("orthodox holy saturday", Orthodox(-1)),
    ("orthodox holy thursday", Orthodox(-3)),
    ("orthodox mardi gras", Orthodox(-47)),
    ("orthodox maundy thursday", Orthodox(-3)),
    ("orthodox palm sunday", Orthodox(-7)),
    ("orthodox pancake day", Orthodox(-47)),
    ("orthodox pentecost", Orthodox(49)),
    ("orthodox pentecost monday", Orthodox(50)),
    ("orthodox pentecost sunday", Orthodox(49)),
    ("orthodox shrove tuesday", Orthodox(-47)),
    ("orthodox trinity sunday", Orthodox(56)),
    ("orthodox whit monday", Orthodox(50)),
    ("orthodox whit sunday", Orthodox(49)),
    ("orthodox whitsun", Orthodox(49)),
    ("palm sunday", Easter(-7)),
    ("pancake day", Easter(-47)),
    ("passover", Passover(0)),
    ("pentecost", Easter(49)),
    ("pentecost monday", Easter(50)),
    ("pentecost sunday", Easter(49)),
    ("pesach", Passover(0)),
    ("president day", Nth(2, 0, 3, 0)),
    ("presidents day", Nth(2, 0, 3, 0)),
    ("purim", Passover(-30)),
    ("reformation day", On(10, 31)),
    ("remembrance day", On(11, 11)),
    ("remembrance sunday", Nth(11, 6, 2, 0)),
    ("rosh hashana", RoshHashanah(0)),
    ("rosh hashanah", RoshHashanah(0)),
    ("sacrifice feast", Islamic(12, 10)),
    ("saint nicholas day", On(12, 6)),
    ("saint patrick day", On(3, 17)),
    ("shavuot", Passover(50)),
    ("shrove tuesday", Easter(-47)),
    ("simchat torah", RoshHashanah(22)),
    ("small business saturday", Nth(11, 3, 4, 2)),
    ("st john day", On(6, 24)),
    ("st lucia day", On(12, 13)),
    ("st nicholas day", On(12, 6)),
    ("st paddy day", On(3, 17)),
    ("st paddys day", On(3, 17)),
    ("st patrick day", On(3, 17)),
    ("st patricks day", On(3, 17)),
    ("st stephen day", On(12, 26)),
    ("st valentine day", On(2, 14)),
    ("star wars day", On(5, 4)),
    ("sukkot", RoshHashanah(14)),
    ("thanksgiving", Nth(11, 3, 4, 0)),
    ("thanksgiving day", Nth(11, 3, 4, 0)),
    ("trinity sunday", Easter(56)),
    ("turkey day", Nth(11, 3, 4, 0)),
    ("valentine", On(2, 14)),
    ("valentine day", On(2, 14)),
    ("valentines day", On(2, 14)),
    ("ve day", On(5, 8)),
    ("veteran day", On(11, 11)),
    ("veterans day", On(11, 11)),
    ("victoria day", Before(5, 25, 0)),
    ("victory day", On(5, 9)),
    ("vj day", On(8, 15)),
    ("washington birthday", Nth(2, 0, 3, 0)),
    ("whit monday", Easter(50)),
    ("whit sunday", Easter(49)),
    ("whitsun", Easter(49)),
    ("women day", On(3, 8)),
    ("world aids day", On(12, 1)),
    ("world no tobacco day", On(5, 31)),
    ("xmas", On(12, 25)),
    ("xmas day", On(12, 25)),
    ("xmas eve", On(12, 24)),
    ("yom hashoah", Passover(12)),
    ("yom kippur", RoshHashanah(9)),
];

/// The feasts whose name begins with this word.
fn named(first: &str) -> &'static [(&'static str, Rule)] {
    let rest = FEASTS.get(FEASTS.partition_point(|(name, _)| *name < first)..).unwrap_or_default();
    let begins = |name: &str| name.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let count = rest.iter().take_while(|(name, _)| begins(name)).count();
    rest.get(..count).unwrap_or_default()
}

/// The feast with the longest name that the words begin with, and the number of words of the name. `word` gives the
/// folded words from some place on, and nothing where a name cannot go on.
pub(super) fn feast<'w>(word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, Rule)> {
    let fits = |name: &str| {
        let mut length = 0;
        let fits = name.split(' ').all(|part| {
            length += 1;
            word(length - 1).is_some_and(|word| word == part)
        });
        fits.then_some(length)
    };
    let found = named(word(0)?).iter().filter_map(|(name, rule)| Some((fits(name)?, *rule)));
    found.max_by_key(|(length, _)| *length)
}

impl Rule {
    /// The day of the feast in a year of our calendar.
    pub fn day(self, year: i64) -> Option<Day> {
        match self {
            On(month, day) => Day::from_ymd(year, month, day),
            Nth(month, weekday, n, on) => {
                let (first, last) = calendar::month(year, month)?;
                calendar::plus(calendar::nth_weekday(first, last, weekday, i64::from(n))?, i64::from(on))
            }
            Before(month, day, weekday) => {
                let eve = calendar::plus(Day::from_ymd(year, month, day)?, -1)?;
                calendar::nth_weekday(calendar::plus(eve, -6)?, eve, weekday, 1)
            }
            Easter(days) => calendar::plus(calendar::easter(year)?, i64::from(days)),
            Orthodox(days) => calendar::plus(calendar::orthodox_easter(year)?, i64::from(days)),
            // Passover lies a fixed number of days before the next Jewish year, since only autumn months vary.
            Passover(days) => calendar::plus(jewish_new_year(year)?, i64::from(days) - 163),
            RoshHashanah(days) => calendar::plus(jewish_new_year(year)?, i64::from(days)),
            Islamic(month, day) => islamic(year, month, day),
            Listed(list, on) => calendar::plus(list.day(year)?, i64::from(on)),
        }
    }

    /// Whether observers may keep it a day earlier or later than computed.
    pub fn is_approximate(self) -> bool {
        matches!(self, Islamic(..)) || self == Listed(&DIWALI, 0)
    }
}

/// 1 Tishri that falls into a year of our calendar, by the molad and its postponements (after Dershowitz and Reingold).
fn jewish_new_year(year: i64) -> Option<Day> {
    let jewish = (1..=9999).contains(&year).then_some(year + 3761)?;
    let months = (235 * jewish - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    let elapsed = |jewish: i64| {
        let months = (235 * jewish - 234).div_euclid(19);
        let day = 29 * months + (12_084 + 13_753 * months).div_euclid(25_920);
        if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
    };
    let postponed = if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day };
    let (before, after) = (elapsed(jewish - 1), elapsed(jewish + 1));
    let correction = match () {
        _ if after - postponed == 356 => 2,
        _ if postponed - before == 382 => 1,
        _ => 0,
    };
    // The count begins on 7 September of the year -3760, by our calendar.
    let epoch = Day::from_ymd(-3760, 9, 7)?;
    calendar::plus(epoch, postponed + correction)
}

/// The first time a day of the tabular Islamic calendar falls into a year of ours.
fn islamic(year: i64, month: u8, day: u8) -> Option<Day> {
    let near = (year - 622) * 33 / 32;
    (near - 1..=near + 2).find_map(|islamic| {
        let before = (59 * (i64::from(month) - 1) + 1) / 2;
        // Days from the Hijra, 19 July 622 by our calendar, to 1970.
        let found = i64::from(day) + before + (islamic - 1) * 354 + (3 + 11 * islamic).div_euclid(30) - 492_149;
        Day::from_days(found).filter(|found| found.ymd().0 == year)
    })
}

#[cfg(test)]
mod tests {
    use super::super::word::{Word, look_up};
    use super::*;

    fn day(name: &str, year: i64) -> String {
        let words: Vec<&str> = name.split(' ').collect();
        let (length, rule) = feast(|at| words.get(at).copied()).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(length, words.len(), "{name}");
        rule.day(year).unwrap().to_string()
    }

    #[test]
    fn the_table_is_sorted_by_word() {
        assert!(FEASTS.is_sorted_by(|(a, _), (b, _)| a < b));
        for (name, _) in FEASTS {
            let first = look_up(name.split(' ').next().unwrap());
            let known = matches!(first, Word::Feast | Word::Month(4) | Word::MaybeMonth(5) | Word::Ordinal(4));
            assert!(known, "{name}: {first:?}");
        }
    }

    #[test]
    fn days_of_feasts() {
        for (name, year, found) in [
            ("new year eve", 2024, "2024-12-31"),
            ("martin luther king day", 2025, "2025-01-20"),
            ("memorial day", 2025, "2025-05-26"),
            ("victoria day", 2025, "2025-05-19"),
            ("black friday", 2024, "2024-11-29"),
            ("cyber monday", 2024, "2024-12-02"),
            ("good friday", 2024, "2024-03-29"),
            ("orthodox easter", 2024, "2024-05-05"),
            ("passover", 2024, "2024-04-23"),
            ("rosh hashanah", 2023, "2023-09-16"),
            ("rosh hashanah", 2005, "2005-10-04"),
            ("rosh hashanah", 2020, "2020-09-19"),
            ("yom kippur", 2024, "2024-10-12"),
            ("eid al fitr", 2024, "2024-04-10"),
            ("chinese new year", 2007, "2007-02-18"),
            ("lunar new year eve", 2024, "2024-02-09"),
            ("diwali", 2019, "2019-10-27"),
        ] {
            assert_eq!(day(name, year), found, "{name} {year}");
        }
    }
}
