//! Opens a corpus too large to embed: its head is fetched in pieces, with a bar that fills.
//!
//! The prerendered page stands below the bar meanwhile. Pieces that have arrived stay when others fail, so another try
//! asks only for what is missing.

use crate::fetch::{Cache, file};
use crate::library::{EMBEDDED, Library};
use crate::messages as say;
use crate::paint::after_paint;
use crate::shelf::Fault;
use counterclaim_core::blob::BlobError;
use counterclaim_core::shard::{self, Catalogue};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;

/// How far the head has come.
#[derive(Debug, Clone, Default, PartialEq)]
struct Progress {
    /// Bytes that have arrived, unpacked.
    arrived: u32,
    /// Pieces on their way.
    waiting: usize,
    /// What could not be had.
    fault: Option<Fault>,
}

/// What is known of the head.
#[derive(Clone)]
struct Opening {
    catalogue: Arc<Catalogue>,
    pieces: Arc<Mutex<Vec<Option<Vec<u8>>>>>,
    progress: ArcRwSignal<Progress>,
}

/// Fetches the corpus and hands it on, or says why there is none.
pub fn open(done: impl FnOnce(Result<&'static Library, BlobError>) + 'static) {
    let catalogue = match shard::catalogue(EMBEDDED) {
        Ok(catalogue) => catalogue,
        Err(error) => return done(Err(error)),
    };
    let pieces = catalogue.head.iter().map(|_| None).collect();
    let opening = Opening {
        catalogue: Arc::new(catalogue),
        pieces: Arc::new(Mutex::new(pieces)),
        progress: ArcRwSignal::new(Progress::default()),
    };
    let Some(bar) = place() else { return };
    let whole = opening.clone();
    let end: Rc<RefCell<Option<End>>> = Rc::default();
    let ended = end.clone();
    let finish: Finish = Rc::new(move || {
        if let Some(end) = ended.take() {
            end(whole.library());
        }
    });
    let shown = (opening.clone(), finish.clone());
    let mounted = leptos::mount::mount_to(bar.clone(), move || bar_of(shown.0, shown.1));
    *end.borrow_mut() = Some(Box::new(move |library| {
        drop(mounted);
        bar.remove();
        done(library);
    }));
    opening.ask(&finish);
}

/// What happens with the library, once.
type End = Box<dyn FnOnce(Result<&'static Library, BlobError>)>;

/// What is called when all has arrived.
type Finish = Rc<dyn Fn()>;

/// Where the bar stands: above everything.
fn place() -> Option<web_sys::HtmlElement> {
    let document = web_sys::window()?.document()?;
    let place = document.create_element("div").ok()?.dyn_into::<web_sys::HtmlElement>().ok()?;
    document.body()?.prepend_with_node_1(&place).ok()?;
    Some(place)
}

impl Opening {
    /// Sets what is missing on its way; `finish` is called once all is here, after the bar has said so.
    fn ask(&self, finish: &Finish) {
        let missing: Vec<usize> = self.pieces.lock().map_or_else(
            |_| Vec::new(),
            |pieces| pieces.iter().enumerate().filter(|(_, piece)| piece.is_none()).map(|(at, _)| at).collect(),
        );
        self.progress.update(|progress| {
            progress.fault = None;
            progress.waiting = missing.len();
        });
        for at in missing {
            let (opening, finish) = (self.clone(), finish.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let name = opening.catalogue.name(at).unwrap_or_default();
                let mut fetched = opening.piece(at, &name, Cache::Usual).await;
                if fetched.is_err() {
                    fetched = opening.piece(at, &name, Cache::Past).await;
                }
                opening.progress.update(|progress| {
                    progress.waiting -= 1;
                    match fetched {
                        Ok(length) => progress.arrived += length,
                        Err(reason) => progress.fault = Some(Fault { name, reason }),
                    }
                });
                let is_whole =
                    opening.progress.with_untracked(|progress| progress.waiting == 0 && progress.fault.is_none());
                if is_whole {
                    after_paint(move || finish());
                }
            });
        }
    }

    /// Fetches a piece and keeps it; tells its length.
    async fn piece(&self, at: usize, name: &str, cache: Cache) -> Result<u32, say::Unfetched> {
        let bytes = file(name, cache).await?;
        let length = bytes.len() as u32;
        let is_it = self.catalogue.head.get(at).is_some_and(|piece| piece.length == length);
        match self.pieces.lock().ok().as_mut().and_then(|pieces| pieces.get_mut(at)) {
            Some(place) if is_it => *place = Some(bytes),
            _ => return Err(say::Unfetched::Damaged),
        }
        Ok(length)
    }

    fn library(&self) -> Result<&'static Library, BlobError> {
        let mut whole = Vec::new();
        if let Ok(mut pieces) = self.pieces.lock() {
            pieces.iter_mut().for_each(|piece| whole.append(&mut piece.take().unwrap_or_default()));
        }
        let head = shard::head(&whole)?;
        drop(whole);
        Library::parted(head)
    }
}

fn bar_of(opening: Opening, finish: Finish) -> impl IntoView {
    let finish = StoredValue::new_local(finish);
    let total: u32 = opening.catalogue.head.iter().map(|piece| piece.length).sum();
    let claims = opening.catalogue.claims as usize;
    let progress = opening.progress.clone();
    let arrived = {
        let progress = progress.clone();
        Memo::new(move |_| progress.with(|progress| progress.arrived))
    };
    let fault = {
        let progress = progress.clone();
        Memo::new(move |_| progress.with(|progress| progress.fault.clone().filter(|_| progress.waiting == 0)))
    };
    let words = move || {
        if arrived.get() == total { say::OPENING.to_owned() } else { say::loading(claims, arrived.get(), total) }
    };
    let again = move || finish.with_value(|finish| opening.ask(finish));
    view! {
        <div class="loading">
            {move || match fault.get() {
                None => view! {
                    <label class="loading-bar">
                        <span role="status">{words}</span>
                        <progress max=total prop:value=move || arrived.get()></progress>
                    </label>
                }
                .into_any(),
                Some(fault) => {
                    let again = again.clone();
                    view! {
                        <div class="notice" role="alert">
                            <p>{say::unloaded(claims)} " " {say::unfetched(&fault.name, fault.reason)}</p>
                            <button type="button" class="plain" on:click=move |_| again()>{say::TRY_AGAIN}</button>
                        </div>
                    }
                    .into_any()
                }
            }}
        </div>
    }
}
