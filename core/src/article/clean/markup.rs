//! HTML to text.

use crate::article::clean::Cleaned;
use crate::article::clean::character::{self, Change};
use crate::article::clean::class::{self, Cue};
use crate::article::clean::declared::Declared;
use crate::article::clean::element::{self, Element};
use crate::article::clean::entity;
use crate::article::clean::map::Builder;
use crate::article::clean::tokenizer::{Token, Tokenizer, attributes};
use std::ops::Range;

/// What a page said of one block of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Bytes of the clean text.
    pub span: Range<usize>,
    /// The element the block is.
    pub element: Element,
    /// What it stands in.
    pub within: Within,
    /// Bytes of it that are links.
    pub linked: usize,
    /// What a class or id around it says.
    pub cue: Option<Cue>,
}

/// The containers around a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Within(u16);

impl Within {
    /// Navigation.
    pub const NAV: Self = Self(1);
    /// The head of the page (not that of the article).
    pub const HEADER: Self = Self(1 << 1);
    /// A foot.
    pub const FOOTER: Self = Self(1 << 2);
    /// An aside.
    pub const ASIDE: Self = Self(1 << 3);
    /// A form.
    pub const FORM: Self = Self(1 << 4);
    /// A figure.
    pub const FIGURE: Self = Self(1 << 5);
    /// An article or the main matter.
    pub const ARTICLE: Self = Self(1 << 6);
    /// A list.
    pub const LIST: Self = Self(1 << 7);
    /// A table.
    pub const TABLE: Self = Self(1 << 8);
    /// A quotation set off.
    pub const QUOTATION: Self = Self(1 << 9);
    /// A button or label.
    pub const CONTROL: Self = Self(1 << 10);
    /// Something that is not shown.
    const HIDDEN: Self = Self(1 << 11);

    /// Whether it stands in all of these.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it stands in one of these.
    pub fn has_any(self, others: &[Self]) -> bool {
        others.iter().any(|other| self.has(*other))
    }

    fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What line breaks in the source mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// As on a page: white space.
    Space,
    /// A blank line is a paragraph: the source of a post, whose paragraphs have no tags.
    Paragraphs,
    /// All count: plain text with a few tags in it.
    Kept,
}

/// What a first look at a text told of its mark-up.
#[derive(Debug)]
pub(super) struct Layout {
    lines: Lines,
    /// For every tag, where it is closed last.
    closed: Vec<usize>,
}

/// Frames deeper than this are read as if they stood here: pages nest some thirty deep.
const DEEPEST: usize = 200;
/// A link longer than this was not closed.
const LONGEST_LINK: usize = 400;

/// Whether a text is HTML, and how to read it. One known tag of the page's frame tells, or one block tag, or a pair.
pub(super) fn detect(raw: &str) -> Option<Layout> {
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

/// Reads an HTML text.
pub(super) fn read(raw: &str, layout: Layout) -> Cleaned<'_> {
    let mut reader = Reader::new(raw, layout);
    let mut tokens = Tokenizer::new(raw);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(range) => reader.text(range),
            Token::Start { name, attributes, end } => {
                let name = raw.get(name).and_then(element::tag);
                if let Some(tag) = name {
                    let attributes = raw.get(attributes).unwrap_or_default();
                    reader.start(tag, attributes, end, &mut tokens);
                }
            }
            Token::End { name, start, end } => {
                if let Some(tag) = raw.get(name).and_then(element::tag) {
                    reader.end(tag, start..end);
                }
            }
            Token::Nothing => {}
        }
    }
    reader.finish()
}

/// An element that is open.
#[derive(Debug, Clone, Copy)]
struct Frame {
    number: usize,
    /// What blocks in it are.
    element: Element,
    within: Within,
    cue: Option<Cue>,
}

struct Reader<'r> {
    raw: &'r str,
    layout: Layout,
    out: Builder<'r>,
    regions: Vec<Region>,
    declared: Declared,
    stack: Vec<Frame>,
    /// How many frames of each tag are open.
    open: Vec<u32>,
    /// White space that waits for a word behind it: its first character.
    space: Option<Range<usize>>,
    /// Line breaks that wait.
    breaks: usize,
    /// Whether a field of a table ended, so that a tab waits.
    field: bool,
    /// Where the block being written begins in the clean text, and what it is.
    block: Option<(usize, Frame)>,
    linked: usize,
    /// Bytes the open link holds so far.
    link: Option<usize>,
}

