//! Pasted text: invisible characters, escaped characters, and the marks of Markdown.

use crate::article::clean::Cleaned;
use crate::article::clean::character::{self, Change};
use crate::article::clean::declared::Declared;
use crate::article::clean::element::Element;
use crate::article::clean::entity;
use crate::article::clean::map::Builder;
use crate::article::clean::markup::{Region, Within};
use std::ops::Range;

/// The text of a link is no longer than this many bytes, its address neither.
const LONGEST_TEXT: usize = 300;
const LONGEST_ADDRESS: usize = 2_000;
/// Front matter ends within this many lines.
const FRONT_MATTER: usize = 60;

/// Reads a text that is not HTML.
pub(super) fn read(raw: &str) -> Cleaned<'_> {
    let mut reader =
        Reader { raw, out: Builder::new(raw), regions: Vec::new(), declared: Declared::default(), link: None };
    let mut at = reader.front_matter();
    // The line before, as it stands in the clean text: the one that an underline makes a heading.
    let mut before: Option<Range<usize>> = None;
    let mut fenced = false;
    while at < raw.len() {
        let rest = raw.get(at..).unwrap_or_default();
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = at..at + length;
        let end = match (raw.as_bytes().get(line.end), raw.as_bytes().get(line.end + 1)) {
            (Some(b'\r'), Some(b'\n')) => line.end + 2,
            (Some(_), _) => line.end + 1,
            (None, _) => line.end,
        };
        let content = raw.get(line.clone()).unwrap_or_default();
        let shown = match mark(content) {
            Mark::Fence => {
                fenced = !fenced;
                false
            }
            Mark::Rule(character) => {
                // "Heading" over "=====" or "-----".
                if let Some(span) =
                    before.take().filter(|span| !span.is_empty() && span.len() < 200 && matches!(character, '=' | '-'))
                {
                    reader.regions.push(region(span, Element::Heading(if character == '=' { 1 } else { 2 })));
                }
                false
            }
            Mark::None => {
                let start = reader.out.text.len();
                reader.line(line.clone(), fenced);
                before = Some(start..reader.out.text.len());
                true
            }
        };
        if line.end < end {
            // A line that only marked something leaves no line behind, but keeps paragraphs apart.
            if shown || !reader.out.text.ends_with("\n\n") && !reader.out.text.is_empty() {
                reader.out.put('\n', line.end..end);
            }
        }
        if content.trim().is_empty() {
            before = None;
        }
        at = end;
    }
    let (text, map) = reader.out.finish();
    Cleaned { text, regions: reader.regions, declared: reader.declared, map }
}

fn region(span: Range<usize>, element: Element) -> Region {
    Region { span, element, within: Within::default(), linked: 0, cue: None }
}

/// A line that holds no text but says something of those around it.
enum Mark {
    None,
    /// A line of one repeated mark, or the rule under the head of a table.
    Rule(char),
    /// The fence of program text.
    Fence,
}

fn mark(line: &str) -> Mark {
    let line = line.trim();
    let Some(first) =
        line.chars().next().filter(|first| matches!(first, '-' | '=' | '_' | '*' | '~' | '`' | '|' | ':'))
    else {
        return Mark::None;
    };
    if line.starts_with("```") || line.starts_with("~~~") {
        return Mark::Fence;
    }
    let repeated = line.len() >= 3 && line.chars().all(|character| character == first || character == ' ');
    let ruled = line.len() >= 5
        && line.contains("--")
        && line.chars().all(|character| matches!(character, '|' | '-' | ':' | '+' | ' '));
    if repeated && first != '`' && first != ':' && first != '|' || ruled { Mark::Rule(first) } else { Mark::None }
}

struct Reader<'r> {
    raw: &'r str,
    out: Builder<'r>,
    regions: Vec<Region>,
    declared: Declared,
    /// Where the text of the link that is being read ends, and where its address does.
    link: Option<(usize, usize)>,
}

