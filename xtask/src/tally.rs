//! Counting: what each step and each test runner reported, summed to the closing line.

use std::fmt;

/// How many passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: usize,
    /// Failed.
    pub failed: usize,
    /// Left out, each with a printed reason.
    pub skipped: usize,
}

impl Tally {
    /// One check that passed or failed.
    pub fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 }
    }

    /// One check that was left out.
    pub fn skip() -> Self {
        Self { skipped: 1, ..Self::default() }
    }

    /// Adds another's counts.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// What a line of a test runner says, if it is one of its closing lines:
    /// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s`.
    pub fn of_line(line: &str) -> Option<Self> {
        let plain = without_colours(line);
        let counts = plain.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
        let mut tally = Self::default();
        for part in counts.split("; ") {
            let Some((number, what)) = part.split_once(' ') else { continue };
            let place = match what {
                "passed" => &mut tally.passed,
                "failed" => &mut tally.failed,
                "ignored" => &mut tally.skipped,
                _ => continue,
            };
            *place = number.parse().ok()?;
        }
        Some(tally)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// A line of a runner that colours its words, without the colours.
pub fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_what_the_runners_report() {
        let output = "running 6 tests\n......\n\
            test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s\n\
            test result: \u{1b}[31mFAILED\u{1b}[0m. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n\
            a line that says: test result: nothing\n";
        let mut sum = Tally::default();
        output.lines().filter_map(Tally::of_line).for_each(|tally| sum.add(tally));
        assert_eq!(sum, Tally { passed: 8, failed: 2, skipped: 1 });
        assert_eq!(sum.to_string(), "8 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn leaves_out_what_nobody_skipped() {
        assert_eq!(Tally::one(true).to_string(), "1 passed, 0 failed");
        assert_eq!(Tally::one(false).to_string(), "0 passed, 1 failed");
    }
}
