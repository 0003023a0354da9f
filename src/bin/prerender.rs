//! Writes a page as HTML, made by the same components that run in the browser: the home page, or that of the query
//! string given, such as `view=timeline`.
//!
//! What it prints goes into `index.html` and the static pages beside it: a reader sees the text before any script runs,
//! or without one.

// The type of a whole page nests deeper than the compiler looks by default.
#![recursion_limit = "512"]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use counterclaim_app::app::App;
    use counterclaim_app::library::Library;
    use counterclaim_core::edtf::Day;
    use leptos::prelude::*;
    use std::process::ExitCode;

    let library = match Library::embedded() {
        Ok(library) => library,
        Err(error) => {
            eprintln!("the embedded corpus cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let address = std::env::args().nth(1).unwrap_or_default();
    // Nothing that depends on the day is shown: it lies before everything.
    let today = Day::from_days(0).unwrap_or(Day::MIN);
    let owner = Owner::new();
    let html = owner.with(|| view! { <App library address today/> }.to_html());
    // Nobody takes these nodes over: the live page replaces them, so the markers for that would be dead weight.
    println!("{}", html.replace("<!>", ""));
    ExitCode::SUCCESS
}

#[cfg(target_arch = "wasm32")]
fn main() {}
