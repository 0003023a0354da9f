//! The original, opened by whoever holds it: its text with the claims lit up where they stand.

use super::passage::{Passage, Run};
use crate::components::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use crate::parsing::file::{self, Opened};
use crate::parsing::html;
use counterclaim_core::anchor::recognise::{LONGEST, Place, Recognised, Unreadable, recognise};
use counterclaim_core::model::{BlockKind, ClaimKey, SourceKey};
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// The id of what a file turned out to be.
const OUTCOME: &str = "read-outcome";

/// The file the reader opened, and whether its text is shown. It lives as long as the view and is kept nowhere.
#[derive(Clone, Copy)]
pub(super) struct Held {
    file: RwSignal<Option<Opened>>,
    shown: RwSignal<bool>,
}

impl Held {
    /// Nothing is opened yet.
    pub(super) fn nothing() -> Self {
        Self { file: RwSignal::new(None), shown: RwSignal::new(true) }
    }

    /// Takes a file.
    pub(super) fn take(self, file: Opened) {
        self.shown.set(true);
        self.file.set(Some(file));
        // A file may be dropped far down the page; what it turned out to be stands above the text.
        #[cfg(target_arch = "wasm32")]
        request_animation_frame(|| super::place::show_element(OUTCOME));
    }

    /// What the file is to an article.
    pub(super) fn against(self, explorer: Explorer, source: SourceKey) -> Memo<Option<Result<Recognised, Unreadable>>> {
        Memo::new(move |_| {
            self.file.with(|file| {
                let file = file.as_ref()?;
                let Some(bytes) = &file.bytes else { return Some(Err(Unreadable::TooLong)) };
                let corpus = explorer.with_words_of(source);
                let raw = recognise(&corpus, source, bytes);
                // A corpus may have been made from HTML itself; only then do its spans stand in the tags.
                let text = match &raw {
                    Ok(raw) if !raw.is_whole && html::is_html(&file.name, &raw.text) => html::text_of(&raw.text),
                    _ => None,
                };
                let inside = text.map(|text| recognise(&corpus, source, text.as_bytes()));
                Some(match (raw, inside) {
                    (Ok(raw), Some(Ok(inside))) if inside.standing() >= raw.standing() => Ok(inside),
                    (raw, _) => raw,
                })
            })
        })
    }

    /// The text to show in place of the digest: where any claim of the article was found in it.
    pub(super) fn text(self, seen: Memo<Option<Result<Recognised, Unreadable>>>) -> Option<Vec<Passage>> {
        if !self.shown.get() {
            return None;
        }
        seen.with(|seen| match seen {
            Some(Ok(seen)) if has_any(seen) => Some(passages(seen)),
            _ => None,
        })
    }
}

fn has_any(seen: &Recognised) -> bool {
    seen.places.iter().any(|(_, place)| place.range().is_some())
}

fn passages(seen: &Recognised) -> Vec<Passage> {
    let text = |range: std::ops::Range<usize>| seen.text.get(range).unwrap_or_default().to_owned();
    let passage = |line: Vec<counterclaim_core::anchor::recognise::Lit>| Passage {
        kind: BlockKind::Paragraph,
        runs: line
            .into_iter()
            .map(|lit| match lit.claim {
                None => Run::Text(text(lit.range).into()),
                Some((key, word_for_word)) => Run::Claim { key, text: text(lit.range).into(), word_for_word },
            })
            .collect(),
    };
    seen.lines().into_iter().map(passage).collect()
}

