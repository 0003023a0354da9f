//! The timeline: a [`Chart`] as SVG, across or upright.
//!
//! Sides are told apart by place and shape, not by colour alone: a solid bar is certain, a dashed outline possible,
//! dots that thin out an open end, hatching a forecast, a round pill a count.

mod bar;
mod key;
mod picture;
mod readout;
mod year_map;

pub use key::{Sample, sample};
pub use picture::{Frame, picture};
pub use readout::readout;
pub use year_map::year_map;

use super::svg::Svg;
use crate::messages as say;
use bar::{bar, shape, side_class};
use counterclaim_core::model::{Claim, ClaimKey, Corpus, Source, Stance};
use counterclaim_core::timeline::{
    Chart, Cluster, ClusterOf, LaneOf, Mark, Orientation, Publication, Rect, Stop, Words,
};

/// The name of the chart among the images of a page.
const OF: &str = "chart";

/// What a reader points at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Focus<'f> {
    /// Where the reader stopped on a walk with the keys.
    pub stop: Option<Stop>,
    /// The open claims.
    pub open: &'f [ClaimKey],
}

/// The id of the element that draws a stop.
pub fn stop_id(stop: Stop) -> String {
    match stop {
        Stop::Mark(at) => format!("mark-{at}"),
        Stop::Cluster(at) => format!("cluster-{at}"),
    }
}

/// The stop that an element's id names.
pub fn stop_named(id: &str) -> Option<Stop> {
    match id.split_once('-')? {
        ("mark", at) => Some(Stop::Mark(at.parse().ok()?)),
        ("cluster", at) => Some(Stop::Cluster(at.parse().ok()?)),
        _ => None,
    }
}

/// The claims behind a stop.
pub fn claims_of(chart: &Chart, stop: Stop) -> Vec<ClaimKey> {
    match stop {
        Stop::Mark(at) => chart.marks.get(at).map(|mark| vec![mark.claim]).unwrap_or_default(),
        Stop::Cluster(at) => chart.clusters.get(at).map(|cluster| cluster.claims.clone()).unwrap_or_default(),
    }
}

/// Draws a chart. What it draws beyond the window lies left and right of it; the headings are drawn apart where there
/// is any, because they stay where they are while the rest moves ([`headings`]).
pub fn chart(chart: &Chart, corpus: &Corpus, focus: Focus<'_>) -> String {
    let upright = chart.orientation == Orientation::Upright;
    let class = if upright { "chart is-upright" } else { "chart is-across" };
    let mut svg = Svg::around(class, chart.width, chart.height, chart.overscan);
    draw(&mut svg, chart, corpus, focus);
    if chart.overscan == 0 {
        head(&mut svg, chart);
    }
    svg.finish()
}

/// The headings of the lanes, to lie over a chart that reaches beyond its window.
pub fn headings(chart: &Chart) -> String {
    if chart.overscan == 0 {
        return String::new();
    }
    let mut svg = Svg::new("chart", chart.width, chart.height);
    head(&mut svg, chart);
    svg.finish()
}

fn head(svg: &mut Svg, chart: &Chart) {
    for lane in &chart.lanes {
        let side = match lane.of {
            LaneOf::Stance(stance) => side_class(stance),
            _ => "",
        };
        svg.grounded(&format!("lane-head {side}"), &lane.heading);
    }
}

/// Everything but the headings.
fn draw(svg: &mut Svg, chart: &Chart, corpus: &Corpus, focus: Focus<'_>) {
    let upright = chart.orientation == Orientation::Upright;
    bar::patterns(svg, OF);
    background(svg, chart, upright);
    for publication in &chart.publications {
        published(svg, publication);
    }
    // What lies outside the window is seen only while it moves: nothing to point at.
    if !chart.nearby.is_empty() {
        svg.put(format_args!("<g aria-hidden=\"true\">"));
        for mark in &chart.nearby {
            svg.put(format_args!("<g class=\"mark {}\">", side_class(mark.stance)));
            course(svg, mark, upright);
            svg.close("g");
        }
        svg.close("g");
    }
    for (at, mark) in chart.marks.iter().enumerate() {
        let is_stop = focus.stop == Some(Stop::Mark(at));
        draw_mark(svg, mark, at, corpus, upright, is_stop, focus.open);
    }
    for (at, cluster) in chart.clusters.iter().enumerate() {
        let is_stop = focus.stop == Some(Stop::Cluster(at));
        let shaped = !matches!(chart.lanes.get(cluster.lane).map(|lane| lane.of), Some(LaneOf::Stance(_)));
        draw_cluster(svg, cluster, at, corpus, upright || shaped, is_stop, focus.open);
    }
    for today in &chart.today {
        // Over everything, or dense labels would hide it.
        if !upright {
            svg.line("today is-over", (today.along, 0), (today.along, chart.axis.lines.1));
        }
        svg.grounded("today-word", &today.label);
    }
}

