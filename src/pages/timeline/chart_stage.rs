use super::hands::Hands;
use super::moving::{CLOSER, Coarse, WIDER, Walk, glide, keep, reveal_element, walk, zoomed};
use super::period_bar::PeriodBar;
use super::taking::Taking;
use crate::charts::timeline::{Focus, chart as draw, claims_of, headings, readout, stop_id, stop_named, year_map};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::ClaimKey;
use counterclaim_core::query::Query;
use counterclaim_core::timeline::{self, Chart, ClusterOf, Map, Orientation, SHORTEST, Settings, Size, Stop, Times};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// Below this width time runs downwards, in CSS pixels.
const NARROW: i32 = 640;
/// What the page is laid out for where nobody can measure it: a desk.
const WIDTH: i32 = 1_160;
/// The usual size of text, in tenths of a CSS pixel.
const ROOT: i32 = 160;

/// The room of the chart: its width, and the reader's size of text in tenths of a pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Room {
    width: i32,
    root: i32,
}

impl Room {
    fn size(self) -> Size {
        let upright = self.width < NARROW;
        // Rounded up: text must not be wider than what was reckoned with.
        let of_root = |sixteenths: i32| (self.root * sixteenths + 159) / 160;
        Size {
            width: self.width,
            orientation: if upright { Orientation::Upright } else { Orientation::Across },
            text: of_root(if upright { 14 } else { 13 }),
            small: of_root(12),
        }
    }
}

/// How much is drawn beyond the window on either side, as a share of its width in percent: so far a hand pans before
/// anything is laid out anew.
const OVERSCAN: i32 = 75;

/// Chart, buttons and map, and what a reader does with them.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    pub(super) explorer: Explorer,
    pub(super) chart: Memo<Chart>,
    pub(super) map: Memo<Map>,
    /// Where a walk with the keys has come to, as the lane and the first claim: positions change with every filter.
    walked: RwSignal<Option<(usize, ClaimKey)>>,
    /// What a pointer rests on.
    pointed: RwSignal<Option<Stop>>,
    /// What is brushed on the map.
    pub(super) brush: RwSignal<Option<(i32, i32)>>,
    pub(super) hands: StoredValue<Hands>,
    /// The box over the drawing, whose scrolling is the panning.
    pub(super) course: NodeRef<Div>,
}

fn settings(query: &Query, explorer: Explorer, room: Room) -> Settings<'static> {
    let size = room.size();
    Settings {
        time: query.time,
        lane: query.lane,
        swap: query.swap,
        window: query.window,
        today: explorer.today(),
        size,
        overscan: if size.orientation == Orientation::Across { size.width * OVERSCAN / 100 } else { 0 },
        words: &say::ChartWords,
    }
}

/// The chart with its map.
#[component]
pub(super) fn ChartStage(
    /// The stated times of the corpus.
    times: Memo<Times>,
    /// Whether the list below is open.
    listed: RwSignal<bool>,
) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let room = RwSignal::new(Room { width: WIDTH, root: ROOT });
    let on_paper = RwSignal::new(cfg!(not(target_arch = "wasm32")));
    let lay = move |overscan: bool| {
        let mut settings = explorer.with(|query| settings(query, explorer, room.get()));
        settings.overscan *= i32::from(overscan);
        times.with(|times| explorer.results(|results| timeline::layout(corpus, times, &results.claims, &settings)))
    };
    let chart = Memo::new(move |_| lay(!on_paper.get()));
    let map = Memo::new(move |_| {
        let settings = explorer.with(|query| settings(query, explorer, room.get()));
        let window = chart.with(|chart| chart.window);
        times.with(|times| explorer.results(|results| timeline::map(times, &results.claims, window, &settings)))
    });
    let stage = Stage {
        explorer,
        chart,
        map,
        walked: RwSignal::new(None),
        pointed: RwSignal::new(None),
        brush: RwSignal::new(None),
        hands: StoredValue::new(Hands::default()),
        course: NodeRef::new(),
    };
    let measured: NodeRef<Div> = NodeRef::new();
    let ruler: NodeRef<Div> = NodeRef::new();
    measure(measured, ruler, room);
    for_paper(on_paper, listed);
    // A chart that makes room for an open claim keeps the mark it came from in view.
    Effect::new(move |_| {
        room.track();
        if let Some(stop) = untrack(|| stage.stop()).filter(|_| explorer.now(|query| !query.open.is_empty())) {
            stage.reveal(stop);
        }
    });
    let image = move || {
        let stop = stage.stop();
        chart.with(|chart| explorer.with(|query| draw(chart, corpus, Focus { stop, open: &query.open })))
    };
    // A new drawing stands where the window begins; so both change in one step.
    Effect::new(move |_| {
        let image = image();
        let overscan = chart.with_untracked(|chart| chart.overscan);
        if let Some(course) = stage.course.get() {
            course.set_inner_html(&image);
            course.set_scroll_left(overscan);
        }
    });
    let first = if cfg!(target_arch = "wasm32") { String::new() } else { untrack(image) };
    let active = move || stage.stop().map(stop_id);
    let pointed = move || stage.pointed.get().or_else(|| stage.stop());
    view! {
        <div class="timeline-stage" node_ref=measured>
            <div class="ruler" aria-hidden="true" node_ref=ruler></div>
            <PeriodBar explorer chart listed/>
            <div
                class="timeline-chart"
                class:is-across=move || stage.is_across()
                role="group"
                tabindex="0"
                aria-label=say::CHART
                aria-activedescendant=active
                on:click=move |event| stage.click(&event)
                on:keydown=move |event| stage.key(&event)
                on:wheel=move |event| stage.wheel(&event)
                on:pointerover=move |event| stage.pointed.set(choice_at(event.target()))
                on:pointerleave=move |_| stage.pointed.set(None)
                on:pointerdown=move |event| stage.press(&event, false)
                on:pointermove=move |event| stage.drag(&event)
                on:pointerup=move |event| stage.release(&event)
                on:pointercancel=move |event| stage.release(&event)
            >
                <div class="chart-course" node_ref=stage.course inner_html=first></div>
                <div class="chart-over" aria-hidden="true" inner_html=move || chart.with(headings)></div>
                <div
                    class="chart-over"
                    aria-hidden="true"
                    inner_html=move || chart.with(|chart| readout(chart, corpus, pointed(), room.get().size().small))
                ></div>
            </div>
            <YearMap stage/>
            <Taking explorer lay=Callback::new(move |()| lay(false))/>
        </div>
    }
}

