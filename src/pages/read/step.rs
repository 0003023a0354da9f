//! Two columns that scroll in step, and the ribbons drawn between them as they stand.
//!
//! The column that the reader moves leads. Of its claims that have a counterpart the one nearest to the reading line is
//! followed: the other column moves until the counterpart stands at the same height.

#[cfg(target_arch = "wasm32")]
mod browser;

use super::cross::Ends;
use crate::explorer::Explorer;
use counterclaim_core::model::ClaimKey;
use leptos::prelude::*;
use std::sync::Arc;

/// What outlives a change of articles.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    /// Whether the columns scroll together.
    pub(super) together: RwSignal<bool>,
    /// Where the next two columns begin.
    beginning: StoredValue<Beginning>,
}

/// Where two columns begin.
#[derive(Debug, Clone, Default)]
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only a browser scrolls"))]
struct Beginning {
    /// How far each is scrolled.
    tops: [i32; 2],
    /// On a phone, the id of the element that the reader shall see.
    element: Option<String>,
}

impl Kept {
    /// Columns scroll together until the reader says otherwise, and begin at their heads.
    pub(super) fn new() -> Self {
        Self { together: RwSignal::new(true), beginning: StoredValue::new(Beginning::default()) }
    }
}

/// The two columns.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    explorer: Explorer,
    kept: Kept,
    ends: StoredValue<Arc<[Ends]>>,
    drawn: RwSignal<String>,
    forward: RwSignal<Option<ClaimKey>>,
    #[cfg(target_arch = "wasm32")]
    motion: StoredValue<browser::Motion>,
}

impl Columns {
    /// Columns with these relations between them.
    pub(super) fn new(explorer: Explorer, ends: Arc<[Ends]>, kept: Kept) -> Self {
        Self {
            explorer,
            kept,
            ends: StoredValue::new(ends),
            drawn: RwSignal::new(String::new()),
            forward: RwSignal::new(None),
            #[cfg(target_arch = "wasm32")]
            motion: StoredValue::new(browser::Motion::default()),
        }
    }

    /// The ribbons, as SVG.
    pub(super) fn drawn(self) -> String {
        self.drawn.get()
    }

    /// Whether a claim is the one whose ribbons are in front, or a counterpart of it.
    pub(super) fn is_forward(self, claim: ClaimKey) -> bool {
        let Some(forward) = self.forward.get() else { return false };
        claim == forward
            || self.ends.with_value(|ends| {
                ends.iter().any(|ends| ends.claims == [claim, forward] || ends.claims == [forward, claim])
            })
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Columns {
    pub(super) fn start(self) {
        let _ = self.explorer;
    }

    pub(super) fn scrolled(self, _column: usize) {}

    pub(super) fn set_beside(self, _claim: ClaimKey, _target: ClaimKey) {}

    pub(super) fn put_forward(self, _claim: ClaimKey) {}

    pub(super) fn keep_swapped(self) {
        let _ = self.kept.beginning;
    }
}
