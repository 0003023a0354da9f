//! Every word that dates are made of, in a hash table made when the program is built.

use super::{Particle, Unit, Word};

/// What a folded word is to a date.
pub(in crate::extract::date) fn look_up(folded: &str) -> Word {
    if folded.len() > LONGEST {
        return Word::Other;
    }
    let mut slot = slot(folded.as_bytes());
    // The table is less than half full, so that an empty slot is near.
    while let Some(at) = SLOTS.get(slot).filter(|at| **at > 0) {
        if let Some((word, found)) = WORDS.get(usize::from(*at) - 1)
            && *word == folded
        {
            return *found;
        }
        slot = (slot + 1) % SLOTS.len();
    }
    Word::Other
}

/// The length in bytes of the longest word.
const LONGEST: usize = {
    let (mut at, mut longest) = (0, 0);
    while at < WORDS.len() {
        if WORDS[at].0.len() > longest {
            longest = WORDS[at].0.len();
        }
        at += 1;
    }
    longest
};

/// Where a word is looked for first.
const fn slot(word: &[u8]) -> usize {
    let (mut at, mut hash) = (0, 0usize);
    while at < word.len() {
        hash = hash.wrapping_mul(31).wrapping_add(word[at] as usize);
        at += 1;
    }
    (hash ^ (hash >> 10)) % 1024
}

/// For each slot, one past the place of a word in [`WORDS`], or zero.
static SLOTS: [u16; 1024] = {
    let mut slots = [0; 1024];
    let mut at = 0;
    while at < WORDS.len() {
        let mut slot = slot(WORDS[at].0.as_bytes());
        while slots[slot] > 0 {
            slot = (slot + 1) % 1024;
        }
        at += 1;
        slots[slot] = at as u16;
    }
    slots
};

