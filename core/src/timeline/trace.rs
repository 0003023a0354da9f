//! The course of one claim along an axis that is drawn to scale: first how much room it takes, wherever the window
//! lies; then, once it has a row, what of it shows.

use super::entry::{self, Entry};
use super::lettering::{fit, shorten, width};
use super::{End, Scale, Settings, Stroke, StrokeKind, window};
use crate::edtf::Day;
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

/// The room that a claim takes along time, whatever of it shows. It does not depend on the window, only on its length:
/// so panning changes no row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Where its label begins.
    label_at: i32,
    /// Everything of it.
    pub from: i32,
    pub to: i32,
}

/// The last pixel on which anything stands in any window: that of the corpus' last day. Not that of the window's where
/// it reaches further: a label would gain room by panning, and with it another row.
pub(super) fn last_pixel(scale: &Scale, domain: (Day, Day)) -> i32 {
    scale.end(domain.1)
}

impl Room {
    /// As far as it is known without its words: where it begins, and whether the words are needed for that.
    fn of_bar(entry: &Entry, scale: &Scale) -> (i32, i32) {
        let (from, to) = (scale.at(entry.extent.first()), scale.end(entry.extent.last()));
        let (from, to) = if to - from < SHORTEST_BAR {
            let middle = from + (to - from) / 2;
            (middle - SHORTEST_BAR / 2, middle + SHORTEST_BAR / 2)
        } else {
            (from, to)
        };
        let fade = |end: End| if end == End::Told { 0 } else { FADE };
        (from - fade(entry.extent.start), to + fade(entry.extent.end))
    }

    /// Where it begins at the earliest, as far as its bar and its telling go.
    pub(super) fn beginning(entry: &Entry, scale: &Scale) -> i32 {
        let told = entry.said.filter(|_| entry.forecast).map_or(i32::MAX, |said| scale.at(said));
        Self::of_bar(entry, scale).0.min(told)
    }

    pub(super) fn new(name: &str, entry: &Entry, scale: &Scale, indent: i32, last: i32, text: i32) -> Self {
        let bar = Self::of_bar(entry, scale);
        let width = width(name, text).min(scale.ends().1 - scale.ends().0 - indent) + indent;
        let label_at = bar.0.min(last - width);
        let told = entry.said.filter(|_| entry.forecast).map(|said| scale.at(said));
        let (early, late) = told.map_or((i32::MAX, i32::MIN), |told| (told, told));
        Self { label_at, from: bar.0.min(label_at).min(early), to: bar.1.max(label_at + width).max(late) }
    }
}

/// What may be drawn on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    /// The pixels of the window.
    pub visible: (i32, i32),
    /// Those of what is drawn around it, too, for a hand that pans.
    pub drawn: (i32, i32),
}

/// The ground on which a chart is drawn, the same for all lanes.
pub(super) struct Ground<'s, 'w> {
    pub corpus: &'s Corpus,
    pub scale: Scale,
    pub paper: Paper,
    /// The first and last visible day, and those that are drawn.
    pub window: (Day, Day),
    pub around: (Day, Day),
    /// The corpus' domain, and its last pixel.
    pub domain: (Day, Day),
    pub last: i32,
    pub two_sides: bool,
    pub settings: &'s Settings<'w>,
}

impl Ground<'_, '_> {
    /// Whether anything of a claim falls on the paper. The days around the window are known to no more than a pixel's
    /// worth of them, so the pixels are asked, too.
    pub(super) fn holds(&self, entry: &Entry) -> bool {
        window::shows(entry, self.around) && !strokes(entry, &self.scale, self.paper.drawn).is_empty()
    }

    /// The room of the shape that tells a claim's side, in lanes that hold several sides.
    pub(super) fn indent(&self) -> i32 {
        if self.two_sides { 0 } else { BADGE }
    }
}

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
    /// From the first to the last pixel that is drawn of it.
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

/// The words on a mark: its label, else the beginning of its statement. A claim whose words lie elsewhere goes by its
/// article.
pub(super) fn name(corpus: &Corpus, claim: &Claim) -> String {
    let article = || corpus.source_of(claim).filter(|_| claim.is_bare()).map(|source| source.short.as_str());
    let own = || shorten(article().unwrap_or(&claim.statement), NAME);
    let name = claim.label.clone().unwrap_or_else(own);
    // A line must not begin with a sign that belongs to the number before it.
    name.replace(" %", "\u{a0}%")
}

