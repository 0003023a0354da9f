//! The course of one claim along an axis that is drawn to scale, before it has a row.

use super::entry::{self, Entry};
use super::lettering::{fit, shorten, width};
use super::{End, Scale, Settings, Stroke, StrokeKind};
use crate::model::{Claim, Corpus};

/// The length over which an open end fades out, in pixels. It means nothing, so it is short.
const FADE: i32 = 44;
/// The shortest bar that a pointer can hit and an eye can find, in pixels.
const SHORTEST_BAR: i32 = 8;
/// What is shorter than this beside a certain core is left out, in pixels: dashes would not be seen.
const SHORTEST_DASH: i32 = 4;
/// The shortest line worth drawing from the telling to the time told of, in pixels.
const SHORTEST_LINK: i32 = 12;
/// The room of the shape that tells a claim's side before its label, in pixels.
pub(super) const BADGE: i32 = 14;
/// The longest name made from a statement, in characters.
const NAME: usize = 44;

/// Everything about a mark that lies along time.
pub(super) struct Trace {
    pub strokes: Vec<Stroke>,
    pub ends: [End; 2],
    pub runs_on: [bool; 2],
    /// Where the label's text begins, what it is, and its width.
    pub text_at: i32,
    pub text: String,
    pub text_width: i32,
    pub link: Option<TraceLink>,
    /// The room it takes in a row.
    pub from: i32,
    pub to: i32,
}

/// The line to the day it was said.
pub(super) struct TraceLink {
    pub from: i32,
    pub to: i32,
    pub said_visible: bool,
    /// Where the note begins, what it is, and its width.
    pub note: Option<(i32, String, i32)>,
}

/// Which end of its bar a label keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// It begins where its bar begins.
    Start,
    /// It ends where its bar ends.
    End,
}

/// The words on a mark: its label, else the beginning of its statement.
pub(super) fn name(claim: &Claim) -> String {
    let name = claim.label.clone().unwrap_or_else(|| shorten(&claim.statement, NAME));
    // A line must not begin with a sign that belongs to the number before it.
    name.replace(" %", "\u{a0}%")
}

/// Follows a claim along the axis. Nothing where a label cannot keep to the end of its bar: where it is no longer
/// than the bar, would run out of the chart, or would stand on the line to the telling.
pub(super) fn trace(
    corpus: &Corpus,
    claim: &Claim,
    entry: &Entry,
    scale: &Scale,
    badge: bool,
    align: Align,
    settings: &Settings<'_>,
) -> Option<Trace> {
    let (least, most) = scale.ends();
    let (mut strokes, runs_on) = strokes(entry, scale);
    let ends = [entry.extent.start, entry.extent.end];
    let (bar_from, bar_to) = span(&strokes, least);
    if ends[1] != End::Told && !runs_on[1] && bar_to + SHORTEST_DASH < most {
        let to = (bar_to + FADE).min(most);
        strokes.push(Stroke { kind: StrokeKind::Fading, from: bar_to, to });
    }
    if ends[0] != End::Told && !runs_on[0] && bar_from - SHORTEST_DASH > least {
        let from = (bar_from - FADE).max(least);
        strokes.insert(0, Stroke { kind: StrokeKind::Fading, from, to: bar_from });
    }
    let (from, to) = span(&strokes, least);

    let indent = if badge { BADGE } else { 0 };
    let text = fit(&name(claim), most - least - indent, settings.size.text);
    let text_width = width(&text, settings.size.text);
    let label_at = match align {
        // Where it would run out of the chart it ends with the chart, still over its bar.
        Align::Start => from.min(most - text_width - indent).max(least),
        Align::End => bar_to - text_width - indent,
    };
    if align == Align::End && (label_at < least || label_at >= from) {
        return None;
    }
    let text_at = label_at + indent;
    let text_end = text_at + text_width;
    let link = link(corpus, claim, entry, scale, (bar_from, bar_to), (label_at, text_end), settings);
    if align == Align::End && link.is_some() {
        return None;
    }
    let reach = |link: &TraceLink| (link.from.min(link.to), link.from.max(link.to));
    let (link_from, link_to) = link.as_ref().map_or((from, to), reach);
    Some(Trace {
        strokes,
        ends,
        runs_on,
        text_at,
        text,
        text_width,
        link,
        from: from.min(label_at).min(link_from),
        to: to.max(text_end).max(link_to),
    })
}

