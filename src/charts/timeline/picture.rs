//! The timeline as a picture that stands alone: title, legend, source line and colours within.

use super::key::{self, Sample};
use super::{Focus, chart};
use crate::charts::svg::Svg;
use counterclaim_core::model::Corpus;
use counterclaim_core::timeline::{Anchor, Chart, Label, Rect, fit_text, text_width};

/// The rules that give the page's own charts their look.
const LOOK: &str = include_str!("../../../style/chart.css");
/// What stays free around the picture, in pixels.
const MARGIN: i32 = 24;

/// What stands around the chart.
#[derive(Debug)]
pub struct Frame<'f> {
    /// The heading.
    pub title: &'f str,
    /// What position means, and what is shown.
    pub line: &'f str,
    /// Where it comes from.
    pub source: &'f str,
    /// The colours and fonts as declarations of custom properties: "--ink:#14202b;".
    pub tokens: &'f str,
}

/// Draws a chart (laid out without overscan) with all that explains it, and the picture's width and height.
pub fn picture(laid_out: &Chart, corpus: &Corpus, frame: &Frame<'_>) -> (String, i32, i32) {
    let width = laid_out.width + 2 * MARGIN;
    let text = |y: i32, words: &str, size: i32| {
        let words = fit_text(words, laid_out.width, size);
        Label { x: MARGIN, y, anchor: Anchor::Start, width: 0, leading: 0, lines: vec![words] }
    };
    let (title, line) = (text(MARGIN + 22, frame.title, 24), text(MARGIN + 46, frame.line, 12));
    let top = MARGIN + 64;

    // The legend, in as many lines as it needs.
    let mut places = Vec::new();
    let (mut x, mut y) = (MARGIN, top + laid_out.height + 24);
    for sample in Sample::ALL {
        let needed = key::WIDTH + 8 + text_width(sample.words(), 12) + 20;
        if x + needed > width - MARGIN && x > MARGIN {
            (x, y) = (MARGIN, y + 22);
        }
        places.push((sample, x, y));
        x += needed;
    }
    let source = text(y + 44, frame.source, 11);
    let height = y + 44 + MARGIN;

    let mut svg = Svg::new("timeline-picture", width, height);
    svg.put(format_args!("<style>.timeline-picture{{{}font-family:var(--sans)}}{LOOK}</style>", frame.tokens));
    svg.rect("ground", Rect { x: 0, y: 0, width, height }, 0);
    svg.text("picture-title", &title);
    svg.text("picture-line", &line);
    svg.put(format_args!("<g transform=\"translate({MARGIN} {top})\">"));
    svg.put(format_args!("{}", chart(laid_out, corpus, Focus::default())));
    svg.close("g");
    for (sample, x, y) in places {
        svg.put(format_args!("<g transform=\"translate({x} {y})\">"));
        key::draw(&mut svg, sample);
        let words = vec![sample.words().to_owned()];
        svg.text("picture-line", &Label { x: key::WIDTH + 8, y: key::HEIGHT - 3, lines: words, ..Label::default() });
        svg.close("g");
    }
    svg.text("picture-source", &source);
    (svg.finish(), width, height)
}