/// Axis, days, the line of today: what lies behind the claims.
fn background(svg: &mut Svg, chart: &Chart, upright: bool) {
    let axis = &chart.axis;
    let (start, end) = axis.ends;
    if upright {
        for today in &chart.today {
            svg.line("today", (0, today.along), (chart.width, today.along));
        }
        match chart.lanes.first().map(|lane| lane.of) {
            None | Some(LaneOf::Stance(_)) => svg.line("axis", (axis.cross, start), (axis.cross, end)),
            // Every lane has a stretch of axis of its own, under its heading.
            Some(_) => {
                for lane in &chart.lanes {
                    let heading = lane.heading.area();
                    svg.line("axis", (axis.cross, heading.y + heading.height + 4), (axis.cross, lane.to - 24));
                }
            }
        }
        return;
    }
    let two_sides = chart.lanes.iter().all(|lane| matches!(lane.of, LaneOf::Stance(_)));
    for lane in chart.lanes.iter().filter(|_| !two_sides) {
        svg.line("lane-rule", (start, lane.from), (end, lane.from));
    }
    for tick in &axis.ticks {
        let class = if tick.major { "grid is-major" } else { "grid" };
        svg.line(class, (tick.along, axis.lines.0), (tick.along, axis.lines.1));
    }
    svg.line("axis", (start, axis.cross), (end, axis.cross));
    if let Some(second) = axis.second {
        svg.line("axis is-second", (start, second), (end, second));
    }
    for tick in &axis.ticks {
        for base_line in &axis.base_lines {
            let label = counterclaim_core::timeline::Label { y: *base_line, ..tick.label.clone() };
            svg.grounded(if tick.major { "tick is-major" } else { "tick" }, &label);
        }
    }
}

/// The beginning of something a reader can choose, with its spoken name.
fn choice(svg: &mut Svg, class: &str, stop: Stop, chosen: bool, is_stop: bool, name: &str, area: Rect) {
    let state = match (chosen, is_stop) {
        (true, true) => " is-open is-stop",
        (true, false) => " is-open",
        (false, true) => " is-stop",
        (false, false) => "",
    };
    svg.put(format_args!("<g class=\"choice {class}{state}\" id=\"{}\" role=\"button\" aria-label=\"", stop_id(stop)));
    svg.escaped(name);
    svg.put(format_args!("\"><title>"));
    svg.escaped(name);
    svg.close("title");
    if chosen {
        svg.rect("wash", around(area), 4);
    }
}

/// The end of something a reader can choose: the place to hit, over everything else of it.
fn end_choice(svg: &mut Svg, area: Rect) {
    svg.rect("hit", around(area), 4);
    svg.close("g");
}

/// A little more than a claim takes: half of what stays free between two of them.
fn around(area: Rect) -> Rect {
    Rect { x: area.x - 3, y: area.y, width: area.width + 6, height: area.height }
}

fn draw_mark(svg: &mut Svg, mark: &Mark, at: usize, corpus: &Corpus, upright: bool, is_stop: bool, open: &[ClaimKey]) {
    let Some(claim) = corpus.claim(mark.claim) else { return };
    let class = format!("mark {}", side_class(mark.stance));
    let name = spoken(corpus, claim, mark);
    choice(svg, &class, Stop::Mark(at), open.contains(&mark.claim), is_stop, &name, mark.area);
    course(svg, mark, upright);
    end_choice(svg, mark.area);
}

