//! The map below the chart: claims by year, and the frame of the visible period.

use crate::charts::svg::Svg;
use counterclaim_core::timeline::{Map, Rect};

/// Draws the map, with the pixels between which a reader brushes a period.
pub fn year_map(map: &Map, brush: Option<(i32, i32)>) -> String {
    let mut svg = Svg::new("year-map", map.width, map.height);
    svg.rect("ground", Rect { x: 0, y: 0, width: map.width, height: map.base }, 0);
    for bar in &map.bars {
        for (class, height) in ["every", "matching"].into_iter().zip(bar.heights) {
            svg.rect(class, Rect { x: bar.x, y: map.base - height, width: bar.width, height }, 0);
        }
    }
    svg.line("axis", (0, map.base), (map.width, map.base));
    for tick in &map.ticks {
        svg.line("grid", (tick.along, map.base), (tick.along, map.base + 5));
        svg.text("tick", &tick.label);
    }
    let (from, to) = map.visible;
    for (start, end) in [(0, from), (to, map.width)] {
        if end > start {
            svg.rect("veil", Rect { x: start, y: 0, width: end - start, height: map.base }, 0);
        }
    }
    svg.rect("frame", Rect { x: from, y: 1, width: (to - from).max(2), height: map.base - 1 }, 0);
    if let Some((from, to)) = brush {
        let (from, to) = (from.max(0), to.min(map.width));
        svg.rect("brush", Rect { x: from, y: 0, width: (to - from).max(1), height: map.base }, 0);
    }
    for edge in [from, to] {
        svg.rect("handle", Rect { x: edge - 3, y: map.base / 2 - 9, width: 6, height: 18 }, 2);
    }
    svg.finish()
}
