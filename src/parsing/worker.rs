//! The worker's side: a text comes in, HTML goes out.

use super::{PROTOCOL, report};
use counterclaim_core::article::Reader;
use counterclaim_core::blob;
use counterclaim_core::model::Corpus;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens for texts, and says that it does.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // Thesis, questions and lexicon; damaged bytes would have stopped the page, which carries the same corpus.
    let corpus = blob::decode(include_bytes!(concat!(env!("OUT_DIR"), "/thesis.bin"))).unwrap_or_default();
    let reader = Reader::new(&corpus);
    let answering = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        let Some(text) = Reflect::get(&data, &"text".into()).ok().and_then(|text| text.as_string()) else { return };
        let article = reader.read(&text, None);
        // Words that point one way come from here, claims from the page.
        let claims = Reflect::get(&data, &"corpus".into()).ok().and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
        let page = claims.and_then(|bytes| blob::decode(&bytes.to_vec()).ok()).unwrap_or_default();
        let whole = Corpus { lexicon: corpus.lexicon.clone(), ..page };
        let html = report::html(&text, &article, &whole);
        let asked = Reflect::get(&data, &"asked".into()).unwrap_or(JsValue::NULL);
        post(&answering, &[("asked", asked), ("html", html.into())]);
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    post(&scope, &[("protocol", PROTOCOL.into())]);
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
