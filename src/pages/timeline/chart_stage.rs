use super::moving::{CLOSER, Drag, Held, WIDER, Walk, reveal_element, show, walk, zoom_to};
use super::period_bar::PeriodBar;
use crate::charts::timeline::{Focus, chart as draw, claims_of, stop_id, stop_named, year_map};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::ClaimKey;
use counterclaim_core::query::Query;
use counterclaim_core::timeline::{self, Chart, ClusterOf, Map, Orientation, Settings, Size, Stop};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
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

/// Chart, buttons and map, and what a reader does with them.
#[derive(Clone, Copy)]
struct Stage {
    explorer: Explorer,
    chart: Memo<Chart>,
    map: Memo<Map>,
    /// Where a walk with the keys has come to, as the lane and the first claim: positions change with every filter.
    walked: RwSignal<Option<(usize, ClaimKey)>>,
    drag: StoredValue<Option<Drag>>,
}

fn settings(query: &Query, explorer: Explorer, room: Room) -> Settings<'static> {
    Settings {
        time: query.time,
        lane: query.lane,
        swap: query.swap,
        window: query.window,
        today: explorer.today(),
        size: room.size(),
        words: &say::ChartWords,
    }
}

/// The chart with its map.
#[component]
pub(super) fn ChartStage(
    /// Whether the list below is open.
    listed: RwSignal<bool>,
) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let room = RwSignal::new(Room { width: WIDTH, root: ROOT });
    let chart = Memo::new(move |_| {
        let settings = explorer.with(|query| settings(query, explorer, room.get()));
        explorer.results(|results| timeline::layout(corpus, &results.claims, &settings))
    });
    let map = Memo::new(move |_| {
        let settings = explorer.with(|query| settings(query, explorer, room.get()));
        let window = chart.with(|chart| chart.window);
        explorer.results(|results| timeline::map(corpus, &results.claims, window, &settings))
    });
    let stage = Stage { explorer, chart, map, walked: RwSignal::new(None), drag: StoredValue::new(None) };
    let measured: NodeRef<Div> = NodeRef::new();
    let ruler: NodeRef<Div> = NodeRef::new();
    measure(measured, ruler, room);
    // A chart that makes room for an open claim keeps the mark it came from in view.
    Effect::new(move |_| {
        room.track();
        if let Some(stop) = untrack(|| stage.stop()).filter(|_| explorer.now(|query| !query.open.is_empty())) {
            reveal(stop);
        }
    });
    let image = move || {
        let stop = stage.stop();
        chart.with(|chart| explorer.with(|query| draw(chart, corpus, Focus { stop, open: &query.open })))
    };
    let active = move || stage.stop().map(stop_id);
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
                inner_html=image
                on:click=move |event| stage.click(&event)
                on:keydown=move |event| stage.key(&event)
                on:wheel=move |event| stage.wheel(&event)
                on:pointerdown=move |event| stage.press(&event, false)
                on:pointermove=move |event| stage.drag(&event)
                on:pointerup=move |_| stage.drag.set_value(None)
                on:pointercancel=move |_| stage.drag.set_value(None)
            ></div>
            <YearMap stage/>
        </div>
    }
}

