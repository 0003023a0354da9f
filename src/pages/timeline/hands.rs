//! What pointers and wheel do to the chart and its map: pan, pinch, brush.

use super::chart_stage::Stage;
use super::moving::{Coarse, Drag, Held, keep, show, zoomed};
use counterclaim_core::edtf::Day;
use counterclaim_core::timeline::{self, Chart, within};
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// A finger or pointer: its id and place on the screen.
type Finger = (i32, i32, i32);

/// Everything that is held.
#[derive(Debug, Clone, Default)]
pub(super) struct Hands {
    fingers: Vec<Finger>,
    drag: Option<Drag>,
    pinch: Option<Pinch>,
    /// Whether the last press became a drag or pinch, and so is no click.
    moved: bool,
    /// Counts the turns of the wheel, so that the last one can be told.
    turns: u32,
}

impl Hands {
    /// Whether the last press was more than a click.
    pub(super) fn has_moved(&self) -> bool {
        self.moved
    }
}

/// Two fingers on the chart, from where they were put down.
#[derive(Debug, Clone, Copy)]
struct Pinch {
    apart: i32,
    window: (Day, Day),
    about: Option<Day>,
}

/// How far apart two fingers are.
fn apart(fingers: &[Finger]) -> Option<i32> {
    let [one, other, ..] = fingers else { return None };
    let (x, y) = (f64::from(one.1 - other.1), f64::from(one.2 - other.2));
    Some((x * x + y * y).sqrt() as i32)
}

/// The upper left corner of an element on the screen.
fn corner(target: Option<EventTarget>) -> Option<(i32, i32)> {
    let area = target?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    Some((area.left() as i32, area.top() as i32))
}

/// The day at a place of the chart; where time is not to scale, that of the nearest mark.
fn day_at(chart: &Chart, (x, y): (i32, i32)) -> Option<Day> {
    match chart.scale {
        Some(scale) => Some(scale.day_at(x)),
        None => {
            let nearest = chart.marks.iter().min_by_key(|mark| (mark.area.y + mark.area.height / 2 - y).abs());
            nearest.map(|mark| mark.days.0)
        }
    }
}

impl Stage {
    /// The plain wheel scrolls the page. With ctrl, which a pinch on a touchpad counts as, it zooms; sideways it pans.
    pub(super) fn wheel(&self, event: &WheelEvent) {
        let Some((left, _)) = corner(event.current_target()) else { return };
        let sideways = event.delta_x().abs() > event.delta_y().abs();
        self.chart.with_untracked(|chart| {
            let Some(scale) = chart.scale else { return };
            if event.ctrl_key() {
                let percent = if event.delta_y() < 0.0 { 80 } else { 125 };
                let day = scale.day_at(event.client_x() - left);
                show(self.explorer, chart, zoomed(chart, Some(day), percent));
            } else if sideways {
                self.pan_on(chart, event.delta_x() as i32);
            } else {
                return;
            }
            event.prevent_default();
        });
    }

    /// Moves the course under the window, by pixels from where it is; what comes to rest is laid out anew.
    fn pan_on(&self, chart: &Chart, by: i32) {
        let (Some(course), Some(scale)) = (self.course.get_untracked(), chart.scale) else { return };
        let gone = course.scroll_left() - chart.overscan + by;
        let days = scale.day_at(gone).days() - scale.day_at(0).days();
        let wanted = timeline::shift(chart.window, days);
        if within(wanted, chart.domain) == wanted {
            course.set_scroll_left(chart.overscan + gone);
        }
        let turn = self.hands.try_update_value(|hands| {
            hands.turns = hands.turns.wrapping_add(1);
            hands.turns
        });
        if gone.abs() > chart.overscan * 9 / 10 {
            self.rest();
            return;
        }
        let stage = *self;
        set_timeout(
            move || {
                if stage.hands.try_with_value(|hands| hands.turns) == turn {
                    stage.rest();
                }
            },
            REST,
        );
    }

    /// Takes over into the query where panning has come to.
    fn rest(&self) {
        let Some(course) = self.course.get_untracked() else { return };
        self.chart.with_untracked(|chart| {
            let gone = course.scroll_left() - chart.overscan;
            if let Some(scale) = chart.scale.filter(|_| gone != 0) {
                let days = scale.day_at(gone).days() - scale.day_at(0).days();
                let window = within(timeline::shift(chart.window, days), chart.domain);
                if window == chart.window {
                    course.set_scroll_left(chart.overscan);
                }
                show(self.explorer, chart, window);
            }
        });
    }