/// The file field, and what the file turned out to be.
pub(super) fn opener(
    explorer: Explorer,
    source: SourceKey,
    held: Held,
    seen: Memo<Option<Result<Recognised, Unreadable>>>,
) -> impl IntoView {
    let take = move |file: Opened| held.take(file);
    let name = move || held.file.with(|file| file.as_ref().map(|file| file.name.clone()).unwrap_or_default());
    let told = move || {
        seen.with(|seen| {
            seen.as_ref().map(|seen| match seen {
                Err(why) => {
                    view! { <p class="notice" role="alert">{say::read_unreadable(&name(), *why)}</p> }.into_any()
                }
                Ok(seen) => outcome(explorer, source, &name(), seen),
            })
        })
    };
    let is_text = move || seen.with(|seen| matches!(seen, Some(Ok(seen)) if has_any(seen)));
    let choose = move |shown: bool, words: &'static str| {
        view! {
            <button
                type="button"
                class="plain"
                aria-pressed=move || (held.shown.get() == shown).to_string()
                on:click=move |_| held.shown.set(shown)
            >
                {words}
            </button>
        }
    };
    let switch = move || {
        is_text().then(|| {
            view! {
                <span role="group" class="switch" aria-label=say::READ_SHOWN>
                    {choose(true, say::READ_ORIGINAL)}
                    {choose(false, say::READ_OUR_DIGEST)}
                </span>
            }
        })
    };
    let away = move || {
        seen.with(Option::is_some).then(|| {
            view! {
                <button type="button" class="plain" on:click=move |_| held.file.set(None)>
                    {say::READ_AWAY}
                </button>
            }
        })
    };
    view! {
        <section class="read-original" aria-label=say::READ_ORIGINAL>
            <details class="read-open" open=move || held.file.with(Option::is_some)>
                <summary>{say::READ_HOLD}</summary>
                <label>
                    {say::READ_OPEN}
                    " "
                    <input type="file" accept=".txt,.md,.html,.htm,text/plain,text/html" on:change=file::chosen(LONGEST, take)/>
                </label>
                <p class="hint">{say::READ_PRIVATE}</p>
            </details>
            <div role="status" id=OUTCOME>{told}</div>
            <p class="switches">{switch} {away}</p>
        </section>
    }
}

/// What a text is to the article, in words, with the claims that no longer stand in it.
fn outcome(explorer: Explorer, source: SourceKey, name: &str, seen: &Recognised) -> AnyView {
    let of_kind = |wanted: fn(&Place) -> bool| seen.places.iter().filter(|(_, place)| wanted(place)).count();
    let tally = say::Tally {
        all: seen.places.len(),
        proved: of_kind(|place| matches!(place, Place::Proved(_))),
        moved: of_kind(|place| matches!(place, Place::Moved(_))),
        phrases: of_kind(|place| matches!(place, Place::Changed(Some(_)))),
    };
    let corpus = explorer.corpus();
    let other = seen.other.and_then(|key| Some((key, corpus.sources.get(key.at())?)));
    let words = match (&other, corpus.sources.get(source.at())) {
        (Some((_, other)), Some(own)) => say::read_other(name, &other.short, &own.short),
        (None, _) if tally.all == 0 => say::READ_UNANCHORED.to_owned(),
        _ => say::read_outcome(name, seen.is_whole, &tally),
    };
    let leads = other.map(|(key, other)| {
        let to = move |query: &mut Query| {
            query.sources = vec![key];
            query.open.clear();
        };
        view! { <p><Goto to=to>{say::read_instead(&other.short)}</Goto></p> }
    });
    let changed: Vec<ClaimKey> =
        seen.places.iter().filter(|(_, place)| matches!(place, Place::Changed(_))).map(|(key, _)| *key).collect();
    let is_listed = seen.other.is_none() && tally.proved + tally.moved > 0 && !changed.is_empty();
    view! {
        <div class="notice">
            <p>{words}</p>
            {leads}
            {is_listed.then(|| lost(explorer, &changed))}
        </div>
    }
    .into_any()
}

fn lost(explorer: Explorer, claims: &[ClaimKey]) -> impl IntoView + use<> {
    let items = claims.iter().copied().map(|key| {
        view! {
            <li>
                <Goto to=move |query: &mut Query| query.open = vec![key]>{move || explorer.statement(key)}</Goto>
            </li>
        }
    });
    view! {
        <details>
            <summary>{say::read_lost(claims.len())}</summary>
            <ul>{items.collect_view()}</ul>
        </details>
    }
}