/// All years at a glance, with a frame around the visible ones.
#[component]
fn YearMap(stage: Stage) -> impl IntoView {
    view! {
        <figure class="timeline-map">
            <figcaption class="hint">{say::MAP_CAPTION}</figcaption>
            <div
                role="img"
                aria-label=say::MAP
                inner_html=move || stage.map.with(year_map)
                on:pointerdown=move |event| stage.press(&event, true)
                on:pointermove=move |event| stage.drag(&event)
                on:pointerup=move |_| stage.drag.set_value(None)
                on:pointercancel=move |_| stage.drag.set_value(None)
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

    /// Opens what is at a stop; what is open already is closed. A crowd opens by coming closer.
    fn open(&self, stop: Stop) {
        let crowd = |chart: &Chart| match stop {
            Stop::Cluster(at) => {
                chart.clusters.get(at).filter(|cluster| cluster.of == ClusterOf::Crowd).map(|cluster| cluster.day)
            }
            Stop::Mark(_) => None,
        };
        if let Some(day) = self.chart.with_untracked(crowd) {
            self.chart.with_untracked(|chart| zoom_to(self.explorer, chart, Some(day), CLOSER));
            return;
        }
        let claims = self.chart.with_untracked(|chart| claims_of(chart, stop));
        let is_open = self.explorer.now(|query| query.open == claims);
        self.explorer.open(if is_open { Vec::new() } else { claims });
    }

    fn click(&self, event: &MouseEvent) {
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
        let zoom =
            |percent: u16| self.chart.with_untracked(|chart| zoom_to(self.explorer, chart, self.day_of(stop), percent));
        match (event.key().as_str(), step) {
            (_, Some(step)) => {
                if let Some(next) = self.chart.with_untracked(|chart| walk(&chart.stops(), stop, step)) {
                    self.stop_at(next);
                    reveal(next);
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

    /// The plain wheel scrolls the page. With ctrl, which a pinch on a touchpad counts as, it zooms; sideways it pans.
    fn wheel(&self, event: &WheelEvent) {
        let Some(origin) = left(event.current_target()) else { return };
        let sideways = event.delta_x().abs() > event.delta_y().abs();
        self.chart.with_untracked(|chart| {
            let Some(scale) = chart.scale else { return };
            if event.ctrl_key() {
                let percent = if event.delta_y() < 0.0 { 80 } else { 125 };
                zoom_to(self.explorer, chart, Some(scale.day_at(event.client_x() - origin)), percent);
            } else if sideways {
                let days = scale.day_at(event.delta_x() as i32).days() - scale.day_at(0).days();
                show(self.explorer, chart, timeline::shift(chart.window, days));
            } else {
                return;
            }
            event.prevent_default();
        });
    }

    fn press(&self, event: &PointerEvent, on_map: bool) {
        let Some(origin) = left(event.current_target()).filter(|_| event.button() == 0 && event.is_primary()) else {
            return;
        };
        let from = event.client_x();
        let (window, scale) = self.chart.with_untracked(|chart| (chart.window, chart.scale));
        let drag = if on_map {
            Some(self.map.with_untracked(|map| Drag::on_map(map, window, from, origin)))
        } else {
            scale.map(|scale| Drag { held: Held::Chart, from, origin, scale, window, moved: false })
        };
        if let Some(drag) = drag.filter(|drag| drag.moved) {
            self.chart.with_untracked(|chart| show(self.explorer, chart, drag.window));
        }
        self.drag.set_value(drag);
    }

    fn drag(&self, event: &PointerEvent) {
        let Some(drag) = self.drag.get_value().filter(|drag| drag.has_moved(event.client_x())) else { return };
        if !drag.moved {
            // From now on it is a drag: the pointer stays with it wherever it goes, and no mark is clicked.
            let holder = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(holder) = holder {
                // A pointer that is gone by now has ended the drag already.
                let _ = holder.set_pointer_capture(event.pointer_id());
            }
            self.drag.set_value(Some(Drag { moved: true, ..drag }));
        }
        self.chart.with_untracked(|chart| show(self.explorer, chart, drag.to(event.client_x())));
    }
}

/// The stop drawn where an event happened.
fn choice_at(target: Option<EventTarget>) -> Option<Stop> {
    let element = target?.dyn_into::<Element>().ok()?.closest(".choice").ok()??;
    stop_named(&element.id())
}

/// The left edge of an element on the screen.
fn left(target: Option<EventTarget>) -> Option<i32> {
    let element = target?.dyn_into::<Element>().ok()?;
    Some(element.get_bounding_client_rect().left() as i32)
}

fn reveal(stop: Stop) {
    reveal_element(&stop_id(stop), false);
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
            if next.width > 0 && next.root > 0 && room.get_untracked() != next {
                room.set(next);
            }
        };
        look();
        let changed = Closure::<dyn FnMut()>::new(look);
        let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
        observer.observe(&stage);
        let kept = StoredValue::new_local((observer, changed));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
}
