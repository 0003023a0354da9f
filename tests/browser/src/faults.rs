//! What went wrong in a page, as far as each engine tells (the table is in `lib.rs`).

use crate::engine::Engine;
use anyhow::Result;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::{ScriptRet, WebDriver};
use thirtyfour::{RequestData, SessionId};

/// Where the reporting script sends what it sees; the test's server keeps it in its log.
pub(crate) const REPORT: &str = "/__fault?";

/// Where the test's server has the reporting script.
pub(crate) const REPORTER: &str = "/__reporter/";

/// The reporting script, for the engine whose driver cannot read the console.
pub(crate) const REPORTER_TEXT: &str = r#"(() => {
  const report = (kind, text) => { fetch("/__fault?" + encodeURIComponent(kind + ": " + text)).catch(() => {}); };
  addEventListener("error", (event) => {
    if (event.target instanceof Element) report("not loaded", event.target.src || event.target.href);
    else report("uncaught", event.message + " (" + event.filename + ":" + event.lineno + ")");
  }, true);
  addEventListener("unhandledrejection", (event) => report("unhandled rejection", String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    report("Content-Security-Policy", event.effectiveDirective + " blocked " + event.blockedURI));
  const original = console.error;
  console.error = (...all) => { report("console.error", all.map(String).join(" ")); original.apply(console, all); };
})();
"#;

/// Whether the engine needs the reporting script.
pub(crate) fn needs_reporter(engine: Engine) -> bool {
    engine == Engine::WebKit
}

/// Takes what Chromium has logged since the last call.
pub(crate) async fn of_chromium(driver: &WebDriver) -> Result<Vec<String>> {
    let entries = driver.browser_log().await?;
    let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message);
    Ok(severe.filter(|text| !text.contains("/favicon.ico")).collect())
}

/// Takes what Firefox's console service holds; what pages wrote by `console.error` is in its output,
/// of which `read` says how much has been looked at.
pub(crate) async fn of_firefox(driver: &WebDriver, output: &str, read: &mut usize) -> Result<Vec<String>> {
    const TAKE: &str = r#"
        const faults = [];
        for (const message of Services.console.getMessageArray()) {
          if (!(message instanceof Ci.nsIScriptError) || (message.flags & Ci.nsIScriptError.warningFlag)) continue;
          if (!/^(content javascript|CSP|SRI|Mixed)/.test(message.category)) continue;
          faults.push(message.errorMessage + " (" + message.sourceName + ":" + message.lineNumber + ")");
        }
        Services.console.reset();
        return faults;"#;
    let mut faults: Vec<String> = in_firefox_itself(driver, TAKE).await?.convert()?;
    let written = output.get(*read..).unwrap_or_default().lines().filter(|line| is_of_a_page(line));
    faults.extend(written.map(str::to_owned));
    *read = output.len();
    Ok(faults)
}

/// Whether a line of Firefox's output is a page's `console.error`. Firefox's own parts write theirs as
/// `console.error: RSLoader:`, with the message on the lines after it.
fn is_of_a_page(line: &str) -> bool {
    let said = line.strip_prefix("console.error: ").map(str::trim_end);
    said.is_some_and(|said| {
        !said.strip_suffix(':').is_some_and(|part| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '.'))
    })
}

/// Runs a script with the rights of Firefox's own window.
pub(crate) async fn in_firefox_itself(driver: &WebDriver, script: &str) -> Result<ScriptRet> {
    driver.cmd(Context("chrome")).await?;
    let returned = driver.execute(script, Vec::new()).await;
    driver.cmd(Context("content")).await?;
    Ok(returned?)
}

/// geckodriver's own command for where scripts run.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(http::Method::POST, format!("session/{session}/moz/context"));
        request.add_body(json!({ "context": self.0 }))
    }
}

/// What a line of the server's log says that went wrong.
pub(crate) fn of_server(path: &str, status: u16) -> Option<String> {
    if let Some(report) = path.strip_prefix(REPORT) {
        return Some(percent_decoded(report));
    }
    // Browsers ask for it by themselves where a page names no icon.
    (status >= 400 && !path.ends_with("/favicon.ico")).then(|| format!("{path}: {status}"))
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let pair = (byte == b'%').then(|| [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')]);
        let code = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok());
        bytes.push(code.unwrap_or(byte));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_page_from_firefox_itself() {
        assert!(is_of_a_page("console.error: \"spoken\""));
        assert!(is_of_a_page("console.error: (new Error(\"x:\", \"a.js\", 3))"));
        assert!(!is_of_a_page("console.error: RSLoader: "));
        assert!(!is_of_a_page("console.log: \"spoken\""));
    }

    #[test]
    fn reads_reports_and_missing_files_from_the_log() {
        assert_eq!(of_server("/__fault?uncaught%3A%20x%20%C3%A9", 404).as_deref(), Some("uncaught: x é"));
        assert_eq!(of_server("/a/missing.css", 404).as_deref(), Some("/a/missing.css: 404"));
        assert_eq!(of_server("/favicon.ico", 404), None);
        assert_eq!(of_server("/a/index.html", 200), None);
    }
}
