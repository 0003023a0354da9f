//! Characters written as entities: `&amp;`, `&#8217;`, `&#x2019;`.

use std::ops::Range;

/// The named entities of ISO 8859-1, in order from U+00A0, which HTML also reads without their semicolon.
#[rustfmt::skip]
const LATIN: &[&str] = &[
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// Other named entities that are met in articles, sorted by name.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("Abreve", 'Ă'), ("Cacute", 'Ć'), ("Ccaron", 'Č'), ("Dagger", '‡'), ("Delta", 'Δ'), ("Lstrok", 'Ł'),
    ("NewLine", '\u{a}'), ("OElig", 'Œ'), ("Omega", 'Ω'), ("Prime", '″'), ("Sacute", 'Ś'), ("Scaron", 'Š'),
    ("Sigma", 'Σ'), ("Tab", '\u{9}'), ("Tcaron", 'Ť'), ("Yuml", 'Ÿ'), ("Zacute", 'Ź'), ("Zcaron", 'Ž'),
    ("abreve", 'ă'), ("alpha", 'α'), ("amp", '&'), ("apos", '\''), ("ast", '*'), ("asymp", '≈'), ("bdquo", '„'),
    ("beta", 'β'), ("breve", '˘'), ("bull", '•'), ("cacute", 'ć'), ("caron", 'ˇ'), ("ccaron", 'č'), ("check", '✓'),
    ("circ", 'ˆ'), ("colon", ':'), ("comma", ','), ("commat", '@'), ("copysr", '℗'), ("cross", '✗'), ("dagger", '†'),
    ("darr", '↓'), ("dash", '‐'), ("delta", 'δ'), ("dollar", '$'), ("empty", '∅'), ("emsp", '\u{2003}'),
    ("emsp13", '\u{2004}'), ("ensp", '\u{2002}'), ("epsilon", 'ε'), ("equals", '='), ("equiv", '≡'), ("euro", '€'),
    ("excl", '!'), ("exist", '∃'), ("fnof", 'ƒ'), ("forall", '∀'), ("frac13", '⅓'), ("frac15", '⅕'), ("frac18", '⅛'),
    ("frac23", '⅔'), ("gamma", 'γ'), ("ge", '≥'), ("gt", '>'), ("hArr", '⇔'), ("hairsp", '\u{200a}'), ("harr", '↔'),
    ("hearts", '♥'), ("hellip", '…'), ("horbar", '―'), ("hyphen", '‐'), ("infin", '∞'), ("lambda", 'λ'),
    ("larr", '←'), ("lbrack", '['), ("lcub", '{'), ("ldquo", '“'), ("ldquor", '„'), ("le", '≤'), ("lowast", '∗'),
    ("lowbar", '_'), ("loz", '◊'), ("lpar", '('), ("lrm", '\u{200e}'), ("lsaquo", '‹'), ("lsqb", '['), ("lsquo", '‘'),
    ("lsquor", '‚'), ("lstrok", 'ł'), ("lt", '<'), ("mdash", '—'), ("minus", '−'), ("mldr", '…'), ("mu", 'μ'),
    ("ndash", '–'), ("ne", '≠'), ("nldr", '‥'), ("num", '#'), ("numero", '№'), ("numsp", '\u{2007}'), ("oelig", 'œ'),
    ("oline", '‾'), ("omega", 'ω'), ("part", '∂'), ("percnt", '%'), ("period", '.'), ("permil", '‰'), ("phi", 'φ'),
    ("phone", '☎'), ("pi", 'π'), ("plus", '+'), ("prime", '′'), ("puncsp", '\u{2008}'), ("quest", '?'), ("quot", '"'),
    ("rArr", '⇒'), ("radic", '√'), ("rarr", '→'), ("rarrw", '↝'), ("rbrack", ']'), ("rcub", '}'), ("rdquo", '”'),
    ("rdquor", '”'), ("rho", 'ρ'), ("rlm", '\u{200f}'), ("rpar", ')'), ("rsaquo", '›'), ("rsqb", ']'), ("rsquo", '’'),
    ("rsquor", '’'), ("sacute", 'ś'), ("sbquo", '‚'), ("scaron", 'š'), ("semi", ';'), ("sigma", 'σ'), ("sol", '/'),
    ("spades", '♠'), ("star", '☆'), ("starf", '★'), ("sub", '⊂'), ("sup", '⊃'), ("tau", 'τ'), ("theta", 'θ'),
    ("thinsp", '\u{2009}'), ("tilde", '˜'), ("trade", '™'), ("uarr", '↑'), ("verbar", '|'), ("vert", '|'),
    ("zacute", 'ź'), ("zcaron", 'ž'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'),
];

/// What the numbers 0x80 to 0x9F mean in numeric entities: the characters of Windows-1252 (WHATWG, 13.2.5.80).
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// No entity is longer than this many bytes.
const LONGEST: usize = 12;

/// An entity at the start of `text`, which begins with `&`: its character and its length in bytes.
///
/// `strict` demands the semicolon, as in text that may not be HTML at all. An ampersand that was itself escaped
/// (`&amp;#8217;`) is read through, once.
pub(super) fn entity(text: &str, strict: bool) -> Option<(char, usize)> {
    let (character, length) = single(text, strict)?;
    if character == '&'
        && let Some(rest) = text.get(length..)
        && let Some((inner, more)) = escaped(rest)
    {
        return Some((inner, length + more));
    }
    Some((character, length))
}

/// The rest of an entity whose ampersand has been read.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let body = body(rest)?;
    let character = rest
        .get(body.clone())
        .and_then(|body| if let Some(number) = body.strip_prefix('#') { numeric(number) } else { named(body) })?;
    rest.as_bytes().get(body.end).is_some_and(|byte| *byte == b';').then_some((character, body.end + 1))
}

