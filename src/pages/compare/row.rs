use super::overview::anchor;
use super::{shown, side_class};
use crate::components::{ClaimCard, Entries, Fold, Grown, RelationMark};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, Corpus, Origin, QuestionKey, Relation, RelationKind};
use counterclaim_core::relate::{self, Exchange, Row, Side};
use leptos::prelude::*;
use std::sync::Arc;

/// A question with more claims than these is opened by its reader: a page of all of them would be no page.
const MANY: usize = 240;

/// One question with both sides' claims. It is gone while filters leave nothing of it.
#[component]
pub fn QuestionRow(
    /// Which question.
    question: QuestionKey,
) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let memo = Memo::new(move |_| {
        let columns = explorer.with(|query| query.columns);
        explorer.results(|results| relate::row(corpus, question, &results.claims, columns))
    });
    // Claims answer several questions; who asks for one of them wants its row, not every row its claims stand in.
    let asked =
        Memo::new(move |_| explorer.with(|query| query.questions.is_empty() || query.questions.contains(&question)));
    let entry = corpus.questions.get(question.at());
    let title = entry.map(|entry| entry.title.as_str()).unwrap_or_default();
    let id = entry.map(anchor).unwrap_or_default();
    move || {
        memo.with(|row| {
            (asked.get() && row.count() > 0).then(|| {
                let count = row.count();
                let body = move || memo.with(|row| body(explorer, row));
                let body = if count > MANY {
                    view! { <Fold summary=say::open_row(count) count>{body()}</Fold> }.into_any()
                } else {
                    body()
                };
                view! {
                    <section class="row">
                        <header class="row-head">
                            <h2 id=id.clone()>{title}</h2>
                            <p class="hint">{summary(explorer, row)}</p>
                        </header>
                        {body}
                    </section>
                }
            })
        })
    }
}

/// Everything below a question's title.
fn body(explorer: Explorer, row: &Row) -> AnyView {
    let exchanges = row.exchanges.iter().map(|exchange| exchanged(explorer, exchange)).collect_view();
    view! { {exchanges} {rest(explorer, row)} {neither(&row.neither)} }.into_any()
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

fn cards(keys: &[ClaimKey]) -> AnyView {
    let (keys, total) = (keys.to_vec(), keys.len());
    let entries: Entries = Arc::new(move |from: usize, to: usize| {
        let some = keys.get(from..to).unwrap_or_default();
        some.iter().map(|key| view! { <ClaimCard claim=*key/> }).collect_view().into_any()
    });
    view! { <Grown total entries/> }.into_any()
}

/// Claims of a column that rest on one report: the first of them open, the others folded. Alone, a claim is a card.
fn of_one_report(corpus: &'static Corpus, group: &[ClaimKey]) -> AnyView {
    let Some((first, others)) = group.split_first() else { return ().into_any() };
    let evidence = corpus.claim(*first).and_then(|claim| corpus.evidence.get(claim.evidence.first()?.at()));
    let fold = evidence.filter(|_| !others.is_empty()).map(|evidence| {
        let (summary, count) = (say::same_report(others.len(), &evidence.title), others.len());
        let others = others.to_vec();
        view! { <Fold summary count>{cards(&others)}</Fold> }
    });
    view! { {cards(&[*first])} {fold} }.into_any()
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
            {why(corpus, exchange)}
        </div>
    }
}

/// What stands between the claims, in sentences; for an inference, what speaks for it and against it.
fn why(corpus: &'static Corpus, exchange: &Exchange) -> impl IntoView + use<> {
    let keys = exchange.meetings.iter().flat_map(|meeting| &meeting.relations);
    let relations: Vec<&Relation> = keys.filter_map(|at| corpus.relations.get(*at)).collect();
    let inferred = relations.iter().any(|relation| !relation.speaks_for.is_empty());
    let head = if inferred { say::WHY_INFERRED } else { say::WHY };
    let reasons: Vec<_> = relations.into_iter().map(reason).collect();
    view! {
        <details class="why">
            <summary>{head}</summary>
            {reasons}
        </details>
    }
}