/// All years at a glance, with a frame around the visible ones.
#[component]
fn YearMap(stage: Stage) -> impl IntoView {
    let said = move || stage.chart.with(|chart| chart.said);
    let whole = move || stage.explorer.with(|query| query.window.is_none());
    let only = move |_| {
        stage.chart.with_untracked(|chart| keep(stage.explorer, chart, chart.window, Coarse::of(chart.window)));
    };
    view! {
        <figure class="timeline-map">
            <figcaption class="hint">
                <span>{move || if said() { say::MAP_CAPTION_SAID } else { say::MAP_CAPTION }}</span>
                <button type="button" class="plain only-period" hidden=move || said() || whole() on:click=only>
                    {say::ONLY_PERIOD}
                </button>
            </figcaption>
            <div
                role="img"
                aria-label=say::MAP
                inner_html=move || stage.map.with(|map| year_map(map, stage.brush.get()))
                on:pointerdown=move |event| stage.press(&event, true)
                on:pointermove=move |event| stage.drag(&event)
                on:pointerup=move |event| stage.release(&event)
                on:pointercancel=move |event| stage.release(&event)
            ></div>
        </figure>
    }
}

impl Stage {
    fn is_across(&self) -> bool {
        self.chart.with(|chart| chart.orientation == Orientation::Across)
    }

    /// The stop of the walk on the chart as it is now.
    fn stop(&self) -> Option<Stop> {
        let (lane, claim) = self.walked.get()?;
        self.chart.with(|chart| {
            let mark = chart.marks.iter().position(|mark| (mark.lane, mark.claim) == (lane, claim)).map(Stop::Mark);
            let first = |claims: &[ClaimKey]| claims.first() == Some(&claim);
            let cluster = || chart.clusters.iter().position(|cluster| cluster.lane == lane && first(&cluster.claims));
            mark.or_else(|| cluster().map(Stop::Cluster))
        })
    }

    fn stop_at(&self, stop: Stop) {
        let place = self.chart.with_untracked(|chart| match stop {
            Stop::Mark(at) => chart.marks.get(at).map(|mark| (mark.lane, mark.claim)),
            Stop::Cluster(at) => {
                chart.clusters.get(at).and_then(|cluster| Some((cluster.lane, *cluster.claims.first()?)))
            }
        });
        self.walked.set(place);
    }

    /// Opens what is at a stop; what is open already is closed. A crowd opens by coming closer, unless its claims begin
    /// too near each other for that to part them: then they are listed.
    fn open(&self, stop: Stop) {
        let closer = |chart: &Chart| match stop {
            Stop::Cluster(at) => {
                let cluster = chart.clusters.get(at).filter(|cluster| cluster.of == ClusterOf::Crowd)?;
                let (first, last) = cluster.days;
                let days = last.days() - first.days();
                let room = (days / 8).max(1);
                let wanted = timeline::within(
                    (timeline::shift((first, last), -room).0, timeline::shift((first, last), room).1),
                    chart.domain,
                );
                let closer =
                    wanted.1.days() - wanted.0.days() < (chart.window.1.days() - chart.window.0.days()) * 9 / 10;
                (days > SHORTEST / 2 && closer).then_some(wanted)
            }
            Stop::Mark(_) => None,
        };
        if let Some(period) = self.chart.with_untracked(closer) {
            self.chart.with_untracked(|chart| glide(self.explorer, chart, period));
            return;
        }
        let claims = self.chart.with_untracked(|chart| claims_of(chart, stop));
        let is_open = self.explorer.now(|query| query.open == claims);
        self.explorer.open(if is_open { Vec::new() } else { claims });
    }