impl<'r> Reader<'r> {
    fn new(raw: &'r str, layout: Layout) -> Self {
        Self {
            raw,
            layout,
            out: Builder::new(raw),
            regions: Vec::new(),
            declared: Declared::default(),
            stack: Vec::new(),
            open: vec![0; element::COUNT],
            space: None,
            breaks: 0,
            field: false,
            block: None,
            linked: 0,
            link: None,
        }
    }

    fn top(&self) -> Frame {
        self.stack.last().copied().unwrap_or(Frame {
            number: usize::MAX,
            element: Element::Block,
            within: Within(0),
            cue: None,
        })
    }

    fn is_closed_later(&self, number: usize, at: usize) -> bool {
        self.layout.closed.get(number).is_some_and(|closed| *closed >= at)
    }

    fn start(&mut self, tag: element::Tag, attributes: &str, end: usize, tokens: &mut Tokenizer<'r>) {
        match tag.element {
            Element::Meta => self.declared.meta(attributes),
            Element::Title if self.is_closed_later(tag.number, end) => {
                let content = tokens.skip_content(element::name(tag.number));
                self.declared.title(self.raw.get(content).unwrap_or_default());
            }
            Element::Script => {
                let linked_data = attributes.contains("ld+json");
                let content = tokens.skip_content(element::name(tag.number));
                if linked_data {
                    self.declared.linked_data(self.raw.get(content).unwrap_or_default());
                }
            }
            Element::Unshown if self.is_closed_later(tag.number, end) => {
                tokens.skip_content(element::name(tag.number));
            }
            Element::Anchor => self.link = Some(0),
            Element::Quote => self.put('“', end),
            Element::Raised => self.raised(end, tokens),
            Element::Time => {
                if let Some((_, value)) = crate::article::clean::tokenizer::attributes(attributes)
                    .take(12)
                    .find(|(name, _)| *name == "datetime")
                {
                    self.declared.time(value);
                }
            }
            Element::Break => {
                self.breaks = (self.breaks + 1).min(2);
                self.space = None;
                if self.breaks == 2 {
                    self.close_block();
                }
            }
            element if element.is_inline() => {}
            _ => self.start_block(tag, attributes, end),
        }
    }

    fn start_block(&mut self, tag: element::Tag, text: &str, end: usize) {
        // A paragraph and a heading end where another block begins; an item, field or row ends where the next does.
        while self.stack.last().is_some_and(|top| {
            matches!(top.element, Element::Paragraph) && Some(top.number) == element::tag("p").map(|p| p.number)
        }) {
            self.pop();
        }
        if matches!(tag.element, Element::Item | Element::Cell | Element::Row) {
            self.end_sibling(tag.element);
        }
        if tag.element == Element::Cell {
            self.field = self.breaks == 0 && self.out_block_open();
        } else {
            self.break_block();
        }
        if self.stack.len() >= DEEPEST {
            return;
        }
        let outer = self.top();
        let mut frame = Frame { number: tag.number, element: tag.element, within: outer.within, cue: outer.cue };
        if tag.element == Element::Body
            && let Some((_, value)) = attributes(text).take(12).find(|(name, _)| *name == "lang")
        {
            self.declared.language(value);
        }
        let named = !matches!(tag.element, Element::Body | Element::Main | Element::Article);
        let mut hidden = false;
        if named && !text.is_empty() {
            for (name, value) in attributes(text).take(16) {
                match name {
                    "class" | "id" | "role" | "data-component" | "itemprop" | "aria-label" => {
                        frame.cue = class::cue(value).or(frame.cue);
                    }
                    "hidden" => hidden = true,
                    "style" => hidden |= value.contains("display:none") || value.contains("display: none"),
                    _ => {}
                }
            }
        }
        let closed = self.is_closed_later(tag.number, end);
        let within = match tag.element {
            Element::Nav => Within::NAV,
            Element::Header if !frame.within.has(Within::ARTICLE) => Within::HEADER,
            Element::Footer => Within::FOOTER,
            Element::Aside => Within::ASIDE,
            Element::Form => Within::FORM,
            Element::Figure => Within::FIGURE,
            Element::Article | Element::Main => Within::ARTICLE,
            Element::List => Within::LIST,
            Element::Table => Within::TABLE,
            Element::Blockquote => Within::QUOTATION,
            Element::Control => Within::CONTROL,
            _ => Within(0),
        };
        // A container that is never closed would swallow the rest of the page.
        if closed {
            frame.within = frame.within.and(within);
            if hidden || frame.cue == Some(Cue::Hidden) {
                frame.within = frame.within.and(Within::HIDDEN);
            }
        } else {
            frame.cue = outer.cue;
        }
        // Inside an item, a quotation or a legend, plain blocks and paragraphs are still that.
        if matches!(tag.element, Element::Block | Element::Paragraph)
            && matches!(
                outer.element,
                Element::Item | Element::Caption | Element::Blockquote | Element::Cell | Element::Heading(_)
            )
        {
            frame.element = outer.element;
        }
        self.stack.push(frame);
        if let Some(count) = self.open.get_mut(tag.number) {
            *count += 1;
        }
    }

