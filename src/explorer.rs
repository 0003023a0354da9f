//! The one store: the query. Everything on the screen derives from it, and a reader's action writes a new one.

use crate::library::Library;
use crate::messages as say;
use crate::paint::after_paint;
use crate::shelf::{Fault, Shelf};
use counterclaim_core::edtf::Day;
use counterclaim_core::index::{Facets, Results, Terms};
use counterclaim_core::model::{Block, Claim, ClaimKey, Corpus, Finding, SourceKey};
use counterclaim_core::query::{Ignored, Query, View};
use leptos::prelude::*;
use std::borrow::Cow;

/// How a new query enters the history of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An entry of its own, at once: the back button returns from it.
    Push,
    /// Instead of the present entry, once the reader rests: typing, dragging.
    Settle,
    /// It came from the address; there is nothing to write.
    Follow,
}

/// What pages and components share: the corpus, the query, and what follows from both.
#[derive(Clone, Copy)]
pub struct Explorer {
    library: &'static Library,
    query: RwSignal<Query>,
    step: StoredValue<Step>,
    results: Memo<Results>,
    terms: Memo<Terms>,
    counts: RwSignal<Facets>,
    view: Memo<View>,
    ignored: RwSignal<Vec<Ignored>>,
    today: Day,
}

impl Explorer {
    /// Opens a library at a query. `ignored` is what the address held that nothing could be made of.
    pub fn new(library: &'static Library, query: Query, ignored: Vec<Ignored>, today: Day) -> Self {
        let today = query.today.unwrap_or(today);
        let query = RwSignal::new(query);
        let results = Memo::new(move |_| query.with(|query| library.index.search(&query.asked(&library.corpus))));
        let counts = RwSignal::new(results.with_untracked(|results| results.facets.clone()));
        follow_results(results, counts);
        Self {
            library,
            query,
            counts,
            step: StoredValue::new(Step::Follow),
            results,
            terms: Memo::new(move |_| results.with(|results| results.terms.clone())),
            view: Memo::new(move |_| query.with(|query| query.view)),
            ignored: RwSignal::new(ignored),
            today,
        }
    }

    /// The explorer of the page a component stands in.
    pub fn here() -> Self {
        expect_context()
    }

