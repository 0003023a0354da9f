use crate::components::{ArticleFacts, blocks};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{Attribution, Claim, SourceKey, Stance};
use leptos::prelude::*;

/// How this was made: the corpus' own account, its articles, and what changed.
#[component]
pub fn About() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let sources = corpus.sources.iter().enumerate().map(|(at, source)| {
        view! {
            <section class="about-source">
                <h3>{source.title.as_str()}</h3>
                {source.standfirst.as_deref().map(|line| view! { <p class="hint">{line}</p> })}
                <p>{stances(explorer, SourceKey(at as u32))}</p>
                <ArticleFacts corpus source/>
            </section>
        }
    });
    let changes = corpus.changes.iter().map(|change| {
        view! {
            <li>
                <time datetime=change.date.as_str()>{say::date(&change.date)}</time>
                ": "
                {change.text.as_str()}
            </li>
        }
    });
    view! {
        <article class="about" id="claims">
            <h1>{say::view(counterclaim_core::query::View::About)}</h1>
            {blocks(explorer, &corpus.about, None)}
            <h2>{say::ATTRIBUTED}</h2>
            <p>{say::ATTRIBUTED_HINT}</p>
            {attributions(explorer)}
            <h2>{say::THE_ARTICLES}</h2>
            {sources.collect_view()}
            {corpus.contact.as_deref().map(|contact| {
                view! {
                    <h2>{say::ERRORS}</h2>
                    <p>{say::report_to(contact)}</p>
                }
            })}
            <h2>{say::CHANGES}</h2>
            <ul>{changes.collect_view()}</ul>
        </article>
    }
}

fn of_source(explorer: Explorer, source: SourceKey) -> impl Iterator<Item = &'static Claim> {
    explorer.corpus().claims.iter().filter(move |claim| claim.source == source)
}

/// "24 claims: 16 ▲ closing, 6 ▼ widening, 2 – neither".
fn stances(explorer: Explorer, source: SourceKey) -> String {
    let [closing, widening] = &explorer.corpus().narratives;
    let count = |stance: Stance| of_source(explorer, source).filter(|claim| claim.stance == stance).count();
    let parts = Stance::ALL.iter().zip(say::MARKS).map(|(stance, mark)| {
        let word = match stance {
            Stance::Optimistic => closing.mark.as_str(),
            Stance::Pessimistic => widening.mark.as_str(),
            Stance::Neutral => say::NEITHER,
        };
        format!("{} {mark} {word}", count(*stance))
    });
    format!("{}: {}", say::claims(of_source(explorer, source).count()), parts.collect::<Vec<_>>().join(", "))
}

/// A table: how each article vouches for its claims.
fn attributions(explorer: Explorer) -> impl IntoView {
    let heads =
        Attribution::ALL.iter().map(|value| view! { <th scope="col">{say::attribution(*value)}</th> }).collect_view();
    let rows = explorer.corpus().sources.iter().enumerate().map(|(at, source)| {
        let cells = Attribution::ALL.iter().map(|value| {
            let count = of_source(explorer, SourceKey(at as u32)).filter(|claim| claim.attribution == *value).count();
            view! { <td>{count}</td> }
        });
        view! {
            <tr>
                <th scope="row">{source.short.as_str()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=say::ATTRIBUTED>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say::TITLE}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
