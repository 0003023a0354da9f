//! One article's digest with its claims marked in line, or two articles in facing columns.

mod answers;
mod article;
mod chooser;
mod cross;
mod original;
mod pair;
mod passage;
mod place;
mod step;

use crate::components::Drawer;
use crate::explorer::Explorer;
use crate::messages as say;
use article::article;
use counterclaim_core::model::{Corpus, Source, SourceKey};
use leptos::prelude::*;

/// The reading view.
#[component]
pub fn Read() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let chosen = Memo::new(move |_| explorer.with(|query| query.articles(corpus)));
    let kept = step::Kept::new();
    let held = original::Held::nothing();
    // A large corpus is read article by article, and each is fetched when it is opened.
    let is_readable = move |first: SourceKey, second: Option<SourceKey>| {
        let second = second.is_none_or(|second| explorer.is_readable(second));
        explorer.is_readable(first) && second
    };
    let reading = move || match chosen.get().and_then(|(first, second)| Some((Opened::of(corpus, first)?, second))) {
        None => view! {
            <h1>{say::view(counterclaim_core::query::View::Read)}</h1>
            <p id="claims">{say::READ_EMPTY}</p>
        }
        .into_any(),
        Some((first, second)) if !is_readable(first.key, second) => {
            view! { <p id="claims" class="hint" role="status">{say::ARTICLE_AWAITED}</p> }.into_any()
        }
        Some((first, Some(second))) => match Opened::of(corpus, second) {
            Some(second) => pair::pair(explorer, [first, second], kept).into_any(),
            None => article(explorer, first, held).into_any(),
        },
        Some((first, None)) => article(explorer, first, held).into_any(),
    };
    place::follow(explorer);
    view! {
        {reading}
        <Drawer/>
    }
}

/// An article with its key.
#[derive(Clone, Copy)]
struct Opened {
    key: SourceKey,
    source: &'static Source,
}

impl Opened {
    fn of(corpus: &'static Corpus, key: SourceKey) -> Option<Self> {
        corpus.sources.get(key.at()).map(|source| Self { key, source })
    }
}
