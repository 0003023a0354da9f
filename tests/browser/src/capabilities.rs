//! What each driver is told when it starts its browser: a fresh profile, no screen, no calls home.

use crate::browser::Look;
use crate::engine::{Engine, Programs};
use crate::processes::{Processes, free_port};
use anyhow::Result;
use serde_json::{Map, Value, json};
use std::fs;
use std::process::Command;

/// Starts the driver; returns its port and the capabilities for a session.
pub(crate) fn start(engine: Engine, look: Look, processes: &mut Processes) -> Result<(u16, Map<String, Value>)> {
    let programs = engine.programs().map_err(anyhow::Error::msg)?;
    let (port, capabilities) = match engine {
        Engine::Chromium => chromium(&programs, look, processes)?,
        Engine::Firefox => firefox(&programs, look, processes)?,
        Engine::WebKit => webkit(&programs, look, processes)?,
    };
    Ok((port, capabilities.as_object().cloned().unwrap_or_default()))
}

fn chromium(programs: &Programs, look: Look, processes: &mut Processes) -> Result<(u16, Value)> {
    let port = processes.start_driver(|port| {
        let mut command = Command::new(&programs.driver);
        command.arg(format!("--port={port}"));
        command
    })?;
    let profile = processes.folder().join("profile");
    let arguments = [
        "--headless".to_owned(),
        // A sandbox cannot be had as root or in most containers, and only our own pages are opened.
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--hide-scrollbars".to_owned(),
        format!("--window-size={},{}", look.width.max(500), look.height),
        format!("--user-data-dir={}", profile.display()),
    ];
    let capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": { "binary": programs.browser, "args": arguments },
    });
    Ok((port, capabilities))
}

fn firefox(programs: &Programs, look: Look, processes: &mut Processes) -> Result<(u16, Value)> {
    let websocket = free_port()?;
    let port = processes.start_driver(|port| {
        let mut command = Command::new(&programs.driver);
        command.args(["--port", &port.to_string(), "--websocket-port", &websocket.to_string()]);
        // The tests read Firefox's console and narrow its page from within the browser itself.
        command.arg("--allow-system-access");
        command
    })?;
    let preferences = json!({
        "devtools.console.stdout.content": true,
        "devtools.console.stdout.chrome": false,
        "layout.css.prefers-color-scheme.content-override": if look.dark { 0 } else { 1 },
        "javascript.enabled": look.scripting,
        "app.update.enabled": false,
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
    });
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "binary": programs.browser, "args": ["-headless"], "prefs": preferences },
    });
    Ok((port, capabilities))
}

fn webkit(programs: &Programs, look: Look, processes: &mut Processes) -> Result<(u16, Value)> {
    // Without this the buttons of its tool bar keep the window from becoming as narrow as a phone.
    let style = processes.folder().join(".config/gtk-3.0");
    fs::create_dir_all(&style)?;
    fs::write(
        style.join("gtk.css"),
        "* { padding: 0; margin: 0; min-width: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }",
    )?;
    let screen = processes.start_screen()?;
    let port = processes.start_driver(|port| {
        let mut command = Command::new(&programs.driver);
        command.arg(format!("--port={port}")).env("DISPLAY", &screen);
        command.env("GTK_THEME", if look.dark { "Adwaita:dark" } else { "Adwaita" });
        command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        command
    })?;
    let mut arguments = vec!["--automation"];
    if !look.scripting {
        arguments.push("--enable-javascript-markup=FALSE");
    }
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": programs.browser, "args": arguments },
    });
    Ok((port, capabilities))
}
