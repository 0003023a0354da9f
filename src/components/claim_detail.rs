use super::claim_words::{byline, stance_class, stance_mark};
use super::{ArticleFacts, ClaimCard, Goto, Remarks, blocks};
use crate::address::href;
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::model::{Claim, ClaimKey, Kind, Origin, Relation, Source};
use counterclaim_core::query::{Query, View};
use counterclaim_core::relate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The open claims beside the page: one in detail, or the several behind a part of the brief.
#[component]
pub fn Drawer() -> impl IntoView {
    let explorer = Explorer::here();
    let is_open = Memo::new(move |_| explorer.with(|query| !query.open.is_empty()));
    let close = move || explorer.open(Vec::new());
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    move || {
        is_open.get().then(|| {
            view! {
                <aside class="drawer" aria-label=say::CLAIM tabindex="-1" on:keydown=escape>
                    <button type="button" class="drawer-close" on:click=move |_| close()>
                        <span aria-hidden="true">"✕"</span>
                        " "
                        {say::CLOSE}
                    </button>
                    <ClaimDetail/>
                </aside>
            }
        })
    }
}

/// What is open, in detail.
#[component]
pub fn ClaimDetail() -> impl IntoView {
    let explorer = Explorer::here();
    let open = Memo::new(move |_| explorer.with(|query| query.open.clone()));
    move || match open.read().as_slice() {
        [] => view! { <p class="hint">{say::CHOOSE}</p> }.into_any(),
        [key] => detail(explorer, *key).into_any(),
        many => {
            let cards = many.iter().map(|key| view! { <ClaimCard claim=*key/> }).collect_view();
            view! {
                <section class="detail">
                    <h2 class="detail-head">{say::behind(many.len())}</h2>
                    {cards}
                </section>
            }
            .into_any()
        }
    }
}

fn detail(explorer: Explorer, key: ClaimKey) -> impl IntoView {
    let corpus = explorer.corpus();
    let found = explorer.claim(key).and_then(|claim| Some((claim, corpus.source_of(claim)?)));
    found.map(|(claim, source)| {
        view! {
            <section class=format!("detail {}", stance_class(claim.stance))>
                <p class="detail-kicker">
                    <span class="part" inner_html=Markup::of(|out| stance_mark(corpus, claim.stance, out))></span>
                    <span class="part">{say::kind(claim.kind)}</span>
                    <span class="part">{say::checkworthy(claim.checkworthy)}</span>
                    {corpus.is_concession(claim).then(|| view! { <em class="part">{say::CONCESSION}</em> })}
                </p>
                <h2 class="detail-statement">{explorer.statement(key)}</h2>
                <h3>{say::IN_ITS_WORDS}</h3>
                {match claim.phrase.as_deref() {
                    Some(phrase) => view! { <blockquote class="phrase">{say::quoted(phrase)}</blockquote> }.into_any(),
                    None => view! { <p class="hint">{say::NO_PHRASE}</p> }.into_any(),
                }}
                <h3>{say::WHO_SAYS}</h3>
                <p>
                    <span inner_html=Markup::of(|out| byline(corpus, claim, source, out))></span>
                    " (" {say::attribution(claim.attribution)} ")."
                </p>
                <h3>{say::WHEN}</h3>
                {times(claim, source)}
                <h3>{say::RESTS_ON}</h3>
                {evidence(explorer, claim)}
                {forecast(explorer, claim)}
                {remarked(explorer, key)}
                {related(explorer, key, source)}
                {notes(explorer, key)}
                <h3>{say::IN_CONTEXT}</h3>
                {context(explorer, claim, key)}
                <h3>{say::ARTICLE}</h3>
                <p class="article-title">{source.title.as_str()}</p>
                <ArticleFacts corpus source/>
                <h3>{say::CITE}</h3>
                {citation(explorer, key, claim, source)}
            </section>
        }
    })
}

