use crate::components::{Brief, ClaimCard, Drawer, Filters, NothingLeft, RelationMark};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, QuestionKey, RelationKind};
use counterclaim_core::query::Columns;
use counterclaim_core::relate::{self, Exchange, Row, Side};
use leptos::prelude::*;

/// Both narratives, a row a question.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let rows =
        (0..corpus.questions.len() as u32).map(|at| view! { <QuestionRow question=QuestionKey(at)/> }).collect_view();
    let empty = move || explorer.results(|results| results.claims.is_empty());
    view! {
        <div class="compare" class:is-swapped=move || explorer.with(|query| query.swap)>
            <h1>{corpus.title.as_str()}</h1>
            <p class="lede">{say::tellings(corpus.sources.len())} " " {say::NOT_VERIFIED}</p>
            <Brief/>
            <Filters>
                <ColumnSwitch/>
            </Filters>
            <section id="claims" class="rows">
                <SideHeads/>
                {move || empty().then(|| view! { <NothingLeft/> })}
                {rows}
            </section>
            <Drawer/>
        </div>
    }
}

#[component]
fn ColumnSwitch() -> impl IntoView {
    let explorer = Explorer::here();
    let choice = move |columns: Columns, words: &'static str| {
        let chosen = move || explorer.with(|query| query.columns == columns);
        view! {
            <button
                type="button"
                class="plain"
                aria-pressed=move || chosen().to_string()
                on:click=move |_| explorer.go(|query| query.columns = columns)
            >
                {words}
            </button>
        }
    };
    view! {
        <span role="group" class="switch" aria-label=say::COLUMNS>
            <span class="switch-name">{say::COLUMNS}</span>
            {choice(Columns::Article, say::BY_ARTICLE)}
            {choice(Columns::Claim, say::BY_CLAIM)}
        </span>
        <button
            type="button"
            class="plain"
            aria-pressed=move || explorer.with(|query| query.swap).to_string()
            on:click=move |_| explorer.go(|query| query.swap = !query.swap)
        >
            <span aria-hidden="true">"⇄ "</span>
            {say::SWAP}
        </button>
    }
}

/// Side names over the columns, in the order in which they are shown.
#[component]
fn SideHeads() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let head = move |side: Side| {
        let name = &corpus.narratives[side as usize];
        let articles: Vec<&str> = relate::sources_of(corpus, side.narrative())
            .into_iter()
            .filter_map(|key| corpus.sources.get(key.at()))
            .map(|source| source.short.as_str())
            .collect();
        let articles = say::side_articles(&articles);
        let hint = move || {
            let by_article = explorer.with(|query| query.columns == Columns::Article);
            if by_article { articles.clone() } else { say::BY_CLAIM_HINT.to_owned() }
        };
        view! {
            <div class=format!("side-head {}", side_class(side))>
                <p class="side-name">
                    <b>{name.name.as_str()}</b>
                    " (" {name.gloss.as_str()} ")"
                </p>
                <p class="hint">{hint}</p>
            </div>
        }
    };
    view! { <div class="side-heads">{move || shown(explorer).map(head).collect_view()}</div> }
}

/// The sides in the order in which they are shown.
fn shown(explorer: Explorer) -> [Side; 2] {
    if explorer.with(|query| query.swap) { [Side::Widening, Side::Closing] } else { [Side::Closing, Side::Widening] }
}

fn side_class(side: Side) -> &'static str {
    match side {
        Side::Closing => "is-closing",
        Side::Widening => "is-widening",
    }
}

/// One question with both sides' claims. It is gone while filters leave nothing of it.
#[component]
fn QuestionRow(question: QuestionKey) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let row = Memo::new(move |_| {
        let columns = explorer.with(|query| query.columns);
        explorer.results(|results| relate::row(corpus, question, &results.claims, columns))
    });
    // Claims answer several questions; who asks for one of them wants its row, not every row its claims stand in.
    let asked =
        Memo::new(move |_| explorer.with(|query| query.questions.is_empty() || query.questions.contains(&question)));
    let title = corpus.questions.get(question.at()).map(|entry| entry.title.as_str()).unwrap_or_default();
    move || {
        row.with(|row| {
            (asked.get() && row.count() > 0).then(|| {
                let exchanges = row.exchanges.iter().map(|exchange| exchanged(explorer, exchange)).collect_view();
                view! {
                    <section class="row">
                        <header class="row-head">
                            <h2>{title}</h2>
                            <p class="hint">{summary(explorer, row)}</p>
                        </header>
                        {exchanges}
                        {rest(explorer, row)}
                        {neither(&row.neither)}
                    </section>
                }
            })
        })
    }
}

