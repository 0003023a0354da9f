//! The columns as they stand in a browser: measured, moved, drawn between.

use super::super::place;
use super::{Beginning, Columns};
use crate::charts::ribbons::{Link, ribbons};
use counterclaim_core::model::ClaimKey;
use counterclaim_core::query::Standing;
use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Where a reader reads: this share of the columns' height from their top.
const READING_LINE: f64 = 0.3;

const CLASSES: [&str; 2] = [".read-column.is-first", ".read-column.is-second"];

/// What the page itself has moved, so that it is not taken for the reader's doing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Motion {
    /// Where each column stands as far as the page knows.
    known: [i32; 2],
    /// The column that is on its way, and where to.
    goal: Option<(usize, i32)>,
    is_running: bool,
}

/// A column as it stands.
struct Column {
    element: Element,
    top: f64,
    height: i32,
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Both columns; nothing on a phone, which shows only one of them.
fn columns() -> Option<[Column; 2]> {
    let document = document()?;
    let column = |class: &str| {
        let element = document.query_selector(class).ok()??;
        let (top, height) = (element.get_bounding_client_rect().top(), element.client_height());
        (height > 0).then_some(Column { element, top, height })
    };
    Some([column(CLASSES[0])?, column(CLASSES[1])?])
}

impl Columns {
    /// Draws, and draws again whenever something that matters has changed.
    pub(in super::super) fn start(self) {
        request_animation_frame(move || self.begin());
        Effect::new(move |_| {
            self.explorer.with(|query| query.standings.clone());
            self.forward.get();
            request_animation_frame(move || self.draw());
        });
        // Both begin at their heads; the second follows once the reader moves, or asks for it again.
        Effect::new(move |before: Option<bool>| {
            let together = self.kept.together.get();
            if together && before == Some(false) {
                request_animation_frame(move || self.lead(0));
            }
            together
        });
        let Some(window) = web_sys::window() else { return };
        let resized = EventListener::new(&window, "resize", move |_| self.draw());
        let resized = StoredValue::new_local(Some(resized));
        on_cleanup(move || drop(resized.try_update_value(Option::take)));
    }

    /// The height of a claim's middle below the top of its column.
    fn middle(self, claim: ClaimKey, column: &Column) -> Option<i32> {
        let id = place::id(&self.explorer.claim(claim)?.id);
        let rect = document()?.get_element_by_id(&id)?.get_bounding_client_rect();
        Some(((rect.top() + rect.bottom()) / 2.0 - column.top) as i32)
    }

    /// The relations that the reader's choice of kinds leaves.
    fn chosen(self) -> Vec<super::Ends> {
        let kinds: Vec<Standing> = self.explorer.now(|query| query.standings.clone());
        let all = self.ends.get_value();
        let of_kind = |ends: &&super::Ends| kinds.contains(&Standing::from(ends.kind));
        let chosen: Vec<super::Ends> = all.iter().filter(of_kind).copied().collect();
        if chosen.is_empty() { all.to_vec() } else { chosen }
    }

    fn draw(self) {
        let Some([first, second]) = columns() else { return };
        let Some(gutter) = document().and_then(|all| all.query_selector(".read-between").ok().flatten()) else {
            return;
        };
        let forward = self.forward.get_untracked();
        let mut links = Vec::new();
        for ends in self.chosen() {
            let [a, b] = ends.claims;
            if let (Some(from), Some(to)) = (self.middle(a, &first), self.middle(b, &second)) {
                let is_active = forward.is_some_and(|claim| ends.claims.contains(&claim));
                links.push(Link { kind: ends.kind, ends: [from, to], is_active });
            }
        }
        self.drawn.set(ribbons(&links, gutter.client_width(), first.height.min(second.height)));
    }

    /// A column has moved: by the page, and the ribbons follow; or by the reader, and the other column follows too.
    pub(in super::super) fn scrolled(self, at: usize) {
        let Some(columns) = columns() else { return };
        let Some(now) = columns.get(at).map(|column| column.element.scroll_top()) else { return };
        let by_reader = self.motion.try_update_value(|motion| {
            let known = motion.known.get_mut(at)?;
            let moved = (*known - now).abs() > 1;
            *known = now;
            if moved && motion.goal.is_some_and(|(column, _)| column == at) {
                motion.goal = None;
            }
            Some(moved)
        });
        if by_reader.flatten() == Some(true) && self.kept.together.get_untracked() {
            self.lead(at);
        }
        self.draw();
    }

    /// Lets the other column follow the claim at the reading line of this one.
    fn lead(self, at: usize) {
        let Some(columns) = columns() else { return };
        let Some(own) = columns.get(at) else { return };
        if own.element.scroll_top() == 0 {
            return self.go(1 - at, 0);
        }
        let line = (f64::from(own.height) * READING_LINE) as i32;
        let nearest = self
            .chosen()
            .into_iter()
            .filter_map(|ends| {
                let claims = if at == 0 { ends.claims } else { [ends.claims[1], ends.claims[0]] };
                Some((self.middle(claims[0], own)?, claims))
            })
            .filter(|(middle, _)| (0..=own.height).contains(middle))
            .min_by_key(|(middle, _)| (middle - line).abs());
        if let Some((_, [claim, target])) = nearest {
            self.forward.set(Some(claim));
            self.align(at, claim, target);
        }
    }