/// Everything that is seen of a mark.
fn course(svg: &mut Svg, mark: &Mark, upright: bool) {
    let middle = mark.cross + mark.thick / 2;
    if let Some(link) = &mark.link {
        svg.line("link", (link.from, middle), (link.to, middle));
        if link.said_visible {
            svg.put(format_args!("<circle class=\"told\" cx=\"{}\" cy=\"{middle}\" r=\"3\"/>", link.from));
        }
        if let Some(note) = &link.note {
            svg.grounded("note", note);
        }
    }
    for stroke in &mark.strokes {
        bar(svg, OF, mark, stroke, upright);
    }
    svg.grounded("label", &mark.label);
    if let Some((x, y)) = mark.badge {
        shape(svg, mark.stance, x, y, 9);
    }
    if let Some(caption) = &mark.caption {
        svg.grounded("caption", caption);
    }
}

fn draw_cluster(
    svg: &mut Svg,
    cluster: &Cluster,
    at: usize,
    corpus: &Corpus,
    shaped: bool,
    is_stop: bool,
    open: &[ClaimKey],
) {
    let stance = cluster.stance.unwrap_or(Stance::Neutral);
    let side = match cluster.stance {
        Some(stance) => say::side(corpus, stance),
        None => say::BOTH_SIDES,
    };
    let sources: Vec<&Source> = cluster.sources.iter().filter_map(|key| corpus.sources.get(key.at())).collect();
    let name = match cluster.of {
        ClusterOf::Article => say::cluster(side, cluster.claims.len(), &say::articles(&sources)),
        ClusterOf::Crowd => say::crowd(side, cluster.claims.len()),
        ClusterOf::Telling => {
            let claim = cluster.claims.first().and_then(|key| corpus.claim(*key));
            let words = claim.and_then(|claim| claim.said.as_ref()).map(|said| say::ChartWords.told_by(&sources, said));
            say::told_together(side, cluster.claims.len(), &words.unwrap_or_default())
        }
    };
    let chosen = !cluster.claims.is_empty() && open == cluster.claims;
    let area = cluster.area();
    choice(svg, &format!("cluster {}", side_class(stance)), Stop::Cluster(at), chosen, is_stop, &name, area);
    let Rect { x, y, width, height } = cluster.pill;
    for stroke in &cluster.strokes {
        let length = stroke.to - stroke.from;
        svg.rect("possible", Rect { x: stroke.from, y: cluster.cross, width: length, height: 6 }, 2);
    }
    svg.rect("pill", cluster.pill, height / 2);
    let indent = if shaped { 12 } else { 0 };
    if shaped {
        shape(svg, stance, x + 8, y + height / 2 - 4, 8);
    }
    svg.put(format_args!(
        "<text class=\"count\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
        x + (width + indent) / 2,
        y + height / 2 + 4,
        cluster.claims.len()
    ));
    if let Some(label) = &cluster.label {
        svg.grounded("caption", label);
    }
    end_choice(svg, area);
}

fn published(svg: &mut Svg, publication: &Publication) {
    for along in &publication.along {
        let y = publication.cross;
        svg.put(format_args!("<path class=\"published\" d=\"M{} {y}l4 -8l4 8z\"/>", along - 4));
    }
    svg.text("caption", &publication.label);
}

/// A mark in words, as a screen reader says it and a pointer that rests is told.
fn spoken(corpus: &Corpus, claim: &Claim, mark: &Mark) -> String {
    let words = say::ChartWords;
    let mut times = Vec::new();
    if let Some(about) = &claim.about {
        times.push(say::about(&words.period(about)));
    }
    if let Some(said) = &claim.said {
        times.push(words.said(said));
    }
    if let Some(due) = mark.due {
        times.push(say::kind(claim.kind).to_owned());
        times.push(say::due(due).to_owned());
    }
    // Where the words of a claim lie elsewhere, it goes by its article here as it does on its mark.
    let article = || corpus.source_of(claim).map_or("", |source| source.short.as_str());
    let statement = if claim.is_bare() { article() } else { &claim.statement };
    say::mark(say::side(corpus, claim.stance), statement, &times)
}

#[cfg(test)]
mod tests;
