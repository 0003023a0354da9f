//! Installing what is missing, said beforehand; and where that is impossible, what to type oneself.

use crate::command::{Tools, cargo, line_of, root, run, succeeds};
use anyhow::{Context, Result, anyhow, bail};
use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;
use xtask::tools::{self, Source, Tool, cache, locked_version, on_path};

const WASM: &str = "wasm32-unknown-unknown";

/// How the folder of an unfinished install begins; it ends with the installing process.
const PARTIAL: &str = ".partial-";

/// All that building the page takes.
pub fn for_the_page() -> Result<Tools> {
    wasm_target()?;
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    if tools::wasm_opt().find().is_none() {
        ensure(&tools::npm())?;
    }
    let needed = [tools::wasm_opt(), tools::trunk(), tools::wasm_bindgen(version)];
    needed.iter().try_for_each(ensure)?;
    with(&needed)
}

/// What testing in browsers takes as well. Never an error: the tests leave out a browser that is not
/// there and say so; here it is said how to get it.
pub fn for_the_browsers() -> Result<Tools> {
    let missing: Vec<Tool> = tools::browsers().into_iter().filter(|tool| tool.find().is_none()).collect();
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if !packages.is_empty()
        && let Err(error) = apt(&packages, "1 to 3 minutes")
    {
        println!("{error:#}\nWhat needs them is left out.");
    }
    if on_path("firefox-esr").or_else(|| on_path("firefox")).is_some()
        && let Err(error) = ensure(&tools::geckodriver())
    {
        println!("{error:#}\nThe tests in Firefox are left out.");
    }
    with(&[tools::geckodriver()])
}

fn with(found: &[Tool]) -> Result<Tools> {
    let files = found.iter().filter_map(Tool::find);
    Tools::new(files.filter_map(|file| file.parent().map(Path::to_path_buf)).collect())
}

/// Installs one tool unless it is there.
fn ensure(tool: &Tool) -> Result<()> {
    if tool.find().is_some() {
        return Ok(());
    }
    match tool.source {
        Source::Apt => apt(&[tool.package], tool.takes),
        Source::Npm | Source::Cargo { .. } => into_cache(tool),
    }
}

/// Rust's standard library for wasm32.
pub fn wasm_target() -> Result<()> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()).output();
    let sysroot = sysroot.context("`rustc` cannot be started")?.stdout;
    let sysroot = String::from_utf8_lossy(&sysroot);
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("Installing Rust's {WASM} target with rustup (about half a minute) …");
    run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root())).with_context(|| {
        format!(
            "Rust's {WASM} target is missing. With rustup: `rustup target add {WASM}`; \
             with Debian's own Rust: `apt-get install libstd-rust-dev-wasm32`"
        )
    })
}

/// Installs into a folder of the tool's own, under another name until it is complete: an interrupted
/// install leaves nothing that looks like a tool.
fn into_cache(tool: &Tool) -> Result<()> {
    let name = format!("{} {}", tool.package, tool.version);
    println!("Installing {name} (about {}; once, it is kept in {}) …", tool.takes, cache().display());
    let home = tool.home();
    sweep();
    let partial = cache().join(format!("{PARTIAL}{}-{}-{}", tool.package, tool.version, std::process::id()));
    std::fs::create_dir_all(&partial).with_context(|| format!("{} cannot be made", partial.display()))?;
    let installed = match tool.source {
        Source::Cargo { locked, opt_level } => by_cargo(tool, &partial, locked, opt_level),
        Source::Npm | Source::Apt => by_npm(tool, &partial),
    };
    let placed = installed.and_then(|()| {
        if !tool.cached_in(&partial).is_file() {
            bail!("the package brought no `{}`", tool.program);
        }
        // Another run may have been first; then its tool is as good as ours.
        if !tool.cached_in(&home).is_file() {
            let _ = std::fs::remove_dir_all(&home);
            std::fs::rename(&partial, &home).with_context(|| format!("{} cannot be made", home.display()))?;
        }
        Ok(())
    });
    let _ = std::fs::remove_dir_all(&partial);
    placed.map_err(|error| {
        anyhow!("{error:#}\n{name} could not be installed. By hand: `{}`; then run this again", by_hand(tool))
    })
}

/// Removes what runs that were interrupted left behind.
fn sweep() {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in std::fs::read_dir(cache()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let run = name.to_str().filter(|name| name.starts_with(PARTIAL)).and_then(|name| name.rsplit('-').next());
        if run.is_some_and(|run| !Path::new("/proc").join(run).exists()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

fn by_hand(tool: &Tool) -> String {
    match tool.source {
        Source::Cargo { locked, .. } => {
            let locked = if locked { " --locked" } else { "" };
            format!("cargo install {} --version {}{locked}", tool.package, tool.version)
        }
        Source::Npm => format!("npm install --global {}@{}", tool.package, tool.version),
        Source::Apt => format!("apt-get install {}", tool.package),
    }
}

fn by_cargo(tool: &Tool, partial: &Path, locked: bool, opt_level: &str) -> Result<()> {
    // Where a machine has it, a finished binary spares the minutes; where it finds none, we compile.
    if succeeds(Command::new(cargo()).args(["binstall", "-V"]))
        && succeeds(
            Command::new(cargo())
                .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
                .arg(partial)
                .arg(format!("{}@{}", tool.package, tool.version)),
        )
        && tool.cached_in(partial).is_file()
    {
        return Ok(());
    }
    let build = cache().join(".build");
    let mut install = Command::new(cargo());
    install.args(["install", tool.package, "--version", &tool.version, "--root"]).arg(partial);
    if locked {
        install.arg("--locked");
    }
    if !std::io::stderr().is_terminal() {
        install.arg("--quiet");
    }
    install
        .current_dir(root())
        // The tools' own release profiles spend most of their time on optimising what runs for a second here.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_TARGET_DIR", &build);
    run(&mut install)?;
    let _ = std::fs::remove_dir_all(&build);
    Ok(())
}

fn by_npm(tool: &Tool, partial: &Path) -> Result<()> {
    let package = format!("{}@{}", tool.package, tool.version);
    run(Command::new("npm").args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(partial).arg(package))
}

/// Installs Debian packages, as root or by a sudo that asks for nothing.
fn apt(packages: &[&str], takes: &str) -> Result<()> {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    let what = packages.join(", ");
    if on_path("apt-get").is_none() {
        return Err(anyhow!("Missing: {what}. This machine has no apt-get; install them by its own package manager."));
    }
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    let sudo = !is_root && succeeds(Command::new("sudo").args(["-n", "true"]));
    if !is_root && !sudo {
        return Err(anyhow!("Missing: {what}. As root: `{by_hand}`"));
    }
    println!("Installing {what} by apt-get (about {takes}) …");
    let apt_get = |arguments: &[&str]| {
        let mut command = if sudo { Command::new("sudo") } else { Command::new("apt-get") };
        if sudo {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        command
    };
    // A stale list of packages is common on a fresh machine, a failing refresh of it no reason to stop.
    let mut refresh = apt_get(&["update", "-qq"]);
    if !succeeds(&mut refresh) {
        println!("`{}` failed; going on with the package lists as they are.", line_of(&refresh));
    }
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages);
    run(&mut apt_get(&arguments)).with_context(|| format!("Missing: {what}. As root: `{by_hand}`"))
}
