//! Fetches the files of a large corpus that lie beside the page.

use crate::messages::Unfetched;
use counterclaim_core::shard::FOLDER;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableWritablePair, RequestCache, RequestInit, Response};

/// Whether the browser may answer from what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// As always: a file never changes under its name.
    Usual,
    /// What is kept is damaged or of no use: the host is asked.
    Past,
}

/// What a file holds, unpacked.
///
/// # Errors
/// No answer, another answer than the file, or a file that does not unpack whole.
pub async fn file(name: &str, cache: Cache) -> Result<Vec<u8>, Unfetched> {
    let window = web_sys::window().ok_or(Unfetched::Unreachable)?;
    let how = RequestInit::new();
    if cache == Cache::Past {
        how.set_cache(RequestCache::Reload);
    }
    let answer = JsFuture::from(window.fetch_with_str_and_init(&format!("{FOLDER}/{name}"), &how)).await;
    let answer: Response = answer.ok().and_then(|answer| answer.dyn_into().ok()).ok_or(Unfetched::Unreachable)?;
    if !answer.ok() {
        return Err(Unfetched::Missing(answer.status()));
    }
    unpacked(&answer).await.map_err(|_| Unfetched::Damaged)
}

async fn unpacked(answer: &Response) -> Result<Vec<u8>, JsValue> {
    let body = answer.body().ok_or(JsValue::NULL)?;
    // Every engine has had it since 2023; the bindings still hold it back as unstable.
    let unpacker: Function = Reflect::get(&js_sys::global(), &"DecompressionStream".into())?.dyn_into()?;
    let gunzip = Reflect::construct(&unpacker, &Array::of1(&"gzip".into()))?;
    let stream = body.pipe_through(gunzip.unchecked_ref::<ReadableWritablePair>());
    let whole = Response::new_with_opt_readable_stream(Some(&stream))?.array_buffer()?;
    Ok(Uint8Array::new(&JsFuture::from(whole).await?).to_vec())
}
