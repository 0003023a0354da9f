//! What one test is given: servers to serve from and browsers to look with, all its own.

use crate::browser::{Browser, Look};
use crate::engine::Engine;
use crate::faults;
use anyhow::{Context, Result, bail};
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use xtask::server::{Answered, Server, Site};

/// Where the page is served in tests: a sub-folder, since it must work from any.
const FOLDER: &str = "/some/folder/";

/// One test's servers and browsers.
#[derive(Debug)]
pub struct Stage {
    engine: Engine,
    servers: RefCell<Vec<Rc<Served>>>,
    browsers: RefCell<Vec<Rc<Browser>>>,
    scratch: PathBuf,
}

impl Stage {
    pub(crate) fn new(engine: Engine, name: &str) -> Result<Self> {
        let scratch = std::env::temp_dir().join(format!("counterclaim-stage-{}-{engine}-{name}", std::process::id()));
        std::fs::create_dir_all(&scratch)?;
        std::fs::write(scratch.join("reporter.js"), faults::REPORTER_TEXT)?;
        Ok(Self { engine, servers: RefCell::default(), browsers: RefCell::default(), scratch })
    }

    /// The engine that the test runs in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Starts a browser; it ends with the test.
    pub async fn browser(&self, look: Look) -> Result<Rc<Browser>> {
        let browser = Rc::new(Browser::start(self.engine, look).await?);
        self.browsers.borrow_mut().push(Rc::clone(&browser));
        Ok(browser)
    }

    /// Where the built page lies.
    pub fn dist() -> PathBuf {
        std::env::var_os("COUNTERCLAIM_DIST").map_or_else(|| repository().join("dist"), PathBuf::from)
    }

    /// Where a page lies whose corpus was built as if it were too large to embed.
    ///
    /// # Errors
    /// Where nobody built it.
    pub fn parted() -> Result<PathBuf> {
        let own = || repository().join("target/parted-site");
        let site = std::env::var_os("COUNTERCLAIM_PARTED").map_or_else(own, PathBuf::from);
        if !site.join("shards").is_dir() {
            bail!("{} has no page with its corpus beside it: `cargo xtask test --browsers` builds it", site.display());
        }
        Ok(site)
    }

    /// Serves the built page from a sub-folder.
    pub fn page(&self) -> Result<Rc<Served>> {
        let dist = Self::dist();
        if !dist.join("index.html").is_file() {
            bail!("{} has no page: `cargo xtask build` first", dist.display());
        }
        self.serve(Site::new().mount(FOLDER, dist), FOLDER)
    }

    /// Serves the demo blog post from another origin than the page's, which it embeds.
    pub fn post(&self, page: &Served) -> Result<Rc<Served>> {
        let site = page.url("");
        let site = site.trim_end_matches('/');
        self.serve(Site::new().mount("/", repository().join("demo")).fill("{{site}}", site), "/")
    }

    /// Serves files that are given as text, by their names.
    pub fn files(&self, files: &[(&str, &str)]) -> Result<Rc<Served>> {
        let folder = self.scratch.join(format!("files-{}", self.servers.borrow().len()));
        std::fs::create_dir_all(&folder)?;
        for (name, text) in files {
            std::fs::write(folder.join(name), text)?;
        }
        self.serve(Site::new().mount(FOLDER, folder), FOLDER)
    }

    /// Serves anything; `folder` is where addresses begin.
    pub fn serve(&self, site: Site, folder: &str) -> Result<Rc<Served>> {
        let mut site = site;
        if faults::needs_reporter(self.engine) {
            let script = format!("<script src=\"{}reporter.js\"></script><meta charset", faults::REPORTER);
            site = site.fill_opened("<meta charset", &script).mount(faults::REPORTER, &self.scratch);
        }
        let server = Server::anywhere(site)?;
        let base = format!("{}{folder}", server.origin());
        let served = Rc::new(Served { base, server: RefCell::new(server), seen: RefCell::default() });
        self.servers.borrow_mut().push(Rc::clone(&served));
        Ok(served)
    }

    /// All faults since the last call, of every browser and server of the test. A test that provokes
    /// some takes them, or it fails.
    pub async fn take_faults(&self) -> Result<Vec<String>> {
        let browsers = self.browsers.borrow().clone();
        let mut all = Vec::new();
        for browser in &browsers {
            all.extend(browser.take_faults().await.context("the faults could not be read")?);
        }
        for served in self.servers.borrow().iter() {
            all.extend(served.take_faults());
        }
        Ok(all)
    }

    /// Pictures of what the browsers show, for a test that failed.
    pub(crate) async fn pictures(&self, name: &str) -> Vec<PathBuf> {
        let browsers = self.browsers.borrow().clone();
        let folder = repository().join("target/browser-failures");
        let mut files = Vec::new();
        for (number, browser) in browsers.iter().enumerate() {
            let file = folder.join(format!("{}-{name}-{number}.png", self.engine));
            if let Ok(picture) = browser.picture().await
                && std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, picture)).is_ok()
            {
                files.push(file);
            }
        }
        files
    }

    /// Ends browsers and servers.
    pub(crate) async fn close(&self) {
        for browser in self.browsers.take() {
            if let Some(browser) = Rc::into_inner(browser) {
                browser.quit().await;
            }
        }
        self.servers.take();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.scratch);
    }
}

/// A running server of a test.
#[derive(Debug)]
pub struct Served {
    base: String,
    server: RefCell<Server>,
    seen: RefCell<usize>,
}

impl Served {
    /// The address of something on it: `url("?view=timeline")`, `url("embed.js")`.
    pub fn url(&self, rest: &str) -> String {
        format!("{}{rest}", self.base)
    }

    /// Stops it for real: the port is closed, and so is every connection that was open.
    pub fn stop(&self) {
        self.server.borrow_mut().stop();
    }

    /// Starts it again, under the same address.
    pub fn restart(&self) -> Result<()> {
        Ok(self.server.borrow_mut().restart()?)
    }

    /// The requests answered so far.
    pub fn log(&self) -> Vec<Answered> {
        self.server.borrow().log()
    }

    fn take_faults(&self) -> Vec<String> {
        let log = self.log();
        let new = log.get(*self.seen.borrow()..).unwrap_or_default();
        let faults = new.iter().filter_map(|line| faults::of_server(&line.path, line.status)).collect();
        *self.seen.borrow_mut() = log.len();
        faults
    }
}

fn repository() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map(PathBuf::from).unwrap_or(here)
}
