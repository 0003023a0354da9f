//! The shapes of the timeline beside the words that explain them.

use super::bar::{bar, patterns, side_class};
use crate::charts::svg::Svg;
use crate::messages as say;
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
    /// A time told as "about".
    Approximate,
    /// A time told as doubtful.
    Uncertain,
    /// An end that is not told.
    Fading,
    /// A forecast.
    Forecast,
    /// An article's cluster.
    Cluster,
}

impl Sample {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 7] = [
        Self::Certain,
        Self::Possible,
        Self::Approximate,
        Self::Uncertain,
        Self::Fading,
        Self::Forecast,
        Self::Cluster,
    ];

    /// What it means.
    pub fn words(self) -> &'static str {
        match self {
            Self::Certain => say::KEY_CERTAIN,
            Self::Possible => say::KEY_POSSIBLE,
            Self::Approximate => say::KEY_APPROXIMATE,
            Self::Uncertain => say::KEY_UNCERTAIN,
            Self::Fading => say::KEY_FADING,
            Self::Forecast => say::KEY_FORECAST,
            Self::Cluster => say::KEY_CLUSTER,
        }
    }
}

/// The width of a shape of the legend, in pixels.
pub(super) const WIDTH: i32 = 30;
/// Its height.
pub(super) const HEIGHT: i32 = 14;

/// Draws a shape as it looks on the chart, in the colour of neither side.
pub fn sample(sample: Sample) -> String {
    let mut svg = Svg::new("key-shape", WIDTH, HEIGHT);
    draw(&mut svg, sample);
    svg.finish()
}

/// The shape itself, in an image.
pub(super) fn draw(svg: &mut Svg, sample: Sample) {
    const OF: &str = "key";
    let stance = Stance::Neutral;
    svg.put(format_args!("<g class=\"mark {}\">", side_class(stance)));
    let strokes: &[(StrokeKind, i32, i32)] = match sample {
        Sample::Certain | Sample::Forecast => &[(StrokeKind::Certain, 1, 29)],
        Sample::Possible | Sample::Approximate | Sample::Uncertain => &[(StrokeKind::Possible, 1, 29)],
        Sample::Fading => &[(StrokeKind::Certain, 0, 8), (StrokeKind::Fading, 8, 36)],
        Sample::Cluster => &[],
    };
    if sample == Sample::Forecast {
        patterns(svg, OF);
    }
    if sample == Sample::Cluster {
        svg.rect("pill", Rect { x: 8, y: 0, width: HEIGHT, height: HEIGHT }, HEIGHT / 2);
    }
    let mark = Mark {
        claim: ClaimKey(0),
        lane: 0,
        stance,
        forecast: sample == Sample::Forecast,
        approximate: sample == Sample::Approximate,
        uncertain: sample == Sample::Uncertain,
        due: None,
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
        bar(svg, OF, &mark, stroke, false);
    }
    svg.close("g");
}