impl Reader<'_> {
    /// Reads front matter at the head of a file; where the text begins behind it.
    fn front_matter(&mut self) -> usize {
        let head = self.raw.strip_prefix('\u{feff}').unwrap_or(self.raw);
        let skipped = self.raw.len() - head.len();
        let fence = head.lines().next().unwrap_or_default().trim_end();
        if fence != "---" && fence != "+++" {
            return 0;
        }
        let mut declared = Declared::default();
        let mut at = skipped;
        let mut keys = 0_usize;
        for (count, line) in head.split_inclusive('\n').take(FRONT_MATTER).enumerate() {
            at += line.len();
            if count > 0 && line.trim_end() == fence {
                if keys == 0 {
                    return 0;
                }
                self.declared = declared;
                return at;
            }
            keys += usize::from(count > 0 && declared.front_matter(line.trim_end()));
        }
        0
    }

    fn line(&mut self, line: Range<usize>, fenced: bool) {
        let raw = self.raw;
        let content = raw.get(line.clone()).unwrap_or_default();
        let indent = content.len() - content.trim_start_matches(' ').len();
        let body = content.get(indent..).unwrap_or_default();
        let mut start = line.start;
        let mut element = None;
        if body.starts_with('#') && !fenced {
            let level = body.bytes().take_while(|byte| *byte == b'#').count();
            if level <= 6 && body.as_bytes().get(level) == Some(&b' ') {
                start += indent + level + 1;
                element = Some(Element::Heading(u8::try_from(level).unwrap_or(6)));
            }
        } else if body.starts_with("> ") || body == ">" {
            start += indent + body.bytes().take_while(|byte| matches!(byte, b'>' | b' ')).count();
            element = Some(Element::Blockquote);
        }
        let from = self.out.text.len();
        self.link = None;
        let mut end = line.end;
        if emphasised(raw.get(start..end).unwrap_or_default()) {
            start += 1;
            end -= 1;
        }
        match glued_heading(raw.get(start..end).unwrap_or_default()).map(|length| start + length).filter(|_| !fenced) {
            Some(at) => {
                self.inline(start..at);
                self.out.put('\n', at..at);
                self.out.put('\n', at..at);
                self.inline(at..end);
            }
            None => self.inline(start..end),
        }
        if let Some(element) = element
            && self.out.text.len() > from
        {
            self.regions.push(region(from..self.out.text.len(), element));
        }
    }

    /// Reads the characters of a line.
    fn inline(&mut self, range: Range<usize>) {
        let bytes = self.raw.as_bytes();
        let mut from = range.start;
        let mut at = range.start;
        while at < range.end {
            if let Some((close, end)) = self.link
                && at >= close
            {
                self.out.copy(from..close.max(from));
                self.link = None;
                at = end.min(range.end);
                from = at;
                continue;
            }
            let Some(byte) = bytes.get(at).copied() else { break };
            if !matches!(byte, b'&' | b'[' | b'!' | b'*' | b'_' | b'\\') && !character::is_suspect(byte) {
                at += 1;
                continue;
            }
            let rest = self.raw.get(at..range.end).unwrap_or_default();
            match self.change(at, byte, rest) {
                None => at += rest.chars().next().map_or(1, char::len_utf8),
                Some((character, length)) => {
                    self.out.copy(from..at);
                    if let Some(character) = character {
                        self.out.put(character, at..at + length);
                    }
                    at += length;
                    from = at;
                }
            }
        }
        self.out.copy(from..range.end);
    }

    /// What stands at the start of `rest` is replaced by a character, or by nothing, over a length in bytes.
    fn change(&mut self, at: usize, byte: u8, rest: &str) -> Option<(Option<char>, usize)> {
        let raw = self.raw.as_bytes();
        match byte {
            b'&' => {
                let (character, length) = entity::entity(rest, true)?;
                match character::change(character) {
                    Some(Change::Drop) => Some((None, length)),
                    Some(Change::Become(plain)) => Some((Some(plain), length)),
                    None => Some((Some(character), length)),
                }
            }
            // A picture leaves nothing; a link leaves its text.
            b'!' => {
                let (_, end) = link(rest.strip_prefix('!')?, false)?;
                Some((None, 1 + end))
            }
            b'[' => {
                let (close, end) = link(rest, true)?;
                self.link = Some((at + close, at + end));
                Some((None, 1))
            }
            // Strong emphasis touches a word on one side.
            b'*' | b'_' => {
                let length = rest.bytes().take(4).take_while(|mark| *mark == byte).count();
                let beside = |byte: Option<&u8>| byte.is_some_and(|byte| !byte.is_ascii_whitespace());
                let before = at.checked_sub(1).and_then(|at| raw.get(at));
                let after = raw.get(at + length);
                // "snake__case" is a name.
                let inside =
                    byte == b'_' && [before, after].iter().all(|byte| byte.is_some_and(u8::is_ascii_alphanumeric));
                let longer = before == Some(&byte);
                if !(2..=3).contains(&length) || longer || inside || !beside(before) && !beside(after) {
                    return None;
                }
                Some((None, length))
            }
            b'\\' => rest
                .as_bytes()
                .get(1)
                .is_some_and(|next| matches!(next, b'*' | b'_' | b'#' | b'[' | b']' | b'~' | b'>' | b'-' | b'.'))
                .then_some((None, 1)),
            _ => {
                let character = rest.chars().next()?;
                match character::change(character)? {
                    Change::Drop => Some((None, character.len_utf8())),
                    Change::Become(plain) => Some((Some(plain), character.len_utf8())),
                }
            }
        }
    }
}

