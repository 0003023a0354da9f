//! Money: signs, codes and words, before a number and behind it.

use crate::extract::piece::{Piece, Shape};
use crate::extract::words::{Set, Table};
use std::borrow::Cow;

/// Countries in small letters, as far as their endings do not tell.
#[rustfmt::skip]
const COUNTRIES: Set = Set::new(&[
    "czech", "french", "hong", "iraqi", "israeli", "kong", "kuwaiti", "new", "omani", "qatari", "saudi",
    "singapore", "swiss", "taiwan", "us", "yemeni", "zealand",
]);

/// Currency codes of ISO 4217 that are no English words in capitals, and what is used like them.
#[rustfmt::skip]
const CODES: Set = Set::new(&[
    "AED", "ARS", "AUD", "BDT", "BFr", "BGN", "BHD", "BRL", "BTC", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DEM",
    "DKK", "DKr", "DM", "Dkr", "EGP", "ETB", "ETH", "EUR", "FFr", "FRF", "Frs", "GBP", "GHS", "HKD", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "ITL", "JOD", "JPY", "KES", "KRW", "KWD", "KZT", "LBP", "LKR", "MAD", "MNT",
    "MXN", "MYR", "NGN", "NKr", "NOK", "NPR", "NZD", "Nkr", "OMR", "PEN", "PHP", "PKR", "PLN", "PTE", "QAR", "RM",
    "RMB", "RON", "RSD", "RUB", "Rmb", "Rp", "Rs", "SAR", "SEK", "SFr", "SGD", "SKr", "Skr", "THB", "TND", "TRY", "TWD",
    "Tk", "UAH", "UGX", "USD", "UYU", "VND", "XAF", "XOF", "ZAR",
]);

/// Codes that are written in small letters too, and are no words then.
const SMALL_CODES: &[&str] =
    &["usd", "eur", "gbp", "cny", "rmb", "jpy", "chf", "cad", "aud", "nzd", "inr", "hkd", "sgd", "krw", "rs"];

/// Words for money, folded, with their singular. "Pound" is a measure too and stands there.
#[rustfmt::skip]
const WORDS: Table<&str> = Table::new(&[
    ("baht", "baht"), ("balboa", "balboa"), ("balboas", "balboa"), ("birr", "birr"), ("bitcoin", "bitcoin"),
    ("bitcoins", "bitcoin"), ("bolivar", "bolivar"), ("bolivars", "bolivar"), ("buck", "buck"), ("bucks", "buck"),
    ("cedi", "cedi"), ("cedis", "cedi"), ("cent", "cent"), ("cents", "cent"), ("cruzado", "cruzado"),
    ("cruzados", "cruzado"), ("dime", "dime"), ("dimes", "dime"), ("dinar", "dinar"), ("dinars", "dinar"),
    ("dirham", "dirham"), ("dirhams", "dirham"), ("dollar", "dollar"), ("dollars", "dollar"), ("dong", "dong"),
    ("drachma", "drachma"), ("drachmas", "drachma"), ("escudo", "escudo"), ("escudos", "escudo"), ("euro", "euro"),
    ("euros", "euro"), ("forint", "forint"), ("forints", "forint"), ("franc", "franc"), ("francs", "franc"),
    ("guilder", "guilder"), ("guilders", "guilder"), ("hryvnia", "hryvnia"), ("hryvnias", "hryvnia"),
    ("koruna", "koruna"), ("kr", "krone"), ("krona", "krona"), ("krone", "krone"), ("kroner", "krone"),
    ("kronor", "krona"), ("kuna", "kuna"), ("kwacha", "kwacha"), ("kyat", "kyat"), ("kyats", "kyat"),
    ("lari", "lari"), ("lempira", "lempira"), ("lempiras", "lempira"), ("leva", "lev"), ("lira", "lira"),
    ("liras", "lira"), ("lire", "lira"), ("markka", "markka"), ("markkas", "markka"), ("naira", "naira"),
    ("nickels", "nickel"), ("pence", "pence"), ("pennies", "penny"), ("penny", "penny"), ("peseta", "peseta"),
    ("pesetas", "peseta"), ("peso", "peso"), ("pesos", "peso"), ("quetzal", "quetzal"), ("quetzals", "quetzal"),
    ("quid", "quid"), ("rand", "rand"), ("reais", "real"), ("renminbi", "renminbi"), ("rial", "rial"),
    ("rials", "rial"), ("riel", "riel"), ("ringgit", "ringgit"), ("riyal", "riyal"), ("riyals", "riyal"),
    ("rouble", "rouble"), ("roubles", "rouble"), ("ruble", "ruble"), ("rubles", "ruble"), ("rupee", "rupee"),
    ("rupees", "rupee"), ("rupiah", "rupiah"), ("schilling", "schilling"), ("schillings", "schilling"),
    ("sen", "sen"), ("shekel", "shekel"), ("shekels", "shekel"), ("shilling", "shilling"), ("shillings", "shilling"),
    ("taka", "taka"), ("tenge", "tenge"), ("tugrik", "tugrik"), ("tugriks", "tugrik"), ("yen", "yen"),
    ("yuan", "yuan"), ("zloty", "zloty"), ("zlotys", "zloty"),
]);