fn times(claim: &'static Claim, source: &'static Source) -> impl IntoView {
    let mut times = Vec::new();
    for (dated, words) in [(&claim.about, say::about as fn(&str) -> String), (&claim.said, say::said)] {
        let Some(dated) = dated else { continue };
        let meant = say::date(&dated.edtf);
        let quoted =
            dated.words.as_deref().map(|as_written| format!(": {}", say::read_as(as_written, dated.edtf.as_str())));
        times.push(say::capital(&words(&meant)) + &quoted.unwrap_or_default());
    }
    if claim.about.is_none() {
        times.push(match &source.published {
            Some(published) => say::capital(&say::as_of(&say::date(&published.edtf))),
            None => say::capital(say::NO_TIME),
        });
    }
    times.into_iter().map(|time| view! { <p>{time}</p> }).collect_view()
}

fn evidence(explorer: Explorer, claim: &'static Claim) -> AnyView {
    let corpus = explorer.corpus();
    if claim.evidence.is_empty() {
        let words = if claim.speaker.is_none() { say::RESTS_ON_AUTHOR } else { say::RESTS_ON_SPEAKER };
        return view! { <p>{words}</p> }.into_any();
    }
    let entries = claim.evidence.iter().filter_map(|key| Some((*key, corpus.evidence.get(key.at())?)));
    let entries = entries.map(|(key, entry)| {
        let sharing: Vec<&Claim> = corpus.claims.iter().filter(|claim| claim.evidence.contains(&key)).collect();
        let mut articles: Vec<_> = sharing.iter().map(|claim| claim.source).collect();
        articles.dedup();
        let all: Vec<ClaimKey> =
            corpus.keyed_claims().filter(|(_, claim)| claim.evidence.contains(&key)).map(|(key, _)| key).collect();
        let date = entry.date.as_ref().map(|date| format!(", {}", say::date(date)));
        let by = entry.by.as_deref().map(|by| format!(", {by}"));
        view! {
            <p>
                {entry.title.as_str()} {by} {date}
                <span class="hint">
                    " " {say::evidence_kind(entry.kind)} "; "
                    <Goto to=move |query: &mut Query| query.open = all.clone()>
                        {say::shares_evidence(sharing.len(), articles.len())}
                    </Goto>
                    "."
                </span>
            </p>
        }
    });
    entries.collect_view().into_any()
}

/// How a forecast stands today, and what came of it.
fn forecast(explorer: Explorer, claim: &'static Claim) -> impl IntoView {
    (claim.kind == Kind::Prediction).then(|| {
        let outcome = explorer
            .corpus()
            .outcomes
            .iter()
            .find(|outcome| explorer.claim(outcome.claim).is_some_and(|forecast| forecast.id == claim.id));
        let outcome = outcome.map_or_else(
            || say::NO_OUTCOME.to_owned(),
            |outcome| format!("{} ({}): {}", say::OUTCOME, say::date(&outcome.date), outcome.text),
        );
        let standing = relate::due(claim, explorer.today());
        view! { <p>{say::capital(say::kind(claim.kind))} ": " {say::due(standing)} "; " {outcome} "."</p> }
    })
}

fn remarked(explorer: Explorer, key: ClaimKey) -> impl IntoView {
    let any = explorer.remarks(key).next().is_some();
    any.then(|| view! { <h3>{say::REMARKS}</h3> <Remarks claim=key/> })
}

/// Relations of the claim: first those across the divide, then those on its own side.
fn related(explorer: Explorer, key: ClaimKey, source: &'static Source) -> impl IntoView {
    let corpus = explorer.corpus();
    let mut across = Vec::new();
    let mut own = Vec::new();
    for relation in corpus.relations_of(key) {
        let Some(other) = relation.other(key) else { continue };
        let narrative = explorer.claim(other).and_then(|claim| corpus.source_of(claim)).map(|source| source.narrative);
        if narrative == Some(source.narrative) { own.push((relation, other)) } else { across.push((relation, other)) }
    }
    let nothing = (across.is_empty() && own.is_empty()).then(|| view! { <p class="hint">{say::NO_RELATION}</p> });
    view! {
        <h3>{say::OTHER_SIDE}</h3>
        {across.into_iter().map(|(relation, other)| view! { <Answer relation other/> }).collect_view()}
        {nothing}
        {(!own.is_empty()).then(|| view! { <h3>{say::SAME_SIDE}</h3> })}
        {own.into_iter().map(|(relation, other)| view! { <Answer relation other/> }).collect_view()}
    }
}