    /// Closes the item, field or row that the next one ends, if it is open not far up.
    fn end_sibling(&mut self, element: Element) {
        let stop = |frame: &Frame| matches!(frame.element, Element::List | Element::Table);
        let number = |frame: &Frame| element::name(frame.number);
        let same = |frame: &Frame| match element {
            Element::Item => matches!(number(frame), "li" | "dt" | "dd"),
            Element::Cell => matches!(number(frame), "td" | "th"),
            _ => matches!(number(frame), "tr"),
        };
        let near = self.stack.iter().rev().take(16).take_while(|frame| !stop(frame)).position(same);
        if let Some(depth) = near {
            for _ in 0..=depth {
                self.pop();
            }
        }
    }

    fn end(&mut self, tag: element::Tag, at: Range<usize>) {
        match tag.element {
            Element::Anchor => self.link = None,
            Element::Quote => self.put('”', at.start),
            // "</br>" and "</p>" alone still break, as browsers have it.
            Element::Break => self.breaks = self.breaks.max(1),
            Element::Paragraph if self.open.get(tag.number) == Some(&0) => self.break_block(),
            element if element.is_inline() => {}
            _ => {
                if self.open.get(tag.number).is_none_or(|count| *count == 0) {
                    return;
                }
                while let Some(frame) = self.pop() {
                    if frame.number == tag.number {
                        break;
                    }
                }
                if tag.element == Element::Cell {
                    self.space = None;
                    self.field = true;
                } else {
                    self.break_block();
                }
            }
        }
    }

    fn pop(&mut self) -> Option<Frame> {
        let frame = self.stack.pop()?;
        if let Some(count) = self.open.get_mut(frame.number) {
            *count = count.saturating_sub(1);
        }
        Some(frame)
    }

    fn out_block_open(&self) -> bool {
        self.block.is_some()
    }

    /// Ends the block being written; what follows stands behind a blank line.
    fn break_block(&mut self) {
        self.close_block();
        self.space = None;
        self.field = false;
        self.breaks = 2;
    }

    fn close_block(&mut self) {
        if let Some((start, frame)) = self.block.take() {
            let span = start..self.out.text.len();
            self.regions.push(Region {
                span,
                element: frame.element,
                within: frame.within,
                linked: self.linked,
                cue: frame.cue,
            });
        }
        self.linked = 0;
    }

    /// Writes the white space that waits before visible text at a place in the raw text.
    fn open_text(&mut self, at: usize) {
        if self.out.text.is_empty() {
            self.breaks = 0;
            self.space = None;
            self.field = false;
        }
        if self.breaks > 0 {
            for _ in 0..self.breaks {
                self.out.put('\n', at..at);
            }
        } else if self.field && self.block.is_some() {
            self.out.put('\t', at..at);
        } else if let Some(space) = self.space.take() {
            self.out.put(' ', space);
        }
        self.breaks = 0;
        self.field = false;
        self.space = None;
        if self.block.is_none() {
            self.block = Some((self.out.text.len(), self.top()));
        }
    }

    /// Puts a mark that the page shows without holding it.
    fn put(&mut self, mark: char, at: usize) {
        if self.top().within.has(Within::HIDDEN) {
            return;
        }
        if mark == '“' {
            self.open_text(at);
        } else if self.block.is_none() {
            return;
        } else {
            // A space before the end of a quotation stands behind its mark.
            self.space = self.space.take().map(|_| at..at);
        }
        self.out.put(mark, at..at);
    }

