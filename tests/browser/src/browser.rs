//! One browser with a fresh profile, and what a test does with it.

use crate::engine::Engine;
use crate::processes::Processes;
use crate::{capabilities, faults};
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::prelude::{By, WebDriver, WebElement};

/// How long a page may take to become ready, and anything else to appear. Generous: the machine may be
/// busy, and only a failing test ever waits so long.
const PATIENCE: Duration = Duration::from_secs(40);

/// More than the bars of WebKit's window are ever high, in CSS pixels.
const MOST_BARS: u32 = 200;

/// How the reader looks at the page. Fixed when the browser starts, but for the size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The page's width in CSS pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Whether the reader prefers a dark page.
    pub dark: bool,
    /// Whether JavaScript is allowed.
    pub scripting: bool,
}

impl Look {
    /// On a desk: 1280 by 900, light.
    pub const DESK: Self = Self { width: 1280, height: 900, dark: false, scripting: true };
    /// On a phone: 390 by 844, light.
    pub const PHONE: Self = Self { width: 390, height: 844, ..Self::DESK };

    /// The same, dark.
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same, without JavaScript. The test's own scripts still run.
    pub const fn without_scripting(self) -> Self {
        Self { scripting: false, ..self }
    }
}

/// A browser. It ends with the test, and all its processes with it.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    driver: WebDriver,
    processes: Processes,
    faults: RefCell<Vec<String>>,
    output_read: RefCell<usize>,
}

impl Browser {
    pub(crate) async fn start(engine: Engine, look: Look) -> Result<Self> {
        let mut processes = Processes::new()?;
        let (port, capabilities) = capabilities::start(engine, look, &mut processes)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .with_context(|| format!("{engine} did not start:\n{}", processes.output()))?;
        let browser = Self { engine, driver, processes, faults: RefCell::default(), output_read: RefCell::default() };
        if engine == Engine::Chromium {
            let scheme = if look.dark { "dark" } else { "light" };
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            browser.chromium("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            let off = json!({ "value": !look.scripting });
            browser.chromium("Emulation.setScriptExecutionDisabled", off).await?;
        }
        browser.resize(look.width, look.height).await?;
        Ok(browser)
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session, for whatever has no function here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address and waits until the page reacts to input: `<html data-ready="true">`.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.visit(url).await?;
        self.ready().await
    }

    /// Opens an address and waits for no more than its loading.
    pub async fn visit(&self, url: &str) -> Result<()> {
        self.driver.goto(url).await.with_context(|| format!("{url} could not be opened"))
    }

    /// Waits until the page reacts to input.
    pub async fn ready(&self) -> Result<()> {
        self.until("the page is ready", "return document.documentElement.dataset.ready === 'true'").await
    }

    /// Waits until a script returns true; `what` is for the message when it does not.
    pub async fn until(&self, what: &str, script: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            // A script may fail while one page makes room for the next.
            let returned = self.script(script).await;
            if matches!(returned, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                bail!("waited {} s in vain until {what} (the script returned {returned:?})", PATIENCE.as_secs());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// What a script returns: `return innerWidth`.
    pub async fn script(&self, script: &str) -> Result<Value> {
        self.script_with(script, Vec::new()).await
    }

    /// What a script returns that is given `arguments`.
    pub async fn script_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// The first element of a CSS selector, waited for.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let begun = Instant::now();
        loop {
            match self.driver.find(By::Css(selector)).await {
                Ok(element) => return Ok(element),
                Err(error) if begun.elapsed() > PATIENCE => {
                    return Err(error).with_context(|| format!("waited in vain for `{selector}`"));
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(25)).await,
            }
        }
    }

    /// All elements of a CSS selector, as they are now.
    pub async fn find_all(&self, selector: &str) -> Result<Vec<WebElement>> {
        Ok(self.driver.find_all(By::Css(selector)).await?)
    }

    /// How many elements a CSS selector finds now.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        Ok(self.find_all(selector).await?.len())
    }

    /// The text of the first element of a CSS selector.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.find(selector).await?.text().await?)
    }

    /// The address with its query.
    pub async fn address(&self) -> Result<String> {
        Ok(self.driver.current_url().await?.to_string())
    }

