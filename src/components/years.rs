use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::edtf::Edtf;
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// The years of the corpus as bars: choosing one sets the period, choosing another stretches it.
#[component]
pub fn YearList() -> impl IntoView {
    let explorer = Explorer::here();
    let years = explorer.results_now(|results| results.facets.years.iter().map(|(year, _)| *year).collect::<Vec<_>>());
    let bars = years.into_iter().map(|year| view! { <YearBar year/> }).collect_view();
    let active = move || explorer.with(|query| query.from.is_some() || query.to.is_some());
    let clear = move |_| {
        explorer.go(|query| {
            query.from = None;
            query.to = None;
        });
    };
    view! {
        <fieldset class="year-list">
            <legend>{say::YEARS}</legend>
            <p class="hint">{say::YEARS_HINT}</p>
            <div class="year-bars">{bars}</div>
            {move || active().then(|| view! { <button type="button" class="plain" on:click=clear>{say::ANY_YEAR}</button> })}
        </fieldset>
    }
}

#[component]
fn YearBar(year: i64) -> impl IntoView {
    let explorer = Explorer::here();
    let count = move || {
        explorer.results(|results| {
            results.facets.years.iter().find(|(other, _)| *other == year).map_or(0, |(_, count)| *count)
        })
    };
    // Bars are drawn in tenths of the tallest: steps need no inline style, which the page's policy forbids.
    let height = move || {
        let most = explorer.results(|results| results.facets.years.iter().map(|(_, count)| *count).max().unwrap_or(0));
        (count() * 10).div_ceil(most.max(1)).to_string()
    };
    let chosen = move || explorer.with(|query| within(query, year));
    view! {
        <button
            type="button"
            class="year"
            data-height=height
            aria-pressed=move || if chosen() { "true" } else { "false" }
            aria-label=move || say::year(year, count())
            title=move || say::year(year, count())
            on:click=move |_| explorer.go(|query| choose(query, year))
        >
            <span class="year-bar" aria-hidden="true"></span>
            <span class="year-name" aria-hidden="true">{format!("’{:02}", year.rem_euclid(100))}</span>
        </button>
    }
}

/// First and last year of the period a query asks for.
fn bounds(query: &Query) -> (Option<i64>, Option<i64>) {
    let from = query.from.as_ref().and_then(Edtf::earliest).map(|day| day.ymd().0);
    let to = query.to.as_ref().and_then(Edtf::latest).map(|day| day.ymd().0);
    (from, to)
}

fn within(query: &Query, year: i64) -> bool {
    match bounds(query) {
        (None, None) => false,
        (from, to) => from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to),
    }
}

/// Without a period, the year becomes it; outside it, it stretches to the year; its only year takes it away; any
/// other year inside becomes the period.
fn choose(query: &mut Query, year: i64) {
    let (from, to) = bounds(query);
    let single = from == Some(year) && to == Some(year);
    let (from, to) = match (from, to) {
        _ if single => (None, None),
        (Some(from), Some(to)) if year < from => (Some(year), Some(to)),
        (Some(from), Some(to)) if year > to => (Some(from), Some(year)),
        _ => (Some(year), Some(year)),
    };
    let date = |year: Option<i64>| year.and_then(|year| Edtf::parse(&format!("{year:04}")).ok());
    query.from = date(from);
    query.to = date(to);
}

/// The same behind a button.
#[component]
pub fn YearMenu() -> impl IntoView {
    let explorer = Explorer::here();
    let active = move || explorer.with(|query| query.from.is_some() || query.to.is_some());
    view! {
        <details class="menu" name="filter" class:is-active=active>
            <summary>{say::YEARS}</summary>
            <div class="menu-panel">
                <YearList/>
            </div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(years: &[i64]) -> (Option<i64>, Option<i64>) {
        let mut query = Query::default();
        for year in years {
            choose(&mut query, *year);
        }
        bounds(&query)
    }

    #[test]
    fn years_make_a_period() {
        assert_eq!(after(&[2024]), (Some(2024), Some(2024)));
        assert_eq!(after(&[2024, 2026]), (Some(2024), Some(2026)));
        assert_eq!(after(&[2024, 2026, 2021]), (Some(2021), Some(2026)));
        assert_eq!(after(&[2024, 2026, 2025]), (Some(2025), Some(2025)));
        assert_eq!(after(&[2024, 2024]), (None, None));
    }
}
