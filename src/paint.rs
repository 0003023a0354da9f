//! What may wait until the reader has seen the answer.
//!
//! A key has one frame to show what it found. What lies out of sight, and counts beside it, follow right after that
//! frame is painted: no timer decides when, and on a fast device both fall into what the eye takes for one moment.

/// Calls once the next frame is painted. In a page that is hidden nothing is painted, and it waits.
pub fn after_paint(call: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::request_animation_frame(move || {
        gloo::timers::callback::Timeout::new(0, call).forget();
    });
    // Prerendered pages show everything at once.
    #[cfg(not(target_arch = "wasm32"))]
    drop(call);
}
