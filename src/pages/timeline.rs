mod chart_stage;
mod hands;
mod list;
mod moving;
mod period_bar;
mod taking;

use crate::charts::timeline::{Sample, sample};
use crate::components::{Drawer, Filters, NothingLeft};
use crate::explorer::Explorer;
use crate::messages as say;
use chart_stage::ChartStage;
use counterclaim_core::query::{Lane, Time};
use counterclaim_core::timeline::Times;
use leptos::prelude::*;
use list::ClaimList;

/// Claims on an axis of time.
#[component]
pub fn Timeline() -> impl IntoView {
    let explorer = Explorer::here();
    let empty = move || explorer.results(|results| results.claims.is_empty());
    let listed = RwSignal::new(false);
    let time = Memo::new(move |_| explorer.with(|query| query.time));
    let times = Memo::new(move |_| Times::read(explorer.corpus(), time.get(), explorer.today()));
    let legend = move || match explorer.with(|query| query.time) {
        Time::About => say::LEGEND,
        Time::Said => say::LEGEND_SAID,
    };
    view! {
        <div class="timeline" class:has-detail=move || explorer.with(|query| !query.open.is_empty())>
            <h1>{say::WHEN_HEADING}</h1>
            <p class="lede">{legend} " " {say::NOT_VERIFIED}</p>
            <Filters>
                <LaneSwitch/>
                <TimeSwitch/>
            </Filters>
            <section id="claims">
                {move || empty().then(|| view! { <NothingLeft/> })}
                <ChartStage times listed/>
                <Key/>
                <ClaimList times listed/>
            </section>
            <Drawer/>
        </div>
    }
}

/// The shapes with their words.
#[component]
fn Key() -> impl IntoView {
    let entry = |shape: Sample| {
        view! {
            <li>
                <span aria-hidden="true" inner_html=sample(shape)></span>
                {shape.words()}
            </li>
        }
    };
    view! { <ul class="timeline-key" aria-label=say::KEY>{Sample::ALL.map(entry).collect_view()}</ul> }
}

/// How the chart is divided.
#[component]
fn LaneSwitch() -> impl IntoView {
    let explorer = Explorer::here();
    let choice = move |lane: Lane| {
        view! {
            <button
                type="button"
                class="lane-chip"
                aria-pressed=move || explorer.with(|query| query.lane == lane).to_string()
                on:click=move |_| explorer.go(|query| query.lane = lane)
            >
                {say::lane(lane)}
            </button>
        }
    };
    let choices = Lane::ALL.iter().copied().map(choice).collect_view();
    view! { <span role="group" class="switch" aria-label=say::LANES>{choices}</span> }
}

/// Which time places a claim.
#[component]
fn TimeSwitch() -> impl IntoView {
    let explorer = Explorer::here();
    let choice = move |time: Time, words: &'static str| {
        view! {
            <button
                type="button"
                class="plain"
                aria-pressed=move || explorer.with(|query| query.time == time).to_string()
                on:click=move |_| explorer.go(|query| {
                    query.time = time;
                    // The two times have domains of their own.
                    query.window = None;
                })
            >
                {words}
            </button>
        }
    };
    view! {
        <span role="group" class="switch" aria-label=say::TIMES>
            <span class="switch-name">{say::TIMES}</span>
            {choice(Time::About, say::TIME_ABOUT)}
            {choice(Time::Said, say::TIME_SAID)}
        </span>
    }
}