    /// The corpus.
    pub fn corpus(&self) -> &'static Corpus {
        &self.library.corpus
    }

    /// A claim of the corpus; without its words where they are still being fetched, and then the caller follows their
    /// arrival.
    pub fn claim(&self, key: ClaimKey) -> Option<&'static Claim> {
        self.library.claim(key)
    }

    /// A claim's statement, or in its place that it is being fetched; the caller follows its arrival.
    pub fn statement(&self, key: ClaimKey) -> &'static str {
        self.claim(key).map_or("", |claim| if claim.is_bare() { self.awaited(key) } else { &claim.statement })
    }

    /// What stands in place of a claim's words: that they are being fetched, or that they could not be.
    pub fn awaited(&self, key: ClaimKey) -> &'static str {
        let has_failed = self.library.shelf().is_some_and(|shelf| shelf.has_failed(key));
        if has_failed { say::UNLOADED } else { say::AWAITED }
    }

    /// The paragraphs of an article; nothing while they are being fetched, and then the caller follows their arrival.
    pub fn blocks(&self, source: SourceKey) -> Option<&'static [Block]> {
        self.library.blocks(source)
    }

    /// The corpus with the words of an article's claims, as far as they are here.
    pub fn with_words_of(&self, source: SourceKey) -> Cow<'static, Corpus> {
        self.library.with_words_of(source)
    }

    /// Whether an article can be read: its paragraphs and the words of all its claims are here. The caller follows
    /// their arrival.
    pub fn is_readable(&self, source: SourceKey) -> bool {
        if self.library.shelf().is_none() {
            return true;
        }
        let is_here = |key: ClaimKey| self.claim(key).is_some_and(|claim| !claim.is_bare());
        let own = self.corpus().keyed_claims().filter(|(_, claim)| claim.source == source);
        // All of them are asked for at once.
        let claims = own.fold(true, |so_far, (key, _)| is_here(key) && so_far);
        self.blocks(source).is_some() && claims
    }

    /// Whether the words of the corpus lie beside the page, and all of them are never here at once.
    pub fn is_parted(&self) -> bool {
        self.library.shelf().is_some()
    }

    /// What could not be fetched, until somebody tries again.
    pub fn fault(&self) -> Option<Fault> {
        self.library.shelf().and_then(Shelf::fault)
    }

    /// Asks again for what could not be fetched.
    pub fn retry(&self) {
        if let Some(shelf) = self.library.shelf() {
            shelf.retry();
        }
    }

    /// The remarks that rest on a claim.
    pub fn remarks(&self, claim: ClaimKey) -> impl Iterator<Item = &'static Finding> + use<> {
        self.library.remarks(claim)
    }

    /// The day that counts as today.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Reads the query and lets the caller follow its changes.
    pub fn with<T>(&self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(read)
    }

    /// Reads the query as it is now.
    pub fn now<T>(&self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with_untracked(read)
    }

    /// Reads the results and lets the caller follow their changes.
    pub fn results<T>(&self, read: impl FnOnce(&Results) -> T) -> T {
        self.results.with(read)
    }

    /// Reads the results as they are now.
    pub fn results_now<T>(&self, read: impl FnOnce(&Results) -> T) -> T {
        self.results.with_untracked(read)
    }

    /// Reads the counts of the results and lets the caller follow them. They follow in the frame after the claims:
    /// who types sees first what was found, and then how much of it has which value.
    pub fn counts<T>(&self, read: impl FnOnce(&Facets) -> T) -> T {
        self.counts.with(read)
    }

    /// How many claims another query would leave.
    pub fn count(&self, query: &Query) -> usize {
        self.library.index.search(&query.asked(self.corpus())).claims.len()
    }

    /// Reads the counts over all claims.
    pub fn totals<T>(&self, read: impl FnOnce(&Facets) -> T) -> T {
        read(&self.library.index.search(&Query::default()).facets)
    }

    /// What the search field asks for, taken apart, with typos forgiven where nothing matched.
    pub fn terms<T>(&self, read: impl FnOnce(&Terms) -> T) -> T {
        self.terms.with(read)
    }

    /// What the address held that nothing could be made of.
    pub fn ignored(&self) -> Vec<Ignored> {
        self.ignored.get()
    }

    /// Takes the list of ignored parts off the page.
    pub fn dismiss_ignored(&self) {
        self.ignored.set(Vec::new());
    }

    /// A reader's action: changes the query, with an entry of its own in the history.
    pub fn go(&self, change: impl FnOnce(&mut Query)) {
        self.change(Step::Push, change);
    }

    /// A reader's action that is still going on: the address follows at rest.
    pub fn settle(&self, change: impl FnOnce(&mut Query)) {
        self.change(Step::Settle, change);
    }

    /// Takes over what the address says.
    pub fn follow(&self, query: Query, ignored: Vec<Ignored>) {
        self.step.set_value(Step::Follow);
        self.ignored.set(ignored);
        self.query.set(query);
    }

    fn change(&self, step: Step, change: impl FnOnce(&mut Query)) {
        let mut next = self.query.get_untracked();
        change(&mut next);
        if self.query.with_untracked(|query| *query != next) {
            self.step.set_value(step);
            self.query.set(next);
        }
    }

    /// How the latest query came about.
    pub fn step(&self) -> Step {
        self.step.get_value()
    }

    /// Opens claims in detail; none closes.
    pub fn open(&self, claims: Vec<ClaimKey>) {
        self.go(|query| query.open = claims);
    }

    /// Which page is shown.
    pub fn view(&self) -> View {
        self.view.get()
    }
}

/// Brings the counts up to date once the frame that shows the results is painted.
fn follow_results(results: Memo<Results>, counts: RwSignal<Facets>) {
    let is_waiting = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        results.track();
        if before.is_some() && !is_waiting.get_value() {
            is_waiting.set_value(true);
            after_paint(move || {
                is_waiting.set_value(false);
                counts.set(results.with_untracked(|results| results.facets.clone()));
            });
        }
    });
}