    fn click(&self, event: &MouseEvent) {
        if self.hands.with_value(Hands::has_moved) {
            return;
        }
        if let Some(stop) = choice_at(event.target()) {
            self.stop_at(stop);
            self.open(stop);
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let across = untrack(|| self.is_across());
        let stop = untrack(|| self.stop());
        let step = match event.key().as_str() {
            "ArrowRight" => Some(Walk::Next),
            "ArrowLeft" => Some(Walk::Previous),
            // Across, up and down scroll the page.
            "ArrowDown" if !across => Some(Walk::Next),
            "ArrowUp" if !across => Some(Walk::Previous),
            "Home" => Some(Walk::First),
            "End" => Some(Walk::Last),
            _ => None,
        };
        let zoom = |percent: u16| {
            self.chart.with_untracked(|chart| glide(self.explorer, chart, zoomed(chart, self.day_of(stop), percent)));
        };
        match (event.key().as_str(), step) {
            (_, Some(step)) => {
                if let Some(next) = self.chart.with_untracked(|chart| walk(&chart.stops(), stop, step)) {
                    self.stop_at(next);
                    self.reveal(next);
                }
            }
            ("Enter" | " ", _) => stop.into_iter().for_each(|stop| self.open(stop)),
            ("+" | "=", _) => zoom(CLOSER),
            ("-" | "−", _) => zoom(WIDER),
            ("0", _) => self.explorer.settle(|query| query.window = None),
            _ => return,
        }
        event.prevent_default();
    }

    /// The day around which a zoom by key goes: that of the mark a reader has come to.
    fn day_of(&self, stop: Option<Stop>) -> Option<counterclaim_core::edtf::Day> {
        self.chart.with_untracked(|chart| match stop? {
            Stop::Mark(at) => chart.marks.get(at).map(|mark| mark.days.0.max(chart.window.0)),
            Stop::Cluster(at) => chart.clusters.get(at).map(|cluster| cluster.day),
        })
    }

    /// Scrolls to a stop; the course itself stays where its window begins.
    fn reveal(&self, stop: Stop) {
        reveal_element(&stop_id(stop), false);
        if let Some(course) = self.course.get_untracked() {
            course.set_scroll_left(self.chart.with_untracked(|chart| chart.overscan));
        }
    }
}

/// The stop drawn where an event happened.
pub(super) fn choice_at(target: Option<EventTarget>) -> Option<Stop> {
    let element = target?.dyn_into::<Element>().ok()?.closest(".choice").ok()??;
    stop_named(&element.id())
}

#[cfg(not(target_arch = "wasm32"))]
fn for_paper(_on_paper: RwSignal<bool>, _listed: RwSignal<bool>) {}

/// On paper the chart shows its window and no more, and the list is written out.
#[cfg(target_arch = "wasm32")]
fn for_paper(on_paper: RwSignal<bool>, listed: RwSignal<bool>) {
    use gloo::events::EventListener;
    let Some(window) = web_sys::window() else { return };
    let before = EventListener::new(&window, "beforeprint", move |_| {
        on_paper.set(true);
        listed.set(true);
    });
    let after = EventListener::new(&window, "afterprint", move |_| on_paper.set(false));
    let kept = StoredValue::new_local((before, after));
    on_cleanup(move || kept.dispose());
}

#[cfg(not(target_arch = "wasm32"))]
fn measure(_stage: NodeRef<Div>, _ruler: NodeRef<Div>, _room: RwSignal<Room>) {}

/// Follows the width of the page and the reader's size of text.
#[cfg(target_arch = "wasm32")]
fn measure(stage: NodeRef<Div>, ruler: NodeRef<Div>, room: RwSignal<Room>) {
    use wasm_bindgen::prelude::Closure;
    use web_sys::ResizeObserver;
    Effect::new(move |_| {
        let (Some(stage), Some(ruler)) = (stage.get(), ruler.get()) else { return };
        let element = stage.clone();
        let look = move || {
            let next = Room { width: element.client_width(), root: ruler.offset_width() };
            // A hidden page has no width; it keeps the last one.
            let known = room.try_get_untracked();
            if next.width > 0 && next.root > 0 && known.is_some_and(|known| known != next) {
                room.set(next);
            }
        };
        look();
        // Drawing within the notice would change sizes again, which WebKit reports as an error.
        let changed = Closure::<dyn FnMut()>::new(move || request_animation_frame(look.clone()));
        let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
        observer.observe(&stage);
        let kept = StoredValue::new_local((observer, changed));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
}
