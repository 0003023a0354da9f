//! Units of measure: their words, their symbols, and the prefixes of the SI.

use crate::extract::words::Table;
use std::borrow::Cow;

/// Unit words and their abbreviations without a full stop, folded, with the name that is kept, in the spelling of the
/// text. Plurals in -s are made, not listed.
#[rustfmt::skip]
const WORDS: Table<&str> = Table::new(&[
    ("acre", "acre"), ("ampere", "ampere"), ("angstrom", "angstrom"),
    ("arcmin", "minute of arc"), ("arcminute", "minute of arc"), ("arcsec", "second of arc"),
    ("arcsecond", "second of arc"),
    ("barrel", "barrel"), ("bit", "bit"), ("btu", "British thermal unit"), ("bushel", "bushel"), ("byte", "byte"),
    ("calorie", "calorie"), ("carat", "carat"), ("celcius", "°C"), ("celsius", "°C"), ("centigrade", "°C"),
    ("centuries", "century"), ("century", "century"), ("cup", "cup"),
    ("day", "day"), ("decade", "decade"), ("decibel", "decibel"), ("degree", "degree"), ("dram", "dram"),
    ("electronvolt", "electronvolt"),
    ("fahrenheit", "°F"), ("fathom", "fathom"), ("feet", "foot"), ("foot", "foot"), ("fortnight", "fortnight"),
    ("ft", "foot"), ("furlong", "furlong"),
    ("gal", "gallon"), ("gallon", "gallon"), ("generation", "generation"), ("gram", "gram"), ("gramme", "gram"),
    ("hectare", "hectare"), ("hertz", "hertz"), ("horsepower", "horsepower"), ("hour", "hour"), ("hr", "hour"),
    ("inch", "inch"), ("inches", "inch"),
    ("joule", "joule"),
    ("kelvin", "kelvin"), ("kg", "kilogram"), ("kilo", "kilogram"), ("kilometer", "kilometer"),
    ("kilometre", "kilometre"), ("km", "kilometre"), ("knot", "knot"), ("kph", "kilometre per hour"),
    ("lb", "pound"), ("liter", "liter"), ("litre", "litre"), ("lumen", "lumen"), ("lux", "lux"),
    ("meter", "meter"), ("metre", "metre"), ("micron", "micron"), ("mile", "mile"), ("millennia", "millennium"),
    ("millennium", "millennium"), ("min", "minute"), ("minute", "minute"), ("ml", "millilitre"), ("mo", "month"),
    ("month", "month"), ("mph", "mile per hour"),
    ("newton", "newton"),
    ("ohm", "ohm"), ("ounce", "ounce"), ("oz", "ounce"),
    ("parsec", "parsec"), ("pascal", "pascal"), ("pint", "pint"), ("pound", "pound"), ("psi", "pound per square inch"),
    ("quart", "quart"), ("quarter", "quarter"),
    ("radian", "radian"), ("rpm", "revolution per minute"),
    ("sec", "second"), ("second", "second"), ("sqft", "square foot"), ("sqm", "square metre"), ("stone", "stone"),
    ("tablespoon", "tablespoon"), ("tbsp", "tablespoon"), ("teaspoon", "teaspoon"), ("ton", "ton"),
    ("tonne", "tonne"), ("tpd", "ton per day"), ("tsp", "teaspoon"),
    ("volt", "volt"),
    ("watt", "watt"), ("week", "week"), ("wk", "week"),
    ("yard", "yard"), ("yd", "yard"), ("year", "year"), ("yr", "year"),
]);

/// Words that take a prefix of the SI.
const PREFIXABLE: &[&str] = &[
    "metre",
    "meter",
    "gram",
    "gramme",
    "litre",
    "liter",
    "watt",
    "joule",
    "volt",
    "amp",
    "ampere",
    "ohm",
    "hertz",
    "pascal",
    "newton",
    "bit",
    "byte",
    "calorie",
    "electronvolt",
    "tonne",
    "ton",
    "bar",
    "mole",
    "becquerel",
    "sievert",
    "second",
    "parsec",
    "flop",
    "flops",
    "lumen",
    "pixel",
    "radian",
];

const PREFIXES: &[(&str, &str)] = &[
    ("atto", "a"),
    ("femto", "f"),
    ("pico", "p"),
    ("nano", "n"),
    ("micro", "µ"),
    ("milli", "m"),
    ("centi", "c"),
    ("deci", "d"),
    ("hecto", "h"),
    ("kilo", "k"),
    ("mega", "M"),
    ("giga", "G"),
    ("tera", "T"),
    ("peta", "P"),
    ("exa", "E"),
    ("zetta", "Z"),
];

