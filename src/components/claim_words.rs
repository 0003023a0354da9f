//! The words around a claim that cards, details and lists share.

use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::model::{Claim, Corpus, Source, Stance};

/// The class that gives a claim its colour and line.
pub fn stance_class(stance: Stance) -> &'static str {
    match stance {
        Stance::Optimistic => "is-closing",
        Stance::Pessimistic => "is-widening",
        Stance::Neutral => "is-neither",
    }
}

/// Shape and word of a stance: "▲ closing".
pub fn stance_mark(corpus: &Corpus, stance: Stance, out: &mut Markup) {
    let [closing, widening] = &corpus.narratives;
    let (mark, word) = match stance {
        Stance::Optimistic => (say::MARKS[0], closing.mark.as_str()),
        Stance::Pessimistic => (say::MARKS[1], widening.mark.as_str()),
        Stance::Neutral => (say::MARKS[2], say::NEITHER),
    };
    out.inside("<span class=\"stance\"><span class=\"stance-mark\" aria-hidden=\"true\">", mark, "</span> ");
    out.text(word).tags("</span>");
}

/// "*Article* reports *speaker*, role, via …", or the article in its own voice.
pub fn byline(corpus: &Corpus, claim: &Claim, source: &Source, out: &mut Markup) {
    let speaker = claim.speaker.and_then(|key| corpus.speakers.get(key.at()));
    let via = claim.via.and_then(|key| corpus.speakers.get(key.at()));
    out.inside("<cite>", &source.short, "</cite>");
    match speaker {
        None => {
            out.text(say::OWN_VOICE);
        }
        Some(speaker) => {
            out.tags(" ").text(say::REPORTS).inside(" <b>", &speaker.name, "</b>");
            if let Some(role) = &speaker.role {
                out.tags(", ").text(role);
            }
        }
    }
    if let Some(via) = via {
        out.tags(", ").text(say::VIA).tags(" ").text(&via.name);
    }
}
