//! Parses the reader's own article beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    counterclaim_app::parsing::worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser, beside the page: `cargo xtask serve` builds and serves it");
}