/// Symbols, in their own letter case, that are no prefixed ones.
#[rustfmt::skip]
const SYMBOLS: Table<&str> = Table::new(&[
    ("A", "ampere"), ("Ah", "ampere-hour"),
    ("B", "byte"), ("BTU", "British thermal unit"), ("Btu", "British thermal unit"),
    ("C", "°C"),
    ("EB", "exabyte"),
    ("F", "°F"), ("FLOP", "FLOP"), ("FLOPS", "FLOPS"), ("FLOPs", "FLOP"),
    ("GB", "gigabyte"), ("GHz", "gigahertz"), ("GW", "gigawatt"), ("GWh", "gigawatt-hour"), ("Ga", "gigayear"),
    ("Gb", "gigabit"), ("Gyr", "gigayear"),
    ("Hz", "hertz"),
    ("J", "joule"),
    ("K", "kelvin"), ("KB", "kilobyte"), ("KM", "kilometre"), ("Kb", "kilobit"), ("Km", "kilometre"), ("Kw", "kilowatt"),
    ("L", "litre"),
    ("MB", "megabyte"), ("MPH", "mile per hour"), ("MPa", "megapascal"), ("MT", "megatonne"), ("MW", "megawatt"),
    ("MWh", "megawatt-hour"), ("Ma", "megayear"), ("Mb", "megabit"), ("Mt", "megatonne"), ("Myr", "megayear"),
    ("N", "newton"), ("Nm", "newton metre"),
    ("PB", "petabyte"), ("Pa", "pascal"),
    ("RPM", "revolution per minute"),
    ("Sv", "sievert"),
    ("TB", "terabyte"), ("TW", "terawatt"), ("TWh", "terawatt-hour"),
    ("V", "volt"),
    ("W", "watt"), ("Wh", "watt-hour"),
    ("Y", "year"),
    ("bar", "bar"), ("bbl", "barrel"), ("bit", "bit"), ("bp", "basis point"), ("bpm", "beat per minute"),
    ("bps", "basis point"),
    ("cal", "calorie"), ("cc", "cubic centimetre"), ("cd", "candela"), ("cm", "centimetre"),
    ("d", "day"), ("dB", "decibel"), ("dBA", "decibel"),
    ("eV", "electronvolt"),
    ("f", "°F"), ("fps", "frame per second"), ("ft", "foot"),
    ("g", "gram"), ("gb", "gigabyte"),
    ("h", "hour"), ("ha", "hectare"), ("hp", "horsepower"), ("hrs", "hour"),
    ("kB", "kilobyte"), ("kPa", "kilopascal"), ("kW", "kilowatt"), ("kWh", "kilowatt-hour"), ("kb", "kilobyte"),
    ("kcal", "kilocalorie"), ("kg", "kilogram"), ("km", "kilometre"), ("kmh", "kilometre per hour"),
    ("kmph", "kilometre per hour"), ("kn", "knot"), ("kph", "kilometre per hour"), ("kt", "kilotonne"),
    ("l", "litre"), ("lb", "pound"), ("lbs", "pound"), ("lm", "lumen"), ("lx", "lux"),
    ("m", "metre"), ("mAh", "milliampere-hour"), ("mb", "megabyte"), ("mbar", "millibar"), ("mg", "milligram"),
    ("mi", "mile"), ("min", "minute"), ("mins", "minute"), ("ml", "millilitre"), ("mm", "millimetre"),
    ("mol", "mole"), ("mpg", "mile per gallon"), ("mph", "mile per hour"), ("ms", "millisecond"),
    ("nm", "nanometre"), ("nmi", "nautical mile"),
    ("oz", "ounce"),
    ("pp", "percentage point"), ("ppb", "part per billion"), ("ppm", "part per million"), ("psi", "pound per square inch"),
    ("pt", "pint"),
    ("rad", "radian"), ("rpm", "revolution per minute"),
    ("s", "second"),
    ("t", "tonne"), ("tb", "terabyte"), ("tpd", "ton per day"),
    ("wks", "week"),
    ("yd", "yard"), ("yds", "yard"), ("yr", "year"), ("yrs", "year"),
    ("º", "°"), ("ºC", "°C"), ("ºF", "°F"),
    ("Ω", "ohm"),
]);

