//! Starting a driver, and ending it with everything that it started.
//!
//! Browsers leave their process group, and WebKit's screen outlives its starter. So every process
//! of ours carries a mark in its environment, which its descendants inherit, and at the end whatever
//! bears it is ended by its id. The mark names the test run, so that what a killed run left behind is
//! ended by the next one.

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const MARK: &str = "COUNTERCLAIM_BROWSER_TEST";

/// A scratch folder and the processes that live in it; both end with it.
#[derive(Debug)]
pub(crate) struct Processes {
    mark: String,
    folder: PathBuf,
    children: Vec<Child>,
}

impl Processes {
    /// A fresh folder, which is the processes' home.
    pub(crate) fn new() -> Result<Self> {
        static SWEEP: Once = Once::new();
        SWEEP.call_once(end_those_of_dead_runs);
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let mark = format!("{}-{}-", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("counterclaim-browser-{mark}"));
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self { mark, folder, children: Vec::new() })
    }

    /// The scratch folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the processes have printed.
    pub(crate) fn output(&self) -> String {
        std::fs::read(self.folder.join("output"))
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .unwrap_or_default()
    }

    /// Starts a program in the scratch folder.
    pub(crate) fn start(&mut self, command: &mut Command) -> Result<&mut Child> {
        let output = File::options().create(true).append(true).open(self.folder.join("output"))?;
        command
            .env(MARK, &self.mark)
            .env("HOME", &self.folder)
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_DATA_HOME")
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stderr(output.try_clone()?);
        let program = command.get_program().to_owned();
        let child = command.spawn().with_context(|| format!("{} could not be started", program.display()))?;
        self.children.push(child);
        self.children.last_mut().context("no process")
    }

    /// Starts a WebDriver on a free port and waits until it listens.
    pub(crate) fn start_driver(&mut self, command: impl FnOnce(u16) -> Command) -> Result<u16> {
        let port = free_port()?;
        let mut command = command(port);
        let output = File::options().create(true).append(true).open(self.folder.join("output"))?;
        self.start(command.stdout(output))?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                bail!("{} does not listen after 20 s:\n{}", command.get_program().display(), self.output());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(port)
    }

    /// Starts a screen for a browser that has no headless mode; returns its `DISPLAY`.
    pub(crate) fn start_screen(&mut self) -> Result<String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1680x1400x24", "-nolisten", "tcp"]);
        let child = self.start(command.stdout(Stdio::piped()))?;
        // It writes the number of the display that it found free as soon as one can draw on it.
        let mut number = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start:\n{}", self.output());
        }
        Ok(format!(":{}", number.trim()))
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
        }
        // What a process starts while the others are ended is caught by the next look.
        for _ in 0..20 {
            let left: Vec<Pid> = marked(|mark| mark == self.mark);
            if left.is_empty() {
                break;
            }
            left.into_iter().for_each(end);
            for child in &mut self.children {
                let _ = child.try_wait();
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        for child in &mut self.children {
            let _ = child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn end(process: Pid) {
    let _ = kill_process(process, Signal::KILL);
}

fn end_those_of_dead_runs() {
    let dead = |mark: &str| {
        let run = mark.split('-').next().and_then(|id| id.parse().ok()).and_then(Pid::from_raw);
        run.is_some_and(|run| test_kill_process(run).is_err())
    };
    marked(dead).into_iter().for_each(end);
}

/// The processes that are alive and bear such a mark.
fn marked(is_meant: impl Fn(&str) -> bool) -> Vec<Pid> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    ids.filter(|id| {
        // Empty for one that has ended and waits to be reaped.
        let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
        let mut variables =
            environment.split(|byte| *byte == 0).filter_map(|variable| std::str::from_utf8(variable).ok());
        variables
            .any(|variable| variable.strip_prefix(MARK).and_then(|rest| rest.strip_prefix('=')).is_some_and(&is_meant))
    })
    .filter_map(Pid::from_raw)
    .collect()
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
