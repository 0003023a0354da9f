use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::edtf::Edtf;
use counterclaim_core::query::Query;
use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A year as its bar shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    year: i64,
    count: u32,
    /// In tenths of the tallest: steps need no inline style, which the page's policy forbids.
    height: u32,
    is_chosen: bool,
}

impl Bar {
    fn pressed(self) -> &'static str {
        if self.is_chosen { "true" } else { "false" }
    }

    fn write(self, out: &mut Markup) {
        out.tags("<button type=\"button\" class=\"year\" value=\"").number(self.year);
        out.tags("\" data-height=\"").number(self.height);
        out.inside("\" aria-pressed=\"", self.pressed(), "\" aria-label=\"").text(&say::year(self.year, self.count));
        let name = format!("’{:02}", self.year.rem_euclid(100));
        out.tags("\"><span class=\"year-bar\" aria-hidden=\"true\"></span>");
        out.inside("<span class=\"year-name\" aria-hidden=\"true\">", &name, "</span></button>");
    }

    /// Brings a bar from one state to another. No browser refuses these attributes.
    fn touch(button: &web_sys::Element, old: Self, new: Self) {
        if old.height != new.height {
            let _ = button.set_attribute("data-height", &new.height.to_string());
        }
        if old.count != new.count {
            let _ = button.set_attribute("aria-label", &say::year(new.year, new.count));
        }
        if old.is_chosen != new.is_chosen {
            let _ = button.set_attribute("aria-pressed", new.pressed());
        }
    }
}

fn bars(query: &Query, years: &[(i64, u32)]) -> Vec<Bar> {
    let most = years.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let bar = |(year, count): &(i64, u32)| Bar {
        year: *year,
        count: *count,
        height: (count * 10).div_ceil(most),
        is_chosen: within(query, *year),
    };
    years.iter().map(bar).collect()
}

/// The years of the corpus as bars: choosing one sets the period, choosing another stretches it.
#[component]
pub fn YearList() -> impl IntoView {
    let explorer = Explorer::here();
    let years = Memo::new(move |_| explorer.with(|query| explorer.counts(|facets| bars(query, &facets.years))));
    let list = NodeRef::<Div>::new();
    // There are as many years for every answer; only those that changed are touched.
    Effect::new(move |before: Option<Vec<Bar>>| {
        let years = years.get();
        if let (Some(before), Some(list)) = (before, list.get()) {
            let buttons = list.children();
            for (at, (old, new)) in before.iter().zip(&years).enumerate().filter(|(_, (old, new))| old != new) {
                if let Some(button) = buttons.item(at as u32) {
                    Bar::touch(&button, *old, *new);
                }
            }
        }
        years
    });
    let button = |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())?;
        target.closest("button").ok().flatten()
    };
    let click = move |event: MouseEvent| {
        let year = button(&event).and_then(|button| button.get_attribute("value")).and_then(|year| year.parse().ok());
        if let Some(year) = year {
            explorer.go(|query| choose(query, year));
        }
    };
    // What a pointer is told is what a screen reader is told, written when it is asked for.
    let point = move |event: PointerEvent| {
        let button = button(&event);
        if let Some((button, label)) =
            button.and_then(|button| Some((button.clone(), button.get_attribute("aria-label")?)))
        {
            let _ = button.set_attribute("title", &label);
        }
    };
    let active = move || explorer.with(|query| query.from.is_some() || query.to.is_some());
    let clear = move |_| {
        explorer.go(|query| {
            query.from = None;
            query.to = None;
        });
    };
    let first = Markup::of(|out| years.with_untracked(|years| years.iter().for_each(|bar| bar.write(out))));
    view! {
        <fieldset class="year-list">
            <legend>{say::YEARS}</legend>
            <p class="hint">{say::YEARS_HINT}</p>
            <div class="year-bars" node_ref=list inner_html=first on:click=click on:pointerover=point></div>
            {move || active().then(|| view! { <button type="button" class="plain" on:click=clear>{say::ANY_YEAR}</button> })}
        </fieldset>
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