/// Symbols that take a prefix of the SI, with the prefixes that do not read as something else.
const PREFIXABLE_SYMBOLS: &[(&str, &str, &str)] = &[
    ("m", "metre", "afpnuµμcdh"),
    ("g", "gram", "npuµμcdhmk"),
    ("s", "second", "fpnuµμm"),
    ("A", "ampere", "pnuµμmk"),
    ("V", "volt", "nuµμmkM"),
    ("W", "watt", "nuµμmkMGTP"),
    ("Wh", "watt-hour", "kMGTP"),
    ("J", "joule", "nuµμmkMGTPE"),
    ("N", "newton", "uµμmkMG"),
    ("Pa", "pascal", "muµμhkMGT"),
    ("Hz", "hertz", "mkMGTP"),
    ("eV", "electronvolt", "mkMGTP"),
    ("l", "litre", "nuµμmcdh"),
    ("L", "litre", "nuµμmcdh"),
    ("B", "byte", "kKMGTPEZ"),
    ("b", "bit", "kKMGTPE"),
    ("bit", "bit", "kKMGTPE"),
    ("bps", "bit per second", "kKMGT"),
    ("t", "tonne", "kMG"),
    ("bar", "bar", "muµμkM"),
    ("mol", "mole", "npuµμmk"),
    ("M", "molar", "npuµμm"),
    ("Sv", "sievert", "nuµμm"),
    ("Gy", "gray", "muµμ"),
    ("Bq", "becquerel", "mkMGTP"),
    ("Ω", "ohm", "mkMG"),
    ("FLOPS", "FLOPS", "KMGTPEZ"),
    ("FLOPs", "FLOP", "KMGTPEZ"),
    ("FLOP", "FLOP", "KMGTPEZ"),
    ("cal", "calorie", "kM"),
];

/// The unit that a folded word names, in the singular or plural.
pub(super) fn word(folded: &str) -> Option<Cow<'static, str>> {
    let singular = folded.strip_suffix('s').filter(|stem| stem.len() > 1);
    if let Some(name) = WORDS.get(folded).or_else(|| singular.and_then(|singular| WORDS.get(singular))) {
        return Some(Cow::Borrowed(name));
    }
    let (prefix, base) = PREFIXES
        .iter()
        .find_map(|(prefix, _)| Some((*prefix, folded.strip_prefix(prefix).filter(|base| base.len() > 2)?)))?;
    let known = |base: &str| PREFIXABLE.iter().find(|known| **known == base).copied();
    let base = known(base).or_else(|| base.strip_suffix('s').and_then(known))?;
    Some(Cow::Owned(format!("{prefix}{base}")))
}

/// The unit that a text is the symbol of, in its own letter case.
pub(super) fn symbol(text: &str) -> Option<Cow<'static, str>> {
    if let Some(name) = SYMBOLS.get(text) {
        return Some(Cow::Borrowed(name));
    }
    // The longest is "mmol", "TFLOPS".
    let mut characters = text.chars();
    let prefix = characters.next()?;
    let base = characters.as_str();
    if base.is_empty() || text.len() > 8 {
        return None;
    }
    let (_, name, _) =
        PREFIXABLE_SYMBOLS.iter().find(|(symbol, _, prefixes)| *symbol == base && prefixes.contains(prefix))?;
    let letter = match prefix {
        'u' | 'μ' => 'µ',
        'K' => 'k',
        letter => letter,
    };
    let prefix = PREFIXES.iter().find(|(_, symbol)| symbol.starts_with(letter))?.0;
    Some(Cow::Owned(format!("{prefix}{name}")))
}

/// Whether a unit is one of time, by its name in the singular.
pub fn is_time(name: &str) -> bool {
    matches!(
        name,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "week"
            | "fortnight"
            | "month"
            | "quarter"
            | "year"
            | "decade"
            | "century"
            | "millennium"
            | "millisecond"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_read_in_words_and_symbols() {
        for (text, name) in [
            ("km", "kilometre"),
            ("µm", "micrometre"),
            ("μm", "micrometre"),
            ("TeV", "teraelectronvolt"),
            ("mmol", "millimole"),
            ("Mb", "megabit"),
            ("MB", "megabyte"),
            ("PFLOPS", "petaFLOPS"),
        ] {
            assert_eq!(symbol(text).as_deref(), Some(name), "{text}");
        }
        for (text, name) in [("gigawatts", "gigawatt"), ("picometers", "picometer"), ("hrs", "hour"), ("feet", "foot")]
        {
            assert_eq!(word(text).as_deref(), Some(name), "{text}");
        }
        for text in ["pm2", "Nvidia", "as", "at", "in", "KM-", "ss", "is"] {
            assert_eq!(symbol(text), None, "{text}");
        }
        assert_eq!(word("megabytesize"), None);
    }
}
