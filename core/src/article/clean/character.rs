//! Characters that a reader does not see, or sees as something plainer.

/// What becomes of a character that is not kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It goes: zero-width and soft hyphens, direction marks, controls, private glyphs of icon fonts.
    Drop,
    /// A plain space or line break takes its place.
    Become(char),
}

/// Whether a byte may begin a character that [`change`] would not keep; no other byte needs to be looked at.
pub(super) fn is_suspect(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0xb..=0x1f | 0x7f | 0xc2 | 0xe1 | 0xe2 | 0xe3 | 0xee | 0xef)
}

/// What becomes of a character. A carriage return is left to the caller, who sees what follows.
pub(super) fn change(character: char) -> Option<Change> {
    match character {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Some(Change::Become(' '))
        }
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\r' => Some(Change::Become('\n')),
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{180e}' => Some(Change::Drop),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => Some(Change::Drop),
        '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' => Some(Change::Drop),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_changed_character_begins_with_a_suspect_byte() {
        for character in (0..=0xffff_u32).filter_map(char::from_u32) {
            if change(character).is_some() {
                let mut buffer = [0; 4];
                let first = character.encode_utf8(&mut buffer).as_bytes()[0];
                assert!(is_suspect(first), "{character:?}");
            }
        }
    }
}
