//! HTML to text.

mod layout;
mod region;
mod text;

use crate::article::clean::Cleaned;
use crate::article::clean::class::{self, Cue};
use crate::article::clean::declared::Declared;
use crate::article::clean::element::{self, Element};
use crate::article::clean::map::Builder;
use crate::article::clean::tokenizer::{Token, Tokenizer, attributes};
pub(super) use layout::{Layout, detect};
pub use region::{Region, Within};
use std::ops::Range;

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

/// Frames deeper than this are read as if they stood here: pages nest some thirty deep.
const DEEPEST: usize = 200;
/// A link longer than this was not closed.
const LONGEST_LINK: usize = 400;

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

    fn finish(mut self) -> Cleaned<'r> {
        self.close_block();
        let (text, map) = self.out.finish();
        Cleaned { text, regions: self.regions, declared: self.declared, map }
    }
}
