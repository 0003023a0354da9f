//! The bar of a claim: what is certain, what is possible, what is open, what is expected.

use crate::charts::svg::Svg;
use counterclaim_core::model::Stance;
use counterclaim_core::timeline::{End, Mark, Rect, Stroke, StrokeKind};

/// The class that gives a side its colour.
pub(super) fn side_class(stance: Stance) -> &'static str {
    match stance {
        Stance::Optimistic => "is-closing",
        Stance::Pessimistic => "is-widening",
        Stance::Neutral => "is-neither",
    }
}

/// The hatching of forecasts, one a side: a pattern cannot take its colour from what it fills. `of` is the image it
/// belongs to; ids hold for the whole page.
pub(super) fn patterns(svg: &mut Svg, of: &str) {
    svg.put(format_args!("<defs>"));
    for stance in Stance::ALL {
        let side = side_class(*stance);
        svg.put(format_args!(
            "<pattern id=\"{of}-{side}\" class=\"hatch {side}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
             <rect width=\"6\" height=\"6\"/><path d=\"M-1 7L7 -1M-1 1L1 -1M5 7L7 5\"/></pattern>"
        ));
    }
    svg.close("defs");
}

/// One run of days, in the image `of`.
pub(super) fn bar(svg: &mut Svg, of: &str, mark: &Mark, stroke: &Stroke, upright: bool) {
    let length = stroke.to - stroke.from;
    let turned = |along: i32, length: i32, cross: i32, thick: i32| {
        if upright {
            Rect { x: cross, y: along, width: thick, height: length }
        } else {
            Rect { x: along, y: cross, width: length, height: thick }
        }
    };
    if stroke.kind == StrokeKind::Fading {
        let before = mark.strokes.first() == Some(stroke) && mark.ends[0] != End::Told;
        let middle = mark.cross + mark.thick / 2;
        if upright {
            // The axis must not show between the dashes.
            svg.rect("ground", turned(stroke.from, length, mark.cross, mark.thick), 0);
        }
        let class = if mark.forecast { "fade is-expected" } else { "fade" };
        fade(length, |from, size, thick| {
            let from = if before { stroke.to - from - size } else { stroke.from + from };
            svg.rect(class, turned(from, size, middle - thick / 2, thick), 0);
        });
        return;
    }
    let area = turned(stroke.from, length, mark.cross, mark.thick);
    if mark.forecast {
        let Rect { x, y, width, height } = area;
        svg.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\" fill=\"url(#{of}-{})\"/>",
            side_class(mark.stance)
        ));
    }
    let class = match (mark.forecast, stroke.kind) {
        (true, StrokeKind::Certain) => "forecast",
        (true, _) => "forecast is-possible",
        (false, StrokeKind::Certain) => "certain",
        // Told as "about": a shape that narrows to both sides, since nobody says how far it reaches.
        (false, _) if mark.approximate => return lens(svg, area, upright),
        (false, _) => "possible",
    };
    svg.rect(class, area, 2);
    if mark.uncertain && stroke.kind != StrokeKind::Certain {
        let Rect { x, y, width, height } = area;
        let (x, y) = (x + width / 2, y + height / 2 + 4);
        svg.put(format_args!("<text class=\"doubt\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">?</text>"));
    }
}

/// A bar that narrows towards both ends of its course.
fn lens(svg: &mut Svg, Rect { x, y, width, height }: Rect, upright: bool) {
    let (half, middle) = if upright { (height / 2, x + width / 2) } else { (width / 2, y + height / 2) };
    let slope = half.min(9);
    let (right, bottom) = (x + width, y + height);
    svg.put(format_args!("<path class=\"about\" d=\""));
    if upright {
        svg.put(format_args!(
            "M{middle} {y}L{right} {}V{}L{middle} {bottom}L{x} {}V{}Z",
            y + slope,
            bottom - slope,
            bottom - slope,
            y + slope
        ));
    } else {
        svg.put(format_args!(
            "M{x} {middle}L{} {y}H{}L{right} {middle}L{} {bottom}H{}Z",
            x + slope,
            right - slope,
            right - slope,
            x + slope
        ));
    }
    svg.put(format_args!("\"/>"));
}

/// Dashes that grow shorter and thinner and end: their length means nothing. Told from the bar outwards as distance,
/// length and thickness.
fn fade(length: i32, mut dash: impl FnMut(i32, i32, i32)) {
    let mut at = 4;
    for (size, thick) in [(9, 4), (7, 4), (5, 3), (3, 3), (2, 2)] {
        if at + size > length {
            return;
        }
        dash(at, size, thick);
        at += size + 4;
    }
}

/// The shape of a side: a triangle that points up or down, a bar for neither.
pub(super) fn shape(svg: &mut Svg, stance: Stance, x: i32, y: i32, size: i32) {
    let half = size / 2;
    match stance {
        Stance::Optimistic => {
            svg.put(format_args!("<path class=\"shape\" d=\"M{x} {}h{size}l-{half} -{size}z\"/>", y + size));
        }
        Stance::Pessimistic => svg.put(format_args!("<path class=\"shape\" d=\"M{x} {y}h{size}l-{half} {size}z\"/>")),
        Stance::Neutral => svg.rect("shape", Rect { x, y: y + half, width: size, height: 2 }, 0),
    }
}