    /// Gives the page another size, in CSS pixels. Below 600 Chromium behaves as a phone does.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            // Its headless window is never narrower than 500 pixels, so the page's size is set instead.
            Engine::Chromium => {
                let phone = width < 600;
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
                self.chromium("Emulation.setDeviceMetricsOverride", metrics).await?;
                self.chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await
            }
            // Nor is Firefox's; but within it the page may be narrower.
            Engine::Firefox => {
                let script = format!(
                    "const style = gBrowser.selectedBrowser.style; style.flex = 'none';
                     window.resizeTo(Math.max({width}, 500), {height} + window.outerHeight - window.innerHeight + 120);
                     for (const side of ['width', 'minWidth', 'maxWidth']) style[side] = '{width}px';
                     for (const side of ['height', 'minHeight', 'maxHeight']) style[side] = '{height}px';"
                );
                faults::in_firefox_itself(&self.driver, &script).await?;
                self.sized(width, height).await
            }
            Engine::WebKit => {
                // The window answers before its page has the new size, so the bars are measured once the page rests,
                // and again where a busy machine rested in between.
                let begun = Instant::now();
                let mut outer = height;
                while begun.elapsed() < PATIENCE {
                    self.driver.set_window_rect(0, 0, width, outer).await?;
                    let inner = self.settled_height().await?;
                    if inner == height {
                        break;
                    }
                    let corrected = (outer + height).saturating_sub(inner);
                    // What no window of the screen can be was measured too early.
                    outer = if corrected < height || corrected > height + MOST_BARS { height } else { corrected };
                }
                self.sized(width, height).await
            }
        }
    }

    /// The page's height, once it has been the same three times in a row.
    async fn settled_height(&self) -> Result<u32> {
        let mut seen = (0, 0);
        loop {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let height = u32::try_from(self.script("return innerHeight").await?.as_u64().unwrap_or_default())?;
            seen = if seen.0 == height { (height, seen.1 + 1) } else { (height, 1) };
            if seen.1 == 3 {
                return Ok(height);
            }
        }
    }

    async fn sized(&self, width: u32, height: u32) -> Result<()> {
        let script = format!("return innerWidth === {width} && innerHeight === {height}");
        self.until(&format!("the page is {width} by {height}"), &script).await
    }

    /// Takes the page's network away, or gives it back; Chromium only, and not for what its service worker
    /// asks for. For a reader on the train, in any engine, stop the server instead ([`crate::Served::stop`]).
    pub async fn offline(&self, offline: bool) -> Result<()> {
        let speed = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.chromium("Network.enable", json!({})).await?;
        self.chromium("Network.emulateNetworkConditions", speed).await
    }

    /// Slows the processor down by a factor; Chromium only.
    pub async fn slow_down(&self, factor: f64) -> Result<()> {
        self.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await
    }

    /// A command of Chromium's DevTools protocol.
    pub async fn chromium(&self, command: &str, parameters: Value) -> Result<()> {
        if self.engine != Engine::Chromium {
            bail!("{} has no `{command}`: the test is for Chromium only", self.engine);
        }
        self.driver.cdp().send_raw(command, parameters).await.with_context(|| command.to_owned())?;
        Ok(())
    }

    /// Saves a picture of what is on the screen to `COUNTERCLAIM_SHOTS/ENGINE-NAME.png`; does nothing
    /// where that is not set.
    pub async fn shot(&self, name: &str) -> Result<()> {
        let Some(file) = self.shot_file(name) else { return Ok(()) };
        Ok(std::fs::write(file, self.driver.screenshot_as_png().await?)?)
    }

    /// The same of the whole page, where the engine can: Chromium.
    pub async fn shot_whole(&self, name: &str) -> Result<()> {
        if self.engine != Engine::Chromium {
            return self.shot(name).await;
        }
        let Some(file) = self.shot_file(name) else { return Ok(()) };
        let parameters = json!({ "format": "png", "captureBeyondViewport": true });
        let picture = self.driver.cdp().send_raw("Page.captureScreenshot", parameters).await?;
        Ok(std::fs::write(file, STANDARD.decode(picture["data"].as_str().unwrap_or_default())?)?)
    }

    fn shot_file(&self, name: &str) -> Option<PathBuf> {
        let folder = PathBuf::from(std::env::var_os("COUNTERCLAIM_SHOTS").filter(|folder| !folder.is_empty())?);
        std::fs::create_dir_all(&folder).ok()?;
        Some(folder.join(format!("{}-{name}.png", self.engine)))
    }

    /// The faults that the browser itself has told of since the last call (the table in the crate's
    /// documentation). [`crate::Stage::take_faults`] has these and the servers'.
    pub(crate) async fn take_faults(&self) -> Result<Vec<String>> {
        let new = match self.engine {
            Engine::Chromium => faults::of_chromium(&self.driver).await?,
            Engine::Firefox => {
                let mut read = *self.output_read.borrow();
                let new = faults::of_firefox(&self.driver, &self.processes.output(), &mut read).await?;
                *self.output_read.borrow_mut() = read;
                new
            }
            Engine::WebKit => Vec::new(),
        };
        let mut faults = self.faults.take();
        faults.extend(new);
        Ok(faults)
    }

    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.driver.screenshot_as_png().await?)
    }

    /// Ends the session as a reader would, so that nothing waits for it; what does not end is killed.
    pub(crate) async fn quit(self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.driver.quit()).await;
    }
}
