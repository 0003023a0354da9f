//! Driving the page in real browsers: Chromium, Firefox and WebKitGTK, none of them with a screen.
//!
//! A test is an async function that is given a [`Stage`]; [`run`] makes one test of it per engine and
//! runs them through a harness that reports like `cargo test`:
//!
//! ```no_run
//! use anyhow::Result;
//! use counterclaim_browser_tests::{Look, Stage, run, scenarios};
//!
//! async fn opens(stage: &Stage) -> Result<()> {
//!     let site = stage.page()?;
//!     let browser = stage.browser(Look::PHONE).await?;
//!     browser.open(&site.url("?view=timeline")).await?;
//!     browser.shot("timeline-phone").await
//! }
//!
//! fn main() {
//!     run(scenarios![opens])
//! }
//! ```
//!
//! Every test has browsers of its own with fresh profiles, and servers of its own on free ports. It fails
//! on any fault that it does not take (`take_faults`):
//!
//! | fault | Chromium | Firefox | WebKitGTK |
//! |---|---|---|---|
//! | `console.error` | browser log | Firefox's own output | reporting script |
//! | uncaught error, rejected promise | browser log | console service | reporting script |
//! | violation of the Content-Security-Policy | browser log | console service | reporting script |
//! | file that is not there | browser log, server's log | server's log | server's log, reporting script |
//! | request that got no answer | browser log | unseen | reporting script, for elements only |
//!
//! The reporting script is put into the HTML by the test's server, for WebKitGTK alone: its driver has no
//! way to read the console. It is silent where the server is stopped.

mod browser;
mod capabilities;
mod engine;
mod faults;
mod processes;
mod scenario;
mod site_copy;
mod stage;

pub use browser::{Browser, Look};
pub use engine::Engine;
pub use scenario::{Scenario, Steps, run, scenario};
pub use site_copy::SiteCopy;
pub use stage::{Served, Stage};
pub use thirtyfour::prelude::{By, Key, WebElement};
