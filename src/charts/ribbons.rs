//! Ribbons between two facing columns: which claim answers which, and how.
//!
//! A relation is told by the shape of its line and by its words at the middle; colour says only which ribbon is at the
//! reading line.

use super::svg::Svg;
use crate::messages as say;
use counterclaim_core::model::RelationKind;

/// A relation between a claim of the first column and one of the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// How the two stand to each other.
    pub kind: RelationKind,
    /// The middle of each claim, in pixels from the top of what is visible of the columns; beyond it where scrolled
    /// away.
    pub ends: [i32; 2],
    /// Whether it belongs to the claim at the reading line.
    pub is_active: bool,
}

/// The least distance between the middles of two labels, in pixels.
const LABEL: i32 = 17;

/// How far a label may stand from the middle of its ribbon, in pixels; farther off it would seem another's.
const FARTHEST: i32 = 34;

/// The class of a kind of relation: the shape of its line.
pub fn class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::SameFact => "is-same",
        RelationKind::Supports => "is-support",
        RelationKind::Contradicts => "is-contradiction",
        RelationKind::DifferentReading => "is-reading",
        RelationKind::DifferentForecast => "is-forecast",
    }
}

/// A short line of the shape of a kind, for a legend.
pub fn sample(kind: RelationKind) -> String {
    let mut svg = Svg::new("ribbon-sample", 28, 8);
    svg.line(&format!("ribbon {}", class(kind)), (0, 4), (28, 4));
    svg.finish()
}

/// Draws the ribbons that end in sight, in a gutter of this size. One whose other end is scrolled away leads to the
/// edge behind which it lies, and bears no words.
pub fn ribbons(links: &[Link], width: i32, height: i32) -> String {
    let mut svg = Svg::new("ribbons", width, height);
    let is_inside = |y: i32| (0..=height).contains(&y);
    let seen: Vec<&Link> = links.iter().filter(|link| link.ends.into_iter().any(is_inside)).collect();
    // The ribbons at the reading line lie on top, and their words have the first choice of place.
    let (active, others): (Vec<&Link>, Vec<&Link>) = seen.into_iter().partition(|link| link.is_active);
    let mut placed: Vec<(i32, &Link)> = Vec::new();
    for link in active.iter().chain(&others) {
        let [from, to] = link.ends;
        if is_inside(from)
            && is_inside(to)
            && let Some(y) = free((from + to) / 2, height, &placed)
        {
            placed.push((y, link));
        }
    }
    for link in others.iter().chain(&active) {
        let [from, to] = link.ends.map(|y| y.clamp(0, height));
        let beyond = if link.ends.into_iter().all(is_inside) { "" } else { " is-beyond" };
        let active = if link.is_active { " is-active" } else { "" };
        let (kind, half) = (class(link.kind), width / 2);
        svg.put(format_args!(
            "<path class=\"ribbon {kind}{beyond}{active}\" d=\"M0 {from}C{half} {from} {half} {to} {width} {to}\"/>"
        ));
    }
    for (y, link) in placed {
        let active = if link.is_active { " is-active" } else { "" };
        svg.put(format_args!("<text class=\"ribbon-word{active}\" x=\"{}\" y=\"{y}\">", width / 2));
        svg.escaped(say::relation(link.kind));
        svg.close("text");
    }
    svg.finish()
}

/// The free place for a label nearest to where it belongs.
fn free(wanted: i32, height: i32, placed: &[(i32, &Link)]) -> Option<i32> {
    let is_free = |y: i32| placed.iter().all(|(other, _)| (y - other).abs() >= LABEL);
    let inside = |y: i32| (LABEL / 2..=height - LABEL / 2).contains(&y);
    (0..=FARTHEST).flat_map(|off| [wanted - off, wanted + off]).find(|y| inside(*y) && is_free(*y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(from: i32, to: i32) -> Link {
        Link { kind: RelationKind::Contradicts, ends: [from, to], is_active: false }
    }

    fn words(svg: &str) -> Vec<i32> {
        let marks = svg.split("<text ").skip(1);
        marks.filter_map(|mark| mark.split(" y=\"").nth(1)?.split('"').next()?.parse().ok()).collect()
    }

    #[test]
    fn a_ribbon_runs_from_claim_to_claim_and_says_how_they_relate() {
        let svg = ribbons(&[link(40, 120)], 100, 400);
        assert!(svg.contains("d=\"M0 40C50 40 50 120 100 120\""), "{svg}");
        assert!(svg.contains(say::relation(RelationKind::Contradicts)), "{svg}");
        assert_eq!(words(&svg), [80]);
    }

    #[test]
    fn what_is_scrolled_away_leads_to_the_edge_without_words() {
        let svg = ribbons(&[link(40, 900), link(-50, -10)], 100, 400);
        assert_eq!(svg.matches("<path").count(), 1);
        assert!(svg.contains("is-beyond") && svg.contains("100 400\""), "{svg}");
        assert_eq!(words(&svg), [0; 0]);
    }

    #[test]
    fn the_ribbon_at_the_reading_line_has_the_first_choice_of_place() {
        let active = Link { is_active: true, ..link(100, 100) };
        let svg = ribbons(&[link(100, 100), active], 100, 400);
        assert!(svg.contains("ribbon-word is-active\" x=\"50\" y=\"100\""), "{svg}");
        assert_eq!(words(&svg), [100, 83]);
    }

    #[test]
    fn every_kind_has_a_shape_of_its_own() {
        let mut samples: Vec<String> = RelationKind::ALL.iter().map(|kind| sample(*kind)).collect();
        samples.dedup();
        assert_eq!(samples.len(), RelationKind::ALL.len());
    }

    #[test]
    fn words_never_lie_on_words() {
        // Ends over and beyond the whole height, in steps that share no factor.
        let links: Vec<Link> = (0..40).map(|at| link(at * 197 % 800 - 100, at * 331 % 800 - 100)).collect();
        let mut places = words(&ribbons(&links, 120, 600));
        places.sort_unstable();
        assert!(places.len() > 10, "{places:?}");
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= LABEL), "{places:?}");
    }
}