/// Whether a whole line stands between two single stars or strokes, as standfirsts and notes do in Markdown.
fn emphasised(line: &str) -> bool {
    let Some(mark) = line.chars().next().filter(|mark| matches!(mark, '*' | '_')) else { return false };
    line.len() > 3
        && line.ends_with(mark)
        && !line.get(1..).is_some_and(|rest| rest.starts_with([mark, ' ']))
        && line.get(1..line.len() - 1).is_some_and(|inner| !inner.contains(mark))
}

/// Where the paragraph begins that copying glued to the heading before it: `The old pierThe pier was built`.
///
/// A heading is short and holds no stop; the words that tell are common openers which end no compound name.
fn glued_heading(line: &str) -> Option<usize> {
    const OPENERS: [&str; 12] = [
        "The ",
        "This ",
        "These ",
        "They ",
        "There ",
        "When ",
        "While ",
        "After ",
        "According ",
        "Although ",
        "However, ",
        "During ",
    ];
    const LONGEST_HEADING: usize = 120;
    let bytes = line.as_bytes();
    for at in 8..bytes.len().min(LONGEST_HEADING) {
        let before = bytes.get(at - 1)?;
        if matches!(before, b'.' | b';') && bytes.get(at) == Some(&b' ') {
            return None;
        }
        let capital = matches!(bytes.get(at), Some(b'T' | b'W' | b'A' | b'H' | b'D'));
        if capital
            && (before.is_ascii_lowercase() || matches!(before, b'?' | b'!' | b')'))
            && let Some(rest) = line.get(at..)
            && OPENERS.iter().any(|opener| rest.starts_with(opener))
            && line.get(..at).is_some_and(|heading| heading.contains(' '))
        {
            return Some(at);
        }
    }
    None
}

/// A link `[text](address)` at the start of `rest`: where its text ends and where it ends. Only an outer one may hold a
/// picture, which is written like a link itself.
fn link(rest: &str, outer: bool) -> Option<(usize, usize)> {
    let bytes = rest.as_bytes();
    if bytes.first() != Some(&b'[') {
        return None;
    }
    let mut at = 1;
    loop {
        match bytes.get(at)? {
            b']' => break,
            // A picture inside a link.
            b'[' if outer && bytes.get(at - 1) == Some(&b'!') => at += link(rest.get(at..)?, false)?.1,
            b'[' => return None,
            _ if at > LONGEST_TEXT => return None,
            _ => at += 1,
        }
    }
    let close = at;
    if bytes.get(close + 1) != Some(&b'(') {
        return None;
    }
    let address = rest.get(close + 2..)?;
    let plausible =
        ["http", "/", "#", "mailto:", "www.", "./", "../", "<http"].iter().any(|start| address.starts_with(start));
    if !plausible {
        return None;
    }
    let mut depth = 0_usize;
    for (length, byte) in address.bytes().take(LONGEST_ADDRESS).enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some((close, close + 2 + length + 1)),
            b')' => depth -= 1,
            b'[' => return None,
            _ => {}
        }
    }
    None
}
