//! The page, as a reader meets it.

use anyhow::Result;
use counterclaim_browser_tests::{Look, Stage, run, scenarios};

async fn becomes_ready(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await
}

fn main() {
    run(scenarios![becomes_ready])
}
