//! How much room text takes, where there is no browser to ask.
//!
//! The widths are those of DejaVu Sans, rounded up. It is the widest of the system fonts that the page meets
//! (Segoe UI, San Francisco, Roboto, Noto Sans and Arial are all narrower), so a text never takes more room than it
//! was given; on most machines it takes a little less.

/// Widths of the characters from space to `~`, in hundredths of the font size.
const WIDTHS: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
    62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
    60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// What stands for text that was left out.
const ELLIPSIS: char = '…';

/// The width of one character, in hundredths of the font size.
fn advance(character: char) -> i32 {
    let code = u32::from(character);
    match code {
        0x20..=0x7e => WIDTHS.get((code - 0x20) as usize).map_or(100, |width| i32::from(*width)),
        0xa0 | 0xb7 | 0x2009 | 0x202f | 0x2018 | 0x2019 => 32,
        0x201c..=0x201e => 52,
        0x2010..=0x2013 => 50,
        0xc6 | 0xe6 | 0x152 | 0x153 => 102,
        0xa1..=0x24f => 79,
        // Combining marks stand on the letter before them.
        0x300..=0x36f => 0,
        0x250..=0x7ff => 110,
        0x1f000.. => 140,
        _ => 105,
    }
}

/// The width of a line of text at a font size, in pixels: no less than any system font takes.
pub fn width(text: &str, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(advance).fold(0, i32::saturating_add);
    hundredths.saturating_mul(size) / 100 + 1
}

/// A heading cut to its room, and its width in bold; where it names a side, as the page sets it: in capitals with a
/// little space between them.
pub(super) fn heading(text: &str, capitals: bool, room: i32, size: i32) -> (String, i32) {
    // Bold letters are up to 18 % wider, the space between capitals is a sixteenth of their size.
    let wide = |text: &str| {
        let letter = |character: char| match capitals {
            true => advance(character.to_ascii_uppercase()) * 118 / 100 + 7,
            false => advance(character) * 118 / 100 + 1,
        };
        let hundredths: i32 = text.chars().map(letter).fold(0, i32::saturating_add);
        hundredths.saturating_mul(size) / 100 + 1
    };
    let mut cut = text.to_owned();
    let mut narrower = room;
    while wide(&cut) > room && narrower > 0 {
        narrower -= size;
        cut = fit(text, narrower, size);
    }
    let taken = wide(&cut).min(room);
    (cut, taken)
}

/// The text itself where it fits, else as many whole words as fit with an ellipsis behind them; where not even one
/// word fits, as many letters.
pub fn fit(text: &str, room: i32, size: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let limit = room - width("…", size);
    let (mut taken, mut end, mut word_end) = (0, 0, 0);
    for (at, character) in text.char_indices() {
        if character == ' ' {
            word_end = end;
        }
        taken += advance(character).saturating_mul(size);
        if taken / 100 >= limit {
            break;
        }
        end = at + character.len_utf8();
    }
    // Half a word is better than a line that is mostly empty.
    let end = if word_end * 2 > end { word_end } else { end };
    let mut cut = text.get(..end).unwrap_or_default().trim_end_matches([' ', ',', ';', ':', '–', '-']).to_owned();
    cut.push(ELLIPSIS);
    cut
}

/// The text in lines that fit, at most `most` of them and all about as long; the last one ends with an ellipsis where
/// text is left over.
pub(super) fn wrap(text: &str, room: i32, size: i32, most: usize) -> Vec<String> {
    let mut lines = fill(text, room, size, most);
    // No word alone on a last line where the lines above can spare one.
    let mut narrower = room - size / 2;
    while lines.len() > 1 && narrower > room / 2 {
        let even = fill(text, narrower, size, most);
        let cut = |lines: &[String]| lines.iter().any(|line| line.ends_with(ELLIPSIS));
        if even.len() > lines.len() || cut(&even) {
            break;
        }
        lines = even;
        narrower -= size / 2;
    }
    lines
}

/// Lines as full as they can be.
fn fill(text: &str, room: i32, size: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= room {
            line = longer;
        } else if lines.len() + 1 >= most {
            // The last line takes whatever is left.
            let rest = words.by_ref().fold(longer, |rest, word| format!("{rest} {word}"));
            line = fit(&rest, room, size);
        } else {
            if !line.is_empty() {
                // A dot between two parts is not left standing at the end of a line.
                lines.push(line.trim_end_matches(" ·").to_owned());
            }
            // A single word too long for any line is cut.
            line = fit(word, room, size);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The first `length` characters of a statement, ended at a word: what stands on the axis where nobody wrote a label.
pub(super) fn shorten(statement: &str, length: usize) -> String {
    if statement.chars().count() <= length {
        return statement.to_owned();
    }
    let cut: String = statement.chars().take(length).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    let mut short = cut.get(..end).unwrap_or_default().trim_end_matches([',', ';', ':', '–', '-', ' ']).to_owned();
    short.push(ELLIPSIS);
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_are_those_of_the_widest_system_font() {
        assert_eq!(width("", 13), 1);
        // Measured in Chromium with DejaVu Sans at 13 px: 211.5.
        let measured = 212;
        let estimated = width("A Chinese firm could lead the", 13);
        assert!(estimated >= 190 && estimated <= measured, "{estimated}");
    }

    #[test]
    fn a_text_is_cut_at_a_word() {
        assert_eq!(fit("US compute", 200, 13), "US compute");
        assert_eq!(fit("US compute is ten times larger", 130, 13), "US compute is…");
        assert_eq!(fit("incomprehensibilities", 60, 13), "incom…");
        assert_eq!(fit("word", 0, 13), "…");
        assert_eq!(shorten("China holds most patents, and more", 26), "China holds most patents…");
    }

    #[test]
    fn a_text_breaks_between_words() {
        assert_eq!(wrap("about Jan 2024 to Jan 2026", 160, 12, 3), ["about Jan 2024", "to Jan 2026"]);
        assert_eq!(wrap("DeepSeek-R1 matches the top", 90, 13, 3), ["DeepSeek-R1", "matches the", "top"]);
        assert_eq!(wrap("DeepSeek-R1 matches the top", 110, 13, 2).len(), 2);
        assert_eq!(wrap("", 110, 13, 2), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn what_fits_is_no_wider_than_its_room(text in "\\PC{0,60}", room in 20..400i32) {
            prop_assert!(width(&fit(&text, room, 13), 13) <= room);
            let lines = wrap(&text, room, 13, 3);
            prop_assert!(lines.len() <= 3);
            for line in lines {
                prop_assert!(width(&line, 13) <= room, "{}", line);
            }
        }
    }
}
