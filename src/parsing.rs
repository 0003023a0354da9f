//! The reader's own article, parsed in a worker: the page stays quick, and the text never leaves the device.
//!
//! The worker is a program of its own (`bin/worker.rs`), fetched only when somebody first asks for it. It answers
//! with HTML that is ready to be shown, so that the page carries nothing of the parser.

pub mod file;
pub mod html;
mod placed;
pub mod report;
#[cfg(target_arch = "wasm32")]
pub mod worker;

/// What becomes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The worker reads.
    Reading,
    /// What it found, as HTML.
    Read(String),
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// Nothing could be read, and why.
    Failed(Fault),
}

/// Why a text was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The browser starts no worker here: a sandbox, a page from a file.
    NoWorker,
    /// The worker's files did not arrive, or it ended.
    Stopped,
    /// The worker is of another version than the page.
    OtherVersion,
}

/// The longest text that is read in a page, in bytes: a book of a thousand pages, a few seconds on a slow device.
pub const LONGEST: usize = 4_000_000;

/// Changes with what page and worker say to each other. A host may hand out an old worker with a new page.
pub const PROTOCOL: u32 = 3;

/// Has the worker fetched and started, for a text that is likely to come. That it cannot be is told when one comes.
pub fn prepare() {
    #[cfg(target_arch = "wasm32")]
    page::prepare();
}

/// Has a text read. `tell` hears of every outcome; a text given meanwhile takes the place of the one before.
pub fn parse(text: String, tell: impl Fn(Outcome) + 'static) {
    #[cfg(target_arch = "wasm32")]
    page::parse(text, tell);
    #[cfg(not(target_arch = "wasm32"))]
    drop((text, tell));
}

#[cfg(target_arch = "wasm32")]
mod page {
    use super::{Fault, Outcome, PROTOCOL};
    use crate::library::EMBEDDED;
    use js_sys::{Object, Reflect, Uint8Array};
    use std::cell::RefCell;
    use wasm_bindgen::prelude::*;
    use web_sys::{MessageEvent, Worker};

    /// Written by Trunk beside the page: it loads the worker's glue and wasm.
    const FILE: &str = "worker_loader.js";

    /// The worker, and what it has been asked last.
    #[derive(Default)]
    struct Desk {
        worker: Option<Worker>,
        ready: bool,
        /// The text that waits for the worker to be ready.
        waiting: Option<String>,
        /// Answers to earlier questions are thrown away.
        asked: u32,
        tell: Option<Box<dyn Fn(Outcome)>>,
    }

    thread_local! {
        static DESK: RefCell<Desk> = RefCell::default();
    }

    pub(super) fn prepare() {
        DESK.with_borrow_mut(Desk::open);
    }

    impl Desk {
        /// Starts the worker where there is none.
        fn open(&mut self) {
            if self.worker.is_none() {
                self.worker = start();
                self.ready = false;
            }
        }
    }

    pub(super) fn parse(text: String, tell: impl Fn(Outcome) + 'static) {
        tell(Outcome::Reading);
        let started = DESK.with_borrow_mut(|desk| {
            desk.asked = desk.asked.wrapping_add(1);
            desk.tell = Some(Box::new(tell));
            desk.open();
            match (&desk.worker, desk.ready) {
                (Some(worker), true) => post(worker, desk.asked, &text),
                // A message posted before the worker's wasm runs would be lost.
                (Some(_), false) => desk.waiting = Some(text),
                (None, _) => return false,
            }
            true
        });
        if !started {
            say(Outcome::Failed(Fault::NoWorker));
        }
    }

    fn start() -> Option<Worker> {
        let worker = Worker::new(FILE).ok()?;
        let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| hear(&event.data()));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let ended = Closure::<dyn Fn()>::new(|| {
            DESK.with_borrow_mut(|desk| desk.worker = None);
            say(Outcome::Failed(Fault::Stopped));
        });
        worker.set_onerror(Some(ended.as_ref().unchecked_ref()));
        ended.forget();
        Some(worker)
    }

    fn hear(data: &JsValue) {
        let number = |key: &str| Reflect::get(data, &key.into()).ok().and_then(|value| value.as_f64());
        if let Some(version) = number("protocol") {
            if version as u32 != PROTOCOL {
                return say(Outcome::Failed(Fault::OtherVersion));
            }
            return DESK.with_borrow_mut(|desk| {
                desk.ready = true;
                if let Some(worker) = &desk.worker {
                    // The page holds the corpus already; the worker need not bring another, and reads it once.
                    send(worker, &[("corpus", Uint8Array::from(EMBEDDED).into())]);
                }
                if let (Some(worker), Some(text)) = (&desk.worker, desk.waiting.take()) {
                    post(worker, desk.asked, &text);
                }
            });
        }
        let latest = DESK.with_borrow(|desk| number("asked").is_some_and(|asked| asked as u32 == desk.asked));
        if let Some(html) = Reflect::get(data, &"html".into()).ok().and_then(|html| html.as_string()).filter(|_| latest)
        {
            say(Outcome::Read(html));
        }
    }

    fn say(outcome: Outcome) {
        // Taken out meanwhile: who hears it may ask again.
        let tell = DESK.with_borrow_mut(|desk| desk.tell.take());
        if let Some(tell) = tell {
            tell(outcome);
            DESK.with_borrow_mut(|desk| {
                desk.tell.get_or_insert(tell);
            });
        }
    }

    fn post(worker: &Worker, asked: u32, text: &str) {
        send(worker, &[("asked", asked.into()), ("text", text.into())]);
    }

    fn send(worker: &Worker, entries: &[(&str, JsValue)]) {
        let message = Object::new();
        for (key, value) in entries {
            // Setting a property of a new object cannot fail.
            let _ = Reflect::set(&message, &(*key).into(), value);
        }
        // A worker that is gone has reported its end.
        let _ = worker.post_message(&message);
    }
}