    /// A raised figure behind a number is its power; behind a word it is the number of a note, which is no text.
    fn raised(&mut self, end: usize, tokens: &mut Tokenizer<'r>) {
        /// Longer than the tags around the number of a note.
        const LONGEST_NOTE: usize = 400;
        let bytes = self.raw.as_bytes().get(end..).unwrap_or_default();
        let (mut digits, mut tag, mut length) = (0_usize, false, None);
        for (at, byte) in bytes.iter().take(LONGEST_NOTE).enumerate() {
            match byte {
                b'<' if bytes.get(at..at + 5).is_some_and(|close| close.eq_ignore_ascii_case(b"</sup")) => {
                    length = Some(at);
                    break;
                }
                b'<' => tag = true,
                b'>' => tag = false,
                b'0'..=b'9' if !tag => digits += 1,
                b'[' | b']' | b',' | b' ' | b'-' | b'(' | b')' => {}
                _ if !tag => return,
                _ => {}
            }
        }
        let Some(length) = length.filter(|_| digits > 0 && self.space.is_none()) else { return };
        if self.out.text.ends_with(|last: char| last.is_ascii_digit()) {
            self.put('^', end);
            return;
        }
        let letters = self.out.text.bytes().rev().take(4).filter(u8::is_ascii_alphabetic).count();
        // "km2" and "m3" are units; a word of four letters is none.
        if letters == 4 || self.out.text.ends_with(['.', ',', '”', '"', ')', '%', ';']) {
            tokens.at = end + length;
        }
    }

    fn text(&mut self, range: Range<usize>) {
        let top = self.top();
        if top.within.has(Within::HIDDEN) {
            return;
        }
        let lines = if top.element == Element::Pre { Lines::Kept } else { self.layout.lines };
        let raw = self.raw;
        let bytes = raw.as_bytes();
        let before = self.out.text.len();
        // What is copied as it stands, while it lasts.
        let mut from = range.start;
        let mut at = range.start;
        while at < range.end {
            let Some(byte) = bytes.get(at).copied() else { break };
            if byte.is_ascii_whitespace() {
                let lone = byte == b' '
                    && bytes.get(at + 1).is_some_and(|next| next.is_ascii_graphic() && !matches!(next, b'<' | b'&'));
                if lone && from < at && at + 1 < range.end {
                    at += 1;
                    continue;
                }
                self.out.copy(from..at);
                let end = at
                    + bytes
                        .get(at..range.end)
                        .unwrap_or_default()
                        .iter()
                        .take_while(|byte| byte.is_ascii_whitespace())
                        .count();
                self.white(at..end, lines);
                at = end;
                from = at;
                continue;
            }
            let changed = if byte == b'&' {
                raw.get(at..range.end)
                    .and_then(|rest| entity::entity(rest, false))
                    .map(|(character, length)| (character, length, true))
            } else if character::is_suspect(byte) {
                raw.get(at..)
                    .and_then(|rest| rest.chars().next())
                    .map(|character| (character, character.len_utf8(), false))
            } else {
                None
            };
            let Some((character, length, read)) = changed else {
                if from == at {
                    self.open_text(at);
                }
                at += 1;
                continue;
            };
            let place = at..at + length;
            let change = character::change(character);
            if change.is_none() && !read {
                if from == at {
                    self.open_text(at);
                }
                at = place.end;
                continue;
            }
            self.out.copy(from..at);
            at = place.end;
            from = at;
            match change {
                None if character.is_whitespace() => self.space = self.space.take().or(Some(place)),
                None => {
                    self.open_text(place.start);
                    self.out.put(character, place);
                }
                Some(Change::Drop) => {}
                Some(Change::Become(_)) => self.space = self.space.take().or(Some(place)),
            }
        }
        self.out.copy(from..range.end);
        let grown = self.out.text.len() - before;
        if let Some(length) = &mut self.link {
            *length += grown;
            if *length <= LONGEST_LINK {
                self.linked += grown;
            } else {
                self.link = None;
            }
        }
    }

    /// White space in the source.
    fn white(&mut self, range: Range<usize>, lines: Lines) {
        if self.breaks > 0 {
            return;
        }
        let ends = match lines {
            Lines::Space => 0,
            _ => self.raw.get(range.clone()).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count(),
        };
        match (lines, ends) {
            (Lines::Kept, 1) => {
                self.breaks = 1;
                self.space = None;
            }
            (Lines::Kept | Lines::Paragraphs, 2..) => self.break_block(),
            _ => self.space = self.space.take().or(Some(range.start..range.start + 1)),
        }
    }

    fn finish(mut self) -> Cleaned<'r> {
        self.close_block();
        let (text, map) = self.out.finish();
        Cleaned { text, regions: self.regions, declared: self.declared, map }
    }
}