    pub(super) fn press(&self, event: &PointerEvent, on_map: bool) {
        let Some(origin) = corner(event.current_target()).filter(|_| event.button() == 0) else { return };
        let finger = (event.pointer_id(), event.client_x(), event.client_y());
        let (window, scale) = self.chart.with_untracked(|chart| (chart.window, chart.scale));
        self.hands.update_value(|hands| {
            if event.is_primary() {
                *hands = Hands { turns: hands.turns, ..Hands::default() };
            }
            hands.fingers.push(finger);
            if on_map {
                hands.drag = Some(self.map.with_untracked(|map| Drag::on_map(map, window, finger.1, origin.0)));
            } else if let Some(apart) = apart(&hands.fingers) {
                let middle = |of: fn(&Finger) -> i32| hands.fingers.iter().take(2).map(of).sum::<i32>() / 2;
                let place = (middle(|finger| finger.1) - origin.0, middle(|finger| finger.2) - origin.1);
                let about = self.chart.with_untracked(|chart| day_at(chart, place));
                hands.pinch = Some(Pinch { apart: apart.max(1), window, about });
                hands.drag = None;
            } else {
                let held =
                    |scale| Drag { held: Held::Chart, from: finger.1, origin: origin.0, scale, window, moved: false };
                hands.drag = scale.map(held);
            }
        });
    }

    pub(super) fn drag(&self, event: &PointerEvent) {
        let (id, x, y) = (event.pointer_id(), event.client_x(), event.client_y());
        let (pinch, drag) = self
            .hands
            .try_update_value(|hands| {
                hands.fingers.iter_mut().filter(|finger| finger.0 == id).for_each(|finger| *finger = (id, x, y));
                (hands.pinch.zip(apart(&hands.fingers)), hands.drag)
            })
            .unwrap_or_default();
        if let Some((pinch, apart)) = pinch {
            self.hands.update_value(|hands| hands.moved = true);
            let percent = (pinch.apart * 100 / apart.max(1)).clamp(1, 10_000) as u16;
            self.chart.with_untracked(|chart| {
                let middle = Day::from_days((pinch.window.0.days() + pinch.window.1.days()) / 2);
                let about = pinch.about.or(middle).unwrap_or(pinch.window.0);
                show(self.explorer, chart, timeline::zoom(pinch.window, about, percent));
            });
            return;
        }
        let Some(drag) = drag.filter(|drag| drag.has_moved(x)) else { return };
        if !drag.moved {
            // From now on it is a drag: the pointer stays with it wherever it goes, and no mark is clicked.
            let holder = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(holder) = holder {
                // A pointer that is gone by now has ended the drag already.
                let _ = holder.set_pointer_capture(id);
            }
            self.hands.update_value(|hands| {
                hands.moved = true;
                hands.drag = Some(Drag { moved: true, ..drag });
            });
        }
        match drag.held {
            Held::Brush => self.brush.set(Some(drag.brushed(x))),
            Held::Chart => self.chart.with_untracked(|chart| self.pan_to(chart, &drag, x)),
            _ => self.chart.with_untracked(|chart| show(self.explorer, chart, drag.to(x))),
        }
    }

    /// Moves the course with the hand. Only where the hand goes further than what is drawn, something is laid out.
    fn pan_to(&self, chart: &Chart, drag: &Drag, x: i32) {
        let Some(course) = self.course.get_untracked() else { return };
        let wanted = within(drag.to(x), chart.domain);
        let free = wanted == drag.to(x);
        // The same pixel of the course, wherever the window has been laid out since.
        let laid_out = drag.scale.at(chart.window.0) - drag.scale.at(drag.window.0);
        let gone = if free { drag.from - x } else { drag.scale.at(wanted.0) - drag.scale.at(drag.window.0) } - laid_out;
        if gone.abs() <= chart.overscan {
            course.set_scroll_left(chart.overscan + gone);
        } else {
            show(self.explorer, chart, wanted);
        }
    }

    pub(super) fn release(&self, event: &PointerEvent) {
        let id = event.pointer_id();
        let ended = self.hands.try_update_value(|hands| {
            hands.fingers.retain(|finger| finger.0 != id);
            hands.pinch = None;
            hands.drag.take()
        });
        match ended.flatten().filter(|drag| drag.moved) {
            Some(drag) if drag.held == Held::Brush => {
                self.brush.set(None);
                if event.type_() == "pointerup" {
                    let period = drag.to(event.client_x());
                    self.chart.with_untracked(|chart| keep(self.explorer, chart, period, Coarse::of(chart.domain)));
                }
            }
            Some(drag) if drag.held == Held::Chart => self.rest(),
            _ => {}
        }
    }
}

/// How long a wheel rests before the chart is laid out anew.
const REST: std::time::Duration = std::time::Duration::from_millis(120);