/// Follows a claim along the axis. `free` is the room in its row: up to what stands before it, and to what comes after
/// it; its label moves there to be read where its bar runs out of the window, and is cut where that does not suffice.
pub(super) fn trace(claim: &Claim, entry: &Entry, room: Room, free: (i32, i32), ground: &Ground<'_, '_>) -> Trace {
    let Ground { scale, paper, settings, .. } = ground;
    let indent = ground.indent();
    let ((least, most), (low, high)) = (paper.visible, paper.drawn);
    let mut strokes = strokes(entry, scale, paper.drawn);
    let ends = [entry.extent.start, entry.extent.end];
    let (bar_from, bar_to) = span(&strokes, low);
    if ends[1] != End::Told && bar_to + SHORTEST_DASH < high {
        strokes.push(Stroke { kind: StrokeKind::Fading, from: bar_to, to: (bar_to + FADE).min(high) });
    }
    if ends[0] != End::Told && bar_from - SHORTEST_DASH > low {
        strokes.insert(0, Stroke { kind: StrokeKind::Fading, from: (bar_from - FADE).max(low), to: bar_from });
    }
    let (from, to) = span(&strokes, low);
    let runs_on = [scale.at(entry.extent.first()) < least, scale.end(entry.extent.last()) > most];

    let size = settings.size.text;
    let whole = name(ground.corpus, claim);
    let wide = width(&whole, size) + indent;
    let shows = from < most && to > least;
    // No label is cut by the edge of the window: it stands on that side of it where its bar is.
    let (from_edge, to_edge) = match () {
        () if shows => (least, most),
        () if to <= least => (low, least - 2),
        () => (most + 2, high),
    };
    let (free_from, free_to) = (free.0.max(from_edge), free.1.max(room.to).min(to_edge));
    let label_at = room.label_at.max(free_from).min((free_to - wide).max(free_from)).min(high - indent);
    let left = free_to - label_at - indent;
    // At the edge of the window there may be no room for a single letter.
    let text = if left < 2 * size { String::new() } else { fit(&whole, left, size) };
    let (text_at, text_width) = (label_at + indent, if text.is_empty() { 0 } else { width(&text, size) });
    let text_end = text_at + text_width;
    let link = link(claim, entry, (bar_from, bar_to), (label_at, text_end), ground);
    let reach = |link: &TraceLink| (link.from.min(link.to), link.from.max(link.to));
    let (link_from, link_to) = link.as_ref().map_or((from, to), reach);
    Trace {
        strokes,
        ends,
        runs_on,
        text_at,
        text,
        text_width,
        link,
        from: from.min(label_at).min(link_from),
        to: to.max(text_end).max(link_to),
    }
}

/// The first and the last pixel of strokes.
fn span(strokes: &[Stroke], nowhere: i32) -> (i32, i32) {
    let from = strokes.first().map_or(nowhere, |stroke| stroke.from);
    (from, strokes.last().map_or(from, |stroke| stroke.to))
}

/// The stated days as runs of pixels: at least one where any of them lies between the two pixels, none elsewhere.
pub(super) fn strokes(entry: &Entry, scale: &Scale, (low, high): (i32, i32)) -> Vec<Stroke> {
    let mut strokes: Vec<Stroke> = Vec::new();
    for piece in &entry.extent.pieces {
        let (from, to) = (scale.at(piece.first), scale.end(piece.last));
        if to >= low && from <= high {
            let kind = if piece.certain { StrokeKind::Certain } else { StrokeKind::Possible };
            strokes.push(Stroke { kind, from: from.clamp(low, high), to: to.clamp(low, high) });
        }
    }
    if strokes.is_empty() {
        return strokes;
    }
    let (from, to) = span(&strokes, low);
    let core = strokes.iter().any(|stroke| stroke.kind == StrokeKind::Certain);
    let kind = if core { StrokeKind::Certain } else { StrokeKind::Possible };
    if to - from < SHORTEST_BAR {
        let half = SHORTEST_BAR / 2;
        let middle = (from + (to - from) / 2).clamp(low + half, high - half);
        return vec![Stroke { kind, from: middle - half, to: middle + half }];
    }
    if entry.forecast {
        // Nothing of a forecast is certain to happen then: one hatched bar, as far as the words go.
        return vec![Stroke { kind, from, to }];
    }
    strokes.retain(|stroke| !core || stroke.kind == StrokeKind::Certain || stroke.to - stroke.from >= SHORTEST_DASH);
    // In a wide window a day may be no pixel long, and with it all members of a set: each gets one.
    let mut edge = low;
    strokes.retain_mut(|stroke| {
        stroke.from = stroke.from.min(high - 1).max(edge);
        stroke.to = stroke.to.max(stroke.from + 1).min(high);
        edge = edge.max(stroke.to);
        stroke.from < stroke.to
    });
    strokes
}

/// The line from a forecast to the day it was made, where that lies outside the time it speaks of.
fn link(
    claim: &Claim,
    entry: &Entry,
    (bar_from, bar_to): (i32, i32),
    (text_from, text_to): (i32, i32),
    ground: &Ground<'_, '_>,
) -> Option<TraceLink> {
    let Ground { corpus, scale, paper, settings, .. } = ground;
    let said = entry.said.filter(|_| entry.forecast)?;
    let before = said < entry.extent.first();
    if !before && said <= entry.extent.last() {
        return None;
    }
    let ((least, most), (low, high)) = (paper.visible, paper.drawn);
    let place = scale.at(said);
    let from = place.clamp(low, high);
    let to = if before { bar_from } else { bar_to };
    if (to - from).abs() < SHORTEST_LINK {
        return None;
    }
    let text = entry::telling(corpus, claim).map(|telling| telling.words(settings.words)).unwrap_or_default();
    let small = settings.size.small;
    let (length, gap) = (width(&text, small), small);
    // Over the line, on the side where it was said, if the label leaves room there.
    let near = place.clamp(least, most);
    let note = if before {
        (near + length + gap <= text_from).then_some(near)
    } else {
        (text_to + gap + length <= near).then_some(near - length)
    };
    let whole = |at: &i32| *at >= least && *at + length <= most;
    let note = note.filter(whole).filter(|_| !text.is_empty()).map(|at| (at, text, length));
    Some(TraceLink { from, to, said_visible: (least..=most).contains(&place), note })
}
