//! The three engines: what each needs on this machine, and whether it is here.

use std::fmt;
use std::path::PathBuf;
use xtask::tools;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by ChromeDriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver, in a screen of Xvfb's.
    WebKit,
}

/// The programs of one engine.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine's name: in `COUNTERCLAIM_BROWSERS`, in the tests' and in the pictures' names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine's programs, or what is missing and how to get it.
    pub(crate) fn programs(self) -> Result<Programs, String> {
        let (browser, package) = match self {
            Self::Chromium => (first_on_path(&["chromium", "chromium-browser", "google-chrome"]), "chromium"),
            Self::Firefox => (first_on_path(&["firefox-esr", "firefox"]), "firefox-esr"),
            Self::WebKit => (mini_browser(), "webkit2gtk-driver"),
        };
        let browser = browser.ok_or_else(|| missing(self.name(), package))?;
        let driver = match self {
            Self::Chromium => tools::on_path("chromedriver").ok_or_else(|| missing("chromedriver", "chromium-driver")),
            Self::Firefox => tools::geckodriver().find().ok_or_else(|| {
                let version = tools::geckodriver().version;
                format!("geckodriver is missing: `cargo install geckodriver --version {version} --locked`")
            }),
            Self::WebKit => {
                tools::on_path("Xvfb").ok_or_else(|| missing("Xvfb", "xvfb"))?;
                tools::on_path("WebKitWebDriver").ok_or_else(|| missing("WebKitWebDriver", "webkit2gtk-driver"))
            }
        }?;
        Ok(Programs { browser, driver })
    }

    /// The engines that `COUNTERCLAIM_BROWSERS` names; `None` where it is not set.
    pub(crate) fn chosen() -> Option<Result<Vec<Self>, String>> {
        let names = std::env::var("COUNTERCLAIM_BROWSERS").ok().filter(|names| !names.trim().is_empty())?;
        let engine = |name: &str| {
            Self::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
                format!(
                    "COUNTERCLAIM_BROWSERS names `{name}`; it takes chromium, firefox and webkit, with commas between"
                )
            })
        };
        Some(names.split(',').map(|name| engine(name.trim())).collect())
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

fn missing(program: &str, package: &str) -> String {
    format!("{program} is missing: `apt-get install {package}`")
}

fn first_on_path(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| tools::on_path(program))
}

/// MiniBrowser lies beside WebKit's own processes, where each distribution puts these.
fn mini_browser() -> Option<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib"), PathBuf::from("/usr/lib64")];
    folders.extend(std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path()));
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let mut files = folders.iter().flat_map(|folder| versions.map(|version| folder.join(version).join("MiniBrowser")));
    files.find(|file| file.is_file())
}