fn reason(relation: &'static Relation) -> AnyView {
    let list = |head: &'static str, items: &'static [String]| {
        let items: Vec<_> = items.iter().map(|item| view! { <li>{item.as_str()}</li> }).collect();
        (!items.is_empty()).then(|| view! { <p class="why-head">{head}</p> <ul>{items}</ul> })
    };
    let found = relation.score.filter(|_| relation.origin == Origin::Found);
    view! {
        <p>
            <b>{say::capital(say::relation(relation.kind))}</b> ". " {relation.explanation.as_str()}
            {found.map(|score| view! { <span class="hint">" (" {say::found_by_rule(score)} ")"</span> })}
        </p>
        {list(say::SPEAKS_FOR, &relation.speaks_for)}
        {list(say::SPEAKS_AGAINST, &relation.speaks_against)}
    }
    .into_any()
}

/// How many unanswered claims of a side, or reports that several rest on, stand open before the others fold away.
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
    let corpus = explorer.corpus();
    // Reports are counted, not repetitions: what stands open is so many reports.
    let groups = [0, 1].map(|side: usize| relate::by_report(corpus, &row.unanswered[side]));
    let folded: usize = groups.iter().flat_map(|side| side.iter().skip(open)).map(Vec::len).sum();
    let standing = (open > 0).then(|| {
        let past = row.exchanges.is_empty() && row.unanswered.iter().all(|side| !side.is_empty());
        let middle = match (silent, past) {
            (true, _) => Some((say::SILENT_SIGN, say::ONE_SIDE_SILENT)),
            (_, true) => Some((say::TALKING_PAST_SIGN, say::TALKING_PAST)),
            _ => None,
        };
        let middle = middle.map(|(sign, words)| {
            view! {
                <div class="relation">
                    <span class="relation-sign" aria-hidden="true">{sign}</span>
                    <span class="relation-words">{words}</span>
                </div>
            }
        });
        let column = |side: Side| {
            let all = &groups[side as usize];
            let shown = all.get(..open).unwrap_or(all);
            let empty = shown.is_empty().then(|| empty_cell(explorer, row, side));
            view! { {reports(corpus, shown)} {empty} }.into_any()
        };
        facing(sides, sides.map(column), middle.into_any())
    });
    let summary =
        if open > 0 || !row.exchanges.is_empty() { say::unanswered(folded) } else { say::only_unanswered(folded) };
    let rest = groups.map(|side| side.get(open..).unwrap_or_default().to_vec());
    let fold = (folded > 0).then(|| {
        view! {
            <Fold summary count=folded>
                {facing(sides, sides.map(|side| reports(corpus, &rest[side as usize])), ().into_any())}
            </Fold>
        }
    });
    Some(view! { {standing} {fold} }.into_any())
}

/// Both columns of a part of a row, and what stands between them.
fn facing(sides: [Side; 2], columns: [AnyView; 2], between: AnyView) -> AnyView {
    let [first, second] = columns;
    view! {
        <div class="exchange">
            <div class=format!("column {}", side_class(sides[0]))>{first}</div>
            <div class="between">{between}</div>
            <div class=format!("column {}", side_class(sides[1]))>{second}</div>
        </div>
    }
    .into_any()
}

/// Claims of a column, those that rest on one report together.
fn reports(corpus: &'static Corpus, groups: &[Vec<ClaimKey>]) -> AnyView {
    let (groups, total) = (groups.to_vec(), groups.len());
    let entries: Entries = Arc::new(move |from: usize, to: usize| {
        let some = groups.get(from..to).unwrap_or_default();
        some.iter().map(|group| of_one_report(corpus, group)).collect_view().into_any()
    });
    view! { <Grown total entries/> }.into_any()
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
        let (summary, count) = (say::neither_side(keys.len()), keys.len());
        let keys = keys.to_vec();
        view! {
            <Fold summary count>
                <div class="column is-neither">{cards(&keys)}</div>
            </Fold>
        }
    })
}
