use crate::components::{Entries, Fold, Goto, Grown, remark};
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::edtf::Day;
use counterclaim_core::model::{ClaimKey, Corpus, Finding, FindingKind, Narrative, SourceKey};
use counterclaim_core::query::Query;
use counterclaim_core::relate::{self, Forecast, Lineage, Profile};
use leptos::prelude::*;
use std::sync::Arc;

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

/// Which claims match the filters, by their keys.
struct Shown(Vec<bool>);

impl Shown {
    fn of(corpus: &Corpus, claims: &[ClaimKey]) -> Self {
        let mut shown = vec![false; corpus.claims.len()];
        for claim in claims {
            if let Some(shown) = shown.get_mut(claim.at()) {
                *shown = true;
            }
        }
        Self(shown)
    }

    fn has(&self, claim: ClaimKey) -> bool {
        self.0.get(claim.at()).copied().unwrap_or(false)
    }
}

/// A group: how many entries it has, and what writes some of them.
type Group = (usize, Entries);

fn groups(explorer: Explorer, shown: &[ClaimKey]) -> Vec<AnyView> {
    let corpus = explorer.corpus();
    let shown = Shown::of(corpus, shown);
    let mut views = Vec::new();
    for kind in GROUPS {
        let found = match kind {
            FindingKind::Forecast => forecasts(explorer, &shown),
            FindingKind::Lineage => lineages(corpus, &shown),
            kind => remarks(explorer, kind, &shown),
        };
        let (count, entries) = found;
        if count > 0 {
            let body = move || view! { <Grown total=count entries=entries.clone()/> };
            views.push(fold(say::findings(kind, count), count, body));
        }
    }
    views.push(fold(say::VOUCHING.to_owned(), corpus.sources.len(), move || vouching(corpus)));
    views
}

fn fold<V: IntoView + 'static>(summary: String, count: usize, body: impl Fn() -> V + Send + Sync + 'static) -> AnyView {
    view! { <Fold class="fold across-group" summary count>{body()}</Fold> }.into_any()
}

fn remarks(explorer: Explorer, kind: FindingKind, shown: &Shown) -> Group {
    let touches =
        |finding: &&Finding| finding.kind == kind && finding.grounds.iter().any(|ground| shown.has(ground.claim));
    // An article's profile has a table of its own.
    let of_claims = |finding: &&Finding| kind != FindingKind::Attribution || finding.source.is_none();
    let all: Vec<&Finding> = explorer.corpus().findings.iter().filter(touches).filter(of_claims).collect();
    let entries = {
        let all = all.clone();
        move |from: usize, to: usize| {
            let some = all.get(from..to).unwrap_or_default();
            let html = Markup::of(|out| some.iter().for_each(|finding| remark(explorer, finding, None, out)));
            view! { <div class="remarks" inner_html=html></div> }.into_any()
        }
    };
    (all.len(), Arc::new(entries))
}

fn open(claims: Vec<ClaimKey>, words: String) -> AnyView {
    view! { <Goto to=move |query: &mut Query| query.open = claims.clone()>{words}</Goto> }.into_any()
}

fn forecasts(explorer: Explorer, shown: &Shown) -> Group {
    let mut all = relate::forecasts(explorer.corpus(), explorer.today());
    all.retain(|one| shown.has(one.key));
    let count = all.len();
    let entries = move |from: usize, to: usize| {
        let some = all.get(from..to).unwrap_or_default();
        let rows: Vec<_> = some.iter().map(|one| forecast(explorer, one)).collect();
        view! {
            <table class="across-table">
                <thead><tr>{say::FORECAST_HEADS.map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    (count, Arc::new(entries))
}

fn forecast(explorer: Explorer, one: &Forecast<'static>) -> AnyView {
    let (key, today) = (one.key, explorer.today());
    let about = one.claim.about.as_ref();
    let words = move || {
        let claim = explorer.claim(key)?;
        let as_written = claim.about.as_ref().and_then(|about| about.words.as_deref());
        as_written.or(claim.phrase.as_deref()).map(say::quoted)
    };
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
            <td>{move || open(vec![key], explorer.statement(key).to_owned())} {outcome}</td>
            <td class="phrase">{words}</td>
            <td>{when} {standing.map(|standing| format!("; {standing}"))}</td>
        </tr>
    }
    .into_any()
}

fn lineages(corpus: &'static Corpus, shown: &Shown) -> Group {
    let mut all = relate::lineages(corpus);
    all.retain(|lineage| lineage.claims.iter().any(|key| shown.has(*key)));
    let count = all.len();
    let entries = move |from: usize, to: usize| {
        let lines: Vec<_> = all.get(from..to).unwrap_or_default().iter().map(|one| lineage(corpus, one)).collect();
        view! { <ul class="across-list">{lines}</ul> }.into_any()
    };
    (count, Arc::new(entries))
}

fn lineage(corpus: &'static Corpus, lineage: &Lineage) -> Option<AnyView> {
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
            <b>{evidence.title.as_str()}</b> ": " {open(lineage.claims.clone(), words)}
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
