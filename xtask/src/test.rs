//! `cargo xtask test`: every check there is, the quick ones first. It goes on after a failure, and ends
//! with one line that sums all of them.

use crate::command::{Tools, line_of, root};
use crate::failures::Failures;
use crate::tally::Tally;
use crate::{install, trunk};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// The package of the browser tests.
const BROWSER_TESTS: &str = "counterclaim-browser-tests";

/// What `test` was asked for.
pub struct Options {
    /// Everything that needs neither the release page nor a browser.
    pub quick_part: bool,
    /// The release page and the browsers.
    pub browsers: bool,
    /// Whether to build the page before its tests.
    pub build: bool,
    /// Only tests whose name has this; then the checks that are no tests are left out.
    pub filter: Option<String>,
}

/// Runs the checks; fails when one of them did.
pub fn test(options: &Options) -> Result<ExitCode> {
    let mut run = Run::default();
    if options.quick_part {
        quick_part(&mut run, options.filter.as_deref())?;
    }
    if options.browsers {
        browsers(&mut run, options)?;
    }
    println!("\n{}", run.summary());
    if let Some(filter) = options.filter.as_deref().filter(|_| run.sum == Tally::default()) {
        println!("No test has `{filter}` in its name.");
        run.sum = Tally::one(false);
    }
    println!("{}", run.sum);
    Ok(if run.sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn quick_part(run: &mut Run, filter: Option<&str>) -> Result<()> {
    let tools = Tools::new(Vec::new())?;
    let everything = filter.is_none();
    if everything {
        run.step("formatting", || one(tools.cargo().args(["fmt", "--all", "--check"])));
        run.step("lints (clippy; the first time a minute or two)", || {
            one(tools.cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
        });
    }
    let mut failures = Failures::default();
    run.step("tests of the workspace (the first time a minute or two)", || {
        let mut command = tools.cargo();
        command.args(["test", "--quiet", "--workspace", "--exclude", BROWSER_TESTS, "--no-fail-fast"]);
        counted(command.args(filter.map(|filter| ["--", filter]).into_iter().flatten()), &mut failures)
    });
    run.failures.push(failures);
    if everything {
        run.step("the core compiles for wasm32", || {
            install::wasm_target()?;
            let target = ["--target", "wasm32-unknown-unknown"];
            one(tools.cargo().args(["check", "--quiet", "--package", "counterclaim-core"]).args(target))
        });
        run.step("counterclaim check corpus", || {
            one(tools.cargo().args(["run", "--quiet", "--package", "counterclaim-cli", "--", "check", "corpus"]))
        });
        run.step("counterclaim verify corpus", || {
            let folder = std::env::var_os("COUNTERCLAIM_SOURCES").filter(|folder| !folder.is_empty());
            let sources = root().join(folder.map_or_else(|| PathBuf::from("../shared/sources"), PathBuf::from));
            if !sources.is_dir() {
                println!("Skipped: there is no folder {}, and without the original articles", sources.display());
                println!("the anchors cannot be verified. COUNTERCLAIM_SOURCES names another folder.");
                return Ok(Tally::skip());
            }
            let mut command = tools.cargo();
            command.args(["run", "--quiet", "--package", "counterclaim-cli", "--", "verify", "corpus", "--sources"]);
            one(command.arg(sources))
        });
    }
    Ok(())
}

fn browsers(run: &mut Run, options: &Options) -> Result<()> {
    let mut built = true;
    if options.build {
        built = run.step("the release page", || {
            trunk::release(&install::for_the_page()?, None)?;
            Ok(Tally::one(true))
        });
    }
    if !built {
        println!("The browser tests are left out: there is no page to test.");
        run.sum.add(Tally::skip());
        return Ok(());
    }
    let parted = root().join("target/parted-site");
    if options.build {
        run.step("a page whose corpus lies beside it", || {
            trunk::parted(&install::for_the_page()?, &parted)?;
            Ok(Tally::one(true))
        });
    }
    let tools = install::for_the_browsers()?;
    let mut failures = Failures::default();
    run.step("the page in browsers (a few minutes)", || {
        let mut command = tools.cargo();
        command.args(["test", "--quiet", "--package", BROWSER_TESTS, "--no-fail-fast"]);
        command.env("COUNTERCLAIM_DIST", root().join("dist")).env("COUNTERCLAIM_PARTED", &parted);
        counted(command.args(options.filter.iter().flat_map(|filter| ["--", filter])), &mut failures)
    });
    run.failures.push(failures);
    Ok(())
}

/// A command that is one check.
fn one(command: &mut Command) -> Result<Tally> {
    let line = line_of(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("`{line}` could not be started"))?;
    Ok(Tally::one(status.success()))
}

/// A command that runs tests and reports how many; what the failing ones say is kept.
fn counted(command: &mut Command, failures: &mut Failures) -> Result<Tally> {
    let line = line_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    let mut sum = Tally::default();
    let output = child.stdout.take().context("its output cannot be read")?;
    for text in BufReader::new(output).split(b'\n') {
        let text = text?;
        let text = String::from_utf8_lossy(&text);
        println!("{text}");
        failures.look_at(&text);
        if let Some(tally) = Tally::of_line(&text) {
            sum.add(tally);
        }
    }
    // What does not even compile reports no test.
    if !child.wait()?.success() && sum.failed == 0 {
        sum.failed = 1;
    }
    Ok(sum)
}

/// What has run so far.
#[derive(Default)]
struct Run {
    sum: Tally,
    steps: Vec<(String, Tally, f64)>,
    failures: Vec<Failures>,
}

impl Run {
    /// Runs a step, counts it, and tells whether nothing in it failed.
    fn step(&mut self, name: &str, work: impl FnOnce() -> Result<Tally>) -> bool {
        println!("\n== {name}");
        let begun = Instant::now();
        let tally = work().unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::one(false)
        });
        let seconds = begun.elapsed().as_secs_f64();
        println!("== {name}: {tally} in {seconds:.1} s");
        self.sum.add(tally);
        self.steps.push((name.to_owned(), tally, seconds));
        tally.failed == 0
    }

    fn summary(&self) -> String {
        let line = |(name, tally, seconds): &(String, Tally, f64)| {
            let word = if tally.failed > 0 { "FAILED" } else { "ok" };
            format!("{word:<7} {seconds:>7.1} s  {name}: {tally}")
        };
        let failures = self.failures.iter().flat_map(|failures| failures.lines().iter().cloned());
        self.steps.iter().map(line).chain(failures).collect::<Vec<_>>().join("\n")
    }
}
