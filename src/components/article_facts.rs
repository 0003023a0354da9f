use crate::messages as say;
use counterclaim_core::model::{Corpus, Source};
use leptos::prelude::*;

/// What is known of an article, and what is missing.
#[component]
pub fn ArticleFacts(
    /// The corpus it stands in, for its narrative's name.
    corpus: &'static Corpus,
    /// Which article.
    source: &'static Source,
) -> impl IntoView {
    let narrative = corpus.narrative_name(source.narrative).map_or(say::MIXED, |name| name.name.as_str());
    let published = source.published.as_ref().map(|dated| say::date(&dated.edtf));
    let names = if source.names.is_empty() { say::NAMES_NONE.to_owned() } else { source.names.join(" · ") };
    let address = source.url.as_deref().map(|url| view! { <a href=url rel="noreferrer">{url}</a> });
    view! {
        <dl class="facts">
            {fact(say::NARRATIVE, Some(narrative))}
            {fact(say::PUBLISHER, source.publisher.as_deref())}
            {fact(say::AUTHOR, source.author.as_deref())}
            {fact(say::PUBLISHED, published)}
            {fact(say::DATE_BASIS, Some(source.date_basis.as_str()))}
            {fact(say::NAMES, Some(names))}
            {fact(say::ADDRESS, address)}
        </dl>
    }
}

fn fact<V: IntoView + 'static>(name: &'static str, value: Option<V>) -> impl IntoView {
    let missing = value.is_none();
    view! {
        <div class="fact" class:is-missing=missing>
            <dt>{name}</dt>
            <dd>{value.map_or_else(|| say::NOT_RECORDED.into_any(), IntoAny::into_any)}</dd>
        </div>
    }
}
