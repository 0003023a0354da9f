//! Whether a text is markup at all, and how its tags lie.

use super::Lines;
use crate::article::clean::element::{self, Element};

/// What a first look at a text told of its mark-up.
#[derive(Debug)]
pub(in crate::article::clean) struct Layout {
    pub(super) lines: Lines,
    /// For every tag, where it is closed last.
    pub(super) closed: Vec<usize>,
}

/// Whether a text is HTML, and how to read it. One known tag of the page's frame tells, or one block tag, or a pair.
pub(in crate::article::clean) fn detect(raw: &str) -> Option<Layout> {
    let mut closed = vec![0; element::COUNT];
    let (mut blocks, mut paragraphs, mut inline, mut ends, mut page) = (0_usize, 0_usize, 0_usize, 0_usize, false);
    let mut at = 0;
    let last = raw.rfind('>').unwrap_or(0);
    while let Some(open) =
        raw.get(at..).and_then(|rest| rest.find('<')).map(|open| at + open).filter(|open| *open < last)
    {
        at = open + 1;
        let rest = raw.as_bytes().get(at..).unwrap_or_default();
        let end = rest.first() == Some(&b'/');
        let name = rest.get(usize::from(end)..).unwrap_or_default();
        let length = name.iter().take(11).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
        if !matches!(name.get(length), Some(b' ' | b'>' | b'/' | b'\n' | b'\t' | b'\r')) {
            page |=
                rest.starts_with(b"!--") || rest.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(b"!doctype"));
            continue;
        }
        let start = at + usize::from(end);
        let Some(tag) = raw.get(start..start + length).and_then(element::tag) else { continue };
        if end {
            ends += 1;
            if let Some(place) = closed.get_mut(tag.number) {
                *place = open;
            }
            continue;
        }
        match tag.element {
            Element::Body | Element::Title => page = true,
            Element::Paragraph => {
                blocks += 1;
                paragraphs += 1;
            }
            element if element.is_inline() => inline += 1,
            _ => blocks += 1,
        }
    }
    if !(page || blocks > 0 || inline > 0 && ends > 0) {
        return None;
    }
    let blank = raw.match_indices("\n\n").count() + raw.match_indices("\n\r\n").count();
    let lines = if !page && (blocks == 0 || blocks < blank) {
        Lines::Kept
    } else if paragraphs == 0 {
        Lines::Paragraphs
    } else {
        Lines::Space
    };
    Some(Layout { lines, closed })
}
