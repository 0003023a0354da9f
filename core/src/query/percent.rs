//! Percent-encoding as addresses use it: `+` or `%20` for a space, UTF-8 for the rest.

/// Characters that stand for themselves in a value, so that an address stays readable.
fn plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/' | b':' | b',' | b'*')
}

/// Encodes a value.
pub(super) fn encode(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else if byte == b' ' {
            out.push('+');
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.extend(DIGITS.get(usize::from(nibble)).map(|digit| char::from(*digit)));
            }
        }
    }
}

/// Decodes a value. A broken escape stands for itself, and bytes that are no UTF-8 become U+FFFD.
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let escaped = escaped.filter(|pair| pair.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if let Some(value) = escaped.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            out.push(value);
            at += 3;
        } else {
            out.push(if byte == b'+' { b' ' } else { byte });
            at += 1;
        }
    }
    String::from_utf8(out).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn broken_escapes_stand_for_themselves() {
        assert_eq!(decode("a%2"), "a%2");
        assert_eq!(decode("a%zz+b"), "a%zz b");
        assert_eq!(decode("%E4%B8%AD%+f"), "中%+f".replace('+', " "));
        assert_eq!(decode("%FF"), "\u{fffd}");
    }

    proptest! {
        #[test]
        fn what_is_encoded_decodes(text in ".*") {
            let mut written = String::new();
            encode(&text, &mut written);
            prop_assert!(written.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'&' | b'=' | b'#' | b'?')));
            prop_assert_eq!(decode(&written), text);
        }
    }
}