/// Sorted, the first words of all feasts among them.
#[rustfmt::skip]
pub(super) const WORDS: [(&str, Word); 351] = [
    ("a", Word::Is(Particle::A)), ("about", Word::About), ("across", Word::Is(Particle::Over)), ("ad", Word::Anno),
    ("after", Word::Is(Particle::After)), ("afternoon", Word::DayPart), ("afternoons", Word::DayPart),
    ("ago", Word::Is(Particle::Ago)), ("all", Word::Feast), ("an", Word::Is(Particle::A)),
    ("and", Word::Is(Particle::And)), ("any", Word::Is(Particle::Any)), ("anzac", Word::Feast),
    ("approx", Word::About), ("approximately", Word::About), ("apr", Word::Month(4)), ("april", Word::Month(4)),
    ("armistice", Word::Feast), ("around", Word::About), ("as", Word::Is(Particle::As)), ("ascension", Word::Feast),
    ("ash", Word::Feast), ("ashura", Word::Feast), ("assumption", Word::Feast), ("at", Word::Is(Particle::At)),
    ("aug", Word::Month(8)), ("august", Word::Month(8)), ("australia", Word::Feast), ("autumn", Word::Season(3)),
    ("back", Word::Is(Particle::Ago)), ("bakr", Word::Feast), ("bastille", Word::Feast), ("bc", Word::Christ),
    ("bce", Word::Christ), ("before", Word::Is(Particle::Before)), ("beginning", Word::Beginning),
    ("between", Word::Is(Particle::Between)), ("black", Word::Feast), ("bonfire", Word::Feast), ("boss", Word::Feast),
    ("boxing", Word::Feast), ("by", Word::Is(Particle::By)), ("c", Word::About), ("ca", Word::About),
    ("canada", Word::Feast), ("candlemas", Word::Feast), ("ce", Word::Anno),
    ("centuries", Word::Units(Unit::Century)), ("century", Word::Unit(Unit::Century)), ("chinese", Word::Feast),
    ("christmas", Word::Feast), ("cinco", Word::Feast), ("circa", Word::About), ("close", Word::End),
    ("columbus", Word::Feast), ("coming", Word::Is(Particle::Coming)), ("constitution", Word::Feast),
    ("couple", Word::Couple), ("current", Word::Is(Particle::Current)), ("cyber", Word::Feast), ("d", Word::Feast),
    ("date", Word::Now), ("dawn", Word::DayPart), ("day", Word::Unit(Unit::Day)), ("days", Word::Units(Unit::Day)),
    ("dec", Word::MaybeMonth(12)), ("decade", Word::Unit(Unit::Decade)), ("decades", Word::Units(Unit::Decade)),
    ("december", Word::Month(12)), ("deepavali", Word::Feast), ("divali", Word::Feast), ("diwali", Word::Feast),
    ("during", Word::Is(Particle::During)), ("dusk", Word::DayPart), ("each", Word::Is(Particle::Each)),
    ("earlier", Word::Earlier), ("early", Word::Early), ("earth", Word::Feast), ("easter", Word::Feast),
    ("eid", Word::Feast), ("eight", Word::Small(8)), ("eighteen", Word::Small(18)), ("eighteenth", Word::Ordinal(18)),
    ("eighth", Word::Ordinal(8)), ("eighties", Word::Decade(80)), ("eighty", Word::Tens(80)),
    ("eleven", Word::Small(11)), ("eleventh", Word::Ordinal(11)), ("emancipation", Word::Feast), ("end", Word::End),
    ("epiphany", Word::Feast), ("evening", Word::DayPart), ("evenings", Word::DayPart),
    ("every", Word::Is(Particle::Each)), ("fall", Word::Season(3)), ("fat", Word::Feast), ("father", Word::Feast),
    ("fathers", Word::Feast), ("feb", Word::Month(2)), ("february", Word::Month(2)), ("few", Word::Few),
    ("fewer", Word::Is(Particle::Less)), ("fifteen", Word::Small(15)), ("fifteenth", Word::Ordinal(15)),
    ("fifth", Word::Ordinal(5)), ("fifties", Word::Decade(50)), ("fifty", Word::Tens(50)),
    ("financial", Word::Fiscal), ("first", Word::Ordinal(1)), ("fiscal", Word::Fiscal), ("five", Word::Small(5)),
    ("flag", Word::Feast), ("following", Word::Is(Particle::Following)), ("for", Word::Is(Particle::For)),
    ("forties", Word::Decade(40)), ("fortnight", Word::Unit(Unit::Fortnight)),
    ("fortnights", Word::Units(Unit::Fortnight)), ("forty", Word::Tens(40)), ("four", Word::Small(4)),
    ("fourteen", Word::Small(14)), ("fourteenth", Word::Ordinal(14)), ("fourth", Word::Ordinal(4)),
    ("fri", Word::MaybeWeekday(4)), ("friday", Word::Weekday(4)), ("from", Word::Is(Particle::From)),
    ("fy", Word::Fiscal), ("giving", Word::Feast), ("good", Word::Feast), ("groundhog", Word::Feast),
    ("guy", Word::Feast), ("half", Word::Half), ("halloween", Word::Feast), ("hence", Word::Is(Particle::Hence)),
    ("holy", Word::Feast), ("hour", Word::Unit(Unit::Hour)), ("hours", Word::Units(Unit::Hour)),
    ("human", Word::Feast), ("hundred", Word::Big(100)), ("id", Word::Feast), ("ides", Word::Feast),
    ("in", Word::Is(Particle::In)), ("independence", Word::Feast), ("indigenous", Word::Feast),
    ("inside", Word::Is(Particle::Within)), ("international", Word::Feast), ("islamic", Word::Feast),
    ("jan", Word::MaybeMonth(1)), ("january", Word::Month(1)), ("jul", Word::Month(7)), ("july", Word::Month(7)),
    ("jun", Word::Month(6)), ("june", Word::Month(6)), ("juneteenth", Word::Feast), ("koningsdag", Word::Feast),
    ("labor", Word::Feast), ("labour", Word::Feast), ("lag", Word::Feast), ("last", Word::Is(Particle::Last)),
    ("late", Word::Late), ("later", Word::Later), ("less", Word::Is(Particle::Less)), ("lunar", Word::Feast),
    ("lunchtime", Word::DayPart), ("many", Word::Few), ("mar", Word::MaybeMonth(3)), ("march", Word::MaybeMonth(3)),
    ("mardi", Word::Feast), ("martin", Word::Feast), ("martinmas", Word::Feast), ("maundy", Word::Feast),
    ("mawlid", Word::Feast), ("may", Word::MaybeMonth(5)), ("memorial", Word::Feast), ("mid", Word::Mid),
    ("midday", Word::DayPart), ("middle", Word::Middle), ("midnight", Word::DayPart), ("midsummer", Word::Feast),
    ("minute", Word::Unit(Unit::Minute)), ("minutes", Word::Units(Unit::Minute)), ("mlk", Word::Feast),
    ("mon", Word::MaybeWeekday(0)), ("monday", Word::Weekday(0)), ("month", Word::Unit(Unit::Month)),
    ("months", Word::Units(Unit::Month)), ("more", Word::Is(Particle::More)), ("morning", Word::DayPart),
    ("mornings", Word::DayPart), ("mother", Word::Feast), ("mothers", Word::Feast), ("new", Word::Feast),
    ("next", Word::Is(Particle::Next)), ("night", Word::DayPart), ("nights", Word::DayPart), ("nine", Word::Small(9)),
    ("nineteen", Word::Small(19)), ("nineteenth", Word::Ordinal(19)), ("nineties", Word::Decade(90)),
    ("ninety", Word::Tens(90)), ("ninth", Word::Ordinal(9)), ("noon", Word::DayPart), ("nov", Word::Month(11)),
    ("november", Word::Month(11)), ("now", Word::Now), ("oct", Word::Month(10)), ("october", Word::Month(10)),
    ("of", Word::Is(Particle::Of)), ("on", Word::Is(Particle::On)), ("one", Word::Small(1)),
    ("or", Word::Is(Particle::Or)), ("orthodox", Word::Feast), ("over", Word::Is(Particle::Over)),
    ("palm", Word::Feast), ("pancake", Word::Feast), ("passover", Word::Feast), ("past", Word::Is(Particle::Past)),
    ("pentecost", Word::Feast), ("pesach", Word::Feast), ("preceding", Word::Is(Particle::Previous)),
    ("present", Word::Now), ("president", Word::Feast), ("presidents", Word::Feast),
    ("previous", Word::Is(Particle::Previous)), ("prior", Word::Is(Particle::Prior)), ("purim", Word::Feast),
    ("qtr", Word::Unit(Unit::Quarter)), ("qtrs", Word::Units(Unit::Quarter)), ("quarter", Word::Unit(Unit::Quarter)),
    ("quarters", Word::Units(Unit::Quarter)), ("reformation", Word::Feast), ("remainder", Word::Rest),
    ("remembrance", Word::Feast), ("rest", Word::Rest), ("rosh", Word::Feast), ("roughly", Word::About),
    ("sacrifice", Word::Feast), ("saint", Word::Feast), ("same", Word::Is(Particle::Same)),
    ("sat", Word::MaybeWeekday(5)), ("saturday", Word::Weekday(5)), ("season", Word::Unit(Unit::Season)),
    ("seasons", Word::Units(Unit::Season)), ("second", Word::Ordinal(2)), ("sep", Word::MaybeMonth(9)),
    ("sept", Word::Month(9)), ("september", Word::Month(9)), ("seven", Word::Small(7)),
    ("seventeen", Word::Small(17)), ("seventeenth", Word::Ordinal(17)), ("seventh", Word::Ordinal(7)),
    ("seventies", Word::Decade(70)), ("seventy", Word::Tens(70)), ("several", Word::Few), ("shavuot", Word::Feast),
    ("shrove", Word::Feast), ("simchat", Word::Feast), ("since", Word::Is(Particle::Since)), ("six", Word::Small(6)),
    ("sixteen", Word::Small(16)), ("sixteenth", Word::Ordinal(16)), ("sixth", Word::Ordinal(6)),
    ("sixties", Word::Decade(60)), ("sixty", Word::Tens(60)), ("small", Word::Feast), ("some", Word::Few),
    ("spring", Word::Season(1)), ("springtime", Word::Season(1)), ("st", Word::Feast), ("star", Word::Feast),
    ("start", Word::Beginning), ("sukkot", Word::Feast), ("summer", Word::Season(2)), ("summertime", Word::Season(2)),
    ("sun", Word::MaybeWeekday(6)), ("sunday", Word::Weekday(6)), ("ten", Word::Small(10)),
    ("tenth", Word::Ordinal(10)), ("than", Word::Is(Particle::Than)), ("thanksgiving", Word::Feast),
    ("that", Word::Is(Particle::That)), ("the", Word::Is(Particle::The)), ("these", Word::Is(Particle::This)),
    ("third", Word::Ordinal(3)), ("thirteen", Word::Small(13)), ("thirteenth", Word::Ordinal(13)),
    ("thirties", Word::Decade(30)), ("thirtieth", Word::Ordinal(30)), ("thirty", Word::Tens(30)),
    ("this", Word::Is(Particle::This)), ("those", Word::Is(Particle::That)), ("thousand", Word::Big(1000)),
    ("three", Word::Small(3)), ("through", Word::Is(Particle::Through)), ("throughout", Word::Is(Particle::During)),
    ("thru", Word::Is(Particle::Through)), ("thu", Word::MaybeWeekday(3)), ("thur", Word::MaybeWeekday(3)),
    ("thurs", Word::MaybeWeekday(3)), ("thursday", Word::Weekday(3)), ("til", Word::Is(Particle::Until)),
    ("till", Word::Is(Particle::Until)), ("to", Word::Is(Particle::To)), ("today", Word::Today(0)),
    ("tomorrow", Word::Today(1)), ("tonight", Word::Tonight), ("trinity", Word::Feast),
    ("tue", Word::MaybeWeekday(1)), ("tues", Word::MaybeWeekday(1)), ("tuesday", Word::Weekday(1)),
    ("turkey", Word::Feast), ("twelfth", Word::Ordinal(12)), ("twelve", Word::Small(12)),
    ("twenties", Word::Decade(20)), ("twentieth", Word::Ordinal(20)), ("twenty", Word::Tens(20)),
    ("two", Word::Small(2)), ("until", Word::Is(Particle::Until)), ("upcoming", Word::Is(Particle::Coming)),
    ("valentine", Word::Feast), ("valentines", Word::Feast), ("ve", Word::Feast), ("veteran", Word::Feast),
    ("veterans", Word::Feast), ("victoria", Word::Feast), ("victory", Word::Feast), ("vj", Word::Feast),
    ("washington", Word::Feast), ("wed", Word::MaybeWeekday(2)), ("wednesday", Word::Weekday(2)),
    ("weds", Word::MaybeWeekday(2)), ("week", Word::Unit(Unit::Week)), ("weekend", Word::Unit(Unit::Weekend)),
    ("weekends", Word::Units(Unit::Weekend)), ("weeks", Word::Units(Unit::Week)), ("whit", Word::Feast),
    ("whitsun", Word::Feast), ("winter", Word::Season(4)), ("wintertime", Word::Season(4)),
    ("within", Word::Is(Particle::Within)), ("wk", Word::Unit(Unit::Week)), ("wks", Word::Units(Unit::Week)),
    ("women", Word::Feast), ("world", Word::Feast), ("xmas", Word::Feast), ("year", Word::Unit(Unit::Year)),
    ("years", Word::Units(Unit::Year)), ("yesterday", Word::Today(-1)), ("yom", Word::Feast),
    ("yr", Word::Unit(Unit::Year)), ("yrs", Word::Units(Unit::Year)), ("zero", Word::Small(0)),
];