/// The first and the last pixel of strokes.
fn span(strokes: &[Stroke], nowhere: i32) -> (i32, i32) {
    let from = strokes.first().map_or(nowhere, |stroke| stroke.from);
    (from, strokes.last().map_or(from, |stroke| stroke.to))
}

/// The stated days as runs of pixels, and whether they go on outside the axis.
fn strokes(entry: &Entry, scale: &Scale) -> (Vec<Stroke>, [bool; 2]) {
    let (least, most) = scale.ends();
    let pieces = &entry.extent.pieces;
    let certain = pieces.iter().any(|piece| piece.certain);
    let mut strokes: Vec<Stroke> = Vec::new();
    for piece in pieces {
        let (from, to) = (scale.at(piece.first), scale.end(piece.last));
        if to >= least && from <= most {
            let kind = if piece.certain { StrokeKind::Certain } else { StrokeKind::Possible };
            strokes.push(Stroke { kind, from: from.clamp(least, most), to: to.clamp(least, most) });
        }
    }
    let (from, to) = span(&strokes, least);
    let core = strokes.iter().any(|stroke| stroke.kind == StrokeKind::Certain);
    let kind = if core { StrokeKind::Certain } else { StrokeKind::Possible };
    if to - from < SHORTEST_BAR {
        let half = SHORTEST_BAR / 2;
        let middle = ((from + to) / 2).clamp(least + half, most - half);
        strokes = vec![Stroke { kind, from: middle - half, to: middle + half }];
    } else if entry.forecast {
        // Nothing of a forecast is certain to happen then: one hatched bar, as far as the words go.
        strokes = vec![Stroke { kind, from, to }];
    } else {
        let shortest = |kind: StrokeKind| if certain && kind == StrokeKind::Possible { SHORTEST_DASH } else { 1 };
        strokes.retain(|stroke| stroke.to - stroke.from >= shortest(stroke.kind));
    }
    let runs_on = [scale.at(entry.extent.first()) < least, scale.end(entry.extent.last()) > most];
    (strokes, runs_on)
}

/// The line from a forecast to the day it was made, where that lies outside the time it speaks of.
fn link(
    corpus: &Corpus,
    claim: &Claim,
    entry: &Entry,
    scale: &Scale,
    (bar_from, bar_to): (i32, i32),
    (text_from, text_to): (i32, i32),
    settings: &Settings<'_>,
) -> Option<TraceLink> {
    let said = entry.said.filter(|_| entry.forecast)?;
    let before = said < entry.extent.first();
    if !before && said <= entry.extent.last() {
        return None;
    }
    let (least, most) = scale.ends();
    let place = scale.at(said);
    let from = place.clamp(least, most);
    let to = if before { bar_from } else { bar_to };
    if (to - from).abs() < SHORTEST_LINK {
        return None;
    }
    let text = entry::telling(corpus, claim).map(|telling| telling.words(settings.words)).unwrap_or_default();
    let small = settings.size.small;
    let (length, gap) = (width(&text, small), small);
    // Over the line, on the side where it was said, if the label leaves room there.
    let note = if before {
        (from + length + gap <= text_from).then_some(from)
    } else {
        (text_to + gap + length <= from).then_some(from - length)
    };
    let note = note.filter(|_| !text.is_empty()).map(|at| (at, text, length));
    Some(TraceLink { from, to, said_visible: (least..=most).contains(&place), note })
}
