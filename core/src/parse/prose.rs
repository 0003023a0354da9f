//! Djot to blocks of pieces. Claims and brief alike are spans with attributes; what the attributes mean is decided
//! by who asked.

use super::file::{Faults, File};
use crate::diagnostic::Diagnostic;
use crate::model::{Block, BlockKind, Inline};
use jotdown::{AttributeKind, Container, Event, Parser};
use std::ops::Range;

/// A block as written.
pub(super) struct Written {
    pub(super) kind: BlockKind,
    pub(super) pieces: Vec<Piece>,
}

/// A run of text inside a block.
pub(super) enum Piece {
    Text(String),
    Span(Span),
}

/// A span with attributes.
pub(super) struct Span {
    pub(super) text: String,
    /// `id`, `class`, or a key, each with its value and where it stands.
    pub(super) attributes: Vec<(String, String, Range<usize>)>,
    /// From its opening bracket to the end of its attributes.
    pub(super) range: Range<usize>,
}

/// Reads Djot that begins at byte `base` of a file. A bracket with attributes that Djot took for prose is reported.
pub(super) fn read(file: &File<'_>, text: &str, base: usize, faults: &mut Faults) -> Vec<Written> {
    let mut blocks: Vec<Written> = Vec::new();
    let mut open: Option<Written> = None;
    let mut span: Option<Span> = None;
    let mut in_item = false;
    // Every place where `]{` rightly ends a span, or stands in verbatim text.
    let mut settled: Vec<Range<usize>> = Vec::new();
    let mut verbatim = false;

    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Container::ListItem | Container::TaskListItem { .. }, _) => in_item = true,
            Event::End(Container::ListItem | Container::TaskListItem { .. }) => in_item = false,
            Event::Start(Container::Paragraph, _) => {
                let kind = if in_item { BlockKind::Item } else { BlockKind::Paragraph };
                open = Some(Written { kind, pieces: Vec::new() });
            }
            Event::Start(Container::Heading { level, .. }, _) => {
                let level = u8::try_from(level).unwrap_or(u8::MAX);
                open = Some(Written { kind: BlockKind::Heading(level), pieces: Vec::new() });
            }
            Event::End(Container::Paragraph | Container::Heading { .. }) => {
                if let Some(mut block) = open.take() {
                    tidy(&mut block.pieces);
                    if !block.pieces.is_empty() {
                        blocks.push(block);
                    }
                }
            }
            Event::Start(Container::Span, attributes) => {
                let given = attributes
                    .into_iter()
                    .filter(|(kind, _)| !matches!(kind, AttributeKind::Comment))
                    .map(|(kind, value)| (kind.key().unwrap_or_default().to_owned(), value.to_string(), 0..0))
                    .collect();
                span =
                    Some(Span { text: String::new(), attributes: given, range: range.start + base..range.end + base });
            }
            Event::End(Container::Span) => {
                settled.push(range.clone());
                if let Some(mut done) = span.take() {
                    done.range.end = range.end + base;
                    locate_attributes(&mut done, text, range, base);
                    done.text = collapse(&done.text).trim().to_owned();
                    if let Some(block) = &mut open {
                        block.pieces.push(Piece::Span(done));
                    }
                }
            }
            Event::Start(Container::Verbatim, _) => verbatim = true,
            Event::End(Container::Verbatim) => verbatim = false,
            Event::End(Container::Link(..) | Container::Image(..)) => settled.push(range),
            other => {
                if verbatim {
                    settled.push(range.clone());
                }
                if let Some(run) = text_of(&other) {
                    match (&mut span, &mut open) {
                        (Some(span), _) => span.text.push_str(run),
                        (None, Some(block)) => match block.pieces.last_mut() {
                            Some(Piece::Text(text)) => text.push_str(run),
                            _ => block.pieces.push(Piece::Text(run.to_owned())),
                        },
                        (None, None) => {}
                    }
                }
            }
        }
    }
    for (at, _) in text.match_indices("]{") {
        if !settled.iter().any(|range| range.contains(&at)) {
            report_lost_span(file, text, at, base, faults);
        }
    }
    blocks
}

/// Djot gives up on attributes without a word and leaves the brackets in the text.
fn report_lost_span(file: &File<'_>, text: &str, at: usize, base: usize, faults: &mut Faults) {
    let rest = text.get(at..).unwrap_or_default();
    let attributes = rest.split_inclusive('}').next().unwrap_or(rest);
    let cause = if attributes.contains("\n\n") {
        "a blank line inside { } ends the paragraph; join the lines"
    } else if !attributes.ends_with('}') {
        "the { has no } after it; close the attributes"
    } else {
        "a bare value may hold only letters, digits, `:`, `_` and `-`; quote any other, as in about=\"2029/2031\""
    };
    faults.push(
        Diagnostic::error(
            "lost-span",
            file.locate(base + at..base + at + attributes.len().max(2)),
            "Djot took this for prose: the span and its attributes are lost",
        )
        .hint(cause),
    );
}

fn text_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    Some(match event {
        Event::Str(text) => text.as_ref(),
        Event::LeftSingleQuote => "‘",
        Event::RightSingleQuote => "’",
        Event::LeftDoubleQuote => "“",
        Event::RightDoubleQuote => "”",
        Event::Ellipsis => "…",
        Event::EnDash => "–",
        Event::EmDash => "—",
        Event::NonBreakingSpace => "\u{a0}",
        Event::Softbreak | Event::Hardbreak => " ",
        _ => return None,
    })
}

/// Finds each attribute in the source of its span: `range` runs from `]` to `}`.
fn locate_attributes(span: &mut Span, text: &str, range: Range<usize>, base: usize) {
    let source = text.get(range.clone()).unwrap_or_default();
    let mut from = 0;
    for (key, value, place) in &mut span.attributes {
        let marker = match key.as_str() {
            "id" => "#".to_owned(),
            "class" => ".".to_owned(),
            other => format!("{other}="),
        };
        let tail = source.get(from..).unwrap_or_default();
        let Some(found) = tail.find(&marker).map(|at| at + from) else {
            *place = range.start + base..range.end + base;
            continue;
        };
        let mut start = found + marker.len();
        if source.get(start..).is_some_and(|rest| rest.starts_with('"')) {
            start += 1;
        }
        // Line breaks and escapes can make the written value longer than what it means; the start is what counts.
        let end = (start + value.len()).min(source.len());
        *place = range.start + base + start..range.start + base + end;
        from = start;
    }
}

/// White space as one space, so that line breaks of the file do not show.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let blank = character.is_whitespace() && character != '\u{a0}' && character != '\u{202f}';
        if !blank {
            out.push(character);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

fn tidy(pieces: &mut Vec<Piece>) {
    for piece in pieces.iter_mut() {
        if let Piece::Text(text) = piece {
            *text = collapse(text);
        }
    }
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        *text = text.trim_end().to_owned();
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
}

/// A file of plain prose: `about.dj`.
pub(super) fn blocks(file: &File<'_>, faults: &mut Faults) -> Vec<Block> {
    let inline = |piece| match piece {
        Piece::Text(text) => Inline::Text(text),
        Piece::Span(span) => Inline::Text(span.text),
    };
    read(file, file.text, 0, faults)
        .into_iter()
        .map(|block| Block { kind: block.kind, inlines: block.pieces.into_iter().map(inline).collect() })
        .collect()
}