/// A related claim with how and why it relates.
#[component]
fn Answer(relation: &'static Relation, other: ClaimKey) -> impl IntoView {
    let inferred = !relation.speaks_for.is_empty() || !relation.speaks_against.is_empty();
    let reason = relation.reason.map(|reason| format!(": {}", say::reason(reason)));
    let found = relation.score.filter(|_| relation.origin == Origin::Found);
    view! {
        <div class="answer">
            <p class="answer-relation">
                <span aria-hidden="true">{say::relation_sign(relation.kind)}</span>
                " "
                <b>{say::relation(relation.kind)}</b>
                {reason}
                {found.map(|score| view! { <span class="hint">" " {say::found_by_rule(score)}</span> })}
            </p>
            <ClaimCard claim=other/>
            <p class="answer-why">{relation.explanation.as_str()}</p>
            {inferred.then(|| view! { <p class="answer-why">{say::INFERRED}</p> })}
            {arguments(say::SPEAKS_FOR, &relation.speaks_for)}
            {arguments(say::SPEAKS_AGAINST, &relation.speaks_against)}
        </div>
    }
}

fn arguments(head: &'static str, list: &'static [String]) -> impl IntoView {
    (!list.is_empty()).then(|| {
        let items = list.iter().map(|item| view! { <li>{item.as_str()}</li> }).collect_view();
        view! {
            <p class="answer-why">{head}</p>
            <ul class="answer-why">{items}</ul>
        }
    })
}

fn notes(explorer: Explorer, key: ClaimKey) -> impl IntoView {
    let notes: Vec<_> = explorer.corpus().notes.iter().filter(|note| note.claim == key).collect();
    (!notes.is_empty()).then(|| {
        let notes = notes.into_iter().map(|note| {
            view! {
                <div class="note">
                    <p>{note.text.as_str()}</p>
                    <p class="hint">
                        {note.author.as_str()} ", " {say::date(&note.date)} ", "
                        <a href=note.url.as_str() rel="noreferrer">{note.url.as_str()}</a>
                    </p>
                </div>
            }
        });
        view! {
            <h3>{say::NOTES}</h3>
            {notes.collect_view()}
        }
    })
}

fn context(explorer: Explorer, claim: &'static Claim, key: ClaimKey) -> impl IntoView {
    let at = claim.block as usize;
    let block = explorer.blocks(claim.source).unwrap_or_default().get(at..at + 1).unwrap_or_default();
    let anchor = claim.anchor.as_ref().map(|anchor| say::anchored(anchor.start, anchor.end));
    view! {
        <div class="context">{blocks(explorer, block, Some(key))}</div>
        <p class="hint">{say::DIGEST_HINT} " " {anchor}</p>
        <p>
            <Goto to=move |query: &mut Query| {
                query.view = View::Read;
                query.sources = vec![claim.source];
                query.with = None;
                query.open = vec![key];
            }>{say::READ_THERE}</Goto>
        </p>
    }
}

fn citation(explorer: Explorer, key: ClaimKey, claim: &'static Claim, source: &'static Source) -> impl IntoView {
    let corpus = explorer.corpus();
    let query = Query { view: View::Explore, open: vec![key], ..Query::default() };
    let text = say::citation(&corpus.thesis, &claim.statement, &claim.id, &source.title);
    let address = href(&query, corpus);
    view! {
        <p class="citation">{text}</p>
        <p>
            <Goto to=move |next: &mut Query| *next = Query { theme: next.theme, embed: next.embed, ..query.clone() }>{say::LINK}</Goto>
            <span class="hint">" " {address}</span>
        </p>
    }
}
