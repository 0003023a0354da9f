//! From a claim to its counterpart in the facing column and back, by key or link.

use super::step::Columns;
use crate::explorer::Explorer;
use counterclaim_core::model::{ClaimKey, Corpus, RelationKind, SourceKey};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::sync::Arc;

/// A relation between a claim of the first column and one of the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    /// How they stand to each other.
    pub(super) kind: RelationKind,
    /// First column, second column.
    pub(super) claims: [ClaimKey; 2],
}

impl Ends {
    /// Every relation between two articles.
    pub(super) fn between(corpus: &Corpus, sources: [SourceKey; 2]) -> Vec<Self> {
        let source = |key: ClaimKey| corpus.claim(key).map(|claim| claim.source);
        let mut all = Vec::new();
        for relation in &corpus.relations {
            for claims in [[relation.a, relation.b], [relation.b, relation.a]] {
                if claims.map(source) == sources.map(Some) {
                    all.push(Self { kind: relation.kind, claims });
                }
            }
        }
        all
    }
}

/// What goes from column to column.
#[derive(Clone, Copy)]
pub(super) struct Crossing {
    explorer: Explorer,
    columns: Columns,
    ends: StoredValue<Arc<[Ends]>>,
    /// The claim from which the reader last crossed over, and the column it stands in.
    origin: StoredValue<Option<(ClaimKey, usize)>>,
}

impl Crossing {
    /// Nobody has crossed yet.
    pub(super) fn new(explorer: Explorer, columns: Columns, ends: Arc<[Ends]>) -> Self {
        Self { explorer, columns, ends: StoredValue::new(ends), origin: StoredValue::new(None) }
    }

    fn counterparts(self, claim: ClaimKey, column: usize) -> Vec<ClaimKey> {
        let ends = self.ends.get_value();
        let own = ends.iter().filter(|ends| ends.claims.get(column) == Some(&claim));
        let mut others: Vec<ClaimKey> = own.filter_map(|ends| ends.claims.get(1 - column).copied()).collect();
        others.dedup();
        others
    }

    /// Arrow keys: towards the other column goes to the first counterpart, or back to where the reader came from;
    /// away from it to the next counterpart of that claim.
    pub(super) fn key(self, event: &KeyboardEvent) {
        let towards = match event.key().as_str() {
            "ArrowRight" => 0,
            "ArrowLeft" => 1,
            _ => return,
        };
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let Some(claim) = self.claim_of(event) else { return };
        let column = usize::from(self.counterparts(claim, 0).is_empty());
        let origin = self.origin.get_value();
        let from_there =
            origin.filter(|(origin, side)| *side != column && self.counterparts(*origin, *side).contains(&claim));
        let target = match (column == towards, from_there) {
            (true, Some((origin, _))) => Some(origin),
            (true, None) => self.counterparts(claim, column).first().copied(),
            (false, Some((origin, side))) => {
                let all = self.counterparts(origin, side);
                let at = all.iter().position(|other| *other == claim).unwrap_or_default();
                all.get((at + 1) % all.len().max(1)).copied()
            }
            (false, None) => None,
        };
        let Some(target) = target else { return };
        event.prevent_default();
        if column == towards {
            self.origin.set_value(Some((claim, column)));
        }
        // On to the next counterpart the origin stays where it is, and the new claim comes to its height.
        let beside = if column == towards { claim } else { origin.map_or(claim, |(origin, _)| origin) };
        self.columns.set_beside(beside, target);
    }

    /// A click on a link to the counterpart.
    pub(super) fn click(self, event: &MouseEvent, claim: ClaimKey, target: ClaimKey) {
        event.prevent_default();
        let column = usize::from(!self.counterparts(claim, 0).contains(&target));
        self.origin.set_value(Some((claim, column)));
        self.columns.set_beside(claim, target);
    }

    /// Where the focus goes, the ribbons of that claim come forward.
    pub(super) fn focus(self, event: &FocusEvent) {
        if let Some(claim) = self.claim_of(event) {
            self.columns.put_forward(claim);
        }
    }

    /// Whether a claim's ribbons are in front.
    pub(super) fn is_forward(self, claim: ClaimKey) -> bool {
        self.columns.is_forward(claim)
    }

    #[cfg(target_arch = "wasm32")]
    fn claim_of(self, event: &web_sys::Event) -> Option<ClaimKey> {
        use wasm_bindgen::JsCast;
        let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let id = target.closest("[data-claim]").ok()??.get_attribute("data-claim")?;
        self.explorer.corpus().claim_named(&id)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn claim_of<E>(self, _event: &E) -> Option<ClaimKey> {
        let _ = self.explorer;
        None
    }
}
