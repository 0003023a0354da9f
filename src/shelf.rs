//! The words of a corpus too large to embed, fetched when somebody wants to read them.
//!
//! Whoever asks for a claim whose words are not here gets it bare, is told again when words arrive, and by asking has
//! set their file on its way. So pages and components ask for claims as they always do. A file that cannot be had is
//! asked for once more past the browser's cache; then the page says what is wrong and leaves the next try to its reader.

use crate::messages::Unfetched;
use counterclaim_core::model::{Block, Claim, ClaimKey, Corpus, SourceKey};
use counterclaim_core::shard::{Shard, Shards};
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use std::sync::{Mutex, OnceLock};

/// A file that could not be had, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file's name.
    pub name: String,
    /// Why.
    pub reason: Unfetched,
}

/// Where the words stand, as far as they have arrived.
#[derive(Debug)]
pub struct Shelf {
    shards: Shards,
    stretches: Vec<OnceLock<Vec<Claim>>>,
    digests: Vec<OnceLock<Vec<Block>>>,
    /// What is on its way, or could not be had.
    asked: Mutex<Vec<Shard>>,
    /// What could not be had, until somebody tries again.
    failed: Mutex<Vec<Shard>>,
    arrived: ArcRwSignal<u32>,
    fault: ArcRwSignal<Option<Fault>>,
}

impl Shelf {
    /// An empty shelf.
    pub fn new(shards: Shards, corpus: &Corpus) -> Self {
        Self {
            stretches: (0..shards.stretches()).map(|_| OnceLock::new()).collect(),
            digests: corpus.sources.iter().map(|_| OnceLock::new()).collect(),
            shards,
            asked: Mutex::default(),
            failed: Mutex::default(),
            arrived: ArcRwSignal::new(0),
            fault: ArcRwSignal::new(None),
        }
    }

    /// A claim with its words; bare where they are still on their way. The caller follows their arrival.
    pub fn claim(&'static self, corpus: &'static Corpus, key: ClaimKey) -> Option<&'static Claim> {
        let (stretch, place) = Shard::of(key);
        match self.stretches.get(stretch)?.get() {
            Some(claims) => claims.get(place),
            None => {
                self.ask(corpus, Shard::Words(stretch));
                corpus.claim(key)
            }
        }
    }

    /// The paragraphs of an article; nothing where they are still on their way. The caller follows their arrival.
    pub fn blocks(&'static self, corpus: &'static Corpus, source: SourceKey) -> Option<&'static [Block]> {
        let blocks = self.digests.get(source.at())?.get();
        if blocks.is_none() {
            self.ask(corpus, Shard::Digest(source));
        }
        blocks.map(Vec::as_slice)
    }

    /// What went wrong last, until somebody tries again.
    pub fn fault(&self) -> Option<Fault> {
        self.fault.get()
    }

    /// Whether a claim's words could not be had.
    pub fn has_failed(&self, key: ClaimKey) -> bool {
        let shard = Shard::Words(Shard::of(key).0);
        self.failed.lock().is_ok_and(|failed| failed.contains(&shard))
    }

    /// Asks again for whatever could not be had: everybody who waits does.
    pub fn retry(&self) {
        if let (Ok(mut asked), Ok(mut failed)) = (self.asked.lock(), self.failed.lock()) {
            asked.retain(|shard| !failed.contains(shard));
            failed.clear();
        }
        self.fault.set(None);
        self.arrived.update(|count| *count += 1);
    }

    fn ask(&'static self, corpus: &'static Corpus, shard: Shard) {
        // Markup that is written once has nobody to be told; whoever put it there looks after it.
        if Observer::get().is_some() {
            self.arrived.track();
        }
        let is_new = self.asked.lock().is_ok_and(|mut asked| {
            let is_new = !asked.contains(&shard);
            if is_new {
                asked.push(shard);
            }
            is_new
        });
        if is_new {
            self.fetch(corpus, shard);
        }
    }

    /// Outside a browser there is nothing to fetch from: such a program embeds the whole corpus.
    #[cfg(not(target_arch = "wasm32"))]
    fn fetch(&'static self, _corpus: &'static Corpus, shard: Shard) {
        let name = self.shards.name(shard).unwrap_or_default();
        self.fault.set(Some(Fault { name, reason: Unfetched::Unreachable }));
    }

    #[cfg(target_arch = "wasm32")]
    fn fetch(&'static self, corpus: &'static Corpus, shard: Shard) {
        use crate::fetch::{Cache, file};
        let Some(name) = self.shards.name(shard) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let mut kept = self.keep(corpus, shard, file(&name, Cache::Usual).await);
            if kept.is_err() {
                kept = self.keep(corpus, shard, file(&name, Cache::Past).await);
            }
            match kept {
                Ok(()) => self.tell(shard),
                Err(reason) => {
                    if let Ok(mut failed) = self.failed.lock() {
                        failed.push(shard);
                    }
                    self.fault.set(Some(Fault { name, reason }));
                    self.arrived.update(|count| *count += 1);
                }
            }
        });
    }

    /// Puts what was fetched into its place.
    #[cfg(target_arch = "wasm32")]
    fn keep(&self, corpus: &Corpus, shard: Shard, fetched: Result<Vec<u8>, Unfetched>) -> Result<(), Unfetched> {
        use counterclaim_core::shard;
        let bytes = fetched?;
        let damaged = |_| Unfetched::Damaged;
        match shard {
            Shard::Words(at) => {
                let claims = shard::words(&bytes, &corpus.claims, at).map_err(damaged)?;
                // A second copy says the same.
                let _ = self.stretches.get(at).map(|place| place.set(claims));
            }
            Shard::Digest(source) => {
                let blocks = shard::digest(&bytes, corpus).map_err(damaged)?;
                let _ = self.digests.get(source.at()).map(|place| place.set(blocks));
            }
        }
        Ok(())
    }

    /// Tells everybody who waits; what arrives together is told once.
    #[cfg(target_arch = "wasm32")]
    fn tell(&'static self, shard: Shard) {
        let on_its_way = self.asked.lock().is_ok_and(|mut asked| {
            asked.retain(|other| *other != shard);
            !asked.is_empty()
        });
        if on_its_way {
            // Others are close behind: the next frame shows all that have come by then.
            crate::paint::after_paint(|| self.arrived.update(|count| *count += 1));
        } else {
            self.arrived.update(|count| *count += 1);
        }
    }
}