fn single(text: &str, strict: bool) -> Option<(char, usize)> {
    let rest = text.get(1..)?;
    let body = body(rest)?;
    let name = rest.get(body.clone())?;
    let closed = rest.as_bytes().get(body.end) == Some(&b';');
    let length = 1 + body.end + usize::from(closed);
    if let Some(number) = name.strip_prefix('#') {
        return (closed || !strict).then(|| numeric(number)).flatten().map(|character| (character, length));
    }
    if closed {
        return named(name).map(|character| (character, length));
    }
    // Only old names stand without a semicolon, and not inside a word or an address ("?a=1&copy=2").
    let old = matches!(name, "amp" | "lt" | "gt" | "quot") || LATIN.contains(&name);
    let ends = rest.as_bytes().get(body.end).is_none_or(|byte| *byte != b'=');
    (!strict && old && ends).then(|| named(name)).flatten().map(|character| (character, length))
}

/// Where the name or number stands in the text behind an ampersand.
fn body(rest: &str) -> Option<Range<usize>> {
    let length = rest.bytes().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (length > 0).then_some(0..length)
}

fn named(name: &str) -> Option<char> {
    if let Ok(at) = NAMED.binary_search_by_key(&name, |entry| entry.0) {
        return NAMED.get(at).map(|entry| entry.1);
    }
    let at = LATIN.iter().position(|latin| *latin == name)?;
    char::from_u32(0xa0 + u32::try_from(at).ok()?)
}

fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.ok()? {
        0 => Some('\u{fffd}'),
        code @ 0x80..=0x9f => WINDOWS.chars().nth(usize::try_from(code - 0x80).ok()?),
        code => Some(char::from_u32(code).unwrap_or('\u{fffd}')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(NAMED.is_sorted_by_key(|entry| entry.0));
        assert_eq!(LATIN.len(), 96);
        assert_eq!(WINDOWS.chars().count(), 32);
    }

    #[test]
    fn entities_are_read() {
        for (text, character, length) in [
            ("&amp; b", '&', 5),
            ("&#8217;s", '’', 7),
            ("&#x2019;s", '’', 8),
            ("&#146;", '’', 6),
            ("&rsquo;", '’', 7),
            ("&eacute;t", 'é', 8),
            ("&amp;#8217;s", '’', 11),
            ("&amp;amp;", '&', 9),
            ("&#0;", '\u{fffd}', 4),
            ("&#x110000;", '\u{fffd}', 10),
            ("&nbsp;", '\u{a0}', 6),
        ] {
            assert_eq!(entity(text, true), Some((character, length)), "{text}");
        }
        assert_eq!(entity("&lt b", false), Some(('<', 3)));
        for text in ["&lt b", "&T Co", "& b", "&", "&#", "&#;", "&#x;", "&nosuch;", "&copy=1"] {
            assert_eq!(entity(text, true), None, "{text}");
        }
        assert_eq!(entity("&copy=1", false), None);
    }
}