/// "6 claims · 2 different forecasts · 1 concession".
fn summary(explorer: Explorer, row: &Row) -> String {
    let mut parts = vec![say::claims(row.count())];
    let meetings = || row.exchanges.iter().flat_map(|exchange| &exchange.meetings);
    for kind in RelationKind::ALL {
        let of_kind = meetings().filter(|meeting| meeting.kind == *kind).map(|meeting| meeting.relations.len()).sum();
        if of_kind > 0 {
            parts.push(say::relation_count(*kind, of_kind));
        }
    }
    let corpus = explorer.corpus();
    let all = row
        .exchanges
        .iter()
        .flat_map(|exchange| exchange.sides.iter().flatten())
        .chain(row.unanswered.iter().flatten());
    let concessions = all.filter_map(|key| corpus.claim(*key)).filter(|claim| corpus.is_concession(claim)).count();
    if concessions > 0 {
        parts.push(say::concessions(concessions));
    }
    parts.join(say::COUNT_JOINT)
}

fn cards(keys: &[ClaimKey]) -> impl IntoView + use<> {
    keys.iter().map(|key| view! { <ClaimCard claim=*key/> }).collect_view()
}

/// Claims that answer each other, with what stands between them.
fn exchanged(explorer: Explorer, exchange: &Exchange) -> impl IntoView + use<> {
    let corpus = explorer.corpus();
    let [first, second] = shown(explorer);
    let marks = exchange
        .meetings
        .iter()
        .filter_map(|meeting| {
            let relation = meeting.relations.first().and_then(|at| corpus.relations.get(*at))?;
            Some(view! { <RelationMark relation count=meeting.relations.len()/> })
        })
        .collect_view();
    view! {
        <div class="exchange">
            <div class=format!("column {}", side_class(first))>{cards(&exchange.sides[first as usize])}</div>
            <div class="between">{marks}</div>
            <div class=format!("column {}", side_class(second))>{cards(&exchange.sides[second as usize])}</div>
        </div>
    }
}

/// How many unanswered claims of a side stand open before the others fold away.
const OPEN: usize = 2;

/// Claims that nobody answers, and silences. Where a row has no exchange a few of them stand open.
fn rest(explorer: Explorer, row: &Row) -> Option<AnyView> {
    let sides = shown(explorer);
    let total: usize = row.unanswered.iter().map(Vec::len).sum();
    if total == 0 {
        return None;
    }
    let open = if row.exchanges.is_empty() { OPEN } else { 0 };
    let silent = sides.map(|side| row.silent[side as usize].is_some()).contains(&true);
    let columns = |range: fn(&[ClaimKey], usize) -> &[ClaimKey], with_silence: bool| {
        let column = |side: Side| {
            let keys = range(&row.unanswered[side as usize], open);
            let empty = (keys.is_empty() && with_silence).then(|| empty_cell(explorer, row, side));
            view! { <div class=format!("column {}", side_class(side))>{cards(keys)} {empty}</div> }
        };
        let middle = (silent && with_silence).then(|| {
            view! {
                <div class="relation">
                    <span class="relation-sign" aria-hidden="true">{say::SILENT_SIGN}</span>
                    <span class="relation-words">{say::ONE_SIDE_SILENT}</span>
                </div>
            }
        });
        view! {
            <div class="exchange">
                {column(sides[0])}
                <div class="between">{middle}</div>
                {column(sides[1])}
            </div>
        }
    };
    let folded: usize = row.unanswered.iter().map(|side| side.len().saturating_sub(open)).sum();
    let standing = (open > 0).then(|| columns(|keys, open| keys.get(..open).unwrap_or(keys), true));
    let words =
        if open > 0 || !row.exchanges.is_empty() { say::unanswered(folded) } else { say::only_unanswered(folded) };
    let fold = (folded > 0).then(|| {
        view! {
            <details class="fold">
                <summary>{words}</summary>
                {columns(|keys, open| keys.get(open..).unwrap_or_default(), false)}
            </details>
        }
    });
    Some(view! { {standing} {fold} }.into_any())
}

/// Why a cell is empty: the corpus has nothing there, or the filters left nothing.
fn empty_cell(explorer: Explorer, row: &Row, side: Side) -> impl IntoView + use<> {
    let corpus = explorer.corpus();
    let topic = corpus.questions.get(row.question.at()).map(|question| question.topic.as_str()).unwrap_or_default();
    match &row.silent[side as usize] {
        Some(sources) => {
            let names: Vec<&str> = sources
                .iter()
                .filter_map(|key| corpus.sources.get(key.at()))
                .map(|source| source.short.as_str())
                .collect();
            view! {
                <div class="empty-cell">
                    <p>{say::silence(topic, &names)}</p>
                    <p class="hint">{say::looked_through(&names)}</p>
                </div>
            }
            .into_any()
        }
        None => view! { <div class="empty-cell"><p>{say::NONE_LEFT}</p></div> }.into_any(),
    }
}

fn neither(keys: &[ClaimKey]) -> impl IntoView + use<> {
    (!keys.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{say::neither_side(keys.len())}</summary>
                <div class="column is-neither">{cards(keys)}</div>
            </details>
        }
    })
}
