//! What failing tests said, kept for the summary: the end of a long run is what people, and the logs of build
//! servers, still have.

use crate::tally::without_colours;

/// How many lines of one failure are kept …
const LINES: usize = 12;
/// … and how many characters of a line.
const WIDTH: usize = 400;

/// Collects failures from a test runner's output, line by line.
#[derive(Debug, Default)]
pub struct Failures {
    kept: Vec<String>,
    /// How many lines of the failure that is being told are kept; `None` outside of one.
    told: Option<usize>,
}

impl Failures {
    /// Looks at the next line. A failure is told under `---- its::name stdout ----` (or without `stdout`), until the
    /// next one, or the list of names or the closing line of all of them.
    pub fn look_at(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim_end();
        if let Some(name) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" ----")) {
            self.kept.push(name.strip_suffix(" stdout").unwrap_or(name).to_owned());
            self.told = Some(0);
        } else if line == "failures:" || line.starts_with("test result: ") {
            self.told = None;
        } else if let Some(count) = self.told.as_mut().filter(|count| **count < LINES && !line.is_empty()) {
            *count += 1;
            let short: String = line.chars().take(WIDTH).collect();
            let cut = if short.len() < line.len() { " …" } else { "" };
            self.kept.push(format!("    {short}{cut}"));
        }
    }

    /// The names of what failed, each with what it said below it, indented.
    pub fn lines(&self) -> &[String] {
        &self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(output: &str) -> Vec<String> {
        let mut failures = Failures::default();
        output.lines().for_each(|line| failures.look_at(line));
        failures.lines().to_vec()
    }

    #[test]
    fn keeps_what_each_failure_said() {
        let output = "running 3 tests\n.F.\nfailures:\n\n---- a::first stdout ----\n\nthread panicked\nleft: 1\n\n\
            ---- webkit::second ----\nwaited in vain\n\n\nfailures:\n    a::first\n    webkit::second\n\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored\n";
        assert_eq!(
            of(output),
            ["a::first", "    thread panicked", "    left: 1", "webkit::second", "    waited in vain"]
        );
    }

    #[test]
    fn keeps_little_of_a_long_one() {
        let output = format!("---- a ----\n{}\n{}", "é".repeat(5_000), "line\n".repeat(100));
        let kept = of(&output);
        assert_eq!(kept.len(), 1 + LINES);
        assert!(kept[1].ends_with('…') && kept[1].chars().count() < WIDTH + 10);
    }

    #[test]
    fn keeps_nothing_where_all_is_well() {
        assert!(of("running 1 test\n.\ntest result: ok. 1 passed; 0 failed\n").is_empty());
    }
}
