//! What a mark was read as, shown while a reader points at it: the days at both ends of it and the source's words.

use crate::charts::svg::Svg;
use crate::messages as say;
use counterclaim_core::model::Corpus;
use counterclaim_core::timeline::{Anchor, Chart, End, Label, Rect, Stop, Words};

/// The room between the words and the edge of their box, in pixels.
const PADDING: i32 = 8;

/// Draws it to lie over a chart; empty where nothing is pointed at, or where the chart itself tells the time in words.
pub fn readout(chart: &Chart, corpus: &Corpus, stop: Option<Stop>, small: i32) -> String {
    let Some(Stop::Mark(at)) = stop else { return String::new() };
    let (Some(mark), Some(scale)) = (chart.marks.get(at), chart.scale) else { return String::new() };
    let Some(claim) = corpus.claim(mark.claim) else { return String::new() };
    let dated = if chart.said { claim.said.as_ref() } else { claim.about.as_ref() };
    let Some(dated) = dated else { return String::new() };
    let stated = say::capital(&say::ChartWords.period(dated));
    let stated =
        dated.words.as_ref().map_or_else(|| stated.clone(), |words| format!("{} · {stated}", say::quoted(words)));
    let open = mark.ends.map(|end| end != End::Told);
    let mut lines = vec![stated, say::days_read(mark.days, open, mark.approximate, mark.uncertain)];
    lines.extend(mark.due.map(|due| say::capital(say::due(due))));

    let leading = small * 3 / 2;
    let needed = lines.iter().map(|line| counterclaim_core::timeline::text_width(line, small)).max().unwrap_or(0);
    let (width, height) = ((needed + 2 * PADDING).min(chart.width), leading * lines.len() as i32 + 2 * PADDING);
    let below = mark.area.y + mark.area.height;
    let y = if below + height <= chart.height { below } else { (mark.area.y - height).max(0) };
    let x = mark.area.x.max(0).min(chart.width - width);

    let mut svg = Svg::new("chart", chart.width, chart.height);
    let (least, most) = scale.ends();
    for (end, place) in mark.ends.iter().zip([scale.at(mark.days.0), scale.end(mark.days.1)]) {
        if *end == End::Told && (least..=most).contains(&place) {
            svg.line("guide", (place, chart.axis.lines.0), (place, chart.axis.lines.1));
        }
    }
    svg.rect("readout-box", Rect { x, y, width, height }, 4);
    let base_line = y + PADDING + small;
    svg.text("readout-words", &Label { x: x + PADDING, y: base_line, anchor: Anchor::Start, lines, width, leading });
    svg.finish()
}