/// A currency at a number: how far it reaches, and what it is called as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Currency {
    /// Its first piece where it stands before the number, one past its last where it stands behind.
    pub edge: usize,
    /// A sign or code as written, a word in the singular.
    pub name: Cow<'static, str>,
    /// What the code itself multiplies by: `MEUR 60` are sixty million, and `$-3` is less than nothing.
    pub factor: i64,
}

fn is_sign(mark: char) -> bool {
    matches!(mark, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₺' | '₪' | '₫' | '₴' | '₦' | '₱' | '₿' | '￥' | '＄')
}

/// Whether a text is the code of a currency.
pub fn is_code(text: &str) -> bool {
    CODES.has(text) || SMALL_CODES.contains(&text)
}

/// How many bytes of a word are a currency code with digits glued to it: `USD5`, `CHF3.04`, `RM42`.
pub fn code_before_digits(word: &str) -> Option<usize> {
    let length = word.bytes().position(|byte| byte.is_ascii_digit())?;
    let code = word.get(..length).filter(|code| matches!(code.len(), 2 | 3) && CODES.has(code))?;
    let rest = word.get(length..)?;
    let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')).count();
    let suffix = rest.get(digits..)?;
    matches!(suffix, "" | "m" | "M" | "bn" | "b" | "B" | "k" | "K" | "mn" | "tn").then_some(code.len())
}

/// Whether a piece is the sign or code of a currency.
pub fn is_currency(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| match piece.shape {
        Shape::Mark(mark) => is_sign(mark),
        Shape::Word => is_code(piece.text) || scaled_code(piece.text).is_some(),
        Shape::Digits(_) => false,
    })
}

/// The code in a word and what a letter before it multiplies by: `USD`, `MEUR`, `kUSD`.
fn scaled_code(text: &str) -> Option<(Cow<'static, str>, i64)> {
    if is_code(text) {
        let name = if CODES.has(text) { text.to_owned() } else { text.to_uppercase() };
        return Some((Cow::Owned(name), 1));
    }
    let factor = match text.as_bytes().first()? {
        b'k' | b'K' => 1_000,
        b'M' => 1_000_000,
        b'B' => 1_000_000_000,
        _ => return None,
    };
    let code = text.get(1..).filter(|code| code.len() == 3 && CODES.has(code))?;
    Some((Cow::Owned(code.to_owned()), factor))
}