    /// Moves the column facing `at` until `target` stands as high as `claim`.
    fn align(self, at: usize, claim: ClaimKey, target: ClaimKey) {
        let Some(columns) = columns() else { return };
        let (Some(own), Some(facing)) = (columns.get(at), columns.get(1 - at)) else { return };
        let (Some(wanted), Some(is)) = (self.middle(claim, own), self.middle(target, facing)) else { return };
        self.go(1 - at, facing.element.scroll_top() + is - wanted);
    }

    /// Moves a column to a place, in strides unless the reader asks for less motion.
    fn go(self, at: usize, goal: i32) {
        let calm = crate::app::reduces_motion();
        let run = self.motion.try_update_value(|motion| {
            motion.goal = Some((at, goal));
            !std::mem::replace(&mut motion.is_running, !calm)
        });
        if calm {
            self.stride(1);
        } else if run == Some(true) {
            request_animation_frame(move || self.glide());
        }
    }

    /// One frame on the way to the goal.
    fn glide(self) {
        let more = self.stride(4);
        if more {
            request_animation_frame(move || self.glide());
        } else {
            self.motion.try_update_value(|motion| motion.is_running = false);
        }
    }

    /// Goes a part of the way; whether some of it is left.
    fn stride(self, part: i32) -> bool {
        let Some((at, goal)) = self.motion.try_with_value(|motion| motion.goal).flatten() else { return false };
        let Some(columns) = columns() else { return false };
        let Some(column) = columns.get(at) else { return false };
        let before = column.element.scroll_top();
        let way = goal - before;
        let step = if way.abs() <= part { way } else { way / part };
        column.element.set_scroll_top(before + step);
        let now = column.element.scroll_top();
        // At its end a column goes no farther, however far the goal.
        let more = now != before && now != goal;
        self.motion.try_update_value(|motion| {
            if let Some(known) = motion.known.get_mut(at) {
                *known = now;
            }
            if !more {
                motion.goal = None;
            }
        });
        more
    }

    /// Brings the focus to a counterpart, and the counterpart beside the claim.
    pub(in super::super) fn set_beside(self, claim: ClaimKey, target: ClaimKey) {
        let Some(id) = self.explorer.claim(target).map(|target| place::id(&target.id)) else { return };
        let side = self.ends.with_value(|ends| ends.iter().any(|ends| ends.claims == [claim, target]));
        if let Some(columns) = columns()
            && let Some(own) = columns.get(usize::from(!side))
        {
            // A claim that is out of sight itself comes to the reading line first.
            if let Some(middle) = self.middle(claim, own).filter(|middle| !(0..=own.height).contains(middle)) {
                let line = (f64::from(own.height) * READING_LINE) as i32;
                own.element.set_scroll_top(own.element.scroll_top() + middle - line);
                let now = own.element.scroll_top();
                self.motion.try_update_value(|motion| {
                    if let Some(known) = motion.known.get_mut(usize::from(!side)) {
                        *known = now;
                    }
                });
            }
            self.forward.set(Some(claim));
            self.align(usize::from(!side), claim, target);
            // The focus would jump there by itself; so the column goes first.
            self.stride(1);
        }
        let link = document().and_then(|all| all.query_selector(&format!("#{id} a")).ok().flatten());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            // A browser focuses every link that is shown.
            let _ = link.focus();
        }
    }

    /// Puts the ribbons of a claim in front.
    pub(in super::super) fn put_forward(self, claim: ClaimKey) {
        self.forward.set(Some(claim));
    }

    /// The columns are about to change sides: remembers where they stand, or on a phone, which shows but one, the
    /// counterpart of what the reader reads.
    pub(in super::super) fn keep_swapped(self) {
        let next = match columns() {
            Some([first, second]) => {
                let tops = [second, first].map(|column| column.element.scroll_top());
                Beginning { tops, element: None }
            }
            None => Beginning { tops: [0; 2], element: self.counterpart_at_line() },
        };
        self.kept.beginning.set_value(next);
    }

    /// Goes where the columns shall begin.
    fn begin(self) {
        let Beginning { tops, element } = self.kept.beginning.try_update_value(std::mem::take).unwrap_or_default();
        if let Some(columns) = columns() {
            let mut known = [0; 2];
            for ((column, top), known) in columns.iter().zip(tops).zip(&mut known) {
                if top > 0 {
                    column.element.set_scroll_top(top);
                }
                *known = column.element.scroll_top();
            }
            self.motion.try_update_value(|motion| motion.known = known);
        }
        if let Some(element) = element.and_then(|id| document()?.get_element_by_id(&id)) {
            place::centre(&element);
        }
    }

    /// On a phone: the counterpart of the claim nearest to the reading line of the screen.
    fn counterpart_at_line(self) -> Option<String> {
        let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
        let all = Column { element: document()?.document_element()?, top: 0.0, height: height as i32 };
        let line = (height * READING_LINE) as i32;
        let nearest = self
            .chosen()
            .into_iter()
            .filter_map(|ends| Some(((self.middle(ends.claims[0], &all)? - line).abs(), ends.claims[1])))
            .min_by_key(|(off, _)| *off);
        nearest.and_then(|(_, target)| self.explorer.claim(target)).map(|claim| place::id(&claim.id))
    }
}
