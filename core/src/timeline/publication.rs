//! The days on which articles appeared, named below the chart.

use super::fill::{GAP, label};
use super::lettering::width;
use super::{Anchor, Chart, Label, Publication, Scale, Settings, entry};
use crate::edtf::Day;
use crate::model::{Corpus, Source, SourceKey};
use crate::order;

/// Articles that share a name below the chart.
struct Together {
    sources: Vec<SourceKey>,
    along: Vec<i32>,
}

impl Together {
    fn words(&self, corpus: &Corpus, settings: &Settings<'_>) -> String {
        let sources: Vec<&Source> = self.sources.iter().filter_map(|key| corpus.sources.get(key.at())).collect();
        settings.words.published(&sources)
    }

    /// Its words beside its marks: behind the last one, else before the first one.
    fn label(&self, corpus: &Corpus, (least, most): (i32, i32), settings: &Settings<'_>) -> Label {
        let small = settings.size.small;
        let text = self.words(corpus, settings);
        let behind = self.along.last().copied().unwrap_or(least) + small;
        let before = self.along.first().copied().unwrap_or(most) - small;
        if behind + width(&text, small) <= most || most - behind >= before - least {
            label(text, behind, Anchor::Start, most - behind, small)
        } else {
            label(text, before, Anchor::End, before - least, small)
        }
    }

    /// From its first mark or letter to its last.
    fn reach(&self, label: &Label, small: i32) -> (i32, i32) {
        let area = label.area();
        let first = self.along.first().map_or(area.x, |along| along - small / 2);
        let last = self.along.last().map_or(area.x, |along| along + small / 2);
        (first.min(area.x), last.max(area.x + area.width))
    }
}

/// Marks the day of each article that the window shows; articles whose names would touch share one.
pub(super) fn publications(corpus: &Corpus, scale: &Scale, settings: &Settings<'_>, chart: &mut Chart) {
    let small = settings.size.small;
    let (least, most) = scale.ends();
    let shown = |day: &Day| (chart.window.0..=chart.window.1).contains(day);
    let days = corpus
        .sources
        .iter()
        .enumerate()
        .filter_map(|(at, source)| Some((entry::published(source).filter(shown)?, SourceKey(at as u32))));
    let mut days: Vec<(Day, SourceKey)> = days.collect();
    order::ascending(&mut days);
    // Marks that would lie on each other are one mark.
    let mut marks: Vec<Together> = Vec::new();
    for (day, source) in days {
        // It is as wide as a letter and stands within the chart.
        let along = scale.at(day).clamp(least + small / 2, most - small / 2);
        match marks.last_mut().filter(|last| last.along.first().is_some_and(|first| along - first < small * 2 / 3)) {
            Some(last) => last.sources.push(source),
            None => marks.push(Together { sources: vec![source], along: vec![along] }),
        }
    }
    let mut all: Vec<Together> = Vec::new();
    for mut next in marks {
        while let Some(last) = all.pop() {
            let end = last.reach(&last.label(corpus, (least, most), settings), small).1;
            let start = next.reach(&next.label(corpus, (least, most), settings), small).0;
            if end + GAP <= start {
                all.push(last);
                break;
            }
            next = Together {
                sources: last.sources.into_iter().chain(next.sources).collect(),
                along: last.along.into_iter().chain(next.along).collect(),
            };
        }
        all.push(next);
    }
    if all.is_empty() {
        return;
    }
    let base_line = chart.height + small + 2;
    chart.height = base_line + small / 2;
    chart.publications = all
        .into_iter()
        .map(|together| {
            let label = Label { y: base_line, ..together.label(corpus, (least, most), settings) };
            Publication { sources: together.sources, along: together.along, cross: base_line, label }
        })
        .collect();
}
