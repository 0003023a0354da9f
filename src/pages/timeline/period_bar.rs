use super::list::AS_OF;
use super::moving::{CLOSER, STEP, WIDER, pan_by, reveal_element, zoom_to};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::timeline::{Chart, SHORTEST};
use leptos::prelude::*;

/// How many claims are dated, what period shows, and the buttons that change it.
#[component]
pub(super) fn PeriodBar(
    /// The store.
    explorer: Explorer,
    /// The chart as it is.
    chart: Memo<Chart>,
    /// Whether the list below is open.
    listed: RwSignal<bool>,
) -> impl IntoView {
    let step = move |percent: i16, words: fn(usize) -> String| {
        let count = move || chart.with(|chart| chart.beyond[usize::from(percent > 0)].len());
        view! {
            <button
                type="button"
                class="plain"
                hidden=move || count() == 0
                on:click=move |_| chart.with_untracked(|chart| pan_by(explorer, chart, percent))
            >
                {move || words(count())}
            </button>
        }
    };
    let all = move |_| explorer.settle(|query| query.window = None);
    let narrowest = move || chart.with(|chart| chart.window.1.days() - chart.window.0.days() < SHORTEST);
    let widest = move || chart.with(|chart| chart.window.0 <= chart.domain.0 && chart.domain.1 <= chart.window.1);
    let zoom = move |percent: u16| chart.with_untracked(|chart| zoom_to(explorer, chart, None, percent));
    view! {
        <div class="period-bar">
            <Counts chart listed/>
            <div role="group" class="period" aria-label=say::PERIOD>
                {step(-STEP, say::earlier)}
                <span class="period-name">{move || chart.with(|chart| say::window(chart.window))}</span>
                {step(STEP, say::later)}
                <button type="button" class="zoom" aria-label=say::ZOOM_IN disabled=narrowest on:click=move |_| zoom(CLOSER)>
                    "+"
                </button>
                <button type="button" class="zoom" aria-label=say::ZOOM_OUT disabled=widest on:click=move |_| zoom(WIDER)>
                    "−"
                </button>
                <button
                    type="button"
                    class="zoom"
                    disabled=move || explorer.with(|query| query.window.is_none())
                    on:click=all
                >
                    {say::ZOOM_ALL}
                </button>
            </div>
        </div>
    }
}

/// How many claims of the visible period have a time of their own, and how many stand as of their article; those can
/// be read in the list.
#[component]
fn Counts(chart: Memo<Chart>, listed: RwSignal<bool>) -> impl IntoView {
    let counts = move || chart.with(Chart::counts);
    let open = move |_| {
        listed.set(true);
        request_animation_frame(|| reveal_element(AS_OF, true));
    };
    view! {
        <p class="hint" role="status">
            {move || say::timed(counts()[0])}
            ", "
            <button type="button" class="plain" on:click=open>{move || say::as_of_article(counts()[1])}</button>
            {move || Some(say::due_counts(chart.with(Chart::due))).filter(|due| !due.is_empty()).map(|due| format!(". {due}"))}
            {move || Some(counts()[2]).filter(|count| *count > 0).map(|count| format!(", {}", say::undatable(count)))}
        </p>
    }
}
