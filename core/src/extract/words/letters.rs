//! One character's folded form.

/// Base letters of U+00C0 to U+024F, a stop where there is no single one.
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
.llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
b......................i........oo.............uu...............\
.............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
...b............";

/// The same of U+1E00 to U+1EFF: dots below, hooks, and the doubly marked letters of Vietnamese.
const LATIN_ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Whether a character is written without being read: soft hyphens, zero-width characters, combining accents,
/// variation selectors. Folding drops it, and it ends no word.
pub fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}'
    )
}

/// Whether a character is an apostrophe in any of the forms in which typesetting writes one.
pub fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{02bc}' | '\u{b4}')
}

/// Whether a character is a hyphen or dash of any length.
pub fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a character is a word of its own, as in scripts that put no space between words.
pub fn is_ideograph(character: char) -> bool {
    matches!(
        character,
        '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}'
    )
}

/// Hands the folded form of one character to `put`: lower case, without accent, quotes and dashes and white space in
/// their plain ASCII form; nothing for a silent character.
pub fn fold_character(character: char, mut put: impl FnMut(char)) {
    if character.is_ascii() {
        let plain = if character.is_ascii_whitespace() { ' ' } else { character };
        return put(plain.to_ascii_lowercase());
    }
    if is_silent(character) {
        return;
    }
    if is_apostrophe(character) || character == '\u{201a}' {
        return put('\'');
    }
    if is_dash(character) {
        return put('-');
    }
    if character.is_whitespace() {
        return put(' ');
    }
    let several = match character {
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => "\"",
        '…' => "...",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ĳ' | 'Ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => "",
    };
    if !several.is_empty() {
        return several.chars().for_each(put);
    }
    if let Some(base) = base_letter(character) {
        return put(base);
    }
    // Full-width forms of ASCII, as mixed into Chinese and Japanese text.
    let plain = match character {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(character).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(character)
        }
        _ => character,
    };
    // Lower case may be a marked letter of the tables: the sign for ångström is one.
    plain.to_lowercase().for_each(|lower| put(base_letter(lower).unwrap_or(lower)));
}

fn base_letter(character: char) -> Option<char> {
    let code = character as usize;
    let (table, first) = if code >= 0x1e00 { (LATIN_ADDITIONAL, 0x1e00) } else { (LATIN, 0xc0) };
    let base = table.as_bytes().get(code.checked_sub(first)?)?;
    (*base != b'.').then_some(char::from(*base))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(character: char) -> String {
        let mut out = String::new();
        fold_character(character, |c| out.push(c));
        out
    }

    #[test]
    fn the_tables_have_their_length() {
        assert_eq!(LATIN.len(), 0x250 - 0xc0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
    }

    #[test]
    fn letters_lose_their_marks() {
        for (written, plain) in [
            ('É', "e"),
            ('ß', "ss"),
            ('ẞ', "ss"),
            ('Ø', "o"),
            ('ǚ', "u"),
            ('ế', "e"),
            ('ﬁ', "fi"),
            ('Ａ', "a"),
            ('Ж', "ж"),
            ('×', "×"),
            ('中', "中"),
            ('İ', "i"),
            ('…', "..."),
        ] {
            assert_eq!(folded(written), plain, "{written}");
        }
    }

    #[test]
    fn typesetting_is_plain() {
        for (written, plain) in
            [('’', "'"), ('“', "\""), ('—', "-"), ('\u{a0}', " "), ('\n', " "), ('\u{ad}', ""), ('\u{301}', "")]
        {
            assert_eq!(folded(written), plain, "{written:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for character in (0..0x3000).filter_map(char::from_u32) {
            let once = folded(character);
            let mut twice = String::new();
            once.chars().for_each(|c| fold_character(c, |folded| twice.push(folded)));
            assert_eq!(once, twice, "{character:?}");
        }
    }
}