/// The currency in front of the number that begins at a piece: "$", "US$", "RMB", "MEUR".
pub fn before(pieces: &[Piece<'_>], number: usize) -> Option<Currency> {
    let at = number.checked_sub(1)?;
    let piece = pieces.get(at)?;
    match piece.shape {
        Shape::Mark(sign) if is_sign(sign) => {
            let country = at.checked_sub(1).and_then(|before| pieces.get(before));
            let near = country.filter(|country| {
                piece.glued
                    && country.is_word()
                    && country.text.len() <= 3
                    && !country.text.contains(|digit: char| digit.is_ascii_digit())
            });
            // "c $ 15 million", in text that was cut into words.
            let apart =
                country.filter(|country| !piece.glued && matches!(country.text, "c" | "hk" | "us" | "nz" | "nt"));
            Some(match near.or(apart) {
                Some(country) if is_code(country.text) => {
                    Currency { edge: at - 1, name: Cow::Owned(country.text.to_uppercase()), factor: 1 }
                }
                Some(country) => {
                    Currency { edge: at - 1, name: Cow::Owned(format!("{}{sign}", country.text)), factor: 1 }
                }
                None => Currency { edge: at, name: Cow::Owned(sign.to_string()), factor: 1 },
            })
        }
        // "$-2.8 billion"
        Shape::Mark(_) if piece.is_dash() && piece.glued => {
            let sign = at.checked_sub(1).filter(|before| {
                pieces.get(*before).is_some_and(|sign| sign.is('$') || sign.is('€') || sign.is('£'))
            })?;
            Some(Currency { edge: sign, name: Cow::Owned(pieces.get(sign)?.text.to_owned()), factor: -1 })
        }
        // "Rs. 500"
        Shape::Mark('.') if piece.glued => {
            let code = at.checked_sub(1).and_then(|before| pieces.get(before)).filter(|code| code.text == "Rs")?;
            Some(Currency { edge: at - 1, name: Cow::Owned(code.text.to_owned()), factor: 1 })
        }
        // "Euro 300 million"
        Shape::Word if matches!(&*piece.folded, "euro" | "euros") => {
            let behind = at.checked_sub(1).and_then(|before| pieces.get(before));
            let free = behind.is_none_or(|behind| behind.is_word() && !behind.is_capitalised() || behind.ends_part());
            let counted =
                behind.is_some_and(|behind| matches!(&*behind.folded, "million" | "billion" | "thousand" | "a"));
            (free && !counted).then_some(Currency { edge: at, name: Cow::Borrowed("euro"), factor: 1 })
        }
        Shape::Word => {
            let (name, factor) = scaled_code(piece.text)?;
            // "10 USD 20 EUR": the code behind a number is that number's, unless it is a year.
            let behind = at.checked_sub(1).and_then(|before| pieces.get(before));
            let taken = behind.is_some_and(|behind| matches!(behind.shape, Shape::Digits(_)) && behind.text.len() != 4);
            (!taken).then_some(Currency { edge: at, name, factor })
        }
        _ => None,
    }
}

/// The currency behind a number that ends before a piece: "€", "USD", "euros", "Danish kroner", "US dollars".
pub fn behind(pieces: &[Piece<'_>], at: usize) -> Option<Currency> {
    let piece = pieces.get(at)?;
    let found = |end: usize, name: Cow<'static, str>| Some(Currency { edge: end, name, factor: 1 });
    match piece.shape {
        Shape::Mark('¢') => found(at + 1, Cow::Borrowed("cent")),
        Shape::Mark(sign) if is_sign(sign) => {
            // "$ 20 $ 37": the second sign belongs to the second number.
            let next = pieces.get(at + 1).is_some_and(|next| matches!(next.shape, Shape::Digits(_)));
            (!next).then(|| Currency { edge: at + 1, name: Cow::Owned(sign.to_string()), factor: 1 })
        }
        // "a 5-euro ticket"
        Shape::Mark(_) if piece.is_dash() && piece.glued => {
            let word = pieces.get(at + 1).filter(|word| word.glued)?;
            found(at + 2, Cow::Borrowed(WORDS.get(&word.folded)?))
        }
        Shape::Mark(_) | Shape::Digits(_) => None,
        Shape::Word => {
            if piece.glued && piece.text == "p" {
                return found(at + 1, Cow::Borrowed("pence"));
            }
            if let Some((name, factor)) = scaled_code(piece.text) {
                return Some(Currency { edge: at + 1, name, factor });
            }
            if let Some(name) = WORDS.get(&piece.folded) {
                return found(at + 1, Cow::Borrowed(name));
            }
            // "20 dollar 43c"
            if piece.glued && piece.text == "c" {
                return found(at + 1, Cow::Borrowed("cent"));
            }
            of_country(pieces, at)
        }
    }
}

/// A currency of some country: "US dollars", "Hong Kong dollars", "South Korean won", "British pounds", and in small
/// letters "turkish lira".
fn of_country(pieces: &[Piece<'_>], at: usize) -> Option<Currency> {
    let mut words = 0;
    while words < 3 && pieces.get(at + words).is_some_and(|piece| piece.is_word() && is_country(piece)) {
        words += 1;
    }
    let noun = pieces.get(at + words).filter(|_| words > 0)?;
    let singular = match &*noun.folded {
        "pound" | "pounds" => "pound",
        "won" => "won",
        word => WORDS.get(word)?,
    };
    let mut name = String::new();
    for piece in pieces.get(at..at + words)? {
        // "U.S. dollars" are US dollars.
        name.extend(piece.text.chars().filter(|letter| *letter != '.'));
        name.push(' ');
    }
    name.push_str(singular);
    Some(Currency { edge: at + words + 1, name: Cow::Owned(name), factor: 1 })
}

/// Whether a word in front of a currency can say whose it is.
fn is_country(piece: &Piece<'_>) -> bool {
    if WORDS.has(&piece.folded) {
        return false;
    }
    let small = || {
        COUNTRIES.has(&piece.folded)
            || (piece.text.len() > 4
                && ["ian", "can", "ean", "man", "ish", "ese"].iter().any(|end| piece.folded.ends_with(end)))
    };
    piece.is_capitalised() || small()
}

/// What a unit of money is divided into, a hundredth of it: "dollars and cents".
pub fn is_hundredth(name: &str) -> bool {
    matches!(name, "cent" | "pence" | "penny" | "sen" | "p")
}
