//! The shapes of the timeline beside the words that explain them.

use super::bar::{bar, patterns, side_class};
use crate::charts::svg::Svg;
use counterclaim_core::edtf::Day;
use counterclaim_core::model::{ClaimKey, Stance};
use counterclaim_core::timeline::{End, Label, Mark, Rect, Stroke, StrokeKind};

/// A shape that the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A stated time.
    Certain,
    /// A time told loosely.
    Possible,
    /// An end that is not told.
    Fading,
    /// A forecast.
    Forecast,
    /// An article's cluster.
    Cluster,
}

/// Draws a shape as it looks on the chart, in the colour of neither side.
pub fn sample(sample: Sample) -> String {
    const OF: &str = "key";
    const WIDTH: i32 = 30;
    const HEIGHT: i32 = 14;
    let stance = Stance::Neutral;
    let mut svg = Svg::new("key-shape", WIDTH, HEIGHT);
    svg.put(format_args!("<g class=\"mark {}\">", side_class(stance)));
    let strokes: &[(StrokeKind, i32, i32)] = match sample {
        Sample::Certain | Sample::Forecast => &[(StrokeKind::Certain, 1, 29)],
        Sample::Possible => &[(StrokeKind::Possible, 1, 29)],
        Sample::Fading => &[(StrokeKind::Certain, 0, 8), (StrokeKind::Fading, 8, 36)],
        Sample::Cluster => &[],
    };
    if sample == Sample::Forecast {
        patterns(&mut svg, OF);
    }
    if sample == Sample::Cluster {
        svg.rect("pill", Rect { x: 8, y: 0, width: HEIGHT, height: HEIGHT }, HEIGHT / 2);
    }
    let mark = Mark {
        claim: ClaimKey(0),
        lane: 0,
        stance,
        forecast: sample == Sample::Forecast,
        approximate: false,
        uncertain: false,
        ends: [End::Told; 2],
        days: (Day::MIN, Day::MAX),
        runs_on: [false; 2],
        strokes: strokes.iter().map(|(kind, from, to)| Stroke { kind: *kind, from: *from, to: *to }).collect(),
        cross: 2,
        thick: 10,
        label: Label::default(),
        caption: None,
        badge: None,
        link: None,
        area: Rect::default(),
    };
    for stroke in &mark.strokes {
        bar(&mut svg, OF, &mark, stroke, false);
    }
    svg.close("g");
    svg.finish()
}
