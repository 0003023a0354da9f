//! The worker's side: the page's corpus comes in once, then texts; HTML goes out.

use super::{PROTOCOL, report};
use counterclaim_core::article::Reader;
use counterclaim_core::blob;
use counterclaim_core::model::Corpus;
use counterclaim_core::relate::Answering;
use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens for texts, and says that it does.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // Thesis, questions and lexicon; damaged bytes would have stopped the page, which carries the same corpus.
    let thesis = kept(blob::decode(include_bytes!(concat!(env!("OUT_DIR"), "/thesis.bin"))).unwrap_or_default());
    let reader = Reader::new(thesis);
    let beside = RefCell::new(Answering::of(thesis));
    let asked_by = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        let told = |key: &str| Reflect::get(&data, &key.into()).unwrap_or(JsValue::UNDEFINED);
        if let Ok(bytes) = told("corpus").dyn_into::<Uint8Array>() {
            // Words that point one way come from here, claims from the page.
            let page = blob::decode(&bytes.to_vec()).unwrap_or_default();
            let whole = Corpus { lexicon: thesis.lexicon.clone(), ..page };
            let whole = kept(whole);
            beside.replace(Answering::of(whole));
            warm_up(&reader, whole);
        }
        let Some(text) = told("text").as_string() else { return };
        let html = report::html(&text, &reader.read(&text, None), &beside.borrow());
        post(&asked_by, &[("asked", told("asked")), ("html", html.into())]);
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    post(&scope, &[("protocol", PROTOCOL.into())]);
}

/// Reads a text nobody asked for, since a browser translates a function when it first runs: the reader's article then
/// takes a third of the time. The corpus' own statements have a little of everything in them.
fn warm_up(reader: &Reader, corpus: &Corpus) {
    const ENOUGH: usize = 60;
    let statements: Vec<&str> = corpus.claims.iter().take(ENOUGH).map(|claim| &*claim.statement).collect();
    drop(reader.read(&statements.join("\n\n"), None));
}

/// A corpus for as long as the worker lives. The page hands over one, once.
fn kept(corpus: Corpus) -> &'static Corpus {
    Box::leak(Box::new(corpus))
}

fn post(scope: &DedicatedWorkerGlobalScope, entries: &[(&str, JsValue)]) {
    let message = Object::new();
    for (key, value) in entries {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&message, &(*key).into(), value);
    }
    // The page may be gone; then nobody waits for an answer.
    let _ = scope.post_message(&message);
}
