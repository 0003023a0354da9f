use crate::components::{Goto, remark};
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::edtf::Day;
use counterclaim_core::model::{ClaimKey, Corpus, Finding, FindingKind, Narrative, SourceKey};
use counterclaim_core::query::Query;
use counterclaim_core::relate::{self, Forecast, Lineage, Profile};
use leptos::prelude::*;

/// What was worked out of the whole corpus, group by group. Filters narrow it as they narrow the rows.
#[component]
pub fn Across() -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <section class="across">
            <h2>{say::ACROSS}</h2>
            <p class="hint">{say::ACROSS_HINT}</p>
            {move || explorer.results(|results| groups(explorer, &results.claims))}
        </section>
    }
}

/// What both sides share comes first, then what each leaves out, then single remarks.
const GROUPS: [FindingKind; 12] = [
    FindingKind::CommonGround,
    FindingKind::Concession,
    FindingKind::TalkingPast,
    FindingKind::Silence,
    FindingKind::Forecast,
    FindingKind::Lineage,
    FindingKind::Arithmetic,
    FindingKind::Figures,
    FindingKind::Dates,
    FindingKind::Headline,
    FindingKind::Hedge,
    FindingKind::Attribution,
];

fn groups(explorer: Explorer, shown: &[ClaimKey]) -> Vec<AnyView> {
    let corpus = explorer.corpus();
    let mut views = Vec::new();
    for kind in GROUPS {
        let body = match kind {
            FindingKind::Forecast => forecasts(explorer, shown),
            FindingKind::Lineage => lineages(corpus, shown),
            kind => remarks(explorer, kind, shown),
        };
        if let Some((count, body)) = body {
            views.push(fold(say::findings(kind, count), body));
        }
    }
    views.push(fold(say::VOUCHING.to_owned(), vouching(corpus)));
    views
}

fn fold(head: String, body: AnyView) -> AnyView {
    view! {
        <details class="fold across-group">
            <summary>{head}</summary>
            {body}
        </details>
    }
    .into_any()
}

fn remarks(explorer: Explorer, kind: FindingKind, shown: &[ClaimKey]) -> Option<(usize, AnyView)> {
    let touches =
        |finding: &&Finding| finding.kind == kind && finding.grounds.iter().any(|ground| shown.contains(&ground.claim));
    // An article's profile has a table of its own.
    let of_claims = |finding: &&Finding| kind != FindingKind::Attribution || finding.source.is_none();
    let all: Vec<&Finding> = explorer.corpus().findings.iter().filter(touches).filter(of_claims).collect();
    let html = Markup::of(|out| all.iter().for_each(|finding| remark(explorer, finding, None, out)));
    (!all.is_empty()).then(|| (all.len(), view! { <div class="remarks" inner_html=html></div> }.into_any()))
}

fn open(claims: Vec<ClaimKey>, words: String) -> AnyView {
    view! { <Goto to=move |query: &mut Query| query.open = claims.clone()>{words}</Goto> }.into_any()
}

fn forecasts(explorer: Explorer, shown: &[ClaimKey]) -> Option<(usize, AnyView)> {
    let all = relate::forecasts(explorer.corpus(), explorer.today());
    let rows: Vec<_> =
        all.iter().filter(|one| shown.contains(&one.key)).map(|one| forecast(one, explorer.today())).collect();
    let count = rows.len();
    let body = || {
        view! {
            <table class="across-table">
                <thead><tr>{say::FORECAST_HEADS.map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    };
    (count > 0).then(|| (count, body().into_any()))
}

fn forecast(one: &Forecast<'static>, today: Day) -> AnyView {
    let about = one.claim.about.as_ref();
    let words = about.and_then(|about| about.words.as_deref()).or(one.claim.phrase.as_deref());
    let when = about.map_or_else(|| say::NO_TIME_STATED.to_owned(), |about| say::date(&about.edtf));
    // A page written in advance knows no day.
    let standing = Day::from_days(0).filter(|first| today > *first && about.is_some()).map(|_| say::due(one.due));
    let outcome = one.outcome.map(|outcome| {
        view! {
            <p>
                {say::OUTCOME} " (" {say::date(&outcome.date)} "): " {outcome.text.as_str()} " "
                <a href=outcome.url.as_str() rel="noreferrer">{outcome.url.as_str()}</a>
            </p>
        }
    });
    view! {
        <tr>
            <td>{open(vec![one.key], one.claim.statement.clone())} {outcome}</td>
            <td class="phrase">{words.map(say::quoted)}</td>
            <td>{when} {standing.map(|standing| format!("; {standing}"))}</td>
        </tr>
    }
    .into_any()
}

fn lineages(corpus: &'static Corpus, shown: &[ClaimKey]) -> Option<(usize, AnyView)> {
    let all = relate::lineages(corpus).into_iter();
    let lines: Vec<_> = all
        .filter(|lineage| lineage.claims.iter().any(|key| shown.contains(key)))
        .filter_map(|lineage| self::lineage(corpus, lineage))
        .collect();
    let count = lines.len();
    (count > 0).then(|| (count, view! { <ul class="across-list">{lines}</ul> }.into_any()))
}

fn lineage(corpus: &'static Corpus, lineage: Lineage) -> Option<AnyView> {
    let evidence = corpus.evidence.get(lineage.evidence.at())?;
    let words = say::lineage(evidence.kind, lineage.claims.len(), lineage.sources.len());
    let names: Vec<&str> = lineage
        .sources
        .iter()
        .filter_map(|key| corpus.sources.get(key.at()))
        .map(|source| source.short.as_str())
        .collect();
    let details = [evidence.by.clone(), evidence.date.as_ref().map(say::date), Some(names.join(", "))];
    let details: Vec<String> = details.into_iter().flatten().collect();
    let view = view! {
        <li>
            <b>{evidence.title.as_str()}</b> ": " {open(lineage.claims, words)}
            <span class="hint">" " {details.join(say::COUNT_JOINT)}</span>
        </li>
    };
    Some(view.into_any())
}

/// Who vouches for the claims of each article, and of all articles of a narrative.
fn vouching(corpus: &'static Corpus) -> AnyView {
    let articles = corpus.sources.iter().enumerate().map(|(at, source)| {
        counted(corpus, source.short.clone(), &[SourceKey(at as u32)], relate::left_out(source).join(", "))
    });
    let sides = [Narrative::Optimistic, Narrative::Pessimistic].map(|narrative| {
        let name = corpus.narrative_name(narrative).map(|name| name.name.clone()).unwrap_or_default();
        counted(corpus, name, &relate::sources_of(corpus, narrative), String::new())
    });
    let rows: Vec<AnyView> = articles.chain(sides).collect();
    view! {
        <p class="hint">{say::ATTRIBUTED_HINT}</p>
        <div class="wide-table" tabindex="0" role="region" aria-label=say::VOUCHING>
            <table class="across-table">
                <thead><tr>{say::VOUCHING_HEADS.map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn counted(corpus: &Corpus, name: String, sources: &[SourceKey], left_out: String) -> AnyView {
    let Profile { claims, attributions, with_figures, with_times, .. } = relate::profile(corpus, sources);
    let part = |count: usize| say::part_of_all(count, claims);
    let cells =
        [claims.to_string()].into_iter().chain(attributions.into_iter().chain([with_figures, with_times]).map(part));
    let cells: Vec<_> = cells.map(|cell| view! { <td class="number">{cell}</td> }).collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
            <td>{left_out}</td>
        </tr>
    }
    .into_any()
}
