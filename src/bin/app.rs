//! Starts the page in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    counterclaim_app::start::page();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser: `cargo xtask serve` builds and serves it");
}
