//! The words around a claim that cards, details and lists share.

use crate::messages as say;
use counterclaim_core::model::{Claim, Corpus, Source, Stance};
use leptos::prelude::*;

/// The class that gives a claim its colour and line.
pub fn stance_class(stance: Stance) -> &'static str {
    match stance {
        Stance::Optimistic => "is-closing",
        Stance::Pessimistic => "is-widening",
        Stance::Neutral => "is-neither",
    }
}

/// Shape and word of a stance: "▲ closing".
pub fn stance_mark(corpus: &'static Corpus, stance: Stance) -> impl IntoView {
    let [closing, widening] = &corpus.narratives;
    let (mark, word) = match stance {
        Stance::Optimistic => (say::MARKS[0], closing.mark.as_str()),
        Stance::Pessimistic => (say::MARKS[1], widening.mark.as_str()),
        Stance::Neutral => (say::MARKS[2], say::NEITHER),
    };
    view! {
        <span class="stance">
            <span class="stance-mark" aria-hidden="true">{mark}</span>
            " "
            {word}
        </span>
    }
}

/// "*Article* reports *speaker*, role, via …", or the article in its own voice.
pub fn byline(corpus: &'static Corpus, claim: &'static Claim, source: &'static Source) -> impl IntoView {
    let speaker = claim.speaker.and_then(|key| corpus.speakers.get(key.at()));
    let via = claim.via.and_then(|key| corpus.speakers.get(key.at()));
    let said_by = match speaker {
        None => say::OWN_VOICE.into_any(),
        Some(speaker) => view! {
            " "
            {say::REPORTS}
            " "
            <b>{speaker.name.as_str()}</b>
            {speaker.role.as_deref().map(|role| format!(", {role}"))}
        }
        .into_any(),
    };
    view! {
        <cite>{source.short.as_str()}</cite>
        {said_by}
        {via.map(|via| format!(", {} {}", say::VIA, via.name))}
    }
}
